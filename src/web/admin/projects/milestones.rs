//! The milestones of a project: added, changed, reached or not, removed.

use super::super::records::{FormView, Reader, Section, differences, version};
use super::remove::{Confirm, confirm};
use super::{Mark, crumbs, day, typed};
use crate::base::ids::{MilestoneId, ProjectId};
use crate::base::words::Words;
use crate::domain::permissions::EditProjects;
use crate::domain::projects::milestones::{self, Milestone};
use crate::domain::projects::{self, Stored};
use crate::error::{Error, Result};
use crate::web::form::{Errors, Field, Form};
use crate::web::page::Page;
use crate::web::path::{Child, Id};
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/projects/{id}/milestones/new", new)
        .post("/projects/{id}/milestones/new", create)
        .get("/projects/{id}/milestones/{child}", edit)
        .post("/projects/{id}/milestones/{child}", update)
        .post("/projects/{id}/milestones/{child}/state", reach)
        .get("/projects/{id}/milestones/{child}/remove", ask)
        .post("/projects/{id}/milestones/{child}/remove", remove)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct MilestoneForm {
    name: String,
    due_on: String,
    done_on: String,
    version: String,
    submit_id: String,
}

impl MilestoneForm {
    fn of(milestone: &Milestone) -> Self {
        let (due_on, done_on) = (day(milestone.due_on), day(milestone.done_on));
        Self { name: milestone.name.clone(), due_on, done_on, ..Self::default() }
    }

    fn parse(&self, t: &Words) -> Result<Milestone, Errors> {
        let mut read = Reader::new(t);
        let name = read.line("name", &self.name);
        let due_on = typed::day(&mut read, "due_on", &self.due_on);
        let done_on = typed::day(&mut read, "done_on", &self.done_on);
        read.finish(Milestone { name, due_on, done_on })
    }

    fn sections(&self, t: &Words, errors: &Errors) -> Vec<Section> {
        let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
        let fields = vec![
            field("name", t.col_name(), &self.name),
            field("due_on", t.plan_due(), &self.due_on).hint(t.record_date_hint()).optional(),
            field("done_on", t.milestone_done_on(), &self.done_on).hint(t.milestone_done_on_hint()).optional(),
        ];
        vec![Section { heading: t.milestone_heading(), fields }]
    }
}

fn view(page: Page, project: &Stored, known: Option<&str>, form: &MilestoneForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let title = known.map_or_else(|| t.milestone_new(), str::to_owned);
    let here = known.map_or_else(|| t.milestone_new(), |_| t.edit());
    let (crumbs, back) = crumbs(&page, project);
    let (sections, version) = (form.sections(&t, &errors), form.version.clone());
    let (text, conflict) = (t.milestone_text(), Vec::new());
    FormView { title, text, here, crumbs, sections, version, back, conflict, errors, page }
}

async fn new(mut staff: Staff<EditProjects>, Id(id): Id<ProjectId>) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    Ok(view(staff.page, &project, None, &MilestoneForm::default(), Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditProjects>,
    Id(id): Id<ProjectId>,
    Form(form): Form<MilestoneForm>,
) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let form = MilestoneForm { version: String::new(), ..form };
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &project, None, &form, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    milestones::create(&mut staff.scope, id, &new).await?;
    let to = staff.page.url(&format!("/projects/{id}?done=milestone-added"));
    staff.done(&to).await
}

async fn edit(mut staff: Staff<EditProjects>, Child(id, child): Child<ProjectId, MilestoneId>) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = milestones::find(&mut staff.scope, id, child).await?;
    let form = MilestoneForm { version: stored.version.to_string(), ..MilestoneForm::of(&stored.milestone) };
    Ok(view(staff.page, &project, Some(&stored.milestone.name), &form, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<EditProjects>,
    Child(id, child): Child<ProjectId, MilestoneId>,
    Form(form): Form<MilestoneForm>,
) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = milestones::find(&mut staff.scope, id, child).await?;
    let name = &stored.milestone.name;
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &project, Some(name), &form, errors).answer()),
    };
    let done = staff.page.url(&format!("/projects/{id}?done=milestone-saved"));
    match milestones::update(&mut staff.scope, id, child, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) if stored.milestone == new => {}
        Err(Error::Conflict) => {
            let t = staff.page.t.clone();
            let form = MilestoneForm { version: stored.version.to_string(), ..MilestoneForm::of(&new) };
            let theirs = MilestoneForm::of(&stored.milestone).sections(&t, &Errors::default());
            let mut view = view(staff.page, &project, Some(name), &form, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            return Ok(view.answer());
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

/// Reached today, or not reached after all.
async fn reach(
    mut staff: Staff<EditProjects>,
    Child(id, child): Child<ProjectId, MilestoneId>,
    Form(form): Form<Mark>,
) -> Result<Redirect> {
    milestones::find(&mut staff.scope, id, child).await?;
    if let Some(done) = form.done() {
        let day = done.then(|| staff.page.today());
        milestones::reach(&mut staff.scope, id, child, day).await?;
        staff.scope.commit().await?;
    }
    Ok(Redirect::to(&staff.page.url(&format!("/projects/{id}#milestones"))))
}

async fn ask(mut staff: Staff<EditProjects>, Child(id, child): Child<ProjectId, MilestoneId>) -> Result<Confirm> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = milestones::find(&mut staff.scope, id, child).await?;
    let t = staff.page.t.clone();
    let title = t.milestone_remove(stored.milestone.name.as_str());
    Ok(confirm(staff.page, &project, title, vec![t.milestone_remove_shown()]))
}

async fn remove(mut staff: Staff<EditProjects>, Child(id, child): Child<ProjectId, MilestoneId>) -> Result<Redirect> {
    milestones::remove(&mut staff.scope, id, child).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url(&format!("/projects/{id}?done=milestone-removed"))))
}
