//! Each recipient gets what their own page would show, in their language, once.

use super::*;
use crate::mail::Sink;
use crate::support::workbook::Workbook;
use extranet::domain::jobs::{self, Slot, Work};
use extranet::domain::schedules::deliver;
use extranet::domain::schedules::when::{Every, When};
use extranet::domain::scope::Access;

#[tokio::test]
async fn the_columns_and_rows_are_those_of_each_recipients_own_page() {
    let app = TestApp::start().await;
    let id = set(&app, "period = 'all', grouping = null").await;
    english(&app).await;
    change(
        "update login set language = 'de' where account_id = $1 and id = $2",
        &[app.account().0, app.cast.fjord.hansen.dan.login.0],
    )
    .await;
    send(&app, id).await;
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 2);
    assert!(part(&sent[0], "text_body").contains("Zebrafinch"), "Clara sees every project");
    assert!(!format!("{}", sent[1]).contains("Zebrafinch"), "Dan does not");
    for (who, mail) in [("clara", &sent[0]), ("dan", &sent[1])] {
        let mut browser = app.sign_in(who).await;
        let csv = browser.get(&format!("/{}/extranet/time.csv?period=all&group=none", app.fjord())).await.text();
        let separator = if who == "dan" { ';' } else { ',' };
        let heads: Vec<&str> =
            csv.trim_start_matches('\u{feff}').lines().next().unwrap_or_default().split(separator).collect();
        let html = part(mail, "html_body");
        let shown: Vec<&str> = html.split("<th ").skip(1).filter_map(|cell| cell.split(['>', '<']).nth(1)).collect();
        // A file has a column for each currency.
        let known: Vec<&str> = heads.into_iter().filter(|head| !["Currency", "Währung"].contains(head)).collect();
        assert_eq!(shown, known, "{who}");
        let json = browser.get(&format!("/{}/extranet/time.json?period=all&group=none", app.fjord())).await.json();
        let rows = json["row_count"].as_u64().expect("rows") as usize;
        assert_eq!(html.matches("<tr>").count(), rows + 2, "{who}: a head, the rows and their sums");
        assert!(part(mail, "text_body").contains("/extranet/profile#reports"), "{who} can turn it off");
    }
    assert!(part(&sent[1], "subject").starts_with("Aufgewendete Zeit") || !part(&sent[1], "subject").contains("Time"));
    assert!(part(&sent[1], "text_body").contains("sendet Ihnen diesen Bericht jeden Montag um 07:00 Uhr"));
    assert!(part(&sent[0], "text_body").contains("sends you this report every Monday at 07:00"));
}

#[tokio::test]
async fn at_its_time_it_goes_out_once_also_when_the_program_stood_still() {
    let app = TestApp::start().await;
    let id = app.cast.fjord.schedule;
    let (due, zone) = (next(&app, id).await, "Europe/Copenhagen".parse().expect("a zone"));
    let after = |at| When { every: Every::Week(1), minute: 420 }.next(at, &zone).expect("a time");
    later(&app, due - Duration::minutes(1)).await;
    assert!(deliveries(&app, id).await.is_empty(), "not yet");
    later(&app, due).await;
    assert_eq!(deliveries(&app, id).await.len(), 2);
    assert_eq!(next(&app, id).await, after(due), "the same time next week");
    later(&app, due + Duration::minutes(5)).await;
    assert_eq!(deliveries(&app, id).await.len(), 2, "once");
    // Three weeks without the program: one run makes up for all.
    later(&app, due + Duration::days(24)).await;
    assert_eq!(deliveries(&app, id).await.len(), 4);
    assert_eq!(next(&app, id).await, after(due + Duration::days(24)));
    // Paused meanwhile.
    set(&app, "paused = true, next_at = null").await;
    later(&app, due + Duration::days(60)).await;
    assert_eq!(deliveries(&app, id).await.len(), 4);
}

