//! One recipient's part of a run: what it is made from, and how it ended. Whoever works on it holds its row; it is settled in
//! the transaction that stores the mail, so that a worker that dies has sent nothing and forgotten nothing.

use super::{Stored, find};
use crate::base::ids::{DeliveryId, LoginId, MailId, ScheduleId};
use crate::domain::logins::reader::{Bar, Standing, standing};
use crate::domain::scope::StaffScope;
use crate::domain::visibility::Kept;
use crate::error::Result;
use time::Date;

/// Why a recipient got nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Turned off by the recipient.
    Stopped,
    Barred(Bar),
    /// The recipient may not see this report, or not this project.
    NotAllowed,
    /// More rows than the format holds.
    TooMany,
    /// The file is too large for a mail.
    TooLarge,
    /// The address belongs to demo data alone.
    Demo,
    /// What the recipient may see has shrunk between the writing and the sending.
    Changed,
    /// Made again and again without success.
    Fault,
}

impl Why {
    const ALL: [Why; 14] = [
        Why::Stopped,
        Why::Barred(Bar::Gone),
        Why::Barred(Bar::AccessOff),
        Why::Barred(Bar::CustomerInactive),
        Why::Barred(Bar::ContactInactive),
        Why::Barred(Bar::SignInOff),
        Why::Barred(Bar::NoPassword),
        Why::Barred(Bar::NoAddress),
        Why::NotAllowed,
        Why::TooMany,
        Why::TooLarge,
        Why::Demo,
        Why::Changed,
        Why::Fault,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Why::Stopped => "stopped",
            Why::Barred(Bar::Gone) => "gone",
            Why::Barred(Bar::AccessOff) => "access-off",
            Why::Barred(Bar::CustomerInactive) => "customer-inactive",
            Why::Barred(Bar::ContactInactive) => "contact-inactive",
            Why::Barred(Bar::SignInOff) => "sign-in-off",
            Why::Barred(Bar::NoPassword) => "no-password",
            Why::Barred(Bar::NoAddress) => "no-address",
            Why::NotAllowed => "not-allowed",
            Why::TooMany => "too-many",
            Why::TooLarge => "too-large",
            Why::Demo => "demo",
            Why::Changed => "changed",
            Why::Fault => "fault",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.key() == key)
    }
}

/// What is still to be made.
pub struct Open {
    pub login: Option<LoginId>,
    pub stored: Stored,
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// Turned off since the run began.
    pub stopped: bool,
}

/// `None`: it is settled, or its schedule is gone. Else nobody else gets it before this transaction ends.
pub async fn open(scope: &mut StaffScope, id: DeliveryId) -> Result<Option<Open>> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select d.login_id as "login: LoginId", r.schedule_id as "schedule: ScheduleId", r.from_on, r.to_on,
                  exists (select from schedule_recipient p where p.account_id = d.account_id and p.schedule_id = r.schedule_id
                          and p.login_id = d.login_id and p.stopped_at is null) as "goes!"
           from schedule_delivery d join schedule_run r on r.account_id = d.account_id and r.id = d.run_id
           where d.account_id = $1 and d.id = $2 and d.state = 'waiting' for update of d"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let stored = find(scope, row.schedule).await?;
    Ok(Some(Open { login: row.login, stored, from: row.from_on, to: row.to_on, stopped: !row.goes }))
}

/// The mail that was stored for it, how many rows it has, and what its reader could see.
pub async fn mailed(scope: &mut StaffScope, id: DeliveryId, mail: MailId, rows: i64, seen: &Kept) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "update schedule_delivery set state = 'mailed', mail_id = $3, row_count = $4, seen = $5 where account_id = $1 and id = $2",
        account.0,
        id.0,
        mail.0,
        rows,
        serde_json::to_value(seen).unwrap_or_default(),
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

pub async fn withheld(scope: &mut StaffScope, id: DeliveryId, why: Why) -> Result<()> {
    let account = scope.account;
    let state = if why == Why::Fault { "failed" } else { "withheld" };
    sqlx::query!(
        "update schedule_delivery set state = $3, reason = $4 where account_id = $1 and id = $2 and state <> 'failed'",
        account.0,
        id.0,
        state,
        why.key(),
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Asked each time before a mail is handed to the mail server: whether its recipient may still read what is in it. `None`: yes.
/// A mail whose delivery is not known any more goes to nobody.
pub async fn stopped_mail(scope: &mut StaffScope, mail: MailId, demo: bool) -> Result<Option<Why>> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select id as "id: DeliveryId", login_id as "login: LoginId", seen from schedule_delivery where account_id = $1 and mail_id = $2"#,
        account.0,
        mail.0,
    )
    .fetch_optional(scope.conn())
    .await?;
    let Some(row) = row else { return Ok(Some(Why::Changed)) };
    let why = match row.login {
        None => Some(Why::Barred(Bar::Gone)),
        Some(login) => match standing(scope, login, demo).await? {
            Standing::Barred(bar) => Some(Why::Barred(bar)),
            Standing::Ready(reader) => {
                let kept: Option<Kept> = row.seen.and_then(|seen| serde_json::from_value(seen).ok());
                let covered = kept.is_some_and(|kept| reader.bounds.visibility.still_covers(&kept));
                (!covered).then_some(Why::Changed)
            }
        },
    };
    match why {
        Some(why) => withheld(scope, row.id, why).await?,
        // Withheld once, and tried again by staff when it may be read again.
        None => released(scope, row.id).await?,
    }
    Ok(why)
}

async fn released(scope: &mut StaffScope, id: DeliveryId) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "update schedule_delivery set state = 'mailed', reason = null where account_id = $1 and id = $2 and state = 'withheld'",
        account.0,
        id.0,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
