//! The company's own people, with a sign-in or without one (S3, S14, S15).

use super::scope::StaffScope;
use crate::base::ids::PersonId;
use crate::error::Result;

/// Somebody to choose: as a project's manager, a customer's contact person.
pub struct Choice {
    pub id: PersonId,
    pub name: String,
}

/// Everybody who still works here, by name. Needs no sign-in of theirs (S15).
pub async fn choices(scope: &mut StaffScope) -> Result<Vec<Choice>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Choice,
        r#"select id as "id: PersonId", name from person where account_id = $1 and active order by name collate "und-x-icu""#,
        account.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// A line of the list of people.
pub struct Listed {
    pub id: PersonId,
    pub name: String,
    pub email: Option<String>,
    pub role: Option<String>,
    pub username: Option<String>,
    pub may_grant_access: bool,
    pub valid_until: Option<time::Date>,
    pub last_sign_in_at: Option<time::OffsetDateTime>,
    pub active: bool,
}

pub async fn list(scope: &mut StaffScope) -> Result<Vec<Listed>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Listed,
        r#"select p.id as "id: PersonId", p.name, p.email, r.key as "role?", l.username as "username?",
                  ('customer_access.edit' = any(coalesce(r.permissions, '{}') || p.permissions)) as "may_grant_access!",
                  p.valid_until, l.last_sign_in_at as "last_sign_in_at?", p.active
           from person p
           left join role r on r.account_id = p.account_id and r.id = p.role_id
           left join login l on l.account_id = p.account_id and l.person_id = p.id
           where p.account_id = $1 order by p.active desc, p.name collate "und-x-icu""#,
        account.0,
    )
    .fetch_all(scope.conn())
    .await?)
}
