//! How a budget was used, on the page of its project.

use super::between;
use crate::evidence::run;
use crate::time_report::Scene;

async fn budget(scene: &mut Scene, what: &str) {
    let sql = format!(
        "update project set {what} where account_id = '{}' and id = '{}'",
        scene.app.account(),
        scene.app.cast.fjord.hansen.website
    );
    run(&mut scene.conn, sql).await;
}

async fn reports(scene: &mut Scene, keys: &str) {
    let sql = format!(
        "update customer_access set reports = '{{{keys}}}' where account_id = '{}' and customer_id = '{}'",
        scene.app.account(),
        scene.app.cast.fjord.hansen.customer
    );
    run(&mut scene.conn, sql).await;
}

async fn page(scene: &mut Scene) -> String {
    let path = format!("/{}/extranet/projects/{}", scene.app.fjord(), scene.app.cast.fjord.hansen.website);
    let answer = scene.clara.get(&path).await;
    assert_eq!(answer.status, 200);
    answer.text()
}

fn names(page: &str) -> Vec<&str> {
    let svg = between(page, "<svg class=\"chart\"", "</svg>");
    let mut names: Vec<&str> = svg.iter().flat_map(|svg| between(svg, "<title>", "</title>")).collect();
    names.retain(|name| {
        name.contains("2026") && (name.starts_with("March") || name.starts_with("April") || name.starts_with("May"))
    });
    names
}

async fn stage() -> Scene {
    let mut scene = Scene::new().await;
    let days = [("2026-03-31", 4), ("2026-04-01", 3), ("2026-05-31", 5)];
    let mut hours = Vec::new();
    for (day, count) in days {
        let mut hour = scene.hour(day, "Work");
        (hour.seconds, hour.currency, hour.amount) = (count * 3_600, Some("DKK"), Some(count * 100_000));
        hours.push(hour);
    }
    // Of another project: none of this one's business.
    let mut other = scene.hour("2026-03-15", "Elsewhere");
    (other.project, other.seconds) = (scene.app.cast.fjord.hansen.app.0, 90_000);
    hours.push(other);
    scene.book(&hours).await;
    reports(&mut scene, "projects,time,budget").await;
    budget(&mut scene, "budget_seconds = 36000, budget_amount = 2000000, budget_monthly = false, currency = 'DKK'")
        .await;
    scene
}

#[tokio::test]
async fn months_stand_on_those_before_them_against_the_budget() {
    let mut scene = stage().await;
    scene.allow(&["hours"], "full").await;
    let text = page(&mut scene).await;
    assert_eq!(
        names(&text),
        [
            "March 2026: 4:00, 4:00 of 10:00 in all",
            "April 2026: 3:00, 7:00 of 10:00 in all",
            "May 2026: 5:00, 12:00 of 10:00 in all"
        ]
    );
    assert!(text.contains("id=\"burn-hours\"") && !text.contains("id=\"burn-money\""), "amounts are hidden");
    let svg = between(&text, "<svg class=\"chart\"", "</svg>")[0];
    assert!(svg.contains("class=\"over\"") && svg.contains("class=\"goal\""), "{svg}");
    assert!(svg.contains("period=2026-04&#38;project="), "{svg}");
    // The last bar is what the budget's own figures say.
    assert!(text.contains("12:00 of 10:00"));

    scene.allow(&["value"], "full").await;
    let text = page(&mut scene).await;
    assert!(text.contains("id=\"burn-money\"") && !text.contains("id=\"burn-hours\""), "hours are hidden");
    assert!(!text.contains("12:00"), "and follow from nothing");
}

#[tokio::test]
async fn a_monthly_budget_begins_again_each_month() {
    let mut scene = stage().await;
    scene.allow(&["hours"], "full").await;
    budget(&mut scene, "budget_monthly = true, budget_seconds = 14400").await;
    let text = page(&mut scene).await;
    assert_eq!(names(&text), ["March 2026: 4:00 of 4:00", "April 2026: 3:00 of 4:00", "May 2026: 5:00 of 4:00"]);
    let svg = between(&text, "<svg class=\"chart\"", "</svg>")[0];
    assert_eq!(svg.matches("class=\"over\"").count(), 1, "{svg}");
    assert_eq!(svg.matches("class=\"b2\"").count(), 0, "{svg}");
}

#[tokio::test]
async fn whoever_may_not_see_the_budget_or_the_hours_sees_no_use_of_it() {
    let mut scene = stage().await;
    for (keys, columns) in [("projects,time", &["hours", "value"][..]), ("projects,budget", &["description"][..])] {
        reports(&mut scene, keys).await;
        scene.allow(columns, "full").await;
        assert!(!page(&mut scene).await.contains("id=\"burn-"), "{keys} {columns:?}");
    }
    // Without the report of time bars lead nowhere.
    reports(&mut scene, "projects,budget").await;
    scene.allow(&["hours"], "full").await;
    let text = page(&mut scene).await;
    assert!(text.contains("id=\"burn-hours\"") && !text.contains("/time?"), "{text}");
    budget(&mut scene, "budget_seconds = null").await;
    assert!(!page(&mut scene).await.contains("id=\"burn-"), "no budget, no line");
}

#[tokio::test]
async fn what_is_not_released_uses_no_budget() {
    let mut scene = stage().await;
    scene.allow(&["hours"], "full").await;
    let (account, customer) = (scene.app.account(), scene.app.cast.fjord.hansen.customer);
    let sql =
        format!("update time_entry set state = 'approved' where account_id = '{account}' and work_date = '2026-04-01'");
    run(&mut scene.conn, sql).await;
    let sql = format!(
        "update customer_access set release = 'approved' where account_id = '{account}' and customer_id = '{customer}'"
    );
    run(&mut scene.conn, sql).await;
    let text = page(&mut scene).await;
    assert_eq!(names(&text)[0], "April 2026: 3:00, 3:00 of 10:00 in all");
    assert!(!text.contains("12:00 of"), "{text}");
}
