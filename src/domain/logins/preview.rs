//! A customer's sign-in as staff look through its eyes: what it would see if it signed in now, whether or not it could.

use super::portal::{PortalRow, PortalSession, portal_row};
use crate::base::ids::{AccountId, ContactId, CustomerId, LoginId, ProjectId};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Event};
use crate::domain::scope::{RootScope, StaffScope};
use crate::error::{Error, Result};
use serde_json::json;
use time::Duration;

/// What keeps a sign-in from its pages just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hurdle {
    AccessOff,
    CustomerInactive,
    ContactInactive,
    SignInOff,
    NoPassword,
    PasswordExpired,
    /// Not for long: the temporary password still has to become an own one.
    PasswordFirst,
}

pub struct Previewed {
    pub session: PortalSession,
    pub hurdle: Option<Hurdle>,
    /// The customer's other sign-ins, the shared one first: the contact's name, or the shared one's username.
    pub others: Vec<(LoginId, String)>,
    /// Whether a look begins: the asker has not looked through these eyes within the last [`PAUSE`].
    pub begins: bool,
}

/// After so long without a page the next one begins another look.
pub const PAUSE: Duration = Duration::minutes(30);

pub async fn find(scope: &mut StaffScope, login: LoginId) -> Result<Previewed> {
    let (account, now, asker) = (scope.account, scope.now, scope.actor.login());
    let row = sqlx::query!(
        r#"select a.id as "account_id: AccountId", a.slug, a.name as account_name, a.language as account_language, a.zone as account_zone, a.currency,
                  a.support_email, a.brand, a.logo, a.demo as account_demo, l.id as "login: LoginId", l.username, l.theme, l.language, l.zone,
                  l.reports as login_reports, l.columns as login_columns, l.projects as login_projects, l.names as login_names,
                  c.id as "customer: CustomerId", c.name as customer_name, c.language as customer_language, c.zone as customer_zone,
                  k.id as "contact?: ContactId", k.name as "contact_name?",
                  x.language as access_language, x.reports, x.all_projects, x.columns, x.names,
                  coalesce(x.release, a.default_release) as "release!",
                  case when not x.all_projects then array(select t.project_id from customer_access_project t
                      where t.account_id = x.account_id and t.customer_id = x.customer_id) end as "selected: Vec<ProjectId>",
                  l.enabled, x.enabled as access_enabled, c.active, coalesce(k.active, true) as "contact_active!",
                  l.password_temporary_until, l.password_changed_at is not null as "own_password!",
                  array(select o.id from login o left join contact p on p.account_id = o.account_id and p.id = o.contact_id
                      where o.account_id = l.account_id and o.customer_id = l.customer_id and o.id <> l.id
                      order by o.contact_id is not null, p.name collate "und-x-icu", o.id) as "others!: Vec<LoginId>",
                  array(select coalesce(p.name, o.username) from login o left join contact p on p.account_id = o.account_id and p.id = o.contact_id
                      where o.account_id = l.account_id and o.customer_id = l.customer_id and o.id <> l.id
                      order by o.contact_id is not null, p.name collate "und-x-icu", o.id) as "other_names!",
                  not exists (select from audit u where u.account_id = l.account_id and u.subject_id = l.id and u.at > $3
                      and u.actor_login = $4 and u.event in ('preview.started', 'preview.opened')) as "begins!"
           from login l
           join account a on a.id = l.account_id
           join customer_access x on x.account_id = l.account_id and x.customer_id = l.customer_id
           join customer c on c.account_id = l.account_id and c.id = l.customer_id
           left join contact k on k.account_id = l.account_id and k.id = l.contact_id
           where l.account_id = $1 and l.id = $2 and l.audience = 'extranet'"#,
        account.0,
        login.0,
        now - PAUSE,
        asker.map(|login| login.0),
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let hurdle = if !row.access_enabled {
        Some(Hurdle::AccessOff)
    } else if !row.active {
        Some(Hurdle::CustomerInactive)
    } else if !row.contact_active {
        Some(Hurdle::ContactInactive)
    } else if !row.enabled {
        Some(Hurdle::SignInOff)
    } else {
        match row.password_temporary_until {
            Some(until) if until <= now => Some(Hurdle::PasswordExpired),
            Some(_) => Some(Hurdle::PasswordFirst),
            None => (!row.own_password).then_some(Hurdle::NoPassword),
        }
    };
    let session = PortalSession::from(portal_row!(row));
    let others = row.others.into_iter().zip(row.other_names).collect();
    Ok(Previewed { session, hurdle, others, begins: row.begins })
}

/// Keeps that `actor` opened a page, before it is shown. `path` is below the preview, without the query.
pub async fn opened(scope: &mut RootScope, actor: &Actor, seen: &Previewed, path: &str) -> Result<()> {
    let name = if seen.begins { "preview.started" } else { "preview.opened" };
    let session = &seen.session;
    let event = Event {
        name,
        customer: Some(session.customer),
        subject: Some(session.common.login.0),
        detail: json!({ "path": path, "as": session.name() }),
    };
    audit::record_root(scope, session.common.account.id, actor, event).await
}
