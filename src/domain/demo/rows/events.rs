//! What the record says about it.

use crate::base::ids::{AuditId, CustomerId, LoginId};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use serde_json::Value;
use sqlx::types::Json;
use time::OffsetDateTime;
use time::serde::rfc3339;
use uuid::Uuid;

#[derive(Serialize)]
pub struct Event {
    pub id: AuditId,
    #[serde(with = "rfc3339")]
    pub at: OffsetDateTime,
    pub kind: &'static str,
    pub login: LoginId,
    pub who: String,
    pub customer: CustomerId,
    pub event: &'static str,
    pub subject: Option<Uuid>,
    pub detail: Value,
}

pub async fn events(scope: &mut StaffScope, rows: &[Event]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into audit (account_id, id, at, actor_kind, actor_login, actor_name, customer_id, event, subject_id, detail)
         select $1, n.id, n.at, n.kind, n.login, n.who, n.customer, n.event, n.subject, n.detail
         from jsonb_to_recordset($2) as n(id uuid, at timestamptz, kind text, login uuid, who text, customer uuid, event text, subject uuid, detail jsonb)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
