//! Other people's schedules, sign-ins and mails.

use super::*;

#[tokio::test]
async fn a_schedule_of_somebody_else_is_none() {
    let app = TestApp::start().await;
    let own = app.cast.fjord.schedule;
    let profile = format!("/{}/extranet/profile", app.fjord());
    for who in ["eva", "lund"] {
        let mut browser = app.sign_in(who).await;
        assert_eq!(browser.post(&format!("{profile}/schedules/{own}"), &[("stop", "yes")]).await.status, 404, "{who}");
        assert!(!browser.get(&profile).await.text().contains(&own.to_string()), "{who}");
    }
    // A colleague of Clara's, to whom it does not come.
    change(
        "delete from schedule_recipient where account_id = $1 and schedule_id = $2 and login_id = $3",
        &[app.account().0, own.0, clara(&app)],
    )
    .await;
    let mut clara = app.sign_in("clara").await;
    assert_eq!(clara.post(&format!("{profile}/schedules/{own}"), &[("stop", "yes")]).await.status, 404);
    let mut rita = app.sign_in("rita").await;
    let theirs = format!("/{}/admin/schedules", app.rival());
    for path in [
        format!("{theirs}/{own}"),
        format!("{theirs}/{own}/edit"),
        format!("{theirs}/new?customer={}", app.cast.fjord.hansen.customer),
    ] {
        assert_eq!(rita.get(&path).await.status, 404, "{path}");
    }
    for (act, form) in [("pause", [("version", "1")]), ("send", [("version", "1")]), ("remove", [("version", "1")])] {
        assert_eq!(rita.post(&format!("{theirs}/{own}/{act}"), &form).await.status, 404, "{act}");
    }
    let stopped =
        rows("select 1 from schedule_recipient where account_id = $1 and stopped_at is not null", &[app.account().0])
            .await;
    assert!(stopped.is_empty());
    for who in ["bo", "vera"] {
        let mut browser = app.sign_in(who).await;
        assert_eq!(browser.get(&format!("{}/edit", admin(&app, own))).await.status, 403, "{who}");
    }
}

#[tokio::test]
async fn it_goes_to_no_sign_in_of_another_customer() {
    let app = TestApp::start().await;
    let mut alma = app.sign_in("alma").await;
    let new = format!("/{}/admin/schedules/new?customer={}", app.fjord(), app.cast.fjord.hansen.customer);
    let form = |login: String, project: String| {
        let fixed = [
            ("report", "time"),
            ("days", "all"),
            ("group", "day"),
            ("merge", "none"),
            ("format", "table"),
            ("every", "day"),
            ("clock", "7"),
        ];
        let mut all: Vec<(String, String)> =
            fixed.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        all.extend([("login".into(), login), ("project".into(), project)]);
        all
    };
    let lund = &app.cast.fjord.lund;
    let nora = app.cast.rival.nord.nora.login;
    for (login, project) in [
        (lund.eva.login.to_string(), String::new()),
        (nora.to_string(), String::new()),
        ("'; drop table schedule; --".into(), String::new()),
        (clara(&app).to_string(), lund.warehouse.to_string()),
        (clara(&app).to_string(), "nonsense".into()),
    ] {
        let typed = form(login.clone(), project.clone());
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(alma.post(&new, &typed).await.status, 422, "{login} {project}");
    }
    assert_eq!(
        rows("select 1 from schedule where account_id = $1", &[app.account().0]).await.len(),
        2,
        "those of the cast"
    );
}

#[tokio::test]
async fn what_a_mail_says_is_for_those_who_may_look_as_a_customer() {
    let app = TestApp::start().await;
    let id = set(&app, "period = 'all'").await;
    send(&app, id).await;
    let mail = mails(&app).await.remove(0);
    let path = format!("/{}/admin/mails/{}", app.fjord(), part(&mail, "id"));
    let mut alma = app.sign_in("alma").await;
    alma.post(&format!("/{}/admin/profile", app.fjord()), &[("language", "en")]).await;
    assert!(alma.get(&path).await.text().contains("Zebrafinch"));
    change(
        "update role set permissions = array_remove(permissions, 'contact.preview') where account_id = $1 and id = (select role_id from person where account_id = $1 and id = $2)",
        &[app.account().0, app.cast.fjord.alma.person.0],
    )
    .await;
    let page = alma.get(&path).await.text();
    assert!(!page.contains("Zebrafinch") && page.contains("may look at the extranet as a customer"), "{page}");
    assert!(!alma.get(&format!("/{}/admin/mails?q=Zebrafinch", app.fjord())).await.text().contains("1 mail<"));
}

#[tokio::test]
async fn groups_that_would_tell_people_apart_are_left_out() {
    let app = TestApp::start().await;
    let id = set(&app, "period = 'all', grouping = 'employee'").await;
    change(
        "update customer_access set names = 'generic' where account_id = $1 and customer_id = $2",
        &[app.account().0, app.cast.fjord.hansen.customer.0],
    )
    .await;
    send(&app, id).await;
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 2);
    assert!(!part(&sent[0], "text_body").contains("Alma") && !part(&sent[0], "text_body").contains("group=employee"));
}
