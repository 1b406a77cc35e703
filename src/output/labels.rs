//! The words for the keys that reports and settings use.

use crate::base::words::Words;
use crate::domain::visibility::{Column, Names, Release, Report};

/// A column's heading, or a fact's name.
pub fn heading(words: &Words, report: &str, key: &str) -> String {
    match (report, key) {
        ("prepaid", "contract") => words.prepaid_contract(),
        ("prepaid", "brought") => words.prepaid_brought(),
        ("prepaid", "granted") => words.prepaid_granted(),
        ("prepaid", "topped-up") => words.prepaid_topped(),
        ("prepaid", "used") => words.prepaid_used(),
        ("prepaid", "expired") => words.prepaid_expired_col(),
        ("prepaid", "over") => words.prepaid_over(),
        ("prepaid", "left") => words.prepaid_left(),
        (_, "date") => words.col_date(),
        (_, "start") => words.col_start(),
        (_, "end") => words.col_end(),
        (_, "employee") => words.col_employee(),
        (_, "project") => words.col_project(),
        (_, "task") => words.col_task(),
        (_, "activity") => words.col_activity(),
        (_, "description") => words.col_description(),
        (_, "billable") => words.col_billable(),
        (_, "hours") => words.col_hours(),
        (_, "invoiced-hours") => words.col_invoiced_hours(),
        (_, "rate") => words.col_rate(),
        (_, "value") => words.col_value(),
        (_, "invoiced-value") => words.col_invoiced_value(),
        (_, "invoice") => words.col_invoice(),
        (_, "number") => words.col_number(),
        (_, "kind") => words.col_kind(),
        (_, "due") => words.col_due(),
        (_, "amount") => words.col_amount(),
        (_, "open") => words.col_open(),
        (_, "state") => words.col_state(),
        (_, "net") => words.col_net(),
        (_, "vat") => words.col_vat(),
        (_, "paid") => words.col_paid(),
        (_, "paid-on") => words.col_paid_on(),
        (_, "reference") => words.col_reference(),
        (_, "quantity") => words.col_quantity(),
        (_, "unit") => words.col_unit(),
        (_, "unit-price") => words.col_unit_price(),
        (_, "vat-rate") => words.col_vat_rate(),
        (_, "discount") => words.col_discount(),
        (_, "manager") => words.col_manager(),
        (_, "starts") => words.col_starts(),
        (_, "ends") => words.col_ends(),
        (_, "next") => words.col_next(),
        (_, "next-due") => words.col_next_due(),
        (_, "budget-hours") => words.col_budget_hours(),
        (_, "budget-used") => words.col_budget_used(),
        (_, "budget-money") => words.col_budget_money(),
        (_, "budget-money-used") => words.col_budget_money_used(),
        (_, "budget-left") => words.col_budget_left(),
        (_, "budget-money-left") => words.col_budget_money_left(),
        (_, "budget-month") => words.col_budget_month(),
        (_, "health") => words.col_health(),
        (_, "name") => words.col_name(),
        _ => key.to_owned(),
    }
}

pub fn state(words: &Words, key: &str) -> String {
    match key {
        "planned" => words.state_planned(),
        "running" => words.state_running(),
        "paused" => words.state_paused(),
        "done" => words.state_done(),
        "cancelled" => words.state_cancelled(),
        "open" => words.state_open(),
        "partly-paid" => words.state_partly_paid(),
        "overdue" => words.state_overdue(),
        "paid" => words.state_paid(),
        "draft" => words.state_draft(),
        "sent" => words.state_sent(),
        "invoice" => words.kind_invoice(),
        "credit-note" => words.kind_credit_note(),
        "phase" => words.kind_phase(),
        "milestone" => words.kind_milestone(),
        "person" => words.kind_person(),
        "status-report" => words.kind_status_report(),
        "good" => words.health_good(),
        "watch" => words.health_watch(),
        "late" => words.health_late(),
        other => other.to_owned(),
    }
}

/// The class that colours a state's tag; the word beside it says the same.
pub fn tag_class(key: &str) -> &'static str {
    match key {
        "running" | "paid" | "good" => "ok",
        "overdue" | "late" => "bad",
        "partly-paid" | "paused" | "watch" => "warn",
        _ => "",
    }
}

pub fn report(words: &Words, report: Report) -> String {
    match report {
        Report::Projects => words.report_projects(),
        Report::Time => words.report_time(),
        Report::Invoices => words.report_invoices(),
        Report::Tickets => words.report_tickets(),
        Report::Budget => words.report_budget(),
    }
}

pub fn report_hint(words: &Words, report: Report) -> String {
    match report {
        Report::Projects => words.report_projects_hint(),
        Report::Time => words.report_time_hint(),
        Report::Invoices => words.report_invoices_hint(),
        Report::Tickets => words.report_tickets_hint(),
        Report::Budget => words.report_budget_hint(),
    }
}

pub fn column(words: &Words, column: Column) -> String {
    match column {
        Column::Employee => words.col_employee(),
        Column::Task => words.col_task(),
        Column::Activity => words.col_activity(),
        Column::Description => words.col_description(),
        Column::TimeOfDay => words.col_time_of_day(),
        Column::Hours => words.col_hours(),
        Column::InvoicedHours => words.col_invoiced_hours(),
        Column::Billable => words.col_billable(),
        Column::Rate => words.col_rate(),
        Column::Value => words.col_value(),
        Column::InvoicedValue => words.col_invoiced_value(),
        Column::InvoiceNumber => words.col_invoice(),
        Column::Manager => words.col_manager(),
        Column::Phases => words.col_phases(),
        Column::InvoiceLines => words.col_invoice_lines(),
    }
}

/// For customers: when hours appear, unless they appear at once.
pub fn release_note(words: &Words, release: Release) -> Option<String> {
    match release {
        Release::Registered => None,
        Release::Approved => Some(words.release_note_approved()),
        Release::Invoiced => Some(words.release_note_invoiced()),
        Release::After(days) => Some(words.release_note_after(i64::from(days))),
    }
}

pub fn names(words: &Words, names: Names) -> String {
    match names {
        Names::Full => words.names_full(),
        Names::Initial => words.names_initial(),
        Names::Generic => words.names_generic(),
        Names::Hidden => words.names_hidden(),
    }
}
