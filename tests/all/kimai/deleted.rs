//! What was deleted there goes here, and nothing goes that only could not be seen.

use super::Stage;
use crate::support::kimai::Fault;
use crate::support::rows::{change, rows};
use extranet::domain::kimai::runs::Kind;

impl Stage {
    /// Synced, with five hours more.
    async fn with_hours() -> Self {
        let stage = Stage::new().await;
        for id in 201..206 {
            stage.kimai.change().add_hour(id, 5, &format!("hour {id}"));
        }
        stage.connect().await;
        stage.first_sync().await;
        assert_eq!(stage.hours().await.len(), 7);
        stage
    }
}

#[tokio::test]
async fn hours_deleted_there_are_found_in_the_night_and_go() {
    let stage = Stage::with_hours().await;
    stage.kimai.change().delete(202);
    stage.kimai.change().delete(204);
    stage.pass(time::Duration::minutes(16));
    stage.tick().await;
    assert_eq!(stage.hours().await.len(), 7, "what changed does not tell what is gone");
    stage.pass(time::Duration::hours(37));
    stage.tick().await;
    let run = stage.last().await;
    assert_eq!((run.kind, run.state.as_str(), run.deleted), (Kind::Full, "done", 2), "{run:?}");
    let keys: Vec<String> = stage.hours().await.into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["101", "102", "201", "203", "205"]);
}

#[tokio::test]
async fn hours_on_an_invoice_of_ours_are_kept_and_told() {
    let stage = Stage::with_hours().await;
    let account = stage.app.account().0;
    change(
        "update time_entry e set invoice_id = i.id from invoice i where e.account_id = $1 and e.source_key = '203'
         and i.account_id = $1 and i.number = '2026/042'",
        &[account],
    )
    .await;
    stage.kimai.change().delete(203);
    let run = stage.run(Kind::Full).await;
    assert_eq!((run.state.as_str(), run.deleted, run.kept), ("partly", 0, 1), "{run:?}");
    assert!(run.told[0].contains("203"), "{:?}", run.told);
    assert_eq!(stage.hours().await.len(), 7);
}

#[tokio::test]
async fn a_list_that_breaks_off_removes_nothing() {
    for fault in [Fault::Status(500), Fault::Broken, Fault::Html, Fault::Status(404), Fault::Status(401)] {
        let stage = Stage::with_hours().await;
        {
            let mut kimai = stage.kimai.change();
            kimai.most = 3;
            kimai.faults.push(("page=2", fault.clone(), u32::MAX));
        }
        let connection = stage.connection().await;
        let mut scope = stage.app.staff().await;
        extranet::domain::kimai::runs::begin(&mut scope, &connection, Kind::Full).await.expect("begun");
        scope.commit().await.expect("stored");
        for _ in 0..8 {
            stage.tick().await;
            stage.pass(time::Duration::minutes(12));
        }
        let run = stage.last().await;
        assert_eq!((stage.hours().await.len(), run.deleted), (7, 0), "{fault:?}: {run:?}");
    }
}

/// Without the right to see others' hours, Kimai answers with the token owner's own and says nothing.
#[tokio::test]
async fn a_right_that_was_taken_away_removes_nothing() {
    let stage = Stage::with_hours().await;
    for id in [202, 203, 204] {
        stage.kimai.change().timesheet(id)["user"] = 7.into();
    }
    stage.run(Kind::Full).await;
    stage.kimai.change().hidden.push("others");
    let run = stage.run(Kind::Full).await;
    assert_eq!((run.deleted, stage.hours().await.len()), (0, 7), "{run:?}");
}

/// One is deleted between two pages: what stood behind it moves to a page that was read already.
#[tokio::test]
async fn a_list_that_shrinks_while_it_is_read_loses_nothing() {
    let stage = Stage::new().await;
    {
        let mut kimai = stage.kimai.change();
        kimai.most = 3;
        for id in 201..212 {
            kimai.add_hour(id, 5, &format!("hour {id}"));
        }
    }
    stage.connect().await;
    stage.run(Kind::Rehearsal).await;
    // the first of the list goes, once its page was given
    stage.kimai.change().deletes.push(("page=1&orderBy=id", 101));
    stage.run(Kind::Full).await;
    let keys: Vec<String> = stage.hours().await.into_iter().map(|(key, _)| key).collect();
    for id in (201..212).map(|id| id.to_string()) {
        assert!(keys.contains(&id), "{id} is missing: {keys:?}");
    }
}

/// What came from files, or from another Kimai, is not for this connection to judge.
#[tokio::test]
async fn only_what_the_connection_has_listed_itself_can_go() {
    let stage = Stage::with_hours().await;
    let account = stage.app.account().0;
    change(
        "insert into time_entry (account_id, id, customer_id, project_id, work_date, seconds, source, source_key, created_at)
         select account_id, gen_random_uuid(), customer_id, project_id, work_date, 60, 'kimai', '9999', now() from time_entry
         where account_id = $1 and source_key = '201'",
        &[account],
    )
    .await;
    let run = stage.run(Kind::Full).await;
    assert_eq!((run.deleted, stage.hours().await.len()), (0, 8));
    assert_eq!(stage.kimai.asked("timesheets/9999"), 0);
}

#[tokio::test]
async fn a_customer_deleted_there_takes_its_hours_along_and_stays_itself() {
    let stage = Stage::with_hours().await;
    {
        let mut kimai = stage.kimai.change();
        kimai.list("customers").retain(|customer| customer["id"] != 1);
        kimai.list("projects").retain(|project| project["customer"] != 1);
        kimai.list("timesheets").clear();
    }
    let run = stage.run(Kind::Full).await;
    assert_eq!((run.deleted, stage.hours().await.len()), (7, 0), "{run:?}");
    let sql = "select name from customer where account_id = $1 and name = 'Acme GmbH'";
    assert_eq!(rows(sql, &[stage.app.account().0]).await.len(), 1);
}
