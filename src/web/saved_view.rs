//! The menu of saved views beside a list or a report, and the form that saves what is looked at.

use crate::base::ids::SavedViewId;
use crate::base::name::Line;
use crate::domain::saved_views::SavedView;
use crate::web::form::{Errors, Field, Input, bad_text};
use crate::web::links::Links;
use crate::web::page::Page;
use serde::Deserialize;

const LONGEST: usize = 80;

/// What an address says of something that was just done, which is no part of a view.
pub const PASSING: [&str; 5] = ["page", "done", "n", "left", "undo"];

pub struct Known {
    pub id: SavedViewId,
    pub name: String,
    pub href: String,
    pub shared: bool,
    pub own: bool,
    pub current: bool,
}

/// The views of one list, and what would be saved.
pub struct SavedViews {
    /// Below the reader's home: `/time`.
    pub list: &'static str,
    pub query: String,
    pub known: Vec<Known>,
    /// Whether one can be offered to others.
    pub shares: bool,
}

impl SavedViews {
    pub fn new(page: &Page, list: &'static str, links: &Links, views: Vec<SavedView>, shares: bool) -> Self {
        let query = links.query(&PASSING);
        let known = views.into_iter().map(|view| Known {
            href: address(page, list, &view.query),
            current: view.query == query,
            id: view.id,
            name: view.name,
            shared: view.shared,
            own: view.own,
        });
        Self { list, known: known.collect(), query, shares }
    }
}

fn address(page: &Page, list: &str, query: &str) -> String {
    if query.is_empty() { page.url(list) } else { format!("{}?{query}", page.url(list)) }
}

/// As sent.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ViewForm {
    pub list: String,
    name: String,
    pub query: String,
    pub shared: String,
}

impl ViewForm {
    /// The name, if it is one and the rest is what our own form says.
    pub fn name(&self, page: &Page, errors: &mut Errors) -> Option<String> {
        let name = errors.take("name", Line::parse(&self.name, LONGEST), |error| bad_text(&page.t, error));
        if !self.is_ours() {
            errors.add("name", page.t.view_unknown());
        }
        name.map(String::from).filter(|_| errors.is_empty())
    }

    /// A list's address is our own, with a query that stays one.
    pub fn is_ours(&self) -> bool {
        let path = self.list.strip_prefix('/').unwrap_or_default();
        let plain = |b: u8| b.is_ascii_lowercase() || matches!(b, b'-' | b'/');
        (1..60).contains(&path.len())
            && path.bytes().all(plain)
            && self.query.len() <= 2_000
            && self.query.bytes().all(|b| b.is_ascii_graphic() && b != b'#')
    }

    /// The view, with what was done.
    pub fn done(&self, page: &Page) -> String {
        let joint = if self.query.is_empty() { "" } else { "&" };
        format!("{}?{}{joint}done=view-saved", page.url(&self.list), self.query)
    }

    pub fn back(&self, page: &Page) -> String {
        if self.is_ours() { page.url(&self.list) } else { page.home.clone() }
    }

    /// The small form of the menu again, with what is wrong.
    pub fn fields(&self, page: &Page, errors: &Errors) -> Vec<Field> {
        let hidden = |name, value: &str| Field::new(name, String::new(), value).input(Input::Hidden);
        vec![
            hidden("list", &self.list),
            hidden("query", &self.query),
            Field::new("name", page.t.view_name(), self.name.as_str()).errors(errors),
        ]
    }
}
