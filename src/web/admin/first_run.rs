//! The first steps on the overview: each says what to do, leads there, and ticks itself when it is done.

use crate::domain::first_run::{self, Steps};
use crate::domain::permissions::{EditSettings, Permission};
use crate::error::Result;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::Redirect;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().post("/first-run", hide)
}

pub struct Step {
    pub done: bool,
    pub title: String,
    pub text: String,
    /// (address, label) of where it is done.
    pub action: (String, String),
}

pub struct FirstRun {
    pub hidden: bool,
    pub done: usize,
    pub steps: Vec<Step>,
    /// Offered while there is none and the account has no customers of its own.
    pub offers_demo: bool,
}

/// For those who may set the account up. What `extranet demo` made is set up already.
pub async fn card<P>(staff: &mut Staff<P>) -> Result<Option<FirstRun>> {
    if !staff.me.permissions.contains(EditSettings::NAME) || staff.page.account.demo {
        return Ok(None);
    }
    let found = first_run::steps(&mut staff.scope).await?;
    let (hidden, done) = (found.hidden, found.done());
    let offers_demo = !found.demo && !found.customer;
    let steps = if hidden { Vec::new() } else { steps(&staff.page, &found) };
    Ok(Some(FirstRun { hidden, done, steps, offers_demo }))
}

fn steps(page: &Page, found: &Steps) -> Vec<Step> {
    let t = &page.t;
    let step =
        |done, title, text, path: &str, label: String| Step { done, title, text, action: (page.url(path), label) };
    let seen = if found.own || found.access { "/access" } else { "/settings/demo" };
    vec![
        step(found.face, t.first_face(), t.first_face_text(), "/settings", t.first_face_go()),
        step(found.customer, t.first_customer(), t.first_customer_text(), "/customers/new", t.customer_add()),
        step(found.import, t.first_import(), t.first_import_text(), "/imports", t.first_import_go()),
        step(found.access, t.first_access(), t.first_access_text(), "/access", t.customer_give_access()),
        step(found.seen, t.first_seen(), t.first_seen_text(), seen, t.first_seen_go()),
    ]
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Hide {
    hidden: String,
}

async fn hide(mut staff: Staff<EditSettings>, Form(form): Form<Hide>) -> Result<Redirect> {
    first_run::hide(&mut staff.scope, form.hidden == "yes").await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.home))
}
