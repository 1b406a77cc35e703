//! Large files, interruptions, and the way back: whole chunks, none twice.

use crate::support::rows::{change, row, rows};
use extranet::work;
use serde_json::Value;
use std::fmt::Write as _;
use std::time::Duration;

use super::pages::{Office, books, months_agree};

/// Hours of a few people on a few projects, each row another day or hour; every line that `bad` names has no day.
pub fn hours(count: usize, bad: &[usize]) -> String {
    let mut text = String::from("date,start,duration,client,project,person,email,task,description,currency,amount\n");
    for n in 0..count {
        let line = n + 2;
        let day = if bad.contains(&line) {
            "31.02.2026".into()
        } else {
            format!("2025-{:02}-{:02}", n % 12 + 1, n / 12 % 28 + 1)
        };
        let (hour, minute) = (n / 336 % 24, n / 8064 % 60);
        let _ = writeln!(
            text,
            "{day},{hour:02}:{minute:02},0:30,Client {},Project {},Person {},p{}@clients.example,Work,Entry {},EUR,50.00",
            n % 7,
            n % 21,
            n % 5,
            n % 5,
            n % 3000,
        );
    }
    text
}

const SET: &[(&str, &str)] = &[("zone", "Europe/Copenhagen")];

async fn entries(office: &Office) -> i64 {
    let row = row(
        "select count(*) as count from time_entry where account_id = $1 and source = 'csv'",
        &[office.app.account().0],
    )
    .await;
    row["count"].as_i64().expect("a count")
}

#[tokio::test]
async fn fifty_thousand_rows_with_seven_bad_ones_are_told_exactly_and_come_back_as_a_file() {
    let mut office = Office::new().await;
    let account = office.app.account().0;
    let bad = [2, 777, 10_001, 10_002, 25_000, 49_999, 50_001];
    let text = hours(50_000, &bad);
    let page = office.checked("big.csv", text.as_bytes(), SET).await;
    assert_eq!(office.found(&page).await, [49_993, 0, 0, 0, 7]);
    let shown = office.alma.get(&page).await.text();
    assert!(shown.contains("7 of 7 shown") && shown.contains("49,993"), "{shown}");
    office.press(&page, "run").await;
    office.app.work().await;
    assert_eq!(office.counts(&page).await, [49_993, 0, 0, 0, 7]);
    assert_eq!(entries(&office).await, 49_993);
    months_agree(account).await;
    let import = office.import(&page).await;
    assert_eq!((import["rows_read"].as_i64(), import["state"].as_str()), (Some(50_000), Some("done")));

    let file = office.alma.get(&format!("{page}/errors.csv")).await;
    let text = file.text();
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    assert!(lines.next().is_some_and(|head| head.starts_with("Line,Reason,date,start,duration,client")), "{text}");
    let told: Vec<usize> =
        lines.map(|line| line.split(',').next().and_then(|line| line.parse().ok()).expect("a line")).collect();
    assert_eq!(told, bad);
    assert!(text.contains("\"date \"\"31.02.2026\"\" is not a date\",31.02.2026"), "{text}");

    let again = office.checked("again.csv", hours(50_000, &bad).as_bytes(), SET).await;
    assert_eq!(office.found(&again).await, [0, 0, 49_993, 0, 7]);
}

