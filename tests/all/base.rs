//! The base floor: what people type is read exactly, what they read is written in their way, and the
//! clocks may change in between.

use std::collections::HashSet;

use extranet::base::clock::Clock;
use extranet::base::hours::{self, BadDuration};
use extranet::base::ids::{CustomerId, ProjectId};
use extranet::base::money::{BadNumber, Currency, DecimalMark, Rate, parse_decimal};
use extranet::base::name::{BadText, Email, Line, Slug, Text, Username};
use extranet::base::page::{BadPage, Paging};
use extranet::base::password::{self, Busy, Passwords, Verdict, Weakness};
use extranet::base::period::{BadPeriod, Period, Preset};
use extranet::base::secret::{self, Secret};
use extranet::base::words::{Lang, Words};
use extranet::base::zone::Zone;
use proptest::prelude::*;
use time::macros::{date, datetime, time};
use time::{Date, Duration, OffsetDateTime};

fn currency(code: &str) -> Currency {
    code.parse().expect("a currency")
}

fn zone(name: &str) -> Zone {
    name.parse().expect("a zone")
}

/// Any day the product may meet.
fn any_day() -> impl Strategy<Value = Date> {
    let days = date!(1971 - 01 - 01).to_julian_day()..date!(2199 - 01 - 01).to_julian_day();
    days.prop_map(|day| Date::from_julian_day(day).expect("a day"))
}

/// Any whole second from 1971 to 2199.
fn any_instant() -> impl Strategy<Value = OffsetDateTime> {
    (31_536_000_i64..7_226_582_400).prop_map(|s| OffsetDateTime::from_unix_timestamp(s).expect("an instant"))
}

// ------------------------------------------------------------------------------ ids and clock

#[test]
fn an_id_is_written_and_read_back_and_later_ones_sort_after_earlier_ones() {
    let (first, second) = (CustomerId::new(), CustomerId::new());
    assert_eq!(first.to_string().parse(), Ok(first));
    assert!(first < second);
    assert!("12".parse::<ProjectId>().is_err());
}

#[test]
fn all_clones_of_a_clock_tell_the_time_it_was_set_to() {
    let clock = Clock::system();
    let clone = clock.clone();
    clock.set(datetime!(2026-03-29 00:59 UTC));
    clone.advance(Duration::hours(1));
    let now = clock.now();
    assert!(now >= datetime!(2026-03-29 01:59 UTC) && now < datetime!(2026-03-29 02:59 UTC), "{now}");
    assert_eq!(now.nanosecond() % 1_000, 0, "PostgreSQL keeps microseconds");
}

// ------------------------------------------------------------------------------------- money

#[test]
fn amounts_are_read_the_way_people_and_spreadsheets_write_them() {
    use DecimalMark::{Comma, Dot, Guess};
    for (text, mark, minor) in [
        ("1234.56", Guess, 123_456),
        ("1,234.56", Guess, 123_456),
        ("1.234,56", Guess, 123_456),
        ("1 234,56", Guess, 123_456),
        ("1\u{a0}234,56", Guess, 123_456),
        ("1\u{202f}234\u{202f}567,8", Guess, 123_456_780),
        ("1'234.56", Guess, 123_456),
        ("1’234’567", Guess, 123_456_700),
        ("1.234.567", Guess, 123_456_700),
        ("1,234,567.8", Guess, 123_456_780),
        ("12,5", Guess, 1_250),
        ("1.234", Guess, 123),
        ("1.234", Dot, 123),
        ("1.234", Comma, 123_400),
        ("1,234", Comma, 123),
        ("1,234", Dot, 123_400),
        (" 7 ", Guess, 700),
        ("+7", Guess, 700),
        ("-7", Guess, -700),
        ("\u{2212}7,25", Guess, -725),
        (".5", Guess, 50),
        ("0", Guess, 0),
        ("0.005", Dot, 1),
        ("-0.005", Dot, -1),
        ("0.0049999999999999999999999999999999999999999", Dot, 0),
        ("000000000000000000000000000000000000000000000001", Dot, 100),
        ("92233720368547758.07", Dot, i64::MAX),
        ("-92233720368547758.08", Dot, i64::MIN),
    ] {
        assert_eq!(parse_decimal(text, 2, mark), Ok(minor), "{text} {mark:?}");
    }
}

