//! The phases of a project: added, changed, put in order, removed.

use super::super::records::{FormView, Reader, Section, differences, version};
use super::remove::{Confirm, confirm};
use super::{Move, crumbs, day, days, typed};
use crate::base::ids::{PhaseId, ProjectId};
use crate::base::words::Words;
use crate::domain::permissions::EditProjects;
use crate::domain::projects::phases::{self, Phase, State};
use crate::domain::projects::{self, Direction, Stored};
use crate::error::{Error, Result};
use crate::output::labels;
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::{Child, Id};
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/projects/{id}/phases/new", new)
        .post("/projects/{id}/phases/new", create)
        .get("/projects/{id}/phases/{child}", edit)
        .post("/projects/{id}/phases/{child}", update)
        .post("/projects/{id}/phases/{child}/move", shift)
        .get("/projects/{id}/phases/{child}/remove", ask)
        .post("/projects/{id}/phases/{child}/remove", remove)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct PhaseForm {
    name: String,
    state: String,
    starts_on: String,
    ends_on: String,
    version: String,
    submit_id: String,
}

fn states(t: &Words) -> Vec<(String, String)> {
    State::ALL.map(|state| (state.key().to_owned(), labels::state(t, state.key()))).to_vec()
}

impl PhaseForm {
    fn of(phase: &Phase) -> Self {
        Self {
            name: phase.name.clone(),
            state: phase.state.key().to_owned(),
            starts_on: day(phase.starts_on),
            ends_on: day(phase.ends_on),
            ..Self::default()
        }
    }

    fn parse(&self, t: &Words) -> Result<Phase, Errors> {
        let mut read = Reader::new(t);
        let name = read.line("name", &self.name);
        let state = read.choice("state", &self.state, &states(t));
        let starts_on = typed::day(&mut read, "starts_on", &self.starts_on);
        let ends_on = typed::day(&mut read, "ends_on", &self.ends_on);
        days(&mut read, "ends_on", starts_on, ends_on);
        let phase = Phase { name, state: State::parse(state).unwrap_or(State::Planned), starts_on, ends_on };
        read.finish(phase)
    }

    fn sections(&self, t: &Words, errors: &Errors) -> Vec<Section> {
        let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
        let fields = vec![
            field("name", t.col_name(), &self.name),
            field("state", t.col_state(), &self.state).input(Input::Select(states(t))),
            field("starts_on", t.col_starts(), &self.starts_on).hint(t.record_date_hint()).optional(),
            field("ends_on", t.col_ends(), &self.ends_on).hint(t.record_date_hint()).optional(),
        ];
        vec![Section { heading: t.phase_heading(), fields }]
    }
}

fn view(page: Page, project: &Stored, known: Option<&str>, form: &PhaseForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let title = known.map_or_else(|| t.phase_new(), str::to_owned);
    let here = known.map_or_else(|| t.phase_new(), |_| t.edit());
    let (crumbs, back) = crumbs(&page, project);
    let (sections, version) = (form.sections(&t, &errors), form.version.clone());
    let (text, conflict) = (t.phase_text(), Vec::new());
    FormView { title, text, here, crumbs, sections, version, back, conflict, errors, page }
}

async fn new(mut staff: Staff<EditProjects>, Id(id): Id<ProjectId>) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let form = PhaseForm { state: State::Planned.key().into(), ..PhaseForm::default() };
    Ok(view(staff.page, &project, None, &form, Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditProjects>,
    Id(id): Id<ProjectId>,
    Form(form): Form<PhaseForm>,
) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let form = PhaseForm { version: String::new(), ..form };
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &project, None, &form, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    phases::create(&mut staff.scope, id, &new).await?;
    let to = staff.page.url(&format!("/projects/{id}?done=phase-added"));
    staff.done(&to).await
}

async fn edit(mut staff: Staff<EditProjects>, Child(id, phase): Child<ProjectId, PhaseId>) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = phases::find(&mut staff.scope, id, phase).await?;
    let form = PhaseForm { version: stored.version.to_string(), ..PhaseForm::of(&stored.phase) };
    Ok(view(staff.page, &project, Some(&stored.phase.name), &form, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<EditProjects>,
    Child(id, phase): Child<ProjectId, PhaseId>,
    Form(form): Form<PhaseForm>,
) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = phases::find(&mut staff.scope, id, phase).await?;
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &project, Some(&stored.phase.name), &form, errors).answer()),
    };
    let done = staff.page.url(&format!("/projects/{id}?done=phase-saved"));
    match phases::update(&mut staff.scope, id, phase, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) if stored.phase == new => {}
        Err(Error::Conflict) => {
            let t = staff.page.t.clone();
            let form = PhaseForm { version: stored.version.to_string(), ..PhaseForm::of(&new) };
            let theirs = PhaseForm::of(&stored.phase).sections(&t, &Errors::default());
            let mut view = view(staff.page, &project, Some(&stored.phase.name), &form, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            return Ok(view.answer());
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

async fn shift(
    mut staff: Staff<EditProjects>,
    Child(id, phase): Child<ProjectId, PhaseId>,
    Form(form): Form<Move>,
) -> Result<Redirect> {
    phases::find(&mut staff.scope, id, phase).await?;
    if let Some(direction) = Direction::parse(&form.to) {
        phases::shift(&mut staff.scope, id, phase, direction).await?;
        staff.scope.commit().await?;
    }
    Ok(Redirect::to(&staff.page.url(&format!("/projects/{id}#phases"))))
}

async fn ask(mut staff: Staff<EditProjects>, Child(id, phase): Child<ProjectId, PhaseId>) -> Result<Confirm> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = phases::find(&mut staff.scope, id, phase).await?;
    let t = staff.page.t.clone();
    let mut means = vec![t.phase_remove_shown()];
    if stored.tasks > 0 {
        means.push(t.phase_remove_tasks(stored.tasks));
    }
    Ok(confirm(staff.page, &project, t.phase_remove(stored.phase.name.as_str()), means))
}

async fn remove(mut staff: Staff<EditProjects>, Child(id, phase): Child<ProjectId, PhaseId>) -> Result<Redirect> {
    phases::remove(&mut staff.scope, id, phase).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url(&format!("/projects/{id}?done=phase-removed"))))
}
