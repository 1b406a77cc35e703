//! Making, changing and removing contracts, and adding hours to them.

use super::{Contract, Prepaid, find};
use crate::base::ids::{CustomerId, PrepaidId, TopUpId};
use crate::domain::audit::{self, Event};
use crate::domain::customers;
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::{Value, json};
use time::Date;

use super::history::{Overage, Rollover};

/// Why a contract cannot be as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Of the same project, or of none, there is this one on some of these days: an hour would be taken from both.
    Overlaps(String),
    /// Hours were added on this day, which would be outside.
    TopUp(Date),
}

pub async fn create(
    scope: &mut StaffScope,
    customer: CustomerId,
    new: &Contract,
    note: &str,
) -> Result<std::result::Result<PrepaidId, Refusal>> {
    let (account, now, id) = (scope.account, scope.now, PrepaidId::new());
    if let Some(refusal) = refused(scope, customer, id, new).await? {
        return Ok(Err(refusal));
    }
    let (terms, columns) = (&new.terms, Columns::of(new));
    sqlx::query!(
        "insert into prepaid_contract (account_id, id, customer_id, project_id, name, starts_on, ends_on, period, seconds, rollover,
                                       rollover_seconds, rollover_periods, overage, overage_rate, currency, internal_note, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::int8::numeric / 10000, $15, $16, $17)",
        account.0,
        id.0,
        customer.0,
        new.project.map(|id| id.0),
        new.name,
        terms.starts_on,
        terms.ends_on,
        terms.every.key(),
        columns.seconds,
        columns.rollover,
        columns.most,
        columns.periods,
        columns.overage,
        new.overage_rate.map(|rate| rate.0),
        new.currency.to_string(),
        note,
        now,
    )
    .execute(scope.conn())
    .await?;
    record(scope, customer, id, "prepaid.created", said(new)).await?;
    Ok(Ok(id))
}

