//! Detailed reports of Toggl Track and Clockify: a row per entry, with days and clock times of start and end.

use super::cell::{Cells, NAME, short};
use super::detect::Outcome;
use super::generic::{customer_of, project_of};
use super::header::Known;
use super::reason::{Fault, Need, Reason};
use super::record::{Activity, CustomerRef, PersonRef, ProjectRef, Record, Rejected, State, TimeRow};
use super::when::{self, Span};
use crate::base::zone::Zone;

/// The currency stands in the header of the amount.
pub const TOGGL: &[Known] = &[
    ("person", &["user"]),
    ("email", &["email"]),
    ("customer", &["client"]),
    ("project", &["project"]),
    ("activity", &["task"]),
    ("description", &["description"]),
    ("billable", &["billable"]),
    ("date", &["start date"]),
    ("start", &["start time"]),
    ("end date", &["end date"]),
    ("end", &["end time"]),
    ("duration", &["duration"]),
    ("tags", &["tags"]),
    ("amount", &["amount (*)", "amount"]),
];

/// *Task* is *Activity* in some workspaces; *Client*, *Billable* and money may be missing.
pub const CLOCKIFY: &[Known] = &[
    ("project", &["project"]),
    ("customer", &["client"]),
    ("description", &["description"]),
    ("activity", &["task", "activity"]),
    ("person", &["user"]),
    ("email", &["email"]),
    ("tags", &["tags"]),
    ("type", &["type"]),
    ("billable", &["billable"]),
    ("invoiced", &["invoiced"]),
    ("date", &["start date"]),
    ("start", &["start time"]),
    ("end date", &["end date"]),
    ("end", &["end time"]),
    ("duration", &["duration (h)", "duration (decimal)"]),
    ("rate", &["billable rate (*)"]),
    ("amount", &["billable amount (*)"]),
];

/// What none of them can do without.
pub const NEEDED: [&str; 3] = ["project", "date", "duration"];

pub fn read(cells: Cells<'_>, zone: &Zone) -> Outcome {
    let kind = cells.raw("type");
    if !kind.is_empty() && !kind.eq_ignore_ascii_case("regular") {
        return Err(Rejected::Skipped(Reason::NotTimeWorked { kind: short(kind) }));
    }
    let Some(date) = cells.date("date")? else { return cells.missing("date", Need::Day) };
    let (from, to) = (cells.clock("start")?, cells.clock("end")?);
    let given = cells.duration("duration")?;
    if cells.columns.has("end") && to.is_none() && given.unwrap_or(0) == 0 {
        return Err(Rejected::Skipped(Reason::StillRunning));
    }
    let span = match (cells.date("end date")?, from, to) {
        (Some(end), Some(from), Some(to)) if (end, to) < (date, from) => {
            return cells.fail("end date", Fault::BeforeStart);
        }
        (Some(end), Some(from), Some(to)) => when::between(zone, (date, from), (end, to)),
        _ => when::span(zone, date, from, to, given),
    };
    let elapsed = |span: &Span| i32::try_from((span.ends_at? - span.starts_at?).whole_seconds()).ok();
    let Some(seconds) = given.or_else(|| elapsed(&span)) else {
        return cells.missing("duration", Need::Duration);
    };
    let currency = cells.currency_in_header("amount").or(cells.currency_in_header("rate"));
    let customer = CustomerRef { currency, ..customer_of(cells)? };
    let project = project_of(cells)?;
    let amount = cells.plain_figure("amount")?;
    let rate = match cells.plain_figure("rate")? {
        None => None,
        Some(figure) => figure.rate().map_or_else(|| cells.fail("rate", Fault::TooLarge), |rate| Ok(Some(rate)))?,
    };
    let state = match cells.columns.has("invoiced") {
        false => None,
        true if cells.flag("invoiced")? == Some(true) => Some(State::Invoiced),
        true => Some(State::Registered),
    };
    let invoiced = state == Some(State::Invoiced);
    let person = PersonRef { name: cells.line("person", NAME)?, email: cells.email("email"), ..PersonRef::default() };
    let row = TimeRow {
        id: None,
        customer: Some(customer),
        project: ProjectRef { name: Some(project), ..ProjectRef::default() },
        person: (person.name.is_some() || person.email.is_some()).then_some(person),
        activity: cells.line("activity", NAME)?.map_or(Activity::Unknown, Activity::Named),
        date: Some(date),
        starts_at: span.starts_at,
        ends_at: span.ends_at,
        stamp: when::stamp(Some(date), from),
        seconds,
        description: cells.text("description")?,
        billable: cells.flag("billable")?.unwrap_or(true),
        state,
        tags: cells.tags("tags"),
        currency,
        rate,
        amount,
        invoiced_seconds: invoiced.then_some(seconds),
        invoiced_amount: amount.filter(|_| invoiced),
    };
    Ok((Record::Time(Box::new(row)), span.notice))
}
