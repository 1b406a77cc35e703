//! The company's own people: who they are, and what each may do (P18, S3, S12).

mod add;
pub mod form;
mod index;
mod invite;
mod typed;

use crate::base::words::Words;
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new().merge(index::routes()).merge(add::routes()).merge(invite::routes()).merge(form::routes())
}

/// What a role is called.
pub fn role(t: &Words, key: Option<&str>) -> String {
    match key {
        None => t.role_none(),
        Some("owner") => t.role_owner(),
        Some("admin") => t.role_admin(),
        Some("manager") => t.role_manager(),
        Some("member") => t.role_member(),
        Some("read-only") => t.role_read_only(),
        Some("no-rights") => t.role_no_rights(),
        Some(other) => other.to_owned(),
    }
}
