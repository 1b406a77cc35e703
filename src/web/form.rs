//! Forms: what was typed, what is wrong with it, and the fields as the one set of parts draws them.

use crate::app::App;
use crate::base::name::BadText;
use crate::base::words::Words;
use crate::error::Error;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::de::DeserializeOwned;

/// A posted form. Whatever is no form at all (another content type, broken encoding) is a bad request.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        match axum_extra::extract::Form::<T>::from_request(request, app).await {
            Ok(form) => Ok(Form(form.0)),
            // One that did not say its length beforehand is only found too long while it is read.
            Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(Error::TooLarge),
            Err(_) => Err(Error::BadAddress("form")),
        }
    }
}

/// What is wrong, by field, in the order of the form.
#[derive(Clone, Debug, Default)]
pub struct Errors(Vec<(String, String)>);

impl Errors {
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.0.push((field.into(), message.into()));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn all(&self) -> &[(String, String)] {
        &self.0
    }

    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == field).map(|(_, message)| message.as_str())
    }

    /// Takes a value out of a parse, or notes what is wrong with it.
    pub fn take<T, E>(&mut self, field: &str, parsed: Result<T, E>, say: impl FnOnce(E) -> String) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                self.add(field, say(error));
                None
            }
        }
    }
}

/// Why a text was refused, in words.
pub fn bad_text(t: &Words, error: BadText) -> String {
    match error {
        BadText::Empty => t.field_required(),
        BadText::TooLong(most) => t.field_too_long(most),
        BadText::Characters => t.field_characters(),
        BadText::Form => t.field_form(),
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Text,
    Email,
    Password,
    NewPassword,
    Search,
    /// Carried along, not shown.
    Hidden,
    Area,
    /// (value, label)
    Select(Vec<(String, String)>),
    Check,
}

/// A field as the parts draw it: label, hint, error, input.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: &'static str,
    pub label: String,
    pub value: String,
    pub hint: String,
    pub error: Option<String>,
    pub optional: bool,
    pub input: Input,
    pub autocomplete: &'static str,
}

impl Field {
    pub fn new(name: &'static str, label: String, value: impl Into<String>) -> Self {
        Self {
            name,
            label,
            value: value.into(),
            hint: String::new(),
            error: None,
            optional: false,
            input: Input::Text,
            autocomplete: "off",
        }
    }

    pub fn input(self, input: Input) -> Self {
        Self { input, ..self }
    }

    pub fn hint(self, hint: String) -> Self {
        Self { hint, ..self }
    }

    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    pub fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self { autocomplete, ..self }
    }

    pub fn errors(self, errors: &Errors) -> Self {
        Self { error: errors.of(self.name).map(str::to_owned), ..self }
    }

    pub fn checked(&self) -> bool {
        !self.value.is_empty()
    }

    pub fn options(&self) -> &[(String, String)] {
        match &self.input {
            Input::Select(options) => options,
            _ => &[],
        }
    }

    pub fn kind(&self) -> &'static str {
        match self.input {
            Input::Email => "email",
            Input::Password | Input::NewPassword => "password",
            Input::Search => "search",
            _ => "text",
        }
    }

    pub fn is_area(&self) -> bool {
        self.input == Input::Area
    }

    pub fn is_hidden(&self) -> bool {
        self.input == Input::Hidden
    }

    pub fn is_select(&self) -> bool {
        matches!(self.input, Input::Select(_))
    }

    pub fn is_check(&self) -> bool {
        self.input == Input::Check
    }

    pub fn is_password(&self) -> bool {
        matches!(self.input, Input::Password | Input::NewPassword)
    }

    /// Ids of what describes the input.
    pub fn described_by(&self) -> String {
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("{}-h", self.name));
        }
        if self.error.is_some() {
            ids.push(format!("{}-e", self.name));
        }
        ids.join(" ")
    }
}

/// A value that two editors set differently: what is stored now, and what the second one typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub label: String,
    pub stored: String,
    pub typed: String,
}

impl Difference {
    /// `None` where both are the same.
    pub fn of(label: String, stored: impl Into<String>, typed: impl Into<String>) -> Option<Self> {
        let (stored, typed) = (stored.into(), typed.into());
        (stored != typed).then_some(Self { label, stored, typed })
    }
}