#[test]
fn what_is_not_an_amount_is_refused() {
    use BadNumber::{Empty, Form, TooLarge};
    for (text, error) in [
        ("", Empty),
        ("  ", Empty),
        ("-", Empty),
        (".", Form),
        ("5.", Form),
        ("NaN", Form),
        ("inf", Form),
        ("1e3", Form),
        ("0x10", Form),
        ("(12.50)", Form),
        ("12 kr", Form),
        ("--1", Form),
        ("1.2.3", Form),
        ("1,23,456", Form),
        ("12 34", Form),
        ("1 234'567", Form),
        ("1.234,567,8", Form),
        ("١٢", Form),
        ("92233720368547758.08", TooLarge),
        ("99999999999999999999999999999999999999999999999999", TooLarge),
    ] {
        assert_eq!(parse_decimal(text, 2, DecimalMark::Guess), Err(error), "{text}");
    }
    assert_eq!(parse_decimal("1,5", 2, DecimalMark::Dot), Err(Form), "no group has one digit");
}

#[test]
fn a_rate_keeps_four_decimals() {
    assert_eq!(Rate::parse("950,12345", DecimalMark::Comma), Ok(Rate(9_501_235)));
    assert_eq!(Rate::parse("9999999999.9999", DecimalMark::Dot), Ok(Rate(99_999_999_999_999)));
    assert_eq!(Rate::parse("10000000000", DecimalMark::Dot), Err(BadNumber::TooLarge));
}

#[test]
fn a_currency_is_three_letters_and_knows_its_decimals() {
    assert_eq!(currency("dkk"), currency("DKK"));
    for (code, digits) in [("DKK", 2), ("EUR", 2), ("HUF", 2), ("JPY", 0), ("ISK", 0), ("KWD", 3)] {
        assert_eq!(currency(code).exponent(), digits, "{code}");
    }
    for bad in ["", "kr", "kr.", "EURO", "12A", "€"] {
        assert!(bad.parse::<Currency>().is_err(), "{bad}");
    }
    assert_eq!(serde_json::to_string(&currency("SEK")).ok().as_deref(), Some("\"SEK\""));
    assert!(serde_json::from_str::<Currency>("\"kroner\"").is_err());
}

proptest! {
    #[test]
    fn an_amount_shown_in_any_language_is_read_back_as_the_same_amount(minor in any::<i64>(), digits in 1_u32..5) {
        for lang in Lang::ALL {
            let mark = if lang == Lang::En { DecimalMark::Dot } else { DecimalMark::Comma };
            let shown = Words::of(lang).decimal(minor, digits);
            prop_assert_eq!(parse_decimal(&shown, digits, mark), Ok(minor), "{}", shown);
        }
    }

    #[test]
    fn reading_a_number_never_panics(text in "\\PC*", digits in 0_u32..30) {
        for mark in [DecimalMark::Dot, DecimalMark::Comma, DecimalMark::Guess] {
            let _ = parse_decimal(&text, digits, mark);
            let _ = hours::parse(&text, mark);
        }
    }

    #[test]
    fn rounding_is_by_at_most_half_a_unit(whole in 0_i64..1_000_000, fraction in 0_i64..10_000) {
        let text = format!("{whole}.{fraction:04}");
        let exact = whole * 10_000 + fraction;
        let rounded = parse_decimal(&text, 2, DecimalMark::Dot).expect("a number");
        prop_assert!((rounded * 100 - exact).abs() <= 50);
        prop_assert_eq!(parse_decimal(&format!("-{text}"), 2, DecimalMark::Dot), Ok(-rounded));
    }
}

// ------------------------------------------------------------------------------------- hours

#[test]
fn durations_are_read_the_way_people_and_time_trackers_write_them() {
    for (text, seconds) in [
        ("1:30", 5_400),
        ("26:30", 95_400),
        ("0:06:00", 360),
        ("00:00:01", 1),
        ("-1:15", -4_500),
        ("\u{2212}0:15", -900),
        ("1.50", 5_400),
        ("1,5", 5_400),
        (".5", 1_800),
        ("-0,25", -900),
        ("8", 28_800),
        ("0", 0),
        ("0.3333333333333333", 1_200),
        ("0.00013888888888888888", 0),
        ("0.000138888888888888888889", 1),
        ("-0.000138888888888888888889", -1),
        ("1.10", 3_960),
    ] {
        assert_eq!(hours::parse(text, DecimalMark::Guess), Ok(seconds), "{text}");
    }
}

#[test]
fn what_is_not_a_duration_is_refused() {
    use BadDuration::{Empty, Form, TooLarge};
    for (text, error) in [
        ("", Empty),
        (":30", Form),
        ("1:5", Form),
        ("1:60", Form),
        ("1:00:60", Form),
        ("1:00:00:00", Form),
        ("1:-5", Form),
        ("1h", Form),
        ("1:3O", Form),
        ("600000:00", TooLarge),
        ("600000", TooLarge),
        ("99999999999999999999:00", TooLarge),
        ("99999999999999999999", TooLarge),
    ] {
        assert_eq!(hours::parse(text, DecimalMark::Guess), Err(error), "{text}");
    }
}

