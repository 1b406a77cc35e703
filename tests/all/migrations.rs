//! The tables' history: each step keeps what was stored before it, all of it can be saved and brought back, and a second
//! run changes nothing.

mod stored;

use crate::support::server;
use extranet::app::App;
use extranet::base::clock::Clock;
use extranet::base::name::Slug;
use extranet::cli::{Stop, database, migrate};
use extranet::domain::demo::cast;
use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use std::collections::BTreeMap;
use std::process::Command;

fn done<T>(ended: Result<T, Stop>) -> T {
    match ended {
        Ok(value) => value,
        Err(Stop::Usage(line) | Stop::Failed(line)) => panic!("{line}"),
    }
}

/// An empty database with its roles.
async fn empty(purpose: &str) -> String {
    let name = format!("{}_{purpose}", *server::NAME);
    let top = server::url("postgres", "postgres");
    done(database::delete(&top, &name).await);
    done(database::create(&top, &name).await);
    name
}

async fn gone(name: &str) {
    done(database::delete(&server::url("postgres", "postgres"), name).await);
}

async fn owner(name: &str) -> PgConnection {
    PgConnection::connect(&server::url(&format!("{name}_owner"), name)).await.expect("the owner")
}

async fn texts(connection: &mut PgConnection, sql: &str) -> Vec<String> {
    let rows = sqlx::query(AssertSqlSafe(sql.to_owned()))
        .fetch_all(connection)
        .await
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
    rows.iter().map(|row| row.get(0)).collect()
}

