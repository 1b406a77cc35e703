//! One project as staff plan it: plan and budgets, phases, tasks, milestones, reports, and who worked on it.

use super::super::rates;
use super::super::records::{Fact, lines};
use super::super::tasks::line::{Line, line};
use crate::base::ids::{CustomerId, ProjectId};
use crate::base::period::{Period, Preset};
use crate::domain::permissions::{EditProjects, ViewCustomerAccess, ViewCustomers, ViewProjects, ViewRates, ViewTime};
use crate::domain::projects::budget::Month;
use crate::domain::projects::effort::{self, Budgets, Member};
use crate::domain::projects::{self, Stored, milestones, phases, reports};
use crate::domain::rates::Filter;
use crate::domain::tasks;
use crate::error::{Error, Result};
use crate::output::labels;
use crate::web::bars::{Bar, bar};
use crate::web::links::Links;
use crate::web::months::{Turn, turn};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/projects/{id}", show)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/projects/show.html")]
struct ShowView {
    page: Page,
    /// The address of this project.
    here: String,
    name: String,
    state: String,
    state_class: &'static str,
    plan: Vec<Fact>,
    bars: Vec<Bar>,
    /// Where budgets are monthly.
    months: Option<Turn>,
    /// The hours without a budget.
    spent: Vec<Fact>,
    description: Vec<String>,
    note: Vec<String>,
    phases: Vec<phases::Stored>,
    /// Tasks by phase, in the order of the phases; those in none come last.
    groups: Vec<Group>,
    milestones: Vec<milestones::Stored>,
    reports: Vec<reports::Stored>,
    /// `None` without the right to see everybody's hours.
    team: Option<Vec<Member>>,
    /// `None` without the right to see rates.
    rates: Option<rates::Section>,
    /// Empty without the right to see accesses.
    access: String,
    may_edit: bool,
}

struct Group {
    /// Empty: in no phase.
    name: String,
    tasks: Vec<Line>,
}

impl ShowView {
    fn word(&self, key: &str) -> String {
        labels::state(&self.page.t, key)
    }

