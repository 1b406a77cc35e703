//! Removing a rate, as if it had never been.

use super::settle::unanswered;
use super::what;
use crate::base::ids::RateId;
use crate::domain::permissions::EditRates;
use crate::domain::rates::{self, Stored};
use crate::error::{Error, Result};
use crate::web::admin::records::version;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/rates/{id}/remove", ask).post("/rates/{id}/remove", remove)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/rates/remove.html")]
struct RemoveView {
    page: Page,
    crumbs: Vec<(String, String)>,
    here: String,
    /// What it is, in one line.
    rate: String,
    version: i32,
    back: String,
    open: usize,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Answer {
    version: String,
    open: String,
    reprice: String,
}

fn view(page: Page, stored: &Stored, open: usize) -> RemoveView {
    let (t, step) = (page.t.clone(), stored.step);
    let back = page.url(&format!("/rates/{}", stored.id));
    let amount = step.rate.map_or_else(|| t.rate_ends(), |rate| t.rate(rate, step.currency));
    RemoveView {
        crumbs: vec![(page.url("/rates"), t.rates()), (back.clone(), what(&t, stored))],
        here: t.remove(),
        rate: t.rate_from(amount, t.date(step.valid_from)),
        version: stored.version,
        back,
        open,
        page,
    }
}

async fn ask(mut staff: Staff<EditRates>, Id(id): Id<RateId>) -> Result<RemoveView> {
    let stored = rates::find(&mut staff.scope, id).await?;
    Ok(view(staff.page, &stored, 0))
}

async fn remove(mut staff: Staff<EditRates>, Id(id): Id<RateId>, Form(form): Form<Answer>) -> Result<Response> {
    let stored = rates::find(&mut staff.scope, id).await?;
    match rates::remove(&mut staff.scope, id, version(&form.version)).await {
        Ok(()) => {}
        // What would be removed is not what was looked at: it is asked again.
        Err(Error::Conflict) => return Ok(view(staff.page, &stored, 0).into_response()),
        Err(error) => return Err(error),
    }
    let (target, from) = (stored.step.target, stored.step.valid_from);
    match unanswered(&mut staff.scope, id, &target, from, &form.open, !form.reprice.is_empty()).await? {
        None => {
            let to = staff.page.url("/rates?done=rate-removed");
            staff.done(&to).await
        }
        Some(open) => Ok(view(staff.page, &stored, open).into_response()),
    }
}
