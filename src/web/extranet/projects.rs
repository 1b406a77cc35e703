//! *Project status*: the list, and one project.

use super::file::{as_file, extent};
use crate::base::ids::ProjectId;
use crate::domain::projects::status::{self, Milestone, Phase, Shown, StatusReport};
use crate::domain::reports::projects;
use crate::domain::reports::query::RawQuery;
use crate::domain::visibility::{Report, Visibility};
use crate::error::Result;
use crate::output::labels;
use crate::web::bars::{Bar, bar};
use crate::web::format::Wanted;
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::text::paragraphs;
use crate::web::viewer::{ProjectStatus, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use axum::response::{IntoResponse, Response};

pub fn routes() -> Routes {
    Routes::new().report("/projects", index).report("/projects/{id}", show)
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
}

pub fn card(page: &Page, project: &Shown) -> Card {
    let t = &page.t;
    let mut bars = Vec::new();
    if let Some(budget) = project.budget_hours {
        let hours = |seconds: i64| t.hours(seconds);
        bars.push(bar(page, budget, project.budget_monthly, t.budget_hours(), hours));
    }
    if let Some((budget, currency)) = project.budget_money {
        bars.push(bar(page, budget, project.budget_monthly, t.budget_money(), |minor| t.money(minor, currency)));
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
    let page = viewer.page;
    let (running, closed) = shown.iter().map(|project| card(&page, project)).partition(|card: &Card| card.open);
    Ok(ProjectsView { running, closed, links: Links::of(&uri), paging: report.paging, page }.into_response())
}

/// A step of the plan: its words, and the class that draws its state as a shape.
struct Step {
    class: &'static str,
    state: String,
    name: String,
    date: Option<String>,
}

struct Word {
    title: String,
    paragraphs: Vec<String>,
    health: String,
    class: &'static str,
    when: String,
    author: Option<String>,
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/project.html")]
struct ProjectView {
    page: Page,
    card: Card,
    description: Vec<String>,
    phases: Vec<Step>,
    milestones: Vec<Step>,
    reports: Vec<Word>,
    /// Where the hours behind it are, if the viewer may see those.
    time: Option<String>,
    links: Links,
}

async fn show(
    mut viewer: Viewer<ProjectStatus>,
    Id(id): Id<ProjectId>,
    wanted: Wanted,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let found = status::find(&mut viewer.scope, id).await?;
    let seen: &Visibility = &viewer.scope.visibility;
    if !wanted.is_page() {
        let (plan, name) = (projects::plan(seen, &found), found.project.name);
        return as_file(viewer, wanted, plan, "project", name).await;
    }
    let time = seen.report(Report::Time).then(|| viewer.page.url(&format!("/time?period=all&project={id}")));
    let page = viewer.page;
    Ok(ProjectView {
        card: card(&page, &found.project),
        description: paragraphs(&found.description),
        phases: found.phases.iter().map(|phase| phase_step(&page, phase)).collect(),
        milestones: found.milestones.iter().map(|milestone| milestone_step(&page, milestone)).collect(),
        reports: found.reports.iter().map(|report| word(&page, report)).collect(),
        time,
        links: Links::of(&uri),
        page,
    }
    .into_response())
}

fn phase_step(page: &Page, phase: &Phase) -> Step {
    let t = &page.t;
    Step {
        class: match phase.state.as_str() {
            "done" => "done",
            "running" => "now",
            _ => "",
        },
        state: labels::state(t, &phase.state),
        name: phase.name.clone(),
        date: match (phase.starts_on, phase.ends_on) {
            (Some(from), Some(to)) => Some(format!("{} – {}", t.date(from), t.date(to))),
            (None, Some(day)) | (Some(day), None) => Some(t.date(day)),
            (None, None) => None,
        },
    }
}

fn milestone_step(page: &Page, milestone: &Milestone) -> Step {
    let t = &page.t;
    let late = milestone.done_on.is_none() && milestone.due_on.is_some_and(|due| due < page.today());
    Step {
        class: match (milestone.done_on, late) {
            (Some(_), _) => "done",
            (None, true) => "late",
            (None, false) => "",
        },
        state: match (milestone.done_on, late) {
            (Some(_), _) => t.state_done(),
            (None, true) => t.health_late(),
            (None, false) => t.state_planned(),
        },
        name: milestone.name.clone(),
        date: milestone.done_on.or(milestone.due_on).map(|day| t.date(day)),
    }
}

fn word(page: &Page, report: &StatusReport) -> Word {
    Word {
        title: report.title.clone(),
        paragraphs: paragraphs(&report.body),
        health: labels::state(&page.t, &report.health),
        class: labels::tag_class(&report.health),
        when: page.t.date(page.zone.date_of(report.published_at)),
        author: report.author.clone(),
    }
}
