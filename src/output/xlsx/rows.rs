//! The sheet of a report's rows, under a head that stays in sight and over their totals.

use super::cell::{Formats, duration, plain, put, scaled};
use crate::base::money::Currency;
use crate::base::words::Words;
use crate::domain::reports::{Cell, Kind, Report};
use crate::output::{labels, text};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// As many of the first rows as decide how wide a column is.
const MEASURED: usize = 1_000;
const NARROWEST: usize = 9;
const WIDEST: usize = 60;
/// A4 in the list of paper sizes.
const A4: u8 = 9;

pub(super) fn write(words: &Words, report: &Report, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let formats = Formats::new(words.lang());
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    for (column, width) in widths(words, report).into_iter().enumerate() {
        sheet.set_column_width(column as u16, width as f64)?;
    }
    let mut column = 0;
    for head in &report.heads {
        let format =
            if head.kind.is_number() || head.kind == Kind::Clock { &formats.head_number } else { &formats.head };
        sheet.write_string_with_format(0, column, plain(&labels::heading(words, report.key, head.key)), format)?;
        column += 1;
        if head.kind.is_money() {
            sheet.write_string_with_format(0, column, words.col_currency(), &formats.head)?;
            column += 1;
        }
    }
    let mut line = 1;
    for row in &report.rows {
        let mut column = 0;
        for (head, cell) in report.heads.iter().zip(row) {
            put(sheet, &formats, words, report, (line, column), cell)?;
            column += 1;
            if head.kind.is_money() {
                if let Cell::Money(_, currency) | Cell::Rate(_, currency) = cell {
                    sheet.write_string(line, column, currency.as_str())?;
                }
                column += 1;
            }
        }
        line += 1;
    }
    if line > 1 {
        sheet.autofilter(0, 0, line - 1, column.max(1) - 1)?;
    }
    totals(words, report, sheet, &formats, line)
}

/// One line for each currency: amounts of different ones are never added. Hours stand in the first.
fn totals(
    words: &Words,
    report: &Report,
    sheet: &mut Worksheet,
    formats: &Formats,
    first: u32,
) -> Result<(), XlsxError> {
    if report.sums.is_empty() || report.rows.is_empty() {
        return Ok(());
    }
    let codes: std::collections::BTreeSet<&String> = report.sums.values().flat_map(|sum| sum.money.keys()).collect();
    let mut line = first;
    for place in 0..codes.len().max(1) {
        let code = codes.iter().nth(place);
        let mut column = 0;
        for (at, head) in report.heads.iter().enumerate() {
            let sum = report.sums.get(head.key);
            let seconds = sum.and_then(|sum| sum.seconds).filter(|_| place == 0);
            let money = sum.zip(code).and_then(|(sum, code)| Some((*sum.money.get(*code)?, *code)));
            if at == 0 && sum.is_none() {
                let label = if place == 0 { words.total_rows(report.paging.total) } else { String::new() };
                sheet.write_string_with_format(line, column, label, &formats.total)?;
            } else if let Some(seconds) = seconds {
                duration(sheet, (line, column), seconds, &formats.total_hours)?;
            } else if let Some((minor, code)) = money {
                let digits = code.parse::<Currency>().map_or(2, |currency| currency.exponent());
                sheet.write_number_with_format(line, column, scaled(minor, digits), formats.total_money(digits))?;
            } else {
                sheet.write_blank(line, column, &formats.total)?;
            }
            column += 1;
            if head.kind.is_money() {
                let code = money.map_or("", |(_, code)| code.as_str());
                sheet.write_string_with_format(line, column, code, &formats.total)?;
                column += 1;
            }
        }
        line += 1;
    }
    for head in report.heads.iter().filter(|head| report.sums.get(head.key).is_some_and(|sum| sum.partly_unknown)) {
        let note = format!("{}: {}", labels::heading(words, report.key, head.key), words.partly_unknown());
        sheet.write_string(line, 0, note)?;
        line += 1;
    }
    Ok(())
}

/// In characters, the currencies' columns too.
fn widths(words: &Words, report: &Report) -> Vec<usize> {
    let mut all = Vec::new();
    for (at, head) in report.heads.iter().enumerate() {
        let heading = labels::heading(words, report.key, head.key).chars().count();
        let cells = report.rows.iter().take(MEASURED).filter_map(|row| row.get(at));
        let longest = cells.map(|cell| text(words, &report.zone, cell).chars().count()).max().unwrap_or(0);
        // The arrow of the filter stands beside the heading.
        all.push(longest.max(heading + 3).clamp(NARROWEST, WIDEST));
        if head.kind.is_money() {
            all.push(words.col_currency().chars().count().max(NARROWEST));
        }
    }
    all
}
