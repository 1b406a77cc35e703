//! *Project status*: the list.

use super::file::{as_file, extent};
use crate::domain::projects::status::Shown;
use crate::domain::reports::projects;
use crate::domain::reports::query::RawQuery;
use crate::error::Result;
use crate::output::labels;
use crate::web::bars::{Bar, bar};
use crate::web::format::Wanted;
use crate::web::links::Links;
use crate::web::months::{Turn, turn};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::viewer::{ProjectStatus, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use axum::response::{IntoResponse, Response};

pub fn routes() -> Routes {
    Routes::new().report("/projects", index)
}

/// A project as cards and its own page draw it: words and bars.
pub struct Card {
    pub href: String,
    pub name: String,
    pub number: Option<String>,
    pub state: String,
    pub state_class: &'static str,
    pub health: Option<(String, &'static str)>,
    pub next: Option<String>,
    /// The same without the word "Next", for where a label says it.
    pub next_step: Option<String>,
    pub dates: Option<String>,
    pub manager: Option<String>,
    pub hours: Option<String>,
    pub bars: Vec<Bar>,
    pub open: bool,
    /// The budgets that the bars show are of a month.
    pub monthly: bool,
}

pub fn card(page: &Page, project: &Shown) -> Card {
    let t = &page.t;
    let mut bars = Vec::new();
    if let Some(budget) = project.budget_hours {
        let hours = |seconds: i64| t.hours(seconds);
        bars.push(bar(page, budget, project.budget_month, t.budget_hours(), hours));
    }
    if let Some((budget, currency)) = project.budget_money {
        let money = bar(page, budget, project.budget_month, t.budget_money(), |minor| t.money(minor, currency));
        bars.push(Bar { partly: project.money_partly, ..money });
    }
    Card {
        href: page.url(&format!("/projects/{}", project.id)),
        name: project.name.clone(),
        number: project.number.clone(),
        state: labels::state(t, project.state.key()),
        state_class: labels::tag_class(project.state.key()),
        health: project.health.as_deref().map(|key| (labels::state(t, key), labels::tag_class(key))),
        next: project.next.as_ref().map(|next| match next.due_on {
            Some(due) => t.next_due(next.name.as_str(), t.date(due)),
            None => t.next_undated(next.name.as_str()),
        }),
        next_step: project.next.as_ref().map(|next| match next.due_on {
            Some(due) => format!("{}, {}", next.name, t.date(due)),
            None => next.name.clone(),
        }),
        dates: match (project.starts_on, project.ends_on) {
            (Some(from), Some(to)) => Some(format!("{} – {}", t.date(from), t.date(to))),
            (Some(from), None) => Some(t.from_date(t.date(from))),
            (None, Some(to)) => Some(t.until_date(t.date(to))),
            (None, None) => None,
        },
        manager: project.manager.clone(),
        hours: project.seconds.map(|seconds| t.hours(seconds)),
        monthly: project.budget_month.is_some() && !bars.is_empty(),
        bars,
        open: !matches!(project.state.key(), "done" | "cancelled"),
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/projects.html")]
struct ProjectsView {
    page: Page,
    running: Vec<Card>,
    closed: Vec<Card>,
    /// Where budgets are monthly.
    months: Option<Turn>,
    links: Links,
    paging: crate::base::page::Paging,
}

async fn index(
    mut viewer: Viewer<ProjectStatus>,
    wanted: Wanted,
    Query(raw): Query<RawQuery>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let (report, shown) = projects::report(&mut viewer.scope, &raw, extent(&wanted)).await?;
    if !wanted.is_page() {
        let title = viewer.page.t.report_projects();
        return as_file(viewer, wanted, report, "projects", title).await;
    }
    let month = projects::month(&viewer.scope.visibility, viewer.scope.now, &raw)?;
    let page = viewer.page;
    let cards: Vec<Card> = shown.iter().map(|project| card(&page, project)).collect();
    let links = Links::of(&uri);
    let months = cards.iter().any(|card| card.monthly).then(|| turn(&page.t, &links, month));
    let (running, closed) = cards.into_iter().partition(|card| card.open);
    Ok(ProjectsView { running, closed, months, links, paging: report.paging, page }.into_response())
}
