//! Open sessions, looked up again with every request: one statement joins the session, its sign-in, the customer's access
//! and the account, so that whatever was switched off or removed meanwhile is off with the next request.

use super::Audience;
use super::portal::{PortalRow, PortalSession};
use crate::base::ids::{AccountId, ContactId, CustomerId, LoginId, PersonId, ProjectId};
use crate::base::words::Lang;
use crate::domain::accounts::{Account, AccountRow};
use crate::domain::actor::Actor;
use crate::domain::scope::RootScope;
use crate::error::Result;
use std::collections::BTreeSet;
use time::{Duration, OffsetDateTime};

pub type IdHash = [u8; 32];

/// How long a session lives unused, and at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub idle: Duration,
    pub absolute: Duration,
}

impl Limits {
    pub fn of(audience: Audience, remember: bool) -> Self {
        let (idle, absolute) = match (audience, remember) {
            (Audience::Staff, _) => (Duration::hours(2), Duration::hours(12)),
            (Audience::Portal, false) => (Duration::hours(8), Duration::hours(24)),
            (Audience::Portal, true) => (Duration::days(14), Duration::days(30)),
        };
        Self { idle, absolute }
    }
}

/// What both kinds of signed-in people have.
pub struct SignedIn {
    pub account: Account,
    pub login: LoginId,
    pub username: String,
    pub theme: String,
    pub language: Option<Lang>,
    /// Signed in with a temporary password: nothing is reachable before an own one is chosen.
    pub password_first: bool,
    /// Last seen over a minute ago: to be noted.
    pub stale: bool,
}

pub struct StaffSession {
    pub common: SignedIn,
    pub person: PersonId,
    pub name: String,
    pub permissions: BTreeSet<String>,
    /// Since when their timer runs.
    pub timer: Option<OffsetDateTime>,
    /// Whether single keys are shortcuts for them.
    pub single_keys: bool,
    /// Whether the account has demo data in it, which every page then says.
    pub demo_data: bool,
}

impl StaffSession {
    pub fn actor(&self) -> Actor {
        Actor::Staff { login: self.common.login, person: self.person, name: self.name.clone() }
    }
}

const STALE: Duration = Duration::seconds(60);

/// The member of staff this cookie belongs to, if the session, the sign-in and the person are all alive.
/// `demo`: whether sign-ins that only a demo accepts count.
pub async fn staff(scope: &mut RootScope, slug: &str, id: &IdHash, demo: bool) -> Result<Option<StaffSession>> {
    let now = scope.now;
    let row = sqlx::query!(
        r#"select a.id as "account_id: AccountId", a.slug, a.name as account_name, a.language as account_language, a.zone as account_zone, a.currency,
                  a.support_email, a.brand, a.logo, a.demo as account_demo, l.id as "login: LoginId", l.username, l.theme, l.language, l.password_temporary_until,
                  s.last_seen_at, p.id as "person: PersonId", p.name, p.valid_until, coalesce(r.permissions, '{}') || p.permissions as "permissions!",
                  l.single_keys, exists (select from customer c where c.account_id = a.id and c.demo) as "demo_data!", k.started_at as "timer?"
           from session s
           join account a on a.id = s.account_id
           join login l on l.account_id = s.account_id and l.id = s.login_id
           join person p on p.account_id = l.account_id and p.id = l.person_id
           left join role r on r.account_id = p.account_id and r.id = p.role_id
           left join timer k on k.account_id = p.account_id and k.person_id = p.id
           where s.id_hash = $1 and a.slug = $2 and s.audience = 'admin' and l.audience = 'admin' and s.ends_at > $3
             and s.last_seen_at + make_interval(secs => s.idle_seconds) > $3
             and l.enabled and p.active and (not l.demo or $4) and (l.password_temporary_until is null or l.password_temporary_until > $3)"#,
        &id[..],
        slug,
        now,
        demo,
    )
    .fetch_optional(scope.conn())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let account = Account::from(AccountRow {
        id: row.account_id,
        slug: row.slug,
        name: row.account_name,
        language: row.account_language,
        zone: row.account_zone,
        currency: row.currency,
        support_email: row.support_email,
        brand: row.brand,
        logo: row.logo,
        demo: row.account_demo,
    });
    // The last day counts to its end, in the account's zone (S13).
    if row.valid_until.is_some_and(|last| account.zone.date_of(now) > last) {
        return Ok(None);
    }
    Ok(Some(StaffSession {
        common: SignedIn {
            account,
            login: row.login,
            username: row.username,
            theme: row.theme,
            language: row.language.and_then(|tag| tag.parse().ok()),
            password_first: row.password_temporary_until.is_some(),
            stale: row.last_seen_at + STALE < now,
        },
        person: row.person,
        name: row.name,
        permissions: row.permissions.into_iter().collect(),
        timer: row.timer,
        single_keys: row.single_keys,
        demo_data: row.demo_data,
    }))
}

