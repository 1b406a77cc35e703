//! After the first sync: what changes there comes, once, every few minutes, until somebody pauses it.

use super::Stage;
use crate::support::rows::rows;
use extranet::domain::kimai::connection;
use extranet::domain::kimai::runs::Kind;
use serde_json::json;

const QUARTER: time::Duration = time::Duration::minutes(16);

#[tokio::test]
async fn what_changed_there_comes_and_nothing_else_is_read() {
    let stage = Stage::synced().await;
    {
        let mut kimai = stage.kimai.change();
        kimai.timesheet(101)["description"] = json!("Login page, with passkeys");
        kimai.timesheet(101)["duration"] = json!(7_200);
        kimai.timesheet(101)["rate"] = json!(200.0);
        kimai.modified.insert(101, "2099-01-01T00:00:00".into());
        kimai.add_hour(300, 7, "new since");
        kimai.modified.insert(300, "2099-01-01T00:00:00".into());
        kimai.log.clear();
    }
    stage.pass(QUARTER);
    stage.tick().await;
    let run = stage.last().await;
    assert_eq!((run.kind, run.state.as_str()), (Kind::Changes, "done"), "{run:?}");
    assert_eq!((run.counts.new, run.counts.changed), (1, 1), "{run:?}");
    let entry = stage.entry(101).await;
    assert_eq!((&entry["seconds"], &entry["amount"]), (&json!(7_200), &json!(20_000)));
    assert_eq!(stage.hours().await.len(), 3);
    assert_eq!(stage.kimai.asked("timesheets"), 1);
    assert_eq!(stage.kimai.asked("modified_after=2"), 1);

    stage.pass(QUARTER);
    stage.tick().await;
    let again = stage.last().await;
    assert_eq!((again.counts.new, again.counts.changed), (0, 0), "the overlap changes nothing: {again:?}");
    let audit =
        rows("select 1 from audit where account_id = $1 and event = 'kimai.synced'", &[stage.app.account().0]).await;
    assert_eq!(audit.len(), 2, "only runs that changed something are in the record of changes");
}

#[tokio::test]
async fn names_and_invoices_follow_too() {
    let stage = Stage::synced().await;
    {
        let mut kimai = stage.kimai.change();
        kimai.list("projects")[0]["name"] = json!("Website relaunch II");
        kimai.list("projects")[0]["budget"] = json!(6_000.0);
        kimai.list("projects")[0]["budgetType"] = json!(null);
        kimai.list("invoices")[0]["status"] = json!("pending");
        kimai.list("invoices")[0]["paymentDate"] = json!(null);
        kimai.list("invoices")[0]["overdue"] = json!(false);
    }
    stage.pass(QUARTER);
    stage.tick().await;
    assert_eq!(stage.last().await.counts.changed, 2);
    let account = stage.app.account().0;
    let project = rows("select budget_amount, budget_seconds, budget_monthly from project where account_id = $1 and name = 'Website relaunch II'", &[account]).await;
    assert_eq!(project, [json!({"budget_amount": 600_000, "budget_seconds": 180_000, "budget_monthly": false})]);
    let invoice = rows("select state, due_on, net, vat, gross, paid, paid_on from invoice where account_id = $1 and number = '2026/042'", &[account]).await;
    assert_eq!(
        invoice,
        [
            json!({"state": "sent", "due_on": "2026-10-19", "net": 15_000, "vat": 2_850, "gross": 17_850, "paid": 0, "paid_on": null})
        ],
        "what is overdue follows from the date, whatever Kimai says"
    );
}

#[tokio::test]
async fn a_running_entry_comes_when_it_has_ended() {
    let stage = Stage::synced().await;
    assert!(stage.hours().await.iter().all(|(key, _)| key != "103"));
    {
        let mut kimai = stage.kimai.change();
        kimai.timesheet(103)["end"] = json!("2026-10-02T14:00:00+0200");
        kimai.timesheet(103)["duration"] = json!(3_600);
        kimai.timesheet(103)["rate"] = json!(80.0);
        kimai.modified.insert(103, "2099-01-01T00:00:00".into());
    }
    stage.pass(QUARTER);
    stage.tick().await;
    assert_eq!(stage.entry(103).await["amount"], 8_000);
}

