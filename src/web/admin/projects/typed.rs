//! Days, hours and amounts as people type them.

use super::super::records::Reader;
use crate::base::hours::{self, BadDuration};
use crate::base::money::{BadNumber, Currency, DecimalMark, Rate, parse_decimal};
use crate::base::words::{Lang, Words};
use time::{Date, Month};

/// `2026-02-01`, `1.2.2026` or `1/2/2026`: the day comes before the month.
pub fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    let separator = ['-', '.', '/'].into_iter().find(|separator| text.contains(*separator))?;
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let (year, month, day) = match (separator, parts.as_slice()) {
        ('-', [year, month, day]) => (year, month, day),
        (_, [day, month, year]) => (year, month, day),
        _ => return None,
    };
    let number = |text: &str, most| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || !number(year, 4) || !number(month, 2) || !number(day, 2) {
        return None;
    }
    let year = year.parse().ok().filter(|year| (1970..=2199).contains(year))?;
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year, month, day.parse().ok()?).ok()
}

/// A day that may be left blank.
pub fn day(read: &mut Reader, field: &str, text: &str) -> Option<Date> {
    if text.trim().is_empty() {
        return None;
    }
    date(text).or_else(|| read.refuse(field, read.t.record_date_form()))
}

/// Hours that may be left blank, in seconds.
pub fn hours(read: &mut Reader, field: &str, text: &str) -> Option<i32> {
    match by_either_mark(read.t.lang(), |mark| hours::parse(text.trim(), mark)) {
        Ok(seconds) if seconds > 0 => Some(seconds),
        Ok(_) => read.refuse(field, read.t.project_budget_positive()),
        Err(BadDuration::Empty) => None,
        Err(BadDuration::TooLarge) => read.refuse(field, read.t.record_too_large()),
        Err(BadDuration::Form) => read.refuse(field, read.t.project_hours_form()),
    }
}

/// An amount that may be left blank, in minor units.
pub fn money(read: &mut Reader, field: &str, text: &str, currency: Currency) -> Option<i64> {
    // Three more digits than the currency has tell an amount that would be rounded.
    match by_either_mark(read.t.lang(), |mark| parse_decimal(text, currency.exponent() + 3, mark)) {
        Ok(finer) if finer % 1000 != 0 => read.refuse(field, read.t.project_money_form()),
        Ok(finer) if finer > 0 => Some(finer / 1000),
        Ok(_) => read.refuse(field, read.t.project_budget_positive()),
        Err(BadNumber::Empty) => None,
        Err(BadNumber::TooLarge) => read.refuse(field, read.t.record_too_large()),
        Err(BadNumber::Form) => read.refuse(field, read.t.project_money_form()),
    }
}

/// An hourly rate, 0 or more, with the four decimals that are kept at most.
pub fn rate(read: &mut Reader, field: &str, text: &str) -> Option<Rate> {
    match by_either_mark(read.t.lang(), |mark| parse_decimal(text, 7, mark)) {
        Ok(finer) if finer % 1000 != 0 => read.refuse(field, read.t.rate_form()),
        Ok(finer) if finer >= 0 => Some(Rate(finer / 1000)),
        Ok(_) => read.refuse(field, read.t.rate_negative()),
        Err(BadNumber::Empty) => None,
        Err(BadNumber::TooLarge) => read.refuse(field, read.t.record_too_large()),
        Err(BadNumber::Form) => read.refuse(field, read.t.rate_form()),
    }
}

/// So that reading it again gives the same rate.
pub fn shown_rate(t: &Words, rate: Rate) -> String {
    if rate.0 % 100 == 0 { t.decimal(rate.0 / 100, 2) } else { t.decimal(rate.0, 4) }
}

/// By the reader's own decimal mark; what makes no sense with it, by the other one.
pub fn by_either_mark<T, E>(lang: Lang, parse: impl Fn(DecimalMark) -> Result<T, E>) -> Result<T, E> {
    let (own, other) = match lang {
        Lang::En => (DecimalMark::Dot, DecimalMark::Comma),
        _ => (DecimalMark::Comma, DecimalMark::Dot),
    };
    parse(own).or_else(|error| parse(other).map_err(|_| error))
}

/// So that reading it again gives the same seconds.
pub fn shown_hours(seconds: i32) -> String {
    match seconds % 60 {
        0 => hours::clock(seconds.into()),
        rest => format!("{}:{:02}:{rest:02}", seconds / 3600, seconds / 60 % 60),
    }
}
