//! A project's form, for a new one and for changes.

use super::super::records::{FormView, NOTE, Reader, Section, differences, managers, note, version};
use super::typed;
use crate::base::ids::{CustomerId, ProjectId};
use crate::base::words::Words;
use crate::domain::permissions::EditProjects;
use crate::domain::projects::{self, Project, State};
use crate::domain::{customers, projects::Stored};
use crate::error::{Error, Result};
use crate::output::labels;
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/customers/{id}/projects/new", new)
        .post("/customers/{id}/projects/new", create)
        .get("/projects/{id}/edit", edit)
        .post("/projects/{id}/edit", update)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct ProjectForm {
    name: String,
    number: String,
    state: String,
    manager: String,
    starts_on: String,
    ends_on: String,
    budget_hours: String,
    budget_money: String,
    budget_monthly: String,
    currency: String,
    description: String,
    internal_note: String,
    version: String,
    submit_id: String,
}

/// What the selects offer.
struct Offered {
    states: Vec<(String, String)>,
    managers: Vec<(String, String)>,
}

impl Offered {
    async fn load(staff: &mut Staff<EditProjects>, chosen: Option<&Project>) -> Result<Self> {
        let t = staff.page.t.clone();
        let states = State::ALL.map(|state| (state.key().to_owned(), labels::state(&t, state.key()))).to_vec();
        let managers = managers(&mut staff.scope, &t, chosen.and_then(|project| project.manager)).await?;
        Ok(Self { states, managers })
    }
}

impl ProjectForm {
    fn of(t: &Words, project: &Project) -> Self {
        let day = |day: Option<time::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            name: project.name.clone(),
            number: project.number.clone().unwrap_or_default(),
            state: project.state.key().to_owned(),
            manager: project.manager.map(|id| id.to_string()).unwrap_or_default(),
            starts_on: day(project.starts_on),
            ends_on: day(project.ends_on),
            budget_hours: project.budget_seconds.map(typed::shown_hours).unwrap_or_default(),
            budget_money: project
                .budget_amount
                .map(|minor| t.decimal(minor, project.currency.exponent()))
                .unwrap_or_default(),
            budget_monthly: if project.budget_monthly { "on".into() } else { String::new() },
            currency: project.currency.to_string(),
            description: project.description.clone(),
            internal_note: project.internal_note.clone(),
            version: String::new(),
            submit_id: String::new(),
        }
    }

    fn parse(&self, t: &Words, offered: &Offered) -> Result<Project, Errors> {
        let mut read = Reader::new(t);
        let (name, number) = (read.line("name", &self.name), read.optional("number", &self.number, 50));
        let state = read.choice("state", &self.state, &offered.states);
        let manager = read.choice("manager", &self.manager, &offered.managers).parse().ok();
        let starts_on = typed::day(&mut read, "starts_on", &self.starts_on);
        let ends_on = typed::day(&mut read, "ends_on", &self.ends_on);
        if let (Some(first), Some(last)) = (starts_on, ends_on)
            && last < first
        {
            read.errors.add("ends_on", t.project_ends_first());
        }
        let description = read.text("description", &self.description, NOTE).unwrap_or_default();
        let internal_note = read.text("internal_note", &self.internal_note, NOTE).unwrap_or_default();
        let budget_seconds = typed::hours(&mut read, "budget_hours", &self.budget_hours);
        let currency = read.currency("currency", &self.currency);
        let project = Project {
            name,
            number,
            state: State::parse(state).unwrap_or(State::Running),
            manager,
            starts_on,
            ends_on,
            budget_seconds,
            budget_amount: typed::money(&mut read, "budget_money", &self.budget_money, currency),
            budget_monthly: !self.budget_monthly.is_empty(),
            currency,
            description,
            internal_note,
        };
        read.finish(project)
    }
}

fn sections(t: &Words, form: &ProjectForm, offered: &Offered, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let select = |name, label, value, offered: &Vec<_>| field(name, label, value).input(Input::Select(offered.clone()));
    let plan = vec![
        field("name", t.col_name(), &form.name),
        field("number", t.col_number(), &form.number).optional(),
        select("state", t.col_state(), &form.state, &offered.states),
        select("manager", t.col_manager(), &form.manager, &offered.managers),
        field("starts_on", t.col_starts(), &form.starts_on).hint(t.record_date_hint()).optional(),
        field("ends_on", t.col_ends(), &form.ends_on).hint(t.record_date_hint()).optional(),
        field("description", t.col_description(), &form.description)
            .input(Input::Area)
            .hint(t.project_description_hint())
            .optional(),
        note(t, &form.internal_note, errors),
    ];
    let monthly = field("budget_monthly", t.project_budget_monthly(), &form.budget_monthly).input(Input::Check);
    let budget = vec![
        field("budget_hours", t.budget_hours(), &form.budget_hours).hint(t.project_budget_hours_hint()).optional(),
        field("currency", t.col_currency(), &form.currency).hint(t.project_currency_hint()),
        field("budget_money", t.project_budget_money(), &form.budget_money)
            .hint(t.project_budget_money_hint())
            .optional(),
        monthly.hint(t.project_budget_monthly_hint()),
    ];
    vec![Section { heading: t.project_plan(), fields: plan }, Section { heading: t.project_budget(), fields: budget }]
}

