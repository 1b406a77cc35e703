//! Whatever was worked, and however it is put together: it comes to the same.

use super::{Hour, Scene, add, groups, money, rows, seconds};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const MERGES: [&str; 4] = ["none", "all", "first", "last"];
const GROUPS: [&str; 8] = ["none", "day", "week", "month", "project", "task", "employee", "invoice"];
const SORTS: [&str; 4] = ["", "&sort=hours&dir=desc", "&sort=description", "&sort=date&dir=asc"];
/// Ends of months and years, leap days, nights when clocks are put on or back, weeks 52, 53 and 1.
const DAYS: [&str; 14] = [
    "2027-12-31",
    "2028-01-01",
    "2028-02-28",
    "2028-02-29",
    "2028-03-01",
    "2028-03-26",
    "2028-10-29",
    "2026-12-27",
    "2026-12-28",
    "2026-12-31",
    "2027-01-01",
    "2027-01-03",
    "2027-01-04",
    "2027-03-31",
];

/// Who and what hours may be of.
pub struct Choice {
    pub people: Vec<Option<Uuid>>,
    pub projects: Vec<Uuid>,
    /// Of the projects, by place.
    pub tasks: Vec<Option<Uuid>>,
    pub invoices: Vec<Option<Uuid>>,
}

pub fn hours(choice: &Choice) -> impl Strategy<Value = Vec<Hour>> + use<> {
    let (people, projects) = (choice.people.clone(), choice.projects.clone());
    let (tasks, invoices) = (choice.tasks.clone(), choice.invoices.clone());
    let when = (0..DAYS.len(), prop::option::of(0..24_u8), 0..40_000_i64);
    let what = (0..people.len(), 0..projects.len(), any::<bool>(), 0..invoices.len());
    let text = prop::sample::select(vec!["", " ", "Wire", "Checkout", "Søge", "Проект", "a; b"]);
    let money = (
        prop::sample::select(vec![None, Some("DKK"), Some("EUR"), Some("JPY")]),
        0..4_i64,
        prop::option::of(-5_000..90_000_i64),
    );
    let hour = (when, what, text, money, any::<bool>(), prop::option::of((0..9_000_i64, 0..70_000_i64))).prop_map(
        move |(
            (day, start, seconds),
            (person, project, has_task, invoice),
            text,
            (currency, rate, amount),
            billable,
            invoiced,
        )| Hour {
            day: DAYS[day].to_owned(),
            start: start.map(|hour| format!("{hour:02}:00")),
            seconds,
            person: people[person],
            project: projects[project],
            task: tasks[project].filter(|_| has_task),
            description: text.to_owned(),
            billable,
            currency,
            rate: currency.map(|_| rate * 500_000 + 1).filter(|_| rate > 0),
            amount: amount.filter(|_| currency.is_some()),
            invoiced: invoiced.filter(|_| currency.is_some()),
            invoice: invoices[invoice],
        },
    );
    prop::collection::vec(hour, 1..140)
}

/// How many rows there are if those of one day, employee and project are one, and of one `group`.
fn merged_rows(hours: &[Hour], group: &str) -> usize {
    let keys: BTreeSet<_> = hours
        .iter()
        .map(|hour| {
            let apart = match group {
                "task" => hour.task,
                "invoice" => hour.invoice,
                _ => None,
            };
            (hour.day.clone(), hour.person, hour.project, apart)
        })
        .collect();
    keys.len()
}

type Figures = (i64, i64, BTreeMap<String, i64>, BTreeMap<String, i64>);

/// Hours, invoiced hours, value and invoiced value of things that have these keys.
fn figures<'a>(each: impl Iterator<Item = &'a Value>) -> Figures {
    let mut sums = Figures::default();
    for one in each {
        sums.0 += seconds(&one["hours"]);
        sums.1 += seconds(&one["invoiced-hours"]);
        add(&mut sums.2, money(&one["value"]));
        add(&mut sums.3, money(&one["invoiced-value"]));
    }
    sums
}

