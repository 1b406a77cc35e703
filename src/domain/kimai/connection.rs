//! What is stored about the connection: one per account. The token goes in and never comes out to a page.

use super::client::Address;
use super::problem::Problem;
use super::rights::Checked;
use crate::base::ids::{AccountId, ConnectionId};
use crate::base::seal::{Keyring, Place, SealError};
use crate::base::secret::Secret;
use crate::base::zone::Zone;
use crate::domain::audit::{self, Event};
use crate::domain::scope::{RootScope, StaffScope};
use crate::error::{Error, Result};
use time::OffsetDateTime;

/// What staff set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub address: String,
    /// Of clock times that come without an offset.
    pub zone: Zone,
    pub every_minutes: i32,
}

#[derive(Clone, Debug)]
pub struct Connection {
    pub id: ConnectionId,
    pub settings: Settings,
    pub has_token: bool,
    pub paused: bool,
    /// When the first sync was allowed. None: nothing has been written.
    pub confirmed_at: Option<OffsetDateTime>,
    pub since: Option<OffsetDateTime>,
    pub full_at: Option<OffsetDateTime>,
    pub next_at: Option<OffsetDateTime>,
    pub failures: i32,
    pub checked: Option<Checked>,
    pub version: i32,
}

fn place(account: AccountId, id: ConnectionId) -> Place {
    Place { account: account.0, table: "kimai_connection", row: id.0, column: "token" }
}

fn unsealed(error: SealError) -> Problem {
    match error {
        SealError::NoKey => Problem::NoKey,
        SealError::OtherKey | SealError::Broken => Problem::NoToken,
    }
}

pub async fn find(scope: &mut StaffScope) -> Result<Option<Connection>> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select id as "id: ConnectionId", address, token is not null as "has_token!", zone, every_minutes, paused, confirmed_at, since,
                  full_at, next_at, failures, checked, version
           from kimai_connection where account_id = $1"#,
        account.0,
    )
    .fetch_optional(scope.conn())
    .await?;
    Ok(row.map(|row| Connection {
        id: row.id,
        settings: Settings {
            address: row.address,
            zone: row.zone.parse().unwrap_or_else(|_| Zone::utc()),
            every_minutes: row.every_minutes,
        },
        has_token: row.has_token,
        paused: row.paused,
        confirmed_at: row.confirmed_at,
        since: row.since,
        full_at: row.full_at,
        next_at: row.next_at,
        failures: row.failures,
        checked: row.checked.and_then(|checked| serde_json::from_value(checked).ok()),
        version: row.version,
    }))
}

pub async fn get(scope: &mut StaffScope) -> Result<Connection> {
    find(scope).await?.ok_or(Error::NotFound)
}

/// The address and token, ready to be used once the scope is closed. What an old key opened is sealed anew.
pub async fn unlock(
    scope: &mut StaffScope,
    keys: &Keyring,
    connection: &Connection,
) -> Result<std::result::Result<(Address, Secret), Problem>> {
    let account = scope.account;
    let sealed = sqlx::query_scalar!(
        "select token from kimai_connection where account_id = $1 and id = $2",
        account.0,
        connection.id.0
    )
    .fetch_optional(scope.conn())
    .await?
    .flatten();
    let Some(sealed) = sealed else { return Ok(Err(Problem::NoToken)) };
    let Ok(address) = Address::parse(&connection.settings.address) else { return Ok(Err(Problem::NotKimai)) };
    match keys.open(place(account, connection.id), &sealed) {
        Ok((token, old)) => {
            if old {
                store_token(scope, keys, connection.id, &token).await?;
            }
            Ok(Ok((address, token)))
        }
        Err(error) => Ok(Err(unsealed(error))),
    }
}

