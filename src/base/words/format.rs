//! Dates, numbers and money as each language writes them.
//!
//! Groups and symbols are set with spaces that do not break, so a number stays on one line.

use std::borrow::Borrow;

use fixed_decimal::Decimal;
use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{M, YM, YMD, YMDE};
use icu_datetime::input::Date as IcuDate;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale;
use time::{Date, OffsetDateTime};

use super::{Lang, Whole, Words};
use crate::base::hours;
use crate::base::money::{Currency, Rate};

/// A space that does not break.
const NBSP: char = '\u{a0}';

pub(super) struct Formats {
    decimal: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
    date_long: DateTimeFormatter<YMDE>,
    date_short_weekday: DateTimeFormatter<YMDE>,
    month: DateTimeFormatter<YM>,
    month_short: DateTimeFormatter<M>,
}

impl Formats {
    pub fn new(lang: Lang) -> Self {
        const CARRIED: &str = "the formats of our languages are compiled in";
        let locale: Locale = lang.html().parse().expect("our tags are language tags");
        let dates = DateTimeFormatterPreferences::from(&locale);
        let mut grouped = DecimalFormatterOptions::default();
        grouped.grouping_strategy = Some(GroupingStrategy::Always);
        Self {
            decimal: DecimalFormatter::try_new(DecimalFormatterPreferences::from(&locale), grouped).expect(CARRIED),
            date: DateTimeFormatter::try_new(dates, YMD::medium()).expect(CARRIED),
            date_long: DateTimeFormatter::try_new(dates, YMDE::long()).expect(CARRIED),
            date_short_weekday: DateTimeFormatter::try_new(dates, YMDE::medium()).expect(CARRIED),
            month: DateTimeFormatter::try_new(dates, YM::long()).expect(CARRIED),
            month_short: DateTimeFormatter::try_new(dates, M::medium()).expect(CARRIED),
        }
    }
}

impl Words {
    /// `20 Nov 2026`, `20. nov. 2026`
    pub fn date(&self, date: impl Borrow<Date>) -> String {
        self.0.formats.date.format(&icu(date)).to_string()
    }

    /// `Friday 20 November 2026`
    pub fn date_long(&self, date: impl Borrow<Date>) -> String {
        self.0.formats.date_long.format(&icu(date)).to_string()
    }

    /// `Fri, 20 Nov 2026`
    pub fn date_short_weekday(&self, date: impl Borrow<Date>) -> String {
        self.0.formats.date_short_weekday.format(&icu(date)).to_string()
    }

    /// `November 2026`
    pub fn month(&self, date: impl Borrow<Date>) -> String {
        self.0.formats.month.format(&icu(date)).to_string()
    }

    /// `Nov`, `nov.`
    pub fn month_short(&self, date: impl Borrow<Date>) -> String {
        self.0.formats.month_short.format(&icu(date)).to_string()
    }

    /// `14:05`, by the clock of the offset the instant carries: take it to the reader's zone first.
    pub fn time(&self, instant: impl Borrow<OffsetDateTime>) -> String {
        let instant = instant.borrow();
        format!("{:02}:{:02}", instant.hour(), instant.minute())
    }

    /// Date and time, by the clock of the offset the instant carries.
    pub fn datetime(&self, instant: impl Borrow<OffsetDateTime>) -> String {
        let instant = instant.borrow();
        let comma = match self.lang() {
            Lang::En | Lang::De | Lang::Ro => ",",
            Lang::Da | Lang::Sv => "",
        };
        format!("{}{comma} {}", self.date(instant.date()), self.time(instant))
    }

    /// `1,234,567`
    pub fn number(&self, number: impl Into<Whole>) -> String {
        self.decimal(number, 0)
    }

    /// An integer scaled by 10^`digits`: 123450 with 2 digits is `1,234.50`.
    pub fn decimal(&self, scaled: impl Into<Whole>, digits: u32) -> String {
        let mut decimal = Decimal::from(scaled.into().0);
        decimal.multiply_pow10(-i16::try_from(digits).unwrap_or(0));
        self.0.formats.decimal.format(&decimal).to_string()
    }

    /// An amount in minor units: `€1,234.50`, `1.234,50 kr.`
    pub fn money(&self, minor: impl Into<Whole>, currency: impl Borrow<Currency>) -> String {
        let currency = currency.borrow();
        self.amount(minor.into().0, currency.exponent(), currency)
    }

    /// The price of an hour, with the third and fourth decimal only where they count.
    pub fn rate(&self, rate: impl Borrow<Rate>, currency: impl Borrow<Currency>) -> String {
        let currency = currency.borrow();
        let (mut scaled, mut digits) = (rate.borrow().0, 4);
        while digits > currency.exponent() && scaled % 10 == 0 {
            scaled /= 10;
            digits -= 1;
        }
        self.amount(scaled, digits, currency)
    }

    /// A duration in seconds as hours and minutes: `7:30`.
    pub fn hours(&self, seconds: impl Into<Whole>) -> String {
        let clock = hours::clock(seconds.into().0);
        if self.lang() == Lang::Sv { clock.replace('-', "\u{2212}") } else { clock }
    }

    /// `52%`, `52 %`
    pub fn percent(&self, percent: impl Into<Whole>) -> String {
        let number = self.number(percent);
        match self.lang() {
            Lang::En | Lang::Ro => format!("{number}%"),
            Lang::Da | Lang::Sv | Lang::De => format!("{number}{NBSP}%"),
        }
    }

    fn amount(&self, scaled: i64, digits: u32, currency: &Currency) -> String {
        let number = self.decimal(scaled, digits);
        let symbol = match (currency.as_str(), self.lang()) {
            ("EUR", _) => "€",
            ("GBP", Lang::En) => "£",
            ("USD", Lang::En) => "US$",
            ("DKK", Lang::Da) => "kr.",
            ("SEK", Lang::Sv) => "kr",
            (code, _) => code,
        };
        if self.lang() != Lang::En {
            return format!("{number}{NBSP}{symbol}");
        }
        let (minus, number) = number.strip_prefix('-').map_or(("", number.as_str()), |rest| ("-", rest));
        if symbol == currency.as_str() {
            format!("{minus}{symbol}{NBSP}{number}")
        } else {
            format!("{minus}{symbol}{number}")
        }
    }
}

fn icu(date: impl Borrow<Date>) -> IcuDate<Gregorian> {
    let date = date.borrow();
    IcuDate::try_new_gregorian(date.year(), u8::from(date.month()), date.day())
        .expect("a date of one Gregorian calendar is one of the other")
}
