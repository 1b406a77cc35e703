//! Lists of the staff's pages: search, filters with chips, sort, columns to choose, totals over the whole filter, pages, saved
//! views, changes of many rows at once, and the same as CSV. The address is the state of all of it.
//!
//! A page names its [`Column`]s and [`Filter`]s, takes the [`Asked`] apart into its domain's filter and a
//! [`Slice`](crate::base::page::Slice), and answers with a [`List`] of [`Row`]s that have a [`Cell`] for every column; which of
//! them are shown, on the page and in the file, is decided here.

mod asked;
mod bulk;
mod cell;
mod file;
mod saved;
mod view;

pub use asked::Asked;
pub use bulk::{Act, Picked};
pub use cell::{Cell, Row};
pub use view::{Empty, List, Tab, routes};

use crate::web::routes::Routes;

/// A column that a list may show.
#[derive(Clone, Debug)]
pub struct Column {
    pub key: &'static str,
    pub label: String,
    pub number: bool,
    /// Short words or codes that must not wrap.
    pub tight: bool,
    pub sortable: bool,
    /// Shown until the viewer chooses otherwise. The first column is always shown.
    pub usual: bool,
}

impl Column {
    pub fn text(key: &'static str, label: String) -> Self {
        Self { key, label, number: false, tight: false, sortable: false, usual: true }
    }

    /// Right-aligned, and may have a total.
    pub fn number(key: &'static str, label: String) -> Self {
        Self { number: true, ..Self::text(key, label) }
    }

    pub fn tight(self) -> Self {
        Self { tight: true, ..self }
    }

    pub fn sorted(self) -> Self {
        Self { sortable: true, ..self }
    }

    /// Only shown when the viewer asks for it.
    pub fn extra(self) -> Self {
        Self { usual: false, ..self }
    }
}

/// A choice above the list.
#[derive(Clone, Debug)]
pub struct Filter {
    pub name: &'static str,
    pub label: String,
    /// (value, name); of the first, whose value is empty, the name says that nothing is filtered. Empty: a day is typed.
    pub options: Vec<(String, String)>,
}

impl Filter {
    pub fn select(name: &'static str, label: String, any: String, options: Vec<(String, String)>) -> Self {
        let options = std::iter::once((String::new(), any)).chain(options).collect();
        Self { name, label, options }
    }

    /// A day, typed as 2026-01-31.
    pub fn day(name: &'static str, label: String) -> Self {
        Self { name, label, options: Vec::new() }
    }

    /// What a value is called.
    fn shown(&self, value: &str) -> String {
        self.options.iter().find(|(known, _)| known == value).map_or_else(|| value.to_owned(), |(_, name)| name.clone())
    }
}

/// A list and the same as a file, at one address.
pub trait ListRoutes {
    fn list<T: crate::web::routes::Guarded + 'static>(
        self,
        path: &str,
        handler: impl axum::handler::Handler<T, crate::app::App>,
    ) -> Self;
}

impl ListRoutes for Routes {
    fn list<T: crate::web::routes::Guarded + 'static>(
        self,
        path: &str,
        handler: impl axum::handler::Handler<T, crate::app::App>,
    ) -> Self {
        self.get(path, handler.clone()).get(&format!("{path}.csv"), handler)
    }
}
