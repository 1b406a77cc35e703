//! Exact money: whole minor units plus a currency. Never floats, never added across currencies.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Three upper-case letters (ISO 4217), `DKK`. Lower-case letters are accepted and raised.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// Not three letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a currency is three letters, like DKK")]
pub struct BadCurrency;

impl Currency {
    pub const EUR: Currency = Currency(*b"EUR");

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits after the decimal mark: one krone is 100 øre (2), a yen has none (0).
    pub fn exponent(&self) -> u32 {
        match self.as_str() {
            "CLP" | "ISK" | "JPY" | "KRW" | "PYG" | "UGX" | "VND" | "XAF" | "XOF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = BadCurrency;

    fn from_str(text: &str) -> Result<Self, BadCurrency> {
        let letters: [u8; 3] = text.trim().as_bytes().try_into().map_err(|_| BadCurrency)?;
        if !letters.iter().all(u8::is_ascii_alphabetic) {
            return Err(BadCurrency);
        }
        Ok(Self(letters.map(|letter| letter.to_ascii_uppercase())))
    }
}

impl TryFrom<String> for Currency {
    type Error = BadCurrency;

    fn try_from(text: String) -> Result<Self, BadCurrency> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.as_str().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Øre, cents: the currency's smallest unit.
    pub minor: i64,
    pub currency: Currency,
}

/// Ten-thousandths of a currency unit per hour, as the database's `numeric(14,4)` holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rate(pub i64);

impl Rate {
    /// More than four decimals are rounded; what `numeric(14,4)` cannot hold is `TooLarge`.
    pub fn parse(text: &str, mark: DecimalMark) -> Result<Self, BadNumber> {
        const LIMIT: u64 = 100_000_000_000_000;
        match parse_decimal(text, 4, mark)? {
            rate if rate.unsigned_abs() < LIMIT => Ok(Self(rate)),
            _ => Err(BadNumber::TooLarge),
        }
    }

    /// What that many seconds of work come to: seconds × rate, exact, rounded once, half away from zero to the minor unit of
    /// the currency. `None` where the amount is beyond what money holds.
    ///
    /// Each entry is rounded by itself, so that the lines of an invoice add up to its sum.
    pub fn amount(self, seconds: i64, currency: Currency) -> Option<Money> {
        // Ten-thousandths per hour times seconds: 36 000 000 of these are one unit of the currency.
        const WHOLE: i128 = 3600 * 10_000;
        let exact = i128::from(seconds) * i128::from(self.0);
        let scaled = exact.checked_mul(10_i128.pow(currency.exponent()))?;
        let half = if scaled < 0 { -WHOLE / 2 } else { WHOLE / 2 };
        let minor = i64::try_from(scaled.checked_add(half)? / WHOLE).ok()?;
        Some(Money { minor, currency })
    }
}

/// Which character comes before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,234.56`
    Dot,
    /// `1.234,56`
    Comma,
    /// Of two kinds of separators the last is the decimal mark; a lone one is, too (`1.234` is a
    /// little more than one); one that repeats is not.
    Guess,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadNumber {
    #[error("there is no number")]
    Empty,
    #[error("this is not a number")]
    Form,
    #[error("the number is too large")]
    TooLarge,
}

/// Reads a decimal number exactly, as an integer scaled by 10^`scale`: `12,5` at scale 2 is 1250.
///
/// Thousands may be grouped by the other mark, spaces of any kind or apostrophes. A sign comes
/// first: `+`, `-` or `−`. Decimals beyond the scale are rounded half away from zero.
pub fn parse_decimal(text: &str, scale: u32, mark: DecimalMark) -> Result<i64, BadNumber> {
    let number = Decimal::read(text, mark)?;
    let scale = scale as usize;
    let kept = &number.fraction[..scale.min(number.fraction.len())];
    let mut value: i128 = 0;
    let padding = std::iter::repeat_n(b'0', scale - kept.len());
    for digit in number.whole.iter().chain(kept).copied().chain(padding) {
        value = push(value, digit)?;
    }
    if number.fraction.get(scale).is_some_and(|digit| *digit >= b'5') {
        value += 1;
    }
    i64::try_from(if number.negative { -value } else { value }).map_err(|_| BadNumber::TooLarge)
}

fn push(value: i128, digit: u8) -> Result<i128, BadNumber> {
    let room = value.checked_mul(10).and_then(|v| v.checked_add(i128::from(digit - b'0')));
    room.filter(|v| *v < i128::MAX / 2).ok_or(BadNumber::TooLarge)
}

/// A number as it was written, digit by digit.
#[derive(Debug)]
pub(super) struct Decimal {
    pub negative: bool,
    /// ASCII digits before and after the decimal mark; at least one of the two has some.
    pub whole: Vec<u8>,
    pub fraction: Vec<u8>,
}

impl Decimal {
    pub fn read(text: &str, mark: DecimalMark) -> Result<Self, BadNumber> {
        let (negative, body) = sign(text);
        if body.is_empty() {
            return Err(BadNumber::Empty);
        }
        let (whole, fraction) = match decimal_mark(body, mark) {
            Some(mark) => body.split_once(mark).ok_or(BadNumber::Form)?,
            None => (body, ""),
        };
        let marked = whole.len() != body.len();
        if !fraction.bytes().all(|b| b.is_ascii_digit()) || marked && fraction.is_empty() {
            return Err(BadNumber::Form);
        }
        Ok(Self { negative, whole: ungroup(whole)?, fraction: fraction.into() })
    }
}

/// Takes a leading sign away: is it negative, and the rest.
pub(super) fn sign(text: &str) -> (bool, &str) {
    let text = text.trim();
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    }
}

fn decimal_mark(body: &str, mark: DecimalMark) -> Option<char> {
    let (mark, other) = match mark {
        DecimalMark::Dot => return body.contains('.').then_some('.'),
        DecimalMark::Comma => return body.contains(',').then_some(','),
        DecimalMark::Guess => match body.rfind(['.', ',']) {
            Some(last) if body.as_bytes()[last] == b',' => (',', '.'),
            _ => ('.', ','),
        },
    };
    let count = body.matches(mark).count();
    (count == 1 || count > 1 && body.contains(other)).then_some(mark)
}

/// `1.234.567` → `1234567`: groups of three after the first, all by the same separator.
fn ungroup(whole: &str) -> Result<Vec<u8>, BadNumber> {
    let separator = whole.chars().find(|c| !c.is_ascii_digit());
    let Some(separator) = separator else { return Ok(whole.into()) };
    let known = matches!(separator, '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    if !known || !(1..=3).contains(&first.len()) || !groups.all(|group| group.len() == 3 && digits(group)) {
        return Err(BadNumber::Form);
    }
    Ok(whole.bytes().filter(u8::is_ascii_digit).collect())
}
