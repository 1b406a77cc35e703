//! The week as a table to type into.

use super::{admin, entries, months_are_right, no_rates, thousand};
use crate::support::form::plain;
use crate::support::rows::change;
use crate::support::{Form, TestApp};
use serde_json::json;

fn week(app: &TestApp, week: &str, rows: &[&str]) -> String {
    let rows: String = rows.iter().map(|row| format!("&row={row}")).collect();
    admin(app, &format!("/time/week?week={week}{rows}"))
}

#[tokio::test]
async fn hours_are_typed_in_a_week_and_come_to_their_amount() {
    let app = TestApp::start().await;
    thousand(&app).await;
    let (mut bo, website) = (app.sign_in("bo").await, app.cast.fjord.hansen.website);
    let path = week(&app, "2025-W10", &[&website.to_string()]);
    let page = bo.get(&path).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("<h1>Week 10</h1>") && page.text().contains("Harbourlight website"));
    let mut form = Form::on(&page, "row");
    form.set("c0-0", "7:30").set("c0-1", "7.5").set("c0-2", "7,5").set("c0-3", "450m").set("c0-4", "20m");
    let to = admin(&app, "/time/week");
    let answer = form.set("act", "save").post(&mut bo, &to).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let again = form.post(&mut bo, &to).await;
    assert_eq!(again.location(), answer.location(), "posted twice, done once");
    let stored = entries(&app, app.cast.fjord.bo.person, website, "2025-03-03", "2025-03-09").await;
    let seen: Vec<_> =
        stored.iter().map(|row| (row["work_date"].clone(), row["seconds"].clone(), row["amount"].clone())).collect();
    assert_eq!(
        json!(seen),
        json!([
            ["2025-03-03", 27_000, 750_000],
            ["2025-03-04", 27_000, 750_000],
            ["2025-03-05", 27_000, 750_000],
            ["2025-03-06", 27_000, 750_000],
            ["2025-03-07", 1_200, 33_333],
        ])
    );
    assert!(stored.iter().all(|row| row["rate"] == "1000.0000" && row["currency"] == "DKK" && row["billable"] == true));
    months_are_right(&app).await;
    let page = bo.get(answer.location()).await;
    assert!(page.text().contains("30:20") && page.text().contains("The week was saved."), "{}", page.text());

    // A cell that is emptied takes its hours along; one that is changed keeps its rate.
    change("update rate set rate = 2000 where account_id = $1", &[app.account().0]).await;
    let mut form = Form::on(&page, "row");
    assert_eq!(form.get("c0-0"), "7:30");
    form.set("c0-0", "").set("c0-1", "1:00");
    assert_eq!(form.post(&mut bo, &to).await.status, 303);
    let stored = entries(&app, app.cast.fjord.bo.person, website, "2025-03-03", "2025-03-09").await;
    assert_eq!(stored.len(), 4);
    assert_eq!((&stored[0]["seconds"], &stored[0]["amount"]), (&json!(3600), &json!(100_000)));
    months_are_right(&app).await;
}

#[tokio::test]
async fn without_a_rate_the_amount_is_unknown_and_not_zero() {
    let app = TestApp::start().await;
    no_rates(&app).await;
    let (mut bo, website) = (app.sign_in("bo").await, app.cast.fjord.hansen.website);
    let page = bo.get(&week(&app, "2025-W10", &[&website.to_string()])).await;
    let answer = Form::on(&page, "row").set("c0-0", "1").post(&mut bo, &admin(&app, "/time/week")).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let stored = entries(&app, app.cast.fjord.bo.person, website, "2025-03-03", "2025-03-09").await;
    assert_eq!(
        (&stored[0]["amount"], &stored[0]["rate"], &stored[0]["currency"]),
        (&json!(null), &json!(null), &json!(null))
    );
}

