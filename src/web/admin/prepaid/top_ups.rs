//! Extra hours for a contract: added, and taken back.

use super::super::projects::typed;
use super::crumbs;
use crate::base::ids::{PrepaidId, TopUpId};
use crate::base::words::Words;
use crate::domain::permissions::EditCustomers;
use crate::domain::prepaid::{self, Prepaid, change};
use crate::error::{Error, Result};
use crate::web::admin::records::{FormView, Reader, Section};
use crate::web::form::{Errors, Field, Form};
use crate::web::page::Page;
use crate::web::path::{Child, Id};
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::response::{Redirect, Response};
use serde::Deserialize;
use time::Date;

pub fn routes() -> Routes {
    Routes::new()
        .get("/prepaid/{id}/top-ups/new", new)
        .post("/prepaid/{id}/top-ups/new", create)
        .get("/prepaid/{id}/top-ups/{child}/remove", ask)
        .post("/prepaid/{id}/top-ups/{child}/remove", remove)
}

/// As typed.
#[derive(Deserialize, Default)]
#[serde(default)]
struct TopUpForm {
    added_on: String,
    hours: String,
    note: String,
    submit_id: String,
}

/// The longest note.
const NOTE: usize = 200;

impl TopUpForm {
    fn parse(&self, t: &Words) -> std::result::Result<(Date, i32, String), Errors> {
        let mut read = Reader::new(t);
        let day = typed::day(&mut read, "added_on", &self.added_on);
        let seconds = typed::hours(&mut read, "hours", &self.hours);
        for (field, missing) in [("added_on", day.is_none()), ("hours", seconds.is_none())] {
            if missing && read.errors.of(field).is_none() {
                read.errors.add(field, t.field_required());
            }
        }
        let note = read.optional("note", &self.note, NOTE).unwrap_or_default();
        read.finish((day.unwrap_or(Date::MIN), seconds.unwrap_or_default(), note))
    }

    fn sections(&self, t: &Words, errors: &Errors) -> Vec<Section> {
        let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
        let fields = vec![
            field("added_on", t.col_date(), &self.added_on).hint(t.prepaid_top_up_day_hint()),
            field("hours", t.prepaid_hours(), &self.hours).hint(t.project_budget_hours_hint()),
            field("note", t.prepaid_top_up_note(), &self.note).hint(t.prepaid_top_up_note_hint()).optional(),
        ];
        vec![Section { heading: t.prepaid_top_up(), fields }]
    }
}

fn view(page: Page, prepaid: &Prepaid, form: &TopUpForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let (crumbs, back) = crumbs(&page, prepaid);
    FormView {
        title: t.prepaid_top_up(),
        text: t.prepaid_top_up_text(),
        here: t.prepaid_top_up(),
        crumbs,
        sections: form.sections(&t, &errors),
        version: String::new(),
        back,
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn new(mut staff: Staff<EditCustomers>, Id(id): Id<PrepaidId>) -> Result<Response> {
    let today = staff.page.today();
    let prepaid = prepaid::find(&mut staff.scope, id, today).await?;
    let form = TopUpForm { added_on: today.to_string(), ..TopUpForm::default() };
    Ok(view(staff.page, &prepaid, &form, Errors::default()).answer())
}

async fn create(
    mut staff: Staff<EditCustomers>,
    Id(id): Id<PrepaidId>,
    Form(form): Form<TopUpForm>,
) -> Result<Response> {
    let today = staff.page.today();
    let prepaid = prepaid::find(&mut staff.scope, id, today).await?;
    let (day, seconds, note) = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &prepaid, &form, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    if !change::top_up(&mut staff.scope, &prepaid, day, seconds, &note).await? {
        let mut errors = Errors::default();
        errors.add("added_on", staff.page.t.prepaid_day_outside());
        return Ok(view(staff.page, &prepaid, &form, errors).answer());
    }
    let to = staff.page.url(&format!("/prepaid/{id}?done=topped-up"));
    staff.done(&to).await
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/projects/remove.html")]
struct TakeBackView {
    page: Page,
    title: String,
    crumbs: Vec<(String, String)>,
    here: String,
    means: Vec<String>,
    back: String,
}

async fn ask(mut staff: Staff<EditCustomers>, Child(id, child): Child<PrepaidId, TopUpId>) -> Result<TakeBackView> {
    let today = staff.page.today();
    let prepaid = prepaid::find(&mut staff.scope, id, today).await?;
    let top_up = prepaid.top_ups.iter().find(|top_up| top_up.id == child).ok_or(Error::NotFound)?;
    let page = staff.page;
    let t = page.t.clone();
    let (crumbs, back) = crumbs(&page, &prepaid);
    let title = t.prepaid_take_back(t.hours(top_up.seconds), t.date(top_up.added_on));
    Ok(TakeBackView { title, crumbs, here: t.remove(), means: vec![t.prepaid_take_back_means()], back, page })
}

async fn remove(mut staff: Staff<EditCustomers>, Child(id, child): Child<PrepaidId, TopUpId>) -> Result<Redirect> {
    let today = staff.page.today();
    let prepaid = prepaid::find(&mut staff.scope, id, today).await?;
    change::take_back(&mut staff.scope, &prepaid, child).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url(&format!("/prepaid/{id}?done=taken-back"))))
}
