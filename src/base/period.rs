//! Ranges of days. Both ends belong to the range.

use std::{fmt, iter, str::FromStr};

use time::{Date, Month};

/// The years a date may be in.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2199;
/// The longest range that may be asked for by its ends, in years.
const MOST_YEARS: i32 = 20;

/// Ranges that move with the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preset {
    ThisMonth,
    LastMonth,
    ThisQuarter,
    ThisYear,
    LastYear,
    /// Without a beginning or an end.
    All,
}

/// What the calendar has names for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Span {
    Month,
    Quarter,
    Year,
}

impl Span {
    const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

/// Which field is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPeriod {
    #[error("there is no such period")]
    Preset,
    #[error("the first day is not a date")]
    From,
    #[error("the last day is not a date")]
    To,
    #[error("the last day is before the first")]
    Order,
    #[error("the period is longer than {MOST_YEARS} years")]
    TooLong,
}

impl Preset {
    pub const ALL: [Self; 6] =
        [Self::ThisMonth, Self::LastMonth, Self::ThisQuarter, Self::ThisYear, Self::LastYear, Self::All];

    /// As in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::ThisMonth => "this-month",
            Self::LastMonth => "last-month",
            Self::ThisQuarter => "this-quarter",
            Self::ThisYear => "this-year",
            Self::LastYear => "last-year",
            Self::All => "all",
        }
    }
}

impl FromStr for Preset {
    type Err = BadPeriod;

    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        Self::ALL.into_iter().find(|preset| preset.key() == text).ok_or(BadPeriod::Preset)
    }
}

impl fmt::Display for Preset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// The days from `from` to `to`, both included; an end that is missing is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// The one it was asked for by, if any.
    pub preset: Option<Preset>,
}

impl Period {
    /// Whole months, also those that are not over.
    pub fn preset(preset: Preset, today: Date) -> Self {
        let month = first_of_month(today);
        let year = shift(month, -(i32::from(u8::from(month.month())) - 1));
        let quarter = shift(month, -((i32::from(u8::from(month.month())) - 1) % 3));
        let span = |first: Option<Date>, months| (first, first.and_then(|first| last_day(first, months)));
        let (from, to) = match preset {
            Preset::ThisMonth => span(Some(month), 1),
            Preset::LastMonth => span(shift(month, -1), 1),
            Preset::ThisQuarter => span(quarter, 3),
            Preset::ThisYear => span(year, 12),
            Preset::LastYear => span(year.and_then(|year| shift(year, -12)), 12),
            Preset::All => (None, None),
        };
        Self { from, to, preset: Some(preset) }
    }

    /// The period of an address: `from` and `to` (`2026-03-01`) if one of them is given, else the
    /// preset or the month, quarter or year (`2026-03`, `2026-Q1`, `2026`), else `default`. Blank
    /// fields count as not given.
    pub fn parse(
        period: Option<&str>,
        from: Option<&str>,
        to: Option<&str>,
        today: Date,
        default: Preset,
    ) -> Result<Self, BadPeriod> {
        let given = |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let from = given(from).map(|text| day(&text).ok_or(BadPeriod::From)).transpose()?;
        let to = given(to).map(|text| day(&text).ok_or(BadPeriod::To)).transpose()?;
        if from.is_none() && to.is_none() {
            return match given(period) {
                None => Ok(Self::preset(default, today)),
                Some(text) => match text.parse() {
                    Ok(preset) => Ok(Self::preset(preset, today)),
                    Err(none) => Self::named(&text).ok_or(none),
                },
            };
        }
        if let (Some(from), Some(to)) = (from, to) {
            if from > to {
                return Err(BadPeriod::Order);
            }
            if shift(first_of_month(from), MOST_YEARS * 12)
                .is_some_and(|end| (first_of_month(to), to.day()) >= (end, from.day()))
            {
                return Err(BadPeriod::TooLong);
            }
        }
        Ok(Self { from, to, preset: None })
    }

    /// The month that begins with this day; `None` outside the years we know.
    pub fn month(first: Date) -> Option<Self> {
        Self::beginning(first, Span::Month)
    }

    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// From the first day of a month to the last day of one.
    pub fn is_whole_months(&self) -> bool {
        self.whole_months().is_some()
    }

