//! *Invoices*: the list, and one invoice.

use super::report::{TableView, as_file, extent, table};
use super::time::periods;
use crate::base::ids::InvoiceId;
use crate::domain::reports::paper::{Paper, paper};
use crate::domain::reports::query::RawQuery;
use crate::domain::reports::{Report, invoices};
use crate::error::Result;
use crate::output::{labels, sum, text};
use crate::web::format::Format;
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::viewer::{InvoiceList, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use axum::response::{IntoResponse, Response};

pub fn routes() -> Routes {
    Routes::new().report("/invoices", index).report("/invoices/{id}", show)
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/invoices.html")]
struct InvoicesView {
    page: Page,
    report: Report,
    table: TableView,
    links: Links,
    periods: Vec<(&'static str, String, bool)>,
    open: Vec<String>,
}

async fn index(
    mut viewer: Viewer<InvoiceList>,
    format: Format,
    Query(raw): Query<RawQuery>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let report = invoices::report(&mut viewer.scope, &raw, extent(format)).await?;
    if format != Format::Html {
        return as_file(&viewer.page, &report, format, "invoices");
    }
    let page = viewer.page;
    let links = Links::of(&uri);
    let table = table(&page, &report, &links, page.t.report_invoices());
    let periods = periods(&page, &report);
    let open = report.sums.get("open").map(|open| sum(&page.t, open)).unwrap_or_default();
    Ok(InvoicesView { table, periods, open, page, report, links }.into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/invoice.html")]
struct InvoiceView {
    page: Page,
    title: String,
    state: String,
    state_class: &'static str,
    /// (name, value)
    facts: Vec<(String, String)>,
    note: String,
    table: TableView,
    links: Links,
    id: InvoiceId,
    paper: Paper,
}

async fn show(
    mut viewer: Viewer<InvoiceList>,
    Id(id): Id<InvoiceId>,
    format: Format,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let invoice = invoices::find(&mut viewer.scope, id).await?;
    if format != Format::Html {
        return as_file(&viewer.page, &invoice.report, format, "invoice");
    }
    let paper = paper(&mut viewer.scope, id).await?;
    let page = viewer.page;
    let t = &page.t;
    let links = Links::of(&uri);
    let facts = invoice
        .report
        .facts
        .iter()
        .filter(|(key, _)| !matches!(*key, "number" | "kind" | "state"))
        .map(|(key, cell)| (labels::heading(t, "invoice", key), text(t, &invoice.report.zone, cell)))
        .collect();
    let title = format!("{} {}", labels::state(t, invoice.kind), invoice.number);
    let table = table(&page, &invoice.report, &links, t.col_invoice_lines());
    Ok(InvoiceView {
        state: labels::state(t, invoice.state.key()),
        state_class: labels::tag_class(invoice.state.key()),
        facts,
        note: invoice.note,
        title,
        table,
        links,
        id,
        paper,
        page,
    }
    .into_response())
}
