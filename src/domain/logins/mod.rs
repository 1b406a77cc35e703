//! Ways to sign in: one per member of staff, one per contact, and TimeLog's one shared by a whole customer (T8).
//! This file is what staff manage of a customer's; the others are what happens when somebody signs in.

pub mod own;
pub mod portal;
pub mod preview;
pub mod reader;
pub mod readers;
pub mod session;
pub mod signin;
pub mod throttle;
pub mod welcome;

use super::access;
use super::audit::{self, Event};
use super::jobs::{self, Work};
use super::scope::StaffScope;
use super::visibility::{Names, Narrowing};
use crate::base::ids::{ContactId, CustomerId, LoginId, ProjectId};
use crate::base::name::Username;
use crate::error::{Error, Result};
use serde_json::json;
use time::{Duration, OffsetDateTime};

/// A password that staff typed opens only the page that changes it, and only this long.
pub const TEMPORARY: Duration = Duration::hours(72);

/// Which side of an account a sign-in opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Staff,
    Portal,
}

impl Audience {
    /// As in the address and in the table.
    pub fn key(self) -> &'static str {
        match self {
            Audience::Staff => "admin",
            Audience::Portal => "extranet",
        }
    }
}

/// A customer's sign-in as staff see it.
pub struct Stored {
    pub id: LoginId,
    pub contact: Option<ContactId>,
    pub contact_name: Option<String>,
    pub username: String,
    pub enabled: bool,
    pub narrowing: Narrowing,
    pub has_password: bool,
    pub temporary_until: Option<OffsetDateTime>,
    pub last_sign_in_at: Option<OffsetDateTime>,
    pub version: i32,
}

pub async fn of_customer(scope: &mut StaffScope, customer: CustomerId) -> Result<Vec<Stored>> {
    let account = scope.account;
    Ok(sqlx::query!(
        r#"select l.id as "id: LoginId", l.contact_id as "contact: ContactId", k.name as "contact_name?", l.username, l.enabled, l.reports, l.columns, l.projects,
                  l.names, l.password_temporary_until, l.password_changed_at, l.last_sign_in_at, l.version
           from login l left join contact k on k.account_id = l.account_id and k.id = l.contact_id
           where l.account_id = $1 and l.customer_id = $2
           order by l.contact_id is not null, k.name collate "und-x-icu""#,
        account.0,
        customer.0,
    )
    .fetch_all(scope.conn())
    .await?
    .into_iter()
    .map(|row| Stored {
        id: row.id,
        contact: row.contact,
        contact_name: row.contact_name,
        username: row.username,
        enabled: row.enabled,
        narrowing: narrowing(row.reports, row.columns, row.projects, row.names),
        has_password: row.password_changed_at.is_some() || row.password_temporary_until.is_some(),
        temporary_until: row.password_temporary_until,
        last_sign_in_at: row.last_sign_in_at,
        version: row.version,
    })
    .collect())
}

pub async fn find(scope: &mut StaffScope, customer: CustomerId, id: LoginId) -> Result<Stored> {
    of_customer(scope, customer).await?.into_iter().find(|login| login.id == id).ok_or(Error::NotFound)
}

pub(super) fn narrowing(
    reports: Option<Vec<String>>,
    columns: Option<Vec<String>>,
    projects: Option<Vec<uuid::Uuid>>,
    names: Option<String>,
) -> Narrowing {
    Narrowing {
        reports: reports.map(|keys| access::reports(&keys)),
        columns: columns.map(|keys| access::columns(&keys)),
        projects: projects.map(|ids| ids.into_iter().map(ProjectId).collect()),
        names: names.map(|key| Names::parse(&key).unwrap_or(Names::Hidden)),
        language: None,
        zone: None,
    }
}

/// Constraint that a username taken by somebody else violates.
pub const USERNAME_TAKEN: &str = "login_username_key";
/// Constraint that a second sign-in for the same contact violates.
pub const CONTACT_HAS_ONE: &str = "login_contact_key";

/// What staff say about a sign-in. The password is a hash already, and temporary.
pub struct Change {
    pub username: Username,
    pub password_hash: Option<String>,
    pub enabled: bool,
    pub narrowing: Narrowing,
}

