//! Days, weeks, months and the rest, with what each comes to.

use super::{Scene, groups, seconds};
use crate::evidence::run;

/// (what the group is of, its seconds)
async fn by(scene: &mut Scene, query: &str) -> Vec<(String, i64)> {
    let json = scene.json(query).await;
    let name = |key: &serde_json::Value| {
        key.as_str().or(key["name"].as_str()).or(key["number"].as_str()).unwrap_or("-").to_owned()
    };
    groups(&json).iter().map(|group| (name(&group["key"]), seconds(&group["totals"]["hours"]))).collect()
}

fn owned(expected: &[(&str, i64)]) -> Vec<(String, i64)> {
    expected.iter().map(|(name, hours)| ((*name).to_owned(), hours * 3_600)).collect()
}

#[tokio::test]
async fn weeks_are_those_of_the_calendar_also_over_the_end_of_a_year() {
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
    let weeks = [("2028-W09", 2), ("2027-W01", 1), ("2026-W53", 4), ("2026-W52", 1)];
    assert_eq!(by(&mut scene, "period=all&group=week").await, owned(&weeks));
    let months = [("2028-03", 1), ("2028-02", 1), ("2027-01", 3), ("2026-12", 3)];
    assert_eq!(by(&mut scene, "period=all&group=month").await, owned(&months));
    let first: Vec<_> =
        by(&mut scene, "period=all&group=day&sort=date&dir=asc").await.into_iter().map(|(day, _)| day).collect();
    assert_eq!(first, days);
    assert!(scene.page("period=all&group=week").await.text().contains("Week 53, 2026"));
    // A period that cuts a week: the group holds what is in the period, no more.
    assert_eq!(by(&mut scene, "period=2026-12&group=week").await, owned(&[("2026-W53", 2), ("2026-W52", 1)]));
    assert_eq!(by(&mut scene, "period=2027&group=week").await, owned(&[("2027-W01", 1), ("2026-W53", 2)]));
}

#[tokio::test]
async fn the_day_is_the_one_the_work_began_on_wherever_the_reader_is() {
    let mut scene = Scene::new().await;
    // Five minutes before midnight until an hour after, at the ends of months, of a leap day, and in the nights when clocks change.
    let nights = ["2028-01-31", "2028-02-29", "2028-03-25", "2028-03-26", "2028-10-28", "2028-10-29", "2028-12-31"];
    let hours: Vec<_> = nights
        .iter()
        .map(|day| {
            let mut hour = scene.hour(day, "Over midnight");
            (hour.start, hour.seconds) = (Some("23:55".into()), 3_900);
            hour
        })
        .collect();
    scene.book(&hours).await;
    let mut seen = Vec::new();
    for zone in
        ["Pacific/Midway", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "Europe/Copenhagen", "UTC"]
    {
        let (account, customer) = (scene.app.account(), scene.app.cast.fjord.hansen.customer);
        // Who reads has a zone of their own: it moves clocks, never days.
        let login = scene.app.cast.fjord.hansen.clara.login;
        let sql = format!("update login set zone = '{zone}' where account_id = '{account}' and id = '{login}'");
        run(&mut scene.conn, sql).await;
        let days = by(&mut scene, "period=2028&group=day").await;
        let months = by(&mut scene, "period=2028&group=month").await;
        assert_eq!(days.iter().map(|(_, sum)| sum).sum::<i64>(), months.iter().map(|(_, sum)| sum).sum::<i64>());
        for (month, sum) in &months {
            let of_days: i64 = days.iter().filter(|(day, _)| day.starts_with(month.as_str())).map(|(_, sum)| sum).sum();
            assert_eq!(of_days, *sum, "{month} in {zone}");
            let kept = scene.json(&format!("period={month}")).await;
            assert_eq!(seconds(&kept["totals"]["hours"]), *sum, "{month} in {zone}");
        }
        let sql = format!("update customer set zone = '{zone}' where account_id = '{account}' and id = '{customer}'");
        run(&mut scene.conn, sql).await;
        let page = scene.page("period=2028").await.text();
        assert!(
            page.contains("Hours count on the day they began") && page.contains(&format!("({zone})")),
            "{zone}: {page}"
        );
        seen.push((days, months));
    }
    seen.dedup();
    assert_eq!(seen.len(), 1, "the same wherever it is read");
}

