//! Giving up a draft: its hours are open again.

use super::find;
use crate::base::ids::InvoiceId;
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;
use uuid::Uuid;

/// Hours of a draft's lines that are not among `kept` are nobody's again.
pub(super) async fn free(scope: &mut StaffScope, draft: InvoiceId, kept: &[Uuid]) -> Result<i64> {
    let account = scope.account;
    let freed = sqlx::query!(
        "update time_entry e set invoice_id = null, version = version + 1 from invoice_entry k
         where e.account_id = $1 and k.account_id = e.account_id and k.entry_id = e.id and k.invoice_id = $2 and e.invoice_id = $2
           and k.line_id <> all ($3)",
        account.0,
        draft.0,
        kept,
    )
    .execute(scope.conn())
    .await?
    .rows_affected();
    sqlx::query!(
        "delete from invoice_entry where account_id = $1 and invoice_id = $2 and line_id <> all ($3)",
        account.0,
        draft.0,
        kept
    )
    .execute(scope.conn())
    .await?;
    Ok(i64::try_from(freed).unwrap_or(i64::MAX))
}

/// Cancels a draft; answers how many entries of time it gave back. `Conflict`: it is no draft any more. A cancelled draft has no
/// number, and no customer ever sees it.
pub async fn cancel(scope: &mut StaffScope, id: InvoiceId, version: i32) -> Result<i64> {
    let account = scope.account;
    let old = find(scope, id).await?;
    let done = sqlx::query!(
        "update invoice set state = 'cancelled', number = null, version = version + 1
         where account_id = $1 and id = $2 and version = $3 and own and state = 'draft'",
        account.0,
        id.0,
        version,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let freed = free(scope, id, &[]).await?;
    let detail = json!({ "gross": old.gross, "currency": old.currency, "freed": freed });
    audit::record(
        scope,
        Event { name: "invoice.cancelled", customer: Some(old.customer), subject: Some(id.0), detail },
    )
    .await?;
    Ok(freed)
}
