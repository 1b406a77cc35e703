//! Who works on a run: it is claimed for some seconds, and whoever lost the claim can write nothing.

use super::portions::Place;
use super::problem::Problem;
use super::rehearsal::Preview;
use crate::base::ids::SyncId;
use crate::domain::imports::Counts;
use crate::domain::jobs::{self, Work};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

/// The claim on a run. Its length is longer than a request may take and shorter than a job's lease.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    pub run: SyncId,
    claim: Uuid,
}

const LEASE: Duration = Duration::seconds(45);

/// None: it has ended, or somebody else is at it.
pub async fn claim(scope: &mut StaffScope, run: SyncId) -> Result<Option<Claim>> {
    let (account, now, claim) = (scope.account, scope.now, Uuid::now_v7());
    let done = sqlx::query!(
        "update kimai_run set claim = $3, lease_until = $4, resume_at = $5
         where account_id = $1 and id = $2 and ended_at is null and (lease_until is null or lease_until < $5)",
        account.0,
        run.0,
        claim,
        now + LEASE,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok((done.rows_affected() == 1).then_some(Claim { run, claim }))
}

/// What a portion came to.
#[derive(Clone, Debug, Default)]
pub struct Gain {
    pub counts: Counts,
    pub deleted: i32,
    pub kept: i32,
    pub requests: i32,
    pub told: Vec<String>,
}

/// Keeps how far the run is and what it came to, in the transaction that wrote it, and the claim a while longer.
/// An error when the claim is lost: then nothing of this transaction may be kept.
pub async fn advance(scope: &mut StaffScope, claim: Claim, place: &Place, gain: &Gain) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    let int = |count: u64| i32::try_from(count).unwrap_or(i32::MAX);
    let done = sqlx::query!(
        "update kimai_run set place = $4, lease_until = $5, resume_at = $6, tries = 0, problem = null, problem_at = null,
             rows_new = rows_new + $7, rows_changed = rows_changed + $8, rows_same = rows_same + $9, rows_skipped = rows_skipped + $10,
             rows_failed = rows_failed + $11, rows_deleted = rows_deleted + $12, rows_kept = rows_kept + $13, requests = requests + $14,
             rows_told = (rows_told || $15::text[])[1:50]
         where account_id = $1 and id = $2 and claim = $3 and ended_at is null",
        account.0,
        claim.run.0,
        claim.claim,
        serde_json::to_value(place).unwrap_or_default(),
        now + LEASE,
        now,
        int(gain.counts.new),
        int(gain.counts.changed),
        int(gain.counts.same),
        int(gain.counts.skipped),
        int(gain.counts.failed),
        gain.deleted,
        gain.kept,
        gain.requests,
        &gain.told,
    )
    .execute(scope.conn())
    .await?;
    match done.rows_affected() {
        1 => Ok(()),
        _ => Err(Error::Conflict),
    }
}

/// Lets go of the run and asks for its next step at `at`. With a problem it counts as a try.
pub async fn rest(
    scope: &mut StaffScope,
    claim: Claim,
    at: OffsetDateTime,
    problem: Option<(Problem, &str)>,
) -> Result<()> {
    let account = scope.account;
    let done = sqlx::query!(
        "update kimai_run set lease_until = null, claim = null, resume_at = $4, problem = coalesce($5, problem),
             problem_at = coalesce($6, problem_at), tries = tries + $7, retries = retries + $7
         where account_id = $1 and id = $2 and claim = $3 and ended_at is null",
        account.0,
        claim.run.0,
        claim.claim,
        at,
        problem.map(|(problem, _)| problem.key()),
        problem.map(|(_, place)| place),
        i32::from(problem.is_some()),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 1 {
        jobs::enqueue_at(scope, &Work::KimaiStep { run: claim.run.0 }, at).await?;
    }
    Ok(())
}

/// Ends the run. False: it was not ours any more.
pub async fn end(
    scope: &mut StaffScope,
    claim: Claim,
    state: &str,
    problem: Option<(Problem, &str)>,
    preview: Option<&Preview>,
) -> Result<bool> {
    let (account, now) = (scope.account, scope.now);
    let done = sqlx::query!(
        "update kimai_run set state = $4, ended_at = $5, resume_at = $5, lease_until = null, claim = null, problem = $6, problem_at = $7,
             preview = $8
         where account_id = $1 and id = $2 and claim = $3 and ended_at is null",
        account.0,
        claim.run.0,
        claim.claim,
        state,
        now,
        problem.map(|(problem, _)| problem.key()),
        problem.map(|(_, place)| place),
        preview.map(|preview| serde_json::to_value(preview).unwrap_or_default()),
    )
    .execute(scope.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}