/// The form of a project, by its id and name, or of a new one of a customer.
enum Subject<'a> {
    New(CustomerId, &'a str),
    Known(&'a Stored),
}

fn view(page: Page, subject: &Subject, form: &ProjectForm, offered: &Offered, errors: Errors) -> FormView {
    let t = page.t.clone();
    let (title, here, text, back, crumbs) = match *subject {
        Subject::New(customer, name) => {
            let back = page.url(&format!("/customers/{customer}"));
            let crumbs = vec![(page.url("/customers"), t.nav_customers()), (back.clone(), name.to_owned())];
            (t.project_new(), t.project_new(), t.project_new_text(name), back, crumbs)
        }
        Subject::Known(stored) => {
            let (name, back) = (stored.project.name.clone(), page.url(&format!("/projects/{}", stored.id)));
            let crumbs = vec![(page.url("/projects"), t.nav_projects()), (back.clone(), name.clone())];
            (name, t.edit(), stored.customer_name.clone(), back, crumbs)
        }
    };
    let (sections, version) = (sections(&t, form, offered, &errors), form.version.clone());
    FormView { title, text, here, crumbs, sections, version, back, conflict: Vec::new(), errors, page }
}

async fn new(mut staff: Staff<EditProjects>, Id(id): Id<CustomerId>) -> Result<Response> {
    let customer = customers::find(&mut staff.scope, id).await?.customer;
    let offered = Offered::load(&mut staff, None).await?;
    let currency = customer.currency.to_string();
    let form = ProjectForm { state: State::Running.key().into(), currency, ..ProjectForm::default() };
    Ok(view(staff.page, &Subject::New(id, &customer.name), &form, &offered, Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditProjects>,
    Id(id): Id<CustomerId>,
    Form(form): Form<ProjectForm>,
) -> Result<Response> {
    let customer = customers::find(&mut staff.scope, id).await?.customer;
    let offered = Offered::load(&mut staff, None).await?;
    let form = ProjectForm { version: String::new(), ..form };
    let new = match form.parse(&staff.page.t, &offered) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &Subject::New(id, &customer.name), &form, &offered, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let id = projects::create(&mut staff.scope, id, &new).await?;
    let to = staff.page.url(&format!("/projects/{id}?done=added"));
    staff.done(&to).await
}

async fn edit(mut staff: Staff<EditProjects>, Id(id): Id<ProjectId>) -> Result<Response> {
    let stored = projects::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, Some(&stored.project)).await?;
    let form = ProjectForm { version: stored.version.to_string(), ..ProjectForm::of(&staff.page.t, &stored.project) };
    Ok(view(staff.page, &Subject::Known(&stored), &form, &offered, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<EditProjects>,
    Id(id): Id<ProjectId>,
    Form(form): Form<ProjectForm>,
) -> Result<Response> {
    let stored = projects::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, Some(&stored.project)).await?;
    let new = match form.parse(&staff.page.t, &offered) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &Subject::Known(&stored), &form, &offered, errors).answer()),
    };
    let done = staff.page.url(&format!("/projects/{id}?done=saved"));
    match projects::update(&mut staff.scope, id, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => return conflict(staff, id, &new, done).await,
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(mut staff: Staff<EditProjects>, id: ProjectId, new: &Project, done: String) -> Result<Response> {
    let stored = projects::find(&mut staff.scope, id).await?;
    if stored.project == *new {
        return Ok(Redirect::to(&done).into_response());
    }
    let offered = Offered::load(&mut staff, Some(&stored.project)).await?;
    let t = staff.page.t.clone();
    let form = ProjectForm { version: stored.version.to_string(), ..ProjectForm::of(&t, new) };
    let theirs = sections(&t, &ProjectForm::of(&t, &stored.project), &offered, &Errors::default());
    let mut view = view(staff.page, &Subject::Known(&stored), &form, &offered, Errors::default());
    view.conflict = differences(&t, &theirs, &view.sections);
    Ok(view.answer())
}
