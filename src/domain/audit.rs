//! The record of who changed what, written in the transaction of the change. No scope can alter a row of it.

use super::actor::Actor;
use super::scope::{PortalScope, RootScope, StaffScope};
use crate::base::ids::{AccountId, AuditId, CustomerId};
use crate::error::Result;
use serde_json::Value;
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

pub struct Event {
    /// `noun.verb`, as in `access.updated`.
    pub name: &'static str,
    pub customer: Option<CustomerId>,
    pub subject: Option<Uuid>,
    /// What changed, from and to. Never a secret.
    pub detail: Value,
}

pub async fn record(scope: &mut StaffScope, event: Event) -> Result<()> {
    let (account, actor, now) = (scope.account, scope.actor.clone(), scope.now);
    insert(scope.conn(), account, &actor, now, event).await
}

pub async fn record_portal(scope: &mut PortalScope, mut event: Event) -> Result<()> {
    let (account, actor, now) = (scope.account, scope.actor.clone(), scope.now);
    event.customer = Some(scope.customer);
    insert(scope.conn(), account, &actor, now, event).await
}

pub async fn record_root(scope: &mut RootScope, account: AccountId, actor: &Actor, event: Event) -> Result<()> {
    let now = scope.now;
    insert(scope.conn(), account, actor, now, event).await
}

async fn insert(
    conn: &mut PgConnection,
    account: AccountId,
    actor: &Actor,
    now: OffsetDateTime,
    event: Event,
) -> Result<()> {
    sqlx::query!(
        "insert into audit (account_id, id, at, actor_kind, actor_login, actor_name, customer_id, event, subject_id, detail)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        account.0,
        AuditId::new().0,
        now,
        actor.kind(),
        actor.login().map(|login| login.0),
        actor.name(),
        event.customer.map(|customer| customer.0),
        event.name,
        event.subject,
        event.detail,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// One line of the record, newest first.
pub struct Entry {
    pub at: OffsetDateTime,
    pub actor_name: String,
    pub event: String,
    pub customer: Option<String>,
}

/// The latest changes, of one customer or of the whole account; of a preview only that it began, not each page.
pub async fn latest(scope: &mut StaffScope, customer: Option<CustomerId>, most: i64) -> Result<Vec<Entry>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Entry,
        r#"select a.at, a.actor_name, a.event, c.name as "customer?"
           from audit a left join customer c on c.account_id = a.account_id and c.id = a.customer_id
           where a.account_id = $1 and ($2::uuid is null or a.customer_id = $2) and a.event <> 'preview.opened'
           order by a.at desc, a.id desc limit $3"#,
        account.0,
        customer.map(|id| id.0),
        most,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// A line of the record of one thing.
pub struct Step {
    pub at: OffsetDateTime,
    pub actor_name: String,
    pub event: String,
    pub detail: Value,
}

/// What happened to one thing, newest first.
pub async fn of(scope: &mut StaffScope, subject: Uuid, most: i64) -> Result<Vec<Step>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Step,
        "select at, actor_name, event, detail from audit where account_id = $1 and subject_id = $2 order by at desc, id desc limit $3",
        account.0,
        subject,
        most,
    )
    .fetch_all(scope.conn())
    .await?)
}
