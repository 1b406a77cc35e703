//! Requests are carried through to their end, and rubbish is turned away before it costs anything.

use crate::app::App;
use crate::domain::imports::MOST_BYTES;
use crate::error::Error;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use std::time::Instant;

/// Runs every request in a task of its own: a visitor who hangs up must not stop a transaction half way, because the pool
/// could hand its connection on with that visitor's account still set. A panic is an answer, not a lost connection.
pub async fn carry_through(State(_): State<App>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let (method, path) = (request.method().clone(), redacted(request.uri().path()));
    let answer = tokio::spawn(next.run(request)).await;
    let response = answer.unwrap_or_else(|error| Error::Internal(format!("request task: {error}")).into_response());
    let status = response.status().as_u16();
    tracing::info!(%method, path, status, ms = started.elapsed().as_millis() as u64, "answered");
    response
}

/// Secrets in addresses stay out of the log.
fn redacted(path: &str) -> String {
    match path.split_once("/welcome/") {
        Some((before, _)) => format!("{before}/welcome/***"),
        None => path.to_owned(),
    }
}

const LONGEST_ADDRESS: usize = 8_000;
const MOST_PAIRS: usize = 500;

/// Addresses that no page writes: too long, with too many parameters, holding a NUL that no column could, or a backslash,
/// which browsers that are redirected take for a slash.
pub async fn well_formed(request: Request, next: Next) -> Response {
    let uri = request.uri();
    let query = uri.query().unwrap_or_default();
    let nul = |text: &str| text.contains('\0') || text.contains("%00");
    let long = uri.path().len() + query.len() > LONGEST_ADDRESS || query.split('&').count() > MOST_PAIRS;
    if long || nul(uri.path()) || nul(query) || uri.path().contains('\\') {
        return Error::BadAddress("address").into_response();
    }
    // `/fjord/extranet/` is what people type for `/fjord/extranet`.
    if request.method() == Method::GET
        && uri.path().len() > 1
        && uri.path().ends_with('/')
        && !uri.path().starts_with("//")
    {
        let path = uri.path().trim_end_matches('/');
        let to = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        return Redirect::permanent(&to).into_response();
    }
    next.run(request).await
}

/// A form may be this long.
pub const FORM_BYTES: usize = 1 << 20;
/// A form with files may be this long before it is turned away unread. What its files may be is less, and is said beside their
/// field with everything typed still there; what comes on top is read and thrown away.
pub const UPLOAD_BYTES: usize = 60 << 20;

/// A file to be imported, stored while it comes, and the form around it.
const IMPORT_BYTES: usize = MOST_BYTES as usize + FORM_BYTES;

/// The forms that may carry files, by their address below an account's half; `*` is any one part.
const UPLOADS: &[&str] = &[
    "tickets/new",
    "tickets/*/answer",
    "customers/*/tickets/new",
    "expenses/new",
    "expenses/*/edit",
    "expenses/*/receipts",
];

/// Whether an address is this one of some account.
fn is(path: &str, page: &str) -> bool {
    path.trim_start_matches('/').split_once('/').is_some_and(|(_, rest)| rest == page)
}

/// Whether the form at an address may carry files.
pub fn carries_files(path: &str) -> bool {
    let rest = path.splitn(4, '/').nth(3).unwrap_or_default();
    UPLOADS.iter().any(|form| {
        let (form, rest) = (form.split('/').collect::<Vec<_>>(), rest.split('/').collect::<Vec<_>>());
        form.len() == rest.len() && form.iter().zip(&rest).all(|(part, given)| *part == "*" || part == given)
    })
}

/// How much may be sent to an address. What says so beforehand is turned away at once, the rest while it is read.
pub async fn length(mut request: Request, next: Next) -> Response {
    let most = match request.uri().path() {
        path if is(path, "admin/imports") => IMPORT_BYTES,
        // No form to hold: there is nothing in it but the file.
        path if is(path, "admin/settings/logo") => UPLOAD_BYTES,
        path if carries_files(path) => UPLOAD_BYTES,
        _ => FORM_BYTES,
    };
    let said = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    if said.and_then(|text| text.parse::<u64>().ok()).is_some_and(|length| length > most as u64) {
        return Error::TooLarge.into_response();
    }
    DefaultBodyLimit::max(most).apply(&mut request);
    next.run(request).await
}
