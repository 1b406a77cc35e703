//! A password that somebody else set is good for choosing an own one, for three days, and for nothing else.

use super::*;
use crate::support::Browser;
use crate::support::form::plain;
use crate::support::rows::{change, row};
use extranet::domain::demo;
use extranet::web::routes::{Method, Policy};
use time::Duration;

/// As when staff have just set it.
const SET: &str = "update login set password_temporary_until = now() + interval '72 hours', password_changed_at = null where account_id = $1 and id = $2";

async fn signed_in(app: &TestApp, home: &str, username: &str) -> Browser {
    let mut browser = app.browser();
    assert_eq!(status(&browser.sign_in(home, username, &demo::password(username)).await), 303);
    browser
}

fn beside(page: &Answer, field: &str) -> String {
    let text = page.text();
    let Some((_, rest)) = text.split_once(&format!("id=\"{field}-e\">")) else { return String::new() };
    plain(rest.split("</span>").next().unwrap_or_default())
}

#[tokio::test]
async fn it_opens_the_page_that_changes_it_and_no_other() {
    let app = TestApp::start().await;
    let fjord = &app.cast.fjord;
    for (home, username, login) in
        [(extranet(&app), "clara", fjord.hansen.clara.login), (admin(&app), "alma", fjord.alma.login)]
    {
        change(SET, &[app.account().0, login.0]).await;
        let chosen = "select theme, language from login where account_id = $1 and id = $2";
        let before = row(chosen, &[app.account().0, login.0]).await;
        let mut browser = signed_in(&app, &home, username).await;
        let half = if username == "alma" { "/{account}/admin" } else { "/{account}/extranet" };
        let mut asked = 0;
        for route in extranet::web::routes(false).all().into_iter().filter(|route| route.path.starts_with(half)) {
            if route.policy == Policy::Anyone || route.path.ends_with("/password") {
                continue;
            }
            let id = fjord.hansen.customer.to_string();
            let path = route
                .path
                .replace("{account}", app.fjord())
                .replace("{id}", &id)
                .replace("{child}", &id)
                .replace("{*rest}", "nowhere");
            let answer = match route.method {
                Method::Get => browser.get(&path).await,
                Method::Post => browser.post(&path, &[("language", "ro"), ("theme", "dark")]).await,
            };
            assert_eq!(
                (status(&answer), answer.location()),
                (303, format!("{home}/password").as_str()),
                "{} {path}",
                route.method.name()
            );
            asked += 1;
        }
        assert!(asked >= 10, "{asked}");
        let page = browser.get(&format!("{home}/password")).await;
        assert_eq!(status(&page), 200);
        assert!(!page.text().contains("<nav aria-label"), "it offers no way past");
        assert_eq!(row(chosen, &[app.account().0, login.0]).await, before, "and changes nothing");
        assert_eq!(status(&browser.post(&format!("{home}/sign-out"), &[]).await), 303, "but one can leave");
    }
}

#[tokio::test]
async fn once_changed_the_own_one_lasts_and_the_temporary_one_is_gone() {
    let app = TestApp::start().await;
    let home = extranet(&app);
    change(SET, &[app.account().0, app.cast.fjord.hansen.clara.login.0]).await;
    let (mut clara, temporary) = (signed_in(&app, &home, "clara").await, demo::password("clara"));
    let form = [("present", temporary.as_str()), ("new", OWN), ("again", OWN)];
    let changed = clara.post(&format!("{home}/password"), &form).await;
    assert_eq!((status(&changed), changed.location()), (303, home.as_str()));
    assert_eq!(status(&clara.get(&home).await), 200, "she stays signed in");
    assert_eq!(status(&app.browser().sign_in(&home, "clara", &temporary).await), 422);
    app.app.web.clock.advance(Duration::days(30));
    assert_eq!(status(&app.browser().sign_in(&home, "clara", OWN).await), 303);
}

