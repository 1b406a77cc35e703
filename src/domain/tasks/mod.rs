//! Tasks: the work packages of a project. Staff plan them, hours are booked on them; customers see none of it.

mod change;
pub mod open;

pub use change::{Removed, create, remove, set_state, shift, update};

use super::scope::StaffScope;
use crate::base::ids::{CustomerId, PersonId, PhaseId, ProjectId, TaskId};
use crate::base::money::Currency;
use crate::error::{Error, Result};
use time::Date;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    Done,
}

impl State {
    pub fn key(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Done => "done",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        [State::Open, State::Done].into_iter().find(|state| state.key() == key)
    }
}

/// A task as staff edit it. Budgets: seconds of work, minor units of the project's currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub name: String,
    pub number: Option<String>,
    /// Of the task's own project.
    pub phase: Option<PhaseId>,
    /// Needs no sign-in of theirs.
    pub assignee: Option<PersonId>,
    pub budget_seconds: Option<i32>,
    pub budget_amount: Option<i64>,
    /// The budget in money is the price, whatever the hours. Only with such a budget.
    pub fixed_price: bool,
    pub starts_on: Option<Date>,
    pub due_on: Option<Date>,
    /// What new hours on it are marked as.
    pub billable: bool,
}

pub struct Stored {
    pub id: TaskId,
    pub customer: CustomerId,
    pub project: ProjectId,
    pub project_name: String,
    pub currency: Currency,
    pub state: State,
    pub version: i32,
    pub task: Task,
}

/// A line of a project's tasks.
pub struct Listed {
    pub id: TaskId,
    pub name: String,
    pub number: Option<String>,
    pub state: State,
    pub phase: Option<PhaseId>,
    pub assignee_name: Option<String>,
    pub budget_seconds: Option<i32>,
    pub budget_amount: Option<i64>,
    pub fixed_price: bool,
    pub due_on: Option<Date>,
    pub billable: bool,
    pub version: i32,
    /// Of all hours booked on it.
    pub seconds: i64,
    /// Known amounts in the project's currency, in its minor units.
    pub amount: i64,
}

/// The tasks of a project in their order, open ones and done ones.
pub async fn list(scope: &mut StaffScope, project: ProjectId) -> Result<Vec<Listed>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select t.id as "id: TaskId", t.name, t.number, t.state, t.phase_id as "phase: PhaseId", a.name as "assignee_name?", t.budget_seconds,
                  t.budget_amount, t.fixed_price, t.due_on, t.billable, t.version,
                  coalesce(used.seconds, 0)::int8 as "seconds!", coalesce(used.amount, 0)::int8 as "amount!"
           from task t
           join project p on p.account_id = t.account_id and p.id = t.project_id
           left join person a on a.account_id = t.account_id and a.id = t.assignee_id
           left join lateral (
               select sum(e.seconds) as seconds, sum(e.amount) filter (where e.currency = p.currency) as amount
               from time_entry e where e.account_id = t.account_id and e.task_id = t.id) used on true
           where t.account_id = $1 and t.project_id = $2 order by t.position, t.id"#,
        account.0,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Listed {
            id: row.id,
            name: row.name,
            number: row.number,
            state: State::parse(&row.state).unwrap_or(State::Open),
            phase: row.phase,
            assignee_name: row.assignee_name,
            budget_seconds: row.budget_seconds,
            budget_amount: row.budget_amount,
            fixed_price: row.fixed_price,
            due_on: row.due_on,
            billable: row.billable,
            version: row.version,
            seconds: row.seconds,
            amount: row.amount,
        })
        .collect())
}

pub async fn find(scope: &mut StaffScope, id: TaskId) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select t.customer_id as "customer: CustomerId", t.project_id as "project: ProjectId", p.name as project_name, p.currency, t.name, t.number,
                  t.state, t.phase_id as "phase: PhaseId", t.assignee_id as "assignee: PersonId", t.budget_seconds, t.budget_amount, t.fixed_price,
                  t.starts_on, t.due_on, t.billable, t.version
           from task t join project p on p.account_id = t.account_id and p.id = t.project_id
           where t.account_id = $1 and t.id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Stored {
        id,
        customer: row.customer,
        project: row.project,
        project_name: row.project_name,
        currency: row.currency.parse().unwrap_or(Currency::EUR),
        state: State::parse(&row.state).unwrap_or(State::Open),
        version: row.version,
        task: Task {
            name: row.name,
            number: row.number,
            phase: row.phase,
            assignee: row.assignee,
            budget_seconds: row.budget_seconds,
            budget_amount: row.budget_amount,
            fixed_price: row.fixed_price,
            starts_on: row.starts_on,
            due_on: row.due_on,
            billable: row.billable,
        },
    })
}

/// A task of that project, or nothing: for addresses that name both.
pub async fn of_project(scope: &mut StaffScope, project: ProjectId, id: TaskId) -> Result<Stored> {
    find(scope, id).await.and_then(|stored| if stored.project == project { Ok(stored) } else { Err(Error::NotFound) })
}

/// A task to book hours on.
pub struct Choice {
    pub id: TaskId,
    pub project: ProjectId,
    pub name: String,
    pub number: Option<String>,
    pub phase: Option<String>,
    pub billable: bool,
}

/// Open tasks in their order, of one project, or of all that are planned or running; and `also`, the one chosen already,
/// which may be done by now.
pub async fn choices(scope: &mut StaffScope, project: Option<ProjectId>, also: Option<TaskId>) -> Result<Vec<Choice>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Choice,
        r#"select t.id as "id: TaskId", t.project_id as "project: ProjectId", t.name, t.number, f.name as "phase?", t.billable
           from task t
           join project p on p.account_id = t.account_id and p.id = t.project_id
           left join phase f on f.account_id = t.account_id and f.id = t.phase_id
           where t.account_id = $1 and ($2::uuid is null or t.project_id = $2)
             and (t.state = 'open' and ($2::uuid is not null or p.state in ('planned', 'running')) or t.id = $3)
           order by t.project_id, t.position, t.id"#,
        account.0,
        project.map(|id| id.0),
        also.map(|id| id.0),
    )
    .fetch_all(scope.conn())
    .await?)
}
