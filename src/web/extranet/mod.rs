//! What customers see.

pub mod burn;
pub mod chart;
pub mod file;
pub mod filters;
pub mod home;
pub mod invoices;
pub mod prepaid;
pub mod profile;
pub mod project;
pub mod projects;
pub mod report;
pub mod tickets;
pub mod time;
pub mod views;

use super::routes::Routes;
use super::viewer::{Everything, Viewer};
use crate::error::Error;

pub fn routes() -> Routes {
    Routes::new()
        .merge(home::routes())
        .merge(projects::routes())
        .merge(project::routes())
        .merge(time::routes())
        .merge(prepaid::routes())
        .merge(invoices::routes())
        .merge(tickets::routes())
        .merge(profile::routes())
        .merge(views::routes())
        .merge(super::signin::portal_routes())
        .get("/{*rest}", missing)
}

/// An address below `/extranet` that leads nowhere.
async fn missing(_: Viewer<Everything>) -> Error {
    Error::NotFound
}
