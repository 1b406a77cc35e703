//! Invoices: the list, one with everything about it, and the ways to write, send, pay and correct them.

mod choose;
mod credit;
mod draft;
mod edit_view;
mod end;
mod form;
mod hours;
mod index;
pub mod of_customer;
mod payments;
mod series;
mod show;
mod story;
pub mod typed;

use crate::domain::invoices::{Status, Stored};
use crate::output::labels;
use crate::web::page::Page;
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .merge(index::routes())
        .merge(draft::routes())
        .merge(hours::routes())
        .merge(series::routes())
        .merge(show::routes())
        .merge(end::routes())
        .merge(payments::routes())
        .merge(credit::routes())
}

/// What it is called: by its number, or as somebody's draft.
fn title(page: &Page, stored: &Stored) -> String {
    let kind = labels::state(&page.t, stored.kind.word());
    match &stored.number {
        Some(number) if stored.state != "draft" || !stored.own => format!("{kind} {number}"),
        _ => page.t.invoice_draft_for(stored.customer_name.as_str()),
    }
}

/// A state's word and the class of its tag.
fn tag(page: &Page, status: Status) -> (String, &'static str) {
    (labels::state(&page.t, status.key()), labels::tag_class(status.key()))
}
