//! Mails as staff look through them: what became of each, and sending one again. What a mail lets somebody in with is read
//! here by nobody, and what it quotes from a support case only by whoever may read the case.

use super::Kind;
use crate::base::ids::MailId;
use crate::base::page::Slice;
use crate::base::secret::masked;
use crate::domain::audit::{self, Event};
use crate::domain::jobs::{self, Work};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;
use time::OffsetDateTime;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Also while it is being sent.
    Queued,
    Sent,
    Failed,
    /// A try without a known end: it may have arrived.
    Unknown,
}

impl State {
    pub const ALL: [State; 4] = [State::Queued, State::Sent, State::Failed, State::Unknown];

    pub fn key(self) -> &'static str {
        match self {
            State::Queued => "queued",
            State::Sent => "sent",
            State::Failed => "failed",
            State::Unknown => "unknown",
        }
    }
}

impl From<String> for State {
    fn from(key: String) -> Self {
        Self::ALL.into_iter().find(|state| state.key() == key).unwrap_or(State::Queued)
    }
}

/// Each narrows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub search: Option<String>,
    /// As stored; any of them.
    pub states: Option<Vec<&'static str>>,
    pub kind: Option<Kind>,
    pub reads: Reads,
}

/// What the asker may read of what mails quote.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reads {
    /// Support cases.
    pub cases: bool,
    /// What a customer's sign-in sees.
    pub reports: bool,
}

impl Reads {
    fn may(self, kind: Option<&str>) -> bool {
        match kind.and_then(Kind::parse) {
            Some(Kind::Case) => self.cases,
            Some(Kind::Report) => self.reports,
            _ => true,
        }
    }
}

/// `None` for a subject: that of a support case, which the asker may not read.
pub struct Listed {
    pub id: MailId,
    pub recipient: String,
    pub subject: Option<String>,
    pub kind: Option<String>,
    pub state: State,
    /// `None`: from before they were counted.
    pub tries: Option<i32>,
    pub error: Option<String>,
    pub created_at: OffsetDateTime,
    pub sent_at: Option<OffsetDateTime>,
    /// When it is tried again by itself.
    pub next: Option<OffsetDateTime>,
}

/// A part of the mails, newest first unless asked otherwise, and how many match in all.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, i64)> {
    let account = scope.account;
    let states: Option<Vec<String>> =
        filter.states.as_ref().map(|states| states.iter().map(|state| (*state).to_owned()).collect());
    let rows = sqlx::query!(
        r#"with line as (
               select m.id, m.recipient, case when $2 or m.kind is distinct from 'case' then m.subject end as subject, m.kind, m.state,
                      m.tries, m.error, m.created_at, m.sent_at
               from mail m where m.account_id = $1 and ($3::text[] is null or m.state = any ($3)) and ($4::text is null or m.kind = $4))
           select l.id as "id!: MailId", l.recipient as "recipient!", l.subject, l.kind, l.state as "state!", l.tries, l.error,
                  l.created_at as "created_at!", l.sent_at, count(*) over () as "total!",
                  (select min(j.run_at) from job j where j.account_id = $1 and j.kind = 'send_mail' and j.payload->>'mail' = l.id::text
                       and j.done_at is null and j.dead_at is null and l.state = 'failed') as next
           from line l
           where ($5::text is null or strpos(lower(l.recipient), lower($5)) > 0 or strpos(lower(l.subject), lower($5)) > 0)
           order by
               case when $6 = 'to' and not $7 then l.recipient end, case when $6 = 'to' and $7 then l.recipient end desc,
               case when $6 = 'subject' and not $7 then l.subject end collate "und-x-icu",
               case when $6 = 'subject' and $7 then l.subject end collate "und-x-icu" desc nulls last,
               case when $6 = 'state' and not $7 then l.state end, case when $6 = 'state' and $7 then l.state end desc,
               case when $6 = 'tries' and not $7 then l.tries end, case when $6 = 'tries' and $7 then l.tries end desc nulls last,
               case when $6 = 'when' and not $7 then l.created_at end, l.created_at desc, l.id desc
           limit $8 offset $9"#,
        account.0,
        filter.reads.cases,
        states.as_deref(),
        filter.kind.map(Kind::key),
        filter.search,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let listed = rows.into_iter().map(|row| Listed {
        id: row.id,
        recipient: row.recipient,
        subject: row.subject.as_deref().map(masked),
        kind: row.kind,
        state: row.state.into(),
        tries: row.tries,
        error: row.error,
        created_at: row.created_at,
        sent_at: row.sent_at,
        next: row.next,
    });
    Ok((listed.collect(), total))
}

