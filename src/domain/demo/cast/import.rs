//! A file that somebody has uploaded and not brought in yet, and one that was brought in long ago.

use crate::base::ids::{AccountId, ImportId};
use crate::domain::actor::Actor;
use crate::domain::scope::{Access, Database};
use crate::error::Result;
use time::Duration;

/// The uploaded one. `file` is a Toggl report.
pub(super) async fn store(db: &Database, account: AccountId, who: &str, file: &str) -> Result<ImportId> {
    let mut scope = db.staff(account, Actor::system(who), Access::Write).await?;
    let (now, id) = (scope.now, ImportId::new());
    sqlx::query!(
        "insert into import (account_id, id, format, file_name, file_hash, rows_new, rows_skipped, state, actor_name, bytes,
                             rows_total, rows_read, started_at, run_at, ended_at)
         values ($1, $2, 'kimai-csv', 'Kimai export 2025.csv', '', 1284, 3, 'done', $3, 214800, 1287, 1287, $4, $4, $5)",
        account.0,
        ImportId::new().0,
        who,
        now - Duration::days(30),
        now - Duration::days(30) + Duration::seconds(2),
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "insert into import (account_id, id, format, file_name, file_hash, state, actor_name, bytes, started_at)
         values ($1, $2, '', 'Toggl October.csv', '', 'open', $3, $4, $5)",
        account.0,
        id.0,
        who,
        i64::try_from(file.len()).unwrap_or(0),
        now - Duration::minutes(4),
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "insert into import_chunk (account_id, import_id, position, bytes) values ($1, $2, 0, $3)",
        account.0,
        id.0,
        file.as_bytes(),
    )
    .execute(scope.conn())
    .await?;
    scope.commit().await?;
    Ok(id)
}

/// A report of two rows about one customer.
pub(super) fn toggl(person: &str, customer: &str, project: &str, code: &str) -> String {
    format!(
        "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ({code})\n\
         {person},,{customer},{project},Workshop,Preparation,Yes,2026-10-01,09:00:00,2026-10-01,10:30:00,01:30:00,,1350.00\n\
         {person},,{customer},{project},Workshop,Day with the client,Yes,2026-10-02,09:00:00,2026-10-02,15:30:00,06:30:00,,5850.00\n"
    )
}
