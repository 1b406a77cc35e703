//! What hours come to when they are saved.

use super::Work;
use crate::base::ids::PersonId;
use crate::base::money::{Currency, Rate};
use crate::domain::rates;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use ::time::Date;

/// Nothing known: all three are null.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Price {
    pub currency: Option<Currency>,
    pub rate: Option<Rate>,
    /// Minor units.
    pub amount: Option<i64>,
}

/// What the price of an hour depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    pub work: Work,
    pub person: Option<PersonId>,
    pub day: Date,
    pub billable: bool,
}

impl Price {
    fn at(rate: Rate, currency: Currency, seconds: i32) -> Self {
        let amount = rate.amount(seconds.into(), currency).map(|money| money.minor);
        Self { currency: Some(currency), rate: Some(rate), amount }
    }

    /// Other hours at the same rate. `None`: the rate is not known.
    pub fn of(self, seconds: i32) -> Option<Self> {
        match (self.rate, self.currency) {
            (Some(rate), Some(currency)) => Some(Self::at(rate, currency, seconds)),
            _ => None,
        }
    }
}

/// By the rates as they are now. What is not billed has no rate and comes to nothing, which is known.
pub async fn price(scope: &mut StaffScope, basis: &Basis, seconds: i32) -> Result<Price> {
    if !basis.billable {
        let currency = Some(currency(scope, basis.work).await?);
        return Ok(Price { currency, rate: None, amount: Some(0) });
    }
    let hourly = rates::of(scope, basis.work.project, basis.work.task, basis.person, basis.day).await?;
    Ok(hourly.map_or_else(Price::default, |hourly| Price::at(hourly.rate, hourly.currency, seconds)))
}

async fn currency(scope: &mut StaffScope, work: Work) -> Result<Currency> {
    let account = scope.account;
    let code = sqlx::query_scalar!(
        "select currency from project where account_id = $1 and id = $2",
        account.0,
        work.project.0,
    )
    .fetch_one(scope.conn())
    .await?;
    Ok(code.parse().unwrap_or(Currency::EUR))
}
