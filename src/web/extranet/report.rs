//! A report as the table every page draws alike. Nothing is decided here about what may be shown.

use crate::domain::reports::{Cell, Kind, Report, Target};
use crate::output::{labels, sum, text};
use crate::web::links::{Links, aria_sort};
use crate::web::page::Page;

pub struct HeadView {
    pub label: String,
    pub class: &'static str,
    /// Empty: not sortable.
    pub href: String,
    pub sort: &'static str,
}

pub struct CellView {
    pub text: String,
    pub class: &'static str,
    pub href: String,
    /// Class of a state's tag.
    pub tag: Option<&'static str>,
}

/// The sum of a column; without lines: it has none.
pub struct TotalView {
    pub lines: Vec<String>,
    pub label: String,
    pub partly_unknown: bool,
}

/// A report as the table of the parts draws it.
pub struct TableView {
    pub name: String,
    pub heads: Vec<HeadView>,
    pub rows: Vec<Vec<CellView>>,
    /// How many columns the label of the totals spans; 0: no totals.
    pub label_span: usize,
    pub totals: Vec<TotalView>,
    pub total_rows: i64,
    pub caption: String,
}

pub fn table(page: &Page, report: &Report, links: &Links, name: String) -> TableView {
    let t = &page.t;
    // Once a column, not once a cell.
    let names: Vec<String> = report.heads.iter().map(|head| labels::heading(t, report.key, head.key)).collect();
    let heads = report
        .heads
        .iter()
        .zip(&names)
        .map(|(head, name)| HeadView {
            label: name.clone(),
            class: class(head.kind),
            href: if head.sortable {
                links.sort(head.key, report.lens.sort, &report.lens.descending)
            } else {
                String::new()
            },
            sort: aria_sort(head.key, report.lens.sort, report.lens.descending),
        })
        .collect();
    let rows = report
        .rows
        .iter()
        .map(|row| {
            report
                .heads
                .iter()
                .zip(row)
                .map(|(head, cell)| CellView {
                    text: text(t, &report.zone, cell),
                    class: if *cell == Cell::Unknown && class(head.kind).is_empty() {
                        "nil"
                    } else if head.key == "description" {
                        "text"
                    } else if matches!(head.key, "invoice" | "number") {
                        "nowrap"
                    } else {
                        class(head.kind)
                    },
                    href: match cell {
                        Cell::Link(_, Target::Project(id)) => page.url(&format!("/projects/{id}")),
                        Cell::Link(_, Target::Invoice(id)) => page.url(&format!("/invoices/{id}")),
                        _ => String::new(),
                    },
                    tag: match cell {
                        Cell::State(key) if head.key == "state" => Some(labels::tag_class(key)),
                        _ => None,
                    },
                })
                .collect()
        })
        .collect();
    let label_span = report.heads.iter().position(|head| report.sums.contains_key(head.key)).unwrap_or(0);
    let totals = report
        .heads
        .iter()
        .zip(&names)
        .skip(label_span)
        .map(|(head, name)| {
            let found = report.sums.get(head.key);
            TotalView {
                lines: found.map(|found| sum(t, found)).unwrap_or_default(),
                label: name.clone(),
                partly_unknown: found.is_some_and(|found| found.partly_unknown),
            }
        })
        .collect();
    TableView {
        name,
        heads,
        rows,
        label_span,
        totals,
        total_rows: report.paging.total,
        caption: if report.has_clock() {
            format!("{} · {}", t.rows_count(report.paging.total), page.zone_note())
        } else {
            t.rows_count(report.paging.total)
        },
    }
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Hours | Kind::Money | Kind::Rate | Kind::Quantity | Kind::Percent => "num",
        Kind::Date | Kind::Clock => "nowrap",
        Kind::Text | Kind::YesNo | Kind::State => "",
    }
}
