//! What lines come to, and hours as lines: generated, against sums made another way.

use super::currency;
use extranet::base::ids::{PersonId, ProjectId, TaskId, TimeEntryId};
use extranet::base::money::Rate;
use extranet::domain::invoices::amounts::{hours, line_net, share, totals};
use extranet::domain::invoices::hours::{Grouping, Hour, lines};
use proptest::prelude::*;
use std::collections::BTreeSet;
use time::Duration;
use time::macros::date;

#[test]
fn a_line_is_quantity_times_price_less_its_discount_rounded_once() {
    let dkk = currency("DKK");
    assert_eq!(line_net(15_000, Rate(9_500_000), None, dkk), Some(142_500), "1.5 at 950.00");
    assert_eq!(line_net(15_000, Rate(9_500_000), Some(1_000), dkk), Some(128_250), "10 % off");
    assert_eq!(line_net(-10_000, Rate(9_500_000), None, dkk), Some(-95_000));
    assert_eq!(line_net(10_000, Rate(9_500_000), Some(10_000), dkk), Some(0), "all of it off");
    // 0.005: half away from zero, both ways.
    assert_eq!(line_net(10_000, Rate(50), None, dkk), Some(1));
    assert_eq!(line_net(-10_000, Rate(50), None, dkk), Some(-1));
    assert_eq!(line_net(10_000, Rate(49), None, dkk), Some(0));
    assert_eq!(line_net(10_000, Rate(15_000), None, currency("JPY")), Some(2), "a yen has no smaller unit");
    assert_eq!(line_net(10_000, Rate(15_000), None, currency("KWD")), Some(1_500));
    assert_eq!(line_net(i64::MAX, Rate(i64::MAX), None, dkk), None, "more than money holds");
    assert_eq!(hours(5_400), 15_000);
    assert_eq!(hours(1_200), 3_333);
}

#[test]
fn vat_is_taken_of_the_sum_of_each_rates_lines() {
    // Three lines of 0.33 at 25 %: 0.99 × 25 % is 0.25, though each alone would be 0.08.
    let sum = totals([(33, 2_500), (33, 2_500), (33, 2_500), (1_000, 600), (500, 0)]).expect("totals");
    assert_eq!((sum.net, sum.vat, sum.gross), (1_599, 25 + 60, 1_684));
    assert_eq!(sum.rates.iter().map(|vat| vat.rate).collect::<Vec<_>>(), [0, 600, 2_500]);
    let back = totals([(-33, 2_500), (-33, 2_500), (-33, 2_500), (-1_000, 600), (-500, 0)]).expect("totals");
    assert_eq!(
        (back.net, back.vat, back.gross),
        (-sum.net, -sum.vat, -sum.gross),
        "a credit note is the same, negative"
    );
    assert_eq!(totals([(i64::MAX, 2_500), (1, 2_500)]), None);
    assert_eq!(share(10, 2_550), Some(3));
}

/// An entry as thrown: project, task, person, day, seconds, rate, and what another system made of the amount.
type Thrown = (u8, Option<u8>, Option<u8>, i64, i64, Option<i64>, Option<i64>);

fn throws() -> impl Strategy<Value = (Vec<Thrown>, &'static str)> {
    let entry = (
        0..4_u8,
        prop::option::of(0..3_u8),
        prop::option::of(0..3_u8),
        0..40_i64,
        1..40_000_i64,
        prop::option::weighted(0.9, prop_oneof![0..30_000_000_i64, Just(9_500_000_i64)]),
        prop::option::weighted(0.15, 0..5_000_000_i64),
    );
    (prop::collection::vec(entry, 0..300), prop::sample::select(vec!["JPY", "DKK", "KWD"]))
}

fn id<T: From<uuid::Uuid>>(kind: u128, at: u8) -> T {
    T::from(uuid::Uuid::from_u128(kind << 64 | u128::from(at)))
}

