//! What holds for every answer, whoever asks: headers, hosts, sizes; and the table of addresses.

use crate::support::{Answer, Browser, TestApp, config};
use axum::body::Body;
use extranet::base::clock::Clock;
use extranet::config::BaseUrl;
use extranet::web::routes::{Method, Policy, Route};
use extranet::{app::App, web};

const FORM: &str = "application/x-www-form-urlencoded";
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn carries_the_headers(answer: &Answer, what: &str) {
    assert_eq!(header(answer, "content-security-policy"), CSP, "{what}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
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
    path.replace("{id}", &id).replace("{child}", &id).replace("{token}", "inv_none")
}

#[tokio::test]
async fn every_answer_of_every_address_carries_the_headers() {
    let app = TestApp::start().await;
    let (mut alma, mut clara, mut nobody) = (app.sign_in("alma").await, app.sign_in("clara").await, app.browser());
    let mut seen = std::collections::BTreeSet::new();
    for route in web::routes(false).list {
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

#[tokio::test]
async fn with_https_browsers_are_told_to_stay_with_it() {
    let app =
        TestApp::with(|config| config.base_url = BaseUrl::parse("https://portal.example").expect("an address")).await;
    let path = format!("/{}/extranet/sign-in", app.fjord());
    for path in [path.as_str(), "/nowhere", "/healthz", web::assets::CSS_APP_CSS] {
        let answer = app.browser().get(&format!("https://portal.example{path}")).await;
        assert_eq!(header(&answer, "strict-transport-security"), "max-age=31536000; includeSubDomains", "{path}");
    }
    assert_eq!(app.browser().get(&format!("https://localhost{path}")).await.status, 421);
}

#[test]
fn the_address_people_reach_it_at_is_https_or_this_machine() {
    for good in [
        "https://portal.example",
        "https://portal.example/",
        "https://portal.example:8443",
        "http://localhost",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://127.9.9.9",
        "http://[::1]:8080",
        "HTTPS://Portal.Example",
    ] {
        let base = BaseUrl::parse(good).unwrap_or_else(|error| panic!("{good}: {error}"));
        assert_eq!(base.secure(), good.to_lowercase().starts_with("https"), "{good}");
        assert!(base.join("/x").ends_with("/x") && !base.join("/x").contains("//x"), "{good}");
    }
    for bad in [
        "",
        " ",
        "portal.example",
        "http://portal.example",
        "http://10.0.0.1",
        "http://192.168.1.5:8080",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://[::2]",
        "http://0.0.0.0",
        "ftp://portal.example",
        "javascript:alert(1)",
        "file:///etc",
        "https://",
        "https://portal.example/path",
        "https://portal.example?x=1",
        "https://portal.example/#x",
        "https://user@portal.example",
        "https://user:secret@portal.example",
        "http://localhost@evil.example",
    ] {
        let refused = BaseUrl::parse(bad);
        assert!(refused.is_err(), "{bad}: {refused:?}");
        let line = refused.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(line.starts_with("BASE_URL: ") && !line.contains('\n') && !line.contains("secret"), "{line}");
    }
    let base = BaseUrl::parse("https://portal.example").expect("an address");
    assert!(base.accepts_host("portal.example") && base.accepts_host("PORTAL.example"));
    for other in [
        "",
        "portal.example:80",
        "portal.example.",
        "evil.example",
        "localhost",
        "portal.example@evil",
        "xportal.example",
    ] {
        assert!(!base.accepts_host(other), "{other}");
    }
}

#[test]
fn every_address_says_whom_it_lets_in() {
    let list = web::routes(true).list;
    assert!(list.len() > 50, "{}", list.len());
    let (mut found, mut seen) = (Vec::new(), std::collections::BTreeSet::new());
    for route in &list {
        if !seen.insert((route.method.name(), route.path.clone())) {
            found.push(format!("{} {} stands there twice", route.method.name(), route.path));
        }
        let (staff, portal) =
            (route.path.starts_with("/{account}/admin"), route.path.starts_with("/{account}/extranet"));
        let fits = match route.policy {
            Policy::Staff(right) => staff && extranet::domain::permissions::ALL.contains(&right),
            Policy::Portal(_) => portal,
            Policy::Anyone => OPEN.iter().any(|open| route.path.ends_with(open)),
        };
        if !fits {
            found.push(format!("{} {} {}", route.method.name(), route.path, route.policy));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    let unused: Vec<&&str> = OPEN
        .iter()
        .filter(|open| !list.iter().any(|route| route.policy == Policy::Anyone && route.path.ends_with(**open)))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// The only addresses that know nobody.
const OPEN: [&str; 9] = [
    "/sign-in",
    "/sign-out",
    "/welcome/{token}",
    "/healthz",
    "/readyz",
    "/demo/mail",
    "/static/{*path}",
    "/",
    "/{account}",
];

#[tokio::test]
async fn health_checks_say_when_the_program_stops_and_when_its_database_is_gone() {
    let app = App::new(config(), Clock::system()).expect("the app");
    let mut browser = Browser::new(web::router(app.clone()));
    assert_eq!(browser.get("/readyz").await.status, 200);
    app.stop();
    assert_eq!(
        (browser.get("/readyz").await.status.as_u16(), browser.get("/healthz").await.status.as_u16()),
        (503, 200)
    );
    let mut config = config();
    config.database_url = crate::support::server::url("postgres", "no_such_database_here");
    let mut lost = Browser::new(web::router(App::new(config, Clock::system()).expect("the app")));
    assert_eq!((lost.get("/readyz").await.status.as_u16(), lost.get("/healthz").await.status.as_u16()), (503, 200));
    let page = lost.get("/fjord/extranet/sign-in").await;
    assert!(page.status.is_server_error() && !page.text().contains("no_such_database"), "{}", page.text());
    carries_the_headers(&page, "without a database");
}
