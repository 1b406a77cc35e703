//! The one-time link of a new account's first administrator.

use super::*;
use crate::support::rows::{row, rows};
use extranet::domain::accounts;
use extranet::domain::scope::Access;
use time::Duration;

async fn invite(app: &TestApp) -> String {
    let mut scope = app.database().root(Access::Write).await.expect("a scope");
    let email = "ingrid@fjord.example".parse().expect("an address");
    let secret = accounts::invite_owner(&mut scope, app.account(), "Ingrid Vang", &email).await.expect("an invitation");
    scope.commit().await.expect("stored");
    secret.expose().to_owned()
}

fn path(app: &TestApp, token: &str) -> String {
    format!("{}/welcome/{token}", admin(app))
}

fn chosen(username: &str) -> [(&str, &str); 3] {
    [("username", username), ("new", OWN), ("again", OWN)]
}

#[tokio::test]
async fn it_works_once_and_looking_does_not_use_it_up() {
    let app = TestApp::start().await;
    let path = path(&app, &invite(&app).await);
    for _ in 0..5 {
        let page = app.browser().get(&path).await;
        assert_eq!(status(&page), 200);
        assert!(page.text().contains("Ingrid Vang") && page.text().contains("value=\"ingrid@fjord.example\""));
        assert_eq!(page.headers["referrer-policy"], "no-referrer");
    }
    let mut scanner = app.browser();
    assert_eq!(status(&scanner.send("HEAD", &path, axum::body::Body::empty(), None).await), 200);
    for (form, why) in [
        (chosen("two words"), "username"),
        ([("username", "ingrid"), ("new", "too short"), ("again", "too short")], "password"),
        ([("username", "ingrid"), ("new", OWN), ("again", "another one altogether")], "not the same"),
        ([("username", "ingrid"), ("new", "Ingrid Vang 2026"), ("again", "Ingrid Vang 2026")], "guessable"),
        (chosen("alma"), "taken"),
    ] {
        assert_eq!(status(&app.browser().post(&path, &form).await), 422, "{why}");
    }
    let mut ingrid = app.browser();
    let answer = ingrid.post(&path, &chosen("ingrid")).await;
    assert_eq!((status(&answer), answer.location()), (303, admin(&app).as_str()), "{}", answer.text());
    assert_eq!(status(&ingrid.get(&format!("{}/access", admin(&app))).await), 200, "as an owner");
    assert_eq!(status(&app.browser().get(&path).await), 404);
    assert_eq!(status(&app.browser().post(&path, &chosen("second")).await), 404);
    assert_eq!(status(&app.browser().sign_in(&admin(&app), "Ingrid", OWN).await), 303);
    let stored = row("select used_at, secret_hash from token where account_id = $1", &[app.account().0]).await;
    assert!(stored["used_at"].is_string());
}

#[tokio::test]
async fn it_ends_after_seven_days() {
    let app = TestApp::start().await;
    let path = path(&app, &invite(&app).await);
    app.app.web.clock.advance(Duration::days(7) - Duration::minutes(10));
    assert_eq!(status(&app.browser().get(&path).await), 200);
    app.app.web.clock.advance(Duration::minutes(11));
    let (looked, posted) = (app.browser().get(&path).await, app.browser().post(&path, &chosen("ingrid")).await);
    assert_eq!((status(&looked), status(&posted)), (404, 404));
    let never = app.browser().get(&super::welcome::path(&app, "inv_nothing")).await;
    assert_eq!(looked.text(), never.text(), "ended and never was are one");
}

#[tokio::test]
async fn of_fifty_who_use_it_at_once_one_does() {
    let app = TestApp::start().await;
    let path = path(&app, &invite(&app).await);
    let all: Vec<_> = (0..50)
        .map(|nth| {
            let (mut browser, path) = (app.browser(), path.clone());
            tokio::spawn(async move { status(&browser.post(&path, &chosen(&format!("ingrid-{nth}"))).await) })
        })
        .collect();
    let mut won = 0;
    for one in all {
        match one.await.expect("an answer") {
            303 => won += 1,
            // Too many passwords at once is an honest answer as well.
            other => assert!([404, 503].contains(&other), "{other}"),
        }
    }
    assert_eq!(won, 1);
    let made = rows("select * from login where account_id = $1 and username like 'ingrid-%'", &[app.account().0]).await;
    assert_eq!(made.len(), 1);
}

#[tokio::test]
async fn a_token_that_is_none_is_not_found() {
    let app = TestApp::start().await;
    let token = invite(&app).await;
    let other = format!("/{}/admin/welcome/{token}", app.rival());
    let half = format!("{}/welcome/{token}", extranet(&app));
    let (long, longest) = ("a".repeat(5_000), "a".repeat(10_000));
    let wrong: Vec<String> = [
        "x",
        "inv_",
        &token[..token.len() - 1],
        &format!("{token}x"),
        &token.to_uppercase(),
        &format!("{token}%20"),
        "%00",
        &format!("{token}%00"),
        "%ff%fe",
        "..%2f..",
        "' or true --",
        &long,
        &longest,
    ]
    .map(|token| path(&app, &token.replace(' ', "%20")))
    .to_vec();
    for path in wrong.iter().chain([&other]) {
        let (looked, posted) = (app.browser().get(path).await, app.browser().post(path, &chosen("ingrid")).await);
        // What no address of ours can be is refused before anybody looks for it.
        let expected = if path.contains("%00") || path.len() > 8_000 { 400 } else { 404 };
        assert_eq!((status(&looked), status(&posted)), (expected, expected), "{}", &path[..path.len().min(120)]);
    }
    for path in [path(&app, ""), half] {
        let answer = app.browser().get(&path).await;
        assert!([303, 308, 404].contains(&status(&answer)) && !answer.text().contains("Ingrid"), "{path}");
    }
    assert_eq!(status(&app.browser().get(&path(&app, &token)).await), 200, "nothing of that used it up");
}
