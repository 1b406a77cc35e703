//! A schedule's form: whose it is, then what goes out, when, and to whom.

use super::typed::{Offered, ScheduleForm};
use crate::app::App;
use crate::base::ids::{CustomerId, ScheduleId};
use crate::domain::permissions::EditCustomerAccess;
use crate::domain::schedules::{self, Stored};
use crate::domain::{access, customers};
use crate::error::{Error, Result};
use crate::web::admin::records::{Section, differences, status, version};
use crate::web::form::{Difference, Errors, Field, Form};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/schedules/new", new)
        .post("/schedules/new", create)
        .get("/schedules/{id}/edit", edit)
        .post("/schedules/{id}/edit", update)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/schedules/choose.html")]
struct ChooseView {
    page: Page,
    customers: Vec<(String, String)>,
    errors: Errors,
}

/// Whose it will be: customers with an access that is on.
async fn choose(mut staff: Staff<EditCustomerAccess>, errors: Errors) -> Result<Response> {
    let customers = access::enabled(&mut staff.scope).await?;
    let customers = customers.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    Ok((status(&errors, &[]), ChooseView { page: staff.page, customers, errors }).into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/schedules/form.html")]
struct FormView {
    page: Page,
    title: String,
    /// Whose it is.
    customer: CustomerId,
    name: String,
    what: Vec<(&'static str, Field)>,
    when: Vec<(&'static str, Field)>,
    offered: Offered,
    form: ScheduleForm,
    /// `None`: it is a new one.
    known: Option<ScheduleId>,
    back: String,
    conflict: Vec<Difference>,
    errors: Errors,
}

impl FormView {
    fn answer(self) -> Response {
        (status(&self.errors, &self.conflict), self).into_response()
    }
}

/// Whose schedule a form is about.
struct Subject {
    customer: CustomerId,
    name: String,
    known: Option<Stored>,
}

fn view(page: Page, subject: &Subject, offered: Offered, form: ScheduleForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let known = subject.known.as_ref().map(|stored| stored.id);
    FormView {
        title: if known.is_some() { t.schedules_edit() } else { t.schedules_new() },
        customer: subject.customer,
        name: subject.name.clone(),
        what: form.what(&t, &offered, &errors),
        when: form.when(&t, &page.account.zone.to_string(), &errors),
        back: match known {
            Some(id) => page.url(&format!("/schedules/{id}")),
            None => page.url("/schedules"),
        },
        known,
        offered,
        form,
        conflict: Vec::new(),
        errors,
        page,
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    customer: String,
}

impl Asked {
    /// `None`: it must be asked for. Somebody else's, or one without access, is not found.
    async fn subject(&self, staff: &mut Staff<EditCustomerAccess>) -> Result<Option<Subject>> {
        if self.customer.is_empty() {
            return Ok(None);
        }
        let customer: CustomerId = self.customer.parse().map_err(|_| Error::NotFound)?;
        let name = customers::find(&mut staff.scope, customer).await?.customer.name;
        Ok(Some(Subject { customer, name, known: None }))
    }
}

async fn new(
    mut staff: Staff<EditCustomerAccess>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let Some(subject) = asked.subject(&mut staff).await? else {
        return choose(staff, Errors::default()).await;
    };
    let offered = Offered::load(&mut staff.scope, &staff.page.t, subject.customer, app.config.demo).await?;
    Ok(view(staff.page, &subject, offered, ScheduleForm::blank(), Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditCustomerAccess>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
    Form(form): Form<ScheduleForm>,
) -> Result<Response> {
    let Some(subject) = asked.subject(&mut staff).await? else {
        let mut errors = Errors::default();
        errors.add("customer", staff.page.t.schedules_choose_customer());
        return choose(staff, errors).await;
    };
    let offered = Offered::load(&mut staff.scope, &staff.page.t, subject.customer, app.config.demo).await?;
    let (schedule, recipients) = match form.parse(&staff.page.t, &offered) {
        Ok(parsed) => parsed,
        Err(errors) => return Ok(view(staff.page, &subject, offered, form, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let id = schedules::create(&mut staff.scope, subject.customer, &schedule, &recipients).await?;
    let to = staff.page.url(&format!("/schedules/{id}?done=added"));
    staff.done(&to).await
}

async fn stored(staff: &mut Staff<EditCustomerAccess>, id: ScheduleId, demo: bool) -> Result<(Subject, Offered)> {
    let known = schedules::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff.scope, &staff.page.t, known.customer, demo).await?;
    Ok((Subject { customer: known.customer, name: known.customer_name.clone(), known: Some(known) }, offered))
}

async fn edit(
    mut staff: Staff<EditCustomerAccess>,
    Id(id): Id<ScheduleId>,
    State(app): State<App>,
) -> Result<Response> {
    let (subject, offered) = stored(&mut staff, id, app.config.demo).await?;
    let known = subject.known.as_ref().ok_or(Error::NotFound)?;
    let form = ScheduleForm::of(&known.schedule, &known.recipients).at(known.version);
    Ok(view(staff.page, &subject, offered, form, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<EditCustomerAccess>,
    Id(id): Id<ScheduleId>,
    State(app): State<App>,
    Form(form): Form<ScheduleForm>,
) -> Result<Response> {
    let (subject, offered) = stored(&mut staff, id, app.config.demo).await?;
    let (schedule, recipients) = match form.parse(&staff.page.t, &offered) {
        Ok(parsed) => parsed,
        Err(errors) => return Ok(view(staff.page, &subject, offered, form, errors).answer()),
    };
    let done = staff.page.url(&format!("/schedules/{id}?done=saved"));
    match schedules::update(&mut staff.scope, id, version(&form.version), &schedule, &recipients).await {
        Ok(()) => staff.done(&done).await,
        Err(Error::Conflict) => {
            let known = subject.known.as_ref().ok_or(Error::NotFound)?;
            let theirs = ScheduleForm::of(&known.schedule, &known.recipients);
            let conflict = conflict(&staff.page, &theirs, &form, &offered);
            if conflict.is_empty() {
                return Ok(Redirect::to(&done).into_response());
            }
            let view = view(staff.page, &subject, offered, form.at(known.version), Errors::default());
            Ok(FormView { conflict, ..view }.answer())
        }
        Err(error) => Err(error),
    }
}

/// What is set now, and what was typed over it.
fn conflict(page: &Page, theirs: &ScheduleForm, mine: &ScheduleForm, offered: &Offered) -> Vec<Difference> {
    let (t, none) = (&page.t, Errors::default());
    let zone = page.account.zone.to_string();
    let section = |form: &ScheduleForm| {
        let parts = form.what(t, offered, &none).into_iter().chain(form.when(t, &zone, &none));
        vec![Section { heading: String::new(), fields: parts.map(|(_, field)| field).collect() }]
    };
    let mut all = differences(t, &section(theirs), &section(mine));
    let names = |form: &ScheduleForm| {
        let chosen = offered.logins.iter().filter(|offer| form.chosen(&offer.id));
        chosen.map(|offer| offer.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    all.extend(Difference::of(t.schedules_recipients(), names(theirs), names(mine)));
    all
}
