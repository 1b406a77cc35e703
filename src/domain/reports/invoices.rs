//! *Invoices* (T3, T28): what was billed and what is open. Drafts are never here; overdue is worked out, not stored.

use super::query::RawQuery;
use super::{Cell, Extent, Head, Kind, Lens, Report, Sum, Target, head, unsorted};
use crate::base::ids::{InvoiceId, ProjectId};
use crate::base::money::Currency;
use crate::base::page::Paging;
use crate::base::period::Preset;
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{self, Column};
use crate::error::{Error, Result};
use std::collections::BTreeMap;
use time::Date;

/// What a customer is told about an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    PartlyPaid,
    Overdue,
    Paid,
    Cancelled,
}

impl State {
    pub fn key(self) -> &'static str {
        match self {
            State::Open => "open",
            State::PartlyPaid => "partly-paid",
            State::Overdue => "overdue",
            State::Paid => "paid",
            State::Cancelled => "cancelled",
        }
    }

    /// Paid and cancelled ones are never overdue, whatever their date; nothing open is nothing due.
    pub fn of(stored: &str, gross: i64, paid: i64, due_on: Option<Date>, today: Date) -> Self {
        match stored {
            "cancelled" => State::Cancelled,
            "paid" => State::Paid,
            _ if gross != 0 && paid.abs() >= gross.abs() => State::Paid,
            _ if gross > 0 && due_on.is_some_and(|due| due < today) => State::Overdue,
            _ if paid != 0 => State::PartlyPaid,
            _ => State::Open,
        }
    }

    /// What is still to be paid, in minor units.
    pub(in crate::domain) fn left(self, gross: i64, paid: i64) -> i64 {
        if matches!(self, State::Paid | State::Cancelled) { 0 } else { gross - paid }
    }
}

const HEADS: [Head; 7] = [
    head("number", Kind::Text),
    unsorted("kind", Kind::State),
    head("date", Kind::Date),
    head("due", Kind::Date),
    head("amount", Kind::Money),
    head("open", Kind::Money),
    head("state", Kind::State),
];

