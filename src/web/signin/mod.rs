//! Signing in and out, on both halves of an account.

pub mod enter;
pub mod password;
pub mod welcome;

use super::routes::Routes;

/// Below `/{account}/admin`.
pub fn staff_routes() -> Routes {
    enter::routes().merge(welcome::routes()).merge(password::staff_routes())
}

/// Below `/{account}/extranet`.
pub fn portal_routes() -> Routes {
    enter::routes().merge(password::portal_routes())
}
