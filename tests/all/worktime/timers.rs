//! The timer: one for each person, kept through closed windows, over midnight, and not for ever.

use super::{admin, entries};
use crate::support::rows::{row, rows};
use crate::support::{Form, TestApp};
use serde_json::json;
use time::macros::datetime;

async fn start(app: &TestApp, browser: &mut crate::support::Browser, project: &str) -> crate::support::Answer {
    let path = admin(app, "/time/timer");
    let mut form = Form::on(&browser.get(&path).await, "work");
    form.set("work", project).set("description", "Lamps");
    form.post(browser, &path).await
}

#[tokio::test]
async fn a_timer_runs_through_signing_out_and_over_midnight_and_counts_on_its_first_day() {
    let app = TestApp::start().await;
    let (mut bo, fjord) = (app.sign_in("bo").await, &app.cast.fjord);
    let website = fjord.hansen.website.to_string();
    // 23:00 in Copenhagen.
    app.app.web.clock.set(datetime!(2031-03-05 22:00 UTC));
    let mut bo_then = app.sign_in("bo").await;
    assert_eq!(start(&app, &mut bo_then, &website).await.status, 303);
    bo_then.post(&admin(&app, "/sign-out"), &[]).await;
    app.app.web.clock.advance(time::Duration::minutes(150));
    let mut bo_now = app.sign_in("bo").await;
    let page = bo_now.get(&admin(&app, "/time/day")).await.text();
    assert!(page.contains("<b>2:30</b>"), "it shows on every page: {page}");
    let answer = bo_now.post(&admin(&app, "/time/timer/stop"), &[]).await;
    assert!(answer.location().contains("date=2031-03-05&done=stopped"), "{}", answer.location());
    let stored = entries(&app, fjord.bo.person, fjord.hansen.website, "2031-03-01", "2031-03-31").await;
    assert_eq!((stored.len(), &stored[0]["work_date"], &stored[0]["seconds"]), (1, &json!("2031-03-05"), &json!(9000)));
    assert_eq!(stored[0]["description"], "Lamps");
    assert_eq!(bo_now.post(&admin(&app, "/time/timer/stop"), &[]).await.status, 303, "stopped twice, entered once");
    assert_eq!(entries(&app, fjord.bo.person, fjord.hansen.website, "2031-03-01", "2031-03-31").await.len(), 1);
    assert_eq!(
        bo.get(&admin(&app, "/time/timer")).await.status,
        303,
        "the first browser has been signed out by the years"
    );
}

#[tokio::test]
async fn a_second_start_leaves_the_first_running() {
    let app = TestApp::start().await;
    let (mut bo, mut other, fjord) = (app.sign_in("bo").await, app.sign_in("bo").await, &app.cast.fjord);
    let path = admin(&app, "/time/timer");
    let (mut one, mut two) = (Form::on(&bo.get(&path).await, "work"), Form::on(&other.get(&path).await, "work"));
    one.set("work", &fjord.hansen.website.to_string());
    two.set("work", &fjord.hansen.app.to_string());
    assert_eq!(one.post(&mut bo, &path).await.status, 303);
    assert_eq!(two.post(&mut other, &path).await.status, 303);
    let running = rows(
        "select project_id from timer where account_id = $1 and person_id = $2",
        &[app.account().0, fjord.bo.person.0],
    )
    .await;
    assert_eq!(json!(running), json!([{ "project_id": fjord.hansen.website }]));
    // Discarded, it leaves nothing.
    assert_eq!(bo.post(&admin(&app, "/time/timer/discard"), &[]).await.status, 303);
    let running = row(
        "select count(*) as n from timer where account_id = $1 and person_id = $2",
        &[app.account().0, fjord.bo.person.0],
    )
    .await;
    assert_eq!(running["n"], 0);
}

#[tokio::test]
async fn after_more_than_a_day_it_asks_when_the_work_ended() {
    let app = TestApp::start().await;
    let fjord = &app.cast.fjord;
    app.app.web.clock.set(datetime!(2031-03-05 08:00 UTC));
    let mut bo = app.sign_in("bo").await;
    assert_eq!(start(&app, &mut bo, &fjord.hansen.website.to_string()).await.status, 303);
    app.app.web.clock.advance(time::Duration::hours(26));
    let mut bo = app.sign_in("bo").await;
    let path = admin(&app, "/time/timer/stop");
    let answer = bo.post(&path, &[]).await;
    assert_eq!(answer.status, 422);
    let mut form = Form::on(&answer, "end");
    for (date, end) in
        [("2031-03-05", "8:00"), ("2031-03-09", "8:00"), ("2031-03-06", "10:30"), ("x", "9"), ("2031-03-05", "")]
    {
        form.set("end_date", date).set("end", end);
        assert_eq!(form.post(&mut bo, &path).await.status, 422, "{date} {end}");
    }
    form.set("end_date", "2031-03-05").set("end", "17:00");
    assert_eq!(form.post(&mut bo, &path).await.status, 303);
    let stored = entries(&app, fjord.bo.person, fjord.hansen.website, "2031-03-05", "2031-03-06").await;
    // The start has seconds, which are not typed.
    let seconds = stored[0]["seconds"].as_i64().expect("seconds");
    assert!(stored.len() == 1 && (8 * 3600 - 60..=8 * 3600).contains(&seconds), "{stored:?}");
}

#[tokio::test]
async fn the_start_is_changed_but_never_ahead_and_a_moment_is_no_entry() {
    let app = TestApp::start().await;
    let fjord = &app.cast.fjord;
    app.app.web.clock.set(datetime!(2031-03-05 12:00 UTC));
    let mut bo = app.sign_in("bo").await;
    assert_eq!(start(&app, &mut bo, &fjord.hansen.website.to_string()).await.status, 303);
    let path = admin(&app, "/time/timer");
    let page = bo.get(&path).await;
    let mut form = Form::on(&page, "work");
    assert_eq!((form.get("start_date"), form.get("start")), ("2031-03-05", "13:00"));
    assert_eq!(form.set("start", "14:00").post(&mut bo, &path).await.status, 422, "ahead");
    assert_eq!(form.set("start", "11:30").post(&mut bo, &path).await.status, 303);
    // The same form again is a version behind.
    form.set("submit_id", &uuid::Uuid::now_v7().to_string());
    assert_eq!(form.set("start", "10:00").post(&mut bo, &path).await.status, 409);
    let answer = bo.post(&admin(&app, "/time/timer/stop"), &[]).await;
    assert!(answer.location().contains("done=stopped"));
    let stored = entries(&app, fjord.bo.person, fjord.hansen.website, "2031-03-05", "2031-03-05").await;
    assert_eq!(stored[0]["seconds"], 5400);
    assert_eq!(start(&app, &mut bo, &fjord.hansen.website.to_string()).await.status, 303);
    let answer = bo.post(&admin(&app, "/time/timer/stop"), &[]).await;
    assert!(answer.location().contains("done=short"), "{}", answer.location());
}
