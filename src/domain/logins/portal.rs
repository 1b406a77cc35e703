//! Somebody outside with everything that decides what they see, however they were found: by their own session, or by staff
//! who look through their eyes.

use super::narrowing;
use super::session::SignedIn;
use crate::base::ids::{AccountId, ContactId, CustomerId, LoginId, ProjectId};
use crate::base::words::Lang;
use crate::domain::access;
use crate::domain::accounts::{Account, AccountRow};
use crate::domain::actor::Actor;
use crate::domain::scope::PortalBounds;
use crate::domain::visibility::{self, Names, Narrowing, Projects, Settings};
use uuid::Uuid;

pub struct PortalSession {
    pub common: SignedIn,
    pub customer: CustomerId,
    pub customer_name: String,
    pub contact: Option<(ContactId, String)>,
    settings: Settings,
    narrowing: Narrowing,
}

impl PortalSession {
    /// What pages are in while this sign-in has chosen nothing.
    pub fn inherited_language(&self) -> Lang {
        self.settings.language.unwrap_or(self.common.account.language)
    }

    /// The contact, or the username of a shared sign-in.
    pub fn name(&self) -> &str {
        self.contact.as_ref().map_or(&self.common.username, |(_, name)| name)
    }

    pub fn bounds(&self) -> PortalBounds {
        PortalBounds {
            account: self.common.account.id,
            customer: self.customer,
            contact: self.contact.as_ref().map(|(id, _)| *id),
            login: self.common.login,
            actor: Actor::Portal { login: self.common.login, name: self.name().to_owned() },
            visibility: visibility::visibility(&self.common.account.defaults(), &self.settings, &self.narrowing),
        }
    }
}

/// As the tables have it.
pub(super) struct PortalRow {
    pub account_id: AccountId,
    pub slug: String,
    pub account_name: String,
    pub account_language: String,
    pub account_zone: String,
    pub currency: String,
    pub support_email: Option<String>,
    pub brand: Option<String>,
    pub logo: Option<String>,
    pub account_demo: bool,
    pub login: LoginId,
    pub username: String,
    pub theme: String,
    pub language: Option<String>,
    pub zone: Option<String>,
    pub password_first: bool,
    pub stale: bool,
    pub login_reports: Option<Vec<String>>,
    pub login_columns: Option<Vec<String>>,
    pub login_projects: Option<Vec<Uuid>>,
    pub login_names: Option<String>,
    pub customer: CustomerId,
    pub customer_name: String,
    pub customer_language: Option<String>,
    pub customer_zone: Option<String>,
    pub contact: Option<ContactId>,
    pub contact_name: Option<String>,
    pub access_language: Option<String>,
    pub reports: Vec<String>,
    pub all_projects: bool,
    pub columns: Vec<String>,
    pub names: String,
    pub release: String,
    pub selected: Option<Vec<ProjectId>>,
}

/// From a statement's row that has more than this: somebody who is looked at or written to, not signed in.
macro_rules! portal_row {
    ($row:ident) => {
        PortalRow {
            account_id: $row.account_id,
            slug: $row.slug,
            account_name: $row.account_name,
            account_language: $row.account_language,
            account_zone: $row.account_zone,
            currency: $row.currency,
            support_email: $row.support_email,
            brand: $row.brand,
            logo: $row.logo,
            account_demo: $row.account_demo,
            login: $row.login,
            username: $row.username,
            theme: $row.theme,
            language: $row.language,
            zone: $row.zone,
            login_reports: $row.login_reports,
            login_columns: $row.login_columns,
            login_projects: $row.login_projects,
            login_names: $row.login_names,
            customer: $row.customer,
            customer_name: $row.customer_name,
            customer_language: $row.customer_language,
            customer_zone: $row.customer_zone,
            contact: $row.contact,
            contact_name: $row.contact_name,
            access_language: $row.access_language,
            reports: $row.reports,
            all_projects: $row.all_projects,
            columns: $row.columns,
            names: $row.names,
            release: $row.release,
            selected: $row.selected,
            // What is looked at is behind the page that asks for an own password.
            password_first: false,
            stale: false,
        }
    };
}
pub(super) use portal_row;

impl From<PortalRow> for PortalSession {
    fn from(row: PortalRow) -> Self {
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
        let language = row.language.and_then(|tag| tag.parse().ok());
        let mut own = narrowing(row.login_reports, row.login_columns, row.login_projects, row.login_names);
        own.language = language;
        own.zone = row.zone.and_then(|name| name.parse().ok());
        Self {
            common: SignedIn {
                account,
                login: row.login,
                username: row.username,
                theme: row.theme,
                language,
                password_first: row.password_first,
                stale: row.stale,
            },
            customer: row.customer,
            customer_name: row.customer_name,
            contact: row.contact.zip(row.contact_name),
            settings: Settings {
                reports: access::reports(&row.reports),
                projects: match (row.all_projects, row.selected) {
                    (true, _) => Projects::All,
                    (false, ids) => Projects::Selected(ids.unwrap_or_default().into_iter().collect()),
                },
                columns: access::columns(&row.columns),
                names: Names::parse(&row.names).unwrap_or(Names::Hidden),
                release: visibility::release::stored(&row.release),
                language: row.access_language.or(row.customer_language).and_then(|tag| tag.parse().ok()),
                zone: row.customer_zone.and_then(|name| name.parse().ok()),
            },
            narrowing: own,
        }
    }
}
