//! What the token may not see is unknown: never nought, and nothing that was known before turns into it.

use super::{Stage, TOKEN};
use extranet::domain::kimai::client::{Address, Client};
use extranet::domain::kimai::rights::{self, Checked, Held, Right};
use extranet::domain::kimai::runs::Kind;
use serde_json::Value;

async fn check(stage: &Stage) -> Checked {
    let address = Address::parse(&stage.kimai.url).expect("an address");
    let client = Client::new(address, TOKEN.into(), &stage.app.app.config.outgoing).expect("a client");
    rights::check(&client, stage.app.app.web.now()).await
}

#[tokio::test]
async fn each_right_is_found_out() {
    let stage = Stage::new().await;
    let checked = check(&stage).await;
    assert_eq!((checked.version.as_deref(), checked.zone.as_deref()), (Some("2.66.0"), Some("Europe/Berlin")));
    for right in Right::ALL {
        // everybody's hours cannot be told from one's own where nobody else has any
        let expected = match right {
            Right::Hours | Right::Budgets => Held::Unknown,
            _ => Held::Yes,
        };
        let expected = if right == Right::Budgets { Held::Yes } else { expected };
        assert_eq!(checked.held(right), expected, "{right:?}");
    }
    stage.kimai.change().add_hour(400, 8, "somebody else's");
    stage.kimai.change().timesheet(400)["user"] = 7.into();
    assert_eq!(check(&stage).await.held(Right::Hours), Held::Yes);
    stage.kimai.change().hidden = vec!["users", "invoices", "activities", "others", "rates", "budgets"];
    let checked = check(&stage).await;
    assert_eq!(checked.problem, None);
    for (right, held) in [
        (Right::Customers, Held::Yes),
        (Right::Users, Held::No),
        (Right::Invoices, Held::No),
        (Right::Activities, Held::No),
        (Right::Rates, Held::No),
        (Right::Budgets, Held::No),
        (Right::Hours, Held::Unknown),
    ] {
        assert_eq!(checked.held(right), held, "{right:?}");
    }
    stage.kimai.change().list("timesheets").clear();
    assert_eq!(check(&stage).await.held(Right::Rates), Held::Unknown, "without an hour nothing can be told");
}

#[tokio::test]
async fn an_old_kimai_and_a_wrong_token_are_told_apart() {
    let stage = Stage::new().await;
    stage.kimai.change().version = 21_300;
    assert_eq!(check(&stage).await.problem.as_deref(), Some("too-old"));
    stage.kimai.change().token = "another".into();
    assert_eq!(check(&stage).await.problem.as_deref(), Some("unauthorised"));
}

#[tokio::test]
async fn money_that_is_left_out_is_unknown_and_not_nought() {
    let stage = Stage::new().await;
    stage.kimai.change().hidden = vec!["rates", "budgets", "users", "invoices", "activities"];
    stage.connect().await;
    stage.first_sync().await;
    let run = stage.last().await;
    assert_eq!(run.state, "done", "{run:?}");
    assert_eq!(run.place.lacks, [Right::Users, Right::Activities, Right::Invoices]);
    let entry = stage.entry(101).await;
    assert_eq!((&entry["amount"], &entry["rate"], &entry["currency"]), (&Value::Null, &Value::Null, &Value::Null));
    let sql = "select budget_amount, budget_seconds from project where account_id = $1 and name = 'Website relaunch'";
    let project = crate::support::rows::row(sql, &[stage.app.account().0]).await;
    assert_eq!((&project["budget_amount"], &project["budget_seconds"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn what_was_known_stays_known_when_the_right_is_taken_away() {
    let stage = Stage::synced().await;
    let (before, account) = (stage.entry(101).await, stage.app.account().0);
    stage.kimai.change().hidden = vec!["rates", "budgets", "users", "invoices"];
    stage.kimai.change().timesheet(102)["duration"] = 9_000.into();
    let run = stage.run(Kind::Full).await;
    assert_eq!(run.state, "done", "{run:?}");
    assert_eq!(stage.entry(101).await["amount"], before["amount"]);
    assert_eq!(
        stage.entry(102).await["amount"],
        Value::Null,
        "other hours, other amount: unknown, neither old nor nought"
    );
    let sql = "select budget_amount from project where account_id = $1 and name = 'Website relaunch'";
    assert_eq!(crate::support::rows::row(sql, &[account]).await["budget_amount"], 500_000);
    let sql = "select state from invoice where account_id = $1 and number = '2026/042'";
    assert_eq!(crate::support::rows::row(sql, &[account]).await["state"], "paid");
}
