//! The schedules that come to a customer's viewer, who can turn each off for themselves and on again.

use super::when::When;
use crate::base::ids::ScheduleId;
use crate::domain::audit::{self, Event};
use crate::domain::reports::asked::Which;
use crate::domain::scope::PortalScope;
use crate::error::{Error, Result};
use serde_json::json;

pub struct Mine {
    pub id: ScheduleId,
    pub report: Which,
    pub when: When,
    pub stopped: bool,
}

pub async fn list(scope: &mut PortalScope) -> Result<Vec<Mine>> {
    let (account, customer, login) = (scope.account, scope.customer, scope.login);
    let found = sqlx::query!(
        r#"select s.id as "id: ScheduleId", s.report, s.every, s.weekday, s.month_day, s.minute, r.stopped_at is not null as "stopped!"
           from schedule s join schedule_recipient r on r.account_id = s.account_id and r.schedule_id = s.id
           where s.account_id = $1 and s.customer_id = $2 and r.login_id = $3 order by s.id"#,
        account.0,
        customer.0,
        login.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(found
        .into_iter()
        .map(|row| Mine {
            id: row.id,
            report: Which::parse(&row.report).unwrap_or(Which::Time),
            when: When::stored(&row.every, row.weekday, row.month_day, row.minute),
            stopped: row.stopped,
        })
        .collect())
}

/// For this viewer alone. A schedule that does not come to them is not found.
pub async fn stop(scope: &mut PortalScope, id: ScheduleId, stopped: bool) -> Result<()> {
    let (account, login, now) = (scope.account, scope.login, scope.now);
    let done = sqlx::query!(
        "update schedule_recipient set stopped_at = case when $4 then coalesce(stopped_at, $5::timestamptz) end
         where account_id = $1 and schedule_id = $2 and login_id = $3",
        account.0,
        id.0,
        login.0,
        stopped,
        now,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    let name = if stopped { "schedule.stopped" } else { "schedule.wanted" };
    audit::record_portal(scope, Event { name, customer: None, subject: Some(id.0), detail: json!({}) }).await
}