/// A server dies at any point: whoever goes on ends with what an undisturbed run ends with.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_run_that_is_killed_ten_times_ends_as_one_that_was_not() {
    let text = hours(45_000, &[3, 20_003]);
    let mut undisturbed = Office::new().await;
    let page = undisturbed.checked("hours.csv", text.as_bytes(), SET).await;
    undisturbed.press(&page, "run").await;
    undisturbed.app.work().await;
    let expected = undisturbed.counts(&page).await;
    assert_eq!(expected, [44_998, 0, 0, 0, 2]);
    let whole = books(undisturbed.app.account().0).await;

    let mut office = Office::new().await;
    let account = office.app.account();
    let page = office.checked("hours.csv", text.as_bytes(), SET).await;
    office.press(&page, "run").await;
    let mut cursors = Vec::new();
    for kill in 0..10_u64 {
        let (app, only) = (office.app.app.clone(), account);
        let worker = tokio::spawn(async move { while work::once(&app, Some(only)).await.unwrap_or(false) {} });
        tokio::time::sleep(Duration::from_millis(40 + kill * 97 % 700)).await;
        worker.abort();
        let _ = worker.await;
        let import = office.import(&page).await;
        let cursor = import["rows_read"].as_i64().expect("a cursor");
        assert_eq!(entries(&office).await, import["rows_new"].as_i64().expect("a count"), "only whole chunks");
        assert!(cursor % 10_000 == 0 || import["state"] == "done", "{import}");
        cursors.push(cursor);
        // Nobody renews the lease of the dead: the next one takes the job over.
        let held =
            "select count(*) as count from job where account_id = $1 and kind = 'run_import' and done_at is null";
        if row(held, &[account.0]).await["count"] == 1 {
            change("update job set lease_until = null, run_at = created_at, attempts = 0 where account_id = $1 and kind = 'run_import'", &[account.0]).await;
        }
    }
    assert!(cursors.is_sorted(), "{cursors:?}");
    for _ in 0..50 {
        office.app.work().await;
        if office.import(&page).await["state"] == "done" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert_eq!(office.counts(&page).await, expected);
    assert_eq!(books(account.0).await, whole);
    months_agree(account.0).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stopped_run_leaves_whole_chunks_and_can_be_taken_back() {
    let mut office = Office::new().await;
    let account = office.app.account();
    let before = books(account.0).await;
    let page = office.checked("hours.csv", hours(60_000, &[]).as_bytes(), SET).await;
    office.press(&page, "run").await;
    let app = office.app.app.clone();
    let worker = tokio::spawn(async move { while work::once(&app, Some(account)).await.unwrap_or(false) {} });
    loop {
        tokio::time::sleep(Duration::from_millis(5)).await;
        if office.import(&page).await["rows_read"].as_i64() > Some(0) {
            break;
        }
    }
    let stopped = office.press(&page, "cancel").await.text();
    worker.await.expect("the worker");
    let import = office.import(&page).await;
    assert_eq!(import["state"], "cancelled");
    let written = entries(&office).await;
    assert!(written > 0 && written < 60_000 && written % 10_000 == 0, "{written}");
    assert_eq!(import["rows_new"].as_i64(), Some(written));
    assert!(stopped.contains("Stopped"), "{stopped}");
    months_agree(account.0).await;
    office.press(&page, "undo").await;
    office.app.work().await;
    assert_eq!(office.import(&page).await["state"], "undone");
    assert_eq!(books(account.0).await, before);
}

#[tokio::test]
async fn an_import_that_changed_things_gives_them_back_as_they_were() {
    let mut office = Office::new().await;
    let account = office.app.account().0;
    let first = hours(300, &[]);
    let page = office.checked("first.csv", first.as_bytes(), SET).await;
    office.press(&page, "run").await;
    office.app.work().await;
    let before = books(account).await;
    // The same hours, dearer, in other words, and some more for a new customer.
    let second = first.replace("EUR,50.00", "EUR,60.00").replace(",Work,", ",Werk,")
        + "2025-12-31,10:00,1:00,New client,New project,New person,,Work,More,EUR,10.00\n";
    let page = office.checked("second.csv", second.as_bytes(), SET).await;
    assert_eq!(office.found(&page).await, [1, 300, 0, 0, 0]);
    office.press(&page, "run").await;
    office.app.work().await;
    assert_eq!(office.counts(&page).await, [1, 300, 0, 0, 0]);
    assert_ne!(books(account).await, before);
    office.press(&page, "undo").await;
    office.app.work().await;
    assert_eq!(office.import(&page).await["state"], "undone");
    assert_eq!(books(account).await, before);
    months_agree(account).await;
}

#[tokio::test]
async fn what_was_edited_or_used_since_stands_against_an_undo() {
    let edit = "update time_entry set description = 'ours', version = version + 1 where account_id = $1
                and id = (select min(id::text)::uuid from time_entry where account_id = $1 and source = 'csv')";
    let rename =
        "update customer set name = 'Renamed', version = version + 1 where account_id = $1 and name = 'Client 3'";
    let contact = "insert into contact (account_id, id, customer_id, name, created_at)
                   select account_id, gen_random_uuid(), id, 'Somebody', now() from customer where account_id = $1 and name = 'Client 2'";
    for (since, told) in [
        (edit, "It cannot be undone: 1 entry was edited or invoiced since."),
        (rename, "It cannot be undone: 1 customer was edited since."),
        (contact, "something it added is in use by now (contact)"),
    ] {
        let mut office = Office::new().await;
        let account = office.app.account().0;
        let page = office.checked("hours.csv", hours(100, &[]).as_bytes(), SET).await;
        office.press(&page, "run").await;
        office.app.work().await;
        change(since, &[account]).await;
        let before = books(account).await;
        office.press(&page, "undo").await;
        office.app.work().await;
        let shown = office.alma.get(&page).await.text();
        assert!(shown.contains(told), "{told}: {shown}");
        assert_eq!(office.import(&page).await["state"], "done");
        assert_eq!(books(account).await, before, "{told}");
    }
}

#[tokio::test]
async fn invoices_come_whole_and_go_whole() {
    let mut office = Office::new().await;
    let account = office.app.account().0;
    let before = books(account).await;
    let head = "number,customer,date,due,state,currency,net,vat,gross,line,line net\n";
    let invoices = |price: i64| {
        (0..1_200).fold(head.to_owned(), |text, n| {
            format!("{text}T-{n},Invoice client,2026-11-01,2026-11-15,sent,EUR,{price},0,{price},Design,{price}\n")
        })
    };
    let page = office.checked("invoices.csv", invoices(100).as_bytes(), &[]).await;
    assert_eq!(office.found(&page).await, [1_200, 0, 0, 0, 0]);
    office.press(&page, "run").await;
    office.app.work().await;
    assert_eq!(office.counts(&page).await, [1_200, 0, 0, 0, 0]);
    let first = books(account).await;
    let page = office.checked("dearer.csv", invoices(120).as_bytes(), &[]).await;
    office.press(&page, "run").await;
    office.app.work().await;
    assert_eq!(office.counts(&page).await, [0, 1_200, 0, 0, 0]);
    office.press(&page, "undo").await;
    office.app.work().await;
    assert_eq!(books(account).await, first);
    let pages: Vec<Value> =
        rows("select id from import where account_id = $1 and state = 'done' and undoable", &[account]).await;
    let page = format!("{}/{}", office.home, pages[0]["id"].as_str().expect("an id"));
    office.press(&page, "undo").await;
    office.app.work().await;
    assert_eq!(books(account).await, before);
}
