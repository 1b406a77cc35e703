//! Payments of an invoice: noted with day and amount, and taken out when they never were one.

use super::super::projects::typed::date;
use super::super::records::{FormView, Reader, Section};
use super::typed;
use crate::base::ids::{InvoiceId, PaymentId};
use crate::base::words::Words;
use crate::domain::invoices::{self, NewPayment, Stored};
use crate::domain::permissions::EditInvoices;
use crate::error::{Error, Result};
use crate::web::form::{Errors, Field, Form};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/invoices/{id}/pay", new).post("/invoices/{id}/pay", create).post("/invoices/{id}/unpay", remove)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct PaymentForm {
    paid_on: String,
    amount: String,
    note: String,
    submit_id: String,
}

impl PaymentForm {
    fn parse(&self, t: &Words, stored: &Stored, today: time::Date) -> Result<NewPayment, Errors> {
        let mut read = Reader::new(t);
        let paid_on = match date(&self.paid_on) {
            Some(day) if day > today => read.refuse("paid_on", t.payment_in_future()),
            Some(day) => Some(day),
            None => read.refuse("paid_on", t.record_date_form()),
        };
        let amount = match typed::money(&mut read, "amount", &self.amount, stored.currency) {
            Some(0) => read.refuse("amount", t.payment_zero()),
            other => other,
        };
        let note = read.optional("note", &self.note, 200).unwrap_or_default();
        let payment = NewPayment { paid_on: paid_on.unwrap_or(today), amount: amount.unwrap_or(0), note };
        read.finish(payment)
    }
}

fn view(page: Page, stored: &Stored, form: &PaymentForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(&errors);
    let fields = vec![
        field("paid_on", t.col_date(), &form.paid_on).hint(t.record_date_hint()),
        field("amount", t.col_amount(), &form.amount).hint(t.payment_amount_hint(stored.currency.to_string())),
        field("note", t.payment_note(), &form.note).hint(t.payment_note_hint()).optional(),
    ];
    let (name, back) = (super::title(&page, stored), page.url(&format!("/invoices/{}", stored.id)));
    FormView {
        title: t.payment_add(),
        text: t.payment_text(name.as_str(), t.money(stored.gross - stored.paid, stored.currency)),
        here: t.payment_add(),
        crumbs: vec![(page.url("/invoices"), t.nav_invoices()), (back.clone(), name)],
        sections: vec![Section { heading: t.payments(), fields }],
        version: String::new(),
        back,
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn new(mut staff: Staff<EditInvoices>, Id(id): Id<InvoiceId>) -> Result<Response> {
    let stored = invoices::find(&mut staff.scope, id).await?;
    if !stored.is_sent() {
        return Ok(Redirect::to(&staff.page.url(&format!("/invoices/{id}"))).into_response());
    }
    let today = staff.page.today();
    let open = stored.status(today).open(stored.gross, stored.paid);
    let amount = if open == 0 { String::new() } else { staff.page.t.decimal(open, stored.currency.exponent()) };
    let form = PaymentForm { paid_on: today.to_string(), amount, ..PaymentForm::default() };
    Ok(view(staff.page, &stored, &form, Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditInvoices>,
    Id(id): Id<InvoiceId>,
    Form(form): Form<PaymentForm>,
) -> Result<Response> {
    let stored = invoices::find(&mut staff.scope, id).await?;
    if !stored.is_sent() {
        return Err(Error::Conflict);
    }
    let payment = match form.parse(&staff.page.t, &stored, staff.page.today()) {
        Ok(payment) => payment,
        Err(errors) => return Ok(view(staff.page, &stored, &form, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    invoices::pay(&mut staff.scope, id, &payment).await?;
    let to = staff.page.url(&format!("/invoices/{id}?done=paid"));
    staff.done(&to).await
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Removal {
    payment: String,
}

async fn remove(mut staff: Staff<EditInvoices>, Id(id): Id<InvoiceId>, Form(form): Form<Removal>) -> Result<Response> {
    invoices::find(&mut staff.scope, id).await?;
    let to = staff.page.url(&format!("/invoices/{id}"));
    if form.payment.is_empty() {
        return Ok(Redirect::to(&to).into_response());
    }
    let payment: PaymentId = form.payment.parse().map_err(|_| Error::NotFound)?;
    invoices::unpay(&mut staff.scope, id, payment).await?;
    staff.done(&format!("{to}?done=unpaid")).await
}
