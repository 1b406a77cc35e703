//! Nothing typed is lost when a session ended meanwhile: a form that meets a closed door is held by the sign-in page, in the
//! visitor's own browser, and handed back after the sign-in to be sent again.

use crate::app::App;
use crate::error::Error;
use crate::web::limits::FORM_BYTES;
use crate::web::session::place;
use crate::web::signin::enter;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// A posted form, and where it was going.
#[derive(Clone, Debug, Default)]
pub struct Held {
    pub to: String,
    /// `name=value`, as typed. Never a password.
    pub fields: Vec<String>,
}

impl Held {
    fn of(to: &str, body: &[u8]) -> Self {
        let secret = |name: &str| ["password", "secret", "token"].iter().any(|word| name.contains(word));
        let fields = url::form_urlencoded::parse(body)
            .filter(|(name, _)| !secret(name))
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Self { to: to.to_owned(), fields }
    }

    /// (name, value)
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        self.fields.iter().filter_map(|field| field.split_once('=')).collect()
    }
}

pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    if !is_form(&request) {
        return next.run(request).await;
    }
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, FORM_BYTES).await else { return Error::TooLarge.into_response() };
    let response = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
    let refused = response.extensions().get::<Arc<Error>>();
    if body.is_empty() || !matches!(refused.map(Arc::as_ref), Some(Error::SignedOut)) {
        return response;
    }
    let held = Held::of(uri.path(), &body);
    match enter::hold(&app, &uri, &headers, held).await {
        Ok(mut page) => {
            // What the session's layer told the browser to forget.
            for value in response.headers().get_all(header::SET_COOKIE) {
                page.headers_mut().append(header::SET_COOKIE, value.clone());
            }
            page
        }
        Err(_) => response,
    }
}

/// A form to a page behind a sign-in. Forms with files are too much to carry along.
fn is_form(request: &Request) -> bool {
    let path = request.uri().path();
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    request.method() == Method::POST
        && kind.starts_with("application/x-www-form-urlencoded")
        && place(path).is_some()
        && !["/sign-in", "/sign-out", "/password"].iter().any(|end| path.ends_with(end))
}
