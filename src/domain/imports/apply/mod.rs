mod activities;
mod customers;
mod directory;
mod invoice_lines;
mod invoices;
mod people;
mod projects;
mod time;
mod who;

use std::collections::{BTreeSet, HashMap};
use std::io::Read;
use std::time::Instant;

use ::time::OffsetDateTime;
use sqlx::PgConnection;
use uuid::Uuid;

use self::directory::Directory;
use self::invoices::Pending;
use self::time::{Seen, Staged};
use super::record::{Parsed, Record, Rejected};
use super::{Counts, Failure, File, Made, Notice, Options, Problem, Report};
use crate::base::ids::{AccountId, ImportId};
use crate::base::money::Currency;
use crate::base::zone::Zone;
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::Error;

/// Problems and notices beyond this many are counted and not kept.
const KEPT: usize = 1_000;

/// Why a step went no further: for one row, or for the whole file.
enum Halt {
    Row(Rejected),
    File(Failure),
}

type Step<T> = Result<T, Halt>;

impl From<Rejected> for Halt {
    fn from(rejected: Rejected) -> Self {
        Self::Row(rejected)
    }
}

impl From<Failure> for Halt {
    fn from(failure: Failure) -> Self {
        Self::File(failure)
    }
}

impl From<sqlx::Error> for Halt {
    fn from(error: sqlx::Error) -> Self {
        Self::File(error.into())
    }
}

fn row_failed<T>(message: impl Into<String>) -> Step<T> {
    Err(Halt::Row(Rejected::failed(message)))
}

/// What a customer leaves to be known.
#[derive(Clone)]
struct Facts {
    zone: Zone,
    currency: Currency,
}

/// One run: the scope it writes through, and what it knows.
struct Run<'s> {
    scope: &'s mut StaffScope,
    account: AccountId,
    now: OffsetDateTime,
    source: &'static str,
    says_state: bool,
    defaults: Facts,
    customers: Directory,
    facts: HashMap<Uuid, Facts>,
    projects: Directory,
    people: Directory,
    activities: HashMap<String, String>,
    /// Ids of activities that hours have and no file named yet.
    nameless_activities: BTreeSet<String>,
    seen: Seen,
    staged: Staged,
    pending: Pending,
    report: Report,
}

/// Writes a file through the scope, which the caller commits (and on a dry run drops), and keeps a record of the run.
///
/// All or nothing: when it is refused, or `strict` and a row fails, what was written is undone. One at a time per account.
pub async fn run<R: Read>(scope: &mut StaffScope, file: &mut File<R>, options: &Options) -> Result<Report, Failure> {
    let started = Instant::now();
    let report = write(scope, file, options).await?;
    if report.written && !options.dry_run {
        record(scope, file, &report, started).await?;
    }
    Ok(report)
}

/// As [`run`], for whoever keeps a record of their own: a sync that asks every few minutes.
pub async fn write<R: Read>(scope: &mut StaffScope, file: &mut File<R>, options: &Options) -> Result<Report, Failure> {
    sqlx::query!("savepoint file").execute(scope.conn()).await?;
    let mut outcome = read(scope, file, options).await;
    let held = matches!(&outcome, Ok(report) if options.strict && report.counts.failed > 0);
    if held || outcome.is_err() {
        let undone = sqlx::query!("rollback to savepoint file").execute(scope.conn()).await;
        // whatever broke may have taken the connection along: the first error is the one to tell
        if let Ok(report) = &mut outcome {
            undone?;
            report.written = false;
        }
    }
    outcome
}

async fn read<R: Read>(scope: &mut StaffScope, file: &mut File<R>, options: &Options) -> Result<Report, Failure> {
    let mut run = Run::begin(scope, file).await?;
    let zone = options.zone.clone().unwrap_or_else(|| run.defaults.zone.clone());
    if !file.unused.is_empty() {
        run.notice(0, format!("columns not read: {}", file.unused.join(", ")));
    }
    while let Some(parsed) = file.next(&zone)? {
        run.row(parsed).await?;
    }
    run.finish().await
}

/// The row of the import itself, and its line in the audit record. Neither holds anything of the file's contents.
async fn record<R: Read>(
    scope: &mut StaffScope,
    file: &File<R>,
    report: &Report,
    started: Instant,
) -> Result<(), Failure> {
    let (account, now, id) = (scope.account, scope.now, ImportId::new());
    let Counts { new, changed, same, skipped, failed } = report.counts;
    let int = |count: u64| i32::try_from(count).unwrap_or(i32::MAX);
    sqlx::query!(
        "insert into import (account_id, id, format, file_name, file_hash, rows_new, rows_changed, rows_same, rows_skipped,
                             rows_failed, started_at, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        account.0,
        id.0,
        file.format.key(),
        file.name,
        &file.hash()[..],
        int(new),
        int(changed),
        int(same),
        int(skipped),
        int(failed),
        now,
        now + started.elapsed(),
    )
    .execute(scope.conn())
    .await?;
    let detail = serde_json::json!({
        "format": file.format.key(), "file": file.name,
        "new": new, "changed": changed, "same": same, "skipped": skipped, "failed": failed,
    });
    let event = Event { name: "import.finished", customer: None, subject: Some(id.0), detail };
    Ok(audit::record(scope, event).await?)
}

