//! One field that finds what staff look for. What the asker may not see is not looked at: `Sees` leaves whole kinds out.

use super::scope::StaffScope;
use crate::error::Result;
use uuid::Uuid;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Customer,
    Contact,
    Project,
    Invoice,
    Case,
    Person,
}

impl From<String> for Kind {
    fn from(key: String) -> Self {
        match key.as_str() {
            "contact" => Kind::Contact,
            "project" => Kind::Project,
            "invoice" => Kind::Invoice,
            "case" => Kind::Case,
            "person" => Kind::Person,
            _ => Kind::Customer,
        }
    }
}

/// Which kinds the asker's rights allow.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sees {
    pub customers: bool,
    pub projects: bool,
    pub invoices: bool,
    pub cases: bool,
    pub people: bool,
}

pub struct Hit {
    pub kind: Kind,
    pub id: Uuid,
    pub title: String,
    /// Whose it is, or its number.
    pub about: Option<String>,
}

/// What begins with `text` or holds it, by name: at most `each` of a kind.
pub async fn find(scope: &mut StaffScope, text: &str, sees: Sees, each: i64) -> Result<Vec<Hit>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Hit,
        r#"with q as (select lower($2) as text)
           (select 'customer' as "kind!: String", c.id as "id!", c.name as "title!", c.number as about
            from customer c, q where c.account_id = $1 and $3 and (strpos(lower(c.name), q.text) > 0 or lower(c.number) = q.text)
            order by starts_with(lower(c.name), q.text) desc, c.active desc, c.name collate "und-x-icu", c.id limit $7)
           union all
           (select 'contact', k.id, k.name, c.name
            from contact k join customer c on c.account_id = k.account_id and c.id = k.customer_id, q
            where k.account_id = $1 and $3 and (strpos(lower(k.name), q.text) > 0 or strpos(lower(k.email), q.text) > 0)
            order by starts_with(lower(k.name), q.text) desc, k.active desc, k.name collate "und-x-icu", k.id limit $7)
           union all
           (select 'project', p.id, p.name, c.name
            from project p join customer c on c.account_id = p.account_id and c.id = p.customer_id, q
            where p.account_id = $1 and $4 and (strpos(lower(p.name), q.text) > 0 or lower(p.number) = q.text)
            order by starts_with(lower(p.name), q.text) desc, p.state = 'running' desc, p.name collate "und-x-icu", p.id limit $7)
           union all
           (select 'invoice', i.id, coalesce(i.number, c.name), case when i.number is not null then c.name end
            from invoice i join customer c on c.account_id = i.account_id and c.id = i.customer_id, q
            where i.account_id = $1 and $8 and (strpos(lower(i.number), q.text) > 0 or lower(i.reference) = q.text)
            order by lower(i.number) = q.text desc, i.issued_on desc, i.id desc limit $7)
           union all
           (select 'case', t.id, t.subject, '#' || t.number || ' · ' || c.name
            from ticket t join customer c on c.account_id = t.account_id and c.id = t.customer_id, q
            where t.account_id = $1 and $5 and (strpos(lower(t.subject), q.text) > 0 or t.number::text = ltrim(q.text, '#'))
            order by t.state <> 'closed' desc, t.last_at desc, t.id limit $7)
           union all
           (select 'person', p.id, p.name, p.email
            from person p, q where p.account_id = $1 and $6 and (strpos(lower(p.name), q.text) > 0 or strpos(lower(p.email), q.text) > 0)
            order by starts_with(lower(p.name), q.text) desc, p.active desc, p.name collate "und-x-icu", p.id limit $7)"#,
        account.0,
        text,
        sees.customers,
        sees.projects,
        sees.cases,
        sees.people,
        each,
        sees.invoices,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// What the asker changed last, as the record tells, the latest first.
pub async fn recent(scope: &mut StaffScope, sees: Sees, most: i64) -> Result<Vec<Hit>> {
    let (account, me, since) = (scope.account, scope.actor.login(), scope.now - time::Duration::days(60));
    Ok(sqlx::query_as!(
        Hit,
        r#"with mine as (
               select subject_id as id, max(at) as at from audit
               where account_id = $1 and actor_login = $2 and at > $3 and subject_id is not null group by 1 order by 2 desc limit 60),
           known as (
               select 'customer' as kind, c.id, c.name as title, c.number as about, m.at
               from mine m join customer c on c.account_id = $1 and c.id = m.id and $4
               union all
               select 'contact', k.id, k.name, c.name, m.at
               from mine m join contact k on k.account_id = $1 and k.id = m.id and $4 join customer c on c.account_id = $1 and c.id = k.customer_id
               union all
               select 'project', p.id, p.name, c.name, m.at
               from mine m join project p on p.account_id = $1 and p.id = m.id and $5 join customer c on c.account_id = $1 and c.id = p.customer_id
               union all
               select 'invoice', i.id, coalesce(i.number, c.name), case when i.number is not null then c.name end, m.at
               from mine m join invoice i on i.account_id = $1 and i.id = m.id and $9 join customer c on c.account_id = $1 and c.id = i.customer_id
               union all
               select 'case', t.id, t.subject, '#' || t.number || ' · ' || c.name, m.at
               from mine m join ticket t on t.account_id = $1 and t.id = m.id and $6 join customer c on c.account_id = $1 and c.id = t.customer_id
               union all
               select 'person', p.id, p.name, p.email, m.at
               from mine m join person p on p.account_id = $1 and p.id = m.id and $7)
           select kind as "kind!: String", id as "id!", title as "title!", about from known order by at desc, id limit $8"#,
        account.0,
        me.map(|login| login.0),
        since,
        sees.customers,
        sees.projects,
        sees.cases,
        sees.people,
        most,
        sees.invoices,
    )
    .fetch_all(scope.conn())
    .await?)
}
