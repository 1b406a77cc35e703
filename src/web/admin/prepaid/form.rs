//! A contract's form, for a new one and for changes; and removing one.

use super::crumbs;
use super::typed::{ContractForm, Offered};
use crate::base::ids::{CustomerId, PrepaidId};
use crate::base::period::first_of_month;
use crate::domain::customers;
use crate::domain::permissions::EditCustomers;
use crate::domain::prepaid::change::{self, Refusal};
use crate::domain::prepaid::{self, Contract, Prepaid};
use crate::error::{Error, Result};
use crate::web::admin::records::{FormView, differences, version};
use crate::web::form::{Errors, Form};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/customers/{id}/prepaid/new", new)
        .post("/customers/{id}/prepaid/new", create)
        .get("/prepaid/{id}/edit", edit)
        .post("/prepaid/{id}/edit", update)
        .get("/prepaid/{id}/remove", ask)
        .post("/prepaid/{id}/remove", remove)
}

fn view_new(
    page: Page,
    customer: &customers::Stored,
    form: &ContractForm,
    offered: &Offered,
    errors: Errors,
) -> FormView {
    let t = page.t.clone();
    let back = page.url(&format!("/customers/{}", customer.id));
    let crumbs = vec![(page.url("/customers"), t.nav_customers()), (back.clone(), customer.customer.name.clone())];
    FormView {
        title: t.prepaid_new(),
        text: t.prepaid_form_text(),
        here: t.prepaid_new(),
        crumbs,
        sections: form.sections(&t, offered, &errors),
        version: String::new(),
        back,
        conflict: Vec::new(),
        errors,
        page,
    }
}

fn view_known(page: Page, prepaid: &Prepaid, form: &ContractForm, offered: &Offered, errors: Errors) -> FormView {
    let t = page.t.clone();
    let (crumbs, back) = crumbs(&page, prepaid);
    FormView {
        title: prepaid.contract.name.clone(),
        text: t.prepaid_edit_text(),
        here: t.edit(),
        crumbs,
        sections: form.sections(&t, offered, &errors),
        version: form.version.clone(),
        back,
        conflict: Vec::new(),
        errors,
        page,
    }
}

/// Said beside the day that is in the way.
fn refused(page: &Page, refusal: Refusal) -> Errors {
    let mut errors = Errors::default();
    match refusal {
        Refusal::Overlaps(name) => errors.add("starts_on", page.t.prepaid_overlaps(name)),
        Refusal::TopUp(day) => errors.add("ends_on", page.t.prepaid_top_up_outside(page.t.date(day))),
    }
    errors
}

async fn new(mut staff: Staff<EditCustomers>, Id(id): Id<CustomerId>) -> Result<Response> {
    let customer = customers::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, id, customer.customer.currency).await?;
    let today = staff.page.today();
    let form = ContractForm::blank(first_of_month(today));
    Ok(view_new(staff.page, &customer, &form, &offered, Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditCustomers>,
    Id(id): Id<CustomerId>,
    Form(form): Form<ContractForm>,
) -> Result<Response> {
    let customer = customers::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, id, customer.customer.currency).await?;
    let (contract, note) = match form.parse(&staff.page.t, &offered) {
        Ok(new) => new,
        Err(errors) => return Ok(view_new(staff.page, &customer, &form, &offered, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    match change::create(&mut staff.scope, id, &contract, &note).await? {
        Ok(made) => {
            let to = staff.page.url(&format!("/prepaid/{made}?done=added"));
            staff.done(&to).await
        }
        Err(refusal) => {
            let errors = refused(&staff.page, refusal);
            Ok(view_new(staff.page, &customer, &form, &offered, errors).answer())
        }
    }
}

/// A contract keeps the currency it was made in.
async fn known(staff: &mut Staff<EditCustomers>, id: PrepaidId) -> Result<(Prepaid, String, i32, Offered)> {
    let today = staff.page.today();
    let prepaid = prepaid::find(&mut staff.scope, id, today).await?;
    let (note, version) = prepaid::internal(&mut staff.scope, id).await?;
    let offered = Offered::load(staff, prepaid.customer, prepaid.contract.currency).await?;
    Ok((prepaid, note, version, offered))
}

async fn edit(mut staff: Staff<EditCustomers>, Id(id): Id<PrepaidId>) -> Result<Response> {
    let (prepaid, note, version, offered) = known(&mut staff, id).await?;
    let form = filled(&staff.page, &prepaid.contract, &note, version);
    Ok(view_known(staff.page, &prepaid, &form, &offered, Errors::default()).answer())
}

fn filled(page: &Page, contract: &Contract, note: &str, version: i32) -> ContractForm {
    ContractForm { version: version.to_string(), ..ContractForm::of(&page.t, contract, note) }
}

async fn update(
    mut staff: Staff<EditCustomers>,
    Id(id): Id<PrepaidId>,
    Form(form): Form<ContractForm>,
) -> Result<Response> {
    let (prepaid, note, stored, offered) = known(&mut staff, id).await?;
    let (contract, typed_note) = match form.parse(&staff.page.t, &offered) {
        Ok(new) => new,
        Err(errors) => return Ok(view_known(staff.page, &prepaid, &form, &offered, errors).answer()),
    };
    let done = staff.page.url(&format!("/prepaid/{id}?done=saved"));
    match change::update(&mut staff.scope, &prepaid, version(&form.version), &contract, &typed_note).await {
        Ok(Ok(())) => staff.scope.commit().await?,
        Ok(Err(refusal)) => {
            let errors = refused(&staff.page, refusal);
            return Ok(view_known(staff.page, &prepaid, &form, &offered, errors).answer());
        }
        Err(Error::Conflict) if prepaid.contract == contract && note == typed_note => {}
        Err(Error::Conflict) => {
            let t = staff.page.t.clone();
            let form = filled(&staff.page, &contract, &typed_note, stored);
            let theirs = ContractForm::of(&t, &prepaid.contract, &note).sections(&t, &offered, &Errors::default());
            let mut view = view_known(staff.page, &prepaid, &form, &offered, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            return Ok(view.answer());
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/prepaid/remove.html")]
struct RemoveView {
    page: Page,
    title: String,
    crumbs: Vec<(String, String)>,
    here: String,
    means: Vec<String>,
    version: String,
    back: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Answer {
    version: String,
}

async fn ask(mut staff: Staff<EditCustomers>, Id(id): Id<PrepaidId>) -> Result<RemoveView> {
    let (prepaid, _, version, _) = known(&mut staff, id).await?;
    Ok(question(staff.page, &prepaid, version))
}

fn question(page: Page, prepaid: &Prepaid, version: i32) -> RemoveView {
    let t = page.t.clone();
    let (crumbs, back) = crumbs(&page, prepaid);
    RemoveView {
        title: t.prepaid_remove(prepaid.contract.name.as_str()),
        crumbs,
        here: t.remove(),
        means: vec![t.prepaid_remove_history(), t.prepaid_remove_hours(), t.prepaid_remove_end()],
        version: version.to_string(),
        back,
        page,
    }
}

async fn remove(mut staff: Staff<EditCustomers>, Id(id): Id<PrepaidId>, Form(form): Form<Answer>) -> Result<Response> {
    let (prepaid, _, stored, _) = known(&mut staff, id).await?;
    match change::remove(&mut staff.scope, &prepaid, version(&form.version)).await {
        Ok(()) => staff.scope.commit().await?,
        // What would be removed is not what was looked at: it is asked again.
        Err(Error::Conflict) => return Ok(question(staff.page, &prepaid, stored).into_response()),
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&staff.page.url("/prepaid?done=removed")).into_response())
}
