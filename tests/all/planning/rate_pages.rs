//! The pages of rates: who may see them, what a form asks about open hours, and that nothing changes before it is answered.

use crate::support::rows::{change, row};
use crate::support::{Form, TestApp};
use serde_json::json;

async fn stored(app: &TestApp) -> serde_json::Value {
    let sql = "select rate::text, amount from time_entry where account_id = $1 and id = $2";
    row(sql, &[app.account().0, app.cast.fjord.hansen.entries.today.0]).await
}

async fn rates(app: &TestApp) -> serde_json::Value {
    row("select count(*) from rate where account_id = $1", &[app.account().0]).await
}

#[tokio::test]
async fn rates_are_for_those_who_hold_the_right() {
    let app = TestApp::start().await;
    let (mut alma, mut vera) = (app.sign_in("alma").await, app.sign_in("vera").await);
    let admin = format!("/{}/admin", app.fjord());
    let hansen = app.cast.fjord.hansen;
    assert_eq!(vera.get(&format!("{admin}/rates")).await.status, 403, "a member");
    assert_eq!(vera.get(&format!("{admin}/rates/{}", hansen.plan.rate)).await.status, 403);
    for page in [format!("projects/{}", hansen.app), format!("customers/{}", hansen.customer)] {
        let page = format!("{admin}/{page}");
        assert!(alma.get(&page).await.text().contains("id=\"rates\""), "{page}");
        let seen = vera.get(&page).await;
        assert_eq!(seen.status, 200);
        assert!(!seen.text().contains("id=\"rates\""), "{page}");
        assert!(!seen.text().contains("566.77") && !seen.text().contains("566,77"), "{page}");
    }
    let person = format!("{admin}/people/{}/edit", app.cast.fjord.rolf);
    let shown = alma.get(&person).await.text();
    assert!(shown.contains("566.77") || shown.contains("566,77"), "{shown}");
}

#[tokio::test]
async fn the_list_shows_the_history_and_marks_what_counts() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let english = "update login set language = 'en' where account_id = $1 and id = $2";
    change(english, &[app.account().0, app.cast.fjord.alma.login.0]).await;
    let page = format!("/{}/admin/rates?customer={}", app.fjord(), app.cast.fjord.hansen.customer);
    let all = alma.get(&page).await.text();
    // The customer's rate, the one before it, and the one to come for Rolf.
    for words in ["3 rates", "1,234.5678", "1,194.5678", "5,566.7788", "Current", "Past", "Not yet", "Rolf Vinter"] {
        assert!(all.contains(words), "{words}: {all}");
    }
    let now = alma.get(&format!("{page}&show=now")).await.text();
    assert!(now.contains("1 rate<") && now.contains("1,234.5678") && !now.contains("1,194.5678"));
}

#[tokio::test]
async fn open_hours_are_asked_about_before_anything_is_kept() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let before = (stored(&app).await, rates(&app).await);
    let new = format!("/{}/admin/rates/new?project={}", app.fjord(), app.cast.fjord.hansen.website);
    let mut form = Form::on(&alma.get(&new).await, "rate");
    form.set("rate", "1000").set("valid_from", "2020-01-01");
    let asked = form.post(&mut alma, &new).await;
    assert_eq!(asked.status, 200, "{}", asked.text());
    assert!(asked.text().contains("name=\"reprice\"") && asked.text().contains("name=\"open\" value=\"1\""));
    assert_eq!((stored(&app).await, rates(&app).await), before, "nothing is kept yet");
    // Not ticked: the rate is there, the hours are as they were.
    let answer = Form::on(&asked, "rate").post(&mut alma, &new).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(stored(&app).await, before.0);
    // Corrected, and this time the hours follow.
    let sql = "select id from rate where account_id = $1 and rate = 1000";
    let id = row(sql, &[app.account().0]).await["id"].as_str().expect("an id").to_owned();
    let edit = format!("/{}/admin/rates/{id}", app.fjord());
    let mut form = Form::on(&alma.get(&edit).await, "rate");
    let asked = form.set("rate", "1100").post(&mut alma, &edit).await;
    let answer = Form::on(&asked, "rate").set("reprice", "on").post(&mut alma, &edit).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(stored(&app).await, json!({ "rate": "1100.0000", "amount": 275_000 }));
    // Removed, and back to what is more general.
    let remove = format!("{edit}/remove");
    let form = Form::on(&alma.get(&remove).await, "version");
    let asked = form.post(&mut alma, &remove).await;
    assert_eq!(asked.status, 200);
    let answer = Form::on(&asked, "version").set("reprice", "on").post(&mut alma, &remove).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(stored(&app).await, before.0);
    assert_eq!(rates(&app).await, before.1);
}

#[tokio::test]
async fn a_rate_that_could_never_count_or_says_two_things_is_refused() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let new = format!("/{}/admin/rates/new?project={}", app.fjord(), app.cast.fjord.hansen.website);
    for (field, value) in [
        ("currency", "EUR"),
        ("currency", "kroner"),
        ("rate", "-1"),
        ("rate", "1.23456"),
        ("rate", "much"),
        ("rate", ""),
        ("none", "on"),
        ("valid_from", ""),
        ("valid_from", "31.2.2026"),
        ("target", "00000000-0000-7000-8000-000000000000"),
        ("person", "nobody"),
    ] {
        let mut form = Form::on(&alma.get(&new).await, "rate");
        let answer = form.set("rate", "900").set(field, value).post(&mut alma, &new).await;
        assert_eq!(answer.status, 422, "{field}={value}: {}", answer.text());
    }
    // The same line, the same day.
    let customer = format!("/{}/admin/rates/new?customer={}", app.fjord(), app.cast.fjord.lund.customer);
    let mut form = Form::on(&alma.get(&customer).await, "rate");
    form.set("rate", "900").set("valid_from", "2198-01-01");
    assert_eq!(form.post(&mut alma, &customer).await.status, 303);
    let mut form = Form::on(&alma.get(&customer).await, "rate");
    let answer = form.set("rate", "901").set("valid_from", "2198-01-01").post(&mut alma, &customer).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
}

#[tokio::test]
async fn the_second_of_two_who_correct_a_rate_sees_both() {
    let app = TestApp::start().await;
    let (mut alma, mut other) = (app.sign_in("alma").await, app.sign_in("alma").await);
    // The one before the customer's rate: no open hours are that old.
    let sql = "select id from rate where account_id = $1 and customer_id = $2 and rate < 1200";
    let id =
        row(sql, &[app.account().0, app.cast.fjord.hansen.customer.0]).await["id"].as_str().expect("an id").to_owned();
    let edit = format!("/{}/admin/rates/{id}", app.fjord());
    let (mut first, mut second) = (Form::on(&alma.get(&edit).await, "rate"), Form::on(&other.get(&edit).await, "rate"));
    let answer = answered(first.set("rate", "801").post(&mut alma, &edit).await, &mut alma, &edit).await;
    assert_eq!(answer.status, 303);
    let answer = second.set("rate", "802").post(&mut other, &edit).await;
    assert_eq!(answer.status, 409, "{}", answer.text());
    assert!(answer.text().contains("801") && answer.text().contains("802"));
}

/// The question about open hours answered with no, if there was one.
async fn answered(
    answer: crate::support::Answer,
    browser: &mut crate::support::Browser,
    path: &str,
) -> crate::support::Answer {
    if answer.status == 200 { Form::on(&answer, "rate").post(browser, path).await } else { answer }
}
