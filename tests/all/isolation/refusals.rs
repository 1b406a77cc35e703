//! How refusals look: like an address that never was, whatever the reason; and that none of them leaves a trace.

use super::addresses::{FOREIGN, Things, of_route};
use crate::evidence::{accounts, checksums, cookie, enter, run, stage, superuser, visitor};
use crate::support::{Answer, Browser, TestApp};
use extranet::web::routes::{Method, Policy};

fn whole(answer: &Answer) -> String {
    let mut headers: Vec<String> = answer.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
    headers.sort();
    format!("{}\n{}\n\n{}", answer.status, headers.join("\n"), answer.text())
}

#[tokio::test]
async fn a_section_that_is_switched_off_answers_like_an_address_that_never_was() {
    let app = stage().await;
    let mut conn = superuser().await;
    let hansen = Things::of_hansen(&app);
    let mut browsers = [enter(&app, "clara").await, enter(&app, "dan").await];
    let routes = extranet::web::routes(false);
    let mut compared = 0;
    for off in ["projects", "time", "invoices", "tickets"] {
        let left: Vec<&str> =
            ["projects", "time", "invoices", "tickets", "budget"].into_iter().filter(|key| *key != off).collect();
        let (left, account) = (left.join(","), app.account());
        run(
            &mut conn,
            format!(
                "update customer_access set reports = '{{{left}}}' where account_id = '{account}' and customer_id = '{}';
                 update login set reports = null where account_id = '{account}' and audience = 'extranet'",
                hansen.customer
            ),
        )
        .await;
        for browser in &mut browsers {
            let never = whole(&browser.get(&format!("/{}/extranet/never-was", app.fjord())).await);
            assert!(never.starts_with("404"), "{never}");
            for route in routes.all().iter().filter(|route| route.policy == Policy::Portal(off)) {
                for address in of_route(route, app.fjord(), &hansen, &[(FOREIGN, Things::of_nord(&app))]) {
                    for query in ["", "?sort=date&dir=desc", "?sort=nothing", "?period=all&page=9", "?sort=a&sort=b"] {
                        let path = format!("{}{query}", address.path);
                        let answer = match route.method {
                            Method::Get => browser.get(&path).await,
                            Method::Post => browser.post(&path, &[("answer", "x")]).await,
                        };
                        assert_eq!(whole(&answer), never, "{path}");
                        compared += 1;
                    }
                }
            }
            let on = if off == "time" { "projects" } else { "time" };
            assert_eq!(browser.get(&format!("/{}/extranet/{on}", app.fjord())).await.status, 200, "{on} is still on");
        }
    }
    println!("addresses of switched-off sections compared {compared}, telling 0");
    assert!(compared > 100);
}

/// Every POST route, asked by somebody it lets in, for what is theirs.
fn posts(app: &TestApp) -> Vec<(Policy, String)> {
    let own = Things::of_hansen(app);
    extranet::web::routes(false)
        .all()
        .iter()
        .filter(|route| route.method == Method::Post)
        .map(|route| (route.policy, of_route(route, app.fjord(), &own, &[]).remove(0).path))
        .collect()
}

