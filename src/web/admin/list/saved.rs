//! Saving a list as it is looked at, and forgetting it.

use crate::base::ids::SavedViewId;
use crate::base::name::Line;
use crate::domain::permissions::SignedIn;
use crate::domain::saved_views;
use crate::error::Result;
use crate::web::admin::records::{FormView, Section};
use crate::web::form::{Errors, Field, Form, Input, bad_text};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().post("/views", save).post("/views/{id}/remove", remove)
}

const LONGEST: usize = 80;

#[derive(Deserialize, Default)]
#[serde(default)]
struct ViewForm {
    list: String,
    name: String,
    query: String,
    shared: String,
}

impl ViewForm {
    /// A list's address is our own, with a query that stays one.
    fn is_ours(&self) -> bool {
        let path = self.list.strip_prefix('/').unwrap_or_default();
        let plain = |b: u8| b.is_ascii_lowercase() || matches!(b, b'-' | b'/');
        (1..60).contains(&path.len())
            && path.bytes().all(plain)
            && self.query.len() <= 2_000
            && self.query.bytes().all(|b| b.is_ascii_graphic() && b != b'#')
    }

    fn address(&self, page: &Page, done: &str) -> String {
        let joint = if self.query.is_empty() { "" } else { "&" };
        format!("{}?{}{joint}done={done}", page.url(&self.list), self.query)
    }
}

async fn save(mut staff: Staff<SignedIn>, Form(form): Form<ViewForm>) -> Result<Response> {
    let mut errors = Errors::default();
    let name = errors.take("name", Line::parse(&form.name, LONGEST), |error| bad_text(&staff.page.t, error));
    if !form.is_ours() {
        errors.add("name", staff.page.t.view_unknown());
    }
    let Some(name) = name.map(String::from).filter(|_| errors.is_empty()) else {
        return Ok(view(staff.page, &form, errors).answer());
    };
    saved_views::save(&mut staff.scope, &form.list, &name, &form.query, !form.shared.is_empty()).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&form.address(&staff.page, "view-saved")).into_response())
}

/// The small form of the list again, on a page of its own, with what is wrong.
fn view(page: Page, form: &ViewForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let hidden = |name, value: &str| Field::new(name, String::new(), value).input(Input::Hidden);
    let fields = vec![
        hidden("list", &form.list),
        hidden("query", &form.query),
        Field::new("name", t.view_name(), form.name.as_str()).errors(&errors),
        Field::new("shared", t.view_shared(), form.shared.as_str()).input(Input::Check),
    ];
    FormView {
        title: t.view_save(),
        text: String::new(),
        here: t.view_save(),
        crumbs: Vec::new(),
        sections: vec![Section { heading: t.views(), fields }],
        version: String::new(),
        back: if form.is_ours() { page.url(&form.list) } else { page.home.clone() },
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
