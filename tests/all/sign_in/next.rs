//! Where signing in leads: to the page that was asked for, if it is one of this half of this account.

use super::*;
use extranet::domain::demo;
use extranet::web::origin::safe_next;
use proptest::prelude::*;
use url::Url;

const HOME: &str = "/fjord/extranet";

/// Whether a browser that is sent there stays on this half of this account.
fn stays(next: &str) -> bool {
    let base = Url::parse("https://portal.example/fjord/extranet/sign-in").expect("an address");
    base.join(next).is_ok_and(|to| {
        let below = to.path() == HOME || to.path().starts_with("/fjord/extranet/");
        to.origin() == base.origin() && to.username().is_empty() && below
    })
}

#[test]
fn pages_of_this_half_are_gone_on_to() {
    for next in [
        "",
        "/",
        "/time",
        "/time?period=all&sort=date",
        "/projects/018f?x=%20y",
        "/invoices.csv?from=2026-01-01",
        "?done=1",
        "/time?q=a%2Bb",
    ] {
        let next = format!("{HOME}{next}");
        assert!(stays(&next), "{next}");
        assert_eq!(safe_next(&next, HOME).ok().as_deref(), Some(next.as_str()));
    }
}

#[test]
fn nothing_leads_anywhere_else() {
    let long = format!("{HOME}/{}", "a".repeat(5_000));
    let payloads = [
        "",
        "/",
        "//",
        "///",
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "\\/evil.example",
        "/\\/evil.example",
        "https://evil.example",
        "http:evil.example",
        "https:/evil.example",
        "HTTPS://evil.example/fjord/extranet",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:x@y",
        "evil.example",
        "evil.example/fjord/extranet",
        "@evil.example",
        "/@evil.example",
        ".evil.example",
        "%2f%2fevil.example",
        "/%2fevil.example",
        "/%09/evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\u{1}https://evil.example",
        " https://evil.example",
        "/fjord",
        "/fjord/admin",
        "/fjord/admin/access",
        "/fjord/extranetx",
        "/fjord/extranet-x/time",
        "/fjord/extranet.evil",
        "/rival/extranet",
        "/rival/extranet/time",
        "/FJORD/extranet",
        "/fjord/Extranet",
        "/fjord/extranet/../admin",
        "/fjord/extranet/../../rival/extranet",
        "/fjord/extranet/..",
        "/fjord/extranet/./../../rival",
        "/fjord/extranet/%2e%2e/admin",
        "/fjord/extranet/%2E%2E/%2E%2E/rival/extranet/sign-in",
        "/fjord/extranet/.%2e/admin",
        "/fjord/extranet/%2e./admin",
        "/fjord/extranet/..%2f..%2frival",
        "/fjord/extranet/%2e%2e%2f%2e%2e%2frival",
        "/fjord/extranet\\..\\admin",
        "/fjord/extranet/..%5cadmin",
        "/fjord/extranet//evil.example",
        "/fjord/extranet/\r\nSet-Cookie: x=y",
        "/fjord/extranet/%0d%0aSet-Cookie:x",
        "/fjord/extranet@evil.example",
        "/fjord/extranet:80@evil.example",
        "/fjord/extranet/\u{0}",
        "/fjord/extranet/ü",
        "/fjord/extranet/ x",
        "/fjord/extranet\"><script>",
        "/fjord/extranet#//evil.example",
        "/healthz",
        "/static/x.js",
        &long,
    ];
    let mut refused = 0;
    for payload in payloads {
        match safe_next(payload, HOME) {
            Ok(next) => assert!(stays(&next), "{payload:?}"),
            Err(_) => refused += 1,
        }
        assert!(stays(payload) || safe_next(payload, HOME).is_err(), "{payload:?}");
    }
    assert!(refused >= 50, "{refused}");
}

proptest! {
    #[test]
    fn whatever_is_put_together_stays(parts in proptest::collection::vec(prop::sample::select(vec![
        "/fjord/extranet", "/fjord", "/", "//", "\\", "..", ".", "%2e", "%2E%2e", "%2f", "%5c", "%00", "%09", "@", ":", "?", "#", "&", ";", "a", "evil.example", "https:", "\t", "\n", " ", "admin", "%", "%25", "%252e", "%u002e",
    ]), 0..8), below: bool) {
        let text = parts.concat();
        let next = if below { format!("{HOME}{text}") } else { text };
        if let Ok(next) = safe_next(&next, HOME) {
            prop_assert!(stays(&next), "{next:?}");
        }
    }
}

#[tokio::test]
async fn the_form_and_the_sign_in_both_go_by_it() {
    let app = TestApp::start().await;
    let home = extranet(&app);
    let asked = format!("{home}/time?period=all&project=");
    let signed_out = app.browser().get(&asked).await;
    assert_eq!(status(&signed_out), 303);
    let form = app.browser().get(signed_out.location()).await;
    assert_eq!(crate::support::form::plain(&form.input("next")), asked, "the way back is kept");

    let evil = [
        "//evil.example",
        "/\\evil.example",
        &format!("{home}/%2e%2e/admin"),
        &format!("/{}/extranet", app.rival()),
        "https://evil.example",
    ]
    .map(str::to_owned);
    for next in &evil {
        let query: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let form = app.browser().get(&format!("{home}/sign-in?next={query}")).await;
        assert_eq!(form.input("next"), "", "{next}");
        assert!(!form.text().contains("evil"), "{next}");
    }
    let password = demo::password("clara");
    for (next, to) in evil
        .iter()
        .map(|next| (next.as_str(), home.as_str()))
        .chain([(asked.as_str(), asked.as_str()), ("", home.as_str())])
    {
        let form = [("username", "clara"), ("password", &*password), ("next", next)];
        let answer = app.browser().post(&format!("{home}/sign-in"), &form).await;
        assert_eq!((status(&answer), answer.location()), (303, to), "{next}");
    }
    let wrong = app
        .browser()
        .post(&format!("{home}/sign-in"), &[("username", "clara"), ("password", "wrong"), ("next", &asked)])
        .await;
    assert_eq!(crate::support::form::plain(&wrong.input("next")), asked, "also after a wrong password");
}
