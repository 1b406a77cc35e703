//! Support cases (T4): what a customer asks and what is answered. `own` is what customers do with them, `inbox` and `desk`
//! what staff do, `notes` what only staff read, `told` who hears of it by mail.

pub mod desk;
mod entries;
pub mod inbox;
pub mod notes;
pub mod own;
pub mod told;

use crate::base::ids::{FileId, MessageId};
use crate::domain::files::Upload;
use time::OffsetDateTime;

/// Who must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The account.
    Us,
    Customer,
    Closed,
}

impl State {
    pub const ALL: [State; 3] = [State::Us, State::Customer, State::Closed];

    pub fn key(self) -> &'static str {
        match self {
            State::Us => "us",
            State::Customer => "customer",
            State::Closed => "closed",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    pub fn is_open(self) -> bool {
        self != State::Closed
    }
}

impl From<String> for State {
    fn from(key: String) -> Self {
        Self::parse(&key).unwrap_or(State::Us)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Staff,
    Customer,
}

impl Side {
    pub fn key(self) -> &'static str {
        match self {
            Side::Staff => "staff",
            Side::Customer => "customer",
        }
    }
}

impl From<String> for Side {
    fn from(key: String) -> Self {
        if key == "staff" { Side::Staff } else { Side::Customer }
    }
}

/// What an entry of a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Message,
    Closed,
    Reopened,
}

impl Kind {
    pub fn key(self) -> &'static str {
        match self {
            Kind::Message => "message",
            Kind::Closed => "closed",
            Kind::Reopened => "reopened",
        }
    }
}

impl From<String> for Kind {
    fn from(key: String) -> Self {
        match key.as_str() {
            "closed" => Kind::Closed,
            "reopened" => Kind::Reopened,
            _ => Kind::Message,
        }
    }
}

/// A file as a thread lists it.
#[derive(Clone, Debug)]
pub struct Attached {
    pub message: MessageId,
    pub id: FileId,
    pub name: String,
    /// Bytes.
    pub size: i32,
}

/// An entry of a case, as both sides read it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: MessageId,
    pub kind: Kind,
    pub side: Side,
    /// `None`: under the company's name alone.
    pub name: Option<String>,
    pub body: String,
    pub at: OffsetDateTime,
    pub files: Vec<Attached>,
}

/// A text with the files that came with it.
pub struct Written {
    pub body: String,
    pub files: Vec<Upload>,
}

/// Puts files under their entries.
fn hand_out(entries: &mut [Entry], files: Vec<Attached>) {
    for file in files {
        if let Some(entry) = entries.iter_mut().find(|entry| entry.id == file.message) {
            entry.files.push(file);
        }
    }
}
