//! Fields of a JSON object as values, with an error that names the field.

use serde_json::{Map, Value};
use time::Date;

use super::cell;
use super::reason::{Fault, Reason};
use super::record::{Figure, Rejected};
use super::when::Stamp;
use crate::base::money::DecimalMark;

type Field<T> = Result<Option<T>, Rejected>;

/// An object of the list, or one inside it. A field that is missing and one that is null are both unknown.
#[derive(Clone, Copy)]
pub struct Fields<'a>(pub &'a Map<String, Value>);

impl<'a> Fields<'a> {
    pub fn of(value: &'a Value) -> Result<Self, Rejected> {
        value.as_object().map(Self).ok_or(Rejected::Failed(Reason::NotAnObject))
    }

    pub fn get(&self, key: &str) -> Option<&'a Value> {
        self.0.get(key).filter(|value| !value.is_null())
    }

    pub fn fail<T>(&self, key: &str, fault: Fault) -> Result<T, Rejected> {
        let value = self.get(key).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        let value = cell::short(&value.unwrap_or_default());
        Err(Rejected::Failed(Reason::Value { field: key.to_owned(), value, fault }))
    }

    pub fn missing<T>(&self, key: &str) -> Result<T, Rejected> {
        Err(Rejected::Failed(Reason::Missing { field: key.to_owned() }))
    }

    /// Text as it stands; numbers are taken for text, too.
    pub fn text(&self, key: &str) -> Field<String> {
        let text = match self.get(key) {
            None => return Ok(None),
            Some(Value::String(text)) => cell::several_lines(text),
            Some(Value::Number(number)) => number.to_string(),
            Some(_) => return self.fail(key, Fault::NotAText),
        };
        match text {
            text if text.chars().count() > cell::TEXT => self.fail(key, Fault::TooLong { characters: cell::TEXT }),
            text => Ok(Some(text).filter(|text| !text.is_empty())),
        }
    }

    /// A name or number: one line.
    pub fn line(&self, key: &str, longest: usize) -> Field<String> {
        let line = self.text(key)?.map(|text| cell::single_line(&text));
        match line.as_ref().is_some_and(|line| line.chars().count() > longest) {
            true => self.fail(key, Fault::TooLong { characters: longest }),
            false => Ok(line.filter(|line| !line.is_empty())),
        }
    }

    pub fn email(&self, key: &str) -> Option<String> {
        self.get(key).and_then(Value::as_str).and_then(|text| cell::email(text.trim()))
    }

    pub fn whole(&self, key: &str) -> Field<i64> {
        match self.get(key) {
            None => Ok(None),
            Some(value) => value.as_i64().map_or_else(|| self.fail(key, Fault::NotWhole), |number| Ok(Some(number))),
        }
    }

    pub fn flag(&self, key: &str) -> Field<bool> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(_) => self.fail(key, Fault::NotTrueFalse),
        }
    }

    pub fn figure(&self, key: &str) -> Field<Figure> {
        let text = match self.get(key) {
            None => return Ok(None),
            Some(Value::String(text)) => text.clone(),
            // the shortest text that means the same number, never with an exponent
            Some(Value::Number(number)) => match number.as_f64() {
                Some(float) if number.is_f64() => format!("{float}"),
                _ => number.to_string(),
            },
            Some(_) => return self.fail(key, Fault::NotANumber),
        };
        Figure::parse(&text, DecimalMark::Dot).map(Some).or_else(|_| self.fail(key, Fault::NotANumber))
    }

    pub fn stamp(&self, key: &str) -> Field<Stamp> {
        match self.get(key) {
            None => Ok(None),
            Some(value) => match value.as_str().and_then(Stamp::parse) {
                Some(stamp) => Ok(Some(stamp)),
                None => self.fail(key, Fault::NotAMoment),
            },
        }
    }

    /// The day as it is written there: an offset beside it belongs to whoever asked the source.
    pub fn date(&self, key: &str) -> Field<Date> {
        match self.get(key) {
            None => Ok(None),
            Some(value) => {
                let text = value.as_str().unwrap_or_default();
                let day = cell::date(text).or_else(|| Stamp::parse(text).map(|stamp| stamp.date));
                day.map_or_else(|| self.fail(key, Fault::NotADate), |date| Ok(Some(date)))
            }
        }
    }

    /// An id, or the id of an object that stands in its place.
    pub fn id(&self, key: &str) -> Field<String> {
        match self.get(key) {
            Some(Value::Object(inner)) => Fields(inner).line("id", cell::NUMBER),
            _ => self.line(key, cell::NUMBER),
        }
    }

    pub fn object(&self, key: &str) -> Option<Fields<'a>> {
        self.get(key).and_then(Value::as_object).map(Fields)
    }
}
