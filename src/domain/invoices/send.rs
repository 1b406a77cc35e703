//! Sending a draft: its number, its day, and what stands on it are settled, and its hours are billed.

use super::{Kind, Stored, find, payments, series, settings};
use crate::base::ids::InvoiceId;
use crate::domain::audit::{self, Event};
use crate::domain::customers;
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;
use time::{Date, Duration};

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Under this number.
    Number(String),
    /// There is nothing on it.
    Empty,
    /// Hours of it were changed since they were put on it: the draft no longer tells what was worked.
    HoursChanged,
}

/// Sends a draft that is as it was read. `Conflict`: somebody else edited, sent or cancelled it. What is not sent is not changed.
pub async fn send(scope: &mut StaffScope, id: InvoiceId, version: i32, today: Date) -> Result<Sent> {
    let account = scope.account;
    // The numbers before the invoice, whoever sends whatever: nobody waits in a circle.
    series::lock(scope, today).await?;
    payments::lock(scope, id).await?;
    let draft = find(scope, id).await?;
    if !draft.is_draft() || draft.version != version {
        return Err(Error::Conflict);
    }
    if draft.lines.is_empty() {
        return Ok(Sent::Empty);
    }
    if hours_changed(scope, &draft).await? {
        return Ok(Sent::HoursChanged);
    }
    let number = number(scope, &draft, today).await?;
    sqlx::query!(
        "update time_entry e set state = 'invoiced', invoiced_seconds = k.seconds, invoiced_amount = k.amount, version = e.version + 1
         from invoice_entry k
         where e.account_id = $1 and k.account_id = e.account_id and k.entry_id = e.id and k.invoice_id = $2 and e.invoice_id = $2",
        account.0,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "number": number, "gross": draft.gross, "currency": draft.currency });
    audit::record(scope, Event { name: "invoice.sent", customer: Some(draft.customer), subject: Some(id.0), detail })
        .await?;
    Ok(Sent::Number(number))
}

/// Whether an hour is gone from the draft, or is not what it was.
async fn hours_changed(scope: &mut StaffScope, draft: &Stored) -> Result<bool> {
    let account = scope.account;
    let found = sqlx::query_scalar!(
        r#"select exists (
               select from invoice_entry k left join time_entry e on e.account_id = k.account_id and e.id = k.entry_id and e.invoice_id = k.invoice_id
               where k.account_id = $1 and k.invoice_id = $2
                 and (e.id is null or e.seconds <> k.seconds or e.amount is distinct from k.amount or e.currency is distinct from $3 or not e.billable)) as "changed!""#,
        account.0,
        draft.id.0,
        draft.currency.to_string(),
    )
    .fetch_one(scope.conn())
    .await?;
    Ok(found)
}

/// Gives the invoice its number, its days, and what is printed on it.
pub(super) async fn number(scope: &mut StaffScope, draft: &Stored, today: Date) -> Result<String> {
    let (account, now) = (scope.account, scope.now);
    let number = series::take(scope, draft.kind, today).await?;
    let (sender, bank) = sender(scope).await?;
    let recipient = recipient(scope, draft).await?;
    let due_on = match draft.kind {
        Kind::Invoice => draft.due_days.map(|days| today.saturating_add(Duration::days(days.into()))),
        Kind::CreditNote => None,
    };
    sqlx::query!(
        "update invoice set number = $3, state = case when gross = 0 then 'paid' else 'sent' end, issued_on = $4::date, due_on = $5, sender = $6,
                recipient = $7, bank = $8, sent_at = $9, paid_on = case when gross = 0 then $4::date end, version = version + 1
         where account_id = $1 and id = $2",
        account.0,
        draft.id.0,
        number,
        today,
        due_on,
        sender,
        recipient,
        bank,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(number)
}

/// Who sends it, and where to pay.
async fn sender(scope: &mut StaffScope) -> Result<(String, String)> {
    let account = scope.account;
    let name = sqlx::query_scalar!("select name from account where id = $1", account.0).fetch_one(scope.conn()).await?;
    let (billing, _) = settings::of_account(scope).await?;
    let company = if billing.company.is_empty() { name } else { billing.company };
    let lines = [company, billing.address, billing.vat_number.unwrap_or_default()];
    Ok((joined(&lines), billing.bank))
}

async fn recipient(scope: &mut StaffScope, draft: &Stored) -> Result<String> {
    let customer = customers::find(scope, draft.customer).await?.customer;
    let lines = [
        customer.name,
        customer.address.unwrap_or_default(),
        customer.country.unwrap_or_default(),
        customer.vat_number.unwrap_or_default(),
    ];
    Ok(joined(&lines))
}

fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
