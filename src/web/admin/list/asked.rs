//! What an address asks of a list.

use super::Column;
use crate::base::page::{Paging, Slice};
use crate::error::{Error, Result};
use crate::web::format::Format;
use crate::web::links::Links;
use axum::http::Uri;

/// Rows on a page, unless asked otherwise.
const SIZES: [u32; 3] = [50, 25, 100];
/// A file has no pages, but an end.
const FILE_ROWS: i64 = 100_000;

pub struct Asked {
    pub links: Links,
    pub format: Format,
    pub columns: Vec<Column>,
    pub sort: &'static str,
    pub descending: bool,
    pub page: u32,
    pub size: u32,
    /// Which columns are shown, by their place.
    pub(super) shown: Vec<usize>,
}

impl Asked {
    /// `usual` is the column the list is sorted by when the address says nothing, descending if `down`. A sort or a column that
    /// is none is a bad address, never ignored: what it would have left out must not be shown instead.
    pub fn of(uri: &Uri, format: Format, columns: Vec<Column>, usual: &'static str, down: bool) -> Result<Self> {
        let links = Links::of(uri);
        let size = match links.get("size") {
            "" => SIZES[0],
            text => SIZES.into_iter().find(|size| size.to_string() == text).ok_or(Error::BadAddress("size"))?,
        };
        let page = Paging::parse(Some(links.get("page")), size).map_err(|_| Error::BadAddress("page"))?;
        let by =
            |key: &str| columns.iter().find(|column| column.sortable && column.key == key).map(|column| column.key);
        let (sort, descending) = match (links.get("sort"), links.get("dir")) {
            ("", "") => (usual, down),
            (key, dir @ ("" | "asc" | "desc")) => {
                let key = if key.is_empty() { usual } else { by(key).ok_or(Error::BadAddress("sort"))? };
                (key, dir == "desc")
            }
            _ => return Err(Error::BadAddress("dir")),
        };
        let chosen: Vec<&str> = links.all("column");
        let known = |key: &&str| columns.iter().any(|column| column.key == *key);
        if !chosen.iter().all(known) {
            return Err(Error::BadAddress("column"));
        }
        let shown = (0..columns.len())
            .filter(|at| {
                let column = &columns[*at];
                *at == 0 || if chosen.is_empty() { column.usual } else { chosen.contains(&column.key) }
            })
            .collect();
        Ok(Self { links, format, columns, sort, descending, page, size, shown })
    }

    /// For the domain's list: a page of it, or all of it for a file.
    pub fn slice(&self) -> Slice {
        let (limit, offset) = match self.format {
            Format::Html => (i64::from(self.size), self.paging(0).offset()),
            _ => (FILE_ROWS, 0),
        };
        Slice { sort: self.sort, descending: self.descending, limit, offset }
    }

    /// The text to look for, if it is one that can be.
    pub fn search(&self) -> Option<String> {
        crate::web::admin::records::search(self.links.get("q"))
    }

    /// What a filter is set to, read by `parse`. One that does not exist is a bad address.
    pub fn filter<T>(&self, name: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
        crate::web::admin::records::filter(self.links.get(name), parse)
    }

    /// A filter of yes or no.
    pub fn yes_no(&self, name: &str) -> Result<Option<bool>> {
        self.filter(name, |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    /// A filter that is a day.
    pub fn day(&self, name: &str) -> Result<Option<time::Date>> {
        let form = time::macros::format_description!("[year]-[month]-[day]");
        self.filter(name, |text| time::Date::parse(text, form).ok())
    }

    pub(super) fn paging(&self, total: i64) -> Paging {
        Paging { page: self.page, size: self.size, total }
    }

    /// Whether a column is on the page, so that what costs to find out may be left out.
    pub fn shows(&self, key: &str) -> bool {
        self.shown.iter().any(|at| self.columns[*at].key == key)
    }
}

/// The sizes that a page may have.
pub(super) fn sizes() -> [u32; 3] {
    let mut sizes = SIZES;
    sizes.sort_unstable();
    sizes
}
