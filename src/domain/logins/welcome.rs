//! The one-time link of a new account's first administrator: choose a username and a password, once, within seven days.

use super::Audience;
use super::signin::SignedIn;
use crate::base::ids::{AccountId, LoginId, PersonId};
use crate::base::name::Username;
use crate::base::secret::hash_of;
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Event};
use crate::domain::scope::RootScope;
use crate::error::{Error, Result};
use serde_json::json;

/// Whom a link is for.
pub struct Invited {
    pub account: AccountId,
    pub person: PersonId,
    pub name: String,
    pub email: Option<String>,
}

/// `None`: unknown, used or ended, which all answer alike. Looking uses nothing up: mail scanners open links too.
pub async fn find(scope: &mut RootScope, slug: &str, secret: &str) -> Result<Option<Invited>> {
    let now = scope.now;
    let hash = hash_of(secret);
    Ok(sqlx::query_as!(
        Invited,
        r#"select t.account_id as "account: AccountId", p.id as "person: PersonId", p.name, p.email
           from token t join account a on a.id = t.account_id join person p on p.account_id = t.account_id and p.id = t.person_id
           where t.secret_hash = $1 and t.purpose = 'welcome' and a.slug = $2 and t.used_at is null and t.ends_at > $3 and p.active"#,
        &hash[..],
        slug,
        now,
    )
    .fetch_optional(scope.conn())
    .await?)
}

/// Uses the link up and makes the sign-in. Of two at once one succeeds; the other finds nothing.
pub async fn accept(
    scope: &mut RootScope,
    slug: &str,
    secret: &str,
    username: &Username,
    password_hash: &str,
) -> Result<SignedIn> {
    let invited = find(scope, slug, secret).await?.ok_or(Error::NotFound)?;
    let (now, hash) = (scope.now, hash_of(secret));
    let used = sqlx::query!(
        "update token set used_at = $3 where account_id = $1 and secret_hash = $2 and used_at is null and ends_at > $3",
        invited.account.0,
        &hash[..],
        now,
    )
    .execute(scope.conn())
    .await?;
    if used.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    let login = LoginId::new();
    sqlx::query!(
        "insert into login (account_id, id, audience, person_id, username, username_key, password_hash, password_changed_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8)",
        invited.account.0,
        login.0,
        Audience::Staff.key(),
        invited.person.0,
        username.as_str(),
        username.key(),
        password_hash,
        now,
    )
    .execute(scope.conn())
    .await?;
    let actor = Actor::Staff { login, person: invited.person, name: invited.name.clone() };
    let event = Event {
        name: "sign-in.created",
        customer: None,
        subject: Some(login.0),
        detail: json!({ "username": username.as_str() }),
    };
    audit::record_root(scope, invited.account, &actor, event).await?;
    Ok(SignedIn { account: invited.account, login })
}
