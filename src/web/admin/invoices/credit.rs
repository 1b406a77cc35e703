//! Crediting an invoice: all of it or chosen lines, with or without giving the hours back.

use super::super::records::{NOTE, Reader, version};
use crate::base::ids::{InvoiceId, InvoiceLineId};
use crate::domain::invoices::{self, Choice, Stored};
use crate::domain::permissions::EditInvoices;
use crate::error::{Error, Result};
use crate::web::form::{Errors, Form};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/invoices/{id}/credit", ask).post("/invoices/{id}/credit", credit)
}

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct CreditForm {
    /// `all` or `lines`.
    what: String,
    line: Vec<String>,
    release: String,
    note: String,
    version: String,
    submit_id: String,
}

struct LineView {
    id: InvoiceLineId,
    text: String,
    amount: String,
    checked: bool,
    credited: bool,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/invoices/credit.html")]
struct CreditView {
    page: Page,
    back: String,
    name: String,
    text: String,
    can_choose: bool,
    has_hours: bool,
    lines: Vec<LineView>,
    form: CreditForm,
    errors: Errors,
}

fn view(page: Page, stored: &Stored, form: CreditForm, errors: Errors, has_hours: bool) -> Response {
    let t = page.t.clone();
    let lines = stored.lines.iter().map(|line| LineView {
        id: line.id,
        text: line.description.clone(),
        amount: t.money(line.net, stored.currency),
        checked: form.line.contains(&line.id.to_string()),
        credited: line.credited,
    });
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let name = super::title(&page, stored);
    let view = CreditView {
        back: page.url(&format!("/invoices/{}", stored.id)),
        text: t.credit_text(name.as_str(), t.money(stored.gross, stored.currency)),
        name,
        can_choose: stored.can_choose(),
        has_hours,
        lines: lines.collect(),
        form,
        errors,
        page,
    };
    (status, view).into_response()
}

async fn has_hours(staff: &mut Staff<EditInvoices>, id: InvoiceId) -> Result<bool> {
    Ok(invoices::hours_behind(&mut staff.scope, id, 1).await?.1 > 0)
}

async fn ask(mut staff: Staff<EditInvoices>, Id(id): Id<InvoiceId>) -> Result<Response> {
    let stored = invoices::find(&mut staff.scope, id).await?;
    if !stored.can_credit() {
        return Ok(Redirect::to(&staff.page.url(&format!("/invoices/{id}"))).into_response());
    }
    let form = CreditForm { what: "all".into(), version: stored.version.to_string(), ..CreditForm::default() };
    let hours = has_hours(&mut staff, id).await?;
    Ok(view(staff.page, &stored, form, Errors::default(), hours))
}

async fn credit(
    mut staff: Staff<EditInvoices>,
    Id(id): Id<InvoiceId>,
    Form(form): Form<CreditForm>,
) -> Result<Response> {
    let stored = invoices::find(&mut staff.scope, id).await?;
    let hours = has_hours(&mut staff, id).await?;
    let t = staff.page.t.clone();
    let mut read = Reader::new(&t);
    let note = read.text("note", &form.note, NOTE).unwrap_or_default();
    let lines: Option<Vec<InvoiceLineId>> = match form.what.as_str() {
        "all" => None,
        "lines" if stored.can_choose() && !form.line.is_empty() => {
            let ids: Result<Vec<_>, _> = form.line.iter().map(|id| id.parse()).collect();
            Some(ids.map_err(|_| Error::NotFound)?)
        }
        "lines" => read.refuse("what", t.credit_choose_lines()),
        _ => read.refuse("what", t.field_choice()),
    };
    let choice = Choice { lines, release: !form.release.is_empty(), note };
    let choice = match read.finish(choice) {
        Ok(choice) => choice,
        Err(errors) => return Ok(view(staff.page, &stored, form, errors, hours)),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let today = staff.page.today();
    let note = invoices::credit(&mut staff.scope, id, version(&form.version), &choice, today).await?;
    let to = staff.page.url(&format!("/invoices/{note}?done=credited"));
    staff.done(&to).await
}
