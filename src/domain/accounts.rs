//! The tenants.

use super::actor::Actor;
use super::audit::{self, Event};
use super::permissions::SYSTEM_ROLES;
use super::scope::{RootScope, StaffScope};
use super::visibility::Defaults;
use crate::base::ids::{AccountId, PersonId, RoleId, TokenId};
use crate::base::money::Currency;
use crate::base::name::{Email, Slug};
use crate::base::secret::{Secret, token};
use crate::base::words::Lang;
use crate::base::zone::Zone;
use crate::error::Result;
use time::Duration;

#[derive(Clone, Debug)]
pub struct Account {
    pub id: AccountId,
    pub slug: String,
    pub name: String,
    pub language: Lang,
    pub zone: Zone,
    pub currency: Currency,
    pub support_email: Option<String>,
    /// `#rrggbb`, where it is not the program's own.
    pub brand: Option<String>,
    /// The hash of its logo, which is its address too.
    pub logo: Option<String>,
    /// Made by `extranet demo`, and says so on every page.
    pub demo: bool,
}

impl Account {
    pub fn defaults(&self) -> Defaults {
        Defaults { language: self.language, zone: self.zone.clone() }
    }
}

/// What a query found, in the words the program uses.
pub(super) struct AccountRow {
    pub id: AccountId,
    pub slug: String,
    pub name: String,
    pub language: String,
    pub zone: String,
    pub currency: String,
    pub support_email: Option<String>,
    pub brand: Option<String>,
    pub logo: Option<String>,
    pub demo: bool,
}

impl From<AccountRow> for Account {
    fn from(row: AccountRow) -> Self {
        Account {
            id: row.id,
            slug: row.slug,
            name: row.name,
            language: row.language.parse().unwrap_or(Lang::En),
            zone: row.zone.parse().unwrap_or_else(|_| Zone::utc()),
            currency: row.currency.parse().unwrap_or(Currency::EUR),
            support_email: row.support_email,
            brand: row.brand,
            logo: row.logo,
            demo: row.demo,
        }
    }
}

pub async fn by_slug(scope: &mut RootScope, slug: &str) -> Result<Option<Account>> {
    Ok(sqlx::query_as!(
        AccountRow,
        r#"select id as "id: AccountId", slug, name, language, zone, currency, support_email, brand, logo, demo from account where slug = $1"#,
        slug,
    )
    .fetch_optional(scope.conn())
    .await?
    .map(Account::from))
}

pub struct NewAccount {
    pub slug: Slug,
    pub name: String,
    pub language: Lang,
    pub zone: Zone,
    pub currency: Currency,
    pub demo: bool,
}

/// An account with the system's roles in it.
/// The account of a scope.
pub async fn own(scope: &mut StaffScope) -> Result<Account> {
    let account = scope.account;
    let row = sqlx::query_as!(
        AccountRow,
        r#"select id as "id: AccountId", slug, name, language, zone, currency, support_email, brand, logo, demo from account where id = $1"#,
        account.0
    )
    .fetch_one(scope.conn())
    .await?;
    Ok(row.into())
}

pub async fn create(scope: &mut RootScope, new: &NewAccount) -> Result<AccountId> {
    let (id, now) = (AccountId::new(), scope.now);
    sqlx::query!(
        "insert into account (id, slug, name, language, zone, currency, demo, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id.0,
        new.slug.as_str(),
        new.name,
        new.language.tag(),
        new.zone.to_string(),
        new.currency.to_string(),
        new.demo,
        now,
    )
    .execute(scope.conn())
    .await?;
    for (key, permissions) in SYSTEM_ROLES {
        let permissions: Vec<String> = permissions.iter().map(|name| (*name).to_owned()).collect();
        sqlx::query!(
            "insert into role (account_id, id, key, permissions) values ($1, $2, $3, $4)",
            id.0,
            RoleId::new().0,
            key,
            &permissions,
        )
        .execute(scope.conn())
        .await?;
    }
    let event = Event { name: "account.created", customer: None, subject: Some(id.0), detail: serde_json::json!({}) };
    audit::record_root(scope, id, &Actor::system("account create"), event).await?;
    Ok(id)
}

/// Somebody of the new account's own, with a one-time link to choose a username and a password.
/// The link ends after seven days.
pub async fn invite_owner(scope: &mut RootScope, account: AccountId, name: &str, email: &Email) -> Result<Secret> {
    let (person, now) = (PersonId::new(), scope.now);
    sqlx::query!(
        "insert into person (account_id, id, name, email, role_id, created_at)
         values ($1, $2, $3, $4, (select id from role where account_id = $1 and key = 'owner'), $5)",
        account.0,
        person.0,
        name,
        email.as_str(),
        now,
    )
    .execute(scope.conn())
    .await?;
    let (secret, hash) = token("inv");
    sqlx::query!(
        "insert into token (account_id, id, purpose, secret_hash, person_id, ends_at, created_at) values ($1, $2, 'welcome', $3, $4, $5, $6)",
        account.0,
        TokenId::new().0,
        &hash[..],
        person.0,
        now + Duration::days(7),
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(secret)
}
