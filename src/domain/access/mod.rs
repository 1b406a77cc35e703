//! *Extranet administration* (T6 to T19): which customers have access, and what each may see.

pub mod overview;

use super::audit::{self, Event};
use super::scope::StaffScope;
use super::visibility::release;
use super::visibility::{Column, Names, Projects, Release, Report, Settings};
use crate::base::ids::{CustomerId, ProjectId};
use crate::base::words::Lang;
use crate::error::{Error, Result};
use serde_json::json;
use std::collections::BTreeSet;
use time::OffsetDateTime;

/// A customer's access as the form edits it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    pub enabled: bool,
    pub language: Option<Lang>,
    pub reports: BTreeSet<Report>,
    /// True: all projects, also those to come. The selection is kept beside it, so that switching back and forth loses nothing.
    pub all_projects: bool,
    pub selected: BTreeSet<ProjectId>,
    pub columns: BTreeSet<Column>,
    pub names: Names,
    /// `None`: as the account has it.
    pub release: Option<Release>,
}

impl Access {
    /// `usual`: what the account releases.
    pub fn settings(&self, usual: Release) -> Settings {
        Settings {
            reports: self.reports.clone(),
            projects: if self.all_projects { Projects::All } else { Projects::Selected(self.selected.clone()) },
            columns: self.columns.clone(),
            names: self.names,
            release: self.release.unwrap_or(usual),
            language: self.language,
            zone: None,
        }
    }
}

pub struct Stored {
    pub version: i32,
    pub access: Access,
    pub updated_at: OffsetDateTime,
    pub updated_by: Option<String>,
}

/// `None`: the customer has no access yet.
pub async fn find(scope: &mut StaffScope, customer: CustomerId) -> Result<Option<Stored>> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select a.enabled, a.language, a.reports, a.all_projects, a.columns, a.names, a.release, a.version, a.updated_at, p.name as "updated_by?",
                  array(select s.project_id from customer_access_project s
                        where s.account_id = a.account_id and s.customer_id = a.customer_id) as "selected!"
           from customer_access a left join person p on p.account_id = a.account_id and p.id = a.updated_by
           where a.account_id = $1 and a.customer_id = $2"#,
        account.0,
        customer.0,
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.map(|row| Stored {
        version: row.version,
        updated_at: row.updated_at,
        updated_by: row.updated_by,
        access: Access {
            enabled: row.enabled,
            language: row.language.and_then(|tag| tag.parse().ok()),
            reports: reports(&row.reports),
            all_projects: row.all_projects,
            selected: row.selected.into_iter().map(ProjectId).collect(),
            columns: columns(&row.columns),
            names: Names::parse(&row.names).unwrap_or(Names::Hidden),
            release: row.release.as_deref().map(release::stored),
        },
    }))
}

/// What a new access starts with: the account's defaults, not yet switched on.
pub async fn defaults(scope: &mut StaffScope) -> Result<Access> {
    let account = scope.account;
    let row =
        sqlx::query!("select default_reports, default_columns, default_names from account where id = $1", account.0)
            .fetch_one(scope.conn())
            .await?;
    Ok(Access {
        enabled: true,
        language: None,
        reports: reports(&row.default_reports),
        all_projects: true,
        selected: BTreeSet::new(),
        columns: columns(&row.default_columns),
        names: Names::parse(&row.default_names).unwrap_or(Names::Hidden),
        release: None,
    })
}

/// When hours appear, where a customer has nothing of its own.
pub async fn usual_release(scope: &mut StaffScope) -> Result<Release> {
    let account = scope.account;
    let usual = sqlx::query_scalar!("select default_release from account where id = $1", account.0)
        .fetch_one(scope.conn())
        .await?;
    Ok(release::stored(&usual))
}

/// A key nobody knows opens nothing.
pub(super) fn reports(keys: &[String]) -> BTreeSet<Report> {
    keys.iter().filter_map(|key| Report::parse(key)).collect()
}

pub(super) fn columns(keys: &[String]) -> BTreeSet<Column> {
    keys.iter().filter_map(|key| Column::parse(key)).collect()
}

