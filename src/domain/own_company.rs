//! The account's own company as one of its customers: to see the extranet as customers do, for free and counted nowhere (A7).

use super::audit::{self, Event};
use super::scope::StaffScope;
use crate::base::ids::CustomerId;
use crate::error::{Error, Result};
use serde_json::json;

pub async fn find(scope: &mut StaffScope) -> Result<Option<CustomerId>> {
    let account = scope.account;
    Ok(sqlx::query_scalar!(r#"select id as "id: CustomerId" from customer where account_id = $1 and own"#, account.0)
        .fetch_optional(scope.conn())
        .await?)
}

/// The one there is, or a new one with the account's name and currency.
pub async fn make(scope: &mut StaffScope) -> Result<CustomerId> {
    let (account, now, id) = (scope.account, scope.now, CustomerId::new());
    let made = sqlx::query_scalar!(
        r#"insert into customer (account_id, id, name, currency, own, created_at)
           select $1, $2, a.name, a.currency, true, $3 from account a where a.id = $1
           on conflict (account_id) where own do nothing returning name"#,
        account.0,
        id.0,
        now,
    )
    .fetch_optional(scope.conn())
    .await?;
    match made {
        Some(name) => {
            let detail = json!({ "name": name, "own": true });
            let event = Event { name: "customer.created", customer: Some(id), subject: Some(id.0), detail };
            audit::record(scope, event).await?;
            Ok(id)
        }
        None => find(scope).await?.ok_or(Error::Conflict),
    }
}
