//! A connection to a Kimai that was there once: paused, without its token, with what it did in its log.

use crate::base::ids::{AccountId, ConnectionId, SyncId};
use crate::domain::actor::Actor;
use crate::domain::scope::{Access, Database};
use crate::error::Result;
use serde_json::json;
use time::{Duration, OffsetDateTime};

/// How many days ago, of what kind, how it ended, and new, changed, deleted and failed rows.
type Told = (i64, &'static str, &'static str, [i32; 4]);

const RUNS: [Told; 4] = [
    (12, "full", "done", [1_284, 0, 0, 0]),
    (9, "full", "partly", [3, 2, 1, 1]),
    (8, "changes", "done", [6, 1, 0, 0]),
    (7, "changes", "failed", [0, 0, 0, 0]),
];

/// The run with a row that failed.
pub(super) async fn store(db: &Database, account: AccountId, address: &str, failed_row: &str) -> Result<SyncId> {
    let mut scope = db.staff(account, Actor::system("Kimai"), Access::Write).await?;
    let (now, id) = (scope.now, ConnectionId::new());
    let day = |days: i64| now - Duration::days(days);
    sqlx::query!(
        "insert into kimai_connection (account_id, id, address, zone, every_minutes, paused, confirmed_at, full_at, failures, checked, created_at)
         values ($1, $2, $3, 'Europe/Copenhagen', 15, true, $4, $5, 1, $6, $4)",
        account.0,
        id.0,
        address,
        day(12),
        day(9),
        checked(day(12)),
    )
    .execute(scope.conn())
    .await?;
    let mut partly = SyncId::new();
    for (days, kind, state, [new, changed, deleted, failed]) in RUNS {
        let run = SyncId::new();
        if state == "partly" {
            partly = run;
        }
        let told: Vec<String> = (failed > 0).then(|| failed_row.to_owned()).into_iter().collect();
        let problem = (state == "failed").then_some("unauthorised");
        sqlx::query!(
            "insert into kimai_run (account_id, id, connection_id, kind, state, started_by, started_at, ended_at, resume_at, rows_new,
                                    rows_changed, rows_deleted, rows_failed, requests, problem, problem_at, rows_told)
             values ($1, $2, $3, $4, $5, 'Kimai', $6, $7, $7, $8, $9, $10, $11, 9, $12, $13, $14)",
            account.0,
            run.0,
            id.0,
            kind,
            state,
            day(days),
            day(days) + Duration::seconds(21),
            new,
            changed,
            deleted,
            failed,
            problem,
            problem.map(|_| "users"),
            &told,
        )
        .execute(scope.conn())
        .await?;
    }
    scope.commit().await?;
    Ok(partly)
}

fn checked(at: OffsetDateTime) -> serde_json::Value {
    let at = at.format(&time::format_description::well_known::Rfc3339).unwrap_or_default();
    json!({
        "at": at, "version": "2.66.0", "zone": "Europe/Copenhagen", "problem": null,
        "rights": {
            "customers": "yes", "projects": "yes", "activities": "yes", "users": "yes", "hours": "yes", "rates": "no",
            "budgets": "unknown", "invoices": "yes",
        },
    })
}
