//! Adding, changing and removing rates. None of it touches hours that are stored: see `reprice`.

use super::{Step, find};
use crate::base::ids::RateId;
use crate::base::money::Rate;
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;
use time::Date;

/// The constraint that holds: one rate for the same thing from the same day on.
pub const ONE_A_DAY: &str = "rate_day_key";

/// Fails by [`ONE_A_DAY`] where the line has a rate from that day on already.
pub async fn create(scope: &mut StaffScope, new: &Step) -> Result<RateId> {
    let (account, now, id) = (scope.account, scope.now, RateId::new());
    let target = new.target;
    sqlx::query!(
        "insert into rate (account_id, id, customer_id, project_id, task_id, person_id, valid_from, currency, rate, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9::int8::numeric / 10000, $10)",
        account.0,
        id.0,
        target.customer.map(|id| id.0),
        target.project.map(|id| id.0),
        target.task.map(|id| id.0),
        target.person.map(|id| id.0),
        new.valid_from,
        new.currency.to_string(),
        new.rate.map(|rate| rate.0),
        now,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "target": said(new), "valid_from": new.valid_from.to_string(), "rate": new.rate, "currency": new.currency });
    audit::record(scope, Event { name: "rate.created", customer: target.customer, subject: Some(id.0), detail })
        .await?;
    Ok(id)
}

/// A correction: another day, another rate. What it is for stays; for something else there is another rate.
/// Fails by [`ONE_A_DAY`] where the line has another rate from that day on.
pub async fn update(scope: &mut StaffScope, id: RateId, version: i32, from: Date, rate: Option<Rate>) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id).await?.step;
    let done = sqlx::query!(
        "update rate set valid_from = $4, rate = $5::int8::numeric / 10000, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        from,
        rate.map(|rate| rate.0),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({
        "target": said(&old), "valid_from": [old.valid_from.to_string(), from.to_string()], "rate": [old.rate, rate], "currency": old.currency,
    });
    audit::record(scope, Event { name: "rate.updated", customer: old.target.customer, subject: Some(id.0), detail })
        .await
}

/// As if it had never been. To end a line of rates, add one without a rate.
pub async fn remove(scope: &mut StaffScope, id: RateId, version: i32) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id).await?.step;
    let done =
        sqlx::query!("delete from rate where account_id = $1 and id = $2 and version = $3", account.0, id.0, version)
            .execute(scope.conn())
            .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({ "target": said(&old), "valid_from": old.valid_from.to_string(), "rate": old.rate, "currency": old.currency });
    audit::record(scope, Event { name: "rate.removed", customer: old.target.customer, subject: Some(id.0), detail })
        .await
}

fn said(step: &Step) -> serde_json::Value {
    let target = step.target;
    json!({ "customer": target.customer, "project": target.project, "task": target.task, "person": target.person })
}
