//! How the program is set up: the address people reach it at, whom each address lets in, and what it says of its own state.

use crate::support::{Browser, TestApp, config, server};
use crate::web_rules::{carries_the_headers, header};
use extranet::app::App;
use extranet::base::clock::Clock;
use extranet::config::BaseUrl;
use extranet::web;
use extranet::web::routes::Policy;

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
    let list = web::routes(true).all();
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
const OPEN: [&str; 11] = [
    "/sign-in",
    "/sign-out",
    "/welcome/{token}",
    "/healthz",
    "/readyz",
    "/demo/mail",
    "/static/{*path}",
    "/brand/{file}",
    "/logo/{file}",
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
    config.database_url = server::url("postgres", "no_such_database_here");
    let mut lost = Browser::new(web::router(App::new(config, Clock::system()).expect("the app")));
    assert_eq!((lost.get("/readyz").await.status.as_u16(), lost.get("/healthz").await.status.as_u16()), (503, 200));
    let page = lost.get("/fjord/extranet/sign-in").await;
    assert!(page.status.is_server_error() && !page.text().contains("no_such_database"), "{}", page.text());
    carries_the_headers(&page, "without a database");
}
