//! What the pages of customers, contacts, projects and people share: how typed fields are read, and the form they are typed in.

use crate::base::ids::PersonId;
use crate::base::money::Currency;
use crate::base::name::{BadText, Email, Line, Text};
use crate::base::words::Words;
use crate::domain::people;
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use crate::output::csv;
use crate::web::form::{Difference, Errors, Field, Input, bad_text};
use crate::web::page::Page;
use askama::Template;
use askama_web::WebTemplate;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub const ROWS: u32 = 50;
/// A file has no pages.
pub const FILE_ROWS: i64 = 100_000;

/// The notice a page is asked to show.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    pub done: String,
}

impl Done {
    pub fn notice(&self, added: String, saved: String) -> Option<String> {
        match self.done.as_str() {
            "added" => Some(added),
            "saved" => Some(saved),
            _ => None,
        }
    }
}

/// The form of a button that has to be pressed once only.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Submitted {
    pub submit_id: String,
}

/// The text of a search field, if it is one that can be looked for.
pub fn search(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && text.len() <= 200 && !text.contains('\0')).then(|| text.to_owned())
}

/// A filter of the address: none, or one that exists.
pub fn filter<T>(text: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
    if text.is_empty() { Ok(None) } else { parse(text).map(Some).ok_or(Error::BadAddress("filter")) }
}

/// Bytes for a spreadsheet. Texts come in guarded.
pub fn sheet(t: &Words, head: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let internal = |error: &dyn std::fmt::Display| Error::Internal(error.to_string());
    let mut out = ::csv::WriterBuilder::new().delimiter(csv::separator(t.lang())).from_writer(vec![0xEF, 0xBB, 0xBF]);
    for row in std::iter::once(head).chain(rows) {
        out.write_record(&row).map_err(|error| internal(&error))?;
    }
    out.into_inner().map_err(|error| internal(&error))
}

/// A line of a page's facts; `href` may be empty.
pub struct Fact {
    pub label: String,
    pub value: String,
    pub href: String,
}

impl Fact {
    pub fn new(label: String, value: impl Into<String>) -> Self {
        Self { label, value: value.into(), href: String::new() }
    }

    /// Nothing where nothing is known.
    pub fn known(label: String, value: &Option<String>) -> Option<Self> {
        value.as_ref().map(|value| Self::new(label, value.as_str()))
    }

    pub fn link(self, href: impl Into<String>) -> Self {
        Self { href: href.into(), ..self }
    }
}

/// A note as its lines, without blank ones.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Takes the fields of a form one by one and notes what is wrong with them. What was wrong reads as blank: look at `errors`
/// before believing it.
pub struct Reader<'a> {
    pub t: &'a Words,
    pub errors: Errors,
}

impl<'a> Reader<'a> {
    pub fn new(t: &'a Words) -> Self {
        Self { t, errors: Errors::default() }
    }

    fn take<T>(&mut self, field: &str, parsed: std::result::Result<T, BadText>) -> Option<T> {
        self.errors.take(field, parsed, |error| bad_text(self.t, error))
    }

    pub fn line(&mut self, field: &str, text: &str) -> String {
        self.take(field, Line::parse(text, Line::USUAL)).map(String::from).unwrap_or_default()
    }

    pub fn optional(&mut self, field: &str, text: &str, most: usize) -> Option<String> {
        self.take(field, Line::optional(text, most)).flatten().map(String::from)
    }

    pub fn email(&mut self, field: &str, text: &str) -> Option<String> {
        if text.trim().is_empty() {
            return None;
        }
        match text.trim().parse::<Email>() {
            Ok(email) => Some(email.into()),
            Err(BadText::TooLong(most)) => self.refuse(field, self.t.field_too_long(most)),
            Err(_) => self.refuse(field, self.t.record_email_form()),
        }
    }

    pub fn text(&mut self, field: &str, text: &str, most: usize) -> Option<String> {
        self.take(field, Text::optional(text, most)).flatten().map(String::from)
    }

