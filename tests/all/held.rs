//! Nothing typed is lost when a session ended meanwhile.

use crate::support::form::Form;
use crate::support::rows::{change, row};
use crate::support::{Answer, Browser, TestApp};
use extranet::domain::demo::password;

async fn end_sessions(app: &TestApp) {
    change("delete from session where account_id = $1", &[app.account().0]).await;
}

async fn sign_in_on(page: &Answer, browser: &mut Browser, app: &TestApp, username: &str) -> Answer {
    let mut form = Form::on(page, "username");
    form.set("username", username).set("password", &password(username));
    form.post(browser, &format!("/{}/admin/sign-in", app.fjord())).await
}

#[tokio::test]
async fn what_was_typed_waits_for_the_sign_in_and_is_then_sent() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let path = format!("/{}/admin/customers/new", app.fjord());
    let page = alma.get(&path).await;
    let note = "\nFirst line\n<b>\"second\" & last";
    let mut form = Form::on(&page, "name");
    form.set("name", "Ærø & Søn").set("currency", "DKK").set("internal_note", note);
    form.set("new_password", "not to be kept anywhere");
    end_sessions(&app).await;

    let shut = form.post(&mut alma, &path).await;
    assert_eq!(shut.status, 401, "{}", shut.text());
    assert!(shut.text().contains("det, du skrev, er gemt"), "{}", shut.text());
    assert!(!shut.text().contains("not to be kept"), "no password is carried along");

    let mut wrong = Form::on(&shut, "username");
    wrong.set("username", "alma").set("password", "wrong");
    let shut = wrong.post(&mut alma, &format!("/{}/admin/sign-in", app.fjord())).await;
    assert_eq!(shut.status, 422, "a wrong password loses nothing either");

    let back = sign_in_on(&shut, &mut alma, &app, "alma").await;
    assert_eq!(back.status, 200, "{}", back.text());
    let sent = Form::on(&back, "internal_note").post(&mut alma, &path).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let stored =
        row("select internal_note from customer where account_id = $1 and name = 'Ærø & Søn'", &[app.account().0])
            .await;
    let typed: Vec<&str> = note.trim().lines().collect();
    let kept = stored["internal_note"].as_str().expect("a note").trim().replace("\r\n", "\n");
    assert_eq!(kept.lines().collect::<Vec<_>>(), typed);
}

#[tokio::test]
async fn a_held_form_goes_nowhere_else() {
    let app = TestApp::start().await;
    let mut alma = app.browser();
    let home = format!("/{}/admin", app.fjord());
    for to in [
        "https://evil.example/",
        "//evil.example",
        "/rival/admin/customers/new",
        "/fjord-else/admin",
        "javascript:alert(1)",
    ] {
        let form = [("username", "alma"), ("password", &password("alma")), ("held_to", to), ("held", "name=x")];
        let answer = alma.post(&format!("{home}/sign-in"), &form).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, home.as_str()), "{to}");
    }
    let own = format!("{home}/customers/new");
    let form = [
        ("username", "alma"),
        ("password", &password("alma")),
        ("held_to", own.as_str()),
        ("held", "\"><script>=1"),
        ("held", "x"),
    ];
    let answer = alma.post(&format!("{home}/sign-in"), &form).await;
    assert!(answer.status == 200 && !answer.text().contains("<script>"), "{}", answer.text());
}
