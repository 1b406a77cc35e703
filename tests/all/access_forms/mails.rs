//! What a customer hears by mail: that something happened, and where to go. Never a password.

use super::*;
use extranet::domain::contacts::{self, Contact};

async fn mails(app: &TestApp) -> Vec<Value> {
    app.work().await;
    let stuck = rows(
        "select * from job where account_id = $1 and (done_at is null or last_error is not null)",
        &[app.account().0],
    )
    .await;
    assert!(stuck.is_empty(), "{stuck:?}");
    rows("select * from mail where account_id = $1 order by id", &[app.account().0]).await
}

fn whole(mail: &Value) -> String {
    ["subject", "text_body", "html_body"].map(|part| mail[part].as_str().unwrap_or_default().to_owned()).join("\n")
}

#[tokio::test]
async fn a_contact_who_is_given_a_sign_in_gets_one_mail_without_the_password() {
    let app = TestApp::start().await;
    let lund = &app.cast.fjord.lund;
    let mut scope = app.staff().await;
    let new = Contact {
        name: "Freja <b>Holm".into(),
        email: Some("freja@customer.example".into()),
        phone: None,
        title: None,
        internal_note: "CANARY-NOTE".into(),
        active: true,
    };
    let contact = contacts::create(&mut scope, lund.customer, &new).await.expect("a contact");
    scope.commit().await.expect("stored");
    let mut alma = app.sign_in("alma").await;
    let new = format!("{}/new/{contact}", access_path(&app, lund.customer));
    let mut form = form(&mut alma, &new).await;
    assert_eq!(form.set("password", "too short").post(&mut alma, &new).await.status, 422);
    assert_eq!(mails(&app).await.len(), 0, "nothing was given yet");
    assert_eq!(form.set("username", "freja").set("password", TYPED).post(&mut alma, &new).await.status, 303);

    let sent = mails(&app).await;
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0]["recipient"], "freja@customer.example");
    assert_eq!(sent[0]["subject"], Words::of(Lang::Da).mail_access_subject("Fjord Consulting"), "in Lund's language");
    let text = whole(&sent[0]);
    for part in ["freja", &format!("http://localhost/{}/extranet", app.fjord())] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for secret in [TYPED, "argon2", "CANARY", "<b>Holm</", "{{"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    assert!(sent[0]["html_body"].as_str().is_some_and(|html| html.contains("Freja &#60;b&#62;Holm")));
    assert_eq!(mails(&app).await.len(), 1, "once is enough");
}

#[tokio::test]
async fn a_shared_sign_in_has_nobody_to_write_to() {
    let app = TestApp::start().await;
    let customer = app.cast.fjord.hansen.customer;
    let (mut alma, path) = (app.sign_in("alma").await, access_path(&app, customer));
    let mut form = form(&mut alma, &path).await;
    assert_eq!(form.set("username", "hansen").set("password", TYPED).post(&mut alma, &path).await.status, 303);
    assert_eq!(mails(&app).await.len(), 0);
}

#[tokio::test]
async fn who_changes_the_own_password_gets_one_mail_without_it() {
    let app = TestApp::start().await;
    let mut clara = reader(&app, "clara").await;
    let (path, present) = (format!("/{}/extranet/password", app.fjord()), demo::password("clara"));
    let wrong = [("present", "not the present one"), ("new", OWN), ("again", OWN)];
    assert_eq!(clara.post(&path, &wrong).await.status, 422);
    assert_eq!(mails(&app).await.len(), 0);
    assert_eq!(clara.post(&path, &[("present", present.as_str()), ("new", OWN), ("again", OWN)]).await.status, 303);
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 1);
    assert_eq!((&sent[0]["recipient"], &sent[0]["state"]), (&"clara@customer.example".into(), &"sent".into()));
    assert_eq!(
        sent[0]["subject"],
        Words::of(Lang::En).mail_password_subject("Fjord Consulting"),
        "in Hansen's language"
    );
    let text = whole(&sent[0]);
    assert!(text.contains("clara") && !text.contains(OWN) && !text.contains(&present), "{text}");
}

#[tokio::test]
async fn mails_carry_the_configured_address_whatever_host_a_request_names() {
    let app = TestApp::start().await;
    let mut clara = reader(&app, "clara").await;
    clara.headers.push(("x-forwarded-host".into(), "evil.example".into()));
    clara.headers.push(("forwarded".into(), "host=evil.example;proto=https".into()));
    let present = demo::password("clara");
    let form = [("present", present.as_str()), ("new", OWN), ("again", OWN)];
    assert_eq!(clara.post(&format!("/{}/extranet/password", app.fjord()), &form).await.status, 303);
    let sent = mails(&app).await;
    assert!(whole(&sent[0]).contains("http://localhost/") && !whole(&sent[0]).contains("evil"), "{sent:?}");
}
