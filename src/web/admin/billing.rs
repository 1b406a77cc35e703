//! What stands on invoices and what new ones start with: the account's, and where a customer's differ.

use super::invoices::typed;
use super::records::{FormView, NOTE, Reader, Section, differences, version};
use crate::base::ids::CustomerId;
use crate::base::words::Words;
use crate::domain::customers;
use crate::domain::invoices::settings::{self, Billing, CustomerBilling};
use crate::domain::permissions::{EditInvoices, EditSettings};
use crate::error::{Error, Result};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/settings/billing", show)
        .post("/settings/billing", save)
        .get("/customers/{id}/billing", of_customer)
        .post("/customers/{id}/billing", save_customer)
}

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct BillingForm {
    company: String,
    address: String,
    vat_number: String,
    bank: String,
    due_days: String,
    vat_rate: String,
    reference: String,
    version: String,
    done: String,
}

fn percent(t: &Words, points: Option<i32>) -> String {
    points.map(|points| typed::shown(t, points.into(), 2, 0)).unwrap_or_default()
}

impl BillingForm {
    fn of(t: &Words, stored: &Billing, version: i32) -> Self {
        Self {
            company: stored.company.clone(),
            address: stored.address.clone(),
            vat_number: stored.vat_number.clone().unwrap_or_default(),
            bank: stored.bank.clone(),
            due_days: stored.due_days.to_string(),
            vat_rate: percent(t, stored.vat_rate),
            version: version.to_string(),
            ..Self::default()
        }
    }

    fn parse(&self, t: &Words) -> Result<Billing, Errors> {
        let mut read = Reader::new(t);
        let company = read.optional("company", &self.company, 200).unwrap_or_default();
        let address = read.text("address", &self.address, 1_000).unwrap_or_default();
        let vat_number = read.optional("vat_number", &self.vat_number, 50);
        let bank = read.text("bank", &self.bank, NOTE).unwrap_or_default();
        let due_days = typed::days(&mut read, "due_days", &self.due_days);
        if due_days.is_none() && read.errors.of("due_days").is_none() {
            read.errors.add("due_days", t.field_required());
        }
        let vat_rate = typed::percent(&mut read, "vat_rate", &self.vat_rate);
        let billing = Billing { company, address, vat_number, bank, due_days: due_days.unwrap_or(0), vat_rate };
        read.finish(billing)
    }
}

fn sections(t: &Words, form: &BillingForm, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let about = vec![
        field("company", t.billing_company(), &form.company).hint(t.billing_company_hint()).optional(),
        field("address", t.customer_address(), &form.address).input(Input::Area).optional(),
        field("vat_number", t.customer_vat_number(), &form.vat_number).optional(),
        field("bank", t.billing_bank(), &form.bank).input(Input::Area).hint(t.billing_bank_hint()).optional(),
    ];
    let start = vec![
        field("due_days", t.invoice_due_days(), &form.due_days).hint(t.invoice_due_days_hint()),
        field("vat_rate", t.invoice_vat_percent(), &form.vat_rate).hint(t.billing_vat_hint()).optional(),
    ];
    vec![Section { heading: t.billing_about(), fields: about }, Section { heading: t.billing_start(), fields: start }]
}

fn view(page: Page, form: &BillingForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    FormView {
        title: t.billing_title(),
        text: t.billing_text(),
        here: t.billing_title(),
        crumbs: vec![(page.url("/invoices"), t.nav_invoices())],
        sections: sections(&t, form, &errors),
        version: form.version.clone(),
        back: page.url("/invoices"),
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn show(mut staff: Staff<EditSettings>, Query(asked): Query<BillingForm>) -> Result<Response> {
    let (stored, version) = settings::of_account(&mut staff.scope).await?;
    let mut page = staff.page;
    page.notice = (asked.done == "saved").then(|| page.t.billing_saved());
    let form = BillingForm::of(&page.t, &stored, version);
    Ok(view(page, &form, Errors::default()).answer())
}

async fn save(mut staff: Staff<EditSettings>, Form(form): Form<BillingForm>) -> Result<Response> {
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &form, errors).answer()),
    };
    match settings::save(&mut staff.scope, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => {
            let (stored, version) = settings::of_account(&mut staff.scope).await?;
            let t = staff.page.t.clone();
            let theirs = sections(&t, &BillingForm::of(&t, &stored, version), &Errors::default());
            let mut view = view(staff.page, &BillingForm { version: version.to_string(), ..form }, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            return Ok(view.answer());
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&staff.page.url("/settings/billing?done=saved")).into_response())
}

impl BillingForm {
    fn of_customer(t: &Words, stored: &CustomerBilling, version: i32) -> Self {
        Self {
            due_days: stored.due_days.map(|days| days.to_string()).unwrap_or_default(),
            vat_rate: percent(t, stored.vat_rate),
            reference: stored.reference.clone().unwrap_or_default(),
            version: version.to_string(),
            ..Self::default()
        }
    }
}

fn customer_sections(t: &Words, form: &BillingForm, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors).optional();
    let fields = vec![
        field("due_days", t.invoice_due_days(), &form.due_days).hint(t.billing_empty_hint()),
        field("vat_rate", t.invoice_vat_percent(), &form.vat_rate).hint(t.billing_empty_hint()),
        field("reference", t.col_reference(), &form.reference).hint(t.invoice_reference_hint()),
    ];
    vec![Section { heading: t.billing_start(), fields }]
}

fn customer_view(page: Page, id: CustomerId, name: &str, form: &BillingForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let back = page.url(&format!("/customers/{id}"));
    FormView {
        title: t.billing_customer_title(),
        text: t.billing_customer_text(name),
        here: t.billing_customer_title(),
        crumbs: vec![(page.url("/customers"), t.nav_customers()), (back.clone(), name.to_owned())],
        sections: customer_sections(&t, form, &errors),
        version: form.version.clone(),
        back,
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn of_customer(mut staff: Staff<EditInvoices>, Id(id): Id<CustomerId>) -> Result<Response> {
    let name = customers::find(&mut staff.scope, id).await?.customer.name;
    let (stored, version) = settings::of_customer(&mut staff.scope, id).await?;
    let form = BillingForm::of_customer(&staff.page.t, &stored, version);
    Ok(customer_view(staff.page, id, &name, &form, Errors::default()).answer())
}

async fn save_customer(
    mut staff: Staff<EditInvoices>,
    Id(id): Id<CustomerId>,
    Form(form): Form<BillingForm>,
) -> Result<Response> {
    let name = customers::find(&mut staff.scope, id).await?.customer.name;
    let t = staff.page.t.clone();
    let mut read = Reader::new(&t);
    let new = CustomerBilling {
        due_days: typed::days(&mut read, "due_days", &form.due_days),
        vat_rate: typed::percent(&mut read, "vat_rate", &form.vat_rate),
        reference: read.optional("reference", &form.reference, 200),
    };
    let new = match read.finish(new) {
        Ok(new) => new,
        Err(errors) => return Ok(customer_view(staff.page, id, &name, &form, errors).answer()),
    };
    match settings::save_customer(&mut staff.scope, id, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => {
            let (stored, version) = settings::of_customer(&mut staff.scope, id).await?;
            let theirs = customer_sections(&t, &BillingForm::of_customer(&t, &stored, version), &Errors::default());
            let form = BillingForm { version: version.to_string(), ..form };
            let mut view = customer_view(staff.page, id, &name, &form, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            if view.conflict.is_empty() {
                return Ok(Redirect::to(&view.back).into_response());
            }
            return Ok(view.answer());
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&staff.page.url(&format!("/customers/{id}?done=saved"))).into_response())
}
