//! Time zones. The only place that knows when clocks change; everything else keeps instants in UTC
//! and takes them to a zone to show them.

use std::sync::LazyLock;
use std::{fmt, str::FromStr};

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use serde::{Serialize, Serializer};
use time::{Date, OffsetDateTime, Time, UtcOffset};

/// A zone of the IANA database the program carries, like `Europe/Copenhagen`.
#[derive(Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such time zone")]
pub struct NoSuchZone;

/// The clocks were put forward and jumped over this time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("on {date} the clocks in {zone} go forward and skip {time}")]
pub struct NoSuchTime {
    pub date: Date,
    pub time: Time,
    pub zone: String,
}

static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    const AREAS: [&str; 10] =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];
    let in_area = |name: &str| name.split_once('/').is_some_and(|(area, _)| AREAS.contains(&area));
    let mut names: Vec<String> = jiff::tz::db()
        .available()
        .map(|name| name.as_str().to_owned())
        .filter(|name| in_area(name) || name == "UTC")
        .collect();
    names.sort_unstable();
    names.dedup();
    names
});

impl Zone {
    pub fn utc() -> Self {
        Self(TimeZone::UTC)
    }

    /// The zones to choose from: every Area/City, and UTC.
    pub fn names() -> Vec<&'static str> {
        NAMES.iter().map(String::as_str).collect()
    }

    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The same instant by this zone's clocks.
    pub fn local(&self, instant: OffsetDateTime) -> OffsetDateTime {
        let offset = self.0.to_offset(timestamp(instant));
        UtcOffset::from_whole_seconds(offset.seconds())
            .ok()
            .and_then(|offset| instant.checked_to_offset(offset))
            .unwrap_or(instant)
    }

    /// The day it is here at that instant.
    pub fn date_of(&self, instant: OffsetDateTime) -> Date {
        self.local(instant).date()
    }

    /// When the clocks here show that time. Of two such instants (clocks go back in autumn) it is
    /// the earlier; a time the clocks skip (spring) is an error.
    pub fn instant(&self, date: Date, time: Time) -> Result<OffsetDateTime, NoSuchTime> {
        let offset = match self.0.to_ambiguous_timestamp(civil_of(date, time)).offset() {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Fold { before, .. } => before,
            AmbiguousOffset::Gap { .. } => {
                return Err(NoSuchTime { date, time, zone: self.name().to_owned() });
            }
        };
        Ok(at(date, time, offset))
    }

    /// The first instant of a day: midnight, or when the clocks jump over midnight, what they jump to.
    pub fn start_of_day(&self, date: Date) -> OffsetDateTime {
        let midnight = self.0.to_ambiguous_timestamp(civil_of(date, Time::MIDNIGHT));
        match midnight.offset() {
            AmbiguousOffset::Unambiguous { offset } | AmbiguousOffset::Fold { before: offset, .. } => {
                at(date, Time::MIDNIGHT, offset)
            }
            AmbiguousOffset::Gap { before, .. } => {
                // by the clocks from before the change, midnight comes at the change or soon after
                let midnight = at(date, Time::MIDNIGHT, before);
                let after = timestamp(midnight + time::Duration::NANOSECOND);
                let change = self.0.preceding(after).next().map(|change| change.timestamp());
                change.and_then(|t| OffsetDateTime::from_unix_timestamp(t.as_second()).ok()).unwrap_or(midnight)
            }
        }
    }

    /// `CET`, or `+0530` where people have no letters for it.
    pub fn abbreviation(&self, instant: OffsetDateTime) -> String {
        self.0.to_offset_info(timestamp(instant)).abbreviation().to_owned()
    }
}

impl FromStr for Zone {
    type Err = NoSuchZone;

    fn from_str(text: &str) -> Result<Self, NoSuchZone> {
        TimeZone::get(text.trim()).map(Self).map_err(|_| NoSuchZone)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Instants beyond what jiff holds (years ±9999) are taken for the last one it does.
fn timestamp(instant: OffsetDateTime) -> Timestamp {
    let beyond = if instant.year() > 0 { Timestamp::MAX } else { Timestamp::MIN };
    i32::try_from(instant.nanosecond())
        .ok()
        .and_then(|nanosecond| Timestamp::new(instant.unix_timestamp(), nanosecond).ok())
        .unwrap_or(beyond)
}

fn civil_of(date: Date, time: Time) -> civil::DateTime {
    let small = |number: u8| i8::try_from(number).unwrap_or(i8::MAX);
    let year = i16::try_from(date.year()).unwrap_or(i16::MAX);
    let day = civil::Date::new(year, small(date.month().into()), small(date.day()));
    let clock = civil::Time::new(
        small(time.hour()),
        small(time.minute()),
        small(time.second()),
        i32::try_from(time.nanosecond()).unwrap_or(0),
    );
    let day = day.unwrap_or(civil::Date::ZERO);
    day.to_datetime(clock.unwrap_or(civil::Time::midnight()))
}

fn at(date: Date, time: Time, offset: Offset) -> OffsetDateTime {
    let offset = UtcOffset::from_whole_seconds(offset.seconds()).unwrap_or(UtcOffset::UTC);
    let local = date.with_time(time).assume_offset(offset);
    local.checked_to_offset(UtcOffset::UTC).unwrap_or(local)
}
