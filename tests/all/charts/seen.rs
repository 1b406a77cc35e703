//! What a viewer may not see is in no bar, on no page.

use super::{bars, between, by_period, chart, figures, worked};
use crate::evidence::run;
use crate::time_report::Scene;

fn surfaces(scene: &Scene) -> Vec<String> {
    let home = format!("/{}/extranet", scene.app.fjord());
    let project = scene.app.cast.fjord.hansen.website;
    vec![home.clone(), format!("{home}/time?period=2026"), format!("{home}/projects/{project}")]
}

#[tokio::test]
async fn without_a_column_that_adds_up_there_is_no_chart_anywhere() {
    let mut scene = Scene::new().await;
    let hours = [scene.hour("2026-03-02", "Work"), scene.hour("2026-05-02", "Work")];
    scene.book(&hours).await;
    scene.allow(&["hours", "description"], "full").await;
    assert!(scene.page("period=2026").await.text().contains("<svg class=\"chart\""));
    scene.allow(&["description", "employee", "rate"], "full").await;
    for path in surfaces(&scene) {
        let text = scene.clara.get(&path).await.text();
        assert!(!text.contains("class=\"chart\"") && !text.contains("of-chart"), "{path}");
    }
    assert!(scene.json("period=2026").await.get("charts").is_none());
    // Who may not open the report has none on the overview, either.
    scene.allow(&["hours"], "full").await;
    let account = scene.app.account();
    let customer = scene.app.cast.fjord.hansen.customer;
    let sql = format!(
        "update customer_access set reports = '{{projects}}' where account_id = '{account}' and customer_id = '{customer}'"
    );
    run(&mut scene.conn, sql).await;
    let home = format!("/{}/extranet", scene.app.fjord());
    assert!(!scene.clara.get(&home).await.text().contains("class=\"chart\""));
}

#[tokio::test]
async fn hidden_projects_and_other_customers_change_no_bar() {
    let mut scene = Scene::new().await;
    let hansen = scene.app.cast.fjord.hansen;
    let account = scene.app.account();
    let sql = format!(
        "update login set projects = array['{}'::uuid, '{}'::uuid] where account_id = '{account}' and id = '{}'",
        hansen.website, hansen.app, hansen.clara.login
    );
    run(&mut scene.conn, sql).await;
    let mut own =
        vec![scene.hour("2026-03-02", "Seen"), scene.hour("2026-06-30", "Seen"), scene.hour("2026-07-01", "Seen")];
    own[1].project = hansen.app.0;
    scene.book(&own).await;
    let queries =
        ["period=2026", "period=all", "period=2026-06", "period=2026-Q2", "from=2026-06-01", "period=2026&q=e"];
    let mut before = Vec::new();
    for query in queries {
        before.push(scene.json(query).await["charts"].clone());
    }
    let home = format!("/{}/extranet", scene.app.fjord());
    let drawn = |text: String| between(&text, "<svg class=\"chart\"", "</svg>").join("");
    let overview = drawn(scene.clara.get(&home).await.text());
    // Hours of a project that she does not see, larger and earlier than all of hers.
    let mut hidden: Vec<_> = ["2024-01-01", "2026-03-02", "2026-06-15"].map(|day| scene.hour(day, "Unseen")).to_vec();
    hidden.iter_mut().for_each(|hour| (hour.project, hour.seconds) = (hansen.zebrafinch.0, 80_000));
    scene.book(&hidden).await;
    for (query, before) in queries.iter().zip(before) {
        let json = scene.json(query).await;
        assert_eq!(json["charts"], before, "{query}");
        assert!(!json["charts"].to_string().contains(&hansen.zebrafinch.to_string()), "{query}");
    }
    assert_eq!(drawn(scene.clara.get(&home).await.text()), overview);
    // And none of another customer's, who has hours of the cast in the same account.
    let others =
        format!("select 1 from time_entry where account_id = '{account}' and customer_id <> '{}'", hansen.customer);
    let sql = format!(
        "insert into time_entry (account_id, id, customer_id, project_id, work_date, seconds, description, created_at)
         select account_id, gen_random_uuid(), customer_id, id, '2026-03-02', 70000, 'Foreign', now() from project
         where account_id = '{account}' and customer_id <> '{}'",
        hansen.customer
    );
    run(&mut scene.conn, sql).await;
    assert!(crate::evidence::count(&mut scene.conn, format!("select count(*) from ({others}) x")).await > 0);
    let json = scene.json("period=2026").await;
    assert_eq!(
        worked(by_period(&json).expect("a chart")),
        [("2026-03-01".into(), 1), ("2026-06-01".into(), 1), ("2026-07-01".into(), 1)]
    );
}

