//! *Project status* as reports: the list of projects, and one project's plan.

use super::query::RawQuery;
use super::{Cell, Extent, Head, Kind, Lens, Report, Sum, Target, head, unsorted};
use crate::base::page::Paging;
use crate::base::period::Preset;
use crate::domain::projects::status::{self, Budget, Month, Shown};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{self, Column, Visibility};
use crate::error::{Error, Result};
use std::cmp::Ordering;
use std::collections::BTreeMap;

pub fn heads(seen: &Visibility) -> Vec<Head> {
    let mut heads = vec![head("project", Kind::Text), head("state", Kind::State)];
    if seen.column(Column::Manager) {
        heads.push(head("manager", Kind::Text));
    }
    heads.extend([
        head("starts", Kind::Date),
        head("ends", Kind::Date),
        head("next", Kind::Text),
        unsorted("next-due", Kind::Date),
    ]);
    if seen.column(Column::Hours) {
        heads.push(head("hours", Kind::Hours));
    }
    if seen.budget_hours() {
        heads.extend([
            unsorted("budget-hours", Kind::Hours),
            head("budget-used", Kind::Percent),
            unsorted("budget-left", Kind::Hours),
        ]);
    }
    if seen.budget_money() {
        heads.extend([
            unsorted("budget-money", Kind::Money),
            unsorted("budget-money-used", Kind::Money),
            unsorted("budget-money-left", Kind::Money),
        ]);
    }
    if seen.budget_hours() || seen.budget_money() {
        heads.push(unsorted("budget-month", Kind::Text));
    }
    heads
}

/// The list as a report, and the projects themselves for a page that draws bars.
pub async fn report(scope: &mut PortalScope, raw: &RawQuery, extent: Extent) -> Result<(Report, Vec<Shown>)> {
    if !scope.visibility.report(visibility::Report::Projects) {
        return Err(Error::NotFound);
    }
    raw.refuse_grouping()?;
    let seen = scope.visibility.clone();
    let heads = heads(&seen);
    // Running projects first is the list's own order; a sort replaces it.
    let (sort, descending) = raw.sort(&heads, ("state", false))?;
    let month = month(&seen, scope.now, raw)?;
    let mut projects = status::list(scope, month).await?;
    if raw.sort.is_some() {
        let place = heads.iter().position(|head| head.key == sort).unwrap_or(0);
        projects.sort_by(|a, b| {
            let order = compare(&cells(&seen, &heads, a)[place], &cells(&seen, &heads, b)[place]);
            if descending { order.reverse() } else { order }
        });
    }
    let paging = raw.paging(extent, projects.len() as i64)?;
    let (skip, take) = (paging.offset() as usize, paging.size as usize);
    projects = projects.into_iter().skip(skip).take(take).collect();
    let rows = projects.iter().map(|project| cells(&seen, &heads, project)).collect();
    let report = Report {
        key: "projects",
        heads,
        rows,
        groups: Vec::new(),
        charts: Vec::new(),
        sums: BTreeMap::new(),
        facts: Vec::new(),
        paging,
        lens: Lens::sorted(sort, descending),
        zone: seen.zone().clone(),
        projects: Vec::new(),
        searchable: false,
    };
    Ok((report, projects))
}

/// The month that monthly budgets are looked at for: by the days of the customer, whoever looks (K21, K25).
pub fn month(seen: &Visibility, now: time::OffsetDateTime, raw: &RawQuery) -> Result<Month> {
    let today = seen.work_zone().date_of(now);
    Ok(Month::chosen(&raw.period(today, Preset::ThisMonth)?, today))
}

