//! How an error answers: the one place that gives it a status and a page. What is not yours, switched off, ended or never was
//! gets the same page, byte for byte.

use crate::app::App;
use crate::base::words::Words;
use crate::domain::accounts;
use crate::domain::logins::Audience;
use crate::domain::scope::Access;
use crate::error::Error;
use crate::web::page::{Dress, Page, guest, guest_language};
use crate::web::session::place;
use askama::Template;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = match &self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Forbidden(_) => StatusCode::FORBIDDEN,
            Error::SignedOut => StatusCode::UNAUTHORIZED,
            Error::PasswordFirst => StatusCode::FORBIDDEN,
            Error::BadAddress(_) | Error::Refused(_) => StatusCode::BAD_REQUEST,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::Conflict => StatusCode::CONFLICT,
            Error::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Error::Database(sqlx::Error::PoolTimedOut) => StatusCode::SERVICE_UNAVAILABLE,
            // What it refers to went away, or something has come to refer to it.
            error if error.is_of_others() => StatusCode::CONFLICT,
            Error::Database(_) | Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

#[derive(Template)]
#[template(path = "errors/page.html")]
struct ErrorView {
    page: Page,
    title: String,
    text: String,
}

/// For addresses that belong to no account.
#[derive(Template)]
#[template(path = "errors/plain.html")]
struct PlainView {
    t: Words,
    css: &'static str,
    title: String,
    text: String,
}

/// Turns every bare answer of 400 and above into a page in the account's dress, and a missing sign-in into the way there.
pub async fn layer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let dress = Dress::default();
    request.extensions_mut().insert(dress.clone());
    let (method, uri, headers) = (request.method().clone(), request.uri().clone(), request.headers().clone());
    let response = next.run(request).await;
    let error = response.extensions().get::<Arc<Error>>().cloned();
    let bare = response.status().as_u16() >= 400 && (error.is_some() || !is_ours(&response));
    if !bare {
        return response;
    }
    if let Some(error) = &error {
        log(error, &method, &uri);
        if let Some(redirect) = way_on(error, &method, &uri) {
            return redirect;
        }
    }
    let mut dressed = answer(&app, response.status(), error.as_deref(), dress.take(), &uri, &headers).await;
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = response.headers().get(&name) {
            dressed.headers_mut().insert(name, value.clone());
        }
    }
    if let Some(Error::TooMany { seconds }) = error.as_deref() {
        dressed.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    } else if dressed.status() == StatusCode::SERVICE_UNAVAILABLE {
        dressed.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
    }
    dressed
}

/// Pages, files and JSON of ours that carry such a status themselves (a form with mistakes) stay as they are.
fn is_ours(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html") || kind.starts_with("application/json"))
}

fn log(error: &Error, method: &Method, uri: &Uri) {
    match error {
        Error::Database(_) | Error::Internal(_) => {
            tracing::error!(%method, path = uri.path(), error = ?error, "request failed")
        }
        _ => tracing::debug!(%method, path = uri.path(), %error, "request refused"),
    }
}

/// Nobody signed in: to the sign-in, and from there back. A temporary password: to the page that changes it.
fn way_on(error: &Error, method: &Method, uri: &Uri) -> Option<Response> {
    let (audience, account) = place(uri.path())?;
    let home = format!("/{account}/{}", audience.key());
    match error {
        Error::SignedOut => {
            let back = uri.path_and_query().map_or(uri.path(), |whole| whole.as_str());
            let next =
                if *method == Method::GET && back != home { format!("?next={}", encode(back)) } else { String::new() };
            Some(Redirect::to(&format!("{home}/sign-in{next}")).into_response())
        }
        Error::PasswordFirst => Some(Redirect::to(&format!("{home}/password")).into_response()),
        _ => None,
    }
}

fn encode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

async fn answer(
    app: &App,
    status: StatusCode,
    error: Option<&Error>,
    worn: Option<Page>,
    uri: &Uri,
    headers: &HeaderMap,
) -> Response {
    let page = match worn {
        Some(page) => Some(page),
        None => borrowed(app, uri, headers).await,
    };
    let words =
        page.as_ref().map_or_else(|| Words::of(guest_language(uri.query(), headers, None)), |page| page.t.clone());
    let (title, text) = say(&words, status, error);
    let body = match page {
        Some(mut page) => {
            // The page tells nothing of where it stands, so that two addresses cannot be told apart by it.
            page.path = String::new();
            page.notice = None;
            // Minutes go on between two looks.
            page.timer = None;
            ErrorView { page, title, text }.render()
        }
        None => PlainView { t: words, css: super::assets::CSS_APP_CSS, title, text }.render(),
    };
    match body {
        Ok(html) => (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response(),
        Err(_) => (status, Body::empty()).into_response(),
    }
}

/// The account's dress where no door was passed.
async fn borrowed(app: &App, uri: &Uri, headers: &HeaderMap) -> Option<Page> {
    let (audience, slug) = place(uri.path())?;
    let mut scope = app.web.root(Access::Read).await.ok()?;
    let account = accounts::by_slug(&mut scope, slug).await.ok()??;
    let lang = guest_language(uri.query(), headers, Some(&account));
    Some(guest(app, account, audience, "", lang).await)
}

fn say(t: &Words, status: StatusCode, error: Option<&Error>) -> (String, String) {
    match (status, error) {
        (_, Some(Error::Forbidden(_))) => (t.error_forbidden(), t.error_forbidden_text()),
        (_, Some(Error::TooMany { seconds })) => (t.error_too_many(), t.error_too_many_text(*seconds)),
        (_, Some(Error::BadAddress("rows"))) => (t.error_bad_address(), t.error_too_many_rows()),
        (_, Some(Error::Refused(reason))) => (t.error_bad_address(), reason.clone()),
        (StatusCode::NOT_FOUND, _) => (t.error_not_found(), t.error_not_found_text()),
        (StatusCode::METHOD_NOT_ALLOWED, _) => (t.error_not_found(), t.error_not_found_text()),
        (StatusCode::FORBIDDEN, _) => (t.error_cross_site(), t.error_cross_site_text()),
        (StatusCode::CONFLICT, _) => (t.error_conflict(), t.error_conflict_text()),
        (StatusCode::PAYLOAD_TOO_LARGE, _) => (t.error_too_large(), t.error_too_large_text()),
        (StatusCode::SERVICE_UNAVAILABLE, _) => (t.error_busy(), t.error_busy_text()),
        (status, _) if status.is_server_error() => (t.error_server(), t.error_server_text()),
        _ => (t.error_bad_address(), t.error_bad_address_text()),
    }
}

impl Audience {
    pub fn is_staff(self) -> bool {
        self == Audience::Staff
    }
}
