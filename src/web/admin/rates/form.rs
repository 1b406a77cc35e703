//! A rate's form: for a new one, and for a correction of its day or its amount.

use super::settle::unanswered;
use super::typed::{Offered, RateForm};
use super::what;
use crate::base::ids::{CustomerId, PersonId, ProjectId, RateId, TaskId};
use crate::domain::permissions::EditRates;
use crate::domain::rates::{self, ONE_A_DAY, Step, Stored, Target};
use crate::domain::{customers, people, projects, tasks};
use crate::error::{Error, Result};
use crate::web::admin::records::{Section, differences, status, version};
use crate::web::form::{Difference, Errors, Form};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/rates/new", new).post("/rates/new", create).get("/rates/{id}", edit).post("/rates/{id}", update)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/rates/form.html")]
struct RateView {
    page: Page,
    title: String,
    text: String,
    here: String,
    crumbs: Vec<(String, String)>,
    sections: Vec<Section>,
    version: String,
    back: String,
    /// Where it is removed; empty for a new one.
    remove: String,
    /// How many open entries the question is about; 0: no question.
    open: usize,
    conflict: Vec<Difference>,
    errors: Errors,
}

impl RateView {
    fn answer(self) -> Response {
        (status(&self.errors, &self.conflict), self).into_response()
    }
}

/// What a new rate is for, as the page says that it is added on.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    customer: String,
    project: String,
    task: String,
    person: String,
}

impl Asked {
    /// Ids that are nobody's, or somebody else's, are not found.
    async fn target(&self, staff: &mut Staff<EditRates>) -> Result<Target> {
        let scope = &mut staff.scope;
        let mut target = Target::default();
        if let Some(id) = given::<TaskId>(&self.task)? {
            let task = tasks::find(scope, id).await?;
            target =
                Target { customer: Some(task.customer), project: Some(task.project), task: Some(id), person: None };
        } else if let Some(id) = given::<ProjectId>(&self.project)? {
            let customer = projects::find(scope, id).await?.customer;
            target = Target { customer: Some(customer), project: Some(id), ..target };
        } else if let Some(id) = given::<CustomerId>(&self.customer)? {
            customers::find(scope, id).await?;
            target.customer = Some(id);
        }
        if let Some(id) = given::<PersonId>(&self.person)? {
            people::find(scope, id).await?;
            target.person = Some(id);
        }
        Ok(target)
    }
}

fn given<T: std::str::FromStr>(text: &str) -> Result<Option<T>> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Error::NotFound) }
}

/// Back to the page that the rate is about.
fn back(page: &Page, target: &Target) -> String {
    match (target.project, target.customer, target.person) {
        (Some(id), ..) => page.url(&format!("/projects/{id}")),
        (_, Some(id), _) => page.url(&format!("/rates?customer={id}")),
        (.., Some(id)) => page.url(&format!("/rates?person={id}")),
        _ => page.url("/rates"),
    }
}

fn done(page: &Page, target: &Target) -> String {
    let back = back(page, target);
    let sign = if back.contains('?') { '&' } else { '?' };
    format!("{back}{sign}done=rate-saved")
}

fn view_new(page: Page, within: &Target, form: &RateForm, offered: &Offered, errors: Errors) -> RateView {
    let t = page.t.clone();
    RateView {
        title: t.rate_new(),
        text: t.rate_new_text(),
        here: t.rate_new(),
        crumbs: vec![(page.url("/rates"), t.rates())],
        sections: vec![form.place(&t, offered, &errors), form.price(&t, &errors)],
        version: String::new(),
        back: back(&page, within),
        remove: String::new(),
        open: 0,
        conflict: Vec::new(),
        errors,
        page,
    }
}

