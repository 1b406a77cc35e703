//! What the two access forms (a customer's, one sign-in's) show alike: reports, projects, columns, and what follows from them.

use crate::base::words::Words;
use crate::domain::projects::Listed;
use crate::domain::visibility::{Column, DERIVATIONS, Names, Report, derivable};
use crate::output::labels;
use crate::web::form::Errors;
use std::collections::BTreeSet;

/// A check box. `locked`: the customer's settings leave it out, so that it cannot be given to one sign-in.
pub struct Check {
    pub id: String,
    pub value: &'static str,
    pub label: String,
    pub hint: String,
    pub checked: bool,
    pub locked: bool,
}

pub struct Group {
    pub label: String,
    pub checks: Vec<Check>,
}

pub struct ProjectCheck {
    pub id: String,
    pub name: String,
    pub state: String,
    pub state_class: &'static str,
    pub seconds: i64,
    pub checked: bool,
    pub locked: bool,
}

/// A column of the example row; its id ties it to its check box.
pub struct Example {
    pub when: String,
    pub heading: String,
    pub value: String,
    pub number: bool,
    pub shown: bool,
}

/// A hidden value that shown ones tell.
pub struct Warning {
    pub checked: String,
    pub unchecked: String,
    pub text: String,
    pub shown: bool,
}

pub fn reports(t: &Words, chosen: &BTreeSet<Report>, within: Option<&BTreeSet<Report>>) -> Vec<Check> {
    Report::ALL
        .into_iter()
        .map(|report| {
            let locked = within.is_some_and(|allowed| !allowed.contains(&report));
            Check {
                id: format!("r-{}", report.key()),
                value: report.key(),
                label: labels::report(t, report),
                hint: labels::report_hint(t, report),
                checked: chosen.contains(&report) && !locked,
                locked,
            }
        })
        .collect()
}

pub fn columns(t: &Words, chosen: &BTreeSet<Column>, within: Option<&BTreeSet<Column>>) -> Vec<Group> {
    use Column::*;
    let groups: [(String, &[Column]); 4] = [
        (t.group_people(), &[Employee, Manager]),
        (t.group_text(), &[Task, Activity, Description, Phases]),
        (t.group_time(), &[TimeOfDay, Hours, InvoicedHours, Billable]),
        (t.group_money(), &[Rate, Value, InvoicedValue, InvoiceNumber, InvoiceLines]),
    ];
    groups
        .into_iter()
        .map(|(label, members)| Group {
            label,
            checks: members
                .iter()
                .map(|column| {
                    let locked = within.is_some_and(|allowed| !allowed.contains(column));
                    Check {
                        id: id(*column),
                        value: column.key(),
                        label: labels::column(t, *column),
                        hint: String::new(),
                        checked: chosen.contains(column) && !locked,
                        locked,
                    }
                })
                .collect(),
        })
        .collect()
}

fn id(column: Column) -> String {
    format!("c-{}", column.key())
}

pub fn projects(t: &Words, all: &[Listed], chosen: &[String], within: Option<&BTreeSet<String>>) -> Vec<ProjectCheck> {
    all.iter()
        .map(|project| {
            let id = project.id.to_string();
            let locked = within.is_some_and(|allowed| !allowed.contains(&id));
            ProjectCheck {
                name: project.name.clone(),
                state: labels::state(t, project.state.key()),
                state_class: labels::tag_class(project.state.key()),
                seconds: project.seconds,
                checked: chosen.contains(&id) && !locked,
                locked,
                id,
            }
        })
        .collect()
}

