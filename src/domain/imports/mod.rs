//! Files from other systems: customers, projects, people, hours and invoices.
//!
//! A file is recognised ([`open`]), read row by row, and written ([`run`]) in the transaction of the caller's scope, which
//! commits at the end or not at all. The same file twice changes nothing the second time; bad rows are named by their
//! line and left out. What a file holds about costs (internal prices) is never read.

/// Bringing a checked file in, chunk by chunk.
mod advance;
/// Writing rows: who is meant, what is new, what changed.
mod apply;
/// Cells of a row as values, with an error that names the cell.
mod cell;
/// What a file would do.
mod check;
/// Days as files write them.
mod dates;
/// Which format a file has, and how one can tell.
mod detect;
/// Splitting a JSON list into its elements.
mod elements;
/// Reading an upload beside writing it.
mod feed;
/// The fields of each CSV format.
mod fields;
/// A recognised file.
mod file;
/// The formats there are.
mod format;
/// Our own documented CSV (docs/IMPORT.md).
mod generic;
/// Invoices of the documented CSV.
mod generic_invoices;
/// What was chosen the last time.
pub mod habits;
/// Harvest's detailed time report.
mod harvest;
/// Which column is which.
mod header;
/// How far an undo is.
mod headway;
/// The list of imports.
mod history;
/// Fields of a JSON object as values.
mod json;
/// Kimai's CSV export, in every language it is written in.
mod kimai_csv;
/// What Kimai's API answers, saved as a file.
mod kimai_json;
/// A look at the beginning of a file.
mod look;
/// Rows that failed.
mod problems;
/// How a file is to be read, as far as it does not say.
mod reading;
/// Why a row failed or was skipped.
pub mod reason;
/// What a row says, whatever format it came in.
pub mod record;
/// What a run changed, as it was before.
mod restore;
/// Splitting CSV into rows and cells.
mod rows;
/// Imports as staff see them.
mod runs;
/// Bytes as checked text.
mod source;
/// The words of reasons.
mod told;
/// Detailed reports of Toggl Track and Clockify.
mod trackers;
/// Taking the last run back.
mod undo;
/// Uploaded files.
mod upload;
/// When somebody worked, as files write it.
mod when;

use serde::{Deserialize, Serialize};
use std::fmt;

pub use advance::{Left, advance, fail};
pub use apply::{Fate, Sample, Value, run, write};
pub use check::{check, give_up as give_up_check};
pub use dates::{Evidence, Order, Verdict};
pub use detect::open;
pub use file::File;
pub use format::{Asked, Format, Kind};
pub use history::{Failed, Filter, Listed, Totals, failed, last_undoable, list, people};
pub use look::{Look, has_clocks, look, missing, targets};
pub use reading::{How, Mapping, Reading};
pub use reason::Reason;
pub use runs::{Checked, Import, Settings, State, busy, cancel, find, may_undo, settle, start, undo};
pub use undo::{give_up as give_up_undo, take_back};
pub use upload::{KEPT_DAYS, MOST_BYTES, UNDO_DAYS, Upload, sweep};

use crate::base::zone::Zone;

/// What became of a file's rows. An invoice of several rows counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub new: u64,
    pub changed: u64,
    pub same: u64,
    /// Left out on purpose, as an entry that is still running.
    pub skipped: u64,
    pub failed: u64,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Counts { new, changed, same, skipped, failed } = self;
        write!(f, "new {new}, changed {changed}, same {same}, skipped {skipped}, failed {failed}")
    }
}

/// Why a row was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file on which the row begins; the first is 1.
    pub line: u64,
    pub reason: Reason,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// Something to know about a row that was skipped, or written not quite as it stood, or about the file (line 0).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "reason::StoredNotice")]
pub struct Notice {
    pub line: u64,
    pub reason: Reason,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => self.reason.fmt(f),
            line => write!(f, "line {line}: {}", self.reason),
        }
    }
}

/// Customers, projects and people that hours or invoices named and nobody had entered yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    pub customers: u64,
    pub projects: u64,
    pub people: u64,
}

/// How to import.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The zone of wall-clock times in the file. None: the account's.
    pub zone: Option<Zone>,
    /// Write nothing when any row fails.
    pub strict: bool,
    /// Only find out what would happen: nothing is recorded, and the caller does not commit.
    pub dry_run: bool,
}

/// What became of one file.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub counts: Counts,
    pub made: Made,
    /// The first 1,000; `counts.failed` knows how many there are.
    pub problems: Vec<Problem>,
    /// The first 1,000.
    pub notices: Vec<Notice>,
    /// False when `strict` held everything back.
    pub written: bool,
}

/// The whole file cannot be taken, and nothing of it was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Refused {
    pub line: Option<u64>,
    pub reason: String,
}

impl Refused {
    pub(crate) fn at(line: u64, reason: impl Into<String>) -> Self {
        Self { line: Some(line), reason: reason.into() }
    }

    pub(crate) fn whole(reason: impl Into<String>) -> Self {
        Self { line: None, reason: reason.into() }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.reason),
            None => f.write_str(&self.reason),
        }
    }
}

/// Why [`run`] wrote nothing.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Error(#[from] crate::error::Error),
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Error(error.into())
    }
}
