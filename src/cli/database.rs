//! The database and its five roles: `<db>_owner` for migrations and backup, `<db>_staff`, `<db>_portal` and `<db>_root` for the
//! scopes, `<db>_app` to sign in as, which owns nothing.

use super::{Ended, Stop};
use clap::Subcommand;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, PgConnection};
use std::process::ExitCode;
use std::str::FromStr;

#[derive(Subcommand)]
pub enum DatabaseCommand {
    /// Make the roles and the database on a server
    Create {
        /// Of a-z, 0-9 and _
        #[arg(default_value = "extranet")]
        name: String,
        /// Where, as somebody who may make roles and databases: postgres://postgres@host/postgres
        #[arg(long, value_name = "URL", required_unless_present = "print")]
        server: Option<String>,
        /// Only print the SQL, to be run by whoever may
        #[arg(long)]
        print: bool,
    },
}

pub async fn run(command: DatabaseCommand) -> Ended {
    let DatabaseCommand::Create { name, server, print } = command;
    let sound = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.len() <= 50
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !sound {
        return Err(Stop::Usage(format!("\"{name}\" cannot be a database's name here: use a-z, 0-9 and _")));
    }
    if print {
        for statement in roles(&name).into_iter().chain([database(&name)]).chain(rights(&name)) {
            println!("{statement};");
        }
        println!("-- Then give {name}_owner and {name}_app a password, for instance with \\password in psql.");
        return Ok(ExitCode::SUCCESS);
    }
    create(&server.unwrap_or_default(), &name).await?;
    println!("database {name} with its roles is there; next: extranet migrate");
    Ok(ExitCode::SUCCESS)
}

/// Makes what is missing; what is there stays.
pub async fn create(server: &str, name: &str) -> Result<(), Stop> {
    let failed = |error: sqlx::Error| Stop::Failed(format!("database {name}: {error}"));
    let options = PgConnectOptions::from_str(server)
        .map_err(|_| Stop::Usage("--server: is not an address like postgres://postgres@host/postgres".into()))?;
    let mut connection = options.connect().await.map_err(failed)?;
    for statement in roles(name) {
        // Two at once make each role once: the loser's error is as good as success.
        match execute(&mut connection, &statement).await {
            Err(sqlx::Error::Database(error)) if matches!(error.code().as_deref(), Some("42710" | "23505")) => {}
            other => other.map_err(failed)?,
        }
    }
    match execute(&mut connection, &database(name)).await {
        Err(sqlx::Error::Database(error)) if matches!(error.code().as_deref(), Some("42P04" | "23505")) => {}
        other => other.map_err(failed)?,
    }
    for statement in rights(name) {
        execute(&mut connection, &statement).await.map_err(failed)?;
    }
    Ok(())
}

async fn execute(connection: &mut PgConnection, statement: &str) -> sqlx::Result<()> {
    sqlx::raw_sql(AssertSqlSafe(statement.to_owned())).execute(connection).await.map(drop)
}

fn roles(name: &str) -> Vec<String> {
    vec![
        format!("create role {name}_owner login nosuperuser nobypassrls"),
        format!("create role {name}_staff nologin nosuperuser nobypassrls"),
        format!("create role {name}_portal nologin nosuperuser nobypassrls"),
        format!("create role {name}_root nologin nosuperuser nobypassrls"),
        format!("create role {name}_app login noinherit nosuperuser nobypassrls"),
    ]
}

fn database(name: &str) -> String {
    format!("create database {name} owner {name}_owner")
}

fn rights(name: &str) -> Vec<String> {
    vec![
        format!("grant {name}_staff, {name}_portal, {name}_root to {name}_app"),
        format!("revoke all on database {name} from public"),
        format!("grant connect on database {name} to {name}_app"),
    ]
}

/// Deletes a database with everything in it; its roles stay.
pub async fn delete(server: &str, name: &str) -> Result<(), Stop> {
    let failed = |error: sqlx::Error| Stop::Failed(format!("database {name}: {error}"));
    let options = PgConnectOptions::from_str(server).map_err(failed)?;
    let mut connection = options.connect().await.map_err(failed)?;
    execute(&mut connection, &format!("drop database if exists {name} with (force)")).await.map_err(failed)
}