/// A mail with what it says, secrets masked.
pub struct One {
    pub listed: Listed,
    /// `None`: it quotes what the asker may not read.
    pub text: Option<String>,
}

pub async fn find(scope: &mut StaffScope, id: MailId, reads: Reads) -> Result<One> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select recipient, subject, text_body as text, kind, state, tries, error, created_at, sent_at,
                  (select min(j.run_at) from job j where j.account_id = $1 and j.kind = 'send_mail' and j.payload->>'mail' = mail.id::text
                       and j.done_at is null and j.dead_at is null and mail.state = 'failed') as next
           from mail where account_id = $1 and id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let readable = reads.may(row.kind.as_deref());
    let listed = Listed {
        id,
        recipient: row.recipient,
        subject: (readable || row.kind.as_deref() == Some(Kind::Report.key())).then(|| masked(&row.subject)),
        kind: row.kind,
        state: row.state.into(),
        tries: row.tries,
        error: row.error,
        created_at: row.created_at,
        sent_at: row.sent_at,
        next: row.next,
    };
    Ok(One { listed, text: readable.then(|| masked(&row.text)) })
}

/// Sends those again that failed; `sure`: also those of which nobody knows whether they arrived. Answers how many. Whatever
/// was sent or waits already is left alone.
pub async fn again(scope: &mut StaffScope, ids: &[MailId], sure: bool) -> Result<usize> {
    let account = scope.account;
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    let mails = sqlx::query_scalar!(
        r#"update mail set state = 'queued', error = null
           where account_id = $1 and id = any ($2) and (state = 'failed' or $3 and state = 'unknown') returning id as "id: MailId""#,
        account.0,
        &ids,
        sure,
    )
    .fetch_all(scope.conn())
    .await?;
    for mail in &mails {
        if !jobs::hurry(scope, *mail).await? {
            jobs::enqueue(scope, &Work::SendMail { mail: mail.0 }).await?;
        }
        let event =
            Event { name: "mail.sent-again", customer: None, subject: Some(mail.0), detail: json!({ "sure": sure }) };
        audit::record(scope, event).await?;
    }
    Ok(mails.len())
}

/// As it is stored with the mail.
pub const FILES_GONE: &str = "the files are deleted by now";
pub const WITHHELD: &str = "withheld: the recipient may not read it any more";

/// Why a mail could not be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The recipient's address is none.
    Address,
    /// The sender or the mail server is not set up.
    SetUp,
    Unreachable,
    /// The files it goes out with are deleted by now.
    FilesGone,
    /// Its recipient may not read it any more.
    Withheld,
    /// Not now, by the mail server's number.
    Later(u16),
    /// Never, by the mail server's number.
    Refused(u16),
    Other,
}

impl Reason {
    pub fn of(error: &str) -> Self {
        let code = |rest: &str| rest.get(..3).and_then(|digits| digits.parse().ok());
        if let Some(code) = error.strip_prefix("permanent error (").and_then(code) {
            return Reason::Refused(code);
        }
        if let Some(code) = error.strip_prefix("transient error (").and_then(code) {
            return Reason::Later(code);
        }
        match error {
            FILES_GONE => Reason::FilesGone,
            WITHHELD => Reason::Withheld,
            "the address is none" => Reason::Address,
            "MAIL_FROM is none" | "SMTP_URL is not understood" => Reason::SetUp,
            _ if ["Connection error", "network error", "tls error", "response error"]
                .iter()
                .any(|start| error.starts_with(start)) =>
            {
                Reason::Unreachable
            }
            _ => Reason::Other,
        }
    }

    /// What the mail server said, where it said something, without secrets.
    pub fn said(error: &str) -> Option<String> {
        let reply = error.split_once("): ").map(|(_, reply)| masked(reply))?;
        matches!(Self::of(error), Reason::Later(_) | Reason::Refused(_)).then_some(reply)
    }
}
