//! One project's status: the page that a customer hands on.

use super::burn::{BurnView, burns};
use super::file::as_file;
use super::projects::{Card, card};
use super::tickets::{Line, line};
use crate::base::ids::ProjectId;
use crate::domain::around::{self, Open};
use crate::domain::projects::status::{self, Milestone, Phase, StatusReport};
use crate::domain::reports::query::RawQuery;
use crate::domain::reports::{burn, projects};
use crate::domain::visibility::{Report, Visibility};
use crate::error::Result;
use crate::output::labels;
use crate::web::format::Wanted;
use crate::web::links::Links;
use crate::web::months::{Turn, turn};
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
    Routes::new().report("/projects/{id}", show)
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
    burns: Vec<BurnView>,
    /// Where the hours behind it are, if the viewer may see those.
    time: Option<String>,
    /// Where budgets are monthly.
    months: Option<Turn>,
    team: Vec<String>,
    /// Open ones. `None`: not for this viewer.
    cases: Option<Vec<Line>>,
    invoices: Option<Vec<Due>>,
    links: Links,
}

/// An open invoice.
struct Due {
    href: String,
    number: String,
    state: String,
    class: &'static str,
    due: Option<String>,
    left: String,
}

async fn show(
    mut viewer: Viewer<ProjectStatus>,
    Id(id): Id<ProjectId>,
    wanted: Wanted,
    Query(raw): Query<RawQuery>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let month = projects::month(&viewer.scope.visibility, viewer.scope.now, &raw)?;
    let found = status::find(&mut viewer.scope, id, month).await?;
    let team = around::team(&mut viewer.scope, id).await?;
    if !wanted.is_page() {
        let (plan, name) = (projects::plan(&viewer.scope.visibility, &found, &team), found.project.name);
        return as_file(viewer, wanted, plan, "project", name).await;
    }
    let burnt = burn::burns(&mut viewer.scope, id).await?;
    let around = around::around(&mut viewer.scope, id).await?;
    let seen: &Visibility = &viewer.scope.visibility;
    let time = seen.report(Report::Time).then(|| viewer.page.url(&format!("/time?period=all&project={id}")));
    let page = viewer.page;
    let burns = burns(&page, &viewer.scope.visibility, id, &burnt);
    let (card, links) = (card(&page, &found.project), Links::of(&uri));
    Ok(ProjectView {
        months: card.monthly.then(|| turn(&page.t, &links, month)),
        card,
        description: paragraphs(&found.description),
        phases: found.phases.iter().map(|phase| phase_step(&page, phase)).collect(),
        milestones: found.milestones.iter().map(|milestone| milestone_step(&page, milestone)).collect(),
        reports: found.reports.iter().map(|report| word(&page, report)).collect(),
        burns,
        time,
        team,
        cases: around.cases.map(|cases| cases.into_iter().map(|case| line(&page, case)).collect()),
        invoices: around.invoices.map(|invoices| invoices.into_iter().map(|open| due(&page, open)).collect()),
        links,
        page,
    }
    .into_response())
}

fn due(page: &Page, open: Open) -> Due {
    let t = &page.t;
    Due {
        href: page.url(&format!("/invoices/{}", open.id)),
        number: open.number,
        state: labels::state(t, open.state.key()),
        class: labels::tag_class(open.state.key()),
        due: open.due_on.map(|day| t.date(day)),
        left: t.money(open.left, open.currency),
    }
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
