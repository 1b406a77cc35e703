//! What holds for every answer, whoever asks: headers, hosts, sizes.

use crate::support::{Answer, TestApp};
use axum::body::Body;
use extranet::web;
use extranet::web::routes::{Method, Route};

const FORM: &str = "application/x-www-form-urlencoded";
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

pub fn carries_the_headers(answer: &Answer, what: &str) {
    assert_eq!(header(answer, "content-security-policy"), CSP, "{what}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("x-robots-tag", "noindex"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ] {
        assert_eq!(header(answer, name), value, "{what}");
        assert_eq!(answer.headers.get_all(name).iter().count(), 1, "{what}");
    }
    assert!(["same-origin", "no-referrer"].contains(&header(answer, "referrer-policy")), "{what}");
    let kept = header(answer, "cache-control");
    assert!(
        kept == "no-store" || what.contains("/static/") && kept == "public, max-age=31536000, immutable",
        "{what}: {kept}"
    );
    assert!(header(answer, "server").is_empty() && header(answer, "x-powered-by").is_empty(), "{what}");
    assert!(header(answer, "strict-transport-security").is_empty(), "{what}: only with https");
}

/// A route's address with something in every place of it.
fn address(app: &TestApp, route: &Route) -> String {
    let id = app.cast.fjord.hansen.customer.to_string();
    let path =
        route.path.replace("{account}", app.fjord()).replace("{*path}", "nothing.css").replace("{*rest}", "nowhere");
    path.replace("{id}", &id)
        .replace("{child}", &id)
        .replace("{login}", &app.cast.fjord.hansen.clara.login.to_string())
        .replace("{token}", "inv_none")
}

#[tokio::test]
async fn every_answer_of_every_address_carries_the_headers() {
    let app = TestApp::start().await;
    let (mut alma, mut clara, mut nobody) = (app.sign_in("alma").await, app.sign_in("clara").await, app.browser());
    let mut seen = std::collections::BTreeSet::new();
    for route in web::routes(false).all() {
        let path = address(&app, &route);
        for (who, browser) in [("alma", &mut alma), ("clara", &mut clara), ("nobody", &mut nobody)] {
            if who != "nobody" && path.ends_with("/sign-out") {
                continue; // they stay
            }
            let answer = match route.method {
                Method::Get => browser.get(&path).await,
                Method::Post => browser.post(&path, &[("username", "x")]).await,
            };
            let what = format!("{} {path} as {who}: {}", route.method.name(), answer.status);
            assert!(!answer.status.is_server_error(), "{what}");
            carries_the_headers(&answer, &what);
            seen.insert(answer.status.as_u16());
        }
    }
    for status in [200, 303, 404, 422] {
        assert!(seen.contains(&status), "{status} was not among {seen:?}");
    }
}

#[tokio::test]
async fn so_do_the_answers_that_no_page_gives() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let home = format!("/{}/admin", app.fjord());
    let large = vec![b'x'; (1 << 20) + 1];
    for (method, path, body, status) in [
        ("GET", "/nowhere/at/all".to_owned(), Vec::new(), 404),
        ("GET", "/static/nothing.css".into(), Vec::new(), 404),
        ("GET", format!("{home}/nowhere"), Vec::new(), 404),
        ("PUT", format!("{home}/access"), Vec::new(), 405),
        ("DELETE", format!("{home}/access"), Vec::new(), 405),
        ("TRACE", home.clone(), Vec::new(), 405),
        ("PATCH", "/healthz".into(), Vec::new(), 405),
        ("POST", "/healthz".into(), Vec::new(), 405),
        ("BREW", home.clone(), Vec::new(), 405),
        ("OPTIONS", home.clone(), Vec::new(), 405),
        ("POST", format!("{home}/profile"), large.clone(), 413),
        ("POST", format!("{home}/sign-in"), large, 413),
        ("GET", format!("{home}/access?sort=nothing"), Vec::new(), 400),
        ("GET", format!("{home}/access?q=%00"), Vec::new(), 400),
    ] {
        let answer = alma.send(method, &path, Body::from(body), Some(FORM)).await;
        let what = format!("{method} {path}");
        assert_eq!(answer.status, status, "{what}");
        carries_the_headers(&answer, &what);
        assert!(status != 405 || !header(&answer, "allow").is_empty(), "{what}");
        let text = answer.text().to_lowercase();
        for inside in ["sqlx", "panicked", ".rs:", "select ", "sqlstate", "rust", "axum"] {
            assert!(!text.contains(inside), "{what}: {inside}");
        }
    }
    let css = web::assets::CSS_APP_CSS;
    let file = app.browser().get(css).await;
    assert_eq!((file.status.as_u16(), header(&file, "content-type")), (200, "text/css; charset=utf-8"));
    carries_the_headers(&file, css);
}

