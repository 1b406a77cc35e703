//! The day's form: durations, clock times by the customer's zone, nights and changes of the clocks.

use super::{admin, entries, months_are_right, thousand};
use crate::support::rows::change;
use crate::support::{Answer, Browser, Form, TestApp};
use serde_json::json;

async fn add(browser: &mut Browser, app: &TestApp, typed: &[(&str, &str)]) -> Answer {
    let path = admin(app, "/time/day?date=2025-03-05");
    let mut form = Form::on(&browser.get(&path).await, "work");
    form.set("work", &app.cast.fjord.hansen.website.to_string());
    for (name, value) in typed {
        form.set(name, value);
    }
    form.post(browser, &path).await
}

#[tokio::test]
async fn a_duration_or_a_start_and_an_end_or_both_for_a_break() {
    let app = TestApp::start().await;
    thousand(&app).await;
    let mut bo = app.sign_in("bo").await;
    for (typed, seconds, clocks) in [
        (vec![("duration", "7:30")], 27_000, (None, None)),
        (
            vec![("start", "9:00"), ("end", "17.30")],
            30_600,
            (Some("2025-03-05T08:00:00+00:00"), Some("2025-03-05T16:30:00+00:00")),
        ),
        (
            vec![("start", "0900"), ("end", "17"), ("duration", "7,5")],
            27_000,
            (Some("2025-03-05T08:00:00+00:00"), Some("2025-03-05T16:00:00+00:00")),
        ),
        (
            vec![("start", "9"), ("duration", "90m")],
            5_400,
            (Some("2025-03-05T08:00:00+00:00"), Some("2025-03-05T09:30:00+00:00")),
        ),
    ] {
        let answer = add(&mut bo, &app, &typed).await;
        assert_eq!(answer.status, 303, "{typed:?}: {}", answer.text());
        let stored =
            entries(&app, app.cast.fjord.bo.person, app.cast.fjord.hansen.website, "2025-03-05", "2025-03-05").await;
        let found = stored.iter().any(|row| {
            row["seconds"] == seconds && row["started_at"] == json!(clocks.0) && row["ended_at"] == json!(clocks.1)
        });
        assert!(found, "{typed:?}: {stored:?}");
        assert!(
            stored.iter().all(|row| row["amount"] == json!(row["seconds"].as_i64().unwrap_or(0) * 1000 / 36)),
            "{stored:?}"
        );
    }
    months_are_right(&app).await;
}

#[tokio::test]
async fn a_night_counts_on_the_day_it_began_by_the_customers_clocks() {
    let app = TestApp::start().await;
    let (mut bo, fjord) = (app.sign_in("bo").await, &app.cast.fjord);
    assert_eq!(add(&mut bo, &app, &[("start", "22:00"), ("end", "2:00")]).await.status, 303);
    let stored = entries(&app, fjord.bo.person, fjord.hansen.website, "2025-03-05", "2025-03-06").await;
    assert_eq!(
        (stored.len(), &stored[0]["seconds"], &stored[0]["work_date"]),
        (1, &json!(14_400), &json!("2025-03-05"))
    );
    // At ten in the evening of a customer at the other end of the world it is another instant, and the same day.
    change(
        "update customer set zone = 'Pacific/Auckland' where account_id = $1 and id = $2",
        &[app.account().0, fjord.hansen.customer.0],
    )
    .await;
    assert_eq!(add(&mut bo, &app, &[("date", "2025-03-10"), ("start", "22:00"), ("end", "23:00")]).await.status, 303);
    let stored = entries(&app, fjord.bo.person, fjord.hansen.website, "2025-03-10", "2025-03-10").await;
    assert_eq!(stored[0]["started_at"], "2025-03-10T09:00:00+00:00");
}

#[tokio::test]
async fn nights_in_which_clocks_change_are_as_long_as_they_are() {
    let app = TestApp::start().await;
    let (mut bo, fjord) = (app.sign_in("bo").await, &app.cast.fjord);
    for (date, seconds) in [("2025-03-30", 10_800), ("2025-10-26", 18_000)] {
        let answer = add(&mut bo, &app, &[("date", date), ("start", "0:00"), ("end", "4:00")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let stored = entries(&app, fjord.bo.person, fjord.hansen.website, date, date).await;
        assert_eq!(stored[0]["seconds"], seconds, "{date}");
    }
    // A time that the clocks skip.
    let answer = add(&mut bo, &app, &[("date", "2025-03-30"), ("start", "2:30"), ("end", "4:00")]).await;
    assert!(answer.status == 422 && answer.text().contains("skip this time"), "{}", answer.text());
}

#[tokio::test]
async fn what_is_wrong_is_said_and_everything_typed_stays() {
    let app = TestApp::start().await;
    let (mut bo, fjord) = (app.sign_in("bo").await, &app.cast.fjord);
    for (typed, said) in [
        (vec![], "Enter hours, or a start and an end"),
        (vec![("start", "9:00")], "Enter the end too"),
        (vec![("end", "9:00")], "Enter the start too"),
        (vec![("start", "25:00"), ("end", "9")], "Enter a time like 9:05"),
        (vec![("start", "9:0"), ("end", "9:61")], "Enter a time like 9:05"),
        (vec![("duration", "0")], "Enter more than nothing"),
        (vec![("duration", "25")], "A day has 24 hours"),
        (vec![("start", "9"), ("end", "10"), ("duration", "2")], "it is only 1:00"),
        (vec![("duration", "1"), ("date", "2025-02-30")], "Enter a date"),
        (vec![("duration", "1"), ("work", "")], "Choose one of the projects"),
        (vec![("duration", "1"), ("work", "x")], "Choose one of the projects"),
        (vec![("duration", "1"), ("activity", "\u{7}")], "characters that cannot be used"),
    ] {
        let mut typed = typed;
        typed.push(("description", "Quite a story"));
        let answer = add(&mut bo, &app, &typed).await;
        assert_eq!(answer.status, 422, "{typed:?}");
        assert!(answer.text().contains(said), "{typed:?}: {}", answer.text());
        let form = Form::on(&answer, "work");
        for (name, value) in typed.iter().filter(|(name, value)| *name != "work" && !value.contains('\u{7}')) {
            assert_eq!(form.get(name), *value, "{name}");
        }
    }
    assert!(entries(&app, fjord.bo.person, fjord.hansen.website, "2025-01-01", "2025-12-31").await.is_empty());
    for wrong in ["date=2025-02-30", "date=x", "date=0001-01-01"] {
        assert_eq!(bo.get(&admin(&app, &format!("/time/day?{wrong}"))).await.status, 400, "{wrong}");
    }
    // Only one's own.
    let page = bo.get(&admin(&app, "/time/day")).await.text();
    assert!(page.contains("Offline mode tried on old phones") && !page.contains("Checkout form rebuilt"), "{page}");
}
