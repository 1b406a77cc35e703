//! Row-level security itself: a connection that has taken a role and settings, and then asks for everything.

use crate::evidence::{account_tables, count, run, stage, superuser, texts};
use crate::support::{TestApp, server};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::collections::BTreeMap;

/// Signed in as the program signs in, in a transaction, as this role, with these settings.
pub async fn scoped(role: &str, settings: &[(&str, String)]) -> PgConnection {
    let mut conn = PgConnection::connect(&server::app_url()).await.expect("the database");
    let name = &*server::NAME;
    let mut sql = format!("begin; set local role {name}_{role};");
    for (key, value) in settings {
        sql.push_str(&format!("select set_config('app.{key}', '{value}', true);"));
    }
    run(&mut conn, sql).await;
    conn
}

pub fn clara(app: &TestApp) -> Vec<(&'static str, String)> {
    let hansen = &app.cast.fjord.hansen;
    vec![
        ("account_id", app.account().to_string()),
        ("customer_id", hansen.customer.to_string()),
        ("login_id", hansen.clara.login.to_string()),
        ("projects", "all".into()),
        ("names", "shown".into()),
        ("contact_id", hansen.clara.contact.to_string()),
        ("cases", "all".into()),
        ("invoices", "shown".into()),
        ("tasks", "shown".into()),
        ("released", "{registered,approved,invoiced}".into()),
        ("released_until", "infinity".into()),
    ]
}

/// The error of a statement, which leaves the transaction as it was before.
async fn refused(conn: &mut PgConnection, sql: &str) -> Option<String> {
    run(conn, "savepoint s").await;
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *conn).await;
    run(conn, "rollback to savepoint s").await;
    done.err().map(|error| error.as_database_error().and_then(|error| error.code()).unwrap_or_default().into_owned())
}

/// Tables of which a role may read at least the account.
async fn readable(conn: &mut PgConnection, role: &str) -> BTreeMap<String, &'static str> {
    let name = format!("{}_{role}", *server::NAME);
    let mut found = BTreeMap::new();
    for (table, owner) in account_tables(conn).await {
        let sql = format!(
            "select count(*) from (select 1 where has_column_privilege('{name}', '{table}', '{owner}', 'select')) x"
        );
        if count(conn, sql).await == 1 {
            found.insert(table, owner);
        }
    }
    found
}

const NO_RIGHT: &str = "42501";

