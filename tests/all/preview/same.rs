//! A preview shows, byte for byte, what the customer gets (SEC-P7).

use super::{bar, home};
use crate::evidence::{accounts, checksums, enter, run, stage, superuser};
use crate::support::{Answer, Browser, TestApp};
use extranet::base::ids::LoginId;
use extranet::web::routes::{Method, Policy};
use std::collections::BTreeMap;

/// A page without what a preview adds and takes away: the bar, the way out, and what its buttons say.
fn plain(answer: &Answer, home: &str) -> String {
    let text = answer.steady().replace(home, "HOME");
    let text = match text.split_once("<aside class=\"preview\"") {
        Some((before, rest)) => format!("{before}{}", rest.split_once("</aside>\n").expect("an end").1),
        None => text,
    };
    let out = "<li class=\"line\"><form method=\"post\" action=\"HOME/sign-out\"><button>";
    let text = match text.split_once(out) {
        Some((before, rest)) => format!("{before}{}", rest.split_once("</li>").expect("an end").1),
        None => text,
    };
    text.replace(" <span class=\"small quiet\" lang=\"en-GB\">Not in preview</span>", "")
        .replace("\" disabled aria-disabled=\"true\">", "\">")
}

/// Headers that say what an answer is.
fn heads(answer: &Answer) -> BTreeMap<String, String> {
    let all = answer.headers.iter().filter(|(name, _)| *name != "content-length");
    all.map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned())).collect()
}

/// Every page and file that a customer's viewer can ask for, with ids that are theirs, hidden from them, and somebody else's.
fn paths(app: &TestApp) -> Vec<String> {
    let (hansen, lund) = (app.cast.fjord.hansen, &app.cast.fjord.lund);
    let projects = [hansen.website.0, hansen.app.0, hansen.zebrafinch.0, lund.warehouse.0, lund.kolibri.0];
    let invoices = [hansen.invoices.overdue.0, hansen.invoices.sent.0, hansen.invoices.draft.0, lund.invoices.sent.0];
    let cases = [hansen.cases.shown.case.0, hansen.cases.hidden.0, lund.cases.shown.case.0];
    let mut all = Vec::new();
    for route in extranet::web::routes(false).all() {
        if route.method != Method::Get || !matches!(route.policy, Policy::Portal(_)) {
            continue;
        }
        let path = route.path.replace("/{account}/extranet", "").replace("{*rest}", "never/was");
        let file = hansen.cases.shown.file.to_string();
        let ids: &[uuid::Uuid] = match path.split('/').nth(1) {
            Some("projects") => &projects,
            Some("invoices") => &invoices,
            _ => &cases,
        };
        if path.contains("{id}") {
            all.extend(ids.iter().map(|id| path.replace("{id}", &id.to_string()).replace("{child}", &file)));
        } else {
            all.extend(
                ["", "?period=all&sort=hours&dir=desc", "?sort=rate", "?q=a&page=2"].map(|q| format!("{path}{q}")),
            );
        }
    }
    all.push(format!("/tickets/new?invoice={}", hansen.invoices.overdue));
    all.push("/tickets?state=all".into());
    all
}

/// Compares every page of one sign-in; how many there were, and what differed.
async fn compare(app: &TestApp, alma: &mut Browser, username: &str, login: LoginId) -> (usize, Vec<String>) {
    let mut own = enter(app, username).await;
    let (theirs, preview) = (format!("/{}/extranet", app.fjord()), home(app, login));
    let (mut seen, mut wrong) = (0, Vec::new());
    let noon = app.app.web.now().replace_time(time::macros::time!(12:00));
    for path in paths(app) {
        // The time of day that pages print stands still.
        app.app.web.clock.set(noon);
        let a = own.get(&format!("{theirs}{path}")).await;
        app.app.web.clock.set(noon);
        let b = alma.get(&format!("{preview}{path}")).await;
        let what = format!("{path} of {username}");
        if path.starts_with("/profile") && a.status == 200 {
            // Their open sessions are for their own eyes.
            assert!(!b.text().contains("<table") && bar(&b.text()).contains("read-only"), "{what}");
            continue;
        }
        seen += 1;
        if heads(&a) != heads(&b) || a.status != b.status {
            wrong.push(format!("{what}: {} {:?}, previewed {} {:?}", a.status, heads(&a), b.status, heads(&b)));
        }
        let (a, b) = (plain(&a, &theirs), plain(&b, &preview));
        if a != b {
            let at = a.bytes().zip(b.bytes()).position(|(a, b)| a != b).unwrap_or(0).saturating_sub(60);
            let part = |text: &str| text.chars().skip(at).take(200).collect::<String>();
            wrong.push(format!("{what}:\n own {}\n preview {}", part(&a), part(&b)));
        }
    }
    (seen, wrong)
}

