//! What is kept of a whole run: its row, and its line in the audit record. Neither holds anything of the file's contents.

use std::io::Read;
use std::time::Instant;

use crate::base::ids::ImportId;
use crate::domain::audit::{self, Event};
use crate::domain::imports::{Counts, Failure, File, Report};
use crate::domain::scope::StaffScope;

/// The row of a run that ends in the same transaction.
pub async fn begin<R: Read>(scope: &mut StaffScope, file: &File<R>) -> Result<ImportId, Failure> {
    let (account, now, id, actor) = (scope.account, scope.now, ImportId::new(), scope.actor.clone());
    sqlx::query!(
        "insert into import (account_id, id, format, file_name, file_hash, why, actor_name, started_at, run_at, undoable)
         values ($1, $2, $3, $4, '', $5, $6, $7, $7, true)",
        account.0,
        id.0,
        file.format.key(),
        file.name,
        file.why,
        actor.name(),
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(id)
}

pub async fn end<R: Read>(
    scope: &mut StaffScope,
    id: ImportId,
    file: &File<R>,
    report: &Report,
    started: Instant,
) -> Result<(), Failure> {
    let (account, now) = (scope.account, scope.now);
    let (Counts { new, changed, same, skipped, failed }, made) = (report.counts, report.made);
    sqlx::query!(
        "update import set file_hash = $3, rows_new = $4, rows_changed = $5, rows_same = $6, rows_skipped = $7, rows_failed = $8,
             made_customers = $9, made_projects = $10, made_people = $11, ended_at = $12
         where account_id = $1 and id = $2",
        account.0,
        id.0,
        &file.hash()[..],
        int(new),
        int(changed),
        int(same),
        int(skipped),
        int(failed),
        int(made.customers),
        int(made.projects),
        int(made.people),
        now + started.elapsed(),
    )
    .execute(scope.conn())
    .await?;
    Ok(finished(scope, id, file.format.key(), &file.name, report.counts).await?)
}

pub async fn finished(
    scope: &mut StaffScope,
    id: ImportId,
    format: &str,
    file: &str,
    counts: Counts,
) -> crate::error::Result<()> {
    let Counts { new, changed, same, skipped, failed } = counts;
    let detail = serde_json::json!({
        "format": format, "file": file,
        "new": new, "changed": changed, "same": same, "skipped": skipped, "failed": failed,
    });
    audit::record(scope, Event { name: "import.finished", customer: None, subject: Some(id.0), detail }).await
}

pub fn int(count: u64) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
