//! A report as the table every page draws alike. Nothing is decided here about what may be shown.

use crate::base::words::Words;
use crate::domain::reports::{Cell, Kind, Report, Sum, Target};
use crate::output::{self, labels, sum, text};
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
    /// Further lines below it.
    pub more: Vec<String>,
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

/// Rows that stand together, or all of them.
pub struct SectionView {
    pub group: Option<GroupView>,
    pub rows: Vec<Vec<CellView>>,
}

pub struct GroupView {
    pub label: String,
    /// "continued, 12 rows in all"
    pub continued: Option<String>,
    pub totals: Vec<TotalView>,
}

/// A report as the table of the parts draws it.
pub struct TableView {
    pub name: String,
    pub heads: Vec<HeadView>,
    pub sections: Vec<SectionView>,
    /// How many columns the label of the totals spans; 0: no totals.
    pub label_span: usize,
    pub totals: Vec<TotalView>,
    pub total_rows: i64,
    pub caption: String,
}

impl TableView {
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    /// The columns that the name of a group spans.
    pub fn group_span(&self) -> usize {
        if self.label_span > 0 { self.label_span } else { self.heads.len() }
    }
}

/// Takes the report's rows, which are drawn once.
pub fn table(page: &Page, report: &mut Report, links: &Links, name: String) -> TableView {
    let t = &page.t;
    let rows = std::mem::take(&mut report.rows);
    let report = &*report;
    // Once a column, not once a cell.
    let names: Vec<String> = report.heads.iter().map(|head| labels::heading(t, report.key, head.key)).collect();
    let looks: Vec<Look> = report.heads.iter().map(|head| Look::of(head.key, head.kind)).collect();
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
    let label_span = report.heads.iter().position(|head| report.sums.contains_key(head.key)).unwrap_or(0);
    let totals = |found: &std::collections::BTreeMap<&'static str, Sum>| -> Vec<TotalView> {
        let columns = report.heads.iter().zip(&names).skip(label_span);
        columns.map(|(head, name)| total(t, found.get(head.key), name)).collect()
    };
    let mut drawn =
        rows.into_iter().map(|row| looks.iter().zip(row).map(|(look, cell)| draw(page, report, look, cell)).collect());
    let mut sections: Vec<SectionView> = report
        .groups
        .iter()
        .map(|group| SectionView {
            group: Some(GroupView {
                label: output::group(t, report, group),
                continued: group.continued.then(|| t.group_continued(group.all_rows)),
                totals: if label_span > 0 { totals(&group.sums) } else { Vec::new() },
            }),
            rows: drawn.by_ref().take(group.rows).collect(),
        })
        .collect();
    let rest: Vec<Vec<CellView>> = drawn.collect();
    if !rest.is_empty() {
        sections.push(SectionView { group: None, rows: rest });
    }
    TableView {
        name,
        heads,
        sections,
        label_span,
        totals: totals(&report.sums),
        total_rows: report.paging.total,
        caption: if report.has_clock() {
            format!("{} · {}", t.rows_count(report.paging.total), page.zone_note())
        } else {
            t.rows_count(report.paging.total)
        },
    }
}

pub fn total(t: &Words, found: Option<&Sum>, name: &str) -> TotalView {
    TotalView {
        lines: found.map(|found| sum(t, found)).unwrap_or_default(),
        label: name.to_owned(),
        partly_unknown: found.is_some_and(|found| found.partly_unknown),
    }
}

/// How the cells of a column look.
struct Look {
    class: &'static str,
    /// Of a cell without a value.
    unknown: &'static str,
    is_state: bool,
}

impl Look {
    fn of(key: &str, kind: Kind) -> Self {
        let plain = class(kind);
        Self {
            class: match key {
                "description" => "text",
                "invoice" | "number" => "nowrap",
                _ => plain,
            },
            unknown: if plain.is_empty() { "nil" } else { plain },
            is_state: key == "state",
        }
    }
}

fn draw(page: &Page, report: &Report, look: &Look, cell: Cell) -> CellView {
    let href = match &cell {
        Cell::Link(_, Target::Project(id)) => page.url(&format!("/projects/{id}")),
        Cell::Link(_, Target::Invoice(id)) => page.url(&format!("/invoices/{id}")),
        _ => String::new(),
    };
    let class = if cell == Cell::Unknown { look.unknown } else { look.class };
    let tag = match &cell {
        Cell::State(key) if look.is_state => Some(labels::tag_class(key)),
        _ => None,
    };
    let mut more = Vec::new();
    let text = match cell {
        Cell::Text(text) | Cell::Link(text, _) | Cell::Person(Some(text)) => text,
        // A line for each, so that the column stays as narrow as one.
        Cell::Rates(parts) => {
            let mut lines = parts.into_iter().map(|part| text(&page.t, &report.zone, &Cell::Rates(vec![part])));
            let first = lines.next().unwrap_or_default();
            more.extend(lines);
            first
        }
        other => text(&page.t, &report.zone, &other),
    };
    CellView { text, more, class, href, tag }
}

fn class(kind: Kind) -> &'static str {
    match kind {
        _ if kind.is_number() => "num",
        Kind::Date | Kind::Clock => "nowrap",
        _ => "",
    }
}
