//! What customers do with their cases: open, answer, close, reopen. An answer opens a closed case again.

use crate::base::ids::{InvoiceId, MessageId, ProjectId, TicketId};
use crate::domain::audit::{self, Event};
use crate::domain::jobs::{self, Work};
use crate::domain::scope::PortalScope;
use crate::domain::tickets::entries::{self, Place};
use crate::domain::tickets::{Kind, Side, State, Written};
use crate::error::{Error, Result};
use serde_json::json;

pub struct New {
    pub subject: String,
    pub project: Option<ProjectId>,
    pub invoice: Option<InvoiceId>,
    pub written: Written,
}

/// Opens a case of the viewer's own: its id and its number. The project and the invoice are ones the viewer may see.
pub async fn open(scope: &mut PortalScope, new: &New) -> Result<(TicketId, i32)> {
    if let Some(project) = new.project
        && !super::projects(scope).await?.iter().any(|(known, _)| *known == project)
    {
        return Err(Error::NotFound);
    }
    if let Some(invoice) = new.invoice {
        super::invoice(scope, invoice).await?;
    }
    let (account, customer, contact, now) = (scope.account, scope.customer, scope.contact, scope.now);
    let (id, number) = (TicketId::new(), entries::number(scope.conn(), account).await?);
    sqlx::query!(
        "insert into ticket (account_id, id, customer_id, number, subject, state, project_id, invoice_id, contact_id, last_at, created_at)
         values ($1, $2, $3, $4, $5, 'us', $6, $7, $8, $9, $9)",
        account.0,
        id.0,
        customer.0,
        number,
        new.subject,
        new.project.map(|id| id.0),
        new.invoice.map(|id| id.0),
        contact.map(|id| id.0),
        now,
    )
    .execute(scope.conn())
    .await?;
    let place = place(scope, id);
    let message = entries::write(scope.conn(), &place, &new.written).await?;
    let detail = json!({ "number": number, "subject": new.subject, "files": new.written.files.len() });
    finish(scope, "ticket.opened", id, message, detail).await?;
    Ok((id, number))
}

/// Whatever it waited for, now it waits for the account.
pub async fn answer(scope: &mut PortalScope, id: TicketId, written: &Written) -> Result<()> {
    let was = lock(scope, id).await?;
    let place = place(scope, id);
    if was == State::Closed {
        entries::mark(scope.conn(), &place, Kind::Reopened).await?;
    }
    let message = entries::write(scope.conn(), &place, written).await?;
    turn(scope, id, State::Us).await?;
    let detail = json!({ "state": [was.key(), State::Us.key()], "files": written.files.len() });
    finish(scope, "ticket.answered", id, message, detail).await
}

/// Closing a closed case changes nothing.
pub async fn close(scope: &mut PortalScope, id: TicketId) -> Result<()> {
    let was = lock(scope, id).await?;
    if was == State::Closed {
        return Ok(());
    }
    let place = place(scope, id);
    let message = entries::mark(scope.conn(), &place, Kind::Closed).await?;
    turn(scope, id, State::Closed).await?;
    finish(scope, "ticket.closed", id, message, json!({ "state": [was.key(), State::Closed.key()] })).await
}

/// Reopening an open case changes nothing.
pub async fn reopen(scope: &mut PortalScope, id: TicketId) -> Result<()> {
    let was = lock(scope, id).await?;
    if was != State::Closed {
        return Ok(());
    }
    let place = place(scope, id);
    let message = entries::mark(scope.conn(), &place, Kind::Reopened).await?;
    turn(scope, id, State::Us).await?;
    finish(scope, "ticket.reopened", id, message, json!({ "state": [was.key(), State::Us.key()] })).await
}

fn place(scope: &PortalScope, ticket: TicketId) -> Place {
    Place {
        account: scope.account,
        customer: scope.customer,
        ticket,
        side: Side::Customer,
        person: None,
        contact: scope.contact,
        now: scope.now,
    }
}

/// The state, with the row held: two who change it at once take turns.
async fn lock(scope: &mut PortalScope, id: TicketId) -> Result<State> {
    let (account, customer) = (scope.account, scope.customer);
    let state = sqlx::query_scalar!(
        "select state from ticket where account_id = $1 and customer_id = $2 and id = $3 for update",
        account.0,
        customer.0,
        id.0
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(state.into())
}

async fn turn(scope: &mut PortalScope, id: TicketId, state: State) -> Result<()> {
    let (account, customer, now) = (scope.account, scope.customer, scope.now);
    sqlx::query!(
        "update ticket set state = $4, last_at = $5, version = version + 1 where account_id = $1 and customer_id = $2 and id = $3",
        account.0,
        customer.0,
        id.0,
        state.key(),
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

async fn finish(
    scope: &mut PortalScope,
    name: &'static str,
    id: TicketId,
    message: MessageId,
    detail: serde_json::Value,
) -> Result<()> {
    audit::record_portal(scope, Event { name, customer: None, subject: Some(id.0), detail }).await?;
    jobs::enqueue_portal(scope, &Work::CaseEntry { message: message.0 }).await?;
    Ok(())
}