/// In the night the clocks go back, half past two comes twice: the offset says which.
#[tokio::test]
async fn the_hour_that_comes_twice_is_told_apart() {
    let stage = Stage::new().await;
    {
        let mut kimai = stage.kimai.change();
        for (id, offset) in [(401, "+0200"), (402, "+0100")] {
            kimai.add_hour(id, 25, "clocks");
            kimai.timesheet(id)["begin"] = json!(format!("2026-10-25T02:30:00{offset}"));
            kimai.timesheet(id)["end"] = json!(format!("2026-10-25T02:45:00{offset}"));
        }
    }
    stage.connect().await;
    stage.first_sync().await;
    assert_eq!(stage.entry(401).await["started_at"], "2026-10-25T00:30:00+00:00");
    assert_eq!(stage.entry(402).await["started_at"], "2026-10-25T01:30:00+00:00");
}

#[tokio::test]
async fn paused_it_stays_still_and_resumed_it_catches_up() {
    let stage = Stage::synced().await;
    let pause = async |paused| {
        let mut scope = stage.app.staff().await;
        connection::pause(&mut scope, paused).await.expect("done");
        scope.commit().await.expect("stored");
    };
    pause(true).await;
    {
        let mut kimai = stage.kimai.change();
        kimai.add_hour(300, 7, "while paused");
        kimai.modified.insert(300, "2099-01-01T00:00:00".into());
        kimai.log.clear();
    }
    stage.pass(time::Duration::days(1));
    stage.tick().await;
    assert_eq!((stage.kimai.asked(""), stage.hours().await.len()), (0, 2));
    pause(false).await;
    stage.tick().await;
    assert_eq!(stage.hours().await.len(), 3);
    let events = rows(
        "select event from audit where account_id = $1 and event in ('kimai.paused', 'kimai.resumed') order by at",
        &[stage.app.account().0],
    )
    .await;
    assert_eq!(events, [json!({"event": "kimai.paused"}), json!({"event": "kimai.resumed"})]);
}

#[tokio::test]
async fn only_one_run_goes_on_at_a_time() {
    let stage = Stage::synced().await;
    let connection = stage.connection().await;
    let mut scope = stage.app.staff().await;
    let first = extranet::domain::kimai::runs::begin(&mut scope, &connection, Kind::Changes).await.expect("asked");
    let second = extranet::domain::kimai::runs::begin(&mut scope, &connection, Kind::Full).await.expect("asked");
    assert!(first.is_some() && second.is_none());
}

/// Another address may be another Kimai, where the same numbers mean something else.
#[tokio::test]
async fn at_another_address_nothing_is_read_before_somebody_has_looked() {
    let stage = Stage::synced().await;
    let mut scope = stage.app.staff().await;
    let before = connection::get(&mut scope).await.expect("a connection");
    let moved = connection::Settings { address: format!("{}/kimai", stage.kimai.url), ..before.settings.clone() };
    let keys = &stage.app.app.config.keys;
    connection::update(&mut scope, keys, before.version, &moved, None).await.expect("moved");
    scope.commit().await.expect("stored");
    stage.kimai.change().log.clear();
    stage.pass(time::Duration::days(2));
    stage.tick().await;
    assert_eq!(stage.kimai.asked(""), 0);
    let mut scope = stage.app.staff().await;
    connection::confirm(&mut scope, before.id).await.expect_err("nobody has seen what would come from there");
}

#[tokio::test]
async fn a_run_that_waits_is_stopped_by_a_pause() {
    let stage = Stage::synced().await;
    stage.kimai.fault("projects", crate::support::kimai::Fault::Busy(503, 60), 1);
    let run = stage.run(Kind::Changes).await;
    assert_eq!(run.state, "running");
    let mut scope = stage.app.staff().await;
    connection::pause(&mut scope, true).await.expect("paused");
    scope.commit().await.expect("stored");
    stage.kimai.change().log.clear();
    stage.pass(time::Duration::minutes(2));
    stage.tick().await;
    let run = stage.last().await;
    assert_eq!((run.state.as_str(), run.problem.map(|problem| problem.key())), ("stopped", Some("paused")));
    assert_eq!(stage.kimai.asked(""), 0);
}
