//! The doors that need no session.

use crate::app::App;
use crate::base::words::Words;
use crate::domain::accounts::{self, Account};
use crate::domain::logins::Audience;
use crate::domain::scope::Access;
use crate::error::Error;
use crate::web::page::{Dress, Page, guest, guest_language};
use crate::web::path::{account_slug, address};
use crate::web::routes::{Door, Policy};
use crate::web::session::place;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;

/// Open to anybody, and about nobody.
pub struct Anyone;

impl Door for Anyone {
    const POLICY: Policy = Policy::Anyone;
}

impl FromRequestParts<App> for Anyone {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(Anyone)
    }
}

/// Somebody in front of an account's sign-in: the account, dressed in the visitor's language.
pub struct Guest {
    pub account: Account,
    pub audience: Audience,
    pub page: Page,
}

impl Door for Guest {
    const POLICY: Policy = Policy::Anyone;
}

impl FromRequestParts<App> for Guest {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let slug = account_slug(parts, app).await?;
        let (audience, _) = place(address(parts).path()).ok_or(Error::NotFound)?;
        let mut scope = app.web.root(Access::Read).await?;
        let account = accounts::by_slug(&mut scope, &slug).await?.ok_or(Error::NotFound)?;
        let lang = guest_language(address(parts).query(), &parts.headers, Some(&account));
        let page = guest(app, account.clone(), audience, address(parts).path(), lang).await;
        if let Some(dress) = parts.extensions.get::<Dress>() {
            dress.put_on(&page);
        }
        Ok(Self { account, audience, page })
    }
}

impl Guest {
    pub fn words(&self) -> &Words {
        &self.page.t
    }
}
