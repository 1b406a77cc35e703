//! The words for the keys that reports and settings use.

use crate::base::period::{Period, Span, quarter};
use crate::base::words::Words;
use crate::domain::reports::{Grouping, Merge};
use crate::domain::schedules::when::{Days, Every, When};
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

/// A period as people call it.
pub fn period(t: &Words, period: &Period) -> String {
    match (period.span(), period.from, period.to) {
        (Some((first, Span::Month)), ..) => t.month(first),
        (Some((first, Span::Quarter)), ..) => t.period_quarter(quarter(first).to_string(), first.year().to_string()),
        (Some((first, Span::Year)), ..) => first.year().to_string(),
        (None, Some(from), Some(to)) if from == to => t.date(from),
        (None, Some(from), Some(to)) => format!("{} – {}", t.date(from), t.date(to)),
        (None, Some(from), None) => t.from_date(t.date(from)),
        (None, None, Some(to)) => t.until_date(t.date(to)),
        (None, None, None) => t.period_all(),
    }
}

/// "By week"
pub fn grouping(t: &Words, by: Grouping) -> String {
    match by {
        Grouping::Day => t.group_day(),
        Grouping::Week => t.group_week(),
        Grouping::Month => t.group_month(),
        Grouping::Project => t.group_project(),
        Grouping::Task => t.group_task(),
        Grouping::Employee => t.group_employee(),
        Grouping::Invoice => t.group_invoice(),
    }
}

/// "Merged: first description"
pub fn merge(t: &Words, how: Merge) -> String {
    match how {
        Merge::None => t.merge_none(),
        Merge::All => t.merge_all(),
        Merge::First => t.merge_first(),
        Merge::Last => t.merge_last(),
    }
}

/// How often and when, by the clocks of the account: "Mondays at 7:30".
pub fn rhythm(t: &Words, when: When) -> String {
    let clock = t.time(time::OffsetDateTime::UNIX_EPOCH.replace_time(when.clock()));
    match when.every {
        Every::Day => t.schedules_daily(clock),
        Every::Week(day) => t.schedules_weekly(weekday(t, day), clock),
        Every::Month(31) => t.schedules_monthly_last(clock),
        Every::Month(day) => t.schedules_monthly(day.to_string(), clock),
    }
}

/// Monday is 1.
pub fn weekday(t: &Words, day: u8) -> String {
    match day {
        1 => t.schedules_monday(),
        2 => t.schedules_tuesday(),
        3 => t.schedules_wednesday(),
        4 => t.schedules_thursday(),
        5 => t.schedules_friday(),
        6 => t.schedules_saturday(),
        _ => t.schedules_sunday(),
    }
}

pub fn days(t: &Words, days: Days) -> String {
    match days {
        Days::Yesterday => t.schedules_yesterday(),
        Days::LastWeek => t.schedules_last_week(),
        Days::ThisWeek => t.schedules_this_week(),
        Days::LastMonth => t.period_last_month(),
        Days::ThisMonth => t.schedules_this_month(),
        Days::LastQuarter => t.schedules_last_quarter(),
        Days::ThisYear => t.schedules_this_year(),
        Days::LastYear => t.period_last_year(),
        Days::All => t.period_all(),
    }
}
