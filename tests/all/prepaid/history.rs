//! The account of a contract: known cases, and random ones that must add up.

use extranet::domain::prepaid::history::{Every, Line, Overage, Rollover, Terms, history};
use time::{Date, Duration, macros::date};

const H: i64 = 3_600;

fn terms(starts_on: Date, every: Every, hours: i64, rollover: Rollover, overage: Overage) -> Terms {
    Terms { starts_on, ends_on: None, every, seconds: hours * H, rollover, overage }
}

/// Brought, granted, topped up, used, expired, over, left, in hours.
fn figures(lines: &[Line]) -> Vec<[i64; 7]> {
    let each = |line: &Line| {
        [line.brought, line.granted, line.topped_up, line.used, line.expired, line.over, line.left].map(|s| s / H)
    };
    lines.iter().map(each).collect()
}

#[test]
fn periods_that_begin_on_the_31st_begin_on_the_last_day_of_shorter_months() {
    let terms = terms(date!(2024 - 01 - 31), Every::Month, 10, Rollover::Expire, Overage::Shown);
    let lines = history(&terms, &[], &[], date!(2024 - 05 - 31));
    let days: Vec<(Date, Option<Date>)> = lines.iter().map(|line| (line.from, line.to)).collect();
    assert_eq!(
        days,
        [
            (date!(2024 - 01 - 31), Some(date!(2024 - 02 - 28))),
            (date!(2024 - 02 - 29), Some(date!(2024 - 03 - 30))),
            (date!(2024 - 03 - 31), Some(date!(2024 - 04 - 29))),
            (date!(2024 - 04 - 30), Some(date!(2024 - 05 - 30))),
            (date!(2024 - 05 - 31), Some(date!(2024 - 06 - 29))),
        ]
    );
    let yearly = Terms { starts_on: date!(2024 - 02 - 29), every: Every::Year, ..terms };
    let starts: Vec<Date> = history(&yearly, &[], &[], date!(2028 - 03 - 01)).iter().map(|line| line.from).collect();
    let leap = [2024, 2025, 2026, 2027, 2028].map(|year| if year % 4 == 0 { (year, 29) } else { (year, 28) });
    assert_eq!(
        starts,
        leap.map(|(year, day)| Date::from_calendar_date(year, time::Month::February, day).expect("a day"))
    );
}

#[test]
fn unused_hours_expire_or_carry_over_as_agreed() {
    let used = [(date!(2026 - 01 - 10), 4 * H), (date!(2026 - 02 - 10), 12 * H), (date!(2026 - 03 - 10), H)];
    let today = date!(2026 - 04 - 15);
    let of = |rollover| {
        let terms = terms(date!(2026 - 01 - 01), Every::Month, 10, rollover, Overage::Shown);
        figures(&history(&terms, &[], &used, today))
    };
    assert_eq!(
        of(Rollover::Expire),
        [[0, 10, 0, 4, 6, 0, 0], [0, 10, 0, 12, 0, 2, 0], [0, 10, 0, 1, 9, 0, 0], [0, 10, 0, 0, 0, 0, 10]]
    );
    assert_eq!(
        of(Rollover::Carry { most: None, periods: None }),
        [[0, 10, 0, 4, 0, 0, 6], [6, 10, 0, 12, 0, 0, 4], [4, 10, 0, 1, 0, 0, 13], [13, 10, 0, 0, 0, 0, 23]]
    );
    assert_eq!(
        of(Rollover::Carry { most: Some(5 * H), periods: None }),
        [[0, 10, 0, 4, 1, 0, 5], [5, 10, 0, 12, 0, 0, 3], [3, 10, 0, 1, 7, 0, 5], [5, 10, 0, 0, 0, 0, 15]]
    );
    // February takes January's six first; March takes one of February's four, of which three expire with it.
    assert_eq!(
        of(Rollover::Carry { most: None, periods: Some(1) }),
        [[0, 10, 0, 4, 0, 0, 6], [6, 10, 0, 12, 0, 0, 4], [4, 10, 0, 1, 3, 0, 10], [10, 10, 0, 0, 0, 0, 20]]
    );
}

#[test]
fn hours_over_are_shown_or_taken_from_the_next_period() {
    let used = [(date!(2026 - 01 - 31), 25 * H)];
    let today = date!(2026 - 03 - 31);
    let shown = terms(date!(2026 - 01 - 01), Every::Month, 10, Rollover::Expire, Overage::Shown);
    assert_eq!(
        figures(&history(&shown, &[], &used, today)),
        [[0, 10, 0, 25, 0, 15, 0], [0, 10, 0, 0, 10, 0, 0], [0, 10, 0, 0, 0, 0, 10]]
    );
    let next = Terms { overage: Overage::Next, ..shown };
    assert_eq!(
        figures(&history(&next, &[], &used, today)),
        [[0, 10, 0, 25, 0, 0, -15], [-15, 10, 0, 0, 0, 0, -5], [-5, 10, 0, 0, 0, 0, 5]]
    );
    // Where there is no next period, they are over.
    let ends = Terms { ends_on: Some(date!(2026 - 02 - 10)), ..next };
    assert_eq!(figures(&history(&ends, &[], &used, today)), [[0, 10, 0, 25, 0, 0, -15], [-15, 10, 0, 0, 0, 5, 0]]);
}