    fn late(&self, milestone: &milestones::Milestone) -> bool {
        milestone.done_on.is_none() && milestone.due_on.is_some_and(|due| due < self.page.today())
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    done: String,
    period: Option<String>,
}

impl Asked {
    fn notice(&self, page: &Page) -> Option<String> {
        let t = &page.t;
        Some(match self.done.as_str() {
            "added" => t.project_added(),
            "saved" => t.project_saved(),
            "phase-added" => t.phase_added(),
            "phase-saved" => t.phase_saved(),
            "phase-removed" => t.phase_removed(),
            "milestone-added" => t.milestone_added(),
            "milestone-saved" => t.milestone_saved(),
            "milestone-removed" => t.milestone_removed(),
            "task-added" => t.task_added(),
            "task-saved" => t.task_saved(),
            "task-removed" => t.task_removed(),
            "task-kept" => t.task_kept(),
            "status-report-removed" => t.status_report_removed(),
            "rate-saved" => t.rate_saved(),
            _ => return None,
        })
    }
}

async fn show(
    mut staff: Staff<ViewProjects>,
    Id(id): Id<ProjectId>,
    Query(asked): Query<Asked>,
    OriginalUri(uri): OriginalUri,
) -> Result<ShowView> {
    let stored = projects::find(&mut staff.scope, id).await?;
    let today = staff.page.today();
    let period = Period::parse(asked.period.as_deref(), None, None, today, Preset::ThisMonth);
    let month = Month::chosen(&period.map_err(|_| Error::BadAddress("period"))?, today);
    let budgets = effort::budgets(&mut staff.scope, id, &stored.project, month).await?;
    let phases = phases::list(&mut staff.scope, id).await?;
    let tasks = tasks::list(&mut staff.scope, id).await?;
    let milestones = milestones::list(&mut staff.scope, id).await?;
    let reports = reports::list(&mut staff.scope, id).await?;
    let team = match staff.may::<ViewTime>() {
        true => Some(effort::team(&mut staff.scope, id).await?),
        false => None,
    };
    let money = staff.may::<ViewRates>();
    let filter = Filter { project: Some(id), ..Filter::default() };
    let rates = rates::section(&mut staff, &filter, &format!("project={id}")).await?;
    let (may_edit, sees_customers) = (staff.may::<EditProjects>(), staff.may::<ViewCustomers>());
    let sees_access = staff.may::<ViewCustomerAccess>();
    let mut page = staff.page;
    page.notice = asked.notice(&page);
    let project = &stored.project;
    Ok(ShowView {
        here: page.url(&format!("/projects/{id}")),
        state: labels::state(&page.t, project.state.key()),
        state_class: labels::tag_class(project.state.key()),
        plan: plan(&page, &stored, sees_customers),
        months: (project.budget_monthly && (budgets.hours.is_some() || budgets.money.is_some()))
            .then(|| turn(&page.t, &Links::of(&uri), month)),
        bars: bars(&page, &stored, &budgets, month, money),
        spent: spent(&page, &stored, &budgets, money),
        description: lines(&project.description),
        note: lines(&project.internal_note),
        groups: groups(&page, &phases, tasks, &stored, money),
        phases,
        milestones,
        reports,
        team,
        rates,
        access: if sees_access { access(&page, stored.customer) } else { String::new() },
        may_edit,
        name: stored.project.name,
        page,
    })
}

fn access(page: &Page, customer: CustomerId) -> String {
    page.url(&format!("/access/{customer}"))
}

fn plan(page: &Page, stored: &Stored, sees_customers: bool) -> Vec<Fact> {
    let (t, project) = (&page.t, &stored.project);
    let customer = Fact::new(t.access_customer(), stored.customer_name.as_str());
    let href = page.url(&format!("/customers/{}", stored.customer));
    let manager = stored.manager_name.clone().unwrap_or_else(|| t.record_nobody());
    [
        Some(if sees_customers { customer.link(href) } else { customer }),
        Fact::known(t.col_number(), &project.number),
        Some(Fact::new(t.col_manager(), manager)),
        project.starts_on.map(|day| Fact::new(t.col_starts(), t.date(day))),
        project.ends_on.map(|day| Fact::new(t.col_ends(), t.date(day))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What money was used tells rates: without the right to see those, only the budget itself is told.
fn bars(page: &Page, stored: &Stored, budgets: &Budgets, month: Month, money: bool) -> Vec<Bar> {
    let (t, project) = (&page.t, &stored.project);
    let month = project.budget_monthly.then(|| month.first());
    let hours = budgets.hours.map(|budget| bar(page, budget, month, t.budget_hours(), |seconds| t.hours(seconds)));
    let shown = |minor: i64| t.money(minor, project.currency);
    let money = budgets
        .money
        .filter(|_| money)
        .map(|budget| Bar { partly: budgets.partly, ..bar(page, budget, month, t.project_budget_money(), shown) });
    hours.into_iter().chain(money).collect()
}

/// No budget is a dash, not a zero.
fn spent(page: &Page, stored: &Stored, budgets: &Budgets, money: bool) -> Vec<Fact> {
    let (t, project) = (&page.t, &stored.project);
    let each = |amount: String| if project.budget_monthly { t.project_per_month(amount) } else { amount };
    let shown = |amount: Option<String>| amount.map_or_else(|| "–".to_owned(), each);
    let hours = project.budget_seconds.is_none().then(|| Fact::new(t.budget_hours(), shown(None)));
    let amount = project.budget_amount.map(|minor| t.money(minor, project.currency));
    let budget = (amount.is_none() || !money).then(|| Fact::new(t.project_budget_money(), shown(amount.clone())));
    let spent = Fact::new(t.project_spent(), t.hours(stored.seconds));
    let code = project.currency.to_string();
    let partly = (money && amount.is_some() && budgets.partly)
        .then(|| Fact::new(t.project_budget_money(), t.budget_partly(code)));
    [Some(spent), hours, budget, partly, Some(Fact::new(t.col_currency(), project.currency.to_string()))]
        .into_iter()
        .flatten()
        .collect()
}

fn groups(
    page: &Page,
    phases: &[phases::Stored],
    tasks: Vec<tasks::Listed>,
    stored: &Stored,
    money: bool,
) -> Vec<Group> {
    let mut groups: Vec<_> =
        phases.iter().map(|phase| (Some(phase.id), phase.phase.name.clone(), Vec::new())).collect();
    groups.push((None, String::new(), Vec::new()));
    for task in tasks {
        if let Some((.., lines)) = groups.iter_mut().find(|(phase, ..)| *phase == task.phase) {
            lines.push(line(page, task, stored.project.currency, money));
        }
    }
    let filled = groups.into_iter().filter(|(.., tasks)| !tasks.is_empty());
    filled.map(|(_, name, tasks)| Group { name, tasks }).collect()
}