/// One believable row of time, with the columns as they would be.
pub fn example(t: &Words, chosen: &BTreeSet<Column>, names: Names) -> Vec<Example> {
    use crate::base::money::{Currency, Rate};
    let date = time::macros::date!(2026 - 11 - 20);
    let eur = Currency::EUR;
    let person = names.show("Bo Kjær").unwrap_or_else(|| t.generic_employee());
    let cells = [
        (None, t.col_date(), t.date(date), false),
        (Some(Column::TimeOfDay), t.col_time_of_day(), "09:00–12:30".into(), false),
        (Some(Column::Employee), t.col_employee(), person, false),
        (None, t.col_project(), t.example_project(), false),
        (Some(Column::Task), t.col_task(), t.example_task(), false),
        (Some(Column::Activity), t.col_activity(), t.example_activity(), false),
        (Some(Column::Description), t.col_description(), t.example_description(), false),
        (Some(Column::Billable), t.col_billable(), t.yes(), false),
        (Some(Column::Hours), t.col_hours(), t.hours(12_600_i64), true),
        (Some(Column::InvoicedHours), t.col_invoiced_hours(), t.hours(12_600_i64), true),
        (Some(Column::Rate), t.col_rate(), t.rate(Rate(900_000), eur), true),
        (Some(Column::Value), t.col_value(), t.money(31_500_i64, eur), true),
        (Some(Column::InvoicedValue), t.col_invoiced_value(), t.money(31_500_i64, eur), true),
        (Some(Column::InvoiceNumber), t.col_invoice(), "2026-104".into(), false),
    ];
    cells
        .into_iter()
        .map(|(column, heading, value, number)| Example {
            when: column.map(id).unwrap_or_default(),
            heading,
            value,
            number,
            shown: column.is_none_or(|column| {
                chosen.contains(&column) && !(column == Column::Employee && names == Names::Hidden)
            }),
        })
        .collect()
}

/// Every way a hidden value can be told, shown where it applies now; with JavaScript they follow the check boxes.
pub fn warnings(t: &Words, chosen: &BTreeSet<Column>) -> Vec<Warning> {
    let now = derivable(chosen);
    DERIVATIONS
        .iter()
        .map(|(hidden, from)| {
            let names: Vec<String> = from.iter().map(|column| labels::column(t, *column)).collect();
            let hidden_name = labels::column(t, *hidden);
            Warning {
                checked: from.iter().map(|column| id(*column)).collect::<Vec<_>>().join(" "),
                unchecked: id(*hidden),
                text: match names.as_slice() {
                    [one] => t.derivable_one(hidden_name.as_str(), one.as_str()),
                    many => t.derivable_two(hidden_name.as_str(), many[0].as_str(), many[1].as_str()),
                },
                shown: now.iter().any(|found| found.hidden == *hidden && found.from == *from),
            }
        })
        .collect()
}

pub fn names(t: &Words) -> Vec<(String, String)> {
    Names::ALL.into_iter().map(|names| (names.key().to_owned(), labels::names(t, names))).collect()
}

/// What was ticked and chosen, as far as it is something that can be; noted beside the first of its choices where it is not.
pub struct Picked {
    pub reports: Option<BTreeSet<Report>>,
    pub columns: Option<BTreeSet<Column>>,
    pub names: Option<Names>,
}

pub fn parse(reports: &[String], columns: &[String], names: &str, errors: &mut Errors, t: &Words) -> Picked {
    let picked = Picked {
        reports: reports.iter().map(|key| Report::parse(key)).collect(),
        columns: columns.iter().map(|key| Column::parse(key)).collect(),
        names: Names::parse(names),
    };
    for (field, missing) in [
        ("r-projects", picked.reports.is_none()),
        ("c-employee", picked.columns.is_none()),
        ("names", picked.names.is_none()),
    ] {
        if missing {
            errors.add(field, t.field_choice());
        }
    }
    picked
}

/// As two editors' values are told.
pub fn reports_told(t: &Words, reports: &BTreeSet<Report>) -> String {
    reports.iter().map(|report| labels::report(t, *report)).collect::<Vec<_>>().join(", ")
}

/// The same for columns.
pub fn columns_told(t: &Words, columns: &BTreeSet<Column>) -> String {
    columns.iter().map(|column| labels::column(t, *column)).collect::<Vec<_>>().join(", ")
}

/// "a, b and c"
pub fn list(t: &Words, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => t.list_and(most.join(", "), last.as_str()),
    }
}
