//! The door for everybody outside: a contact, a customer's shared sign-in; and whoever comes in another [`Way`].

use crate::app::App;
use crate::base::words::Words;
use crate::domain::logins::Audience;
use crate::domain::logins::portal::PortalSession;
use crate::domain::logins::session::{self, IdHash};
use crate::domain::scope::{Access, PortalScope, RootScope};
use crate::domain::visibility::{Report, Visibility};
use crate::error::Error;
use crate::web::page::{Dress, Page, Preview};
use crate::web::path::{account_slug, address};
use crate::web::routes::{Door, Policy};
use crate::web::session::hash;
use crate::web::staff::before_password;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::marker::PhantomData;
use std::pin::Pin;
use tower_sessions::Session;

/// A part of the extranet, as a type, so that a handler's signature says what it shows.
pub trait Section: Send + Sync + 'static {
    const NAME: &'static str;
    /// `None`: open to every viewer.
    const REPORT: Option<Report>;
}

macro_rules! section {
    ($type:ident, $name:literal, $report:expr) => {
        pub struct $type;
        impl Section for $type {
            const NAME: &'static str = $name;
            const REPORT: Option<Report> = $report;
        }
    };
}
section!(Everything, "signed-in", None);
section!(ProjectStatus, "projects", Some(Report::Projects));
section!(TimeSpent, "time", Some(Report::Time));
section!(InvoiceList, "invoices", Some(Report::Invoices));
section!(SupportCases, "tickets", Some(Report::Tickets));

/// How a viewer came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Signed in themselves, with this session.
    Session(IdHash),
    /// Staff look through their eyes. Nothing can be sent from here.
    Preview,
}

/// A viewer who was recognised, whose visibility still has to allow the section.
pub struct Entered {
    pub root: RootScope,
    pub me: PortalSession,
    pub kind: Kind,
    /// Below which address the pages stand.
    pub home: String,
    /// What a preview says above every page.
    pub preview: Option<Preview>,
}

pub type Entering<'a> = Pin<Box<dyn Future<Output = Result<Entered, Error>> + Send + 'a>>;

/// How a viewer is recognised where the extranet's routes are mounted a second time; put into the request by that mount.
/// Without one, by the session of the extranet.
#[derive(Clone, Copy)]
pub struct Way(pub for<'a> fn(&'a mut Parts, &'a App) -> Entering<'a>);

/// Somebody of a customer's, signed in to the extranet half of the account in the address, whose visibility has section `S`.
pub struct Viewer<S> {
    pub scope: PortalScope,
    pub page: Page,
    pub me: PortalSession,
    pub kind: Kind,
    /// The id of the form that is at work: see `web::once`.
    pub(super) submit: Option<crate::base::ids::SubmitId>,
    section: PhantomData<S>,
}

impl<S: Section> Door for Viewer<S> {
    const POLICY: Policy = Policy::Portal(S::NAME);
}

impl<S: Section> FromRequestParts<App> for Viewer<S> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let entered = match parts.extensions.get::<Way>().copied() {
            Some(Way(enter)) => enter(parts, app).await?,
            None => signed_in(parts, app).await?,
        };
        let Entered { root, me, kind, home, preview } = entered;
        let bounds = me.bounds();
        let page = frame(app, &me, &bounds.visibility, home, preview, address(parts).path());
        if let Some(dress) = parts.extensions.get::<Dress>() {
            dress.put_on(&page);
        }
        if me.common.password_first && !(S::REPORT.is_none() && before_password(address(parts).path())) {
            return Err(Error::PasswordFirst);
        }
        // What is switched off was never there.
        if S::REPORT.is_some_and(|report| !bounds.visibility.report(report)) {
            return Err(Error::NotFound);
        }
        if let (true, Kind::Session(id)) = (me.common.stale, kind) {
            crate::web::session::note_use(app, id);
        }
        let scope = root.into_portal(bounds).await?;
        Ok(Self { scope, page, me, kind, submit: None, section: PhantomData })
    }
}

/// By the cookie of the extranet.
async fn signed_in(parts: &mut Parts, app: &App) -> Result<Entered, Error> {
    let slug = account_slug(parts, app).await?;
    let id = parts.extensions.get::<Session>().and_then(Session::id).map(hash).ok_or(Error::SignedOut)?;
    let access = if parts.method.is_safe() { Access::Read } else { Access::Write };
    let mut root = app.web.root(access).await?;
    let me = session::portal(&mut root, &slug, &id, app.config.demo).await?.ok_or(Error::SignedOut)?;
    let home = format!("/{slug}/{}", Audience::Portal.key());
    Ok(Entered { root, me, kind: Kind::Session(id), home, preview: None })
}

impl<S> Viewer<S> {
    /// The viewer's own session, for what belongs to it. Nobody else has one.
    pub fn session(&self) -> Result<IdHash, Error> {
        match self.kind {
            Kind::Session(id) => Ok(id),
            Kind::Preview => Err(Error::NotFound),
        }
    }
}

impl<S: Section> Viewer<S> {
    /// Lets the connection go while something slow arrives. Whoever may no longer enter then is turned away then.
    pub async fn aside<T>(self, app: &App, slow: impl Future<Output = Result<T, Error>>) -> Result<(Self, T), Error> {
        let id = self.session()?;
        let Self { scope, page, me, kind, submit, section } = self;
        scope.commit().await?;
        let got = slow.await?;
        let mut root = app.web.root(Access::Write).await?;
        let slug = me.common.account.slug;
        let me = session::portal(&mut root, &slug, &id, app.config.demo).await?.ok_or(Error::SignedOut)?;
        let bounds = me.bounds();
        if S::REPORT.is_some_and(|report| !bounds.visibility.report(report)) {
            return Err(Error::NotFound);
        }
        let scope = root.into_portal(bounds).await?;
        Ok((Self { scope, page, me, kind, submit, section }, got))
    }
}

fn frame(app: &App, me: &PortalSession, seen: &Visibility, home: String, preview: Option<Preview>, path: &str) -> Page {
    let words = Words::of(seen.language());
    let mut page =
        Page::new(words, me.common.account.clone(), Audience::Portal, path, seen.zone().clone(), app.web.now());
    page.home = home;
    page.preview = preview;
    page.user = me.name().to_owned();
    page.company = me.customer_name.clone();
    page.theme = me.common.theme.clone();
    page.release_note = crate::output::labels::release_note(&page.t, seen.release());
    if me.common.password_first {
        return page;
    }
    let t = page.t.clone();
    page.add_place("", t.nav_overview());
    for (report, path, label) in [
        (Report::Projects, "/projects", t.nav_projects()),
        (Report::Time, "/time", t.nav_time()),
        (Report::Invoices, "/invoices", t.nav_invoices()),
        (Report::Tickets, "/tickets", t.report_tickets()),
    ] {
        if seen.report(report) {
            page.add_place(path, label);
        }
    }
    page
}