#[test]
fn hours_are_shown_to_the_minute() {
    for (seconds, shown) in [
        (27_000, "7:30"),
        (-900, "-0:15"),
        (425_100, "118:05"),
        (0, "0:00"),
        (29, "0:00"),
        (-29, "0:00"),
        (30, "0:01"),
        (-30, "-0:01"),
        (3_599, "1:00"),
        (i64::MIN, "-2562047788015215:30"),
    ] {
        assert_eq!(hours::clock(seconds), shown, "{seconds}");
    }
}

proptest! {
    #[test]
    fn whole_minutes_survive_being_shown_and_read(minutes in -35_000_000_i32..35_000_000) {
        let shown = hours::clock(i64::from(minutes) * 60);
        prop_assert_eq!(hours::parse(&shown, DecimalMark::Guess), Ok(minutes * 60));
    }

    #[test]
    fn hundredths_of_an_hour_are_36_seconds(hundredths in 0_i32..50_000_000) {
        let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        prop_assert_eq!(hours::parse(&text, DecimalMark::Dot), Ok(hundredths * 36));
    }
}

// ------------------------------------------------------------------------------------- zones

#[test]
fn in_spring_an_hour_of_the_night_does_not_exist_in_copenhagen() {
    let copenhagen = zone("Europe/Copenhagen");
    let night = date!(2026 - 03 - 29);
    assert_eq!(copenhagen.instant(night, time!(1:59)), Ok(datetime!(2026-03-29 00:59 UTC)));
    assert_eq!(copenhagen.instant(night, time!(3:00)), Ok(datetime!(2026-03-29 01:00 UTC)));
    let skipped = copenhagen.instant(night, time!(2:30)).expect_err("the clocks skip 2:30");
    assert_eq!(skipped.zone, "Europe/Copenhagen");
    assert!(skipped.to_string().contains("go forward"), "{skipped}");
    assert_eq!(copenhagen.abbreviation(datetime!(2026-03-29 00:59 UTC)), "CET");
    assert_eq!(copenhagen.abbreviation(datetime!(2026-03-29 01:00 UTC)), "CEST");
}

#[test]
fn in_autumn_an_hour_of_the_night_comes_twice_and_the_first_is_meant() {
    let copenhagen = zone("Europe/Copenhagen");
    let twice = copenhagen.instant(date!(2026 - 10 - 25), time!(2:30));
    assert_eq!(twice, Ok(datetime!(2026-10-25 00:30 UTC)));
    let half_past_two = |instant| copenhagen.local(instant).time() == time!(2:30);
    assert!(half_past_two(datetime!(2026-10-25 00:30 UTC)) && half_past_two(datetime!(2026-10-25 01:30 UTC)));
    let day = copenhagen.start_of_day(date!(2026 - 10 - 26)) - copenhagen.start_of_day(date!(2026 - 10 - 25));
    assert_eq!(day, Duration::hours(25));
}

#[test]
fn far_away_zones_have_their_own_days() {
    let noon = datetime!(2026-06-15 12:00 UTC);
    assert_eq!(zone("Pacific/Kiritimati").date_of(noon), date!(2026 - 06 - 16));
    assert_eq!(zone("Pacific/Pago_Pago").date_of(noon), date!(2026 - 06 - 15));
    assert_eq!(zone("Pacific/Kiritimati").start_of_day(date!(2026 - 06 - 16)), datetime!(2026-06-15 10:00 UTC));
    assert_eq!(Zone::utc().local(noon), noon);

    // Lord Howe's clocks change by half an hour
    let lord_howe = zone("Australia/Lord_Howe");
    assert!(lord_howe.instant(date!(2026 - 10 - 04), time!(2:15)).is_err());
    assert_eq!(lord_howe.instant(date!(2026 - 10 - 04), time!(2:30)), Ok(datetime!(2026-10-03 15:30 UTC)));
    assert_eq!(lord_howe.instant(date!(2026 - 04 - 05), time!(1:45)), Ok(datetime!(2026-04-04 14:45 UTC)));
}

#[test]
fn a_day_begins_even_where_midnight_is_skipped() {
    // Cairo goes from 23:59 to 1:00
    assert_eq!(zone("Africa/Cairo").start_of_day(date!(2026 - 04 - 24)), datetime!(2026-04-23 22:00 UTC));
    // Toronto went from 23:30 to 0:30 in 1919
    let toronto = zone("America/Toronto").start_of_day(date!(1919 - 03 - 31));
    assert_eq!(zone("America/Toronto").local(toronto).time(), time!(0:30));
    // Samoa had no 30 December 2011: that day begins and ends at once
    let apia = zone("Pacific/Apia");
    assert_eq!(apia.start_of_day(date!(2011 - 12 - 30)), apia.start_of_day(date!(2011 - 12 - 31)));
}

