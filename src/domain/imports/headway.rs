//! How far an undo is. The undo itself is one transaction, of which nobody sees anything before its end: this is told beside it.

use super::check::system;
use crate::base::ids::{AccountId, ImportId};
use crate::domain::scope::{Access, Database, StaffScope};
use crate::error::Result;

pub struct Headway<'a> {
    db: &'a Database,
    account: AccountId,
    import: ImportId,
    kinds: Vec<(String, i64)>,
    done: i64,
}

impl<'a> Headway<'a> {
    /// Counts what there is to do, and tells that nothing of it is done.
    pub async fn begin(db: &'a Database, scope: &mut StaffScope, import: ImportId) -> Result<Headway<'a>> {
        let account = scope.account;
        let made = sqlx::query_scalar!(
            r#"select coalesce(sum(cardinality(entries)), 0) as "made!" from import_batch where account_id = $1 and import_id = $2"#,
            account.0,
            import.0,
        )
        .fetch_one(scope.conn())
        .await?;
        let rows = sqlx::query!(
            r#"select kind, count(*) as "count!" from import_change
               where account_id = $1 and import_id = $2 and kind <> 'ref' group by kind"#,
            account.0,
            import.0,
        )
        .fetch_all(scope.conn())
        .await?;
        let kinds: Vec<(String, i64)> = rows.into_iter().map(|row| (row.kind, row.count)).collect();
        let total = made + kinds.iter().map(|(_, count)| count).sum::<i64>();
        let headway = Self { db, account, import, kinds, done: 0 };
        headway.tell(Some(total)).await?;
        Ok(headway)
    }

    /// So many more are as they were.
    pub async fn add(&mut self, count: i64) -> Result<()> {
        self.done += count;
        self.tell(None).await
    }

    /// All of a kind are as they were.
    pub async fn add_kind(&mut self, kind: &str) -> Result<()> {
        let count = self.kinds.iter().filter(|(known, _)| known == kind).map(|(_, count)| count).sum();
        if count > 0 { self.add(count).await } else { Ok(()) }
    }

    async fn tell(&self, total: Option<i64>) -> Result<()> {
        let mut scope = system(self.db, self.account, Access::Write).await?;
        sqlx::query!(
            "update import set undo_done = $3, undo_total = coalesce($4, undo_total)
             where account_id = $1 and id = $2 and state = 'undoing'",
            self.account.0,
            self.import.0,
            self.done,
            total,
        )
        .execute(scope.conn())
        .await?;
        scope.commit().await
    }
}
