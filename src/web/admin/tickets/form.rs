//! A case that staff open for a customer.

use crate::app::App;
use crate::base::ids::CustomerId;
use crate::base::name::{Line, Text};
use crate::domain::customers;
use crate::domain::files::{self, Purpose};
use crate::domain::permissions::EditTickets;
use crate::domain::tickets::Written;
use crate::domain::tickets::desk::{self, Choices, changes};
use crate::error::Result;
use crate::web::cases::{SUBJECT, TEXT};
use crate::web::files::FileField;
use crate::web::form::{Errors, Field, Input, bad_text};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use crate::web::upload::{self, Sent};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/tickets/new", choose)
        .get("/customers/{id}/tickets/new", new)
        .post("/customers/{id}/tickets/new", create)
}

/// For which customer: the first step.
#[derive(Template, WebTemplate)]
#[template(path = "admin/tickets/choose.html")]
struct ChooseView {
    page: Page,
    customers: Vec<(String, String)>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    customer: String,
}

async fn choose(mut staff: Staff<EditTickets>, Query(asked): Query<Asked>) -> Result<Response> {
    if let Ok(id) = asked.customer.parse::<CustomerId>() {
        return Ok(Redirect::to(&staff.page.url(&format!("/customers/{id}/tickets/new"))).into_response());
    }
    let customers = customers::choices(&mut staff.scope).await?;
    let customers = customers.into_iter().map(|customer| (customer.id.to_string(), customer.name)).collect();
    Ok(ChooseView { page: staff.page, customers }.into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/tickets/new.html")]
struct NewView {
    page: Page,
    customer: String,
    fields: Vec<Field>,
    files: FileField,
    errors: Errors,
}

/// (value, name)
fn offered<T: ToString>(none: String, all: &[(T, String)]) -> Vec<(String, String)> {
    let mut offered = vec![(String::new(), none)];
    offered.extend(all.iter().map(|(id, name)| (id.to_string(), name.clone())));
    offered
}

fn view(page: Page, customer: String, choices: &Choices, sent: &Sent, errors: Errors) -> NewView {
    let t = page.t.clone();
    let field = |name, label| Field::new(name, label, sent.get(name)).errors(&errors);
    let fields = vec![
        field("subject", t.ticket_subject()),
        field("contact", t.ticket_of())
            .input(Input::Select(offered(t.ticket_shared(), &choices.contacts)))
            .hint(t.ticket_contact_hint()),
        field("project", t.col_project())
            .input(Input::Select(offered(t.ticket_no_project(), &choices.projects)))
            .hint(t.ticket_project_hint())
            .optional(),
        field("body", t.ticket_public_text()).input(Input::Area),
    ];
    let files = FileField::of(&t, Purpose::Ticket, &errors, !sent.files.is_empty());
    NewView { customer, fields, files, errors, page }
}

async fn new(mut staff: Staff<EditTickets>, Id(id): Id<CustomerId>) -> Result<NewView> {
    let customer = customers::find(&mut staff.scope, id).await?.customer.name;
    let choices = desk::choices(&mut staff.scope, id).await?;
    Ok(view(staff.page, customer, &choices, &Sent::default(), Errors::default()))
}

/// One of the offered ones, or none.
fn pick<T: Copy + ToString>(
    t: &crate::base::words::Words,
    field: &str,
    sent: &Sent,
    all: &[(T, String)],
    errors: &mut Errors,
) -> Option<T> {
    let text = sent.get(field);
    let found = all.iter().map(|(id, _)| *id).find(|id| id.to_string() == text);
    if found.is_none() && !text.is_empty() {
        errors.add(field, t.field_choice());
    }
    found
}

async fn create(
    mut staff: Staff<EditTickets>,
    State(app): State<App>,
    Id(id): Id<CustomerId>,
    request: Request,
) -> Result<Response> {
    customers::find(&mut staff.scope, id).await?;
    let (mut staff, sent) = staff.aside(&app, upload::read(&app, Purpose::Ticket, request)).await?;
    let customer = customers::find(&mut staff.scope, id).await?.customer.name;
    let choices = desk::choices(&mut staff.scope, id).await?;
    let t = staff.page.t.clone();
    let mut errors = Errors::default();
    let subject = errors.take("subject", Line::parse(sent.get("subject"), SUBJECT), |error| bad_text(&t, error));
    let contact = pick(&t, "contact", &sent, &choices.contacts, &mut errors);
    let project = pick(&t, "project", &sent, &choices.projects, &mut errors);
    let body = errors.take("body", Text::parse(sent.get("body"), TEXT), |error| bad_text(&t, error));
    let room = files::fit(&mut staff.scope, &sent.files).await?;
    sent.complain(&staff.page, room, &mut errors);
    let (Some(subject), Some(body), true) = (subject, body, errors.is_empty()) else {
        let view = view(staff.page, customer, &choices, &sent, errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    if let Some(answer) = staff.again(sent.get("submit_id")).await? {
        return Ok(answer);
    }
    let written = Written { body: body.into(), files: sent.files };
    let new = changes::New { customer: id, subject: subject.into(), contact, project, written };
    let id = changes::open(&mut staff.scope, &new).await?;
    let to = staff.page.url(&format!("/tickets/{id}?done=opened"));
    staff.done(&to).await
}
