//! A worker of its own, killed as the system kills: no last word, no clean-up.

use crate::support::server;
use extranet::base::clock::Clock;
use extranet::base::ids::{AccountId, ImportId};
use extranet::base::words::Lang;
use extranet::cli::{Stop, database, migrate};
use extranet::domain::accounts::{self, NewAccount};
use extranet::domain::actor::Actor;
use extranet::domain::imports::{self, Settings, State, Upload};
use extranet::domain::scope::{Access, Database};
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::scale::hours;
use super::{currency, zone};

fn ok<T>(done: Result<T, Stop>) -> T {
    match done {
        Ok(value) => value,
        Err(Stop::Usage(line) | Stop::Failed(line)) => panic!("{line}"),
    }
}

async fn account(db: &Database, slug: &str) -> AccountId {
    let new = NewAccount {
        slug: slug.parse().expect("a slug"),
        name: "Killed".into(),
        language: Lang::En,
        zone: zone("Europe/Berlin"),
        currency: currency("EUR"),
        demo: false,
    };
    let mut root = db.root(Access::Write).await.expect("a scope");
    let account = accounts::create(&mut root, &new).await.expect("an account");
    root.commit().await.expect("a commit");
    account
}

/// Uploaded, checked and confirmed; the run is a job that nobody has begun.
async fn confirmed(db: &Database, account: AccountId, text: &str) -> ImportId {
    let scope = || async { db.staff(account, Actor::system("test"), Access::Write).await.expect("a scope") };
    let upload = Upload::begin(db, scope().await, ImportId::new(), "hours.csv").await.expect("an upload");
    let mut upload = upload.expect("the first");
    upload.write(text.as_bytes()).await.expect("stored");
    let (done, id) = upload.end().await.expect("whole");
    done.commit().await.expect("a commit");
    let mut settling = scope().await;
    imports::settle(&mut settling, id, &Settings::default()).await.expect("settled");
    settling.commit().await.expect("a commit");
    imports::check(db, account, id).await.expect("a check");
    let mut starting = scope().await;
    imports::start(&mut starting, id).await.expect("a start");
    starting.commit().await.expect("a commit");
    id
}

async fn state(db: &Database, account: AccountId, id: ImportId) -> imports::Import {
    let mut scope = db.staff(account, Actor::system("test"), Access::Read).await.expect("a scope");
    imports::find(&mut scope, id).await.expect("the import")
}

fn worker(url: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_extranet"))
        .arg("work")
        .env_clear()
        .envs(std::env::vars().filter(|(name, _)| name == "PATH"))
        .env("DATABASE_URL", url)
        .env("BASE_URL", "http://localhost")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a worker")
}

/// What the entries say, account by account, in one line.
async fn digest(owner: &mut PgConnection, account: AccountId) -> String {
    let sql = format!(
        "select md5(string_agg(t::text, ' ' order by t::text)) from (
             select e.work_date, e.started_at, e.seconds, e.description, e.amount, e.version, p.name as project, n.name as person
             from time_entry e join project p on p.account_id = e.account_id and p.id = e.project_id
             join person n on n.account_id = e.account_id and n.id = e.person_id where e.account_id = '{account}'
             union all select m.month, null, m.seconds::int, m.currency, m.amount, m.entries, p.name, null
             from time_month m join project p on p.account_id = m.account_id and p.id = m.project_id where m.account_id = '{account}') t"
    );
    sqlx::query(AssertSqlSafe(sql))
        .fetch_one(owner)
        .await
        .expect("a digest")
        .get::<Option<String>, _>(0)
        .unwrap_or_default()
}

#[tokio::test]
async fn a_worker_that_is_killed_loses_and_doubles_nothing() {
    let name = format!("{}_killed", *server::NAME);
    let top = server::url("postgres", "postgres");
    ok(database::delete(&top, &name).await);
    ok(database::create(&top, &name).await);
    ok(migrate::run(&server::url(&format!("{name}_owner"), &name)).await);
    let url = server::url(&format!("{name}_app"), &name);
    let db = Database::open(&url, 4, Duration::from_secs(60), Clock::system()).expect("the database");
    let text = hours(60_000, &[12, 30_000]);

    let undisturbed = account(&db, "undisturbed").await;
    let whole = confirmed(&db, undisturbed, &text).await;
    imports::advance(&db, undisturbed, whole, &|| false).await.expect("a run");

    let killed = account(&db, "killed-acct").await;
    let id = confirmed(&db, killed, &text).await;
    let mut owner = PgConnection::connect(&server::url(&format!("{name}_owner"), &name)).await.expect("the owner");
    let mut first = worker(&url);
    for _ in 0..3_000 {
        let import = state(&db, killed, id).await;
        if import.rows_read > 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    first.kill().expect("SIGKILL");
    first.wait().expect("its end");
    let import = state(&db, killed, id).await;
    assert!(import.rows_read > 0 && import.rows_read % 10_000 == 0, "{import:?}");
    assert_eq!(import.state, State::Running, "it was killed in the middle");

    // The lease of the dead runs out; here it need not be waited for.
    sqlx::query("update job set lease_until = null, run_at = created_at where done_at is null")
        .execute(&mut owner)
        .await
        .expect("due");
    let mut second = worker(&url);
    for _ in 0..3_000 {
        if state(&db, killed, id).await.state == State::Done {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    second.kill().expect("SIGKILL");
    second.wait().expect("its end");
    let (import, expected) = (state(&db, killed, id).await, state(&db, undisturbed, whole).await);
    assert_eq!((import.state, import.counts, import.made), (expected.state, expected.counts, expected.made));
    assert_eq!((import.counts.new, import.counts.failed), (59_998, 2));
    let (resumed, undisturbed) = (digest(&mut owner, killed).await, digest(&mut owner, undisturbed).await);
    assert!(!resumed.is_empty());
    assert_eq!(resumed, undisturbed);
    db.close().await;
    let _ = owner.close().await;
    ok(database::delete(&top, &name).await);
}
