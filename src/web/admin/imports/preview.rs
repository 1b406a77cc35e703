//! The first rows of a file as they would be stored, in the reader's words.

use super::labels;
use crate::base::money::Rate;
use crate::domain::imports::{Fate, Sample, Value};
use crate::web::page::Page;

pub struct Cell {
    pub label: String,
    pub text: String,
    /// Nobody has entered it yet.
    pub made: bool,
    pub number: bool,
}

pub struct Row {
    pub line: u64,
    pub fate: String,
    pub class: &'static str,
    pub cells: Vec<Cell>,
}

/// Headings with whether numbers stand below them, then the rows. Columns that are empty in all of them are left out.
pub fn table(page: &Page, samples: &[Sample]) -> (Vec<(String, bool)>, Vec<Row>) {
    let Some(first) = samples.first() else { return (Vec::new(), Vec::new()) };
    let filled = |place: usize| {
        samples.iter().any(|sample| sample.values.get(place).is_some_and(|(_, value)| *value != Value::Unknown))
    };
    let places: Vec<usize> = (0..first.values.len()).filter(|place| filled(*place)).collect();
    let is_number =
        |place: usize| samples.iter().filter_map(|sample| sample.values.get(place)).any(|(_, value)| number(value));
    let heads =
        places.iter().map(|place| (labels::field(&page.t, &first.values[*place].0), is_number(*place))).collect();
    let rows = samples.iter().map(|sample| row(page, sample, &places, &is_number)).collect();
    (heads, rows)
}

fn row(page: &Page, sample: &Sample, places: &[usize], is_number: &dyn Fn(usize) -> bool) -> Row {
    let cells = places.iter().filter_map(|place| {
        let (key, value) = sample.values.get(*place)?;
        Some(Cell {
            label: labels::field(&page.t, key),
            text: text(page, value),
            made: matches!(value, Value::Made(_)),
            number: is_number(*place),
        })
    });
    let (fate, class) = match sample.fate {
        Some(Fate::New) => (page.t.imports_new(), "ok"),
        Some(Fate::Changed) => (page.t.imports_changed(), "warn"),
        Some(Fate::Same) => (page.t.imports_same(), ""),
        None => (page.t.imports_failed(), "bad"),
    };
    Row { line: sample.line, fate, class, cells: cells.collect() }
}

fn number(value: &Value) -> bool {
    matches!(value, Value::Seconds(_) | Value::Money(..) | Value::Rate(..))
}

fn text(page: &Page, value: &Value) -> String {
    let t = &page.t;
    match value {
        Value::Unknown => String::new(),
        Value::Text(text) | Value::Made(text) => short(text),
        Value::Date(date) => t.date(*date),
        Value::Times(start, None) => t.time(page.zone.local(*start)),
        Value::Times(start, Some(end)) => {
            format!("{}–{}", t.time(page.zone.local(*start)), t.time(page.zone.local(*end)))
        }
        Value::Seconds(seconds) => t.hours(*seconds),
        Value::Money(minor, currency) => t.money(*minor, *currency),
        Value::Rate(rate, currency) => t.rate(Rate(*rate), *currency),
        Value::Flag(true) => t.yes(),
        Value::Flag(false) => t.no(),
        Value::State(key) => labels::row_state(t, key),
    }
}

/// Long texts are shown by their beginning.
pub fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