#[tokio::test]
async fn one_wrong_cell_keeps_all_others_and_saves_nothing() {
    let app = TestApp::start().await;
    let (mut bo, website) = (app.sign_in("bo").await, app.cast.fjord.hansen.website);
    let page = bo.get(&week(&app, "2025-W10", &[&website.to_string()])).await;
    let mut form = Form::on(&page, "row");
    form.set("c0-0", "7:30").set("c0-1", "seven").set("c0-2", "24:01").set("c0-3", "-1").set("c0-4", "9999999h");
    let answer = form.post(&mut bo, &admin(&app, "/time/week")).await;
    assert_eq!(answer.status, 422);
    let again = Form::on(&answer, "row");
    for (cell, text) in [("c0-0", "7:30"), ("c0-1", "seven"), ("c0-2", "24:01"), ("c0-3", "-1"), ("c0-4", "9999999h")] {
        assert_eq!(again.get(cell), text);
    }
    assert_eq!(answer.text().matches("aria-invalid=\"true\"").count(), 4, "{}", answer.text());
    assert!(entries(&app, app.cast.fjord.bo.person, website, "2025-03-03", "2025-03-09").await.is_empty());
}

#[tokio::test]
async fn a_cell_that_changed_meanwhile_is_shown_with_both_values() {
    let app = TestApp::start().await;
    let (mut bo, mut other) = (app.sign_in("bo").await, app.sign_in("bo").await);
    let website = app.cast.fjord.hansen.website;
    let (path, to) = (week(&app, "2025-W10", &[&website.to_string()]), admin(&app, "/time/week"));
    let (mut mine, mut theirs) = (Form::on(&bo.get(&path).await, "row"), Form::on(&other.get(&path).await, "row"));
    assert_eq!(theirs.set("c0-0", "3:00").post(&mut other, &to).await.status, 303);
    let answer = mine.set("c0-0", "4:00").set("c0-1", "5:00").post(&mut bo, &to).await;
    assert_eq!(answer.status, 409, "{}", answer.text());
    let text = answer.text();
    assert!(text.contains("<td>3:00</td><td>4:00</td>"), "{text}");
    assert_eq!(
        entries(&app, app.cast.fjord.bo.person, website, "2025-03-03", "2025-03-09").await.len(),
        1,
        "nothing yet"
    );
    // Both were shown: the next save is over what is stored.
    let again = Form::on(&answer, "row");
    assert_eq!((again.get("c0-0"), again.get("c0-1")), ("4:00", "5:00"));
    assert_eq!(again.post(&mut bo, &to).await.status, 303);
    let stored = entries(&app, app.cast.fjord.bo.person, website, "2025-03-03", "2025-03-09").await;
    assert_eq!(json!(stored.iter().map(|row| &row["seconds"]).collect::<Vec<_>>()), json!([14_400, 18_000]));

    // What I have not touched is not my conflict.
    let page = bo.get(&path).await;
    let (mut mine, mut theirs) = (Form::on(&page, "row"), Form::on(&page, "row"));
    assert_eq!(theirs.set("c0-0", "1:00").post(&mut other, &to).await.status, 303);
    mine.set("submit_id", &uuid::Uuid::now_v7().to_string());
    assert_eq!(mine.set("c0-1", "2:00").post(&mut bo, &to).await.status, 303);
    let stored = entries(&app, app.cast.fjord.bo.person, website, "2025-03-03", "2025-03-09").await;
    assert_eq!(json!(stored.iter().map(|row| &row["seconds"]).collect::<Vec<_>>()), json!([3_600, 7_200]));
    months_are_right(&app).await;
}

#[tokio::test]
async fn two_who_fill_the_same_empty_cell_at_once_do_not_both_win() {
    let app = TestApp::start().await;
    let (mut bo, mut other) = (app.sign_in("bo").await, app.sign_in("bo").await);
    let website = app.cast.fjord.hansen.website;
    let (path, to) = (week(&app, "2025-W10", &[&website.to_string()]), admin(&app, "/time/week"));
    let (mut mine, mut theirs) = (Form::on(&bo.get(&path).await, "row"), Form::on(&other.get(&path).await, "row"));
    mine.set("c0-0", "4:00");
    theirs.set("c0-0", "3:00");
    let (one, two) = tokio::join!(mine.post(&mut bo, &to), theirs.post(&mut other, &to));
    let mut both = [one.status.as_u16(), two.status.as_u16()];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    assert_eq!(entries(&app, app.cast.fjord.bo.person, website, "2025-03-03", "2025-03-09").await.len(), 1);
}

