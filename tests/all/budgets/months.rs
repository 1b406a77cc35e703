//! Money and hours, of the whole project or of a month, used, left and over.

use super::{budget, facts, page};
use crate::evidence::run;
use crate::time_report::{Hour, Scene};

/// Of the website, in kroner: so many minor units.
fn paid(scene: &Scene, day: &str, seconds: i64, amount: Option<i64>) -> Hour {
    let hour = scene.hour(day, "work");
    Hour { seconds, currency: amount.map(|_| "DKK"), amount, ..hour }
}

#[tokio::test]
async fn a_monthly_budget_follows_the_month_that_was_chosen() {
    let mut scene = Scene::new().await;
    budget(&mut scene, 20 * 3_600, 1_000_000, true).await;
    let hours = [
        paid(&scene, "2024-02-29", 66_300, Some(300_000)),
        paid(&scene, "2024-03-01", 79_800, Some(1_000_000)),
        // The day the clocks go forward, and the last of the month.
        paid(&scene, "2024-03-31", 60, Some(1)),
        paid(&scene, "2023-02-28", 3_600, Some(100)),
    ];
    scene.book(&hours).await;
    let february = page(&mut scene, "?period=2024-02").await;
    for text in ["18:25 of 20:00", "1:35 left", "February 2024", "period=2024-01", "period=2024-03", "fill warn"] {
        assert!(february.contains(text), "{text} is missing: {february}");
    }
    let march = page(&mut scene, "?period=2024-03").await;
    for text in ["22:11 of 20:00", "2:11 over", "fill over", "March 2024"] {
        assert!(march.contains(text), "{text} is missing: {march}");
    }
    let months = [
        ("2024-02", 72_000 - 66_300, 700_000),
        ("2024-03", 72_000 - 79_860, -1),
        ("2023-02", 72_000 - 3_600, 999_900),
        ("2024-04", 72_000, 1_000_000),
        // A longer period stands for its last month.
        ("2024-Q1", 72_000 - 79_860, -1),
        ("2023", 72_000, 1_000_000),
    ];
    for (period, left, money) in months {
        let facts = facts(&mut scene, &format!("?period={period}")).await;
        assert_eq!(facts["budget-left"], left, "{period}: {facts}");
        assert_eq!(facts["budget-money-left"]["minor"], money, "{period}: {facts}");
    }
    let now = facts(&mut scene, "").await;
    assert_eq!(now["budget-left"], 72_000);
    for rubbish in ["2024-13", "march", "2024-02-30", "0000-01"] {
        let path = format!("/{}/extranet/projects?period={rubbish}", scene.app.fjord());
        assert_eq!(scene.clara.get(&path).await.status, 400, "{rubbish}");
    }
    let mut alma = scene.app.sign_in("alma").await;
    let plan = format!("/{}/admin/projects/{}", scene.app.fjord(), scene.app.cast.fjord.hansen.website);
    let staff = alma.get(&format!("{plan}?period=2024-02")).await.text();
    assert!(staff.contains("18:25 of 20:00") && staff.contains("1:35 left"), "{staff}");
    assert_eq!(alma.get(&format!("{plan}?period=no")).await.status, 400);
}

#[tokio::test]
async fn the_month_is_the_customers_whatever_their_zone() {
    let mut scene = Scene::new().await;
    budget(&mut scene, 20 * 3_600, 1_000_000, true).await;
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Copenhagen"] {
        let account = scene.app.account();
        run(&mut scene.conn, format!("update customer set zone = '{zone}' where account_id = '{account}'")).await;
        scene.clear().await;
        let day = zone.parse::<extranet::base::zone::Zone>().expect("a zone").date_of(time::OffsetDateTime::now_utc());
        let hours = [scene.hour(&day.to_string(), "today")];
        scene.book(&hours).await;
        let facts = facts(&mut scene, "").await;
        assert_eq!(facts["budget-left"], 19 * 3_600, "{zone}: {facts}");
        let month = format!("{:04}-{:02}", day.year(), u8::from(day.month()));
        assert_eq!(facts["budget-month"], month.as_str(), "{zone}");
    }
}

