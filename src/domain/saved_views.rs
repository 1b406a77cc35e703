//! Lists as people like to look at them: the address is the state, so a view is an address's query under a name.

use super::scope::StaffScope;
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
