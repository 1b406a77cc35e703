//! Mails of the last days, most of them sent, and a piece of work that was given up.

use crate::base::ids::{JobId, LoginId, MailId};
use crate::domain::jobs::Work;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use sqlx::types::Json;
use time::serde::rfc3339;
use time::{Duration, OffsetDateTime};

#[derive(Serialize)]
struct Row {
    id: MailId,
    to: &'static str,
    subject: &'static str,
    text: String,
    kind: &'static str,
    state: &'static str,
    tries: i32,
    error: Option<&'static str>,
    #[serde(with = "rfc3339")]
    at: OffsetDateTime,
    #[serde(with = "rfc3339::option")]
    sent: Option<OffsetDateTime>,
}

const FOOT: &str = "-- \nFjord Consulting · sent by the customer portal";
const ACCESS: &str =
    "Fjord Consulting has given you access to their extranet. The password comes from your contact there.";
const PASSWORD: &str = "The password of your sign-in was just changed. All other devices were signed out.";
const ANSWER: &str =
    "Fjord Consulting answered your case. The new version is on the test site; tell us if the form still stops.";
const REFUSED: &str =
    "permanent error (550): 5.1.1 <lars@nordhavn-biler.example>: Recipient address rejected: User unknown";

/// To, subject, text, kind, state, tries, error, and how many hours ago.
type Told = (&'static str, &'static str, &'static str, &'static str, &'static str, i32, Option<&'static str>, i64);

const MAILS: [Told; 7] = [
    (
        "clara@hansen.example",
        "Your access to the extranet of Fjord Consulting",
        ACCESS,
        "access-given",
        "sent",
        1,
        None,
        150,
    ),
    (
        "mette@nordhavn-biler.example",
        "Your password at Fjord Consulting was changed",
        PASSWORD,
        "password-changed",
        "sent",
        1,
        None,
        98,
    ),
    ("stefan@mueller.example", "[#12] Order form stops at the last step", ANSWER, "case", "sent", 2, None, 75),
    (
        "lars@nordhavn-biler.example",
        "Your access to the extranet of Fjord Consulting",
        ACCESS,
        "access-given",
        "failed",
        12,
        Some(REFUSED),
        52,
    ),
    ("ingrid@nordic-rail.example", "[#15] Report for the board", ANSWER, "case", "unknown", 1, None, 27),
    ("oliver@thornbury.example", "[#16] New colleague", ANSWER, "case", "sent", 1, None, 26),
    (
        "eva@lund.example",
        "Your password at Fjord Consulting was changed",
        PASSWORD,
        "password-changed",
        "sent",
        1,
        None,
        3,
    ),
];

pub(super) async fn store(scope: &mut StaffScope, now: OffsetDateTime) -> Result<()> {
    let account = scope.account;
    let row = |(to, subject, text, kind, state, tries, error, hours): Told| {
        let at = now - Duration::hours(hours);
        let sent = (state == "sent").then(|| at + Duration::seconds(2));
        Row { id: MailId::new(), to, subject, text: format!("{text}\n\n{FOOT}"), kind, state, tries, error, at, sent }
    };
    sqlx::query!(
        "insert into mail (account_id, id, recipient, subject, text_body, html_body, message_id, kind, state, tries, error, created_at, sent_at)
         select $1, n.id, n.to, n.subject, n.text, '', '<' || n.id || '@fjord.example>', n.kind, n.state, n.tries, n.error, n.at, n.sent
         from jsonb_to_recordset($2) as n(id uuid, \"to\" text, subject text, text text, kind text, state text, tries int, error text,
                                          at timestamptz, sent timestamptz)",
        account.0,
        Json(MAILS.map(row)) as _,
    )
    .execute(scope.conn())
    .await?;
    // Somebody who is gone by now.
    let gone = Work::AccessGiven { login: LoginId::new().0 };
    let asked = now - Duration::hours(80);
    sqlx::query!(
        "insert into job (account_id, id, kind, payload, run_at, attempts, dead_at, last_error, created_at)
         values ($1, $2, 'access_given', $3, $4, 12, $5, 'not found', $4)",
        account.0,
        JobId::new().0,
        serde_json::to_value(&gone).unwrap_or_default(),
        asked,
        asked + Duration::hours(26),
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
