//! The own company as a customer: there once, treated like any other, counted nowhere.

use crate::evidence::{count, superuser};
use crate::support::TestApp;

#[tokio::test]
async fn one_click_makes_it_and_leads_to_its_access() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let own = format!("/{}/admin/settings/own", app.fjord());
    let mut again = alma.clone();
    let (first, second) = tokio::join!(alma.post(&own, &[]), again.post(&own, &[]));
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    assert_eq!(first.location(), second.location(), "at most one");
    let access = alma.get(first.location()).await;
    assert_eq!(access.status, 200);
    assert!(access.text().contains("Fjord Consulting"), "{}", access.text());
    let mut conn = superuser().await;
    let sql = format!("select count(*) from customer where account_id = '{}' and own", app.account());
    assert_eq!(count(&mut conn, sql).await, 1);
}

/// "Customers with access" of the staff's overview.
async fn with_access(browser: &mut crate::support::Browser, slug: &str) -> String {
    let text = browser.get(&format!("/{slug}/admin")).await.text();
    let sum = text.split("class=\"sums\"").nth(1).and_then(|rest| rest.split("<b>").nth(1)).unwrap_or_default();
    sum.split('<').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn it_is_counted_nowhere() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let before = with_access(&mut alma, app.fjord()).await;
    assert_eq!(before, "2");
    let access = alma.post(&format!("/{}/admin/settings/own", app.fjord()), &[]).await.location().to_owned();
    let form = [
        ("enabled", "on"),
        ("reports", "time"),
        ("projects", "all"),
        ("columns", "hours"),
        ("names", "full"),
        ("username", "ourselves"),
        ("password", "we open the garden gate 2026"),
    ];
    let answer = alma.post(&access, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(with_access(&mut alma, app.fjord()).await, before);
    let mut conn = superuser().await;
    let sql = format!("select count(*) from customer_access where account_id = '{}' and enabled", app.account());
    assert_eq!(count(&mut conn, sql).await, 3, "it has an access like any other");
    let mut us = app.browser();
    let answer = us.sign_in(&format!("/{}/extranet", app.fjord()), "ourselves", "we open the garden gate 2026").await;
    assert_eq!(answer.status, 303, "and can be signed in to");
}

#[tokio::test]
async fn lists_show_it_marked_and_say_that_it_is_no_customer() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    alma.post(&format!("/{}/admin/profile", app.fjord()), &[("language", "en")]).await;
    let home = format!("/{}/admin", app.fjord());
    let before = alma.get(&format!("{home}/customers")).await.text();
    assert!(before.contains("<caption>2 customers</caption>") && !before.contains("our own company"), "{before}");
    let access = alma.post(&format!("{home}/settings/own"), &[]).await.location().to_owned();
    let form = [("enabled", "on"), ("reports", "time"), ("projects", "all"), ("columns", "hours"), ("names", "full")];
    assert_eq!(alma.post(&access, &form).await.status, 303);
    let list = alma.get(&format!("{home}/customers")).await.text();
    assert!(list.contains("<caption>2 customers, and your own company</caption>"), "{list}");
    assert!(list.contains("<span class=\"small quiet\">Your own company</span>"), "marked: {list}");
    let list = alma.get(&format!("{home}/access")).await.text();
    assert!(list.contains("2 customers with access, and your own company"), "{list}");
    assert!(list.contains("<span class=\"small quiet\">Your own company</span>"), "marked: {list}");
    let none = alma.get(&format!("{home}/customers?q=hansen")).await.text();
    assert!(none.contains("<caption>1 customer</caption>"), "not said where it does not match: {none}");
    let only = alma.get(&format!("{home}/customers?q=fjord")).await.text();
    assert!(only.contains("0 customers, and your own company"), "{only}");
}