async fn store_token(scope: &mut StaffScope, keys: &Keyring, id: ConnectionId, token: &Secret) -> Result<()> {
    let account = scope.account;
    let sealed = keys.seal(place(account, id), token).map_err(|error| Error::Refused(error.to_string()))?;
    sqlx::query!(
        "update kimai_connection set token = $3, token_key = $4 where account_id = $1 and id = $2",
        account.0,
        id.0,
        sealed,
        keys.id(),
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

pub async fn create(scope: &mut StaffScope, keys: &Keyring, new: &Settings, token: &Secret) -> Result<ConnectionId> {
    let (account, now, id) = (scope.account, scope.now, ConnectionId::new());
    let done = sqlx::query!(
        "insert into kimai_connection (account_id, id, address, zone, every_minutes, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (account_id) do nothing",
        account.0,
        id.0,
        new.address,
        new.zone.name(),
        new.every_minutes,
        now,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    store_token(scope, keys, id, token).await?;
    note(scope, "kimai.connected", id, serde_json::json!({ "address": new.address })).await?;
    Ok(id)
}

/// Another address may be another Kimai, where the same numbers mean something else: then nothing is read any more until
/// somebody has seen a rehearsal again, and nothing that was read before can be found missing there.
pub async fn update(
    scope: &mut StaffScope,
    keys: &Keyring,
    version: i32,
    new: &Settings,
    token: Option<&Secret>,
) -> Result<()> {
    let before = get(scope).await?;
    let (account, id) = (scope.account, before.id);
    let moved = before.settings.address != new.address;
    let done = sqlx::query!(
        "update kimai_connection set address = $4, zone = $5, every_minutes = $6, version = version + 1, failures = 0,
             confirmed_at = case when $7 then null else confirmed_at end, since = case when $7 then null else since end,
             full_at = case when $7 then null else full_at end, next_at = case when $7 then null else next_at end,
             checked = case when $7 or $8 then null else checked end, hashes = '{}'
         where account_id = $1 and id = $2 and version = $3",
        account.0,
        id.0,
        version,
        new.address,
        new.zone.name(),
        new.every_minutes,
        moved,
        token.is_some(),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    if moved {
        sqlx::query!("delete from kimai_seen where account_id = $1 and connection_id = $2", account.0, id.0)
            .execute(scope.conn())
            .await?;
        sqlx::query!(
            "delete from kimai_run where account_id = $1 and (kind = 'rehearsal' or ended_at is null)",
            account.0
        )
        .execute(scope.conn())
        .await?;
    }
    if let Some(token) = token {
        store_token(scope, keys, id, token).await?;
    }
    let detail = serde_json::json!({
        "address": [before.settings.address, new.address], "zone": [before.settings.zone.name(), new.zone.name()],
        "every_minutes": [before.settings.every_minutes, new.every_minutes], "token_replaced": token.is_some(),
    });
    note(scope, "kimai.changed", id, detail).await
}

pub async fn store_check(scope: &mut StaffScope, id: ConnectionId, checked: &Checked) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "update kimai_connection set checked = $3 where account_id = $1 and id = $2",
        account.0,
        id.0,
        serde_json::to_value(checked).unwrap_or_default(),
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

/// Somebody has seen what will be written, and said yes. A conflict where there was no rehearsal, or somebody else was first.
pub async fn confirm(scope: &mut StaffScope, id: ConnectionId) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    let done = sqlx::query!(
        "update kimai_connection set confirmed_at = $3, next_at = $3, paused = false
         where account_id = $1 and id = $2 and confirmed_at is null
           and exists (select from kimai_run r where r.account_id = $1 and r.connection_id = $2 and r.kind = 'rehearsal' and r.state = 'done')",
        account.0,
        id.0,
        now,
    )
    .execute(scope.conn())
    .await?;
    match done.rows_affected() {
        0 => Err(Error::Conflict),
        _ => note(scope, "kimai.confirmed", id, serde_json::json!({})).await,
    }
}

pub async fn pause(scope: &mut StaffScope, paused: bool) -> Result<()> {
    let (account, now, id) = (scope.account, scope.now, get(scope).await?.id);
    let done = sqlx::query!(
        "update kimai_connection set paused = $3, failures = 0,
             next_at = case when $3::bool or confirmed_at is null then null else $4::timestamptz end
         where account_id = $1 and id = $2 and paused <> $3",
        account.0,
        id.0,
        paused,
        now,
    )
    .execute(scope.conn())
    .await?;
    match (done.rows_affected(), paused) {
        (0, _) => Ok(()),
        (_, true) => note(scope, "kimai.paused", id, serde_json::json!({})).await,
        (_, false) => note(scope, "kimai.resumed", id, serde_json::json!({})).await,
    }
}

/// The connection, its token and its log go; what it has brought in stays.
pub async fn remove(scope: &mut StaffScope) -> Result<()> {
    let (account, id) = (scope.account, get(scope).await?.id);
    sqlx::query!("delete from kimai_connection where account_id = $1 and id = $2", account.0, id.0)
        .execute(scope.conn())
        .await?;
    note(scope, "kimai.removed", id, serde_json::json!({})).await
}

pub(super) async fn note(
    scope: &mut StaffScope,
    name: &'static str,
    id: ConnectionId,
    detail: serde_json::Value,
) -> Result<()> {
    audit::record(scope, Event { name, customer: None, subject: Some(id.0), detail }).await
}

/// How many tokens are sealed under which key, over all accounts: what `extranet doctor` checks the keys against.
pub async fn keys_in_use(scope: &mut RootScope) -> Result<Vec<(String, i64)>> {
    let rows = sqlx::query!(
        r#"select token_key as "key!", count(*) as "count!" from kimai_connection where token_key is not null group by 1 order by 1"#
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.key, row.count)).collect())
}