#[tokio::test]
async fn it_comes_to_the_same_however_it_is_put_together() {
    let mut scene = Scene::new().await;
    let hansen = scene.app.cast.fjord.hansen;
    let (one, other) = (scene.person("Ольга Иванова").await, scene.person("Олег Иванов").await);
    let projects = vec![hansen.website.0, hansen.app.0, hansen.zebrafinch.0];
    let mut tasks = Vec::new();
    for project in &projects[..2] {
        tasks.push(Some(scene.task(*project, "Same name").await));
    }
    tasks.push(None);
    let invoices = vec![None, Some(hansen.invoices.overdue.0), Some(hansen.invoices.sent.0)];
    let choice = Choice { people: vec![Some(one), Some(other), None], projects, tasks, invoices };
    let strategy = hours(&choice);
    let mut runner = TestRunner::deterministic();
    let mut compared = 0;
    for round in 0..6 {
        let hours = strategy.new_tree(&mut runner).expect("hours").current();
        scene.clear().await;
        scene.book(&hours).await;
        let plain = scene.json("period=all&group=none").await;
        let whole = figures(std::iter::once(&plain["totals"]));
        assert_eq!(whole.0, hours.iter().map(|hour| hour.seconds).sum::<i64>());
        assert_eq!(whole, figures(rows(&plain).iter()), "rows come to the totals");
        for (place, merge) in MERGES.iter().enumerate() {
            for group in GROUPS {
                let sort = SORTS[(round + place) % SORTS.len()];
                let query = format!("period=all&merge={merge}&group={group}{sort}");
                let json = scene.json(&query).await;
                assert_eq!(json["totals"], plain["totals"], "{query}");
                assert_eq!(figures(rows(&json).iter()), whole, "rows of {query}");
                let expected = if *merge == "none" { hours.len() } else { merged_rows(&hours, group) };
                assert_eq!(json["row_count"].as_u64(), Some(expected as u64), "{query}");
                assert_eq!(rows(&json).len(), expected, "{query}");
                compared += 1;
                if group == "none" {
                    assert!(json.get("groups").is_none(), "{query}");
                    continue;
                }
                let totals = groups(&json).iter().map(|group| &group["totals"]);
                assert_eq!(figures(totals), whole, "subtotals of {query}");
                let of_groups: u64 = groups(&json).iter().filter_map(|group| group["rows"].as_u64()).sum();
                assert_eq!(of_groups, expected as u64, "{query}");
                let partly = |totals: &Value| totals["value"]["partly_unknown"] == true;
                assert_eq!(
                    groups(&json).iter().any(|group| partly(&group["totals"])),
                    partly(&json["totals"]),
                    "{query}"
                );
                // Each group's rows come to its own subtotal.
                let mut all = rows(&json).iter();
                for group in groups(&json) {
                    let count = group["rows"].as_u64().expect("rows") as usize;
                    assert!(count > 0);
                    let own = figures(all.by_ref().take(count));
                    assert_eq!(own, figures(std::iter::once(&group["totals"])), "{group} of {query}");
                }
            }
        }
        // A day's hours are those of its month, in the kept monthly sums, too.
        let mut months: BTreeMap<String, i64> = BTreeMap::new();
        for day in groups(&scene.json("period=all&group=day").await) {
            let month = day["key"].as_str().expect("a day")[..7].to_owned();
            *months.entry(month).or_default() += seconds(&day["totals"]["hours"]);
        }
        for (month, expected) in months {
            let json = scene.json(&format!("period={month}&group=month")).await;
            assert_eq!(seconds(&json["totals"]["hours"]), expected, "{month}");
            assert_eq!(groups(&json)[0]["key"], month.as_str());
        }
    }
    println!("reports compared {compared}, all alike");
}

#[tokio::test]
async fn pages_show_each_row_once_and_whole_subtotals() {
    let mut scene = Scene::new().await;
    let mut all = Vec::new();
    for n in 0..170 {
        let mut hour = scene.hour(if n < 130 { "2026-05-05" } else { "2026-05-06" }, &format!("Row-{n:03}."));
        hour.start = Some(format!("{:02}:{:02}", n / 60, n % 60));
        all.push(hour);
    }
    scene.book(&all).await;
    let mut seen = String::new();
    let mut continued = Vec::new();
    for page in 1..=4 {
        let text = scene.page(&format!("period=all&page={page}")).await.text();
        let subs: Vec<&str> = text
            .split("<tr class=\"sub\">")
            .skip(1)
            .map(|part| part.split("</tr>").next().unwrap_or_default())
            .collect();
        continued.push(
            subs.iter()
                .map(|sub| {
                    (sub.contains("6 May") || sub.contains("May 6"), sub.contains("continued"), sub.contains("130:00"))
                })
                .collect::<Vec<_>>(),
        );
        seen.push_str(&text);
    }
    let (sixth, fifth, on) = ((true, false, false), (false, false, true), (false, true, true));
    assert_eq!(continued, [vec![sixth, fifth], vec![on], vec![on], vec![on]]);
    for n in 0..170 {
        assert_eq!(seen.matches(&format!("Row-{n:03}.")).count(), 1, "row {n}");
    }
    assert_eq!(scene.status("period=all&page=5").await, 400);
    assert_eq!(scene.status("period=all&merge=all&page=2").await, 400, "put together there are two rows");
}