/// Creates or changes (T15). `version`: what the form was filled from, `None` for a new access; `Conflict` when it is another by now.
pub async fn save(scope: &mut StaffScope, customer: CustomerId, version: Option<i32>, new: &Access) -> Result<()> {
    let (account, now, by) = (scope.account, scope.now, scope.actor.person());
    let old = find(scope, customer).await?;
    if old.as_ref().map(|stored| stored.version) != version {
        return Err(Error::Conflict);
    }
    let reports: Vec<String> = new.reports.iter().map(|report| report.key().to_owned()).collect();
    let columns: Vec<String> = new.columns.iter().map(|column| column.key().to_owned()).collect();
    let done = sqlx::query!(
        "insert into customer_access as a (account_id, customer_id, enabled, language, reports, all_projects, columns, names, release, created_at, updated_at, updated_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $12, $9, $9, $10)
         on conflict (account_id, customer_id) do update set enabled = $3, language = $4, reports = $5, all_projects = $6, columns = $7, names = $8, release = $12,
             updated_at = $9, updated_by = $10, version = a.version + 1
         where a.version = $11",
        account.0,
        customer.0,
        new.enabled,
        new.language.map(|lang| lang.tag()),
        &reports,
        new.all_projects,
        &columns,
        new.names.key(),
        now,
        by.map(|id| id.0),
        version,
        new.release.map(|release| release.to_string()),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let selected: Vec<uuid::Uuid> = new.selected.iter().map(|id| id.0).collect();
    sqlx::query!(
        "delete from customer_access_project where account_id = $1 and customer_id = $2 and project_id <> all($3)",
        account.0,
        customer.0,
        &selected,
    )
    .execute(scope.conn())
    .await?;
    // Only projects of this customer can be chosen: others are not found by the join, and refused by the key.
    sqlx::query!(
        "insert into customer_access_project (account_id, customer_id, project_id)
         select p.account_id, p.customer_id, p.id from project p where p.account_id = $1 and p.customer_id = $2 and p.id = any($3)
         on conflict do nothing",
        account.0,
        customer.0,
        &selected,
    )
    .execute(scope.conn())
    .await?;
    if !new.enabled {
        // Not only refused from now on: switching on again does not bring them back.
        sqlx::query!(
            "delete from session s using login l
             where s.account_id = $1 and l.account_id = $1 and l.customer_id = $2 and l.id = s.login_id",
            account.0,
            customer.0,
        )
        .execute(scope.conn())
        .await?;
    }
    let before = old.map(|stored| describe(&stored.access));
    let name = if before.is_some() { "access.updated" } else { "access.created" };
    let detail = json!({ "before": before, "after": describe(new) });
    audit::record(scope, Event { name, customer: Some(customer), subject: None, detail }).await
}

/// The customers whose access is on, by name.
pub async fn enabled(scope: &mut StaffScope) -> Result<Vec<(CustomerId, String)>> {
    let account = scope.account;
    let found = sqlx::query!(
        r#"select c.id as "id: CustomerId", c.name from customer_access x
           join customer c on c.account_id = x.account_id and c.id = x.customer_id
           where x.account_id = $1 and x.enabled and c.active order by c.name collate "und-x-icu", c.id"#,
        account.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(found.into_iter().map(|row| (row.id, row.name)).collect())
}

/// *Remove* (T19): the access goes with its sign-ins and their sessions; the customer and all its data stay.
/// Returns how many sign-ins there were.
pub async fn remove(scope: &mut StaffScope, customer: CustomerId) -> Result<i64> {
    let account = scope.account;
    let old = find(scope, customer).await?.ok_or(Error::NotFound)?;
    let logins = sqlx::query_scalar!(
        r#"select count(*) as "n!" from login where account_id = $1 and customer_id = $2"#,
        account.0,
        customer.0
    )
    .fetch_one(scope.conn())
    .await?;
    sqlx::query!("delete from customer_access where account_id = $1 and customer_id = $2", account.0, customer.0)
        .execute(scope.conn())
        .await?;
    let detail = json!({ "before": describe(&old.access), "sign_ins": logins });
    audit::record(scope, Event { name: "access.removed", customer: Some(customer), subject: None, detail }).await?;
    Ok(logins)
}

fn describe(access: &Access) -> serde_json::Value {
    json!({
        "enabled": access.enabled,
        "language": access.language.map(|lang| lang.tag()),
        "reports": access.reports.iter().map(|report| report.key()).collect::<Vec<_>>(),
        "projects": if access.all_projects { json!("all") } else { json!(access.selected) },
        "columns": access.columns.iter().map(|column| column.key()).collect::<Vec<_>>(),
        "names": access.names.key(),
        "release": access.release.map(|release| release.to_string()),
    })
}