#[tokio::test]
async fn projects_tasks_employees_and_invoices_group_by_what_they_are_not_by_their_names() {
    let mut scene = Scene::new().await;
    let hansen = scene.app.cast.fjord.hansen;
    let (here, there) = (scene.task(hansen.website.0, "Design").await, scene.task(hansen.app.0, "Design").await);
    let mut all = Vec::new();
    for (project, task, invoice) in [
        (hansen.website.0, Some(here), Some(hansen.invoices.overdue.0)),
        (hansen.website.0, None, None),
        (hansen.app.0, Some(there), None),
        // What the customer does not see of it: the invoice is a draft.
        (hansen.app.0, None, Some(hansen.invoices.draft.0)),
    ] {
        let mut hour = scene.hour("2026-05-05", "Work");
        (hour.project, hour.task, hour.invoice) = (project, task, invoice);
        all.push(hour);
    }
    scene.book(&all).await;
    assert_eq!(by(&mut scene, "period=all&group=task").await, owned(&[("Design", 1), ("Design", 1), ("-", 2)]));
    let projects = by(&mut scene, "period=all&group=project").await;
    assert_eq!(projects.iter().map(|(_, sum)| *sum).collect::<Vec<_>>(), [7_200, 7_200]);
    let up: Vec<_> = by(&mut scene, "period=all&group=project&sort=project&dir=desc").await;
    assert_eq!(up.into_iter().rev().collect::<Vec<_>>(), projects);
    let invoices = by(&mut scene, "period=all&group=invoice").await;
    assert_eq!(invoices.iter().map(|(_, sum)| *sum / 3_600).collect::<Vec<_>>(), [1, 3], "{invoices:?}");
    assert_eq!(invoices[1].0, "-", "hours on a draft are on no invoice that the customer sees");
    // Of one employee, day and project, but of different tasks: put together only where nobody asks for tasks.
    assert_eq!(scene.json("period=all&merge=all").await["row_count"], 2);
    assert_eq!(scene.json("period=all&merge=all&group=task").await["row_count"], 4);
    let page = scene.page("period=all&group=task").await.text();
    assert!(page.contains("No task"), "{page}");
    assert!(scene.page("period=all&group=invoice").await.text().contains("No invoice"));
}

#[tokio::test]
async fn rows_sorted_by_day_stand_under_their_days_and_others_one_by_one() {
    let mut scene = Scene::new().await;
    let hours = [scene.hour("2026-05-05", "One"), scene.hour("2026-05-06", "Other")];
    scene.book(&hours).await;
    assert_eq!(scene.json("period=all").await["group"], "day");
    assert_eq!(scene.json("period=all&sort=date&dir=asc").await["group"], "day");
    assert!(scene.json("period=all&sort=hours").await.get("group").is_none());
    assert!(scene.json("period=all&group=none").await.get("groups").is_none());
    assert_eq!(scene.json("period=all&sort=hours&group=day").await["group"], "day");
    for group in ["year", "DAY", "description", "rate", "day,week", "%00"] {
        assert_eq!(scene.status(&format!("group={group}")).await, 400, "{group}");
    }
    let page = scene.page("period=all").await.text();
    assert_eq!(page.matches("<tr class=\"sub\">").count(), 2);
    assert!(page.contains("scope=\"rowgroup\""));
    assert_eq!(scene.page("period=all&group=none").await.text().matches("<tr class=\"sub\">").count(), 0);
}
