//! The tables as they are after all migrations: row-level security everywhere, keys with their account, and for the portal
//! exactly the columns on a checked-in list.

use crate::evidence::{run, superuser, texts};
use crate::support::server;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};

const LINT: &str = include_str!("../../schema_lint.sql");
const GRANTS: &str = include_str!("../../portal_grants.txt");

/// What each statement of the lint finds.
async fn findings(conn: &mut PgConnection) -> Vec<String> {
    let mut found = Vec::new();
    let statements: Vec<&str> =
        LINT.lines().filter(|line| line.starts_with("select ") && line.ends_with(';')).collect();
    assert_eq!(statements.len(), LINT.lines().filter(|line| !line.is_empty() && !line.starts_with("--")).count());
    for statement in statements {
        let rows = sqlx::query(AssertSqlSafe(statement)).fetch_all(&mut *conn).await;
        let rows = rows.unwrap_or_else(|error| panic!("{error}: {statement}"));
        found.extend(rows.iter().map(|row| row.get::<String, _>(0)));
    }
    found
}

#[tokio::test]
async fn the_schema_has_no_hole_that_the_lint_knows() {
    for url in [server::app_url(), server::owner_url(), server::superuser_url()] {
        let mut conn = PgConnection::connect(&url).await.expect("the database");
        assert_eq!(findings(&mut conn).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn the_lint_finds_every_kind_of_hole_when_there_is_one() {
    let mut conn = superuser().await;
    let mut tx = conn.begin().await.expect("a transaction");
    let faults = format!(
        "create table p_open (account_id uuid not null, id uuid, primary key (account_id, id), unique (account_id, id));
         create table p_parent (account_id uuid not null, id uuid primary key);
         create table p_child (account_id uuid, id uuid, parent uuid references p_parent (id));
         create table p_nobody (id uuid);
         create policy everybody on p_parent using (true);
         create policy careless on p_parent to {name}_portal using (id is not null);
         create view p_view as select * from customer;
         create function p_powerful() returns int language sql security definer as 'select 1';
         create table p_owned (account_id uuid not null);
         alter table p_owned owner to {name}_staff;
         grant select on p_nobody to {name}_app;
         grant select on p_open to public;",
        name = *server::NAME
    );
    run(&mut tx, faults).await;
    let found = findings(&mut tx).await;
    for fault in [
        "a scope's role owns p_owned",
        "the role that signs in has a grant of its own on p_nobody",
        "granted to everybody: p_open",
        "no forced row-level security: p_open",
        "a policy for all roles: p_parent.everybody",
        "a policy that does not ask for the account: p_parent.careless",
        "belongs to no account: p_nobody",
        "account_id may be null: p_child",
        "a key without the account: p_child.p_child_parent_fkey",
        "unique over all accounts: p_parent_pkey",
        "a view with its owner's rights: p_view",
        "a function with its owner's rights: p_powerful",
    ] {
        assert!(found.iter().any(|line| line == fault), "{fault} is not among {found:#?}");
    }
    tx.rollback().await.expect("nothing of it stays");
}

/// A column and what the portal may do with it, one a line.
async fn grants(conn: &mut PgConnection) -> Vec<String> {
    texts(
        conn,
        "select table_name || '.' || column_name || ': ' || string_agg(lower(privilege_type), ', ' order by privilege_type)
         from information_schema.column_privileges where grantee = current_database() || '_portal'
         group by table_name, column_name order by table_name, column_name",
    )
    .await
}

#[tokio::test]
async fn the_portal_is_granted_exactly_the_columns_on_the_list() {
    let mut conn = superuser().await;
    let granted = grants(&mut conn).await;
    let listed: Vec<&str> = GRANTS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let more: Vec<&String> = granted.iter().filter(|line| !listed.contains(&line.as_str())).collect();
    let less: Vec<&&str> = listed.iter().filter(|line| !granted.iter().any(|granted| granted == *line)).collect();
    assert!(more.is_empty() && less.is_empty(), "granted but not listed: {more:#?}\nlisted but not granted: {less:#?}");
    // Read by a person, the list cannot grow these unnoticed.
    for never in [
        "internal_note",
        "password_hash",
        "secret_hash",
        "id_hash",
        "person.email",
        "contact.email",
        "username_key",
        "source_key",
    ] {
        assert!(!granted.iter().any(|line| line.contains(never)), "{never}");
    }
    for table in ["session", "token", "mail", "customer_access", "role", "rate_limit", "import", "external_ref"] {
        assert!(!granted.iter().any(|line| line.starts_with(&format!("{table}."))), "{table}");
    }
    let deletes = texts(&mut conn, "select table_name::text from information_schema.role_table_grants where grantee = current_database() || '_portal' and privilege_type in ('DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES')").await;
    assert!(deletes.is_empty(), "{deletes:?}");
}
