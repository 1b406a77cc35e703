//! Prepaid hours: contracts, what was added to them, and what is left. What was used is what was worked: billable hours of the
//! contract's project, or of every project without a contract of its own, so that an hour is taken from one contract at most.
//! Staff count every hour; a customer's people only those that are released to them.

pub mod change;
pub mod history;

use crate::base::ids::{AccountId, CustomerId, PrepaidId, ProjectId, TopUpId};
use crate::base::money::{Currency, Rate};
use crate::domain::scope::{PortalScope, StaffScope};
use crate::error::{Error, Result};
use history::{Every, Line, Overage, Rollover, Terms, history};
use sqlx::PgConnection;
use std::collections::HashMap;
use time::Date;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    pub name: String,
    /// `None`: every project without a contract of its own.
    pub project: Option<ProjectId>,
    pub terms: Terms,
    /// What an hour over costs, as information.
    pub overage_rate: Option<Rate>,
    pub currency: Currency,
}

/// Extra hours, from the period on that the day is in.
pub struct TopUp {
    pub id: TopUpId,
    pub added_on: Date,
    pub seconds: i64,
    /// The customer reads it.
    pub note: String,
}

/// A contract with its account.
pub struct Prepaid {
    pub id: PrepaidId,
    pub customer: CustomerId,
    pub customer_name: String,
    pub project_name: Option<String>,
    pub contract: Contract,
    pub top_ups: Vec<TopUp>,
    /// The periods that have begun, the first one first.
    pub lines: Vec<Line>,
}

impl Prepaid {
    /// The period that runs; of a contract that is over, the last one. `None`: it has not begun.
    pub fn now(&self) -> Option<&Line> {
        self.lines.last()
    }

    pub fn runs(&self) -> bool {
        self.lines.last().is_some_and(|line| line.running)
    }
}

/// Which contracts: all, a customer's, or one.
#[derive(Clone, Copy, Default)]
struct Which {
    customer: Option<CustomerId>,
    id: Option<PrepaidId>,
}

/// All contracts, a customer's beside each other, the newest first.
pub async fn list(scope: &mut StaffScope, customer: Option<CustomerId>, today: Date) -> Result<Vec<Prepaid>> {
    let account = scope.account;
    load(scope.conn(), account, Which { customer, id: None }, today).await
}

pub async fn find(scope: &mut StaffScope, id: PrepaidId, today: Date) -> Result<Prepaid> {
    let account = scope.account;
    load(scope.conn(), account, Which { customer: None, id: Some(id) }, today).await?.pop().ok_or(Error::NotFound)
}

