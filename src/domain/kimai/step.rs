//! Some seconds of a run: portions are fetched and written one after the other, then the run rests and asks for its next step,
//! so that mails and other jobs get their turn. No connection to the database is held while Kimai is asked.

use super::claims::{self, Claim, Gain};
use super::client::Client;
use super::connection::{self, Connection};
use super::portions::{self, Place, Portion, Stage};
use super::problem::Problem;
use super::runs::{self, Kind, Run};
use super::{missing, rehearsal, rights, schedule, write};
use crate::base::ids::{AccountId, SyncId};
use crate::base::outgoing::Outgoing;
use crate::base::seal::Keyring;
use crate::domain::actor::Actor;
use crate::domain::imports::Failure;
use crate::domain::scope::{Access, Database, StaffScope};
use crate::error::{Error, Result};
use std::time::Instant;
use time::{Duration, OffsetDateTime};

/// What a step works with.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    pub db: &'a Database,
    pub keys: &'a Keyring,
    pub outgoing: &'a Outgoing,
    /// How long a step may take before it rests.
    pub turn: std::time::Duration,
}

/// A run is given up after as many tries of one portion.
const MOST_TRIES: i32 = 6;

struct Work<'a> {
    means: Means<'a>,
    account: AccountId,
    claim: Claim,
    run: Run,
    connection: Connection,
    /// What was fetched and not yet counted.
    requests: i32,
}

/// Goes on with a run. Whatever is wrong with Kimai ends in the log of the run; errors are our own.
pub async fn step(means: Means<'_>, account: AccountId, run: SyncId) -> Result<()> {
    let mut scope = open(means.db, account).await?;
    let Some(claim) = claims::claim(&mut scope, run).await? else { return scope.commit().await };
    let (run, connection) = (runs::find(&mut scope, run).await?, connection::get(&mut scope).await?);
    if connection.paused && run.kind != Kind::Rehearsal {
        claims::end(&mut scope, claim, "stopped", Some((Problem::Paused, "")), None).await?;
        return scope.commit().await;
    }
    let unlocked = connection::unlock(&mut scope, means.keys, &connection).await?;
    scope.commit().await?;
    let mut work = Work { means, account, claim, run, connection, requests: 0 };
    let client = unlocked.and_then(|(address, token)| Client::new(address, token, means.outgoing));
    let done = match client {
        Ok(client) => work.go(&client).await,
        Err(problem) => Err(Stop::Problem(problem)),
    };
    match done {
        Ok(()) => Ok(()),
        Err(Stop::Problem(problem)) => work.trouble(problem).await,
        // somebody else has the run, or it is gone: whatever was not committed is not written
        Err(Stop::Error(Error::Conflict | Error::NotFound)) => Ok(()),
        Err(Stop::Error(error)) => {
            tracing::error!(%error, run = %work.run.id, "reading from Kimai");
            work.trouble(Problem::Internal).await
        }
    }
}

async fn open(db: &Database, account: AccountId) -> Result<StaffScope> {
    db.staff(account, Actor::system("Kimai"), Access::Write).await
}

enum Stop {
    Problem(Problem),
    Error(Error),
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Stop::Problem(problem)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Error(error)
    }
}

