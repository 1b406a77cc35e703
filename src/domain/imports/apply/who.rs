//! Customers, projects and people that rows name: loaded once, found, and made where they are missing.

use uuid::Uuid;

use super::directory::{Found, Wanted};
use super::{Facts, Run, Step, row_failed};
use crate::base::ids::{CustomerId, PersonId, ProjectId};
use crate::base::money::Currency;
use crate::domain::imports::Failure;
use crate::domain::imports::reason::Reason;
use crate::domain::imports::record::{CustomerRef, PersonRef, ProjectRef};

impl<'a> From<&'a CustomerRef> for Wanted<'a> {
    fn from(r: &'a CustomerRef) -> Self {
        Wanted { parent: Uuid::nil(), id: r.id.as_deref(), number: r.number.as_deref(), name: r.name.as_deref() }
    }
}

impl<'a> From<&'a PersonRef> for Wanted<'a> {
    fn from(r: &'a PersonRef) -> Self {
        Wanted { parent: Uuid::nil(), id: r.id.as_deref(), number: r.email.as_deref(), name: r.name.as_deref() }
    }
}

pub fn project_of(customer: Uuid, r: &ProjectRef) -> Wanted<'_> {
    Wanted { parent: customer, id: r.id.as_deref(), number: r.number.as_deref(), name: r.name.as_deref() }
}

/// Found or to be made, and nothing written yet: a row that fails later on must leave nothing behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Known {
    Yes(Uuid),
    No,
}

