//! One value of a report in a cell of a sheet: a number, a day or a duration where it is one, else its words.

use crate::base::words::{Lang, Words};
use crate::domain::reports::{Cell, Report};
use crate::output::text;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// Longer texts no cell can hold, in units of UTF-16.
const LONGEST: usize = 32_767;

/// How values look, in the ways of a language.
pub(super) struct Formats {
    pub head: Format,
    pub head_number: Format,
    pub bold: Format,
    date: Format,
    clock: Format,
    hours: Format,
    /// By digits after the decimal mark: none, two, three.
    money: [Format; 3],
    rate: Format,
    percent: Format,
    number: Format,
    pub total: Format,
    pub total_hours: Format,
    total_moneys: [Format; 3],
}

const MONEY: [&str; 3] = ["#,##0", "#,##0.00", "#,##0.000"];
const HOURS: &str = "[h]:mm";

impl Formats {
    pub fn new(lang: Lang) -> Self {
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

    pub fn total_money(&self, digits: u32) -> &Format {
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
pub(super) fn put(
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
        Cell::Seconds(seconds) => return duration(sheet, (line, column), *seconds, &formats.hours),
        Cell::Money(minor, currency) => (scaled(*minor, currency.exponent()), formats.money(currency.exponent())),
        Cell::Rate(rate, _) => (scaled(rate.0, 4), &formats.rate),
        Cell::Quantity(quantity) => (scaled(*quantity, 4), &formats.number),
        Cell::Percent(percent) => (scaled(*percent, 2), &formats.percent),
        worded => {
            sheet.write_string(line, column, plain(&text(words, &report.zone, worded)))?;
            return Ok(());
        }
    };
    sheet.write_number_with_format(line, column, value, format)?;
    Ok(())
}

/// A spreadsheet shows no duration below zero: that is words.
pub(super) fn duration(
    sheet: &mut Worksheet,
    (line, column): (u32, u16),
    seconds: i64,
    format: &Format,
) -> Result<(), XlsxError> {
    if seconds < 0 {
        sheet.write_string_with_format(line, column, crate::base::hours::clock(seconds), format)?;
    } else {
        sheet.write_number_with_format(line, column, seconds as f64 / 86_400.0, format)?;
    }
    Ok(())
}

pub(super) fn scaled(number: i64, digits: u32) -> f64 {
    number as f64 / 10_f64.powi(digits as i32)
}

/// A text as a cell can hold it.
pub(super) fn plain(text: &str) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= LONGEST
        })
        .collect()
}