#[test]
fn bought_hours_stay_until_they_are_used_or_the_contract_ends() {
    let bought = [(date!(2026 - 01 - 31), 5 * H), (date!(2027 - 01 - 01), 50 * H)];
    let used = [(date!(2026 - 02 - 28), 12 * H), (date!(2025 - 12 - 31), 99 * H)];
    let terms = Terms {
        ends_on: Some(date!(2026 - 03 - 31)),
        ..terms(date!(2026 - 01 - 01), Every::Month, 10, Rollover::Expire, Overage::Shown)
    };
    assert_eq!(
        figures(&history(&terms, &bought, &used, date!(2026 - 12 - 31))),
        [[0, 10, 5, 0, 10, 0, 5], [5, 10, 0, 12, 0, 0, 3], [3, 10, 0, 0, 13, 0, 0]]
    );
    let once = Terms { every: Every::Once, ends_on: None, ..terms };
    let lines = history(&once, &bought, &used, date!(2026 - 12 - 31));
    assert_eq!(figures(&lines), [[0, 10, 55, 12, 0, 0, 53]]);
    assert!(lines[0].running && lines[0].to.is_none());
    assert!(history(&once, &bought, &used, date!(2025 - 12 - 31)).is_empty(), "not begun");
}

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides as u64) as i64
    }
}

#[test]
fn every_history_adds_up_and_no_hour_is_lost_or_counted_twice() {
    let mut dice = Dice(11);
    for round in 0..4_000 {
        let starts_on = date!(2023 - 12 - 01) + Duration::days(dice.roll(100));
        let ends_on = (dice.roll(3) == 0).then(|| starts_on + Duration::days(dice.roll(700)));
        let some = |dice: &mut Dice, sides| (dice.roll(2) == 0).then(|| 1 + dice.roll(sides));
        let rollover = match dice.roll(3) {
            0 => Rollover::Expire,
            _ => Rollover::Carry {
                most: some(&mut dice, 20 * H),
                periods: some(&mut dice, 4).map(|periods| periods as u32),
            },
        };
        let terms = Terms {
            starts_on,
            ends_on,
            every: Every::ALL[dice.roll(4) as usize],
            seconds: 1 + dice.roll(20 * H),
            rollover,
            overage: if dice.roll(2) == 0 { Overage::Shown } else { Overage::Next },
        };
        let today = starts_on + Duration::days(dice.roll(900) - 20);
        let mut entries = |many: i64, most: i64| -> Vec<(Date, i64)> {
            (0..many).map(|_| (starts_on + Duration::days(dice.roll(1_000) - 50), 1 + dice.roll(most))).collect()
        };
        let (top_ups, used) = (entries(4, 9 * H), entries(40, 5 * H));
        let lines = history(&terms, &top_ups, &used, today);
        assert_eq!(lines.is_empty(), today < starts_on, "{round}");
        let mut brought = 0;
        for (place, line) in lines.iter().enumerate() {
            let said = format!("round {round}, period {place}: {terms:?} {line:?}");
            assert_eq!(line.brought, brought, "{said}");
            assert_eq!(line.whole() - line.used, line.left + line.expired - line.over, "{said}");
            assert!(
                [line.granted, line.topped_up, line.used, line.expired, line.over].iter().all(|s| *s >= 0),
                "{said}"
            );
            assert!(line.over == 0 || (line.left == 0 && line.expired == 0), "{said}");
            assert!(line.left >= 0 || terms.overage == Overage::Next, "{said}");
            assert!(!line.running || line.expired == 0, "only what is over expires: {said}");
            let last = line.to.is_some() && line.to == ends_on;
            assert!(!last || line.running || line.left == 0, "an ended contract has nothing left: {said}");
            if let (Rollover::Carry { most: Some(most), .. }, false) = (terms.rollover, line.running) {
                let bought: i64 = top_ups.iter().map(|(_, seconds)| seconds).sum();
                assert!(line.left <= most + bought, "{said}");
            }
            assert_eq!(line.running, place + 1 == lines.len() && line.to.is_none_or(|to| today <= to), "{said}");
            if place > 0 {
                assert_eq!(lines[place - 1].to.and_then(Date::next_day), Some(line.from), "{said}");
            }
            brought = line.left;
        }
        let Some((first, last)) = lines.first().zip(lines.last()) else { continue };
        let within = |entries: &[(Date, i64)]| -> i64 {
            let inside = entries.iter().filter(|(day, _)| first.from <= *day && last.to.is_none_or(|to| *day <= to));
            inside.map(|(_, seconds)| seconds).sum()
        };
        assert_eq!(lines.iter().map(|line| line.used).sum::<i64>(), within(&used), "round {round}");
        assert_eq!(lines.iter().map(|line| line.topped_up).sum::<i64>(), within(&top_ups), "round {round}");
        // What was there from first to last went somewhere.
        let sum = |of: fn(&Line) -> i64| lines.iter().map(of).sum::<i64>();
        let came = sum(|line| line.granted + line.topped_up);
        assert_eq!(came - sum(|line| line.used), last.left + sum(|line| line.expired - line.over), "round {round}");
    }
}