#[tokio::test]
async fn the_levels_of_a_bar_are_exact() {
    let mut scene = Scene::new().await;
    budget(&mut scene, 1_000, 1_000, false).await;
    for (seconds, class, words) in [
        (800, "class=\"fill\"", "within the budget"),
        (801, "fill warn", "nearly used up"),
        (1_000, "fill warn", "nearly used up"),
        (1_001, "fill over", "over the budget"),
    ] {
        scene.clear().await;
        let hours = [paid(&scene, "2024-05-05", seconds, Some(0))];
        scene.book(&hours).await;
        let page = page(&mut scene, "").await;
        assert!(page.contains(class) && page.contains(words), "{seconds}: {page}");
    }
}

#[tokio::test]
async fn amounts_nobody_knows_and_other_currencies_make_it_partly_unknown() {
    let mut scene = Scene::new().await;
    budget(&mut scene, 72_000, 1_000_000, true).await;
    let known = paid(&scene, "2024-05-05", 3_600, Some(250_000));
    scene.book(std::slice::from_ref(&known)).await;
    assert!(!page(&mut scene, "?period=2024-05").await.contains("partly unknown"));
    let euros = Hour { currency: Some("EUR"), amount: Some(900_000), ..known.clone() };
    let unknown = Hour { currency: None, amount: None, ..known.clone() };
    for other in [euros, unknown] {
        scene.clear().await;
        scene.book(&[known.clone(), other]).await;
        let page_text = page(&mut scene, "?period=2024-05").await;
        assert!(page_text.contains("partly unknown"), "{page_text}");
        let facts = facts(&mut scene, "?period=2024-05").await.to_string();
        assert!(facts.contains("250000") && facts.contains("750000") && !facts.contains("900000"), "{facts}");
        assert!(!page(&mut scene, "?period=2024-06").await.contains("partly unknown"), "another month knows");
    }
}

#[tokio::test]
async fn what_is_not_released_is_in_no_budget() {
    let mut scene = Scene::new().await;
    budget(&mut scene, 72_000, 1_000_000, true).await;
    let hours = [paid(&scene, "2024-05-05", 3_600, Some(250_000))];
    scene.book(&hours).await;
    for (release, left) in [("approved", 72_000), ("invoiced", 72_000), ("after-7", 68_400), ("registered", 68_400)] {
        let sql = format!(
            "update customer_access set release = '{release}' where account_id = '{}' and customer_id = '{}'",
            scene.app.account(),
            scene.app.cast.fjord.hansen.customer
        );
        run(&mut scene.conn, sql).await;
        let facts = facts(&mut scene, "?period=2024-05").await;
        assert_eq!(facts["budget-left"], left, "{release}: {facts}");
    }
}

#[tokio::test]
async fn a_budget_needs_its_column_and_the_form_says_so() {
    let mut scene = Scene::new().await;
    budget(&mut scene, 72_000, 1_000_000, true).await;
    let form = format!("/{}/admin/access/{}", scene.app.fjord(), scene.app.cast.fjord.hansen.customer);
    let mut alma = scene.app.sign_in("alma").await;
    let told = |page: &str, words: &str| {
        let notice = page.split("<div class=\"notice\"").find(|part| part.contains(words)).expect(words);
        !notice.split('>').next().unwrap_or_default().contains("hidden")
    };
    for (columns, hours, money) in [
        (&["hours", "value"][..], true, true),
        (&["hours"], true, false),
        (&["value"], false, true),
        (&[], false, false),
    ] {
        scene.allow(columns, "full").await;
        let facts = facts(&mut scene, "").await;
        assert_eq!(facts.get("budget-left").is_some(), hours, "{columns:?}: {facts}");
        assert_eq!(facts.get("budget-money-left").is_some(), money, "{columns:?}: {facts}");
        let page = page(&mut scene, "").await;
        assert_eq!(page.contains("class=\"bar\""), hours || money, "{columns:?}");
        let form = alma.get(&form).await.text();
        assert_eq!(told(&form, "Budgets in hours do not appear"), !hours, "{columns:?}");
        assert_eq!(told(&form, "Budgets in money do not appear"), !money, "{columns:?}");
        assert!(!told(&form, "Budgets stand on the pages"), "project status is shown");
    }
}
