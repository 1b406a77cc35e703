//! Who may not read it any more gets nothing, and staff see why.

use super::*;
use crate::mail::Sink;

/// What is done to Clara's access, and how her part of the run ends.
const ENDS: [(&str, &str, &str); 8] = [
    ("update customer_access set enabled = false where account_id = $1 and customer_id = $2", "access-off", "customer"),
    ("update customer set active = false where account_id = $1 and id = $2", "customer-inactive", "customer"),
    ("update contact set active = false where account_id = $1 and id = $2", "contact-inactive", "contact"),
    ("update contact set email = null where account_id = $1 and id = $2", "no-address", "contact"),
    ("update login set enabled = false where account_id = $1 and id = $2", "sign-in-off", "login"),
    (
        "update login set password_temporary_until = now() - interval '1 hour' where account_id = $1 and id = $2",
        "no-password",
        "login",
    ),
    ("update login set reports = '{projects}' where account_id = $1 and id = $2", "not-allowed", "login"),
    ("delete from login where account_id = $1 and id = $2", "gone", "login"),
];

#[tokio::test]
async fn a_report_is_withheld_from_whoever_may_not_have_it_any_more() {
    for (sql, reason, what) in ENDS {
        let app = TestApp::start().await;
        let hansen = &app.cast.fjord.hansen;
        let id = match what {
            "customer" => hansen.customer.0,
            "contact" => hansen.clara.contact.0,
            _ => hansen.clara.login.0,
        };
        let schedule = set(&app, "period = 'all'").await;
        // Between the beginning of the run and the making of the report.
        let mut scope = app.staff().await;
        due::now(&mut scope, schedule).await.expect("begun");
        scope.commit().await.expect("stored");
        change(sql, &[app.account().0, id]).await;
        app.work().await;
        let clara = &deliveries(&app, schedule).await[0];
        assert_eq!((clara.1.as_str(), clara.2.as_deref()), ("withheld", Some(reason)), "{sql}");
        assert!(!mails(&app).await.iter().any(|mail| part(mail, "recipient").starts_with("clara")), "{sql}");
        let mut alma = app.sign_in("alma").await;
        alma.post(&format!("/{}/admin/profile", app.fjord()), &[("language", "en")]).await;
        let page = alma.get(&admin(&app, schedule)).await.text();
        assert!(page.contains("Withheld") && page.contains("Clara Hansen"), "{sql}");
    }
}

#[tokio::test]
async fn a_project_that_a_recipient_may_not_see_gives_them_nothing() {
    let app = TestApp::start().await;
    let zebrafinch = app.cast.fjord.hansen.zebrafinch;
    let id = set(&app, &format!("period = 'all', project_id = '{zebrafinch}'")).await;
    send(&app, id).await;
    let made = deliveries(&app, id).await;
    assert_eq!(made[0].1, "mailed", "Clara may see it");
    assert_eq!((made[1].1.as_str(), made[1].2.as_deref()), ("withheld", Some("not-allowed")), "Dan may not");
}

#[tokio::test]
async fn a_mail_that_waits_is_withheld_when_its_reader_may_see_less_by_then() {
    for narrower in [
        "update customer_access set columns = array_remove(columns, 'description') where account_id = $1 and customer_id = $2",
        "update customer_access set enabled = false where account_id = $1 and customer_id = $2",
        "update customer_access set names = 'hidden' where account_id = $1 and customer_id = $2",
        "update customer_access set release = 'invoiced' where account_id = $1 and customer_id = $2",
    ] {
        // The mail server refuses both at first.
        let sink = Sink::start(2).await;
        let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
        let id = set(&app, "period = 'all'").await;
        send(&app, id).await;
        assert_eq!(sink.mails().len(), 0);
        change(narrower, &[app.account().0, app.cast.fjord.hansen.customer.0]).await;
        app.app.work.clock.advance(Duration::minutes(10));
        app.work().await;
        // Dan, who sees less than Clara, may see as much as before of some.
        let hers = |mail: &String| mail.contains("To: clara@");
        assert!(!sink.mails().iter().any(hers), "{narrower}");
        assert_eq!(deliveries(&app, id).await[0].1, "withheld", "{narrower}");
        // Staff cannot send it again either.
        let mut alma = app.sign_in("alma").await;
        for mail in mails(&app).await {
            alma.post(&format!("/{}/admin/mails/{}/again", app.fjord(), part(&mail, "id")), &[]).await;
        }
        app.work().await;
        assert!(!sink.mails().iter().any(hers), "{narrower}");
    }
}

#[tokio::test]
async fn what_was_withheld_can_be_sent_again_once_it_may_be_read_again() {
    let sink = Sink::start(2).await;
    let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
    let id = set(&app, "period = 'all'").await;
    send(&app, id).await;
    let (account, customer) = (app.account().0, app.cast.fjord.hansen.customer.0);
    let turn = |on| format!("update customer_access set enabled = {on} where account_id = $1 and customer_id = $2");
    change(&turn(false), &[account, customer]).await;
    app.app.work.clock.advance(Duration::minutes(10));
    app.work().await;
    assert!(deliveries(&app, id).await.iter().all(|(_, state, _)| state == "withheld"));
    change(&turn(true), &[account, customer]).await;
    let mut alma = app.sign_in("alma").await;
    for mail in mails(&app).await {
        alma.post(&format!("/{}/admin/mails/{}/again", app.fjord(), part(&mail, "id")), &[]).await;
    }
    app.work().await;
    assert_eq!(sink.mails().len(), 2);
    assert!(deliveries(&app, id).await.iter().all(|(_, state, reason)| state == "mailed" && reason.is_none()));
}

#[tokio::test]
async fn wider_settings_withhold_nothing() {
    let sink = Sink::start(2).await;
    let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
    let id = set(&app, "period = 'all'").await;
    send(&app, id).await;
    let wider = "update customer_access set columns = columns || '{rate}' where account_id = $1 and customer_id = $2";
    change(wider, &[app.account().0, app.cast.fjord.hansen.customer.0]).await;
    app.app.work.clock.advance(Duration::minutes(10));
    app.work().await;
    assert_eq!(sink.mails().len(), 2);
}

#[tokio::test]
async fn a_removed_schedule_takes_its_waiting_mails_with_it() {
    let sink = Sink::start(2).await;
    let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
    let id = set(&app, "period = 'all'").await;
    send(&app, id).await;
    change("delete from schedule where account_id = $1 and id = $2", &[app.account().0, id.0]).await;
    app.app.work.clock.advance(Duration::minutes(10));
    app.work().await;
    assert!(sink.mails().is_empty());
}
