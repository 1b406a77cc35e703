//! Bars stand where the calendar has them: the ends of weeks, months and years, leap days, and wherever the reader is.

use super::{bars, between, by_period, chart, worked};
use crate::evidence::run;
use crate::time_report::Scene;

#[tokio::test]
async fn what_fits_the_period_is_drawn() {
    let mut scene = Scene::new().await;
    let hours = ["2024-02-29", "2026-12-31", "2027-01-01"].map(|day| scene.hour(day, "Work"));
    scene.book(&hours).await;
    for (query, by, count) in [
        ("period=2026", "month", 12),
        ("period=2026-Q4", "week", 14),
        ("period=2026-12", "day", 31),
        ("period=2024-02", "day", 29),
        ("period=2027-02", "day", 28),
        ("from=2026-12-31&to=2027-01-01", "day", 2),
        ("from=2026-12-15&to=2027-03-03", "week", 12),
        ("from=2026-12-15&to=2027-12-14", "month", 13),
        ("from=2020-01-01&to=2027-12-31", "year", 8),
        ("period=all", "month", 36),
    ] {
        let json = scene.json(query).await;
        let chart = chart(&json, by).unwrap_or_else(|| panic!("{query} by {by}: {}", json["charts"]));
        assert_eq!(bars(chart).len(), count, "{query}");
    }
    for single in ["from=2026-12-31&to=2026-12-31", "period=2030-01"] {
        let page = scene.page(single).await.text();
        assert!(!page.contains("class=\"chart\""), "{single}: there is nothing to compare");
    }
    assert_eq!(scene.status("period=2026-13").await, 400);
}

#[tokio::test]
async fn weeks_and_months_end_where_the_period_does() {
    let mut scene = Scene::new().await;
    let days = [
        "2026-12-27",
        "2026-12-28",
        "2026-12-31",
        "2027-01-01",
        "2027-01-03",
        "2027-01-04",
        "2028-02-29",
        "2028-03-01",
    ];
    let hours: Vec<_> = days.iter().map(|day| scene.hour(day, "Work")).collect();
    scene.book(&hours).await;
    let owned =
        |expected: &[(&str, i64)]| expected.iter().map(|(day, hours)| ((*day).to_owned(), *hours)).collect::<Vec<_>>();
    for (query, expected) in [
        ("period=2026-Q4", vec![("2026-12-21", 1), ("2026-12-28", 2)]),
        ("period=2027-Q1", vec![("2027-01-01", 2), ("2027-01-04", 1)]),
        ("from=2026-11-01&to=2027-02-01", vec![("2026-12-21", 1), ("2026-12-28", 4), ("2027-01-04", 1)]),
        ("period=2028-02", vec![("2028-02-29", 1)]),
        ("from=2028-02-20&to=2028-03-10", vec![("2028-02-29", 1), ("2028-03-01", 1)]),
        ("period=2028", vec![("2028-02-01", 1), ("2028-03-01", 1)]),
        ("from=2026-12-31&to=2028-02-28", vec![("2026-12-31", 1), ("2027-01-01", 3)]),
        ("period=all", vec![("2026-12-01", 3), ("2027-01-01", 3), ("2028-02-01", 1), ("2028-03-01", 1)]),
        ("from=2027-01-04", vec![("2027-01-04", 1), ("2028-02-01", 1), ("2028-03-01", 1)]),
    ] {
        let json = scene.json(query).await;
        assert_eq!(worked(by_period(&json).expect("a chart")), owned(&expected), "{query}");
    }
    let page = scene.page("from=2026-12-31&to=2028-02-28").await.text();
    let svg = between(&page, "<svg class=\"chart\"", "</svg>")[0];
    assert!(svg.contains("from=2026-12-31&#38;to=2026-12-31") && svg.contains("period=2027-01"), "{svg}");
    assert!(svg.contains("from=2028-02-01&#38;to=2028-02-28"), "the last month as far as the period goes: {svg}");
}

#[tokio::test]
async fn a_reader_in_another_zone_sees_the_same_bars() {
    let mut scene = Scene::new().await;
    let nights = ["2028-01-31", "2028-02-29", "2028-03-25", "2028-03-26", "2028-10-28", "2028-10-29", "2028-12-31"];
    let mut hours: Vec<_> = nights.iter().map(|day| scene.hour(day, "Over midnight")).collect();
    hours.iter_mut().for_each(|hour| (hour.start, hour.seconds) = (Some("23:55".into()), 3_600));
    scene.book(&hours).await;
    let (account, login) = (scene.app.account(), scene.app.cast.fjord.hansen.clara.login);
    let mut seen = Vec::new();
    for zone in ["Pacific/Midway", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "Europe/Copenhagen"] {
        let sql = format!("update login set zone = '{zone}' where account_id = '{account}' and id = '{login}'");
        run(&mut scene.conn, sql).await;
        let (year, march) = (scene.json("period=2028").await, scene.json("period=2028-03").await);
        seen.push((worked(by_period(&year).expect("months")), worked(by_period(&march).expect("days"))));
    }
    seen.dedup();
    assert_eq!(seen.len(), 1, "{seen:?}");
    let march = seen[0].1.clone();
    assert_eq!(march, [("2028-03-25".to_owned(), 1), ("2028-03-26".to_owned(), 1)]);
}

#[tokio::test]
async fn bars_keep_the_rest_of_the_address_and_cannot_be_broken_by_it() {
    let mut scene = Scene::new().await;
    let hours = ["2026-03-02", "2026-04-02"].map(|day| scene.hour(day, "\"><script>alert(1)</script>"));
    scene.book(&hours).await;
    let page = scene.page("period=2026&q=%22%3E%3Cscript%3E&group=week&merge=all&sort=date&dir=asc").await.text();
    let svg = between(&page, "<svg class=\"chart\"", "</svg>")[0];
    assert!(!svg.contains("<script"), "{svg}");
    for kept in ["q=%22%3E%3Cscript%3E", "group=week", "merge=all", "sort=date", "dir=asc"] {
        assert_eq!(svg.matches(kept).count(), 12, "{kept} in {svg}");
    }
}
