//! The words of every [`Reason`]. A reason without words does not compile.

use super::reason::{Fault, Need, Reason};
use crate::base::words::Words;

impl Reason {
    /// A sentence in the reader's language; values stand in it as they stand in the file.
    pub fn told(&self, t: &Words) -> String {
        match self {
            Self::Said(sentence) => sentence.clone(),
            Self::Value { field, value, fault } => wrong(t, field, value, fault),
            Self::Empty { field, need } => empty(t, field, *need),
            Self::Missing { field } => t.imports_reason_missing(field),
            Self::Width { cells, header } => t.imports_reason_width(*cells, *header),
            Self::NotAnObject => t.imports_reason_not_an_object(),
            Self::UnknownList => t.imports_reason_unknown_list(),
            Self::IdTwice { id } => t.imports_reason_id_twice(id),
            Self::NoProject => t.imports_reason_no_project(),
            Self::NoDay => t.imports_reason_no_day(),
            Self::UnknownCustomer { id } => t.imports_reason_unknown_customer(id),
            Self::UnknownProject { id } => t.imports_reason_unknown_project(id),
            Self::ProjectElsewhere => t.imports_reason_project_elsewhere(),
            Self::SeveralCustomers { name, count } => t.imports_reason_several_customers(*count, name),
            Self::SeveralProjects { name, count } => t.imports_reason_several_projects(*count, name),
            Self::SeveralPeople { name, count } => t.imports_reason_several_people(*count, name),
            Self::EndBeforeStart { start, end } => t.imports_reason_end_before_start(t.date(*end), t.date(*start)),
            Self::NetAndVat => t.imports_reason_net_and_vat(),
            Self::AmountsTooLarge => t.imports_reason_amounts_too_large(),
            Self::NoGross => t.imports_reason_no_gross(),
            Self::NoInvoiceDate => t.imports_reason_no_invoice_date(),
            Self::InvoiceOwn { number } => t.imports_reason_invoice_own(number),
            Self::InvoiceElsewhere { number } => t.imports_reason_invoice_elsewhere(number),
            Self::InvoiceSpoiled { line } => t.imports_reason_invoice_spoiled(t.number(whole(*line))),
            Self::InvoiceTwice { line } => t.imports_reason_invoice_twice(t.number(whole(*line))),
            Self::InvoiceClash { line, field } => {
                t.imports_reason_invoice_clash(t.number(whole(*line)), clash(t, field))
            }
            Self::StillRunning => t.imports_reason_still_running(),
            Self::NotTimeWorked { kind } => t.imports_reason_not_time_worked(kind),
            Self::ClocksSkip { date, time, zone } => {
                let time = format!("{:02}:{:02}", time.hour(), time.minute());
                t.imports_reason_clocks_skip(time, t.date(*date), zone)
            }
            Self::ClocksSkipStart => t.imports_reason_clocks_skip_start(),
            Self::ColumnsUnread { columns } => t.imports_reason_columns_unread(columns),
            Self::WithoutActivity { ids } => t.imports_reason_without_activity(ids),
        }
    }
}

fn whole(line: u64) -> i64 {
    i64::try_from(line).unwrap_or(i64::MAX)
}

fn wrong(t: &Words, field: &str, value: &str, fault: &Fault) -> String {
    match fault {
        Fault::NotADate => t.imports_fault_not_a_date(field, value),
        Fault::TwoDays => t.imports_fault_two_days(field, value),
        Fault::NotATime => t.imports_fault_not_a_time(field, value),
        Fault::NotAMoment => t.imports_fault_not_a_moment(field, value),
        Fault::NotADuration => t.imports_fault_not_a_duration(field, value),
        Fault::BeforeStart => t.imports_fault_before_start(field, value),
        Fault::NotANumber => t.imports_fault_not_a_number(field, value),
        Fault::NotWhole => t.imports_fault_not_whole(field, value),
        Fault::TwoNumbers => t.imports_fault_two_numbers(field, value),
        Fault::TooLarge => t.imports_fault_too_large(field, value),
        Fault::NotPositive => t.imports_fault_not_positive(field, value),
        Fault::NotAPercentage => t.imports_fault_not_a_percentage(field, value),
        Fault::NotACurrency => t.imports_fault_not_a_currency(field, value),
        Fault::NotYesNo => t.imports_fault_not_yes_no(field, value),
        Fault::NotTrueFalse => t.imports_fault_not_true_false(field, value),
        Fault::NoneOf { words } => t.imports_fault_none_of(field, value, words),
        Fault::TooLong { characters } => t.imports_fault_too_long(field, value, *characters),
        Fault::NotAText => t.imports_fault_not_a_text(field, value),
        Fault::NotACountry => t.imports_fault_not_a_country(field, value),
        Fault::NotAnEmail => t.imports_fault_not_an_email(field, value),
        Fault::NotALanguage => t.imports_fault_not_a_language(field, value),
        Fault::NotAZone => t.imports_fault_not_a_zone(field, value),
        Fault::NotKnown => t.imports_fault_not_known(field, value),
    }
}

fn empty(t: &Words, field: &str, need: Need) -> String {
    match need {
        Need::CustomerName => t.imports_need_customer_name(field),
        Need::ProjectName => t.imports_need_project_name(field),
        Need::ForWhom => t.imports_need_for_whom(field),
        Need::OnWhat => t.imports_need_on_what(field),
        Need::Day => t.imports_need_day(field),
        Need::Duration => t.imports_need_duration(field),
        Need::InvoiceNumber => t.imports_need_invoice_number(field),
        Need::LineAmount => t.imports_need_line_amount(field),
    }
}

/// A field of an invoice, by our key for it.
fn clash(t: &Words, field: &str) -> String {
    match field {
        "customer" => t.imports_field_customer(),
        "kind" => t.imports_field_kind(),
        "state" => t.imports_field_state(),
        "date" => t.imports_field_date(),
        "due" => t.imports_field_due(),
        "paid on" => t.imports_field_paid_on(),
        "currency" => t.imports_field_currency(),
        "net" => t.imports_field_net(),
        "vat" => t.imports_field_vat(),
        "gross" => t.imports_field_gross(),
        "paid" => t.imports_field_paid(),
        "reference" => t.imports_field_reference(),
        "note" => t.imports_field_note(),
        other => other.to_owned(),
    }
}
