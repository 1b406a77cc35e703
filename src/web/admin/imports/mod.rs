//! Files from other systems: the upload, and what becomes of it.

mod actions;
mod index;
mod labels;
mod preview;
mod progress;
mod receive;
mod settings;
mod show;

use crate::app::App;
use crate::base::ids::ImportId;
use crate::domain::imports::{KEPT_DAYS, MOST_BYTES};
use crate::domain::permissions::Import;
use crate::error::Result;
use crate::web::files::FileField;
use crate::web::form::Errors;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use receive::Nothing;

pub use index::tabs;

pub fn routes() -> Routes {
    Routes::new()
        .merge(index::routes())
        .get("/imports/new", new)
        .post("/imports", upload)
        .merge(show::routes())
        .merge(actions::routes())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/imports/new.html")]
struct NewView {
    page: Page,
    /// Of the upload: sent twice it is one import.
    form: ImportId,
    file: FileField,
    errors: Errors,
}

impl NewView {
    fn of(page: Page, errors: Errors) -> Self {
        let (t, accept) = (&page.t, ".csv,.json,.txt,.tsv,text/csv,application/json");
        let hint = t.imports_file_hint(labels::bytes(t, MOST_BYTES));
        let file = FileField::one("file", t.imports_file(), accept, hint, &errors);
        Self { form: ImportId::new(), file, errors, page }
    }

    fn kept(&self) -> i64 {
        KEPT_DAYS
    }
}

async fn new(staff: Staff<Import>) -> NewView {
    NewView::of(staff.page, Errors::default())
}

async fn upload(
    staff: Staff<Import>,
    State(app): State<App>,
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
    Ok((StatusCode::UNPROCESSABLE_ENTITY, NewView::of(page, errors)).into_response())
}
