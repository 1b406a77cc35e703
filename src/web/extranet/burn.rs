//! A budget month by month, on the page of its project.

use crate::base::ids::ProjectId;
use crate::base::period::{Period, Preset};
use crate::domain::reports::burn::{Burn, Used};
use crate::domain::visibility::{Report, Visibility};
use crate::output::chart::{self, Drawing};
use crate::web::page::Page;
use time::Date;

pub struct Row {
    pub month: String,
    /// Empty: the hours behind it are not this viewer's to see.
    pub href: String,
    pub used: String,
    /// Of a budget of all months.
    pub in_all: Option<String>,
}

pub struct BurnView {
    pub id: &'static str,
    pub title: String,
    pub drawing: Drawing,
    pub rows: Vec<Row>,
    pub whole: String,
    pub monthly: bool,
    /// In one month at least there was more than the budget.
    pub is_over: bool,
    pub partly_unknown: bool,
    pub roomy: bool,
    pub height: u32,
}

/// Bars lead to the hours of their month, if the viewer may see those.
pub fn burns(page: &Page, seen: &Visibility, project: ProjectId, found: &[Burn]) -> Vec<BurnView> {
    let leads = seen.report(Report::Time);
    found.iter().map(|burn| view(page, leads, project, burn)).collect()
}

fn view(page: &Page, leads: bool, project: ProjectId, burn: &Burn) -> BurnView {
    let t = &page.t;
    let is_money = burn.measure.currency.is_some();
    let show = |each: i64| chart::value(t, &burn.measure, each);
    let row = |used: &Used| Row {
        month: t.month(used.month),
        href: if leads { href(page, project, used.month) } else { String::new() },
        used: show(used.used),
        in_all: (!burn.monthly).then(|| show(used.before.saturating_add(used.used))),
    };
    let what = if is_money { t.budget_money() } else { t.budget_hours() };
    BurnView {
        id: if is_money { "burn-money" } else { "burn-hours" },
        title: t.chart_by_month(what),
        drawing: chart::burn::of(t, burn),
        rows: burn.months.iter().map(row).collect(),
        whole: show(burn.whole),
        monthly: burn.monthly,
        is_over: burn.months.iter().any(|used| used.before.saturating_add(used.used) > burn.whole),
        partly_unknown: burn.partly_unknown,
        roomy: is_money,
        height: chart::HEIGHT,
    }
}

fn href(page: &Page, project: ProjectId, month: Date) -> String {
    let name = Period::preset(Preset::ThisMonth, month).name().unwrap_or_default();
    page.url(&format!("/time?period={name}&project={project}"))
}