#[tokio::test]
async fn a_customers_settings_show_no_row_of_anybody_else() {
    let app = stage().await;
    let mut all = superuser().await;
    let mut portal = scoped("portal", &clara(&app)).await;
    let (fjord, rival) = (app.account(), app.cast.rival.account);
    let lund = app.cast.fjord.lund.customer;
    // Everybody has posted a form once.
    run(&mut all, format!("insert into submission (account_id, id, login_id, at) select account_id, gen_random_uuid(), id, now() from login where account_id in ('{fjord}', '{rival}')")).await;
    // And keeps a view.
    run(&mut all, format!("insert into saved_view (account_id, id, login_id, list, name, query, created_at)
                           select account_id, gen_random_uuid(), id, '/time', 'Mine', '', now() from login where account_id in ('{fjord}', '{rival}')")).await;
    let readable = readable(&mut all, "portal").await;
    assert!(readable.len() >= 12, "{readable:?}");
    let (mut looked, mut shut) = (0, 0);
    for (table, owner) in account_tables(&mut all).await {
        if !readable.contains_key(&table) {
            assert_eq!(
                refused(&mut portal, &format!("select count(*) from {table}")).await.as_deref(),
                Some(NO_RIGHT),
                "{table}"
            );
            shut += 1;
            continue;
        }
        let theirs = count(&mut all, format!("select count(*) from {table} where {owner} = '{rival}'")).await;
        assert!(theirs > 0, "the other account has something in {table}");
        assert_eq!(
            count(&mut portal, format!("select count(*) from {table} where {owner} <> '{fjord}'")).await,
            0,
            "{table}"
        );
        assert!(
            count(&mut portal, format!("select count(*) from {table}")).await > 0,
            "{table} shows what is Hansen's"
        );
        looked += 1;
        let of_customer = if table == "customer" { "id" } else { "customer_id" };
        let has = texts(&mut all, format!("select attname::text from pg_attribute where attrelid = '{table}'::regclass and attname = '{of_customer}'")).await;
        if !has.is_empty() {
            let theirs = format!("select count(*) from {table} where {of_customer} = '{lund}'");
            assert!(count(&mut all, theirs.clone()).await > 0, "Lund has something in {table}");
            assert_eq!(count(&mut portal, theirs).await, 0, "{table}");
            assert_eq!(
                count(
                    &mut portal,
                    format!(
                        "select count(*) from {table} where {of_customer} is distinct from '{}'",
                        app.cast.fjord.hansen.customer
                    )
                )
                .await,
                0
            );
            looked += 1;
        }
    }
    println!("tables × strangers read as the portal {looked}, foreign rows 0, tables shut {shut}");
    // A sign-in is one's own only; drafts and what is not published are not there at all.
    assert_eq!(count(&mut portal, "select count(*) from login").await, 1);
    assert_eq!(count(&mut portal, "select count(*) from invoice where state = 'draft'").await, 0);
    assert_eq!(count(&mut portal, "select count(*) from status_report where published_at is null").await, 0);
    assert_eq!(
        count(
            &mut portal,
            "select count(*) from invoice_line l where not exists (select from invoice i where i.id = l.invoice_id)"
        )
        .await,
        0
    );
}

#[tokio::test]
async fn settings_narrow_to_selected_projects_and_hide_names() {
    let app = stage().await;
    let hansen = app.cast.fjord.hansen;
    let with = |projects: String, names: &str| {
        let mut settings = clara(&app);
        settings.retain(|(key, _)| !matches!(*key, "projects" | "names"));
        settings.extend([("projects", projects), ("names", names.to_owned())]);
        settings
    };
    let tables = ["project", "phase", "milestone", "status_report", "time_entry", "time_month"];
    let column = |table: &str| if table == "project" { "id" } else { "project_id" };
    let mut some = scoped("portal", &with(format!("{{{}}}", hansen.website), "shown")).await;
    for table in tables {
        assert!(count(&mut some, format!("select count(*) from {table}")).await > 0, "{table}");
        let others = format!("select count(*) from {table} where {} <> '{}'", column(table), hansen.website);
        assert_eq!(count(&mut some, others).await, 0, "{table}");
    }
    let shown = texts(&mut some, "select id::text from invoice").await;
    assert!(shown.contains(&hansen.invoices.overdue.to_string()));
    assert!(!shown.contains(&hansen.invoices.sent.to_string()), "it bills a project that is not selected");
    for nothing in ["{}", ""] {
        let mut none = scoped("portal", &with(nothing.into(), "hidden")).await;
        for table in tables.iter().chain(&["invoice", "invoice_line", "person"]) {
            assert_eq!(count(&mut none, format!("select count(*) from {table}")).await, 0, "{table} with '{nothing}'");
        }
    }
}

#[tokio::test]
async fn without_settings_there_is_not_a_row() {
    let app = stage().await;
    let mut all = superuser().await;
    let mut looked = 0;
    for role in ["staff", "portal"] {
        let tables = readable(&mut all, role).await;
        assert!(tables.len() >= 12, "{tables:?}");
        for settings in
            [vec![], vec![("account_id", String::new()), ("customer_id", String::new()), ("projects", String::new())]]
        {
            let mut conn = scoped(role, &settings).await;
            for table in tables.keys() {
                assert_eq!(count(&mut conn, format!("select count(*) from {table}")).await, 0, "{table} as {role}");
                looked += 1;
            }
        }
    }
    // The account alone is nobody's customer yet.
    let mut conn = scoped("portal", &clara(&app)[..1]).await;
    for table in readable(&mut all, "portal").await.keys().filter(|table| *table != "account") {
        assert_eq!(count(&mut conn, format!("select count(*) from {table}")).await, 0, "{table}");
        looked += 1;
    }
    // Before a role is taken, nothing is readable at all.
    let mut bare = PgConnection::connect(&server::app_url()).await.expect("the database");
    run(&mut bare, "begin").await;
    for (table, _) in account_tables(&mut all).await {
        assert_eq!(
            refused(&mut bare, &format!("select count(*) from public.{table}")).await.as_deref(),
            Some(NO_RIGHT),
            "{table}"
        );
        looked += 1;
    }
    println!("reads without settings {looked}, rows 0");
}

#[tokio::test]
async fn the_portal_writes_nothing_of_anybody_elses() {
    let app = stage().await;
    let (mine, rival) = (app.account(), app.cast.rival.account);
    let (hansen, lund) = (app.cast.fjord.hansen.customer, app.cast.fjord.lund.customer);
    let mut portal = scoped("portal", &clara(&app)).await;
    let audit = |account: String, customer: String| {
        format!(
            "insert into audit (account_id, id, at, actor_kind, actor_name, customer_id, event) values ('{account}', gen_random_uuid(), now(), 'portal', 'x', '{customer}', 'x.y')"
        )
    };
    let job = |account: String| {
        format!(
            "insert into job (account_id, id, kind, payload, run_at, created_at) values ('{account}', gen_random_uuid(), 'x', '{{}}', now(), now())"
        )
    };
    assert_eq!(
        refused(&mut portal, &audit(mine.to_string(), hansen.to_string())).await,
        None,
        "its own record is written"
    );
    assert_eq!(refused(&mut portal, &job(mine.to_string())).await, None);
    for sql in [
        audit(mine.to_string(), lund.to_string()),
        audit(rival.to_string(), hansen.to_string()),
        job(rival.to_string()),
    ] {
        assert_eq!(refused(&mut portal, &sql).await.as_deref(), Some(NO_RIGHT), "{sql}");
    }
    let changed =
        sqlx::raw_sql("update login set theme = 'dark'").execute(&mut portal).await.expect("its own preferences");
    assert_eq!(changed.rows_affected(), 1, "of all sign-ins only its own");
    for sql in [
        "update login set enabled = true",
        "update login set customer_id = null",
        "update login set reports = null, columns = null",
        "update time_entry set description = ''",
        "delete from login",
        "insert into login select * from login",
        "truncate invoice",
        "select set_config('role', 'postgres', true)",
    ] {
        assert!(refused(&mut portal, sql).await.is_some(), "{sql}");
    }
}

#[tokio::test]
async fn the_record_of_changes_cannot_be_changed() {
    let app = stage().await;
    let account = app.account();
    let mut all = superuser().await;
    let sql = format!(
        "insert into audit (account_id, id, at, actor_kind, actor_name, event) values ('{account}', gen_random_uuid(), now(), 'system', 'x', 'x.y')"
    );
    run(&mut all, sql).await;
    for role in ["staff", "portal", "root"] {
        let mut conn = scoped(role, &clara(&app)).await;
        for sql in [
            "update audit set actor_name = 'somebody else'",
            "delete from audit",
            "truncate audit",
            "drop table audit",
            "alter table audit disable row level security",
            "drop policy staff on audit",
        ] {
            assert_eq!(refused(&mut conn, sql).await.as_deref(), Some(NO_RIGHT), "{sql} as {role}");
        }
    }
    let granted = texts(&mut all, "select grantee || ' ' || privilege_type from information_schema.column_privileges where table_name = 'audit' and privilege_type not in ('SELECT', 'INSERT') and grantee <> current_database() || '_owner'").await;
    assert!(granted.is_empty(), "{granted:?}");
}
