//! Signing in. Every refusal answers alike and costs alike: an unknown username, a wrong password, a sign-in that is off.

use super::Audience;
use super::throttle::Attempt;
use crate::base::ids::{AccountId, LoginId, PersonId};
use crate::base::name::Username;
use crate::base::password::{Passwords, Verdict};
use crate::base::secret::Secret;
use crate::base::zone::Zone;
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Event};
use crate::domain::scope::{Access, Database, RootScope};
use crate::error::{Error, Result};
use serde_json::json;
use std::net::IpAddr;
use time::{Date, OffsetDateTime};

pub struct Try<'a> {
    pub account_slug: &'a str,
    pub audience: Audience,
    pub username: &'a str,
    pub password: Secret,
    pub ip: IpAddr,
    /// Whether sign-ins that only a demo accepts count.
    pub demo: bool,
}

pub struct SignedIn {
    pub account: AccountId,
    pub login: LoginId,
}

/// `None`: the username or the password isn't right, or it may not sign in; there is no telling which.
pub async fn sign_in(db: &Database, passwords: &Passwords, attempt: Try<'_>) -> Result<Option<SignedIn>> {
    let key = attempt.username.parse::<Username>().map(|name| name.key()).unwrap_or_default();
    let counted = Attempt::new(attempt.account_slug, attempt.audience.key(), &key, attempt.ip);
    let mut scope = db.root(Access::Write).await?;
    counted.begin(&mut scope).await?;
    let found = find(&mut scope, attempt.account_slug, attempt.audience, &key).await?;
    // Hashing takes its time: no connection is held meanwhile.
    scope.commit().await?;
    let now = db.now();
    let alive = found.filter(|login| login.alive(now, attempt.demo));
    let verdict = passwords
        .verify(attempt.password.clone(), alive.as_ref().and_then(|login| login.password_hash.as_deref()))
        .await
        .map_err(|_| Error::Busy)?;
    let mut scope = db.root(Access::Write).await?;
    let Some(login) = alive.filter(|_| verdict != Verdict::Wrong) else {
        return Ok(None);
    };
    counted.succeeded(&mut scope).await?;
    let rehashed = match verdict {
        Verdict::RightButWeak => Some(passwords.hash(attempt.password).await.map_err(|_| Error::Busy)?),
        _ => None,
    };
    sqlx::query!(
        "update login set last_sign_in_at = $3, password_hash = coalesce($4, password_hash) where account_id = $1 and id = $2",
        login.account.0,
        login.id.0,
        now,
        rehashed,
    )
    .execute(scope.conn())
    .await?;
    let actor = match attempt.audience {
        Audience::Staff => Actor::Staff {
            login: login.id,
            person: login.person.unwrap_or(PersonId(uuid::Uuid::nil())),
            name: login.username.clone(),
        },
        Audience::Portal => Actor::Portal { login: login.id, name: login.username.clone() },
    };
    let event = Event {
        name: "sign-in.used",
        customer: login.customer.map(Into::into),
        subject: Some(login.id.0),
        detail: json!({ "ip": attempt.ip.to_string() }),
    };
    audit::record_root(&mut scope, login.account, &actor, event).await?;
    scope.commit().await?;
    Ok(Some(SignedIn { account: login.account, login: login.id }))
}

struct Found {
    account: AccountId,
    zone: String,
    id: LoginId,
    username: String,
    person: Option<PersonId>,
    customer: Option<uuid::Uuid>,
    password_hash: Option<String>,
    temporary_until: Option<OffsetDateTime>,
    valid_until: Option<Date>,
    on: bool,
    demo: bool,
}

impl Found {
    fn alive(&self, now: OffsetDateTime, demo: bool) -> bool {
        let today = self.zone.parse::<Zone>().unwrap_or_else(|_| Zone::utc()).date_of(now);
        self.on
            && (demo || !self.demo)
            && self.temporary_until.is_none_or(|until| until > now)
            && self.valid_until.is_none_or(|last| today <= last)
    }
}

async fn find(scope: &mut RootScope, slug: &str, audience: Audience, key: &str) -> Result<Option<Found>> {
    Ok(sqlx::query_as!(
        Found,
        r#"select a.id as "account: AccountId", a.zone, l.id as "id: LoginId", l.username, l.person_id as "person: PersonId", l.customer_id as customer, l.password_hash,
                  l.password_temporary_until as temporary_until, p.valid_until as "valid_until?", l.demo,
                  (l.enabled and coalesce(p.active, c.active and x.enabled and coalesce(k.active, true), false)) as "on!"
           from account a
           join login l on l.account_id = a.id
           left join person p on p.account_id = l.account_id and p.id = l.person_id
           left join customer c on c.account_id = l.account_id and c.id = l.customer_id
           left join customer_access x on x.account_id = l.account_id and x.customer_id = l.customer_id
           left join contact k on k.account_id = l.account_id and k.id = l.contact_id
           where a.slug = $1 and l.audience = $2 and l.username_key = $3"#,
        slug,
        audience.key(),
        key,
    )
    .fetch_optional(scope.conn())
    .await?)
}
