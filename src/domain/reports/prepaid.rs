//! *Prepaid hours* as a report: every period of every contract, the newest first. Tied to *Time spent* and its hours: what was
//! used are hours.

use super::query::RawQuery;
use super::{Cell, Extent, Head, Kind, Lens, Report, unsorted};
use crate::domain::prepaid::{self, Prepaid};
use crate::domain::scope::PortalScope;
use crate::error::{Error, Result};
use std::collections::BTreeMap;

const HEADS: [Head; 10] = [
    unsorted("contract", Kind::Text),
    unsorted("starts", Kind::Date),
    unsorted("ends", Kind::Date),
    unsorted("brought", Kind::Hours),
    unsorted("granted", Kind::Hours),
    unsorted("topped-up", Kind::Hours),
    unsorted("used", Kind::Hours),
    unsorted("expired", Kind::Hours),
    unsorted("over", Kind::Hours),
    unsorted("left", Kind::Hours),
];

/// The history as a report, and the contracts for a page that draws bars.
pub async fn report(scope: &mut PortalScope, raw: &RawQuery, extent: Extent) -> Result<(Report, Vec<Prepaid>)> {
    if !scope.visibility.prepaid() {
        return Err(Error::NotFound);
    }
    raw.refuse_grouping()?;
    let (sort, descending) = raw.sort(&HEADS, ("starts", true))?;
    let contracts = prepaid::own(scope).await?;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for contract in &contracts {
        rows.extend(contract.lines.iter().rev().map(|line| {
            let seconds = [line.brought, line.granted, line.topped_up, line.used, line.expired, line.over, line.left];
            let mut cells = vec![
                Cell::Text(contract.contract.name.clone()),
                Cell::Date(line.from),
                line.to.map_or(Cell::Unknown, Cell::Date),
            ];
            cells.extend(seconds.map(Cell::Seconds));
            cells
        }));
    }
    let paging = raw.paging(extent, rows.len() as i64)?;
    let rows = rows.into_iter().skip(paging.offset() as usize).take(paging.size as usize).collect();
    let report = Report {
        key: "prepaid",
        heads: HEADS.to_vec(),
        rows,
        groups: Vec::new(),
        charts: Vec::new(),
        sums: BTreeMap::new(),
        facts: Vec::new(),
        paging,
        lens: Lens::sorted(sort, descending),
        zone: scope.visibility.zone().clone(),
        projects: Vec::new(),
        searchable: false,
    };
    Ok((report, contracts))
}
