//! What both sides write: numbers, entries and their files.

use super::{Kind, Side, Written};
use crate::base::ids::{AccountId, ContactId, CustomerId, MessageId, PersonId, TicketId};
use crate::domain::files::{self, Purpose, Upload};
use crate::error::{Error, Result};
use sqlx::PgConnection;
use time::OffsetDateTime;

/// Whose case an entry belongs to, and who writes it when.
pub(super) struct Place {
    pub account: AccountId,
    pub customer: CustomerId,
    pub ticket: TicketId,
    pub side: Side,
    pub person: Option<PersonId>,
    pub contact: Option<ContactId>,
    pub now: OffsetDateTime,
}

/// The next number of the account's cases.
pub(super) async fn number(conn: &mut PgConnection, account: AccountId) -> Result<i32> {
    Ok(sqlx::query_scalar!(
        "insert into ticket_counter as c (account_id, last) values ($1, 1) on conflict (account_id) do update set last = c.last + 1 returning last",
        account.0
    )
    .fetch_one(conn)
    .await?)
}

pub(super) async fn write(conn: &mut PgConnection, place: &Place, written: &Written) -> Result<MessageId> {
    if !files::room(&mut *conn, place.account, &written.files).await? {
        return Err(Error::TooLarge);
    }
    let message = add(&mut *conn, place, Kind::Message, &written.body).await?;
    for (position, upload) in (0..).zip(&written.files) {
        attach(&mut *conn, place, message, position, upload).await?;
    }
    Ok(message)
}

/// Closing or reopening.
pub(super) async fn mark(conn: &mut PgConnection, place: &Place, kind: Kind) -> Result<MessageId> {
    add(conn, place, kind, "").await
}

async fn add(conn: &mut PgConnection, place: &Place, kind: Kind, body: &str) -> Result<MessageId> {
    let id = MessageId::new();
    sqlx::query!(
        "insert into ticket_message (account_id, id, customer_id, ticket_id, kind, side, person_id, contact_id, body, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        place.account.0,
        id.0,
        place.customer.0,
        place.ticket.0,
        kind.key(),
        place.side.key(),
        place.person.map(|id| id.0),
        place.contact.map(|id| id.0),
        body,
        place.now,
    )
    .execute(conn)
    .await?;
    Ok(id)
}

async fn attach(
    conn: &mut PgConnection,
    place: &Place,
    message: MessageId,
    position: i32,
    upload: &Upload,
) -> Result<()> {
    let file = files::keep(&mut *conn, place.account, Some(place.customer), place.now, Purpose::Ticket, upload).await?;
    sqlx::query!(
        "insert into ticket_file (account_id, customer_id, ticket_id, message_id, file_id, position) values ($1, $2, $3, $4, $5, $6)",
        place.account.0,
        place.customer.0,
        place.ticket.0,
        message.0,
        file.0,
        position,
    )
    .execute(conn)
    .await?;
    Ok(())
}
