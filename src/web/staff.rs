//! The door for the company's own people.

use crate::app::App;
use crate::base::words::Words;
use crate::domain::logins::Audience;
use crate::domain::logins::session::{self, IdHash, StaffSession};
use crate::domain::permissions::{
    EditCustomerAccess, EditProjects, EditSettings, Import, OwnTime, Permission, PreviewContact, SignedIn,
    ViewCustomerAccess, ViewCustomers, ViewInvoices, ViewPeople, ViewProjects, ViewRates, ViewTickets, ViewTime,
};
use crate::domain::scope::{Access, StaffScope};
use crate::error::Error;
use crate::web::page::{Clockwork, Dress, Page};
use crate::web::path::{account_slug, address};
use crate::web::routes::{Door, Policy};
use crate::web::session::hash;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::collections::BTreeSet;
use std::marker::PhantomData;
use tower_sessions::Session;

/// Somebody signed in to the admin half of the account in the address, holding the right `P`.
/// The only way for a handler to an account's data.
pub struct Staff<P> {
    pub scope: StaffScope,
    pub page: Page,
    pub me: StaffSession,
    pub session: IdHash,
    /// The id of the form that is at work: see `web::once`.
    pub(super) submit: Option<crate::base::ids::SubmitId>,
    permission: PhantomData<P>,
}

impl<P: Permission> Door for Staff<P> {
    const POLICY: Policy = Policy::Staff(P::NAME);
}

impl<P> Staff<P> {
    pub fn may<Q: Permission>(&self) -> bool {
        self.me.permissions.contains(Q::NAME)
    }
}

impl<P: Permission> FromRequestParts<App> for Staff<P> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let slug = account_slug(parts, app).await?;
        let id = parts.extensions.get::<Session>().and_then(Session::id).map(hash).ok_or(Error::SignedOut)?;
        let access = if parts.method.is_safe() { Access::Read } else { Access::Write };
        let mut root = app.web.root(access).await?;
        let me = session::staff(&mut root, &slug, &id, app.config.demo).await?.ok_or(Error::SignedOut)?;
        let page = frame(app, &me, address(parts).path());
        if let Some(dress) = parts.extensions.get::<Dress>() {
            dress.put_on(&page);
        }
        let everyone = P::NAME == SignedIn::NAME;
        if me.common.password_first && !(everyone && before_password(address(parts).path())) {
            return Err(Error::PasswordFirst);
        }
        if !everyone && !me.permissions.contains(P::NAME) {
            return Err(Error::Forbidden(P::NAME));
        }
        if me.common.stale {
            crate::web::session::note_use(app, id);
        }
        let scope = root.into_staff(me.common.account.id, me.actor()).await?;
        Ok(Self { scope, page, me, session: id, submit: None, permission: PhantomData })
    }
}

impl<P: Permission> Staff<P> {
    /// Lets the connection go while something slow arrives. Whoever may no longer enter then is turned away then.
    pub async fn aside<T>(self, app: &App, slow: impl Future<Output = Result<T, Error>>) -> Result<(Self, T), Error> {
        let Self { scope, page, me, session: id, submit, permission } = self;
        scope.commit().await?;
        let got = slow.await?;
        let mut root = app.web.root(Access::Write).await?;
        let slug = me.common.account.slug;
        let me = session::staff(&mut root, &slug, &id, app.config.demo).await?.ok_or(Error::SignedOut)?;
        if !me.permissions.contains(P::NAME) {
            return Err(Error::Forbidden(P::NAME));
        }
        let scope = root.into_staff(me.common.account.id, me.actor()).await?;
        Ok((Self { scope, page, me, session: id, submit, permission }, got))
    }
}

/// What somebody with a temporary password may open: the page that changes it, and the way out.
pub fn before_password(path: &str) -> bool {
    path.ends_with("/password") || path.ends_with("/sign-out")
}

fn frame(app: &App, me: &StaffSession, path: &str) -> Page {
    let account = me.common.account.clone();
    let words = Words::of(me.common.language.unwrap_or(account.language));
    let zone = account.zone.clone();
    let mut page = Page::new(words, account, Audience::Staff, path, zone, app.web.now());
    page.user = me.name.clone();
    page.theme = me.common.theme.clone();
    if me.common.password_first {
        return page;
    }
    let t = page.t.clone();
    let may = |held: &BTreeSet<String>, right: &str| held.contains(right);
    if may(&me.permissions, OwnTime::NAME) {
        let running = me.timer.map(|since| t.hours((page.now - since).whole_seconds().max(0)));
        page.timer = Some(Clockwork { running });
    }
    page.demo_data = me.demo_data;
    page.single_keys = me.single_keys;
    page.may_preview = may(&me.permissions, PreviewContact::NAME);
    page.may_set_up = may(&me.permissions, EditSettings::NAME);
    page.add_place("", t.nav_overview());
    if may(&me.permissions, ViewCustomerAccess::NAME) {
        page.add_place("/access", t.nav_access());
        page.add_place("/schedules", t.schedules());
    }
    if may(&me.permissions, ViewCustomers::NAME) {
        page.add_place("/customers", t.nav_customers());
        page.add_place("/contacts", t.nav_contacts());
    }
    if may(&me.permissions, ViewProjects::NAME) {
        page.add_place("/projects", t.nav_projects());
        page.add_place("/tasks", t.tasks());
    }
    if may(&me.permissions, ViewRates::NAME) {
        page.add_set_up("/rates", t.rates());
    }
    if may(&me.permissions, ViewTickets::NAME) {
        page.add_place("/tickets", t.report_tickets());
    }
    if may(&me.permissions, ViewTime::NAME) || may(&me.permissions, OwnTime::NAME) {
        page.add_place("/time", t.nav_time());
        page.add_place("/expenses", t.expenses());
    }
    if may(&me.permissions, ViewTime::NAME) {
        page.add_place("/prepaid", t.prepaid());
    }
    if may(&me.permissions, ViewInvoices::NAME) {
        page.add_place("/invoices", t.nav_invoices());
    }
    if may(&me.permissions, ViewPeople::NAME) {
        page.add_set_up("/people", t.nav_people());
    }
    if may(&me.permissions, Import::NAME) {
        page.add_set_up("/imports", t.imports_title());
    }
    if page.may_set_up {
        page.add_set_up("/mails", t.nav_mails());
        page.add_set_up("/settings", t.nav_settings());
        page.add_set_up("/settings/billing", t.nav_billing());
        page.add_set_up("/invoices/series", t.nav_series());
    }
    page.mark_place();
    page
}

/// Rights that pages ask for to decide which actions to offer.
pub struct Rights {
    pub edit_access: bool,
    pub edit_customers: bool,
    pub edit_projects: bool,
}

impl<P> Staff<P> {
    pub fn rights(&self) -> Rights {
        Rights {
            edit_access: self.may::<EditCustomerAccess>(),
            edit_customers: self.may::<crate::domain::permissions::EditCustomers>(),
            edit_projects: self.may::<EditProjects>(),
        }
    }
}
