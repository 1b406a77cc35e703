//! Internal notes on a case: in a table of their own that the portal's role has no grant on. Nothing turns one into an answer.

use crate::base::ids::{CustomerId, TicketId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

pub struct Note {
    pub name: Option<String>,
    pub body: String,
    pub at: OffsetDateTime,
}

pub(super) async fn list(scope: &mut StaffScope, id: TicketId) -> Result<Vec<Note>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Note,
        r#"select a.name as "name?", n.body, n.created_at as at
           from ticket_note n left join person a on a.account_id = n.account_id and a.id = n.person_id
           where n.account_id = $1 and n.ticket_id = $2 order by n.created_at, n.id"#,
        account.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// Tells nobody, and leaves the case as it is.
pub async fn add(scope: &mut StaffScope, id: TicketId, body: &str) -> Result<()> {
    let (account, now, me) = (scope.account, scope.now, scope.actor.person());
    let customer = sqlx::query_scalar!(
        r#"select customer_id as "customer: CustomerId" from ticket where account_id = $1 and id = $2"#,
        account.0,
        id.0
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    sqlx::query!(
        "insert into ticket_note (account_id, id, customer_id, ticket_id, person_id, body, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
        account.0,
        Uuid::now_v7(),
        customer.0,
        id.0,
        me.map(|id| id.0),
        body,
        now,
    )
    .execute(scope.conn())
    .await?;
    // What it says stays in the note.
    let event = Event { name: "ticket.noted", customer: Some(customer), subject: Some(id.0), detail: json!({}) };
    audit::record(scope, event).await
}
