//! A list as CSV: the columns that are shown, all rows of the filter.

use super::{Asked, Row};
use crate::error::Result;
use crate::web::admin::records::sheet;
use crate::web::format::{Format, file};
use crate::web::page::Page;
use axum::response::Response;

pub(super) fn answer(page: &Page, asked: &Asked, name: &str, rows: &[Row]) -> Result<Response> {
    let head = asked.shown.iter().map(|at| asked.columns[*at].label.clone()).collect();
    let lines = rows.iter().map(|row| {
        asked.shown.iter().map(|at| row.cells.get(*at).map(super::Cell::plain).unwrap_or_default()).collect()
    });
    Ok(file(Format::Csv, name, sheet(&page.t, head, lines)?))
}
