//! Stored hours after a change of rates: nothing happens to them unasked, and then only to our own open ones.

use super::rates::{currency, plain};
use crate::support::TestApp;
use crate::support::rows::{change, row};
use extranet::base::ids::{ProjectId, TimeEntryId};
use extranet::base::money::Rate;
use extranet::domain::rates::{self, Step, Target};
use extranet::domain::scope::StaffScope;
use extranet::domain::tasks;
use serde_json::json;
use std::str::FromStr;
use time::macros::date;

/// 1000.00 kr. an hour on Hansen's website, since ever.
fn website(app: &TestApp) -> Step {
    let hansen = &app.cast.fjord.hansen;
    let target = Target { customer: Some(hansen.customer), project: Some(hansen.website), ..Target::default() };
    Step { target, valid_from: date!(2020 - 01 - 01), currency: currency("DKK"), rate: Some(Rate(10_000_000)) }
}

async fn stored(app: &TestApp, entry: TimeEntryId) -> serde_json::Value {
    let sql = "select rate::text, amount, currency, version from time_entry where account_id = $1 and id = $2";
    row(sql, &[app.account().0, entry.0]).await
}

async fn all(app: &TestApp) -> serde_json::Value {
    let sql = "select md5(string_agg(e::text, ' ' order by id)) as sum from time_entry e where account_id = $1";
    row(sql, &[app.account().0]).await
}

#[tokio::test]
async fn a_new_rate_changes_no_stored_hours() {
    let app = TestApp::start().await;
    let before = all(&app).await;
    let mut scope = app.staff().await;
    let mut step = website(&app);
    let id = rates::create(&mut scope, &step).await.expect("a rate");
    step.rate = Some(Rate(20_000_000));
    rates::update(&mut scope, id, 1, step.valid_from, step.rate).await.expect("a change");
    rates::remove(&mut scope, id, 2).await.expect("gone");
    scope.commit().await.expect("a commit");
    assert_eq!(all(&app).await, before);
}

#[tokio::test]
async fn only_our_own_open_billable_hours_can_be_given_the_new_rate() {
    let app = TestApp::start().await;
    let (hansen, step) = (app.cast.fjord.hansen, website(&app));
    let mut scope = app.staff().await;
    let id = rates::create(&mut scope, &step).await.expect("a rate");
    let found = rates::outdated(&mut scope, &step.target, step.valid_from).await.expect("entries");
    // Not the invoiced one, not the approved one, not the meeting nobody pays for.
    assert_eq!(found.iter().map(|entry| entry.id).collect::<Vec<_>>(), [hansen.entries.today]);
    assert_eq!(rates::reprice(&mut scope, id, &step.target, &found).await.expect("repriced"), 1);
    let again = rates::outdated(&mut scope, &step.target, step.valid_from).await.expect("entries");
    assert!(again.is_empty(), "they are up to date now");
    scope.commit().await.expect("a commit");
    let today = stored(&app, hansen.entries.today).await;
    assert_eq!(today, json!({ "rate": "1000.0000", "amount": 250_000, "currency": "DKK", "version": 2 }));
    // The months follow.
    let sums = "select sum(amount)::int8 as amount from time_month where account_id = $1 and project_id = $2 and month = date_trunc('month', (select work_date from time_entry where account_id = $1 and id = $3))";
    let entries = "select sum(amount)::int8 as amount from time_entry where account_id = $1 and project_id = $2 and date_trunc('month', work_date) = date_trunc('month', (select work_date from time_entry where account_id = $1 and id = $3))";
    let ids = [app.account().0, hansen.website.0, hansen.entries.today.0];
    assert_eq!(row(sums, &ids).await, row(entries, &ids).await);
}

