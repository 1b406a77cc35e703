//! Taking the last run back: what it made goes, what it changed is again as it was. In one transaction, or not at all: where
//! something was edited or invoiced since, or is in use, nothing is touched and the reason is told.

use super::apply;
use super::check::system;
use super::headway::Headway;
use super::runs::{self, State};
use super::{Failure, restore};
use crate::base::ids::{AccountId, ImportId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::{Access, Database, StaffScope};
use crate::error::{Error, Result};

/// Why a run cannot be taken back, as it is kept: `undo:<kind>:<how many>`, or `undo:used:<table>`.
struct Obstacle(String);

/// Takes a run back that was asked for. False: another import is at work, so later.
pub async fn take_back(db: &Database, account: AccountId, id: ImportId) -> Result<bool> {
    let mut scope = system(db, account, Access::Write).await?;
    let import = runs::find(&mut scope, id).await?;
    if import.state != State::Undoing {
        return Ok(true);
    }
    match apply::alone(&mut scope).await {
        Ok(true) => {}
        Ok(false) => return Ok(false),
        Err(Failure::Error(error)) => return Err(error),
        Err(Failure::Refused(refused)) => return Err(Error::Internal(refused.to_string())),
    }
    let obstacle = match edited(&mut scope, id).await? {
        Some(obstacle) => Some(obstacle),
        None => {
            let mut headway = Headway::begin(db, &mut scope, id).await?;
            remove(&mut scope, id, &mut headway).await?
        }
    };
    match obstacle {
        None => {
            end(&mut scope, id).await?;
            scope.commit().await?;
        }
        Some(Obstacle(problem)) => {
            drop(scope);
            stay(db, account, id, &problem).await?;
        }
    }
    Ok(true)
}

/// It cannot be taken back, for no reason that lies in the account.
pub async fn give_up(db: &Database, account: AccountId, id: ImportId) -> Result<()> {
    stay(db, account, id, "internal").await
}

async fn stay(db: &Database, account: AccountId, id: ImportId, problem: &str) -> Result<()> {
    let mut scope = system(db, account, Access::Write).await?;
    sqlx::query!(
        "update import set state = coalesce(undo_from, 'done'), problem = $3
         where account_id = $1 and id = $2 and state = 'undoing'",
        account.0,
        id.0,
        problem,
    )
    .execute(scope.conn())
    .await?;
    scope.commit().await
}

/// Something the run wrote is not as the run left it.
async fn edited(scope: &mut StaffScope, id: ImportId) -> Result<Option<Obstacle>> {
    let account = scope.account.0;
    let made = sqlx::query_scalar!(
        r#"select count(*) as "count!" from import_batch b cross join lateral unnest(b.entries) as made(id)
           join time_entry e on e.account_id = $1 and e.id = made.id
           where b.account_id = $1 and b.import_id = $2 and (e.version <> 1 or e.invoice_id is not null)"#,
        account,
        id.0,
    )
    .fetch_one(scope.conn())
    .await?;
    let changed = sqlx::query!(
        r#"select c.kind, count(*) as "count!" from import_change c
           left join time_entry e on c.kind = 'time' and e.account_id = $1 and e.id = case when c.kind = 'time' then c.target::uuid end
           left join customer u on c.kind = 'customer' and u.account_id = $1 and u.id = case when c.kind = 'customer' then c.target::uuid end
           left join project p on c.kind = 'project' and p.account_id = $1 and p.id = case when c.kind = 'project' then c.target::uuid end
           left join person n on c.kind = 'person' and n.account_id = $1 and n.id = case when c.kind = 'person' then c.target::uuid end
           left join invoice i on c.kind in ('invoice', 'line') and i.account_id = $1
                and i.id = case when c.kind in ('invoice', 'line') then c.target::uuid end
           where c.account_id = $1 and c.import_id = $2 and c.kind <> 'ref' and (
               coalesce(e.version, u.version, p.version, n.version, i.version) is distinct from c.version
               and (c.before is not null or coalesce(e.version, u.version, p.version, n.version, i.version) is not null)
               or e.invoice_id is distinct from (c.before ->> 'invoice_id')::uuid and e.invoice_id is not null)
           group by c.kind order by c.kind"#,
        account,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let time = made + changed.iter().filter(|row| row.kind == "time").map(|row| row.count).sum::<i64>();
    if time > 0 {
        return Ok(Some(Obstacle(format!("undo:time:{time}"))));
    }
    Ok(changed.first().map(|row| Obstacle(format!("undo:{}:{}", row.kind, row.count))))
}

/// Back to front: what hangs on something goes before it.
async fn remove(scope: &mut StaffScope, id: ImportId, headway: &mut Headway<'_>) -> Result<Option<Obstacle>> {
    let mut after = Some(String::new());
    while let Some(last) = after {
        let (count, next) = restore::time(scope, id, &last).await?;
        headway.add(count).await?;
        after = next;
    }
    let account = scope.account.0;
    let batches = sqlx::query_scalar!(
        "select position from import_batch where account_id = $1 and import_id = $2 order by position desc",
        account,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    for position in batches {
        let gone = sqlx::query!(
            "delete from time_entry where account_id = $1 and id = any ((
                 select entries from import_batch where account_id = $1 and import_id = $2 and position = $3)::uuid[])",
            account,
            id.0,
            position,
        )
        .execute(scope.conn())
        .await?;
        headway.add(i64::try_from(gone.rows_affected()).unwrap_or(0)).await?;
    }
    restore::lines(scope, id).await?;
    restore::invoices(scope, id).await?;
    if let Some(table) = drop_invoices(scope, id).await? {
        return Ok(Some(used(table)));
    }
    headway.add_kind("line").await?;
    headway.add_kind("invoice").await?;
    restore::projects(scope, id).await?;
    if let Some(table) = drop_projects(scope, id).await? {
        return Ok(Some(used(table)));
    }
    headway.add_kind("project").await?;
    restore::customers(scope, id).await?;
    restore::refs(scope, id).await?;
    if let Some(table) = drop_customers(scope, id).await? {
        return Ok(Some(used(table)));
    }
    headway.add_kind("customer").await?;
    headway.add_kind("person").await?;
    restore::people(scope, id).await?;
    Ok(drop_people(scope, id).await?.map(used))
}

fn used(table: String) -> Obstacle {
    Obstacle(format!("undo:used:{table}"))
}

/// What the run made of a kind.
async fn made(scope: &mut StaffScope, id: ImportId, kind: &str) -> Result<Vec<uuid::Uuid>> {
    let account = scope.account.0;
    Ok(sqlx::query_scalar!(
        r#"select target::uuid as "target!" from import_change
           where account_id = $1 and import_id = $2 and kind = $3 and before is null"#,
        account,
        id.0,
        kind,
    )
    .fetch_all(scope.conn())
    .await?)
}

async fn drop_invoices(scope: &mut StaffScope, id: ImportId) -> Result<Option<String>> {
    let (account, made) = (scope.account.0, made(scope, id, "invoice").await?);
    // Its own lines go with it.
    sqlx::query!("delete from invoice_line where account_id = $1 and invoice_id = any ($2)", account, &made)
        .execute(scope.conn())
        .await?;
    let used = sqlx::query_scalar!("select referred_to('invoice', id, $2) from account where id = $1", account, &made)
        .fetch_one(scope.conn())
        .await?;
    if used.is_none() {
        sqlx::query!("delete from invoice where account_id = $1 and id = any ($2)", account, &made)
            .execute(scope.conn())
            .await?;
    }
    Ok(used)
}

async fn drop_projects(scope: &mut StaffScope, id: ImportId) -> Result<Option<String>> {
    let (account, made) = (scope.account.0, made(scope, id, "project").await?);
    let used = sqlx::query_scalar!("select referred_to('project', id, $2) from account where id = $1", account, &made)
        .fetch_one(scope.conn())
        .await?;
    if used.is_none() {
        sqlx::query!("delete from project where account_id = $1 and id = any ($2)", account, &made)
            .execute(scope.conn())
            .await?;
    }
    Ok(used)
}

async fn drop_customers(scope: &mut StaffScope, id: ImportId) -> Result<Option<String>> {
    let (account, made) = (scope.account.0, made(scope, id, "customer").await?);
    let used = sqlx::query_scalar!("select referred_to('customer', id, $2) from account where id = $1", account, &made)
        .fetch_one(scope.conn())
        .await?;
    if used.is_none() {
        sqlx::query!("delete from customer where account_id = $1 and id = any ($2)", account, &made)
            .execute(scope.conn())
            .await?;
    }
    Ok(used)
}

async fn drop_people(scope: &mut StaffScope, id: ImportId) -> Result<Option<String>> {
    let (account, made) = (scope.account.0, made(scope, id, "person").await?);
    let used = sqlx::query_scalar!("select referred_to('person', id, $2) from account where id = $1", account, &made)
        .fetch_one(scope.conn())
        .await?;
    if used.is_none() {
        sqlx::query!("delete from person where account_id = $1 and id = any ($2)", account, &made)
            .execute(scope.conn())
            .await?;
    }
    Ok(used)
}

async fn end(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let account = scope.account.0;
    sqlx::query!("delete from import_change where account_id = $1 and import_id = $2", account, id.0)
        .execute(scope.conn())
        .await?;
    sqlx::query!("delete from import_batch where account_id = $1 and import_id = $2", account, id.0)
        .execute(scope.conn())
        .await?;
    sqlx::query!(
        "update import set state = 'undone', undoable = false, problem = null where account_id = $1 and id = $2 and state = 'undoing'",
        account,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    let event = Event { name: "import.undone", customer: None, subject: Some(id.0), detail: serde_json::json!({}) };
    audit::record(scope, event).await
}