/// Every table with its rows counted.
async fn counts(connection: &mut PgConnection) -> BTreeMap<String, i64> {
    let tables = texts(
        connection,
        "select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    )
    .await;
    let mut counts = BTreeMap::new();
    for table in tables {
        let row = sqlx::query(AssertSqlSafe(format!("select count(*) from {table}")))
            .fetch_one(&mut *connection)
            .await
            .expect("a count");
        counts.insert(table, row.get(0));
    }
    counts
}

/// All rows of a table, each with every column it has by now.
async fn rows(connection: &mut PgConnection, table: &str) -> Vec<Value> {
    let rows = sqlx::query(AssertSqlSafe(format!("select to_jsonb(t) from {table} t")))
        .fetch_all(connection)
        .await
        .expect("rows");
    rows.iter().map(|row| row.get(0)).collect()
}

#[tokio::test]
async fn each_step_keeps_what_was_stored_before_it() {
    let name = empty("steps").await;
    let mut owner = owner(&name).await;
    let mut stored: Vec<(String, Value)> = Vec::new();
    for step in migrate::MIGRATIONS.iter() {
        migrate::MIGRATIONS
            .run_to(step.version, &mut owner)
            .await
            .unwrap_or_else(|error| panic!("{}: {error}", step.description));
        let inserts =
            stored::STORED.iter().find(|(known, _)| *known == step.description).map_or(&[][..], |(_, inserts)| inserts);
        for insert in inserts {
            let sql = (1..9).fold((*insert).to_owned(), |sql, n| {
                sql.replace(&format!("ID{n}"), &format!("'00000000-0000-7000-8000-00000000000{n}'::uuid"))
            });
            sqlx::raw_sql(AssertSqlSafe(sql.clone()))
                .execute(&mut owner)
                .await
                .unwrap_or_else(|error| panic!("{sql}: {error}"));
            let table = insert.trim_start_matches("insert into ").split(' ').next().expect("a table");
            stored.push((table.to_owned(), rows(&mut owner, table).await.pop().expect("the row")));
        }
    }
    assert_eq!(
        stored.len(),
        stored::STORED.iter().map(|(_, inserts)| inserts.len()).sum::<usize>(),
        "a step has another name"
    );
    for (table, before) in stored {
        let now = rows(&mut owner, &table).await;
        assert_eq!(now.len(), 1, "{table}");
        let before = before.as_object().expect("a row");
        // Kept by triggers, from rows that came later.
        let kept = before.iter().filter(|(column, _)| column.as_str() != "project_ids");
        for (column, value) in kept {
            if (table.as_str(), column.as_str()) == ("role", "permissions") {
                // The system's roles gain rights; none is lost.
                let held = |list: &Value| list.as_array().cloned().unwrap_or_default();
                let later = held(&now[0][column]);
                assert!(held(value).iter().all(|right| later.contains(right)), "{later:?}");
                continue;
            }
            assert_eq!(now[0].get(column), Some(value), "{table}.{column}");
        }
    }
    let months = rows(&mut owner, "time_month").await;
    assert_eq!((months.len(), &months[0]["seconds"], &months[0]["amount"]), (1, &5_400.into(), &10_000.into()));
    drop(owner);
    gone(&name).await;
}

/// One of PostgreSQL's programs, of the server's own version where it runs on this machine.
async fn program(program: &str, arguments: &[&str]) -> std::process::Output {
    let mut top = PgConnection::connect(&server::url("postgres", "postgres")).await.expect("the server");
    let folder = texts(&mut top, "select setting from pg_config where name = 'BINDIR'").await.pop().unwrap_or_default();
    let own = std::path::Path::new(&folder).join(program);
    let mut command = if own.exists() { Command::new(own) } else { Command::new(program) };
    let output = command.args(arguments).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

#[tokio::test]
async fn what_the_owner_saves_comes_back_whole_in_an_empty_database() {
    let name = empty("saved").await;
    let url = server::url(&format!("{name}_owner"), &name);
    done(migrate::run(&url).await);
    let mut config = crate::support::config();
    config.database_url = server::url(&format!("{name}_app"), &name);
    let app = App::new(config, Clock::system()).expect("the app");
    let slug = |text: &str| text.parse::<Slug>().expect("a slug");
    cast::create(&app.work, &app.passwords, slug("fjord"), slug("rival"), false).await.expect("the cast");
    app.work.close().await;
    app.web.close().await;

    let folder = std::env::temp_dir().join(format!("{name}.dump"));
    let file = folder.to_string_lossy().into_owned();
    // Forced row-level security binds the owner too; its policy lets it read everything.
    program("pg_dump", &["--enable-row-security", "--format=custom", "--file", &file, "--dbname", &url]).await;

    let copy = format!("{name}_copy");
    let top = server::url("postgres", "postgres");
    done(database::delete(&top, &copy).await);
    let mut connection = PgConnection::connect(&top).await.expect("the server");
    let make = format!("create database {copy} owner {name}_owner");
    sqlx::raw_sql(AssertSqlSafe(make)).execute(&mut connection).await.expect("an empty database");
    let to = server::url(&format!("{name}_owner"), &copy);
    program("pg_restore", &["--exit-on-error", "--no-comments", "--dbname", &to, &file]).await;
    std::fs::remove_file(&folder).expect("the file was there");

    let (mut before, mut after) = (owner(&name).await, PgConnection::connect(&to).await.expect("the copy"));
    let counted = counts(&mut before).await;
    assert_eq!(counts(&mut after).await, counted);
    for (table, least) in [
        ("account", 2),
        ("customer", 3),
        ("time_entry", 20),
        ("invoice_line", 10),
        ("login", 9),
        ("audit", 2),
        ("time_month", 5),
    ] {
        assert!(counted[table] >= least, "{table}: {}", counted[table]);
    }
    let shape = "select tablename || policyname || coalesce(qual, '') || coalesce(with_check, '') from pg_policies where schemaname = 'public' order by 1";
    assert_eq!(texts(&mut after, shape).await, texts(&mut before, shape).await, "and every policy");
    let forced = "select relname::text from pg_class where relrowsecurity and relforcerowsecurity order by 1";
    assert_eq!(texts(&mut after, forced).await, texts(&mut before, forced).await);
    drop((before, after));
    gone(&copy).await;
    gone(&name).await;
}

#[tokio::test]
async fn a_second_run_changes_nothing_and_two_at_once_do_it_once() {
    let name = empty("twice").await;
    let url = server::url(&format!("{name}_owner"), &name);
    let (one, two) = tokio::join!(migrate::run(&url), migrate::run(&url));
    assert_eq!((done(one), done(two)), (migrate::MIGRATIONS.iter().count(), migrate::MIGRATIONS.iter().count()));
    let dump = async || {
        let whole = program("pg_dump", &["--enable-row-security", "--dbname", &url]).await.stdout;
        // Newer programs write a random word into every dump.
        let text = String::from_utf8(whole).expect("text");
        text.lines()
            .filter(|line| !line.starts_with("\\restrict") && !line.starts_with("\\unrestrict"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let before = dump().await;
    assert_eq!(done(migrate::run(&url).await), migrate::MIGRATIONS.iter().count());
    assert!(before == dump().await && before.len() > 500, "{}", before.len());
    // Making the database again where it is already changes nothing either.
    done(database::create(&server::url("postgres", "postgres"), &name).await);
    assert!(before == dump().await);
    gone(&name).await;
}
