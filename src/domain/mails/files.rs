//! The files that mails carry: kept with their mail until it has long been sent, and handed to nobody but the mail server.

use super::Attached;
use crate::base::ids::MailId;
use crate::domain::scope::{RootScope, StaffScope};
use crate::error::Result;
use time::Duration;

/// After so many days a mail's files are deleted; what was not sent by then is not sent any more.
pub const KEPT_DAYS: i64 = 14;

pub(super) async fn attach(scope: &mut StaffScope, mail: MailId, files: &[Attached]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    for (place, file) in files.iter().enumerate() {
        sqlx::query!(
            "insert into mail_file (account_id, mail_id, place, name, media_type, content, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
            account.0,
            mail.0,
            i16::try_from(place).unwrap_or(i16::MAX),
            file.name,
            file.media_type,
            file.content,
            now,
        )
        .execute(scope.conn())
        .await?;
    }
    Ok(())
}

/// For the mail server, in their order.
pub async fn of(scope: &mut StaffScope, mail: MailId) -> Result<Vec<Attached>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Attached,
        "select name, media_type, content from mail_file where account_id = $1 and mail_id = $2 order by place",
        account.0,
        mail.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

pub async fn sweep(scope: &mut RootScope) -> Result<u64> {
    let before = scope.now - Duration::days(KEPT_DAYS);
    Ok(sqlx::query!("delete from mail_file where created_at < $1", before).execute(scope.conn()).await?.rows_affected())
}
