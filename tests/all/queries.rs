//! Where SQL may stand, and that it always says whose rows it means. Row-level security would hold a query that forgets;
//! this finds it before that is needed.

use crate::support::sources::{self, Source};

/// The statements of a file's checked queries, each on one line.
fn statements(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in source.text.match_indices("sqlx::query") {
        let Some((name, rest)) = source.text[at..].split_once('(') else { continue };
        if !name.ends_with('!') {
            found.push(format!("not checked: {name}"));
            continue;
        }
        let start = rest.find('"').expect("a statement");
        let (text, behind) = match rest[..start].ends_with("r#") {
            true => rest[start + 1..].split_once("\"#"),
            false => rest[start + 1..].split_once('"'),
        }
        .expect("an end");
        // Written whole: what is put together cannot be read here, nor by whoever reviews it.
        let whole = !behind.trim_start().starts_with('+') && !rest[..start].contains('$');
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        found.push(if whole { text } else { format!("put together: {text}") });
    }
    found
}

/// Statements that know no account yet, or are about no account's rows: how they begin, and why.
const WITHOUT_ACCOUNT: &[(&str, &str, &str)] = &[
    ("src/domain/accounts.rs", "select id as \"id: AccountId\", slug, name, language", "finds the account by its slug"),
    ("src/domain/accounts.rs", "insert into account (id, slug", "makes the account"),
    ("src/domain/imports/apply/mod.rs", "savepoint import", "no rows"),
    ("src/domain/imports/apply/mod.rs", "rollback to savepoint import", "no rows"),
    ("src/domain/demo/trial.rs", "set constraints all deferred", "no rows"),
    ("src/domain/imports/apply/mod.rs", "savepoint file", "no rows"),
    ("src/domain/imports/apply/mod.rs", "rollback to savepoint file", "no rows"),
    (
        "src/domain/imports/apply/mod.rs",
        "select pg_try_advisory_xact_lock(hashtextextended('import ' || $1::text, 0))",
        "no rows",
    ),
    ("src/domain/imports/upload.rs", "delete from import_chunk c using import i", "clears what is over"),
    ("src/domain/imports/upload.rs", "delete from import_problem c using import i", "clears what is over"),
    ("src/domain/imports/upload.rs", "delete from import_batch c using import i", "clears what is over"),
    ("src/domain/imports/upload.rs", "delete from import_change c using import i", "clears what is over"),
    ("src/domain/jobs.rs", "update job set lease_until = $2, claim = $3", "takes the next job, whosever it is"),
    ("src/domain/jobs.rs", "delete from job where done_at < $1", "clears what is over"),
    ("src/domain/kimai/connection.rs", "select token_key as", "counts tokens by their key"),
    ("src/domain/kimai/schedule.rs", "update kimai_connection set next_at", "takes what is due, whosever it is"),
    ("src/domain/kimai/schedule.rs", "update kimai_run set resume_at", "takes up what got lost, whosever it is"),
    (
        "src/domain/logins/session.rs",
        "select a.id as \"account_id: AccountId\", a.slug, a.name as account_name",
        "finds who asks",
    ),
    (
        "src/domain/logins/session.rs",
        "update session set last_seen_at = $2 where id_hash = $1",
        "by the hash of a cookie",
    ),
    ("src/domain/logins/session.rs", "delete from session where id_hash = $1", "by the hash of a cookie"),
    ("src/domain/logins/session.rs", "delete from session where ends_at < $1 or", "clears what is over"),
    (
        "src/domain/logins/signin.rs",
        "select a.id as \"account: AccountId\", a.zone, l.id as \"id: LoginId\"",
        "finds who signs in",
    ),
    ("src/domain/logins/throttle.rs", "insert into rate_limit as r", "counters name nobody"),
    ("src/domain/logins/throttle.rs", "update rate_limit set", "counters name nobody"),
    ("src/domain/logins/throttle.rs", "delete from rate_limit where", "counters name nobody"),
    (
        "src/domain/logins/welcome.rs",
        "select t.account_id as \"account: AccountId\", p.id as \"person: PersonId\"",
        "finds whom a link is for",
    ),
    ("src/domain/mails.rs", "select m.recipient, m.subject", "only the demo's page asks, for demo accounts"),
    ("src/domain/mails/files.rs", "delete from mail_file where created_at", "clears what is over"),
    ("src/domain/saved_views.rs", "delete from saved_view where forgotten_at", "clears what is over"),
    (
        "src/domain/schedules/due.rs",
        "select s.account_id as \"account: AccountId\"",
        "takes what is due, whosever it is",
    ),
    ("src/domain/settings/logo.rs", "select l.png from logo l join account a", "sign-in pages show it to everybody"),
    ("src/domain/scope.rs", "select current_user::text as", "the catalogue"),
    ("src/domain/scope.rs", "select exists (select from pg_class where relname = ", "the catalogue"),
];

