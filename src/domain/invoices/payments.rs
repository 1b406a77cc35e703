//! Payments: what was paid, when, and the state that follows from it.

use super::find;
use crate::base::ids::{InvoiceId, PaymentId};
use crate::base::money::Currency;
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;
use time::Date;

/// Minor units of the invoice's currency; negative: paid back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPayment {
    pub paid_on: Date,
    pub amount: i64,
    pub note: String,
}

pub struct Payment {
    pub id: PaymentId,
    pub paid_on: Date,
    pub amount: i64,
    pub currency: Currency,
    pub note: String,
    /// Set off against this credit note, or this invoice: nothing was paid.
    pub offset: Option<(InvoiceId, String)>,
}

/// The oldest first.
pub async fn payments(scope: &mut StaffScope, invoice: InvoiceId) -> Result<Vec<Payment>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select p.id as "id: PaymentId", p.paid_on, p.amount, p.currency, p.note, p.offset_id as "offset_id: InvoiceId", o.number as "number?"
           from payment p left join invoice o on o.account_id = p.account_id and o.id = p.offset_id
           where p.account_id = $1 and p.invoice_id = $2 order by p.paid_on, p.id"#,
        account.0,
        invoice.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Payment {
            id: row.id,
            paid_on: row.paid_on,
            amount: row.amount,
            currency: row.currency.parse().unwrap_or(Currency::EUR),
            note: row.note,
            offset: row.offset_id.map(|id| (id, row.number.unwrap_or_default())),
        })
        .collect())
}

/// The invoice's row, for this transaction alone: payments of one invoice come one after the other.
pub(super) async fn lock(scope: &mut StaffScope, invoice: InvoiceId) -> Result<()> {
    let account = scope.account;
    sqlx::query!("select id from invoice where account_id = $1 and id = $2 for update", account.0, invoice.0)
        .fetch_optional(scope.conn())
        .await?
        .ok_or(Error::NotFound)?;
    Ok(())
}

/// Writes a payment down, without a word in the record.
pub(super) async fn insert(
    scope: &mut StaffScope,
    invoice: InvoiceId,
    new: &NewPayment,
    offset: Option<InvoiceId>,
) -> Result<PaymentId> {
    let (account, now, id) = (scope.account, scope.now, PaymentId::new());
    sqlx::query!(
        "insert into payment (account_id, id, customer_id, invoice_id, paid_on, amount, currency, note, offset_id, created_at)
         select $1, $2, customer_id, id, $4, $5, currency, $6, $7, $8 from invoice where account_id = $1 and id = $3",
        account.0,
        id.0,
        invoice.0,
        new.paid_on,
        new.amount,
        new.note,
        offset.map(|id| id.0),
        now,
    )
    .execute(scope.conn())
    .await?;
    settle(scope, invoice, new.amount).await?;
    Ok(id)
}

/// So much more is paid: the state follows. Paid is who has paid all or more; the day is that of the latest payment.
async fn settle(scope: &mut StaffScope, invoice: InvoiceId, more: i64) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "update invoice i set paid = n.paid, state = case when n.all_paid then 'paid' else 'sent' end,
                paid_on = case when n.all_paid then (select max(paid_on) from payment p where p.account_id = i.account_id and p.invoice_id = i.id) end,
                version = version + 1
         from (select id, paid + $3 as paid, gross = 0 or gross > 0 and paid + $3 >= gross or gross < 0 and paid + $3 <= gross as all_paid
               from invoice where account_id = $1 and id = $2) n
         where i.account_id = $1 and i.id = n.id",
        account.0,
        invoice.0,
        more,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Notes a payment. `Conflict`: it is a draft or cancelled, and nothing can be paid.
pub async fn pay(scope: &mut StaffScope, invoice: InvoiceId, new: &NewPayment) -> Result<PaymentId> {
    lock(scope, invoice).await?;
    let stored = find(scope, invoice).await?;
    if !stored.is_sent() || stored.paid.checked_add(new.amount).is_none() {
        return Err(Error::Conflict);
    }
    let id = insert(scope, invoice, new, None).await?;
    let detail = json!({ "amount": new.amount, "currency": stored.currency, "paid_on": new.paid_on.to_string() });
    let name = "payment.created";
    audit::record(scope, Event { name, customer: Some(stored.customer), subject: Some(invoice.0), detail }).await?;
    Ok(id)
}

/// Takes a payment out that never was one. One that sets off a credit note stays with it.
pub async fn unpay(scope: &mut StaffScope, invoice: InvoiceId, id: PaymentId) -> Result<()> {
    lock(scope, invoice).await?;
    let account = scope.account;
    let stored = find(scope, invoice).await?;
    let gone = sqlx::query!(
        "delete from payment where account_id = $1 and invoice_id = $2 and id = $3 and offset_id is null returning amount, paid_on, note",
        account.0,
        invoice.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    settle(scope, invoice, -gone.amount).await?;
    let detail = json!({
        "amount": gone.amount, "currency": stored.currency, "paid_on": gone.paid_on.to_string(), "note": gone.note,
    });
    let name = "payment.removed";
    audit::record(scope, Event { name, customer: Some(stored.customer), subject: Some(invoice.0), detail }).await
}
