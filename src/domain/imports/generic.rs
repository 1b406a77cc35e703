//! Our own documented CSV for customers, projects and hours (docs/IMPORT.md). Headers are known by name, in any order;
//! hours also by the names solidtime exports.

use time::OffsetDateTime;

use super::cell::{self, Cells, NAME, NUMBER};
use super::detect::Outcome;
use super::reason::{Fault, Need, Reason};
use super::record::{
    Activity, CustomerRef, CustomerRow, PersonRef, ProjectRef, ProjectRow, Record, Rejected, State, TimeRow,
};
use super::when::{self, Span, Stamp};
use crate::base::money::Rate;
use crate::base::zone::Zone;

const STATES: [(&str, &str); 6] = [
    ("planned", "planned"),
    ("running", "running"),
    ("paused", "paused"),
    ("done", "done"),
    ("cancelled", "cancelled"),
    ("canceled", "cancelled"),
];

pub fn customer(cells: Cells<'_>) -> Outcome {
    let Some(name) = cells.line("name", NAME)? else { return cells.missing("name", Need::CustomerName) };
    let country = cells.line("country", NUMBER)?.map(|code| code.to_uppercase());
    if country.as_ref().is_some_and(|code| code.len() != 2 || !code.bytes().all(|b| b.is_ascii_uppercase())) {
        return cells.fail("country", Fault::NotACountry);
    }
    let row = CustomerRow {
        id: None,
        name,
        number: cells.line("number", NUMBER)?,
        email: match (cells.raw("email"), cells.email("email")) {
            ("", _) => None,
            (_, None) => return cells.fail("email", Fault::NotAnEmail),
            (_, email) => email,
        },
        phone: cells.line("phone", NUMBER)?,
        address: Some(cells.text("address")?).filter(|text| !text.is_empty()),
        country,
        vat_number: cells.line("vat number", NUMBER)?,
        language: parsed(cells, "language", Fault::NotALanguage)?,
        zone: parsed(cells, "zone", Fault::NotAZone)?,
        currency: cells.currency("currency")?,
        note: Some(cells.text("note")?).filter(|text| !text.is_empty()),
        active: cells.flag("active")?,
        active_when_new: true,
    };
    Ok((Record::Customer(row), None))
}

fn parsed<T: std::str::FromStr>(cells: Cells<'_>, field: &str, fault: Fault) -> Result<Option<T>, Rejected> {
    match cells.raw(field) {
        "" => Ok(None),
        text => text.parse().map(Some).or_else(|_| cells.fail(field, fault)),
    }
}

pub fn project(cells: Cells<'_>) -> Outcome {
    let Some(name) = cells.line("name", NAME)? else { return cells.missing("name", Need::ProjectName) };
    let manager =
        PersonRef { name: cells.line("manager", NAME)?, email: cells.email("manager email"), ..PersonRef::default() };
    let row = ProjectRow {
        id: None,
        customer: customer_of(cells)?,
        name,
        number: cells.line("number", NUMBER)?,
        state: cells.word("state", &STATES)?,
        archived: false,
        manager: (manager.name.is_some() || manager.email.is_some()).then_some(manager),
        starts_on: cells.date("start")?,
        ends_on: cells.date("end")?,
        budget_seconds: match cells.duration("budget hours")? {
            Some(seconds) if seconds <= 0 => return cells.fail("budget hours", Fault::NotPositive),
            seconds => seconds,
        },
        budget_amount: match cells.figure("budget amount")? {
            Some(amount) if amount.is_zero() || amount.is_negative() => {
                return cells.fail("budget amount", Fault::NotPositive);
            }
            amount => amount,
        },
        budget_monthly: cells.flag("budget monthly")?,
        currency: cells.currency("currency")?,
        description: Some(cells.text("description")?).filter(|text| !text.is_empty()),
        note: Some(cells.text("note")?).filter(|text| !text.is_empty()),
    };
    Ok((Record::Project(row), None))
}

/// The customer a row belongs to. A row without one has no place here: every hour is some customer's.
pub fn customer_of(cells: Cells<'_>) -> Result<CustomerRef, Rejected> {
    let name = cells.line("customer", NAME)?.or_else(|| cells.reading.customer.clone());
    if name.is_none() {
        return cells.missing("customer", Need::ForWhom);
    }
    let (number, currency) = (cells.line("customer number", NUMBER)?, cells.currency("currency")?);
    Ok(CustomerRef { id: None, number, name, currency, vat_number: None })
}

/// The name of the project a row belongs to.
pub fn project_of(cells: Cells<'_>) -> Result<String, Rejected> {
    match cells.line("project", NAME)?.or_else(|| cells.reading.project.clone()) {
        Some(name) => Ok(name),
        None => cells.missing("project", Need::OnWhat),
    }
}

