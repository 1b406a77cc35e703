//! Drafts: written by hand or from hours, and edited until they are sent.

use super::amounts::{self, Totals};
use super::find::lines;
use super::{Kind, find};
use crate::base::ids::{CustomerId, InvoiceId, InvoiceLineId, ProjectId};
use crate::base::money::{Currency, Rate};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;

/// What of a draft can be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub currency: Currency,
    pub due_days: Option<i32>,
    pub reference: Option<String>,
    /// The customer reads it.
    pub note: String,
    pub internal_note: String,
    pub lines: Vec<DraftLine>,
}

/// Ten-thousandths, basis points. A line of hours keeps its quantity, price and sum: of it only text and VAT count here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    /// The stored line of hours that this is.
    pub hours: Option<InvoiceLineId>,
    pub project: Option<ProjectId>,
    pub description: String,
    pub quantity: i64,
    pub unit: Option<String>,
    pub price: Rate,
    pub discount: Option<i32>,
    pub vat_rate: i32,
}

/// A line with what it comes to.
pub(super) struct Priced {
    pub id: InvoiceLineId,
    pub project: Option<ProjectId>,
    pub description: String,
    pub quantity: Option<i64>,
    pub unit: Option<String>,
    pub price: Option<Rate>,
    pub discount: Option<i32>,
    /// `None` only on a credit note for what another system told no VAT of.
    pub vat_rate: Option<i32>,
    pub net: i64,
    /// On a credit note, the line that is given back.
    pub credits: Option<InvoiceLineId>,
}

fn too_large() -> Error {
    Error::BadAddress("amount")
}

pub(super) fn totals<'a>(lines: impl IntoIterator<Item = &'a Priced>) -> Result<Totals> {
    amounts::totals(lines.into_iter().map(|line| (line.net, line.vat_rate.unwrap_or(0)))).ok_or_else(too_large)
}

/// A project must be the customer's: of another one's nothing is said.
async fn check_projects(scope: &mut StaffScope, customer: CustomerId, draft: &Draft) -> Result<()> {
    let account = scope.account;
    let mut ids: Vec<uuid::Uuid> = draft.lines.iter().filter_map(|line| line.project.map(|id| id.0)).collect();
    ids.sort_unstable();
    ids.dedup();
    let known = sqlx::query_scalar!(
        r#"select count(*) as "n!" from project where account_id = $1 and customer_id = $2 and id = any ($3)"#,
        account.0,
        customer.0,
        &ids,
    )
    .fetch_one(scope.conn())
    .await?;
    if usize::try_from(known) == Ok(ids.len()) { Ok(()) } else { Err(Error::NotFound) }
}

/// The head of a draft, without lines and amounts.
pub(super) async fn insert(scope: &mut StaffScope, customer: CustomerId, draft: &Draft) -> Result<InvoiceId> {
    let (account, now, id) = (scope.account, scope.now, InvoiceId::new());
    sqlx::query!(
        "insert into invoice (account_id, id, customer_id, own, kind, state, issued_on, due_days, currency, net, vat, gross, reference, note,
                              internal_note, created_at)
         select $1, $2, $3, true, 'invoice', 'draft', ($4::timestamptz at time zone a.zone)::date, $5, $6, 0, 0, 0, $7, $8, $9, $4
         from account a where a.id = $1",
        account.0,
        id.0,
        customer.0,
        now,
        draft.due_days,
        draft.currency.to_string(),
        draft.reference,
        draft.note,
        draft.internal_note,
    )
    .execute(scope.conn())
    .await?;
    Ok(id)
}

pub(super) async fn insert_line(
    scope: &mut StaffScope,
    customer: CustomerId,
    invoice: InvoiceId,
    position: i32,
    line: &Priced,
) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into invoice_line (account_id, id, customer_id, invoice_id, project_id, position, description, quantity, unit, unit_price, discount,
                                   net, vat_rate, credits)
         values ($1, $2, $3, $4, $5, $6, $7, $8::int8::numeric / 10000, $9, $10::int8::numeric / 10000, $11, $12, $13, $14)",
        account.0,
        line.id.0,
        customer.0,
        invoice.0,
        line.project.map(|id| id.0),
        position,
        line.description,
        line.quantity,
        line.unit,
        line.price.map(|rate| rate.0),
        line.discount,
        line.net,
        line.vat_rate,
        line.credits.map(|id| id.0),
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// What the lines come to, onto the invoice.
pub(super) async fn set_totals(scope: &mut StaffScope, id: InvoiceId, totals: &Totals) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "update invoice set net = $3, vat = $4, gross = $5 where account_id = $1 and id = $2",
        account.0,
        id.0,
        totals.net,
        totals.vat,
        totals.gross,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// A line by hand is priced; a line of hours is what is stored of it.
