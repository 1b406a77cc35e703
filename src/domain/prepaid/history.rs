//! The account of a contract, period by period. On every line what was brought forward, granted and topped up, less what was
//! used, is what is left, plus what expired, less what is over; and what is left is brought forward to the next line.

use std::collections::VecDeque;
use time::{Date, Month, util::days_in_month};

/// How often hours are granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Once,
    Month,
    Quarter,
    Year,
}

impl Every {
    pub const ALL: [Every; 4] = [Every::Once, Every::Month, Every::Quarter, Every::Year];

    pub fn key(self) -> &'static str {
        match self {
            Every::Once => "once",
            Every::Month => "month",
            Every::Quarter => "quarter",
            Every::Year => "year",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|every| every.key() == key)
    }

    fn months(self) -> Option<i32> {
        match self {
            Every::Once => None,
            Every::Month => Some(1),
            Every::Quarter => Some(3),
            Every::Year => Some(12),
        }
    }
}

/// What becomes of granted hours that were not used in their period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rollover {
    Expire,
    /// They go on: at most so many seconds, the oldest going first; and into so many periods.
    Carry {
        most: Option<i64>,
        periods: Option<u32>,
    },
}

/// What becomes of hours used beyond those there were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overage {
    /// They are shown, and settled outside.
    Shown,
    /// The next period begins with that much less.
    Next,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Option<Date>,
    pub every: Every,
    /// Seconds granted in each period.
    pub seconds: i64,
    pub rollover: Rollover,
    pub overage: Overage,
}

impl Terms {
    /// The first day of a period, counted from 0. A contract that began on the 31st begins its periods on the last day of
    /// shorter months, and on the 31st again afterwards.
    pub fn begins(&self, period: u32) -> Option<Date> {
        match (period, self.every.months()) {
            (0, _) => Some(self.starts_on),
            (_, None) => None,
            (count, Some(months)) => later(self.starts_on, i32::try_from(count).ok()?.checked_mul(months)?),
        }
    }

    /// The last day of a period; `None`: it has no end.
    pub fn ends(&self, period: u32) -> Option<Date> {
        let natural = self.begins(period + 1).and_then(Date::previous_day);
        match (natural, self.ends_on) {
            (Some(natural), Some(last)) => Some(natural.min(last)),
            (natural, last) => natural.or(last),
        }
    }

    pub fn covers(&self, day: Date) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|last| day <= last)
    }
}

/// A day so many months later, or the last of that month.
fn later(day: Date, months: i32) -> Option<Date> {
    let index = day.year() * 12 + i32::from(u8::from(day.month())) - 1 + months;
    let month = Month::try_from(u8::try_from(index.rem_euclid(12) + 1).ok()?).ok()?;
    let year = index.div_euclid(12);
    Date::from_calendar_date(year, month, day.day().min(days_in_month(month, year))).ok()
}

/// A period. All but the days in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub from: Date,
    /// `None`: the contract has no end and one period.
    pub to: Option<Date>,
    /// Below 0: hours over that count against this period.
    pub brought: i64,
    pub granted: i64,
    pub topped_up: i64,
    pub used: i64,
    pub expired: i64,
    /// Used beyond what there was, and not taken from a next period.
    pub over: i64,
    /// Carried over; in a running period: left so far. Below 0: taken from the next.
    pub left: i64,
    pub running: bool,
}

impl Line {
    /// What there was to use.
    pub fn whole(&self) -> i64 {
        self.brought + self.granted + self.topped_up
    }

    /// What is left, or, below 0, over.
    pub fn rest(&self) -> i64 {
        self.left - self.over
    }
}

/// The periods that have begun by `today`, the first one first. `top_ups`, `used`: days and seconds; those outside the
/// contract do not count.
pub fn history(terms: &Terms, top_ups: &[(Date, i64)], used: &[(Date, i64)], today: Date) -> Vec<Line> {
    let mut lines = Vec::new();
    // Granted hours that are left, by the period they are of; bought ones; and what is over and to be taken off.
    let (mut lots, mut bought, mut debt) = (VecDeque::<(u32, i64)>::new(), 0, 0);
    for period in 0.. {
        let Some(from) = terms.begins(period).filter(|from| *from <= today && terms.covers(*from)) else { break };
        let to = terms.ends(period);
        let within = |entries: &[(Date, i64)]| -> i64 {
            let inside = entries.iter().filter(|(day, _)| from <= *day && to.is_none_or(|to| *day <= to));
            inside.map(|(_, seconds)| seconds).sum()
        };
        let brought = total(&lots) + bought - debt;
        let (topped_up, worked) = (within(top_ups), within(used));
        lots.push_back((period, terms.seconds));
        bought += topped_up;
        let mut need = debt + worked;
        debt = 0;
        for (_, seconds) in &mut lots {
            take(seconds, &mut need);
        }
        take(&mut bought, &mut need);
        lots.retain(|(_, seconds)| *seconds > 0);
        let last = to.is_some() && to == terms.ends_on;
        let running = to.is_none_or(|to| today <= to);
        let (mut expired, mut over) = (0, 0);
        if need > 0 && (last || terms.overage == Overage::Shown) {
            over = need;
        } else {
            debt = need;
        }
        if !running {
            expired =
                if last { lapse(&mut lots) + std::mem::take(&mut bought) } else { turn(terms, &mut lots, period) };
        }
        let left = total(&lots) + bought - debt;
        lines.push(Line {
            from,
            to,
            brought,
            granted: terms.seconds,
            topped_up,
            used: worked,
            expired,
            over,
            left,
            running,
        });
    }
    lines
}

fn total(lots: &VecDeque<(u32, i64)>) -> i64 {
    lots.iter().map(|(_, seconds)| seconds).sum()
}

fn take(from: &mut i64, need: &mut i64) {
    let taken = (*from).min(*need);
    *from -= taken;
    *need -= taken;
}

fn lapse(lots: &mut VecDeque<(u32, i64)>) -> i64 {
    let gone = total(lots);
    lots.clear();
    gone
}

/// What expires of granted hours when a period ends that is not the last.
fn turn(terms: &Terms, lots: &mut VecDeque<(u32, i64)>, period: u32) -> i64 {
    let Rollover::Carry { most, periods } = terms.rollover else { return lapse(lots) };
    let before = total(lots);
    if let Some(periods) = periods {
        lots.retain(|(granted, _)| granted.saturating_add(periods) > period);
    }
    let mut much = most.map_or(0, |most| (total(lots) - most).max(0));
    for (_, seconds) in &mut *lots {
        take(seconds, &mut much);
    }
    lots.retain(|(_, seconds)| *seconds > 0);
    before - total(lots)
}