#[tokio::test]
async fn a_body_of_more_than_a_megabyte_is_turned_away_and_one_below_is_read() {
    let app = TestApp::start().await;
    let path = format!("/{}/extranet/sign-in", app.fjord());
    let body = |bytes: usize| format!("username=clara&password={}", "x".repeat(bytes - 24));
    for (bytes, status) in [((1 << 20) - 10, 422), ((1 << 20) + 1, 413)] {
        let mut browser = app.browser();
        let unannounced = browser.send("POST", &path, Body::from(body(bytes)), Some(FORM)).await;
        assert_eq!(unannounced.status, status, "{bytes} bytes");
        browser.headers.push(("content-length".into(), bytes.to_string()));
        let announced = browser.send("POST", &path, Body::from(body(bytes)), Some(FORM)).await;
        assert_eq!(announced.status, status, "{bytes} bytes, announced");
    }
}

#[tokio::test]
async fn addresses_are_turned_away_when_no_page_could_have_written_them() {
    let app = TestApp::start().await;
    let path = format!("/{}/extranet/sign-in", app.fjord());
    let pairs = |count: usize| vec!["a=1"; count].join("&");
    for (query, status) in [
        (pairs(500), 200),
        (pairs(501), 400),
        ("q=%00".into(), 400),
        ("a".repeat(7_000), 200),
        ("a".repeat(9_000), 400),
        ("%zz=%&=&&".into(), 200),
    ] {
        assert_eq!(app.browser().get(&format!("{path}?{query}")).await.status, status, "{:.40}", query);
    }
}

#[tokio::test]
async fn a_redirect_never_leaves_this_site() {
    let app = TestApp::start().await;
    let base = url::Url::parse("http://localhost/").expect("an address");
    for path in [
        "//evil.example/",
        "/\\evil.example/",
        "/\\/evil.example/",
        "///evil.example//",
        "/%5cevil.example/",
        "/%2fevil.example/",
        "/./evil/",
        "/fjord/extranet/",
        "/@evil.example/",
        "/;@evil/",
        "/https://evil.example/",
        "/\\evil.example",
        "/fjord",
    ] {
        let answer = app.browser().get(path).await;
        if answer.status.is_redirection() {
            let to = base.join(answer.location()).expect("an address");
            assert_eq!(to.origin(), base.origin(), "{path} leads to {to}");
        }
    }
}

async fn host(app: &TestApp, named: &str, path: &str) -> Answer {
    app.browser().get(&format!("http://{named}{path}")).await
}

#[tokio::test]
async fn only_the_configured_host_is_answered_but_for_the_health_checks() {
    let app = TestApp::start().await;
    let path = format!("/{}/extranet/sign-in", app.fjord());
    for named in ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"] {
        assert_eq!(host(&app, named, &path).await.status, 200, "{named}");
    }
    for named in
        ["evil.example", "localhost.evil.example", "localhost:8080", "localhost.", "10.0.0.1", "xn--lcalhost-m2a"]
    {
        for path in [path.as_str(), "/", "/static/x", "/nowhere"] {
            let answer = host(&app, named, path).await;
            assert_eq!(answer.status, 421, "{named}{path}");
            carries_the_headers(&answer, named);
            assert!(!answer.text().contains("evil"));
        }
        assert_eq!(host(&app, named, "/healthz").await.text(), "ok\n");
        assert_eq!(host(&app, named, "/readyz").await.status, 200);
    }
    // What a visitor writes into other headers names no host.
    let mut browser = app.browser();
    browser.headers = vec![
        ("x-forwarded-host".into(), "evil.example".into()),
        ("forwarded".into(), "host=evil.example".into()),
        ("x-original-url".into(), "/demo/mail".into()),
    ];
    let page = browser.get(&path).await;
    assert!(page.status == 200 && !page.text().contains("evil"));
}
