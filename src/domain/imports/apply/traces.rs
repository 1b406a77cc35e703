//! What is needed to take a run back: what it made, and what it changed as it was before. Changes note themselves, in the
//! statement that makes them; here is the rest.

use uuid::Uuid;

use super::Run;
use crate::domain::imports::Failure;

impl Run<'_> {
    /// Something this run has just made.
    pub(super) async fn made(&mut self, kind: &'static str, id: Uuid) -> Result<(), Failure> {
        let Some(import) = self.import else { return Ok(()) };
        let account = self.account.0;
        sqlx::query!(
            "insert into import_change (account_id, import_id, kind, target, version) values ($1, $2, $3, $4, 1)",
            account,
            import.0,
            kind,
            id.to_string(),
        )
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// The lines of an invoice, before they are replaced.
    pub(super) async fn keep_lines(&mut self, customer: Uuid, invoice: Uuid) -> Result<(), Failure> {
        let Some(import) = self.import else { return Ok(()) };
        let account = self.account.0;
        sqlx::query!(
            "insert into import_change (account_id, import_id, kind, target, version, before)
             select $1, $2, 'line', i.id::text, i.version,
                    coalesce((select jsonb_agg(to_jsonb(l)) from invoice_line l
                              where l.account_id = $1 and l.customer_id = $3 and l.invoice_id = $4), '[]')
             from invoice i where i.account_id = $1 and i.id = $4
             on conflict (account_id, import_id, kind, target) do update set version = excluded.version",
            account,
            import.0,
            customer,
            invoice,
        )
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Something happened that cannot be told apart again.
    pub(super) async fn no_way_back(&mut self) -> Result<(), Failure> {
        let Some(import) = self.import else { return Ok(()) };
        let account = self.account.0;
        sqlx::query!("update import set undoable = false where account_id = $1 and id = $2", account, import.0)
            .execute(self.conn())
            .await?;
        Ok(())
    }
}
