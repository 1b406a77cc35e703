//! Why a row failed or was skipped, or what else is to be said of it: a key with what belongs to it, which is stored. Its words
//! are in `told.rs`. A key that has been stored stays readable for ever: rename no variant and no field.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::{Date, Time};

use super::Notice;
use crate::base::words::{Lang, Words};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// As an earlier version of the program said it, in English.
    Said(String),

    // A cell.
    /// `field` as the file calls it; `value` as [`short`](super::cell::short) leaves it.
    Value {
        field: String,
        value: String,
        fault: Fault,
    },
    Empty {
        field: String,
        need: Need,
    },
    /// A field that an object lacks.
    Missing {
        field: String,
    },

    // A row.
    Width {
        cells: usize,
        header: usize,
    },
    NotAnObject,
    UnknownList,
    IdTwice {
        id: String,
    },
    NoProject,
    NoDay,

    // Who is meant.
    UnknownCustomer {
        id: String,
    },
    UnknownProject {
        id: String,
    },
    ProjectElsewhere,
    SeveralCustomers {
        name: String,
        count: usize,
    },
    SeveralProjects {
        name: String,
        count: usize,
    },
    SeveralPeople {
        name: String,
        count: usize,
    },

    // Projects and invoices.
    EndBeforeStart {
        start: Date,
        end: Date,
    },
    NetAndVat,
    AmountsTooLarge,
    NoGross,
    NoInvoiceDate,
    InvoiceOwn {
        number: String,
    },
    InvoiceElsewhere {
        number: String,
    },
    /// Another row of the same invoice failed.
    InvoiceSpoiled {
        line: u64,
    },
    InvoiceTwice {
        line: u64,
    },
    /// A row of the same invoice says something else; `field` is one of ours.
    InvoiceClash {
        line: u64,
        field: String,
    },

    // Skipped on purpose.
    StillRunning,
    NotTimeWorked {
        kind: String,
    },

    // Stored, and yet to be known.
    ClocksSkip {
        date: Date,
        time: Time,
        zone: String,
    },
    ClocksSkipStart,
    ColumnsUnread {
        columns: String,
    },
    WithoutActivity {
        ids: String,
    },
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    NotADate,
    TwoDays,
    NotATime,
    NotAMoment,
    NotADuration,
    BeforeStart,
    NotANumber,
    NotWhole,
    TwoNumbers,
    TooLarge,
    NotPositive,
    NotAPercentage,
    NotACurrency,
    NotYesNo,
    NotTrueFalse,
    NoneOf { words: String },
    TooLong { characters: usize },
    NotAText,
    NotACountry,
    NotAnEmail,
    NotALanguage,
    NotAZone,
    NotKnown,
}

/// What an empty cell would have been needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    CustomerName,
    ProjectName,
    ForWhom,
    OnWhat,
    Day,
    Duration,
    InvoiceNumber,
    LineAmount,
}

impl Reason {
    /// The column to blame, as the file calls it.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Value { field, .. } | Self::Empty { field, .. } | Self::Missing { field } => Some(field),
            _ => None,
        }
    }
}

/// In English, as the command line and logs say it.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(&Words::of(Lang::En)))
    }
}

/// A notice as it is read back.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum StoredNotice {
    Keyed { line: u64, reason: Reason },
    Said { line: u64, message: String },
}

impl From<StoredNotice> for Notice {
    fn from(stored: StoredNotice) -> Self {
        match stored {
            StoredNotice::Keyed { line, reason } => Self { line, reason },
            StoredNotice::Said { line, message } => Self { line, reason: Reason::Said(message) },
        }
    }
}
