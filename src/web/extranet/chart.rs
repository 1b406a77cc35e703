//! Bars on a page: each leads to its own period or project and keeps the rest of the address. The figures stand in a table,
//! too, which has all that the bars are drawn from.

use super::report::{TotalView, total};
use crate::base::period::Period;
use crate::domain::reports::chart::{Bar, By, Chart, Measure, Place};
use crate::output::chart::{self, Drawing, labels};
use crate::output::labels::heading;
use crate::web::links::Links;
use crate::web::page::Page;

pub struct Plot {
    /// What is drawn: "Hours by month".
    pub name: String,
    pub drawing: Drawing,
    /// Figures on the left are long.
    pub roomy: bool,
}

pub struct Row {
    pub name: String,
    /// Empty: it leads nowhere.
    pub href: String,
    pub cells: Vec<TotalView>,
    /// Of the largest, in per cent.
    pub width: i64,
}

pub struct ChartView {
    /// Of its heading, one of a kind on a page.
    pub id: &'static str,
    pub title: String,
    /// Days, weeks, months or years; none of projects, whose bars stand in the table.
    pub plots: Vec<Plot>,
    /// What the first column says.
    pub of: String,
    pub heads: Vec<String>,
    pub rows: Vec<Row>,
    pub totals: Vec<TotalView>,
    pub partly_unknown: bool,
    /// Of projects: within the table.
    pub has_bars: bool,
    pub height: u32,
}

/// The charts of a report that have something to draw. `links`: the address of the report.
pub fn charts(page: &Page, found: &[Chart], links: &Links) -> Vec<ChartView> {
    found.iter().filter_map(|chart| view(page, chart, links)).collect()
}

pub fn view(page: &Page, found: &Chart, links: &Links) -> Option<ChartView> {
    let t = &page.t;
    let measures = found.measures();
    let first = measures.first()?;
    let keys: Vec<&'static str> = KEYS.into_iter().filter(|key| found.sums.contains_key(key)).collect();
    let heads: Vec<String> = keys.iter().map(|key| heading(t, "time", key)).collect();
    let cells = |sums: &std::collections::BTreeMap<&'static str, _>| {
        keys.iter().zip(&heads).map(|(key, name)| total(t, sums.get(key), name)).collect::<Vec<_>>()
    };
    let most = found.bars.iter().map(|bar| first.of(&bar.sums)).max().unwrap_or_default().max(1);
    let rows = found.bars.iter().map(|bar| Row {
        name: labels::place(t, &bar.place),
        href: href(links, bar),
        cells: cells(&bar.sums),
        width: (first.of(&bar.sums).max(0).saturating_mul(100) / most).clamp(0, 100),
    });
    let is_of_projects = found.by == By::Project;
    let plot = |measure: &Measure| Plot {
        name: title(page, found.by, chart::name(t, measure)),
        drawing: chart::of(t, found, measure),
        roomy: measure.currency.is_some(),
    };
    Some(ChartView {
        id: if is_of_projects { "by-project" } else { "by-period" },
        title: title(
            page,
            found.by,
            if measures.len() == 1 { chart::name(t, first) } else { heading(t, "time", first.key) },
        ),
        plots: if is_of_projects { Vec::new() } else { measures.iter().map(plot).collect() },
        of: if is_of_projects { t.col_project() } else { t.period() },
        rows: rows.collect(),
        totals: cells(&found.sums),
        partly_unknown: found.sums.get(first.key).is_some_and(|sum| sum.partly_unknown),
        has_bars: is_of_projects && measures.len() == 1,
        heads,
        height: chart::HEIGHT,
    })
}

/// In the order of the report's columns.
const KEYS: [&str; 4] = ["hours", "invoiced-hours", "value", "invoiced-value"];

fn title(page: &Page, by: By, what: String) -> String {
    let t = &page.t;
    match by {
        By::Day => t.chart_by_day(what),
        By::Week => t.chart_by_week(what),
        By::Month => t.chart_by_month(what),
        By::Year => t.chart_by_year(what),
        By::Project => t.chart_by_project(what),
    }
}

/// The same report of this period or project alone.
fn href(links: &Links, bar: &Bar) -> String {
    match &bar.place {
        Place::Days(from, to) => {
            let period = Period { from: Some(*from), to: Some(*to), preset: None };
            let (from, to) = (from.to_string(), to.to_string());
            match period.name() {
                Some(name) => links.changed(&[("period", &name), ("from", ""), ("to", ""), ("page", "")]),
                None => links.changed(&[("period", ""), ("from", &from), ("to", &to), ("page", "")]),
            }
        }
        Place::Project(id, _) => links.with("project", &id.to_string()),
        // All of them, with what each comes to.
        Place::Others(_) => links.with("group", "project"),
    }
}
