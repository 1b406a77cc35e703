//! *Time spent*.

use super::chart::{ChartView, charts};
use super::file::{as_file, extent};
use super::filters::{Filters, filters, href};
use super::report::{TableView, table};
use super::views;
use crate::base::period::Period;
use crate::domain::reports::query::RawQuery;
use crate::domain::reports::{Report, time};
use crate::error::Result;
use crate::output::labels;
use crate::web::format::Wanted;
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::saved_view::SavedViews;
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
    charts: Vec<ChartView>,
    /// They are narrow enough to stand beside each other.
    beside: bool,
    links: Links,
    filters: Filters,
    saved: SavedViews,
    nothing: Option<Nothing>,
}

/// Why there are no rows, and where there are some.
struct Nothing {
    title: String,
    text: String,
    /// (where, what it is called)
    link: Option<(String, String)>,
}

async fn index(
    mut viewer: Viewer<TimeSpent>,
    wanted: Wanted,
    Query(raw): Query<RawQuery>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let mut report = time::report(&mut viewer.scope, &raw, extent(&wanted)).await?;
    if !wanted.is_page() {
        let title = viewer.page.t.report_time();
        return as_file(viewer, wanted, report, "time", title).await;
    }
    let (links, saved) = views::of(&mut viewer, "/time", &uri).await?;
    let nothing = if report.rows.is_empty() { Some(nothing(&mut viewer, &report, &links).await?) } else { None };
    let seen = &viewer.scope.visibility;
    let zone = seen.work_zone().to_string();
    let groupings = time::groupings(seen);
    let page = viewer.page;
    let mut table = table(&page, &mut report, &links, page.t.report_time());
    table.caption = format!("{} · {}", table.caption, page.t.time_day_note(zone));
    let filters = filters(&page, &report, &links, &groupings, time::usual_grouping(report.lens.sort));
    let charts = charts(&page, &report.charts, &links);
    let beside = charts.len() > 1 && charts.iter().all(|chart| chart.heads.len() < 3);
    Ok(TimeView { table, charts, beside, filters, saved, nothing, page, report, links }.into_response())
}

async fn nothing(viewer: &mut Viewer<TimeSpent>, report: &Report, links: &Links) -> Result<Nothing> {
    let last = match report.lens.search {
        Some(_) => None,
        None => time::last_month(&mut viewer.scope, report.lens.project).await?,
    };
    let (page, t) = (&viewer.page, &viewer.page.t);
    let period = report.lens.period;
    let title = match &period {
        _ if report.lens.search.is_some() => t.time_found_nothing(),
        Some(period) if period.span().is_some() => t.time_empty(labels::period(t, period)),
        Some(Period { from: None, to: None, .. }) | None => t.hours_none(),
        Some(period) => t.time_empty_dates(labels::period(t, period)),
    };
    Ok(match last {
        Some(first) => {
            let month = t.month(first);
            Nothing {
                title,
                text: t.time_last_month(month.as_str()),
                link: Period::month(first)
                    .and_then(|last| href(links, &last))
                    .map(|href| (href, t.time_show_month(month.as_str()))),
            }
        }
        None if report.lens.search.is_some() => {
            Nothing { title, text: t.time_no_match(), link: Some((links.without("q"), t.time_clear_search())) }
        }
        None => Nothing { title, text: t.hours_none_text(page.account.name.as_str()), link: None },
    })
}
