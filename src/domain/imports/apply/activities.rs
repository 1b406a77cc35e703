//! Activities are words here. Where a source has ids for them, the words are kept beside the ids.

use super::{Run, Step};
use crate::domain::imports::record::ActivityRow;

impl Run<'_> {
    pub(super) async fn activity(&mut self, row: ActivityRow) -> Step<()> {
        let before = self.activities.insert(row.id.clone(), row.name.clone());
        let changed = before.as_ref().is_some_and(|before| *before != row.name);
        if before.is_none() || changed {
            let (account, source) = (self.account.0, self.source);
            sqlx::query!(
                "insert into external_ref (account_id, source, kind, external_id, label) values ($1, $2, 'activity', $3, $4)
                 on conflict (account_id, source, kind, external_id) do update set label = excluded.label",
                account,
                source,
                row.id,
                row.name,
            )
            .execute(self.conn())
            .await?;
        }
        self.count(before.is_none(), changed);
        Ok(())
    }
}
