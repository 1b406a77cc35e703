//! Cells of a row as values, with an error that names the cell.

use time::{Date, Month, Time};

use super::dates::{self, BadDate};
use super::header::Columns;
use super::reading::Reading;
use super::reason::{Fault, Need, Reason};
use super::record::{Figure, Rejected};
use super::rows::Row;
use crate::base::hours;
use crate::base::money::{BadNumber, Currency, DecimalMark};
use crate::base::name::Email;

/// Longest name of a customer, project, person or activity, in characters.
pub const NAME: usize = 200;
/// Longest description of an hour worked, in characters.
pub const TEXT: usize = 10_000;
/// Longest number or id.
pub const NUMBER: usize = 100;

type Cell<T> = Result<Option<T>, Rejected>;

/// A row under its header.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    pub columns: &'a Columns,
    pub row: &'a Row,
    pub reading: &'a Reading,
}

impl<'a> Cells<'a> {
    /// A row whose cells do not fit its header is not read: a missing quote would shift amounts into other columns.
    pub fn check(&self) -> Result<(), Rejected> {
        let (cells, header) = (self.row.len(), self.columns.width());
        let spare_are_empty = || (header..cells).all(|index| self.row.cell(index).trim().is_empty());
        match cells < header || !spare_are_empty() {
            true => Err(Rejected::Failed(Reason::Width { cells, header })),
            false => Ok(()),
        }
    }

