//! A case as staff see it, with everything about it.

pub mod changes;

use super::notes::{self, Note};
use super::{Attached, Entry, Side, State, hand_out};
use crate::base::ids::{ContactId, CustomerId, FileId, InvoiceId, PersonId, ProjectId, TicketId};
use crate::domain::files::{self, Content};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use time::OffsetDateTime;

pub struct Case {
    pub id: TicketId,
    pub number: i32,
    pub subject: String,
    pub state: State,
    pub customer: CustomerId,
    pub customer_name: String,
    pub project: Option<(ProjectId, String)>,
    pub invoice: Option<(InvoiceId, String)>,
    /// `None`: whoever uses the customer's shared sign-in.
    pub contact: Option<Person>,
    pub assignee: Option<(PersonId, String)>,
    pub version: i32,
    pub created_at: OffsetDateTime,
    pub entries: Vec<Entry>,
    pub notes: Vec<Note>,
}

/// Somebody at the customer.
pub struct Person {
    pub id: ContactId,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
}

pub async fn find(scope: &mut StaffScope, id: TicketId) -> Result<Case> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select t.number, t.subject, t.state, t.version, t.created_at, t.customer_id as "customer: CustomerId", c.name as customer_name,
                  p.id as "project?: ProjectId", p.name as "project_name?", i.id as "invoice?: InvoiceId", i.number as "invoice_number?",
                  k.id as "contact?: ContactId", k.name as "contact_name?", k.email as "email?", k.phone as "phone?",
                  a.id as "assignee?: PersonId", a.name as "assignee_name?"
           from ticket t
           join customer c on c.account_id = t.account_id and c.id = t.customer_id
           left join project p on p.account_id = t.account_id and p.id = t.project_id
           left join invoice i on i.account_id = t.account_id and i.id = t.invoice_id
           left join contact k on k.account_id = t.account_id and k.id = t.contact_id
           left join person a on a.account_id = t.account_id and a.id = t.assignee_id
           where t.account_id = $1 and t.id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Case {
        id,
        number: row.number,
        subject: row.subject,
        state: row.state.into(),
        customer: row.customer,
        customer_name: row.customer_name,
        project: row.project.zip(row.project_name),
        invoice: row.invoice.zip(row.invoice_number),
        contact: row.contact.zip(row.contact_name).map(|(id, name)| Person {
            id,
            name,
            email: row.email,
            phone: row.phone,
        }),
        assignee: row.assignee.zip(row.assignee_name),
        version: row.version,
        created_at: row.created_at,
        entries: entries(scope, id).await?,
        notes: notes::list(scope, id).await?,
    })
}

async fn entries(scope: &mut StaffScope, id: TicketId) -> Result<Vec<Entry>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select m.id, m.kind, m.side, m.body, m.created_at, a.name as "person?", k.name as "contact?"
           from ticket_message m
           left join person a on a.account_id = m.account_id and a.id = m.person_id
           left join contact k on k.account_id = m.account_id and k.id = m.contact_id
           where m.account_id = $1 and m.ticket_id = $2 order by m.created_at, m.id"#,
        account.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let mut entries: Vec<Entry> = rows
        .into_iter()
        .map(|row| {
            let side = Side::from(row.side);
            Entry {
                id: row.id.into(),
                kind: row.kind.into(),
                side,
                name: if side == Side::Staff { row.person } else { row.contact },
                body: row.body,
                at: row.created_at,
                files: Vec::new(),
            }
        })
        .collect();
    let files = sqlx::query_as!(
        Attached,
        r#"select f.message_id as "message: _", x.id as "id: _", x.name, x.size
           from ticket_file f join file x on x.account_id = f.account_id and x.id = f.file_id
           where f.account_id = $1 and f.ticket_id = $2 order by f.position"#,
        account.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    hand_out(&mut entries, files);
    Ok(entries)
}

pub async fn file(scope: &mut StaffScope, ticket: TicketId, file: FileId) -> Result<Content> {
    let account = scope.account;
    sqlx::query_scalar!(
        "select file_id from ticket_file where account_id = $1 and ticket_id = $2 and file_id = $3",
        account.0,
        ticket.0,
        file.0
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    files::read(scope.conn(), account, file).await
}

/// Whom at a customer a case can be for, and what of theirs it can be about.
pub struct Choices {
    pub contacts: Vec<(ContactId, String)>,
    pub projects: Vec<(ProjectId, String)>,
}

pub async fn choices(scope: &mut StaffScope, customer: CustomerId) -> Result<Choices> {
    let account = scope.account;
    let contacts = sqlx::query!(
        r#"select id as "id: ContactId", name from contact where account_id = $1 and customer_id = $2 and active order by name collate "und-x-icu""#,
        account.0,
        customer.0
    )
    .fetch_all(scope.conn())
    .await?;
    let projects = sqlx::query!(
        r#"select id as "id: ProjectId", name from project where account_id = $1 and customer_id = $2 and state <> 'cancelled'
           order by name collate "und-x-icu""#,
        account.0,
        customer.0
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(Choices {
        contacts: contacts.into_iter().map(|row| (row.id, row.name)).collect(),
        projects: projects.into_iter().map(|row| (row.id, row.name)).collect(),
    })
}
