//! *Username*, *Password*, *Login* (T21), and the way out.

use crate::app::App;
use crate::base::secret::Secret;
use crate::base::words::Lang;
use crate::domain::accounts;
use crate::domain::logins::Audience;
use crate::domain::logins::signin::{self, Try};
use crate::domain::scope::Access;
use crate::error::{Error, Result};
use crate::web::doors::Guest;
use crate::web::form::{Errors, Form};
use crate::web::held::Held;
use crate::web::origin::{ClientIp, safe_next};
use crate::web::page::{Page, guest, guest_language};
use crate::web::routes::Routes;
use crate::web::session::{self, place};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use tower_sessions::Session;

pub fn routes() -> Routes {
    Routes::new().get("/sign-in", form).post("/sign-in", enter).post("/sign-out", leave)
}

#[derive(Template, WebTemplate)]
#[template(path = "signin/form.html")]
struct SignInView {
    page: Page,
    username: String,
    next: String,
    /// A form that waits for the sign-in.
    held: Held,
    errors: Errors,
    languages: Vec<Lang>,
    may_remember: bool,
    signed_out: bool,
}

impl SignInView {
    fn new(page: Page, next: String) -> Self {
        let may_remember = page.audience == Audience::Portal;
        Self {
            page,
            username: String::new(),
            next,
            held: Held::default(),
            errors: Errors::default(),
            languages: Lang::ALL.to_vec(),
            may_remember,
            signed_out: false,
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    next: String,
    out: String,
}

async fn form(guest: Guest, Query(asked): Query<Asked>) -> SignInView {
    let next = safe_next(&asked.next, &guest.page.home).unwrap_or_default();
    SignInView { signed_out: !asked.out.is_empty(), ..SignInView::new(guest.page, next) }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct SignInForm {
    username: String,
    password: String,
    remember: String,
    next: String,
    held_to: String,
    held: Vec<String>,
}

/// The sign-in in front of a form that came after its session had ended.
pub async fn hold(app: &App, uri: &Uri, headers: &HeaderMap, held: Held) -> Result<Response> {
    let (audience, slug) = place(uri.path()).ok_or(Error::NotFound)?;
    let mut scope = app.web.root(Access::Read).await?;
    let account = accounts::by_slug(&mut scope, slug).await?.ok_or(Error::NotFound)?;
    let lang = guest_language(uri.query(), headers, Some(&account));
    let page = guest(app, account, audience, uri.path(), lang).await;
    Ok((StatusCode::UNAUTHORIZED, SignInView { held, ..SignInView::new(page, String::new()) }).into_response())
}

/// Signed in again: the form that waited, to be sent or left.
#[derive(Template, WebTemplate)]
#[template(path = "signin/held.html")]
struct HeldView {
    page: Page,
    held: Held,
}

/// The rest of a request that opens a session.
pub(super) struct Entry {
    pub ip: ClientIp,
    pub headers: HeaderMap,
    pub session: Session,
    pub app: App,
}

impl axum::extract::FromRequestParts<App> for Entry {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, app: &App) -> Result<Self, Error> {
        let session = parts.extensions.get::<Session>().cloned().ok_or(Error::NotFound)?;
        let Ok(ip) = ClientIp::from_request_parts(parts, app).await;
        Ok(Self { ip, headers: parts.headers.clone(), session, app: app.clone() })
    }
}

async fn enter(guest: Guest, entry: Entry, Form(form): Form<SignInForm>) -> Result<Response> {
    let next = safe_next(&form.next, &guest.page.home).unwrap_or_default();
    let held_to = safe_next(&form.held_to, &guest.page.home).unwrap_or_default();
    let held = Held { to: held_to, fields: form.held };
    let attempt = Try {
        account_slug: &guest.account.slug,
        audience: guest.audience,
        username: &form.username,
        password: Secret::new(form.password),
        ip: entry.ip.0,
        demo: entry.app.config.demo,
    };
    let Some(signed_in) = signin::sign_in(&entry.app.web, &entry.app.passwords, attempt).await? else {
        let mut view = SignInView { username: form.username, held, ..SignInView::new(guest.page, next) };
        view.errors.add("username", view.page.t.signin_wrong());
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    let remember = !form.remember.is_empty() && guest.audience == Audience::Portal;
    session::open(&entry.session, guest.audience, &signed_in, remember, &entry.headers).await?;
    if !held.to.is_empty() {
        return Ok(HeldView { page: guest.page, held }.into_response());
    }
    let to = if next.is_empty() { guest.page.home } else { next };
    Ok(Redirect::to(&to).into_response())
}

/// Ends the session whatever its state, and tells the browser to forget what it kept.
async fn leave(guest: Guest, session: Session, State(_): State<App>) -> Result<Response> {
    if session.id().is_some() {
        session.flush().await.map_err(|error| Error::Internal(error.to_string()))?;
    }
    let mut response = Redirect::to(&format!("{}/sign-in?out=1", guest.page.home)).into_response();
    response
        .headers_mut()
        .insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}
