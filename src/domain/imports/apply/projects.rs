//! Projects from a file of projects.

use uuid::Uuid;

use super::samples::Fate;
use super::who::Known;
use super::{Run, Step, row_failed};
use crate::domain::imports::Failure;
use crate::domain::imports::reason::Reason;
use crate::domain::imports::record::{ProjectRef, ProjectRow};

impl Run<'_> {
    pub(super) async fn project(&mut self, row: ProjectRow) -> Step<()> {
        if let (Some(start), Some(end)) = (row.starts_on, row.ends_on)
            && end < start
        {
            return row_failed(Reason::EndBeforeStart { start, end });
        }
        let r = ProjectRef { id: row.id.clone(), number: row.number.clone(), name: Some(row.name.clone()) };
        let known_customer = self.known_customer(&row.customer)?;
        let known = self.known_project(known_customer, &r)?;
        let manager = row.manager.as_ref().map(|manager| self.known_person(manager)).transpose()?;
        let made = self.report.made.projects;
        let customer = self.customer_of(known_customer, &row.customer).await?;
        let id = self.project_of(known, customer, &r, row.currency).await?;
        self.report.made.projects = made;
        let manager = match (manager, &row.manager) {
            (Some(known), Some(r)) => Some(self.person_of(known, r).await?),
            _ => None,
        };
        let changed = self.change_project(id, customer, manager, &row).await?;
        self.sample_project(&row, known_customer, Fate::of(known == Known::No, changed));
        self.count(known == Known::No, changed);
        Ok(())
    }

    /// A stored value gives way only to one the file has.
    async fn change_project(
        &mut self,
        id: Uuid,
        customer: Uuid,
        manager: Option<Uuid>,
        row: &ProjectRow,
    ) -> Result<bool, Failure> {
        let account = self.account.0;
        // a budget is in the file's currency, or the customer's: it never takes another one on
        let currency = row.currency.or_else(|| row.budget_amount.map(|_| self.facts(customer).currency));
        let amount = row
            .budget_amount
            .zip(currency)
            .map(|(amount, currency)| amount.minor(currency))
            .filter(|amount| *amount > 0);
        let import = self.import.map(|import| import.0);
        Ok(sqlx::query_scalar!(
            r#"with done as (
             update project p set name = n.name, number = n.number, state = n.state, manager_id = n.manager, starts_on = n.starts_on,
                 ends_on = n.ends_on, budget_seconds = n.budget_seconds, budget_amount = n.budget_amount,
                 budget_monthly = n.budget_monthly, currency = n.currency, description = n.description, internal_note = n.note,
                 version = p.version + 1
             from (select $3::text as name, coalesce($4, number) as number,
                          case when $5::text is not null then $5
                               when $6::bool and state in ('planned', 'running', 'paused') then 'done' else state end as state,
                          coalesce($7, manager_id) as manager,
                          case when $8::date is not null then $8 when starts_on <= coalesce($9, ends_on, starts_on) then starts_on end as starts_on,
                          case when $9::date is not null then $9 when ends_on >= coalesce($8, starts_on, ends_on) then ends_on end as ends_on,
                          coalesce($10, budget_seconds) as budget_seconds, coalesce($11, budget_amount) as budget_amount,
                          coalesce($12, budget_monthly) as budget_monthly, coalesce($13, currency) as currency,
                          coalesce($14, description) as description, coalesce(nullif(internal_note, ''), $15, '') as note
                   from project where account_id = $1 and id = $2) n
             where p.account_id = $1 and p.id = $2
               and (p.name, p.number, p.state, p.manager_id, p.starts_on, p.ends_on, p.budget_seconds, p.budget_amount, p.budget_monthly,
                    p.currency, p.description, p.internal_note)
                   is distinct from (n.name, n.number, n.state, n.manager, n.starts_on, n.ends_on, n.budget_seconds, n.budget_amount,
                    n.budget_monthly, n.currency, n.description, n.note)
             returning p.id, p.version),
             kept as (
                 insert into import_change (account_id, import_id, kind, target, version, before)
                 select $1, $16, 'project', d.id::text, d.version,
                        (select to_jsonb(o) from project o where o.account_id = $1 and o.id = d.id)
                 from done d where $16::uuid is not null
                 on conflict (account_id, import_id, kind, target) do update set version = excluded.version)
             select count(*) > 0 as "changed!" from done"#,
            account,
            id,
            row.name,
            row.number,
            row.state,
            row.archived,
            manager,
            row.starts_on,
            row.ends_on,
            row.budget_seconds,
            amount,
            row.budget_monthly,
            currency.map(|currency| currency.to_string()),
            row.description,
            row.note,
            import,
        )
        .fetch_one(self.conn())
        .await?)
    }
}