impl<'s> Run<'s> {
    async fn begin<R: Read>(scope: &'s mut StaffScope, file: &File<R>) -> Result<Self, Failure> {
        let (account, now) = (scope.account, scope.now);
        let alone = sqlx::query_scalar!(
            r#"select pg_try_advisory_xact_lock(hashtextextended('import ' || $1::text, 0)) as "alone!""#,
            account.to_string(),
        )
        .fetch_one(scope.conn())
        .await?;
        if !alone {
            return Err(Error::Refused(
                "another import into this account is running: try again when it has ended".into(),
            )
            .into());
        }
        let own =
            sqlx::query!("select zone, currency from account where id = $1", account.0).fetch_one(scope.conn()).await?;
        let defaults = Facts {
            zone: own.zone.parse().unwrap_or_else(|_| Zone::utc()),
            currency: own.currency.parse().map_err(|_| Error::Internal("the account's currency is none".into()))?,
        };
        let report = Report {
            counts: Counts::default(),
            made: Made::default(),
            problems: Vec::new(),
            notices: Vec::new(),
            written: true,
        };
        let mut run = Self {
            scope,
            account,
            now,
            source: file.format.source(),
            says_state: file.says_state(),
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
            report,
        };
        run.load().await?;
        Ok(run)
    }

    fn conn(&mut self) -> &mut PgConnection {
        self.scope.conn()
    }

    async fn row(&mut self, parsed: Parsed) -> Result<(), Failure> {
        let Parsed { line, notice, record, invoice } = parsed;
        if let Some(message) = notice {
            self.notice(line, message);
        }
        let step = match record {
            Err(rejected) => {
                self.pending.spoil(invoice, line);
                Err(rejected.into())
            }
            Ok(Record::Person(row)) => self.person(row).await,
            Ok(Record::Customer(row)) => self.customer(row).await,
            Ok(Record::Project(row)) => self.project(row).await,
            Ok(Record::Activity(row)) => self.activity(row).await,
            Ok(Record::Time(row)) => self.time(*row).await,
            Ok(Record::Invoice(row)) => {
                self.pending.add(line, *row);
                Ok(())
            }
        };
        self.settle(line, step)
    }

    fn settle(&mut self, line: u64, step: Step<()>) -> Result<(), Failure> {
        match step {
            Ok(()) => {}
            Err(Halt::File(failure)) => return Err(failure),
            Err(Halt::Row(Rejected::Skipped(why))) => {
                self.report.counts.skipped += 1;
                self.notice(line, format!("skipped: {why}"));
            }
            Err(Halt::Row(Rejected::Failed { field, message })) => {
                self.report.counts.failed += 1;
                if self.report.problems.len() < KEPT {
                    self.report.problems.push(Problem { line, field, message });
                }
            }
        }
        Ok(())
    }

    fn notice(&mut self, line: u64, message: String) {
        if self.report.notices.len() < KEPT {
            self.report.notices.push(Notice { line, message });
        }
    }

    /// One more that is new, changed (true) or the same (false).
    fn count(&mut self, new: bool, changed: bool) {
        match (new, changed) {
            (true, _) => self.report.counts.new += 1,
            (false, true) => self.report.counts.changed += 1,
            (false, false) => self.report.counts.same += 1,
        }
    }

    async fn finish(mut self) -> Result<Report, Failure> {
        self.flush_time().await?;
        for (line, invoice) in std::mem::take(&mut self.pending).into_invoices() {
            let step = match invoice {
                Ok(invoice) => self.invoice(invoice).await,
                Err(rejected) => Err(rejected.into()),
            };
            self.settle(line, step)?;
        }
        self.store_refs().await?;
        if !self.nameless_activities.is_empty() {
            let ids: Vec<String> = std::mem::take(&mut self.nameless_activities).into_iter().collect();
            let ids = ids.join(", ");
            self.notice(
                0,
                format!("stored without activity: {ids}; import the file of activities, then this one again"),
            );
        }
        self.report.problems.sort_by_key(|problem| problem.line);
        Ok(self.report)
    }
}
