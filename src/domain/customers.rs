//! The companies that staff work for.

use super::audit::{self, Event};
use super::jobs::{self, Work};
use super::scope::StaffScope;
use crate::base::ids::{CustomerId, PersonId};
use crate::base::money::Currency;
use crate::base::page::Slice;
use crate::base::words::Lang;
use crate::base::zone::Zone;
use crate::error::{Error, Result};
use serde_json::json;

/// A customer as staff edit it. `None` language or zone: the account's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    pub name: String,
    pub number: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub country: Option<String>,
    pub vat_number: Option<String>,
    pub language: Option<Lang>,
    pub zone: Option<Zone>,
    pub currency: Currency,
    pub manager: Option<PersonId>,
    pub internal_note: String,
    pub active: bool,
}

/// A stored customer; `version` tells two editors apart.
pub struct Stored {
    pub id: CustomerId,
    pub version: i32,
    pub customer: Customer,
}

/// A line of the list.
pub struct Listed {
    pub id: CustomerId,
    pub name: String,
    pub number: Option<String>,
    pub active: bool,
    pub manager_name: Option<String>,
    pub contacts: i64,
    pub projects: i64,
    /// `None`: no access; else whether it is switched on.
    pub access: Option<bool>,
    /// The account's own company, which is listed and not counted (A7).
    pub own: bool,
}

/// How many match: lines, and whether one of them is the own company.
#[derive(Clone, Copy, Debug, Default)]
pub struct Matched {
    pub lines: i64,
    pub own: bool,
}

impl Matched {
    /// Those that are customers.
    pub fn customers(self) -> i64 {
        self.lines - i64::from(self.own)
    }
}

#[derive(Default)]
pub struct Filter {
    pub search: Option<String>,
    pub active: Option<bool>,
    /// Only those with (true) or without an access to the extranet.
    pub access: Option<bool>,
}

/// A part of the customers, by name unless asked otherwise, and how many match in all.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, Matched)> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"with line as (
               select c.id, c.name, c.number, c.active, c.own, a.enabled as access, m.name as manager_name,
                      (select count(*) from contact k where k.account_id = c.account_id and k.customer_id = c.id and k.active) as contacts,
                      (select count(*) from project p where p.account_id = c.account_id and p.customer_id = c.id) as projects
               from customer c left join customer_access a on a.account_id = c.account_id and a.customer_id = c.id
               left join person m on m.account_id = c.account_id and m.id = c.manager_id
               where c.account_id = $1
                 and ($2::text is null or strpos(lower(c.name), lower($2)) > 0 or lower(c.number) = lower($2))
                 and ($3::bool is null or c.active = $3) and ($4::bool is null or (a.customer_id is not null) = $4))
           select id as "id!: CustomerId", name as "name!", number, active as "active!", access as "access?", manager_name as "manager_name?",
                  contacts as "contacts!", projects as "projects!", own as "own!", count(*) over () as "total!", bool_or(own) over () as "any_own!"
           from line
           order by
               case when $5 = 'number' and not $6 then number end, case when $5 = 'number' and $6 then number end desc nulls last,
               case when $5 = 'manager' and not $6 then manager_name end collate "und-x-icu",
               case when $5 = 'manager' and $6 then manager_name end collate "und-x-icu" desc nulls last,
               case when $5 = 'contacts' and not $6 then contacts end, case when $5 = 'contacts' and $6 then contacts end desc,
               case when $5 = 'projects' and not $6 then projects end, case when $5 = 'projects' and $6 then projects end desc,
               case when $5 = 'name' and $6 then name end collate "und-x-icu" desc, name collate "und-x-icu", id
           limit $7 offset $8"#,
        account.0,
        filter.search,
        filter.active,
        filter.access,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or_else(Matched::default, |row| Matched { lines: row.total, own: row.any_own });
    let listed = rows
        .into_iter()
        .map(|row| Listed {
            id: row.id,
            name: row.name,
            number: row.number,
            active: row.active,
            manager_name: row.manager_name,
            contacts: row.contacts,
            projects: row.projects,
            access: row.access,
            own: row.own,
        })
        .collect();
    Ok((listed, total))
}

/// Somebody to choose from, by name.
pub struct Choice {
    pub id: CustomerId,
    pub name: String,
    pub has_access: bool,
}

