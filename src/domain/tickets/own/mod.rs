//! A customer's own cases, as far as a viewer may see them: what is about a hidden project or invoice is not there, and what
//! staff note among themselves is in no type of this file.

pub mod changes;

use super::{Attached, Entry, Side, State, hand_out};
use crate::base::ids::{FileId, InvoiceId, ProjectId, TicketId};
use crate::domain::files::{self, Content, Upload};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{Assigned, Report};
use crate::error::{Error, Result};
use time::OffsetDateTime;

/// A line of the list.
pub struct Listed {
    pub id: TicketId,
    pub number: i32,
    pub subject: String,
    pub state: State,
    pub project: Option<String>,
    pub contact: Option<String>,
    pub last_at: OffsetDateTime,
}

#[derive(Default)]
pub struct Filter {
    /// In the subject, the number or what was written.
    pub search: Option<String>,
    /// `None`: both.
    pub open: Option<bool>,
    pub project: Option<ProjectId>,
    pub limit: i64,
    pub offset: i64,
}

/// The cases this viewer may see, those that wait for the customer first, and how many match in all.
pub async fn list(scope: &mut PortalScope, filter: &Filter) -> Result<(Vec<Listed>, i64)> {
    let (account, customer, names_projects) = (scope.account, scope.customer, scope.visibility.names_projects());
    let rows = sqlx::query!(
        r#"select t.id as "id: TicketId", t.number, t.subject, t.state, t.last_at, k.name as "contact?",
                  case when $7 then p.name end as project, count(*) over () as "total!"
           from ticket t
           left join project p on p.account_id = t.account_id and p.customer_id = t.customer_id and p.id = t.project_id
           left join contact k on k.account_id = t.account_id and k.customer_id = t.customer_id and k.id = t.contact_id
           where t.account_id = $1 and t.customer_id = $2 and ($3::bool is null or (t.state <> 'closed') = $3) and ($8::uuid is null or t.project_id = $8)
             and ($4::text is null or strpos(lower(t.subject), lower($4)) > 0 or t.number::text = ltrim($4, '#')
                  or exists (select from ticket_message m where m.account_id = t.account_id and m.customer_id = t.customer_id
                             and m.ticket_id = t.id and strpos(lower(m.body), lower($4)) > 0))
           order by (t.state = 'customer') desc, (t.state = 'closed'), t.last_at desc, t.id desc limit $5 offset $6"#,
        account.0,
        customer.0,
        filter.open,
        filter.search,
        filter.limit,
        filter.offset,
        names_projects,
        filter.project.map(|id| id.0),
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let listed = rows
        .into_iter()
        .map(|row| Listed {
            id: row.id,
            number: row.number,
            subject: row.subject,
            state: row.state.into(),
            project: row.project,
            contact: row.contact,
            last_at: row.last_at,
        })
        .collect();
    Ok((listed, total))
}

/// One case, with everything that both sides wrote.
pub struct Case {
    pub id: TicketId,
    pub number: i32,
    pub subject: String,
    pub state: State,
    pub project: Option<(ProjectId, String)>,
    pub invoice: Option<(InvoiceId, String)>,
    pub contact: Option<String>,
    /// `None`: not even that is told.
    pub assigned: Option<Assigned>,
    pub created_at: OffsetDateTime,
    pub entries: Vec<Entry>,
}

pub async fn find(scope: &mut PortalScope, id: TicketId) -> Result<Case> {
    let (account, customer, seen) = (scope.account, scope.customer, scope.visibility.clone());
    let row = sqlx::query!(
        r#"select t.number, t.subject, t.state, t.created_at, t.assignee_id is not null as "assigned!", a.name as "assignee?",
                  p.id as "project?: ProjectId", p.name as "project_name?", i.id as "invoice?: InvoiceId", i.number as "invoice_number?",
                  k.name as "contact?"
           from ticket t
           left join person a on a.account_id = t.account_id and a.id = t.assignee_id
           left join project p on p.account_id = t.account_id and p.customer_id = t.customer_id and p.id = t.project_id
           left join invoice i on i.account_id = t.account_id and i.customer_id = t.customer_id and i.id = t.invoice_id
           left join contact k on k.account_id = t.account_id and k.customer_id = t.customer_id and k.id = t.contact_id
           where t.account_id = $1 and t.customer_id = $2 and t.id = $3"#,
        account.0,
        customer.0,
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
        project: row.project.zip(row.project_name).filter(|_| seen.names_projects()),
        invoice: row.invoice.zip(row.invoice_number),
        contact: row.contact,
        assigned: seen.assigned(row.assigned, row.assignee.as_deref()),
        created_at: row.created_at,
        entries: entries(scope, id).await?,
    })
}

