//! Entering an expense, handing it in, deciding on it. Each step is from a state to another; `Conflict` where it is in another
//! state or version by now.

use super::{Expense, State, Stored, find};
use crate::base::ids::{ExpenseId, PersonId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::domain::time::{Reach, target};
use crate::error::{Error, Result};
use serde_json::{Value, json};

/// A draft.
pub async fn create(scope: &mut StaffScope, person: PersonId, new: &Expense) -> Result<ExpenseId> {
    let (account, now, id) = (scope.account, scope.now, ExpenseId::new());
    let at = target(scope, new.work).await?;
    sqlx::query!(
        "insert into expense (account_id, id, customer_id, project_id, task_id, person_id, spent_on, kind, description, currency, amount, vat_rate,
                              billable, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        account.0,
        id.0,
        at.customer.0,
        new.work.project.0,
        new.work.task.map(|id| id.0),
        person.0,
        new.spent_on,
        new.kind.key(),
        new.description,
        new.currency.to_string(),
        new.amount,
        new.vat_rate,
        new.billable,
        now,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "description": new.description, "amount": new.amount, "currency": new.currency });
    audit::record(scope, Event { name: "expense.created", customer: Some(at.customer), subject: Some(id.0), detail })
        .await?;
    Ok(id)
}

/// A rejected one is a draft again once it is changed.
pub async fn update(scope: &mut StaffScope, id: ExpenseId, version: i32, new: &Expense, reach: Reach) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id, reach).await?;
    let at = target(scope, new.work).await?;
    let done = sqlx::query!(
        "update expense set customer_id = $4, project_id = $5, task_id = $6, spent_on = $7, kind = $8, description = $9, currency = $10,
                amount = $11, vat_rate = $12, billable = $13, state = 'draft', reason = '', decided_by = null, decided_at = null,
                version = version + 1
         where account_id = $1 and id = $2 and version = $3 and state in ('draft', 'rejected')",
        account.0,
        id.0,
        version,
        at.customer.0,
        new.work.project.0,
        new.work.task.map(|id| id.0),
        new.spent_on,
        new.kind.key(),
        new.description,
        new.currency.to_string(),
        new.amount,
        new.vat_rate,
        new.billable,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({
        "description": [old.expense.description, new.description], "amount": [old.expense.amount, new.amount],
        "currency": [old.expense.currency, new.currency],
    });
    audit::record(scope, Event { name: "expense.updated", customer: Some(at.customer), subject: Some(id.0), detail })
        .await
}

pub async fn remove(scope: &mut StaffScope, id: ExpenseId, version: i32, reach: Reach) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id, reach).await?;
    let done = sqlx::query!(
        "delete from expense where account_id = $1 and id = $2 and version = $3 and state in ('draft', 'rejected')",
        account.0,
        id.0,
        version,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({
        "description": old.expense.description, "amount": old.expense.amount, "currency": old.expense.currency,
    });
    note(scope, &old, "expense.removed", detail).await
}

/// For approval.
pub async fn hand_in(scope: &mut StaffScope, id: ExpenseId, version: i32, reach: Reach) -> Result<()> {
    let old = find(scope, id, reach).await?;
    if !old.state.is_open() {
        return Err(Error::Conflict);
    }
    step(scope, &old, version, State::Submitted, "").await?;
    note(scope, &old, "expense.submitted", json!({})).await
}

/// A draft again, as long as nobody has decided; or an approval that is withdrawn (`decided`), as long as it is not invoiced.
pub async fn take_back(scope: &mut StaffScope, id: ExpenseId, version: i32, reach: Reach, decided: bool) -> Result<()> {
    let old = find(scope, id, reach).await?;
    let (from, to) = if decided { (State::Approved, State::Submitted) } else { (State::Submitted, State::Draft) };
    if old.state != from || old.invoice.is_some() {
        return Err(Error::Conflict);
    }
    step(scope, &old, version, to, "").await?;
    note(scope, &old, "expense.withdrawn", json!({})).await
}

pub async fn approve(scope: &mut StaffScope, id: ExpenseId, version: i32) -> Result<()> {
    let old = find(scope, id, Reach::All).await?;
    if old.state != State::Submitted {
        return Err(Error::Conflict);
    }
    step(scope, &old, version, State::Approved, "").await?;
    note(scope, &old, "expense.approved", json!({})).await
}

/// The reason is told to whoever it is of.
pub async fn reject(scope: &mut StaffScope, id: ExpenseId, version: i32, reason: &str) -> Result<()> {
    let old = find(scope, id, Reach::All).await?;
    if old.state != State::Submitted {
        return Err(Error::Conflict);
    }
    step(scope, &old, version, State::Rejected, reason).await?;
    note(scope, &old, "expense.rejected", json!({ "reason": reason })).await
}

async fn step(scope: &mut StaffScope, old: &Stored, version: i32, to: State, reason: &str) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    let decider = scope.actor.person().filter(|_| matches!(to, State::Approved | State::Rejected));
    let done = sqlx::query!(
        "update expense set state = $5, reason = $6, decided_by = $7, decided_at = case when $7::uuid is not null then $8::timestamptz end,
                version = version + 1
         where account_id = $1 and id = $2 and version = $3 and state = $4",
        account.0,
        old.id.0,
        version,
        old.state.key(),
        to.key(),
        reason,
        decider.map(|id| id.0),
        now,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 { Err(Error::Conflict) } else { Ok(()) }
}

async fn note(scope: &mut StaffScope, old: &Stored, name: &'static str, detail: Value) -> Result<()> {
    audit::record(scope, Event { name, customer: Some(old.customer), subject: Some(old.id.0), detail }).await
}
