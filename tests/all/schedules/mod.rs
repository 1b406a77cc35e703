//! Reports that go out by mail at set times.

mod hostile;
mod pages;
mod seen;
mod trouble;
mod when;

use crate::support::TestApp;
use crate::support::rows::{change, row, rows};
use extranet::base::ids::ScheduleId;
use extranet::domain::schedules::due;
use extranet::work::schedules;
use serde_json::Value;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

/// Hansen's schedule of the cast, set to what a test wants: it goes to Clara and Dan every Monday at seven.
async fn set(app: &TestApp, what: &str) -> ScheduleId {
    let id = app.cast.fjord.schedule;
    change(&format!("update schedule set {what} where account_id = $1 and id = $2"), &[app.account().0, id.0]).await;
    id
}

/// Clara reads English.
async fn english(app: &TestApp) {
    change("update login set language = 'en' where account_id = $1 and id = $2", &[app.account().0, clara(app)]).await;
}

/// Sends it out of turn and does what there is to do.
async fn send(app: &TestApp, id: ScheduleId) {
    app.app.work.clock.advance(Duration::seconds(1));
    let mut scope = app.staff().await;
    due::now(&mut scope, id).await.expect("sent");
    scope.commit().await.expect("stored");
    app.work().await;
}

/// Some time later: what is due by then is done.
async fn later(app: &TestApp, at: OffsetDateTime) {
    app.app.work.clock.set(at);
    schedules::queue_due(&app.app, Some(app.account())).await.expect("looked");
    app.work().await;
}

/// The mails about schedules, by recipient.
async fn mails(app: &TestApp) -> Vec<Value> {
    let sql = "select * from mail where account_id = $1 and kind = 'report' order by recipient, created_at";
    rows(sql, &[app.account().0]).await
}

/// Who got what: name, state, reason.
async fn deliveries(app: &TestApp, id: ScheduleId) -> Vec<(String, String, Option<String>)> {
    let sql =
        "select d.* from schedule_delivery d join schedule_run r on r.account_id = d.account_id and r.id = d.run_id
               where r.account_id = $1 and r.schedule_id = $2 order by r.due_at, r.id, d.name";
    let found = rows(sql, &[app.account().0, id.0]).await;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let one = |row: &Value| {
        (text(&row["name"]).unwrap_or_default(), text(&row["state"]).unwrap_or_default(), text(&row["reason"]))
    };
    found.iter().map(one).collect()
}

async fn next(app: &TestApp, id: ScheduleId) -> OffsetDateTime {
    let found = row(
        "select extract(epoch from next_at)::int8 as at from schedule where account_id = $1 and id = $2",
        &[app.account().0, id.0],
    )
    .await;
    OffsetDateTime::from_unix_timestamp(found["at"].as_i64().expect("a time")).expect("an instant")
}

fn part<'a>(mail: &'a Value, name: &str) -> &'a str {
    mail[name].as_str().unwrap_or_default()
}

fn admin(app: &TestApp, id: impl std::fmt::Display) -> String {
    format!("/{}/admin/schedules/{id}", app.fjord())
}

fn clara(app: &TestApp) -> Uuid {
    app.cast.fjord.hansen.clara.login.0
}
