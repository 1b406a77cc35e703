//! K10, K17, K23, K24: what is put together, and what never is.

use super::{Scene, rows, texts};
use serde_json::json;

#[tokio::test]
async fn descriptions_of_a_day_are_all_the_first_or_the_last_and_empty_ones_do_not_count() {
    let mut scene = Scene::new().await;
    let mut hours = Vec::new();
    // Stored in another order than worked.
    for (start, text) in
        [("15:00", "Late"), ("08:00", ""), ("09:00", "Early"), ("17:00", " "), ("12:00", "Noon"), ("13:00", "Early")]
    {
        let mut hour = scene.hour("2026-05-05", text);
        hour.start = Some(start.to_owned());
        hours.push(hour);
    }
    scene.book(&hours).await;
    let description = async |scene: &mut Scene, merge: &str| {
        texts(&scene.json(&format!("period=all&merge={merge}")).await, "description")
    };
    assert_eq!(description(&mut scene, "all").await, ["Early; Noon; Late"]);
    assert_eq!(description(&mut scene, "first").await, ["Early"]);
    assert_eq!(description(&mut scene, "last").await, ["Late"]);
    assert_eq!(description(&mut scene, "none").await.len(), 6);
    let merged = scene.json("period=all&merge=first").await;
    let row = &rows(&merged)[0];
    assert_eq!(row["hours"], 6 * 3_600);
    assert!(row["start"].as_str().is_some_and(|start| start.starts_with("2026-05-05T08:00")), "{row}");
    assert!(row["end"].as_str().is_some_and(|end| end.starts_with("2026-05-05T18:00")), "{row}");
    assert_eq!(merged["merge"], "first");
    // A search looks at entries, and puts together what it finds.
    assert_eq!(texts(&scene.json("period=all&merge=all&q=early").await, "hours"), ["7200"]);
}

#[tokio::test]
async fn two_entries_with_the_same_start_are_both_there() {
    let mut scene = Scene::new().await;
    let mut hour = scene.hour("2026-05-05", "One");
    hour.start = Some("09:00".into());
    let mut other = hour.clone();
    other.description = "Other".into();
    scene.book(&[hour, other]).await;
    for (merge, count) in [("none", 2), ("all", 1)] {
        let json = scene.json(&format!("period=all&merge={merge}")).await;
        assert_eq!(rows(&json).len(), count);
        assert_eq!(json["totals"]["hours"], 7_200);
    }
    assert_eq!(texts(&scene.json("period=all&merge=all").await, "description"), ["One; Other"]);
}

#[tokio::test]
async fn different_people_projects_and_days_are_never_put_together() {
    let mut scene = Scene::new().await;
    let hansen = scene.app.cast.fjord.hansen;
    // Without their letters that are not Latin, these two are the same.
    let (one, other) = (scene.person("Ольга").await, scene.person("Игорь").await);
    let mut hours = Vec::new();
    for person in [one, other] {
        for project in [hansen.website.0, hansen.app.0] {
            for day in ["2026-05-05", "2026-05-06"] {
                for _ in 0..2 {
                    let mut hour = scene.hour(day, "Work");
                    (hour.person, hour.project) = (Some(person), project);
                    hours.push(hour);
                }
            }
        }
    }
    scene.book(&hours).await;
    for merge in ["all", "first", "last"] {
        let json = scene.json(&format!("period=all&merge={merge}")).await;
        assert_eq!(json["row_count"], 8);
        let mut keys: Vec<String> = rows(&json)
            .iter()
            .map(|row| format!("{} {} {}", row["date"], row["employee"], row["project"]["id"]))
            .collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), 8, "{keys:?}");
        assert!(rows(&json).iter().all(|row| row["hours"] == 7_200));
    }
    // By employee: two groups, also where the settings show both by the same letters.
    let (kaj, kim) = (scene.person("Bo Kaj").await, scene.person("Bo Kim").await);
    scene.clear().await;
    for person in [kaj, kim, kaj] {
        let mut hour = scene.hour("2026-05-05", "Work");
        hour.person = Some(person);
        scene.book(&[hour]).await;
    }
    scene.allow(&["employee", "hours", "description"], "initial").await;
    let json = scene.json("period=all&group=employee&merge=all").await;
    let found: Vec<_> =
        super::groups(&json).iter().map(|group| (group["key"].clone(), group["totals"]["hours"].clone())).collect();
    assert_eq!(found, [(json!("Bo K."), json!(7_200)), (json!("Bo K."), json!(3_600))]);
    // Where names are one word or hidden, the rows of a day do not tell how many worked.
    for names in ["generic", "hidden"] {
        scene.allow(&["employee", "hours", "description"], names).await;
        assert_eq!(scene.json("period=all&merge=all").await["row_count"], 1, "{names}");
        assert_eq!(scene.status("period=all&group=employee").await, 400, "{names}");
    }
    scene.allow(&["hours", "description"], "full").await;
    assert_eq!(scene.json("period=all&merge=first").await["row_count"], 1);
    assert_eq!(scene.status("period=all&group=employee").await, 400);
}

