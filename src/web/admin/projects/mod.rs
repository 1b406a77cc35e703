//! Projects: the list over all customers, and one as staff plan it.

pub mod form;
mod index;
pub mod typed;

use super::records::{Done, Fact, lines};
use crate::base::ids::ProjectId;
use crate::domain::permissions::{ViewCustomers, ViewProjects};
use crate::domain::projects::{self, Stored};
use crate::error::Result;
use crate::output::labels;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;

pub fn routes() -> Routes {
    Routes::new().merge(index::routes()).get("/projects/{id}", show).merge(form::routes())
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