#[tokio::test]
async fn after_three_days_it_opens_nothing_any_more() {
    let app = TestApp::start().await;
    let home = extranet(&app);
    change(SET, &[app.account().0, app.cast.fjord.hansen.clara.login.0]).await;
    let mut clara = signed_in(&app, &home, "clara").await;
    app.app.web.clock.advance(Duration::hours(71));
    let mut late = signed_in(&app, &home, "clara").await;
    app.app.web.clock.advance(Duration::minutes(61));
    assert_eq!(status(&app.browser().sign_in(&home, "clara", &demo::password("clara")).await), 422);
    for browser in [&mut clara, &mut late] {
        let path = format!("{home}/password");
        let form = [("present", &*demo::password("clara")), ("new", OWN), ("again", OWN)];
        assert!(
            browser.post(&path, &form).await.location().contains("/sign-in"),
            "a session opened in time is over as well"
        );
    }
    assert_eq!(status(&app.browser().sign_in(&home, "clara", OWN).await), 422);
}

#[tokio::test]
async fn a_new_password_that_will_not_do_is_said_beside_its_field() {
    let app = TestApp::start().await;
    let home = extranet(&app);
    change(SET, &[app.account().0, app.cast.fjord.hansen.clara.login.0]).await;
    let (mut clara, temporary) = (signed_in(&app, &home, "clara").await, demo::password("clara"));
    let t = extranet::base::words::Words::of(extranet::base::words::Lang::En);
    let (path, long) = (format!("{home}/password"), "marble ".repeat(40));
    let table = [
        (temporary.as_str(), "", "", "new", t.password_too_short()),
        (&temporary, "fourteen chars", "fourteen chars", "new", t.password_too_short()),
        (&temporary, &long, &long, "new", t.password_too_long()),
        (&temporary, "clarahansen2026", "clarahansen2026", "new", t.password_guessable()),
        (&temporary, "qwertyuiopasdfgh", "qwertyuiopasdfgh", "new", t.password_guessable()),
        (&temporary, OWN, "marble orchard thunder 32", "again", t.password_differs()),
        (&temporary, OWN, "", "again", t.password_differs()),
        (&temporary, &temporary, &temporary, "new", t.password_same()),
        ("not this one", OWN, OWN, "present", t.password_present_wrong()),
        ("", OWN, OWN, "present", t.password_present_wrong()),
    ];
    for (present, new, again, field, message) in table {
        let answer = clara.post(&path, &[("present", present), ("new", new), ("again", again)]).await;
        assert_eq!((status(&answer), beside(&answer, field)), (422, message), "{new:?} {again:?}");
        assert!(new.is_empty() || !answer.text().contains(new), "what was typed is not shown");
    }
    assert_eq!(clara.get(&home).await.location(), path, "still to be changed");
    let unicode = "пять лошадей едят 蓝色的 grød";
    assert_eq!(
        status(&clara.post(&path, &[("present", &*temporary), ("new", unicode), ("again", unicode)]).await),
        303
    );
    assert_eq!(status(&app.browser().sign_in(&home, "clara", unicode).await), 303);
}

#[tokio::test]
async fn a_password_is_compared_to_its_last_letter() {
    let app = TestApp::start().await;
    let (home, present) = (extranet(&app), demo::password("dan"));
    let mut dan = signed_in(&app, &home, "dan").await;
    let long: String = "orchard marble thunder velvet lantern copper window ".repeat(3).chars().take(128).collect();
    let changed =
        dan.post(&format!("{home}/password"), &[("present", &*present), ("new", &*long), ("again", &*long)]).await;
    assert_eq!(
        (status(&changed), changed.location()),
        (303, format!("{home}/profile?done=password").as_str()),
        "{}",
        changed.text()
    );
    assert_eq!(status(&app.browser().sign_in(&home, "dan", &long).await), 303);
    for wrong in [format!("{}!", &long[..127]), long[..127].to_owned(), long[..72].to_owned(), format!("{long}x")] {
        assert_eq!(status(&app.browser().sign_in(&home, "dan", &wrong).await), 422, "{}", wrong.len());
    }
}
