//! Adding, changing, ordering and removing tasks.

use super::{State, Task, find};
use crate::base::ids::{ProjectId, TaskId};
use crate::domain::audit::{self, Event};
use crate::domain::projects::{self, Direction};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::{Value, json};

/// At the end of the project's tasks, open.
pub async fn create(scope: &mut StaffScope, project: ProjectId, new: &Task) -> Result<TaskId> {
    let (account, now, id) = (scope.account, scope.now, TaskId::new());
    let customer = projects::find(scope, project).await?.customer;
    sqlx::query!(
        "insert into task (account_id, id, customer_id, project_id, phase_id, name, number, assignee_id, budget_seconds, budget_amount, fixed_price,
                           starts_on, due_on, billable, position, created_at)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
                coalesce((select max(position) from task where account_id = $1 and project_id = $4), 0) + 1, $15",
        account.0,
        id.0,
        customer.0,
        project.0,
        new.phase.map(|id| id.0),
        new.name,
        new.number,
        new.assignee.map(|id| id.0),
        new.budget_seconds,
        new.budget_amount,
        new.fixed_price,
        new.starts_on,
        new.due_on,
        new.billable,
        now,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "name": new.name });
    audit::record(scope, Event { name: "task.created", customer: Some(customer), subject: Some(id.0), detail }).await?;
    Ok(id)
}

pub async fn update(scope: &mut StaffScope, id: TaskId, version: i32, new: &Task) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id).await?.task;
    let done = sqlx::query!(
        "update task set phase_id = $4, name = $5, number = $6, assignee_id = $7, budget_seconds = $8, budget_amount = $9, fixed_price = $10,
                starts_on = $11, due_on = $12, billable = $13, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        new.phase.map(|id| id.0),
        new.name,
        new.number,
        new.assignee.map(|id| id.0),
        new.budget_seconds,
        new.budget_amount,
        new.fixed_price,
        new.starts_on,
        new.due_on,
        new.billable,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({
        "name": [old.name, new.name], "assignee": [old.assignee, new.assignee], "budget_seconds": [old.budget_seconds, new.budget_seconds],
        "budget_amount": [old.budget_amount, new.budget_amount], "fixed_price": [old.fixed_price, new.fixed_price],
    });
    note(scope, id, "task.updated", detail).await
}

/// Done or open again. One that is already is left alone: two people may press the same button.
pub async fn set_state(scope: &mut StaffScope, id: TaskId, state: State) -> Result<()> {
    let account = scope.account;
    let name = find(scope, id).await?.task.name;
    let done = sqlx::query!(
        "update task set state = $3, version = version + 1 where account_id = $1 and id = $2 and state <> $3",
        account.0,
        id.0,
        state.key(),
    )
    .execute(scope.conn())
    .await?;
    let event = if state == State::Done { "task.done" } else { "task.reopened" };
    if done.rows_affected() > 0 { note(scope, id, event, json!({ "name": name })).await } else { Ok(()) }
}

/// Past its neighbour in the same phase; the first stays first.
pub async fn shift(scope: &mut StaffScope, id: TaskId, direction: Direction) -> Result<()> {
    let account = scope.account;
    let (project, phase) = find(scope, id).await.map(|stored| (stored.project, stored.task.phase))?;
    let rows = sqlx::query!(
        r#"select id as "id: TaskId", phase_id from task where account_id = $1 and project_id = $2 order by position, id for update"#,
        account.0,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let mut order: Vec<uuid::Uuid> = rows.iter().map(|row| row.id.0).collect();
    let beside: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].phase_id == phase.map(|id| id.0)).collect();
    let at = beside.iter().position(|at| rows[*at].id == id).ok_or(Error::NotFound)?;
    let other = match direction {
        Direction::Up => at.checked_sub(1),
        Direction::Down => Some(at + 1).filter(|next| *next < beside.len()),
    };
    let Some(other) = other else { return Ok(()) };
    order.swap(beside[at], beside[other]);
    sqlx::query!(
        "update task t set position = n.position::int from unnest($3::uuid[]) with ordinality as n(id, position)
         where t.account_id = $1 and t.project_id = $2 and t.id = n.id and t.position <> n.position",
        account.0,
        project.0,
        &order,
    )
    .execute(scope.conn())
    .await?;
    note(scope, id, "task.moved", json!({})).await
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    Yes,
    /// Hours are booked on it: it can be done, not gone.
    HasHours,
}

/// With its rates, which are for nothing else.
pub async fn remove(scope: &mut StaffScope, id: TaskId) -> Result<Removed> {
    let account = scope.account;
    let old = find(scope, id).await?;
    let gone = sqlx::query!(
        "delete from task where account_id = $1 and id = $2 and not exists (select from time_entry where account_id = $1 and task_id = $2)",
        account.0,
        id.0,
    )
    .execute(scope.conn())
    .await
    .map_err(Error::from);
    match gone {
        // Booked between the two: the key holds it.
        Err(error) if error.violates("time_entry_task_fkey") => return Ok(Removed::HasHours),
        Err(error) => return Err(error),
        Ok(done) if done.rows_affected() == 0 => return Ok(Removed::HasHours),
        Ok(_) => {}
    }
    let detail = json!({ "name": old.task.name });
    audit::record(scope, Event { name: "task.removed", customer: Some(old.customer), subject: Some(id.0), detail })
        .await?;
    Ok(Removed::Yes)
}

async fn note(scope: &mut StaffScope, id: TaskId, name: &'static str, detail: Value) -> Result<()> {
    let customer = Some(find(scope, id).await?.customer);
    audit::record(scope, Event { name, customer, subject: Some(id.0), detail }).await
}
