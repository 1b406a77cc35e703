//! What is typed about an expense, how it is read, and the fields it is typed in.

use super::super::projects::typed::{by_either_mark, date};
use super::super::records::{NOTE, Reader, Section};
use super::kind;
use crate::base::money::{BadNumber, parse_decimal};
use crate::base::words::Words;
use crate::domain::expenses::{Expense, Kind, Stored};
use crate::domain::time::Target;
use crate::web::form::{Errors, Field, Input};
use crate::web::upload::Sent;

/// As typed.
#[derive(Default, Clone)]
pub struct ExpenseForm {
    pub work: String,
    pub spent_on: String,
    pub kind: String,
    pub description: String,
    pub amount: String,
    pub currency: String,
    pub vat_rate: String,
    pub billable: String,
    pub version: String,
}

pub type Options = Vec<(String, String)>;

fn kinds(t: &Words) -> Options {
    Kind::ALL.map(|known| (known.key().to_owned(), kind(t, known))).to_vec()
}

impl ExpenseForm {
    pub fn sent(sent: &Sent) -> Self {
        let text = |name: &str| sent.get(name).to_owned();
        Self {
            work: text("work"),
            spent_on: text("spent_on"),
            kind: text("kind"),
            description: text("description"),
            amount: text("amount"),
            currency: text("currency"),
            vat_rate: text("vat_rate"),
            billable: text("billable"),
            version: text("version"),
        }
    }

    pub fn of(t: &Words, stored: &Stored) -> Self {
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
        }
    }

    pub fn parse(&self, t: &Words, target: Option<&Target>) -> Result<Expense, Errors> {
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

pub fn sections(t: &Words, form: &ExpenseForm, offered: &Options, errors: &Errors) -> Vec<Section> {
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
