//! Weeks as ISO 8601 counts them: from Monday to Sunday, the first of a year is the one with its first Thursday.

use std::{fmt, str::FromStr};

use time::{Date, Duration, Weekday};

/// Known by its Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Week(Date);

/// Not a week like `2026-W47`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no such week")]
pub struct NoSuchWeek;

impl Week {
    pub fn of(day: Date) -> Self {
        let since = i64::from(day.weekday().number_days_from_monday());
        Self(day.saturating_sub(Duration::days(since)))
    }

    pub fn monday(self) -> Date {
        self.0
    }

    pub fn sunday(self) -> Date {
        self.0.saturating_add(Duration::days(6))
    }

    pub fn days(self) -> [Date; 7] {
        [0, 1, 2, 3, 4, 5, 6].map(|since| self.0.saturating_add(Duration::days(since)))
    }

    /// 1 to 52 or 53.
    pub fn number(self) -> u8 {
        self.0.iso_week()
    }

    pub fn previous(self) -> Self {
        Self(self.0.saturating_sub(Duration::WEEK))
    }

    pub fn next(self) -> Self {
        Self(self.0.saturating_add(Duration::WEEK))
    }
}

/// `2026-W47`, as in addresses. The year is the week's: 2027-01-01 is in 2026-W53.
impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, week, _) = self.0.to_iso_week_date();
        write!(f, "{year:04}-W{week:02}")
    }
}

impl FromStr for Week {
    type Err = NoSuchWeek;

    fn from_str(text: &str) -> Result<Self, NoSuchWeek> {
        let digits = |text: &str, count| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
        let (year, week) = text.split_once("-W").filter(|(y, w)| digits(y, 4) && digits(w, 2)).ok_or(NoSuchWeek)?;
        let year = year.parse().ok().filter(|year| (1970..=2199).contains(year)).ok_or(NoSuchWeek)?;
        let week = week.parse().map_err(|_| NoSuchWeek)?;
        Date::from_iso_week_date(year, week, Weekday::Monday).map(Self).map_err(|_| NoSuchWeek)
    }
}
