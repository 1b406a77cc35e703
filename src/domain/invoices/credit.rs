//! Credit notes: the only way to change what was sent. One gives back chosen lines of an invoice, or all of it, once.

use super::amounts;
use super::draft::{insert, insert_line};
use super::payments::{self, NewPayment};
use super::{Draft, Line, Stored, find, send, series};
use crate::base::ids::{InvoiceId, InvoiceLineId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;
use time::Date;
use uuid::Uuid;

/// What is given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Of the lines that no credit note has yet. `None`: all of them.
    pub lines: Option<Vec<InvoiceLineId>>,
    /// The hours of these lines are open again and can be billed anew.
    pub release: bool,
    /// The customer reads it.
    pub note: String,
}

/// Net, VAT and gross of a credit note, in minor units and negative.
struct Amounts {
    net: Option<i64>,
    vat: Option<i64>,
    gross: i64,
}

impl Stored {
    /// Whether something of it can be given back.
    pub fn can_credit(&self) -> bool {
        let left = if self.lines.is_empty() { self.credits.is_empty() } else { self.lines.iter().any(|l| !l.credited) };
        self.is_sent() && self.kind == super::Kind::Invoice && left
    }

    /// Whether lines can be chosen: of each it is known what VAT is on it.
    pub fn can_choose(&self) -> bool {
        self.lines.len() > 1 && self.lines.iter().all(|line| line.vat_rate.is_some())
    }
}

/// Makes and sends the credit note. What it comes to is set off against what is still open of the invoice.
/// `Conflict`: the invoice changed since it was read, or a line is on a credit note already.
pub async fn credit(
    scope: &mut StaffScope,
    id: InvoiceId,
    version: i32,
    choice: &Choice,
    today: Date,
) -> Result<InvoiceId> {
    series::lock(scope, today).await?;
    payments::lock(scope, id).await?;
    let invoice = find(scope, id).await?;
    if invoice.version != version || !invoice.can_credit() {
        return Err(Error::Conflict);
    }
    let chosen = chosen(&invoice, choice)?;
    let amounts = amounts_of(&invoice, &chosen)?;
    let head = Draft {
        currency: invoice.currency,
        due_days: None,
        reference: invoice.reference.clone(),
        note: choice.note.clone(),
        internal_note: String::new(),
        lines: Vec::new(),
    };
    let note = insert(scope, invoice.customer, &head).await?;
    write(scope, &invoice, note, &chosen, &amounts).await?;
    let draft = find(scope, note).await?;
    let number = send::number(scope, &draft, today).await?;
    let released = if choice.release { release(scope, &invoice, &chosen).await? } else { 0 };
    let open = if invoice.gross > 0 { (invoice.gross - invoice.paid).max(0) } else { 0 };
    let set_off = open.min(-amounts.gross);
    if set_off > 0 {
        let payment = |amount| NewPayment { paid_on: today, amount, note: String::new() };
        payments::insert(scope, id, &payment(set_off), Some(note)).await?;
        payments::insert(scope, note, &payment(-set_off), Some(id)).await?;
    } else {
        touch(scope, id).await?;
    }
    let detail =
        json!({ "number": number, "gross": amounts.gross, "currency": invoice.currency, "released": released });
    for (name, subject) in [("invoice.credited", id), ("credit-note.sent", note)] {
        let event = Event { name, customer: Some(invoice.customer), subject: Some(subject.0), detail: detail.clone() };
        audit::record(scope, event).await?;
    }
    Ok(note)
}

fn chosen<'a>(invoice: &'a Stored, choice: &Choice) -> Result<Vec<&'a Line>> {
    let left = invoice.lines.iter().filter(|line| !line.credited);
    let Some(ids) = &choice.lines else { return Ok(left.collect()) };
    if ids.is_empty() || !ids.iter().all(|id| invoice.lines.iter().any(|line| line.id == *id)) {
        return Err(Error::NotFound);
    }
    let chosen: Vec<&Line> = left.filter(|line| ids.contains(&line.id)).collect();
    let all = ids.iter().all(|id| chosen.iter().any(|line| line.id == *id));
    if all && (invoice.can_choose() || chosen.len() == invoice.lines.len()) { Ok(chosen) } else { Err(Error::Conflict) }
}

