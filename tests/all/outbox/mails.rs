//! The list of mails, one mail, and sending again.

use super::{alma, mail};
use crate::mail::Sink;
use crate::support::TestApp;
use crate::support::rows::{row, rows};

async fn state(app: &TestApp, id: uuid::Uuid) -> String {
    let row = row("select state from mail where account_id = $1 and id = $2", &[app.account().0, id]).await;
    row["state"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn every_state_is_listed_found_and_filtered() {
    let app = TestApp::start().await;
    for (subject, state) in
        [("Heron", "queued"), ("Osprey", "sending"), ("Linnet", "sent"), ("Dunlin", "failed"), ("Curlew", "unknown")]
    {
        mail(&app, app.account().0, subject, "access-given", state).await;
    }
    let foreign = mail(&app, app.cast.rival.account.0, "Goshawk", "access-given", "failed").await;
    let mut alma = alma(&app).await;
    let list = format!("/{}/admin/mails", app.fjord());
    let all = ["Heron", "Osprey", "Linnet", "Dunlin", "Curlew"];
    for (query, shown) in [
        ("", &all[..]),
        ("?state=queued", &["Heron", "Osprey"]),
        ("?state=sent", &["Linnet"]),
        ("?state=failed", &["Dunlin"]),
        ("?state=unknown", &["Curlew"]),
        ("?state=trouble", &["Dunlin", "Curlew"]),
        ("?q=linn", &["Linnet"]),
        ("?kind=invited", &[]),
    ] {
        for address in [format!("{list}{query}"), format!("{list}.csv{query}")] {
            let text = alma.get(&address).await.text();
            for subject in all {
                assert_eq!(text.contains(subject), shown.contains(&subject), "{address}: {subject}: {text}");
            }
            assert!(!text.contains("Goshawk"), "{address}");
        }
    }
    let page = alma.get(&list).await.text();
    assert!(page.contains("The mail server refused it (550)") && page.contains("5 mails"), "{page}");
    for bad in ["?state=lost", "?kind=x", "?sort=text", "?page=0"] {
        assert_eq!(alma.get(&format!("{list}{bad}")).await.status, 400, "{bad}");
    }
    for path in [format!("{list}/{foreign}"), format!("{list}/{}", uuid::Uuid::now_v7())] {
        assert_eq!(alma.get(&path).await.status, 404);
        assert_eq!(alma.post(&format!("{path}/again"), &[]).await.status, 404);
    }
    alma.post(&format!("{list}/again"), &[("id", &foreign.to_string())]).await;
    let theirs = row("select state from mail where id = $1", &[foreign]).await;
    assert_eq!(theirs["state"], "failed", "another account's mail is left alone");
    for who in ["bo", "vera"] {
        assert_eq!(app.sign_in(who).await.get(&list).await.status, 403, "{who}");
    }
}

#[tokio::test]
async fn a_failed_mail_is_sent_again_once() {
    let sink = Sink::start(0).await;
    let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
    let id = mail(&app, app.account().0, "Dunlin", "access-given", "failed").await;
    let mut alma = alma(&app).await;
    let page = format!("/{}/admin/mails/{id}", app.fjord());
    let text = alma.get(&page).await.text();
    assert!(text.contains("5.1.1 User unknown") && text.contains("The dipper sings"), "{text}");
    let form = [("submit_id", uuid::Uuid::now_v7().to_string())];
    let form: Vec<(&str, &str)> = form.iter().map(|(key, value)| (*key, value.as_str())).collect();
    for _ in 0..2 {
        let answer = alma.post(&format!("{page}/again"), &form).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("{page}?done=again").as_str()));
    }
    assert_eq!(alma.post(&format!("{page}/again"), &[]).await.status, 409, "it waits already");
    app.work().await;
    assert_eq!((sink.mails().len(), state(&app, id).await.as_str()), (1, "sent"));
    assert_eq!(alma.post(&format!("{page}/again"), &[("sure", "yes")]).await.status, 409, "what was sent was sent");
    app.work().await;
    assert_eq!(sink.mails().len(), 1);
    let told =
        rows("select event from audit where account_id = $1 and event = 'mail.sent-again'", &[app.account().0]).await;
    assert_eq!(told.len(), 1);
    let mut again = app.sign_in("alma").await;
    assert!(again.get(&page).await.text().contains("The dipper sings"));
}

#[tokio::test]
async fn nobody_knows_whether_it_arrived_so_only_a_plain_yes_sends_it_twice() {
    let sink = Sink::start(0).await;
    let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
    // The worker died while it was sending.
    let died = mail(&app, app.account().0, "Osprey", "access-given", "sending").await;
    let failed = mail(&app, app.account().0, "Dunlin", "access-given", "failed").await;
    let mut scope = app.staff().await;
    let work = extranet::domain::jobs::Work::SendMail { mail: died };
    extranet::domain::jobs::enqueue(&mut scope, &work).await.expect("queued");
    scope.commit().await.expect("stored");
    app.work().await;
    assert_eq!((sink.mails().len(), state(&app, died).await.as_str()), (0, "unknown"), "never twice by itself");
    let mut alma = alma(&app).await;
    let list = format!("/{}/admin/mails", app.fjord());
    let (one, two) = (died.to_string(), failed.to_string());
    let answer = alma.post(&format!("{list}/again"), &[("id", &one), ("id", &two)]).await;
    let said = alma.get(answer.location()).await.text();
    assert!(said.contains("Sent again: 1. Left alone: 1"), "{said}");
    app.work().await;
    assert_eq!((sink.mails().len(), state(&app, died).await.as_str()), (1, "unknown"));
    let page = format!("{list}/{died}");
    assert!(alma.get(&page).await.text().contains("Did it arrive?"));
    assert_eq!(alma.post(&format!("{page}/again"), &[]).await.status, 409, "without the answer to the question");
    assert_eq!(alma.post(&format!("{page}/again"), &[("sure", "yes")]).await.status, 303);
    app.work().await;
    assert_eq!((sink.mails().len(), state(&app, died).await.as_str()), (2, "sent"));
}

#[tokio::test]
async fn one_that_is_tried_later_anyway_is_hurried_and_not_sent_twice() {
    let sink = Sink::start(1).await;
    let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
    let id = mail(&app, app.account().0, "Linnet", "access-given", "queued").await;
    let mut scope = app.staff().await;
    extranet::domain::jobs::enqueue(&mut scope, &extranet::domain::jobs::Work::SendMail { mail: id })
        .await
        .expect("queued");
    scope.commit().await.expect("stored");
    app.work().await;
    assert_eq!((sink.mails().len(), state(&app, id).await.as_str()), (0, "failed"));
    let mut alma = alma(&app).await;
    let page = format!("/{}/admin/mails/{id}", app.fjord());
    let text = alma.get(&page).await.text();
    assert!(text.contains("Tried again") && text.contains("for now (451)"), "{text}");
    assert_eq!(alma.post(&format!("{page}/again"), &[]).await.status, 303);
    app.work().await;
    app.app.work.clock.advance(time::Duration::hours(1));
    app.work().await;
    assert_eq!((sink.mails().len(), state(&app, id).await.as_str()), (1, "sent"));
}
