//! A portion through the door that files use.

use super::connection;
use super::portions::Portion;
use crate::base::ids::ConnectionId;
use crate::base::zone::Zone;
use crate::domain::imports::{self, Asked, Counts, Failure, Options, Problem, Report};
use crate::domain::scope::StaffScope;
use crate::error::Result;

/// Writes a portion through the scope, which the caller commits or, to rehearse, drops.
pub async fn portion(scope: &mut StaffScope, portion: &Portion, zone: &Zone) -> Result<Report, Failure> {
    let options = Options { zone: Some(zone.clone()), ..Options::default() };
    let bytes = portion.bytes();
    let mut file = imports::open(portion.stage.key(), bytes.as_slice(), Asked::KimaiJson)?;
    imports::write(scope, &mut file, &options).await
}

/// `hours 101: rate "x" is not a number`
pub fn told(portion: &Portion, problem: &Problem) -> String {
    let at = usize::try_from(problem.line).unwrap_or(0).saturating_sub(1);
    let id = portion.list.get(at).and_then(|value| value.get("id")).map(ToString::to_string).unwrap_or_default();
    let id: String = id.chars().take(20).collect();
    format!("{} {id}: {}", portion.stage.key(), problem.reason)
}

/// What the command line brought in, in one line of the record of changes.
pub async fn record(scope: &mut StaffScope, counts: Counts) -> Result<()> {
    let Counts { new, changed, same, skipped, failed } = counts;
    let detail =
        serde_json::json!({ "new": new, "changed": changed, "same": same, "skipped": skipped, "failed": failed });
    connection::note(scope, "kimai.synced", ConnectionId::new(), detail).await
}
