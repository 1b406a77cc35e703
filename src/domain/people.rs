//! The company's own people, with a sign-in or without one (S3, S14, S15).

/// New ones, and links to a sign-in.
pub mod add;
/// The list of them.
pub mod list;

use super::audit::{self, Event};
use super::permissions::{EditCustomerAccess, EditPeople, Permission, SYSTEM_ROLES};
use super::scope::StaffScope;
use crate::base::ids::{PersonId, RoleId};
use crate::error::{Error, Result};
use serde_json::json;
use std::collections::BTreeSet;
use time::Date;

/// Somebody to choose: as a project's manager, a customer's contact person.
pub struct Choice {
    pub id: PersonId,
    pub name: String,
}

/// Everybody who still works here, by name. Needs no sign-in of theirs (S15). Nobody of the demo data: they go with it.
pub async fn choices(scope: &mut StaffScope) -> Result<Vec<Choice>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Choice,
        r#"select id as "id: PersonId", name from person where account_id = $1 and active and not demo order by name collate "und-x-icu""#,
        account.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

pub const OWNER: &str = "owner";

/// A role by its key, and the rights in it.
pub struct Role {
    pub id: RoleId,
    pub key: String,
    pub permissions: Vec<String>,
}

/// The system's roles from all rights to none, then the account's own.
pub async fn roles(scope: &mut StaffScope) -> Result<Vec<Role>> {
    let account = scope.account;
    let mut roles = sqlx::query_as!(
        Role,
        r#"select id as "id: RoleId", key, permissions from role where account_id = $1 order by key"#,
        account.0,
    )
    .fetch_all(scope.conn())
    .await?;
    roles.sort_by_key(|role| SYSTEM_ROLES.iter().position(|(key, _)| *key == role.key).unwrap_or(usize::MAX));
    Ok(roles)
}

/// What somebody may do, and how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rights {
    /// The role's key.
    pub role: Option<String>,
    /// May grant customers access, given singly on top of the role (P18).
    pub grants: bool,
    /// The last day with a sign-in (S12).
    pub valid_until: Option<Date>,
    pub active: bool,
}

impl Rights {
    pub fn owns(&self) -> bool {
        self.role.as_deref() == Some(OWNER)
    }
}

/// Who somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub name: String,
    pub email: Option<String>,
}

pub struct Stored {
    pub id: PersonId,
    pub name: String,
    pub email: Option<String>,
    pub username: Option<String>,
    pub version: i32,
    pub rights: Rights,
    /// Part of the demo data, which gets no sign-ins.
    pub demo: bool,
    /// Rights given singly.
    single: BTreeSet<String>,
    /// All rights, the role's and the single ones.
    held: BTreeSet<String>,
}

pub async fn find(scope: &mut StaffScope, id: PersonId) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select p.name, p.email, p.permissions, p.valid_until, p.active, p.version, p.demo, r.key as "role?", l.username as "username?",
                  coalesce(r.permissions, '{}') || p.permissions as "held!"
           from person p
           left join role r on r.account_id = p.account_id and r.id = p.role_id
           left join login l on l.account_id = p.account_id and l.person_id = p.id
           where p.account_id = $1 and p.id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let single: BTreeSet<String> = row.permissions.into_iter().collect();
    let grants = single.contains(EditCustomerAccess::NAME);
    Ok(Stored {
        id,
        name: row.name,
        email: row.email,
        username: row.username,
        version: row.version,
        rights: Rights { role: row.role, grants, valid_until: row.valid_until, active: row.active },
        demo: row.demo,
        single,
        held: row.held.into_iter().collect(),
    })
}

/// What stands against a change of somebody's rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// Nobody takes their own owner role, so that an account is never without one.
    OwnOwner,
    /// Nobody takes away their own right to change people.
    OwnRights,
    OwnActive,
    OwnEnd,
    MakeOwner,
    ChangeOwner,
    /// A role with rights that the one who gives it does not have.
    BeyondRole,
    /// The same with the single right to grant customers access.
    BeyondGrants,
    /// Another address for somebody with rights that the one who changes it does not have.
    BeyondEmail,
}

