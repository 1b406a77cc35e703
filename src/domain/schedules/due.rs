//! What is due, and the beginning of a run: its recipients, each with a job of their own.

use super::when::When;
use super::{Stored, find};
use crate::base::ids::{AccountId, DeliveryId, RunId, ScheduleId};
use crate::base::zone::Zone;
use crate::domain::audit::{self, Event};
use crate::domain::jobs::{self, Work};
use crate::domain::scope::{RootScope, StaffScope};
use crate::error::{Error, Result};
use serde_json::json;
use time::OffsetDateTime;

/// So many runs of a schedule are remembered.
pub const REMEMBERED: i64 = 10;

/// Queues what is due, and sets the next time in the same transaction: a time that was missed while the program stood still is
/// made up for once. `only`: of this account (tests run side by side).
pub async fn queue_due(scope: &mut RootScope, only: Option<AccountId>) -> Result<usize> {
    let (now, only) = (scope.now, only.map(|account| account.0));
    let due = sqlx::query!(
        r#"select s.account_id as "account: AccountId", s.id as "id: ScheduleId", s.every, s.weekday, s.month_day, s.minute, s.next_at as "next_at!", a.zone
           from schedule s join account a on a.id = s.account_id
           where s.next_at <= $1 and not s.paused and ($2::uuid is null or s.account_id = $2)
           order by s.next_at limit 100 for update of s skip locked"#,
        now,
        only,
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &due {
        let when = When::stored(&row.every, row.weekday, row.month_day, row.minute);
        let next = when.next(now, &row.zone.parse().unwrap_or_else(|_| Zone::utc()));
        sqlx::query!(
            "update schedule set next_at = $3 where account_id = $1 and id = $2",
            row.account.0,
            row.id.0,
            next
        )
        .execute(scope.conn())
        .await?;
        let work = Work::ScheduleDue { schedule: row.id.0, due: row.next_at.unix_timestamp() };
        jobs::enqueue_root(scope, row.account, &work).await?;
    }
    Ok(due.len())
}

/// Begins the run of a set time, once. A schedule that is gone or paused by now has none.
pub async fn begin(scope: &mut StaffScope, id: ScheduleId, due_at: OffsetDateTime) -> Result<()> {
    let stored = match find(scope, id).await {
        Err(Error::NotFound) => return Ok(()),
        stored => stored?,
    };
    if stored.paused {
        return Ok(());
    }
    run(scope, &stored, due_at, None).await.map(drop)
}

/// Sends it now, to those it goes to anyway. Its set times stay.
pub async fn now(scope: &mut StaffScope, id: ScheduleId) -> Result<()> {
    let stored = find(scope, id).await?;
    let (at, name) = (scope.now, scope.actor.name().to_owned());
    run(scope, &stored, at, Some(&name)).await?;
    let event = Event {
        name: "schedule.sent-now",
        customer: Some(stored.customer),
        subject: Some(id.0),
        detail: json!({ "recipients": stored.recipients.len() }),
    };
    audit::record(scope, event).await
}

async fn run(scope: &mut StaffScope, stored: &Stored, due_at: OffsetDateTime, by: Option<&str>) -> Result<()> {
    let (account, run) = (scope.account, RunId::new());
    let today = super::zone(scope).await?.date_of(due_at);
    let (from, to) = stored.schedule.days.map_or((None, None), |days| days.range(today));
    let done = sqlx::query!(
        "insert into schedule_run (account_id, id, schedule_id, due_at, from_on, to_on, asked_by) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (account_id, schedule_id, due_at) do nothing",
        account.0,
        run.0,
        stored.id.0,
        due_at,
        from,
        to,
        by,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    for recipient in &stored.recipients {
        let id = DeliveryId::new();
        let (state, reason) = match (recipient.login, recipient.stopped) {
            (None, _) => ("withheld", Some("gone")),
            (_, true) => ("withheld", Some("stopped")),
            _ => ("waiting", None),
        };
        sqlx::query!(
            "insert into schedule_delivery (account_id, id, run_id, login_id, name, state, reason) values ($1, $2, $3, $4, $5, $6, $7)",
            account.0,
            id.0,
            run.0,
            recipient.login.map(|login| login.0),
            recipient.name,
            state,
            reason,
        )
        .execute(scope.conn())
        .await?;
        if state == "waiting" {
            jobs::enqueue(scope, &Work::ScheduleDeliver { delivery: id.0 }).await?;
        }
    }
    forget(scope, stored.id).await
}

async fn forget(scope: &mut StaffScope, id: ScheduleId) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "delete from schedule_run where account_id = $1 and schedule_id = $2 and id not in (
             select id from schedule_run where account_id = $1 and schedule_id = $2 order by due_at desc, id desc limit $3)
             and not exists (select from schedule_delivery d left join mail m on m.account_id = d.account_id and m.id = d.mail_id
                 where d.account_id = schedule_run.account_id and d.run_id = schedule_run.id and (d.state = 'waiting' or m.state in ('queued', 'failed', 'sending')))",
        account.0,
        id.0,
        REMEMBERED,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