    pub fn raw(&self, field: &str) -> &'a str {
        self.columns.place(field).map_or("", |index| self.row.cell(index).trim())
    }

    pub fn fail<T>(&self, field: &str, fault: Fault) -> Result<T, Rejected> {
        let (label, value) = (self.columns.label(field).to_owned(), short(self.raw(field)));
        Err(Rejected::Failed(Reason::Value { field: label, value, fault }))
    }

    pub fn missing<T>(&self, field: &str, need: Need) -> Result<T, Rejected> {
        Err(Rejected::Failed(Reason::Empty { field: self.columns.label(field).to_owned(), need }))
    }

    /// A name or number: one line.
    pub fn line(&self, field: &str, longest: usize) -> Cell<String> {
        let line = single_line(unguarded(self.raw(field)));
        match line.chars().count() > longest {
            true => self.fail(field, Fault::TooLong { characters: longest }),
            false => Ok(Some(line).filter(|line| !line.is_empty())),
        }
    }

    pub fn text(&self, field: &str) -> Result<String, Rejected> {
        let text = unguarded(self.raw(field));
        match text.chars().count() > TEXT {
            true => self.fail(field, Fault::TooLong { characters: TEXT }),
            false => Ok(several_lines(text)),
        }
    }

    pub fn date(&self, field: &str) -> Cell<Date> {
        match self.raw(field) {
            "" => Ok(None),
            text => match dates::read(text, self.reading.dates) {
                Ok(date) => Ok(Some(date)),
                Err(BadDate::None) => self.fail(field, Fault::NotADate),
                Err(BadDate::Two) => self.fail(field, Fault::TwoDays),
            },
        }
    }

    pub fn clock(&self, field: &str) -> Cell<Time> {
        match self.raw(field) {
            "" => Ok(None),
            text => clock(text).map_or_else(|| self.fail(field, Fault::NotATime), |time| Ok(Some(time))),
        }
    }

    /// Seconds, from a clock (`1:30`) or decimal hours (`1.5`).
    pub fn duration(&self, field: &str) -> Cell<i32> {
        match self.raw(field) {
            "" => Ok(None),
            text => hours::parse(text, DecimalMark::Guess).map(Some).or_else(|_| self.fail(field, Fault::NotADuration)),
        }
    }

    pub fn whole(&self, field: &str) -> Cell<i32> {
        match self.raw(field) {
            "" => Ok(None),
            text => text.parse().map(Some).or_else(|_| self.fail(field, Fault::NotWhole)),
        }
    }

    /// An amount. `1.234` and `1,234` mean different numbers to different people and are not guessed at.
    pub fn figure(&self, field: &str) -> Cell<Figure> {
        match self.raw(field) {
            "" => Ok(None),
            text if is_ambiguous(text) => self.fail(field, Fault::TwoNumbers),
            text => self.number(field, text),
        }
    }

    /// An amount written by a program, whose only separator is the decimal mark.
    pub fn plain_figure(&self, field: &str) -> Cell<Figure> {
        match self.raw(field) {
            "" => Ok(None),
            text => self.number(field, text),
        }
    }

    fn number(&self, field: &str, text: &str) -> Cell<Figure> {
        match Figure::parse(unguarded(text), DecimalMark::Guess) {
            Ok(figure) => Ok(Some(figure)),
            Err(BadNumber::TooLarge) => self.fail(field, Fault::TooLarge),
            Err(_) => self.fail(field, Fault::NotANumber),
        }
    }

    pub fn currency(&self, field: &str) -> Cell<Currency> {
        match self.raw(field) {
            "" => Ok(None),
            // Harvest's "Euro - EUR"
            text => match text.rsplit_once(" - ").map_or(text, |(_, code)| code).parse() {
                Ok(currency) => Ok(Some(currency)),
                Err(_) => self.fail(field, Fault::NotACurrency),
            },
        }
    }

    /// The currency in a header like `Amount (EUR)`.
    pub fn currency_in_header(&self, field: &str) -> Option<Currency> {
        let label = self.columns.place(field).map(|_| self.columns.label(field))?;
        label.strip_suffix(')')?.rsplit_once('(')?.1.parse().ok()
    }

    pub fn flag(&self, field: &str) -> Cell<bool> {
        match self.raw(field).to_lowercase().as_str() {
            "" => Ok(None),
            "1" | "yes" | "true" | "y" => Ok(Some(true)),
            "0" | "no" | "false" | "n" => Ok(Some(false)),
            _ => self.fail(field, Fault::NotYesNo),
        }
    }

    /// One of a format's words.
    pub fn word(&self, field: &str, words: &[(&str, &'static str)]) -> Cell<&'static str> {
        let text = self.raw(field).to_lowercase();
        match words.iter().find(|(word, _)| *word == text) {
            _ if text.is_empty() => Ok(None),
            Some((_, meaning)) => Ok(Some(meaning)),
            None => {
                let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
                self.fail(field, Fault::NoneOf { words: known.join(", ") })
            }
        }
    }

    /// An address that is none is left out: the row is about something else.
    pub fn email(&self, field: &str) -> Option<String> {
        email(unguarded(self.raw(field)))
    }

    pub fn tags(&self, field: &str) -> Vec<String> {
        let tags = unguarded(self.raw(field)).split(',').map(single_line);
        tags.filter(|tag| !tag.is_empty() && tag.chars().count() <= NUMBER).take(50).collect()
    }
}

/// Spreadsheet exports put a `'` before text that a spreadsheet would take for a formula. It is theirs, not the text's.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}

pub fn single_line(text: &str) -> String {
    let visible = text.replace(is_hidden, "");
    visible
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Without the control characters that no page, spreadsheet or XML file can take.
pub fn several_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim().chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// Invisible characters that turn or hide what follows: in a name they can make one customer look like another.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

pub fn email(text: &str) -> Option<String> {
    text.parse::<Email>().ok().map(|email| email.as_str().to_owned())
}

/// A value in what is said about it: on one line, and of a long one the beginning.
pub fn short(text: &str) -> String {
    let line = single_line(text);
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// `2026-10-31`, between 1970 and 2199.
pub fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let [year, month, day] = [parts.next()?, parts.next()?, parts.next()?];
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    let date = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    (1970..2200).contains(&date.year()).then_some(date)
}

/// `9:00`, `09:00`, `09:00:30`, `09:00:30.5`, `9:00 AM`, `12:30:15 pm`.
pub fn clock(text: &str) -> Option<Time> {
    let half = text.len().checked_sub(2).and_then(|at| Some((text.get(..at)?, text.get(at..)?)));
    let (text, afternoon) = match half {
        Some((clock, half)) if half.eq_ignore_ascii_case("am") => (clock.trim_end(), Some(false)),
        Some((clock, half)) if half.eq_ignore_ascii_case("pm") => (clock.trim_end(), Some(true)),
        _ => (text, None),
    };
    let time = by_24_hours(text)?;
    match (afternoon, time.hour()) {
        (None, _) => Some(time),
        (Some(_), 0 | 13..) => None,
        (Some(afternoon), hour) => time.replace_hour(hour % 12 + if afternoon { 12 } else { 0 }).ok(),
    }
}

fn by_24_hours(text: &str) -> Option<Time> {
    let text = text.split_once('.').map_or(text, |(seconds, _)| seconds);
    let mut parts = text.split(':');
    let number = |text: &str| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse::<u8>().ok()).flatten()
    };
    let (hour, minute) = (number(parts.next()?)?, number(parts.next()?)?);
    let second = parts.next().map_or(Some(0), number)?;
    match parts.next() {
        Some(_) => None,
        None => Time::from_hms(hour, minute, second).ok(),
    }
}

/// One separator with three digits after it and one to three before, not only noughts: thousands or thousandths?
fn is_ambiguous(text: &str) -> bool {
    let body = text.trim_start_matches(['-', '+', '\u{2212}', ' ']);
    let Some((whole, rest)) = body.split_once(['.', ',']) else { return false };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    rest.len() == 3 && digits(rest) && (1..=3).contains(&whole.len()) && digits(whole) && !whole.starts_with('0')
}