#[tokio::test]
async fn a_worker_killed_in_between_sends_nothing_twice_and_forgets_nothing() {
    let app = TestApp::start().await;
    let id = set(&app, "period = 'all'").await;
    let mut scope = app.staff().await;
    due::now(&mut scope, id).await.expect("begun");
    scope.commit().await.expect("stored");
    let sql = "select id from schedule_delivery where account_id = $1 order by name";
    let waiting: Vec<Uuid> = rows(sql, &[app.account().0])
        .await
        .iter()
        .map(|row| row["id"].as_str().unwrap_or_default().parse().expect("an id"))
        .collect();
    // Dies with the row in its hands.
    let mut scope = app.staff().await;
    assert!(deliver::open(&mut scope, waiting[0].into()).await.expect("read").is_some());
    drop(scope);
    app.work().await;
    assert_eq!(mails(&app).await.len(), 2);
    // Dies after it was done and before its job said so: the lease ends, and another has it again.
    for delivery in &waiting {
        let mut scope = app.staff().await;
        jobs::enqueue(&mut scope, &Work::ScheduleDeliver { delivery: *delivery }).await.expect("asked");
        scope.commit().await.expect("stored");
    }
    app.work().await;
    assert_eq!(mails(&app).await.len(), 2, "one mail for each");
    // The same for the beginning of a run.
    let due_at = next(&app, id).await;
    for _ in 0..2 {
        let mut scope = app.staff().await;
        let work = Work::ScheduleDue { schedule: id.0, due: due_at.unix_timestamp() };
        jobs::enqueue(&mut scope, &work).await.expect("asked");
        scope.commit().await.expect("stored");
    }
    let mut root = app.database().root(Access::Write).await.expect("a scope");
    assert!(jobs::claim(&mut root, Slot::Short, Some(app.account())).await.expect("asked").is_some());
    drop(root);
    app.work().await;
    assert_eq!(mails(&app).await.len(), 4);
}

#[tokio::test]
async fn a_workbook_reaches_the_mail_server_and_is_deleted_later() {
    let sink = Sink::start(1).await;
    let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
    let id = set(&app, "period = 'all', format = 'xlsx'").await;
    send(&app, id).await;
    let files = rows("select * from mail_file where account_id = $1", &[app.account().0]).await;
    assert_eq!(files.len(), 2);
    assert_eq!(files[0]["name"], "time.xlsx");
    // The mail server took one at once and the other after a while.
    app.app.work.clock.advance(Duration::minutes(3));
    app.work().await;
    let taken = sink.mails();
    assert_eq!(taken.len(), 2);
    assert!(taken.iter().all(|mail| mail.contains("multipart/mixed") && mail.contains("filename=\"time.xlsx\"")));
    let stored = row(
        "select encode(f.content, 'hex') as content from mail_file f join mail m on m.account_id = f.account_id and m.id = f.mail_id
         where f.account_id = $1 and m.recipient like 'clara%'",
        &[app.account().0],
    )
    .await;
    let hex = part(&stored, "content");
    let bytes: Vec<u8> =
        (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")).collect();
    let mut clara = app.sign_in("clara").await;
    let own = clara.get(&format!("/{}/extranet/time.xlsx?period=all", app.fjord())).await;
    let rows = Workbook::open(&bytes).rows(1);
    assert!(rows.len() > 5 && rows == Workbook::open(&own.body).rows(1), "{rows:?}");
    // Kept for a while, then gone; a mail without its files is not sent any more.
    change("update mail set state = 'failed' where account_id = $1 and recipient like 'clara%'", &[app.account().0])
        .await;
    app.app.work.clock.advance(Duration::days(15));
    let mut root = app.database().root(Access::Write).await.expect("a scope");
    extranet::domain::mails::files::sweep(&mut root).await.expect("swept");
    root.commit().await.expect("stored");
    let mail = row("select id from mail where account_id = $1 and recipient like 'clara%'", &[app.account().0]).await;
    let mut alma = app.sign_in("alma").await;
    let path = format!("/{}/admin/mails/{}", app.fjord(), part(&mail, "id"));
    assert_eq!(alma.post(&format!("{path}/again"), &[]).await.status, 303);
    app.work().await;
    assert_eq!(sink.mails().len(), 2, "not without its file");
    assert_eq!(mails(&app).await[0]["error"], "the files are deleted by now");
}
