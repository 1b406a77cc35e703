//! Activities are words here. Where a source has ids for them, the words are kept beside the ids.

use super::samples::Fate;
use super::{Run, Step};
use crate::domain::imports::record::ActivityRow;

impl Run<'_> {
    pub(super) async fn activity(&mut self, row: ActivityRow) -> Step<()> {
        let before = self.activities.insert(row.id.clone(), row.name.clone());
        let changed = before.as_ref().is_some_and(|before| *before != row.name);
        if before.is_none() || changed {
            let (account, source, import) = (self.account.0, self.source, self.import.map(|import| import.0));
            sqlx::query!(
                "with done as (
                     insert into external_ref (account_id, source, kind, external_id, label) values ($1, $2, 'activity', $3, $4)
                     on conflict (account_id, source, kind, external_id) do update set label = excluded.label
                     returning kind, external_id)
                 insert into import_change (account_id, import_id, kind, target, before)
                 select $1, $5, 'ref', d.kind || ' ' || d.external_id,
                        (select to_jsonb(o) from external_ref o
                         where o.account_id = $1 and o.source = $2 and o.kind = d.kind and o.external_id = d.external_id)
                 from done d where $5::uuid is not null
                 on conflict (account_id, import_id, kind, target) do nothing",
                account,
                source,
                row.id,
                row.name,
                import,
            )
            .execute(self.conn())
            .await?;
        }
        self.sample_activity(&row.name, Fate::of(before.is_none(), changed));
        self.count(before.is_none(), changed);
        Ok(())
    }
}
