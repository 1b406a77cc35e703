//! What formats, states and fields of imports are called.

use crate::base::words::Words;
use crate::domain::imports::State;

/// A state as a word in its colour.
pub struct Tag {
    pub label: String,
    pub class: &'static str,
}

pub fn state(t: &Words, state: State) -> Tag {
    let (label, class) = match state {
        State::Receiving => (t.imports_state_receiving(), ""),
        State::Open => (t.imports_state_open(), "warn"),
        State::Checking => (t.imports_state_checking(), ""),
        State::Checked => (t.imports_state_checked(), "warn"),
        State::Refused => (t.imports_state_refused(), "bad"),
        State::Running => (t.imports_state_running(), ""),
        State::Done => (t.imports_state_done(), "ok"),
        State::Cancelled => (t.imports_state_cancelled(), ""),
        State::Failed => (t.imports_state_failed(), "bad"),
        State::Undoing => (t.imports_state_undoing(), ""),
        State::Undone => (t.imports_state_undone(), ""),
    };
    Tag { label, class }
}

pub fn format(t: &Words, key: &str) -> String {
    match key {
        "kimai-csv" => t.imports_format_kimai_csv(),
        "kimai-json" => t.imports_format_kimai_json(),
        "toggl" => t.imports_format_toggl(),
        "clockify" => t.imports_format_clockify(),
        "harvest" => t.imports_format_harvest(),
        "customers" => t.imports_format_customers(),
        "projects" => t.imports_format_projects(),
        "time" => t.imports_format_time(),
        "invoices" => t.imports_format_invoices(),
        _ => t.imports_format_unknown(),
    }
}

/// `12 MB`, `812 KB`, `90 B`
pub fn bytes(t: &Words, bytes: u64) -> String {
    let (number, unit) = match bytes {
        0..=1023 => (bytes, "B"),
        1024..=1_048_575 => (bytes.div_ceil(1024), "KB"),
        _ => (bytes.div_ceil(1024 * 1024), "MB"),
    };
    format!("{}\u{a0}{unit}", t.number(i64::try_from(number).unwrap_or(i64::MAX)))
}

/// `1:05` hours, minutes or seconds as people say them.
pub fn duration(t: &Words, seconds: i64) -> String {
    match seconds {
        ..60 => t.imports_seconds(seconds.max(1)),
        _ => t.imports_minutes((seconds + 30) / 60),
    }
}

pub fn field(t: &Words, key: &str) -> String {
    match key {
        "id" => t.imports_field_id(),
        "date" => t.imports_field_date(),
        "times" => t.imports_field_times(),
        "start" | "from" => t.imports_field_start(),
        "end" | "to" => t.imports_field_end(),
        "end date" => t.imports_field_end_date(),
        "duration" => t.imports_field_duration(),
        "customer" => t.imports_field_customer(),
        "customer number" => t.imports_field_customer_number(),
        "project" => t.imports_field_project(),
        "project number" => t.imports_field_project_number(),
        "person" => t.imports_field_person(),
        "user" => t.imports_field_user(),
        "email" => t.imports_field_email(),
        "staff number" => t.imports_field_staff_number(),
        "first name" => t.imports_field_first_name(),
        "last name" => t.imports_field_last_name(),
        "activity" => t.imports_field_activity(),
        "description" => t.imports_field_description(),
        "billable" => t.imports_field_billable(),
        "state" => t.imports_field_state(),
        "tags" => t.imports_field_tags(),
        "currency" => t.imports_field_currency(),
        "rate" | "hourly price" => t.imports_field_rate(),
        "amount" | "price" => t.imports_field_amount(),
        "invoiced hours" => t.imports_field_invoiced_hours(),
        "invoiced amount" => t.imports_field_invoiced_amount(),
        "type" => t.imports_field_type(),
        "invoiced" | "exported" => t.imports_field_invoiced(),
        "approved" => t.imports_field_approved(),
        "name" => t.imports_field_name(),
        "number" => t.imports_field_number(),
        "phone" => t.imports_field_phone(),
        "address" => t.imports_field_address(),
        "country" => t.imports_field_country(),
        "vat number" => t.imports_field_vat_number(),
        "language" => t.imports_field_language(),
        "zone" => t.imports_field_zone(),
        "note" => t.imports_field_note(),
        "active" => t.imports_field_active(),
        "manager" => t.imports_field_manager(),
        "manager email" => t.imports_field_manager_email(),
        "budget hours" => t.imports_field_budget_hours(),
        "budget amount" => t.imports_field_budget_amount(),
        "budget monthly" => t.imports_field_budget_monthly(),
        "kind" => t.imports_field_kind(),
        "due" => t.imports_field_due(),
        "paid on" => t.imports_field_paid_on(),
        "net" => t.imports_field_net(),
        "vat" => t.imports_field_vat(),
        "gross" => t.imports_field_gross(),
        "paid" => t.imports_field_paid(),
        "reference" => t.imports_field_reference(),
        "line" => t.imports_field_line(),
        "line project" => t.imports_field_line_project(),
        "line quantity" => t.imports_field_line_quantity(),
        "line unit" => t.imports_field_line_unit(),
        "line price" => t.imports_field_line_price(),
        "line net" => t.imports_field_line_net(),
        "line vat rate" => t.imports_field_line_vat_rate(),
        other => other.to_owned(),
    }
}

/// The words for a row's state, whatever it is a state of.
pub fn row_state(t: &Words, key: &str) -> String {
    match key {
        "registered" => t.imports_row_registered(),
        "approved" => t.imports_row_approved(),
        "invoiced" => t.imports_row_invoiced(),
        "planned" => t.state_planned(),
        "running" => t.state_running(),
        "paused" => t.state_paused(),
        "done" => t.state_done(),
        "cancelled" => t.state_cancelled(),
        "paid" => t.state_paid(),
        "draft" => t.imports_row_draft(),
        "sent" => t.imports_row_sent(),
        other => other.to_owned(),
    }
}
