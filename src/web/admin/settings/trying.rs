//! What there is to try things with: demo data that comes and goes in one step, and the own company as a customer (A7).

use super::{Tab, tabs};
use crate::base::ids::CustomerId;
use crate::base::words::Words;
use crate::domain::demo::trial::{self, Counts};
use crate::domain::own_company;
use crate::domain::permissions::{EditCustomerAccess, EditSettings};
use crate::error::Result;
use crate::web::admin::records::{Done, Submitted};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};

pub fn routes() -> Routes {
    Routes::new()
        .get("/settings/demo", show)
        .post("/settings/demo/add", put_in)
        .get("/settings/demo/remove", confirm)
        .post("/settings/demo/remove", take_out)
        .post("/settings/own", make_own)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/settings/trying.html")]
struct TryingView {
    page: Page,
    tabs: Vec<Tab>,
    /// What demo data there is, in words; empty: none.
    demo: Vec<String>,
    own: Option<CustomerId>,
    may_grant: bool,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/settings/demo_remove.html")]
struct RemoveView {
    page: Page,
    demo: Vec<String>,
}

/// "3 customers", "12 projects" and so on, without what there is none of.
fn told(t: &Words, counts: &Counts) -> Vec<String> {
    [
        (counts.customers, t.customers_count(counts.customers)),
        (counts.contacts, t.contacts_count(counts.contacts)),
        (counts.projects, t.projects_count(counts.projects)),
        (counts.entries, t.demo_entries(counts.entries)),
        (counts.invoices, t.demo_invoices(counts.invoices)),
        (counts.cases, t.tickets_count(counts.cases)),
        (counts.people, t.people_count(counts.people)),
        (counts.sign_ins, t.demo_sign_ins(counts.sign_ins)),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, words)| words)
    .collect()
}

async fn show(mut staff: Staff<EditSettings>, Query(asked): Query<Done>) -> Result<TryingView> {
    let counts = trial::counts(&mut staff.scope).await?;
    let own = own_company::find(&mut staff.scope).await?;
    let may_grant = staff.may::<EditCustomerAccess>();
    let mut page = staff.page;
    page.notice = match asked.done.as_str() {
        "added" => Some(page.t.demo_added()),
        "removed" => Some(page.t.demo_removed()),
        _ => None,
    };
    Ok(TryingView { tabs: tabs(&page, "/settings/demo"), demo: told(&page.t, &counts), own, may_grant, page })
}

async fn put_in(mut staff: Staff<EditSettings>, Form(form): Form<Submitted>) -> Result<Response> {
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    trial::put_in(&mut staff.scope).await?;
    let to = staff.page.url("/settings/demo?done=added");
    staff.done(&to).await
}

async fn confirm(mut staff: Staff<EditSettings>) -> Result<Response> {
    let counts = trial::counts(&mut staff.scope).await?;
    let page = staff.page;
    if counts.customers + counts.people == 0 {
        return Ok(Redirect::to(&page.url("/settings/demo")).into_response());
    }
    Ok(RemoveView { demo: told(&page.t, &counts), page }.into_response())
}

async fn take_out(mut staff: Staff<EditSettings>) -> Result<Redirect> {
    trial::take_out(&mut staff.scope).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url("/settings/demo?done=removed")))
}

/// Leads to its access form, which is like any other.
async fn make_own(mut staff: Staff<EditCustomerAccess>) -> Result<Redirect> {
    let id = own_company::make(&mut staff.scope).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url(&format!("/access/{id}"))))
}
