//! What shown columns tell of hidden ones (SEC-V3), and what stays away because it would (K5): the access form says both.

use super::{Column, Report};
use std::collections::BTreeSet;

/// A hidden column whose value follows from shown ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivable {
    pub hidden: Column,
    pub from: &'static [Column],
}

/// Which hidden values can be worked out from these columns (an hourly rate from hours and value, and so on).
pub fn derivable(columns: &BTreeSet<Column>) -> Vec<Derivable> {
    DERIVATIONS
        .iter()
        .filter(|(hidden, from)| !columns.contains(hidden) && from.iter().all(|column| columns.contains(column)))
        .map(|(hidden, from)| Derivable { hidden: *hidden, from })
        .collect()
}

/// (what follows, from what)
pub const DERIVATIONS: [(Column, &[Column]); 8] = [
    (Column::Rate, &[Column::Hours, Column::Value]),
    (Column::Rate, &[Column::InvoicedHours, Column::InvoicedValue]),
    (Column::Rate, &[Column::InvoiceLines]),
    (Column::Value, &[Column::Hours, Column::Rate]),
    (Column::Hours, &[Column::Value, Column::Rate]),
    (Column::Hours, &[Column::TimeOfDay]),
    (Column::InvoicedValue, &[Column::InvoicedHours, Column::Rate]),
    (Column::InvoicedHours, &[Column::InvoicedValue, Column::Rate]),
];

/// A part of the extranet that a ticked report promises, but that needs something else shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Budgets,
    BudgetHours,
    BudgetMoney,
    Prepaid,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    Report(Report),
    Column(Column),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dependency {
    pub part: Part,
    pub report: Report,
    pub needs: Needs,
}

impl Dependency {
    /// True where the report is ticked and the part stays away all the same.
    pub fn unmet(&self, reports: &BTreeSet<Report>, columns: &BTreeSet<Column>) -> bool {
        reports.contains(&self.report)
            && match self.needs {
                Needs::Report(report) => !reports.contains(&report),
                Needs::Column(column) => !columns.contains(&column),
            }
    }
}

/// What [`super::Visibility`] asks for, besides the report itself.
pub const DEPENDENCIES: [Dependency; 4] = [
    Dependency { part: Part::Budgets, report: Report::Budget, needs: Needs::Report(Report::Projects) },
    Dependency { part: Part::BudgetHours, report: Report::Budget, needs: Needs::Column(Column::Hours) },
    Dependency { part: Part::BudgetMoney, report: Report::Budget, needs: Needs::Column(Column::Value) },
    Dependency { part: Part::Prepaid, report: Report::Time, needs: Needs::Column(Column::Hours) },
];
