//! Support cases: what was asked, answered and noted, and the files with it.

use crate::base::ids::{ContactId, CustomerId, FileId, InvoiceId, MessageId, PersonId, ProjectId, TicketId};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use sqlx::types::Json;
use time::OffsetDateTime;
use time::serde::rfc3339;
use uuid::Uuid;

#[derive(Serialize)]
pub struct Case {
    pub id: TicketId,
    pub customer: CustomerId,
    pub number: i32,
    pub subject: String,
    pub state: &'static str,
    pub project: Option<ProjectId>,
    pub invoice: Option<InvoiceId>,
    pub contact: Option<ContactId>,
    pub assignee: Option<PersonId>,
    #[serde(with = "rfc3339")]
    pub last_at: OffsetDateTime,
    #[serde(with = "rfc3339")]
    pub created_at: OffsetDateTime,
}

/// Numbers from here on are those of demo data in real accounts: the counter does not know of them.
pub const BEYOND: i32 = 900_000;

/// The last number given is the highest written here.
pub async fn cases(scope: &mut StaffScope, rows: &[Case]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into ticket (account_id, id, customer_id, number, subject, state, project_id, invoice_id, contact_id, assignee_id, last_at, created_at)
         select $1, n.id, n.customer, n.number, n.subject, n.state, n.project, n.invoice, n.contact, n.assignee, n.last_at, n.created_at
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, number int, subject text, state text, project uuid, invoice uuid, contact uuid,
                                          assignee uuid, last_at timestamptz, created_at timestamptz)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    if let Some(last) = rows.iter().map(|row| row.number).filter(|number| *number < BEYOND).max() {
        sqlx::query!(
            "insert into ticket_counter as c (account_id, last) values ($1, $2)
             on conflict (account_id) do update set last = greatest(c.last, excluded.last)",
            account.0,
            last,
        )
        .execute(scope.conn())
        .await?;
    }
    Ok(())
}

#[derive(Serialize)]
pub struct Message {
    pub id: MessageId,
    pub customer: CustomerId,
    pub ticket: TicketId,
    pub kind: &'static str,
    /// None: the customer's side.
    pub person: Option<PersonId>,
    pub contact: Option<ContactId>,
    pub body: String,
    #[serde(with = "rfc3339")]
    pub at: OffsetDateTime,
}

pub async fn messages(scope: &mut StaffScope, rows: &[Message]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into ticket_message (account_id, id, customer_id, ticket_id, kind, side, person_id, contact_id, body, created_at)
         select $1, n.id, n.customer, n.ticket, n.kind, case when n.person is null then 'customer' else 'staff' end, n.person, n.contact, n.body, n.at
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, ticket uuid, kind text, person uuid, contact uuid, body text, at timestamptz)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// What only staff read.
#[derive(Serialize)]
pub struct Note {
    pub id: Uuid,
    pub customer: CustomerId,
    pub ticket: TicketId,
    pub person: PersonId,
    pub body: String,
    #[serde(with = "rfc3339")]
    pub at: OffsetDateTime,
}

pub async fn notes(scope: &mut StaffScope, rows: &[Note]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into ticket_note (account_id, id, customer_id, ticket_id, person_id, body, created_at)
         select $1, n.id, n.customer, n.ticket, n.person, n.body, n.at
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, ticket uuid, person uuid, body text, at timestamptz)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// A text file with a message.
#[derive(Serialize)]
pub struct TextFile {
    pub id: FileId,
    pub customer: CustomerId,
    pub ticket: TicketId,
    pub message: MessageId,
    pub name: String,
    pub text: String,
    #[serde(with = "rfc3339")]
    pub at: OffsetDateTime,
}

pub async fn text_files(scope: &mut StaffScope, rows: &[TextFile]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into file (account_id, id, kind, customer_id, name, media_type, size, sha256, content, created_at)
         select $1, n.id, 'ticket', n.customer, n.name, 'text/plain; charset=utf-8', octet_length(n.text), sha256(convert_to(n.text, 'UTF8')),
                convert_to(n.text, 'UTF8'), n.at
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, name text, text text, at timestamptz)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "insert into ticket_file (account_id, customer_id, ticket_id, message_id, file_id, position)
         select $1, n.customer, n.ticket, n.message, n.id, 0
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, ticket uuid, message uuid)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
