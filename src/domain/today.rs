//! What staff should know when they come in: what waits, what changed, what ends soon. Whoever lacks the right to see a thing
//! is not told that it is there.

use super::scope::StaffScope;
use crate::base::ids::CustomerId;
use crate::error::Result;
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

/// Which parts the asker's rights allow.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sees {
    pub access: bool,
    pub projects: bool,
    pub cases: bool,
    pub invoices: bool,
    pub people: bool,
    pub imports: bool,
    pub settings: bool,
    /// May approve hours and expenses.
    pub approves: bool,
}

impl Sees {
    /// Whether there is anything to look for. Whoever only approves finds that where they approve.
    pub fn any(self) -> bool {
        self.access || self.projects || self.cases || self.invoices || self.people || self.imports || self.settings
    }
}

/// `None`: not for the asker's eyes.
pub struct Waiting {
    /// Support cases in which it is the account's turn.
    pub cases: Option<i64>,
    /// Hours of weeks that are over, and expenses that were handed in, which nobody has approved yet.
    pub hours: Option<i64>,
    pub expenses: Option<i64>,
    /// Invoices that were begun here and not sent.
    pub drafts: Option<i64>,
    pub failed_mails: Option<i64>,
    /// Work that was given up after twelve tries.
    pub dead_jobs: Option<i64>,
    /// Runs of the live connection in a row that failed.
    pub sync_failures: Option<i64>,
    /// Rows that imports of the last seven days could not take.
    pub failed_rows: Option<i64>,
    /// Customers whose access is switched on, without the own company.
    pub with_access: Option<i64>,
    /// Sign-ins that were given over a week ago and never used.
    pub unused: Option<i64>,
}

/// `today` is the account's.
pub async fn waiting(scope: &mut StaffScope, sees: Sees, today: Date) -> Result<Waiting> {
    let (account, week) = (scope.account, scope.now - Duration::days(7));
    Ok(sqlx::query_as!(
        Waiting,
        r#"select case when $3 then (select count(*) from ticket t where t.account_id = $1 and t.state = 'us') end as cases,
                  case when $7 then (select coalesce(sum(e.seconds), 0)::bigint from time_entry e
                                     where e.account_id = $1 and e.state = 'registered' and e.invoice_id is null and e.person_id is not null
                                       and e.work_date < date_trunc('week', $8::date)::date and e.work_date > $8::date - 92) end as hours,
                  case when $7 then (select count(*) from expense x where x.account_id = $1 and x.state = 'submitted') end as expenses,
                  case when $9 then (select count(*) from invoice i where i.account_id = $1 and i.state = 'draft') end as drafts,
                  case when $6 then (select count(*) from mail m where m.account_id = $1 and m.state in ('failed', 'unknown') and m.created_at > $2) end as failed_mails,
                  case when $6 then (select count(*) from job j where j.account_id = $1 and j.dead_at is not null and j.done_at is null and j.dismissed_at is null) end as dead_jobs,
                  case when $5 then (select coalesce(sum(k.failures), 0) from kimai_connection k where k.account_id = $1 and not k.paused) end as sync_failures,
                  case when $5 then (select coalesce(sum(i.rows_failed), 0) from import i where i.account_id = $1 and i.ended_at > $2) end as failed_rows,
                  case when $4 then (select count(*) from customer_access x join customer c on c.account_id = x.account_id and c.id = x.customer_id
                                     where x.account_id = $1 and x.enabled and not c.own) end as with_access,
                  case when $4 then (select count(*) from login l join customer c on c.account_id = l.account_id and c.id = l.customer_id
                                     where l.account_id = $1 and l.enabled and l.last_sign_in_at is null and l.created_at < $2 and not c.own) end as unused"#,
        account.0,
        week,
        sees.cases,
        sees.access,
        sees.imports,
        sees.settings,
        sees.approves,
        today,
        sees.invoices,
    )
    .fetch_one(scope.conn())
    .await?)
}

/// One line of the record of the last seven days.
pub struct Change {
    pub at: OffsetDateTime,
    pub actor_name: String,
    pub event: String,
    pub customer: Option<CustomerId>,
    pub customer_name: Option<String>,
}

/// The latest first, without sign-ins, and of a preview only that it began.
pub async fn changes(scope: &mut StaffScope, most: i64) -> Result<Vec<Change>> {
    let (account, week) = (scope.account, scope.now - Duration::days(7));
    Ok(sqlx::query_as!(
        Change,
        r#"select a.at, a.actor_name, a.event, c.id as "customer?: CustomerId", c.name as "customer_name?"
           from audit a left join customer c on c.account_id = a.account_id and c.id = a.customer_id
           where a.account_id = $1 and a.at > $2 and a.event not in ('sign-in.used', 'preview.opened')
           order by a.at desc, a.id desc limit $3"#,
        account.0,
        week,
        most,
    )
    .fetch_all(scope.conn())
    .await?)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An external person's last day.
    LastDay,
    ProjectEnds,
    /// A budget in hours that is nearly or more than used.
    Budget,
}

impl From<String> for What {
    fn from(key: String) -> Self {
        match key.as_str() {
            "person" => What::LastDay,
            "budget" => What::Budget,
            _ => What::ProjectEnds,
        }
    }
}

/// What ends within fourteen days, or is used up.
pub struct Ending {
    pub what: What,
    pub id: Uuid,
    pub name: String,
    /// The customer's name, of a project.
    pub about: Option<String>,
    pub day: Option<Date>,
    /// Of the budget in hours, in percent.
    pub used: Option<i64>,
}

/// `today` is the account's. A monthly budget is held against this month's hours.
pub async fn ending(scope: &mut StaffScope, sees: Sees, today: Date, most: i64) -> Result<Vec<Ending>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Ending,
        r#"(select 'person' as "what!: String", p.id as "id!", p.name as "name!", null::text as about, p.valid_until as day, null::bigint as used
            from person p where p.account_id = $1 and $2 and p.active and p.valid_until between $4 and $4 + 14
            order by p.valid_until, p.name, p.id limit $5)
           union all
           (select 'project', p.id, p.name, c.name, p.ends_on, null
            from project p join customer c on c.account_id = p.account_id and c.id = p.customer_id
            where p.account_id = $1 and $3 and p.state = 'running' and p.ends_on between $4 and $4 + 14 and not c.own
            order by p.ends_on, p.name, p.id limit $5)
           union all
           (select 'budget', p.id, p.name, c.name, null, m.seconds * 100 / p.budget_seconds
            from project p join customer c on c.account_id = p.account_id and c.id = p.customer_id
            cross join lateral (
                select coalesce(sum(t.seconds), 0)::bigint as seconds from time_month t
                where t.account_id = p.account_id and t.customer_id = p.customer_id and t.project_id = p.id
                  and (not p.budget_monthly or t.month = date_trunc('month', $4::date)::date)) m
            where p.account_id = $1 and $3 and p.state = 'running' and p.budget_seconds > 0 and m.seconds * 100 > p.budget_seconds::bigint * 80
              and not c.own
            order by m.seconds * 100 / p.budget_seconds desc, p.name, p.id limit $5)"#,
        account.0,
        sees.people,
        sees.projects,
        today,
        most,
    )
    .fetch_all(scope.conn())
    .await?)
}
