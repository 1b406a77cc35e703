//! The set times and the days of a report: in every zone, on nights when clocks change, at the ends of months.

use extranet::base::zone::Zone;
use extranet::domain::schedules::when::{Days, Every, When};
use time::macros::{date, datetime};
use time::{Date, Duration, OffsetDateTime};

fn zone(name: &str) -> Zone {
    name.parse().expect("a zone")
}

fn at(every: Every, hour: u16, minute: u16) -> When {
    When { every, minute: hour * 60 + minute }
}

/// All set times from an instant to another.
fn all(when: When, zone: &Zone, from: OffsetDateTime, to: OffsetDateTime) -> Vec<OffsetDateTime> {
    let mut found = Vec::new();
    let mut after = from;
    while let Some(next) = when.next(after, zone).filter(|next| *next <= to) {
        assert!(next > after);
        found.push(next);
        after = next;
    }
    found
}

#[test]
fn on_nights_when_clocks_change_it_runs_once() {
    let copenhagen = zone("Europe/Copenhagen");
    let half_past_two = at(Every::Day, 2, 30);
    // Forward on 29 March 2026: there is no half past two; it is as long after midnight as always.
    let spring = all(half_past_two, &copenhagen, datetime!(2026-03-27 12:00 UTC), datetime!(2026-03-30 12:00 UTC));
    assert_eq!(
        spring,
        [datetime!(2026-03-28 01:30 UTC), datetime!(2026-03-29 01:30 UTC), datetime!(2026-03-30 00:30 UTC)]
    );
    // Back on 25 October 2026: there are two of them, and the first counts.
    let autumn = all(half_past_two, &copenhagen, datetime!(2026-10-23 12:00 UTC), datetime!(2026-10-26 12:00 UTC));
    assert_eq!(
        autumn,
        [datetime!(2026-10-24 00:30 UTC), datetime!(2026-10-25 00:30 UTC), datetime!(2026-10-26 01:30 UTC)]
    );
    // Where midnight itself is skipped.
    let cairo = all(
        at(Every::Day, 0, 15),
        &zone("Africa/Cairo"),
        datetime!(2026-04-22 12:00 UTC),
        datetime!(2026-04-25 12:00 UTC),
    );
    assert_eq!(cairo.len(), 3, "{cairo:?}");
}

#[test]
fn every_day_of_a_year_has_one_in_every_zone() {
    for name in [
        "Pacific/Pago_Pago",
        "America/St_Johns",
        "Europe/London",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "Pacific/Kiritimati",
    ] {
        let zone = zone(name);
        for minute in [0, 150, 719, 1_439] {
            let when = When { every: Every::Day, minute };
            let (from, to) = (datetime!(2027-12-31 12:00 UTC), datetime!(2028-12-31 12:00 UTC));
            let found = all(when, &zone, from, to);
            assert_eq!(found.len(), 366, "{name} {minute}");
            let days: std::collections::BTreeSet<Date> = found.iter().map(|at| zone.date_of(*at)).collect();
            assert_eq!(days.len(), 366, "{name} {minute}: once a day");
            let mondays = all(When { every: Every::Week(1), minute }, &zone, from, to);
            assert!(mondays.iter().all(|at| zone.date_of(*at).weekday() == time::Weekday::Monday), "{name}");
            assert_eq!(mondays.len(), 53.min(mondays.len()).max(52), "{name}");
        }
    }
}

#[test]
fn a_month_without_that_day_has_its_last() {
    let utc = Zone::utc();
    let days = |day, from: OffsetDateTime, to| -> Vec<Date> {
        all(at(Every::Month(day), 7, 0), &utc, from, to).into_iter().map(OffsetDateTime::date).collect()
    };
    let (from, to) = (datetime!(2028-01-01 00:00 UTC), datetime!(2028-05-01 00:00 UTC));
    assert_eq!(
        days(31, from, to),
        [date!(2028 - 01 - 31), date!(2028 - 02 - 29), date!(2028 - 03 - 31), date!(2028 - 04 - 30)]
    );
    assert_eq!(
        days(30, from, to),
        [date!(2028 - 01 - 30), date!(2028 - 02 - 29), date!(2028 - 03 - 30), date!(2028 - 04 - 30)]
    );
    let (from, to) = (datetime!(2027-02-01 00:00 UTC), datetime!(2027-03-02 00:00 UTC));
    assert_eq!(days(29, from, to), [date!(2027 - 02 - 28)]);
    assert_eq!(days(1, from, to), [date!(2027 - 02 - 01), date!(2027 - 03 - 01)]);
}

#[test]
fn the_days_of_a_report_are_counted_from_the_day_it_is_sent() {
    let range = |days: Days, today| days.range(today);
    let (some, monday) = (|from, to| (Some(from), Some(to)), date!(2028 - 02 - 28));
    assert_eq!(range(Days::Yesterday, date!(2028 - 03 - 01)), some(date!(2028 - 02 - 29), date!(2028 - 02 - 29)));
    assert_eq!(range(Days::LastWeek, monday), some(date!(2028 - 02 - 21), date!(2028 - 02 - 27)));
    assert_eq!(range(Days::LastWeek, monday - Duration::DAY), some(date!(2028 - 02 - 14), date!(2028 - 02 - 20)));
    assert_eq!(range(Days::ThisWeek, monday), some(monday, monday));
    assert_eq!(range(Days::LastMonth, date!(2028 - 03 - 31)), some(date!(2028 - 02 - 01), date!(2028 - 02 - 29)));
    assert_eq!(range(Days::ThisMonth, date!(2028 - 03 - 31)), some(date!(2028 - 03 - 01), date!(2028 - 03 - 31)));
    assert_eq!(range(Days::LastQuarter, date!(2028 - 01 - 01)), some(date!(2027 - 10 - 01), date!(2027 - 12 - 31)));
    assert_eq!(range(Days::ThisYear, date!(2028 - 02 - 29)), some(date!(2028 - 01 - 01), date!(2028 - 02 - 29)));
    assert_eq!(range(Days::LastYear, date!(2028 - 02 - 29)), some(date!(2027 - 01 - 01), date!(2027 - 12 - 31)));
    assert_eq!(range(Days::All, monday), (None, None));
    for days in Days::ALL {
        assert_eq!(Days::parse(days.key()), Some(days));
    }
}
