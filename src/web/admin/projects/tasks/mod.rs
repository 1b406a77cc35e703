//! The tasks of a project: added, changed, done, put in order, removed.

mod typed;

use super::super::records::{FormView, differences, version};
use super::crumbs;
use super::remove::{Confirm, confirm};
use super::{Mark, Move};
use crate::base::ids::{ProjectId, TaskId};
use crate::domain::permissions::EditProjects;
use crate::domain::projects::{self, Direction, Stored};
use crate::domain::tasks::{self, Removed};
use crate::error::{Error, Result};
use crate::web::form::{Errors, Form};
use crate::web::page::Page;
use crate::web::path::{Child, Id};
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use typed::{Offered, TaskForm};

pub fn routes() -> Routes {
    Routes::new()
        .get("/projects/{id}/tasks/new", new)
        .post("/projects/{id}/tasks/new", create)
        .get("/projects/{id}/tasks/{child}", edit)
        .post("/projects/{id}/tasks/{child}", update)
        .post("/projects/{id}/tasks/{child}/state", set_state)
        .post("/projects/{id}/tasks/{child}/move", shift)
        .get("/projects/{id}/tasks/{child}/remove", ask)
        .post("/projects/{id}/tasks/{child}/remove", remove)
}

/// What a form is about: its project, and the task if there is one already.
struct Subject<'a> {
    project: &'a Stored,
    known: Option<&'a str>,
    offered: &'a Offered,
}

fn view(page: Page, subject: &Subject, form: &TaskForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let title = subject.known.map_or_else(|| t.task_new(), str::to_owned);
    let here = subject.known.map_or_else(|| t.task_new(), |_| t.edit());
    let (crumbs, back) = crumbs(&page, subject.project);
    let (sections, version) = (form.sections(&t, subject.offered, &errors), form.version.clone());
    let (text, conflict) = (t.task_text(), Vec::new());
    FormView { title, text, here, crumbs, sections, version, back, conflict, errors, page }
}

async fn new(mut staff: Staff<EditProjects>, Id(id): Id<ProjectId>) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, id, None).await?;
    let form = TaskForm::blank();
    let subject = Subject { project: &project, known: None, offered: &offered };
    Ok(view(staff.page, &subject, &form, Errors::default()).answer())
}

async fn create(mut staff: Staff<EditProjects>, Id(id): Id<ProjectId>, Form(form): Form<TaskForm>) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, id, None).await?;
    let form = form.at(String::new());
    let subject = Subject { project: &project, known: None, offered: &offered };
    let new = match form.parse(&staff.page.t, &offered, project.project.currency) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &subject, &form, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    tasks::create(&mut staff.scope, id, &new).await?;
    let to = staff.page.url(&format!("/projects/{id}?done=task-added"));
    staff.done(&to).await
}

async fn edit(mut staff: Staff<EditProjects>, Child(id, task): Child<ProjectId, TaskId>) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = tasks::of_project(&mut staff.scope, id, task).await?;
    let offered = Offered::load(&mut staff, id, stored.task.assignee).await?;
    let form = TaskForm::of(&staff.page.t, &stored.task, stored.currency).at(stored.version.to_string());
    let subject = Subject { project: &project, known: Some(&stored.task.name), offered: &offered };
    Ok(view(staff.page, &subject, &form, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<EditProjects>,
    Child(id, task): Child<ProjectId, TaskId>,
    Form(form): Form<TaskForm>,
) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = tasks::of_project(&mut staff.scope, id, task).await?;
    let offered = Offered::load(&mut staff, id, stored.task.assignee).await?;
    let subject = Subject { project: &project, known: Some(&stored.task.name), offered: &offered };
    let new = match form.parse(&staff.page.t, &offered, stored.currency) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &subject, &form, errors).answer()),
    };
    let done = staff.page.url(&format!("/projects/{id}?done=task-saved"));
    match tasks::update(&mut staff.scope, task, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) if stored.task == new => {}
        Err(Error::Conflict) => {
            let t = staff.page.t.clone();
            let form = TaskForm::of(&t, &new, stored.currency).at(stored.version.to_string());
            let theirs = TaskForm::of(&t, &stored.task, stored.currency).sections(&t, &offered, &Errors::default());
            let mut view = view(staff.page, &subject, &form, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            return Ok(view.answer());
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

async fn set_state(
    mut staff: Staff<EditProjects>,
    Child(id, task): Child<ProjectId, TaskId>,
    Form(form): Form<Mark>,
) -> Result<Redirect> {
    tasks::of_project(&mut staff.scope, id, task).await?;
    if let Some(done) = form.done() {
        let state = if done { tasks::State::Done } else { tasks::State::Open };
        tasks::set_state(&mut staff.scope, task, state).await?;
        staff.scope.commit().await?;
    }
    Ok(Redirect::to(&staff.page.url(&format!("/projects/{id}#tasks"))))
}

async fn shift(
    mut staff: Staff<EditProjects>,
    Child(id, task): Child<ProjectId, TaskId>,
    Form(form): Form<Move>,
) -> Result<Redirect> {
    tasks::of_project(&mut staff.scope, id, task).await?;
    if let Some(direction) = Direction::parse(&form.to) {
        tasks::shift(&mut staff.scope, task, direction).await?;
        staff.scope.commit().await?;
    }
    Ok(Redirect::to(&staff.page.url(&format!("/projects/{id}#tasks"))))
}

async fn ask(mut staff: Staff<EditProjects>, Child(id, task): Child<ProjectId, TaskId>) -> Result<Confirm> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = tasks::of_project(&mut staff.scope, id, task).await?;
    let t = staff.page.t.clone();
    let means = vec![t.task_remove_hours(), t.task_remove_rates()];
    Ok(confirm(staff.page, &project, t.task_remove(stored.task.name.as_str()), means))
}

async fn remove(mut staff: Staff<EditProjects>, Child(id, task): Child<ProjectId, TaskId>) -> Result<Redirect> {
    tasks::of_project(&mut staff.scope, id, task).await?;
    let done = match tasks::remove(&mut staff.scope, task).await? {
        Removed::Yes => {
            staff.scope.commit().await?;
            "task-removed"
        }
        Removed::HasHours => "task-kept",
    };
    Ok(Redirect::to(&staff.page.url(&format!("/projects/{id}?done={done}"))))
}
