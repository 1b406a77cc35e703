//! How long a session lives, to the second: unused, and at all.

use super::{alive, instant};
use crate::evidence::{enter, run, stage, superuser, visitor};
use crate::support::{Browser, TestApp};
use extranet::base::zone::Zone;
use sqlx::PgConnection;
use std::time::Instant;
use time::macros::{date, time};
use time::{Date, Duration, OffsetDateTime};

const SECOND: Duration = Duration::SECOND;

/// Whether somebody is signed in at this instant. The clock goes on while the request is under way: a machine that was held
/// up meanwhile is asked again.
async fn alive_at(app: &TestApp, browser: &mut Browser, home: &str, at: OffsetDateTime) -> bool {
    loop {
        let began = Instant::now();
        app.app.web.clock.set(at);
        let answer = alive(browser, home).await;
        if began.elapsed() < std::time::Duration::from_millis(900) {
            return answer;
        }
    }
}

/// Somebody with the only session there is.
async fn signed_in(conn: &mut PgConnection, app: &TestApp, who: &str, remember: bool) -> Browser {
    run(conn, format!("delete from session where account_id = '{}'", app.account())).await;
    if !remember {
        return enter(app, who).await;
    }
    let mut browser = visitor(app);
    let password = extranet::domain::demo::password(who);
    let form = [("username", who), ("password", password.as_str()), ("remember", "on")];
    let answer = browser.post(&format!("{}/sign-in", crate::evidence::home(app, who)), &form).await;
    assert_eq!(answer.status, 303);
    browser
}

/// As if it had been used until just before.
async fn used(conn: &mut PgConnection, app: &TestApp) {
    run(
        conn,
        format!(
            "update session set last_seen_at = ends_at - interval '1 minute' where account_id = '{}'",
            app.account()
        ),
    )
    .await;
}

#[tokio::test]
async fn sessions_end_when_unused_and_at_the_latest_to_the_second() {
    let app = stage().await;
    let mut conn = superuser().await;
    let start = app.app.web.now();
    let kinds = [
        ("alma", false, Duration::hours(2), Duration::hours(12)),
        // There is no "remember me" for staff, whatever a form says.
        ("alma", true, Duration::hours(2), Duration::hours(12)),
        ("clara", false, Duration::hours(8), Duration::hours(24)),
        ("clara", true, Duration::days(14), Duration::days(30)),
    ];
    for (who, remember, idle, absolute) in kinds {
        let home = crate::evidence::home(&app, who);
        // Unused.
        for (off, expected) in [(-SECOND, true), (SECOND, false)] {
            app.app.web.clock.set(start);
            let mut browser = signed_in(&mut conn, &app, who, remember).await;
            let seen = instant(&mut conn, &app, who, "s.last_seen_at").await;
            assert_eq!(
                alive_at(&app, &mut browser, &home, seen + idle + off).await,
                expected,
                "{who} {remember}: unused for {idle} {off}"
            );
        }
        // Used all the time.
        for (off, expected) in [(-SECOND, true), (SECOND, false)] {
            app.app.web.clock.set(start);
            let mut browser = signed_in(&mut conn, &app, who, remember).await;
            let began = instant(&mut conn, &app, who, "s.created_at").await;
            used(&mut conn, &app).await;
            assert_eq!(
                alive_at(&app, &mut browser, &home, began + absolute + off).await,
                expected,
                "{who} {remember}: since {absolute} {off}"
            );
        }
        // An end is an end: the clock going back is the only thing that could reach before it again.
        app.app.web.clock.set(start);
        let mut browser = signed_in(&mut conn, &app, who, remember).await;
        let seen = instant(&mut conn, &app, who, "s.last_seen_at").await;
        assert!(!alive_at(&app, &mut browser, &home, seen + absolute + Duration::days(400)).await);
    }
}

#[tokio::test]
async fn every_request_moves_the_idle_limit_on() {
    let app = stage().await;
    let mut conn = superuser().await;
    let home = crate::evidence::home(&app, "alma");
    let mut alma = enter(&app, "alma").await;
    let first = instant(&mut conn, &app, "alma", "s.last_seen_at").await;
    let later = first + Duration::minutes(90);
    assert!(alive_at(&app, &mut alma, &home, later).await);
    // Noted beside the request: awaited, not timed.
    while instant(&mut conn, &app, "alma", "s.last_seen_at").await < later {
        tokio::task::yield_now().await;
    }
    assert!(alive_at(&app, &mut alma, &home, first + Duration::hours(3)).await, "unused for an hour and a half only");
}

/// Midnight at the end of this day, by Copenhagen's clocks.
fn end_of(day: Date) -> OffsetDateTime {
    let zone: Zone = "Europe/Copenhagen".parse().expect("a zone");
    zone.start_of_day(day.next_day().expect("a day"))
}

#[tokio::test]
async fn external_staff_are_out_at_the_end_of_their_last_day_by_the_accounts_clocks() {
    let app = stage().await;
    let mut conn = superuser().await;
    let home = crate::evidence::home(&app, "vera");
    // In winter, in summer, and the days on which clocks change: 23 and 25 hours long.
    let days = [
        (date!(2027 - 01 - 31), date!(2027 - 01 - 31).with_time(time!(23:00)).assume_utc()),
        (date!(2027 - 06 - 30), date!(2027 - 06 - 30).with_time(time!(22:00)).assume_utc()),
        (date!(2027 - 03 - 28), date!(2027 - 03 - 28).with_time(time!(22:00)).assume_utc()),
        (date!(2027 - 10 - 31), date!(2027 - 10 - 31).with_time(time!(23:00)).assume_utc()),
    ];
    for (last, midnight) in days {
        assert_eq!(end_of(last), midnight, "{last}");
        let sql = format!(
            "update person set valid_until = '{last}' where account_id = '{}' and id = '{}'",
            app.account(),
            app.cast.fjord.vera.person
        );
        run(&mut conn, sql).await;
        app.app.web.clock.set(midnight - Duration::minutes(30));
        let mut vera = enter(&app, "vera").await;
        assert!(alive_at(&app, &mut vera, &home, midnight - SECOND).await, "{last}: a second before");
        assert!(!alive_at(&app, &mut vera, &home, midnight).await, "{last}: at midnight");
        assert!(!alive_at(&app, &mut vera, &home, midnight + SECOND).await, "{last}: a second after");
        let again = visitor(&app).sign_in(&home, "vera", &extranet::domain::demo::password("vera")).await;
        assert_eq!(again.status, 422, "{last}: signing in is over too");
    }
}
