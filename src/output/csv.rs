//! A report as CSV for spreadsheets: BOM, the language's separator and decimal mark, one row of headings. Texts that a
//! spreadsheet would take for a formula are guarded with an apostrophe; numbers stay numbers.

use super::{labels, text};
use crate::base::words::{Lang, Words};
use crate::domain::reports::{Cell, Report};

pub fn write(words: &Words, report: &Report) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::WriterBuilder::new().delimiter(separator(words.lang())).from_writer(vec![0xEF, 0xBB, 0xBF]);
    let mut headings = Vec::new();
    for head in &report.heads {
        headings.push(guarded(labels::heading(words, report.key, head.key)));
        if head.kind.is_money() {
            headings.push(words.col_currency());
        }
    }
    out.write_record(&headings)?;
    for row in &report.rows {
        let mut record = Vec::new();
        for (head, cell) in report.heads.iter().zip(row) {
            record.push(value(words, report, cell));
            if head.kind.is_money() {
                record.push(match cell {
                    Cell::Money(_, currency) | Cell::Rate(_, currency) => currency.to_string(),
                    _ => String::new(),
                });
            }
        }
        out.write_record(&record)?;
    }
    out.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// Where a comma is the decimal mark, spreadsheets separate by semicolon.
pub fn separator(lang: Lang) -> u8 {
    if lang == Lang::En { b',' } else { b';' }
}

fn value(words: &Words, report: &Report, cell: &Cell) -> String {
    match cell {
        Cell::Unknown => String::new(),
        Cell::Date(date) => date.to_string(),
        Cell::Money(minor, currency) => plain(words, *minor, currency.exponent()),
        Cell::Rate(rate, _) => plain(words, rate.0, 4),
        Cell::Quantity(scaled) => plain(words, *scaled, 4),
        Cell::Percent(percent) => percent.to_string(),
        Cell::Seconds(seconds) => crate::base::hours::clock(*seconds),
        worded => guarded(text(words, &report.zone, worded)),
    }
}

/// `1234,50`: no groups, the language's decimal mark.
pub fn plain(words: &Words, scaled: i64, digits: u32) -> String {
    let sign = if scaled < 0 { "-" } else { "" };
    let magnitude = scaled.unsigned_abs();
    let unit = 10_u64.pow(digits);
    if digits == 0 {
        return format!("{sign}{magnitude}");
    }
    let mark = if words.lang() == Lang::En { '.' } else { ',' };
    format!("{sign}{}{mark}{:0width$}", magnitude / unit, magnitude % unit, width = digits as usize)
}

/// Spreadsheets run what begins like a formula, also behind blanks and in full width.
pub fn guarded(text: String) -> String {
    let risky = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠');
    match text.trim_start_matches([' ', '\u{a0}', '"', '\'', '\n']).chars().next() {
        Some(first) if risky(first) || text.starts_with(['\t', '\r']) => format!("'{text}"),
        _ => text,
    }
}
