//! What stands in a list.

use crate::base::hours;
use crate::base::money::Currency;
use crate::output::csv;
use crate::web::page::Page;
use time::{Date, OffsetDateTime};

/// A value, as the page draws it and as a file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Unknown, or not given.
    Nil,
    Text(String),
    /// A text that leads somewhere, and quiet words behind it.
    Link {
        text: String,
        href: String,
        small: String,
    },
    /// A state's word. The class gives its colour: `ok`, `warn`, `bad` or none.
    Tag {
        text: String,
        class: &'static str,
    },
    /// Digits for the page, and the plain figure for a spreadsheet.
    Number {
        shown: String,
        plain: String,
    },
    /// A day or an instant, which does not wrap.
    When {
        shown: String,
        plain: String,
    },
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Cell::Text(text.into())
    }

    pub fn known(text: &Option<String>) -> Self {
        text.as_ref().map_or(Cell::Nil, |text| Cell::Text(text.clone()))
    }

    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Cell::Link { text: text.into(), href: href.into(), small: String::new() }
    }

    /// With quiet words behind a link.
    pub fn small(self, words: impl Into<String>) -> Self {
        match self {
            Cell::Link { text, href, .. } => Cell::Link { text, href, small: words.into() },
            other => other,
        }
    }

    pub fn number(shown: impl Into<String>, plain: impl Into<String>) -> Self {
        Cell::Number { shown: shown.into(), plain: plain.into() }
    }

    pub fn tag(text: impl Into<String>, class: &'static str) -> Self {
        Cell::Tag { text: text.into(), class }
    }

    pub fn count(page: &Page, count: i64) -> Self {
        Cell::number(page.t.number(count), count.to_string())
    }

    pub fn hours(page: &Page, seconds: i64) -> Self {
        Cell::number(page.t.hours(seconds), hours::clock(seconds))
    }

    /// With its currency on the page; in a file the plain figure (give the currency a column).
    pub fn money(page: &Page, minor: i64, currency: Currency) -> Self {
        Cell::number(page.t.money(minor, currency), csv::plain(&page.t, minor, currency.exponent()))
    }

    pub fn day(page: &Page, day: Option<Date>) -> Self {
        day.map_or(Cell::Nil, |day| Cell::When { shown: page.t.date(day), plain: day.to_string() })
    }

    /// An instant in the viewer's zone.
    pub fn instant(page: &Page, at: Option<OffsetDateTime>) -> Self {
        at.map_or(Cell::Nil, |at| Cell::When { shown: page.when(&at), plain: page.when(&at) })
    }

    /// Its class in a column that has none.
    pub(super) fn class(&self) -> &'static str {
        match self {
            Cell::When { .. } => "nowrap",
            _ => "",
        }
    }

    /// For a file: texts guarded against formulas, figures plain.
    pub(super) fn plain(&self) -> String {
        match self {
            Cell::Nil => String::new(),
            Cell::Text(text) | Cell::Tag { text, .. } => csv::guarded(text.clone()),
            Cell::Link { text, .. } => csv::guarded(text.clone()),
            Cell::Number { plain, .. } | Cell::When { plain, .. } => plain.clone(),
        }
    }
}

#[derive(Clone, Debug)]
pub struct Row {
    /// What a change of many rows names it by. Empty: it cannot be picked.
    pub id: String,
    /// One for every column of the list, shown or not.
    pub cells: Vec<Cell>,
    /// Drawn muted: inactive, closed.
    pub quiet: bool,
}

impl Row {
    pub fn new(id: impl std::fmt::Display, cells: Vec<Cell>) -> Self {
        Self { id: id.to_string(), cells, quiet: false }
    }

    /// What it is called, for a reader who does not see its place.
    pub(super) fn name(&self) -> String {
        self.cells.first().map(Cell::plain).unwrap_or_default()
    }

    pub fn quiet(self, quiet: bool) -> Self {
        Self { quiet, ..self }
    }
}
