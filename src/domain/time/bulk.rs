//! Changes of many entries at once. Each leaves alone what it may not touch, and answers what it did.

use super::{Lock, Reach, State, Target, find};
use crate::base::ids::{CustomerId, TimeEntryId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::{Value, json};
use uuid::Uuid;

fn uuids(ids: &[TimeEntryId]) -> Vec<Uuid> {
    ids.iter().map(|id| id.0).collect()
}

async fn note(
    scope: &mut StaffScope,
    name: &'static str,
    customer: CustomerId,
    id: TimeEntryId,
    detail: Value,
) -> Result<()> {
    audit::record(scope, Event { name, customer: Some(customer), subject: Some(id.0), detail }).await
}

/// Approves registered hours, or withdraws the approval of those on no invoice; answers those it changed.
pub async fn set_state(scope: &mut StaffScope, ids: &[TimeEntryId], approved: bool) -> Result<Vec<TimeEntryId>> {
    let account = scope.account;
    let (from, to, event) = match approved {
        true => (State::Registered, State::Approved, "time.approved"),
        false => (State::Approved, State::Registered, "time.withdrawn"),
    };
    let changed = sqlx::query!(
        r#"update time_entry set state = $4, version = version + 1
           where account_id = $1 and id = any ($2) and state = $3 and invoice_id is null
           returning id as "id: TimeEntryId", customer_id as "customer: CustomerId""#,
        account.0,
        &uuids(ids),
        from.key(),
        to.key(),
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &changed {
        note(scope, event, row.customer, row.id, json!({})).await?;
    }
    Ok(changed.into_iter().map(|row| row.id).collect())
}

/// Registered hours of our own within reach, and their locks held until the end of the transaction.
async fn open(scope: &mut StaffScope, ids: &[TimeEntryId], reach: Reach) -> Result<Vec<TimeEntryId>> {
    let account = scope.account;
    Ok(sqlx::query_scalar!(
        r#"select id as "id: TimeEntryId" from time_entry
           where account_id = $1 and id = any ($2) and ($3::uuid is null or person_id = $3) and state = 'registered' and invoice_id is null and source = ''
           order by id for update"#,
        account.0,
        &uuids(ids),
        reach.person().map(|id| id.0),
    )
    .fetch_all(scope.conn())
    .await?)
}

/// Whole rows as they are, to be able to go back to them.
async fn snapshot(scope: &mut StaffScope, ids: &[TimeEntryId]) -> Result<Vec<Value>> {
    let account = scope.account;
    Ok(sqlx::query_scalar!(
        r#"select to_jsonb(e) as "row!" from time_entry e where e.account_id = $1 and e.id = any ($2) order by e.id for update"#,
        account.0,
        &uuids(ids),
    )
    .fetch_all(scope.conn())
    .await?)
}

/// What a change did: the rows as they were before, to take it back, and how many had to stay as they are.
#[derive(Debug, Default)]
pub struct Changed {
    pub before: Vec<Value>,
    pub stayed: usize,
}

/// Marks hours as billed or not and prices them anew.
pub async fn set_billable(
    scope: &mut StaffScope,
    ids: &[TimeEntryId],
    billable: bool,
    reach: Reach,
) -> Result<Changed> {
    let open = open(scope, ids, reach).await?;
    let mut changed = Vec::new();
    for id in &open {
        let old = find(scope, *id, reach).await?;
        if old.entry.billable != billable {
            changed.push(old);
        }
    }
    let before = snapshot(scope, &changed.iter().map(|old| old.id).collect::<Vec<_>>()).await?;
    for old in &changed {
        let entry = super::Entry { billable, ..old.entry.clone() };
        super::update(scope, old.id, old.version, &entry, reach).await?;
    }
    Ok(Changed { before, stayed: ids.len() - open.len() })
}

/// Books hours on something else. The day stays what it is unless the other customer's clocks say another for the start.
/// Hours of another system may only go to another task of their project.
pub async fn move_to(scope: &mut StaffScope, ids: &[TimeEntryId], to: &Target, reach: Reach) -> Result<Changed> {
    let (mut moving, mut stayed) = (Vec::new(), 0);
    for id in ids {
        let old = match find(scope, *id, reach).await {
            Ok(old) => old,
            Err(Error::NotFound) => {
                stayed += 1;
                continue;
            }
            Err(error) => return Err(error),
        };
        match old.lock() {
            Some(Lock::Approved | Lock::Invoiced) => stayed += 1,
            Some(Lock::Source) if to.work.project != old.entry.work.project => stayed += 1,
            _ if old.entry.work == to.work => {}
            _ => moving.push(old),
        }
    }
    let before = snapshot(scope, &moving.iter().map(|old| old.id).collect::<Vec<_>>()).await?;
    for old in &moving {
        let work_date = match (old.entry.started_at, old.source.is_empty()) {
            (Some(start), true) => to.zone.date_of(start),
            _ => old.entry.work_date,
        };
        let entry = super::Entry { work: to.work, work_date, ..old.entry.clone() };
        super::update(scope, old.id, old.version, &entry, reach).await?;
    }
    Ok(Changed { before, stayed })
}

/// Removes registered hours of our own within reach; answers whole rows, which [`back`] can put back.
pub async fn remove_many(scope: &mut StaffScope, ids: &[TimeEntryId], reach: Reach) -> Result<Vec<Value>> {
    let account = scope.account;
    let ids = open(scope, ids, reach).await?;
    let rows = sqlx::query!(
        r#"delete from time_entry e using project p where e.account_id = $1 and e.id = any ($2) and p.account_id = e.account_id and p.id = e.project_id
           returning e.id as "id: TimeEntryId", e.customer_id as "customer: CustomerId", to_jsonb(e) as "row!", p.name as project, e.work_date,
                     e.seconds, e.description"#,
        account.0,
        &uuids(&ids),
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &rows {
        let detail = json!({
            "project": row.project, "date": row.work_date.to_string(), "seconds": row.seconds, "description": row.description,
        });
        note(scope, "time.removed", row.customer, row.id, detail).await?;
    }
    Ok(rows.into_iter().map(|row| row.row).collect())
}

/// A way back from one of the above.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Undo {
    /// Approved, or withdrawn.
    State { ids: Vec<TimeEntryId>, approved: bool },
    /// Billed or not, or booked on something else: whole rows as they were.
    Changed { rows: Vec<Value> },
    /// Whole rows.
    Removed { rows: Vec<Value> },
}

/// Takes a change back, as far as nobody has gone on from there: hours that were changed, approved or invoiced since stay.
pub(in crate::domain) async fn back(scope: &mut StaffScope, undo: &Undo) -> Result<()> {
    match undo {
        Undo::State { ids, approved } => drop(set_state(scope, ids, !approved).await?),
        Undo::Changed { rows } => revert(scope, rows).await?,
        Undo::Removed { rows } => restore(scope, rows).await?,
    }
    Ok(())
}

/// To the very rate and amount they had: working them out again could come to others.
async fn revert(scope: &mut StaffScope, rows: &[Value]) -> Result<()> {
    let account = scope.account;
    let put = sqlx::query!(
        r#"update time_entry e set customer_id = r.customer_id, project_id = r.project_id, task_id = r.task_id, work_date = r.work_date,
                  billable = r.billable, currency = r.currency, rate = r.rate, amount = r.amount, version = e.version + 1
           from jsonb_populate_recordset(null::time_entry, $2) r
           join project p on p.account_id = r.account_id and p.id = r.project_id and p.customer_id = r.customer_id
           left join task t on t.account_id = r.account_id and t.id = r.task_id
           where e.account_id = $1 and r.account_id = $1 and e.id = r.id and e.version = r.version + 1 and e.state = 'registered'
             and e.invoice_id is null and (r.task_id is null or t.id is not null)
           returning e.id as "id: TimeEntryId", e.customer_id as "customer: CustomerId""#,
        account.0,
        Value::Array(rows.to_vec()),
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &put {
        note(scope, "time.restored", row.customer, row.id, json!({})).await?;
    }
    Ok(())
}

/// As they were, unless what they were booked on is gone.
async fn restore(scope: &mut StaffScope, rows: &[Value]) -> Result<()> {
    let account = scope.account;
    let put = sqlx::query!(
        r#"insert into time_entry
           select r.* from jsonb_populate_recordset(null::time_entry, $2) r
           join project p on p.account_id = r.account_id and p.id = r.project_id and p.customer_id = r.customer_id
           left join task t on t.account_id = r.account_id and t.id = r.task_id
           where r.account_id = $1 and (r.task_id is null or t.id is not null)
           on conflict do nothing
           returning id as "id: TimeEntryId", customer_id as "customer: CustomerId""#,
        account.0,
        Value::Array(rows.to_vec()),
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &put {
        note(scope, "time.restored", row.customer, row.id, json!({})).await?;
    }
    Ok(())
}
