//! The one answer to "what may this viewer see?". Nothing else in the program decides it.
//!
//! A customer's settings say what its people may see; a sign-in or a link can only narrow that (sets intersect, the
//! stricter way of showing names wins). Language and zone are the viewer's own, else the customer's, else the account's.

mod cases;
mod derived;
mod kept;
mod names;
pub mod release;

pub use cases::{Assigned, Cases};
pub use derived::{DEPENDENCIES, DERIVATIONS, Dependency, Derivable, Needs, Part, derivable};
pub use kept::Kept;
pub use names::Names;
pub use release::Release;

use crate::base::ids::ProjectId;
use crate::base::words::Lang;
use crate::base::zone::Zone;
use std::collections::BTreeSet;

/// The check boxes under *Reports* on the access form (T11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Report {
    Projects,
    Time,
    Invoices,
    Tickets,
    Budget,
}

impl Report {
    pub const ALL: [Report; 5] = [Report::Projects, Report::Time, Report::Invoices, Report::Tickets, Report::Budget];

    pub fn key(self) -> &'static str {
        match self {
            Report::Projects => "projects",
            Report::Time => "time",
            Report::Invoices => "invoices",
            Report::Tickets => "tickets",
            Report::Budget => "budget",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|report| report.key() == key)
    }
}

/// What *Visible columns* can hide (T14, T23, K6). Dates, project names and invoice totals belong to their report and are not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Employee,
    Task,
    Activity,
    Description,
    TimeOfDay,
    Hours,
    InvoicedHours,
    Billable,
    Rate,
    Value,
    InvoicedValue,
    InvoiceNumber,
    Manager,
    Phases,
    InvoiceLines,
}

impl Column {
    pub const ALL: [Column; 15] = [
        Column::Employee,
        Column::Task,
        Column::Activity,
        Column::Description,
        Column::TimeOfDay,
        Column::Hours,
        Column::InvoicedHours,
        Column::Billable,
        Column::Rate,
        Column::Value,
        Column::InvoicedValue,
        Column::InvoiceNumber,
        Column::Manager,
        Column::Phases,
        Column::InvoiceLines,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Column::Employee => "employee",
            Column::Task => "task",
            Column::Activity => "activity",
            Column::Description => "description",
            Column::TimeOfDay => "time-of-day",
            Column::Hours => "hours",
            Column::InvoicedHours => "invoiced-hours",
            Column::Billable => "billable",
            Column::Rate => "rate",
            Column::Value => "value",
            Column::InvoicedValue => "invoiced-value",
            Column::InvoiceNumber => "invoice",
            Column::Manager => "manager",
            Column::Phases => "phases",
            Column::InvoiceLines => "invoice-lines",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }
}

/// *Project access* (T12). `Selected` with nothing in it is nothing, and a new project comes under `All` only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Projects {
    All,
    Selected(BTreeSet<ProjectId>),
}

impl Projects {
    pub fn contains(&self, id: ProjectId) -> bool {
        match self {
            Projects::All => true,
            Projects::Selected(ids) => ids.contains(&id),
        }
    }
}

/// What the account falls back on.
#[derive(Clone, Debug)]
pub struct Defaults {
    pub language: Lang,
    pub zone: Zone,
}

/// What a customer's access says.
#[derive(Clone, Debug)]
pub struct Settings {
    pub reports: BTreeSet<Report>,
    pub projects: Projects,
    pub columns: BTreeSet<Column>,
    pub names: Names,
    /// The customer's, else the account's.
    pub release: Release,
    pub language: Option<Lang>,
    pub zone: Option<Zone>,
}

/// What one sign-in (later: one link) takes away from its customer's settings. `None`: nothing.
#[derive(Clone, Debug, Default)]
pub struct Narrowing {
    pub reports: Option<BTreeSet<Report>>,
    pub projects: Option<BTreeSet<ProjectId>>,
    pub columns: Option<BTreeSet<Column>>,
    pub names: Option<Names>,
    pub language: Option<Lang>,
    pub zone: Option<Zone>,
}

impl Narrowing {
    /// True where this sign-in sees less than its customer's settings allow.
    pub fn narrows(&self) -> bool {
        self.reports.is_some() || self.projects.is_some() || self.columns.is_some() || self.names.is_some()
    }
}

