//! `extranet import kimai`: everything from a running Kimai, once, without keeping its token.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;

use crate::base::ids::AccountId;
use crate::base::outgoing::Outgoing;
use crate::base::secret::Secret;
use crate::base::zone::Zone;
use crate::domain::actor::Actor;
use crate::domain::imports::{Counts, Failure, Report};
use crate::domain::kimai::client::{Address, Client};
use crate::domain::kimai::portions::{self, Place, Portion, Stage};
use crate::domain::kimai::{Problem, write};
use crate::domain::scope::{Access, Database, StaffScope};

#[derive(Args, Debug)]
pub struct KimaiArgs {
    /// Where it is, like https://time.example
    #[arg(long)]
    pub url: String,
    /// A file that holds an API token and nothing else
    #[arg(long, value_name = "FILE")]
    pub token_file: PathBuf,
    /// The account it is for
    #[arg(long, value_name = "SLUG")]
    pub account: String,
    /// Say what would happen and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// The time zone of clock times without an offset; without it UTC
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<Zone>,
}

/// Reads everything and prints what became of it, list by list. Success only if nothing failed.
pub async fn run(db: &Database, args: KimaiArgs) -> ExitCode {
    let (account, client) = match prepare(db, &args).await {
        Ok(ready) => ready,
        Err(line) => {
            eprintln!("{line}");
            return ExitCode::from(2);
        }
    };
    let zone = args.zone.unwrap_or_else(Zone::utc);
    match import(db, account, &client, &zone, args.dry_run).await {
        Ok(counts) => {
            println!("{counts}");
            if args.dry_run {
                println!("a dry run: nothing was written");
            }
            if counts.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(line) => {
            eprintln!("{line}");
            ExitCode::FAILURE
        }
    }
}

/// Whoever runs commands here may reach the networks around this machine, too.
async fn prepare(db: &Database, args: &KimaiArgs) -> Result<(AccountId, Client), String> {
    let account = super::import::account(db, &args.account).await?;
    let address =
        Address::parse(&args.url).map_err(|_| format!("\"{}\" is not like https://time.example", args.url))?;
    let token = std::fs::read_to_string(&args.token_file)
        .map_err(|error| format!("{} cannot be read: {error}", args.token_file.display()))?;
    let token = token.trim();
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(format!("{} does not hold an API token", args.token_file.display()));
    }
    let outgoing = Outgoing::default().with_private_networks();
    let client = Client::new(address, Secret::new(token), &outgoing).map_err(|problem| problem.to_string())?;
    Ok((account, client))
}

/// Each portion in a transaction of its own, or all in one that is dropped.
pub async fn import(
    db: &Database,
    account: AccountId,
    client: &Client,
    zone: &Zone,
    dry_run: bool,
) -> Result<Counts, String> {
    let (mut place, mut told) = (Place::default(), Told::default());
    let mut kept: Vec<Portion> = Vec::new();
    while place.stage != Stage::Missing {
        let (portion, after) =
            patiently(client, &place).await.map_err(|problem| format!("{}: {problem}", place.stage.key()))?;
        for right in after.lacks.iter().skip(place.lacks.len()) {
            println!("{}: the token may not see them", right.key());
        }
        match (portion.list.is_empty(), dry_run) {
            (true, _) => {}
            (false, true) => kept.push(portion),
            (false, false) => {
                let mut scope = open(db, account).await?;
                let report = write::portion(&mut scope, &portion, zone).await.map_err(failed)?;
                if report.counts.new + report.counts.changed > 0 {
                    write::record(&mut scope, report.counts).await.map_err(|error| error.to_string())?;
                }
                scope.commit().await.map_err(|error| error.to_string())?;
                told.portion(&portion, &report);
            }
        }
        place = after;
    }
    if dry_run {
        let mut scope = open(db, account).await?;
        for portion in &kept {
            let report = write::portion(&mut scope, portion, zone).await.map_err(failed)?;
            told.portion(portion, &report);
        }
    }
    Ok(told.sum)
}

async fn open(db: &Database, account: AccountId) -> Result<StaffScope, String> {
    db.staff(account, Actor::system("import"), Access::Write).await.map_err(|error| error.to_string())
}

fn failed(failure: Failure) -> String {
    failure.to_string()
}

/// Tries five times what may pass, as long as Kimai asks for.
async fn patiently(client: &Client, place: &Place) -> Result<(Portion, Place), Problem> {
    for tries in 0..5_u32 {
        match portions::next(client, place).await {
            Err(problem) if problem.passes() => {
                let wait = match problem {
                    Problem::Busy(Some(after)) => after.min(Duration::from_secs(300)),
                    _ => Duration::from_secs(2 << tries),
                };
                println!("{}: {problem}; again in {} s", place.stage.key(), wait.as_secs());
                tokio::time::sleep(wait).await;
            }
            answer => return answer,
        }
    }
    portions::next(client, place).await
}

#[derive(Default)]
struct Told {
    sum: Counts,
}

impl Told {
    fn portion(&mut self, portion: &Portion, report: &Report) {
        for problem in &report.problems {
            println!("  {}", write::told(portion, problem));
        }
        let counts = report.counts;
        println!("{}, page {}: {counts}", portion.stage.key(), portion.page);
        self.sum.new += counts.new;
        self.sum.changed += counts.changed;
        self.sum.same += counts.same;
        self.sum.skipped += counts.skipped;
        self.sum.failed += counts.failed;
    }
}
