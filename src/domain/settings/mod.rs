//! What an account says of itself, and what follows from it everywhere: name, language, zone, currency, colour, logo.

pub mod defaults;
pub mod logo;

use super::audit::{self, Event};
use super::jobs::{self, Work};
use super::scope::StaffScope;
use crate::base::colour::Colour;
use crate::base::money::Currency;
use crate::base::words::Lang;
use crate::base::zone::Zone;
use crate::error::{Error, Result};
use serde_json::json;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub name: String,
    pub language: Lang,
    pub zone: Zone,
    /// New customers start with it.
    pub currency: Currency,
    pub support_email: Option<String>,
    /// `None`: the program's own.
    pub brand: Option<Colour>,
}

pub struct Stored {
    pub version: i32,
    pub settings: Settings,
}

pub async fn find(scope: &mut StaffScope) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        "select version, name, language, zone, currency, support_email, brand from account where id = $1",
        account.0
    )
    .fetch_one(scope.conn())
    .await?;
    Ok(Stored {
        version: row.version,
        settings: Settings {
            name: row.name,
            language: row.language.parse().unwrap_or(Lang::En),
            zone: row.zone.parse().unwrap_or_else(|_| Zone::utc()),
            currency: row.currency.parse().unwrap_or(Currency::EUR),
            support_email: row.support_email,
            brand: row.brand.and_then(|brand| brand.parse().ok()),
        },
    })
}

/// Saves over the version that was read; `Conflict` when somebody else saved in between. A new zone moves the work days of
/// entries that know their clock times, for customers without a zone of their own, in jobs.
pub async fn update(scope: &mut StaffScope, version: i32, new: &Settings) -> Result<()> {
    let account = scope.account;
    let old = find(scope).await?.settings;
    let done = sqlx::query!(
        "update account set name = $3, language = $4, zone = $5, currency = $6, support_email = $7, brand = $8, version = version + 1
         where id = $1 and version = $2",
        account.0,
        version,
        new.name,
        new.language.tag(),
        new.zone.to_string(),
        new.currency.to_string(),
        new.support_email,
        new.brand.map(|brand| brand.to_string()),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    if old.zone != new.zone {
        let customers =
            sqlx::query_scalar!("select id from customer where account_id = $1 and zone is null", account.0)
                .fetch_all(scope.conn())
                .await?;
        for customer in customers {
            jobs::enqueue(scope, &Work::RedateEntries { customer }).await?;
        }
    }
    let colour = |brand: Option<Colour>| brand.map(|brand| brand.to_string());
    let detail = json!({
        "name": [old.name, new.name], "language": [old.language.tag(), new.language.tag()],
        "zone": [old.zone.to_string(), new.zone.to_string()],
        "currency": [old.currency.to_string(), new.currency.to_string()],
        "support_email": [old.support_email, new.support_email], "brand": [colour(old.brand), colour(new.brand)],
    });
    audit::record(scope, Event { name: "settings.updated", customer: None, subject: Some(account.0), detail }).await
}
