//! Forms with files, met by a closed door: what was typed waits for the sign-in, and the files are chosen again.

use crate::support::rows::{change, row, rows};
use crate::support::{Answer, Browser, Form, TestApp};
use crate::tickets::upload;
use axum::body::{Body, Bytes, HttpBody};
use extranet::domain::demo::password;
use extranet::web::lent::{Lent, SIP, Sips};
use http_body::Frame;
use std::pin::Pin;
use std::task::{Context, Poll};

const PDF: &[u8] = b"%PDF-1.4\nOTTER";

async fn end_sessions(app: &TestApp) {
    change("delete from session where account_id = $1", &[app.account().0]).await;
}

/// Signs in on the page that holds a form; answers the page that hands it back.
async fn back(shut: &Answer, browser: &mut Browser, home: &str, username: &str) -> Answer {
    assert_eq!(shut.status, 401, "{}", shut.text());
    let mut form = Form::on(shut, "username");
    form.set("username", username).set("password", &password(username));
    let back = form.post(browser, &format!("{home}/sign-in")).await;
    assert_eq!(back.status, 200, "{}", back.text());
    back
}

#[tokio::test]
async fn a_customers_case_waits_and_its_files_are_chosen_again() {
    let app = TestApp::start().await;
    let (home, mut clara) = (format!("/{}/extranet", app.fjord()), app.sign_in("clara").await);
    let new = format!("{home}/tickets/new");
    let typed = [
        ("submit_id", "0199aa00-0000-7000-8000-000000000001"),
        ("subject", "Otters <b>"),
        ("body", "\nOne\n\"two\" & three"),
    ];
    end_sessions(&app).await;
    let shut = upload(&mut clara, &new, &typed, &[("otter.pdf", PDF)]).await;
    assert!(shut.text().contains("det, du skrev, er gemt") && !shut.text().contains("OTTER"), "{}", shut.text());
    let back = back(&shut, &mut clara, &home, "clara").await;
    assert!(
        back.text().contains("Dine filer blev ikke gemt") && back.text().contains("Åbn formularen"),
        "{}",
        back.text()
    );
    // The form stands there as it was left, and says what is missing.
    let form = Form::on(&back, "subject").post(&mut clara, &new).await;
    assert_eq!(form.status, 422);
    let text = form.text();
    assert!(text.contains("Choose your files again: they were not kept") && text.contains("files-e"), "{text}");
    assert!(text.contains("enctype=\"multipart/form-data\""), "{text}");
    let filled = Form::on(&form, "subject");
    assert_eq!((filled.get("subject"), filled.get("body").trim()), ("Otters <b>", "One\n\"two\" & three"));
    let fields =
        [("submit_id", filled.get("submit_id")), ("subject", filled.get("subject")), ("body", filled.get("body"))];
    let sent = upload(&mut clara, &new, &fields, &[("otter.pdf", PDF)]).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let stored =
        row("select count(*) as n from ticket where account_id = $1 and subject = 'Otters <b>'", &[app.account().0])
            .await;
    assert_eq!(stored["n"], 1);
}

#[tokio::test]
async fn without_files_it_is_sent_at_once() {
    let app = TestApp::start().await;
    let (home, mut alma) = (format!("/{}/admin", app.fjord()), app.sign_in("alma").await);
    let case = app.cast.fjord.hansen.cases.shown.case;
    let path = format!("{home}/tickets/{case}/answer");
    end_sessions(&app).await;
    // As browsers send a field in which nothing was chosen.
    let shut = upload(&mut alma, &path, &[("answer", "Typed before"), ("then", "customer")], &[("", b"")]).await;
    let back = back(&shut, &mut alma, &home, "alma").await;
    assert!(!back.text().contains("files_lost"), "{}", back.text());
    let sent = Form::on(&back, "answer").post(&mut alma, &path).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let sql = "select body from ticket_message where account_id = $1 and ticket_id = $2 and body = 'Typed before'";
    assert_eq!(rows(sql, &[app.account().0, case.0]).await.len(), 1);
}

