//! Requests are carried through to their end, and rubbish is turned away before it costs anything.

use crate::app::App;
use crate::error::Error;
use axum::extract::{Request, State};
use axum::http::Method;
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
