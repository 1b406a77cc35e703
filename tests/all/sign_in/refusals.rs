//! Whatever is wrong with a sign-in, the answer is the same and costs the same.

use super::*;
use crate::support::rows::change;
use crate::support::{Browser, server};
use extranet::app::App;
use extranet::base::clock::Clock;
use extranet::domain::demo;
use extranet::web;
use std::collections::BTreeMap;

/// An answer without what was typed.
fn seen(answer: &Answer, username: &str) -> (u16, BTreeMap<String, String>, String) {
    let headers =
        answer.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().expect("text").to_owned()));
    let headers = headers.filter(|(name, _)| name != "content-length");
    let body = answer.text().replace(&format!("value=\"{username}\""), "value=\"\"");
    (status(answer), headers.collect(), body)
}

struct Case {
    what: &'static str,
    username: &'static str,
    password: String,
    /// Switches something off for this case, and on again.
    off: &'static str,
    on: &'static str,
    /// Row the two are about.
    id: uuid::Uuid,
}

impl Case {
    fn new(what: &'static str, username: &'static str, password: &str) -> Self {
        Self { what, username, password: password.to_owned(), off: "", on: "", id: uuid::Uuid::nil() }
    }

    fn switched(
        what: &'static str,
        username: &'static str,
        id: uuid::Uuid,
        off: &'static str,
        on: &'static str,
    ) -> Self {
        Self { off, on, id, ..Self::new(what, username, &demo::password(username)) }
    }
}

async fn answers_alike(app: &TestApp, home: &str, cases: Vec<Case>) {
    let mut first = None;
    for case in cases {
        let ids = [app.account().0, case.id];
        if !case.off.is_empty() {
            change(case.off, &ids).await;
        }
        let (mut browser, before) = (app.browser(), app.app.passwords.computed());
        let answer = browser.sign_in(home, case.username, &case.password).await;
        assert_eq!(app.app.passwords.computed() - before, 1, "{}: one hash, whatever is wrong", case.what);
        assert!(browser.cookies.is_empty(), "{}", case.what);
        let seen = seen(&answer, case.username);
        assert_eq!(seen.0, 422, "{}", case.what);
        match &first {
            None => first = Some(seen),
            Some(first) => assert_eq!(&seen, first, "{}", case.what),
        }
        if !case.on.is_empty() {
            change(case.on, &ids).await;
            let works = app.browser().sign_in(home, case.username, &case.password).await;
            assert_eq!(status(&works), 303, "{}: it was that alone", case.what);
        }
    }
}

#[tokio::test]
async fn a_reader_who_may_not_sign_in_cannot_be_told_from_one_who_does_not_exist() {
    let app = TestApp::start().await;
    let (hansen, lund) = (&app.cast.fjord.hansen, &app.cast.fjord.lund);
    let cases = vec![
        Case::new("unknown", "nobody", "any password at all"),
        Case::new("wrong password", "clara", "any password at all"),
        Case::new("no password", "clara", ""),
        Case::new("somebody else's password", "clara", &demo::password("dan")),
        Case::new("staff", "alma", &demo::password("alma")),
        Case::new("of another account", "nora", &demo::password("nora")),
        Case::switched(
            "switched off",
            "dan",
            hansen.dan.login.0,
            "update login set enabled = false where account_id = $1 and id = $2",
            "update login set enabled = true where account_id = $1 and id = $2",
        ),
        Case::switched(
            "access off",
            "eva",
            lund.customer.0,
            "update customer_access set enabled = false where account_id = $1 and customer_id = $2",
            "update customer_access set enabled = true where account_id = $1 and customer_id = $2",
        ),
        Case::switched(
            "customer no longer active",
            "lund",
            lund.customer.0,
            "update customer set active = false where account_id = $1 and id = $2",
            "update customer set active = true where account_id = $1 and id = $2",
        ),
        Case::switched(
            "contact no longer active",
            "clara",
            hansen.clara.contact.0,
            "update contact set active = false where account_id = $1 and id = $2",
            "update contact set active = true where account_id = $1 and id = $2",
        ),
        Case::switched(
            "temporary password over",
            "clara",
            hansen.clara.login.0,
            "update login set password_temporary_until = now() where account_id = $1 and id = $2",
            "update login set password_temporary_until = null where account_id = $1 and id = $2",
        ),
        Case::switched(
            "no password yet",
            "dan",
            hansen.dan.login.0,
            "update login set password_hash = null where account_id = $1 and id = $2",
            "",
        ),
        Case::switched(
            "access removed",
            "eva",
            lund.customer.0,
            "delete from customer_access where account_id = $1 and customer_id = $2",
            "",
        ),
    ];
    answers_alike(&app, &extranet(&app), cases).await;
}

