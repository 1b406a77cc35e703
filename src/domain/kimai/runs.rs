//! The log of runs.

use super::connection::Connection;
use super::portions::Place;
use super::problem::Problem;
use super::rehearsal::Preview;
use crate::base::ids::{ConnectionId, SyncId};
use crate::domain::imports::Counts;
use crate::domain::jobs::{self, Work};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use time::{Duration, OffsetDateTime};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Finds out what would happen.
    Rehearsal,
    /// Reads everything, and finds what is gone.
    Full,
    Changes,
}

impl Kind {
    pub fn key(self) -> &'static str {
        match self {
            Kind::Rehearsal => "rehearsal",
            Kind::Full => "full",
            Kind::Changes => "changes",
        }
    }

    fn of(key: &str) -> Self {
        match key {
            "rehearsal" => Kind::Rehearsal,
            "full" => Kind::Full,
            _ => Kind::Changes,
        }
    }
}

/// A run as the log shows it.
#[derive(Clone, Debug)]
pub struct Run {
    pub id: SyncId,
    pub connection: ConnectionId,
    pub kind: Kind,
    /// running, done, partly, failed, stopped
    pub state: String,
    pub started_by: String,
    pub started_at: OffsetDateTime,
    pub ended_at: Option<OffsetDateTime>,
    pub resume_at: OffsetDateTime,
    pub counts: Counts,
    pub deleted: i32,
    pub kept: i32,
    pub requests: i32,
    pub retries: i32,
    pub tries: i32,
    pub problem: Option<Problem>,
    pub problem_at: Option<String>,
    pub told: Vec<String>,
    pub place: Place,
    pub preview: Option<Preview>,
}

struct Row {
    id: SyncId,
    connection_id: ConnectionId,
    kind: String,
    state: String,
    started_by: String,
    started_at: OffsetDateTime,
    ended_at: Option<OffsetDateTime>,
    resume_at: OffsetDateTime,
    rows_new: i32,
    rows_changed: i32,
    rows_same: i32,
    rows_skipped: i32,
    rows_failed: i32,
    rows_deleted: i32,
    rows_kept: i32,
    requests: i32,
    retries: i32,
    tries: i32,
    problem: Option<String>,
    problem_at: Option<String>,
    rows_told: Vec<String>,
    place: serde_json::Value,
    preview: Option<serde_json::Value>,
}

impl From<Row> for Run {
    fn from(row: Row) -> Self {
        let count = |count: i32| u64::try_from(count).unwrap_or(0);
        Run {
            id: row.id,
            connection: row.connection_id,
            kind: Kind::of(&row.kind),
            state: row.state,
            started_by: row.started_by,
            started_at: row.started_at,
            ended_at: row.ended_at,
            resume_at: row.resume_at,
            counts: Counts {
                new: count(row.rows_new),
                changed: count(row.rows_changed),
                same: count(row.rows_same),
                skipped: count(row.rows_skipped),
                failed: count(row.rows_failed),
            },
            deleted: row.rows_deleted,
            kept: row.rows_kept,
            requests: row.requests,
            retries: row.retries,
            tries: row.tries,
            problem: row.problem.as_deref().and_then(Problem::parse),
            problem_at: row.problem_at,
            told: row.rows_told,
            place: serde_json::from_value(row.place).unwrap_or_default(),
            preview: row.preview.and_then(|preview| serde_json::from_value(preview).ok()),
        }
    }
}

/// The latest runs, newest first.
pub async fn latest(scope: &mut StaffScope, most: i64) -> Result<Vec<Run>> {
    let account = scope.account;
    let rows = sqlx::query_as!(
        Row,
        r#"select id as "id: SyncId", connection_id as "connection_id: ConnectionId", kind, state, started_by, started_at, ended_at, resume_at,
                  rows_new, rows_changed, rows_same, rows_skipped, rows_failed, rows_deleted, rows_kept, requests, retries, tries,
                  problem, problem_at, rows_told, place, preview
           from kimai_run where account_id = $1 order by started_at desc, id desc limit $2"#,
        account.0,
        most,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows.into_iter().map(Run::from).collect())
}

pub async fn find(scope: &mut StaffScope, id: SyncId) -> Result<Run> {
    let account = scope.account;
    let row = sqlx::query_as!(
        Row,
        r#"select id as "id: SyncId", connection_id as "connection_id: ConnectionId", kind, state, started_by, started_at, ended_at, resume_at,
                  rows_new, rows_changed, rows_same, rows_skipped, rows_failed, rows_deleted, rows_kept, requests, retries, tries,
                  problem, problem_at, rows_told, place, preview
           from kimai_run where account_id = $1 and id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?;
    row.map(Run::from).ok_or(Error::NotFound)
}

/// Begins a run and asks for its first step. None: one is going on already.
pub async fn begin(scope: &mut StaffScope, connection: &Connection, kind: Kind) -> Result<Option<SyncId>> {
    let (account, now, id, by) = (scope.account, scope.now, SyncId::new(), scope.actor.name().to_owned());
    let since = connection.since.filter(|_| kind == Kind::Changes);
    let place = Place::start(since);
    let done = sqlx::query!(
        "insert into kimai_run (account_id, id, connection_id, kind, started_by, started_at, resume_at, place)
         values ($1, $2, $3, $4, $5, $6, $6, $7) on conflict (account_id) where ended_at is null do nothing",
        account.0,
        id.0,
        connection.id.0,
        if kind == Kind::Changes && since.is_none() { Kind::Full.key() } else { kind.key() },
        by,
        now,
        serde_json::to_value(&place).unwrap_or_default(),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    jobs::enqueue(scope, &Work::KimaiStep { run: id.0 }).await?;
    Ok(Some(id))
}

/// The log keeps half a year, and of runs that changed nothing a week.
pub async fn forget(scope: &mut StaffScope) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "delete from kimai_run where account_id = $1 and (ended_at < $2 or (ended_at < $3 and state = 'done'
             and rows_new + rows_changed + rows_failed + rows_deleted + rows_kept = 0))",
        account.0,
        now - Duration::days(183),
        now - Duration::days(7),
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
