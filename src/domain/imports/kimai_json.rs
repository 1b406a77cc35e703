//! What Kimai's API answers, saved as a file: one list each of users, customers, projects, activities, timesheets, invoices.
//!
//! Kimai leaves fields out that its reader may not see, so a missing rate is unknown and not nought. `internalRate`, the
//! company's own cost, is not read.

use serde_json::Value;
use time::Duration;

use super::Kind;
use super::cell::{NAME, NUMBER};
use super::detect::Outcome;
use super::json::Fields;
use super::reason::{Fault, Reason};
use super::record::{
    Activity, ActivityRow, CustomerRef, CustomerRow, InvoiceRow, PersonRef, PersonRow, ProjectRef, ProjectRow, Record,
    Rejected, State, TimeRow,
};
use crate::base::zone::Zone;

/// What the list is, and how one can tell; or what it lacks.
pub fn detect(first: &Value) -> Result<(Kind, String), String> {
    const SIGNS: [(Kind, &str, &[&str]); 6] = [
        (Kind::Invoices, "invoices", &["invoiceNumber"]),
        (Kind::Timesheets, "timesheets", &["begin", "project", "activity"]),
        (Kind::Users, "users", &["username"]),
        (Kind::Projects, "projects", &["name", "customer"]),
        (Kind::Activities, "activities", &["name", "project"]),
        (Kind::Customers, "customers", &["name", "currency"]),
    ];
    let Some(object) = first.as_object() else {
        return Err("this JSON is a list, and not one of Kimai's objects".to_owned());
    };
    match SIGNS.iter().find(|(_, _, keys)| keys.iter().all(|key| object.contains_key(*key))) {
        Some((kind, name, keys)) => {
            Ok((*kind, format!("a JSON list whose entries have {}: Kimai's {name}", keys.join(", "))))
        }
        None => {
            let keys: Vec<_> = object.keys().take(40).map(|key| super::cell::single_line(key)).collect();
            Err(format!(
                "this JSON is not known. Known are Kimai's users, customers, projects, activities, timesheets and invoices. \
                 Keys seen: {}",
                keys.join(", ")
            ))
        }
    }
}

pub fn read(kind: Kind, value: &Value, zone: &Zone) -> Outcome {
    let fields = Fields::of(value)?;
    let record = match kind {
        Kind::Users => Record::Person(user(fields)?),
        Kind::Customers => Record::Customer(customer(fields)?),
        Kind::Projects => Record::Project(project(fields)?),
        Kind::Activities => Record::Activity(activity(fields)?),
        Kind::Timesheets => return timesheet(fields, zone),
        Kind::Invoices => Record::Invoice(Box::new(invoice(fields)?)),
        Kind::Nothing => return Err(Rejected::Failed(Reason::UnknownList)),
    };
    Ok((record, None))
}

fn id(fields: Fields<'_>) -> Result<String, Rejected> {
    fields.line("id", NUMBER)?.map_or_else(|| fields.missing("id"), Ok)
}

fn name(fields: Fields<'_>) -> Result<String, Rejected> {
    fields.line("name", NAME)?.map_or_else(|| fields.missing("name"), Ok)
}

fn user(fields: Fields<'_>) -> Result<PersonRow, Rejected> {
    let name = fields.line("alias", NAME)?.or(fields.line("username", NAME)?);
    Ok(PersonRow {
        id: Some(id(fields)?),
        name: name.map_or_else(|| fields.missing("username"), Ok)?,
        email: fields.email("email"),
        number: fields.line("accountNumber", NUMBER)?,
        active: fields.flag("enabled")? != Some(false),
    })
}