#[tokio::test]
async fn staff_who_may_not_sign_in_cannot_be_told_from_somebody_who_does_not_exist() {
    let app = TestApp::start().await;
    let fjord = &app.cast.fjord;
    let cases = vec![
        Case::new("unknown", "nobody", "any password at all"),
        Case::new("wrong password", "alma", "any password at all"),
        Case::new("a reader", "clara", &demo::password("clara")),
        Case::new("of another account", "rita", &demo::password("rita")),
        Case::switched(
            "an external whose time is over",
            "vera",
            fjord.vera.person.0,
            "update person set valid_until = (now() at time zone 'Europe/Copenhagen')::date - 1 where account_id = $1 and id = $2",
            "update person set valid_until = (now() at time zone 'Europe/Copenhagen')::date + 1 where account_id = $1 and id = $2",
        ),
        Case::switched(
            "no longer working here",
            "bo",
            fjord.bo.person.0,
            "update person set active = false where account_id = $1 and id = $2",
            "update person set active = true where account_id = $1 and id = $2",
        ),
        Case::switched(
            "switched off",
            "alma",
            fjord.alma.login.0,
            "update login set enabled = false where account_id = $1 and id = $2",
            "update login set enabled = true where account_id = $1 and id = $2",
        ),
    ];
    answers_alike(&app, &admin(&app), cases).await;
}

#[tokio::test]
async fn what_can_be_no_username_is_refused_like_a_wrong_one() {
    let app = TestApp::start().await;
    let long = "x".repeat(10_000);
    for username in ["", " ", "two words", "\u{0}", "clara\u{0}", "\u{202e}aralc", "' or true --", long.as_str()] {
        let before = app.app.passwords.computed();
        let answer = app.browser().sign_in(&extranet(&app), username, &demo::password("clara")).await;
        assert_eq!((status(&answer), app.app.passwords.computed() - before), (422, 1), "{username:?}");
    }
    let answer = app.browser().sign_in(&extranet(&app), "clara", &long).await;
    assert_eq!(status(&answer), 422);
}

#[tokio::test]
async fn upper_and_lower_case_are_the_same_username_but_not_the_same_password() {
    let app = TestApp::start().await;
    let password = demo::password("clara");
    for username in ["clara", "Clara", "CLARA", " clara "] {
        assert_eq!(status(&app.browser().sign_in(&extranet(&app), username, &password).await), 303, "{username}");
    }
    for wrong in [
        password.to_uppercase(),
        format!(" {password}"),
        format!("{password} "),
        password[..password.len() - 1].to_owned(),
        format!("{password}x"),
    ] {
        assert_eq!(status(&app.browser().sign_in(&extranet(&app), "clara", &wrong).await), 422, "{wrong:?}");
    }
}

#[tokio::test]
async fn an_account_that_does_not_exist_has_no_sign_in() {
    let app = TestApp::start().await;
    for slug in ["nobody-here", "x", "FJORD", "fjord%00", "static", "'"] {
        for half in ["extranet", "admin"] {
            let mut browser = app.browser();
            let answer = browser.get(&format!("/{slug}/{half}/sign-in")).await;
            assert!([400, 404].contains(&status(&answer)), "{slug}: {}", answer.status);
            let answer = browser.sign_in(&format!("/{slug}/{half}"), "clara", "any").await;
            assert!([400, 404, 405].contains(&status(&answer)), "{slug}: {}", answer.status);
        }
    }
}

#[tokio::test]
async fn what_a_demo_made_opens_nothing_outside_of_a_demo() {
    let demo_app = TestApp::with(|config| config.demo = true).await;
    let home = extranet(&demo_app);
    let mut clara = demo_app.browser();
    assert_eq!(status(&clara.sign_in(&home, "clara", &demo::password("clara")).await), 303);
    assert_eq!(status(&clara.get(&home).await), 200);

    let config = crate::support::config();
    assert!(!config.demo && config.database_url == server::app_url(), "the same database");
    let app = App::new(config, Clock::system()).expect("the app");
    let router = web::router(app);
    for (home, username) in [(home.clone(), "clara"), (admin(&demo_app), "alma")] {
        let answer = Browser::new(router.clone()).sign_in(&home, username, &demo::password(username)).await;
        assert_eq!(status(&answer), 422, "{username}");
    }
    let mut carried = Browser::new(router);
    carried.cookies = clara.cookies.clone();
    assert_eq!(status(&carried.get(&home).await), 303, "nor does a session that the demo opened");
    assert_eq!(status(&carried.get("/demo/mail").await), 404);
}
