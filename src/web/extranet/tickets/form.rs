//! A new case: about a project, about an invoice, or about nothing in particular.

use crate::app::App;
use crate::base::ids::{InvoiceId, ProjectId};
use crate::base::name::{Line, Text};
use crate::domain::files::Purpose;
use crate::domain::tickets::Written;
use crate::domain::tickets::own::{self, changes};
use crate::error::Result;
use crate::web::cases::{SUBJECT, TEXT};
use crate::web::files::FileField;
use crate::web::form::{Errors, Field, Input, bad_text};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::upload;
use crate::web::viewer::{SupportCases, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/tickets/new", new).post("/tickets/new", create)
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/tickets/new.html")]
struct NewView {
    page: Page,
    fields: Vec<Field>,
    files: FileField,
    /// The invoice asked about: its id and its number.
    invoice: Option<(InvoiceId, String)>,
    errors: Errors,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    invoice: String,
    project: String,
}

/// As typed.
struct Typed<'a> {
    subject: &'a str,
    project: &'a str,
    body: &'a str,
}

type Projects = [(ProjectId, String)];

fn view(
    page: Page,
    projects: &Projects,
    invoice: Option<(InvoiceId, String)>,
    typed: &Typed<'_>,
    errors: Errors,
    lost: bool,
) -> NewView {
    let t = page.t.clone();
    let field = |name, label, value: &str| Field::new(name, label, value).errors(&errors);
    let mut fields = vec![field("subject", t.ticket_subject(), typed.subject)];
    if !projects.is_empty() {
        let mut offered = vec![(String::new(), t.ticket_no_project())];
        offered.extend(projects.iter().map(|(id, name)| (id.to_string(), name.clone())));
        fields.push(field("project", t.col_project(), typed.project).input(Input::Select(offered)).optional());
    }
    fields.push(field("body", t.ticket_text(), typed.body).input(Input::Area).hint(t.ticket_text_hint()));
    NewView { fields, files: FileField::of(&t, Purpose::Ticket, &errors, lost), invoice, errors, page }
}

/// The invoice an address or a form names, if it names one.
async fn invoice(viewer: &mut Viewer<SupportCases>, text: &str) -> Result<Option<(InvoiceId, String)>> {
    let Ok(id) = text.parse::<InvoiceId>() else { return Ok(None) };
    Ok(Some((id, own::invoice(&mut viewer.scope, id).await?)))
}

async fn new(mut viewer: Viewer<SupportCases>, Query(asked): Query<Asked>) -> Result<NewView> {
    let projects = own::projects(&mut viewer.scope).await?;
    let invoice = invoice(&mut viewer, &asked.invoice).await?;
    let subject = invoice.as_ref().map(|(_, number)| viewer.page.t.ticket_about_invoice(number.as_str()));
    let typed = Typed { subject: subject.as_deref().unwrap_or_default(), project: &asked.project, body: "" };
    Ok(view(viewer.page, &projects, invoice, &typed, Errors::default(), false))
}

async fn create(viewer: Viewer<SupportCases>, State(app): State<App>, request: Request) -> Result<Response> {
    let (mut viewer, sent) = viewer.aside(&app, upload::read(&app, Purpose::Ticket, request)).await?;
    let t = viewer.page.t.clone();
    let projects = own::projects(&mut viewer.scope).await?;
    let invoice = invoice(&mut viewer, sent.get("invoice")).await?;
    let mut errors = Errors::default();
    let subject = errors.take("subject", Line::parse(sent.get("subject"), SUBJECT), |error| bad_text(&t, error));
    let project = match sent.get("project") {
        "" => None,
        text => {
            let known = projects.iter().map(|(id, _)| *id).find(|id| id.to_string() == text);
            if known.is_none() {
                errors.add("project", t.field_choice());
            }
            known
        }
    };
    let body = errors.take("body", Text::parse(sent.get("body"), TEXT), |error| bad_text(&t, error));
    let room = own::room(&mut viewer.scope, &sent.files).await?;
    sent.complain(&viewer.page, room, &mut errors);
    let (Some(subject), Some(body), true) = (subject, body, errors.is_empty()) else {
        let typed = Typed { subject: sent.get("subject"), project: sent.get("project"), body: sent.get("body") };
        let view = view(viewer.page, &projects, invoice, &typed, errors, !sent.files.is_empty());
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    if let Some(answer) = viewer.again(sent.get("submit_id")).await? {
        return Ok(answer);
    }
    let new = changes::New {
        subject: subject.into(),
        project,
        invoice: invoice.map(|(id, _)| id),
        written: Written { body: body.into(), files: sent.files },
    };
    let (id, _) = changes::open(&mut viewer.scope, &new).await?;
    let to = viewer.page.url(&format!("/tickets/{id}?done=opened"));
    viewer.done(&to).await
}
