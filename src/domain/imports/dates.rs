//! Days as files write them. `03/04/2024` is two days until somebody says which number comes first: it is never guessed.

use std::fmt;
use std::str::FromStr;

use time::{Date, Month};

use super::cell;

/// Which number of a date comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Dmy,
    Mdy,
    Ymd,
}

impl Order {
    pub const ALL: [Order; 3] = [Order::Dmy, Order::Mdy, Order::Ymd];

    pub fn key(self) -> &'static str {
        match self {
            Order::Dmy => "dmy",
            Order::Mdy => "mdy",
            Order::Ymd => "ymd",
        }
    }
}

impl FromStr for Order {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|order| order.key() == text).ok_or("one of dmy, mdy, ymd".to_owned())
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadDate {
    /// No day of any calendar.
    None,
    /// Two days, and nobody said which.
    Two,
}

/// `2026-10-31`, `2026/10/31`, `31.10.2026` (day first wherever people write dots), and with an order, or where only one
/// order makes a day of it, `31/10/2026` and `10-31-2026`.
pub fn read(text: &str, order: Option<Order>) -> Result<Date, BadDate> {
    if let Some(date) = cell::date(text) {
        return Ok(date);
    }
    let (mark, [a, b, c]) = split(text).ok_or(BadDate::None)?;
    if a.len() == 4 {
        return if mark == '-' { Err(BadDate::None) } else { day(a, b, c) };
    }
    match (mark, order) {
        (_, Some(Order::Ymd)) => Err(BadDate::None),
        ('.', _) | (_, Some(Order::Dmy)) => day(c, b, a),
        (_, Some(Order::Mdy)) => day(c, a, b),
        (_, None) => match (day(c, b, a), day(c, a, b)) {
            (Ok(one), Ok(two)) if one == two => Ok(one),
            (Ok(_), Ok(_)) => Err(BadDate::Two),
            (Ok(one), _) | (_, Ok(one)) => Ok(one),
            _ => Err(BadDate::None),
        },
    }
}

/// Three numbers with the same mark between them; the year has four digits.
fn split(text: &str) -> Option<(char, [&str; 3])> {
    let mark = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = text.split(mark);
    let numbers = [parts.next()?, parts.next()?, parts.next()?];
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let short = |text: &str| (1..=2).contains(&text.len());
    let [a, b, c] = numbers;
    let fits = short(b) && (a.len() == 4 && short(c) || short(a) && c.len() == 4);
    (parts.next().is_none() && fits && numbers.into_iter().all(digits)).then_some((mark, numbers))
}

fn day(year: &str, month: &str, day: &str) -> Result<Date, BadDate> {
    let date = || {
        let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
        Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
    };
    date().filter(|date| (1970..2200).contains(&date.year())).ok_or(BadDate::None)
}

/// What the dates of a whole file tell about their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The first line on which only the day can come first, and the first on which only the month can.
    pub day_first: Option<u64>,
    pub month_first: Option<u64>,
    /// A date that could be either, with its line.
    pub example: Option<(u64, String)>,
}

/// What is known about the order of a file's dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No date can be read as two days.
    Clear,
    /// The file itself proves it, on that line.
    Proved(Order, u64),
    /// Somebody has to say: here is one that can be read as two days.
    Ask(u64, String),
}

impl Evidence {
    pub(super) fn look(&mut self, line: u64, text: &str) {
        let Some((mark, [a, ..])) = split(text) else { return };
        if mark == '.' || a.len() == 4 {
            return;
        }
        match (read(text, Some(Order::Dmy)).is_ok(), read(text, Some(Order::Mdy)).is_ok()) {
            (true, false) => _ = self.day_first.get_or_insert(line),
            (false, true) => _ = self.month_first.get_or_insert(line),
            (true, true) => _ = self.example.get_or_insert_with(|| (line, text.to_owned())),
            (false, false) => {}
        }
    }

    pub fn verdict(&self) -> Verdict {
        match (self.day_first, self.month_first, &self.example) {
            (Some(line), None, _) => Verdict::Proved(Order::Dmy, line),
            (None, Some(line), _) => Verdict::Proved(Order::Mdy, line),
            (_, _, Some((line, text))) => Verdict::Ask(*line, text.clone()),
            (_, _, None) => Verdict::Clear,
        }
    }
}
