//! Work for later: rows in the transaction that asks for it, claimed by the worker with a lease.

use super::scope::{PortalScope, RootScope, StaffScope};
use crate::base::ids::{AccountId, JobId, MailId};
use crate::error::Result;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

/// What there is to do. Ids only: whoever does it reads the rest again, through the scope it names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Work {
    SendMail {
        mail: Uuid,
    },
    /// Tell a contact that they can sign in now, and where.
    AccessGiven {
        login: Uuid,
    },
    /// Tell somebody that their password was changed.
    PasswordChanged {
        login: Uuid,
    },
    /// Make a link to a sign-in for somebody who works here, and send it. `by`: the person who asked for it.
    Invited {
        person: Uuid,
        by: Uuid,
    },
    /// The customer's zone changed: the work days of entries that know their clock times follow.
    RedateEntries {
        customer: Uuid,
    },
    /// A connection's next reading is due.
    KimaiDue {
        connection: Uuid,
    },
    /// Some seconds of a run; it asks for the next ones itself.
    KimaiStep {
        run: Uuid,
    },
    /// Tell those concerned what was written in a support case, or that it was closed or reopened.
    CaseEntry {
        message: Uuid,
    },
    /// Tell somebody that a support case was handed to them. `by`: the person who did.
    CaseHanded {
        ticket: Uuid,
        to: Uuid,
        by: Option<Uuid>,
    },
    /// A schedule's set time has come. `due`: which, in seconds since 1970.
    ScheduleDue {
        schedule: Uuid,
        due: i64,
    },
    /// Make a scheduled report for one recipient.
    ScheduleDeliver {
        delivery: Uuid,
    },
    /// Reads an uploaded file to its end and says what an import of it would do.
    CheckImport {
        import: Uuid,
    },
    /// Brings an uploaded file in, a chunk at a time.
    RunImport {
        import: Uuid,
    },
    /// Takes the last import back.
    UndoImport {
        import: Uuid,
    },
}

/// Kinds that may take minutes. They have a slot of their own, so that mails need not wait for them.
const LONG: &[&str] = &["check_import", "run_import", "undo_import"];

/// Which jobs somebody is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Any,
    Short,
    Long,
}

impl Work {
    fn kind(&self) -> &'static str {
        match self {
            Work::SendMail { .. } => "send_mail",
            Work::AccessGiven { .. } => "access_given",
            Work::PasswordChanged { .. } => "password_changed",
            Work::Invited { .. } => "invited",
            Work::RedateEntries { .. } => "redate_entries",
            Work::KimaiDue { .. } => "kimai_due",
            Work::KimaiStep { .. } => "kimai_step",
            Work::CaseEntry { .. } => "case_entry",
            Work::CaseHanded { .. } => "case_handed",
            Work::ScheduleDue { .. } => "schedule_due",
            Work::ScheduleDeliver { .. } => "schedule_deliver",
            Work::CheckImport { .. } => "check_import",
            Work::RunImport { .. } => "run_import",
            Work::UndoImport { .. } => "undo_import",
        }
    }
}

pub async fn enqueue(scope: &mut StaffScope, work: &Work) -> Result<JobId> {
    let now = scope.now;
    enqueue_at(scope, work, now).await
}

/// Not before `run_at`.
pub async fn enqueue_at(scope: &mut StaffScope, work: &Work, run_at: OffsetDateTime) -> Result<JobId> {
    let (account, now) = (scope.account, scope.now);
    insert(scope.conn(), account, now, run_at, work).await
}

pub async fn enqueue_portal(scope: &mut PortalScope, work: &Work) -> Result<JobId> {
    let (account, now) = (scope.account, scope.now);
    insert(scope.conn(), account, now, now, work).await
}

pub async fn enqueue_root(scope: &mut RootScope, account: AccountId, work: &Work) -> Result<JobId> {
    let now = scope.now;
    insert(scope.conn(), account, now, now, work).await
}

async fn insert(
    conn: &mut PgConnection,
    account: AccountId,
    now: OffsetDateTime,
    run_at: OffsetDateTime,
    work: &Work,
) -> Result<JobId> {
    let id = JobId::new();
    sqlx::query!(
        "insert into job (account_id, id, kind, payload, run_at, created_at) values ($1, $2, $3, $4, $5, $6)",
        account.0,
        id.0,
        work.kind(),
        serde_json::to_value(work).unwrap_or_default(),
        run_at,
        now,
    )
    .execute(conn)
    .await?;
    Ok(id)
}

/// A claimed job. Whoever holds the claim may finish it; a lease that ran out goes to somebody else.
pub struct Claimed {
    pub account: AccountId,
    pub id: JobId,
    pub work: Work,
    pub attempts: i32,
    claim: Uuid,
}

const LEASE: Duration = Duration::seconds(60);
const MOST_ATTEMPTS: i32 = 12;

