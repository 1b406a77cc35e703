//! What a new access starts with (A7): reports, columns and how staff's names appear; and who has it otherwise.

use super::super::access;
use super::super::audit::{self, Event};
use super::super::scope::StaffScope;
use super::super::visibility::{Column, Names, Release, Report};
use crate::base::ids::CustomerId;
use crate::error::{Error, Result};
use serde_json::json;
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defaults {
    pub reports: BTreeSet<Report>,
    pub columns: BTreeSet<Column>,
    pub names: Names,
    /// When hours appear, wherever a customer has nothing else of its own; at once, also for accesses there are.
    pub release: Release,
}

impl Defaults {
    fn keys(&self) -> (Vec<String>, Vec<String>) {
        let reports = self.reports.iter().map(|report| report.key().to_owned()).collect();
        (reports, self.columns.iter().map(|column| column.key().to_owned()).collect())
    }
}

/// With the version of the settings they are part of.
pub async fn find(scope: &mut StaffScope) -> Result<(i32, Defaults)> {
    let account = scope.account;
    let version =
        sqlx::query_scalar!("select version from account where id = $1", account.0).fetch_one(scope.conn()).await?;
    let usual = access::defaults(scope).await?;
    let release = access::usual_release(scope).await?;
    Ok((version, Defaults { reports: usual.reports, columns: usual.columns, names: usual.names, release }))
}

/// Changes what accesses that are made from now on start with; those there are keep what they have.
pub async fn update(scope: &mut StaffScope, version: i32, new: &Defaults) -> Result<()> {
    let account = scope.account;
    let (_, old) = find(scope).await?;
    let (reports, columns) = new.keys();
    let done = sqlx::query!(
        "update account set default_reports = $3, default_columns = $4, default_names = $5, default_release = $6, version = version + 1
         where id = $1 and version = $2",
        account.0,
        version,
        &reports,
        &columns,
        new.names.key(),
        new.release.to_string(),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let told = |defaults: &Defaults| {
        let (reports, columns) = defaults.keys();
        json!({ "reports": reports, "columns": columns, "names": defaults.names.key(), "release": defaults.release.to_string() })
    };
    let detail = json!({ "before": told(&old), "after": told(new) });
    audit::record(scope, Event { name: "settings.updated", customer: None, subject: Some(account.0), detail }).await
}

/// A customer whose access is set otherwise, and what of it.
pub struct Differing {
    pub customer: CustomerId,
    pub name: String,
    pub reports: bool,
    pub columns: bool,
    pub names: bool,
    pub release: bool,
}

/// By name, at most `most` of them, and how many there are.
pub async fn differing(scope: &mut StaffScope, most: i64) -> Result<(Vec<Differing>, i64)> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"with line as (
               select x.customer_id, c.name,
                      not (x.reports <@ a.default_reports and x.reports @> a.default_reports) as reports,
                      not (x.columns <@ a.default_columns and x.columns @> a.default_columns) as columns,
                      x.names <> a.default_names as names, x.release <> a.default_release is true as release
               from customer_access x join account a on a.id = x.account_id
               join customer c on c.account_id = x.account_id and c.id = x.customer_id
               where x.account_id = $1)
           select customer_id as "customer: CustomerId", name, reports as "reports!", columns as "columns!", names as "names!", release as "release!",
                  count(*) over () as "total!"
           from line where reports or columns or names or release order by name collate "und-x-icu", customer_id limit $2"#,
        account.0,
        most,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let differing = rows
        .into_iter()
        .map(|row| Differing {
            customer: row.customer,
            name: row.name,
            reports: row.reports,
            columns: row.columns,
            names: row.names,
            release: row.release,
        })
        .collect();
    Ok((differing, total))
}
