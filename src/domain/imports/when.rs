//! When somebody worked, as files write it: days with wall-clock times, or instants.

use time::{Date, Duration, OffsetDateTime, Time, UtcOffset};

use super::cell;
use super::dates::{self, Order};
use super::reason::Reason;
use crate::base::zone::{NoSuchTime, Zone};

/// From and to of an entry, and what is to be said about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Span {
    pub starts_at: Option<OffsetDateTime>,
    pub ends_at: Option<OffsetDateTime>,
    pub notice: Option<Reason>,
}

/// Wall-clock times of a day. Files give no day for the end, so an end before the start is on the next day, and a
/// duration of more than a day moves the end by as many days.
pub fn span(zone: &Zone, date: Date, from: Option<Time>, to: Option<Time>, seconds: Option<i32>) -> Span {
    let Some(from) = from else { return Span::default() };
    let ends = to.and_then(|to| {
        let days = i64::from(seconds.unwrap_or(0).max(0) / 86_400) + i64::from(to < from);
        Some((date.checked_add(Duration::days(days))?, to))
    });
    let read = || {
        let ends = ends.map(|(date, time)| zone.instant(date, time)).transpose()?;
        Ok((zone.instant(date, from)?, ends))
    };
    match read() {
        Ok((starts_at, ends_at)) => Span { starts_at: Some(starts_at), ends_at, notice: None },
        Err(gap) => Span { notice: Some(skipped(gap)), ..Span::default() },
    }
}

fn skipped(gap: NoSuchTime) -> Reason {
    Reason::ClocksSkip { date: gap.date, time: gap.time, zone: gap.zone }
}

/// Days and wall-clock times of both ends.
pub fn between(zone: &Zone, from: (Date, Time), to: (Date, Time)) -> Span {
    match (zone.instant(from.0, from.1), zone.instant(to.0, to.1)) {
        (Ok(starts_at), Ok(ends_at)) => Span { starts_at: Some(starts_at), ends_at: Some(ends_at), notice: None },
        (Err(gap), _) | (_, Err(gap)) => Span { notice: Some(skipped(gap)), ..Span::default() },
    }
}

/// Day and start as one text. Rows are recognised by it on the next import: it must stay as it is for ever.
pub fn stamp(date: Option<Date>, start: Option<Time>) -> String {
    let date = date.map(|date| format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day()));
    let start = start.map(|time| format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second()));
    format!("{} {}", date.unwrap_or_default(), start.unwrap_or_default())
}

/// A day and time of day with or without an offset: `2026-10-01T09:00:00+0200`, `…+02:00`, `…Z`, `2026-10-01 09:00`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stamp {
    pub date: Date,
    pub time: Time,
    pub offset: Option<UtcOffset>,
}

impl Stamp {
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text, None)
    }

    /// The day may be written in any way of [`dates::read`].
    pub fn read(text: &str, order: Option<Order>) -> Option<Self> {
        let (date, rest) = text.split_once(['T', ' '])?;
        let end = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
        let (time, offset) = rest.split_at(end);
        let offset = match offset {
            "" => None,
            "Z" | "z" => Some(UtcOffset::UTC),
            _ => Some(parse_offset(offset)?),
        };
        Some(Self { date: dates::read(date, order).ok()?, time: cell::clock(time.trim())?, offset })
    }

    /// Without an offset it is a wall-clock time in `zone`. None: the clocks skipped it.
    pub fn instant(&self, zone: &Zone) -> Option<OffsetDateTime> {
        match self.offset {
            Some(offset) => Some(OffsetDateTime::new_in_offset(self.date, self.time, offset).to_offset(UtcOffset::UTC)),
            None => zone.instant(self.date, self.time).ok(),
        }
    }
}

fn parse_offset(text: &str) -> Option<UtcOffset> {
    let (sign, digits) = text.split_at(1);
    let digits = digits.replace(':', "");
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let hours: i8 = digits[..2].parse().ok()?;
    let minutes: i8 = digits.get(2..).filter(|rest| !rest.is_empty()).map_or(Some(0), |rest| rest.parse().ok())?;
    let sign = if sign == "-" { -1 } else { 1 };
    UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok()
}
