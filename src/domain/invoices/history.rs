//! What happened to an invoice and who did it, from the record of changes.

use crate::base::ids::InvoiceId;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde_json::Value;
use time::OffsetDateTime;

pub struct Event {
    pub at: OffsetDateTime,
    pub actor_name: String,
    pub event: String,
    pub detail: Value,
}

/// The newest first.
pub async fn history(scope: &mut StaffScope, id: InvoiceId) -> Result<Vec<Event>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Event,
        "select at, actor_name, event, detail from audit where account_id = $1 and subject_id = $2 order by at desc, id desc limit 100",
        account.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?)
}
