//! Expenses as staff look through them, and approving many at once.

use super::State;
use crate::base::ids::{CustomerId, ExpenseId, PersonId};
use crate::base::money::{Currency, Money};
use crate::base::page::Slice;
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::domain::time::Reach;
use crate::error::Result;
use serde_json::json;
use time::Date;

pub struct Listed {
    pub id: ExpenseId,
    pub customer_name: String,
    pub project_name: String,
    pub task_name: Option<String>,
    pub person: PersonId,
    pub person_name: String,
    pub spent_on: Date,
    pub kind: String,
    pub description: String,
    pub currency: String,
    pub amount: i64,
    pub vat_rate: Option<i32>,
    pub billable: bool,
    pub state: String,
    /// Whether anything proves it.
    pub receipt: bool,
}

/// Each narrows.
#[derive(Clone, Debug)]
pub struct Filter {
    pub reach: Reach,
    pub person: Option<PersonId>,
    pub customer: Option<CustomerId>,
    pub state: Option<State>,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub search: Option<String>,
    /// With a receipt, or without.
    pub receipt: Option<bool>,
}

/// Over all rows of the filter. Currencies are never added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub rows: i64,
    pub money: Vec<Money>,
}

/// A part of the expenses, newest first unless asked otherwise, and what all that match add up to.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, Totals)> {
    let (account, only) = (scope.account, filter.reach.person());
    let sums = sqlx::query!(
        r#"select x.currency, count(*) as "rows!", sum(x.amount)::int8 as "amount!"
           from expense x
           join customer c on c.account_id = x.account_id and c.id = x.customer_id
           join project p on p.account_id = x.account_id and p.id = x.project_id
           where x.account_id = $1 and ($2::uuid is null or x.person_id = $2) and ($3::uuid is null or x.person_id = $3)
             and ($4::uuid is null or x.customer_id = $4) and ($5::text is null or x.state = $5)
             and x.spent_on between coalesce($6::date, '-infinity') and coalesce($7::date, 'infinity')
             and ($8::text is null or strpos(lower(x.description), lower($8)) > 0 or strpos(lower(p.name), lower($8)) > 0
                  or strpos(lower(c.name), lower($8)) > 0)
             and ($9::bool is null
                  or $9 = exists (select from expense_receipt r where r.account_id = x.account_id and r.expense_id = x.id))
           group by x.currency order by x.currency"#,
        account.0,
        only.map(|id| id.0),
        filter.person.map(|id| id.0),
        filter.customer.map(|id| id.0),
        filter.state.map(State::key),
        filter.from,
        filter.to,
        filter.search,
        filter.receipt,
    )
    .fetch_all(scope.conn())
    .await?;
    let rows = sqlx::query_as!(
        Listed,
        r#"select x.id as "id: ExpenseId", c.name as customer_name, p.name as project_name, t.name as "task_name?", x.person_id as "person: PersonId",
                  w.name as person_name, x.spent_on, x.kind, x.description, x.currency, x.amount, x.vat_rate, x.billable, x.state,
                  exists (select from expense_receipt r where r.account_id = x.account_id and r.expense_id = x.id) as "receipt!"
           from expense x
           join customer c on c.account_id = x.account_id and c.id = x.customer_id
           join project p on p.account_id = x.account_id and p.id = x.project_id
           join person w on w.account_id = x.account_id and w.id = x.person_id
           left join task t on t.account_id = x.account_id and t.id = x.task_id
           cross join lateral (select
               case $9 when 'employee' then w.name when 'customer' then c.name when 'project' then p.name when 'kind' then x.kind
                       when 'description' then x.description when 'state' then x.state end collate "und-x-icu" as word,
               case $9 when 'amount' then x.amount end as number) k
           where x.account_id = $1 and ($2::uuid is null or x.person_id = $2) and ($3::uuid is null or x.person_id = $3)
             and ($4::uuid is null or x.customer_id = $4) and ($5::text is null or x.state = $5)
             and x.spent_on between coalesce($6::date, '-infinity') and coalesce($7::date, 'infinity')
             and ($8::text is null or strpos(lower(x.description), lower($8)) > 0 or strpos(lower(p.name), lower($8)) > 0
                  or strpos(lower(c.name), lower($8)) > 0)
             and ($13::bool is null
                  or $13 = exists (select from expense_receipt r where r.account_id = x.account_id and r.expense_id = x.id))
           order by case when not $10 then k.word end, case when $10 then k.word end desc nulls last,
                    case when k.number is not null then x.currency end, case when not $10 then k.number end,
                    case when $10 then k.number end desc nulls last,
                    case when not $10 and $9 = 'date' then x.spent_on end, x.spent_on desc, x.id desc
           limit $11 offset $12"#,
        account.0,
        only.map(|id| id.0),
        filter.person.map(|id| id.0),
        filter.customer.map(|id| id.0),
        filter.state.map(State::key),
        filter.from,
        filter.to,
        filter.search,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
        filter.receipt,
    )
    .fetch_all(scope.conn())
    .await?;
    let mut totals = Totals::default();
    for sum in sums {
        totals.rows += sum.rows;
        let currency = sum.currency.parse().unwrap_or(Currency::EUR);
        totals.money.push(Money { minor: sum.amount, currency });
    }
    Ok((rows, totals))
}

/// Approves those that are handed in; answers which.
pub async fn approve_many(scope: &mut StaffScope, ids: &[ExpenseId]) -> Result<Vec<ExpenseId>> {
    move_many(scope, ids, [State::Submitted, State::Approved], "expense.approved").await
}

/// Takes [`approve_many`] back, but for what was invoiced since.
pub(in crate::domain) async fn back(scope: &mut StaffScope, ids: &[ExpenseId]) -> Result<()> {
    move_many(scope, ids, [State::Approved, State::Submitted], "expense.withdrawn").await.map(drop)
}

async fn move_many(
    scope: &mut StaffScope,
    ids: &[ExpenseId],
    [from, to]: [State; 2],
    name: &'static str,
) -> Result<Vec<ExpenseId>> {
    let (account, now) = (scope.account, scope.now);
    let decider = scope.actor.person().filter(|_| to == State::Approved);
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    let changed = sqlx::query!(
        r#"update expense set state = $4, decided_by = $5, decided_at = case when $5::uuid is not null then $6::timestamptz end, version = version + 1
           where account_id = $1 and id = any ($2) and state = $3 and invoice_id is null
           returning id as "id: ExpenseId", customer_id as "customer: CustomerId""#,
        account.0,
        &ids,
        from.key(),
        to.key(),
        decider.map(|id| id.0),
        now,
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &changed {
        let event = Event { name, customer: Some(row.customer), subject: Some(row.id.0), detail: json!({}) };
        audit::record(scope, event).await?;
    }
    Ok(changed.into_iter().map(|row| row.id).collect())
}