#[test]
fn zones_are_found_by_name_and_offered_in_order() {
    assert_eq!(zone("europe/copenhagen").to_string(), "Europe/Copenhagen");
    for bad in ["", "Europe/Atlantis", "+02:00", "../../etc/passwd"] {
        assert!(bad.parse::<Zone>().is_err(), "{bad}");
    }
    let names = Zone::names();
    assert!(names.is_sorted() && names.len() > 300);
    for name in ["Europe/Copenhagen", "Europe/Bucharest", "America/Argentina/Ushuaia", "UTC"] {
        assert!(names.contains(&name), "{name}");
    }
    assert!(names.iter().all(|name| name.parse::<Zone>().is_ok()));
}

proptest! {
    #[test]
    fn what_the_clocks_show_is_an_instant_at_which_they_show_it(instant in any_instant(), place in 0_usize..1_000) {
        let names = Zone::names();
        let here = zone(names[place % names.len()]);
        let shown = here.local(instant);
        prop_assert_eq!(shown, instant);
        let read = here.instant(shown.date(), shown.time()).expect("the clocks show it");
        prop_assert!(read <= instant && here.local(read).time() == shown.time());
    }

    #[test]
    fn a_day_begins_before_the_next_one_and_is_itself(day in any_day(), place in 0_usize..1_000) {
        let names = Zone::names();
        let here = zone(names[place % names.len()]);
        let start = here.start_of_day(day);
        let tomorrow = here.start_of_day(day.next_day().expect("a next day"));
        prop_assert!(start <= tomorrow && tomorrow - start <= Duration::hours(26));
        if start < tomorrow {
            prop_assert_eq!(here.date_of(start), day);
            prop_assert_ne!(here.date_of(start - Duration::SECOND), day);
        }
    }
}

// ----------------------------------------------------------------------------------- periods

#[test]
fn presets_follow_the_calendar() {
    let today = date!(2026 - 01 - 31);
    for (preset, from, to) in [
        (Preset::ThisMonth, date!(2026 - 01 - 01), date!(2026 - 01 - 31)),
        (Preset::LastMonth, date!(2025 - 12 - 01), date!(2025 - 12 - 31)),
        (Preset::ThisQuarter, date!(2026 - 01 - 01), date!(2026 - 03 - 31)),
        (Preset::ThisYear, date!(2026 - 01 - 01), date!(2026 - 12 - 31)),
        (Preset::LastYear, date!(2025 - 01 - 01), date!(2025 - 12 - 31)),
    ] {
        let period = Period::preset(preset, today);
        assert_eq!((period.from, period.to, period.preset), (Some(from), Some(to), Some(preset)));
        assert_eq!(preset.key().parse(), Ok(preset));
        assert!(period.is_whole_months());
    }
    let all = Period::preset(Preset::All, today);
    assert_eq!((all.from, all.to, all.is_whole_months(), all.months().count()), (None, None, false, 0));
}

#[test]
fn a_period_is_read_from_an_address_and_a_wrong_field_is_named() {
    let read = |period: &str, from: &str, to: &str| {
        let today = date!(2026 - 11 - 20);
        Period::parse(Some(period), Some(from), Some(to), today, Preset::ThisMonth)
    };
    let ends = |period: &str, from: &str, to: &str| read(period, from, to).map(|p| (p.from, p.to));
    let (first, last) = (date!(2026 - 03 - 03), date!(2026 - 03 - 09));
    assert_eq!(ends("", "2026-03-03", "2026-03-09"), Ok((Some(first), Some(last))));
    assert_eq!(ends("last-year", "2026-03-03", "2026-03-09"), Ok((Some(first), Some(last))));
    assert_eq!(ends("", "2026-03-03", ""), Ok((Some(first), None)));
    assert_eq!(ends("", "", "2026-03-09"), Ok((None, Some(last))));
    assert_eq!(ends("", "2000-01-01", "2019-12-31").map(|_| ()), Ok(()));
    assert_eq!(read("", "", "").map(|p| p.preset), Ok(Some(Preset::ThisMonth)));
    assert_eq!(read("last-year", " ", "").map(|p| p.preset), Ok(Some(Preset::LastYear)));

    assert_eq!(read("next-year", "", ""), Err(BadPeriod::Preset));
    assert_eq!(read("", "2026-02-30", ""), Err(BadPeriod::From));
    assert_eq!(read("", "1969-12-31", ""), Err(BadPeriod::From));
    assert_eq!(read("", "+2026-01-1", ""), Err(BadPeriod::From));
    assert_eq!(read("", "2026-03-03", "9/3/2026"), Err(BadPeriod::To));
    assert_eq!(read("", "", "2200-01-01"), Err(BadPeriod::To));
    assert_eq!(read("", "2026-03-09", "2026-03-03"), Err(BadPeriod::Order));
    assert_eq!(read("", "2000-01-01", "2020-01-01"), Err(BadPeriod::TooLong));
}

