//! Expenses: the list, one of them with what happens to it, and the form.

mod form;
mod index;
mod receipts;
mod show;
mod typed;

use crate::base::words::Words;
use crate::domain::expenses::{Kind, State};
use crate::web::routes::Routes;

pub fn routes() -> Routes {
    Routes::new().merge(index::routes()).merge(form::routes()).merge(show::routes()).merge(receipts::routes())
}

fn kind(t: &Words, kind: Kind) -> String {
    match kind {
        Kind::Travel => t.expense_travel(),
        Kind::Mileage => t.expense_mileage(),
        Kind::Meals => t.expense_meals(),
        Kind::Lodging => t.expense_lodging(),
        Kind::Materials => t.expense_materials(),
        Kind::Software => t.expense_software(),
        Kind::Other => t.expense_other(),
    }
}

fn state(t: &Words, state: State) -> String {
    match state {
        State::Draft => t.expense_draft(),
        State::Submitted => t.expense_submitted(),
        State::Approved => t.expense_approved(),
        State::Rejected => t.expense_rejected(),
        State::Invoiced => t.expense_invoiced(),
    }
}

fn state_class(state: State) -> &'static str {
    match state {
        State::Draft => "",
        State::Submitted => "warn",
        State::Approved | State::Invoiced => "ok",
        State::Rejected => "bad",
    }
}