fn priced(line: &DraftLine, currency: Currency, stored: &[super::Line]) -> Result<Priced> {
    if let Some(id) = line.hours {
        let old = stored.iter().find(|old| old.id == id && old.entries > 0).ok_or(Error::Conflict)?;
        return Ok(Priced {
            id,
            project: old.project,
            description: line.description.clone(),
            quantity: old.quantity,
            unit: old.unit.clone(),
            price: old.unit_price,
            discount: None,
            vat_rate: Some(line.vat_rate),
            net: old.net,
            credits: None,
        });
    }
    Ok(Priced {
        id: InvoiceLineId::new(),
        project: line.project,
        description: line.description.clone(),
        quantity: Some(line.quantity),
        unit: line.unit.clone(),
        price: Some(line.price),
        discount: line.discount,
        vat_rate: Some(line.vat_rate),
        net: amounts::line_net(line.quantity, line.price, line.discount, currency).ok_or_else(too_large)?,
        credits: None,
    })
}

pub async fn create(scope: &mut StaffScope, customer: CustomerId, draft: &Draft) -> Result<InvoiceId> {
    check_projects(scope, customer, draft).await?;
    let id = insert(scope, customer, draft).await?;
    let lines: Vec<Priced> = draft.lines.iter().map(|line| priced(line, draft.currency, &[])).collect::<Result<_>>()?;
    for (position, line) in (1..).zip(&lines) {
        insert_line(scope, customer, id, position, line).await?;
    }
    set_totals(scope, id, &totals(&lines)?).await?;
    created(scope, customer, id, draft.currency).await?;
    Ok(id)
}

pub(super) async fn created(
    scope: &mut StaffScope,
    customer: CustomerId,
    id: InvoiceId,
    currency: Currency,
) -> Result<()> {
    let detail = json!({ "kind": Kind::Invoice.key(), "currency": currency });
    audit::record(scope, Event { name: "invoice.created", customer: Some(customer), subject: Some(id.0), detail }).await
}

/// Saves over the version that was read; `Conflict` when somebody else saved, sent or cancelled it in between. Lines of hours
/// that are no longer there give their hours back.
pub async fn update(scope: &mut StaffScope, id: InvoiceId, version: i32, draft: &Draft) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id).await?;
    check_projects(scope, old.customer, draft).await?;
    let keeps_hours = draft.lines.iter().any(|line| line.hours.is_some());
    // Hours have the currency they were stored with.
    let currency = if keeps_hours { old.currency } else { draft.currency };
    let done = sqlx::query!(
        "update invoice set currency = $4, due_days = $5, reference = $6, note = $7, internal_note = $8, version = version + 1
         where account_id = $1 and id = $2 and version = $3 and own and state = 'draft'",
        account.0,
        id.0,
        version,
        currency.to_string(),
        draft.due_days,
        draft.reference,
        draft.note,
        draft.internal_note,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let stored = lines(scope, id).await?;
    let new: Vec<Priced> = draft.lines.iter().map(|line| priced(line, currency, &stored)).collect::<Result<_>>()?;
    let kept: Vec<uuid::Uuid> = draft.lines.iter().filter_map(|line| line.hours.map(|id| id.0)).collect();
    super::cancel::free(scope, id, &kept).await?;
    sqlx::query!(
        "delete from invoice_line where account_id = $1 and invoice_id = $2 and id <> all ($3)",
        account.0,
        id.0,
        &kept
    )
    .execute(scope.conn())
    .await?;
    for (position, line) in (1..).zip(&new) {
        if !kept.contains(&line.id.0) {
            insert_line(scope, old.customer, id, position, line).await?;
            continue;
        }
        sqlx::query!(
            "update invoice_line set position = $3, description = $4, vat_rate = $5 where account_id = $1 and id = $2",
            account.0,
            line.id.0,
            position,
            line.description,
            line.vat_rate,
        )
        .execute(scope.conn())
        .await?;
    }
    let totals = totals(&new)?;
    set_totals(scope, id, &totals).await?;
    let detail =
        json!({ "gross": [old.gross, totals.gross], "currency": currency, "lines": [stored.len(), new.len()] });
    audit::record(scope, Event { name: "invoice.updated", customer: Some(old.customer), subject: Some(id.0), detail })
        .await
}
