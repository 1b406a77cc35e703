//! For the people and programs that run this: health, and the demo's mail page.

pub mod mails;

use super::doors::Anyone;
use super::routes::Routes;
use crate::app::App;
use axum::extract::{OriginalUri, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};

pub fn routes() -> Routes {
    Routes::new().get("/healthz", alive).get("/readyz", ready).get("/", root).get("/{account}", account)
}

/// Only in a process started as `extranet demo`.
pub fn demo_routes() -> Routes {
    mails::routes()
}

/// The process runs.
async fn alive(_: Anyone) -> &'static str {
    "ok\n"
}

/// The process can serve: the database answers, and nobody has asked it to stop.
async fn ready(_: Anyone, State(app): State<App>) -> (StatusCode, &'static str) {
    if !app.stopping() && app.web.ready().await {
        (StatusCode::OK, "ok\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
    }
}

/// An account's name alone leads to where its customers sign in.
async fn account(_: Anyone, OriginalUri(uri): OriginalUri) -> Redirect {
    Redirect::to(&format!("{}/extranet", uri.path()))
}

/// There is no front page without an account; in a demo it leads to the demo's.
async fn root(_: Anyone, State(app): State<App>) -> axum::response::Response {
    if app.config.demo { Redirect::to("/fjord/admin").into_response() } else { StatusCode::NOT_FOUND.into_response() }
}
