//! The fields of each CSV format, the headers they go by, and which of them a file cannot do without.

use super::header::{Columns, Known};
use super::reading::Reading;
use super::{Format, generic_invoices, harvest, kimai_csv, trackers};

const CUSTOMERS: &[Known] = &[
    ("name", &["name", "customer", "client name"]),
    ("number", &["number", "customer number"]),
    ("email", &["email", "e-mail"]),
    ("phone", &["phone"]),
    ("address", &["address"]),
    ("country", &["country"]),
    ("vat number", &["vat number", "vat-id", "vat id"]),
    ("language", &["language"]),
    ("zone", &["zone", "time zone", "timezone"]),
    ("currency", &["currency"]),
    ("note", &["internal note", "comment"]),
    ("active", &["active"]),
];

const PROJECTS: &[Known] = &[
    ("customer", &["customer", "client"]),
    ("customer number", &["customer number"]),
    ("name", &["name", "project"]),
    ("number", &["number", "project number"]),
    ("state", &["state"]),
    ("start", &["start", "start date"]),
    ("end", &["end", "end date"]),
    ("manager", &["manager"]),
    ("manager email", &["manager email"]),
    ("budget hours", &["budget hours"]),
    ("budget amount", &["budget amount"]),
    ("budget monthly", &["budget monthly"]),
    ("currency", &["currency"]),
    ("description", &["description"]),
    ("note", &["internal note", "comment"]),
];

const TIME: &[Known] = &[
    ("id", &["id"]),
    ("date", &["date"]),
    ("start", &["start"]),
    ("end", &["end"]),
    ("duration", &["duration", "hours"]),
    ("customer", &["customer", "client"]),
    ("customer number", &["customer number"]),
    ("project", &["project"]),
    ("project number", &["project number"]),
    ("person", &["person", "employee", "user name"]),
    ("email", &["email", "e-mail", "user email"]),
    ("activity", &["activity", "task"]),
    ("description", &["description"]),
    ("billable", &["billable"]),
    ("state", &["state"]),
    ("tags", &["tags"]),
    ("currency", &["currency"]),
    ("rate", &["rate", "hourly rate"]),
    ("amount", &["amount"]),
    ("invoiced hours", &["invoiced hours"]),
    ("invoiced amount", &["invoiced amount"]),
];

pub fn known(format: Format) -> &'static [Known] {
    match format {
        Format::Toggl => trackers::TOGGL,
        Format::Clockify => trackers::CLOCKIFY,
        Format::Harvest => harvest::KNOWN,
        Format::KimaiCsv => kimai_csv::FIELDS,
        Format::Customers => CUSTOMERS,
        Format::Projects => PROJECTS,
        Format::Invoices => generic_invoices::KNOWN,
        _ => TIME,
    }
}

/// What the format cannot do without, if the header has it not.
pub fn lacks(format: Format, columns: &Columns, reading: &Reading) -> Option<&'static str> {
    let has = |field| columns.has(field) || field == "customer" && reading.customer.is_some();
    let has = |field| has(field) || field == "project" && reading.project.is_some();
    let complete = match format {
        Format::Toggl | Format::Clockify => trackers::NEEDED.into_iter().all(has),
        Format::Harvest => harvest::NEEDED.into_iter().all(has),
        Format::KimaiCsv => kimai_csv::NEEDED.into_iter().all(has),
        Format::Customers => has("name"),
        Format::Projects => has("name") && has("customer"),
        Format::Invoices => has("number") && has("customer") && (has("gross") || has("net") && has("vat")),
        _ => {
            has("customer")
                && has("project")
                && (has("date") || has("start"))
                && (has("duration") || has("start") && has("end"))
        }
    };
    match format {
        _ if complete => None,
        Format::Toggl | Format::Clockify => Some("the columns project, start date and duration"),
        Format::Harvest => Some("the columns project, date and hours"),
        Format::KimaiCsv => Some("the columns date, duration, customer and project"),
        Format::Customers => Some("a column name"),
        Format::Projects => Some("the columns name and customer"),
        Format::Invoices => Some("the columns number, customer and gross (or net and vat)"),
        _ => Some("the columns customer, project, date (or start) and duration (or start and end)"),
    }
}
