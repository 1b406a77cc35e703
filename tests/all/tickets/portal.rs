//! The portal's own database role, with everything that a viewer's settings could allow: notes are out of its reach, and it
//! cannot write as somebody else.

use super::*;
use crate::evidence::{run, superuser};
use crate::support::server;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};

async fn scoped(app: &TestApp, cases: &str, projects: &str) -> PgConnection {
    let hansen = &app.cast.fjord.hansen;
    let mut conn = PgConnection::connect(&server::app_url()).await.expect("the database");
    let mut sql = format!("begin; set local role {}_portal;", *server::NAME);
    for (key, value) in [
        ("account_id", app.account().to_string()),
        ("customer_id", hansen.customer.to_string()),
        ("login_id", hansen.dan.login.to_string()),
        ("contact_id", hansen.dan.contact.to_string()),
        ("projects", projects.to_owned()),
        ("names", "shown".to_owned()),
        ("invoices", "shown".to_owned()),
        ("cases", cases.to_owned()),
    ] {
        sql.push_str(&format!("select set_config('app.{key}', '{value}', true);"));
    }
    run(&mut conn, sql).await;
    conn
}

async fn count(conn: &mut PgConnection, sql: &str) -> i64 {
    sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_one(conn).await.expect(sql).get(0)
}

/// The code of the error, or how many rows were changed.
async fn attempt(conn: &mut PgConnection, sql: &str) -> Result<u64, String> {
    run(conn, "savepoint s").await;
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *conn).await;
    run(conn, "rollback to savepoint s").await;
    done.map(|done| done.rows_affected())
        .map_err(|error| error.as_database_error().and_then(|error| error.code()).unwrap_or_default().into_owned())
}

#[tokio::test]
async fn internal_notes_cannot_be_read_or_written() {
    let app = TestApp::start().await;
    let mut conn = scoped(&app, "all", "all").await;
    let case = app.cast.fjord.hansen.cases.shown.case;
    for sql in [
        "select count(*) from ticket_note".to_owned(),
        "select body from ticket_note".to_owned(),
        "select 1 from ticket t join ticket_note n on n.ticket_id = t.id".to_owned(),
        "delete from ticket_note".to_owned(),
        format!(
            "insert into ticket_note (account_id, id, customer_id, ticket_id, body, created_at) select account_id, id, customer_id, id, 'x', now() from ticket where id = '{case}'"
        ),
    ] {
        assert_eq!(attempt(&mut conn, &sql).await, Err("42501".into()), "{sql}");
    }
    let mut all = superuser().await;
    assert!(count(&mut all, &format!("select count(*) from ticket_note where ticket_id = '{case}'")).await > 0);
    // Nor is a word of one in anything that the role does read.
    for table in ["ticket", "ticket_message", "ticket_file"] {
        assert_eq!(count(&mut conn, &format!("select count(*) from {table} t where t::text like '%CANARY%'")).await, 0);
    }
}

#[tokio::test]
async fn rows_follow_the_case() {
    let app = TestApp::start().await;
    let hansen = &app.cast.fjord.hansen;
    let tables = ["ticket", "ticket_message", "ticket_file", "file"];
    for (cases, projects, shown) in [
        ("all", "all".to_owned(), [3, 6, 2, 2]),
        ("all", format!("{{{}}}", hansen.website), [2, 5, 1, 1]),
        ("own", "all".to_owned(), [1, 2, 1, 1]),
        ("own", "{}".to_owned(), [0; 4]),
        ("none", "all".to_owned(), [0; 4]),
        ("", "all".to_owned(), [0; 4]),
    ] {
        let mut conn = scoped(&app, cases, &projects).await;
        // The closed one is about an invoice of the website, and has a mark at its end.
        let closing = i64::from(shown[0] > 1);
        for (table, expected) in tables.iter().zip(shown) {
            let found = count(&mut conn, &format!("select count(*) from {table}")).await;
            let expected = if *table == "ticket_message" { expected + closing } else { expected };
            assert_eq!(found, expected, "{table} with {cases} {projects}");
        }
    }
}

#[tokio::test]
async fn nobody_writes_as_staff_as_somebody_else_or_where_they_cannot_read() {
    let app = TestApp::start().await;
    let mut conn = scoped(&app, "own", "all").await;
    let (account, hansen, lund) = (app.account(), &app.cast.fjord.hansen, &app.cast.fjord.lund);
    let message = |customer: Uuid, case: Uuid, side: &str, person: &str, contact: &str| {
        format!(
            "insert into ticket_message (account_id, id, customer_id, ticket_id, kind, side, person_id, contact_id, body, created_at)
             values ('{account}', gen_random_uuid(), '{customer}', '{case}', 'message', '{side}', {person}, {contact}, 'x', now())"
        )
    };
    let (me, clara) = (format!("'{}'", hansen.dan.contact), format!("'{}'", hansen.clara.contact));
    let (own, alma) = (hansen.cases.shown.case.0, format!("'{}'", app.cast.fjord.alma.person));
    let mine = message(hansen.customer.0, own, "customer", "null", &me);
    assert_eq!(attempt(&mut conn, &mine).await, Ok(1));
    for sql in [
        message(hansen.customer.0, own, "staff", &alma, "null"),
        message(hansen.customer.0, own, "staff", "null", "null"),
        message(hansen.customer.0, own, "customer", "null", &clara),
        message(hansen.customer.0, own, "customer", "null", "null"),
        message(hansen.customer.0, hansen.cases.hidden.0, "customer", "null", &me),
        message(lund.customer.0, lund.cases.shown.case.0, "customer", "null", &me),
        format!(
            "insert into ticket (account_id, id, customer_id, number, subject, state, contact_id, last_at, created_at) values ('{account}', gen_random_uuid(), '{}', 99, 'x', 'us', {clara}, now(), now())",
            hansen.customer
        ),
        format!(
            "insert into ticket_file (account_id, customer_id, ticket_id, message_id, file_id, position) select account_id, customer_id, '{own}', id, gen_random_uuid(), 0 from ticket_message where ticket_id = '{}'",
            hansen.cases.hidden
        ),
        "update ticket set assignee_id = null".into(),
        "update ticket set contact_id = null".into(),
        "update ticket set customer_id = customer_id".into(),
        "update ticket_message set body = 'x'".into(),
        "update file set name = 'x'".into(),
        "delete from ticket".into(),
        "delete from file".into(),
    ] {
        let got = attempt(&mut conn, &sql).await;
        assert!(matches!(&got, Err(code) if code == "42501") || got == Ok(0), "{sql}: {got:?}");
    }
    let closed = attempt(&mut conn, "update ticket set state = 'closed'").await;
    assert_eq!(closed, Ok(1), "of all cases only the own one");
}
