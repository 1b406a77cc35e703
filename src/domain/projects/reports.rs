//! Reports on how a project stands (T1, T23), as staff write them. A draft never leaves the company; a published one is on the
//! customer's page at once, and gone from it when it is withdrawn.

use super::find as find_project;
use crate::base::ids::{ProjectId, StatusReportId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::{Value, json};
use time::OffsetDateTime;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    Good,
    Watch,
    Late,
}

impl Health {
    pub const ALL: [Health; 3] = [Health::Good, Health::Watch, Health::Late];

    pub fn key(self) -> &'static str {
        match self {
            Health::Good => "good",
            Health::Watch => "watch",
            Health::Late => "late",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|health| health.key() == key)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub health: Health,
    pub title: String,
    pub body: String,
}

pub struct Stored {
    pub id: StatusReportId,
    pub version: i32,
    pub report: Report,
    pub author_name: Option<String>,
    /// `None`: a draft.
    pub published_at: Option<OffsetDateTime>,
    pub created_at: OffsetDateTime,
}

/// Drafts first, then the latest published.
pub async fn list(scope: &mut StaffScope, project: ProjectId) -> Result<Vec<Stored>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select s.id as "id: StatusReportId", s.version, s.health, s.title, s.body, a.name as "author_name?", s.published_at, s.created_at
           from status_report s left join person a on a.account_id = s.account_id and a.id = s.author_id
           where s.account_id = $1 and s.project_id = $2 order by s.published_at desc nulls first, s.created_at desc, s.id"#,
        account.0,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let stored = rows.into_iter().map(|row| Stored {
        id: row.id,
        version: row.version,
        report: Report {
            health: Health::parse(&row.health).unwrap_or(Health::Watch),
            title: row.title,
            body: row.body,
        },
        author_name: row.author_name,
        published_at: row.published_at,
        created_at: row.created_at,
    });
    Ok(stored.collect())
}

/// A report on that project.
pub async fn find(scope: &mut StaffScope, project: ProjectId, id: StatusReportId) -> Result<Stored> {
    list(scope, project).await?.into_iter().find(|stored| stored.id == id).ok_or(Error::NotFound)
}

/// A draft by whoever writes it.
pub async fn create(scope: &mut StaffScope, project: ProjectId, new: &Report) -> Result<StatusReportId> {
    let (account, now, author, id) = (scope.account, scope.now, scope.actor.person(), StatusReportId::new());
    let customer = find_project(scope, project).await?.customer;
    sqlx::query!(
        "insert into status_report (account_id, id, customer_id, project_id, health, title, body, author_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        account.0,
        id.0,
        customer.0,
        project.0,
        new.health.key(),
        new.title,
        new.body,
        author.map(|id| id.0),
        now,
    )
    .execute(scope.conn())
    .await?;
    note(scope, project, id, "status-report.created", json!({ "title": new.title })).await?;
    Ok(id)
}

/// Of a published one, customers see the change at once, under the day it was published.
pub async fn update(
    scope: &mut StaffScope,
    project: ProjectId,
    id: StatusReportId,
    version: i32,
    new: &Report,
) -> Result<()> {
    let account = scope.account;
    let old = find(scope, project, id).await?;
    let done = sqlx::query!(
        "update status_report set health = $4, title = $5, body = $6, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        new.health.key(),
        new.title,
        new.body,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({
        "title": [old.report.title, new.title], "health": [old.report.health.key(), new.health.key()], "published": old.published_at.is_some(),
    });
    note(scope, project, id, "status-report.updated", detail).await
}

/// What was looked at is what is published: another version is a `Conflict`. One that is published already stays so.
pub async fn publish(scope: &mut StaffScope, project: ProjectId, id: StatusReportId, version: i32) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    let old = find(scope, project, id).await?;
    if old.published_at.is_some() {
        return Ok(());
    }
    let done = sqlx::query!(
        "update status_report set published_at = $4, version = version + 1
         where account_id = $1 and id = $2 and version = $3 and published_at is null",
        account.0,
        id.0,
        version,
        now,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    note(scope, project, id, "status-report.published", json!({ "title": old.report.title })).await
}

/// A draft again. Whoever has read it has read it.
pub async fn withdraw(scope: &mut StaffScope, project: ProjectId, id: StatusReportId) -> Result<()> {
    let account = scope.account;
    let old = find(scope, project, id).await?;
    let done = sqlx::query!(
        "update status_report set published_at = null, version = version + 1
         where account_id = $1 and id = $2 and published_at is not null",
        account.0,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    note(scope, project, id, "status-report.withdrawn", json!({ "title": old.report.title })).await
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    Yes,
    /// Customers see it: it has to be withdrawn first.
    Published,
}

pub async fn remove(scope: &mut StaffScope, project: ProjectId, id: StatusReportId) -> Result<Removed> {
    let account = scope.account;
    let old = find(scope, project, id).await?;
    let done = sqlx::query!(
        "delete from status_report where account_id = $1 and id = $2 and published_at is null",
        account.0,
        id.0
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(Removed::Published);
    }
    note(scope, project, id, "status-report.removed", json!({ "title": old.report.title })).await?;
    Ok(Removed::Yes)
}

async fn note(
    scope: &mut StaffScope,
    project: ProjectId,
    id: StatusReportId,
    name: &'static str,
    detail: Value,
) -> Result<()> {
    let customer = Some(find_project(scope, project).await?.customer);
    audit::record(scope, Event { name, customer, subject: Some(id.0), detail }).await
}
