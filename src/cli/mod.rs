//! The commands. Whatever is wrong with how the program is called or configured is one clear line and exit code 2.

pub mod account;
pub mod database;
pub mod demo;
pub mod doctor;
pub mod import;
pub mod kimai;
pub mod migrate;
pub mod serve;

use crate::base::clock::Clock;
use crate::base::cluster::{self, Cluster, Tuning};
use crate::config;
use crate::domain::scope::Database;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// A customer portal on top of the time tracker and the invoices you already have.
#[derive(Parser)]
#[command(name = "extranet", version)]
struct Cli {
    /// Work on the demo in this folder, running or not, instead of DATABASE_URL
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Web server and background work
    Serve {
        /// Only the web server; run `extranet work` beside it
        #[arg(long)]
        no_work: bool,
    },
    /// Background work only
    Work,
    /// Everything at once with made-up data: a private PostgreSQL, demo accounts, a web server on this machine
    Demo(demo::DemoArgs),
    /// Bring the database's tables up to date
    Migrate,
    /// The database itself
    Database {
        #[command(subcommand)]
        command: database::DatabaseCommand,
    },
    /// Accounts
    Account {
        #[command(subcommand)]
        command: account::AccountCommand,
    },
    Import(import::ImportArgs),
    /// Every address with whom it lets in
    Routes,
    /// Check the set-up
    Doctor,
}

/// Why a command ended early.
pub enum Stop {
    /// Called or configured wrongly: exit code 2.
    Usage(String),
    /// Went wrong: exit code 1.
    Failed(String),
}

impl From<config::BadConfig> for Stop {
    fn from(error: config::BadConfig) -> Self {
        Stop::Usage(error.to_string())
    }
}

impl From<crate::error::Error> for Stop {
    fn from(error: crate::error::Error) -> Self {
        match error {
            crate::error::Error::Refused(reason) => Stop::Usage(reason),
            other => Stop::Failed(other.to_string()),
        }
    }
}

impl From<cluster::ClusterError> for Stop {
    fn from(error: cluster::ClusterError) -> Self {
        Stop::Usage(error.to_string())
    }
}

type Ended = Result<ExitCode, Stop>;

pub async fn main() -> ExitCode {
    let cli = Cli::parse();
    let ended = match config::json_logs() {
        Ok(json) => {
            start_log(json);
            run(cli).await
        }
        Err(error) => Err(error.into()),
    };
    match ended {
        Ok(code) => code,
        Err(Stop::Usage(line)) => {
            eprintln!("extranet: {line}");
            ExitCode::from(2)
        }
        Err(Stop::Failed(line)) => {
            eprintln!("extranet: {line}");
            ExitCode::FAILURE
        }
    }
}

fn start_log(json: bool) {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| "info,sqlx=warn,tower_sessions=warn".into());
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if json { log.json().init() } else { log.init() }
}

async fn run(cli: Cli) -> Ended {
    match cli.command {
        Command::Serve { no_work } => serve::run(config::serve()?, no_work).await,
        Command::Work => serve::work(config::serve()?).await,
        Command::Demo(args) => demo::run(args, cli.data).await,
        Command::Migrate => {
            let place = Place::of(cli.data)?;
            let done = migrate::run(&place.owner_url()?).await;
            place.leave();
            done.map(|count| {
                println!("{count} migrations applied");
                ExitCode::SUCCESS
            })
        }
        Command::Database { command } => database::run(command).await,
        Command::Routes => Ok(routes()),
        Command::Account { command } => on(cli.data, async |db| account::run(&db, command).await).await,
        Command::Import(args) => on(cli.data, async |db| Ok(import::run(&db, args).await)).await,
        Command::Doctor => on(cli.data, async |db| doctor::run(&db).await).await,
    }
}

/// Runs a command on the database that is meant, and leaves its server as it was found.
async fn on(data: Option<PathBuf>, command: impl AsyncFnOnce(Database) -> Ended) -> Ended {
    let place = Place::of(data)?;
    let db = Database::open(&place.app_url()?, 4, Duration::from_secs(600), Clock::system())?;
    let ended = command(db.clone()).await;
    db.close().await;
    place.leave();
    ended
}

/// A configured database, or a demo's folder whose server is started for as long as it is needed.
enum Place {
    Configured,
    Demo(Cluster),
}

impl Place {
    fn of(data: Option<PathBuf>) -> Result<Self, Stop> {
        match data {
            None => Ok(Place::Configured),
            Some(dir) if dir.join("cluster").is_dir() => Ok(Place::Demo(Cluster::start(&dir, Tuning::Durable)?)),
            Some(dir) => {
                Err(Stop::Usage(format!("{} holds no demo: start one with `extranet demo --data`", dir.display())))
            }
        }
    }

    fn app_url(&self) -> Result<String, Stop> {
        match self {
            Place::Configured => Ok(config::database_url()?),
            Place::Demo(cluster) => Ok(cluster.connect_options_url(&format!("{}_app", demo::DATABASE), demo::DATABASE)),
        }
    }

    fn owner_url(&self) -> Result<String, Stop> {
        match self {
            Place::Configured => Ok(config::migrate_database_url()?),
            Place::Demo(cluster) => {
                Ok(cluster.connect_options_url(&format!("{}_owner", demo::DATABASE), demo::DATABASE))
            }
        }
    }

    fn leave(self) {
        if let Place::Demo(cluster) = self
            && let Err(error) = cluster.stop_if_last()
        {
            tracing::warn!(%error, "the demo's server was left running");
        }
    }
}

fn routes() -> ExitCode {
    for route in crate::web::routes(true).all() {
        println!("{:5} {:50} {}", route.method.name(), route.path, route.policy);
    }
    ExitCode::SUCCESS
}
