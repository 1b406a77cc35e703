//! A case that is handed over is told to whoever has it now.

use super::*;
use crate::support::rows::change;

async fn mails(app: &TestApp) -> Vec<Value> {
    app.work().await;
    let stuck = "select * from job where account_id = $1 and (done_at is null or last_error is not null)";
    let stuck = rows(stuck, &[app.account().0]).await;
    assert!(stuck.is_empty(), "{stuck:?}");
    rows("select * from mail where account_id = $1 order by id", &[app.account().0]).await
}

/// Gives the case to somebody, or to nobody.
async fn hand(app: &TestApp, by: &mut Browser, to: &str) -> u16 {
    let id = app.cast.fjord.hansen.cases.shown.case.0;
    let now = case(app, id).await;
    let form = [
        ("version", now["version"].to_string()),
        ("state", now["state"].as_str().unwrap_or_default().to_owned()),
        ("assignee", to.to_owned()),
    ];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    by.post(&format!("{}/{id}/edit", admin(app)), &form).await.status.as_u16()
}

#[tokio::test]
async fn whoever_gets_a_case_is_told_by_whom_and_where_it_is() {
    let app = TestApp::start().await;
    let (mut alma, fjord) = (app.sign_in("alma").await, &app.cast.fjord);
    let id = fjord.hansen.cases.shown.case.0;
    let (me, vera) = (fjord.alma.person.to_string(), fjord.vera.person.to_string());
    hand(&app, &mut alma, "").await;
    assert_eq!(mails(&app).await.len(), 0, "nobody is told that it is nobody's");
    assert_eq!(hand(&app, &mut alma, &me).await, 303);
    assert_eq!(mails(&app).await.len(), 0, "whoever takes it knows it");

    change(
        "update login set language = 'da' where account_id = $1 and id = $2",
        &[app.account().0, fjord.vera.login.0],
    )
    .await;
    assert_eq!(hand(&app, &mut alma, &vera).await, 303);
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0]["recipient"], "vera@company.example");
    let subject = case(&app, id).await["subject"].as_str().unwrap_or_default().to_owned();
    assert!(sent[0]["subject"].as_str().unwrap_or_default().ends_with(&subject), "{sent:?}");
    assert_eq!(sent[0]["thread"], format!("<case-{id}@fjord.example>"));
    let text = sent[0]["text_body"].as_str().unwrap_or_default();
    for part in ["Alma Lindqvist har givet dig ansvaret", &subject, "Hansen & Søn", &format!("{}/{id}", admin(&app))] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("CANARY"), "no note stands in it: {text}");
    // Saved again without a change of hands: nothing new.
    assert_eq!(hand(&app, &mut alma, &vera).await, 303);
    assert_eq!(mails(&app).await.len(), 1);
}

#[tokio::test]
async fn who_has_it_no_more_or_cannot_open_it_is_not_told() {
    let app = TestApp::start().await;
    let (mut alma, fjord) = (app.sign_in("alma").await, &app.cast.fjord);
    let (me, vera, bo) = (fjord.alma.person.to_string(), fjord.vera.person.to_string(), fjord.bo.person.to_string());
    hand(&app, &mut alma, &me).await;
    mails(&app).await;
    // Given away again before the mail was written.
    hand(&app, &mut alma, &vera).await;
    hand(&app, &mut alma, &me).await;
    assert_eq!(mails(&app).await.len(), 0);
    // Bo has no right to see cases.
    hand(&app, &mut alma, &bo).await;
    assert_eq!(mails(&app).await.len(), 0);
    let account = app.account().0;
    for off in [
        "update login set enabled = false where account_id = $1 and id = $2",
        "update person set active = false where account_id = $1 and id = (select person_id from login where account_id = $1 and id = $2)",
    ] {
        hand(&app, &mut alma, &me).await;
        hand(&app, &mut alma, &vera).await;
        change(off, &[account, fjord.vera.login.0]).await;
        assert_eq!(mails(&app).await.len(), 0, "{off}");
        change("update login set enabled = true where account_id = $1 and id = $2", &[account, fjord.vera.login.0])
            .await;
    }
}

#[tokio::test]
async fn a_refused_change_tells_nobody() {
    let app = TestApp::start().await;
    let (mut alma, vera) = (app.sign_in("alma").await, app.cast.fjord.vera.person.to_string());
    let id = app.cast.fjord.hansen.cases.shown.case.0;
    let form = [("version", "0"), ("state", "us"), ("assignee", vera.as_str())];
    assert_eq!(alma.post(&format!("{}/{id}/edit", admin(&app)), &form).await.status, 409);
    assert_eq!(mails(&app).await.len(), 0);
}
