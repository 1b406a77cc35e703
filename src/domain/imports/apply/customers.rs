//! Customers from a file of customers.

use uuid::Uuid;

use super::samples::Fate;
use super::who::Known;
use super::{Facts, Run, Step};
use crate::domain::imports::Failure;
use crate::domain::imports::record::{CustomerRef, CustomerRow};

impl Run<'_> {
    pub(super) async fn customer(&mut self, row: CustomerRow) -> Step<()> {
        let r = CustomerRef {
            id: row.id.clone(),
            number: row.number.clone(),
            name: Some(row.name.clone()),
            currency: row.currency,
            vat_number: row.vat_number.clone(),
        };
        let known = self.known_customer(&r)?;
        let made = self.report.made.customers;
        let id = self.customer_of(known, &r).await?;
        self.report.made.customers = made;
        let new = known == Known::No;
        let changed = self.change_customer(id, &row, new).await?;
        let before = self.facts(id);
        let zone = row.zone.clone().unwrap_or(before.zone);
        self.facts.insert(id, Facts { zone, currency: row.currency.unwrap_or(before.currency) });
        self.sample_customer(&row, Fate::of(new, changed));
        self.count(new, changed);
        Ok(())
    }

    /// A stored value gives way only to one the file has. Hiding a customer elsewhere closes nothing here: `active`
    /// follows only a file that has such a column, or a customer just made.
    async fn change_customer(&mut self, id: Uuid, row: &CustomerRow, new: bool) -> Result<bool, Failure> {
        let account = self.account.0;
        let active = row.active.or(new.then_some(row.active_when_new));
        let import = self.import.map(|import| import.0);
        Ok(sqlx::query_scalar!(
            r#"with done as (
             update customer c set name = n.name, number = n.number, email = n.email, phone = n.phone, address = n.address,
                 country = n.country, vat_number = n.vat_number, language = n.language, zone = n.zone, currency = n.currency,
                 internal_note = n.note, active = n.active, version = c.version + 1
             from (select $3::text as name, coalesce($4, number) as number, coalesce($5, email) as email, coalesce($6, phone) as phone,
                          coalesce($7, address) as address, coalesce($8, country) as country, coalesce($9, vat_number) as vat_number,
                          coalesce($10, language) as language, coalesce($11, zone) as zone, coalesce($12, currency) as currency,
                          coalesce(nullif(internal_note, ''), $13, '') as note, coalesce($14, active) as active
                   from customer where account_id = $1 and id = $2) n
             where c.account_id = $1 and c.id = $2
               and (c.name, c.number, c.email, c.phone, c.address, c.country, c.vat_number, c.language, c.zone, c.currency,
                    c.internal_note, c.active)
                   is distinct from (n.name, n.number, n.email, n.phone, n.address, n.country, n.vat_number, n.language, n.zone,
                    n.currency, n.note, n.active)
             returning c.id, c.version),
             kept as (
                 insert into import_change (account_id, import_id, kind, target, version, before)
                 select $1, $15, 'customer', d.id::text, d.version,
                        (select to_jsonb(o) from customer o where o.account_id = $1 and o.id = d.id)
                 from done d where $15::uuid is not null
                 on conflict (account_id, import_id, kind, target) do update set version = excluded.version)
             select count(*) > 0 as "changed!" from done"#,
            account,
            id,
            row.name,
            row.number,
            row.email,
            row.phone,
            row.address,
            row.country,
            row.vat_number,
            row.language.map(|language| language.tag()),
            row.zone.as_ref().map(|zone| zone.name()),
            row.currency.map(|currency| currency.to_string()),
            row.note,
            active,
            import,
        )
        .fetch_one(self.conn())
        .await?)
    }
}
