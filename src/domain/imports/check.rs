//! The check of an uploaded file: read to its end, beside what is stored, and nothing written.

use super::apply::{Memory, Mode, Run};
use super::feed::{self, Item, Unread};
use super::problems;
use super::runs::{self, Checked, Import, State};
use super::{Failure, How, Order, Reading, Refused, Verdict};
use crate::base::ids::{AccountId, ImportId};
use crate::domain::actor::Actor;
use crate::domain::scope::{Access, Database, StaffScope};
use crate::error::{Error, Result};

/// Rows between two notes of how far it is.
const STEP: i64 = 10_000;
const NOTICES: usize = 100;

/// Does the check that was asked for, if it still is.
pub async fn check(db: &Database, account: AccountId, id: ImportId) -> Result<()> {
    let mut scope = system(db, account, Access::Read).await?;
    let import = runs::find(&mut scope, id).await?;
    drop(scope);
    if import.state != State::Checking {
        return Ok(());
    }
    match look(db, account, &import).await {
        Ok(()) => Ok(()),
        Err(Unread::Error(error)) => Err(error),
        Err(Unread::Refused(refused)) => refuse(db, account, id, "refused", &refused.to_string()).await,
    }
}

pub async fn system(db: &Database, account: AccountId, access: Access) -> Result<StaffScope> {
    db.staff(account, Actor::system("import"), access).await
}

async fn look(db: &Database, account: AccountId, import: &Import) -> std::result::Result<(), Unread> {
    let how = import.settings.how.clone();
    let told = feed::over(db, account, import.id, &import.file_name, how.clone(), |file| {
        let (format, why) = (file.format.key(), file.why.clone());
        file.evidence().map(|(evidence, rows)| (format, why, evidence.verdict(), rows))
    });
    let (format, why, verdict, rows) = told.await?;
    let dates = match (how.reading.dates, verdict) {
        (Some(order), _) => Some(order),
        (None, Verdict::Proved(order, _)) => Some(order),
        (None, Verdict::Clear) => None,
        (None, Verdict::Ask(_, text)) => {
            refuse(db, account, import.id, "open", &format!("dates:{text}")).await?;
            return Ok(());
        }
    };
    note_kind(db, account, import.id, format, &why, dates, rows).await?;
    let how = How { reading: Reading { dates, ..how.reading }, ..how };
    let zone = match &import.settings.zone {
        Some(zone) => zone.clone(),
        None => account_zone(db, account).await?,
    };
    let (opened, mut feed) = feed::open(db, account, import.id, &import.file_name, how, zone).await?;
    let mut scope = system(db, account, Access::Write).await?;
    let mut memory =
        Memory::load(&mut scope, opened.format, opened.says_state, Mode::Check, None).await.map_err(unread)?;
    memory.keep_all();
    let mut run = Run::on(&mut scope, &mut memory);
    run.unused(&opened.unused);
    let (mut read, mut cells) = (0, problems::Cells::default());
    while let Some(Item { parsed, cells: row }) = feed.next().await? {
        cells.keep(parsed.line, row);
        run.row(parsed).await.map_err(unread)?;
        read += 1;
        if read % STEP == 0 {
            run.flush().await.map_err(unread)?;
            if !note(db, account, import.id, read).await? {
                return Ok(());
            }
        }
    }
    run.flush().await.map_err(unread)?;
    let mut invoices = run.invoices();
    run.write_invoices(&mut invoices, usize::MAX).await.map_err(unread)?;
    let samples = memory.samples();
    let report = memory.into_report();
    // Whatever was written on the way to know the rest is not kept.
    drop(scope);
    let mut notices = report.notices;
    notices.truncate(NOTICES);
    let checked = Checked { counts: report.counts, made: report.made, notices, samples, heads: opened.heads };
    let mut scope = system(db, account, Access::Write).await?;
    let done = sqlx::query!(
        "update import set state = 'checked', checked = $3, rows_read = 0 where account_id = $1 and id = $2 and state = 'checking'",
        account.0,
        import.id.0,
        serde_json::to_value(&checked).unwrap_or_default(),
    )
    .execute(scope.conn())
    .await
    .map_err(Error::from)?;
    if done.rows_affected() == 1 {
        problems::clear(&mut scope, import.id).await?;
        problems::store(&mut scope, import.id, &report.problems, &mut cells).await?;
        scope.commit().await?;
    }
    Ok(())
}

pub fn unread(failure: Failure) -> Unread {
    match failure {
        Failure::Refused(refused) => Unread::Refused(refused),
        Failure::Error(error) => Unread::Error(error),
    }
}

impl From<Refused> for Unread {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

pub async fn account_zone(db: &Database, account: AccountId) -> Result<crate::base::zone::Zone> {
    let mut scope = system(db, account, Access::Read).await?;
    let zone = sqlx::query_scalar!("select zone from account where id = $1", account.0).fetch_one(scope.conn()).await?;
    Ok(zone.parse().unwrap_or_else(|_| crate::base::zone::Zone::utc()))
}

async fn refuse(db: &Database, account: AccountId, id: ImportId, state: &str, problem: &str) -> Result<()> {
    let mut scope = system(db, account, Access::Write).await?;
    sqlx::query!(
        "update import set state = $3, problem = $4 where account_id = $1 and id = $2 and state = 'checking'",
        account.0,
        id.0,
        state,
        problem,
    )
    .execute(scope.conn())
    .await?;
    scope.commit().await
}

/// It cannot be checked, and the file is not to blame.
pub async fn give_up(db: &Database, account: AccountId, id: ImportId) -> Result<()> {
    refuse(db, account, id, "refused", "internal").await
}

async fn note_kind(
    db: &Database,
    account: AccountId,
    id: ImportId,
    format: &str,
    why: &str,
    dates: Option<Order>,
    rows: u64,
) -> Result<()> {
    let mut scope = system(db, account, Access::Write).await?;
    sqlx::query!(
        "update import set format = $3, why = $4, dates = $5, rows_total = $6, rows_read = 0
         where account_id = $1 and id = $2 and state = 'checking'",
        account.0,
        id.0,
        format,
        why,
        dates.map(Order::key),
        i64::try_from(rows).unwrap_or(i64::MAX),
    )
    .execute(scope.conn())
    .await?;
    scope.commit().await
}

/// How far the check is; false when nobody wants it any more.
async fn note(db: &Database, account: AccountId, id: ImportId, read: i64) -> Result<bool> {
    let mut scope = system(db, account, Access::Write).await?;
    let done = sqlx::query!(
        "update import set rows_read = $3 where account_id = $1 and id = $2 and state = 'checking'",
        account.0,
        id.0,
        read,
    )
    .execute(scope.conn())
    .await?;
    scope.commit().await?;
    Ok(done.rows_affected() == 1)
}
