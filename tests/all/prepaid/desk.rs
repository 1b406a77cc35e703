//! Staff keep contracts: made, changed, ended, topped up, removed; posted twice, by two, by strangers, with rubbish.

use super::seen::{bare, contract};
use crate::support::Form;
use crate::support::rows::rows;
use crate::time_report::Scene;
use uuid::Uuid;

async fn contracts(scene: &Scene) -> Vec<serde_json::Value> {
    let sql = "select id, name, starts_on, ends_on, seconds, rollover, rollover_seconds, rollover_periods, overage, overage_rate::text as rate, project_id
               from prepaid_contract where account_id = $1 order by created_at, id";
    rows(sql, &[scene.app.account().0]).await
}

fn id(row: &serde_json::Value) -> Uuid {
    row["id"].as_str().and_then(|id| id.parse().ok()).expect("an id")
}

#[tokio::test]
async fn a_contract_is_made_topped_up_changed_and_removed() {
    let scene = bare().await;
    let (home, customer) = (format!("/{}/admin", scene.app.fjord()), scene.app.cast.fjord.hansen.customer);
    let mut alma = scene.app.sign_in("alma").await;
    let new = format!("{home}/customers/{customer}/prepaid/new");
    let mut form = Form::on(&alma.get(&new).await, "hours");
    form.set("name", "Support").set("starts_on", "31.1.2026").set("hours", "20").set("rollover", "yes");
    form.set("rollover_hours", "7:30").set("rollover_periods", "2").set("overage_rate", "950.5");
    for _ in 0..2 {
        let answer = form.post(&mut alma, &new).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    let made = contracts(&scene).await;
    assert_eq!(made.len(), 1, "sent twice, made once: {made:?}");
    assert_eq!(
        (&made[0]["seconds"], &made[0]["rollover_seconds"], &made[0]["rollover_periods"], &made[0]["rate"]),
        (&72_000.into(), &27_000.into(), &2.into(), &"950.5000".into())
    );
    let here = format!("{home}/prepaid/{}", id(&made[0]));
    let add = format!("{here}/top-ups/new");
    let mut form = Form::on(&alma.get(&add).await, "hours");
    form.set("added_on", "2026-02-01").set("hours", "5").set("note", "Order 4711");
    for _ in 0..2 {
        assert_eq!(form.post(&mut alma, &add).await.status, 303);
    }
    let added = rows(
        "select id from prepaid_top_up where account_id = $1 and contract_id = $2",
        &[scene.app.account().0, id(&made[0])],
    )
    .await;
    assert_eq!(added.len(), 1);
    form.set("added_on", "2026-01-30");
    let outside = alma.get(&add).await;
    let mut form = Form::on(&outside, "hours");
    form.set("added_on", "2026-01-30").set("hours", "5");
    let answer = form.post(&mut alma, &add).await;
    assert!(answer.status == 422 && answer.text().contains("does not run on this day"), "{}", answer.text());
    let page = alma.get(&here).await.text();
    assert!(page.contains("Order 4711") && page.contains("at most") || page.contains("At most"), "{page}");

    // Two editors: the second one is shown both values.
    let edit = format!("{here}/edit");
    let (mut first, mut second) =
        (Form::on(&alma.get(&edit).await, "hours"), Form::on(&alma.get(&edit).await, "hours"));
    assert_eq!(first.set("hours", "30").post(&mut alma, &edit).await.status, 303);
    let answer = second.set("hours", "40").post(&mut alma, &edit).await;
    assert!(
        answer.status == 409 && answer.text().contains("30:00") && answer.text().contains("40:00"),
        "{}",
        answer.text()
    );
    // An end before hours that were added.
    let mut form = Form::on(&alma.get(&edit).await, "hours");
    let answer = form.set("ends_on", "2026-01-31").post(&mut alma, &edit).await;
    assert!(answer.status == 422 && answer.text().contains("Hours were added on"), "{}", answer.text());
    let take = format!("{here}/top-ups/{}/remove", id(&added[0]));
    assert_eq!(alma.get(&take).await.status, 200);
    assert_eq!(alma.post(&take, &[]).await.status, 303);
    assert_eq!(alma.post(&take, &[]).await.status, 404);
    let remove = format!("{here}/remove");
    assert_eq!(alma.post(&remove, &[("version", "1")]).await.status, 200, "asked again: it was changed");
    let form = Form::on(&alma.get(&remove).await, "version");
    assert_eq!(form.post(&mut alma, &remove).await.status, 303);
    assert!(contracts(&scene).await.is_empty());
    let said = rows(
        "select event from audit where account_id = $1 and event like 'prepaid.%' order by at",
        &[scene.app.account().0],
    )
    .await;
    assert_eq!(said.len(), 5, "{said:?}");
}

#[tokio::test]
async fn two_contracts_for_the_same_work_do_not_overlap() {
    let mut scene = bare().await;
    let hansen = scene.app.cast.fjord.hansen;
    contract(&mut scene, None, "Everything").await;
    contract(&mut scene, Some(hansen.app.0), "App").await;
    let mut alma = scene.app.sign_in("alma").await;
    let new = format!("/{}/admin/customers/{}/prepaid/new", scene.app.fjord(), hansen.customer);
    let (app, website) = (hansen.app.to_string(), hansen.website.to_string());
    for (project, from, to, status) in [
        ("", "2024-04-15", "", 422),
        ("", "2023-01-01", "", 422),
        ("", "2023-01-01", "2024-01-31", 422),
        (app.as_str(), "2024-03-01", "2024-03-02", 422),
        (website.as_str(), "2024-03-01", "2024-03-02", 303),
        ("", "2023-01-01", "2024-01-30", 303),
        ("", "2024-04-16", "", 303),
    ] {
        let mut form = Form::on(&alma.get(&new).await, "hours");
        form.set("name", "Another").set("hours", "5").set("project", project).set("starts_on", from).set("ends_on", to);
        let answer = form.post(&mut alma, &new).await;
        assert_eq!(answer.status, status, "{project} {from} {to}: {}", answer.text());
    }
}

#[tokio::test]
async fn rubbish_is_said_beside_its_field_and_strangers_find_nothing() {
    let mut scene = bare().await;
    let hansen = scene.app.cast.fjord.hansen;
    let known = contract(&mut scene, None, "Everything").await;
    let home = format!("/{}/admin", scene.app.fjord());
    let mut alma = scene.app.sign_in("alma").await;
    let new = format!("{home}/customers/{}/prepaid/new", hansen.customer);
    for (field, value) in [
        ("name", ""),
        ("hours", "0"),
        ("hours", "-5"),
        ("hours", "99999999"),
        ("starts_on", "2026-02-30"),
        ("starts_on", ""),
        ("ends_on", "2020-01-01"),
        ("period", "week"),
        ("rollover", "maybe"),
        ("rollover_periods", "0"),
        ("rollover_periods", "121"),
        ("overage", ""),
        ("overage_rate", "-1"),
        ("project", "0190a000-0000-7000-8000-000000000000"),
        ("project", &scene.app.cast.fjord.lund.warehouse.to_string()),
    ] {
        let mut form = Form::on(&alma.get(&new).await, "hours");
        form.set("name", "Another").set("hours", "5").set("starts_on", "2030-01-01");
        let answer = form.set(field, value).post(&mut alma, &new).await;
        assert_eq!(answer.status, 422, "{field}={value}: {}", answer.text());
    }
    assert_eq!(contracts(&scene).await.len(), 1);
    // Vera may look and not change; Bo may not even look; Rita is of another account.
    for (who, look, change) in [("vera", 200, 403), ("bo", 403, 403)] {
        let mut browser = scene.app.sign_in(who).await;
        assert_eq!(browser.get(&format!("{home}/prepaid/{known}")).await.status, look, "{who}");
        assert_eq!(browser.get(&format!("{home}/prepaid/{known}/edit")).await.status, change, "{who}");
        assert_eq!(browser.post(&format!("{home}/prepaid/{known}/remove"), &[]).await.status, change, "{who}");
    }
    let mut rita = scene.app.sign_in("rita").await;
    let rival = format!("/{}/admin", scene.app.rival());
    for path in ["", "/edit", "/remove", "/top-ups/new"] {
        assert_eq!(rita.get(&format!("{rival}/prepaid/{known}{path}")).await.status, 404, "{path}");
    }
}