fn customer(fields: Fields<'_>) -> Result<CustomerRow, Rejected> {
    let reference = customer_ref(fields)?;
    Ok(CustomerRow {
        id: reference.id,
        name: name(fields)?,
        number: reference.number,
        email: fields.email("email"),
        phone: fields.line("phone", NUMBER)?.or(fields.line("mobile", NUMBER)?),
        address: address(fields)?,
        country: fields
            .line("country", NUMBER)?
            .filter(|code| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())),
        vat_number: reference.vat_number,
        // a language or zone this program lacks is left to the account's
        language: fields.line("language", NUMBER)?.and_then(|tag| tag.parse().ok()),
        zone: fields.line("timezone", NUMBER)?.and_then(|zone| zone.parse().ok()),
        currency: reference.currency,
        note: fields.text("comment")?,
        active: None,
        active_when_new: fields.flag("visible")? != Some(false),
    })
}

fn address(fields: Fields<'_>) -> Result<Option<String>, Rejected> {
    let mut lines = Vec::new();
    for key in ["addressLine1", "addressLine2", "addressLine3"] {
        lines.extend(fields.line(key, NAME)?);
    }
    let town: Vec<String> =
        [fields.line("postCode", NUMBER)?, fields.line("city", NAME)?].into_iter().flatten().collect();
    if !town.is_empty() {
        lines.push(town.join(" "));
    }
    match lines.is_empty() {
        true => fields.text("address"),
        false => Ok(Some(lines.join("\n"))),
    }
}

/// A customer as it stands inside another object, or as an id in its place.
fn customer_of(fields: Fields<'_>) -> Result<Option<CustomerRef>, Rejected> {
    match fields.object("customer") {
        Some(customer) => customer_ref(customer).map(Some),
        None => Ok(fields.id("customer")?.map(|id| CustomerRef { id: Some(id), ..CustomerRef::default() })),
    }
}

fn customer_ref(fields: Fields<'_>) -> Result<CustomerRef, Rejected> {
    Ok(CustomerRef {
        id: Some(id(fields)?),
        number: fields.line("number", NUMBER)?,
        name: fields.line("name", NAME)?,
        currency: fields.line("currency", NUMBER)?.and_then(|code| code.parse().ok()),
        vat_number: fields.line("vatId", NUMBER)?,
    })
}

fn project(fields: Fields<'_>) -> Result<ProjectRow, Rejected> {
    let Some(customer) = customer_of(fields)? else { return fields.missing("customer") };
    let seconds = fields.whole("timeBudget")?.filter(|seconds| *seconds > 0);
    Ok(ProjectRow {
        id: Some(id(fields)?),
        customer,
        name: name(fields)?,
        number: fields.line("number", NUMBER)?,
        archived: fields.flag("visible")? == Some(false),
        starts_on: fields.date("start")?,
        ends_on: fields.date("end")?,
        // Kimai's nought is "no budget"
        budget_seconds: seconds.and_then(|seconds| i32::try_from(seconds).ok()),
        budget_amount: fields.figure("budget")?.filter(|budget| !budget.is_zero() && !budget.is_negative()),
        budget_monthly: Some(fields.text("budgetType")?.as_deref() == Some("month"))
            .filter(|_| fields.0.contains_key("budgetType")),
        note: fields.text("comment")?,
        ..ProjectRow::default()
    })
}

fn activity(fields: Fields<'_>) -> Result<ActivityRow, Rejected> {
    Ok(ActivityRow { id: id(fields)?, name: name(fields)? })
}

