//! What customers see: released, billable hours of their own contracts, wherever they look; and nothing where hours are hidden.

use crate::evidence::run;
use crate::time_report::{Hour, Scene};
use serde_json::Value;
use uuid::Uuid;

/// A monthly contract of Hansen's from January 2024 on, of ten hours; what the cast has is gone.
pub async fn contract(scene: &mut Scene, project: Option<Uuid>, name: &str) -> Uuid {
    let id = Uuid::now_v7();
    let project = project.map_or("null".to_owned(), |id| format!("'{id}'"));
    let sql = format!(
        "insert into prepaid_contract (account_id, id, customer_id, project_id, name, starts_on, ends_on, period, seconds, overage, currency, internal_note, created_at)
         values ('{}', '{id}', '{}', {project}, '{name}', '2024-01-31', '2024-04-15', 'month', 36000, 'shown', 'DKK', 'CANARY-NOTE-PREPAID', now())",
        scene.app.account(),
        scene.app.cast.fjord.hansen.customer
    );
    run(&mut scene.conn, sql).await;
    id
}

pub async fn bare() -> Scene {
    let mut scene = Scene::new().await;
    let sql = format!("delete from prepaid_contract where account_id = '{}'", scene.app.account());
    run(&mut scene.conn, sql).await;
    scene
}

async fn rows(scene: &mut Scene) -> Vec<Value> {
    let answer = scene.clara.get(&format!("/{}/extranet/prepaid.json", scene.app.fjord())).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["rows"].as_array().cloned().unwrap_or_default()
}

/// What was used in all, and of the contract of this name.
async fn used(scene: &mut Scene, name: &str) -> i64 {
    let rows = rows(scene).await;
    rows.iter().filter(|row| row["contract"] == name).filter_map(|row| row["used"].as_i64()).sum()
}

#[tokio::test]
async fn an_hour_is_taken_from_one_contract_at_most() {
    let mut scene = bare().await;
    let hansen = scene.app.cast.fjord.hansen;
    contract(&mut scene, None, "Everything").await;
    let hour = |scene: &Scene, day: &str, project: Uuid| Hour { project, ..scene.hour(day, "work") };
    let hours = [
        hour(&scene, "2024-02-01", hansen.website.0),
        hour(&scene, "2024-02-29", hansen.app.0),
        hour(&scene, "2024-04-15", hansen.zebrafinch.0),
        // Before, after, and for nothing.
        hour(&scene, "2024-01-30", hansen.app.0),
        hour(&scene, "2024-04-16", hansen.app.0),
        Hour { billable: false, ..hour(&scene, "2024-02-02", hansen.app.0) },
    ];
    scene.book(&hours).await;
    assert_eq!(used(&mut scene, "Everything").await, 3 * 3_600);
    contract(&mut scene, Some(hansen.app.0), "App").await;
    assert_eq!((used(&mut scene, "Everything").await, used(&mut scene, "App").await), (7_200, 3_600));
    // Dan sees two projects: of what counts all of them he is told nothing.
    let mut dan = scene.app.sign_in("dan").await;
    let seen = dan.get(&format!("/{}/extranet/prepaid", scene.app.fjord())).await.text();
    assert!(seen.contains("App") && !seen.contains("Everything"), "{seen}");
}

#[tokio::test]
async fn only_released_hours_count_for_customers_and_all_of_them_for_staff() {
    let mut scene = bare().await;
    let id = contract(&mut scene, None, "Everything").await;
    let hours = [scene.hour("2024-02-01", "work")];
    scene.book(&hours).await;
    for (release, seconds) in [("approved", 0), ("invoiced", 0), ("after-9", 3_600), ("registered", 3_600)] {
        let sql =
            format!("update customer_access set release = '{release}' where account_id = '{}'", scene.app.account());
        run(&mut scene.conn, sql).await;
        assert_eq!(used(&mut scene, "Everything").await, seconds, "{release}");
        let mut alma = scene.app.sign_in("alma").await;
        let staff = alma.get(&format!("/{}/admin/prepaid/{id}", scene.app.fjord())).await.text();
        assert!(staff.contains("1:00") && staff.contains("CANARY-NOTE-PREPAID"), "{staff}");
    }
}