/// One project's plan: its facts, phases, milestones, who works on it, and what was said of it.
pub fn plan(seen: &Visibility, page: &status::Page, team: &[String]) -> Report {
    let project = &page.project;
    let mut facts = Vec::new();
    for (head, cell) in heads(seen).iter().zip(cells(seen, &heads(seen), project)) {
        facts.push((head.key, cell));
    }
    if let Some(stored) = &project.health {
        facts.insert(2, ("health", health(stored)));
    }
    let heads = vec![
        unsorted("kind", Kind::State),
        unsorted("name", Kind::Text),
        unsorted("state", Kind::State),
        unsorted("starts", Kind::Date),
        unsorted("ends", Kind::Date),
    ];
    let date = |day: Option<time::Date>| day.map_or(Cell::Unknown, Cell::Date);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for phase in &page.phases {
        let state = super::super::projects::State::parse(&phase.state).map_or("planned", |state| state.key());
        rows.push(vec![
            Cell::State("phase"),
            Cell::Text(phase.name.clone()),
            Cell::State(state),
            date(phase.starts_on),
            date(phase.ends_on),
        ]);
    }
    for milestone in &page.milestones {
        let state = if milestone.done_on.is_some() { "done" } else { "planned" };
        rows.push(vec![
            Cell::State("milestone"),
            Cell::Text(milestone.name.clone()),
            Cell::State(state),
            date(milestone.due_on),
            date(milestone.done_on),
        ]);
    }
    for name in team {
        let name = Cell::Text(name.clone());
        rows.push(vec![Cell::State("person"), name, Cell::Unknown, Cell::Unknown, Cell::Unknown]);
    }
    for report in &page.reports {
        let (title, day) = (Cell::Text(report.title.clone()), seen.zone().date_of(report.published_at));
        let health = health(&report.health);
        rows.push(vec![Cell::State("status-report"), title, health, Cell::Date(day), Cell::Unknown]);
    }
    let total = rows.len() as i64;
    Report {
        key: "project",
        heads,
        rows,
        groups: Vec::new(),
        charts: Vec::new(),
        sums: BTreeMap::new(),
        facts,
        paging: Paging { page: 1, size: 1_000, total },
        lens: Lens::sorted("name", false),
        zone: seen.zone().clone(),
        projects: Vec::new(),
        searchable: false,
    }
}

fn health(stored: &str) -> Cell {
    ["good", "watch", "late"].into_iter().find(|key| *key == stored).map_or(Cell::Unknown, Cell::State)
}

fn cells(seen: &Visibility, heads: &[Head], project: &Shown) -> Vec<Cell> {
    let date = |day: Option<time::Date>| day.map_or(Cell::Unknown, Cell::Date);
    let budget = |budget: Option<Budget>| budget.map_or(Cell::Unknown, |budget| Cell::Percent(budget.percent()));
    heads
        .iter()
        .map(|head| match head.key {
            "project" => Cell::Link(project.name.clone(), Target::Project(project.id)),
            "state" => Cell::State(project.state.key()),
            "manager" => project.manager.clone().map_or(Cell::Unknown, Cell::Text),
            "starts" => date(project.starts_on),
            "ends" => date(project.ends_on),
            "next" => project.next.as_ref().map_or(Cell::Unknown, |next| Cell::Text(next.name.clone())),
            "next-due" => date(project.next.as_ref().and_then(|next| next.due_on)),
            "hours" => project.seconds.map_or(Cell::Unknown, Cell::Seconds),
            "budget-hours" if seen.budget_hours() => {
                project.budget_hours.map_or(Cell::Unknown, |budget| Cell::Seconds(budget.whole))
            }
            "budget-used" if seen.budget_hours() => budget(project.budget_hours),
            "budget-money" => {
                project.budget_money.map_or(Cell::Unknown, |(budget, currency)| Cell::Money(budget.whole, currency))
            }
            "budget-left" => project.budget_hours.map_or(Cell::Unknown, |budget| Cell::Seconds(budget.left())),
            "budget-money-used" => money(project, |budget| budget.used),
            "budget-money-left" => money(project, |budget| budget.left()),
            "budget-month" if project.budget_hours.is_some() || project.budget_money.is_some() => {
                project.budget_month.map_or(Cell::Unknown, Cell::Month)
            }
            _ => Cell::Unknown,
        })
        .collect()
}

/// What was used of a budget in money, and what is left of it, is as known as the amounts of its hours.
fn money(project: &Shown, of: impl Fn(Budget) -> i64) -> Cell {
    match project.budget_money {
        None => Cell::Unknown,
        Some((budget, currency)) if project.money_partly => Cell::Sum(Sum {
            money: BTreeMap::from([(currency.to_string(), of(budget))]),
            partly_unknown: true,
            ..Sum::default()
        }),
        Some((budget, currency)) => Cell::Money(of(budget), currency),
    }
}

/// By what is shown; unknown comes last.
fn compare(a: &Cell, b: &Cell) -> Ordering {
    match (a, b) {
        (Cell::Unknown, Cell::Unknown) => Ordering::Equal,
        (Cell::Unknown, _) => Ordering::Greater,
        (_, Cell::Unknown) => Ordering::Less,
        (Cell::Text(a) | Cell::Link(a, _), Cell::Text(b) | Cell::Link(b, _)) => a.to_lowercase().cmp(&b.to_lowercase()),
        (Cell::Date(a), Cell::Date(b)) => a.cmp(b),
        (Cell::Seconds(a), Cell::Seconds(b)) | (Cell::Percent(a), Cell::Percent(b)) => a.cmp(b),
        (Cell::State(a), Cell::State(b)) => a.cmp(b),
        _ => Ordering::Equal,
    }
}
