//! An account's face, named after what it is, so that browsers keep it for a year: its logo by the hash of the picture, its
//! style sheet by its colour.

use crate::app::App;
use crate::base::colour::Colour;
use crate::domain::scope::Access;
use crate::domain::settings::logo;
use crate::error::{Error, Result};
use crate::web::doors::Anyone;
use crate::web::page::Page;
use crate::web::path::AccountFile;
use crate::web::routes::Routes;
use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};

pub fn routes() -> Routes {
    Routes::new().get("/{account}/brand/{file}", style).get("/{account}/logo/{file}", picture)
}

const FOR_EVER: (HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=31536000, immutable");

impl Page {
    /// The account's own style sheet, if it has a colour.
    pub fn brand(&self) -> Option<String> {
        let digits = self.account.brand.as_ref()?.trim_start_matches('#');
        Some(format!("/{}/brand/{digits}.css", self.account.slug))
    }

    pub fn logo(&self) -> Option<String> {
        self.account.logo.as_ref().map(|hash| format!("/{}/logo/{hash}.png", self.account.slug))
    }
}

/// Its name says all there is in it: one spelling of each colour, and nothing else.
async fn style(_: Anyone, AccountFile(_, name): AccountFile) -> Result<Response> {
    let digits = name.strip_suffix(".css").ok_or(Error::NotFound)?;
    let colour = digits.parse::<Colour>().map_err(|_| Error::NotFound)?.to_string();
    if colour.trim_start_matches('#') != digits {
        return Err(Error::NotFound);
    }
    let sheet = format!(":root{{--brand:{colour}}}");
    Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8"), FOR_EVER], sheet).into_response())
}

async fn picture(_: Anyone, State(app): State<App>, AccountFile(account, name): AccountFile) -> Result<Response> {
    let hash = name.strip_suffix(".png").ok_or(Error::NotFound)?;
    let mut scope = app.web.root(Access::Read).await?;
    let png = logo::find(&mut scope, &account, hash).await?.ok_or(Error::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "image/png"), FOR_EVER], png).into_response())
}
