//! What was deleted there. Kimai does not tell, so what a whole reading did not list is looked up one by one, and only what
//! Kimai itself says does not exist is removed. A list that broke off, a right that was taken away, a page of some web server:
//! none of them removes anything.

use super::client::{Client, Nothing};
use super::problem::Problem;
use crate::base::ids::{ConnectionId, SyncId};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use std::time::{Duration, Instant};

/// As many are looked up in a run; what is left waits for the next night.
pub const MOST: u32 = 1_000;
/// As many are looked up before what was found is written.
const BATCH: i64 = 20;

/// Notes what a page listed.
pub async fn saw(scope: &mut StaffScope, connection: ConnectionId, run: SyncId, ids: &[String]) -> Result<()> {
    let account = scope.account;
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    sqlx::query!(
        "insert into kimai_seen (account_id, connection_id, external_id, run_id) select $1, $2, id, $3 from unnest($4::text[]) as id
         on conflict (account_id, connection_id, external_id) do update set run_id = excluded.run_id",
        account.0,
        connection.0,
        run.0,
        &ids,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Seen in an earlier run and not in this one.
pub async fn candidates(scope: &mut StaffScope, connection: ConnectionId, run: SyncId) -> Result<Vec<String>> {
    let account = scope.account;
    Ok(sqlx::query_scalar!(
        "select external_id from kimai_seen where account_id = $1 and connection_id = $2 and run_id <> $3 order by external_id limit $4",
        account.0,
        connection.0,
        run.0,
        BATCH,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// What looking them up found.
#[derive(Debug, Default)]
pub struct Found {
    pub gone: Vec<String>,
    /// There after all, or not for this token to see.
    pub there: Vec<String>,
}

/// As many as some seconds suffice for, and at least one.
pub async fn look_up(client: &Client, ids: Vec<String>) -> std::result::Result<Found, Problem> {
    let (mut found, began) = (Found::default(), Instant::now());
    for id in ids {
        if began.elapsed() > Duration::from_secs(5) {
            break;
        }
        match client.get(&format!("/timesheets/{id}"), &[]).await {
            Err(Nothing::Missing) => found.gone.push(id),
            Ok(_) | Err(Nothing::Forbidden) => found.there.push(id),
            Err(Nothing::Problem(problem)) => return Err(problem),
        }
    }
    Ok(found)
}

/// Removes what is gone and on no invoice of ours. How many were removed, and how many kept.
pub async fn remove(
    scope: &mut StaffScope,
    connection: ConnectionId,
    run: SyncId,
    found: &Found,
) -> Result<(i32, i32, Vec<String>)> {
    let account = scope.account;
    let removed = sqlx::query!(
        "delete from time_entry where account_id = $1 and source = 'kimai' and source_key = any($2) and invoice_id is null",
        account.0,
        &found.gone,
    )
    .execute(scope.conn())
    .await?
    .rows_affected();
    let kept = sqlx::query_scalar!(
        r#"select source_key as "key!" from time_entry where account_id = $1 and source = 'kimai' and source_key = any($2) order by 1"#,
        account.0,
        &found.gone,
    )
    .fetch_all(scope.conn())
    .await?;
    sqlx::query!(
        "delete from kimai_seen where account_id = $1 and connection_id = $2 and external_id = any($3)",
        account.0,
        connection.0,
        &found.gone,
    )
    .execute(scope.conn())
    .await?;
    saw(scope, connection, run, &found.there).await?;
    let int = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    Ok((i32::try_from(removed).unwrap_or(i32::MAX), int(kept.len()), kept))
}
