//! What the proofs of isolation share: a superuser's look at the database, checksums of it, and sign-ins that come from an
//! address of their own, so that no test's wrong passwords slow another one down.

use crate::support::{Browser, TestApp, server};
use extranet::base::ids::AccountId;
use extranet::domain::demo;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use uuid::Uuid;

/// A cast whose visitors each have an address.
pub async fn stage() -> TestApp {
    TestApp::with(|config| config.trusted_proxies = vec!["127.0.0.0/8".parse().expect("a network")]).await
}

/// Nobody yet, from an address nobody else has.
pub fn visitor(app: &TestApp) -> Browser {
    let mut browser = app.browser();
    let random = Uuid::now_v7().into_bytes();
    let ip = Ipv4Addr::new(10, random[13], random[14], random[15]);
    browser.headers.push(("x-forwarded-for".into(), ip.to_string()));
    browser
}

/// One of the cast, signed in.
pub async fn enter(app: &TestApp, username: &str) -> Browser {
    enter_as(app, username, &demo::password(username)).await
}

pub async fn enter_as(app: &TestApp, username: &str, password: &str) -> Browser {
    let mut browser = visitor(app);
    let answer = browser.sign_in(&home(app, username), username, password).await;
    assert_eq!(answer.status, 303, "{username} signs in: {}", answer.text());
    assert!(!answer.location().contains("/sign-in"), "{username} signs in");
    browser
}

/// `/fjord-…/extranet`: the half of the account that somebody signs in to.
pub fn home(app: &TestApp, username: &str) -> String {
    let account = if matches!(username, "rita" | "nora") { app.rival() } else { app.fjord() };
    let staff = matches!(username, "alma" | "bo" | "vera" | "rita" | "former");
    format!("/{account}/{}", if staff { "admin" } else { "extranet" })
}

/// The database as its superuser sees it: everything.
pub async fn superuser() -> PgConnection {
    PgConnection::connect(&server::superuser_url()).await.expect("the database")
}

pub async fn run(conn: &mut PgConnection, sql: impl Into<String>) {
    let sql = sql.into();
    sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(conn).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
}

pub async fn count(conn: &mut PgConnection, sql: impl Into<String>) -> i64 {
    let sql = sql.into();
    let row = sqlx::query(AssertSqlSafe(sql.clone())).fetch_one(conn).await;
    row.unwrap_or_else(|error| panic!("{error}: {sql}")).get(0)
}

/// The first column of every row, as text.
pub async fn texts(conn: &mut PgConnection, sql: impl Into<String>) -> Vec<String> {
    let sql = sql.into();
    let rows = sqlx::query(AssertSqlSafe(sql.clone())).fetch_all(conn).await;
    rows.unwrap_or_else(|error| panic!("{error}: {sql}")).iter().map(|row| row.get(0)).collect()
}

/// Every table that belongs to an account, and `account` itself, with the column that says whose a row is.
pub async fn account_tables(conn: &mut PgConnection) -> Vec<(String, &'static str)> {
    let names = texts(
        conn,
        "select c.relname::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
           and (c.relname = 'account' or exists (select from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped)) order by 1",
    )
    .await;
    assert!(names.len() > 20, "{names:?}");
    names.into_iter().map(|name| if name == "account" { (name, "id") } else { (name, "account_id") }).collect()
}

/// A checksum of each table of these accounts. What is only a fact about viewing is left out: when a session or a sign-in
/// was last used, and what was opened in a preview.
pub async fn checksums(conn: &mut PgConnection, accounts: &[AccountId]) -> BTreeMap<String, String> {
    let ids: Vec<String> = accounts.iter().map(|id| format!("'{id}'")).collect();
    let ids = ids.join(", ");
    let each: Vec<String> = account_tables(conn)
        .await
        .into_iter()
        .map(|(table, owner)| {
            let viewed = if table == "audit" { " and t.event not like 'preview.%'" } else { "" };
            format!(
                "select '{table}' as name, count(*) || ' ' || coalesce(md5(string_agg(r, '|' order by r)), '') as sum
                 from (select (to_jsonb(t) - 'last_seen_at' - 'last_sign_in_at')::text as r from {table} t where t.{owner} in ({ids}){viewed}) x"
            )
        })
        .collect();
    let rows = sqlx::query(AssertSqlSafe(each.join(" union all "))).fetch_all(conn).await.expect("checksums");
    rows.iter().map(|row| (row.get("name"), row.get("sum"))).collect()
}

/// Both accounts of the cast.
pub fn accounts(app: &TestApp) -> [AccountId; 2] {
    [app.cast.fjord.account, app.cast.rival.account]
}

/// The value of somebody's only cookie.
pub fn cookie(browser: &Browser) -> String {
    assert_eq!(browser.cookies.len(), 1, "{:?}", browser.cookies);
    browser.cookies.values().next().cloned().unwrap_or_default()
}

/// A sign-in beside the cast's, with the password of `like`. `columns` and `values` say whose and what it may.
pub async fn another_login(
    conn: &mut PgConnection,
    app: &TestApp,
    username: &str,
    like: &str,
    columns: &str,
    values: &str,
) {
    let account = app.account();
    run(
        conn,
        format!(
            "insert into login (account_id, id, audience, username, username_key, password_hash, password_changed_at, created_at, {columns})
             select account_id, '{}', audience, '{username}', '{username}', password_hash, password_changed_at, created_at, {values}
             from login where account_id = '{account}' and username = '{like}'",
            Uuid::now_v7()
        ),
    )
    .await;
}
