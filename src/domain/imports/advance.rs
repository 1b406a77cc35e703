//! Bringing a checked file in: ten thousand rows are a chunk, every chunk is a transaction, and how far it is stands in the
//! import's own row, written in the same transaction. Whoever goes on after a crash begins behind the last whole chunk.

use super::apply::{self, Memory, Mode, Run};
use super::check::{account_zone, system, unread};
use super::feed::{self, Feed, Item, Opened, Unread};
use super::problems;
use super::runs::{self, Import, State};
use super::{Counts, Made, Report};
use crate::base::ids::{AccountId, ImportId};
use crate::domain::scope::{Access, Database, StaffScope};
use crate::error::{Error, Result};

/// Rows, and invoices, of a chunk.
const CHUNK: usize = 10_000;
const INVOICES: usize = 500;

/// Where a run stands when it is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Nothing is left to do, or nobody wants it any more.
    Whole,
    /// There is more: another import is at work, or the program stops.
    More,
}

/// Goes on with a run until it is whole, or `stopping`.
pub async fn advance(
    db: &Database,
    account: AccountId,
    id: ImportId,
    stopping: &(dyn Fn() -> bool + Sync),
) -> Result<Left> {
    let mut scope = system(db, account, Access::Read).await?;
    let import = runs::find(&mut scope, id).await?;
    drop(scope);
    if import.state != State::Running {
        return Ok(Left::Whole);
    }
    match go_on(db, account, &import, stopping).await {
        Ok(left) => Ok(left),
        Err(Unread::Error(error)) => Err(error),
        Err(Unread::Refused(refused)) => fail(db, account, id, &refused.to_string()).await.map(|()| Left::Whole),
    }
}

/// It cannot be brought in to its end; whole chunks stay.
pub async fn fail(db: &Database, account: AccountId, id: ImportId, problem: &str) -> Result<()> {
    let mut scope = system(db, account, Access::Write).await?;
    let now = scope.now;
    sqlx::query!(
        "update import set state = 'failed', problem = $3, ended_at = $4 where account_id = $1 and id = $2 and state = 'running'",
        account.0,
        id.0,
        problem,
        now,
    )
    .execute(scope.conn())
    .await?;
    scope.commit().await
}

async fn go_on(
    db: &Database,
    account: AccountId,
    import: &Import,
    stopping: &(dyn Fn() -> bool + Sync),
) -> std::result::Result<Left, Unread> {
    let zone = match &import.settings.zone {
        Some(zone) => zone.clone(),
        None => account_zone(db, account).await?,
    };
    let how = import.settings.how.clone();
    let (opened, mut feed) = feed::open(db, account, import.id, &import.file_name, how, zone).await?;
    let mut chunks = Chunks { db, account, import, cursor: import.rows_read, invoices: 0, memory: None };
    let done = invoices_done(db, account, import.id).await?;
    chunks.catch_up(&opened, &mut feed).await?;
    loop {
        match chunks.rows(&mut feed).await? {
            Step::Whole => break,
            Step::More if stopping() => return Ok(Left::More),
            Step::More => {}
            Step::Elsewhere => return Ok(Left::More),
            Step::Unwanted => return Ok(Left::Whole),
        }
    }
    let mut invoices = chunks.gathered().await?;
    for _ in 0..done {
        invoices.next();
    }
    chunks.invoices = done;
    loop {
        match chunks.invoices(&mut invoices).await? {
            Step::Whole => return Ok(Left::Whole),
            Step::More if stopping() => return Ok(Left::More),
            Step::More => {}
            Step::Elsewhere => return Ok(Left::More),
            Step::Unwanted => return Ok(Left::Whole),
        }
    }
}

async fn invoices_done(db: &Database, account: AccountId, id: ImportId) -> Result<i32> {
    let mut scope = system(db, account, Access::Read).await?;
    Ok(sqlx::query_scalar!("select invoices_done from import where account_id = $1 and id = $2", account.0, id.0)
        .fetch_one(scope.conn())
        .await?)
}

enum Step {
    More,
    Whole,
    /// Somebody else brings something in just now.
    Elsewhere,
    /// Cancelled, or somebody else went on with it.
    Unwanted,
}

struct Chunks<'a> {
    db: &'a Database,
    account: AccountId,
    import: &'a Import,
    /// Rows, and invoices, that are committed.
    cursor: i64,
    invoices: i32,
    memory: Option<Memory>,
}