impl Run<'_> {
    pub(super) async fn load(&mut self) -> Result<(), Failure> {
        let (account, source, nil) = (self.account.0, self.source, Uuid::nil());
        let customers =
            sqlx::query!("select id, name, number, zone, currency from customer where account_id = $1", account)
                .fetch_all(self.conn())
                .await?;
        for row in customers {
            self.customers.add(row.id, nil, &row.name, row.number.as_deref());
            let zone = row.zone.and_then(|zone| zone.parse().ok()).unwrap_or_else(|| self.defaults.zone.clone());
            let currency = row.currency.parse().unwrap_or(self.defaults.currency);
            self.facts.insert(row.id, Facts { zone, currency });
        }
        let projects = sqlx::query!("select id, customer_id, name, number from project where account_id = $1", account)
            .fetch_all(self.conn())
            .await?;
        for row in projects {
            self.projects.add(row.id, row.customer_id, &row.name, row.number.as_deref());
        }
        let people = sqlx::query!("select id, name, email from person where account_id = $1", account)
            .fetch_all(self.conn())
            .await?;
        for row in people {
            self.people.add(row.id, nil, &row.name, row.email.as_deref());
        }
        let refs = sqlx::query!(
            "select kind, external_id, target_id, label from external_ref
             where account_id = $1 and source = $2 and kind in ('customer', 'project', 'person', 'activity')",
            account,
            source,
        )
        .fetch_all(self.conn())
        .await?;
        for row in refs {
            match (row.kind.as_str(), row.target_id, row.label) {
                ("customer", Some(target), _) => self.customers.add_ref(row.external_id, target),
                ("project", Some(target), _) => self.projects.add_ref(row.external_id, target),
                ("person", Some(target), _) => self.people.add_ref(row.external_id, target),
                ("activity", _, Some(label)) => _ = self.activities.insert(row.external_id, label),
                _ => {}
            }
        }
        Ok(())
    }

    /// Keeps what this run learned, so that the next one finds the same even after a rename here.
    pub(super) async fn store_refs(&mut self) -> Result<(), Failure> {
        let (mut kinds, mut keys, mut targets) = (Vec::new(), Vec::new(), Vec::new());
        let memory = &mut *self.memory;
        for (kind, directory) in
            [("customer", &mut memory.customers), ("project", &mut memory.projects), ("person", &mut memory.people)]
        {
            // the same words learned twice in one run: the last meaning counts, and a statement may touch a row once
            let learned: std::collections::BTreeMap<String, Uuid> = directory.learned.drain(..).collect();
            for (key, target) in learned {
                kinds.push(kind.to_owned());
                keys.push(key);
                targets.push(target);
            }
        }
        if keys.is_empty() {
            return Ok(());
        }
        let (account, source, import) = (self.account.0, self.source, self.import.map(|import| import.0));
        sqlx::query!(
            "with done as (
                 insert into external_ref (account_id, source, kind, external_id, target_id)
                 select $1, $2, t.kind, t.key, t.target from unnest($3::text[], $4::text[], $5::uuid[]) as t(kind, key, target)
                 on conflict (account_id, source, kind, external_id) do update set target_id = excluded.target_id
                 returning kind, external_id)
             insert into import_change (account_id, import_id, kind, target, before)
             select $1, $6, 'ref', d.kind || ' ' || d.external_id,
                    (select to_jsonb(o) from external_ref o
                     where o.account_id = $1 and o.source = $2 and o.kind = d.kind and o.external_id = d.external_id)
             from done d where $6::uuid is not null
             on conflict (account_id, import_id, kind, target) do nothing",
            account,
            source,
            &kinds,
            &keys,
            &targets,
            import,
        )
        .execute(self.conn())
        .await?;
        Ok(())
    }

    pub(super) fn known_customer(&self, r: &CustomerRef) -> Step<Known> {
        match (self.customers.find(r.into()), &r.name) {
            (Found::One(id), _) => Ok(Known::Yes(id)),
            (Found::Several(count), _) => {
                let name = named(r.name.as_deref().or(r.number.as_deref()));
                row_failed(Reason::SeveralCustomers { name, count })
            }
            (Found::Nobody, Some(_)) => Ok(Known::No),
            (Found::Nobody, None) => row_failed(Reason::UnknownCustomer { id: r.id.clone().unwrap_or_default() }),
        }
    }

    pub(super) fn known_project(&self, customer: Known, r: &ProjectRef) -> Step<Known> {
        let Known::Yes(customer) = customer else { return Ok(Known::No) };
        match self.projects.find(project_of(customer, r)) {
            Found::One(id) if self.projects.parent(id) != Some(customer) => row_failed(Reason::ProjectElsewhere),
            Found::One(id) => Ok(Known::Yes(id)),
            Found::Several(count) => row_failed(Reason::SeveralProjects { name: named(r.name.as_deref()), count }),
            Found::Nobody => Ok(Known::No),
        }
    }

    pub(super) fn known_person(&self, r: &PersonRef) -> Step<Known> {
        match self.people.find(r.into()) {
            Found::One(id) => Ok(Known::Yes(id)),
            Found::Several(count) => row_failed(Reason::SeveralPeople { name: named(r.name.as_deref()), count }),
            Found::Nobody => Ok(Known::No),
        }
    }

    pub(super) async fn customer_of(&mut self, known: Known, r: &CustomerRef) -> Result<Uuid, Failure> {
        let id = match known {
            Known::Yes(id) => id,
            Known::No => {
                let (account, now, id) = (self.account.0, self.now, CustomerId::new().0);
                let (name, currency) =
                    (r.name.as_deref().unwrap_or_default(), r.currency.unwrap_or(self.defaults.currency));
                sqlx::query!(
                    "insert into customer (account_id, id, name, number, vat_number, currency, created_at)
                     values ($1, $2, $3, $4, $5, $6, $7)",
                    account,
                    id,
                    name,
                    r.number,
                    r.vat_number,
                    currency.as_str(),
                    now,
                )
                .execute(self.conn())
                .await?;
                self.customers.add(id, Uuid::nil(), name, r.number.as_deref());
                let zone = self.defaults.zone.clone();
                self.facts.insert(id, Facts { zone, currency });
                self.made("customer", id).await?;
                self.report.made.customers += 1;
                id
            }
        };
        self.customers.learn(r.into(), id);
        Ok(id)
    }

    pub(super) async fn project_of(
        &mut self,
        known: Known,
        customer: Uuid,
        r: &ProjectRef,
        currency: Option<Currency>,
    ) -> Result<Uuid, Failure> {
        let id = match known {
            Known::Yes(id) => id,
            Known::No => {
                let (account, now, id) = (self.account.0, self.now, ProjectId::new().0);
                let (name, currency) =
                    (r.name.as_deref().unwrap_or_default(), currency.unwrap_or(self.facts(customer).currency));
                sqlx::query!(
                    "insert into project (account_id, id, customer_id, name, number, currency, created_at)
                     values ($1, $2, $3, $4, $5, $6, $7)",
                    account,
                    id,
                    customer,
                    name,
                    r.number,
                    currency.as_str(),
                    now,
                )
                .execute(self.conn())
                .await?;
                self.projects.add(id, customer, name, r.number.as_deref());
                self.made("project", id).await?;
                self.report.made.projects += 1;
                id
            }
        };
        self.projects.learn(project_of(customer, r), id);
        Ok(id)
    }

    pub(super) async fn person_of(&mut self, known: Known, r: &PersonRef) -> Result<Uuid, Failure> {
        let id = match known {
            Known::Yes(id) => id,
            Known::No => {
                let (account, now, id) = (self.account.0, self.now, PersonId::new().0);
                // by its id alone: the file of users brings the name
                let nameless = || format!("Kimai user {}", r.id.as_deref().unwrap_or_default());
                let name = r.name.clone().or(r.email.clone()).unwrap_or_else(nameless);
                sqlx::query!(
                    "insert into person (account_id, id, name, email, number, created_at) values ($1, $2, $3, $4, $5, $6)",
                    account,
                    id,
                    name,
                    r.email,
                    r.number,
                    now,
                )
                .execute(self.conn())
                .await?;
                self.people.add(id, Uuid::nil(), &name, r.email.as_deref());
                self.made("person", id).await?;
                self.report.made.people += 1;
                id
            }
        };
        self.people.learn(r.into(), id);
        Ok(id)
    }

    pub(super) fn facts(&self, customer: Uuid) -> Facts {
        self.facts.get(&customer).unwrap_or(&self.defaults).clone()
    }
}

fn named(name: Option<&str>) -> String {
    crate::domain::imports::cell::short(name.unwrap_or_default())
}
