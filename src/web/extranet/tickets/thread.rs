//! One case: what both sides wrote, an answer with files, closing and reopening.

use super::state;
use crate::app::App;
use crate::base::ids::{FileId, TicketId};
use crate::base::name::Text;
use crate::domain::files::Purpose;
use crate::domain::tickets::own::{self, Case, changes};
use crate::domain::tickets::{Side, State as Turn, Written};
use crate::domain::visibility::{Assigned, Report};
use crate::error::{Error, Result};
use crate::web::cases::{EntryView, TEXT, entry};
use crate::web::files::{FileField, download};
use crate::web::form::{Errors, Field, Input, bad_text};
use crate::web::page::Page;
use crate::web::path::{Child, Id};
use crate::web::routes::Routes;
use crate::web::upload;
use crate::web::viewer::{SupportCases, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/tickets/{id}", show)
        .post("/tickets/{id}/answer", answer)
        .post("/tickets/{id}/close", close)
        .post("/tickets/{id}/reopen", reopen)
        .get("/tickets/{id}/files/{child}", file)
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/tickets/show.html")]
struct ShowView {
    page: Page,
    base: String,
    number: i32,
    subject: String,
    state: String,
    state_class: &'static str,
    closed: bool,
    /// (name, value, address or nothing)
    facts: Vec<(String, String, String)>,
    entries: Vec<EntryView>,
    answer: Field,
    files: FileField,
    errors: Errors,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Done {
    done: String,
}

/// The page of a case, with what was typed and what is wrong with it.
fn view(viewer: Viewer<SupportCases>, case: Case, done: &str, typed: &str, errors: Errors, lost: bool) -> ShowView {
    let company = viewer.me.customer_name.clone();
    // Without the report that shows it a project is no link.
    let shows_projects = viewer.scope.visibility.report(Report::Projects);
    let mut page = viewer.page;
    let t = page.t.clone();
    page.notice = match done {
        "opened" => Some(t.ticket_opened_notice(case.number)),
        "answered" => Some(t.ticket_answered_notice()),
        "closed" => Some(t.ticket_closed_notice()),
        "reopened" => Some(t.ticket_reopened_notice()),
        _ => None,
    };
    let base = page.url(&format!("/tickets/{}", case.id));
    let account = page.account.name.clone();
    let mut facts = Vec::new();
    if let Some((id, name)) = &case.project {
        let href = if shows_projects { page.url(&format!("/projects/{id}")) } else { String::new() };
        facts.push((t.col_project(), name.clone(), href));
    }
    if let Some((id, number)) = &case.invoice {
        facts.push((t.col_invoice(), number.clone(), page.url(&format!("/invoices/{id}"))));
    }
    if let Some(contact) = case.contact {
        facts.push((t.ticket_of(), contact, String::new()));
    }
    let assigned = case.assigned.map(|assigned| match assigned {
        Assigned::Nobody => t.ticket_assigned_nobody(),
        Assigned::Somebody => t.ticket_assigned_somebody(),
        Assigned::Named(name) => name,
    });
    facts.extend(assigned.map(|name| (t.ticket_assigned(), name, String::new())));
    facts.push((t.ticket_opened_at(), page.when(&case.created_at), String::new()));
    let (state, state_class) = state(&page, case.state);
    let draw = |one| entry(&page, &base, one, Side::Customer, (&account, &company));
    ShowView {
        entries: case.entries.into_iter().map(draw).collect(),
        answer: Field::new("answer", t.ticket_answer(), typed).input(Input::Area).errors(&errors),
        files: FileField::of(&t, Purpose::Ticket, &errors, lost),
        number: case.number,
        subject: case.subject,
        closed: case.state == Turn::Closed,
        state,
        state_class,
        facts,
        base,
        errors,
        page,
    }
}

async fn show(mut viewer: Viewer<SupportCases>, Id(id): Id<TicketId>, Query(asked): Query<Done>) -> Result<ShowView> {
    let case = own::find(&mut viewer.scope, id).await?;
    Ok(view(viewer, case, &asked.done, "", Errors::default(), false))
}

async fn answer(
    mut viewer: Viewer<SupportCases>,
    State(app): State<App>,
    Id(id): Id<TicketId>,
    request: Request,
) -> Result<Response> {
    own::find(&mut viewer.scope, id).await?;
    let (mut viewer, sent) = viewer.aside(&app, upload::read(&app, Purpose::Ticket, request)).await?;
    let t = viewer.page.t.clone();
    let mut errors = Errors::default();
    let body = errors.take("answer", Text::parse(sent.get("answer"), TEXT), |error| bad_text(&t, error));
    let room = own::room(&mut viewer.scope, &sent.files).await?;
    sent.complain(&viewer.page, room, &mut errors);
    let Some(body) = body.filter(|_| errors.is_empty()) else {
        let case = own::find(&mut viewer.scope, id).await?;
        let view = view(viewer, case, "", sent.get("answer"), errors, !sent.files.is_empty());
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    if let Some(answer) = viewer.again(sent.get("submit_id")).await? {
        return Ok(answer);
    }
    changes::answer(&mut viewer.scope, id, &Written { body: body.into(), files: sent.files }).await?;
    let to = viewer.page.url(&format!("/tickets/{id}?done=answered"));
    viewer.done(&to).await
}

async fn close(mut viewer: Viewer<SupportCases>, Id(id): Id<TicketId>) -> Result<Redirect> {
    changes::close(&mut viewer.scope, id).await?;
    viewer.scope.commit().await?;
    Ok(Redirect::to(&viewer.page.url(&format!("/tickets/{id}?done=closed"))))
}

async fn reopen(mut viewer: Viewer<SupportCases>, Id(id): Id<TicketId>) -> Result<Redirect> {
    changes::reopen(&mut viewer.scope, id).await?;
    viewer.scope.commit().await?;
    Ok(Redirect::to(&viewer.page.url(&format!("/tickets/{id}?done=reopened"))))
}

async fn file(mut viewer: Viewer<SupportCases>, Child(id, child): Child<TicketId, FileId>) -> Result<Response, Error> {
    Ok(download(own::file(&mut viewer.scope, id, child).await?))
}