#[tokio::test]
async fn hours_that_are_not_released_are_in_no_bar() {
    let mut scene = Scene::new().await;
    let days = ["2026-02-10", "2026-02-20", "2026-03-10", "2026-03-20"];
    let hours: Vec<_> = days.iter().map(|day| scene.hour(day, "Work")).collect();
    scene.book(&hours).await;
    let (account, customer) = (scene.app.account(), scene.app.cast.fjord.hansen.customer);
    let sql = format!(
        "update time_entry set state = 'approved' where account_id = '{account}' and work_date in ('2026-02-20', '2026-03-20')"
    );
    run(&mut scene.conn, sql).await;
    let all = [("registered", 2), ("approved", 1), ("invoiced", 0)];
    for (release, each) in all {
        let sql = format!(
            "update customer_access set release = '{release}' where account_id = '{account}' and customer_id = '{customer}'"
        );
        run(&mut scene.conn, sql).await;
        for query in ["period=2026", "from=2026-01-01&to=2026-12-30", "period=2026&q=work"] {
            let json = scene.json(query).await;
            let found = by_period(&json).map(worked).unwrap_or_default();
            let expected = [("2026-02-01".to_owned(), each), ("2026-03-01".to_owned(), each)];
            assert_eq!(
                found,
                expected.into_iter().filter(|(_, hours)| *hours > 0).collect::<Vec<_>>(),
                "{release} {query}"
            );
        }
        let page = scene.page("period=2026").await.text();
        assert_eq!(page.contains("class=\"chart\""), each > 0, "{release}");
    }
}

#[tokio::test]
async fn currencies_have_bars_of_their_own_and_what_is_unknown_is_said() {
    let mut scene = Scene::new().await;
    let mut all =
        vec![scene.hour("2026-03-02", "Euro"), scene.hour("2026-04-02", "Krone"), scene.hour("2026-05-02", "None")];
    (all[0].currency, all[0].amount) = (Some("EUR"), Some(50_000));
    (all[1].currency, all[1].amount) = (Some("DKK"), Some(700_000));
    scene.book(&all).await;
    scene.allow(&["value"], "full").await;
    let page = scene.page("period=2026").await.text();
    let drawn = between(&page, "<svg class=\"chart\"", "</svg>");
    assert_eq!(drawn.len(), 2, "one for each");
    assert!(drawn[0].contains("Value (DKK)") && drawn[1].contains("Value (EUR)"), "{drawn:?}");
    assert!(drawn.iter().all(|svg| svg.matches("<rect class=\"b\"").count() == 1), "never added: {drawn:?}");
    assert!(page.contains("Some amounts are unknown"));
    assert!(drawn[0].contains("(partly unknown)"), "May says so: {}", drawn[0]);
    let json = scene.json("period=2026").await;
    let chart = by_period(&json).expect("a chart");
    assert_eq!(bars(chart)[4]["totals"]["value"]["partly_unknown"], true);
    // With hours shown there is one, of hours; the table has the amounts.
    scene.allow(&["hours", "value"], "full").await;
    let page = scene.page("period=2026").await.text();
    assert_eq!(page.matches("<svg class=\"chart\"").count(), 1);
    assert!(between(&page, "<table class=\"of-chart\">", "</table>")[0].contains("500.00"));
}

#[tokio::test]
async fn many_projects_show_the_largest_and_what_the_others_come_to() {
    let mut scene = Scene::new().await;
    let (account, customer) = (scene.app.account(), scene.app.cast.fjord.hansen.customer);
    let mut all = Vec::new();
    for number in 1..=14 {
        let id = uuid::Uuid::now_v7();
        let sql = format!(
            "insert into project (account_id, id, customer_id, name, currency, created_at)
             values ('{account}', '{id}', '{customer}', 'Project <{number:02}>', 'DKK', now())"
        );
        run(&mut scene.conn, sql).await;
        let mut hour = scene.hour("2026-03-02", "Work");
        (hour.project, hour.seconds) = (id, number * 3_600);
        all.push(hour);
    }
    scene.book(&all).await;
    let json = scene.json("period=2026").await;
    let chart = chart(&json, "project").expect("a chart");
    assert_eq!(bars(chart).len(), 11);
    assert_eq!(bars(chart)[0]["project"]["name"], "Project <14>");
    assert_eq!(bars(chart)[10]["other_projects"], 4);
    assert_eq!(figures(bars(chart).iter().map(|bar| &bar["totals"])), figures(std::iter::once(&json["totals"])));
    let page = scene.page("period=2026&merge=all").await.text();
    assert!(page.contains("4 further projects") && !page.contains("Project <14>"));
    let table = between(&page, "class=\"of-chart\">", "</table>").pop().expect("a table");
    assert!(table.contains("merge=all") && table.contains("group=project"), "the rest of the address stays: {table}");
    let link = between(table, "<a href=\"", "\"")[0].replace("&#38;", "&");
    let there = scene.clara.get(&link).await.text();
    assert!(there.contains("14:00") && !there.contains("by project"), "one project has no chart of projects");
}