#[tokio::test]
async fn weeks_go_on_over_the_year_and_through_a_fifty_third() {
    let app = TestApp::start().await;
    let mut bo = app.sign_in("bo").await;
    for (week, previous, next) in [
        ("2026-W53", "2026-W52", "2027-W01"),
        ("2027-W01", "2026-W53", "2027-W02"),
        ("2025-W01", "2024-W52", "2025-W02"),
        ("2020-W53", "2020-W52", "2021-W01"),
    ] {
        let page = bo.get(&admin(&app, &format!("/time/week?week={week}"))).await.text();
        assert!(
            page.contains(&format!("rel=\"prev\" href=\"/{}/admin/time/week?week={previous}\"", app.fjord())),
            "{week}"
        );
        assert!(
            page.contains(&format!("rel=\"next\" href=\"/{}/admin/time/week?week={next}\"", app.fjord())),
            "{week}"
        );
    }
    let page = week(&app, "2026-W53", &[&app.cast.fjord.hansen.website.to_string()]);
    let page = plain(&bo.get(&page).await.text());
    assert!(page.contains("Monday, 28 December 2026") && page.contains("Sunday, 3 January 2027"), "{page}");
    for wrong in ["2025-W53", "2026-W54", "2026-W00", "2026-W1", "26-W01", "2026W01", "2026-W+1", "x", "1969-W10"] {
        assert_eq!(bo.get(&admin(&app, &format!("/time/week?week={wrong}"))).await.status, 400, "{wrong}");
    }
}

#[tokio::test]
async fn the_weeks_in_which_clocks_change_have_seven_days_too() {
    let app = TestApp::start().await;
    let (mut bo, website) = (app.sign_in("bo").await, app.cast.fjord.hansen.website);
    for (week_of, sunday) in [("2025-W13", "2025-03-30"), ("2025-W43", "2025-10-26")] {
        let page = bo.get(&week(&app, week_of, &[&website.to_string()])).await;
        let mut form = Form::on(&page, "row");
        form.set("c0-6", "3:00");
        assert_eq!(form.post(&mut bo, &admin(&app, "/time/week")).await.status, 303);
        let stored = entries(&app, app.cast.fjord.bo.person, website, sunday, sunday).await;
        assert_eq!(stored.len(), 1, "{week_of}");
        assert_eq!(stored[0]["seconds"], 10_800);
    }
}

#[tokio::test]
async fn last_weeks_rows_are_taken_over_with_hours_or_without() {
    let app = TestApp::start().await;
    let (mut bo, hansen) = (app.sign_in("bo").await, app.cast.fjord.hansen);
    let to = admin(&app, "/time/week");
    let page = bo.get(&week(&app, "2025-W10", &[&hansen.website.to_string(), &hansen.app.to_string()])).await;
    let mut form = Form::on(&page, "row");
    form.set("c0-0", "1:00").set("c1-1", "2:00");
    assert_eq!(form.post(&mut bo, &to).await.status, 303);

    let empty = Form::on(&bo.get(&week(&app, "2025-W11", &[])).await, "week");
    let answer = empty.clone().set("act", "copy-rows").post(&mut bo, &to).await;
    let page = bo.get(answer.location()).await;
    let form = Form::on(&page, "row");
    assert_eq!(form.all("row").len(), 2, "{}", answer.location());
    assert_eq!(form.get("c0-0"), "");

    // What is typed is saved first, and what is there already stays.
    let mut form = form;
    let website = form.all("row").iter().position(|row| *row == hansen.website.to_string()).expect("the row");
    form.set(&format!("c{website}-0"), "4:00").set("act", "copy-hours");
    let answer = form.post(&mut bo, &to).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = bo.get(answer.location()).await.text();
    assert!(page.contains("1 cell taken over"), "{page}");
    let person = app.cast.fjord.bo.person;
    let stored = entries(&app, person, hansen.website, "2025-03-10", "2025-03-16").await;
    assert_eq!(json!(stored.iter().map(|row| &row["seconds"]).collect::<Vec<_>>()), json!([14_400]));
    let stored = entries(&app, person, hansen.app, "2025-03-10", "2025-03-16").await;
    assert_eq!(json!(stored.iter().map(|row| &row["seconds"]).collect::<Vec<_>>()), json!([7_200]));
}

