//! The pages: who asks, for what, and how it looks.

pub mod admin;
pub mod assets;
pub mod bars;
pub mod brand;
pub mod cases;
pub mod doors;
pub mod errors;
pub mod extranet;
pub mod files;
pub mod form;
pub mod format;
pub mod headers;
pub mod held;
pub mod lent;
pub mod limits;
pub mod links;
pub mod months;
pub mod once;
pub mod ops;
pub mod origin;
pub mod page;
pub mod path;
pub mod prepaid;
pub mod preview;
pub mod profile;
pub mod routes;
pub mod saved_view;
pub mod session;
pub mod signin;
pub mod staff;
pub mod text;
pub mod upload;
pub mod viewer;

use crate::app::App;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use routes::Routes;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

/// Everything there is, with its policies: printed by `extranet routes`, walked by the tests.
pub fn routes(demo: bool) -> Routes {
    let routes = Routes::new()
        .nest("/{account}/admin", admin::routes())
        .nest("/{account}/admin/preview/{login}", preview::routes())
        .nest("/{account}/extranet", extranet::routes())
        .merge(ops::routes())
        .merge(assets::routes())
        .merge(brand::routes());
    if demo { routes.merge(ops::demo_routes()) } else { routes }
}

/// The layers read from the outside in: the last one named sees a request first.
pub fn router(app: App) -> Router {
    routes(app.config.demo)
        .into_router()
        .with_state(app.clone())
        .layer(from_fn_with_state(app.clone(), session::layer))
        .layer(from_fn_with_state(app.clone(), held::layer))
        .layer(from_fn(limits::well_formed))
        .layer(from_fn(limits::length))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), errors::layer))
        .layer(from_fn_with_state(app.clone(), origin::known_host))
        .layer(from_fn_with_state(app.clone(), headers::layer))
        .layer(from_fn_with_state(app, limits::carry_through))
}