#[tokio::test]
async fn an_expense_waits_with_its_receipts_named_missing() {
    let app = TestApp::start().await;
    let (home, mut bo) = (format!("/{}/admin", app.fjord()), app.sign_in("bo").await);
    let path = format!("{home}/expenses/new");
    let work = app.cast.fjord.hansen.website.to_string();
    let typed = [
        ("work", work.as_str()),
        ("spent_on", "2026-03-05"),
        ("kind", "travel"),
        ("description", "Ferry"),
        ("amount", "249,50"),
        ("currency", "DKK"),
        ("vat_rate", "25"),
        ("password", "never carried along"),
    ];
    end_sessions(&app).await;
    let shut = upload(&mut bo, &path, &typed, &[("ferry.pdf", PDF)]).await;
    assert!(!shut.text().contains("never carried along"), "{}", shut.text());
    let back = back(&shut, &mut bo, &home, "bo").await;
    let form = Form::on(&back, "work").post(&mut bo, &path).await;
    assert!(form.status == 422 && form.text().contains("Choose your files again"), "{}", form.text());
    let filled = Form::on(&form, "work");
    assert_eq!((filled.get("amount"), filled.get("kind"), filled.get("work")), ("249,50", "travel", work.as_str()));
    let none = "select count(*) as n from expense where account_id = $1 and description = 'Ferry'";
    assert_eq!(row(none, &[app.account().0]).await["n"], 0, "nothing is stored before it is sent");
}

/// A form with a text and a file part of so many megabytes, made while it is read.
struct Flood {
    left: usize,
    head: Option<Bytes>,
}

impl HttpBody for Flood {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let part = match (self.head.take(), self.left) {
            (Some(head), _) => head,
            (None, 0) => return Poll::Ready(None),
            (None, 1) => Bytes::from_static(b"\r\n--frontier--\r\n"),
            (None, _) => Bytes::from(vec![b'x'; 1 << 20]),
        };
        if part.starts_with(b"x") || part.starts_with(b"\r\n") {
            self.left -= 1;
        }
        Poll::Ready(Some(Ok(Frame::data(part))))
    }
}

/// Sends a flood of so many megabytes as nobody.
async fn flood(app: &TestApp, text: &str, megabytes: usize) -> Answer {
    let head = format!(
        "--frontier\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\n{text}\r\n--frontier\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n"
    );
    let body = Flood { left: megabytes + 1, head: Some(head.into()) };
    let path = format!("/{}/extranet/tickets/new", app.fjord());
    app.browser().send("POST", &path, Body::new(body), Some("multipart/form-data; boundary=frontier")).await
}

#[tokio::test]
async fn a_flood_of_file_from_nobody_is_read_and_forgotten() {
    let app = TestApp::start().await;
    let answer = flood(&app, "typed by nobody", 20).await;
    assert_eq!(answer.status, 401, "{}", answer.text());
    assert!(answer.text().contains("body=typed by nobody") && answer.body.len() < 20_000);
    // More than any form, in files or in text: nothing is held.
    for (text, megabytes) in [("x".to_owned(), 64), ("x".repeat(400_000), 20)] {
        let answer = flood(&app, &text, megabytes).await;
        assert!(!answer.text().contains("name=\"held\"") && answer.body.len() < 20_000, "{megabytes}");
        assert!(answer.status == 303 || answer.status == 401, "{}", answer.status);
    }
}

/// Whoever reads a form takes in all that is there until there is nothing for now: that is one sip, however much is sent.
#[test]
fn nothing_is_handed_on_but_a_sip_and_then_a_pause() {
    let body = Body::new(Flood { left: 21, head: Some(Bytes::from_static(b"-")) });
    let (mut sips, mut cx) = (Sips::new(Lent::new(body)), Context::from_waker(std::task::Waker::noop()));
    let (mut read, mut pauses, mut parts) = (0, 0, 0);
    loop {
        match Pin::new(&mut sips).poll_frame(&mut cx) {
            Poll::Pending => pauses += 1,
            Poll::Ready(None) => break,
            Poll::Ready(Some(frame)) => {
                let part = frame.expect("a part").into_data().expect("data");
                assert!(part.len() <= SIP, "{}", part.len());
                assert_eq!(pauses, parts, "a pause after each part");
                read += part.len();
                parts += 1;
            }
        }
    }
    assert!(read > 20 << 20 && parts > 320, "{read} bytes in {parts} parts");
}

#[tokio::test]
async fn what_is_no_form_is_only_turned_away() {
    let app = TestApp::start().await;
    let path = format!("/{}/extranet/tickets/new", app.fjord());
    let whole = "--frontier\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nhalf of";
    for (body, kind) in [
        (whole, "multipart/form-data; boundary=frontier"),
        ("", "multipart/form-data; boundary=frontier"),
        ("nonsense", "multipart/form-data; boundary=frontier"),
        (whole, "multipart/form-data"),
    ] {
        let answer = app.browser().send("POST", &path, Body::from(body), Some(kind)).await;
        assert!(answer.status == 303 || answer.status == 401, "{body}: {}", answer.status);
        assert!(!answer.text().contains("name=\"held\""), "{body}: {}", answer.text());
    }
}
