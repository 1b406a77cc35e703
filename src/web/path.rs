//! The ids in an address. One that is none answers like one that is nobody's.

use crate::app::App;
use crate::base::ids::LoginId;
use crate::error::Error;
use crate::web::format::Format;
use axum::extract::{FromRequestParts, OriginalUri, RawPathParams};
use axum::http::Uri;
use axum::http::request::Parts;
use uuid::Uuid;

/// The parameter `{id}`, without a format's ending.
pub struct Id<T>(pub T);

impl<T: From<Uuid>> FromRequestParts<App> for Id<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let text = parameter(parts, app, "id").await?;
        let bare = text.strip_suffix(Format::of(&text).suffix()).unwrap_or(&text);
        Ok(Id(id(bare)?))
    }
}

/// The parameters `{id}` and `{child}`: something of something.
pub struct Child<P, C>(pub P, pub C);

impl<P: From<Uuid>, C: From<Uuid>> FromRequestParts<App> for Child<P, C> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let (parent, child) = (parameter(parts, app, "id").await?, parameter(parts, app, "child").await?);
        Ok(Child(id(&parent)?, id(&child)?))
    }
}

/// Only the spelling this program writes: lower case with hyphens.
fn id<T: From<Uuid>>(text: &str) -> Result<T, Error> {
    let id = Uuid::parse_str(text).map_err(|_| Error::NotFound)?;
    if id.to_string() == text { Ok(id.into()) } else { Err(Error::NotFound) }
}

/// The secret at the end of a one-time link.
pub struct Token(pub String);

impl FromRequestParts<App> for Token {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        Ok(Token(parameter(parts, app, "token").await?))
    }
}

/// The whole address: a nested router hands its handlers only the rest of it.
pub fn address(parts: &Parts) -> &Uri {
    parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |whole| &whole.0)
}

pub async fn account_slug(parts: &mut Parts, app: &App) -> Result<String, Error> {
    parameter(parts, app, "account").await
}

/// The parameter `{login}`: whose eyes staff look through.
pub async fn login(parts: &mut Parts, app: &App) -> Result<LoginId, Error> {
    id(&parameter(parts, app, "login").await?)
}

async fn parameter(parts: &mut Parts, app: &App, name: &str) -> Result<String, Error> {
    let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
    let found = params.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_owned());
    found.ok_or(Error::NotFound)
}

/// The parameters `{account}` and `{file}`: a name with an ending.
pub struct AccountFile(pub String, pub String);

impl FromRequestParts<App> for AccountFile {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        Ok(AccountFile(parameter(parts, app, "account").await?, parameter(parts, app, "file").await?))
    }
}
