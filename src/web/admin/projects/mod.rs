//! Projects: the list over all customers, and one as staff plan it.

pub mod form;
pub mod typed;

use super::records::{Done, FILE_ROWS, Fact, ROWS, filter, lines, search, sheet};
use crate::base::hours;
use crate::base::ids::{CustomerId, ProjectId};
use crate::base::page::Paging;
use crate::domain::customers;
use crate::domain::permissions::{ViewCustomers, ViewProjects};
use crate::domain::projects::{self, Filter, Listed, State, Stored};
use crate::error::{Error, Result};
use crate::output::{csv, labels};
use crate::web::format::{Format, file};
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use axum::response::Response;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/projects", index).get("/projects.csv", export).get("/projects/{id}", show).merge(form::routes())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/projects/index.html")]
struct IndexView {
    page: Page,
    lines: Vec<Listed>,
    paging: Paging,
    links: Links,
    /// (value, name)
    customers: Vec<(String, String)>,
    sees_customers: bool,
    filtered: bool,
}

impl IndexView {
    fn states(&self) -> [State; 5] {
        State::ALL
    }

    fn state(&self, state: &State) -> String {
        labels::state(&self.page.t, state.key())
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    q: String,
    customer: String,
    state: String,
    page: Option<String>,
}

impl Asked {
    fn filter(&self, limit: i64, offset: i64) -> Result<Filter> {
        Ok(Filter {
            customer: filter(&self.customer, |id| id.parse().ok())?,
            search: search(&self.q),
            state: filter(&self.state, State::parse)?,
            limit,
            offset,
        })
    }
}

async fn index(
    mut staff: Staff<ViewProjects>,
    Query(asked): Query<Asked>,
    OriginalUri(uri): OriginalUri,
) -> Result<IndexView> {
    let page = Paging::parse(asked.page.as_deref(), ROWS).map_err(|_| Error::BadAddress("page"))?;
    let mut paging = Paging { page, size: ROWS, total: 0 };
    let filter = asked.filter(ROWS.into(), paging.offset())?;
    let customers = customers(&mut staff, filter.customer).await?;
    let (lines, total) = projects::list(&mut staff.scope, &filter).await?;
    paging.total = total;
    Ok(IndexView {
        filtered: filter.search.is_some() || filter.customer.is_some() || filter.state.is_some() || page > 1,
        lines,
        paging,
        links: Links::of(&uri),
        customers,
        sees_customers: staff.may::<ViewCustomers>(),
        page: staff.page,
    })
}

/// Every active customer, and the one that is looked at.
async fn customers(staff: &mut Staff<ViewProjects>, chosen: Option<CustomerId>) -> Result<Vec<(String, String)>> {
    let active = customers::choices(&mut staff.scope).await?;
    let mut offered: Vec<_> = active.into_iter().map(|customer| (customer.id.to_string(), customer.name)).collect();
    if let Some(id) = chosen
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), customers::find(&mut staff.scope, id).await?.customer.name));
    }
    Ok(offered)
}

async fn export(mut staff: Staff<ViewProjects>, Query(asked): Query<Asked>) -> Result<Response> {
    let (lines, _) = projects::list(&mut staff.scope, &asked.filter(FILE_ROWS, 0)?).await?;
    let t = &staff.page.t;
    let head = vec![
        t.col_name(),
        t.col_number(),
        t.access_customer(),
        t.col_state(),
        t.col_manager(),
        t.col_ends(),
        t.project_spent(),
        t.budget_hours(),
    ];
    let rows = lines.into_iter().map(|line| row(&staff.page, line));
    Ok(file(Format::Csv, "projects", sheet(t, head, rows)?))
}

fn row(page: &Page, line: Listed) -> Vec<String> {
    vec![
        csv::guarded(line.name),
        csv::guarded(line.number.unwrap_or_default()),
        csv::guarded(line.customer_name),
        labels::state(&page.t, line.state.key()),
        csv::guarded(line.manager_name.unwrap_or_default()),
        line.ends_on.map(|day| day.to_string()).unwrap_or_default(),
        hours::clock(line.seconds),
        line.budget_seconds.map(|seconds| hours::clock(seconds.into())).unwrap_or_default(),
    ]
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/projects/show.html")]
struct ShowView {
    page: Page,
    id: ProjectId,
    name: String,
    state: String,
    state_class: &'static str,
    plan: Vec<Fact>,
    budget: Vec<Fact>,
    description: Vec<String>,
    note: Vec<String>,
    may_edit: bool,
}

async fn show(mut staff: Staff<ViewProjects>, Id(id): Id<ProjectId>, Query(asked): Query<Done>) -> Result<ShowView> {
    let stored = projects::find(&mut staff.scope, id).await?;
    let (sees_customers, may_edit) = (staff.may::<ViewCustomers>(), staff.rights().edit_projects);
    let mut page = staff.page;
    page.notice = asked.notice(page.t.project_added(), page.t.project_saved());
    let project = &stored.project;
    Ok(ShowView {
        id,
        name: project.name.clone(),
        state: labels::state(&page.t, project.state.key()),
        state_class: labels::tag_class(project.state.key()),
        plan: plan(&page, &stored, sees_customers),
        budget: budget(&page, &stored),
        description: lines(&project.description),
        note: lines(&project.internal_note),
        may_edit,
        page,
    })
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

/// No budget is a dash, not a zero.
fn budget(page: &Page, stored: &Stored) -> Vec<Fact> {
    let (t, project) = (&page.t, &stored.project);
    let each = |amount: String| if project.budget_monthly { t.project_per_month(amount) } else { amount };
    let shown = |amount: Option<String>| amount.map_or_else(|| "–".to_owned(), each);
    vec![
        Fact::new(t.project_spent(), t.hours(stored.seconds)),
        Fact::new(t.budget_hours(), shown(project.budget_seconds.map(|seconds| t.hours(seconds)))),
        Fact::new(t.project_budget_money(), shown(project.budget_amount.map(|minor| t.money(minor, project.currency)))),
        Fact::new(t.col_currency(), project.currency.to_string()),
    ]
}
