//! Staff make, change, pause, send and remove a schedule; recipients turn it off for themselves.

use super::*;
use crate::support::Browser;

async fn alma(app: &TestApp) -> Browser {
    let mut alma = app.sign_in("alma").await;
    alma.post(&format!("/{}/admin/profile", app.fjord()), &[("language", "en")]).await;
    alma
}

const TYPED: [(&str, &str); 9] = [
    ("report", "time"),
    ("days", "last-month"),
    ("group", "project"),
    ("merge", "all"),
    ("format", "pdf"),
    ("every", "month"),
    ("month_day", "31"),
    ("weekday", "1"),
    ("clock", "02.30"),
];

#[tokio::test]
async fn a_schedule_is_made_changed_paused_sent_and_removed() {
    let app = TestApp::start().await;
    let mut alma = alma(&app).await;
    let (list, customer) = (format!("/{}/admin/schedules", app.fjord()), app.cast.fjord.hansen.customer);
    assert!(alma.get(&format!("{list}/new")).await.text().contains("Hansen"));
    let new = format!("{list}/new?customer={customer}");
    let login = clara(&app).to_string();
    let typed = |more: &[(&'static str, &'static str)]| {
        let mut all: Vec<(&str, &str)> = TYPED.to_vec();
        all.extend_from_slice(more);
        all
    };
    let mut form = typed(&[("submit_id", "0192f0c1-2222-7000-8000-000000000001")]);
    assert_eq!(alma.post(&new, &form).await.status, 422, "to nobody");
    form.push(("login", &login));
    let mut wrong = form.clone();
    wrong[8] = ("clock", "25:00");
    let answer = alma.post(&new, &wrong).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("25:00") && answer.text().contains("Enter a time from 00:00 to 23:59"));
    let made = alma.post(&new, &form).await;
    assert_eq!(made.status, 303, "{}", made.text());
    assert_eq!(alma.post(&new, &form).await.location(), made.location(), "posted twice, made once");
    let here = made.location().split('?').next().unwrap_or_default().to_owned();
    let page = alma.get(&here).await.text();
    for word in [
        "On the last day of every month at 02:30",
        "Last month",
        "By project",
        "PDF",
        "Clara Hansen",
        "It has not run yet",
    ] {
        assert!(page.contains(word), "{word}: {page}");
    }
    assert!(alma.get(&list).await.text().contains("On the last day of every month at 02:30"));

    let edited = {
        let mut form = typed(&[("version", "1")]);
        form[1] = ("days", "yesterday");
        form.push(("login", &login));
        form
    };
    assert_eq!(alma.post(&format!("{here}/edit"), &edited).await.status, 303);
    let mut stale = edited.clone();
    stale[1] = ("days", "all");
    let conflict = alma.post(&format!("{here}/edit"), &stale).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text().contains("Yesterday"), "what is stored stands beside what was typed");

    assert_eq!(alma.post(&format!("{here}/pause"), &[("version", "1")]).await.status, 409);
    assert_eq!(alma.post(&format!("{here}/pause"), &[("version", "2")]).await.status, 303);
    assert!(alma.get(&here).await.text().contains("Resume"));
    assert_eq!(alma.post(&format!("{here}/resume"), &[("version", "3")]).await.status, 303);
    let ask = alma.get(&format!("{here}/send")).await.text();
    assert!(ask.contains("Clara Hansen") && ask.contains("Send this report now?"));
    let sent = [("version", "4"), ("submit_id", "0192f0c1-2222-7000-8000-000000000002")];
    assert_eq!(alma.post(&format!("{here}/send"), &sent).await.status, 303);
    assert_eq!(alma.post(&format!("{here}/send"), &sent).await.status, 303, "the same button twice");
    app.work().await;
    assert_eq!(mails(&app).await.len(), 1);
    let page = alma.get(&here).await.text();
    assert!(page.contains("Sent by Alma Lindqvist") && page.contains("Clara Hansen"), "{page}");
    assert_eq!(alma.post(&format!("{here}/remove"), &[("version", "4")]).await.status, 303);
    assert_eq!(alma.get(&here).await.status, 404);
}

#[tokio::test]
async fn the_last_ten_runs_are_kept() {
    let app = TestApp::start().await;
    let id = set(&app, "period = 'yesterday'").await;
    for _ in 0..13 {
        send(&app, id).await;
    }
    assert_eq!(deliveries(&app, id).await.len(), 20);
}

#[tokio::test]
async fn a_recipient_turns_it_off_for_themselves_alone() {
    let app = TestApp::start().await;
    let id = set(&app, "period = 'all'").await;
    english(&app).await;
    let mut clara = app.sign_in("clara").await;
    let profile = format!("/{}/extranet/profile", app.fjord());
    let page = clara.get(&profile).await.text();
    assert!(page.contains("Reports by mail") && page.contains("every Monday at 07:00"), "{page}");
    let path = format!("{profile}/schedules/{id}");
    assert_eq!(clara.post(&path, &[("stop", "yes")]).await.status, 303);
    assert!(clara.get(&profile).await.text().contains("Turn on"));
    send(&app, id).await;
    let made = deliveries(&app, id).await;
    assert_eq!((made[0].1.as_str(), made[0].2.as_deref()), ("withheld", Some("stopped")));
    assert_eq!(made[1].1, "mailed", "Dan gets it as before");
    // Whoever changes the schedule does not turn it on again.
    let mut alma = alma(&app).await;
    let logins = [clara_text(&app), app.cast.fjord.hansen.dan.login.to_string()];
    let mut form: Vec<(&str, &str)> = TYPED.to_vec();
    form.extend([("version", "1"), ("login", logins[0].as_str()), ("login", logins[1].as_str())]);
    assert_eq!(alma.post(&format!("{}/edit", admin(&app, id)), &form).await.status, 303);
    assert!(alma.get(&admin(&app, id)).await.text().contains("turned it off"));
    assert_eq!(clara.post(&path, &[]).await.status, 303);
    set(&app, "format = 'table', period = 'all'").await;
    send(&app, id).await;
    assert_eq!(mails(&app).await.len(), 3);
}

fn clara_text(app: &TestApp) -> String {
    clara(app).to_string()
}
