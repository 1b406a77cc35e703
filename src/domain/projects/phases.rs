//! The phases of a project, as staff plan them: one after the other, each with its own state and days.

use super::{Direction, find as find_project};
use crate::base::ids::{PhaseId, ProjectId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::{Value, json};
use time::Date;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Planned,
    Running,
    Done,
}

impl State {
    pub const ALL: [State; 3] = [State::Planned, State::Running, State::Done];

    pub fn key(self) -> &'static str {
        match self {
            State::Planned => "planned",
            State::Running => "running",
            State::Done => "done",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    pub name: String,
    pub state: State,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
}

pub struct Stored {
    pub id: PhaseId,
    pub version: i32,
    pub phase: Phase,
    /// How many tasks are in it.
    pub tasks: i64,
}

/// In their order.
pub async fn list(scope: &mut StaffScope, project: ProjectId) -> Result<Vec<Stored>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select f.id as "id: PhaseId", f.version, f.name, f.state, f.starts_on, f.ends_on,
                  (select count(*) from task t where t.account_id = f.account_id and t.project_id = f.project_id and t.phase_id = f.id) as "tasks!"
           from phase f where f.account_id = $1 and f.project_id = $2 order by f.position, f.id"#,
        account.0,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let stored = rows.into_iter().map(|row| Stored {
        id: row.id,
        version: row.version,
        phase: Phase {
            name: row.name,
            state: State::parse(&row.state).unwrap_or(State::Planned),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
        },
        tasks: row.tasks,
    });
    Ok(stored.collect())
}

/// A phase of that project.
pub async fn find(scope: &mut StaffScope, project: ProjectId, id: PhaseId) -> Result<Stored> {
    list(scope, project).await?.into_iter().find(|stored| stored.id == id).ok_or(Error::NotFound)
}

/// After the others.
pub async fn create(scope: &mut StaffScope, project: ProjectId, new: &Phase) -> Result<PhaseId> {
    let (account, id) = (scope.account, PhaseId::new());
    let customer = find_project(scope, project).await?.customer;
    sqlx::query!(
        "insert into phase (account_id, id, customer_id, project_id, name, state, starts_on, ends_on, position)
         select $1, $2, $3, $4, $5, $6, $7, $8,
                coalesce((select max(position) from phase where account_id = $1 and project_id = $4), 0) + 1",
        account.0,
        id.0,
        customer.0,
        project.0,
        new.name,
        new.state.key(),
        new.starts_on,
        new.ends_on,
    )
    .execute(scope.conn())
    .await?;
    note(scope, project, id, "phase.created", json!({ "name": new.name })).await?;
    Ok(id)
}

pub async fn update(scope: &mut StaffScope, project: ProjectId, id: PhaseId, version: i32, new: &Phase) -> Result<()> {
    let account = scope.account;
    let old = find(scope, project, id).await?.phase;
    let done = sqlx::query!(
        "update phase set name = $4, state = $5, starts_on = $6, ends_on = $7, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        new.name,
        new.state.key(),
        new.starts_on,
        new.ends_on,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({ "name": [old.name, new.name], "state": [old.state.key(), new.state.key()] });
    note(scope, project, id, "phase.updated", detail).await
}

/// Past its neighbour; the first stays first.
pub async fn shift(scope: &mut StaffScope, project: ProjectId, id: PhaseId, direction: Direction) -> Result<()> {
    let account = scope.account;
    let mut order = sqlx::query_scalar!(
        "select id from phase where account_id = $1 and project_id = $2 order by position, id for update",
        account.0,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let at = order.iter().position(|other| *other == id.0).ok_or(Error::NotFound)?;
    let other = match direction {
        Direction::Up => at.checked_sub(1),
        Direction::Down => Some(at + 1).filter(|next| *next < order.len()),
    };
    let Some(other) = other else { return Ok(()) };
    order.swap(at, other);
    sqlx::query!(
        "update phase f set position = n.position::int from unnest($3::uuid[]) with ordinality as n(id, position)
         where f.account_id = $1 and f.project_id = $2 and f.id = n.id and f.position <> n.position",
        account.0,
        project.0,
        &order,
    )
    .execute(scope.conn())
    .await?;
    note(scope, project, id, "phase.moved", json!({})).await
}

/// Its tasks stay with the project, in no phase.
pub async fn remove(scope: &mut StaffScope, project: ProjectId, id: PhaseId) -> Result<()> {
    let account = scope.account;
    let old = find(scope, project, id).await?;
    sqlx::query!("delete from phase where account_id = $1 and id = $2", account.0, id.0).execute(scope.conn()).await?;
    note(scope, project, id, "phase.removed", json!({ "name": old.phase.name, "tasks": old.tasks })).await
}

async fn note(
    scope: &mut StaffScope,
    project: ProjectId,
    id: PhaseId,
    name: &'static str,
    detail: Value,
) -> Result<()> {
    let customer = Some(find_project(scope, project).await?.customer);
    audit::record(scope, Event { name, customer, subject: Some(id.0), detail }).await
}