/// What may be seen. Made by [`visibility`] alone.
#[derive(Clone, Debug)]
pub struct Visibility {
    reports: BTreeSet<Report>,
    projects: Projects,
    columns: BTreeSet<Column>,
    names: Names,
    cases: Cases,
    release: Release,
    language: Lang,
    zone: Zone,
    work_zone: Zone,
}

pub fn visibility(defaults: &Defaults, customer: &Settings, viewer: &Narrowing) -> Visibility {
    let names = viewer.names.map_or(customer.names, |own| own.max(customer.names));
    let mut columns = intersect(&customer.columns, viewer.columns.as_ref());
    if names == Names::Hidden {
        columns.remove(&Column::Employee);
        columns.remove(&Column::Manager);
    }
    let reports = intersect(&customer.reports, viewer.reports.as_ref());
    let work_zone = customer.zone.as_ref().unwrap_or(&defaults.zone);
    Visibility {
        cases: Cases::of(&reports, viewer),
        reports,
        projects: match (&customer.projects, &viewer.projects) {
            (all, None) => all.clone(),
            (Projects::All, Some(own)) => Projects::Selected(own.clone()),
            (Projects::Selected(ids), Some(own)) => Projects::Selected(ids & own),
        },
        columns,
        names,
        release: customer.release,
        language: viewer.language.or(customer.language).unwrap_or(defaults.language),
        zone: viewer.zone.as_ref().unwrap_or(work_zone).clone(),
        work_zone: work_zone.clone(),
    }
}

fn intersect<T: Ord + Copy>(all: &BTreeSet<T>, own: Option<&BTreeSet<T>>) -> BTreeSet<T> {
    own.map_or_else(|| all.clone(), |own| all & own)
}

impl Visibility {
    pub fn report(&self, report: Report) -> bool {
        self.reports.contains(&report)
    }

    pub fn column(&self, column: Column) -> bool {
        self.columns.contains(&column)
    }

    /// A budget in hours would tell hours, one in money values: it takes both the report and the column.
    pub fn budget_hours(&self) -> bool {
        self.report(Report::Budget) && self.column(Column::Hours)
    }

    pub fn budget_money(&self) -> bool {
        self.report(Report::Budget) && self.column(Column::Value)
    }

    /// What is left of prepaid hours tells how many were worked: it takes both the report and the column.
    pub fn prepaid(&self) -> bool {
        self.report(Report::Time) && self.column(Column::Hours)
    }

    /// Which invoice work is on is what the column tells, beside hours or beside a project.
    pub fn invoices_by_project(&self) -> bool {
        self.report(Report::Invoices) && self.column(Column::InvoiceNumber)
    }

    pub fn projects(&self) -> &Projects {
        &self.projects
    }

    pub fn names(&self) -> Names {
        self.names
    }

    /// True when a name of staff may be read at all, by this viewer, anywhere.
    pub fn reads_names(&self) -> bool {
        matches!(self.names, Names::Full | Names::Initial)
            && (self.column(Column::Employee) || self.column(Column::Manager))
    }

    /// From when on an hour may be seen.
    pub fn release(&self) -> Release {
        self.release
    }

    pub fn language(&self) -> Lang {
        self.language
    }

    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The zone whose day an hour of work counts on: the customer's, whoever looks.
    pub fn work_zone(&self) -> &Zone {
        &self.work_zone
    }

    /// True when people may be told apart: who groups or merges rows by them counts them.
    pub fn tells_people_apart(&self) -> bool {
        matches!(self.names, Names::Full | Names::Initial) && self.column(Column::Employee)
    }

    /// True when everything this viewer sees, `other` sees too.
    pub fn within(&self, other: &Visibility) -> bool {
        self.reports.is_subset(&other.reports)
            && self.columns.is_subset(&other.columns)
            && self.names >= other.names
            && self.cases <= other.cases
            && self.release == other.release
            && match (&self.projects, &other.projects) {
                (_, Projects::All) => true,
                (Projects::All, Projects::Selected(_)) => false,
                (Projects::Selected(own), Projects::Selected(ids)) => own.is_subset(ids),
            }
    }
}
