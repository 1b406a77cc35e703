//! Durations and clock times as people type them.

use super::super::projects::typed::by_either_mark;
use crate::base::hours::{self, BadDuration};
use crate::base::words::Words;
use crate::domain::time::DAY;
use ::time::Time;

/// `7:30`, `7.5`, `7,5`, `7h`, `450m` as seconds; blank is `None`. The error is in the reader's words.
pub fn duration(t: &Words, text: &str) -> Result<Option<i32>, String> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let cut = |ends: &[&str]| ends.iter().find_map(|end| text.strip_suffix(end)).map(|rest| rest.trim().to_owned());
    let seconds = if let Some(minutes) = cut(&["min", "m"]) {
        let digits = !minutes.is_empty() && minutes.len() <= 6 && minutes.bytes().all(|b| b.is_ascii_digit());
        let minutes: Option<i32> = if digits { minutes.parse().ok() } else { None };
        minutes.and_then(|minutes| minutes.checked_mul(60)).ok_or(BadDuration::Form)
    } else {
        let hours = cut(&["h", "t"]).unwrap_or(text);
        by_either_mark(t.lang(), |mark| hours::parse(&hours, mark))
    };
    match seconds {
        Ok(seconds) if seconds < 0 => Err(t.time_duration_form()),
        Ok(seconds) if seconds > DAY => Err(t.time_duration_day()),
        Ok(seconds) => Ok(Some(seconds)),
        Err(BadDuration::TooLarge) => Err(t.time_duration_day()),
        Err(_) => Err(t.time_duration_form()),
    }
}

/// `9:05`, `09.05`, `0905`, `9` by a clock of 24 hours.
pub fn clock(text: &str) -> Option<Time> {
    let text = text.trim();
    let digits = |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    let (hour, minute) = match text.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => (text, "00"),
        Some(_) => return None,
    };
    if !digits(hour) || !digits(minute) {
        return None;
    }
    Time::from_hms(hour.parse().ok()?, minute.parse().ok()?, 0).ok()
}
