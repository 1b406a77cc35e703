//! A report as an Excel workbook: real numbers, dates and durations, totals, a head that stays in sight; on a second sheet what
//! the rows are and the facts beside them.
//!
//! A text is stored as a text, whatever it looks like: nothing in the file is a formula, the totals neither. So a description
//! like `=1+1` needs no apostrophe here and keeps every character (a CSV has no types and needs one).

use super::about::About;
use super::{labels, text};
use crate::base::words::{Lang, Words};
use crate::domain::reports::{Cell, Head, Kind, Report};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// As many of the first rows as decide how wide a column is.
const MEASURED: usize = 1_000;
const NARROWEST: usize = 9;
const WIDEST: usize = 60;
/// Longer texts no cell can hold, in units of UTF-16.
const LONGEST: usize = 32_767;
/// A4 in the list of paper sizes.
const A4: u8 = 9;

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
        rows(words, report, book.add_worksheet_with_constant_memory()?.set_name(tab(&about.title))?)?;
    }
    let name = if tab(&about.title) == words.file_about() { "–".to_owned() } else { tab(&words.file_about()) };
    told(words, report, about, book.add_worksheet().set_name(name)?)?;
    book.save_to_buffer()
}

/// A currency stands beside its amounts, as in a CSV.
fn has_currency(head: &Head) -> bool {
    matches!(head.kind, Kind::Money | Kind::Rate)
}

fn rows(words: &Words, report: &Report, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let formats = Formats::new(words.lang());
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    for (column, width) in widths(words, report).into_iter().enumerate() {
        sheet.set_column_width(column as u16, width as f64)?;
    }
    let mut column = 0;
    for head in &report.heads {
        let format = if numeric(head.kind) { &formats.head_number } else { &formats.head };
        sheet.write_string_with_format(0, column, plain(&labels::heading(words, report.key, head.key)), format)?;
        column += 1;
        if has_currency(head) {
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
            if has_currency(head) {
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
                sheet.write_number_with_format(line, column, days(seconds), &formats.total_hours)?;
            } else if let Some((minor, code)) = money {
                let digits = code.parse::<crate::base::money::Currency>().map_or(2, |currency| currency.exponent());
                sheet.write_number_with_format(line, column, scaled(minor, digits), formats.total_money(digits))?;
            } else {
                sheet.write_blank(line, column, &formats.total)?;
            }
            column += 1;
            if has_currency(head) {
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

struct Formats {
    head: Format,
    head_number: Format,
    bold: Format,
    date: Format,
    clock: Format,
    hours: Format,
    /// By digits after the decimal mark: none, two, three.
    money: [Format; 3],
    rate: Format,
    percent: Format,
    number: Format,
    total: Format,
    total_hours: Format,
    total_moneys: [Format; 3],
}

const MONEY: [&str; 3] = ["#,##0", "#,##0.00", "#,##0.000"];
const HOURS: &str = "[h]:mm";

impl Formats {
    fn new(lang: Lang) -> Self {
        let number = |code: &str| Format::new().set_num_format(code);
        let head = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_align(FormatAlign::Top);
        let total = || Format::new().set_bold().set_border_top(FormatBorder::Thin);
        Self {
            head_number: head.clone().set_align(FormatAlign::Right),
            head,
            bold: Format::new().set_bold(),
            date: number(match lang {
                Lang::En | Lang::Sv => "yyyy-mm-dd",
                Lang::Da | Lang::De | Lang::Ro => "dd.mm.yyyy",
            }),
            clock: number("hh:mm"),
            hours: number(HOURS),
            money: MONEY.map(number),
            rate: number("#,##0.0000"),
            percent: number("0%"),
            number: Format::new(),
            total: total(),
            total_hours: total().set_num_format(HOURS),
            total_moneys: MONEY.map(|code| total().set_num_format(code)),
        }
    }

    fn money(&self, digits: u32) -> &Format {
        &self.money[place(digits)]
    }

    fn total_money(&self, digits: u32) -> &Format {
        &self.total_moneys[place(digits)]
    }
}

fn place(digits: u32) -> usize {
    match digits {
        0 => 0,
        3 => 2,
        _ => 1,
    }
}

/// What is unknown stays an empty cell.
fn put(
    sheet: &mut Worksheet,
    formats: &Formats,
    words: &Words,
    report: &Report,
    (line, column): (u32, u16),
    cell: &Cell,
) -> Result<(), XlsxError> {
    let (value, format) = match cell {
        Cell::Unknown => return Ok(()),
        Cell::Date(date) => {
            let year = u16::try_from(date.year()).unwrap_or(0);
            match ExcelDateTime::from_ymd(year, date.month().into(), date.day()) {
                Ok(day) => sheet.write_datetime_with_format(line, column, &day, &formats.date)?,
                // Excel's days begin in 1900.
                Err(_) => sheet.write_string(line, column, date.to_string())?,
            };
            return Ok(());
        }
        Cell::Clock(instant) => {
            let (hour, minute, _) = report.zone.local(*instant).to_hms();
            (f64::from(u32::from(hour) * 60 + u32::from(minute)) / 1_440.0, &formats.clock)
        }
        // A spreadsheet shows no duration below zero.
        Cell::Seconds(seconds) if *seconds < 0 => {
            sheet.write_string(line, column, crate::base::hours::clock(*seconds))?;
            return Ok(());
        }
        Cell::Seconds(seconds) => (days(*seconds), &formats.hours),
        Cell::Money(minor, currency) => (scaled(*minor, currency.exponent()), formats.money(currency.exponent())),
        Cell::Rate(rate, _) => (scaled(rate.0, 4), &formats.rate),
        Cell::Quantity(quantity) => (scaled(*quantity, 4), &formats.number),
        Cell::Percent(percent) => (scaled(*percent, 2), &formats.percent),
        Cell::Text(_)
        | Cell::Link(..)
        | Cell::Person(_)
        | Cell::YesNo(_)
        | Cell::State(_)
        | Cell::Rates(_)
        | Cell::Sum(_)
        | Cell::Several(_)
        | Cell::Week(_)
        | Cell::Month(_) => {
            sheet.write_string(line, column, plain(&text(words, &report.zone, cell)))?;
            return Ok(());
        }
    };
    sheet.write_number_with_format(line, column, value, format)?;
    Ok(())
}

fn numeric(kind: Kind) -> bool {
    matches!(kind, Kind::Hours | Kind::Money | Kind::Rate | Kind::Quantity | Kind::Percent | Kind::Clock)
}

fn days(seconds: i64) -> f64 {
    seconds as f64 / 86_400.0
}

fn scaled(number: i64, digits: u32) -> f64 {
    number as f64 / 10_f64.powi(digits as i32)
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
        if has_currency(head) {
            all.push(words.col_currency().chars().count().max(NARROWEST));
        }
    }
    all
}

/// A text as a cell can hold it.
fn plain(text: &str) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= LONGEST
        })
        .collect()
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
