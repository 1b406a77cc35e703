//! What customers owe.

use super::day;
use crate::base::ids::{CustomerId, InvoiceId, InvoiceLineId, PaymentId, ProjectId, TimeEntryId};
use crate::base::money::{Currency, Rate};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use sqlx::types::Json;
use time::Date;

/// Amounts are minor units of the currency; a credit note's are negative.
#[derive(Serialize)]
pub struct Invoice {
    pub id: InvoiceId,
    pub customer: CustomerId,
    pub number: String,
    pub kind: &'static str,
    pub state: &'static str,
    #[serde(with = "day")]
    pub issued_on: Date,
    #[serde(with = "day::option")]
    pub due_on: Option<Date>,
    #[serde(with = "day::option")]
    pub paid_on: Option<Date>,
    pub currency: Currency,
    pub net: Option<i64>,
    pub vat: Option<i64>,
    pub gross: i64,
    pub paid: i64,
    pub reference: Option<String>,
    pub note: String,
    pub internal_note: String,
}

pub async fn invoices(scope: &mut StaffScope, rows: &[Invoice]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into invoice (account_id, id, customer_id, number, kind, state, issued_on, due_on, paid_on, currency, net, vat, gross, paid,
                              reference, note, internal_note, own, created_at)
         select $1, n.id, n.customer, n.number, n.kind, n.state, n.issued_on, n.due_on, n.paid_on, n.currency, n.net, n.vat, n.gross, n.paid,
                n.reference, n.note, n.internal_note, n.state = 'draft', $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, number text, kind text, state text, issued_on date, due_on date, paid_on date,
                                          currency text, net bigint, vat bigint, gross bigint, paid bigint, reference text, note text,
                                          internal_note text)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

#[derive(Serialize)]
pub struct Line {
    pub id: InvoiceLineId,
    pub customer: CustomerId,
    pub invoice: InvoiceId,
    pub project: Option<ProjectId>,
    pub position: i32,
    pub description: String,
    /// Ten-thousandths, as of the price.
    pub quantity: Option<i64>,
    pub unit: Option<&'static str>,
    pub unit_price: Option<Rate>,
    pub net: i64,
    /// Basis points: 2500 is 25 %.
    pub vat_rate: Option<i32>,
}

pub async fn lines(scope: &mut StaffScope, rows: &[Line]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into invoice_line (account_id, id, customer_id, invoice_id, project_id, position, description, quantity, unit, unit_price, net, vat_rate)
         select $1, n.id, n.customer, n.invoice, n.project, n.position, n.description, n.quantity::numeric / 10000, n.unit,
                n.unit_price::numeric / 10000, n.net, n.vat_rate
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, invoice uuid, project uuid, position int, description text, quantity bigint,
                                          unit text, unit_price bigint, net bigint, vat_rate int)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// What came in for an invoice, in minor units of its currency.
#[derive(Serialize)]
pub struct Payment {
    pub id: PaymentId,
    pub customer: CustomerId,
    pub invoice: InvoiceId,
    #[serde(with = "day")]
    pub paid_on: Date,
    pub amount: i64,
    pub currency: Currency,
    pub note: String,
}

pub async fn payments(scope: &mut StaffScope, rows: &[Payment]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into payment (account_id, id, customer_id, invoice_id, paid_on, amount, currency, note, created_at)
         select $1, n.id, n.customer, n.invoice, n.paid_on, n.amount, n.currency, n.note, $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, invoice uuid, paid_on date, amount bigint, currency text, note text)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// An entry on a line of an invoice. Its hours and amount are the entry's.
#[derive(Serialize)]
pub struct OnLine {
    pub invoice: InvoiceId,
    pub line: InvoiceLineId,
    pub entry: TimeEntryId,
}

/// Also takes the hours of drafts, so that nobody else bills them.
pub async fn on_lines(scope: &mut StaffScope, rows: &[OnLine]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into invoice_entry (account_id, customer_id, invoice_id, line_id, entry_id, seconds, amount)
         select $1, e.customer_id, n.invoice, n.line, e.id, e.seconds, coalesce(e.amount, 0)
         from jsonb_to_recordset($2) as n(invoice uuid, line uuid, entry uuid)
         join time_entry e on e.account_id = $1 and e.id = n.entry",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