pub fn time(cells: Cells<'_>, zone: &Zone) -> Outcome {
    let customer = customer_of(cells)?;
    let project = project_of(cells)?;
    let date = cells.date("date")?;
    let given = cells.duration("duration")?;
    let span = span(cells, zone, date, given)?;
    let elapsed = || i32::try_from((span.ends_at? - span.starts_at?).whole_seconds()).ok();
    let running = !cells.raw("start").is_empty() && cells.raw("end").is_empty() && given.is_none();
    let Some(seconds) = given.or_else(elapsed) else {
        return match running {
            true => Err(Rejected::Skipped(Reason::StillRunning)),
            false => cells.missing("duration", Need::Duration),
        };
    };
    // Only a start that is a wall-clock time leaves no instant to take the day from.
    let date = date.or_else(|| {
        Stamp::read(cells.raw("start"), cells.reading.dates)
            .filter(|_| span.starts_at.is_none())
            .map(|stamp| stamp.date)
    });
    if date.is_none() && span.starts_at.is_none() {
        return cells.missing("date", Need::Day);
    }
    let state = match cells
        .word("state", &[("registered", "registered"), ("approved", "approved"), ("invoiced", "invoiced")])?
    {
        Some("invoiced") => Some(State::Invoiced),
        Some("approved") => Some(State::Approved),
        Some(_) => Some(State::Registered),
        None => None,
    };
    let person = PersonRef { name: cells.line("person", NAME)?, email: cells.email("email"), ..PersonRef::default() };
    let row = TimeRow {
        id: cells.line("id", NUMBER)?,
        customer: Some(customer),
        project: ProjectRef { id: None, number: cells.line("project number", NUMBER)?, name: Some(project) },
        person: (person.name.is_some() || person.email.is_some()).then_some(person),
        activity: cells.line("activity", NAME)?.map_or(Activity::Unknown, Activity::Named),
        date,
        starts_at: span.starts_at,
        ends_at: span.ends_at,
        stamp: stamp(cells, date),
        seconds,
        description: cells.text("description")?,
        billable: cells.flag("billable")?.unwrap_or(true),
        state,
        tags: cells.tags("tags"),
        currency: cells.currency("currency")?,
        rate: rate(cells)?,
        amount: cells.figure("amount")?,
        invoiced_seconds: cells.duration("invoiced hours")?,
        invoiced_amount: cells.figure("invoiced amount")?,
    };
    Ok((Record::Time(Box::new(row)), span.notice))
}

/// A start that is an instant stands for itself, as it is written.
fn stamp(cells: Cells<'_>, date: Option<time::Date>) -> String {
    match (cells.raw("start"), cell::clock(cells.raw("start"))) {
        (start, None) => format!("{}{start}", when::stamp(date, None)),
        (_, start) => when::stamp(date, start),
    }
}

fn rate(cells: Cells<'_>) -> Result<Option<Rate>, Rejected> {
    match cells.figure("rate")? {
        None => Ok(None),
        Some(figure) => figure.rate().map_or_else(|| cells.fail("rate", Fault::TooLarge), |rate| Ok(Some(rate))),
    }
}

/// Start and end are times of the day in *date*, or days and times of their own.
fn span(cells: Cells<'_>, zone: &Zone, date: Option<time::Date>, seconds: Option<i32>) -> Result<Span, Rejected> {
    let stamped = |field| cells.raw(field).contains(['T', ' ']) && cell::clock(cells.raw(field)).is_none();
    if let (Some(date), false, false) = (date, stamped("start"), stamped("end")) {
        return Ok(when::span(zone, date, cells.clock("start")?, cells.clock("end")?, seconds));
    }
    let (starts_at, ends_at) = (instant(cells, "start", zone)?, instant(cells, "end", zone)?);
    if starts_at.is_none() {
        let notice = (!cells.raw("start").is_empty()).then_some(Reason::ClocksSkipStart);
        return Ok(Span { notice, ..Span::default() });
    }
    match starts_at > ends_at && ends_at.is_some() {
        true => cells.fail("end", Fault::BeforeStart),
        false => Ok(Span { starts_at, ends_at, notice: None }),
    }
}

fn instant(cells: Cells<'_>, field: &str, zone: &Zone) -> Result<Option<OffsetDateTime>, Rejected> {
    match (cells.raw(field), Stamp::read(cells.raw(field), cells.reading.dates)) {
        ("", _) => Ok(None),
        (_, Some(stamp)) => Ok(stamp.instant(zone)),
        (_, None) => cells.fail(field, Fault::NotAMoment),
    }
}