/// Of all its periods, also those that are over: for other terms from a day on there is another contract.
pub async fn update(
    scope: &mut StaffScope,
    old: &Prepaid,
    version: i32,
    new: &Contract,
    note: &str,
) -> Result<std::result::Result<(), Refusal>> {
    let (account, id) = (scope.account, old.id);
    if let Some(refusal) = refused(scope, old.customer, id, new).await? {
        return Ok(Err(refusal));
    }
    let (terms, columns) = (&new.terms, Columns::of(new));
    let done = sqlx::query!(
        "update prepaid_contract set project_id = $4, name = $5, starts_on = $6, ends_on = $7, period = $8, seconds = $9, rollover = $10,
                rollover_seconds = $11, rollover_periods = $12, overage = $13, overage_rate = $14::int8::numeric / 10000, currency = $15,
                internal_note = $16, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        new.project.map(|id| id.0),
        new.name,
        terms.starts_on,
        terms.ends_on,
        terms.every.key(),
        columns.seconds,
        columns.rollover,
        columns.most,
        columns.periods,
        columns.overage,
        new.overage_rate.map(|rate| rate.0),
        new.currency.to_string(),
        note,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({ "from": said(&old.contract), "to": said(new) });
    record(scope, old.customer, id, "prepaid.updated", detail).await?;
    Ok(Ok(()))
}

/// As if it had never been; with the hours added to it.
pub async fn remove(scope: &mut StaffScope, old: &Prepaid, version: i32) -> Result<()> {
    let account = scope.account;
    let done = sqlx::query!(
        "delete from prepaid_contract where account_id = $1 and id = $2 and version = $3",
        account.0,
        old.id.0,
        version
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    record(scope, old.customer, old.id, "prepaid.removed", said(&old.contract)).await
}

/// On a day of the contract; `false`: that day is none.
pub async fn top_up(scope: &mut StaffScope, to: &Prepaid, day: Date, seconds: i32, note: &str) -> Result<bool> {
    // Whoever changes the contract's days waits, or is waited for.
    lock(scope, to.customer).await?;
    if !find(scope, to.id, day).await?.contract.terms.covers(day) {
        return Ok(false);
    }
    let (account, now, id) = (scope.account, scope.now, TopUpId::new());
    sqlx::query!(
        "insert into prepaid_top_up (account_id, id, customer_id, contract_id, added_on, seconds, note, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        account.0,
        id.0,
        to.customer.0,
        to.id.0,
        day,
        seconds,
        note,
        now,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "contract": to.contract.name, "added_on": day.to_string(), "seconds": seconds });
    record(scope, to.customer, to.id, "prepaid.topped_up", detail).await?;
    Ok(true)
}

pub async fn take_back(scope: &mut StaffScope, from: &Prepaid, id: TopUpId) -> Result<()> {
    let account = scope.account;
    let top_up = from.top_ups.iter().find(|top_up| top_up.id == id).ok_or(Error::NotFound)?;
    let done = sqlx::query!(
        "delete from prepaid_top_up where account_id = $1 and id = $2 and contract_id = $3",
        account.0,
        id.0,
        from.id.0
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    let detail =
        json!({ "contract": from.contract.name, "added_on": top_up.added_on.to_string(), "seconds": top_up.seconds });
    record(scope, from.customer, from.id, "prepaid.top_up_removed", detail).await
}

/// The customer's contracts change one after the other.
async fn lock(scope: &mut StaffScope, customer: CustomerId) -> Result<()> {
    customers::find(scope, customer).await?;
    let account = scope.account;
    sqlx::query!("select id from customer where account_id = $1 and id = $2 for update", account.0, customer.0)
        .fetch_one(scope.conn())
        .await?;
    Ok(())
}

async fn refused(
    scope: &mut StaffScope,
    customer: CustomerId,
    id: PrepaidId,
    new: &Contract,
) -> Result<Option<Refusal>> {
    lock(scope, customer).await?;
    let (account, terms) = (scope.account, &new.terms);
    let other = sqlx::query_scalar!(
        "select name from prepaid_contract
         where account_id = $1 and customer_id = $2 and id <> $3 and project_id is not distinct from $4
           and ($6::date is null or starts_on <= $6) and (ends_on is null or ends_on >= $5)
         order by starts_on limit 1",
        account.0,
        customer.0,
        id.0,
        new.project.map(|id| id.0),
        terms.starts_on,
        terms.ends_on,
    )
    .fetch_optional(scope.conn())
    .await?;
    if let Some(name) = other {
        return Ok(Some(Refusal::Overlaps(name)));
    }
    let outside = sqlx::query_scalar!(
        "select added_on from prepaid_top_up
         where account_id = $1 and contract_id = $2 and (added_on < $3 or added_on > $4) order by added_on limit 1",
        account.0,
        id.0,
        terms.starts_on,
        terms.ends_on,
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(outside.map(Refusal::TopUp))
}

/// Terms as they are stored.
struct Columns {
    seconds: i32,
    rollover: bool,
    most: Option<i32>,
    periods: Option<i32>,
    overage: &'static str,
}

impl Columns {
    fn of(contract: &Contract) -> Self {
        let terms = &contract.terms;
        let (rollover, most, periods) = match terms.rollover {
            Rollover::Expire => (false, None, None),
            Rollover::Carry { most, periods } => (true, most, periods),
        };
        Self {
            seconds: i32::try_from(terms.seconds).unwrap_or(i32::MAX),
            rollover,
            most: most.map(|most| i32::try_from(most).unwrap_or(i32::MAX)),
            periods: periods.map(|periods| i32::try_from(periods).unwrap_or(i32::MAX)),
            overage: match terms.overage {
                Overage::Shown => "shown",
                Overage::Next => "next",
            },
        }
    }
}

fn said(contract: &Contract) -> Value {
    let (terms, columns) = (&contract.terms, Columns::of(contract));
    json!({
        "name": contract.name, "project": contract.project, "starts_on": terms.starts_on.to_string(),
        "ends_on": terms.ends_on.map(|day| day.to_string()), "period": terms.every.key(), "seconds": terms.seconds,
        "rollover": columns.rollover, "rollover_seconds": columns.most, "rollover_periods": columns.periods,
        "overage": columns.overage, "overage_rate": contract.overage_rate, "currency": contract.currency,
    })
}

async fn record(
    scope: &mut StaffScope,
    customer: CustomerId,
    id: PrepaidId,
    name: &'static str,
    detail: Value,
) -> Result<()> {
    audit::record(scope, Event { name, customer: Some(customer), subject: Some(id.0), detail }).await
}
