//! What lines come to. Pure arithmetic, exact until it is rounded.
//!
//! Rounding: a line is rounded once, half away from zero, to the minor unit of its currency. A line of hours is not rounded at
//! all: it is the sum of its entries' amounts, each of which was rounded when it was stored. VAT is worked out for each rate on
//! the sum of that rate's lines, and rounded once per rate, half away from zero.

use crate::base::money::{Currency, Rate};
use std::collections::BTreeMap;

/// The whole of something in basis points.
pub const WHOLE: i32 = 10_000;

/// Ten-thousandths of a unit times a price, less a discount in basis points, in minor units. `None`: more than money holds.
pub fn line_net(quantity: i64, price: Rate, discount: Option<i32>, currency: Currency) -> Option<i64> {
    let kept = i128::from(WHOLE - discount.unwrap_or(0));
    let exact = i128::from(quantity).checked_mul(i128::from(price.0))?.checked_mul(kept)?;
    let scaled = exact.checked_mul(10_i128.pow(currency.exponent()))?;
    // Quantity and price have four decimals each, the discount four more.
    divided(scaled, 1_000_000_000_000)
}

/// So many basis points of an amount.
pub fn share(amount: i64, points: i32) -> Option<i64> {
    divided(i128::from(amount) * i128::from(points), i128::from(WHOLE))
}

/// Half away from zero.
fn divided(exact: i128, by: i128) -> Option<i64> {
    let half = if exact < 0 { -by / 2 } else { by / 2 };
    i64::try_from(exact.checked_add(half)? / by).ok()
}

/// Seconds as hours in ten-thousandths: what a line of hours says as its quantity.
pub fn hours(seconds: i64) -> i64 {
    divided(i128::from(seconds) * 10_000, 3_600).unwrap_or(i64::MAX)
}

/// The VAT of one rate: basis points, what it is taken of, what it comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vat {
    pub rate: i32,
    pub net: i64,
    pub vat: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub net: i64,
    pub vat: i64,
    pub gross: i64,
    /// By rate, the lowest first.
    pub rates: Vec<Vat>,
}

/// Lines as (net, basis points of VAT). `None`: more than money holds.
pub fn totals(lines: impl IntoIterator<Item = (i64, i32)>) -> Option<Totals> {
    let mut by_rate: BTreeMap<i32, i64> = BTreeMap::new();
    for (net, rate) in lines {
        let sum = by_rate.entry(rate).or_default();
        *sum = sum.checked_add(net)?;
    }
    let mut totals = Totals::default();
    for (rate, net) in by_rate {
        let vat = share(net, rate)?;
        totals.net = totals.net.checked_add(net)?;
        totals.vat = totals.vat.checked_add(vat)?;
        totals.rates.push(Vat { rate, net, vat });
    }
    totals.gross = totals.net.checked_add(totals.vat)?;
    Some(totals)
}
