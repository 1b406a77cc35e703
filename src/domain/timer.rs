//! What somebody is at just now. One timer for each person, kept here and not in a browser: it runs on through closed windows
//! and after signing out, until it is stopped, which makes an entry, or discarded.

use super::scope::StaffScope;
use super::time::{self as hours, Entry, Target, Work};
use crate::base::ids::{PersonId, TimeEntryId};
use crate::error::{Error, Result};
use time::{Duration, OffsetDateTime};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    pub work: Work,
    pub description: String,
    pub started_at: OffsetDateTime,
}

pub struct Running {
    pub version: i32,
    pub customer_name: String,
    pub project_name: String,
    pub task_name: Option<String>,
    pub timer: Timer,
}

impl Running {
    pub fn seconds(&self, now: OffsetDateTime) -> i64 {
        (now - self.timer.started_at).whole_seconds().max(0)
    }
}

pub async fn running(scope: &mut StaffScope, person: PersonId) -> Result<Option<Running>> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select r.version, c.name as customer_name, p.name as project_name, t.name as "task_name?", r.project_id, r.task_id, r.description,
                  r.started_at
           from timer r
           join customer c on c.account_id = r.account_id and c.id = r.customer_id
           join project p on p.account_id = r.account_id and p.id = r.project_id
           left join task t on t.account_id = r.account_id and t.id = r.task_id
           where r.account_id = $1 and r.person_id = $2"#,
        account.0,
        person.0,
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.map(|row| Running {
        version: row.version,
        customer_name: row.customer_name,
        project_name: row.project_name,
        task_name: row.task_name,
        timer: Timer {
            work: Work { project: row.project_id.into(), task: row.task_id.map(Into::into) },
            description: row.description,
            started_at: row.started_at,
        },
    }))
}

/// False: one is running already, and goes on as it is.
pub async fn start(scope: &mut StaffScope, person: PersonId, target: &Target, timer: &Timer) -> Result<bool> {
    let account = scope.account;
    let done = sqlx::query!(
        "insert into timer (account_id, person_id, customer_id, project_id, task_id, description, started_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (account_id, person_id) do nothing",
        account.0,
        person.0,
        target.customer.0,
        timer.work.project.0,
        timer.work.task.map(|id| id.0),
        timer.description,
        timer.started_at,
    )
    .execute(scope.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// `Conflict`: it was changed, stopped or discarded meanwhile.
pub async fn change(
    scope: &mut StaffScope,
    person: PersonId,
    version: i32,
    target: &Target,
    timer: &Timer,
) -> Result<()> {
    let account = scope.account;
    let done = sqlx::query!(
        "update timer set customer_id = $4, project_id = $5, task_id = $6, description = $7, started_at = $8, version = version + 1
         where account_id = $1 and person_id = $2 and version = $3",
        account.0,
        person.0,
        version,
        target.customer.0,
        timer.work.project.0,
        timer.work.task.map(|id| id.0),
        timer.description,
        timer.started_at,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// How stopping ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    Entry(TimeEntryId),
    /// Less than a minute: nothing worth an entry.
    TooShort,
    /// More than a day: when did the work really end?
    TooLong,
}

/// Makes an entry of it that ends at `end`, and takes the timer away. `NotFound`: none is running. `TooLong` changes nothing.
pub async fn stop(scope: &mut StaffScope, person: PersonId, end: OffsetDateTime) -> Result<Stopped> {
    let Some(running) = running(scope, person).await? else { return Err(Error::NotFound) };
    let seconds = running.seconds(end);
    if seconds > i64::from(hours::DAY) {
        return Ok(Stopped::TooLong);
    }
    // Whoever takes the row makes the entry: two stops at once make one.
    if !discard(scope, person).await? {
        return Err(Error::NotFound);
    }
    if seconds < 60 {
        return Ok(Stopped::TooShort);
    }
    let target = hours::target(scope, running.timer.work).await?;
    let entry = Entry {
        work: target.work,
        activity: None,
        work_date: target.zone.date_of(running.timer.started_at),
        started_at: Some(running.timer.started_at),
        ended_at: Some(running.timer.started_at + Duration::seconds(seconds)),
        seconds: i32::try_from(seconds).unwrap_or(hours::DAY),
        description: running.timer.description,
        billable: target.billable,
        internal_note: String::new(),
    };
    Ok(Stopped::Entry(hours::create(scope, person, &entry).await?))
}

/// False: none was running.
pub async fn discard(scope: &mut StaffScope, person: PersonId) -> Result<bool> {
    let account = scope.account;
    let done = sqlx::query!("delete from timer where account_id = $1 and person_id = $2", account.0, person.0)
        .execute(scope.conn())
        .await?;
    Ok(done.rows_affected() == 1)
}
