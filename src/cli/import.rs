//! `extranet import`: files from other systems into an account.

use std::fs;
use std::io::BufReader;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::base::ids::AccountId;
use crate::base::zone::Zone;
use crate::domain::accounts;
use crate::domain::actor::Actor;
use crate::domain::imports::{self, Asked, Failure, File, How, Options, Order, Reading, Report, Verdict};
use crate::domain::scope::{Access, Database, StaffScope};

type Opened = File<BufReader<fs::File>>;

/// Bring in customers, projects, hours and invoices from files
#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct ImportArgs {
    #[command(subcommand)]
    pub live: Option<Live>,
    /// CSV or JSON files; several are read in the order in which they need each other
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The account they are for
    #[arg(long, value_name = "SLUG", required = true)]
    pub account: Option<String>,
    /// auto, kimai-csv, kimai-json, toggl, clockify, harvest, customers, projects, time or invoices
    #[arg(long, value_name = "FORMAT", default_value = "auto")]
    pub format: Asked,
    /// Say what would happen and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// The time zone of clock times in the files, like Europe/Copenhagen; without it the account's
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<Zone>,
    /// Which comes first in dates like 03/04/2026: dmy, mdy or ymd; asked for only where the file does not prove it
    #[arg(long, value_name = "ORDER")]
    pub dates: Option<Order>,
    /// The customer of rows that name none; without it they fail
    #[arg(long, value_name = "NAME")]
    pub customer: Option<String>,
    /// The project of rows that name none; without it they fail
    #[arg(long, value_name = "NAME")]
    pub project: Option<String>,
    /// Write nothing of a file when any of its rows fails
    #[arg(long)]
    pub strict: bool,
}

/// Systems that are asked instead of read from files.
#[derive(clap::Subcommand, Debug)]
pub enum Live {
    /// Everything from a running Kimai, once
    Kimai(super::kimai::KimaiArgs),
}

/// Imports the files and prints what became of them. Success only if nothing failed.
pub async fn run(db: &Database, args: ImportArgs) -> ExitCode {
    if let Some(Live::Kimai(args)) = args.live {
        return super::kimai::run(db, args).await;
    }
    let account = match account(db, args.account.as_deref().unwrap_or_default()).await {
        Ok(account) => account,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let reading = Reading { dates: args.dates, customer: args.customer, project: args.project };
    let how = How { asked: args.format, columns: None, reading };
    let (mut files, mut clean) = (Vec::new(), true);
    for path in &args.files {
        match open(path, &how) {
            Ok(file) => files.push(file),
            Err(message) => {
                println!("{}: {message}", path.display());
                clean = false;
            }
        }
    }
    files.sort_by_key(|file| file.format.turn());
    let options = Options { zone: args.zone, strict: args.strict, dry_run: args.dry_run };
    let done = match options.dry_run {
        true => rehearse(db, account, files, &options).await,
        false => write(db, account, files, &options).await,
    };
    match done {
        Ok(done) if done && clean => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

pub(super) async fn account(db: &Database, slug: &str) -> Result<AccountId, String> {
    let mut scope = db.root(Access::Read).await.map_err(|error| error.to_string())?;
    match accounts::by_slug(&mut scope, slug).await {
        Ok(Some(account)) => Ok(account.id),
        Ok(None) => Err(format!("there is no account \"{slug}\"")),
        Err(error) => Err(error.to_string()),
    }
}

fn open(path: &PathBuf, how: &How) -> Result<Opened, String> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let open = |how: How| {
        let file = fs::File::open(path).map_err(|error| format!("cannot be opened: {error}"))?;
        imports::open(&name, BufReader::new(file), how).map_err(|refused| refused.to_string())
    };
    if how.reading.dates.is_some() {
        return open(how.clone());
    }
    // What is wrong with the rest of the file is told when it is read.
    let verdict = open(how.clone())?.evidence().map_or(Verdict::Clear, |(evidence, _)| evidence.verdict());
    match verdict {
        Verdict::Clear => open(how.clone()),
        Verdict::Proved(order, _) => {
            open(How { reading: Reading { dates: Some(order), ..how.reading.clone() }, ..how.clone() })
        }
        Verdict::Ask(line, text) => Err(format!(
            "line {line}: {text} can be read as two days, and nothing in the file says which: say --dates dmy or mdy"
        )),
    }
}

/// Each file in a transaction of its own: what went well stays, whatever becomes of the next.
async fn write(db: &Database, account: AccountId, files: Vec<Opened>, options: &Options) -> crate::error::Result<bool> {
    let mut clean = true;
    for mut file in files {
        let mut scope = scope(db, account).await?;
        let outcome = imports::run(&mut scope, &mut file, options).await;
        if matches!(&outcome, Ok(report) if report.written) {
            scope.commit().await?;
        }
        clean &= tell(&file, &outcome, options);
    }
    Ok(clean)
}

/// All files in one transaction that is never committed: hours find the projects of the file before.
async fn rehearse(
    db: &Database,
    account: AccountId,
    files: Vec<Opened>,
    options: &Options,
) -> crate::error::Result<bool> {
    let mut scope = scope(db, account).await?;
    let mut clean = true;
    for mut file in files {
        let outcome = imports::run(&mut scope, &mut file, options).await;
        clean &= tell(&file, &outcome, options);
    }
    Ok(clean)
}

async fn scope(db: &Database, account: AccountId) -> crate::error::Result<StaffScope> {
    db.staff(account, Actor::system("import"), Access::Write).await
}

/// Prints what became of a file; true if nothing failed.
fn tell(file: &Opened, outcome: &Result<Report, Failure>, options: &Options) -> bool {
    println!("{}: {}; {}", file.name, file.format.key(), file.why);
    let report = match outcome {
        Ok(report) => report,
        Err(failure) => {
            println!("  {failure}");
            println!("  nothing was written");
            return false;
        }
    };
    let made = report.made;
    if made.customers + made.projects + made.people > 0 {
        println!("  made on the way: {} customers, {} projects, {} people", made.customers, made.projects, made.people);
    }
    for notice in &report.notices {
        println!("  {notice}");
    }
    for problem in &report.problems {
        println!("  {problem}");
    }
    let untold = report.counts.failed - report.problems.len() as u64;
    if untold > 0 {
        println!("  and {untold} more rows that failed");
    }
    println!("  {}", report.counts);
    match (report.written, options.dry_run) {
        (false, _) => println!("  nothing was written, because rows failed (--strict)"),
        (true, true) => println!("  a dry run: nothing was written"),
        (true, false) => {}
    }
    report.counts.failed == 0
}
