//! Adding, changing and removing one entry.

use super::price::{Basis, Price, price};
use super::{Entry, Lock, Reach, Stored, find, target};
use crate::base::ids::{PersonId, TimeEntryId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::{Map, Value, json};

/// Registered, at the rate that counts now.
pub async fn create(scope: &mut StaffScope, person: PersonId, new: &Entry) -> Result<TimeEntryId> {
    let (account, now, id) = (scope.account, scope.now, TimeEntryId::new());
    let at = target(scope, new.work).await?;
    let price = price(scope, &basis(Some(person), new), new.seconds).await?;
    sqlx::query!(
        "insert into time_entry (account_id, id, customer_id, project_id, task_id, person_id, activity, work_date, started_at, ended_at, seconds,
                                 description, billable, currency, rate, amount, internal_note, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::int8::numeric / 10000, $16, $17, $18)",
        account.0,
        id.0,
        at.customer.0,
        new.work.project.0,
        new.work.task.map(|id| id.0),
        person.0,
        new.activity,
        new.work_date,
        new.started_at,
        new.ended_at,
        new.seconds,
        new.description,
        new.billable,
        price.currency.map(|code| code.to_string()),
        price.rate.map(|rate| rate.0),
        price.amount,
        new.internal_note,
        now,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "project": at.project_name, "date": new.work_date.to_string(), "seconds": new.seconds });
    audit::record(scope, Event { name: "time.created", customer: Some(at.customer), subject: Some(id.0), detail })
        .await?;
    Ok(id)
}

pub(super) fn basis(person: Option<PersonId>, entry: &Entry) -> Basis {
    Basis { work: entry.work, person, day: entry.work_date, billable: entry.billable }
}

/// Saves over the version that was read. Of hours of another system only task and note are taken. Hours keep the rate they
/// have unless what it depends on is changed. `Conflict`: changed, approved, invoiced meanwhile.
pub async fn update(scope: &mut StaffScope, id: TimeEntryId, version: i32, new: &Entry, reach: Reach) -> Result<()> {
    let old = find(scope, id, reach).await?;
    match old.lock() {
        Some(Lock::Approved | Lock::Invoiced) => Err(Error::Conflict),
        Some(Lock::Source) => {
            let ours = Entry { work: new.work, internal_note: new.internal_note.clone(), ..old.entry.clone() };
            if ours.work.project != old.entry.work.project {
                return Err(Error::NotFound);
            }
            let kept = Price { currency: old.currency, rate: old.rate, amount: old.amount };
            store(scope, &old, version, &ours, kept).await
        }
        None => {
            let kept = Price { currency: old.currency, rate: old.rate, amount: old.amount };
            let same = basis(old.person, &old.entry) == basis(old.person, new);
            let price = match same.then(|| kept.of(new.seconds)).flatten() {
                Some(price) => price,
                None if same && new.seconds == old.entry.seconds => kept,
                None => price(scope, &basis(old.person, new), new.seconds).await?,
            };
            store(scope, &old, version, new, price).await
        }
    }
}

async fn store(scope: &mut StaffScope, old: &Stored, version: i32, new: &Entry, price: Price) -> Result<()> {
    let account = scope.account;
    let at = target(scope, new.work).await?;
    let done = sqlx::query!(
        "update time_entry set customer_id = $4, project_id = $5, task_id = $6, activity = $7, work_date = $8, started_at = $9, ended_at = $10,
                seconds = $11, description = $12, billable = $13, currency = $14, rate = $15::int8::numeric / 10000, amount = $16,
                internal_note = $17, version = version + 1
         where account_id = $1 and id = $2 and version = $3 and state = 'registered' and invoice_id is null",
        account.0,
        old.id.0,
        version,
        at.customer.0,
        new.work.project.0,
        new.work.task.map(|id| id.0),
        new.activity,
        new.work_date,
        new.started_at,
        new.ended_at,
        new.seconds,
        new.description,
        new.billable,
        price.currency.map(|code| code.to_string()),
        price.rate.map(|rate| rate.0),
        price.amount,
        new.internal_note,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let names = [&old.project_name, &at.project_name];
    let tasks = [&old.task_name, &at.task_name];
    let detail = changes(&old.entry, new, names, tasks);
    audit::record(scope, Event { name: "time.updated", customer: Some(at.customer), subject: Some(old.id.0), detail })
        .await
}

/// Only what is another now, from and to. No money: who may not see rates may still read what happened to their hours.
fn changes(old: &Entry, new: &Entry, projects: [&String; 2], tasks: [&Option<String>; 2]) -> Value {
    let mut found = Map::new();
    let mut note = |key: &str, from: Value, to: Value| {
        if from != to {
            found.insert(key.to_owned(), json!([from, to]));
        }
    };
    note("project", json!(projects[0]), json!(projects[1]));
    note("task", json!(tasks[0]), json!(tasks[1]));
    note("date", json!(old.work_date.to_string()), json!(new.work_date.to_string()));
    note("seconds", json!(old.seconds), json!(new.seconds));
    note("activity", json!(old.activity), json!(new.activity));
    note("description", json!(old.description), json!(new.description));
    note("billable", json!(old.billable), json!(new.billable));
    Value::Object(found)
}

/// Only registered hours of our own. `Conflict`: it is another version, or locked.
pub async fn remove(scope: &mut StaffScope, id: TimeEntryId, version: i32, reach: Reach) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id, reach).await?;
    let done = sqlx::query!(
        "delete from time_entry where account_id = $1 and id = $2 and version = $3 and state = 'registered' and invoice_id is null and source = ''",
        account.0,
        id.0,
        version,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let entry = &old.entry;
    let detail = json!({
        "project": old.project_name, "date": entry.work_date.to_string(), "seconds": entry.seconds, "description": entry.description,
    });
    audit::record(scope, Event { name: "time.removed", customer: Some(old.customer), subject: Some(id.0), detail })
        .await
}
