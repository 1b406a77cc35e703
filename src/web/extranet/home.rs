//! The customer's overview: where projects stand, what was spent, what is owed.

use super::chart::{ChartView, view};
use super::projects::{Card, card};
use super::report::{TableView, table};
use super::tickets::{Line, line};
use crate::domain::projects::status::{self, Month};
use crate::domain::reports::balance::{self, Balance};
use crate::domain::reports::time;
use crate::domain::tickets::own;
use crate::domain::visibility::Report;
use crate::error::Result;
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::prepaid;
use crate::web::routes::Routes;
use crate::web::viewer::{Everything, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::OriginalUri;
use axum::http::Uri;

pub fn routes() -> Routes {
    Routes::new().get("/", index)
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/home.html")]
struct HomeView {
    page: Page,
    greeting: String,
    /// `None`: this viewer does not see projects.
    projects: Option<Vec<Card>>,
    running: usize,
    hours: Option<(String, String)>,
    owed: Option<Owed>,
    /// Contracts that run.
    prepaid: Vec<prepaid::Card>,
    /// The last twelve months.
    year: Option<ChartView>,
    /// Open ones, those that wait for the customer first.
    cases: Option<Vec<Line>>,
    recent: Option<TableView>,
    time_href: String,
}

struct Owed {
    open: Vec<String>,
    unpaid: i64,
    overdue: i64,
}

const RECENT: usize = 6;
const CASES: i64 = 5;

async fn index(mut viewer: Viewer<Everything>, OriginalUri(uri): OriginalUri) -> Result<HomeView> {
    let page = viewer.page;
    let t = page.t.clone();
    let today = page.today();
    let seen = viewer.scope.visibility.clone();
    let month = Month::of(seen.work_zone().date_of(viewer.scope.now));
    let projects =
        if seen.report(Report::Projects) { Some(status::list(&mut viewer.scope, month).await?) } else { None };
    let year = time::last_year(&mut viewer.scope, today).await?;
    // Its last month is this one.
    let hours = year.as_ref().and_then(|chart| chart.bars.last()?.sums.get("hours")?.seconds);
    let hours = hours.map(|seconds| (t.month(today), t.hours(seconds)));
    let time_links = page.url("/time").parse::<Uri>().map(|uri| Links::of(&uri)).ok();
    let year = year.as_ref().zip(time_links).and_then(|(chart, links)| view(&page, chart, &links));
    let owed = balance::balance(&mut viewer.scope).await?.map(|balance| owed(&page, balance));
    let prepaid = crate::domain::prepaid::own(&mut viewer.scope).await?;
    let mut recent = None;
    if seen.report(Report::Time) {
        let known = projects.as_ref().map(|all| all.iter().map(|one| (one.id, one.name.clone())).collect());
        let mut report = time::latest(&mut viewer.scope, known).await?;
        glance(&mut report);
        let links = Links::of(&uri);
        let shown = report.rows.len();
        recent =
            Some(TableView { caption: t.recent_rows(shown), ..table(&page, &mut report, &links, t.recent_time()) });
    }
    let mut cases = None;
    if seen.report(Report::Tickets) {
        let filter = own::Filter { open: Some(true), limit: CASES, ..own::Filter::default() };
        let (open, _) = own::list(&mut viewer.scope, &filter).await?;
        cases = Some(open.into_iter().map(|case| line(&page, case)).collect());
    }
    let cards: Option<Vec<Card>> =
        projects.map(|all| all.iter().map(|project| card(&page, project)).filter(|card| card.open).collect());
    Ok(HomeView {
        greeting: t.home_greeting(page.user.as_str()),
        running: cards.as_ref().map_or(0, Vec::len),
        projects: cards,
        hours,
        owed,
        prepaid: prepaid.iter().filter(|one| one.runs()).map(|one| prepaid::card(&page, one)).collect(),
        year,
        cases,
        recent,
        time_href: page.url("/time"),
        page,
    })
}

/// The first rows and the few columns that say what was done; the report itself has the rest.
fn glance(report: &mut crate::domain::reports::Report) {
    let kept: Vec<bool> = report
        .heads
        .iter()
        .map(|head| matches!(head.key, "date" | "employee" | "project" | "description" | "hours"))
        .collect();
    let keep = |place: usize| kept.get(place).copied().unwrap_or(false);
    report.rows.truncate(RECENT);
    for row in &mut report.rows {
        let mut place = 0..;
        row.retain(|_| place.next().is_some_and(keep));
    }
    let mut place = 0..;
    report.heads.retain(|_| place.next().is_some_and(keep));
    report.heads.iter_mut().for_each(|head| head.sortable = false);
    report.sums.clear();
}

fn owed(page: &Page, balance: Balance) -> Owed {
    let open = balance
        .open
        .iter()
        .filter_map(|(code, minor)| {
            code.parse::<crate::base::money::Currency>().ok().map(|currency| page.t.money(*minor, currency))
        })
        .collect();
    Owed { open, unpaid: balance.unpaid, overdue: balance.overdue }
}
