//! One case as staff see it.

use super::{state, states};
use crate::base::ids::{FileId, PersonId, TicketId};
use crate::domain::files::Purpose;
use crate::domain::people;
use crate::domain::permissions::{EditTickets, Permission, ViewCustomers, ViewProjects, ViewTickets};
use crate::domain::tickets::desk::{self, Case};
use crate::domain::tickets::notes::Note;
use crate::domain::tickets::{Side, State};
use crate::error::Result;
use crate::web::admin::records::Fact;
use crate::web::cases::{EntryView, entry, machine};
use crate::web::files::{FileField, download};
use crate::web::form::{Difference, Errors, Field, Input};
use crate::web::page::Page;
use crate::web::path::{Child, Id};
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/tickets/{id}", show).get("/tickets/{id}/files/{child}", file)
}

/// What was typed into the forms below a case. Each is a form of its own, with a name of its own: what is typed as a note
/// is nowhere read as an answer.
#[derive(Default)]
pub struct Typed {
    pub answer: String,
    /// Who must act after the answer.
    pub then: String,
    pub note: String,
    /// State and assignee over which version; `None`: what is stored.
    pub panel: Option<(String, String)>,
    pub errors: Errors,
    pub conflict: Vec<Difference>,
    /// Files came with a form that has mistakes.
    pub lost: bool,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/tickets/show.html")]
pub struct ShowView {
    page: Page,
    base: String,
    number: i32,
    subject: String,
    state: String,
    state_class: &'static str,
    closed: bool,
    customer: String,
    facts: Vec<Fact>,
    entries: Vec<EntryView>,
    may_edit: bool,
    answer: Field,
    then: Field,
    files: FileField,
    note: Field,
    panel: [Field; 2],
    version: i32,
    conflict: Vec<Difference>,
    errors: Errors,
}

impl ShowView {
    /// With mistakes: 422; over somebody else's changes: 409.
    pub fn answer(self) -> Response {
        let status = match (self.errors.is_empty(), self.conflict.is_empty()) {
            (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
            (true, false) => StatusCode::CONFLICT,
            (true, true) => StatusCode::OK,
        };
        (status, self).into_response()
    }
}

/// Everybody a case can be given to: who works here, and whoever has it already.
pub async fn assignees<P: Permission>(
    staff: &mut Staff<P>,
    chosen: Option<&(PersonId, String)>,
) -> Result<Vec<(String, String)>> {
    let mut offered = vec![(String::new(), staff.page.t.ticket_assigned_nobody())];
    offered.extend(
        people::choices(&mut staff.scope).await?.into_iter().map(|person| (person.id.to_string(), person.name)),
    );
    if let Some((id, name)) = chosen
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), name.clone()));
    }
    Ok(offered)
}

/// The page of a case, with what was typed into its forms.
pub async fn view<P: Permission>(mut staff: Staff<P>, id: TicketId, typed: Typed) -> Result<ShowView> {
    let case = desk::find(&mut staff.scope, id).await?;
    let offered = assignees(&mut staff, case.assignee.as_ref()).await?;
    let sees = (staff.may::<ViewCustomers>(), staff.may::<ViewProjects>());
    let may_edit = staff.may::<EditTickets>();
    let page = staff.page;
    let t = page.t.clone();
    let base = page.url(&format!("/tickets/{id}"));
    let (own_state, own_assignee) =
        (case.state.key().to_owned(), case.assignee.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default());
    let (panel_state, panel_assignee) = typed.panel.unwrap_or((own_state, own_assignee));
    let then = if typed.then.is_empty() { State::Customer.key().to_owned() } else { typed.then };
    let field = |name, label, value: &str| Field::new(name, label, value).errors(&typed.errors);
    let (state, state_class) = state(&t, case.state);
    Ok(ShowView {
        facts: facts(&page, &case, sees),
        answer: field("answer", t.ticket_public_text(), &typed.answer).input(Input::Area),
        then: field("then", t.ticket_then(), &then).input(Input::Select(states(&t))),
        note: field("note", t.ticket_note_text(), &typed.note).input(Input::Area),
        panel: [
            field("state", t.col_state(), &panel_state).input(Input::Select(states(&t))),
            field("assignee", t.ticket_assigned(), &panel_assignee).input(Input::Select(offered)),
        ],
        files: FileField::of(&t, Purpose::Ticket, &typed.errors, typed.lost),
        number: case.number,
        closed: case.state == State::Closed,
        version: case.version,
        customer: case.customer_name.clone(),
        subject: case.subject.clone(),
        entries: entries(&page, &base, case),
        state,
        state_class,
        base,
        may_edit,
        conflict: typed.conflict,
        errors: typed.errors,
        page,
    })
}

fn facts(page: &Page, case: &Case, (customers, projects): (bool, bool)) -> Vec<Fact> {
    let t = &page.t;
    let link = |fact: Fact, allowed: bool, path: String| if allowed { fact.link(page.url(&path)) } else { fact };
    let mut facts = vec![link(
        Fact::new(t.access_customer(), case.customer_name.as_str()),
        customers,
        format!("/customers/{}", case.customer),
    )];
    match &case.contact {
        Some(person) => {
            facts.push(link(
                Fact::new(t.ticket_of(), person.name.as_str()),
                customers,
                format!("/contacts/{}", person.id),
            ));
            facts.extend(Fact::known(t.record_email(), &person.email));
            facts.extend(Fact::known(t.record_phone(), &person.phone));
        }
        None => facts.push(Fact::new(t.ticket_of(), t.ticket_shared())),
    }
    if let Some((id, name)) = &case.project {
        facts.push(link(Fact::new(t.col_project(), name.as_str()), projects, format!("/projects/{id}")));
    }
    if let Some((_, number)) = &case.invoice {
        facts.push(Fact::new(t.col_invoice(), number.as_str()));
    }
    facts.push(Fact::new(t.ticket_opened_at(), page.when(&case.created_at)));
    facts
}

/// What both sides wrote and the notes among it, by time.
fn entries(page: &Page, base: &str, case: Case) -> Vec<EntryView> {
    let account = page.account.name.clone();
    let draw = |one| entry(page, base, one, Side::Staff, (&account, &case.customer_name));
    let mut all: Vec<EntryView> = case.entries.into_iter().map(draw).collect();
    all.extend(case.notes.into_iter().map(|note| note_view(page, note)));
    all.sort_by_key(|entry| entry.at);
    all
}

fn note_view(page: &Page, note: Note) -> EntryView {
    EntryView {
        class: "note",
        who: note.name.unwrap_or_else(|| page.account.name.clone()),
        company: String::new(),
        when: page.when(&note.at),
        machine: machine(note.at),
        at: note.at,
        mark: None,
        body: note.body,
        files: Vec::new(),
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Done {
    done: String,
}

async fn show(mut staff: Staff<ViewTickets>, Id(id): Id<TicketId>, Query(asked): Query<Done>) -> Result<ShowView> {
    let t = &staff.page.t;
    staff.page.notice = match asked.done.as_str() {
        "opened" => Some(t.ticket_opened_for_notice()),
        "answered" => Some(t.ticket_answered_notice()),
        "noted" => Some(t.ticket_noted_notice()),
        "saved" => Some(t.ticket_saved_notice()),
        _ => None,
    };
    view(staff, id, Typed::default()).await
}

async fn file(mut staff: Staff<ViewTickets>, Child(id, child): Child<TicketId, FileId>) -> Result<Response> {
    Ok(download(desk::file(&mut staff.scope, id, child).await?))
}
