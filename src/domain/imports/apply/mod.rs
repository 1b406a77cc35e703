mod activities;
mod compare;
mod customers;
mod directory;
mod invoice_lines;
mod invoices;
/// The row of the import itself.
mod ledger;
mod memory;
mod pending;
mod people;
mod projects;
/// Going over rows again that an interrupted run has written already.
mod replay;
mod samples;
mod seen;
mod time;
/// What is needed to take a run back.
mod traces;
mod who;

use std::io::Read;
use std::ops::{Deref, DerefMut};
use std::time::Instant;

use sqlx::PgConnection;

pub use self::ledger::{finished, int};
pub use self::memory::{Facts, Memory, Mode};
pub use self::pending::Invoices;
pub use self::samples::{Fate, Sample, Value};
use super::reason::Reason;
use super::record::{Parsed, Record, Rejected};
use super::{Failure, File, Options, Problem, Report};
use crate::base::ids::ImportId;
use crate::domain::scope::StaffScope;
use crate::error::Error;

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

fn row_failed<T>(reason: Reason) -> Step<T> {
    Err(Halt::Row(Rejected::Failed(reason)))
}

/// One transaction of a run.
pub struct Run<'s> {
    scope: &'s mut StaffScope,
    memory: &'s mut Memory,
}

impl Deref for Run<'_> {
    type Target = Memory;

    fn deref(&self) -> &Memory {
        self.memory
    }
}

impl DerefMut for Run<'_> {
    fn deref_mut(&mut self) -> &mut Memory {
        self.memory
    }
}

/// Writes a file through the scope, which the caller commits (and on a dry run drops), and keeps a record of the run.
///
/// All or nothing: when it is refused, or `strict` and a row fails, what was written is undone. One at a time per account.
pub async fn run<R: Read>(scope: &mut StaffScope, file: &mut File<R>, options: &Options) -> Result<Report, Failure> {
    if options.dry_run {
        return write(scope, file, options).await;
    }
    sqlx::query!("savepoint import").execute(scope.conn()).await?;
    let (started, id) = (Instant::now(), ledger::begin(scope, file).await?);
    let report = all(scope, file, options, Some(id)).await;
    match &report {
        Ok(report) if report.written => ledger::end(scope, id, file, report, started).await?,
        _ => _ = sqlx::query!("rollback to savepoint import").execute(scope.conn()).await,
    }
    report
}

/// As [`run`], for whoever keeps a record of their own: a sync that asks every few minutes.
pub async fn write<R: Read>(scope: &mut StaffScope, file: &mut File<R>, options: &Options) -> Result<Report, Failure> {
    all(scope, file, options, None).await
}

async fn all<R: Read>(
    scope: &mut StaffScope,
    file: &mut File<R>,
    options: &Options,
    import: Option<ImportId>,
) -> Result<Report, Failure> {
    sqlx::query!("savepoint file").execute(scope.conn()).await?;
    let mut report = match read(scope, file, options, import).await {
        Ok(report) => report,
        Err(failure) => {
            // whatever broke may have taken the connection along: the first error is the one to tell
            let _ = sqlx::query!("rollback to savepoint file").execute(scope.conn()).await;
            return Err(failure);
        }
    };
    if options.strict && report.counts.failed > 0 {
        sqlx::query!("rollback to savepoint file").execute(scope.conn()).await?;
        report.written = false;
    }
    Ok(report)
}

async fn read<R: Read>(
    scope: &mut StaffScope,
    file: &mut File<R>,
    options: &Options,
    import: Option<ImportId>,
) -> Result<Report, Failure> {
    if !alone(scope).await? {
        return Err(busy().into());
    }
    let mut memory = Memory::load(scope, file.format, file.says_state(), Mode::Write, import).await?;
    let zone = options.zone.clone().unwrap_or_else(|| memory.defaults.zone.clone());
    let mut run = Run::on(scope, &mut memory);
    run.unused(&file.unused);
    while let Some(parsed) = file.next(&zone)? {
        run.row(parsed).await?;
    }
    run.flush().await?;
    let mut invoices = run.invoices();
    run.write_invoices(&mut invoices, usize::MAX).await?;
    run.flush().await?;
    Ok(memory.into_report())
}

pub fn busy() -> Error {
    Error::Refused("another import into this account is running: try again when it has ended".into())
}

/// True when nobody else brings anything into this account until this transaction ends.
pub async fn alone(scope: &mut StaffScope) -> Result<bool, Failure> {
    let account = scope.account;
    Ok(sqlx::query_scalar!(
        r#"select pg_try_advisory_xact_lock(hashtextextended('import ' || $1::text, 0)) as "alone!""#,
        account.to_string(),
    )
    .fetch_one(scope.conn())
    .await?)
}

impl<'s> Run<'s> {
    pub fn on(scope: &'s mut StaffScope, memory: &'s mut Memory) -> Self {
        Self { scope, memory }
    }

    fn conn(&mut self) -> &mut PgConnection {
        self.scope.conn()
    }

    pub async fn row(&mut self, parsed: Parsed) -> Result<(), Failure> {
        let Parsed { line, notice, record, invoice } = parsed;
        self.samples.line = line;
        if let Some(reason) = notice {
            self.notice(line, reason);
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
            Err(Halt::Row(Rejected::Skipped(reason))) => {
                self.report.counts.skipped += 1;
                self.notice(line, reason);
            }
            Err(Halt::Row(Rejected::Failed(reason))) => {
                self.report.counts.failed += 1;
                if self.report.problems.len() < self.kept {
                    self.report.problems.push(Problem { line, reason });
                }
            }
        }
        Ok(())
    }

    /// One more that is new, changed (true) or the same (false).
    fn count(&mut self, new: bool, changed: bool) {
        match (new, changed) {
            (true, _) => self.report.counts.new += 1,
            (false, true) => self.report.counts.changed += 1,
            (false, false) => self.report.counts.same += 1,
        }
    }

    /// Writes what is staged.
    pub async fn flush(&mut self) -> Result<(), Failure> {
        self.flush_time().await?;
        self.store_refs().await
    }

    /// The invoices of the rows so far, each whole.
    pub fn invoices(&mut self) -> Invoices {
        std::mem::take(&mut self.pending).into_invoices()
    }

    /// As many of them; false when there are no more.
    pub async fn write_invoices(&mut self, invoices: &mut Invoices, most: usize) -> Result<usize, Failure> {
        let mut count = 0;
        for (line, invoice) in invoices.by_ref().take(most) {
            let step = match invoice {
                Ok(invoice) => self.invoice(line, invoice).await,
                Err(rejected) => Err(rejected.into()),
            };
            self.settle(line, step)?;
            count += 1;
        }
        Ok(count)
    }

    pub fn unused(&mut self, columns: &[String]) {
        if !columns.is_empty() {
            self.notice(0, Reason::ColumnsUnread { columns: columns.join(", ") });
        }
    }
}
