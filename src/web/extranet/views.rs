//! A report as somebody likes to look at it, kept under a name of theirs.

use crate::base::ids::SavedViewId;
use crate::domain::saved_views;
use crate::error::Result;
use crate::web::form::{Errors, Field, Form};
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::saved_view::{SavedViews, ViewForm};
use crate::web::viewer::{Everything, Kind, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};

/// Reports with a view to keep.
const LISTS: [&str; 2] = ["/time", "/invoices"];

pub fn routes() -> Routes {
    Routes::new().post("/views", save).post("/views/{id}/remove", remove)
}

/// The address of a report, and the views kept of it. Says what was just done.
pub async fn of<P>(viewer: &mut Viewer<P>, list: &'static str, uri: &Uri) -> Result<(Links, SavedViews)> {
    let links = Links::of(uri);
    if links.get("done") == "view-saved" {
        viewer.page.notice = Some(viewer.page.t.view_saved());
    }
    let links = links.forgetting("done");
    // For the eyes of whoever keeps them.
    let kept = match viewer.kind {
        Kind::Session(_) => saved_views::kept(&mut viewer.scope, list).await?,
        Kind::Preview => Vec::new(),
    };
    let saved = SavedViews::new(&viewer.page, list, &links, kept, false);
    Ok((links, saved))
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/view.html")]
struct KeepView {
    page: Page,
    fields: Vec<Field>,
    back: String,
    errors: Errors,
}

async fn save(mut viewer: Viewer<Everything>, Form(form): Form<ViewForm>) -> Result<Response> {
    let mut errors = Errors::default();
    let name = form.name(&viewer.page, &mut errors);
    if !LISTS.contains(&form.list.as_str()) {
        errors.add("name", viewer.page.t.view_unknown());
    }
    if let Some(name) = name.filter(|_| errors.is_empty()) {
        if saved_views::keep(&mut viewer.scope, &form.list, &name, &form.query).await? {
            viewer.scope.commit().await?;
            return Ok(Redirect::to(&form.done(&viewer.page)).into_response());
        }
        errors.add("name", viewer.page.t.view_too_many(saved_views::MOST));
    }
    let page = viewer.page;
    let view = KeepView { fields: form.fields(&page, &errors), back: form.back(&page), errors, page };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response())
}

async fn remove(mut viewer: Viewer<Everything>, Id(id): Id<SavedViewId>) -> Result<Redirect> {
    let list = saved_views::forget(&mut viewer.scope, id).await?;
    viewer.scope.commit().await?;
    Ok(Redirect::to(&viewer.page.url(&list)))
}
