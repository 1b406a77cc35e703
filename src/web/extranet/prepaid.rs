//! *Prepaid hours*: what was bought, what is left of it, and how that came about.

use super::file::{as_file, extent};
use super::report::{TableView, table};
use crate::domain::reports::prepaid;
use crate::domain::reports::query::RawQuery;
use crate::error::Result;
use crate::web::format::Wanted;
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::prepaid::{Card, card};
use crate::web::routes::Routes;
use crate::web::viewer::{TimeSpent, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use axum::response::{IntoResponse, Response};

pub fn routes() -> Routes {
    Routes::new().report("/prepaid", index)
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/prepaid.html")]
struct PrepaidView {
    page: Page,
    cards: Vec<Card>,
    table: TableView,
    links: Links,
    paging: crate::base::page::Paging,
}

async fn index(
    mut viewer: Viewer<TimeSpent>,
    wanted: Wanted,
    Query(raw): Query<RawQuery>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let (mut report, contracts) = prepaid::report(&mut viewer.scope, &raw, extent(&wanted)).await?;
    if !wanted.is_page() {
        let title = viewer.page.t.prepaid();
        return as_file(viewer, wanted, report, "prepaid", title).await;
    }
    let page = viewer.page;
    let links = Links::of(&uri);
    let cards = contracts.iter().map(|contract| card(&page, contract)).collect();
    let table = table(&page, &mut report, &links, page.t.prepaid_history());
    Ok(PrepaidView { cards, table, paging: report.paging, links, page }.into_response())
}
