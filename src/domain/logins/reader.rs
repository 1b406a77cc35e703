//! What somebody outside would see if they signed in now: for mails, which are written when nobody is there.

use super::narrowing;
use crate::base::ids::{AccountId, ContactId, CustomerId, LoginId, ProjectId};
use crate::domain::access;
use crate::domain::accounts::{Account, AccountRow};
use crate::domain::actor::Actor;
use crate::domain::scope::{PortalBounds, StaffScope};
use crate::domain::visibility::{self, Names, Projects, Settings};
use crate::error::Result;

/// Somebody to write to, and as whom to read what is written.
pub struct Reader {
    pub account: Account,
    pub name: String,
    pub email: String,
    pub bounds: PortalBounds,
}

/// `None`: gone by now, switched off, or without an address. `demo`: whether sign-ins that only a demo accepts count.
pub async fn find(scope: &mut StaffScope, login: LoginId, demo: bool) -> Result<Option<Reader>> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select a.id as "account_id: AccountId", a.slug, a.name as account_name, a.language as account_language, a.zone as account_zone, a.currency,
                  a.support_email, a.brand, a.logo, a.demo as account_demo, l.username, l.language, l.zone,
                  l.reports as login_reports, l.columns as login_columns, l.projects as login_projects, l.names as login_names,
                  c.id as "customer: CustomerId", c.name as customer_name, c.email as customer_email, c.language as customer_language,
                  c.zone as customer_zone, k.id as "contact?: ContactId", k.name as "contact_name?", k.email as contact_email,
                  x.language as access_language, x.reports, x.all_projects, x.columns, x.names,
                  coalesce(x.release, a.default_release) as "release!",
                  case when not x.all_projects then array(select t.project_id from customer_access_project t
                      where t.account_id = x.account_id and t.customer_id = x.customer_id) end as selected
           from login l
           join account a on a.id = l.account_id
           join customer_access x on x.account_id = l.account_id and x.customer_id = l.customer_id
           join customer c on c.account_id = l.account_id and c.id = l.customer_id
           left join contact k on k.account_id = l.account_id and k.id = l.contact_id
           where l.account_id = $1 and l.id = $2 and l.audience = 'extranet' and l.enabled and x.enabled and c.active
             and (l.contact_id is null or k.active) and (not l.demo or $3)"#,
        account.0,
        login.0,
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
    let Some(email) = (if row.contact.is_some() { row.contact_email } else { row.customer_email }) else {
        return Ok(None);
    };
    let settings = Settings {
        reports: access::reports(&row.reports),
        projects: match (row.all_projects, row.selected) {
            (true, _) => Projects::All,
            (false, ids) => Projects::Selected(ids.unwrap_or_default().into_iter().map(ProjectId).collect()),
        },
        columns: access::columns(&row.columns),
        names: Names::parse(&row.names).unwrap_or(Names::Hidden),
        release: visibility::release::stored(&row.release),
        language: row.access_language.or(row.customer_language).and_then(|tag| tag.parse().ok()),
        zone: row.customer_zone.and_then(|name| name.parse().ok()),
    };
    let mut own = narrowing(row.login_reports, row.login_columns, row.login_projects, row.login_names);
    own.language = row.language.and_then(|tag| tag.parse().ok());
    own.zone = row.zone.and_then(|name| name.parse().ok());
    let actor = Actor::Portal { login, name: row.contact_name.clone().unwrap_or(row.username) };
    let bounds = PortalBounds {
        account: account.id,
        customer: row.customer,
        contact: row.contact,
        login,
        actor,
        visibility: visibility::visibility(&account.defaults(), &settings, &own),
    };
    Ok(Some(Reader { account, name: row.contact_name.unwrap_or(row.customer_name), email, bounds }))
}
