//! One effect per form (REL-R1): a form carries an id of its own, and only the first post of it does anything. The row is
//! written in the transaction of the change, so a post that failed may be tried again.

use super::scope::{PortalScope, StaffScope};
use crate::base::ids::{AccountId, LoginId, SubmitId};
use crate::error::{Error, Result};
use sqlx::PgConnection;
use time::OffsetDateTime;

/// What a post of a form is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    First,
    /// Once more; the first led here.
    Again(String),
}

/// A second post waits here until the first has ended.
pub async fn take(scope: &mut StaffScope, id: SubmitId) -> Result<Turn> {
    let (account, now) = (scope.account, scope.now);
    let login = scope.actor.login().ok_or(Error::SignedOut)?;
    insert(scope.conn(), account, login, id, now).await
}

pub async fn take_portal(scope: &mut PortalScope, id: SubmitId) -> Result<Turn> {
    let (account, login, now) = (scope.account, scope.login, scope.now);
    insert(scope.conn(), account, login, id, now).await
}

async fn insert(
    conn: &mut PgConnection,
    account: AccountId,
    login: LoginId,
    id: SubmitId,
    now: OffsetDateTime,
) -> Result<Turn> {
    let done = sqlx::query!(
        "insert into submission (account_id, id, login_id, at) values ($1, $2, $3, $4) on conflict (account_id, id) do nothing",
        account.0,
        id.0,
        login.0,
        now,
    )
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 1 {
        return Ok(Turn::First);
    }
    let answer = sqlx::query_scalar!(
        "select answer from submission where account_id = $1 and id = $2 and login_id = $3",
        account.0,
        id.0,
        login.0,
    )
    .fetch_optional(conn)
    .await?;
    match answer {
        Some(answer) => Ok(Turn::Again(answer.unwrap_or_default())),
        None => Err(Error::BadAddress("form")),
    }
}

/// Where the first post leads, for those after it.
pub async fn answered(scope: &mut StaffScope, id: SubmitId, answer: &str) -> Result<()> {
    let account = scope.account;
    update(scope.conn(), account, id, answer).await
}

pub async fn answered_portal(scope: &mut PortalScope, id: SubmitId, answer: &str) -> Result<()> {
    let account = scope.account;
    update(scope.conn(), account, id, answer).await
}

async fn update(conn: &mut PgConnection, account: AccountId, id: SubmitId, answer: &str) -> Result<()> {
    sqlx::query!("update submission set answer = $3 where account_id = $1 and id = $2", account.0, id.0, answer)
        .execute(conn)
        .await?;
    Ok(())
}
