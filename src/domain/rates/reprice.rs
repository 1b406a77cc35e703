//! Open hours after a change of rates. Hours keep the rate they were stored with until somebody says otherwise, and only our
//! own, neither approved nor invoiced, can be given another: what came from another system stays as it was given.

use super::Target;
use crate::base::ids::{RateId, TimeEntryId};
use crate::base::money::{Currency, Rate};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde_json::json;
use time::Date;

/// An open entry whose rate is not what the rates say now.
pub struct Outdated {
    pub id: TimeEntryId,
    seconds: i32,
    /// Of its project.
    currency: Currency,
    /// What the rates say. `None`: nothing, so the amount is unknown.
    rate: Option<Rate>,
}

/// Open billable entries of our own within a target, from a day on, that would get another rate today.
pub async fn outdated(scope: &mut StaffScope, target: &Target, from: Date) -> Result<Vec<Outdated>> {
    let account = scope.account;
    // Same rule as `rates::of`.
    let rows = sqlx::query!(
        r#"select e.id as "id: TimeEntryId", e.seconds, p.currency, (best.rate * 10000)::int8 as "rate?"
           from time_entry e
           join project p on p.account_id = e.account_id and p.id = e.project_id
           left join lateral (
               select line.rate from (
                   select distinct on (r.task_id is null, r.project_id is null, r.customer_id is null, r.person_id is null)
                          r.rate, r.task_id, r.project_id, r.customer_id, r.person_id
                   from rate r
                   where r.account_id = e.account_id and r.currency = p.currency and r.valid_from <= e.work_date
                     and (r.customer_id is null or r.customer_id = e.customer_id)
                     and (r.project_id is null or r.project_id = e.project_id)
                     and (r.task_id is null or r.task_id = e.task_id) and (r.person_id is null or r.person_id = e.person_id)
                   order by r.task_id is null, r.project_id is null, r.customer_id is null, r.person_id is null, r.valid_from desc
               ) line
               where line.rate is not null
               order by line.task_id is null, line.project_id is null, line.customer_id is null, line.person_id is null limit 1
           ) best on true
           where e.account_id = $1 and e.source = '' and e.state = 'registered' and e.invoice_id is null and e.billable and e.work_date >= $2
             and ($3::uuid is null or e.customer_id = $3) and ($4::uuid is null or e.project_id = $4)
             and ($5::uuid is null or e.task_id = $5) and ($6::uuid is null or e.person_id = $6)
             and (e.rate is distinct from best.rate or best.rate is not null and e.currency is distinct from p.currency)
           for update of e"#,
        account.0,
        from,
        target.customer.map(|id| id.0),
        target.project.map(|id| id.0),
        target.task.map(|id| id.0),
        target.person.map(|id| id.0),
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Outdated {
            id: row.id,
            seconds: row.seconds,
            currency: row.currency.parse().unwrap_or(Currency::EUR),
            rate: row.rate.map(Rate),
        })
        .collect())
}

/// Gives these entries the rate and the amount that the rates say now. Their versions rise: who has one open in a form sees it.
/// `rate`: the one whose change it came from, for the record.
pub async fn reprice(scope: &mut StaffScope, rate: RateId, target: &Target, entries: &[Outdated]) -> Result<u64> {
    let account = scope.account;
    let (mut ids, mut currencies, mut rates, mut amounts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for entry in entries {
        let money = entry.rate.and_then(|rate| rate.amount(entry.seconds.into(), entry.currency));
        ids.push(entry.id.0);
        currencies.push(money.map(|money| money.currency.to_string()));
        rates.push(entry.rate.map(|rate| rate.0));
        amounts.push(money.map(|money| money.minor));
    }
    let done = sqlx::query!(
        "update time_entry e set currency = n.currency, rate = n.rate::numeric / 10000, amount = n.amount, version = version + 1
         from unnest($2::uuid[], $3::text[], $4::int8[], $5::int8[]) as n (id, currency, rate, amount)
         where e.account_id = $1 and e.id = n.id and e.source = '' and e.state = 'registered' and e.invoice_id is null",
        account.0,
        &ids,
        &currencies as &[Option<String>],
        &rates as &[Option<i64>],
        &amounts as &[Option<i64>],
    )
    .execute(scope.conn())
    .await?
    .rows_affected();
    let detail = json!({ "entries": done });
    audit::record(scope, Event { name: "rate.repriced", customer: target.customer, subject: Some(rate.0), detail })
        .await?;
    Ok(done)
}
