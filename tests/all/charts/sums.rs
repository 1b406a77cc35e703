//! Bars come to the totals of their page, whatever was worked, looked at and allowed.

use super::{bars, between, by_period, chart, figures};
use crate::time_report::property::{Choice, hours};
use crate::time_report::{Scene, rows};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;

const COLUMNS: [&[&str]; 7] = [
    &["hours", "invoiced-hours", "value", "invoiced-value", "description", "employee"],
    &["hours"],
    &["invoiced-hours", "description"],
    &["value"],
    &["invoiced-value", "value"],
    &["hours", "invoiced-value"],
    &["description", "employee"],
];
const PERIODS: [&str; 13] = [
    "period=all",
    "period=2027",
    "period=2028",
    "period=2026-Q4",
    "period=2028-02",
    "period=2028-10",
    "from=2026-12-27&to=2027-01-04",
    "from=2026-12-28",
    "to=2027-12-31",
    "from=2027-12-31&to=2028-03-25",
    "from=2026-12-31&to=2028-10-29",
    "from=2020-01-15&to=2030-06-14",
    "from=2028-02-29&to=2028-02-29",
];

/// A chart without gaps: each bar begins the day after the one before it, and none leaves the period.
fn is_whole(chart: &Value, json: &Value, query: &str) {
    let day = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let ends: Vec<(String, String)> = bars(chart).iter().map(|bar| (day(&bar["from"]), day(&bar["to"]))).collect();
    assert!(ends.len() > 1, "{query}: one bar says nothing");
    for pair in ends.windows(2) {
        let format = time::macros::format_description!("[year]-[month]-[day]");
        let last = time::Date::parse(&pair[0].1, format).expect("a day");
        assert_eq!(last.next_day().map(|day| day.to_string()), Some(pair[1].0.clone()), "{query}");
    }
    assert!(ends.iter().all(|(from, to)| from <= to), "{query}");
    for (own, of_period) in [(ends.first().map(|bar| &bar.0), "from"), (ends.last().map(|bar| &bar.1), "to")] {
        if let Some(limit) = json[of_period].as_str() {
            assert_eq!(own.map(String::as_str), Some(limit), "{query}");
        }
    }
}

#[tokio::test]
async fn bars_come_to_the_totals_whatever_is_worked_looked_at_and_allowed() {
    let mut scene = Scene::new().await;
    let hansen = scene.app.cast.fjord.hansen;
    let choice = Choice {
        people: vec![Some(scene.person("Ольга Иванова").await), None],
        projects: vec![hansen.website.0, hansen.app.0, hansen.zebrafinch.0],
        tasks: vec![None, None, None],
        invoices: vec![None, Some(hansen.invoices.sent.0)],
    };
    let strategy = hours(&choice).boxed();
    let mut runner = TestRunner::deterministic();
    let (mut compared, mut followed) = (0, 0);
    for (round, columns) in COLUMNS.iter().cycle().take(14).enumerate() {
        scene.clear().await;
        scene.book(&strategy.new_tree(&mut runner).expect("hours").current()).await;
        scene.allow(columns, "full").await;
        for (place, period) in PERIODS.iter().enumerate() {
            let mut query = (*period).to_owned();
            if (round + place) % 3 == 0 {
                query.push_str(&format!("&project={}", hansen.app));
            }
            if (round + place) % 4 == 0 && columns.contains(&"description") {
                query.push_str("&q=wire");
            }
            let json = scene.json(&query).await;
            let whole = figures(std::iter::once(&json["totals"]));
            let page = scene.page(&query).await.text();
            if whole.is_empty() || rows(&json).is_empty() {
                assert!(!whole.is_empty() || json.get("charts").is_none(), "{query}");
                assert!(!page.contains("class=\"chart\""), "{query}: nothing to draw");
                continue;
            }
            for chart in json["charts"].as_array().into_iter().flatten() {
                let totals = bars(chart).iter().map(|bar| &bar["totals"]);
                assert_eq!(figures(totals), whole, "{} of {query}, {columns:?}", chart["by"]);
                compared += 1;
            }
            if let Some(chart) = by_period(&json) {
                is_whole(chart, &json, &query);
                let flat = bars(chart)
                    .iter()
                    .all(|bar| figures(std::iter::once(&bar["totals"])).values().all(|sum| sum.is_empty()));
                let drawn = page.matches("<rect class=\"hit\"").count();
                assert!(flat || drawn % bars(chart).len() == 0, "{query}: {drawn} bars on the page");
            }
            assert!(chart(&json, "project").is_none() || !query.contains("project="), "{query}");
            // Each bar leads to what it is of.
            for link in between(&page, "<svg class=\"chart\"", "</svg>")
                .iter()
                .flat_map(|svg| between(svg, "<a href=\"", "\""))
                .take(2)
            {
                let query = link.split_once('?').expect("a query").1.replace("&#38;", "&");
                let there = scene.json(&query).await;
                let bar = by_period(&json).and_then(|chart| {
                    bars(chart).iter().find(|bar| bar["from"] == there["from"] && bar["to"] == there["to"])
                });
                let bar = bar.unwrap_or_else(|| panic!("{link} is of no bar"));
                assert_eq!(
                    figures(std::iter::once(&bar["totals"])),
                    figures(std::iter::once(&there["totals"])),
                    "{link}"
                );
                followed += 1;
            }
        }
    }
    assert!(compared > 150 && followed > 50, "{compared} charts, {followed} links");
}

#[tokio::test]
async fn the_table_beside_the_bars_has_the_same_figures() {
    let mut scene = Scene::new().await;
    let mut all = Vec::new();
    for (month, hours) in [(1, 3), (2, 0), (3, 12)] {
        let mut hour = scene.hour(&format!("2026-{month:02}-10"), "Work");
        hour.seconds = hours * 3_600 + 1_800;
        all.push(hour);
    }
    all.remove(1);
    scene.book(&all).await;
    scene.allow(&["hours"], "full").await;
    let page = scene.page("period=2026").await.text();
    let table = between(&page, "<table class=\"of-chart\">", "</table>")[0];
    let rows = between(table, "<tr><th scope=\"row\"><a href=\"", "</tr>");
    assert_eq!(rows.len(), 12, "months without hours have a bar, too: {table}");
    for (row, (month, figure)) in rows.iter().zip([("January", "3:30"), ("February", "0:00"), ("March", "12:30")]) {
        assert!(row.contains(month) && row.contains(figure), "{row}");
    }
    assert!(table.contains("16:00"), "the total: {table}");
    let svg = between(&page, "<svg class=\"chart\"", "</svg>")[0];
    for name in ["January 2026: 3:30", "February 2026: 0:00", "March 2026: 12:30"] {
        assert!(svg.contains(&format!("<title>{name}</title>")), "{name} in {svg}");
    }
    assert_eq!(svg.matches("<rect class=\"b\"").count(), 2, "nothing is drawn of nothing");
}
