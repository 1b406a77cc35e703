//! What can go wrong on the other side: each kind is told in its own words, tried again where that helps, and leaves nothing
//! half done.

use super::Stage;
use crate::support::kimai::Fault;
use extranet::domain::kimai::Problem;
use extranet::domain::kimai::runs::{self, Kind, Run};
use std::time::Duration;

impl Stage {
    /// One turn of a run over changes, with this in its way.
    async fn with(&self, part: &'static str, fault: Fault, times: u32) -> Run {
        self.kimai.change().faults.clear();
        self.kimai.fault(part, fault, times);
        let connection = self.connection().await;
        let mut scope = self.app.staff().await;
        runs::begin(&mut scope, &connection, Kind::Changes).await.expect("begun").expect("alone");
        scope.commit().await.expect("stored");
        self.app.work().await;
        self.last().await
    }
}

#[tokio::test]
async fn what_waiting_does_not_mend_ends_the_run_at_once() {
    let stage = Stage::synced().await;
    for (fault, problem) in [
        (Fault::Status(401), Problem::Unauthorised),
        (Fault::Status(403), Problem::Forbidden),
        (Fault::Html, Problem::NotKimai),
        (Fault::Status(404), Problem::NotKimai),
        (Fault::Status(418), Problem::NotKimai),
        (Fault::Redirect("https://elsewhere.example/".into()), Problem::Redirect),
        (Fault::Redirect("http://169.254.169.254/latest/".into()), Problem::Redirect),
    ] {
        let run = stage.with("customers", fault.clone(), 9).await;
        assert_eq!((run.state.as_str(), run.problem), ("failed", Some(problem)), "{fault:?}: {run:?}");
        assert_eq!(run.problem_at.as_deref(), Some("customers"));
        assert_eq!(run.retries, 0, "{fault:?}");
    }
    assert_eq!(stage.connection().await.failures, 7);
    let next = stage.connection().await.next_at.expect("another time");
    let wait = next - stage.last().await.ended_at.expect("it ended");
    assert_eq!(wait, time::Duration::hours(6), "each failure doubles the wait, up to six hours");
    stage.kimai.change().faults.clear();
    stage.run(Kind::Changes).await;
    assert_eq!(stage.connection().await.failures, 0);
}

#[tokio::test]
async fn what_passes_is_tried_again_and_the_run_ends_well() {
    let stage = Stage::synced().await;
    for (fault, problem) in [
        (Fault::Status(500), Problem::Server),
        (Fault::Status(502), Problem::Server),
        (Fault::Broken, Problem::Broken),
        (Fault::Busy(503, 30), Problem::Busy(None)),
    ] {
        let run = stage.with("projects", fault.clone(), 2).await;
        assert_eq!((run.state.as_str(), run.problem, run.tries), ("running", Some(problem), 1), "{fault:?}: {run:?}");
        for _ in 0..3 {
            stage.pass(time::Duration::seconds(45));
            stage.app.work().await;
        }
        let run = stage.last().await;
        assert_eq!((run.state.as_str(), run.problem, run.retries), ("done", None, 2), "{fault:?}: {run:?}");
    }
}

#[tokio::test]
async fn as_long_as_kimai_asks_for_it_is_left_alone() {
    let stage = Stage::synced().await;
    let run = stage.with("projects", Fault::Busy(429, 300), 1).await;
    let wait = run.resume_at - run.started_at;
    assert!(wait >= time::Duration::seconds(300) && wait < time::Duration::seconds(320), "{wait}");
    stage.kimai.change().log.clear();
    stage.pass(time::Duration::seconds(280));
    stage.tick().await;
    assert_eq!(stage.kimai.asked(""), 0);
    stage.pass(time::Duration::seconds(40));
    stage.app.work().await;
    assert_eq!(stage.last().await.state, "done");
}

#[tokio::test]
async fn after_six_tries_it_gives_up_until_the_next_time() {
    let stage = Stage::synced().await;
    stage.with("activities", Fault::Status(500), u32::MAX).await;
    for _ in 0..6 {
        stage.pass(time::Duration::minutes(11));
        stage.app.work().await;
    }
    let run = stage.last().await;
    assert_eq!((run.state.as_str(), run.problem, run.retries), ("failed", Some(Problem::Server), 5), "{run:?}");
}

#[tokio::test]
async fn slow_and_huge_answers_are_cut_off() {
    let mut stage = Stage::synced().await;
    let mut config = (*stage.app.app.config).clone();
    config.outgoing.patience = Duration::from_millis(400);
    config.outgoing.most = 100_000;
    stage.app.app.config = std::sync::Arc::new(config);
    let run = stage.with("customers", Fault::Slow(Duration::from_secs(3)), 1).await;
    assert_eq!(run.problem, Some(Problem::TooSlow));
    stage.pass(time::Duration::minutes(1));
    stage.app.work().await;
    let run = stage.with("customers", Fault::Huge(200_000), 1).await;
    assert_eq!((run.state.as_str(), run.problem), ("failed", Some(Problem::TooLarge)), "{run:?}");
}

#[tokio::test]
async fn a_job_that_got_lost_is_taken_up_again() {
    let stage = Stage::synced().await;
    stage.with("projects", Fault::Status(500), 1).await;
    let account = stage.app.account().0;
    crate::support::rows::change(
        "delete from job where account_id = $1 and kind = 'kimai_step' and done_at is null",
        &[account],
    )
    .await;
    stage.pass(time::Duration::minutes(14));
    stage.tick().await;
    assert_eq!(stage.last().await.state, "done");
}

#[tokio::test]
async fn rows_that_cannot_be_read_are_told_and_the_others_come() {
    let stage = Stage::new().await;
    stage.kimai.change().add_hour(301, 6, "good");
    stage.kimai.change().add_hour(302, 6, "bad");
    stage.kimai.change().timesheet(302)["rate"] = "a lot".into();
    stage.connect().await;
    stage.first_sync().await;
    let run = stage.last().await;
    assert_eq!((run.state.as_str(), run.counts.failed), ("partly", 1), "{run:?}");
    assert_eq!(run.told, ["hours 302: rate \"a lot\" is not a number"]);
    assert_eq!(stage.entry(301).await["amount"], 10_000);
}
