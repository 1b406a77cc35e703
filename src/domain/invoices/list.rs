//! Invoices as staff look through them, and what a customer owes.

use super::{Kind, Status};
use crate::base::ids::{CustomerId, InvoiceId};
use crate::base::money::Currency;
use crate::base::page::Slice;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use std::collections::BTreeMap;
use time::Date;

pub struct Listed {
    pub id: InvoiceId,
    /// Drafts have none, or that of another system.
    pub number: Option<String>,
    pub kind: Kind,
    pub customer: CustomerId,
    pub customer_name: String,
    pub status: Status,
    /// Of a draft, the day it was begun.
    pub issued_on: Date,
    pub due_on: Option<Date>,
    pub currency: Currency,
    pub net: Option<i64>,
    pub vat: Option<i64>,
    pub gross: i64,
    pub paid: i64,
    pub open: i64,
}

/// Over all rows of the filter, by currency and never added across. Drafts and cancelled ones do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub rows: i64,
    pub net: BTreeMap<String, i64>,
    pub vat: BTreeMap<String, i64>,
    pub gross: BTreeMap<String, i64>,
    pub paid: BTreeMap<String, i64>,
    pub open: BTreeMap<String, i64>,
}

#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub customer: Option<CustomerId>,
    pub search: Option<String>,
    pub status: Option<Status>,
    pub kind: Option<Kind>,
    pub from: Option<Date>,
    pub to: Option<Date>,
}

/// A part of the invoices, the newest first unless asked otherwise. `today` decides what is overdue.
pub async fn list(scope: &mut StaffScope, filter: &Filter, today: Date, part: Slice) -> Result<(Vec<Listed>, Totals)> {
    let account = scope.account;
    // The state's word here is the rule of `reports::invoices::State::of`.
    let rows = sqlx::query!(
        r#"with every as (
               select i.id, i.number, i.kind, i.customer_id, c.name as customer_name, i.issued_on, i.due_on, i.currency, i.net, i.vat, i.gross, i.paid,
                      i.state,
                      case when i.state in ('draft', 'cancelled', 'paid') then i.state
                           when i.gross <> 0 and abs(i.paid) >= abs(i.gross) then 'paid'
                           when i.gross > 0 and i.due_on < $2 then 'overdue'
                           when i.paid <> 0 then 'partly-paid' else 'sent' end as word
               from invoice i join customer c on c.account_id = i.account_id and c.id = i.customer_id
               where i.account_id = $1 and ($3::uuid is null or i.customer_id = $3) and ($4::text is null or i.kind = $4)
                 and ($5::date is null or i.issued_on >= $5) and ($6::date is null or i.issued_on <= $6)
                 and ($7::text is null or strpos(lower(coalesce(i.number, '')), lower($7)) > 0 or strpos(lower(c.name), lower($7)) > 0
                      or strpos(lower(coalesce(i.reference, '')), lower($7)) > 0)),
           line as (
               select *, case when word in ('draft', 'cancelled', 'paid') then 0 else gross - paid end as open from every where $8::text is null or word = $8),
           sums as (
               select coalesce(sum(n), 0)::int8 as total,
                      coalesce(jsonb_object_agg(currency, array[net, vat, gross, paid, open]) filter (where counted > 0), '{}') as sums
               from (select currency, count(*) as n, count(*) filter (where counts) as counted, coalesce(sum(net) filter (where counts), 0)::int8 as net,
                            coalesce(sum(vat) filter (where counts), 0)::int8 as vat, coalesce(sum(gross) filter (where counts), 0)::int8 as gross,
                            coalesce(sum(paid) filter (where counts), 0)::int8 as paid, sum(open)::int8 as open
                     from (select *, state not in ('draft', 'cancelled') as counts from line) l group by currency) c)
           select l.id as "id!: InvoiceId", l.number, l.kind as "kind!", l.customer_id as "customer!: CustomerId", l.customer_name as "customer_name!",
                  l.state as "state!", l.issued_on as "issued_on!", l.due_on, l.currency as "currency!", l.net, l.vat, l.gross as "gross!", l.paid as "paid!",
                  s.sums as "sums!", s.total as "total!"
           from line l cross join sums s
           order by
               case when $9 = 'number' and not $10 then number end nulls last, case when $9 = 'number' and $10 then number end desc nulls last,
               case when $9 = 'customer' and not $10 then customer_name end collate "und-x-icu",
               case when $9 = 'customer' and $10 then customer_name end collate "und-x-icu" desc,
               case when $9 = 'due' and not $10 then due_on end nulls last, case when $9 = 'due' and $10 then due_on end desc nulls last,
               case when $9 = 'net' and not $10 then net end nulls last, case when $9 = 'net' and $10 then net end desc nulls last,
               case when $9 = 'gross' and not $10 then gross end, case when $9 = 'gross' and $10 then gross end desc,
               case when $9 = 'open' and not $10 then open end, case when $9 = 'open' and $10 then open end desc,
               case when $9 = 'state' and not $10 then word end, case when $9 = 'state' and $10 then word end desc,
               case when $9 = 'issued' and not $10 then issued_on end, issued_on desc, id desc
           limit $11 offset $12"#,
        account.0,
        today,
        filter.customer.map(|id| id.0),
        filter.kind.map(Kind::key),
        filter.from,
        filter.to,
        filter.search,
        filter.status.map(Status::key),
        part.sort,
        part.descending,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let mut totals = Totals { rows: rows.first().map_or(0, |row| row.total), ..Totals::default() };
    let sums = rows.first().and_then(|row| serde_json::from_value::<BTreeMap<String, [i64; 5]>>(row.sums.clone()).ok());
    for (currency, [net, vat, gross, paid, open]) in sums.unwrap_or_default() {
        totals.net.insert(currency.clone(), net);
        totals.vat.insert(currency.clone(), vat);
        totals.gross.insert(currency.clone(), gross);
        totals.paid.insert(currency.clone(), paid);
        totals.open.insert(currency, open);
    }
    let listed = rows.into_iter().map(|row| {
        let status = Status::of(&row.state, row.gross, row.paid, row.due_on, today);
        Listed {
            id: row.id,
            number: row.number,
            kind: Kind::parse(&row.kind).unwrap_or(Kind::Invoice),
            customer: row.customer,
            customer_name: row.customer_name,
            status,
            issued_on: row.issued_on,
            due_on: row.due_on,
            currency: row.currency.parse().unwrap_or(Currency::EUR),
            net: row.net,
            vat: row.vat,
            gross: row.gross,
            paid: row.paid,
            open: status.open(row.gross, row.paid),
        }
    });
    Ok((listed.collect(), totals))
}

/// What a customer owes in one currency, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    pub currency: Currency,
    pub open: i64,
    pub overdue: i64,
}

pub async fn balance(scope: &mut StaffScope, customer: CustomerId, today: Date) -> Result<Vec<Balance>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select currency, sum(gross - paid)::int8 as "open!",
                  coalesce(sum(gross - paid) filter (where gross > 0 and due_on < $3), 0)::int8 as "overdue!"
           from invoice where account_id = $1 and customer_id = $2 and state = 'sent' and abs(paid) < abs(gross)
           group by currency order by currency"#,
        account.0,
        customer.0,
        today,
    )
    .fetch_all(scope.conn())
    .await?;
    let read = |currency: &str| currency.parse().unwrap_or(Currency::EUR);
    Ok(rows
        .into_iter()
        .map(|row| Balance { currency: read(&row.currency), open: row.open, overdue: row.overdue })
        .collect())
}
