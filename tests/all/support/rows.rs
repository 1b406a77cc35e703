//! What is stored, read around every scope as the tables' owner; and settings that no page offers.

use super::server;
use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use uuid::Uuid;

async fn owner() -> PgConnection {
    PgConnection::connect(&server::owner_url()).await.expect("the owner")
}

/// The rows of a query as JSON objects. `$1`, `$2` … are ids.
pub async fn rows(sql: &str, ids: &[Uuid]) -> Vec<Value> {
    let mut connection = owner().await;
    let mut query = sqlx::query(AssertSqlSafe(format!("select to_jsonb(found) as row from ({sql}) as found")));
    for id in ids {
        query = query.bind(*id);
    }
    let found = query.fetch_all(&mut connection).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    let _ = connection.close().await;
    found.into_iter().map(|row| row.get("row")).collect()
}

/// The only row.
pub async fn row(sql: &str, ids: &[Uuid]) -> Value {
    let mut found = rows(sql, ids).await;
    assert_eq!(found.len(), 1, "{sql}: {found:?}");
    found.remove(0)
}

/// Changes exactly one row.
pub async fn change(sql: &str, ids: &[Uuid]) {
    let mut connection = owner().await;
    let mut query = sqlx::query(AssertSqlSafe(sql.to_owned()));
    for id in ids {
        query = query.bind(*id);
    }
    let done = query.execute(&mut connection).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    assert_eq!(done.rows_affected(), 1, "{sql}");
    let _ = connection.close().await;
}
