//! Projects: the list over all customers, and one as staff plan it.

mod form;
mod index;
mod milestones;
mod phases;
mod remove;
mod reports;
mod show;
mod tasks;
pub mod typed;

use super::records::Reader;
use crate::domain::projects::Stored;
use crate::web::page::Page;
use crate::web::routes::Routes;
use serde::Deserialize;
use time::Date;

pub fn routes() -> Routes {
    Routes::new()
        .merge(index::routes())
        .merge(show::routes())
        .merge(form::routes())
        .merge(phases::routes())
        .merge(milestones::routes())
        .merge(tasks::routes())
        .merge(reports::routes())
}

/// The way from the list of projects to one, and its address.
fn crumbs(page: &Page, project: &Stored) -> (Vec<(String, String)>, String) {
    let here = page.url(&format!("/projects/{}", project.id));
    (vec![(page.url("/projects"), page.t.nav_projects()), (here.clone(), project.project.name.clone())], here)
}

/// As it is typed.
fn day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A last day is not before the first.
fn days(read: &mut Reader, field: &str, first: Option<Date>, last: Option<Date>) {
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        read.errors.add(field, read.t.project_ends_first());
    }
}

/// What a button says about something that is open or done.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Mark {
    state: String,
}

impl Mark {
    /// `None`: nothing was asked.
    fn done(&self) -> Option<bool> {
        match self.state.as_str() {
            "done" => Some(true),
            "open" => Some(false),
            _ => None,
        }
    }
}

/// What a button says about the order: `up` or `down`.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Move {
    to: String,
}
