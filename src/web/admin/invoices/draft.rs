//! Writing a draft by hand, and editing any draft. Lines are added and removed by buttons that post the form and keep all of it.

use super::super::records::version;
use super::choose;
use super::edit_view::{Subject, differences, view};
use super::form::{self, DraftForm, TypedLine};
use crate::base::ids::InvoiceId;
use crate::domain::customers;
use crate::domain::invoices::{self, Draft, settings};
use crate::domain::permissions::EditInvoices;
use crate::error::{Error, Result};
use crate::web::form::{Errors, Form};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/invoices/new", new)
        .post("/invoices/new", create)
        .get("/invoices/{id}/edit", edit)
        .post("/invoices/{id}/edit", update)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct For {
    customer: String,
}

async fn new(mut staff: Staff<EditInvoices>, Query(asked): Query<For>) -> Result<Response> {
    let Some(customer) = choose::customer(&asked.customer) else { return choose::ask(staff, false).await };
    let found = customers::find(&mut staff.scope, customer).await?.customer;
    let defaults = settings::defaults(&mut staff.scope, customer).await?;
    let subject = Subject::load(&mut staff, customer, None).await?;
    let mut form = DraftForm {
        currency: found.currency.to_string(),
        due_days: defaults.due_days.map(|days| days.to_string()).unwrap_or_default(),
        reference: defaults.reference.unwrap_or_default(),
        ..DraftForm::default()
    };
    form.set_lines([TypedLine { vat: subject.vat.clone().unwrap_or_default(), ..TypedLine::default() }]);
    Ok(view(staff.page, &subject, &form, Errors::default()).answer())
}

async fn create(mut staff: Staff<EditInvoices>, Form(mut form): Form<DraftForm>) -> Result<Response> {
    let Some(customer) = choose::customer(&form.customer) else { return choose::ask(staff, true).await };
    let subject = Subject::load(&mut staff, customer, None).await?;
    form.version = String::new();
    form.forget_gone(&[]);
    if form.rearranged(subject.vat.clone()) {
        return Ok(view(staff.page, &subject, &form, Errors::default()).answer());
    }
    let draft = match checked(&staff.page, &subject, &form) {
        Ok(draft) => draft,
        Err(errors) => return Ok(view(staff.page, &subject, &form, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let id = invoices::create(&mut staff.scope, customer, &draft).await?;
    let to = staff.page.url(&format!("/invoices/{id}?done=added"));
    staff.done(&to).await
}

/// What was typed, with a line at least.
fn checked(page: &Page, subject: &Subject, form: &DraftForm) -> Result<Draft, Errors> {
    let draft = form.parse(&page.t, &subject.projects, subject.lines())?;
    let mut errors = Errors::default();
    if draft.lines.is_empty() {
        errors.add("text-0", page.t.invoice_no_lines());
    } else if form::totals(&draft, subject.lines()).is_none() {
        errors.add("price-0", page.t.record_too_large());
    }
    if errors.is_empty() { Ok(draft) } else { Err(errors) }
}

async fn edit(mut staff: Staff<EditInvoices>, Id(id): Id<InvoiceId>) -> Result<Response> {
    let stored = invoices::find(&mut staff.scope, id).await?;
    if !stored.is_draft() {
        return Ok(Redirect::to(&staff.page.url(&format!("/invoices/{id}?done=fixed"))).into_response());
    }
    let form = DraftForm::of(&staff.page.t, &stored);
    let subject = Subject::load(&mut staff, stored.customer, Some(stored)).await?;
    Ok(view(staff.page, &subject, &form, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<EditInvoices>,
    Id(id): Id<InvoiceId>,
    Form(mut form): Form<DraftForm>,
) -> Result<Response> {
    let stored = invoices::find(&mut staff.scope, id).await?;
    if !stored.is_draft() {
        return Err(Error::Conflict);
    }
    form.forget_gone(&stored.lines);
    let subject = Subject::load(&mut staff, stored.customer, Some(stored)).await?;
    if form.rearranged(subject.vat.clone()) {
        return Ok(view(staff.page, &subject, &form, Errors::default()).answer());
    }
    let draft = match checked(&staff.page, &subject, &form) {
        Ok(draft) => draft,
        Err(errors) => return Ok(view(staff.page, &subject, &form, errors).answer()),
    };
    match invoices::update(&mut staff.scope, id, version(&form.version), &draft).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => return conflict(staff, id, form).await,
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&staff.page.url(&format!("/invoices/{id}?done=saved"))).into_response())
}

/// Somebody else saved in between: both are shown, and the next *Save* is over what is stored now.
async fn conflict(mut staff: Staff<EditInvoices>, id: InvoiceId, mut form: DraftForm) -> Result<Response> {
    let stored = invoices::find(&mut staff.scope, id).await?;
    if !stored.is_draft() {
        return Err(Error::Conflict);
    }
    let t = staff.page.t.clone();
    let theirs = DraftForm::of(&t, &stored);
    form.version = stored.version.to_string();
    form.forget_gone(&stored.lines);
    let subject = Subject::load(&mut staff, stored.customer, Some(stored)).await?;
    let mut view = view(staff.page, &subject, &form, Errors::default());
    view.conflict = differences(&view.page, &theirs, &form);
    if view.conflict.is_empty() {
        return Ok(Redirect::to(&view.page.url(&format!("/invoices/{id}?done=saved"))).into_response());
    }
    Ok(view.answer())
}
