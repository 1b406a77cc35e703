//! What hours come to at a rate.

use extranet::base::money::{Currency, Rate};
use proptest::prelude::*;

fn currency(code: &str) -> Currency {
    code.parse().expect("a currency")
}

fn minor(rate: i64, seconds: i64, code: &str) -> i64 {
    Rate(rate).amount(seconds, currency(code)).expect("an amount").minor
}

#[test]
fn hours_at_a_rate_are_rounded_once_half_away_from_zero() {
    // 950.00 kr. an hour
    assert_eq!(minor(9_500_000, 3_600, "DKK"), 95_000);
    assert_eq!(minor(9_500_000, 5_400, "DKK"), 142_500);
    assert_eq!(minor(9_500_000, 0, "DKK"), 0);
    assert_eq!(minor(0, 3_600, "DKK"), 0);
    // 1 second at 18.00: half an øre; at 17.9999: less
    assert_eq!(minor(180_000, 1, "DKK"), 1);
    assert_eq!(minor(179_999, 1, "DKK"), 0);
    // A correction is the same the other way.
    assert_eq!(minor(180_000, -1, "DKK"), -1);
    assert_eq!(minor(179_999, -1, "DKK"), 0);
    // 20 minutes at 100.00 is a third.
    assert_eq!(minor(1_000_000, 1_200, "EUR"), 3_333);
    assert_eq!(minor(1_000_000, 2_400, "EUR"), 6_667);
}

#[test]
fn the_minor_unit_is_the_currencys() {
    assert_eq!(minor(95_005_000, 3_600, "JPY"), 9_501, "a yen has no smaller unit");
    assert_eq!(minor(95_005_000, 3_600, "KWD"), 9_500_500, "a dinar has a thousand fils");
    let money = Rate(10_000).amount(3_600, currency("ISK")).expect("an amount");
    assert_eq!((money.minor, money.currency), (1, currency("ISK")));
}

#[test]
fn what_money_cannot_hold_is_no_amount() {
    assert_eq!(Rate(i64::MAX).amount(i64::MAX, currency("KWD")), None);
    assert_eq!(Rate(i64::MAX).amount(i64::MIN, currency("KWD")), None);
    // The longest entry at the highest rate still is one.
    let most = Rate(99_999_999_999_999).amount(i32::MAX.into(), currency("KWD"));
    assert!(most.is_some());
}

proptest! {
    /// By long division: the remainder decides, at half or more.
    #[test]
    fn an_amount_is_the_nearest_to_the_exact_one(rate in 0..100_000_000_000_000_i64, seconds in -10_000_000..10_000_000_i64, code in prop::sample::select(vec!["JPY", "DKK", "KWD"])) {
        let exact = i128::from(rate) * i128::from(seconds) * 10_i128.pow(currency(code).exponent());
        let got = i128::from(minor(rate, seconds, code));
        let off = exact - got * 36_000_000;
        prop_assert!(off.abs() <= 18_000_000, "{off}");
        // Exactly half: away from zero.
        prop_assert!(off.abs() < 18_000_000 || got.abs() * 36_000_000 > exact.abs());
    }
}
