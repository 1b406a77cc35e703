//! What somebody outside would see if they signed in now: for mails, which are written when nobody is there.

use super::portal::{PortalRow, PortalSession, portal_row};
use crate::base::ids::{AccountId, ContactId, CustomerId, LoginId, ProjectId};
use crate::domain::accounts::Account;
use crate::domain::scope::{PortalBounds, StaffScope};
use crate::error::Result;
use time::OffsetDateTime;

/// Somebody to write to, and as whom to read what is written.
pub struct Reader {
    pub account: Account,
    /// Whose rows they read.
    pub customer: String,
    pub name: String,
    pub email: String,
    pub bounds: PortalBounds,
}

/// Why nothing is written to somebody just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// There is no such sign-in any more.
    Gone,
    AccessOff,
    CustomerInactive,
    ContactInactive,
    SignInOff,
    /// Nobody can sign in with it: it has no password, or only a temporary one that is over.
    NoPassword,
    NoAddress,
}

pub enum Standing {
    Ready(Box<Reader>),
    Barred(Bar),
}

/// `None`: gone by now, switched off, or without an address. Who has not chosen a password yet is told of what is theirs.
/// `demo`: whether sign-ins that only a demo accepts count.
pub async fn find(scope: &mut StaffScope, login: LoginId, demo: bool) -> Result<Option<Reader>> {
    Ok(look(scope, login, demo).await?.ok().map(|(reader, _)| reader))
}

/// Somebody who could sign in now, or what keeps them from it.
pub async fn standing(scope: &mut StaffScope, login: LoginId, demo: bool) -> Result<Standing> {
    Ok(match look(scope, login, demo).await? {
        Ok((reader, true)) => Standing::Ready(Box::new(reader)),
        Ok((_, false)) => Standing::Barred(Bar::NoPassword),
        Err(bar) => Standing::Barred(bar),
    })
}

/// Those of a customer who could sign in now and can be written to, the shared sign-in first.
pub async fn ready(scope: &mut StaffScope, customer: CustomerId, demo: bool) -> Result<Vec<Reader>> {
    let found = rows(scope, None, Some(customer), demo).await?;
    Ok(found.into_iter().filter_map(|row| row.ok().filter(|(_, opens)| *opens)).map(|(reader, _)| reader).collect())
}

/// A reader, with whether there is a password that opens something.
type Looked = std::result::Result<(Reader, bool), Bar>;

async fn look(scope: &mut StaffScope, login: LoginId, demo: bool) -> Result<Looked> {
    Ok(rows(scope, Some(login), None, demo).await?.pop().unwrap_or(Err(Bar::Gone)))
}

/// One sign-in, or all of a customer.
async fn rows(
    scope: &mut StaffScope,
    login: Option<LoginId>,
    customer: Option<CustomerId>,
    demo: bool,
) -> Result<Vec<Looked>> {
    let (account, now) = (scope.account, scope.now);
    let found = sqlx::query!(
        r#"select a.id as "account_id: AccountId", a.slug, a.name as account_name, a.language as account_language, a.zone as account_zone, a.currency,
                  a.support_email, a.brand, a.logo, a.demo as account_demo, l.id as "login: LoginId", l.username, l.theme, l.language, l.zone,
                  l.reports as login_reports, l.columns as login_columns, l.projects as login_projects, l.names as login_names,
                  c.id as "customer: CustomerId", c.name as customer_name, c.email as customer_email, c.language as customer_language,
                  c.zone as customer_zone, k.id as "contact?: ContactId", k.name as "contact_name?", k.email as "contact_email?",
                  x.language as access_language, x.reports, x.all_projects, x.columns, x.names,
                  coalesce(x.release, a.default_release) as "release!",
                  case when not x.all_projects then array(select t.project_id from customer_access_project t
                      where t.account_id = x.account_id and t.customer_id = x.customer_id) end as "selected: Vec<ProjectId>",
                  l.enabled and (not l.demo or $4) as "enabled!", x.enabled as access_enabled, c.active,
                  coalesce(k.active, true) as "contact_active!", l.password_temporary_until, l.password_changed_at
           from login l
           join account a on a.id = l.account_id
           join customer_access x on x.account_id = l.account_id and x.customer_id = l.customer_id
           join customer c on c.account_id = l.account_id and c.id = l.customer_id
           left join contact k on k.account_id = l.account_id and k.id = l.contact_id
           where l.account_id = $1 and ($2::uuid is null or l.id = $2) and ($3::uuid is null or l.customer_id = $3) and l.audience = 'extranet'
           order by l.contact_id is not null, k.name collate "und-x-icu", l.id"#,
        account.0,
        login.map(|id| id.0),
        customer.map(|id| id.0),
        demo,
    )
    .fetch_all(scope.conn())
    .await?;
    let looked = found.into_iter().map(|row| {
        let bars = [
            (row.access_enabled, Bar::AccessOff),
            (row.active, Bar::CustomerInactive),
            (row.contact_active, Bar::ContactInactive),
            (row.enabled, Bar::SignInOff),
        ];
        if let Some((_, bar)) = bars.into_iter().find(|(open, _)| !open) {
            return Err(bar);
        }
        let opens = opens(row.password_temporary_until, row.password_changed_at, now);
        let email = if row.contact.is_some() { row.contact_email } else { row.customer_email };
        let session = PortalSession::from(portal_row!(row));
        Ok((Reader::of(session, email.ok_or(Bar::NoAddress)?), opens))
    });
    Ok(looked.collect())
}

impl Reader {
    fn of(session: PortalSession, email: String) -> Self {
        let name = session.contact.as_ref().map_or(&session.customer_name, |(_, name)| name).clone();
        let bounds = session.bounds();
        Self { name, email, bounds, customer: session.customer_name, account: session.common.account }
    }
}

fn opens(temporary: Option<OffsetDateTime>, changed: Option<OffsetDateTime>, now: OffsetDateTime) -> bool {
    temporary.map_or(changed.is_some(), |until| until > now)
}
