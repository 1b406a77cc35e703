//! The milestones of a project, as staff plan them.

use super::find as find_project;
use crate::base::ids::{MilestoneId, ProjectId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::{Value, json};
use time::Date;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub name: String,
    pub due_on: Option<Date>,
    /// `None`: not reached yet.
    pub done_on: Option<Date>,
}

pub struct Stored {
    pub id: MilestoneId,
    pub version: i32,
    pub milestone: Milestone,
}

/// By due day, as the customer sees them.
pub async fn list(scope: &mut StaffScope, project: ProjectId) -> Result<Vec<Stored>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select id as "id: MilestoneId", version, name, due_on, done_on from milestone
           where account_id = $1 and project_id = $2 order by due_on nulls last, name, id"#,
        account.0,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let stored = rows.into_iter().map(|row| Stored {
        id: row.id,
        version: row.version,
        milestone: Milestone { name: row.name, due_on: row.due_on, done_on: row.done_on },
    });
    Ok(stored.collect())
}

/// A milestone of that project.
pub async fn find(scope: &mut StaffScope, project: ProjectId, id: MilestoneId) -> Result<Stored> {
    list(scope, project).await?.into_iter().find(|stored| stored.id == id).ok_or(Error::NotFound)
}

pub async fn create(scope: &mut StaffScope, project: ProjectId, new: &Milestone) -> Result<MilestoneId> {
    let (account, id) = (scope.account, MilestoneId::new());
    let customer = find_project(scope, project).await?.customer;
    sqlx::query!(
        "insert into milestone (account_id, id, customer_id, project_id, name, due_on, done_on) values ($1, $2, $3, $4, $5, $6, $7)",
        account.0,
        id.0,
        customer.0,
        project.0,
        new.name,
        new.due_on,
        new.done_on,
    )
    .execute(scope.conn())
    .await?;
    note(scope, project, id, "milestone.created", json!({ "name": new.name })).await?;
    Ok(id)
}

pub async fn update(
    scope: &mut StaffScope,
    project: ProjectId,
    id: MilestoneId,
    version: i32,
    new: &Milestone,
) -> Result<()> {
    let account = scope.account;
    let old = find(scope, project, id).await?.milestone;
    let done = sqlx::query!(
        "update milestone set name = $4, due_on = $5, done_on = $6, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        new.name,
        new.due_on,
        new.done_on,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let day = |date: Option<Date>| date.map(|date| date.to_string());
    let detail = json!({
        "name": [old.name, new.name], "due_on": [day(old.due_on), day(new.due_on)], "done_on": [day(old.done_on), day(new.done_on)],
    });
    note(scope, project, id, "milestone.updated", detail).await
}

/// Reached on that day, or, with `None`, not reached after all. One that is already keeps its day: two people may press the
/// same button.
pub async fn reach(scope: &mut StaffScope, project: ProjectId, id: MilestoneId, day: Option<Date>) -> Result<()> {
    let account = scope.account;
    let old = find(scope, project, id).await?.milestone;
    if old.done_on.is_some() == day.is_some() {
        return Ok(());
    }
    sqlx::query!(
        "update milestone set done_on = $3, version = version + 1 where account_id = $1 and id = $2",
        account.0,
        id.0,
        day,
    )
    .execute(scope.conn())
    .await?;
    let event = if day.is_some() { "milestone.done" } else { "milestone.reopened" };
    note(scope, project, id, event, json!({ "name": old.name })).await
}

pub async fn remove(scope: &mut StaffScope, project: ProjectId, id: MilestoneId) -> Result<()> {
    let account = scope.account;
    let old = find(scope, project, id).await?.milestone;
    sqlx::query!("delete from milestone where account_id = $1 and id = $2", account.0, id.0)
        .execute(scope.conn())
        .await?;
    note(scope, project, id, "milestone.removed", json!({ "name": old.name })).await
}

async fn note(
    scope: &mut StaffScope,
    project: ProjectId,
    id: MilestoneId,
    name: &'static str,
    detail: Value,
) -> Result<()> {
    let customer = Some(find_project(scope, project).await?.customer);
    audit::record(scope, Event { name, customer, subject: Some(id.0), detail }).await
}
