//! What staff change of a schedule.

use super::when::{Every, When};
use super::{Schedule, zone};
use crate::base::ids::{CustomerId, LoginId, RecipientId, ScheduleId};
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

fn detail(schedule: &Schedule, recipients: &[LoginId]) -> Value {
    json!({
        "report": schedule.report.key(), "format": schedule.form.key(), "every": schedule.when.every.key(),
        "recipients": recipients.len(),
    })
}

async fn record(
    scope: &mut StaffScope,
    name: &'static str,
    customer: CustomerId,
    id: ScheduleId,
    detail: Value,
) -> Result<()> {
    audit::record(scope, Event { name, customer: Some(customer), subject: Some(id.0), detail }).await
}

/// The weekday and the day of the month, one of them for nothing.
fn place(every: Every) -> (i16, i16) {
    match every {
        Every::Day => (1, 1),
        Every::Week(day) => (day.into(), 1),
        Every::Month(day) => (1, day.into()),
    }
}

async fn next(scope: &mut StaffScope, schedule: &Schedule) -> Result<Option<OffsetDateTime>> {
    let zone = zone(scope).await?;
    Ok(schedule.when.next(scope.now, &zone))
}

pub async fn create(
    scope: &mut StaffScope,
    customer: CustomerId,
    new: &Schedule,
    recipients: &[LoginId],
) -> Result<ScheduleId> {
    let (account, now, id) = (scope.account, scope.now, ScheduleId::new());
    let (next_at, (weekday, month_day)) = (next(scope, new).await?, place(new.when.every));
    sqlx::query!(
        "insert into schedule (account_id, id, customer_id, report, period, project_id, grouping, merge, format, every, weekday, month_day,
                               minute, next_at, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)",
        account.0,
        id.0,
        customer.0,
        new.report.key(),
        new.days.map(|days| days.key()),
        new.project.map(|id| id.0),
        new.group.map(|group| group.key()),
        new.merge.key(),
        new.form.key(),
        new.when.every.key(),
        weekday,
        month_day,
        i16::try_from(new.when.minute).unwrap_or(0),
        next_at,
        now,
    )
    .execute(scope.conn())
    .await?;
    set_recipients(scope, customer, id, recipients).await?;
    record(scope, "schedule.created", customer, id, detail(new, recipients)).await?;
    Ok(id)
}

/// [`Error::Conflict`] when somebody else has changed it meanwhile.
pub async fn update(
    scope: &mut StaffScope,
    id: ScheduleId,
    version: i32,
    new: &Schedule,
    recipients: &[LoginId],
) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    let (next_at, (weekday, month_day)) = (next(scope, new).await?, place(new.when.every));
    let customer = sqlx::query_scalar!(
        r#"update schedule set report = $4, period = $5, project_id = $6, grouping = $7, merge = $8, format = $9, every = $10, weekday = $11,
                  month_day = $12, minute = $13, next_at = case when not paused then $14::timestamptz end, updated_at = $15, version = version + 1
           where account_id = $1 and id = $2 and version = $3 returning customer_id as "customer: CustomerId""#,
        account.0,
        id.0,
        version,
        new.report.key(),
        new.days.map(|days| days.key()),
        new.project.map(|id| id.0),
        new.group.map(|group| group.key()),
        new.merge.key(),
        new.form.key(),
        new.when.every.key(),
        weekday,
        month_day,
        i16::try_from(new.when.minute).unwrap_or(0),
        next_at,
        now,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::Conflict)?;
    set_recipients(scope, customer, id, recipients).await?;
    record(scope, "schedule.updated", customer, id, detail(new, recipients)).await
}

/// Who is one already stays as they are, also when they have turned it off. Sign-ins of others are passed over.
async fn set_recipients(
    scope: &mut StaffScope,
    customer: CustomerId,
    id: ScheduleId,
    recipients: &[LoginId],
) -> Result<()> {
    let account = scope.account;
    let logins: Vec<Uuid> = recipients.iter().map(|login| login.0).collect();
    sqlx::query!(
        "delete from schedule_recipient where account_id = $1 and schedule_id = $2 and (login_id is null or login_id <> all ($3))",
        account.0,
        id.0,
        &logins,
    )
    .execute(scope.conn())
    .await?;
    for login in &logins {
        sqlx::query!(
            "insert into schedule_recipient (account_id, id, schedule_id, customer_id, login_id, name)
             select $1, $2, $3, $4, l.id, coalesce(k.name, l.username)
             from login l left join contact k on k.account_id = l.account_id and k.id = l.contact_id
             where l.account_id = $1 and l.customer_id = $4 and l.id = $5
             on conflict (account_id, schedule_id, login_id) do nothing",
            account.0,
            RecipientId::new().0,
            id.0,
            customer.0,
            login,
        )
        .execute(scope.conn())
        .await?;
    }
    Ok(())
}

/// Paused, it sends nothing by itself; going on, its next time is the next one from now.
pub async fn pause(scope: &mut StaffScope, id: ScheduleId, version: i32, paused: bool) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    let known = super::find(scope, id).await?;
    let next_at = if paused { None } else { next(scope, &known.schedule).await? };
    let done = sqlx::query!(
        "update schedule set paused = $4, next_at = $5, updated_at = $6, version = version + 1 where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        paused,
        next_at,
        now,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let name = if paused { "schedule.paused" } else { "schedule.resumed" };
    record(scope, name, known.customer, id, json!({})).await
}

/// With all that is known of its runs; mails that are on their way already are withheld.
pub async fn remove(scope: &mut StaffScope, id: ScheduleId, version: i32) -> Result<()> {
    let account = scope.account;
    let known = super::find(scope, id).await?;
    let done = sqlx::query!(
        "delete from schedule where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    record(scope, "schedule.deleted", known.customer, id, json!({ "report": known.schedule.report.key() })).await
}

/// The account's clocks are others now: the set times follow. Those that are due already keep theirs.
pub async fn rezone(scope: &mut StaffScope) -> Result<()> {
    let (account, now, zone) = (scope.account, scope.now, zone(scope).await?);
    let waiting = sqlx::query!(
        "select id, every, weekday, month_day, minute from schedule where account_id = $1 and next_at > $2 for update",
        account.0,
        now,
    )
    .fetch_all(scope.conn())
    .await?;
    for row in waiting {
        let next_at = When::stored(&row.every, row.weekday, row.month_day, row.minute).next(now, &zone);
        sqlx::query!("update schedule set next_at = $3 where account_id = $1 and id = $2", account.0, row.id, next_at)
            .execute(scope.conn())
            .await?;
    }
    Ok(())
}
