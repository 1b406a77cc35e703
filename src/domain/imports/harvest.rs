//! Harvest's detailed time report: a row per day, person and task, without clock times and without e-mail addresses.

use super::cell::{Cells, NAME, NUMBER};
use super::detect::Outcome;
use super::generic::{customer_of, project_of};
use super::header::{Header, Known};
use super::reason::{Fault, Need};
use super::record::{Activity, PersonRef, ProjectRef, Record, State, TimeRow};
use super::when;

/// *Cost Rate* and *Cost Amount* are known by no name here on purpose: what they hold is not ours to keep.
pub const KNOWN: &[Known] = &[
    ("date", &["date"]),
    ("customer", &["client"]),
    ("project", &["project"]),
    ("project number", &["project code"]),
    ("activity", &["task"]),
    ("description", &["notes"]),
    ("duration", &["hours"]),
    ("billable", &["billable?"]),
    ("invoiced", &["invoiced?"]),
    ("approved", &["approved?"]),
    ("first name", &["first name"]),
    ("last name", &["last name"]),
    ("rate", &["billable rate"]),
    ("amount", &["billable amount"]),
    ("currency", &["currency"]),
];

pub const NEEDED: [&str; 3] = ["project", "date", "duration"];

pub fn is(header: &Header) -> bool {
    let has = |names: &[&str]| names.iter().all(|name| header.has(name));
    has(&["billable?", "hours"]) || has(&["first name", "last name", "hours"])
}

pub fn read(cells: Cells<'_>) -> Outcome {
    let Some(date) = cells.date("date")? else { return cells.missing("date", Need::Day) };
    let Some(seconds) = cells.duration("duration")? else {
        return cells.missing("duration", Need::Duration);
    };
    let customer = customer_of(cells)?;
    let project = project_of(cells)?;
    let state = state(cells)?;
    let invoiced = state == Some(State::Invoiced);
    let amount = cells.plain_figure("amount")?;
    let rate = match cells.plain_figure("rate")? {
        None => None,
        Some(figure) => figure.rate().map_or_else(|| cells.fail("rate", Fault::TooLarge), |rate| Ok(Some(rate)))?,
    };
    let name: Vec<String> =
        [cells.line("first name", NAME)?, cells.line("last name", NAME)?].into_iter().flatten().collect();
    let person = PersonRef { name: Some(name.join(" ")).filter(|name| !name.is_empty()), ..PersonRef::default() };
    let row = TimeRow {
        id: None,
        customer: Some(customer),
        project: ProjectRef { id: None, number: cells.line("project number", NUMBER)?, name: Some(project) },
        person: person.name.is_some().then_some(person),
        activity: cells.line("activity", NAME)?.map_or(Activity::Unknown, Activity::Named),
        date: Some(date),
        starts_at: None,
        ends_at: None,
        stamp: when::stamp(Some(date), None),
        seconds,
        description: cells.text("description")?,
        billable: cells.flag("billable")?.unwrap_or(true),
        state,
        tags: Vec::new(),
        currency: cells.currency("currency")?,
        rate,
        amount,
        invoiced_seconds: invoiced.then_some(seconds),
        invoiced_amount: amount.filter(|_| invoiced),
    };
    Ok((Record::Time(Box::new(row)), None))
}

/// Invoiced counts over approved. None: the report has neither column.
fn state(cells: Cells<'_>) -> Result<Option<State>, super::record::Rejected> {
    if !cells.columns.has("invoiced") && !cells.columns.has("approved") {
        return Ok(None);
    }
    Ok(Some(match (cells.flag("invoiced")?, cells.flag("approved")?) {
        (Some(true), _) => State::Invoiced,
        (_, Some(true)) => State::Approved,
        _ => State::Registered,
    }))
}
