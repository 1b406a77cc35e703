//! What a run knows while it goes over a file.

use std::collections::{BTreeSet, HashMap};

use ::time::OffsetDateTime;
use uuid::Uuid;

use super::directory::Directory;
use super::pending::Pending;
use super::samples::{Sample, Samples};
use super::seen::Seen;
use super::time::Staged;
use super::{Failure, Run};
use crate::base::ids::{AccountId, ImportId};
use crate::base::money::Currency;
use crate::base::zone::Zone;
use crate::domain::imports::reason::Reason;
use crate::domain::imports::{Format, Notice, Report};
use crate::domain::scope::StaffScope;
use crate::error::Error;

/// Problems and notices beyond this many are counted and not kept.
const KEPT: usize = 1_000;

/// What a customer leaves to be known.
#[derive(Clone)]
pub struct Facts {
    pub zone: Zone,
    pub currency: Currency,
}

/// What a run does with rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Write,
    /// Hours are compared and not written; the rest is written in a transaction that is never committed.
    Check,
}

/// What a run knows, from its first row to its last. It outlives the transactions of its chunks; when one of them fails, it
/// knows things that are not stored, and must not be used any more.
pub struct Memory {
    pub(super) account: AccountId,
    pub(super) now: OffsetDateTime,
    pub(super) source: &'static str,
    pub(super) says_state: bool,
    pub(super) mode: Mode,
    /// The import that keeps what is needed to take it back. None: nobody does.
    pub(super) import: Option<ImportId>,
    pub(super) defaults: Facts,
    pub(super) customers: Directory,
    pub(super) facts: HashMap<Uuid, Facts>,
    pub(super) projects: Directory,
    pub(super) people: Directory,
    pub(super) activities: HashMap<String, String>,
    /// Ids of activities that hours have and no file named yet.
    pub(super) nameless_activities: BTreeSet<String>,
    pub(super) seen: Seen,
    pub(super) staged: Staged,
    pub(super) pending: Pending,
    pub(super) samples: Samples,
    pub(super) kept: usize,
    pub report: Report,
}

impl Memory {
    pub async fn load(
        scope: &mut StaffScope,
        format: Format,
        says_state: bool,
        mode: Mode,
        import: Option<ImportId>,
    ) -> Result<Self, Failure> {
        let (account, now) = (scope.account, scope.now);
        let own =
            sqlx::query!("select zone, currency from account where id = $1", account.0).fetch_one(scope.conn()).await?;
        let defaults = Facts {
            zone: own.zone.parse().unwrap_or_else(|_| Zone::utc()),
            currency: own.currency.parse().map_err(|_| Error::Internal("the account's currency is none".into()))?,
        };
        let mut memory = Self {
            account,
            now,
            source: format.source(),
            says_state,
            mode,
            import,
            defaults,
            customers: Directory::default(),
            facts: HashMap::new(),
            projects: Directory::default(),
            people: Directory::default(),
            activities: HashMap::new(),
            nameless_activities: BTreeSet::new(),
            seen: Seen::default(),
            staged: Staged::default(),
            pending: Pending::default(),
            samples: Samples::default(),
            kept: KEPT,
            report: Report::default(),
        };
        Run::on(scope, &mut memory).load().await?;
        Ok(memory)
    }

    /// From now on no problem is too many to be kept.
    pub fn keep_all(&mut self) {
        self.kept = usize::MAX;
    }

    /// What became of the rows since this was asked last.
    pub fn take_report(&mut self) -> Report {
        self.keep_all();
        std::mem::take(&mut self.report)
    }

    /// The first rows, as they would be stored.
    pub fn samples(&mut self) -> Vec<Sample> {
        std::mem::take(&mut self.samples.rows)
    }

    /// How it went, once every row is done.
    pub fn into_report(mut self) -> Report {
        if !self.nameless_activities.is_empty() {
            let ids: Vec<String> = std::mem::take(&mut self.nameless_activities).into_iter().collect();
            let ids = ids.join(", ");
            self.notice(0, Reason::WithoutActivity { ids });
        }
        self.report.written = true;
        self.report.problems.sort_by_key(|problem| problem.line);
        self.report
    }

    pub(super) fn notice(&mut self, line: u64, reason: Reason) {
        if self.report.notices.len() < KEPT {
            self.report.notices.push(Notice { line, reason });
        }
    }
}