pub async fn report(scope: &mut PortalScope, raw: &RawQuery, extent: Extent) -> Result<Report> {
    if !scope.visibility.report(visibility::Report::Invoices) {
        return Err(Error::NotFound);
    }
    raw.refuse_grouping()?;
    let seen = scope.visibility.clone();
    let today = seen.zone().date_of(scope.now);
    let heads = HEADS.to_vec();
    let (sort, descending) = raw.sort(&heads, ("date", true))?;
    let period = raw.period(today, Preset::All)?;
    let search = raw.search(true)?;
    let (account, customer) = (scope.account, scope.customer);
    let found = sqlx::query!(
        r#"with shown as (
               select id, number, kind, state, issued_on, due_on, currency, gross, paid,
                      case when state in ('paid', 'cancelled') or (gross <> 0 and abs(paid) >= abs(gross)) then 0 else gross - paid end as open
               from invoice
               where account_id = $1 and customer_id = $2 and state <> 'draft' and number is not null and ($3::date is null or issued_on >= $3) and ($4::date is null or issued_on <= $4)
                 and ($5::text is null or strpos(lower(number), lower($5)) > 0 or strpos(lower(coalesce(reference, '')), lower($5)) > 0)),
           sums as (select coalesce(jsonb_object_agg(currency, array[gross, open]), '{}') as sums, coalesce(sum(n), 0)::int8 as total
                    from (select currency, sum(gross) filter (where state <> 'cancelled') as gross, sum(open) as open, count(*) as n from shown group by 1) c)
           select s.id as "id: InvoiceId", s.number as "number!", s.kind, s.state, s.issued_on, s.due_on, s.currency, s.gross, s.paid, sums.sums as "sums!", sums.total as "total!"
           from shown s cross join sums
           order by
               case when $6 = 'number' and not $7 then s.number end, case when $6 = 'number' and $7 then s.number end desc,
               case when $6 = 'due' and not $7 then s.due_on end, case when $6 = 'due' and $7 then s.due_on end desc nulls last,
               case when $6 = 'amount' and not $7 then s.gross end, case when $6 = 'amount' and $7 then s.gross end desc,
               case when $6 = 'open' and not $7 then s.open end, case when $6 = 'open' and $7 then s.open end desc,
               case when $6 = 'state' and not $7 then s.state end, case when $6 = 'state' and $7 then s.state end desc,
               case when $6 = 'date' and not $7 then s.issued_on end, s.issued_on desc, s.id desc
           limit $8 offset $9"#,
        account.0,
        customer.0,
        period.from,
        period.to,
        search,
        sort,
        descending,
        match extent {
            Extent::Page => i64::from(super::PAGE_ROWS),
            Extent::Whole => super::MOST_ROWS,
        },
        match extent {
            Extent::Page => raw.paging(extent, i64::MAX / 2)?.offset(),
            Extent::Whole => 0,
        },
    )
    .fetch_all(scope.conn())
    .await?;
    let paging = raw.paging(extent, found.first().map_or(0, |row| row.total))?;
    let mut sums: BTreeMap<&'static str, Sum> = BTreeMap::from([("amount", Sum::default()), ("open", Sum::default())]);
    if let Some(Ok(all)) =
        found.first().map(|row| serde_json::from_value::<BTreeMap<String, [Option<i64>; 2]>>(row.sums.clone()))
    {
        for (currency, [gross, open]) in all {
            for (key, minor) in [("amount", gross), ("open", open)] {
                sums.entry(key).or_default().money.insert(currency.clone(), minor.unwrap_or(0));
            }
        }
    }
    let rows = found
        .into_iter()
        .map(|row| {
            let currency = row.currency.parse().unwrap_or(Currency::EUR);
            let state = State::of(&row.state, row.gross, row.paid, row.due_on, today);
            vec![
                Cell::Link(row.number, Target::Invoice(row.id)),
                Cell::State(kind(&row.kind)),
                Cell::Date(row.issued_on),
                row.due_on.map_or(Cell::Unknown, Cell::Date),
                Cell::Money(row.gross, currency),
                Cell::Money(state.left(row.gross, row.paid), currency),
                Cell::State(state.key()),
            ]
        })
        .collect();
    Ok(Report {
        key: "invoices",
        heads,
        rows,
        groups: Vec::new(),
        charts: Vec::new(),
        sums,
        facts: Vec::new(),
        paging,
        lens: Lens { period: Some(period), search, ..Lens::sorted(sort, descending) },
        zone: seen.zone().clone(),
        projects: Vec::new(),
        searchable: true,
    })
}

fn kind(stored: &str) -> &'static str {
    if stored == "credit_note" { "credit-note" } else { "invoice" }
}

/// One invoice: its facts and, where allowed, its lines.
pub struct Page {
    pub number: String,
    pub kind: &'static str,
    pub state: State,
    pub note: String,
    pub report: Report,
}

