//! Support cases: the inbox of all customers, and a case with the answers that the customer reads and the notes that only
//! staff read.

mod answer;
mod form;
mod inbox;
mod note;
mod panel;
mod thread;

use crate::base::words::Words;
use crate::domain::tickets::State;
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .merge(inbox::routes())
        .merge(form::routes())
        .merge(thread::routes())
        .merge(answer::routes())
        .merge(note::routes())
        .merge(panel::routes())
}

/// Who must act, in the company's own words, and the class of its tag.
fn state(t: &Words, state: State) -> (String, &'static str) {
    match state {
        State::Us => (t.ticket_waits_us(), "warn"),
        State::Customer => (t.ticket_waits_customer(), ""),
        State::Closed => (t.ticket_closed(), "ok"),
    }
}

/// (value, name)
fn states(t: &Words) -> Vec<(String, String)> {
    State::ALL.into_iter().map(|one| (one.key().to_owned(), state(t, one).0)).collect()
}
