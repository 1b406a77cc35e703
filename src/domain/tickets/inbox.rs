//! The staff's inbox: all customers' cases, and how many wait for whom.

use super::State;
use crate::base::ids::{CustomerId, TicketId};
use crate::base::page::Slice;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use time::OffsetDateTime;

/// What the inbox is looked at for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Us,
    Customer,
    /// Open ones assigned to whoever looks.
    Mine,
    /// Open ones assigned to nobody.
    Unassigned,
    Closed,
    All,
}

impl View {
    pub const ALL: [View; 6] = [View::Us, View::Customer, View::Mine, View::Unassigned, View::Closed, View::All];

    pub fn key(self) -> &'static str {
        match self {
            View::Us => "us",
            View::Customer => "customer",
            View::Mine => "mine",
            View::Unassigned => "unassigned",
            View::Closed => "closed",
            View::All => "all",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.key() == key)
    }
}

pub struct Listed {
    pub id: TicketId,
    pub number: i32,
    pub subject: String,
    pub state: State,
    pub customer: CustomerId,
    pub customer_name: String,
    pub contact: Option<String>,
    pub project: Option<String>,
    pub assignee: Option<String>,
    pub last_at: OffsetDateTime,
    pub created_at: OffsetDateTime,
}

pub struct Filter {
    pub view: View,
    pub customer: Option<CustomerId>,
    /// In the subject, the number, the customer's name, or what was written, notes too.
    pub search: Option<String>,
}

/// A part of the cases that match, and how many there are. Usually the latest entry comes first.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, i64)> {
    let (account, me) = (scope.account, scope.actor.person());
    let rows = sqlx::query!(
        r#"select t.id as "id: TicketId", t.number, t.subject, t.state, t.customer_id as "customer: CustomerId", c.name as customer_name,
                  k.name as "contact?", p.name as "project?", a.name as "assignee?", t.last_at, t.created_at, count(*) over () as "total!"
           from ticket t
           join customer c on c.account_id = t.account_id and c.id = t.customer_id
           left join contact k on k.account_id = t.account_id and k.id = t.contact_id
           left join project p on p.account_id = t.account_id and p.id = t.project_id
           left join person a on a.account_id = t.account_id and a.id = t.assignee_id
           where t.account_id = $1 and ($2::uuid is null or t.customer_id = $2)
             and case $3 when 'all' then true when 'mine' then t.state <> 'closed' and t.assignee_id = $4
                         when 'unassigned' then t.state <> 'closed' and t.assignee_id is null else t.state = $3 end
             and ($5::text is null or strpos(lower(t.subject), lower($5)) > 0 or t.number::text = ltrim($5, '#')
                  or strpos(lower(c.name), lower($5)) > 0
                  or exists (select from ticket_message m where m.account_id = t.account_id and m.customer_id = t.customer_id
                             and m.ticket_id = t.id and strpos(lower(m.body), lower($5)) > 0)
                  or exists (select from ticket_note n where n.account_id = t.account_id and n.ticket_id = t.id
                             and strpos(lower(n.body), lower($5)) > 0))
           order by
               case when $6 = 'subject' and not $7 then t.subject end collate "und-x-icu", case when $6 = 'subject' and $7 then t.subject end collate "und-x-icu" desc,
               case when $6 = 'number' and not $7 then t.number end, case when $6 = 'number' and $7 then t.number end desc,
               case when $6 = 'customer' and not $7 then c.name end collate "und-x-icu", case when $6 = 'customer' and $7 then c.name end collate "und-x-icu" desc,
               case when $6 = 'assignee' and not $7 then a.name end collate "und-x-icu",
               case when $6 = 'assignee' and $7 then a.name end collate "und-x-icu" desc nulls last,
               case when $6 = 'opened' and not $7 then t.created_at end, case when $6 = 'opened' and $7 then t.created_at end desc,
               case when $6 = 'last' and not $7 then t.last_at end, t.last_at desc, t.id desc
           limit $8 offset $9"#,
        account.0,
        filter.customer.map(|id| id.0),
        filter.view.key(),
        me.map(|id| id.0),
        filter.search,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
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
            customer: row.customer,
            customer_name: row.customer_name,
            contact: row.contact,
            project: row.project,
            assignee: row.assignee,
            last_at: row.last_at,
            created_at: row.created_at,
        })
        .collect();
    Ok((listed, total))
}

/// How many cases each view holds, in the order of [`View::ALL`].
pub async fn counts(scope: &mut StaffScope) -> Result<[i64; 6]> {
    let (account, me) = (scope.account, scope.actor.person());
    let row = sqlx::query!(
        r#"select count(*) filter (where state = 'us') as "us!", count(*) filter (where state = 'customer') as "customer!",
                  count(*) filter (where state <> 'closed' and assignee_id = $2) as "mine!",
                  count(*) filter (where state <> 'closed' and assignee_id is null) as "unassigned!",
                  count(*) filter (where state = 'closed') as "closed!", count(*) as "whole!"
           from ticket where account_id = $1"#,
        account.0,
        me.map(|id| id.0),
    )
    .fetch_one(scope.conn())
    .await?;
    Ok([row.us, row.customer, row.mine, row.unassigned, row.closed, row.whole])
}