fn view_known(page: Page, stored: &Stored, form: &RateForm, errors: Errors) -> RateView {
    let t = page.t.clone();
    let title = what(&t, stored);
    let person = stored.person_name.clone().unwrap_or_else(|| t.rate_anyone());
    RateView {
        text: format!("{person} · {}", stored.step.currency),
        here: title.clone(),
        title,
        crumbs: vec![(page.url("/rates"), t.rates())],
        sections: vec![form.price(&t, &errors)],
        version: form.version.clone(),
        back: back(&page, &stored.step.target),
        remove: page.url(&format!("/rates/{}/remove", stored.id)),
        open: 0,
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn new(mut staff: Staff<EditRates>, Query(asked): Query<Asked>) -> Result<Response> {
    let target = asked.target(&mut staff).await?;
    let offered = Offered::load(&mut staff.scope, &staff.page.t, &target).await?;
    let currency = offered.currency(&target).unwrap_or(staff.page.account.currency);
    let form = RateForm::blank(&target, currency, staff.page.today());
    Ok(view_new(staff.page, &target, &form, &offered, Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditRates>,
    Query(asked): Query<Asked>,
    Form(form): Form<RateForm>,
) -> Result<Response> {
    let within = asked.target(&mut staff).await?;
    let offered = Offered::load(&mut staff.scope, &staff.page.t, &within).await?;
    let step = match form.parse(&staff.page.t, &offered) {
        Ok(step) => step,
        Err(errors) => return Ok(view_new(staff.page, &within, &form, &offered, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let id = match rates::create(&mut staff.scope, &step).await {
        Ok(id) => id,
        Err(error) if error.violates(ONE_A_DAY) => {
            let errors = taken(&staff.page);
            return Ok(view_new(staff.page, &within, &form, &offered, errors).answer());
        }
        Err(error) => return Err(error),
    };
    let (from, reprice) = (step.valid_from, !form.reprice.is_empty());
    match unanswered(&mut staff.scope, id, &step.target, from, &form.open, reprice).await? {
        None => {
            let to = done(&staff.page, &step.target);
            staff.done(&to).await
        }
        Some(open) => {
            let view = view_new(staff.page, &within, &form, &offered, Errors::default());
            Ok(RateView { open, ..view }.answer())
        }
    }
}

fn taken(page: &Page) -> Errors {
    let mut errors = Errors::default();
    errors.add("valid_from", page.t.rate_day_taken());
    errors
}

async fn edit(mut staff: Staff<EditRates>, Id(id): Id<RateId>) -> Result<Response> {
    let stored = rates::find(&mut staff.scope, id).await?;
    let form = RateForm::of(&staff.page.t, &stored.step).at(stored.version);
    Ok(view_known(staff.page, &stored, &form, Errors::default()).answer())
}

async fn update(mut staff: Staff<EditRates>, Id(id): Id<RateId>, Form(form): Form<RateForm>) -> Result<Response> {
    let stored = rates::find(&mut staff.scope, id).await?;
    let (from, rate) = match form.parse_change(&staff.page.t) {
        Ok(change) => change,
        Err(errors) => return Ok(view_known(staff.page, &stored, &form, errors).answer()),
    };
    let new = Step { valid_from: from, rate, ..stored.step };
    match rates::update(&mut staff.scope, id, version(&form.version), from, rate).await {
        Ok(()) => {}
        Err(Error::Conflict) if new == stored.step => {
            return Ok(Redirect::to(&done(&staff.page, &new.target)).into_response());
        }
        Err(Error::Conflict) => {
            let t = staff.page.t.clone();
            let theirs = vec![RateForm::of(&t, &stored.step).price(&t, &Errors::default())];
            let form = RateForm::of(&t, &new).at(stored.version);
            let mut view = view_known(staff.page, &stored, &form, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            return Ok(view.answer());
        }
        Err(error) if error.violates(ONE_A_DAY) => {
            let errors = taken(&staff.page);
            return Ok(view_known(staff.page, &stored, &form, errors).answer());
        }
        Err(error) => return Err(error),
    }
    let (first, reprice) = (from.min(stored.step.valid_from), !form.reprice.is_empty());
    match unanswered(&mut staff.scope, id, &new.target, first, &form.open, reprice).await? {
        None => {
            let to = done(&staff.page, &new.target);
            staff.done(&to).await
        }
        Some(open) => {
            let view = view_known(staff.page, &stored, &form, Errors::default());
            Ok(RateView { open, ..view }.answer())
        }
    }
}
