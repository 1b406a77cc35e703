//! Sending a draft and cancelling one: each asks first, and says what follows.

use super::super::records::version;
use crate::base::ids::InvoiceId;
use crate::domain::invoices::{self, Sent, Stored, series};
use crate::domain::permissions::EditInvoices;
use crate::error::{Error, Result};
use crate::web::form::Form;
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
        .get("/invoices/{id}/send", ask_send)
        .post("/invoices/{id}/send", send)
        .get("/invoices/{id}/cancel", ask_cancel)
        .post("/invoices/{id}/cancel", cancel)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct EndForm {
    version: String,
    submit_id: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/invoices/confirm.html")]
struct ConfirmView {
    page: Page,
    back: String,
    name: String,
    here: String,
    question: String,
    consequences: Vec<String>,
    button: String,
    danger: bool,
    version: i32,
}

/// One that is no draft any more leads to its page.
async fn draft(staff: &mut Staff<EditInvoices>, id: InvoiceId) -> Result<Result<Stored, Response>> {
    let stored = invoices::find(&mut staff.scope, id).await?;
    if stored.is_draft() {
        return Ok(Ok(stored));
    }
    Ok(Err(Redirect::to(&staff.page.url(&format!("/invoices/{id}?done=fixed"))).into_response()))
}

async fn ask_send(mut staff: Staff<EditInvoices>, Id(id): Id<InvoiceId>) -> Result<Response> {
    let stored = match draft(&mut staff, id).await? {
        Ok(stored) => stored,
        Err(answer) => return Ok(answer),
    };
    let today = staff.page.today();
    let next = series::all(&mut staff.scope, today).await?;
    let number =
        next.iter().find(|(series, _)| series.kind == stored.kind).map(|(series, _)| series.preview(today.year()));
    let page = staff.page;
    let t = &page.t;
    let mut consequences = vec![t.invoice_send_number(number.unwrap_or_default()), t.invoice_send_date(t.date(today))];
    if let Some(days) = stored.due_days {
        consequences.push(t.invoice_send_due(t.date(today.saturating_add(time::Duration::days(days.into())))));
    }
    if stored.lines.iter().any(|line| line.entries > 0) {
        consequences.push(t.invoice_send_hours());
    }
    consequences.extend([t.invoice_send_seen(stored.customer_name.as_str()), t.invoice_send_fixed()]);
    let amount = t.money(stored.gross, stored.currency);
    Ok(ConfirmView {
        back: page.url(&format!("/invoices/{id}")),
        name: super::title(&page, &stored),
        here: t.invoice_send(),
        question: t.invoice_send_question(amount, stored.customer_name.as_str()),
        consequences,
        button: t.invoice_send(),
        danger: false,
        version: stored.version,
        page,
    }
    .into_response())
}

async fn send(mut staff: Staff<EditInvoices>, Id(id): Id<InvoiceId>, Form(form): Form<EndForm>) -> Result<Response> {
    invoices::find(&mut staff.scope, id).await?;
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let today = staff.page.today();
    let done = match invoices::send(&mut staff.scope, id, version(&form.version), today).await? {
        Sent::Number(_) => "sent",
        Sent::Empty => "empty",
        Sent::HoursChanged => "hours-changed",
    };
    let to = staff.page.url(&format!("/invoices/{id}?done={done}"));
    staff.done(&to).await
}

async fn ask_cancel(mut staff: Staff<EditInvoices>, Id(id): Id<InvoiceId>) -> Result<Response> {
    let stored = match draft(&mut staff, id).await? {
        Ok(stored) => stored,
        Err(answer) => return Ok(answer),
    };
    let page = staff.page;
    let t = &page.t;
    let entries: i64 = stored.lines.iter().map(|line| line.entries).sum();
    Ok(ConfirmView {
        back: page.url(&format!("/invoices/{id}")),
        name: super::title(&page, &stored),
        here: t.invoice_cancel(),
        question: t.invoice_cancel_question(stored.customer_name.as_str()),
        consequences: vec![t.invoice_cancel_hours(entries), t.invoice_cancel_unseen(), t.invoice_cancel_final()],
        button: t.invoice_cancel(),
        danger: true,
        version: stored.version,
        page,
    }
    .into_response())
}

async fn cancel(mut staff: Staff<EditInvoices>, Id(id): Id<InvoiceId>, Form(form): Form<EndForm>) -> Result<Response> {
    if !invoices::find(&mut staff.scope, id).await?.own {
        return Err(Error::Conflict);
    }
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let freed = invoices::cancel(&mut staff.scope, id, version(&form.version)).await?;
    let to = staff.page.url(&format!("/invoices/{id}?done=cancelled&n={freed}"));
    staff.done(&to).await
}