pub async fn choices(scope: &mut StaffScope) -> Result<Vec<Choice>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Choice,
        r#"select c.id as "id: CustomerId", c.name, (a.customer_id is not null) as "has_access!"
           from customer c left join customer_access a on a.account_id = c.account_id and a.customer_id = c.id
           where c.account_id = $1 and c.active order by c.name collate "und-x-icu""#,
        account.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

pub async fn find(scope: &mut StaffScope, id: CustomerId) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        "select name, number, email, phone, address, country, vat_number, language, zone, currency, manager_id, internal_note, active, version
         from customer where account_id = $1 and id = $2",
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Stored {
        id,
        version: row.version,
        customer: Customer {
            name: row.name,
            number: row.number,
            email: row.email,
            phone: row.phone,
            address: row.address,
            country: row.country,
            vat_number: row.vat_number,
            language: row.language.and_then(|tag| tag.parse().ok()),
            zone: row.zone.and_then(|name| name.parse().ok()),
            currency: row.currency.parse().unwrap_or(Currency::EUR),
            manager: row.manager_id.map(PersonId),
            internal_note: row.internal_note,
            active: row.active,
        },
    })
}

pub async fn create(scope: &mut StaffScope, new: &Customer) -> Result<CustomerId> {
    let (account, now, id) = (scope.account, scope.now, CustomerId::new());
    sqlx::query!(
        "insert into customer (account_id, id, name, number, email, phone, address, country, vat_number, language, zone, currency,
                               manager_id, internal_note, active, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        account.0,
        id.0,
        new.name,
        new.number,
        new.email,
        new.phone,
        new.address,
        new.country,
        new.vat_number,
        new.language.map(|lang| lang.tag()),
        new.zone.as_ref().map(ToString::to_string),
        new.currency.to_string(),
        new.manager.map(|id| id.0),
        new.internal_note,
        new.active,
        now,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "name": new.name });
    audit::record(scope, Event { name: "customer.created", customer: Some(id), subject: Some(id.0), detail }).await?;
    Ok(id)
}

/// Saves over the version that was read; `Conflict` when somebody else saved in between.
/// A new zone moves the work days of entries that know their clock times, in a job.
pub async fn update(scope: &mut StaffScope, id: CustomerId, version: i32, new: &Customer) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id).await?;
    let done = sqlx::query!(
        "update customer set name = $4, number = $5, email = $6, phone = $7, address = $8, country = $9, vat_number = $10, language = $11,
                zone = $12, currency = $13, manager_id = $14, internal_note = $15, active = $16, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        new.name,
        new.number,
        new.email,
        new.phone,
        new.address,
        new.country,
        new.vat_number,
        new.language.map(|lang| lang.tag()),
        new.zone.as_ref().map(ToString::to_string),
        new.currency.to_string(),
        new.manager.map(|id| id.0),
        new.internal_note,
        new.active,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    if old.customer.zone != new.zone {
        jobs::enqueue(scope, &Work::RedateEntries { customer: id.0 }).await?;
    }
    let detail = json!({ "name": [old.customer.name, new.name], "active": [old.customer.active, new.active] });
    audit::record(scope, Event { name: "customer.updated", customer: Some(id), subject: Some(id.0), detail }).await
}

/// Switches customers on or off; answers those it changed and what they were.
pub async fn set_active(scope: &mut StaffScope, ids: &[CustomerId], active: bool) -> Result<Vec<(CustomerId, bool)>> {
    let account = scope.account;
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    let changed = sqlx::query_scalar!(
        r#"update customer set active = $3, version = version + 1
           where account_id = $1 and id = any ($2) and active <> $3 returning id as "id: CustomerId""#,
        account.0,
        &ids,
        active,
    )
    .fetch_all(scope.conn())
    .await?;
    for id in &changed {
        let detail = json!({ "active": [!active, active] });
        audit::record(scope, Event { name: "customer.updated", customer: Some(*id), subject: Some(id.0), detail })
            .await?;
    }
    Ok(changed.into_iter().map(|id| (id, !active)).collect())
}

/// Takes [`set_active`] back.
pub(super) async fn back(scope: &mut StaffScope, rows: &[(CustomerId, bool)]) -> Result<()> {
    for active in [true, false] {
        let ids: Vec<CustomerId> = rows.iter().filter(|(_, was)| *was == active).map(|(id, _)| *id).collect();
        set_active(scope, &ids, active).await?;
    }
    Ok(())
}
