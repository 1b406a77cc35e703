//! A report on how a project stands, as it is written.

use super::super::super::records::{FormView, NOTE, Reader, Section, differences, version};
use super::super::crumbs;
use crate::base::ids::{ProjectId, StatusReportId};
use crate::base::words::Words;
use crate::domain::permissions::EditProjects;
use crate::domain::projects::reports::{self, Health, Report};
use crate::domain::projects::{self, Stored};
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
        .get("/projects/{id}/reports/new", new)
        .post("/projects/{id}/reports/new", create)
        .get("/projects/{id}/reports/{child}/edit", edit)
        .post("/projects/{id}/reports/{child}/edit", update)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct ReportForm {
    health: String,
    title: String,
    body: String,
    version: String,
    submit_id: String,
}

fn healths(t: &Words) -> Vec<(String, String)> {
    Health::ALL.map(|health| (health.key().to_owned(), labels::state(t, health.key()))).to_vec()
}

impl ReportForm {
    fn of(report: &Report) -> Self {
        let (title, body) = (report.title.clone(), report.body.clone());
        Self { health: report.health.key().to_owned(), title, body, ..Self::default() }
    }

    fn parse(&self, t: &Words) -> Result<Report, Errors> {
        let mut read = Reader::new(t);
        let title = read.line("title", &self.title);
        let health = read.choice("health", &self.health, &healths(t));
        let body = read.text("body", &self.body, NOTE).unwrap_or_default();
        let report = Report { health: Health::parse(health).unwrap_or(Health::Watch), title, body };
        read.finish(report)
    }

    fn sections(&self, t: &Words, errors: &Errors) -> Vec<Section> {
        let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
        let fields = vec![
            field("title", t.status_report_title(), &self.title),
            field("health", t.status_report_health(), &self.health).input(Input::Select(healths(t))),
            field("body", t.status_report_body(), &self.body)
                .input(Input::Area)
                .hint(t.status_report_body_hint())
                .optional(),
        ];
        vec![Section { heading: t.status_report_heading(), fields }]
    }
}

/// A new report, or one that is a draft or published.
#[derive(Clone, Copy)]
enum Subject<'a> {
    New,
    Known(&'a reports::Stored),
}

fn view(page: Page, project: &Stored, subject: Subject, form: &ReportForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let (mut crumbs, mut back) = crumbs(&page, project);
    let (title, here, text) = match subject {
        Subject::New => (t.status_report_new(), t.status_report_new(), t.status_report_draft_text()),
        Subject::Known(stored) => {
            back = format!("{back}/reports/{}", stored.id);
            crumbs.push((back.clone(), stored.report.title.clone()));
            let published = stored.published_at.is_some();
            let text = if published { t.status_report_live_text() } else { t.status_report_draft_text() };
            (stored.report.title.clone(), t.edit(), text)
        }
    };
    let (sections, version) = (form.sections(&t, &errors), form.version.clone());
    FormView { title, text, here, crumbs, sections, version, back, conflict: Vec::new(), errors, page }
}

async fn new(mut staff: Staff<EditProjects>, Id(id): Id<ProjectId>) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let form = ReportForm { health: Health::Good.key().into(), ..ReportForm::default() };
    Ok(view(staff.page, &project, Subject::New, &form, Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditProjects>,
    Id(id): Id<ProjectId>,
    Form(form): Form<ReportForm>,
) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let form = ReportForm { version: String::new(), ..form };
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &project, Subject::New, &form, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let made = reports::create(&mut staff.scope, id, &new).await?;
    let to = staff.page.url(&format!("/projects/{id}/reports/{made}?done=added"));
    staff.done(&to).await
}

async fn edit(mut staff: Staff<EditProjects>, Child(id, child): Child<ProjectId, StatusReportId>) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = reports::find(&mut staff.scope, id, child).await?;
    let form = ReportForm { version: stored.version.to_string(), ..ReportForm::of(&stored.report) };
    Ok(view(staff.page, &project, Subject::Known(&stored), &form, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<EditProjects>,
    Child(id, child): Child<ProjectId, StatusReportId>,
    Form(form): Form<ReportForm>,
) -> Result<Response> {
    let project = projects::find(&mut staff.scope, id).await?;
    let stored = reports::find(&mut staff.scope, id, child).await?;
    let subject = Subject::Known(&stored);
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &project, subject, &form, errors).answer()),
    };
    let done = staff.page.url(&format!("/projects/{id}/reports/{child}?done=saved"));
    match reports::update(&mut staff.scope, id, child, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) if stored.report == new => {}
        Err(Error::Conflict) => {
            let t = staff.page.t.clone();
            let form = ReportForm { version: stored.version.to_string(), ..ReportForm::of(&new) };
            let theirs = ReportForm::of(&stored.report).sections(&t, &Errors::default());
            let mut view = view(staff.page, &project, subject, &form, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            return Ok(view.answer());
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}