#[tokio::test]
async fn every_page_and_file_is_the_customers_own() {
    let app = stage().await;
    // Sessions begin at the time at which the pages are compared.
    let noon = app.app.web.now().replace_time(time::macros::time!(12:00));
    app.app.web.clock.set(noon);
    let mut alma = enter(&app, "alma").await;
    let cast = &app.cast.fjord;
    let mut conn = superuser().await;
    // A language and a theme of their own, which are not the looker's.
    run(
        &mut conn,
        format!(
            "update login set language = 'de', theme = 'dark' where account_id = '{}' and username = 'eva'",
            app.account()
        ),
    )
    .await;
    let shared: LoginId = crate::evidence::texts(
        &mut conn,
        format!("select id::text from login where account_id = '{}' and username = 'lund'", app.account()),
    )
    .await
    .remove(0)
    .parse()
    .expect("an id");
    let eyes = [
        ("clara", cast.hansen.clara.login),
        ("dan", cast.hansen.dan.login),
        ("eva", cast.lund.eva.login),
        ("lund", shared),
    ];
    let (mut seen, mut wrong) = (0, Vec::new());
    for (username, login) in eyes {
        let (more, differ) = compare(&app, &mut alma, username, login).await;
        seen += more;
        wrong.extend(differ);
    }
    println!("pages compared {seen}, different {}", wrong.len());
    assert!(seen > 200, "{seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn nothing_can_be_sent_through_a_preview() {
    let app = stage().await;
    let mut alma = enter(&app, "alma").await;
    let hansen = app.cast.fjord.hansen;
    let home = home(&app, hansen.clara.login);
    let mut conn = superuser().await;
    // Whatever the customer's own cookie would be worth: the looker has both.
    let clara = enter(&app, "clara").await;
    alma.cookies.extend(clara.cookies.clone());
    let before = checksums(&mut conn, &accounts(&app)).await;
    let mut sent = 0;
    let posts = extranet::web::routes(false).all().into_iter().filter(|route| route.method == Method::Post);
    for route in posts.filter(|route| route.path.starts_with("/{account}/extranet/")) {
        let path = route.path.replace("/{account}/extranet", &home);
        let path = path.replace("{id}", &hansen.cases.shown.case.to_string());
        for method in ["POST", "PUT", "PATCH", "DELETE"] {
            let form = "subject=Hello&body=Hello&answer=Hello&theme=dark&language=de&username=clara&password=x&present=x&new=x";
            let answer = alma.send(method, &path, form.into(), Some("application/x-www-form-urlencoded")).await;
            assert!(matches!(answer.status.as_u16(), 404 | 405), "{method} {path}: {}", answer.status);
            assert!(answer.headers.get("set-cookie").is_none());
            sent += 1;
        }
    }
    assert!(sent >= 32, "{sent}");
    assert_eq!(before, checksums(&mut conn, &accounts(&app)).await);
    // Each form says so itself.
    for (page, buttons) in
        [("/tickets/new", 1), (&*format!("/tickets/{}", hansen.cases.shown.case), 2), ("/profile", 2), ("/password", 1)]
    {
        let text = alma.get(&format!("{home}{page}")).await.text();
        assert_eq!(text.matches(" disabled aria-disabled=").count(), buttons, "{page}: {text}");
        assert_eq!(text.matches("Not in preview").count(), buttons, "{page}");
        assert_eq!(text.matches("method=\"post\"").count(), buttons, "{page}: no form without");
        assert!(!text.contains("/sign-out"), "{page}");
    }
}
