//! *Invoices*: the list, and one invoice.

use super::file::{as_file, extent};
use super::filters::{Filters, filters};
use super::report::{TableView, table};
use super::views;
use crate::base::ids::InvoiceId;
use crate::domain::reports::paper::{Paper, paper};
use crate::domain::reports::query::RawQuery;
use crate::domain::reports::{Report, invoices};
use crate::error::Result;
use crate::output::{labels, sum, text};
use crate::web::format::Wanted;
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::saved_view::SavedViews;
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
    filters: Filters,
    saved: SavedViews,
    open: Vec<String>,
}

async fn index(
    mut viewer: Viewer<InvoiceList>,
    wanted: Wanted,
    Query(raw): Query<RawQuery>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let mut report = invoices::report(&mut viewer.scope, &raw, extent(&wanted)).await?;
    if !wanted.is_page() {
        let title = viewer.page.t.report_invoices();
        return as_file(viewer, wanted, report, "invoices", title).await;
    }
    let (links, saved) = views::of(&mut viewer, "/invoices", &uri).await?;
    let page = viewer.page;
    let table = table(&page, &mut report, &links, page.t.report_invoices());
    let filters = filters(&page, &report, &links, &[], None);
    let open = report.sums.get("open").map(|open| sum(&page.t, open)).unwrap_or_default();
    Ok(InvoicesView { table, filters, saved, open, page, report, links }.into_response())
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
    wanted: Wanted,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let mut invoice = invoices::find(&mut viewer.scope, id).await?;
    let title = format!("{} {}", labels::state(&viewer.page.t, invoice.kind), invoice.number);
    if !wanted.is_page() {
        return as_file(viewer, wanted, invoice.report, "invoice", title).await;
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
    let table = table(&page, &mut invoice.report, &links, t.col_invoice_lines());
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