pub async fn find(scope: &mut PortalScope, id: InvoiceId) -> Result<Page> {
    if !scope.visibility.report(visibility::Report::Invoices) {
        return Err(Error::NotFound);
    }
    let (account, customer, seen) = (scope.account, scope.customer, scope.visibility.clone());
    let row = sqlx::query!(
        r#"select number as "number!", kind, state, issued_on, due_on, paid_on, currency, net, vat, gross, paid, reference, note
           from invoice where account_id = $1 and customer_id = $2 and id = $3 and state <> 'draft' and number is not null"#,
        account.0,
        customer.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let currency: Currency = row.currency.parse().unwrap_or(Currency::EUR);
    let state = State::of(&row.state, row.gross, row.paid, row.due_on, seen.zone().date_of(scope.now));
    let money = |minor: Option<i64>| minor.map_or(Cell::Unknown, |minor| Cell::Money(minor, currency));
    let date = |day: Option<Date>| day.map_or(Cell::Unknown, Cell::Date);
    let mut facts = vec![
        ("number", Cell::Text(row.number.clone())),
        ("kind", Cell::State(kind(&row.kind))),
        ("date", Cell::Date(row.issued_on)),
        ("due", date(row.due_on)),
        ("state", Cell::State(state.key())),
        ("net", money(row.net)),
        ("vat", money(row.vat)),
        ("amount", money(Some(row.gross))),
        ("paid", money(Some(row.paid))),
        ("open", money(Some(state.left(row.gross, row.paid)))),
    ];
    if row.paid_on.is_some() {
        facts.push(("paid-on", date(row.paid_on)));
    }
    if let Some(reference) = row.reference {
        facts.push(("reference", Cell::Text(reference)));
    }
    let (heads, rows) =
        if seen.column(Column::InvoiceLines) { lines(scope, id, currency).await? } else { (Vec::new(), Vec::new()) };
    let mut sums = BTreeMap::new();
    if !rows.is_empty() {
        let net: i64 = rows
            .iter()
            .filter_map(|cells| match cells.last() {
                Some(Cell::Money(minor, _)) => Some(*minor),
                _ => None,
            })
            .sum();
        sums.insert(
            "net",
            Sum { seconds: None, money: BTreeMap::from([(currency.to_string(), net)]), partly_unknown: false },
        );
    }
    let total = rows.len() as i64;
    Ok(Page {
        number: row.number,
        kind: kind(&row.kind),
        state,
        note: row.note,
        report: Report {
            key: "invoice",
            heads,
            rows,
            groups: Vec::new(),
            charts: Vec::new(),
            sums,
            facts,
            paging: Paging { page: 1, size: 10_000, total },
            lens: Lens::sorted("description", false),
            zone: seen.zone().clone(),
            projects: Vec::new(),
            searchable: false,
        },
    })
}

async fn lines(scope: &mut PortalScope, id: InvoiceId, currency: Currency) -> Result<(Vec<Head>, Vec<Vec<Cell>>)> {
    let (account, customer) = (scope.account, scope.customer);
    let links = scope.visibility.report(visibility::Report::Projects);
    let found = sqlx::query!(
        r#"select l.description, p.id as "project?: ProjectId", p.name as "project_name?", (l.quantity * 10000)::int8 as quantity, l.unit,
                  (l.unit_price * 10000)::int8 as unit_price, l.discount, l.vat_rate, l.net
           from invoice_line l left join project p on p.account_id = l.account_id and p.id = l.project_id
           where l.account_id = $1 and l.customer_id = $2 and l.invoice_id = $3 order by l.position"#,
        account.0,
        customer.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let discounts = found.iter().any(|row| row.discount.is_some());
    let mut heads = vec![
        unsorted("description", Kind::Text),
        unsorted("project", Kind::Text),
        unsorted("quantity", Kind::Quantity),
        unsorted("unit", Kind::Text),
        unsorted("unit-price", Kind::Rate),
        unsorted("vat-rate", Kind::Percent),
        unsorted("net", Kind::Money),
    ];
    if discounts {
        heads.insert(5, unsorted("discount", Kind::Percent));
    }
    let percent = |points: Option<i32>| points.map_or(Cell::Unknown, |points| Cell::Percent(i64::from(points) / 100));
    let rows = found
        .into_iter()
        .map(|row| {
            let mut cells = vec![
                Cell::Text(row.description),
                match (row.project, row.project_name) {
                    (Some(id), Some(name)) if links => Cell::Link(name, Target::Project(id)),
                    (_, Some(name)) => Cell::Text(name),
                    _ => Cell::Unknown,
                },
                row.quantity.map_or(Cell::Unknown, Cell::Quantity),
                row.unit.map_or(Cell::Unknown, Cell::Text),
                row.unit_price.map_or(Cell::Unknown, |price| Cell::Rate(crate::base::money::Rate(price), currency)),
                percent(row.vat_rate),
                Cell::Money(row.net, currency),
            ];
            if discounts {
                cells.insert(5, percent(row.discount));
            }
            cells
        })
        .collect();
    Ok((heads, rows))
}