#[test]
fn one_can_page_through_months_quarters_and_years() {
    let period = |from, to| Period { from: Some(from), to: Some(to), preset: None };
    let december = period(date!(2025 - 12 - 01), date!(2025 - 12 - 31));
    assert_eq!(december.next(), Some(period(date!(2026 - 01 - 01), date!(2026 - 01 - 31))));
    assert_eq!(december.next().and_then(|p| p.previous()), Some(december));
    let winter = period(date!(2026 - 01 - 01), date!(2026 - 03 - 31));
    assert_eq!(winter.previous(), Some(period(date!(2025 - 10 - 01), date!(2025 - 12 - 31))));
    let leap_year = period(date!(2024 - 01 - 01), date!(2024 - 12 - 31));
    assert_eq!(leap_year.next(), Some(period(date!(2025 - 01 - 01), date!(2025 - 12 - 31))));

    assert_eq!(period(date!(2026 - 03 - 03), date!(2026 - 03 - 09)).next(), None, "a week is none of them");
    assert_eq!(period(date!(2026 - 02 - 01), date!(2026 - 04 - 30)).next(), None, "nor are these three months");
    assert_eq!(period(date!(2199 - 01 - 01), date!(2199 - 12 - 31)).next(), None, "time ends");
}

#[test]
fn a_period_touches_every_month_it_has_a_day_in() {
    let period = Period { from: Some(date!(2025 - 11 - 30)), to: Some(date!(2026 - 02 - 01)), preset: None };
    let months: Vec<Date> = period.months().collect();
    let expected = [date!(2025 - 11 - 01), date!(2025 - 12 - 01), date!(2026 - 01 - 01), date!(2026 - 02 - 01)];
    assert_eq!(months, expected);
    assert!(period.contains(date!(2026 - 02 - 01)) && !period.contains(date!(2026 - 02 - 02)));
}

proptest! {
    #[test]
    fn today_is_in_this_months_period_and_turning_there_and_back_changes_nothing(today in any_day()) {
        for preset in [Preset::ThisMonth, Preset::ThisQuarter, Preset::ThisYear] {
            let period = Period::preset(preset, today);
            prop_assert!(period.contains(today) && period.is_whole_months());
            if let Some(next) = period.next() {
                let back = next.previous().expect("it was there before");
                prop_assert_eq!((back.from, back.to), (period.from, period.to));
                prop_assert_eq!(next.from, period.to.and_then(Date::next_day));
            }
        }
    }
}

// ------------------------------------------------------------------------------------ paging

#[test]
fn page_numbers_are_read_from_addresses() {
    assert_eq!(Paging::parse(None, 50), Ok(1));
    assert_eq!(Paging::parse(Some(""), 50), Ok(1));
    assert_eq!(Paging::parse(Some("7"), 50), Ok(7));
    assert_eq!(Paging::parse(Some("100000"), 50), Ok(100_000));
    for bad in ["0", "-1", "+1", "1.5", "x", "100001", "99999999999"] {
        assert_eq!(Paging::parse(Some(bad), 50), Err(BadPage), "{bad}");
    }
}