fn timesheet(fields: Fields<'_>, zone: &Zone) -> Outcome {
    let id = id(fields)?;
    let Some(begin) = fields.stamp("begin")? else { return fields.missing("begin") };
    let Some(end) = fields.stamp("end")? else {
        return Err(Rejected::Skipped(Reason::StillRunning));
    };
    let (starts_at, ends_at) = (begin.instant(zone), end.instant(zone));
    let elapsed = || Some((ends_at? - starts_at?).whole_seconds());
    let Some(seconds) = fields.whole("duration")?.or_else(elapsed) else { return fields.missing("duration") };
    let Ok(seconds) = i32::try_from(seconds) else { return fields.fail("duration", Fault::TooLarge) };
    let activity = match fields.object("activity").map(|activity| activity.line("name", NAME)).transpose()?.flatten() {
        Some(name) => Activity::Named(name),
        None => fields.id("activity")?.map_or(Activity::Unknown, Activity::Id),
    };
    let (project, customer) = project_of(fields)?;
    let amount = fields.figure("rate")?;
    let invoiced = fields.flag("exported")? == Some(true);
    let row = TimeRow {
        id: Some(id),
        customer,
        project,
        person: person_of(fields)?,
        activity,
        // only an entry whose clock time was skipped falls back to the day as written
        date: starts_at.is_none().then_some(begin.date),
        starts_at,
        ends_at: ends_at.filter(|_| starts_at.is_some()),
        stamp: String::new(),
        seconds,
        description: fields.text("description")?.unwrap_or_default(),
        billable: fields.flag("billable")? != Some(false),
        state: Some(if invoiced { State::Invoiced } else { State::Registered }),
        tags: tags(fields),
        currency: None,
        rate: fields.figure("hourlyRate")?.and_then(|rate| rate.rate()),
        amount,
        invoiced_seconds: invoiced.then_some(seconds),
        invoiced_amount: amount.filter(|_| invoiced),
    };
    let notice = starts_at.is_none().then_some(Reason::ClocksSkipStart);
    Ok((Record::Time(Box::new(row)), notice))
}

/// Asked for with `full=true` a timesheet carries its project whole, else by id.
fn project_of(fields: Fields<'_>) -> Result<(ProjectRef, Option<CustomerRef>), Rejected> {
    let Some(id) = fields.id("project")? else { return fields.missing("project") };
    match fields.object("project") {
        None => Ok((ProjectRef { id: Some(id), ..ProjectRef::default() }, None)),
        Some(project) => {
            let (number, name) = (project.line("number", NUMBER)?, project.line("name", NAME)?);
            Ok((ProjectRef { id: Some(id), number, name }, customer_of(project)?))
        }
    }
}

fn person_of(fields: Fields<'_>) -> Result<Option<PersonRef>, Rejected> {
    let Some(id) = fields.id("user")? else { return Ok(None) };
    let user = fields.object("user").map(user).transpose()?.unwrap_or_default();
    let name = Some(user.name).filter(|name| !name.is_empty());
    Ok(Some(PersonRef { id: Some(id), email: user.email, name, number: user.number }))
}

fn tags(fields: Fields<'_>) -> Vec<String> {
    let tags = fields.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    tags.map(super::cell::single_line).filter(|tag| !tag.is_empty() && tag.chars().count() <= NUMBER).take(50).collect()
}

fn invoice(fields: Fields<'_>) -> Result<InvoiceRow, Rejected> {
    let Some(number) = fields.line("invoiceNumber", NUMBER)? else { return fields.missing("invoiceNumber") };
    let Some(customer) = customer_of(fields)? else { return fields.missing("customer") };
    let Some(issued_on) = fields.date("createdAt")? else { return fields.missing("createdAt") };
    let Some(gross) = fields.figure("total")? else { return fields.missing("total") };
    let Some(currency) = fields.line("currency", NUMBER)? else { return fields.missing("currency") };
    let Ok(currency) = currency.parse() else { return fields.fail("currency", Fault::NotACurrency) };
    let vat = fields.figure("tax")?;
    let state = match fields.text("status")?.as_deref() {
        Some("new") => "draft",
        Some("pending") => "sent",
        Some("paid") => "paid",
        Some("canceled" | "cancelled") => "cancelled",
        _ => return fields.fail("status", Fault::NotKnown),
    };
    let due = fields.whole("dueDays")?.and_then(|days| issued_on.checked_add(Duration::days(days.clamp(0, 3_650))));
    Ok(InvoiceRow {
        id: Some(id(fields)?),
        number,
        customer,
        credit_note: Some(gross.is_negative()),
        state: Some(state),
        issued_on: Some(issued_on),
        // Kimai's own "overdue" ignores payments; it follows from this date
        due_on: due,
        paid_on: fields.date("paymentDate")?.filter(|_| state == "paid"),
        currency: Some(currency),
        net: vat.and_then(|vat| gross.minus(vat)),
        vat,
        gross: Some(gross),
        paid: None,
        reference: None,
        note: None,
        line: None,
    })
}