impl Work<'_> {
    async fn go(&mut self, client: &Client) -> std::result::Result<(), Stop> {
        if self.run.kind == Kind::Rehearsal {
            return self.rehearse(client).await;
        }
        let begun = Instant::now();
        while self.run.place.stage != Stage::Missing {
            let (portion, after) = portions::next(client, &self.run.place).await?;
            self.requests += 1;
            self.write(&portion, after).await?;
            if begun.elapsed() >= self.means.turn {
                return Ok(self.rest().await?);
            }
        }
        while self.run.kind == Kind::Full && !self.run.place.torn && self.run.place.looked_up < missing::MOST {
            if !self.miss(client).await? {
                break;
            }
            if begun.elapsed() >= self.means.turn {
                return Ok(self.rest().await?);
            }
        }
        Ok(self.finish().await?)
    }

    /// Everything into one transaction that is never committed.
    async fn rehearse(&mut self, client: &Client) -> std::result::Result<(), Stop> {
        // all of it within one claim
        let began = Instant::now();
        let patience = |began: Instant| std::time::Duration::from_secs(40).saturating_sub(began.elapsed());
        let checked = tokio::time::timeout(patience(began), rights::check(client, self.run.started_at)).await;
        let checked = checked.map_err(|_| Problem::TooSlow)?;
        let mut scope = open(self.means.db, self.account).await?;
        connection::store_check(&mut scope, self.connection.id, &checked).await?;
        scope.commit().await?;
        if let Some(problem) = checked.problem.as_deref().and_then(Problem::parse) {
            return Err(problem.into());
        }
        let gathered = tokio::time::timeout(patience(began), rehearsal::gather(client)).await;
        let gathered = gathered.map_err(|_| Problem::TooSlow)??;
        let mut scope = open(self.means.db, self.account).await?;
        let zone = self.connection.settings.zone.clone();
        let preview = rehearsal::rehearse(&mut scope, &gathered, &zone).await.map_err(stop)?;
        drop(scope);
        let mut scope = open(self.means.db, self.account).await?;
        claims::end(&mut scope, self.claim, "done", None, Some(&preview)).await?;
        Ok(scope.commit().await?)
    }

    /// A portion and how far the run is, in one transaction.
    async fn write(&mut self, portion: &Portion, after: Place) -> std::result::Result<(), Stop> {
        let mut gain = Gain { requests: std::mem::take(&mut self.requests), ..Gain::default() };
        let mut scope = open(self.means.db, self.account).await?;
        if !portion.list.is_empty() {
            let known = portion.hash();
            let same = self.run.kind == Kind::Changes && self.known(&mut scope, known.as_ref()).await?;
            if same {
                gain.counts.same = portion.list.len() as u64;
            } else {
                let report = write::portion(&mut scope, portion, &self.connection.settings.zone).await.map_err(stop)?;
                gain.counts = report.counts;
                gain.told = report.problems.iter().map(|problem| write::told(portion, problem)).take(50).collect();
                if let Some((name, hash)) = known.filter(|_| report.counts.failed == 0) {
                    self.remember(&mut scope, &name, &hash).await?;
                }
            }
            if portion.stage == Stage::Hours {
                missing::saw(&mut scope, self.connection.id, self.run.id, &portion.ids()).await?;
            }
        }
        self.keep(scope, after, gain).await
    }

    /// Looks up some that were not listed. False: there are none left.
    async fn miss(&mut self, client: &Client) -> std::result::Result<bool, Stop> {
        let mut scope = open(self.means.db, self.account).await?;
        let candidates = missing::candidates(&mut scope, self.connection.id, self.run.id).await?;
        scope.commit().await?;
        if candidates.is_empty() {
            return Ok(false);
        }
        let found = missing::look_up(client, candidates).await?;
        let asked = u32::try_from(found.gone.len() + found.there.len()).unwrap_or(missing::MOST);
        let mut scope = open(self.means.db, self.account).await?;
        let (deleted, kept, keys) = missing::remove(&mut scope, self.connection.id, self.run.id, &found).await?;
        let told =
            keys.iter().map(|key| format!("timesheet {key}: gone in Kimai, kept: it is on an invoice")).collect();
        let requests = i32::try_from(asked).unwrap_or(i32::MAX);
        let after = Place { looked_up: self.run.place.looked_up + asked, ..self.run.place.clone() };
        self.keep(scope, after, Gain { deleted, kept, requests, told, ..Gain::default() }).await?;
        Ok(true)
    }

    async fn keep(&mut self, mut scope: StaffScope, after: Place, gain: Gain) -> std::result::Result<(), Stop> {
        claims::advance(&mut scope, self.claim, &after, &gain).await?;
        scope.commit().await?;
        self.run.place = after;
        self.run.tries = 0;
        self.run.counts.failed += gain.counts.failed;
        self.run.kept += gain.kept;
        Ok(())
    }

    async fn known(&self, scope: &mut StaffScope, list: Option<&(String, String)>) -> Result<bool> {
        let Some((name, hash)) = list else { return Ok(false) };
        let account = scope.account;
        let found = sqlx::query_scalar!(
            "select hashes ->> $3 from kimai_connection where account_id = $1 and id = $2",
            account.0,
            self.connection.id.0,
            name,
        )
        .fetch_optional(scope.conn())
        .await?;
        Ok(found.flatten().as_ref() == Some(hash))
    }

    async fn remember(&self, scope: &mut StaffScope, name: &str, hash: &str) -> Result<()> {
        let account = scope.account;
        sqlx::query!(
            "update kimai_connection set hashes = hashes || jsonb_build_object($3::text, $4::text) where account_id = $1 and id = $2",
            account.0,
            self.connection.id.0,
            name,
            hash,
        )
        .execute(scope.conn())
        .await?;
        Ok(())
    }

    async fn rest(&self) -> Result<()> {
        let mut scope = open(self.means.db, self.account).await?;
        let now = scope.now;
        claims::rest(&mut scope, self.claim, now, None).await?;
        scope.commit().await
    }

    async fn finish(&self) -> Result<()> {
        let mut scope = open(self.means.db, self.account).await?;
        let place = &self.run.place;
        let left = place.torn || place.looked_up >= missing::MOST;
        let state = if left || self.run.counts.failed > 0 || self.run.kept > 0 { "partly" } else { "done" };
        if !claims::end(&mut scope, self.claim, state, None, None).await? {
            return Ok(());
        }
        // what changed while the run went on is read again; clocks that differ a little miss nothing
        let here = self.run.started_at;
        let there = place.began.and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok()).unwrap_or(here);
        let since = here.min(there) - Duration::minutes(5);
        let (account, id, full) = (self.account, self.connection.id, self.run.kind == Kind::Full);
        sqlx::query!(
            "update kimai_connection set since = $3, full_at = case when $4 then $5 else full_at end where account_id = $1 and id = $2",
            account.0,
            id.0,
            since,
            full,
            self.run.started_at,
        )
        .execute(scope.conn())
        .await?;
        schedule::after_run(&mut scope, id, false).await?;
        let run = runs::find(&mut scope, self.run.id).await?;
        let (counts, deleted) = (run.counts, run.deleted);
        if counts.new + counts.changed > 0 || deleted > 0 {
            let detail =
                serde_json::json!({ "run": run.id, "new": counts.new, "changed": counts.changed, "deleted": deleted });
            connection::note(&mut scope, "kimai.synced", id, detail).await?;
        }
        scope.commit().await
    }

    /// Tries again later, or gives up.
    async fn trouble(&self, problem: Problem) -> Result<()> {
        let mut scope = open(self.means.db, self.account).await?;
        let at = self.run.place.stage.key();
        let rehearsal = self.run.kind == Kind::Rehearsal;
        let most = if rehearsal { 2 } else { MOST_TRIES };
        if problem.passes() && self.run.tries + 1 < most {
            let wait = match problem {
                Problem::Busy(Some(after)) => {
                    Duration::try_from(after).unwrap_or(Duration::HOUR).max(Duration::seconds(1))
                }
                _ => Duration::seconds(20) * (1_i32 << self.run.tries.clamp(0, 5)),
            };
            let next = scope.now + wait;
            claims::rest(&mut scope, self.claim, next, Some((problem, at))).await?;
        } else if claims::end(&mut scope, self.claim, "failed", Some((problem, at)), None).await? && !rehearsal {
            schedule::after_run(&mut scope, self.connection.id, true).await?;
        }
        scope.commit().await
    }
}

fn stop(failure: Failure) -> Stop {
    match failure {
        Failure::Refused(_) => Stop::Problem(Problem::Broken),
        Failure::Error(Error::Refused(_)) => Stop::Problem(Problem::Locked),
        Failure::Error(error) => Stop::Error(error),
    }
}
