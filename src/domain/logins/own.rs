//! What signed-in people change about themselves: password, language, theme, their open sessions.

use super::session::IdHash;
use crate::base::ids::{AccountId, CustomerId, LoginId};
use crate::base::password::{Passwords, Verdict};
use crate::base::secret::Secret;
use crate::base::words::Lang;
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Event};
use crate::domain::jobs::{self, Work};
use crate::domain::scope::{Access, Database, RootScope};
use crate::domain::scope::{PortalScope, StaffScope};
use crate::error::{Error, Result};
use serde_json::json;
use time::OffsetDateTime;

/// Whose password: the sign-in of the session that asks.
pub struct Own<'a> {
    pub account: AccountId,
    pub customer: Option<CustomerId>,
    pub login: LoginId,
    pub actor: &'a Actor,
    /// The session that stays.
    pub session: &'a IdHash,
}

/// Sets a lasting password after checking the present one; ends all other sessions of this sign-in and tells by mail.
/// False: the present password isn't right.
pub async fn change_password(
    db: &Database,
    passwords: &Passwords,
    own: Own<'_>,
    present: Secret,
    new: Secret,
) -> Result<bool> {
    let mut scope = db.root(Access::Read).await?;
    let stored = sqlx::query_scalar!(
        "select password_hash from login where account_id = $1 and id = $2",
        own.account.0,
        own.login.0
    )
    .fetch_one(scope.conn())
    .await?;
    drop(scope);
    if passwords.verify(present, stored.as_deref()).await.map_err(|_| Error::Busy)? == Verdict::Wrong {
        return Ok(false);
    }
    let hash = passwords.hash(new).await.map_err(|_| Error::Busy)?;
    let mut scope = db.root(Access::Write).await?;
    store_password(&mut scope, own.account, own.login, &hash).await?;
    sqlx::query!(
        "delete from session where account_id = $1 and login_id = $2 and id_hash <> $3",
        own.account.0,
        own.login.0,
        &own.session[..],
    )
    .execute(scope.conn())
    .await?;
    let event =
        Event { name: "password.changed", customer: own.customer, subject: Some(own.login.0), detail: json!({}) };
    audit::record_root(&mut scope, own.account, own.actor, event).await?;
    jobs::enqueue_root(&mut scope, own.account, &Work::PasswordChanged { login: own.login.0 }).await?;
    scope.commit().await?;
    Ok(true)
}

pub(super) async fn store_password(
    scope: &mut RootScope,
    account: AccountId,
    login: LoginId,
    hash: &str,
) -> Result<()> {
    let now = scope.now;
    sqlx::query!(
        "update login set password_hash = $3, password_temporary_until = null, password_changed_at = $4 where account_id = $1 and id = $2",
        account.0,
        login.0,
        hash,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// What a viewer prefers. `None`: the customer's or the account's.
pub struct Preferences {
    pub language: Option<Lang>,
    pub theme: String,
}

/// `single_keys`: whether single keys are shortcuts for this sign-in.
pub async fn save_staff(scope: &mut StaffScope, login: LoginId, new: &Preferences, single_keys: bool) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "update login set language = $3, theme = $4, single_keys = $5 where account_id = $1 and id = $2",
        account.0,
        login.0,
        new.language.map(|lang| lang.tag()),
        new.theme,
        single_keys,
    )
    .execute(scope.conn())
    .await?;
    audit::record(scope, Event { name: "profile.updated", customer: None, subject: Some(login.0), detail: json!({}) })
        .await
}

pub async fn save_portal(scope: &mut PortalScope, new: &Preferences) -> Result<()> {
    let (account, login) = (scope.account, scope.login);
    sqlx::query!(
        "update login set language = $3, theme = $4 where account_id = $1 and id = $2",
        account.0,
        login.0,
        new.language.map(|lang| lang.tag()),
        new.theme,
    )
    .execute(scope.conn())
    .await?;
    audit::record_portal(
        scope,
        Event { name: "profile.updated", customer: None, subject: Some(login.0), detail: json!({}) },
    )
    .await
}

/// An open session of one's own. Times are instants; the page prints them in the viewer's zone.
pub struct OpenSession {
    /// Names the session in a form without telling its cookie: the first bytes of a hash of its hash.
    pub handle: String,
    pub user_agent: String,
    pub created_at: OffsetDateTime,
    pub last_seen_at: OffsetDateTime,
    pub current: bool,
}

pub async fn sessions(db: &Database, account: AccountId, login: LoginId, current: &IdHash) -> Result<Vec<OpenSession>> {
    let mut scope = db.root(Access::Read).await?;
    let now = scope.now;
    Ok(sqlx::query!(
        "select id_hash, user_agent, created_at, last_seen_at from session
         where account_id = $1 and login_id = $2 and ends_at > $3 and last_seen_at + make_interval(secs => idle_seconds) > $3
         order by last_seen_at desc limit 50",
        account.0,
        login.0,
        now,
    )
    .fetch_all(scope.conn())
    .await?
    .into_iter()
    .map(|row| OpenSession {
        handle: handle(&row.id_hash),
        current: row.id_hash == current,
        user_agent: row.user_agent,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
    })
    .collect())
}

fn handle(id_hash: &[u8]) -> String {
    crate::base::secret::hex(&crate::base::secret::sha256(id_hash)[..8])
}

/// Ends one's own sessions: the one of this handle, or all but the current one. Returns how many ended.
pub async fn end_sessions(
    db: &Database,
    account: AccountId,
    login: LoginId,
    current: &IdHash,
    only: Option<&str>,
) -> Result<u64> {
    let mut scope = db.root(Access::Write).await?;
    let hashes =
        sqlx::query_scalar!("select id_hash from session where account_id = $1 and login_id = $2", account.0, login.0)
            .fetch_all(scope.conn())
            .await?;
    let chosen: Vec<Vec<u8>> = hashes
        .into_iter()
        .filter(|hash| match only {
            Some(wanted) => handle(hash) == wanted,
            None => hash != current,
        })
        .collect();
    let ended = sqlx::query!(
        "delete from session where account_id = $1 and login_id = $2 and id_hash = any($3)",
        account.0,
        login.0,
        &chosen,
    )
    .execute(scope.conn())
    .await?
    .rows_affected();
    scope.commit().await?;
    Ok(ended)
}
