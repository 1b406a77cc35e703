//! An account of its own with nothing in it, to import into and to look at what is stored there.

use extranet::base::clock::Clock;
use extranet::base::ids::AccountId;
use extranet::base::words::Lang;
use extranet::domain::accounts::{self, NewAccount};
use extranet::domain::actor::Actor;
use extranet::domain::imports::{self, Asked, Counts, Failure, Options, Report};
use extranet::domain::scope::{Access, Database, StaffScope};
use sqlx::PgPool;
use std::time::Duration;

use super::{currency, zone};
use crate::support::server;

pub struct Desk {
    pub db: Database,
    pub account: AccountId,
    pub slug: String,
    /// Sees every account's rows: only to look, and to play staff that changes something.
    owner: PgPool,
}

impl Desk {
    pub async fn new() -> Self {
        let db = Database::open(&server::app_url(), 3, Duration::from_secs(60), Clock::system()).expect("the database");
        let owner = PgPool::connect(&server::owner_url()).await.expect("the owner");
        let slug = format!("desk-{}", &uuid::Uuid::now_v7().simple().to_string()[12..]);
        let new = NewAccount {
            slug: slug.parse().expect("a slug"),
            name: "Desk".into(),
            language: Lang::En,
            zone: zone("Europe/Berlin"),
            currency: currency("EUR"),
            demo: false,
        };
        let mut root = db.root(Access::Write).await.expect("a scope");
        let account = accounts::create(&mut root, &new).await.expect("an account");
        root.commit().await.expect("a commit");
        Self { db, account, slug, owner }
    }

    pub async fn scope(&self) -> StaffScope {
        self.db.staff(self.account, Actor::system("import"), Access::Write).await.expect("a scope")
    }
}

pub const HEADER: &str =
    "date,start,end,duration,customer,customer number,project,person,email,description,currency,amount\n";

pub async fn try_import(desk: &Desk, bytes: &[u8], options: &Options) -> Result<Report, Failure> {
    let mut scope = desk.scope().await;
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

pub async fn import(desk: &Desk, bytes: impl AsRef<[u8]>) -> Report {
    try_import(desk, bytes.as_ref(), &Options::default()).await.expect("an import")
}

pub fn counts(new: u64, changed: u64, same: u64, skipped: u64, failed: u64) -> Counts {
    Counts { new, changed, same, skipped, failed }
}

/// One number out of the database, of this account alone: `$1`.
#[expect(clippy::disallowed_methods, reason = "a test looks at tables as nobody in the program may")]
pub async fn number(desk: &Desk, sql: &'static str) -> i64 {
    let account = desk.account.0;
    sqlx::query_scalar(sql).bind(account).fetch_one(&desk.owner).await.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

#[expect(clippy::disallowed_methods, reason = "a test looks at tables as nobody in the program may")]
pub async fn text(desk: &Desk, sql: &'static str) -> String {
    let account = desk.account.0;
    sqlx::query_scalar(sql).bind(account).fetch_one(&desk.owner).await.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

#[expect(clippy::disallowed_methods, reason = "a test plays staff that changes something")]
pub async fn change(desk: &Desk, sql: &'static str) {
    let account = desk.account.0;
    sqlx::query(sql).bind(account).execute(&desk.owner).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

pub async fn entries(desk: &Desk) -> i64 {
    number(desk, "select count(*) from time_entry where account_id = $1").await
}