    /// Any currency where it is wrong.
    pub fn currency(&mut self, field: &str, text: &str) -> Currency {
        let message = self.t.record_currency_form();
        self.errors.take(field, text.parse(), |_| message).unwrap_or(Currency::EUR)
    }

    /// One of the values offered by a select.
    pub fn choice<'t>(&mut self, field: &str, text: &'t str, offered: &[(String, String)]) -> &'t str {
        if offered.iter().any(|(value, _)| value == text) {
            return text;
        }
        self.errors.add(field, self.t.field_choice());
        ""
    }

    pub fn refuse<T>(&mut self, field: &str, message: String) -> Option<T> {
        self.errors.add(field, message);
        None
    }

    /// What was read, if nothing was wrong.
    pub fn finish<T>(self, read: T) -> std::result::Result<T, Errors> {
        if self.errors.is_empty() { Ok(read) } else { Err(self.errors) }
    }
}

/// The longest a note or a description may be.
pub const NOTE: usize = 10_000;

/// Who can be chosen as a manager; one who has left stays where they are chosen already.
pub async fn managers(scope: &mut StaffScope, t: &Words, chosen: Option<PersonId>) -> Result<Vec<(String, String)>> {
    let mut offered = vec![(String::new(), t.record_nobody())];
    offered.extend(people::choices(scope).await?.into_iter().map(|person| (person.id.to_string(), person.name)));
    if let Some(id) = chosen
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), people::find(scope, id).await?.name));
    }
    Ok(offered)
}

/// The note only staff read: its label says so.
pub fn note(t: &Words, text: &str, errors: &Errors) -> Field {
    Field::new("internal_note", t.record_note(), text)
        .input(Input::Area)
        .hint(t.record_note_hint())
        .optional()
        .errors(errors)
}

pub struct Section {
    pub heading: String,
    pub fields: Vec<Field>,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/records/form.html")]
pub struct FormView {
    pub page: Page,
    pub title: String,
    /// A line below the title; may be empty.
    pub text: String,
    /// What this page is called after its crumbs.
    pub here: String,
    pub crumbs: Vec<(String, String)>,
    pub sections: Vec<Section>,
    /// What the form was filled from; empty: it is a new one.
    pub version: String,
    pub back: String,
    pub conflict: Vec<Difference>,
    pub errors: Errors,
}

impl FormView {
    pub fn answer(self) -> Response {
        (status(&self.errors, &self.conflict), self).into_response()
    }
}

/// Of a form's page: with mistakes 422; over somebody else's changes 409.
pub fn status(errors: &Errors, conflict: &[Difference]) -> StatusCode {
    match (errors.is_empty(), conflict.is_empty()) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, false) => StatusCode::CONFLICT,
        (true, true) => StatusCode::OK,
    }
}

/// The version a form was filled from. One that is none is nobody's, and ends in a conflict.
pub fn version(text: &str) -> i32 {
    text.parse().unwrap_or(0)
}

/// What two editors set differently, field by field of the same form.
pub fn differences(t: &Words, stored: &[Section], typed: &[Section]) -> Vec<Difference> {
    let fields = |sections: &[Section]| sections.iter().flat_map(|section| section.fields.clone()).collect::<Vec<_>>();
    let pairs = fields(stored).into_iter().zip(fields(typed));
    pairs
        .filter_map(|(stored, typed)| Difference::of(typed.label.clone(), shown(t, &stored), shown(t, &typed)))
        .collect()
}

fn shown(t: &Words, field: &Field) -> String {
    match (&field.input, field.checked()) {
        (Input::Check, true) => t.yes(),
        (Input::Check, false) => t.no(),
        (Input::Select(offered), _) => {
            offered.iter().find(|(value, _)| *value == field.value).map(|(_, label)| label.clone()).unwrap_or_default()
        }
        _ => field.value.clone(),
    }
}
