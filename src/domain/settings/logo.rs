//! The account's logo: one picture, found by the hash of its bytes, so that browsers may keep it.

use super::super::audit::{self, Event};
use super::super::scope::{RootScope, StaffScope};
use crate::base::secret::{hex, sha256};
use crate::error::Result;
use serde_json::json;
use uuid::Uuid;

/// Takes the place of the one before. `png`: what `base::picture` made of a file.
pub async fn put(scope: &mut StaffScope, png: &[u8]) -> Result<()> {
    let hash = hex(&sha256(png)[..16]);
    point(scope, Some(&hash)).await?;
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into logo (account_id, id, hash, png, created_at) values ($1, $2, $3, $4, $5)",
        account.0,
        Uuid::now_v7(),
        hash,
        png,
        now,
    )
    .execute(scope.conn())
    .await?;
    record(scope, true).await
}

pub async fn remove(scope: &mut StaffScope) -> Result<()> {
    point(scope, None).await?;
    record(scope, false).await
}

/// The account's row first: who changes the logo meanwhile waits for it.
async fn point(scope: &mut StaffScope, hash: Option<&str>) -> Result<()> {
    let account = scope.account;
    sqlx::query!("update account set logo = $2 where id = $1", account.0, hash).execute(scope.conn()).await?;
    sqlx::query!("delete from logo where account_id = $1", account.0).execute(scope.conn()).await?;
    Ok(())
}

async fn record(scope: &mut StaffScope, there: bool) -> Result<()> {
    let detail = json!({ "logo": there });
    let subject = Some(scope.account.0);
    audit::record(scope, Event { name: "settings.updated", customer: None, subject, detail }).await
}

/// The picture of this hash, of the account with this slug.
pub async fn find(scope: &mut RootScope, slug: &str, hash: &str) -> Result<Option<Vec<u8>>> {
    Ok(sqlx::query_scalar!(
        "select l.png from logo l join account a on a.id = l.account_id where a.slug = $1 and l.hash = $2",
        slug,
        hash
    )
    .fetch_optional(scope.conn())
    .await?)
}
