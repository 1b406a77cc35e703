//! Importing into an account of the test database, and looking at what is stored there.

use extranet::domain::actor::Actor;
use extranet::domain::imports::{self, Asked, Counts, Failure, Options, Report};
use extranet::domain::scope::Access;

use crate::support::TestApp;

pub const HEADER: &str =
    "date,start,end,duration,customer,customer number,project,person,email,description,currency,amount\n";

pub async fn try_import(app: &TestApp, bytes: &[u8], options: &Options) -> Result<Report, Failure> {
    let mut scope = app.database().staff(app.account(), Actor::system("import"), Access::Write).await?;
    let mut file = imports::open("a file", bytes, Asked::Auto)?;
    let report = sendable(imports::run(&mut scope, &mut file, options)).await?;
    if report.written && !options.dry_run {
        scope.commit().await?;
    }
    Ok(report)
}

/// A web request runs it on whichever thread is free.
fn sendable<T: Send>(future: T) -> T {
    future
}

pub async fn import(app: &TestApp, bytes: impl AsRef<[u8]>) -> Report {
    try_import(app, bytes.as_ref(), &Options::default()).await.expect("an import")
}

pub fn counts(new: u64, changed: u64, same: u64, skipped: u64, failed: u64) -> Counts {
    Counts { new, changed, same, skipped, failed }
}

/// One number out of the database, of this account alone: `$1`.
#[expect(clippy::disallowed_methods, reason = "a test looks at tables as nobody in the program may")]
pub async fn number(app: &TestApp, sql: &'static str) -> i64 {
    let account = app.account().0;
    sqlx::query_scalar(sql).bind(account).fetch_one(app.owner()).await.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

#[expect(clippy::disallowed_methods, reason = "a test looks at tables as nobody in the program may")]
pub async fn text(app: &TestApp, sql: &'static str) -> String {
    let account = app.account().0;
    sqlx::query_scalar(sql).bind(account).fetch_one(app.owner()).await.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

#[expect(clippy::disallowed_methods, reason = "a test plays staff that changes something")]
pub async fn change(app: &TestApp, sql: &'static str) {
    let account = app.account().0;
    sqlx::query(sql).bind(account).execute(app.owner()).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

pub async fn entries(app: &TestApp) -> i64 {
    number(app, "select count(*) from time_entry where account_id = $1").await
}
