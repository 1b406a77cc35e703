//! Support cases (T4): whose cases a viewer sees, and how they name those who answer (A9).

use super::{Column, Names, Narrowing, Report, Visibility};
use std::collections::BTreeSet;

/// From nothing to everything, so that `<=` is "sees no more than".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cases {
    None,
    /// Only those of the viewer's own.
    Own,
    /// Those of everybody at the customer.
    Customer,
}

impl Cases {
    /// Colleagues see each other's cases, unless a sign-in is narrowed to some projects: then what the others write about is
    /// none of its business.
    pub(super) fn of(reports: &BTreeSet<Report>, viewer: &Narrowing) -> Self {
        match (reports.contains(&Report::Tickets), &viewer.projects) {
            (false, _) => Cases::None,
            (true, Some(_)) => Cases::Own,
            (true, None) => Cases::Customer,
        }
    }

    /// As row-level security knows it.
    pub fn key(self) -> &'static str {
        match self {
            Cases::None => "none",
            Cases::Own => "own",
            Cases::Customer => "all",
        }
    }
}

/// Who looks after a case, as far as a viewer may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assigned {
    Nobody,
    /// Somebody, under a generic word.
    Somebody,
    Named(String),
}

impl Visibility {
    pub fn cases(&self) -> Cases {
        self.cases
    }

    /// Names of projects belong to the reports that show them: a case tells none where no report does.
    pub fn names_projects(&self) -> bool {
        self.report(Report::Projects) || self.report(Report::Time)
    }

    /// The name of somebody who answers: as the setting says, if it shows who does the work at all.
    pub fn case_name(&self, full: &str) -> Option<String> {
        if self.column(Column::Employee) { self.names.show(full) } else { None }
    }

    /// Who looks after a case. `None`: with names hidden not even that is told.
    pub fn assigned(&self, exists: bool, full: Option<&str>) -> Option<Assigned> {
        match (self.names, exists) {
            (Names::Hidden, _) => None,
            (_, false) => Some(Assigned::Nobody),
            (_, true) => Some(full.and_then(|full| self.case_name(full)).map_or(Assigned::Somebody, Assigned::Named)),
        }
    }
}