fn entry(thrown: &Thrown, code: &str) -> Hour {
    let (project, task, person, day, seconds, rate, own) = *thrown;
    let currency = currency(code);
    let told = rate.and_then(|rate| Rate(rate).amount(seconds, currency)).map(|money| money.minor);
    Hour {
        id: TimeEntryId::new(),
        // Two of the projects have one name: they are two all the same.
        project: (id::<ProjectId>(1, project), format!("Project {}", project / 2)),
        task: task.map(|at| (id::<TaskId>(2, at), format!("Task {at}"))),
        person: person.map(|at| (id::<PersonId>(3, at), "Kim".to_owned())),
        work_date: date!(2026 - 01 - 01).saturating_add(Duration::days(day)),
        description: "Work".into(),
        seconds,
        rate: rate.map(Rate),
        amount: own.or(told).unwrap_or(777),
        currency,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn lines_are_the_hours_to_the_cent_nothing_twice_and_nothing_lost((thrown, code) in throws()) {
        let entries: Vec<Hour> = thrown.iter().map(|one| entry(one, code)).collect();
        for grouping in Grouping::ALL {
            let made = lines(&entries, grouping).expect("lines");
            prop_assert_eq!(made.iter().map(|l| l.net).sum::<i64>(), entries.iter().map(|e| e.amount).sum::<i64>());
            prop_assert_eq!(made.iter().map(|l| l.seconds).sum::<i64>(), entries.iter().map(|e| e.seconds).sum::<i64>());
            let ids: Vec<_> = made.iter().flat_map(|line| line.entries.clone()).collect();
            let set: BTreeSet<_> = ids.iter().copied().collect();
            prop_assert_eq!(ids.len(), set.len(), "nothing twice");
            prop_assert_eq!(set, entries.iter().map(|e| e.id).collect::<BTreeSet<_>>(), "nothing lost");
            for line in &made {
                let own: Vec<&Hour> = entries.iter().filter(|e| line.entries.contains(&e.id)).collect();
                prop_assert!(own.iter().all(|e| e.project.0 == line.project.0), "one project");
                prop_assert_eq!(line.net, own.iter().map(|e| e.amount).sum::<i64>());
                if grouping == Grouping::Task {
                    prop_assert!(own.iter().all(|e| e.task == own[0].task));
                }
                if grouping == Grouping::Person {
                    prop_assert!(own.iter().all(|e| e.person == own[0].person));
                }
                if grouping == Grouping::Day {
                    prop_assert!(own.iter().all(|e| e.work_date == own[0].work_date));
                }
                if grouping == Grouping::Entry {
                    prop_assert_eq!(own.len(), 1);
                }
                // Quantity times price is true, but for the cents that each entry was rounded by and the quantity's last digit.
                if let Some(price) = line.price {
                    prop_assert!(own.iter().all(|e| e.rate == Some(price)));
                    let shown = line_net(line.quantity(), price, None, currency(code)).expect("an amount");
                    let digit = price.0 * 10_i64.pow(currency(code).exponent()) / 200_000_000 + 1;
                    prop_assert!((shown - line.net).abs() <= own.len() as i64 / 2 + 1 + digit, "{shown} and {}", line.net);
                }
            }
        }
    }

    #[test]
    fn vat_by_rate_is_within_half_a_cent_of_the_exact_one(given in prop::collection::vec((-10_000_000..10_000_000_i64, prop::sample::select(vec![0, 600, 1_900, 2_500, 2_550])), 0..60)) {
        let sum = totals(given.clone()).expect("totals");
        prop_assert_eq!(sum.net, given.iter().map(|(net, _)| net).sum::<i64>());
        prop_assert_eq!(sum.gross, sum.net + sum.vat);
        for vat in &sum.rates {
            prop_assert!((vat.vat * 10_000 - vat.net * i64::from(vat.rate)).abs() <= 5_000);
        }
    }
}