#[tokio::test]
async fn different_rates_are_listed_and_currencies_never_added() {
    let mut scene = Scene::new().await;
    let mut hour = scene.hour("2026-05-05", "Work");
    (hour.currency, hour.rate, hour.amount) = (Some("DKK"), Some(9_000_000), Some(90_000));
    let mut dear = hour.clone();
    (dear.rate, dear.amount, dear.billable) = (Some(12_000_000), Some(120_000), false);
    let mut foreign = hour.clone();
    (foreign.currency, foreign.rate, foreign.amount) = (Some("EUR"), None, None);
    scene.book(&[hour.clone(), hour.clone(), dear.clone()]).await;
    let json = scene.json("period=all&merge=all").await;
    let row = &rows(&json)[0];
    assert_eq!(
        row["rate"],
        json!([
            { "seconds": 7_200, "per_hour": 9_000_000, "scale": 4, "currency": "DKK" },
            { "seconds": 3_600, "per_hour": 12_000_000, "scale": 4, "currency": "DKK" },
        ])
    );
    assert_eq!(row["value"], json!({ "minor": 300_000, "currency": "DKK" }));
    assert_eq!(row["billable"], json!({ "several": 2 }));
    let page = scene.page("period=all&merge=all").await.text();
    assert!(page.contains("2:00 –") && page.contains("1:00 –") && page.contains("several (2)"), "{page}");
    // With hours hidden, the pairs would tell them.
    scene.allow(&["rate", "description"], "full").await;
    assert_eq!(rows(&scene.json("period=all&merge=all").await)[0]["rate"], json!({ "several": 2 }));
    assert!(!scene.page("period=all&merge=all").await.text().contains("2:00 –"));
    scene.allow(&["hours", "value", "rate", "description"], "full").await;
    scene.book(&[foreign]).await;
    let unknown = json!({ "minor_by_currency": { "DKK": 300_000 }, "partly_unknown": true });
    assert_eq!(rows(&scene.json("period=all&merge=all").await)[0]["value"], unknown);
    let mut euros = hour;
    (euros.currency, euros.rate, euros.amount) = (Some("EUR"), Some(1_000_000), Some(10_000));
    scene.clear().await;
    scene.book(&[euros, dear]).await;
    let both = json!({ "minor_by_currency": { "DKK": 120_000, "EUR": 10_000 }, "partly_unknown": false });
    assert_eq!(rows(&scene.json("period=all&merge=all").await)[0]["value"], both);
}

#[tokio::test]
async fn an_unknown_way_of_merging_is_refused() {
    let mut scene = Scene::new().await;
    for merge in ["day", "ALL", "all,first", "1", "%27"] {
        assert_eq!(scene.status(&format!("merge={merge}")).await, 400, "{merge}");
    }
    assert_eq!(scene.status("merge=").await, 200);
    assert_eq!(scene.status("merge=none").await, 200);
}
