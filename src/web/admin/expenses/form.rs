//! An expense's form, for a new one and for changes.

use super::super::projects::typed::{by_either_mark, date};
use super::super::records::{FormView, NOTE, Reader, Section, differences, version};
use super::super::time::{chosen, edits, offered};
use super::kind;
use crate::base::ids::ExpenseId;
use crate::base::money::{BadNumber, parse_decimal};
use crate::base::words::Words;
use crate::domain::expenses::{self, Expense, Kind, Stored};
use crate::domain::permissions::OwnTime;
use crate::domain::time::Target;
use crate::error::{Error, Result};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/expenses/new", new)
        .post("/expenses/new", create)
        .get("/expenses/{id}/edit", edit)
        .post("/expenses/{id}/edit", update)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct ExpenseForm {
    work: String,
    spent_on: String,
    kind: String,
    description: String,
    amount: String,
    currency: String,
    vat_rate: String,
    billable: String,
    version: String,
    submit_id: String,
}

type Options = Vec<(String, String)>;

fn kinds(t: &Words) -> Options {
    Kind::ALL.map(|known| (known.key().to_owned(), kind(t, known))).to_vec()
}

impl ExpenseForm {
    fn of(t: &Words, stored: &Stored) -> Self {
        let expense = &stored.expense;
        Self {
            work: expense.work.to_string(),
            spent_on: expense.spent_on.to_string(),
            kind: expense.kind.key().to_owned(),
            description: expense.description.clone(),
            amount: t.decimal(expense.amount, expense.currency.exponent()),
            currency: expense.currency.to_string(),
            vat_rate: expense.vat_rate.map(|points| t.decimal(i64::from(points), 2)).unwrap_or_default(),
            billable: if expense.billable { "on".into() } else { String::new() },
            version: stored.version.to_string(),
            submit_id: String::new(),
        }
    }

    fn parse(&self, t: &Words, target: Option<&Target>) -> Result<Expense, Errors> {
        let mut read = Reader::new(t);
        if target.is_none() {
            read.errors.add("work", t.time_choose_work_first());
        }
        let spent_on = date(&self.spent_on).or_else(|| read.refuse("spent_on", t.record_date_form()));
        let kind = Kind::parse(read.choice("kind", &self.kind, &kinds(t)));
        let description = read.text("description", &self.description, NOTE).unwrap_or_default();
        if description.is_empty() && read.errors.of("description").is_none() {
            read.errors.add("description", t.field_required());
        }
        let currency = read.currency("currency", &self.currency);
        // Three more digits than the currency has tell an amount that would be rounded.
        let amount = match by_either_mark(t.lang(), |mark| parse_decimal(&self.amount, currency.exponent() + 3, mark)) {
            Ok(finer) if finer > 0 && finer % 1000 == 0 => Some(finer / 1000),
            Err(BadNumber::TooLarge) => read.refuse("amount", t.record_too_large()),
            _ => read.refuse("amount", t.expense_amount_form()),
        };
        let vat = self.vat_rate.trim().trim_end_matches('%').trim();
        let vat_rate = match by_either_mark(t.lang(), |mark| parse_decimal(vat, 2, mark)) {
            Err(BadNumber::Empty) => None,
            Ok(points @ 0..=10_000) => i32::try_from(points).ok(),
            _ => read.refuse("vat_rate", t.expense_vat_form()),
        };
        let parts = (target, spent_on, kind, amount);
        let (Some(target), Some(spent_on), Some(kind), Some(amount)) = parts else { return Err(read.errors) };
        let work = target.work;
        let billable = !self.billable.is_empty();
        read.finish(Expense { work, spent_on, kind, description, currency, amount, vat_rate, billable })
    }
}

fn sections(t: &Words, form: &ExpenseForm, offered: &Options, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let select =
        |name, label, value, offered: &Options| field(name, label, value).input(Input::Select(offered.clone()));
    let what = vec![
        select("work", t.time_move_to(), &form.work, offered),
        field("spent_on", t.col_date(), &form.spent_on).hint(t.record_date_hint()),
        select("kind", t.col_kind(), &form.kind, &kinds(t)),
        field("description", t.col_description(), &form.description).input(Input::Area),
    ];
    let money = vec![
        field("amount", t.col_amount(), &form.amount).hint(t.expense_amount_hint()),
        field("currency", t.col_currency(), &form.currency),
        field("vat_rate", t.expense_vat(), &form.vat_rate).hint(t.expense_vat_hint()).optional(),
        field("billable", t.time_is_billable(), &form.billable).input(Input::Check).hint(t.expense_billable_hint()),
    ];
    vec![Section { heading: t.time_what(), fields: what }, Section { heading: t.expense_money(), fields: money }]
}

