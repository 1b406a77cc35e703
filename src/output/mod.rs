//! A report as text: cells in a language's words and formats, and whole reports as files. A new format is one file here.

pub mod about;
pub mod chart;
pub mod csv;
pub mod file;
pub mod json;
pub mod labels;
pub mod pdf;
pub mod xlsx;

use crate::base::money::{Currency, Rate};
use crate::base::words::Words;
use crate::base::zone::Zone;
use crate::domain::reports::{Cell, Group, Grouping, Report, Sum};
use time::Date;

/// What a viewer reads in a cell.
pub fn text(words: &Words, zone: &Zone, cell: &Cell) -> String {
    match cell {
        Cell::Unknown => "–".into(),
        Cell::Text(text) | Cell::Link(text, _) => text.clone(),
        Cell::Date(date) => words.date(date),
        Cell::Clock(instant) => words.time(zone.local(*instant)),
        Cell::Seconds(seconds) => words.hours(*seconds),
        Cell::Money(minor, currency) => words.money(*minor, currency),
        Cell::Rate(rate, currency) => words.rate(rate, currency),
        Cell::Quantity(scaled) => quantity(words, *scaled),
        Cell::Percent(percent) => words.percent(*percent),
        Cell::YesNo(true) => words.yes(),
        Cell::YesNo(false) => words.no(),
        Cell::State(key) => labels::state(words, key),
        Cell::Person(Some(name)) => name.clone(),
        Cell::Person(None) => words.generic_employee(),
        Cell::Rates(parts) => {
            let each = |(seconds, rate, currency): &(i64, Rate, Currency)| {
                format!("{} – {}", words.hours(*seconds), words.rate(rate, currency))
            };
            parts.iter().map(each).collect::<Vec<_>>().join(", ")
        }
        Cell::Sum(found) => partly(words, found, sum(words, found)),
        Cell::Several(count) => words.report_several(i64::from(*count)),
        Cell::Week(monday) => week(words, *monday),
        Cell::Month(first) => words.month(first),
    }
}

/// `Week 47, 2026`: the year is the one that the week counts in.
fn week(words: &Words, monday: Date) -> String {
    let (year, number, _) = monday.to_iso_week_date();
    words.report_week(number.to_string(), year.to_string())
}

fn partly(words: &Words, found: &Sum, lines: Vec<String>) -> String {
    match (lines.is_empty(), found.partly_unknown) {
        (true, _) => "–".into(),
        (false, false) => lines.join(" + "),
        (false, true) => format!("{} ({})", lines.join(" + "), words.partly_unknown()),
    }
}

/// What a heading over rows that belong together says.
pub fn group(words: &Words, report: &Report, group: &Group) -> String {
    match (&group.key, report.lens.group) {
        (Cell::Unknown, Some(Grouping::Task)) => words.group_no_task(),
        (Cell::Unknown, Some(Grouping::Employee)) => words.group_no_employee(),
        (Cell::Unknown, Some(Grouping::Invoice)) => words.group_no_invoice(),
        (Cell::Date(day), _) => words.date_long(day),
        (other, _) => text(words, &report.zone, other),
    }
}

/// As many of four decimals as are needed.
fn quantity(words: &Words, scaled: i64) -> String {
    let (mut scaled, mut digits) = (scaled, 4);
    while digits > 0 && scaled % 10 == 0 {
        scaled /= 10;
        digits -= 1;
    }
    words.decimal(scaled, digits)
}

/// The lines of a sum: hours, or one amount per currency.
pub fn sum(words: &Words, sum: &Sum) -> Vec<String> {
    let mut lines: Vec<String> = sum.seconds.iter().map(|seconds| words.hours(*seconds)).collect();
    for (code, minor) in &sum.money {
        if let Ok(currency) = code.parse::<crate::base::money::Currency>() {
            lines.push(words.money(*minor, currency));
        }
    }
    lines
}