/// What is given back. The last credit note of an invoice takes whatever is left, so that together they are the invoice.
fn amounts_of(invoice: &Stored, chosen: &[&Line]) -> Result<Amounts> {
    let too_large = || Error::BadAddress("amount");
    let before = invoice.lines.iter().filter(|line| line.credited).count();
    if before + chosen.len() < invoice.lines.len() {
        let lines: Option<Vec<(i64, i32)>> = chosen.iter().map(|line| Some((line.net, line.vat_rate?))).collect();
        let totals = amounts::totals(lines.ok_or(Error::Conflict)?).ok_or_else(too_large)?;
        return Ok(Amounts { net: Some(-totals.net), vat: Some(-totals.vat), gross: -totals.gross });
    }
    // What is left of a figure after the credit notes before, given back.
    let rest = |whole: Option<i64>, part: fn(&super::Credit) -> Option<i64>| -> Option<i64> {
        let credited: Option<i64> = invoice.credits.iter().map(part).sum();
        whole?.checked_add(credited?)?.checked_neg()
    };
    let gross = rest(Some(invoice.gross), |credit| Some(credit.gross)).ok_or_else(too_large)?;
    Ok(Amounts { net: rest(invoice.net, |credit| credit.net), vat: rest(invoice.vat, |credit| credit.vat), gross })
}

async fn write(
    scope: &mut StaffScope,
    invoice: &Stored,
    note: InvoiceId,
    chosen: &[&Line],
    amounts: &Amounts,
) -> Result<()> {
    let account = scope.account;
    for (position, line) in (1..).zip(chosen) {
        let priced = super::draft::Priced {
            id: InvoiceLineId::new(),
            project: line.project,
            description: line.description.clone(),
            quantity: line.quantity.map(|quantity| -quantity),
            unit: line.unit.clone(),
            price: line.unit_price,
            discount: line.discount,
            vat_rate: line.vat_rate,
            net: -line.net,
            credits: Some(line.id),
        };
        insert_line(scope, invoice.customer, note, position, &priced).await?;
    }
    if chosen.is_empty() {
        // The other system told no lines: there is one, for all of it.
        let net = amounts.net.unwrap_or(amounts.gross);
        let priced = super::draft::Priced {
            id: InvoiceLineId::new(),
            project: None,
            description: invoice.number.clone().unwrap_or_default(),
            quantity: Some(-10_000),
            unit: None,
            price: None,
            discount: None,
            vat_rate: None,
            net,
            credits: None,
        };
        insert_line(scope, invoice.customer, note, 1, &priced).await?;
    }
    sqlx::query!(
        "update invoice set kind = 'credit_note', credit_of = $3, net = $4, vat = $5, gross = $6 where account_id = $1 and id = $2",
        account.0,
        note.0,
        invoice.id.0,
        amounts.net,
        amounts.vat,
        amounts.gross,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Hours of these lines are open again; with all lines, also those that another system put on the invoice.
async fn release(scope: &mut StaffScope, invoice: &Stored, chosen: &[&Line]) -> Result<u64> {
    let account = scope.account;
    let lines: Vec<Uuid> = chosen.iter().map(|line| line.id.0).collect();
    let whole = chosen.len() == invoice.lines.len();
    let freed = sqlx::query!(
        "update time_entry e set state = 'approved', invoice_id = null, invoiced_seconds = null, invoiced_amount = null, version = version + 1
         where e.account_id = $1 and e.invoice_id = $2
           and ($4 or exists (select from invoice_entry k where k.account_id = e.account_id and k.entry_id = e.id and k.invoice_id = $2
                              and k.line_id = any ($3)))",
        account.0,
        invoice.id.0,
        &lines,
        whole,
    )
    .execute(scope.conn())
    .await?
    .rows_affected();
    sqlx::query!(
        "update invoice_entry set released = true where account_id = $1 and invoice_id = $2 and line_id = any ($3)",
        account.0,
        invoice.id.0,
        &lines
    )
    .execute(scope.conn())
    .await?;
    Ok(freed)
}

/// Who has it open in a form sees that something changed.
async fn touch(scope: &mut StaffScope, id: InvoiceId) -> Result<()> {
    let account = scope.account;
    sqlx::query!("update invoice set version = version + 1 where account_id = $1 and id = $2", account.0, id.0)
        .execute(scope.conn())
        .await?;
    Ok(())
}
