//! Uploaded files: kept a megabyte at a time until some days after their run.

use sha2::{Digest, Sha256};

use crate::base::ids::{AccountId, ImportId};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Event};
use crate::domain::scope::{Access, Database, RootScope, StaffScope};
use crate::error::{Error, Result};

/// The longest file that can be uploaded.
pub const MOST_BYTES: u64 = 200 * 1024 * 1024;
const CHUNK: usize = 1024 * 1024;
/// How long a file is kept after its run, or after its upload when there was none; in days.
pub const KEPT_DAYS: i64 = 7;
/// How long a run can be taken back, in days.
pub const UNDO_DAYS: i64 = 30;

/// An upload under way. Every megabyte is a transaction of its own: a slow line holds no connection.
pub struct Upload {
    db: Database,
    account: AccountId,
    actor: Actor,
    pub import: ImportId,
    held: Vec<u8>,
    position: i32,
    bytes: u64,
    hash: Sha256,
}

impl Upload {
    /// Notes that somebody uploads a file of that name; `scope` is committed. None: the form with this id was sent before.
    pub async fn begin(db: &Database, mut scope: StaffScope, import: ImportId, name: &str) -> Result<Option<Self>> {
        let (account, actor, now) = (scope.account, scope.actor.clone(), scope.now);
        let done = sqlx::query!(
            "insert into import (account_id, id, format, file_name, file_hash, state, actor_name, started_at)
             values ($1, $2, '', $3, '', 'receiving', $4, $5) on conflict (account_id, id) do nothing",
            account.0,
            import.0,
            name,
            actor.name(),
            now,
        )
        .execute(scope.conn())
        .await?;
        scope.commit().await?;
        if done.rows_affected() == 0 {
            return Ok(None);
        }
        let db = db.clone();
        Ok(Some(Self { db, account, actor, import, held: Vec::new(), position: 0, bytes: 0, hash: Sha256::new() }))
    }

    pub fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// `TooLarge` when the file is longer than [`MOST_BYTES`].
    pub async fn write(&mut self, mut bytes: &[u8]) -> Result<()> {
        self.bytes += bytes.len() as u64;
        if self.bytes > MOST_BYTES {
            return Err(Error::TooLarge);
        }
        self.hash.update(bytes);
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(CHUNK - self.held.len()));
            self.held.extend_from_slice(now);
            bytes = later;
            if self.held.len() == CHUNK {
                self.store().await?;
            }
        }
        Ok(())
    }

    async fn store(&mut self) -> Result<()> {
        if self.held.is_empty() {
            return Ok(());
        }
        let mut scope = self.scope().await?;
        let account = self.account.0;
        sqlx::query!(
            "insert into import_chunk (account_id, import_id, position, bytes) values ($1, $2, $3, $4)",
            account,
            self.import.0,
            self.position,
            &self.held,
        )
        .execute(scope.conn())
        .await?;
        scope.commit().await?;
        self.held.clear();
        self.position += 1;
        Ok(())
    }

    async fn scope(&self) -> Result<StaffScope> {
        self.db.staff(self.account, self.actor.clone(), Access::Write).await
    }

    /// The file is there whole. The scope is the caller's to commit.
    pub async fn end(mut self) -> Result<(StaffScope, ImportId)> {
        self.store().await?;
        let mut scope = self.scope().await?;
        let (account, hash) = (self.account.0, self.hash.finalize());
        sqlx::query!(
            "update import set state = 'open', bytes = $3, file_hash = $4 where account_id = $1 and id = $2 and state = 'receiving'",
            account,
            self.import.0,
            i64::try_from(self.bytes).unwrap_or(i64::MAX),
            &hash[..],
        )
        .execute(scope.conn())
        .await?;
        let detail = serde_json::json!({ "bytes": self.bytes });
        let event = Event { name: "import.uploaded", customer: None, subject: Some(self.import.0), detail };
        audit::record(&mut scope, event).await?;
        Ok((scope, self.import))
    }

    /// Nothing of it stays.
    pub async fn give_up(self) -> Result<()> {
        let mut scope = self.scope().await?;
        let account = self.account.0;
        sqlx::query!("delete from import_chunk where account_id = $1 and import_id = $2", account, self.import.0)
            .execute(scope.conn())
            .await?;
        sqlx::query!(
            "delete from import where account_id = $1 and id = $2 and state = 'receiving'",
            account,
            self.import.0
        )
        .execute(scope.conn())
        .await?;
        scope.commit().await
    }
}

/// One piece of a file; none after the last.
pub async fn piece(scope: &mut StaffScope, import: ImportId, position: i32) -> Result<Option<Vec<u8>>> {
    let account = scope.account.0;
    Ok(sqlx::query_scalar!(
        "select bytes from import_chunk where account_id = $1 and import_id = $2 and position = $3",
        account,
        import.0,
        position,
    )
    .fetch_optional(scope.conn())
    .await?)
}

/// Clears files that are no longer needed, and what runs could have been taken back with.
pub async fn sweep(scope: &mut RootScope) -> Result<()> {
    let (files, traces) = (scope.now - time::Duration::days(KEPT_DAYS), scope.now - time::Duration::days(UNDO_DAYS));
    sqlx::query!(
        "delete from import_chunk c using import i
         where i.account_id = c.account_id and i.id = c.import_id and coalesce(i.ended_at, i.started_at) < $1
           and i.state not in ('running', 'undoing')",
        files,
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "delete from import_problem c using import i
         where i.account_id = c.account_id and i.id = c.import_id and coalesce(i.ended_at, i.started_at) < $1
           and i.state not in ('running', 'undoing')",
        traces,
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "delete from import_batch c using import i
         where i.account_id = c.account_id and i.id = c.import_id and i.ended_at < $1 and i.state not in ('running', 'undoing')",
        traces,
    )
    .execute(scope.conn())
    .await?;
    sqlx::query!(
        "delete from import_change c using import i
         where i.account_id = c.account_id and i.id = c.import_id and i.ended_at < $1 and i.state not in ('running', 'undoing')",
        traces,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
