//! Support cases: asked, answered, closed and opened again; what each side sees of them, and who hears of it.

mod asking;
mod desk;
mod files;
mod handed;
mod hostile;
mod inbox;
mod mails;
mod names;
mod portal;
mod seeing;

use crate::support::rows::{row, rows};
use crate::support::{Answer, Browser, TestApp};
use axum::body::Body;
use serde_json::Value;
use uuid::Uuid;

/// A file of a form: its name as the browser says it, and its bytes.
pub type Sent<'a> = (&'a str, &'a [u8]);

/// A form with files, as browsers post it.
pub async fn upload(browser: &mut Browser, path: &str, fields: &[(&str, &str)], files: &[Sent<'_>]) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--frontier\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    for (name, bytes) in files {
        let head = format!(
            "--frontier\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--frontier--\r\n");
    browser.send("POST", path, Body::from(body), Some("multipart/form-data; boundary=frontier")).await
}

pub fn portal(app: &TestApp) -> String {
    format!("/{}/extranet/tickets", app.fjord())
}

pub fn admin(app: &TestApp) -> String {
    format!("/{}/admin/tickets", app.fjord())
}

/// Opens a case and gives its id.
pub async fn open(app: &TestApp, browser: &mut Browser, subject: &str, body: &str) -> Uuid {
    let answer = upload(browser, &format!("{}/new", portal(app)), &[("subject", subject), ("body", body)], &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    id(&answer)
}

/// The case a redirect leads to.
pub fn id(answer: &Answer) -> Uuid {
    let last = answer.location().rsplit('/').next().unwrap_or_default();
    last.split('?').next().unwrap_or_default().parse().unwrap_or_else(|_| panic!("{}", answer.location()))
}

pub async fn case(app: &TestApp, id: Uuid) -> Value {
    row("select * from ticket where account_id = $1 and id = $2", &[app.account().0, id]).await
}

pub async fn entries(app: &TestApp, id: Uuid) -> Vec<Value> {
    let sql = "select * from ticket_message where account_id = $1 and ticket_id = $2 order by created_at, id";
    rows(sql, &[app.account().0, id]).await
}

/// What the record says about a case.
pub async fn events(app: &TestApp, id: Uuid) -> Vec<String> {
    let sql = "select event from audit where account_id = $1 and subject_id = $2 order by at, id";
    let found = rows(sql, &[app.account().0, id]).await;
    found.iter().map(|row| row["event"].as_str().unwrap_or_default().to_owned()).collect()
}