#[test]
fn a_page_knows_its_rows_and_its_neighbours() {
    let page = |page, total| Paging { page, size: 50, total };
    assert_eq!((page(1, 0).pages(), page(1, 0).first_row(), page(1, 0).last_row()), (1, 0, 0));
    assert_eq!((page(2, 51).offset(), page(2, 51).first_row(), page(2, 51).last_row()), (50, 51, 51));
    assert_eq!((page(9, 51).first_row(), page(9, 51).last_row()), (0, 0), "past the end");

    let window = |here, total| {
        let shown = page(here, total).window().into_iter();
        shown.map(|page| page.map_or("…".to_owned(), |page| page.to_string())).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(window(5, 1_000), "1 … 4 5 6 … 20");
    assert_eq!(window(1, 1_000), "1 2 … 20");
    assert_eq!(window(4, 1_000), "1 2 3 4 5 … 20");
    assert_eq!(window(17, 1_000), "1 … 16 17 18 19 20");
    assert_eq!(window(20, 1_000), "1 … 19 20");
    assert_eq!(window(1, 150), "1 2 3");
    assert_eq!(window(1, 0), "1");
}

proptest! {
    #[test]
    fn every_row_is_on_exactly_one_page(size in 1_u32..200, total in 0_i64..5_000) {
        let pages = Paging { page: 1, size, total }.pages();
        let rows: i64 = (1..=pages)
            .map(|page| Paging { page, size, total })
            .filter(|page| page.first_row() > 0)
            .map(|page| page.last_row() - page.first_row() + 1)
            .sum();
        prop_assert_eq!(rows, total);
    }

    #[test]
    fn no_gap_hides_a_single_page(here in 1_u32..200, pages in 1_u32..200) {
        let window = Paging { page: here, size: 10, total: i64::from(pages) * 10 }.window();
        prop_assert_eq!(window.first(), Some(&Some(1)));
        prop_assert_eq!(window.last(), Some(&Some(pages)));
        for three in window.windows(3) {
            if let [Some(before), None, Some(after)] = three {
                prop_assert!(after - before > 2, "{:?}", window);
            }
        }
    }
}

// ------------------------------------------------------------------------------------- names

#[test]
fn a_slug_is_plain_and_leaves_the_products_own_addresses_alone() {
    for good in ["nordlys", "abc", "n-2-3", "123", &"a".repeat(40)] {
        assert_eq!(good.parse::<Slug>().map(String::from), Ok(good.to_owned()), "{good}");
    }
    for (bad, error) in [
        ("", BadText::Empty),
        ("da", BadText::Form),
        ("ab", BadText::Form),
        ("-abc", BadText::Form),
        ("abc-", BadText::Form),
        ("api", BadText::Form),
        ("static", BadText::Form),
        ("demo", BadText::Form),
        ("Nordlys", BadText::Characters),
        ("nord lys", BadText::Characters),
        ("nørd", BadText::Characters),
        ("../etc", BadText::Characters),
        (&"a".repeat(41), BadText::TooLong(40)),
    ] {
        assert_eq!(bad.parse::<Slug>(), Err(error), "{bad}");
    }
}

#[test]
fn a_user_name_is_shown_as_typed_and_found_in_any_case() {
    let anna: Username = " Anna.Ærø ".parse().expect("a user name");
    assert_eq!((anna.as_str(), anna.key().as_str()), ("Anna.Ærø", "anna.ærø"));
    for bad in ["an na", "an\tna", "an\u{0}na", "an\u{202e}na", "an\u{200b}na", "an\u{a0}na"] {
        assert_eq!(bad.parse::<Username>(), Err(BadText::Characters), "{bad:?}");
    }
    assert_eq!("".parse::<Username>(), Err(BadText::Empty));
    assert_eq!("x".repeat(101).parse::<Username>(), Err(BadText::TooLong(100)));
}

#[test]
fn an_email_address_cannot_carry_a_second_header() {
    for good in ["anna@example.dk", "anna+time@sub.example.com", "jørgen@smørrebrød.dk", " anna@example.dk "] {
        assert!(good.parse::<Email>().is_ok(), "{good}");
    }
    for bad in ["", "anna", "anna@", "@example.dk", "anna@example", "a@b@example.dk", "anna@.dk", "anna@example..dk"] {
        assert!(bad.parse::<Email>().is_err(), "{bad}");
    }
    for bad in ["anna@example.dk\r\nBcc: x@y.zz", "anna@example.dk\n", "an na@example.dk", "a@b.dk,c@d.dk", "<a@b.dk>"]
    {
        assert_eq!(bad.parse::<Email>(), Err(BadText::Characters), "{bad:?}");
    }
    assert_eq!(format!("{}@example.dk", "x".repeat(250)).parse::<Email>(), Err(BadText::TooLong(254)));
}

#[test]
fn lines_are_single_and_texts_have_plain_line_ends() {
    assert_eq!(Line::parse("  Nordlys A/S ", 200).map(String::from), Ok("Nordlys A/S".to_owned()));
    assert_eq!(Line::parse("two\nlines", 200), Err(BadText::Characters));
    assert_eq!(Line::parse("two\u{2028}lines", 200), Err(BadText::Characters));
    assert_eq!(Line::parse("ååå", 3).map(String::from), Ok("ååå".to_owned()));
    assert_eq!(Line::parse("åååå", 3), Err(BadText::TooLong(3)));
    assert_eq!(Line::parse(" ", 3), Err(BadText::Empty));
    assert_eq!(Line::optional(" ", 3), Ok(None));

    assert_eq!(Text::parse("one\r\ntwo\tthree\r\n", 100).map(String::from), Ok("one\ntwo\tthree".to_owned()));
    assert_eq!(Text::parse("nul\u{0}", 100), Err(BadText::Characters));
    assert_eq!(Text::optional("", 100), Ok(None));
}

// -------------------------------------------------------------------------- secrets, passwords

#[test]
fn a_token_is_random_found_by_its_hash_and_never_printed() {
    let (token, hash) = secret::token("ext");
    let (other, _) = secret::token("ext");
    assert_eq!(hash, secret::hash_of(token.expose()));
    assert_ne!(token.expose(), other.expose());
    assert_eq!(token.expose().len(), "ext_".len() + 43);
    assert!(token.expose().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-'));
    assert_eq!(format!("{token:?}"), "***");
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(secret::hex(&secret::sha256(b"")), empty);
}

#[test]
fn passwords_that_are_easy_to_guess_are_refused() {
    let context = ["Nordlys A/S", "Anna Hansen", "anna@nordlys.dk"];
    for good in ["correct horse battery staple", "vinter regn cykel lampe", "8hK2pQ9vLx4TzW7"] {
        assert_eq!(password::policy(good, &context), Ok(()), "{good}");
    }
    for (bad, weakness) in [
        ("", Weakness::TooShort),
        ("8hK2pQ9vLx4TzW", Weakness::TooShort),
        (&"8hK2pQ9vLx4TzW7".repeat(18), Weakness::TooLong),
        ("aaaaaaaaaaaaaaaa", Weakness::Guessable),
        ("123456789012345", Weakness::Guessable),
        ("passwordpassword1", Weakness::Guessable),
        ("nordlysnordlysnordlys", Weakness::Guessable),
        ("Nordlys-Nordlys-2026", Weakness::Guessable),
        ("annahansen2026nordlys!", Weakness::Guessable),
        ("Nordlys A/S 1234567890", Weakness::Guessable),
    ] {
        assert_eq!(password::policy(bad, &context), Err(weakness), "{bad}");
    }
}

#[tokio::test]
async fn a_password_is_right_wrong_or_right_but_stored_the_old_way() {
    let passwords = Passwords::new(2, 10);
    let right = || Secret::from("vinter regn cykel lampe");
    let stored = passwords.hash(right()).await.expect("not busy");
    assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
    assert_eq!(passwords.verify(right(), Some(&stored)).await, Ok(Verdict::Right));
    assert_eq!(passwords.verify("Vinter regn cykel lampe".into(), Some(&stored)).await, Ok(Verdict::Wrong));

    let old = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0$0000000000000000000000000000000000000000000";
    assert_eq!(passwords.verify(right(), Some(old)).await, Ok(Verdict::Wrong));
    assert_eq!(passwords.verify(right(), Some(&weakly_stored(right().expose()))).await, Ok(Verdict::RightButWeak));
}

fn weakly_stored(password: &str) -> String {
    use argon2::password_hash::PasswordHasher;
    let parameters = argon2::Params::new(64, 1, 1, None).expect("parameters");
    argon2::Argon2::from(parameters).hash_password(password.as_bytes()).expect("a hash").to_string()
}

#[tokio::test]
async fn an_unknown_login_is_as_much_work_as_a_wrong_password() {
    let passwords = Passwords::new(2, 10);
    let stored = passwords.hash("vinter regn cykel lampe".into()).await.expect("not busy");
    for login in [Some(stored.as_str()), None, Some("not a hash")] {
        let before = passwords.computed();
        assert_eq!(passwords.verify("something else".into(), login).await, Ok(Verdict::Wrong));
        assert_eq!(passwords.computed() - before, 1, "{login:?}");
    }
}

#[tokio::test]
async fn when_too_many_sign_in_at_once_the_last_are_asked_to_wait() {
    let passwords = Passwords::new(1, 1);
    let check = || passwords.verify("something".into(), None);
    let (first, second, third) = tokio::join!(check(), check(), check());
    assert_eq!((first, second, third), (Ok(Verdict::Wrong), Ok(Verdict::Wrong), Err(Busy)));
    assert_eq!(check().await, Ok(Verdict::Wrong), "and then there is room again");
    assert_eq!(passwords.computed(), 3);
}

// ------------------------------------------------------------------------------------- words

#[test]
fn browsers_ask_for_languages_in_their_order_and_by_weight() {
    for (header, lang) in [
        ("da", Some(Lang::Da)),
        ("da-DK,da;q=0.9,en;q=0.8", Some(Lang::Da)),
        ("en;q=0.5, sv;q=0.9", Some(Lang::Sv)),
        ("fr-FR, de-AT;q=0.7, en;q=0.3", Some(Lang::De)),
        ("RO-ro", Some(Lang::Ro)),
        ("sv, da", Some(Lang::Sv)),
        ("da;q=0, en", Some(Lang::En)),
        ("da;q=0", None),
        ("fr, *", None),
        ("", None),
        (";;;,,q=1,da;q=x", None),
    ] {
        assert_eq!(Lang::from_accept_language(header), lang, "{header}");
    }
}

#[test]
fn every_language_has_its_own_name_and_all_words() {
    let names: HashSet<&str> = Lang::ALL.into_iter().map(Lang::own_name).collect();
    assert_eq!(names.len(), Lang::ALL.len());
    for lang in Lang::ALL {
        assert_eq!(Words::of(lang).lang(), lang);
        assert_eq!(lang.tag().parse(), Ok(lang));
    }
    assert_eq!(Lang::En.html(), "en-GB");
    assert!("fi".parse::<Lang>().is_err());
    assert!(!Words::keys().is_empty());
}

#[test]
fn dates_are_written_as_the_language_writes_them() {
    let day = date!(2026 - 11 - 20);
    let at = datetime!(2026-11-20 14:05 +1);
    // templates hand over references as well
    let (same_day, same_instant) = (&day, &at);
    for (lang, short, long, with_weekday, month, at_time) in [
        (
            Lang::En,
            "20 Nov 2026",
            "Friday, 20 November 2026",
            "Fri, 20 Nov 2026",
            "November 2026",
            "20 Nov 2026, 14:05",
        ),
        (
            Lang::Da,
            "20. nov. 2026",
            "fredag 20. november 2026",
            "fre. 20. nov. 2026",
            "november 2026",
            "20. nov. 2026 14:05",
        ),
        (
            Lang::Sv,
            "20 nov. 2026",
            "fredag 20 november 2026",
            "fre 20 nov. 2026",
            "november 2026",
            "20 nov. 2026 14:05",
        ),
        (Lang::De, "20.11.2026", "Freitag, 20. November 2026", "Fr., 20.11.2026", "November 2026", "20.11.2026, 14:05"),
        (
            Lang::Ro,
            "20 nov. 2026",
            "vineri, 20 noiembrie 2026",
            "vin., 20 nov. 2026",
            "noiembrie 2026",
            "20 nov. 2026, 14:05",
        ),
    ] {
        let words = Words::of(lang);
        assert_eq!(words.date(day), short);
        assert_eq!(words.date_long(same_day), long);
        assert_eq!(words.date_short_weekday(day), with_weekday);
        assert_eq!(words.month(day), month);
        assert_eq!(words.datetime(at), at_time);
        assert_eq!(words.time(same_instant), "14:05");
    }
}

/// Shows a space that does not break as `_`.
fn visible(text: String) -> String {
    text.replace('\u{a0}', "_")
}

#[test]
fn money_is_written_as_the_language_writes_it() {
    for (lang, own, euros, foreign, debt, yen) in [
        (Lang::En, "DKK_1,234.50", "€1,234.50", "SEK_1,234.50", "-€1,234.50", "JPY_1,234"),
        (Lang::Da, "1.234,50_kr.", "1.234,50_€", "1.234,50_SEK", "-1.234,50_€", "1.234_JPY"),
        (Lang::Sv, "1_234,50_DKK", "1_234,50_€", "1_234,50_kr", "−1_234,50_€", "1_234_JPY"),
        (Lang::De, "1.234,50_DKK", "1.234,50_€", "1.234,50_SEK", "-1.234,50_€", "1.234_JPY"),
        (Lang::Ro, "1.234,50_DKK", "1.234,50_€", "1.234,50_SEK", "-1.234,50_€", "1.234_JPY"),
    ] {
        let money = |minor: i64, code| visible(Words::of(lang).money(minor, currency(code)));
        assert_eq!(money(123_450, "DKK"), own);
        assert_eq!(money(123_450, "EUR"), euros);
        assert_eq!(money(123_450, "SEK"), foreign);
        assert_eq!(money(-123_450, "EUR"), debt);
        assert_eq!(money(1_234, "JPY"), yen);
    }
}

#[test]
fn a_rate_shows_more_than_two_decimals_only_when_it_has_them() {
    let danish = Words::of(Lang::Da);
    let rate = |ten_thousandths| visible(danish.rate(Rate(ten_thousandths), currency("DKK")));
    assert_eq!(rate(9_500_000), "950,00_kr.");
    assert_eq!(rate(9_505_000), "950,50_kr.");
    assert_eq!(rate(9_501_250), "950,125_kr.");
    assert_eq!(rate(9_500_001), "950,0001_kr.");
    assert_eq!(visible(danish.rate(Rate(95_000_000), currency("JPY"))), "9.500_JPY");
}

#[test]
fn numbers_hours_and_percentages_are_written_as_the_language_writes_them() {
    for (lang, number, hours, percent) in [
        (Lang::En, "-1,234,567", "-0:15", "52%"),
        (Lang::Da, "-1.234.567", "-0:15", "52_%"),
        (Lang::Sv, "−1_234_567", "−0:15", "52_%"),
        (Lang::De, "-1.234.567", "-0:15", "52_%"),
        (Lang::Ro, "-1.234.567", "-0:15", "52%"),
    ] {
        let words = Words::of(lang);
        assert_eq!(visible(words.number(-1_234_567)), number);
        assert_eq!(words.hours(-900_i64), hours);
        assert_eq!(words.hours(27_000), "7:30");
        assert_eq!(visible(words.percent(52_usize)), percent);
        assert_eq!(visible(words.decimal(5, 2)), if lang == Lang::En { "0.05" } else { "0,05" });
    }
}
