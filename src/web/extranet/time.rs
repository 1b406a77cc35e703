//! *Time spent*.

use super::file::{as_file, extent};
use super::report::{TableView, table};
use crate::base::period::Preset;
use crate::domain::reports::query::RawQuery;
use crate::domain::reports::{Report, time};
use crate::error::Result;
use crate::web::format::Wanted;
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::viewer::{TimeSpent, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use axum::response::{IntoResponse, Response};

pub fn routes() -> Routes {
    Routes::new().report("/time", index)
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/time.html")]
struct TimeView {
    page: Page,
    report: Report,
    table: TableView,
    links: Links,
    periods: Vec<(&'static str, String, bool)>,
}

async fn index(
    mut viewer: Viewer<TimeSpent>,
    wanted: Wanted,
    Query(raw): Query<RawQuery>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let report = time::report(&mut viewer.scope, &raw, extent(&wanted)).await?;
    if !wanted.is_page() {
        let title = viewer.page.t.report_time();
        return as_file(viewer, wanted, report, "time", title).await;
    }
    let page = viewer.page;
    let links = Links::of(&uri);
    let table = table(&page, &report, &links, page.t.report_time());
    let periods = periods(&page, &report);
    Ok(TimeView { table, periods, page, report, links }.into_response())
}

/// (key, name, chosen)
pub fn periods(page: &Page, report: &Report) -> Vec<(&'static str, String, bool)> {
    let chosen = report.lens.period.and_then(|period| period.preset);
    let t = &page.t;
    Preset::ALL
        .into_iter()
        .map(|preset| {
            let name = match preset {
                Preset::ThisMonth => t.period_this_month(),
                Preset::LastMonth => t.period_last_month(),
                Preset::ThisQuarter => t.period_this_quarter(),
                Preset::ThisYear => t.period_this_year(),
                Preset::LastYear => t.period_last_year(),
                Preset::All => t.period_all(),
            };
            (preset.key(), name, chosen == Some(preset))
        })
        .collect()
}
