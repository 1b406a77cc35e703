//! What work is planned as, and what it costs.

use super::day;
use crate::base::ids::{CustomerId, PersonId, PhaseId, ProjectId, RateId, TaskId};
use crate::base::money::{self, Currency};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use sqlx::types::Json;
use time::Date;

#[derive(Serialize)]
pub struct Task {
    pub id: TaskId,
    pub customer: CustomerId,
    pub project: ProjectId,
    pub phase: Option<PhaseId>,
    pub name: String,
    pub position: i32,
    pub state: &'static str,
    pub assignee: Option<PersonId>,
    pub budget_seconds: Option<i32>,
    pub budget_amount: Option<i64>,
    pub fixed_price: bool,
    #[serde(with = "day::option")]
    pub due_on: Option<Date>,
}

pub async fn tasks(scope: &mut StaffScope, rows: &[Task]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into task (account_id, id, customer_id, project_id, phase_id, name, position, state, assignee_id, budget_seconds, budget_amount,
                           fixed_price, due_on, created_at)
         select $1, n.id, n.customer, n.project, n.phase, n.name, n.position, n.state, n.assignee, n.budget_seconds, n.budget_amount,
                n.fixed_price, n.due_on, $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, project uuid, phase uuid, name text, position int, state text, assignee uuid,
                                          budget_seconds int, budget_amount bigint, fixed_price bool, due_on date)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Of a customer, a project of it, or somebody there; `None` in `rate`: it ends.
#[derive(Serialize)]
pub struct Rate {
    pub id: RateId,
    pub customer: Option<CustomerId>,
    pub project: Option<ProjectId>,
    pub person: Option<PersonId>,
    #[serde(with = "day")]
    pub valid_from: Date,
    pub currency: Currency,
    pub rate: Option<money::Rate>,
}

pub async fn rates(scope: &mut StaffScope, rows: &[Rate]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into rate (account_id, id, customer_id, project_id, person_id, valid_from, currency, rate, created_at)
         select $1, n.id, n.customer, n.project, n.person, n.valid_from, n.currency, n.rate::numeric / 10000, $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, project uuid, person uuid, valid_from date, currency text, rate bigint)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
