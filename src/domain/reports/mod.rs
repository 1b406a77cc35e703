//! The one pipe every report goes through: a query from the address → rows through the viewer's scope, already redacted →
//! a [`Report`], which any output can print. An output never decides what may be shown: what is hidden is not in here.

pub mod balance;
pub mod invoices;
pub mod paper;
pub mod projects;
pub mod query;
pub mod time;

use crate::base::ids::{InvoiceId, ProjectId};
use crate::base::money::{Currency, Rate};
use crate::base::page::Paging;
use crate::base::period::Period;
use crate::base::zone::Zone;
use ::time::{Date, OffsetDateTime};
use std::collections::BTreeMap;

/// What kind of values a column holds: how it is aligned, printed and added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Date,
    Clock,
    Hours,
    Money,
    Rate,
    Quantity,
    Percent,
    YesNo,
    State,
}

/// A column of a report: its key is the same in addresses, JSON and the words' names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    pub key: &'static str,
    pub kind: Kind,
    pub sortable: bool,
}

pub(super) const fn head(key: &'static str, kind: Kind) -> Head {
    Head { key, kind, sortable: true }
}

pub(super) const fn unsorted(key: &'static str, kind: Kind) -> Head {
    Head { key, kind, sortable: false }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Project(ProjectId),
    Invoice(InvoiceId),
}

/// One value. `Unknown` is not zero.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Unknown,
    Text(String),
    Link(String, Target),
    Date(Date),
    Clock(OffsetDateTime),
    Seconds(i64),
    Money(i64, Currency),
    Rate(Rate, Currency),
    /// Ten-thousandths.
    Quantity(i64),
    Percent(i64),
    YesNo(bool),
    /// Key of a word.
    State(&'static str),
    /// A member of staff as the settings show them: `None` is the generic word.
    Person(Option<String>),
}

/// Sums of one column over the whole filter. Money stays apart by currency; what is unknown is counted, never taken as zero.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Sum {
    pub seconds: Option<i64>,
    pub money: BTreeMap<String, i64>,
    pub partly_unknown: bool,
}

/// What is being looked at, for the filter bar and the links of a page.
#[derive(Clone, Debug)]
pub struct Lens {
    pub period: Option<Period>,
    pub project: Option<ProjectId>,
    pub search: Option<String>,
    pub sort: &'static str,
    pub descending: bool,
}

#[derive(Clone, Debug)]
pub struct Report {
    /// Also the name of an exported file.
    pub key: &'static str,
    pub heads: Vec<Head>,
    pub rows: Vec<Vec<Cell>>,
    pub sums: BTreeMap<&'static str, Sum>,
    /// What is true of the whole: a project's or an invoice's facts.
    pub facts: Vec<(&'static str, Cell)>,
    pub paging: Paging,
    pub lens: Lens,
    pub zone: Zone,
    /// Projects to filter by, where the report offers that.
    pub projects: Vec<(ProjectId, String)>,
    /// True where a search box makes sense: some text that may be searched is shown.
    pub searchable: bool,
}

impl Report {
    pub fn has(&self, key: &str) -> bool {
        self.heads.iter().any(|head| head.key == key)
    }

    pub fn has_clock(&self) -> bool {
        self.heads.iter().any(|head| head.kind == Kind::Clock)
    }
}

/// How much of a report is wanted: a page on screen, all of it in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Page,
    Whole,
}

pub const PAGE_ROWS: u32 = 50;
/// More rows than this are refused: a shorter period is the way.
pub const MOST_ROWS: i64 = 100_000;
