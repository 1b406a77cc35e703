//! The page of a project: its team as the names are shown, what is open about it, and what is nobody else's.

use super::page;
use crate::time_report::{Hour, Scene};

/// Every way the project's page can be had.
async fn everywhere(scene: &mut Scene) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for suffix in ["", ".json", ".csv"] {
        let path = format!("/{}/extranet/projects/{}{suffix}", scene.app.fjord(), scene.app.cast.fjord.hansen.website);
        let answer = scene.clara.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        all.push((path, answer.text()));
    }
    all
}

#[tokio::test]
async fn the_team_is_named_as_the_access_says_and_not_counted_otherwise() {
    let mut scene = Scene::new().await;
    let (one, two) = (scene.person("Quetzal Rosenkrantz").await, scene.person("Quetzal Rasmussen").await);
    let hidden = scene.person("Axolotl Holberg").await;
    let hour = scene.hour("2024-05-05", "work");
    let elsewhere = Hour { person: Some(hidden), project: scene.app.cast.fjord.hansen.app.0, ..hour.clone() };
    let hours = [Hour { person: Some(one), ..hour.clone() }, Hour { person: Some(two), ..hour }, elsewhere];
    scene.book(&hours).await;
    for (names, columns, expected) in [
        ("full", &["hours", "employee"][..], Some(["Quetzal Rosenkrantz", "Quetzal Rasmussen"])),
        ("initial", &["hours", "employee"], Some(["Quetzal R.", "Quetzal R."])),
        ("generic", &["hours", "employee"], None),
        ("hidden", &["hours", "employee"], None),
        ("full", &["hours", "manager"], None),
    ] {
        scene.allow(columns, names).await;
        for (path, text) in everywhere(&mut scene).await {
            assert_eq!(text.contains("Quetzal"), expected.is_some(), "{names} {columns:?} {path}: {text}");
            assert!(!text.contains("Axolotl"), "works elsewhere: {path}");
            for name in expected.iter().flatten() {
                assert!(text.contains(name), "{names} {path}: {text}");
            }
            assert!(names == "full" || !text.contains("Rosenkrantz"), "{names} {path}");
            if path.ends_with(".json") && expected.is_none() {
                assert!(!text.contains("\"person\""), "nobody is counted either: {text}");
            }
        }
    }
}

#[tokio::test]
async fn hours_that_are_not_released_put_nobody_on_the_team() {
    let mut scene = Scene::new().await;
    let one = scene.person("Quetzal Rosenkrantz").await;
    let hours = [Hour { person: Some(one), ..scene.hour("2024-05-05", "work") }];
    scene.book(&hours).await;
    let sql = format!("update customer_access set release = 'approved' where account_id = '{}'", scene.app.account());
    crate::evidence::run(&mut scene.conn, sql).await;
    for (path, text) in everywhere(&mut scene).await {
        assert!(!text.contains("Quetzal"), "{path}: {text}");
    }
}

#[tokio::test]
async fn open_cases_and_invoices_are_the_projects_own_and_the_viewers() {
    let mut scene = Scene::new().await;
    let hansen = scene.app.cast.fjord.hansen;
    let shown = page(&mut scene, "").await;
    for text in ["Pictures in the shop are blurred", ">2029<", "Open invoices", "Open support cases"] {
        assert!(shown.contains(text), "{text} is missing: {shown}");
    }
    for text in ["Zebrafinch", "Question about invoice", ">2035<"] {
        assert!(!shown.contains(text), "{text} is not open, or not of this project: {shown}");
    }
    // Dan sees no number of an invoice beside work.
    let mut dan = scene.app.sign_in("dan").await;
    let path = format!("/{}/extranet/projects/{}", scene.app.fjord(), hansen.website);
    let answer = dan.get(&path).await.text();
    assert!(answer.contains("Pictures in the shop") && !answer.contains(">2029<"), "{answer}");
    for reports in ["{projects,time}", "{projects,tickets}", "{projects,invoices}"] {
        let sql = format!(
            "update customer_access set reports = '{reports}' where account_id = '{}' and customer_id = '{}'",
            scene.app.account(),
            hansen.customer
        );
        crate::evidence::run(&mut scene.conn, sql).await;
        let shown = page(&mut scene, "").await;
        assert_eq!(shown.contains("Pictures in the shop"), reports.contains("tickets"), "{reports}");
        assert_eq!(shown.contains(">2029<"), reports.contains("invoices"), "{reports}");
    }
    let hidden = format!("/{}/extranet/projects/{}", scene.app.fjord(), hansen.zebrafinch);
    let rival = format!("/{}/extranet/projects/{}", scene.app.rival(), hansen.website);
    assert_eq!(dan.get(&hidden).await.status, 404);
    assert_eq!(dan.get(&rival).await.status, 303);
}
