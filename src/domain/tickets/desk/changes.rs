//! What staff do with a case where the customer reads it: open, answer, hand over, close, reopen.

use crate::base::ids::{ContactId, CustomerId, MessageId, PersonId, ProjectId, TicketId};
use crate::domain::audit::{self, Event};
use crate::domain::jobs::{self, Work};
use crate::domain::scope::StaffScope;
use crate::domain::tickets::entries::{self, Place};
use crate::domain::tickets::{Kind, Side, State, Written};
use crate::error::{Error, Result};
use serde_json::{Value, json};

pub struct New {
    pub customer: CustomerId,
    pub subject: String,
    pub contact: Option<ContactId>,
    pub project: Option<ProjectId>,
    pub written: Written,
}

/// Opens a case for a customer, who is to answer. Whoever opens it looks after it.
pub async fn open(scope: &mut StaffScope, new: &New) -> Result<TicketId> {
    let (account, now, me) = (scope.account, scope.now, scope.actor.person());
    let (id, number) = (TicketId::new(), entries::number(scope.conn(), account).await?);
    sqlx::query!(
        "insert into ticket (account_id, id, customer_id, number, subject, state, project_id, contact_id, assignee_id, last_at, created_at)
         values ($1, $2, $3, $4, $5, 'customer', $6, $7, $8, $9, $9)",
        account.0,
        id.0,
        new.customer.0,
        number,
        new.subject,
        new.project.map(|id| id.0),
        new.contact.map(|id| id.0),
        me.map(|id| id.0),
        now,
    )
    .execute(scope.conn())
    .await?;
    let place = place(scope, new.customer, id);
    let message = entries::write(scope.conn(), &place, &new.written).await?;
    let detail = json!({ "number": number, "subject": new.subject, "files": new.written.files.len() });
    record(scope, "ticket.opened", new.customer, id, detail).await?;
    tell(scope, message).await?;
    Ok(id)
}

struct Held {
    customer: CustomerId,
    state: State,
    assignee: Option<PersonId>,
    version: i32,
}

/// A case with its row held: two who change it at once take turns.
async fn lock(scope: &mut StaffScope, id: TicketId) -> Result<Held> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select customer_id as "customer: CustomerId", state, assignee_id, version from ticket where account_id = $1 and id = $2 for update"#,
        account.0,
        id.0
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Held {
        customer: row.customer,
        state: row.state.into(),
        assignee: row.assignee_id.map(PersonId),
        version: row.version,
    })
}

/// `then`: who must act now.
pub async fn answer(scope: &mut StaffScope, id: TicketId, written: &Written, then: State) -> Result<()> {
    let held = lock(scope, id).await?;
    let place = place(scope, held.customer, id);
    if held.state == State::Closed && then.is_open() {
        entries::mark(scope.conn(), &place, Kind::Reopened).await?;
    }
    let message = entries::write(scope.conn(), &place, written).await?;
    if held.state.is_open() && then == State::Closed {
        entries::mark(scope.conn(), &place, Kind::Closed).await?;
    }
    store(scope, id, then, held.assignee, true).await?;
    let detail = json!({ "state": [held.state.key(), then.key()], "files": written.files.len() });
    record(scope, "ticket.answered", held.customer, id, detail).await?;
    tell(scope, message).await
}

/// State and who looks after it, over the version that was read; `Conflict` when either changed in between.
pub async fn update(
    scope: &mut StaffScope,
    id: TicketId,
    version: i32,
    state: State,
    assignee: Option<PersonId>,
) -> Result<()> {
    let held = lock(scope, id).await?;
    if held.version != version {
        return Err(Error::Conflict);
    }
    let place = place(scope, held.customer, id);
    let mark = match (held.state.is_open(), state.is_open()) {
        (true, false) => Some((Kind::Closed, "ticket.closed")),
        (false, true) => Some((Kind::Reopened, "ticket.reopened")),
        _ => None,
    };
    store(scope, id, state, assignee, mark.is_some()).await?;
    let states = json!({ "state": [held.state.key(), state.key()] });
    if let Some((kind, event)) = mark {
        let message = entries::mark(scope.conn(), &place, kind).await?;
        record(scope, event, held.customer, id, states).await?;
        tell(scope, message).await?;
    } else if held.state != state {
        record(scope, "ticket.turned", held.customer, id, states).await?;
    }
    if held.assignee != assignee {
        let detail = json!({ "assignee": [held.assignee, assignee] });
        record(scope, "ticket.assigned", held.customer, id, detail).await?;
        let by = scope.actor.person();
        // Whoever takes a case knows it.
        if let Some(to) = assignee.filter(|to| Some(*to) != by) {
            jobs::enqueue(scope, &Work::CaseHanded { ticket: id.0, to: to.0, by: by.map(|by| by.0) }).await?;
        }
    }
    Ok(())
}

async fn store(
    scope: &mut StaffScope,
    id: TicketId,
    state: State,
    assignee: Option<PersonId>,
    written: bool,
) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "update ticket set state = $3, assignee_id = $4, last_at = case when $5 then $6 else last_at end, version = version + 1
         where account_id = $1 and id = $2",
        account.0,
        id.0,
        state.key(),
        assignee.map(|id| id.0),
        written,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

fn place(scope: &StaffScope, customer: CustomerId, ticket: TicketId) -> Place {
    Place {
        account: scope.account,
        customer,
        ticket,
        side: Side::Staff,
        person: scope.actor.person(),
        contact: None,
        now: scope.now,
    }
}

async fn record(
    scope: &mut StaffScope,
    name: &'static str,
    customer: CustomerId,
    id: TicketId,
    detail: Value,
) -> Result<()> {
    audit::record(scope, Event { name, customer: Some(customer), subject: Some(id.0), detail }).await
}

async fn tell(scope: &mut StaffScope, message: MessageId) -> Result<()> {
    jobs::enqueue(scope, &Work::CaseEntry { message: message.0 }).await?;
    Ok(())
}