/// `account_id = $1` somewhere, or an insert whose account is `$1`, or the account itself.
fn names_its_account(sql: &str) -> bool {
    let inserted = sql.strip_prefix("insert into ").is_some_and(|rest| {
        rest.split_once('(').is_some_and(|(_, columns)| {
            let first = ["values ($1,", "select $1,", "select distinct $1,"].iter().any(|start| sql.contains(start));
            columns.starts_with("account_id,") && first
        })
    });
    let itself = sql.starts_with("update account set ") && sql.contains(" where id = $1");
    inserted || itself || sql.contains("account_id = $1") || sql.contains("from account where id = $1")
}

#[test]
fn every_query_names_its_account_or_says_why_not() {
    let (mut found, mut count, mut excused) = (Vec::new(), 0, vec![false; WITHOUT_ACCOUNT.len()]);
    for source in sources::below("src", "rs") {
        for sql in statements(&source) {
            count += 1;
            if names_its_account(&sql) && !sql.starts_with("put together") {
                continue;
            }
            match WITHOUT_ACCOUNT.iter().position(|(path, start, _)| *path == source.path && sql.starts_with(start)) {
                Some(known) => excused[known] = true,
                None => found.push(format!("{}: {sql}", source.path)),
            }
        }
    }
    let unneeded = WITHOUT_ACCOUNT.iter().zip(excused).filter(|(_, used)| !used);
    found.extend(unneeded.map(|((path, start, _), _)| format!("{path}: no query begins with \"{start}\" any more")));
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    assert!(count > 80, "only {count} queries were read");
}

#[test]
fn a_query_that_forgets_the_account_is_noticed() {
    for sql in [
        "select id from customer where id = $2",
        "update project set name = $2 where id = $1",
        "insert into customer (id, name) values ($1, $2)",
    ] {
        assert!(!names_its_account(sql), "{sql}");
    }
    for sql in [
        "select id from customer c where c.account_id = $1",
        "insert into audit (account_id, id) values ($1, $2)",
        "select name from account where id = $1",
    ] {
        assert!(names_its_account(sql), "{sql}");
    }
    let text =
        "sqlx::query!(\"select \" + $from); sqlx::query!($with + \"account_id = $1\"); sqlx::query(sql)".to_owned();
    let found = statements(&Source { path: String::new(), text });
    assert_eq!(found, ["put together: select", "put together: account_id = $1", "not checked: sqlx::query"]);
    let text = "fn f() { sqlx::query_as!(\n Row,\n r#\"select\n   1\"#, a).fetch(); sqlx::query!(\"delete from x\") }"
        .to_owned();
    assert_eq!(statements(&Source { path: String::new(), text }), ["select 1", "delete from x"]);
}

#[test]
fn sql_stands_in_the_domain_alone() {
    // Making roles and databases is set-up, and done by commands.
    let found: Vec<String> = sources::below("src", "rs")
        .into_iter()
        .filter(|source| !source.path.starts_with("src/domain/") && !source.path.starts_with("src/cli/"))
        .filter(|source| {
            source.text.contains("sqlx::query")
                || source.text.contains("raw_sql")
                || source.text.contains("AssertSqlSafe")
        })
        .map(|source| source.path)
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn sql_is_never_put_together_from_values() {
    // The one place where statements are made: ids, role names and fixed words, when a scope is opened.
    let found: Vec<String> = sources::below("src", "rs")
        .into_iter()
        .filter(|source| {
            source.text.contains("AssertSqlSafe")
                && source.path != "src/domain/scope.rs"
                && source.path != "src/cli/database.rs"
        })
        .map(|source| source.path)
        .collect();
    assert!(found.is_empty(), "{found:?}");
}
