//! Saving a list as it is looked at, and forgetting it.

use crate::base::ids::SavedViewId;
use crate::domain::permissions::SignedIn;
use crate::domain::saved_views;
use crate::error::Result;
use crate::web::admin::records::{FormView, Section};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::saved_view::ViewForm;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};

pub fn routes() -> Routes {
    Routes::new().post("/views", save).post("/views/{id}/remove", remove)
}

async fn save(mut staff: Staff<SignedIn>, Form(form): Form<ViewForm>) -> Result<Response> {
    let mut errors = Errors::default();
    let Some(name) = form.name(&staff.page, &mut errors) else { return Ok(view(staff.page, &form, errors).answer()) };
    saved_views::save(&mut staff.scope, &form.list, &name, &form.query, !form.shared.is_empty()).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&form.done(&staff.page)).into_response())
}

/// The small form of the list again, on a page of its own, with what is wrong.
fn view(page: Page, form: &ViewForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let mut fields = form.fields(&page, &errors);
    fields.push(Field::new("shared", t.view_shared(), form.shared.as_str()).input(Input::Check));
    FormView {
        title: t.view_save(),
        text: String::new(),
        here: t.view_save(),
        crumbs: Vec::new(),
        sections: vec![Section { heading: t.views(), fields }],
        version: String::new(),
        back: form.back(&page),
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn remove(mut staff: Staff<SignedIn>, Id(id): Id<SavedViewId>) -> Result<Response> {
    let list = saved_views::remove(&mut staff.scope, id).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url(&list)).into_response())
}