/// What only staff read: the note, and the version that an edit starts from.
pub async fn internal(scope: &mut StaffScope, id: PrepaidId) -> Result<(String, i32)> {
    let account = scope.account;
    let row = sqlx::query!(
        "select internal_note, version from prepaid_contract where account_id = $1 and id = $2",
        account.0,
        id.0
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok((row.internal_note, row.version))
}

/// The viewer's own, by what is released. None where hours are hidden: they would tell them.
pub async fn own(scope: &mut PortalScope) -> Result<Vec<Prepaid>> {
    if !scope.visibility.prepaid() {
        return Ok(Vec::new());
    }
    let (account, customer) = (scope.account, scope.customer);
    let today = scope.visibility.work_zone().date_of(scope.now);
    load(scope.conn(), account, Which { customer: Some(customer), id: None }, today).await
}

async fn load(conn: &mut PgConnection, account: AccountId, which: Which, today: Date) -> Result<Vec<Prepaid>> {
    let (customer, id) = (which.customer.map(|id| id.0), which.id.map(|id| id.0));
    let rows = sqlx::query!(
        r#"select c.id as "id: PrepaidId", c.customer_id as "customer: CustomerId", k.name as customer_name, c.project_id as "project: ProjectId",
                  p.name as "project_name?", c.name, c.starts_on, c.ends_on, c.period, c.seconds, c.rollover, c.rollover_seconds,
                  c.rollover_periods, c.overage, (c.overage_rate * 10000)::int8 as overage_rate, c.currency
           from prepaid_contract c
           join customer k on k.account_id = c.account_id and k.id = c.customer_id
           left join project p on p.account_id = c.account_id and p.customer_id = c.customer_id and p.id = c.project_id
           where c.account_id = $1 and ($2::uuid is null or c.customer_id = $2) and ($3::uuid is null or c.id = $3)
           order by lower(k.name), c.customer_id, c.starts_on desc, c.name, c.id"#,
        account.0,
        customer,
        id,
    )
    .fetch_all(&mut *conn)
    .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut entries = entries(conn, account, which).await?;
    let mut all = Vec::new();
    for row in rows {
        let terms = Terms {
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            every: Every::parse(&row.period).unwrap_or(Every::Once),
            seconds: row.seconds.into(),
            rollover: match row.rollover {
                true => Rollover::Carry {
                    most: row.rollover_seconds.map(i64::from),
                    periods: row.rollover_periods.and_then(|periods| u32::try_from(periods).ok()),
                },
                false => Rollover::Expire,
            },
            overage: if row.overage == "next" { Overage::Next } else { Overage::Shown },
        };
        let Entries { top_ups, used } = entries.remove(&row.id.0).unwrap_or_default();
        let added: Vec<(Date, i64)> = top_ups.iter().map(|top_up| (top_up.added_on, top_up.seconds)).collect();
        all.push(Prepaid {
            id: row.id,
            customer: row.customer,
            customer_name: row.customer_name,
            project_name: row.project_name,
            lines: history(&terms, &added, &used, today),
            contract: Contract {
                name: row.name,
                project: row.project,
                terms,
                overage_rate: row.overage_rate.map(Rate),
                currency: row.currency.parse().unwrap_or(Currency::EUR),
            },
            top_ups,
        });
    }
    Ok(all)
}

/// What goes on and off a contract's account.
#[derive(Default)]
struct Entries {
    /// The latest first.
    top_ups: Vec<TopUp>,
    /// Days and seconds.
    used: Vec<(Date, i64)>,
}

/// Of each contract, in one statement: it is asked on the front page.
async fn entries(conn: &mut PgConnection, account: AccountId, which: Which) -> Result<HashMap<Uuid, Entries>> {
    let rows = sqlx::query!(
        r#"select c.id as "contract!", t.work_date as "day!", sum(t.seconds)::int8 as "seconds!", null::uuid as "top_up?: TopUpId", null::text as "note?"
           from prepaid_contract c
           join time_entry t on t.account_id = c.account_id and t.customer_id = c.customer_id and t.billable
                and t.work_date >= c.starts_on and (c.ends_on is null or t.work_date <= c.ends_on)
                and (t.project_id = c.project_id or c.project_id is null and not exists (
                    select from prepaid_contract o
                    where o.account_id = t.account_id and o.customer_id = t.customer_id and o.project_id = t.project_id
                      and t.work_date >= o.starts_on and (o.ends_on is null or t.work_date <= o.ends_on)))
           where c.account_id = $1 and ($2::uuid is null or c.customer_id = $2) and ($3::uuid is null or c.id = $3)
           group by c.id, t.work_date
           union all
           select contract_id, added_on, seconds::int8, id, note from prepaid_top_up
           where account_id = $1 and ($2::uuid is null or customer_id = $2) and ($3::uuid is null or contract_id = $3)
           order by 2 desc, 4 desc"#,
        account.0,
        which.customer.map(|id| id.0),
        which.id.map(|id| id.0),
    )
    .fetch_all(conn)
    .await?;
    let mut all: HashMap<Uuid, Entries> = HashMap::new();
    for row in rows {
        let entries = all.entry(row.contract).or_default();
        match row.top_up {
            Some(id) => entries.top_ups.push(TopUp {
                id,
                added_on: row.day,
                seconds: row.seconds,
                note: row.note.unwrap_or_default(),
            }),
            None => entries.used.push((row.day, row.seconds)),
        }
    }
    Ok(all)
}
