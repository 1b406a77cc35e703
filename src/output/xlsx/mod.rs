//! A report as an Excel workbook: real numbers, dates and durations, totals, a head that stays in sight; on a second sheet what
//! the rows are and the facts beside them.
//!
//! A text is stored as a text, whatever it looks like: nothing in the file is a formula, the totals neither. So a description
//! like `=1+1` needs no apostrophe here and keeps every character (a CSV has no types and needs one).

/// One value of a report in a cell of a sheet.
mod cell;
/// The sheet of a report's rows.
mod rows;

use super::about::About;
use super::labels;
use crate::base::words::Words;
use crate::domain::reports::{Cell, Report};
use cell::{Formats, plain, put};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

/// Rows go to a temporary file without a name while they are written, so that a long report needs no more memory than a short one.
pub fn write(words: &Words, report: &Report, about: &About) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_timestamp(about.made.unix_timestamp())?;
    book.set_properties(
        &DocProperties::new()
            .set_title(plain(&about.title))
            .set_company(plain(&about.company))
            .set_creation_datetime(&made),
    );
    // An invoice whose lines are hidden has facts alone: no empty sheet before them.
    if !report.heads.is_empty() {
        rows::write(words, report, book.add_worksheet_with_constant_memory()?.set_name(tab(&about.title))?)?;
    }
    let name = if tab(&about.title) == words.file_about() { "–".to_owned() } else { tab(&words.file_about()) };
    told(words, report, about, book.add_worksheet().set_name(name)?)?;
    book.save_to_buffer()
}

/// What a page says around its table.
fn told(words: &Words, report: &Report, about: &About, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let formats = Formats::new(words.lang());
    sheet.set_column_width(0, 30)?.set_column_width(1, 40)?;
    sheet.write_string_with_format(0, 0, plain(&about.title), &formats.bold)?;
    let mut line = 1;
    let lines = [&about.company, &about.customer].into_iter().chain(&about.filters).chain(&about.zone);
    for text in lines.filter(|text| !text.is_empty()) {
        sheet.write_string(line, 0, plain(text))?;
        line += 1;
    }
    sheet.write_string(line, 0, words.file_made(&about.made_words))?;
    line += 2;
    for (key, cell) in &report.facts {
        sheet.write_string(line, 0, plain(&labels::heading(words, report.key, key)))?;
        put(sheet, &formats, words, report, (line, 1), cell)?;
        if let Cell::Money(_, currency) | Cell::Rate(_, currency) = cell {
            sheet.write_string(line, 2, currency.as_str())?;
        }
        line += 1;
    }
    Ok(())
}

/// The name of a sheet: short, and without the signs that addresses of cells are made of.
fn tab(title: &str) -> String {
    let name: String = title
        .chars()
        .map(|c| if c.is_control() || matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') { ' ' } else { c })
        .take(31)
        .collect();
    let name = name.trim();
    if name.is_empty() { "–".to_owned() } else { name.to_owned() }
}
