//! The list of people.

use crate::base::ids::PersonId;
use crate::base::page::Slice;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use time::{Date, OffsetDateTime};

/// A line of the list of people.
pub struct Listed {
    pub id: PersonId,
    pub name: String,
    pub email: Option<String>,
    pub role: Option<String>,
    pub username: Option<String>,
    pub may_grant_access: bool,
    pub valid_until: Option<Date>,
    pub last_sign_in_at: Option<OffsetDateTime>,
    pub active: bool,
    pub demo: bool,
    /// A link that was made and not used yet ends then.
    pub invited_until: Option<OffsetDateTime>,
}

#[derive(Default)]
pub struct Filter {
    pub search: Option<String>,
    /// A role's key; empty: none.
    pub role: Option<String>,
    pub sign_in: Option<bool>,
    pub active: Option<bool>,
}

/// A part of them, and how many match in all.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, i64)> {
    let (account, now) = (scope.account, scope.now);
    let rows = sqlx::query!(
        r#"with line as (
               select p.id, p.name, p.email, r.key as role, l.username, p.valid_until, l.last_sign_in_at, p.active, p.demo,
                      ('customer_access.edit' = any(coalesce(r.permissions, '{}') || p.permissions)) as may_grant_access,
                      (select max(t.ends_at) from token t where t.account_id = p.account_id and t.person_id = p.id
                          and t.purpose = 'welcome' and t.used_at is null and t.ends_at > $2) as invited_until
               from person p
               left join role r on r.account_id = p.account_id and r.id = p.role_id
               left join login l on l.account_id = p.account_id and l.person_id = p.id
               where p.account_id = $1
                 and ($3::text is null or strpos(lower(p.name), lower($3)) > 0 or strpos(lower(p.email), lower($3)) > 0
                      or strpos(l.username_key, lower($3)) > 0)
                 and ($4::text is null or coalesce(r.key, '') = $4)
                 and ($5::bool is null or (l.id is not null) = $5)
                 and ($6::bool is null or p.active = $6))
           select id as "id!: PersonId", name as "name!", email, role as "role?", username as "username?", valid_until,
                  last_sign_in_at as "last_sign_in_at?", active as "active!", demo as "demo!", may_grant_access as "may_grant_access!",
                  invited_until as "invited_until?", count(*) over () as "total!"
           from line
           order by
               case when $7 = 'role' and not $8 then role end, case when $7 = 'role' and $8 then role end desc nulls last,
               case when $7 = 'until' and not $8 then valid_until end, case when $7 = 'until' and $8 then valid_until end desc nulls last,
               case when $7 = 'last' and not $8 then last_sign_in_at end, case when $7 = 'last' and $8 then last_sign_in_at end desc nulls last,
               active desc, case when $7 = 'name' and $8 then name end collate "und-x-icu" desc, name collate "und-x-icu", id
           limit $9 offset $10"#,
        account.0,
        now,
        filter.search,
        filter.role,
        filter.sign_in,
        filter.active,
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
            name: row.name,
            email: row.email,
            role: row.role,
            username: row.username,
            may_grant_access: row.may_grant_access,
            valid_until: row.valid_until,
            last_sign_in_at: row.last_sign_in_at,
            active: row.active,
            demo: row.demo,
            invited_until: row.invited_until,
        })
        .collect();
    Ok((listed, total))
}
