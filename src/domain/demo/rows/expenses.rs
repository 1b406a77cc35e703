//! What staff have paid, and what they are at just now.

use super::day;
use crate::base::ids::{CustomerId, ExpenseId, PersonId, ProjectId};
use crate::base::money::Currency;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use sqlx::types::Json;
use time::serde::rfc3339;
use time::{Date, OffsetDateTime};

#[derive(Serialize)]
pub struct Expense {
    pub id: ExpenseId,
    pub customer: CustomerId,
    pub project: ProjectId,
    pub person: PersonId,
    #[serde(with = "day")]
    pub spent_on: Date,
    pub kind: &'static str,
    pub description: String,
    pub currency: Currency,
    /// Minor units.
    pub amount: i64,
    /// Basis points.
    pub vat_rate: Option<i32>,
    pub billable: bool,
    pub state: &'static str,
    pub reason: String,
    pub decided_by: Option<PersonId>,
    #[serde(with = "rfc3339::option")]
    pub decided_at: Option<OffsetDateTime>,
}

pub async fn expenses(scope: &mut StaffScope, rows: &[Expense]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into expense (account_id, id, customer_id, project_id, person_id, spent_on, kind, description, currency, amount, vat_rate, billable,
                              state, reason, decided_by, decided_at, created_at)
         select $1, n.id, n.customer, n.project, n.person, n.spent_on, n.kind, n.description, n.currency, n.amount, n.vat_rate, n.billable,
                n.state, n.reason, n.decided_by, n.decided_at, $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, project uuid, person uuid, spent_on date, kind text, description text,
                                          currency text, amount bigint, vat_rate int, billable bool, state text, reason text, decided_by uuid,
                                          decided_at timestamptz)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

#[derive(Serialize)]
pub struct Timer {
    pub person: PersonId,
    pub customer: CustomerId,
    pub project: ProjectId,
    pub description: String,
    #[serde(with = "rfc3339")]
    pub started_at: OffsetDateTime,
}

pub async fn timers(scope: &mut StaffScope, rows: &[Timer]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into timer (account_id, person_id, customer_id, project_id, description, started_at)
         select $1, n.person, n.customer, n.project, n.description, n.started_at
         from jsonb_to_recordset($2) as n(person uuid, customer uuid, project uuid, description text, started_at timestamptz)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
