//! A list as its page.

use super::{Act, Asked, Cell, Column, Filter, Row, asked, file};
use crate::base::ids::UndoId;
use crate::base::page::Paging;
use crate::domain::permissions::SignedIn;
use crate::domain::saved_views;
use crate::domain::undo;
use crate::error::{Error, Result};
use crate::web::format::Format;
use crate::web::links::{Links, aria_sort};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::saved_view::{PASSING, SavedViews};
use crate::web::staff::Staff;
use askama::Template;
use axum::response::{Html, IntoResponse, Redirect, Response};

pub fn routes() -> Routes {
    super::saved::routes().post("/undo/{id}", take_back)
}

/// What a list says when there is nothing at all.
#[derive(Clone, Debug, Default)]
pub struct Empty {
    pub title: String,
    pub text: String,
    /// (address, label) of the one thing to do about it.
    pub action: Option<(String, String)>,
}

/// One of the pages beside each other, or of the ways a list is cut, with how many rows it holds.
#[derive(Clone, Debug)]
pub struct Tab {
    pub href: String,
    pub label: String,
    /// Empty: not said.
    pub count: String,
    pub current: bool,
}

impl Tab {
    pub fn new(href: String, label: String, current: bool) -> Self {
        Self { href, label, count: String::new(), current }
    }
}

/// Everything about a list but what the address asks of it.
#[derive(Default)]
pub struct List {
    /// Its address below the staff's home: `/projects`. A file is named by it.
    pub path: &'static str,
    pub title: String,
    pub intro: String,
    /// (address, label): the page's main action.
    pub action: Option<(String, String)>,
    /// May be none. What they set in the address is a filter that the page reads itself.
    pub tabs: Vec<Tab>,
    pub search_hint: String,
    pub filters: Vec<Filter>,
    pub rows: Vec<Row>,
    /// Rows of the whole filter.
    pub total: i64,
    /// "12 projects"
    pub count: String,
    /// By column: what all rows of the filter add up to, a line for each currency.
    pub totals: Vec<(&'static str, Vec<String>)>,
    pub acts: Vec<Act>,
    pub empty: Empty,
    pub notice: Option<String>,
}

struct Chip {
    text: String,
    href: String,
}

#[derive(Template)]
#[template(path = "admin/list/page.html")]
struct ListView {
    page: Page,
    list: List,
    asked: Asked,
    links: Links,
    paging: Paging,
    saved: SavedViews,
    chips: Vec<Chip>,
    undo: Option<UndoId>,
    /// The query of the address, for forms to come back to.
    query: String,
}

impl ListView {
    fn columns(&self) -> impl Iterator<Item = &Column> {
        self.asked.shown.iter().map(|at| &self.asked.columns[*at])
    }

    /// A row's cells under their headings.
    fn cells<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = (&'a Column, &'a Cell)> {
        self.asked.shown.iter().filter_map(|at| Some((&self.asked.columns[*at], row.cells.get(*at)?)))
    }

    fn class(&self, column: &Column, cell: &Cell) -> &'static str {
        if column.number {
            "num"
        } else if column.tight {
            "nowrap"
        } else {
            cell.class()
        }
    }

    fn sort_link(&self, column: &Column) -> String {
        self.links.sort(column.key, self.asked.sort, &self.asked.descending)
    }

    fn aria_sort(&self, column: &Column) -> &'static str {
        aria_sort(column.key, self.asked.sort, self.asked.descending)
    }

    fn total(&self, column: &Column) -> &[String] {
        self.list.totals.iter().find(|(key, _)| *key == column.key).map_or(&[], |(_, lines)| lines)
    }

    /// How many columns the label of the totals spans; 0: there are no totals on the page.
    fn label_span(&self) -> usize {
        let has = |column: &Column| !self.total(column).is_empty();
        self.columns().position(has).map_or(0, |at| at + usize::from(self.picks()))
    }

    fn picks(&self) -> bool {
        !self.list.acts.is_empty()
    }

    /// Lists that a file can fill, for whoever may bring one in.
    fn fills_from_file(&self) -> bool {
        let imports = self.page.url("/imports");
        let fills = ["/customers", "/projects"].iter().any(|list| self.address() == self.page.url(list));
        fills && self.page.set_up.iter().any(|place| place.href == imports)
    }

    fn filtered(&self) -> bool {
        !self.chips.is_empty() || self.asked.page > 1
    }

    fn is_shown(&self, key: &str) -> bool {
        self.asked.shows(key)
    }

    /// What the form of the filters carries along: sort, columns, size.
    fn kept(&self) -> Vec<(&str, &str)> {
        let mut kept = self.links.others(&["q", "page", "done", "n", "left", "undo"]);
        kept.retain(|(key, _)| !self.list.filters.iter().any(|filter| filter.name == *key));
        kept
    }

    /// What the form of columns and size carries along: sort, filters.
    fn kept_by_look(&self) -> Vec<(&str, &str)> {
        self.links.others(&["page", "done", "n", "left", "undo", "column", "size"])
    }

    fn is_wide(&self) -> bool {
        self.asked.shown.len() > 7
    }

    /// The columns behind the label of the totals.
    fn totalled(&self) -> impl Iterator<Item = &Column> {
        self.columns().skip(self.label_span() - usize::from(self.picks()))
    }

    fn sizes(&self) -> [u32; 3] {
        asked::sizes()
    }

    fn address(&self) -> String {
        self.page.url(self.list.path)
    }
}

impl List {
    /// The page, or the file of the same rows and columns.
    pub async fn answer<P>(self, staff: &mut Staff<P>, asked: Asked) -> Result<Response> {
        if asked.format != Format::Html {
            return file::answer(&staff.page, &asked, self.path.trim_start_matches('/'), &self.rows);
        }
        let views = saved_views::of(&mut staff.scope, self.path).await?;
        let mut page = staff.page.clone();
        page.notice = match asked.links.get("done") {
            "view-saved" => Some(page.t.view_saved()),
            "undone" => Some(page.t.undone()),
            "none-picked" => Some(page.t.list_none_picked()),
            _ => self.notice.clone(),
        };
        let links = asked.links.clone();
        let saved = SavedViews::new(&page, self.path, &links, views, true);
        let view = ListView {
            paging: asked.paging(self.total),
            chips: chips(&page, &self, &links),
            undo: links.get("undo").parse().ok(),
            query: links.query(&PASSING),
            list: self,
            asked,
            links,
            saved,
            page,
        };
        Ok(Html(view.render().map_err(|error| Error::Internal(error.to_string()))?).into_response())
    }
}

/// Every filter that is set, with the address without it.
fn chips(page: &Page, list: &List, links: &Links) -> Vec<Chip> {
    let q = links.get("q");
    let search =
        (!q.trim().is_empty()).then(|| Chip { text: format!("{}: {q}", page.t.search()), href: links.without("q") });
    let set = list.filters.iter().filter(|filter| !links.get(filter.name).is_empty()).map(|filter| Chip {
        text: format!("{}: {}", filter.label, filter.shown(links.get(filter.name))),
        href: links.without(filter.name),
    });
    search.into_iter().chain(set).collect()
}

async fn take_back(mut staff: Staff<SignedIn>, Id(id): Id<UndoId>) -> Result<Response> {
    let step = undo::take(&mut staff.scope, id).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url(&format!("{}?done=undone", step.list()))).into_response())
}
