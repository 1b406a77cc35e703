//! The tables, brought up to date by their owner. Forward only; a second one that runs at the same time waits.

use super::Stop;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection};
use std::str::FromStr;

pub static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();

/// Returns how many migrations there are now.
pub async fn run(owner_url: &str) -> Result<usize, Stop> {
    let options = PgConnectOptions::from_str(owner_url)
        .map_err(|_| {
            Stop::Usage("MIGRATE_DATABASE_URL: is not an address like postgres://extranet_owner@host/extranet".into())
        })?
        // Rather fail and be tried again than hold up a running portal.
        .options([("lock_timeout", "10000")]);
    let mut connection =
        options.connect().await.map_err(|error| Stop::Failed(format!("no connection as owner: {error}")))?;
    MIGRATIONS.run(&mut connection).await.map_err(|error| Stop::Failed(error.to_string()))?;
    let _ = connection.close().await;
    Ok(MIGRATIONS.iter().count())
}
