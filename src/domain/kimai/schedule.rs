//! When the next run is due: changes every few minutes, everything once a night, later after failures.

use super::connection::{self, Connection};
use super::runs::{self, Kind};
use crate::base::ids::{AccountId, ConnectionId};
use crate::base::zone::Zone;
use crate::domain::jobs::{self, Work};
use crate::domain::scope::{RootScope, StaffScope};
use crate::error::Result;
use time::{Duration, OffsetDateTime};

/// Queues what is due, and takes up runs whose job got lost. `only`: of this account (tests run side by side).
pub async fn queue_due(scope: &mut RootScope, only: Option<AccountId>) -> Result<usize> {
    let (now, only) = (scope.now, only.map(|account| account.0));
    let due = sqlx::query!(
        r#"update kimai_connection set next_at = $1::timestamptz + make_interval(mins => every_minutes)
           where not paused and confirmed_at is not null and next_at <= $1 and ($2::uuid is null or account_id = $2)
           returning account_id as "account: AccountId", id as "id: ConnectionId""#,
        now,
        only,
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &due {
        jobs::enqueue_root(scope, row.account, &Work::KimaiDue { connection: row.id.0 }).await?;
    }
    let lost = sqlx::query!(
        r#"update kimai_run set resume_at = $1
           where ended_at is null and resume_at < $2 and ($3::uuid is null or account_id = $3)
           returning account_id as "account: AccountId", id"#,
        now,
        now - Duration::minutes(10),
        only,
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &lost {
        jobs::enqueue_root(scope, row.account, &Work::KimaiStep { run: row.id }).await?;
    }
    Ok(due.len() + lost.len())
}

/// Begins the run that is due, unless one is going on or somebody paused the connection meanwhile.
pub async fn begin_due(scope: &mut StaffScope, id: ConnectionId) -> Result<()> {
    let Some(connection) = connection::find(scope).await?.filter(|connection| connection.id == id) else {
        return Ok(());
    };
    if connection.paused || connection.confirmed_at.is_none() {
        return Ok(());
    }
    let zone = account_zone(scope).await?;
    runs::begin(scope, &connection, kind(&connection, &zone, scope.now)).await?;
    runs::forget(scope).await
}

async fn account_zone(scope: &mut StaffScope) -> Result<Zone> {
    let account = scope.account;
    let zone = sqlx::query_scalar!("select zone from account where id = $1", account.0).fetch_one(scope.conn()).await?;
    Ok(zone.parse().unwrap_or_else(|_| Zone::utc()))
}

/// Everything is read between one and five in the night; whoever syncs less often gets it whenever it is a day and a half old.
fn kind(connection: &Connection, zone: &Zone, now: OffsetDateTime) -> Kind {
    let Some(full_at) = connection.full_at else { return Kind::Full };
    let age = now - full_at;
    let night = (1..5).contains(&zone.local(now).hour());
    let rare = connection.settings.every_minutes >= 360;
    match age > Duration::hours(36) || (age > Duration::hours(12) && (night || rare)) {
        true => Kind::Full,
        false => Kind::Changes,
    }
}

/// After a run that ended well or not: when the next one is due. Every failure doubles the wait, up to six hours.
pub(super) async fn after_run(scope: &mut StaffScope, id: ConnectionId, failed: bool) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "update kimai_connection set failures = case when $4 then failures + 1 else 0 end,
             next_at = $3::timestamptz + case when $4 then
                 greatest(make_interval(mins => every_minutes),
                          least(make_interval(mins => every_minutes) * (2 ^ least(failures + 1, 8)), interval '6 hours'))
                 else make_interval(mins => every_minutes) end
         where account_id = $1 and id = $2 and not paused and confirmed_at is not null",
        account.0,
        id.0,
        now,
        failed,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
