//! Wrong passwords make the next try wait; nobody is kept out for good, and nobody can keep another one out (SEC-A5).

use super::*;
use crate::support::Browser;
use extranet::app::App;
use extranet::domain::demo;
use extranet::web;
use std::time::Instant;
use time::Duration;

fn retry_after(answer: &Answer) -> i64 {
    assert_eq!(status(answer), 429);
    answer.headers["retry-after"].to_str().expect("text").parse().expect("seconds")
}

/// So many wrong passwords, each of them checked.
async fn fail(browser: &mut Browser, home: &str, username: &str, times: usize) {
    for nth in 0..times {
        assert_eq!(status(&browser.sign_in(home, username, "wrong").await), 422, "{username}, {nth}");
    }
}

/// A first wait is two seconds: with the clock a minute back, a slow machine does not miss it.
fn back(app: &TestApp) {
    app.app.web.clock.advance(Duration::seconds(-60));
}

#[tokio::test]
async fn after_five_failures_even_the_right_password_waits_and_then_works() {
    let app = TestApp::start().await;
    let (home, right) = (extranet(&app), demo::password("clara"));
    let mut stranger = app.browser();
    fail(&mut stranger, &home, "clara", 5).await;
    back(&app);
    let computed = app.app.passwords.computed();
    let refused = stranger.sign_in(&home, "clara", &right).await;
    assert!(retry_after(&refused) <= 60 + 3);
    assert!(refused.text().contains("<h1>") && stranger.cookies.is_empty());
    assert_eq!(app.app.passwords.computed(), computed, "what waits is not checked");

    assert_eq!(status(&app.browser().sign_in(&home, "clara", &right).await), 303, "elsewhere she gets in meanwhile");
    retry_after(&stranger.sign_in(&home, "clara", &right).await);
    assert_eq!(
        status(&stranger.sign_in(&home, "dan", &demo::password("dan")).await),
        303,
        "and somebody else from there"
    );

    // A restart forgets nothing.
    let again = App::new((*app.app.config).clone(), app.app.web.clock.clone()).expect("the app");
    let mut restarted = Browser::new(web::router(again));
    restarted.peer = stranger.peer;
    let wait = retry_after(&restarted.sign_in(&home, "clara", &right).await);

    app.app.web.clock.advance(Duration::seconds(wait));
    assert_eq!(status(&restarted.sign_in(&home, "clara", &right).await), 303);
    fail(&mut stranger, &home, "clara", 5).await;
}

#[tokio::test]
async fn each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
    let app = TestApp::start().await;
    let (home, mut stranger) = (extranet(&app), app.browser());
    fail(&mut stranger, &home, "clara", 5).await;
    for nth in 1..=11_u32 {
        back(&app);
        let wait = retry_after(&stranger.sign_in(&home, "clara", "wrong").await);
        let whole = 2_i64.pow(nth).min(900);
        assert!(wait <= 60 + whole + 1, "{nth}: {wait}");
        // Time that passed in between makes it shorter: the long waits show what is left of it.
        assert!(nth < 5 || wait > 60 + whole / 2, "{nth}: {wait}");
        app.app.web.clock.advance(Duration::seconds(wait));
        fail(&mut stranger, &home, "clara", 1).await;
    }
    app.app.web.clock.advance(Duration::seconds(901));
    assert_eq!(status(&stranger.sign_in(&home, "clara", &demo::password("clara")).await), 303, "never for good");
    fail(&mut stranger, &home, "eva", 5).await;
    app.app.web.clock.advance(Duration::minutes(61));
    fail(&mut stranger, &home, "eva", 5).await;
}

#[tokio::test]
async fn looking_at_the_form_is_no_try() {
    let app = TestApp::start().await;
    let (home, mut visitor) = (extranet(&app), app.browser());
    for _ in 0..40 {
        assert_eq!(status(&visitor.get(&format!("{home}/sign-in?username=clara&password=wrong")).await), 200);
    }
    fail(&mut visitor, &home, "clara", 4).await;
    for path in ["/sign-in", "/time", "/password"] {
        visitor.get(&format!("{home}{path}")).await;
    }
    assert_eq!(status(&visitor.sign_in(&home, "clara", &demo::password("clara")).await), 303);
}

#[tokio::test]
async fn spelling_the_username_differently_gives_no_more_tries() {
    let app = TestApp::start().await;
    let (home, mut stranger) = (extranet(&app), app.browser());
    for username in ["clara", "Clara", "CLARA", " clara", "cLaRa "] {
        fail(&mut stranger, &home, username, 1).await;
    }
    back(&app);
    retry_after(&stranger.sign_in(&home, "clarA", "wrong").await);
    // The other half of the account and other accounts count for themselves.
    fail(&mut stranger, &admin(&app), "clara", 1).await;
    fail(&mut stranger, &format!("/{}/extranet", app.rival()), "clara", 1).await;
}

