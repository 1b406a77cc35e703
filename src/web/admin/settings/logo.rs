//! The logo: sent as a file, kept as pixels.

use super::{Tab, tabs};
use crate::base::picture::{self, BadPicture};
use crate::base::words::Words;
use crate::domain::permissions::EditSettings;
use crate::domain::settings::logo;
use crate::error::{Error, Result};
use crate::web::admin::records::Done;
use crate::web::form::Errors;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::body::Bytes;
use axum::extract::Query;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

pub fn routes() -> Routes {
    Routes::new().get("/settings/logo", show).post("/settings/logo", put).post("/settings/logo/remove", remove)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/settings/logo.html")]
struct LogoView {
    page: Page,
    tabs: Vec<Tab>,
    errors: Errors,
}

fn view(page: Page, errors: Errors) -> LogoView {
    LogoView { tabs: tabs(&page, "/settings/logo"), page, errors }
}

async fn show(staff: Staff<EditSettings>, Query(asked): Query<Done>) -> LogoView {
    let mut page = staff.page;
    page.notice = asked.notice(page.t.settings_logo_saved(), page.t.settings_logo_removed());
    view(page, Errors::default())
}

async fn put(
    mut staff: Staff<EditSettings>,
    form: std::result::Result<Multipart, MultipartRejection>,
) -> Result<Response> {
    let png = match form {
        Ok(form) => drawn(file(form).await?).await?,
        Err(_) => Err(BadPicture::Missing),
    };
    match png {
        Ok(png) => {
            logo::put(&mut staff.scope, &png).await?;
            staff.scope.commit().await?;
            Ok(Redirect::to(&staff.page.url("/settings/logo?done=added")).into_response())
        }
        Err(bad) => {
            let mut errors = Errors::default();
            errors.add("logo", said(&staff.page.t, bad));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, view(staff.page, errors)).into_response())
        }
    }
}

/// The bytes of the field `logo`.
async fn file(mut form: Multipart) -> Result<Bytes> {
    let unreadable = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => Error::BadAddress("form"),
    };
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("logo") {
            return field.bytes().await.map_err(unreadable);
        }
    }
    Ok(Bytes::new())
}

/// Decoding takes a while, and other requests must not wait for it.
async fn drawn(file: Bytes) -> Result<std::result::Result<Vec<u8>, BadPicture>> {
    let work = tokio::task::spawn_blocking(move || picture::clean(&file));
    work.await.map_err(|error| Error::Internal(format!("picture: {error}")))
}

fn said(t: &Words, bad: BadPicture) -> String {
    match bad {
        BadPicture::Missing => t.picture_missing(),
        BadPicture::TooLong => t.picture_too_long(),
        BadPicture::TooLarge => t.picture_too_large(),
        BadPicture::Kind => t.picture_kind(),
        BadPicture::Broken => t.picture_broken(),
    }
}

async fn remove(mut staff: Staff<EditSettings>) -> Result<Redirect> {
    logo::remove(&mut staff.scope).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url("/settings/logo?done=saved")))
}