/// A new sign-in: shared by the customer, or a contact's own. A mail tells the contact where to sign in (never the password).
pub async fn create(
    scope: &mut StaffScope,
    customer: CustomerId,
    contact: Option<ContactId>,
    new: &Change,
) -> Result<LoginId> {
    let (account, now, id) = (scope.account, scope.now, LoginId::new());
    let (reports, columns, projects, names) = rows(&new.narrowing);
    sqlx::query!(
        "insert into login (account_id, id, audience, customer_id, contact_id, username, username_key, password_hash, password_temporary_until,
                            enabled, reports, columns, projects, names, created_at)
         values ($1, $2, 'extranet', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        account.0,
        id.0,
        customer.0,
        contact.map(|id| id.0),
        new.username.as_str(),
        new.username.key(),
        new.password_hash,
        new.password_hash.as_ref().map(|_| now + TEMPORARY),
        new.enabled,
        reports.as_deref(),
        columns.as_deref(),
        projects.as_deref(),
        names,
        now,
    )
    .execute(scope.conn())
    .await?;
    if contact.is_some() && new.enabled {
        jobs::enqueue(scope, &Work::AccessGiven { login: id.0 }).await?;
    }
    let detail = json!({ "username": new.username.as_str(), "narrowed": new.narrowing.narrows() });
    audit::record(scope, Event { name: "sign-in.created", customer: Some(customer), subject: Some(id.0), detail })
        .await?;
    Ok(id)
}

/// A new password ends the sign-in's open sessions; so does switching it off, with the next request.
pub async fn update(
    scope: &mut StaffScope,
    customer: CustomerId,
    id: LoginId,
    version: i32,
    new: &Change,
) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    let (reports, columns, projects, names) = rows(&new.narrowing);
    let done = sqlx::query!(
        "update login set username = $5, username_key = $6, enabled = $7, reports = $8, columns = $9, projects = $10, names = $11, version = version + 1
         where account_id = $1 and customer_id = $2 and id = $3 and version = $4",
        account.0,
        customer.0,
        id.0,
        version,
        new.username.as_str(),
        new.username.key(),
        new.enabled,
        reports.as_deref(),
        columns.as_deref(),
        projects.as_deref(),
        names,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    // On its own: staff may set a password and never read one, not even to keep it as it is.
    if let Some(hash) = &new.password_hash {
        sqlx::query!(
            "update login set password_hash = $4, password_temporary_until = $5 where account_id = $1 and customer_id = $2 and id = $3",
            account.0,
            customer.0,
            id.0,
            hash,
            now + TEMPORARY,
        )
        .execute(scope.conn())
        .await?;
    }
    if new.password_hash.is_some() || !new.enabled {
        sqlx::query!("delete from session where account_id = $1 and login_id = $2", account.0, id.0)
            .execute(scope.conn())
            .await?;
    }
    let detail = json!({
        "username": new.username.as_str(), "enabled": new.enabled,
        "password": if new.password_hash.is_some() { "set" } else { "kept" }, "narrowed": new.narrowing.narrows(),
    });
    audit::record(scope, Event { name: "sign-in.updated", customer: Some(customer), subject: Some(id.0), detail }).await
}

pub async fn remove(scope: &mut StaffScope, customer: CustomerId, id: LoginId) -> Result<()> {
    let account = scope.account;
    let login = find(scope, customer, id).await?;
    sqlx::query!(
        "delete from login where account_id = $1 and customer_id = $2 and id = $3",
        account.0,
        customer.0,
        id.0
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "username": login.username });
    audit::record(scope, Event { name: "sign-in.removed", customer: Some(customer), subject: Some(id.0), detail }).await
}

type Rows = (Option<Vec<String>>, Option<Vec<String>>, Option<Vec<uuid::Uuid>>, Option<&'static str>);

fn rows(narrowing: &Narrowing) -> Rows {
    (
        narrowing.reports.as_ref().map(|set| set.iter().map(|report| report.key().to_owned()).collect()),
        narrowing.columns.as_ref().map(|set| set.iter().map(|column| column.key().to_owned()).collect()),
        narrowing.projects.as_ref().map(|set| set.iter().map(|id| id.0).collect()),
        narrowing.names.map(Names::key),
    )
}
