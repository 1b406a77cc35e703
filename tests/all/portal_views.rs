//! Views that customers keep of their reports: the address under a name, for their own eyes.

use crate::support::rows::{change, rows};
use crate::support::{Answer, Browser, TestApp};

async fn keep(browser: &mut Browser, app: &TestApp, list: &str, name: &str, query: &str) -> Answer {
    let form = [("list", list), ("name", name), ("query", query)];
    browser.post(&format!("/{}/extranet/views", app.fjord()), &form).await
}

/// Names and addresses of the views a page offers.
fn offered(answer: &Answer) -> Vec<(String, String)> {
    let text = answer.text();
    let list =
        text.split("<ul class=\"views\">").nth(1).and_then(|rest| rest.split("</ul>").next()).unwrap_or_default();
    let links = list.split("<a href=\"").skip(1);
    links
        .filter_map(|link| {
            let (href, rest) = link.split_once('"')?;
            let name = rest.split_once('>')?.1.split_once('<')?.0;
            Some((name.to_owned(), href.replace("&#38;", "&").replace("&amp;", "&")))
        })
        .collect()
}

#[tokio::test]
async fn a_view_brings_back_what_was_looked_at_and_is_nobody_elses() {
    let app = TestApp::start().await;
    let (mut clara, mut dan) = (app.sign_in("clara").await, app.sign_in("dan").await);
    let time = format!("/{}/extranet/time", app.fjord());
    let query = "period=last-year&group=month&sort=date&dir=asc";
    let before = clara.get(&format!("{time}?{query}")).await;
    assert!(
        before.text().contains(&query.replace('&', "&#38;")),
        "the form holds what is looked at: {}",
        before.text()
    );
    let saved = keep(&mut clara, &app, "/time", "Last year", query).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let shown = clara.get(saved.location()).await;
    assert!(shown.text().contains("The view was saved."));
    let views = offered(&shown);
    assert_eq!(views.len(), 1);
    assert_eq!(views[0], ("Last year".to_owned(), format!("{time}?{query}")));
    assert!(!shown.text().contains("done=view-saved"), "what was just done is no part of the address that links keep");
    assert_eq!(clara.get(&views[0].1).await.status, 200);
    // Not on the other report, not for a colleague, not for staff who look through her eyes.
    assert!(offered(&clara.get(&format!("/{}/extranet/invoices", app.fjord())).await).is_empty());
    assert!(offered(&dan.get(&time).await).is_empty());
    let mut alma = app.sign_in("alma").await;
    let login = app.cast.fjord.hansen.clara.login;
    let preview = alma.get(&format!("/{}/admin/preview/{login}/time", app.fjord())).await;
    assert!(preview.status == 200 && offered(&preview).is_empty());
    // The same name again is the view changed.
    assert_eq!(keep(&mut clara, &app, "/time", "Last year", "period=2025").await.status, 303);
    assert_eq!(offered(&clara.get(&time).await), [("Last year".to_owned(), format!("{time}?period=2025"))]);
    let id = rows("select id from saved_view where account_id = $1", &[app.account().0]).await[0]["id"].clone();
    let id = id.as_str().expect("an id");
    let remove = format!("/{}/extranet/views/{id}/remove", app.fjord());
    for other in ["dan", "eva"] {
        assert_eq!(app.sign_in(other).await.post(&remove, &[]).await.status, 404, "{other}");
    }
    assert_eq!(alma.post(&format!("/{}/admin/views/{id}/remove", app.fjord()), &[]).await.status, 404);
    assert_eq!(clara.post(&remove, &[]).await.status, 303);
    assert_eq!(clara.post(&remove, &[]).await.status, 404);
    assert!(offered(&clara.get(&time).await).is_empty());
}

#[tokio::test]
async fn what_is_no_view_is_said_beside_its_field_and_kept_nowhere() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let long = "x".repeat(81);
    for (list, name, query) in [
        ("/time", "", ""),
        ("/time", "  ", ""),
        ("/time", long.as_str(), ""),
        ("/tickets", "Cases", ""),
        ("/../admin", "Admin", ""),
        ("//elsewhere.example", "Away", ""),
        ("https://elsewhere.example", "Away", ""),
        ("/time", "Broken", "period=all#x"),
        ("/time", "Broken", "a b"),
    ] {
        let answer = keep(&mut clara, &app, list, name, query).await;
        assert_eq!(answer.status, 422, "{list} {name} {query}");
        assert!(answer.text().contains("aria-invalid"), "beside the field");
        assert!(!answer.text().contains("href=\"//elsewhere") && !answer.text().contains("href=\"https://elsewhere"));
    }
    assert!(rows("select id from saved_view where account_id = $1", &[app.account().0]).await.is_empty());
    // A view asks for no more than its address: what is hidden stays refused.
    let mut dan = app.sign_in("dan").await;
    assert_eq!(keep(&mut dan, &app, "/time", "Money", "sort=value").await.status, 303);
    assert_eq!(dan.get(&format!("/{}/extranet/time?sort=value", app.fjord())).await.status, 400);
}

#[tokio::test]
async fn somebody_keeps_fifty_views_and_no_more() {
    let app = TestApp::start().await;
    let mut clara = app.sign_in("clara").await;
    let sql = "insert into saved_view (account_id, id, login_id, list, name, query, created_at)
         select $1, gen_random_uuid(), $2, '/time', 'View ' || n, '', now() from generate_series({}) n";
    let login = app.cast.fjord.hansen.clara.login.0;
    for n in 1..=50 {
        change(&sql.replace("{}", &format!("{n}, {n}")), &[app.account().0, login]).await;
    }
    let answer = keep(&mut clara, &app, "/time", "One more", "").await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("At most 50 views") && answer.text().contains("One more"));
    assert_eq!(keep(&mut clara, &app, "/time", "View 7", "period=all").await.status, 303, "the known may change");
    assert_eq!(keep(&mut clara, &app, "/invoices", "Mine", "").await.status, 303, "each list has its own");
}
