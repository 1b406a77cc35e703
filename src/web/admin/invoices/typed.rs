//! Amounts, quantities and percentages as people type them.

use super::super::records::Reader;
use crate::base::money::{BadNumber, Currency, DecimalMark, parse_decimal};
use crate::base::words::{Lang, Words};

/// A number with that many decimals, scaled to a whole one. By the reader's own decimal mark; what makes no sense with it, by
/// the other one. More decimals are refused, not rounded away. `None`: blank, or wrong and noted.
pub fn number(read: &mut Reader, field: &str, text: &str, scale: u32) -> Option<i64> {
    const LIMIT: i64 = 100_000_000_000_000;
    let (own, other) = match read.t.lang() {
        Lang::En => (DecimalMark::Dot, DecimalMark::Comma),
        _ => (DecimalMark::Comma, DecimalMark::Dot),
    };
    // Three more digits than there are tell a number that would be rounded.
    let parse = |mark| parse_decimal(text, scale + 3, mark);
    match parse(own).or_else(|error| parse(other).map_err(|_| error)) {
        Ok(finer) if finer % 1_000 != 0 => {
            let message = if scale == 0 { read.t.bill_number_whole() } else { read.t.bill_number_decimals(scale) };
            read.refuse(field, message)
        }
        Ok(finer) if (finer / 1_000).abs() >= LIMIT => read.refuse(field, read.t.record_too_large()),
        Ok(finer) => Some(finer / 1_000),
        Err(BadNumber::Empty) => None,
        Err(BadNumber::TooLarge) => read.refuse(field, read.t.record_too_large()),
        Err(BadNumber::Form) => read.refuse(field, read.t.bill_number_form()),
    }
}

/// One that must be there.
pub fn required(read: &mut Reader, field: &str, text: &str, scale: u32) -> Option<i64> {
    if text.trim().is_empty() {
        return read.refuse(field, read.t.field_required());
    }
    number(read, field, text, scale)
}

/// Minor units of a currency.
pub fn money(read: &mut Reader, field: &str, text: &str, currency: Currency) -> Option<i64> {
    required(read, field, text, currency.exponent())
}

/// Percent as basis points, from 0 to 100 %. `None`: blank, or wrong and noted.
pub fn percent(read: &mut Reader, field: &str, text: &str) -> Option<i32> {
    let points = number(read, field, text.trim().trim_end_matches('%'), 2)?;
    match i32::try_from(points) {
        Ok(points @ 0..=10_000) => Some(points),
        _ => read.refuse(field, read.t.bill_percent_range()),
    }
}

/// Days from 0 to 365. `None`: blank, or wrong and noted.
pub fn days(read: &mut Reader, field: &str, text: &str) -> Option<i32> {
    let days = number(read, field, text, 0)?;
    match i32::try_from(days) {
        Ok(days @ 0..=365) => Some(days),
        _ => read.refuse(field, read.t.bill_days_range()),
    }
}

/// With as many decimals as are needed, at least `least`.
pub fn shown(t: &Words, scaled: i64, digits: u32, least: u32) -> String {
    let (mut scaled, mut digits) = (scaled, digits);
    while digits > least && scaled % 10 == 0 {
        scaled /= 10;
        digits -= 1;
    }
    t.decimal(scaled, digits)
}

/// `25 %`, `25,5 %`
pub fn shown_percent(t: &Words, points: i32) -> String {
    if points % 100 == 0 {
        return t.percent(points / 100);
    }
    let number = shown(t, i64::from(points), 2, 0);
    match t.lang() {
        Lang::En | Lang::Ro => format!("{number}%"),
        Lang::Da | Lang::Sv | Lang::De => format!("{number}\u{a0}%"),
    }
}
