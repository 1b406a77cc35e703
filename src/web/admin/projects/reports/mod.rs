//! Reports on how a project stands: one as the customer will read it, who that is, and the buttons that publish and withdraw.

mod form;

use super::super::records::version;
use super::crumbs;
use super::remove::{Confirm, confirm};
use crate::base::ids::{ProjectId, StatusReportId};
use crate::domain::logins::readers;
use crate::domain::permissions::{EditProjects, ViewCustomerAccess, ViewProjects};
use crate::domain::projects;
use crate::domain::projects::reports::{self, Removed};
use crate::error::{Error, Result};
use crate::output::labels;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::path::Child;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use crate::web::text::paragraphs;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::response::Redirect;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/projects/{id}/reports/{child}", show)
        .post("/projects/{id}/reports/{child}/publish", publish)
        .post("/projects/{id}/reports/{child}/withdraw", withdraw)
        .get("/projects/{id}/reports/{child}/remove", ask)
        .post("/projects/{id}/reports/{child}/remove", remove)
        .merge(form::routes())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/projects/report.html")]
struct ReportView {
    page: Page,
    /// The address of this report.
    here: String,
    crumbs: Vec<(String, String)>,
    title: String,
    health: String,
    health_class: &'static str,
    paragraphs: Vec<String>,
    author: Option<String>,
    /// When it was published, or first written.
    when: String,
    published: bool,
    version: i32,
    may_edit: bool,
    customer: String,
    /// Empty without the right to see accesses.
    access: String,
    /// (contact or "shared sign-in", username)
    readers: Vec<(String, String)>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    done: String,
}

async fn show(
    mut staff: Staff<ViewProjects>,
    Child(id, child): Child<ProjectId, StatusReportId>,
    Query(asked): Query<Asked>,
) -> Result<ReportView> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = reports::find(&mut staff.scope, id, child).await?;
    let readers = readers::of_project(&mut staff.scope, project.customer, id).await?;
    let (may_edit, sees_access) = (staff.may::<EditProjects>(), staff.may::<ViewCustomerAccess>());
    let mut page = staff.page;
    let t = page.t.clone();
    page.notice = match asked.done.as_str() {
        "added" => Some(t.status_report_added()),
        "saved" => Some(t.status_report_saved()),
        "published" => Some(t.status_report_published()),
        "withdrawn" => Some(t.status_report_withdrawn()),
        "changed" => Some(t.status_report_changed()),
        "kept" => Some(t.status_report_kept()),
        _ => None,
    };
    let shared = |name: Option<String>| name.unwrap_or_else(|| t.user_shared());
    let health = stored.report.health.key();
    let (crumbs, back) = crumbs(&page, &project);
    Ok(ReportView {
        here: format!("{back}/reports/{child}"),
        crumbs,
        title: stored.report.title,
        health: labels::state(&t, health),
        health_class: labels::tag_class(health),
        paragraphs: paragraphs(&stored.report.body),
        author: stored.author_name,
        when: page.when(&stored.published_at.unwrap_or(stored.created_at)),
        published: stored.published_at.is_some(),
        version: stored.version,
        may_edit,
        access: if sees_access { page.url(&format!("/access/{}", project.customer)) } else { String::new() },
        customer: project.customer_name,
        readers: readers.into_iter().map(|reader| (shared(reader.contact_name), reader.username)).collect(),
        page,
    })
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Version {
    version: String,
}

/// Only what was looked at: if it was changed meanwhile, the page shows it again.
async fn publish(
    mut staff: Staff<EditProjects>,
    Child(id, child): Child<ProjectId, StatusReportId>,
    Form(form): Form<Version>,
) -> Result<Redirect> {
    let done = match reports::publish(&mut staff.scope, id, child, version(&form.version)).await {
        Ok(()) => {
            staff.scope.commit().await?;
            "published"
        }
        Err(Error::Conflict) => "changed",
        Err(error) => return Err(error),
    };
    Ok(Redirect::to(&staff.page.url(&format!("/projects/{id}/reports/{child}?done={done}"))))
}

async fn withdraw(
    mut staff: Staff<EditProjects>,
    Child(id, child): Child<ProjectId, StatusReportId>,
) -> Result<Redirect> {
    reports::withdraw(&mut staff.scope, id, child).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url(&format!("/projects/{id}/reports/{child}?done=withdrawn"))))
}

async fn ask(mut staff: Staff<EditProjects>, Child(id, child): Child<ProjectId, StatusReportId>) -> Result<Confirm> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = reports::find(&mut staff.scope, id, child).await?;
    let t = staff.page.t.clone();
    let title = t.status_report_remove(stored.report.title.as_str());
    Ok(confirm(staff.page, &project, title, vec![t.status_report_remove_draft(), t.status_report_remove_published()]))
}

async fn remove(
    mut staff: Staff<EditProjects>,
    Child(id, child): Child<ProjectId, StatusReportId>,
) -> Result<Redirect> {
    let address = match reports::remove(&mut staff.scope, id, child).await? {
        Removed::Yes => {
            staff.scope.commit().await?;
            format!("/projects/{id}?done=status-report-removed")
        }
        Removed::Published => format!("/projects/{id}/reports/{child}?done=kept"),
    };
    Ok(Redirect::to(&staff.page.url(&address)))
}
