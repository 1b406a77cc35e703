//! Mails on their way out. A mail is rendered once, stored with its Message-ID, and that very mail is sent, however often it is tried.

/// What became of them, as staff look through it, and sending again.
pub mod log;

/// What they carry with them.
pub mod files;

use super::jobs::{self, Work};
use super::scope::{Access, Database, StaffScope};
use crate::base::ids::{LoginId, MailId};
use crate::base::words::Lang;
use crate::error::Result;
use time::OffsetDateTime;

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    AccessGiven,
    PasswordChanged,
    /// Carries a one-time link.
    Invited,
    /// Quotes what was written in a support case.
    Case,
    /// Holds or carries rows of a report, as its recipient may see them.
    Report,
}

impl Kind {
    pub const ALL: [Kind; 5] = [Kind::AccessGiven, Kind::PasswordChanged, Kind::Invited, Kind::Case, Kind::Report];

    pub fn key(self) -> &'static str {
        match self {
            Kind::AccessGiven => "access-given",
            Kind::PasswordChanged => "password-changed",
            Kind::Invited => "invited",
            Kind::Case => "case",
            Kind::Report => "report",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// What the floor above renders.
pub struct Rendered {
    pub kind: Kind,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// The Message-ID that all mails of one conversation refer to.
    pub thread: Option<String>,
    pub files: Vec<Attached>,
}

/// A file that goes out with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    pub name: String,
    pub media_type: String,
    pub content: Vec<u8>,
}

/// Stores a mail and queues its sending, in the transaction of whoever asks. `None`: the address belongs to demo data alone,
/// which never gets mails.
pub async fn queue(scope: &mut StaffScope, mail: &Rendered, domain: &str) -> Result<Option<MailId>> {
    let (account, now, id) = (scope.account, scope.now, MailId::new());
    let done = sqlx::query!(
        "insert into mail (account_id, id, recipient, subject, text_body, html_body, message_id, created_at, thread, kind, files)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
         where not exists (select from contact k join customer c on c.account_id = k.account_id and c.id = k.customer_id
                           where k.account_id = $1 and lower(k.email) = lower($3) and c.demo)
            or exists (select from contact k join customer c on c.account_id = k.account_id and c.id = k.customer_id
                       where k.account_id = $1 and lower(k.email) = lower($3) and not c.demo)
            or exists (select from person p where p.account_id = $1 and lower(p.email) = lower($3) and not p.demo)",
        account.0,
        id.0,
        mail.recipient,
        mail.subject,
        mail.text,
        mail.html,
        format!("<{id}@{domain}>"),
        now,
        mail.thread,
        mail.kind.key(),
        i16::try_from(mail.files.len()).unwrap_or(i16::MAX),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    files::attach(scope, id, &mail.files).await?;
    jobs::enqueue(scope, &Work::SendMail { mail: id.0 }).await?;
    Ok(Some(id))
}

/// A mail that is being handed to the mail server.
pub struct Sending {
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub message_id: String,
    pub thread: Option<String>,
    pub kind: Option<String>,
    /// How many files it goes out with.
    pub files: i16,
}

/// The mail, for one try. `None`: it is none to be sent. One whose last try has no known end counts as unknown from now on: it
/// may have arrived, so that only a person decides to send it again ([`log::again`]).
pub async fn begin(scope: &mut StaffScope, id: MailId) -> Result<Option<Sending>> {
    let account = scope.account;
    let mail = sqlx::query_as!(
        Sending,
        "update mail set state = 'sending', tries = tries + 1, error = null where account_id = $1 and id = $2 and state in ('queued', 'failed')
         returning recipient, subject, text_body as text, html_body as html, message_id, thread, kind, files",
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?;
    if mail.is_none() {
        sqlx::query!(
            "update mail set state = 'unknown' where account_id = $1 and id = $2 and state = 'sending'",
            account.0,
            id.0
        )
        .execute(scope.conn())
        .await?;
    }
    Ok(mail)
}

/// How a try ended; `error`: why it failed, without a secret.
pub async fn ended(scope: &mut StaffScope, id: MailId, error: Option<&str>) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    let state = if error.is_some() { "failed" } else { "sent" };
    sqlx::query!(
        "update mail set state = $3, error = $4, sent_at = case when $3 = 'sent' then $5 else sent_at end where account_id = $1 and id = $2",
        account.0,
        id.0,
        state,
        error,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Whom a mail about a sign-in goes to, in which language, and where the sign-in is.
pub struct Addressee {
    pub account_name: String,
    pub account_slug: String,
    pub audience: String,
    pub name: String,
    pub email: String,
    pub username: String,
    pub language: Lang,
}

/// `None`: gone by now, switched off, or without an address.
pub async fn addressee(scope: &mut StaffScope, login: LoginId) -> Result<Option<Addressee>> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select a.name as account_name, a.slug, l.audience, coalesce(k.name, p.name) as name, coalesce(k.email, p.email) as email, l.username,
                  coalesce(l.language, x.language, c.language, a.language) as "language!"
           from login l
           join account a on a.id = l.account_id
           left join person p on p.account_id = l.account_id and p.id = l.person_id and p.active
           left join contact k on k.account_id = l.account_id and k.id = l.contact_id and k.active
           left join customer c on c.account_id = l.account_id and c.id = l.customer_id
           left join customer_access x on x.account_id = l.account_id and x.customer_id = l.customer_id
           where l.account_id = $1 and l.id = $2 and l.enabled and (l.customer_id is null or x.enabled and not c.demo)"#,
        account.0,
        login.0,
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.and_then(|row| {
        Some(Addressee {
            account_name: row.account_name,
            account_slug: row.slug,
            audience: row.audience,
            name: row.name?,
            email: row.email?,
            username: row.username,
            language: row.language.parse().unwrap_or(Lang::En),
        })
    }))
}

/// A mail as the demo's page shows it.
pub struct Kept {
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub state: String,
    pub created_at: OffsetDateTime,
}

/// The latest mails of demo accounts.
pub async fn kept_in_demo(db: &Database) -> Result<Vec<Kept>> {
    let mut scope = db.root(Access::Read).await?;
    Ok(sqlx::query_as!(
        Kept,
        "select m.recipient, m.subject, m.text_body as text, m.state, m.created_at from mail m join account a on a.id = m.account_id
         where a.demo order by m.created_at desc, m.id desc limit 100"
    )
    .fetch_all(scope.conn())
    .await?)
}
