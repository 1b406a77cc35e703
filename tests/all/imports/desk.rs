//! An account of its own with nothing in it, to import into and to look at what is stored there.

use extranet::base::clock::Clock;
use extranet::base::ids::AccountId;
use extranet::base::words::Lang;
use extranet::domain::accounts::{self, NewAccount};
use extranet::domain::actor::Actor;
use extranet::domain::imports::{self, Asked, Counts, Failure, Options, Report};
use extranet::domain::scope::{Access, Database, StaffScope};
use serde_json::Value;
use std::time::Duration;

use super::{currency, zone};
use crate::support::{rows, server};

pub struct Desk {
    pub db: Database,
    pub account: AccountId,
    pub slug: String,
}

impl Desk {
    pub async fn new() -> Self {
        let db = Database::open(&server::app_url(), 3, Duration::from_secs(60), Clock::system()).expect("the database");
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
        Self { db, account, slug }
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

/// The one value of a query on this account's rows: `$1` is the account.
async fn value(desk: &Desk, sql: &str) -> Value {
    let row = rows::row(sql, &[desk.account.0]).await;
    row.as_object().and_then(|row| row.values().next().cloned()).unwrap_or_else(|| panic!("{sql}: {row}"))
}

pub async fn number(desk: &Desk, sql: &str) -> i64 {
    value(desk, sql).await.as_i64().expect("a number")
}

pub async fn text(desk: &Desk, sql: &str) -> String {
    value(desk, sql).await.as_str().expect("a text").to_owned()
}

/// Staff changes one row.
pub async fn change(desk: &Desk, sql: &str) {
    rows::change(sql, &[desk.account.0]).await;
}

pub async fn entries(desk: &Desk) -> i64 {
    number(desk, "select count(*) from time_entry where account_id = $1").await
}