/// Saves over the version that was read; `Conflict` when somebody else saved in between, `NotFound` for a role that is none.
/// With objections nothing is saved. `today` is the account's.
pub async fn update(
    scope: &mut StaffScope,
    id: PersonId,
    version: i32,
    details: &Details,
    new: &Rights,
    today: Date,
) -> Result<Vec<Objection>> {
    let account = scope.account;
    let me = scope.actor.person().ok_or(Error::Forbidden(EditPeople::NAME))?;
    lock(scope, me, id).await?;
    let (me, old) = (find(scope, me).await?, find(scope, id).await?);
    let role = role(scope, new.role.as_deref()).await?;
    let mut objections = judge(&me, &old, new, role.as_ref(), today);
    // Mail to that address is read by whoever holds it: links, cases, what is on the person's desk.
    if old.email != details.email && !old.held.is_subset(&me.held) && !objections.contains(&Objection::ChangeOwner) {
        objections.push(Objection::BeyondEmail);
    }
    if !objections.is_empty() {
        return Ok(objections);
    }
    let mut single = old.single;
    match new.grants {
        true => single.insert(EditCustomerAccess::NAME.to_owned()),
        false => single.remove(EditCustomerAccess::NAME),
    };
    let done = sqlx::query!(
        "update person set role_id = $4, permissions = $5, valid_until = $6, active = $7, name = $8, email = $9, version = version + 1
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        role.map(|role| role.id.0),
        &single.into_iter().collect::<Vec<_>>(),
        new.valid_until,
        new.active,
        details.name,
        details.email,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    // Whoever made a link was asked whether they may, of the rights and the address there were.
    if (&old.rights.role, old.rights.grants, &old.email) != (&new.role, new.grants, &details.email) {
        end_links(scope, id).await?;
    }
    let detail = detail([&old.name, &details.name], [&old.email, &details.email], &old.rights, new);
    audit::record(scope, Event { name: "person.updated", customer: None, subject: Some(id.0), detail }).await?;
    Ok(Vec::new())
}

/// Ends the links that would make somebody a sign-in.
async fn end_links(scope: &mut StaffScope, id: PersonId) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "delete from token where account_id = $1 and person_id = $2 and purpose = 'welcome' and used_at is null",
        account.0,
        id.0
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// `NotFound` for a key that is none.
async fn role(scope: &mut StaffScope, key: Option<&str>) -> Result<Option<Role>> {
    let Some(key) = key else { return Ok(None) };
    Ok(Some(roles(scope).await?.into_iter().find(|role| role.key == key).ok_or(Error::NotFound)?))
}

/// Both rows, always in the same order: two owners who change each other at once take turns.
async fn lock(scope: &mut StaffScope, me: PersonId, id: PersonId) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "select id from person where account_id = $1 and id in ($2, $3) order by id for update",
        account.0,
        me.0,
        id.0
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(())
}

fn detail(name: [&String; 2], email: [&Option<String>; 2], old: &Rights, new: &Rights) -> serde_json::Value {
    let day = |date: Option<Date>| date.map(|date| date.to_string());
    json!({
        "name": name, "email": email, "role": [old.role, new.role], "grants": [old.grants, new.grants],
        "valid_until": [day(old.valid_until), day(new.valid_until)], "active": [old.active, new.active],
    })
}

fn judge(me: &Stored, old: &Stored, new: &Rights, role: Option<&Role>, today: Date) -> Vec<Objection> {
    if old.rights.owns() && !me.rights.owns() {
        return vec![Objection::ChangeOwner];
    }
    let given: &[String] = role.map_or(&[], |role| &role.permissions);
    let keeps = |right: &String| me.held.contains(right) || old.held.contains(right);
    let mut found = Vec::new();
    if me.id == old.id {
        let edits = |right: &String| right == EditPeople::NAME;
        if old.rights.owns() && !new.owns() {
            found.push(Objection::OwnOwner);
        } else if !given.iter().chain(&old.single).any(edits) {
            found.push(Objection::OwnRights);
        }
        if new.valid_until.is_some_and(|last| last < today) {
            found.push(Objection::OwnEnd);
        }
        if !new.active {
            found.push(Objection::OwnActive);
        }
    }
    if new.owns() && !me.rights.owns() {
        found.push(Objection::MakeOwner);
    } else if !given.iter().all(keeps) {
        found.push(Objection::BeyondRole);
    }
    if new.grants && !keeps(&EditCustomerAccess::NAME.to_owned()) {
        found.push(Objection::BeyondGrants);
    }
    found
}
