//! What a ticked report leaves out because something else is hidden (K5): said on the form, instead of wondered about later.

use super::choices::Warning;
use crate::base::words::Words;
use crate::domain::visibility::{Column, DEPENDENCIES, Needs, Part, Report};
use crate::output::labels;
use std::collections::BTreeSet;

/// Every dependency, shown where it is unmet now; with JavaScript they follow the check boxes.
pub fn depends(t: &Words, reports: &BTreeSet<Report>, columns: &BTreeSet<Column>) -> Vec<Warning> {
    DEPENDENCIES
        .iter()
        .map(|dependency| {
            let (id, name) = match dependency.needs {
                Needs::Report(report) => (format!("r-{}", report.key()), labels::report(t, report)),
                Needs::Column(column) => (format!("c-{}", column.key()), labels::column(t, column)),
            };
            Warning {
                checked: format!("r-{}", dependency.report.key()),
                unchecked: id,
                text: match dependency.part {
                    Part::Budgets => t.depends_budgets(name),
                    Part::BudgetHours => t.depends_budget_hours(name),
                    Part::BudgetMoney => t.depends_budget_money(name),
                    Part::Prepaid => t.depends_prepaid(name),
                },
                shown: dependency.unmet(reports, columns),
            }
        })
        .collect()
}