    /// The first day of every month the period touches; none if one of its ends is open.
    pub fn months(&self) -> impl Iterator<Item = Date> + use<> {
        let (from, to) = (self.from, self.to);
        let first = to.and(from).map(first_of_month);
        iter::successors(first, |month| shift(*month, 1)).take_while(move |month| to.is_some_and(|to| *month <= to))
    }

    /// The month, quarter or year before this one; `None` if this is none of the three.
    pub fn previous(&self) -> Option<Self> {
        self.turn(-1)
    }

    /// The month, quarter or year after this one; `None` if this is none of the three.
    pub fn next(&self) -> Option<Self> {
        self.turn(1)
    }

    fn turn(&self, by: i32) -> Option<Self> {
        let (first, span) = self.span()?;
        Self::beginning(shift(first, by * span.months())?, span)
    }

    /// Its first day, if it is a month, quarter or year of the calendar.
    pub fn span(&self) -> Option<(Date, Span)> {
        let (first, months) = self.whole_months()?;
        let span = Span::ALL.into_iter().find(|span| span.months() == months)?;
        let aligned = (i32::from(u8::from(first.month())) - 1) % months == 0;
        aligned.then_some((first, span))
    }

    /// As in addresses, if it is a month (`2026-03`), a quarter (`2026-Q1`) or a year (`2026`) of the calendar.
    pub fn name(&self) -> Option<String> {
        let (first, span) = self.span()?;
        Some(match span {
            Span::Month => format!("{:04}-{:02}", first.year(), u8::from(first.month())),
            Span::Quarter => format!("{:04}-Q{}", first.year(), quarter(first)),
            Span::Year => format!("{:04}", first.year()),
        })
    }

    /// The other way round.
    fn named(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        let digits = |text: &str, many| text.len() == many && text.bytes().all(|b| b.is_ascii_digit());
        let (month, span) = match rest {
            None => (1, Span::Year),
            Some(rest) => match rest.strip_prefix('Q') {
                Some(quarter) if digits(quarter, 1) => {
                    (quarter.parse::<u8>().ok()?.checked_sub(1)? * 3 + 1, Span::Quarter)
                }
                None if digits(rest, 2) => (rest.parse().ok()?, Span::Month),
                _ => return None,
            },
        };
        let year: i32 = Some(year).filter(|year| digits(year, 4))?.parse().ok()?;
        let first = Date::from_calendar_date(year, Month::try_from(month).ok()?, 1).ok()?;
        Self::beginning(first, span).filter(|_| YEARS.contains(&year))
    }

    fn beginning(first: Date, span: Span) -> Option<Self> {
        Some(Self { from: Some(first), to: Some(last_day(first, span.months())?), preset: None })
    }

    /// The first day and the number of months.
    fn whole_months(&self) -> Option<(Date, i32)> {
        let (from, to) = (self.from?, self.to?);
        let months = index(to) - index(from) + 1;
        (from.day() == 1 && months > 0 && last_day(from, months) == Some(to)).then_some((from, months))
    }
}

/// 1 to 4
pub fn quarter(day: Date) -> u8 {
    (u8::from(day.month()) - 1) / 3 + 1
}

/// `2026-03-01`, with all its digits.
fn day(text: &str) -> Option<Date> {
    let format = time::macros::format_description!("[year]-[month]-[day]");
    let digits = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    Date::parse(text, format).ok().filter(|date| digits && YEARS.contains(&date.year()))
}

pub fn first_of_month(date: Date) -> Date {
    date.replace_day(1).unwrap_or(date)
}

/// Months since the year 0.
fn index(date: Date) -> i32 {
    date.year() * 12 + i32::from(u8::from(date.month())) - 1
}

/// The first day of the month `by` months away; `None` outside the years we know.
fn shift(date: Date, by: i32) -> Option<Date> {
    let index = index(date) + by;
    let month = Month::try_from(u8::try_from(index.rem_euclid(12) + 1).ok()?).ok()?;
    let year = Some(index.div_euclid(12)).filter(|year| YEARS.contains(year))?;
    Date::from_calendar_date(year, month, 1).ok()
}

/// The last day of `months` months beginning with `first`.
fn last_day(first: Date, months: i32) -> Option<Date> {
    let last = shift(first, months - 1)?;
    last.replace_day(last.month().length(last.year())).ok()
}
