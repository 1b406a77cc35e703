//! Budgets: how far one is used, and the month that a monthly one is looked at for (K8, K25).

use crate::base::period::Period;
use crate::base::period::first_of_month;
use time::Date;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month(Date);

impl Month {
    pub fn of(day: Date) -> Self {
        Self(first_of_month(day))
    }

    /// The last month of a period; of one that lasts longer than today, today's.
    pub fn chosen(period: &Period, today: Date) -> Self {
        match (period.span(), period.to) {
            (Some((first, crate::base::period::Span::Month)), _) => Self::of(first),
            (_, Some(last)) => Self::of(last.min(today)),
            (_, None) => Self::of(today),
        }
    }

    pub fn first(self) -> Date {
        self.0
    }
}

/// How far a budget is used. Hours in seconds, money in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    pub used: i64,
    pub whole: i64,
}

impl Budget {
    /// Rounded down, so that 100 % means used up.
    pub fn percent(&self) -> i64 {
        if self.whole <= 0 { 0 } else { self.used.saturating_mul(100) / self.whole }
    }

    pub fn left(&self) -> i64 {
        self.whole - self.used
    }

    /// T25: up to 80 % fine, up to 100 % watch, over it over. Exact: 80.1 % is more than 80.
    pub fn level(&self) -> Level {
        let (used, whole) = (i128::from(self.used) * 100, i128::from(self.whole));
        match used {
            _ if used <= whole * 80 => Level::Fine,
            _ if used <= whole * 100 => Level::Watch,
            _ => Level::Over,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Fine,
    Watch,
    Over,
}