#[tokio::test]
async fn one_place_that_tries_many_names_is_slowed_down_and_others_are_not() {
    let app = TestApp::start().await;
    let (home, mut stranger) = (extranet(&app), app.browser());
    for nth in 0..30 {
        fail(&mut stranger, &home, &format!("guess-{nth}"), 1).await;
    }
    back(&app);
    retry_after(&stranger.sign_in(&home, "guess-30", "wrong").await);
    retry_after(&stranger.sign_in(&admin(&app), "alma", &demo::password("alma")).await);
    assert_eq!(status(&app.browser().sign_in(&home, "clara", &demo::password("clara")).await), 303);
}

#[tokio::test]
async fn a_stranger_with_many_addresses_cannot_keep_the_rightful_one_out() {
    let app = TestApp::start().await;
    let home = extranet(&app);
    for nth in 0..100 {
        // Failing from everywhere soon makes everybody wait for this name …
        let answer = app.browser().sign_in(&home, "clara", "wrong").await;
        assert_eq!(status(&answer), 422, "{nth}");
    }
    let mut clara = app.browser();
    back(&app);
    let wait = retry_after(&clara.sign_in(&home, "clara", &demo::password("clara")).await);
    assert!(wait <= 60 + 901);
    // … but not longer than that, and the right password ends it.
    app.app.web.clock.advance(Duration::seconds(wait));
    assert_eq!(status(&clara.sign_in(&home, "clara", &demo::password("clara")).await), 303);
    fail(&mut app.browser(), &home, "clara", 5).await;
}

#[tokio::test]
async fn fifty_tries_at_once_are_no_more_than_fifty_in_a_row() {
    let app = TestApp::start().await;
    let (home, stranger, started) = (extranet(&app), app.browser(), Instant::now());
    let before = app.app.passwords.computed();
    let tries = (0..50).map(|_| {
        let (mut stranger, home) = (stranger.clone(), home.clone());
        tokio::spawn(async move { status(&stranger.sign_in(&home, "clara", "wrong").await) })
    });
    let tries: Vec<_> = tries.collect();
    let mut checked = 0;
    for one in tries {
        match one.await.expect("an answer") {
            422 => checked += 1,
            other => assert_eq!(other, 429),
        }
    }
    // Should this machine be so slow that waits run out meanwhile, those tries are fair.
    let seconds = started.elapsed().as_secs();
    let fair = (1..10).take_while(|nth| 2_u64.pow(nth + 1) - 2 <= seconds).count();
    assert!((5..=5 + fair).contains(&checked), "{checked} were checked in {seconds} s");
    assert_eq!(app.app.passwords.computed() - before, checked as u64);
}

#[tokio::test]
async fn an_address_that_a_visitor_makes_up_is_not_believed() {
    let app = TestApp::start().await;
    let (home, stranger) = (extranet(&app), app.browser());
    let with = |headers: &[(&str, String)]| {
        let mut browser = stranger.clone();
        browser.headers = headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        browser
    };
    for nth in 0..5 {
        let made_up = format!("203.0.113.{nth}");
        let headers = [
            ("x-forwarded-for", made_up.clone()),
            ("x-real-ip", made_up.clone()),
            ("forwarded", format!("for={made_up}")),
        ];
        fail(&mut with(&headers), &home, "clara", 1).await;
    }
    back(&app);
    retry_after(&with(&[("x-forwarded-for", "203.0.113.77".into())]).sign_in(&home, "clara", "wrong").await);
}

#[tokio::test]
async fn behind_a_trusted_proxy_the_last_address_that_is_not_a_proxy_counts() {
    let app = TestApp::with(|config| config.trusted_proxies = vec!["10.0.0.0/8".parse().expect("a network")]).await;
    let (home, proxy) = (extranet(&app), app.browser());
    let from = |chain: String| {
        let mut browser = proxy.clone();
        browser.headers = vec![("x-forwarded-for".into(), chain)];
        browser
    };
    // What the visitor writes in front is of no use, nor is a second proxy in between.
    for nth in 0..5 {
        let chain = if nth % 2 == 0 {
            format!("203.0.113.{nth}, 198.51.100.9")
        } else {
            format!("10.9.8.7, 198.51.100.9, 10.1.1.{nth}")
        };
        fail(&mut from(chain), &home, "clara", 1).await;
    }
    back(&app);
    retry_after(&from("198.51.100.9".into()).sign_in(&home, "clara", "wrong").await);
    assert_eq!(status(&from("198.51.100.10".into()).sign_in(&home, "clara", &demo::password("clara")).await), 303);
    // A household of the newer internet has a whole network of addresses.
    for nth in 1..=5 {
        fail(&mut from(format!("2001:db8:1:2::{nth}")), &home, "dan", 1).await;
    }
    back(&app);
    retry_after(&from("2001:db8:1:2:ffff::1".into()).sign_in(&home, "dan", "wrong").await);
    fail(&mut from("2001:db8:1:3::1".into()), &home, "dan", 1).await;
}
