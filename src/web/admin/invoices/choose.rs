//! Whom a new invoice is for: the first step of every way to write one.

use crate::base::ids::CustomerId;
use crate::domain::customers;
use crate::domain::permissions::EditInvoices;
use crate::error::Result;
use crate::web::form::Errors;
use crate::web::page::Page;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

#[derive(Template, WebTemplate)]
#[template(path = "admin/invoices/choose.html")]
struct ChooseView {
    page: Page,
    customers: Vec<(String, String)>,
    errors: Errors,
}

/// Asks for the customer. `wrong`: something else was given.
pub(super) async fn ask(mut staff: Staff<EditInvoices>, wrong: bool) -> Result<Response> {
    let active = customers::choices(&mut staff.scope).await?;
    let customers = active.into_iter().map(|customer| (customer.id.to_string(), customer.name)).collect();
    let mut errors = Errors::default();
    if wrong {
        errors.add("customer", staff.page.t.invoice_choose_customer());
    }
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, ChooseView { page: staff.page, customers, errors }).into_response())
}

/// A customer's id as an address or a form names it. Blank or none at all: it must be asked for.
pub(super) fn customer(text: &str) -> Option<CustomerId> {
    text.parse().ok()
}
