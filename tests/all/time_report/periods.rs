//! From month to month, over the ends of years, and where there is nothing.

use super::Scene;
use crate::evidence::{enter, run};

/// The addresses of the arrows.
fn arrows(text: &str) -> (String, String) {
    let of = |rel: &str| {
        let turn =
            text.split("<div class=\"turn\">").nth(1).and_then(|part| part.split("</div>").next()).unwrap_or_default();
        let part = turn.split("<a ").find(|part| part.contains(rel)).unwrap_or_default();
        part.split("href=\"").nth(1).and_then(|part| part.split('"').next()).unwrap_or_default().replace("&#38;", "&")
    };
    (of("rel=\"prev\""), of("rel=\"next\""))
}

#[tokio::test]
async fn arrows_lead_over_the_ends_of_years_and_keep_the_rest() {
    let mut scene = Scene::new().await;
    for (shown, before, after) in [
        ("2026-01", "2025-12", "2026-02"),
        ("2026-12", "2026-11", "2027-01"),
        ("2026-Q1", "2025-Q4", "2026-Q2"),
        ("2026-Q4", "2026-Q3", "2027-Q1"),
        ("2026", "2025", "2027"),
    ] {
        let page = scene.page(&format!("group=week&merge=all&sort=hours&dir=asc&period={shown}")).await;
        assert_eq!(page.status, 200, "{shown}");
        let (previous, next) = arrows(&page.text());
        let path = scene.path("", "");
        for (href, expected) in [(&previous, before), (&next, after)] {
            assert_eq!(
                *href,
                format!("{path}group=week&merge=all&sort=hours&dir=asc&period={expected}"),
                "from {shown}"
            );
            assert_eq!(scene.clara.get(href).await.status, 200);
        }
    }
    // Dates that are a month are that month; others have no neighbours.
    let (previous, _) = arrows(&scene.page("from=2026-01-01&to=2026-01-31").await.text());
    assert!(previous.ends_with("?period=2025-12"), "{previous}");
    for query in ["from=2026-01-02&to=2026-01-31", "period=all", "from=2026-01-01", "from=2026-02-01&to=2026-04-30"] {
        assert_eq!(arrows(&scene.page(query).await.text()), (String::new(), String::new()), "{query}");
    }
    // The first and the last year there is.
    assert_eq!(arrows(&scene.page("period=1970").await.text()).0, "");
    assert_eq!(arrows(&scene.page("period=2199-12").await.text()).1, "");
}

#[tokio::test]
async fn a_period_that_is_none_is_refused() {
    let mut scene = Scene::new().await;
    for period in [
        "2026-13",
        "2026-00",
        "2026-1",
        "2026-Q0",
        "2026-Q5",
        "2026-Q",
        "26-01",
        "20261",
        "2026-01-01",
        "1969",
        "2200",
        "-2026",
        "2026-",
        "2026-%D9%A1%D9%A2",
    ] {
        assert_eq!(scene.status(&format!("period={period}")).await, 400, "{period}");
    }
    for query in ["from=2026-13-01", "from=2026-02-30", "to=2027-02-29", "from=2026-02-02&to=2026-02-01"] {
        assert_eq!(scene.status(query).await, 400, "{query}");
    }
    assert_eq!(scene.status("period=2028-02&group=day").await, 200);
}

#[tokio::test]
async fn nothing_says_of_what_period_and_where_the_last_hours_are_that_the_viewer_sees() {
    let mut scene = Scene::new().await;
    let hansen = scene.app.cast.fjord.hansen;
    let mut hidden = scene.hour("2026-04-30", "Zebrafinch");
    hidden.project = hansen.zebrafinch.0;
    let shown = scene.hour("2026-02-28", "Seen");
    scene.book(&[hidden, shown]).await;
    let page = scene.page("period=2026-05&merge=all").await.text();
    assert!(page.contains("No hours in May 2026"), "{page}");
    assert!(page.contains("The last month with hours is April 2026.") && page.contains("period=2026-04"), "{page}");
    // Of one project only.
    let page = scene.page(&format!("period=2026-05&project={}", hansen.website)).await.text();
    assert!(page.contains("The last month with hours is February 2026."), "{page}");
    // Dan does not see that project: no month of his has its hours.
    let mut dan = enter(&scene.app, "dan").await;
    let path = scene.path("", "period=2026-05");
    let page = dan.get(&path).await.text();
    assert!(page.contains("February 2026") && !page.contains("April 2026</"), "{page}");
    assert!(!page.contains("The last month with hours is April"));
    // With a customer that has chosen projects and none of them ticked there is none at all (K23).
    let sql = format!(
        "update customer_access set all_projects = false where account_id = '{}' and customer_id = '{}'",
        scene.app.account(),
        hansen.customer
    );
    run(&mut scene.conn, sql).await;
    for query in
        ["period=all", "period=all&merge=all", "period=all&group=project", "period=2026-02&group=month&merge=last"]
    {
        assert_eq!(scene.json(query).await["row_count"], 0, "{query}");
        let page = scene.page(query).await.text();
        assert!(page.contains("No hours") && !page.contains("The last month"), "{query}: {page}");
    }
    // Nothing found is another thing than nothing there.
    scene.allow(&["description", "hours"], "full").await;
    let page = scene.page("period=all&q=unheard").await.text();
    assert!(page.contains("Nothing found") && page.contains("Clear the search"), "{page}");
}
