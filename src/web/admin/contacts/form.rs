//! A contact's form, for a new one and for changes.

use crate::base::ids::{ContactId, CustomerId};
use crate::base::name::Line;
use crate::base::words::Words;
use crate::domain::contacts::{self, Contact};
use crate::domain::customers;
use crate::domain::permissions::EditCustomers;
use crate::error::{Error, Result};
use crate::web::admin::records::{FormView, NOTE, Reader, Section, differences, note, version};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/customers/{id}/contacts/new", new)
        .post("/customers/{id}/contacts/new", create)
        .get("/contacts/{id}/edit", edit)
        .post("/contacts/{id}/edit", update)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct ContactForm {
    name: String,
    email: String,
    phone: String,
    title: String,
    internal_note: String,
    active: String,
    version: String,
    submit_id: String,
}

impl ContactForm {
    fn of(contact: &Contact) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            name: contact.name.clone(),
            email: text(&contact.email),
            phone: text(&contact.phone),
            title: text(&contact.title),
            internal_note: contact.internal_note.clone(),
            active: if contact.active { "on".into() } else { String::new() },
            version: String::new(),
            submit_id: String::new(),
        }
    }

    fn parse(&self, t: &Words) -> Result<Contact, Errors> {
        let mut read = Reader::new(t);
        let contact = Contact {
            name: read.line("name", &self.name),
            title: read.optional("title", &self.title, Line::USUAL),
            email: read.email("email", &self.email),
            phone: read.optional("phone", &self.phone, 50),
            internal_note: read.text("internal_note", &self.internal_note, NOTE).unwrap_or_default(),
            active: !self.active.is_empty(),
        };
        read.finish(contact)
    }
}

fn sections(t: &Words, form: &ContactForm, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let fields = vec![
        field("name", t.col_name(), &form.name),
        field("title", t.contact_title(), &form.title).optional(),
        field("email", t.record_email(), &form.email).input(Input::Email).optional(),
        field("phone", t.record_phone(), &form.phone).optional(),
        note(t, &form.internal_note, errors),
        field("active", t.record_active(), &form.active).input(Input::Check).hint(t.contact_active_hint()),
    ];
    vec![Section { heading: t.record_details(), fields }]
}

/// Whose form it is.
struct Subject {
    customer: CustomerId,
    customer_name: String,
    /// `None`: a new one.
    known: Option<(ContactId, String)>,
}

impl Subject {
    fn of(stored: contacts::Stored) -> Self {
        let known = Some((stored.id, stored.contact.name));
        Self { customer: stored.customer, customer_name: stored.customer_name, known }
    }
}

fn view(page: Page, subject: Subject, form: &ContactForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let customer = (page.url(&format!("/customers/{}", subject.customer)), subject.customer_name.clone());
    let (title, here, text, back, crumbs) = match subject.known {
        None => {
            let list = (page.url("/customers"), t.nav_customers());
            let text = t.contact_new_text(subject.customer_name);
            (t.contact_new(), t.contact_new(), text, customer.0.clone(), vec![list, customer])
        }
        Some((id, name)) => {
            let (list, back) = ((page.url("/contacts"), t.nav_contacts()), page.url(&format!("/contacts/{id}")));
            (name.clone(), t.edit(), subject.customer_name, back.clone(), vec![list, (back, name)])
        }
    };
    let (sections, version) = (sections(&t, form, &errors), form.version.clone());
    FormView { title, text, here, crumbs, sections, version, back, conflict: Vec::new(), errors, page }
}

async fn whose(staff: &mut Staff<EditCustomers>, customer: CustomerId) -> Result<Subject> {
    let found = customers::find(&mut staff.scope, customer).await?;
    Ok(Subject { customer, customer_name: found.customer.name, known: None })
}

async fn new(mut staff: Staff<EditCustomers>, Id(customer): Id<CustomerId>) -> Result<Response> {
    let subject = whose(&mut staff, customer).await?;
    let form = ContactForm { active: "on".into(), ..ContactForm::default() };
    Ok(view(staff.page, subject, &form, Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditCustomers>,
    Id(customer): Id<CustomerId>,
    Form(form): Form<ContactForm>,
) -> Result<Response> {
    let subject = whose(&mut staff, customer).await?;
    let form = ContactForm { version: String::new(), ..form };
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, subject, &form, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let id = contacts::create(&mut staff.scope, customer, &new).await?;
    let to = staff.page.url(&format!("/contacts/{id}?done=added"));
    staff.done(&to).await
}

async fn edit(mut staff: Staff<EditCustomers>, Id(id): Id<ContactId>) -> Result<Response> {
    let stored = contacts::find(&mut staff.scope, id).await?;
    let form = ContactForm { version: stored.version.to_string(), ..ContactForm::of(&stored.contact) };
    Ok(view(staff.page, Subject::of(stored), &form, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<EditCustomers>,
    Id(id): Id<ContactId>,
    Form(form): Form<ContactForm>,
) -> Result<Response> {
    let stored = contacts::find(&mut staff.scope, id).await?;
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, Subject::of(stored), &form, errors).answer()),
    };
    let done = staff.page.url(&format!("/contacts/{id}?done=saved"));
    match contacts::update(&mut staff.scope, id, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => return conflict(staff, id, &new, done).await,
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(mut staff: Staff<EditCustomers>, id: ContactId, new: &Contact, done: String) -> Result<Response> {
    let stored = contacts::find(&mut staff.scope, id).await?;
    if stored.contact == *new {
        return Ok(Redirect::to(&done).into_response());
    }
    let form = ContactForm { version: stored.version.to_string(), ..ContactForm::of(new) };
    let theirs = sections(&staff.page.t, &ContactForm::of(&stored.contact), &Errors::default());
    let mut view = view(staff.page, Subject::of(stored), &form, Errors::default());
    view.conflict = differences(&view.page.t, &theirs, &view.sections);
    Ok(view.answer())
}