#[tokio::test]
async fn every_format_has_the_same_history_and_no_note() {
    let mut scene = bare().await;
    contract(&mut scene, None, "Everything").await;
    let hours = [Hour { seconds: 40_000, ..scene.hour("2024-03-30", "work") }];
    scene.book(&hours).await;
    let found = rows(&mut scene).await;
    let periods: Vec<(&str, &str)> =
        found.iter().map(|row| (row["starts"].as_str().unwrap_or(""), row["ends"].as_str().unwrap_or(""))).collect();
    assert_eq!(
        periods,
        [("2024-03-31", "2024-04-15"), ("2024-02-29", "2024-03-30"), ("2024-01-31", "2024-02-28")],
        "the newest first"
    );
    assert_eq!((found[1]["used"].as_i64(), found[1]["over"].as_i64()), (Some(40_000), Some(4_000)));
    for row in &found {
        let of = |key: &str| row[key].as_i64().expect(key);
        let whole = of("brought") + of("granted") + of("topped-up");
        assert_eq!(whole - of("used"), of("left") + of("expired") - of("over"), "{row}");
    }
    for suffix in ["", ".csv", ".json", ".xlsx", ".pdf"] {
        let answer = scene.clara.get(&format!("/{}/extranet/prepaid{suffix}", scene.app.fjord())).await;
        assert_eq!(answer.status, 200, "{suffix}");
        if !suffix.ends_with('x') && !suffix.ends_with("pdf") {
            assert!(answer.text().contains("Everything") && !answer.text().contains("CANARY"), "{suffix}");
        }
    }
    for refused in ["sort=over", "sort=used&dir=desc", "group=month", "merge=all", "page=9"] {
        let answer = scene.clara.get(&format!("/{}/extranet/prepaid?{refused}", scene.app.fjord())).await;
        assert_eq!(answer.status, 400, "{refused}");
    }
}

#[tokio::test]
async fn without_hours_or_the_report_there_is_no_page_and_no_card() {
    let mut scene = bare().await;
    contract(&mut scene, None, "Everything").await;
    let home = format!("/{}/extranet", scene.app.fjord());
    for (columns, reports, shown) in [
        (&["hours"][..], "{time}", true),
        (&["hours"], "{projects,budget}", false),
        (&["value", "invoiced-hours"], "{time,budget}", false),
    ] {
        scene.allow(columns, "full").await;
        let sql =
            format!("update customer_access set reports = '{reports}' where account_id = '{}'", scene.app.account());
        run(&mut scene.conn, sql).await;
        for suffix in ["", ".json", ".csv", ".pdf", ".xlsx"] {
            let answer = scene.clara.get(&format!("{home}/prepaid{suffix}")).await;
            assert_eq!(answer.status, if shown { 200 } else { 404 }, "{columns:?} {reports} {suffix}");
        }
    }
}

#[tokio::test]
async fn the_overview_says_what_is_left_of_a_running_contract() {
    let mut scene = bare().await;
    let id = contract(&mut scene, None, "Everything").await;
    let home = format!("/{}/extranet", scene.app.fjord());
    assert!(!scene.clara.get(&home).await.text().contains("Everything"), "it has ended");
    let sql = format!(
        "update prepaid_contract set ends_on = null, period = 'once', seconds = 72000 where account_id = '{}' and id = '{id}'",
        scene.app.account()
    );
    run(&mut scene.conn, sql).await;
    let hours = [Hour { seconds: 66_300, ..scene.hour("2024-03-30", "work") }];
    scene.book(&hours).await;
    let page = scene.clara.get(&home).await.text();
    for text in ["Everything", "18:25 of 20:00", "1:35 left", "/extranet/prepaid"] {
        assert!(page.contains(text), "{text} is missing: {page}");
    }
}
