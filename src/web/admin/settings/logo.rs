//! The logo: sent as a file, kept as pixels.

use super::{Tab, tabs};
use crate::app::App;
use crate::base::picture::{BadPicture, MOST_BYTES, clean};
use crate::base::words::Words;
use crate::domain::permissions::EditSettings;
use crate::domain::settings::logo;
use crate::error::{Error, Result};
use crate::web::admin::records::Done;
use crate::web::files::FileField;
use crate::web::form::Errors;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use crate::web::upload::{LONGEST, bad};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{FromRequest, Multipart, Query, Request, State};
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
    file: FileField,
    errors: Errors,
}

fn view(page: Page, errors: Errors) -> LogoView {
    let (t, accept) = (&page.t, "image/png,image/jpeg,image/webp");
    let file = FileField::one("logo", t.settings_logo_file(), accept, t.settings_logo_hint(), &errors);
    LogoView { tabs: tabs(&page, "/settings/logo"), file, page, errors }
}

async fn show(staff: Staff<EditSettings>, Query(asked): Query<Done>) -> LogoView {
    let mut page = staff.page;
    page.notice = match asked.done.as_str() {
        "saved" => Some(page.t.settings_logo_saved()),
        "removed" => Some(page.t.settings_logo_removed()),
        _ => None,
    };
    view(page, Errors::default())
}

async fn put(staff: Staff<EditSettings>, State(app): State<App>, request: Request) -> Result<Response> {
    let (mut staff, png) = staff.aside(&app, picture(&app, request)).await?;
    match png {
        Ok(png) => {
            logo::put(&mut staff.scope, &png).await?;
            staff.scope.commit().await?;
            Ok(Redirect::to(&staff.page.url("/settings/logo?done=saved")).into_response())
        }
        Err(bad) => {
            let mut errors = Errors::default();
            errors.add("logo", said(&staff.page.t, bad));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, view(staff.page, errors)).into_response())
        }
    }
}

type Picture<T> = std::result::Result<T, BadPicture>;

/// What was sent as the field `logo`, drawn anew. Nothing of the database is held meanwhile.
async fn picture(app: &App, request: Request) -> Result<Picture<Vec<u8>>> {
    let Ok(form) = Multipart::from_request(request, app).await else { return Ok(Err(BadPicture::Missing)) };
    let sent = tokio::time::timeout(LONGEST, file(form));
    match sent.await.map_err(|_| Error::BadAddress("form"))?? {
        Ok(bytes) => drawn(bytes).await,
        Err(bad) => Ok(Err(bad)),
    }
}

/// The bytes of the field `logo`. What is too much is read and forgotten, so that the page can still say what was wrong.
async fn file(mut form: Multipart) -> Result<Picture<Vec<u8>>> {
    while let Some(mut field) = form.next_field().await.map_err(bad)? {
        if field.name() != Some("logo") {
            continue;
        }
        let (mut bytes, mut fits) = (Vec::new(), true);
        while let Some(chunk) = field.chunk().await.map_err(bad)? {
            fits = fits && bytes.len() + chunk.len() <= MOST_BYTES;
            if fits {
                bytes.extend_from_slice(&chunk);
            } else {
                bytes = Vec::new();
            }
        }
        return Ok(if fits { Ok(bytes) } else { Err(BadPicture::TooLong) });
    }
    Ok(Err(BadPicture::Missing))
}

/// Decoding takes a while, and other requests must not wait for it.
async fn drawn(file: Vec<u8>) -> Result<Picture<Vec<u8>>> {
    let work = tokio::task::spawn_blocking(move || clean(&file));
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
    Ok(Redirect::to(&staff.page.url("/settings/logo?done=removed")))
}
