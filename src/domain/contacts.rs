//! The people at a customer. Without a sign-in they are an address; with one they see what their company may see, or less.

use super::audit::{self, Event};
use super::scope::StaffScope;
use crate::base::ids::{ContactId, CustomerId, LoginId};
use crate::base::page::Slice;
use crate::error::{Error, Result};
use serde_json::json;
use time::OffsetDateTime;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub title: Option<String>,
    pub internal_note: String,
    pub active: bool,
}

pub struct Stored {
    pub id: ContactId,
    pub customer: CustomerId,
    pub customer_name: String,
    pub version: i32,
    pub contact: Contact,
}

/// A line of a list, with the sign-in if there is one.
pub struct Listed {
    pub id: ContactId,
    pub customer: CustomerId,
    pub customer_name: String,
    pub name: String,
    pub email: Option<String>,
    pub title: Option<String>,
    pub active: bool,
    pub login: Option<LoginId>,
    pub username: Option<String>,
    pub last_sign_in_at: Option<OffsetDateTime>,
}

#[derive(Default)]
pub struct Filter {
    pub customer: Option<CustomerId>,
    pub search: Option<String>,
    /// Only those with (true) or without a sign-in.
    pub sign_in: Option<bool>,
}

/// A part of the contacts, by name unless asked otherwise, and how many match in all.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, i64)> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select k.id as "id: ContactId", k.customer_id as "customer: CustomerId", c.name as customer_name, k.name, k.email, k.title, k.active,
                  l.id as "login?: LoginId", l.username as "username?", l.last_sign_in_at as "last_sign_in_at?", count(*) over () as "total!"
           from contact k join customer c on c.account_id = k.account_id and c.id = k.customer_id
           left join login l on l.account_id = k.account_id and l.contact_id = k.id
           where k.account_id = $1 and ($2::uuid is null or k.customer_id = $2)
             and ($3::text is null or strpos(lower(k.name), lower($3)) > 0 or strpos(lower(k.email), lower($3)) > 0
                  or strpos(lower(c.name), lower($3)) > 0)
             and ($4::bool is null or (l.id is not null) = $4)
           order by
               case when $5 = 'customer' and not $6 then c.name end collate "und-x-icu", case when $5 = 'customer' and $6 then c.name end collate "und-x-icu" desc,
               case when $5 = 'email' and not $6 then k.email end, case when $5 = 'email' and $6 then k.email end desc nulls last,
               case when $5 = 'sign-in' and not $6 then l.last_sign_in_at end, case when $5 = 'sign-in' and $6 then l.last_sign_in_at end desc nulls last,
               case when $5 = 'name' and $6 then k.name end collate "und-x-icu" desc, k.name collate "und-x-icu", k.id
           limit $7 offset $8"#,
        account.0,
        filter.customer.map(|id| id.0),
        filter.search,
        filter.sign_in,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let listed = rows
        .into_iter()
        .map(|row| Listed {
            id: row.id,
            customer: row.customer,
            customer_name: row.customer_name,
            name: row.name,
            email: row.email,
            title: row.title,
            active: row.active,
            login: row.login,
            username: row.username,
            last_sign_in_at: row.last_sign_in_at,
        })
        .collect();
    Ok((listed, total))
}

pub async fn find(scope: &mut StaffScope, id: ContactId) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select k.customer_id as "customer: CustomerId", c.name as customer_name, k.name, k.email, k.phone, k.title, k.internal_note, k.active, k.version
           from contact k join customer c on c.account_id = k.account_id and c.id = k.customer_id
           where k.account_id = $1 and k.id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Stored {
        id,
        customer: row.customer,
        customer_name: row.customer_name,
        version: row.version,
        contact: Contact {
            name: row.name,
            email: row.email,
            phone: row.phone,
            title: row.title,
            internal_note: row.internal_note,
            active: row.active,
        },
    })
}

pub async fn create(scope: &mut StaffScope, customer: CustomerId, new: &Contact) -> Result<ContactId> {
    let (account, now, id) = (scope.account, scope.now, ContactId::new());
    sqlx::query!(
        "insert into contact (account_id, id, customer_id, name, email, phone, title, internal_note, active, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        account.0,
        id.0,
        customer.0,
        new.name,
        new.email,
        new.phone,
        new.title,
        new.internal_note,
        new.active,
        now,
    )
    .execute(scope.conn())
    .await?;
    let detail = json!({ "name": new.name });
    audit::record(scope, Event { name: "contact.created", customer: Some(customer), subject: Some(id.0), detail })
        .await?;
    Ok(id)
}

/// A contact who is no longer active can no longer sign in: open sessions end with their next request.
pub async fn update(scope: &mut StaffScope, id: ContactId, version: i32, new: &Contact) -> Result<()> {
    let account = scope.account;
    let old = find(scope, id).await?;
    let done = sqlx::query!(
        "update contact set name = $4, email = $5, phone = $6, title = $7, internal_note = $8, active = $9, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        new.name,
        new.email,
        new.phone,
        new.title,
        new.internal_note,
        new.active,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let detail = json!({ "name": [old.contact.name, new.name], "active": [old.contact.active, new.active] });
    audit::record(scope, Event { name: "contact.updated", customer: Some(old.customer), subject: Some(id.0), detail })
        .await
}
