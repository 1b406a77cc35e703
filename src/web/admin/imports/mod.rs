//! Files from other systems: the list of imports, and the upload.

mod actions;
mod labels;
mod preview;
mod progress;
mod receive;
mod settings;
mod show;

use super::records::ROWS;
use crate::app::App;
use crate::base::ids::ImportId;
use crate::base::page::Paging;
use crate::domain::imports::{self, KEPT_DAYS, Listed, MOST_BYTES};
use crate::domain::permissions::Import;
use crate::domain::scope::{Access, StaffScope};
use crate::error::{Error, Result};
use crate::web::form::Errors;
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, OriginalUri, Query, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use receive::Nothing;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/imports", index).post("/imports", upload).merge(show::routes()).merge(actions::routes())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/imports/index.html")]
struct IndexView {
    page: Page,
    lines: Vec<Listed>,
    paging: Paging,
    links: Links,
    /// Of the upload: sent twice it is one import.
    form: ImportId,
    errors: Errors,
}

impl IndexView {
    fn format(&self, line: &Listed) -> String {
        labels::format(&self.page.t, &line.format)
    }

    fn state(&self, line: &Listed) -> labels::Tag {
        labels::state(&self.page.t, line.state)
    }

    fn number(&self, count: &u64) -> String {
        self.page.t.number(i64::try_from(*count).unwrap_or(i64::MAX))
    }

    fn limit(&self) -> String {
        labels::bytes(&self.page.t, MOST_BYTES)
    }

    fn kept(&self) -> i64 {
        KEPT_DAYS
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    page: Option<String>,
}

async fn index(staff: Staff<Import>, Query(asked): Query<Asked>, OriginalUri(uri): OriginalUri) -> Result<IndexView> {
    let number = Paging::parse(asked.page.as_deref(), ROWS).map_err(|_| Error::BadAddress("page"))?;
    list(staff.page, staff.scope, number, &uri, Errors::default()).await
}

async fn list(page: Page, mut scope: StaffScope, number: u32, uri: &Uri, errors: Errors) -> Result<IndexView> {
    let mut paging = Paging { page: number, size: ROWS, total: 0 };
    let (lines, total) = imports::list(&mut scope, ROWS.into(), paging.offset()).await?;
    paging.total = total;
    Ok(IndexView { page, lines, paging, links: Links::of(uri), form: ImportId::new(), errors })
}

async fn upload(
    staff: Staff<Import>,
    State(app): State<App>,
    OriginalUri(uri): OriginalUri,
    form: std::result::Result<Multipart, MultipartRejection>,
) -> Result<Response> {
    let Staff { scope, page, .. } = staff;
    let (account, actor) = (scope.account, scope.actor.clone());
    // A slow line must hold no connection: what comes is stored in short transactions of their own.
    drop(scope);
    let received = match form {
        Err(_) => Err(Nothing::NoFile),
        Ok(form) => receive::file(&app.web, account, actor.clone(), form).await?,
    };
    let nothing = match received {
        Ok(import) => return Ok(Redirect::to(&page.url(&format!("/imports/{import}"))).into_response()),
        Err(nothing) => nothing,
    };
    let (t, mut errors) = (&page.t, Errors::default());
    errors.add(
        "file",
        match nothing {
            Nothing::NoFile => t.imports_no_file(),
            Nothing::TooLarge => t.imports_too_large(labels::bytes(t, MOST_BYTES)),
            Nothing::Broken => t.imports_broken_off(),
        },
    );
    let scope = app.web.staff(account, actor, Access::Read).await?;
    let view = list(page, scope, 1, &uri, errors).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response())
}
