//! Lists as people like to look at them: the address is the state, so a view is an address's query under a name.

use super::scope::{PortalScope, RootScope, StaffScope};
use crate::base::ids::SavedViewId;
use crate::error::{Error, Result};

pub struct SavedView {
    pub id: SavedViewId,
    pub name: String,
    pub query: String,
    pub shared: bool,
    /// Made by the viewer, who may remove it.
    pub own: bool,
}

/// The viewer's own and the shared ones of a list, by name.
pub async fn of(scope: &mut StaffScope, list: &str) -> Result<Vec<SavedView>> {
    let account = scope.account;
    let login = scope.actor.login().ok_or(Error::SignedOut)?;
    Ok(sqlx::query_as!(
        SavedView,
        r#"select id as "id: SavedViewId", name, query, shared, (login_id = $3) as "own!" from saved_view
           where account_id = $1 and list = $2 and (login_id = $3 or shared)
           order by (login_id = $3) desc, name collate "und-x-icu", id limit 100"#,
        account.0,
        list,
        login.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// Saves under a name; the viewer's own of that name is replaced.
pub async fn save(scope: &mut StaffScope, list: &str, name: &str, query: &str, shared: bool) -> Result<()> {
    let (account, now, id) = (scope.account, scope.now, SavedViewId::new());
    let login = scope.actor.login().ok_or(Error::SignedOut)?;
    sqlx::query!(
        "insert into saved_view (account_id, id, login_id, list, name, query, shared, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (account_id, login_id, list, name) do update set query = excluded.query, shared = excluded.shared",
        account.0,
        id.0,
        login.0,
        list,
        name,
        query,
        shared,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Removes one's own; answers its list.
pub async fn remove(scope: &mut StaffScope, id: SavedViewId) -> Result<String> {
    let account = scope.account;
    let login = scope.actor.login().ok_or(Error::SignedOut)?;
    sqlx::query_scalar!(
        "delete from saved_view where account_id = $1 and id = $2 and login_id = $3 returning list",
        account.0,
        id.0,
        login.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)
}

/// So many views of one list does a customer's sign-in keep.
pub const MOST: i64 = 50;

/// A customer's sign-in's own views of a report, by name. They are for its own eyes.
pub async fn kept(scope: &mut PortalScope, list: &str) -> Result<Vec<SavedView>> {
    let (account, login) = (scope.account, scope.login);
    Ok(sqlx::query_as!(
        SavedView,
        r#"select id as "id: SavedViewId", name, query, false as "shared!", true as "own!" from saved_view
           where account_id = $1 and list = $2 and login_id = $3 and forgotten_at is null
           order by name collate "und-x-icu", id"#,
        account.0,
        list,
        login.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// Keeps one under a name; the one of that name is replaced. False: there are [`MOST`] already.
pub async fn keep(scope: &mut PortalScope, list: &str, name: &str, query: &str) -> Result<bool> {
    let (account, login, now, id) = (scope.account, scope.login, scope.now, SavedViewId::new());
    let done = sqlx::query!(
        "insert into saved_view (account_id, id, login_id, list, name, query, created_at)
         select $1, $2, $3, $4, $5, $6, $7
         where (select count(*) from saved_view v where v.account_id = $1 and v.login_id = $3 and v.list = $4 and v.name <> $5 and v.forgotten_at is null) < $8
         on conflict (account_id, login_id, list, name) do update set query = excluded.query, forgotten_at = null",
        account.0,
        id.0,
        login.0,
        list,
        name,
        query,
        now,
        MOST,
    )
    .execute(scope.conn())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Forgets one of its own; answers its list.
pub async fn forget(scope: &mut PortalScope, id: SavedViewId) -> Result<String> {
    let (account, login, now) = (scope.account, scope.login, scope.now);
    sqlx::query_scalar!(
        "update saved_view set forgotten_at = $4 where account_id = $1 and id = $2 and login_id = $3 and forgotten_at is null returning list",
        account.0,
        id.0,
        login.0,
        now,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)
}

/// Deletes what customers forgot.
pub async fn sweep(scope: &mut RootScope) -> Result<u64> {
    let done = sqlx::query!("delete from saved_view where forgotten_at is not null").execute(scope.conn()).await?;
    Ok(done.rows_affected())
}