impl Chunks<'_> {
    /// Loads what is stored and goes over the rows that are written already.
    async fn catch_up(&mut self, opened: &Opened, feed: &mut Feed) -> std::result::Result<(), Unread> {
        let mut scope = system(self.db, self.account, Access::Read).await?;
        let id = Some(self.import.id);
        let mut memory =
            Memory::load(&mut scope, opened.format, opened.says_state, Mode::Write, id).await.map_err(unread)?;
        let mut run = Run::on(&mut scope, &mut memory);
        for _ in 0..self.cursor {
            match feed.next().await? {
                Some(Item { parsed, .. }) => run.replay(parsed),
                None => break,
            }
        }
        let _ = memory.take_report();
        self.memory = Some(memory);
        Ok(())
    }

    /// What is known is of use only as long as every chunk is stored: one that fails takes it along.
    fn take(&mut self) -> Result<Memory> {
        self.memory.take().ok_or_else(|| Error::Internal("a chunk after one that failed".into()))
    }

    async fn begin(&self) -> std::result::Result<Option<StaffScope>, Unread> {
        let mut scope = system(self.db, self.account, Access::Write).await?;
        Ok(apply::alone(&mut scope).await.map_err(unread)?.then_some(scope))
    }

    async fn rows(&mut self, feed: &mut Feed) -> std::result::Result<Step, Unread> {
        let Some(mut scope) = self.begin().await? else { return Ok(Step::Elsewhere) };
        let mut memory = self.take()?;
        let (mut cells, mut count) = (problems::Cells::default(), 0);
        let mut run = Run::on(&mut scope, &mut memory);
        while count < CHUNK {
            let Some(Item { parsed, cells: row }) = feed.next().await? else { break };
            cells.keep(parsed.line, row);
            run.row(parsed).await.map_err(unread)?;
            count += 1;
        }
        run.flush().await.map_err(unread)?;
        let step = if count < CHUNK { Step::Whole } else { Step::More };
        let cursor = self.cursor + i64::try_from(count).unwrap_or(0);
        self.end(scope, memory, cells, cursor, self.invoices, false)
            .await
            .map(|wanted| if wanted { step } else { Step::Unwanted })
    }

    async fn gathered(&mut self) -> std::result::Result<apply::Invoices, Unread> {
        let mut scope = system(self.db, self.account, Access::Read).await?;
        let mut memory = self.take()?;
        let invoices = Run::on(&mut scope, &mut memory).invoices();
        self.memory = Some(memory);
        Ok(invoices)
    }

    async fn invoices(&mut self, invoices: &mut apply::Invoices) -> std::result::Result<Step, Unread> {
        let Some(mut scope) = self.begin().await? else { return Ok(Step::Elsewhere) };
        let mut memory = self.take()?;
        let mut run = Run::on(&mut scope, &mut memory);
        let count = run.write_invoices(invoices, INVOICES).await.map_err(unread)?;
        run.flush().await.map_err(unread)?;
        let last = count < INVOICES;
        let done = self.invoices + i32::try_from(count).unwrap_or(0);
        let wanted = self.end(scope, memory, problems::Cells::default(), self.cursor, done, last).await?;
        Ok(match (wanted, last) {
            (false, _) => Step::Unwanted,
            (true, true) => Step::Whole,
            (true, false) => Step::More,
        })
    }

    /// Commits the chunk with where it ends; false when that is not what anybody waits for, and nothing is committed.
    async fn end(
        &mut self,
        mut scope: StaffScope,
        mut memory: Memory,
        mut cells: problems::Cells,
        cursor: i64,
        invoices: i32,
        last: bool,
    ) -> std::result::Result<bool, Unread> {
        let report = memory.take_report();
        let (Counts { new, changed, same, skipped, failed }, Made { customers, projects, people }) =
            (report.counts, report.made);
        let (account, now, int) = (self.account.0, self.db.now(), apply::int);
        let done = sqlx::query!(
            "update import set rows_read = $3, invoices_done = $4, rows_new = rows_new + $5, rows_changed = rows_changed + $6,
                 rows_same = rows_same + $7, rows_skipped = rows_skipped + $8, rows_failed = rows_failed + $9,
                 made_customers = made_customers + $10, made_projects = made_projects + $11, made_people = made_people + $12,
                 state = case when $13 then 'done' else state end, ended_at = case when $13 then $14::timestamptz end
             where account_id = $1 and id = $2 and state = 'running' and rows_read = $15 and invoices_done = $16",
            account,
            self.import.id.0,
            cursor,
            invoices,
            int(new),
            int(changed),
            int(same),
            int(skipped),
            int(failed),
            int(customers),
            int(projects),
            int(people),
            last,
            now,
            self.cursor,
            self.invoices,
        )
        .execute(scope.conn())
        .await
        .map_err(Error::from)?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        self.keep(&mut scope, &report, &mut cells).await?;
        if last {
            let whole = runs::find(&mut scope, self.import.id).await?;
            apply::finished(&mut scope, whole.id, &whole.format, &whole.file_name, whole.counts).await?;
        }
        scope.commit().await?;
        (self.cursor, self.invoices, self.memory) = (cursor, invoices, Some(memory));
        Ok(true)
    }

    async fn keep(&self, scope: &mut StaffScope, report: &Report, cells: &mut problems::Cells) -> Result<()> {
        problems::store(scope, self.import.id, &report.problems, cells).await
    }
}