/// The customer's viewer this cookie belongs to, if the session, the sign-in, the contact and the customer's access are all alive.
pub async fn portal(scope: &mut RootScope, slug: &str, id: &IdHash, demo: bool) -> Result<Option<PortalSession>> {
    let now = scope.now;
    let row = sqlx::query_as!(
        PortalRow,
        r#"select a.id as "account_id: AccountId", a.slug, a.name as account_name, a.language as account_language, a.zone as account_zone, a.currency,
                  a.support_email, a.brand, a.logo, a.demo as account_demo, l.id as "login: LoginId", l.username, l.theme, l.language, l.zone,
                  l.password_temporary_until is not null as "password_first!", s.last_seen_at < $5 as "stale!",
                  l.reports as login_reports, l.columns as login_columns, l.projects as login_projects, l.names as login_names,
                  c.id as "customer: CustomerId", c.name as customer_name, c.language as customer_language, c.zone as customer_zone,
                  k.id as "contact?: ContactId", k.name as "contact_name?",
                  x.language as access_language, x.reports, x.all_projects, x.columns, x.names,
                  coalesce(x.release, a.default_release) as "release!",
                  case when not x.all_projects then array(select t.project_id from customer_access_project t
                      where t.account_id = x.account_id and t.customer_id = x.customer_id) end as "selected: Vec<ProjectId>"
           from session s
           join account a on a.id = s.account_id
           join login l on l.account_id = s.account_id and l.id = s.login_id
           join customer_access x on x.account_id = l.account_id and x.customer_id = l.customer_id
           join customer c on c.account_id = l.account_id and c.id = l.customer_id
           left join contact k on k.account_id = l.account_id and k.id = l.contact_id
           where s.id_hash = $1 and a.slug = $2 and s.audience = 'extranet' and l.audience = 'extranet' and s.ends_at > $3
             and s.last_seen_at + make_interval(secs => s.idle_seconds) > $3
             and l.enabled and x.enabled and c.active and (l.contact_id is null or k.active) and (not l.demo or $4)
             and (l.password_temporary_until is null or l.password_temporary_until > $3)"#,
        &id[..],
        slug,
        now,
        demo,
        now - STALE,
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.map(PortalSession::from))
}

/// A session to be made. Only [`insert`] makes one: saving can never bring a deleted session back.
pub struct NewSession<'a> {
    pub account: AccountId,
    pub login: LoginId,
    pub audience: Audience,
    pub id: &'a IdHash,
    pub remember: bool,
    pub user_agent: &'a str,
}

/// False when the id is taken already.
pub async fn insert(scope: &mut RootScope, new: &NewSession<'_>) -> Result<bool> {
    let now = scope.now;
    let limits = Limits::of(new.audience, new.remember);
    let done = sqlx::query!(
        "insert into session (account_id, login_id, audience, id_hash, remember, user_agent, created_at, last_seen_at, idle_seconds, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9) on conflict do nothing",
        new.account.0,
        new.login.0,
        new.audience.key(),
        &new.id[..],
        new.remember,
        new.user_agent,
        now,
        i32::try_from(limits.idle.whole_seconds()).unwrap_or(i32::MAX),
        now + limits.absolute,
    )
    .execute(scope.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that a session was used. A fact about viewing, kept in a transaction of its own: pages are read only.
pub async fn touch(scope: &mut RootScope, id: &IdHash) -> Result<()> {
    let now: OffsetDateTime = scope.now;
    sqlx::query!("update session set last_seen_at = $2 where id_hash = $1 and last_seen_at < $2", &id[..], now)
        .execute(scope.conn())
        .await?;
    Ok(())
}

pub async fn delete(scope: &mut RootScope, id: &IdHash) -> Result<()> {
    sqlx::query!("delete from session where id_hash = $1", &id[..]).execute(scope.conn()).await?;
    Ok(())
}

/// Sessions past their end are refused when they are looked up; this only clears the table.
pub async fn sweep(scope: &mut RootScope) -> Result<u64> {
    let now = scope.now;
    Ok(sqlx::query!(
        "delete from session where ends_at < $1 or last_seen_at + make_interval(secs => idle_seconds) < $1",
        now
    )
    .execute(scope.conn())
    .await?
    .rows_affected())
}
