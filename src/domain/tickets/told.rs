//! Who hears by mail of what was written in a case: the other side, as far as it concerns them.

use super::Side;
use crate::base::ids::{LoginId, MessageId, TicketId};
use crate::base::words::Lang;
use crate::domain::people::OWNER;
use crate::domain::permissions::{Permission, ViewTickets};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use time::Date;

/// What was written, by which side.
pub struct Told {
    pub ticket: TicketId,
    pub side: Side,
}

/// `None`: gone by now, with its case.
pub async fn find(scope: &mut StaffScope, message: MessageId) -> Result<Option<Told>> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select ticket_id as "ticket: TicketId", side from ticket_message where account_id = $1 and id = $2"#,
        account.0,
        message.0
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.map(|row| Told { ticket: row.ticket, side: row.side.into() }))
}

/// The sign-ins at the customer that take part: whose case it is, and who wrote in it; all of them, if it is everybody's. What
/// they may see of it is not asked here.
pub async fn customers(scope: &mut StaffScope, ticket: TicketId) -> Result<Vec<LoginId>> {
    let account = scope.account;
    Ok(sqlx::query_scalar!(
        r#"select l.id as "id: LoginId" from ticket t
           join login l on l.account_id = t.account_id and l.customer_id = t.customer_id
           where t.account_id = $1 and t.id = $2
             and (t.contact_id is null or l.contact_id = t.contact_id
                  or exists (select from ticket_message m where m.account_id = t.account_id and m.ticket_id = t.id
                             and m.side = 'customer' and m.contact_id is not distinct from l.contact_id))
           order by l.id"#,
        account.0,
        ticket.0
    )
    .fetch_all(scope.conn())
    .await?)
}

/// Why somebody of the company's own hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    Assigned,
    Manager,
    Owner,
}

pub struct Colleague {
    pub name: String,
    pub email: String,
    pub language: Lang,
    pub reason: Reason,
}

/// Whoever looks after the case; else the customer's manager; else the owners. Of them only those who can open it today.
pub async fn staff(scope: &mut StaffScope, ticket: TicketId, today: Date) -> Result<Vec<Colleague>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select p.name, p.email as "email!", coalesce(l.language, a.language) as "language!",
                  (p.id = t.assignee_id) is true as "assigned!", (p.id = c.manager_id) is true as "manager!"
           from ticket t
           join account a on a.id = t.account_id
           join customer c on c.account_id = t.account_id and c.id = t.customer_id
           join person p on p.account_id = t.account_id
           join login l on l.account_id = p.account_id and l.person_id = p.id
           left join role r on r.account_id = p.account_id and r.id = p.role_id
           where t.account_id = $1 and t.id = $2 and p.active and l.enabled and p.email <> '' and (p.valid_until is null or p.valid_until >= $3)
             and $4 = any(coalesce(r.permissions, '{}') || p.permissions)
             and (p.id = t.assignee_id or p.id = c.manager_id or r.key = $5)
           order by p.id"#,
        account.0,
        ticket.0,
        today,
        ViewTickets::NAME,
        OWNER,
    )
    .fetch_all(scope.conn())
    .await?;
    let mut found: Vec<Colleague> = rows
        .into_iter()
        .map(|row| Colleague {
            name: row.name,
            email: row.email,
            language: row.language.parse().unwrap_or(Lang::En),
            reason: match (row.assigned, row.manager) {
                (true, _) => Reason::Assigned,
                (_, true) => Reason::Manager,
                _ => Reason::Owner,
            },
        })
        .collect();
    let first = found.iter().map(|colleague| colleague.reason).min();
    found.retain(|colleague| Some(colleague.reason) == first);
    Ok(found)
}