async fn entries(scope: &mut PortalScope, id: TicketId) -> Result<Vec<Entry>> {
    let (account, customer, seen) = (scope.account, scope.customer, scope.visibility.clone());
    let rows = sqlx::query!(
        r#"select m.id, m.kind, m.side, m.body, m.created_at, a.name as "person?", k.name as "contact?"
           from ticket_message m
           left join person a on a.account_id = m.account_id and a.id = m.person_id
           left join contact k on k.account_id = m.account_id and k.customer_id = m.customer_id and k.id = m.contact_id
           where m.account_id = $1 and m.customer_id = $2 and m.ticket_id = $3 order by m.created_at, m.id"#,
        account.0,
        customer.0,
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
                name: match side {
                    Side::Staff => row.person.and_then(|name| seen.case_name(&name)),
                    Side::Customer => row.contact,
                },
                body: row.body,
                at: row.created_at,
                files: Vec::new(),
            }
        })
        .collect();
    let files = sqlx::query_as!(
        Attached,
        r#"select f.message_id as "message: _", x.id as "id: _", x.name, x.size
           from ticket_file f join file x on x.account_id = f.account_id and x.customer_id = f.customer_id and x.id = f.file_id
           where f.account_id = $1 and f.customer_id = $2 and f.ticket_id = $3 order by f.position"#,
        account.0,
        customer.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    hand_out(&mut entries, files);
    Ok(entries)
}

/// A file of a case that this viewer may see.
pub async fn file(scope: &mut PortalScope, ticket: TicketId, file: FileId) -> Result<Content> {
    let (account, customer) = (scope.account, scope.customer);
    sqlx::query_scalar!(
        "select file_id from ticket_file where account_id = $1 and customer_id = $2 and ticket_id = $3 and file_id = $4",
        account.0,
        customer.0,
        ticket.0,
        file.0
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    files::read(scope.conn(), account, file).await
}

/// Whether the account has room for these files.
pub async fn room(scope: &mut PortalScope, uploads: &[Upload]) -> Result<bool> {
    let account = scope.account;
    files::room(scope.conn(), account, uploads).await
}

/// The projects a case can be about: those whose names the viewer knows.
pub async fn projects(scope: &mut PortalScope) -> Result<Vec<(ProjectId, String)>> {
    if !scope.visibility.names_projects() {
        return Ok(Vec::new());
    }
    let (account, customer) = (scope.account, scope.customer);
    let rows = sqlx::query!(
        r#"select id as "id: ProjectId", name from project where account_id = $1 and customer_id = $2 and state <> 'cancelled'
           order by name collate "und-x-icu""#,
        account.0,
        customer.0
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The number of an invoice to ask about; not found unless the viewer may see it.
pub async fn invoice(scope: &mut PortalScope, id: InvoiceId) -> Result<String> {
    if !scope.visibility.report(Report::Invoices) {
        return Err(Error::NotFound);
    }
    let (account, customer) = (scope.account, scope.customer);
    sqlx::query_scalar!(
        r#"select number as "number!" from invoice where account_id = $1 and customer_id = $2 and id = $3 and state <> 'draft' and number is not null"#,
        account.0,
        customer.0,
        id.0
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)
}
