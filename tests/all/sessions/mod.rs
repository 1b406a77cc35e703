//! Sessions: how they begin, how long they last, and that they end at once when anything they rest on is taken away.

mod cookies;
mod ends;
mod limits;

use crate::evidence::{count, texts};
use crate::support::{Browser, TestApp};
use sqlx::PgConnection;

/// Whether somebody is still signed in to this half of fjord's, be it only to choose a password.
pub async fn alive(browser: &mut Browser, home: &str) -> bool {
    let answer = browser.get(&format!("{home}/profile")).await;
    match answer.status.as_u16() {
        200 => true,
        303 if answer.location() == format!("{home}/password") => true,
        303 => {
            assert!(answer.location().starts_with(&format!("{home}/sign-in")), "{}", answer.location());
            false
        }
        other => panic!("{other}: {}", answer.text()),
    }
}

/// Open sessions of a sign-in of fjord's.
pub async fn open(conn: &mut PgConnection, app: &TestApp, username: &str) -> i64 {
    let sql = format!(
        "select count(*) from session s join login l on l.account_id = s.account_id and l.id = s.login_id
         where l.account_id = '{}' and l.username = '{username}'",
        app.account()
    );
    count(conn, sql).await
}

/// An instant of the only session of a sign-in of fjord's, to set the clock by.
pub async fn instant(conn: &mut PgConnection, app: &TestApp, username: &str, what: &str) -> time::OffsetDateTime {
    let sql = format!(
        "select to_char({what} at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from session s
         join login l on l.account_id = s.account_id and l.id = s.login_id
         where l.account_id = '{}' and l.username = '{username}'",
        app.account()
    );
    let found = texts(conn, sql).await;
    assert_eq!(found.len(), 1, "sessions of {username}");
    let text = &found[0];
    time::OffsetDateTime::parse(text, &time::format_description::well_known::Rfc3339).expect("an instant")
}