#[tokio::test]
async fn a_row_is_added_where_one_can_book_and_nowhere_else() {
    let app = TestApp::start().await;
    let (mut bo, fjord) = (app.sign_in("bo").await, &app.cast.fjord);
    let to = admin(&app, "/time/week");
    let empty = Form::on(&bo.get(&week(&app, "2025-W10", &[])).await, "week");
    let answer = empty.clone().set("act", "add").set("add", &fjord.hansen.website.to_string()).post(&mut bo, &to).await;
    assert!(answer.location().contains(&format!("row={}", fjord.hansen.website)), "{}", answer.location());
    assert_eq!(empty.clone().set("act", "add").set("add", "").post(&mut bo, &to).await.status, 422);

    // A paused project, an inactive customer's, another account's: not offered, not shown by its id, not saved.
    change(
        "update project set state = 'paused' where account_id = $1 and id = $2",
        &[app.account().0, fjord.hansen.app.0],
    )
    .await;
    change(
        "update customer set active = false where account_id = $1 and id = $2",
        &[app.account().0, fjord.lund.customer.0],
    )
    .await;
    for foreign in [fjord.hansen.app, fjord.lund.warehouse, app.cast.rival.nord.gala] {
        let page = bo.get(&week(&app, "2025-W10", &[&foreign.to_string()])).await.text();
        assert!(!page.contains(&foreign.to_string()) && !page.contains("Aurora"), "{foreign}");
        let form = [("week", "2025-W10"), ("row", &foreign.to_string()), ("c0-0", "1:00"), ("s0-0", "")];
        assert_eq!(bo.post(&to, &form).await.status, 404, "{foreign}");
    }
}

#[tokio::test]
async fn nobody_reaches_the_week_of_another_without_the_right() {
    let app = TestApp::start().await;
    let (mut bo, mut vera, mut alma) = (app.sign_in("bo").await, app.sign_in("vera").await, app.sign_in("alma").await);
    let (fjord, to) = (&app.cast.fjord, admin(&app, "/time/week"));
    let of_alma = week(&app, "2025-W10", &[]) + &format!("&person={}", fjord.alma.person);
    assert_eq!(bo.get(&of_alma).await.status, 404);
    let person = fjord.alma.person.to_string();
    let row = fjord.hansen.website.to_string();
    let form =
        [("week", "2025-W10"), ("person", person.as_str()), ("row", row.as_str()), ("c0-0", "1:00"), ("s0-0", "")];
    assert_eq!(bo.post(&to, &form).await.status, 404);
    // Vera may look, and no more.
    let seen = vera.get(&of_alma).await;
    assert_eq!(seen.status, 200);
    assert!(seen.text().contains("Alma Lindqvist") && !seen.text().contains("name=\"act\""));
    assert_eq!(vera.post(&to, &form).await.status, 404);
    // Alma may enter hours for Bo.
    let person = fjord.bo.person.to_string();
    let form =
        [("week", "2025-W10"), ("person", person.as_str()), ("row", row.as_str()), ("c0-0", "1:00"), ("s0-0", "")];
    assert_eq!(alma.post(&to, &form).await.status, 303);
    assert_eq!(entries(&app, fjord.bo.person, fjord.hansen.website, "2025-03-03", "2025-03-03").await.len(), 1);
    let rita = format!("&person={}", app.cast.rival.rita.person);
    assert_eq!(alma.get(&(week(&app, "2025-W10", &[]) + &rita)).await.status, 404);
}