fn view(page: Page, stored: Option<&Stored>, form: &ExpenseForm, offered: &Options, errors: Errors) -> FormView {
    let t = page.t.clone();
    let list = page.url("/expenses");
    let (title, here, back, mut crumbs) = match stored {
        None => (t.expense_add(), t.expense_add(), list.clone(), Vec::new()),
        Some(stored) => {
            let back = page.url(&format!("/expenses/{}", stored.id));
            let title = stored.expense.description.lines().next().unwrap_or_default().to_owned();
            (title.clone(), t.edit(), back.clone(), vec![(back, title)])
        }
    };
    crumbs.insert(0, (list, t.expenses()));
    let (sections, version) = (sections(&t, form, offered, &errors), form.version.clone());
    FormView { title, text: String::new(), here, crumbs, sections, version, back, conflict: Vec::new(), errors, page }
}

async fn new(mut staff: Staff<OwnTime>) -> Result<Response> {
    let offered = offered(&mut staff, None).await?;
    let form = ExpenseForm {
        spent_on: staff.page.today().to_string(),
        currency: staff.page.account.currency.to_string(),
        billable: "on".into(),
        ..ExpenseForm::default()
    };
    Ok(view(staff.page, None, &form, &offered, Errors::default()).answer())
}

async fn create(mut staff: Staff<OwnTime>, Form(form): Form<ExpenseForm>) -> Result<Response> {
    let form = ExpenseForm { version: String::new(), ..form };
    let offered = offered(&mut staff, None).await?;
    let target = chosen(&mut staff, &form.work, &offered).await?;
    let new = match form.parse(&staff.page.t, target.as_ref()) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, None, &form, &offered, errors).answer()),
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let person = staff.me.person;
    let id = expenses::create(&mut staff.scope, person, &new).await?;
    let to = staff.page.url(&format!("/expenses/{id}?done=added"));
    staff.done(&to).await
}

/// What is handed in or decided has no form.
async fn open(staff: &mut Staff<OwnTime>, id: ExpenseId) -> Result<Stored> {
    let reach = edits(staff);
    let stored = expenses::find(&mut staff.scope, id, reach).await?;
    if stored.state.is_open() { Ok(stored) } else { Err(Error::Refused(staff.page.t.expense_locked())) }
}

async fn edit(mut staff: Staff<OwnTime>, Id(id): Id<ExpenseId>) -> Result<Response> {
    let stored = open(&mut staff, id).await?;
    let offered = offered(&mut staff, Some(stored.expense.work)).await?;
    let form = ExpenseForm::of(&staff.page.t, &stored);
    Ok(view(staff.page, Some(&stored), &form, &offered, Errors::default()).answer())
}

async fn update(mut staff: Staff<OwnTime>, Id(id): Id<ExpenseId>, Form(form): Form<ExpenseForm>) -> Result<Response> {
    let stored = open(&mut staff, id).await?;
    let offered = offered(&mut staff, Some(stored.expense.work)).await?;
    let target = chosen(&mut staff, &form.work, &offered).await?;
    let new = match form.parse(&staff.page.t, target.as_ref()) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, Some(&stored), &form, &offered, errors).answer()),
    };
    let done = staff.page.url(&format!("/expenses/{id}?done=saved"));
    let reach = edits(&staff);
    match expenses::update(&mut staff.scope, id, version(&form.version), &new, reach).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) if stored.expense != new => {
            let t = staff.page.t.clone();
            let theirs = sections(&t, &ExpenseForm::of(&t, &stored), &offered, &Errors::default());
            let form = ExpenseForm { version: stored.version.to_string(), ..form };
            let mut view = view(staff.page, Some(&stored), &form, &offered, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            return Ok(view.answer());
        }
        Err(Error::Conflict) => {}
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}
