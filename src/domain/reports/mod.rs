//! The one pipe every report goes through: a query from the address → rows through the viewer's scope, already redacted →
//! a [`Report`], which any output can print. An output never decides what may be shown: what is hidden is not in here.

pub mod asked;
pub mod balance;
pub mod burn;
pub mod chart;
pub mod invoices;
pub mod paper;
pub mod prepaid;
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

impl Kind {
    /// Stands at the right, so that digits of one weight are below each other.
    pub fn is_number(self) -> bool {
        matches!(self, Kind::Hours | Kind::Money | Kind::Rate | Kind::Quantity | Kind::Percent)
    }

    /// A currency belongs beside its values.
    pub fn is_money(self) -> bool {
        matches!(self, Kind::Money | Kind::Rate)
    }
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
    /// Entries put together that were worked at different rates: how many seconds at which (K15).
    Rates(Vec<(i64, Rate, Currency)>),
    /// What entries put together come to, where that is not one amount: several currencies, or an amount that is unknown.
    Sum(Sum),
    /// Entries put together that differ in this: so many different values.
    Several(u32),
    /// A week, by its Monday.
    Week(Date),
    /// A month, by its first day.
    Month(Date),
}

/// Sums of one column over the whole filter. Money stays apart by currency; what is unknown is counted, never taken as zero.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Sum {
    pub seconds: Option<i64>,
    pub money: BTreeMap<String, i64>,
    pub partly_unknown: bool,
}

/// By what the rows of a report stand together. In addresses: `group=day`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    Day,
    /// ISO 8601: from Monday to Sunday.
    Week,
    Month,
    Project,
    Task,
    Employee,
    Invoice,
}

impl Grouping {
    pub const ALL: [Grouping; 7] = [
        Grouping::Day,
        Grouping::Week,
        Grouping::Month,
        Grouping::Project,
        Grouping::Task,
        Grouping::Employee,
        Grouping::Invoice,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Grouping::Day => "day",
            Grouping::Week => "week",
            Grouping::Month => "month",
            Grouping::Project => "project",
            Grouping::Task => "task",
            Grouping::Employee => "employee",
            Grouping::Invoice => "invoice",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.key() == key)
    }
}

/// How the entries that one employee has of one project on one day are put together (K10, K17), and which descriptions
/// are left. In addresses: `merge=all`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merge {
    #[default]
    None,
    /// All descriptions.
    All,
    /// The one of the earliest entry that has one.
    First,
    /// The one of the latest entry that has one.
    Last,
}

impl Merge {
    pub const ALL: [Merge; 4] = [Merge::None, Merge::All, Merge::First, Merge::Last];

    pub fn key(self) -> &'static str {
        match self {
            Merge::None => "none",
            Merge::All => "all",
            Merge::First => "first",
            Merge::Last => "last",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|merge| merge.key() == key)
    }
}

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The day, project, … that they have in common. `Unknown`: they have none of these.
    pub key: Cell,
    /// How many of the report's rows are of this group; groups follow each other as the rows do.
    pub rows: usize,
    /// How many it has in all, whatever part of it is on this page.
    pub all_rows: i64,
    /// Of the whole group, over the whole filter.
    pub sums: BTreeMap<&'static str, Sum>,
    /// It began on an earlier page.
    pub continued: bool,
}

/// What is being looked at, for the filter bar and the links of a page.
#[derive(Clone, Debug)]
pub struct Lens {
    pub period: Option<Period>,
    pub project: Option<ProjectId>,
    pub search: Option<String>,
    pub sort: &'static str,
    pub descending: bool,
    pub group: Option<Grouping>,
    pub merge: Merge,
}

#[derive(Clone, Debug)]
pub struct Report {
    /// Also the name of an exported file.
    pub key: &'static str,
    pub heads: Vec<Head>,
    pub rows: Vec<Vec<Cell>>,
    /// Empty: the rows are not grouped. Else each row is in one.
    pub groups: Vec<Group>,
    /// The same rows as bars. Empty: there is nothing to draw.
    pub charts: Vec<chart::Chart>,
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
