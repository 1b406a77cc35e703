//! When a schedule is due, and which days its rows are of. Both go by the clocks of the account: whoever reads it elsewhere
//! gets the report of the same days.

use crate::base::period::{Period, Preset};
use crate::base::zone::Zone;
use time::{Date, Duration, OffsetDateTime, Time};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Day,
    /// Monday is 1.
    Week(u8),
    /// The last day of a month that has no such day.
    Month(u8),
}

impl Every {
    pub fn key(self) -> &'static str {
        match self {
            Every::Day => "day",
            Every::Week(_) => "week",
            Every::Month(_) => "month",
        }
    }

    fn falls_on(self, day: Date) -> bool {
        match self {
            Every::Day => true,
            Every::Week(weekday) => day.weekday().number_from_monday() == weekday,
            Every::Month(wanted) => day.day() == wanted.min(day.month().length(day.year())),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    pub every: Every,
    /// Of the day, from 0 to 1439.
    pub minute: u16,
}

/// The longest way from one set day to the next.
const DAYS: i64 = 63;

impl When {
    pub fn clock(self) -> Time {
        let (hour, minute) = (self.minute / 60, self.minute % 60);
        Time::from_hms(hour as u8, minute as u8, 0).unwrap_or(Time::MIDNIGHT)
    }

    /// The next set time after an instant. On a night when clocks go back it is the first of both; on one when they skip the
    /// time, as long after midnight as it would have been.
    pub fn next(self, after: OffsetDateTime, zone: &Zone) -> Option<OffsetDateTime> {
        let today = zone.date_of(after);
        (0..=DAYS)
            .filter_map(|days| today.checked_add(Duration::days(days)))
            .filter(|day| self.every.falls_on(*day))
            .map(|day| self.on(day, zone))
            .find(|instant| *instant > after)
    }

    fn on(self, day: Date, zone: &Zone) -> OffsetDateTime {
        zone.instant(day, self.clock())
            .unwrap_or_else(|_| zone.start_of_day(day) + Duration::minutes(i64::from(self.minute)))
    }
}

/// A range of days that moves along. Weeks are those of ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    Yesterday,
    LastWeek,
    /// From Monday to the day it is sent.
    ThisWeek,
    LastMonth,
    /// From the first to the day it is sent.
    ThisMonth,
    LastQuarter,
    ThisYear,
    LastYear,
    All,
}

impl Days {
    pub const ALL: [Days; 9] = [
        Days::Yesterday,
        Days::LastWeek,
        Days::ThisWeek,
        Days::LastMonth,
        Days::ThisMonth,
        Days::LastQuarter,
        Days::ThisYear,
        Days::LastYear,
        Days::All,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Days::Yesterday => "yesterday",
            Days::LastWeek => "last-week",
            Days::ThisWeek => "this-week",
            Days::LastMonth => "last-month",
            Days::ThisMonth => "this-month",
            Days::LastQuarter => "last-quarter",
            Days::ThisYear => "this-year",
            Days::LastYear => "last-year",
            Days::All => "all",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|days| days.key() == key)
    }

    /// The first and the last day, as seen on `today`.
    pub fn range(self, today: Date) -> (Option<Date>, Option<Date>) {
        let before = |days: i64| today.saturating_sub(Duration::days(days));
        let into_week = i64::from(today.weekday().number_days_from_monday());
        let so_far = |preset| (Period::preset(preset, today).from, Some(today));
        let whole = |period: Period| (period.from, period.to);
        match self {
            Days::Yesterday => (Some(before(1)), Some(before(1))),
            Days::LastWeek => (Some(before(into_week + 7)), Some(before(into_week + 1))),
            Days::ThisWeek => (Some(before(into_week)), Some(today)),
            Days::LastMonth => whole(Period::preset(Preset::LastMonth, today)),
            Days::ThisMonth => so_far(Preset::ThisMonth),
            Days::LastQuarter => {
                let this = Period::preset(Preset::ThisQuarter, today);
                this.previous().map_or((None, None), whole)
            }
            Days::ThisYear => so_far(Preset::ThisYear),
            Days::LastYear => whole(Period::preset(Preset::LastYear, today)),
            Days::All => (None, None),
        }
    }
}