/// How often whoever is at work on a job says so ([`renew`]), so that nobody else takes it over.
pub const BEAT: std::time::Duration = std::time::Duration::from_secs(15);

/// The next due job, leased for a minute. `only`: of this account (tests run side by side).
pub async fn claim(scope: &mut RootScope, slot: Slot, only: Option<AccountId>) -> Result<Option<Claimed>> {
    let long = match slot {
        Slot::Any => None,
        Slot::Short => Some(false),
        Slot::Long => Some(true),
    };
    let (now, claim) = (scope.now, Uuid::now_v7());
    let row = sqlx::query!(
        r#"update job set lease_until = $2, claim = $3, attempts = attempts + 1
           where (account_id, id) = (
               select account_id, id from job
               where done_at is null and dead_at is null and run_at <= $1 and (lease_until is null or lease_until < $1)
                 and ($4::uuid is null or account_id = $4) and ($5::bool is null or (kind = any($6)) = $5)
               order by run_at, id limit 1 for update skip locked)
           returning account_id, id, payload, attempts"#,
        now,
        now + LEASE,
        claim,
        only.map(|account| account.0),
        long,
        &LONG.iter().map(|kind| (*kind).to_owned()).collect::<Vec<_>>(),
    )
    .fetch_optional(scope.conn())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let (account, id) = (AccountId(row.account_id), JobId(row.id));
    match serde_json::from_value(row.payload) {
        Ok(work) => Ok(Some(Claimed { account, id, work, attempts: row.attempts, claim })),
        Err(error) => {
            bury(scope, account, id, claim, &format!("not understood: {error}")).await?;
            Ok(None)
        }
    }
}

/// Another minute. False: the lease ran out and somebody else has the job; whatever is not committed must not be.
pub async fn renew(scope: &mut RootScope, job: &Claimed) -> Result<bool> {
    let until = scope.now + LEASE;
    let done = sqlx::query!(
        "update job set lease_until = $4 where account_id = $1 and id = $2 and claim = $3 and done_at is null and dead_at is null",
        job.account.0,
        job.id.0,
        job.claim,
        until,
    )
    .execute(scope.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Not done, and nobody's fault: the rest is tried again soon.
pub async fn later(scope: &mut RootScope, job: &Claimed) -> Result<()> {
    let run_at = scope.now + Duration::seconds(2);
    sqlx::query!(
        "update job set run_at = $4, lease_until = null, attempts = attempts - 1 where account_id = $1 and id = $2 and claim = $3",
        job.account.0,
        job.id.0,
        job.claim,
        run_at,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

pub async fn done(scope: &mut RootScope, job: &Claimed) -> Result<()> {
    let now = scope.now;
    sqlx::query!(
        "update job set done_at = $4, lease_until = null where account_id = $1 and id = $2 and claim = $3",
        job.account.0,
        job.id.0,
        job.claim,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Tried again later, each time after twice as long, at most six hours; given up after the twelfth time.
pub async fn failed(scope: &mut RootScope, job: &Claimed, error: &str) -> Result<()> {
    if job.attempts >= MOST_ATTEMPTS {
        return bury(scope, job.account, job.id, job.claim, error).await;
    }
    let minutes = (1_i64 << (job.attempts - 1).clamp(0, 9)).min(360);
    let run_at = scope.now + Duration::minutes(minutes);
    sqlx::query!(
        "update job set run_at = $4, lease_until = null, last_error = $5 where account_id = $1 and id = $2 and claim = $3",
        job.account.0,
        job.id.0,
        job.claim,
        run_at,
        error,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

async fn bury(scope: &mut RootScope, account: AccountId, id: JobId, claim: Uuid, error: &str) -> Result<()> {
    let now = scope.now;
    sqlx::query!(
        "update job set dead_at = $4, lease_until = null, last_error = $5 where account_id = $1 and id = $2 and claim = $3",
        account.0,
        id.0,
        claim,
        now,
        error,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// The sending of a mail, given up or put off, is due now. False: nothing is there that would send it.
pub async fn hurry(scope: &mut StaffScope, mail: MailId) -> Result<bool> {
    let (account, now) = (scope.account, scope.now);
    let rows = sqlx::query!(
        "update job set run_at = $3, attempts = 0, dead_at = null, dismissed_at = null
         where account_id = $1 and kind = 'send_mail' and payload->>'mail' = $2 and done_at is null",
        account.0,
        mail.to_string(),
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(rows.rows_affected() > 0)
}

/// Finished jobs are kept a week, and so are those that somebody has put aside.
pub async fn sweep(scope: &mut RootScope) -> Result<u64> {
    let old = sqlx::query!("delete from job where done_at < $1 or dismissed_at < $1", scope.now - Duration::days(7));
    Ok(old.execute(scope.conn()).await?.rows_affected())
}
