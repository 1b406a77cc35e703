//! How a project's budget was used, month by month: what each month took, and what was gone before it.

use super::chart::Measure;
use crate::base::ids::ProjectId;
use crate::base::money::Currency;
use crate::base::period::first_of_month;
use crate::domain::scope::PortalScope;
use crate::domain::visibility::Report;
use crate::error::Result;
use std::collections::BTreeMap;
use time::{Date, Duration};

/// The latest months that are shown; what came before them stands in `before`.
const MOST: usize = 24;

/// A budget and its months. Seconds, or minor units of the measure's currency.
#[derive(Debug)]
pub struct Burn {
    pub measure: Measure,
    pub whole: i64,
    /// The budget is of each month; else of all together.
    pub monthly: bool,
    /// Without gaps, at least two.
    pub months: Vec<Used>,
    /// Some amounts are unknown, or in another currency.
    pub partly_unknown: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Used {
    /// Its first day.
    pub month: Date,
    pub used: i64,
    /// Of a budget of all months: what had been used of it before.
    pub before: i64,
}

/// What was used of one kind of budget, by the first days of months.
type Months = BTreeMap<Date, i64>;

/// The budgets of a project that this viewer may see, with the hours or amounts of it that have appeared.
pub async fn burns(scope: &mut PortalScope, id: ProjectId) -> Result<Vec<Burn>> {
    let seen = scope.visibility.clone();
    if !seen.report(Report::Projects) || !seen.projects().contains(id) || !(seen.budget_hours() || seen.budget_money())
    {
        return Ok(Vec::new());
    }
    let (account, customer) = (scope.account, scope.customer);
    let project = sqlx::query!(
        "select budget_seconds, budget_amount, budget_monthly, currency from project where account_id = $1 and customer_id = $2 and id = $3",
        account.0,
        customer.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?;
    let Some(project) = project else { return Ok(Vec::new()) };
    let rows = sqlx::query!(
        r#"select month as "month!", currency as "currency!", sum(seconds)::int8 as "seconds!", sum(amount)::int8 as "amount!",
                  sum(entries - amount_entries)::int8 as "unknown!"
           from released_month where account_id = $1 and customer_id = $2 and project_id = $3 group by 1, 2"#,
        account.0,
        customer.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let today = seen.zone().date_of(scope.now);
    let (mut hours, mut money, mut unknown) = (Months::new(), Months::new(), false);
    for row in rows {
        *hours.entry(row.month).or_default() += row.seconds;
        // A month of other currencies is a month of the chart, too.
        let own = row.currency == project.currency;
        *money.entry(row.month).or_default() += if own { row.amount } else { 0 };
        unknown |= row.unknown > 0 || !own;
    }
    let mut burns = Vec::new();
    let monthly = project.budget_monthly;
    if let Some(whole) = project.budget_seconds.filter(|_| seen.budget_hours()) {
        let measure = Measure { key: "hours", currency: None };
        let months = months(&hours, today, monthly);
        burns.push(Burn { measure, whole: whole.into(), monthly, months, partly_unknown: false });
    }
    let currency = project.currency.parse::<Currency>().ok();
    if let Some((whole, currency)) = project.budget_amount.filter(|_| seen.budget_money()).zip(currency) {
        let measure = Measure { key: "value", currency: Some(currency.to_string()) };
        let months = months(&money, today, monthly);
        burns.push(Burn { measure, whole, monthly, months, partly_unknown: unknown });
    }
    burns.retain(|burn| burn.months.len() > 1);
    Ok(burns)
}

/// From the first month with anything to the last, and to the present one.
fn months(found: &Months, today: Date, monthly: bool) -> Vec<Used> {
    let Some((first, last)) = found.keys().next().zip(found.keys().next_back()) else { return Vec::new() };
    let last = (*last).max(first_of_month(today));
    let all = std::iter::successors(Some(*first), |month| next(*month)).take_while(|month| *month <= last);
    let mut before = 0;
    let mut months: Vec<Used> = all
        .map(|month| {
            let used = found.get(&month).copied().unwrap_or_default();
            let gone = before;
            before += used;
            Used { month, used, before: if monthly { 0 } else { gone } }
        })
        .collect();
    months.drain(..months.len().saturating_sub(MOST));
    months
}

fn next(month: Date) -> Option<Date> {
    month.checked_add(Duration::days(31)).map(first_of_month)
}
