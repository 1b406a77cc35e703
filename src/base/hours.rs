//! Durations in whole seconds: reading what people and programs write, and showing hours.

use super::money::{self, BadNumber, Decimal, DecimalMark};

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDuration {
    #[error("there is no duration")]
    Empty,
    #[error("this is not a duration like 1:30 or 1.5")]
    Form,
    #[error("the duration is too long")]
    TooLarge,
}

impl From<BadNumber> for BadDuration {
    fn from(error: BadNumber) -> Self {
        match error {
            BadNumber::Empty => Self::Empty,
            BadNumber::Form => Self::Form,
            BadNumber::TooLarge => Self::TooLarge,
        }
    }
}

/// Reads a duration as seconds.
///
/// `1:30` and `0:06:00` are hours, minutes and seconds; `1.50`, `1,5` and `.5` are hours, rounded to
/// the nearest second (half away from zero). All may be negative. `mark` says which character comes
/// before the decimals.
pub fn parse(text: &str, mark: DecimalMark) -> Result<i32, BadDuration> {
    let (seconds, negative) = match text.contains(':') {
        true => by_clock(text)?,
        false => by_decimals(text, mark)?,
    };
    i32::try_from(if negative { -seconds } else { seconds }).map_err(|_| BadDuration::TooLarge)
}

fn by_clock(text: &str) -> Result<(i128, bool), BadDuration> {
    let (negative, body) = money::sign(text);
    let mut parts = body.split(':');
    let hours = parts.next().unwrap_or_default();
    if hours.is_empty() || !hours.bytes().all(|b| b.is_ascii_digit()) {
        return Err(BadDuration::Form);
    }
    let minutes = sixtieth(parts.next().unwrap_or_default())?;
    let seconds = parts.next().map_or(Ok(0), sixtieth)?;
    if parts.next().is_some() {
        return Err(BadDuration::Form);
    }
    // only digits, so the one thing that can be wrong is their number
    let hours: i64 = hours.parse().map_err(|_| BadDuration::TooLarge)?;
    Ok((i128::from(hours) * 3600 + minutes * 60 + seconds, negative))
}

/// Two digits from 00 to 59.
fn sixtieth(text: &str) -> Result<i128, BadDuration> {
    match text.as_bytes() {
        [tens @ b'0'..=b'5', ones @ b'0'..=b'9'] => Ok(i128::from((tens - b'0') * 10 + (ones - b'0'))),
        _ => Err(BadDuration::Form),
    }
}

fn by_decimals(text: &str, mark: DecimalMark) -> Result<(i128, bool), BadDuration> {
    let mut number = Decimal::read(text, mark)?;
    while number.fraction.last() == Some(&b'0') {
        number.fraction.pop();
    }
    // six digits of hours and 28 decimals are all that fits, and more than anyone writes
    let start = number.whole.iter().position(|digit| *digit != b'0').unwrap_or(number.whole.len());
    if number.whole.len() - start > 6 {
        return Err(BadDuration::TooLarge);
    }
    if number.fraction.len() > 28 {
        return Err(BadDuration::Form);
    }
    let digits = number.whole[start..].iter().chain(&number.fraction);
    let hours = digits.fold(0_i128, |hours, digit| hours * 10 + i128::from(digit - b'0'));
    let unit = 10_i128.pow(number.fraction.len() as u32);
    let (seconds, rest) = (hours * 3600 / unit, hours * 3600 % unit);
    Ok((seconds + i128::from(rest * 2 >= unit), number.negative))
}

/// `7:30`, `-0:15`, `118:05`: hours and minutes, rounded to the minute (half away from zero).
pub fn clock(seconds: i64) -> String {
    let minutes = seconds.unsigned_abs().saturating_add(30) / 60;
    let sign = if seconds < 0 && minutes > 0 { "-" } else { "" };
    format!("{sign}{}:{:02}", minutes / 60, minutes % 60)
}