#[tokio::test]
async fn no_form_can_be_sent_from_another_site() {
    let app = stage().await;
    let mut conn = superuser().await;
    let (alma, clara) = (enter(&app, "alma").await, enter(&app, "clara").await);
    let before = checksums(&mut conn, &accounts(&app)).await;
    let posts = posts(&app);
    assert!(posts.len() > 10, "{posts:?}");
    let foreign: &[&[(&str, &str)]] = &[
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://localhost")],
        &[("origin", "https://evil.example")],
        &[("origin", "http://localhost.evil.example")],
        &[("origin", "http://localhost:8081")],
        &[("origin", "null")],
    ];
    let mut refused = 0;
    for (policy, path) in &posts {
        for headers in foreign {
            let mut browser = if path.contains("/admin/") { alma.clone() } else { clara.clone() };
            browser.headers.extend(headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            let form =
                [("username", "alma"), ("password", "wrong"), ("theme", "dark"), ("language", "de"), ("name", "Taken")];
            let answer = browser.post(path, &form).await;
            assert_eq!(answer.status, 403, "{path} ({policy}) from {headers:?}");
            assert!(answer.headers.get("set-cookie").is_none(), "{path} from {headers:?}");
            refused += 1;
        }
    }
    assert_eq!(before, checksums(&mut conn, &accounts(&app)).await, "nothing was changed");
    // Both are still signed in, and from this site the same forms are read.
    for (mut browser, half) in [(alma, "admin"), (clara, "extranet")] {
        let answer = browser.post(&format!("/{}/{half}/profile", app.fjord()), &[("theme", "dark")]).await;
        assert_eq!(answer.status, 303, "{half}");
        assert!(answer.location().contains("done=saved"), "{}", answer.location());
    }
    assert_ne!(before, checksums(&mut conn, &accounts(&app)).await, "the checksum sees a change");
    println!("forms × foreign origins refused {refused}/{}", posts.len() * foreign.len());
}

#[tokio::test]
async fn looking_at_any_page_changes_nothing() {
    let app = stage().await;
    let mut conn = superuser().await;
    let (mut alma, mut clara) = (enter(&app, "alma").await, enter(&app, "clara").await);
    let own = Things::of_hansen(&app);
    // Sessions count as seen again only after a minute: now every look is one to be noted.
    app.app.web.clock.advance(time::Duration::minutes(5));
    let mut before = checksums(&mut conn, &accounts(&app)).await;
    let mut looked = 0;
    for route in extranet::web::routes(false).all().iter().filter(|route| route.method == Method::Get) {
        for address in of_route(route, app.fjord(), &own, &[(FOREIGN, Things::of_nord(&app))]) {
            for query in ["", "?q=a&sort=date&page=1&period=all&done=saved&customer=x&lang=de"] {
                for method in ["GET", "HEAD"] {
                    let browser = if route.path.contains("/admin") { &mut alma } else { &mut clara };
                    let path = format!("{}{query}", address.path);
                    let answer = browser.send(method, &path, axum::body::Body::empty(), None).await;
                    assert!(!answer.status.is_server_error(), "{method} {path}: {}", answer.text());
                    looked += 1;
                }
            }
        }
        let after = checksums(&mut conn, &accounts(&app)).await;
        assert_eq!(before, after, "{}", route.path);
        before = after;
    }
    println!("looks {looked}, changes 0");
}

/// The same secret under another name, at another door.
fn carrying(app: &TestApp, value: &str, name: String) -> Browser {
    let mut browser = visitor(app);
    browser.cookies.insert(name, value.to_owned());
    browser
}

#[tokio::test]
async fn a_cookie_opens_its_own_half_of_its_own_account_only() {
    let app = stage().await;
    let mut tried = 0;
    for username in ["alma", "clara", "rita", "nora"] {
        let browser = enter(&app, username).await;
        let (value, own) = (cookie(&browser), crate::evidence::home(&app, username));
        for account in [app.fjord(), app.rival()] {
            for (half, kind) in [("admin", "staff"), ("extranet", "portal")] {
                let home = format!("/{account}/{half}");
                let mut carried = carrying(&app, &value, format!("{kind}-{account}"));
                for page in ["", "/profile", "/projects", "/no-such-page"] {
                    let answer = carried.get(&format!("{home}{page}")).await;
                    if home == own {
                        assert!(!answer.location().contains("sign-in"), "{username} at {home}{page}");
                    } else {
                        assert_eq!(answer.status, 303, "{username}'s cookie at {home}{page}");
                        assert!(answer.location().starts_with(&format!("{home}/sign-in")), "{}", answer.location());
                        tried += 1;
                    }
                }
            }
        }
    }
    assert_eq!(tried, 4 * 3 * 4);
}
