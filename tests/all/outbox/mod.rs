//! What staff see of mails and of work that was given up, and trying again.

mod jobs;
mod mails;
mod secrets;

use crate::support::rows::change;
use crate::support::{Browser, TestApp};
use uuid::Uuid;

/// Alma, reading English.
async fn alma(app: &TestApp) -> Browser {
    let mut alma = app.sign_in("alma").await;
    alma.post(&format!("/{}/admin/profile", app.fjord()), &[("language", "en")]).await;
    alma
}

/// A mail as it is after `state`; the error is the mail server's.
async fn mail(app: &TestApp, account: Uuid, subject: &str, kind: &str, state: &str) -> Uuid {
    let id = Uuid::now_v7();
    let error = if state == "failed" { "'permanent error (550): 5.1.1 User unknown'" } else { "null" };
    let sql = format!(
        "insert into mail (account_id, id, recipient, subject, text_body, html_body, message_id, kind, state, tries, error, created_at)
         values ($1, $2, 'lars@hansen.example', '{subject}', 'The dipper sings', '<p>The dipper sings</p>', '<{id}@x>', '{kind}', '{state}', 1, {error}, now())"
    );
    change(&sql, &[account, id]).await;
    let _ = app;
    id
}
