//! The work done for a customer, as staff see and plan it. `status` is what the customer sees of it.

pub mod budget;
pub mod effort;
pub mod list;
pub mod milestones;
pub mod phases;
pub mod reports;
pub mod status;

pub(super) use list::back;
pub use list::{Filter, Listed, Totals, list, set_state};

use super::audit::{self, Event};
use super::scope::StaffScope;
use crate::base::ids::{CustomerId, PersonId, ProjectId};
use crate::base::money::Currency;
use crate::error::{Error, Result};
use serde_json::json;
use time::Date;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Planned,
    Running,
    Paused,
    Done,
    Cancelled,
}

impl State {
    pub const ALL: [State; 5] = [State::Planned, State::Running, State::Paused, State::Done, State::Cancelled];

    pub fn key(self) -> &'static str {
        match self {
            State::Planned => "planned",
            State::Running => "running",
            State::Paused => "paused",
            State::Done => "done",
            State::Cancelled => "cancelled",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// Where something goes that is moved by one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

impl Direction {
    pub fn parse(key: &str) -> Option<Self> {
        match key {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            _ => None,
        }
    }
}

/// A project as staff edit it. Budgets: seconds of work, minor units of `currency`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub name: String,
    pub number: Option<String>,
    pub state: State,
    pub manager: Option<PersonId>,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub budget_seconds: Option<i32>,
    pub budget_amount: Option<i64>,
    pub budget_monthly: bool,
    pub currency: Currency,
    pub description: String,
    pub internal_note: String,
}

pub struct Stored {
    pub id: ProjectId,
    pub customer: CustomerId,
    pub customer_name: String,
    pub manager_name: Option<String>,
    pub version: i32,
    pub seconds: i64,
    pub project: Project,
}

pub async fn find(scope: &mut StaffScope, id: ProjectId) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select p.customer_id as "customer: CustomerId", c.name as customer_name, p.name, p.number, p.state, p.manager_id, m.name as "manager_name?",
                  p.starts_on, p.ends_on, p.budget_seconds, p.budget_amount, p.budget_monthly, p.currency, p.description, p.internal_note, p.version,
                  coalesce((select sum(t.seconds) from time_month t
                            where t.account_id = p.account_id and t.customer_id = p.customer_id and t.project_id = p.id), 0)::int8 as "seconds!"
           from project p
           join customer c on c.account_id = p.account_id and c.id = p.customer_id
           left join person m on m.account_id = p.account_id and m.id = p.manager_id
           where p.account_id = $1 and p.id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Stored {
        id,
        customer: row.customer,
        customer_name: row.customer_name,
        manager_name: row.manager_name,
        version: row.version,
        seconds: row.seconds,
        project: Project {
            name: row.name,
            number: row.number,
            state: State::parse(&row.state).unwrap_or(State::Running),
            manager: row.manager_id.map(PersonId),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            budget_seconds: row.budget_seconds,
            budget_amount: row.budget_amount,
            budget_monthly: row.budget_monthly,
            currency: row.currency.parse().unwrap_or(Currency::EUR),
            description: row.description,
            internal_note: row.internal_note,
        },
    })
}

pub async fn create(scope: &mut StaffScope, customer: CustomerId, new: &Project) -> Result<ProjectId> {
    let (account, now, id) = (scope.account, scope.now, ProjectId::new());
    sqlx::query!(
        "insert into project (account_id, id, customer_id, name, number, state, manager_id, starts_on, ends_on, budget_seconds, budget_amount,
                              budget_monthly, currency, description, internal_note, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        account.0,
        id.0,
        customer.0,
        new.name,
        new.number,
        new.state.key(),
        new.manager.map(|id| id.0),
        new.starts_on,
        new.ends_on,
        new.budget_seconds,
        new.budget_amount,
        new.budget_monthly,
        new.currency.to_string(),
        new.description,
        new.internal_note,
        now,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "name": new.name });
    audit::record(scope, Event { name: "project.created", customer: Some(customer), subject: Some(id.0), detail })
        .await?;
    Ok(id)
}

pub async fn update(scope: &mut StaffScope, id: ProjectId, version: i32, new: &Project) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id).await?;
    let done = sqlx::query!(
        "update project set name = $4, number = $5, state = $6, manager_id = $7, starts_on = $8, ends_on = $9, budget_seconds = $10,
                budget_amount = $11, budget_monthly = $12, currency = $13, description = $14, internal_note = $15, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        new.name,
        new.number,
        new.state.key(),
        new.manager.map(|id| id.0),
        new.starts_on,
        new.ends_on,
        new.budget_seconds,
        new.budget_amount,
        new.budget_monthly,
        new.currency.to_string(),
        new.description,
        new.internal_note,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({ "name": [old.project.name, new.name], "state": [old.project.state.key(), new.state.key()] });
    audit::record(scope, Event { name: "project.updated", customer: Some(old.customer), subject: Some(id.0), detail })
        .await
}
