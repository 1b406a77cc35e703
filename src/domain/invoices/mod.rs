//! Invoices and credit notes as staff write and follow them.
//!
//! A draft has no number and is nobody's business but the company's. Sending gives it its number and day; from then on it is
//! never edited or removed, only corrected by a credit note. Paid is what payments make it; overdue is worked out, not stored.

pub mod amounts;
mod cancel;
mod credit;
mod draft;
mod find;
mod history;
pub mod hours;
mod list;
mod payments;
mod send;
pub mod series;
pub mod settings;

pub use cancel::cancel;
pub use credit::{Choice, credit};
pub use draft::{Draft, DraftLine, create, update};
pub use find::{Behind, Credit, Line, Stored, find, hours_behind};
pub use history::{Event, history};
pub use list::{Balance, Filter, Listed, Totals, balance, list};
pub use payments::{NewPayment, Payment, pay, payments, unpay};
pub use send::{Sent, send};

use super::reports::invoices::State;
use time::Date;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Invoice,
    CreditNote,
}

impl Kind {
    pub const ALL: [Kind; 2] = [Kind::Invoice, Kind::CreditNote];

    /// As stored.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Invoice => "invoice",
            Kind::CreditNote => "credit_note",
        }
    }

    /// As labels name it.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Invoice => "invoice",
            Kind::CreditNote => "credit-note",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// How far it is, in the staff's words. The customer's are [`State`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Draft,
    Sent,
    PartlyPaid,
    Overdue,
    Paid,
    Cancelled,
}

impl Status {
    pub const ALL: [Status; 6] =
        [Status::Draft, Status::Sent, Status::PartlyPaid, Status::Overdue, Status::Paid, Status::Cancelled];

    pub fn key(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Sent => "sent",
            Status::PartlyPaid => "partly-paid",
            Status::Overdue => "overdue",
            Status::Paid => "paid",
            Status::Cancelled => "cancelled",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }

    /// The same rule as the customer's, and drafts.
    pub fn of(stored: &str, gross: i64, paid: i64, due_on: Option<Date>, today: Date) -> Self {
        if stored == "draft" {
            return Status::Draft;
        }
        match State::of(stored, gross, paid, due_on, today) {
            State::Open => Status::Sent,
            State::PartlyPaid => Status::PartlyPaid,
            State::Overdue => Status::Overdue,
            State::Paid => Status::Paid,
            State::Cancelled => Status::Cancelled,
        }
    }

    /// What is still to be paid, in minor units. Nothing of a draft: nobody was asked for it.
    pub fn open(self, gross: i64, paid: i64) -> i64 {
        match self {
            Status::Draft | Status::Paid | Status::Cancelled => 0,
            _ => gross - paid,
        }
    }
}