#[tokio::test]
async fn imported_hours_keep_what_their_source_says() {
    let app = TestApp::start().await;
    let (hansen, step) = (app.cast.fjord.hansen, website(&app));
    change(
        "update time_entry set source = 'kimai', source_key = '1' where account_id = $1 and id = $2",
        &[app.account().0, hansen.entries.today.0],
    )
    .await;
    let mut scope = app.staff().await;
    let id = rates::create(&mut scope, &step).await.expect("a rate");
    assert!(rates::outdated(&mut scope, &step.target, step.valid_from).await.expect("entries").is_empty());
    drop(scope);
    // And one that became imported, or was approved, after it was looked for stays as well.
    change(
        "update time_entry set source = '', source_key = null where account_id = $1 and id = $2",
        &[app.account().0, hansen.entries.today.0],
    )
    .await;
    let mut scope = app.staff().await;
    rates::create(&mut scope, &step).await.expect("a rate");
    let found = rates::outdated(&mut scope, &step.target, step.valid_from).await.expect("entries");
    assert_eq!(found.len(), 1);
    drop(scope);
    change(
        "update time_entry set state = 'approved' where account_id = $1 and id = $2",
        &[app.account().0, hansen.entries.today.0],
    )
    .await;
    let mut scope = app.staff().await;
    assert_eq!(rates::reprice(&mut scope, id, &step.target, &found).await.expect("none"), 0);
}

#[tokio::test]
async fn where_the_last_rate_ends_the_amount_is_unknown_and_not_zero() {
    let app = TestApp::start().await;
    let day = extranet::base::zone::Zone::from_str("Europe/Copenhagen").expect("a zone").date_of(app.app.web.now());
    let (hansen, step) = (app.cast.fjord.hansen, website(&app));
    let mut scope = app.staff().await;
    let id = rates::create(&mut scope, &step).await.expect("a rate");
    let found = rates::outdated(&mut scope, &step.target, step.valid_from).await.expect("entries");
    rates::reprice(&mut scope, id, &step.target, &found).await.expect("repriced");
    rates::update(&mut scope, id, 1, step.valid_from, None).await.expect("an end");
    let found = rates::outdated(&mut scope, &step.target, step.valid_from).await.expect("entries");
    // The customer's own rate is what counts again.
    assert_eq!(rates::reprice(&mut scope, id, &step.target, &found).await.expect("repriced"), 1);
    scope.commit().await.expect("a commit");
    let today = stored(&app, hansen.entries.today).await;
    assert_eq!(today, json!({ "rate": "1234.5678", "amount": 308_642, "currency": "DKK", "version": 3 }));
    let mut scope = app.staff().await;
    let today = Step { target: Target { project: None, ..step.target }, valid_from: day, rate: None, ..step };
    let id = rates::create(&mut scope, &today).await.expect("the last end");
    let found = rates::outdated(&mut scope, &step.target, day).await.expect("entries");
    assert_eq!(rates::reprice(&mut scope, id, &step.target, &found).await.expect("repriced"), 1);
    scope.commit().await.expect("a commit");
    let today = stored(&app, hansen.entries.today).await;
    assert_eq!(today, json!({ "rate": null, "amount": null, "currency": null, "version": 4 }));
}

async fn of_task(scope: &mut StaffScope, project: ProjectId) -> extranet::base::ids::TaskId {
    tasks::create(scope, project, &plain("Packing")).await.expect("a task")
}

#[tokio::test]
async fn a_task_goes_with_its_rates_but_never_with_hours_on_it() {
    let app = TestApp::start().await;
    let hansen = app.cast.fjord.hansen;
    let mut scope = app.staff().await;
    let (busy, idle) = (of_task(&mut scope, hansen.website).await, of_task(&mut scope, hansen.website).await);
    let mut step = website(&app);
    step.target.task = Some(idle);
    let rate = rates::create(&mut scope, &step).await.expect("a rate");
    scope.commit().await.expect("a commit");
    change(
        "update time_entry set task_id = $3 where account_id = $1 and id = $2",
        &[app.account().0, hansen.entries.today.0, busy.0],
    )
    .await;
    let mut scope = app.staff().await;
    assert_eq!(tasks::remove(&mut scope, busy).await.expect("an answer"), tasks::Removed::HasHours);
    assert_eq!(tasks::remove(&mut scope, idle).await.expect("an answer"), tasks::Removed::Yes);
    assert!(rates::find(&mut scope, rate).await.is_err());
    let listed = tasks::list(&mut scope, hansen.website).await.expect("tasks");
    let busy = listed.iter().find(|task| task.id == busy).expect("the task");
    assert_eq!((busy.seconds, busy.amount), (9_000, 308_642));
}
