//! What a report is asked by: the period with its neighbours, how rows stand together. All of it is in the address.

use crate::base::period::{Period, Preset};
use crate::domain::reports::{Grouping, Merge, Report};
use crate::output::labels;
use crate::web::links::Links;
use crate::web::page::Page;

/// An option of a select.
pub struct Choice {
    pub value: String,
    pub name: String,
    pub chosen: bool,
}

/// A period beside the shown one.
pub struct Neighbour {
    pub href: String,
    /// "Previous: October 2026"
    pub label: String,
}

pub struct Filters {
    pub periods: Vec<Choice>,
    /// The shown period in words: "November 2026", "1 Nov 2026 – 5 Nov 2026".
    pub shown: String,
    pub previous: Option<Neighbour>,
    pub next: Option<Neighbour>,
    /// Empty: this report's rows stand one by one.
    pub groups: Vec<Choice>,
    pub merges: Vec<Choice>,
    /// The order, which the form keeps.
    pub kept: Vec<(&'static str, String)>,
}

/// `groupings`: those that may be chosen; `usual`: the one that an address need not say.
pub fn filters(
    page: &Page,
    report: &Report,
    links: &Links,
    groupings: &[Grouping],
    usual: Option<Grouping>,
) -> Filters {
    let period = report.lens.period;
    let neighbour = |found: Option<Period>, label: fn(&Page, &str) -> String| {
        let found = found?;
        Some(Neighbour { href: href(links, &found)?, label: label(page, &labels::period(&page.t, &found)) })
    };
    let kept = ["sort", "dir"].into_iter().map(|key| (key, links.get(key).to_owned()));
    Filters {
        periods: periods(page, period, links),
        shown: period.map(|period| labels::period(&page.t, &period)).unwrap_or_default(),
        previous: neighbour(period.and_then(|period| period.previous()), |page, name| page.t.period_previous(name)),
        next: neighbour(period.and_then(|period| period.next()), |page, name| page.t.period_next(name)),
        groups: groups(page, report, groupings, usual),
        merges: if groupings.is_empty() { Vec::new() } else { merges(page, report) },
        kept: kept.filter(|(_, value)| !value.is_empty()).collect(),
    }
}

/// The same address of another month, quarter or year.
pub fn href(links: &Links, period: &Period) -> Option<String> {
    let name = period.name()?;
    Some(links.changed(&[("period", &name), ("from", ""), ("to", ""), ("page", "")]))
}

fn periods(page: &Page, period: Option<Period>, links: &Links) -> Vec<Choice> {
    let preset = period.and_then(|period| period.preset);
    let t = &page.t;
    let own = period.filter(|period| period.preset.is_none()).map(|period| Choice {
        // Dates that the fields beside it say need no name.
        value: if links.get("from").is_empty() && links.get("to").is_empty() {
            period.name().unwrap_or_default()
        } else {
            String::new()
        },
        name: labels::period(&page.t, &period),
        chosen: true,
    });
    let presets = Preset::ALL.into_iter().map(|each| Choice {
        value: each.key().to_owned(),
        name: match each {
            Preset::ThisMonth => t.period_this_month(),
            Preset::LastMonth => t.period_last_month(),
            Preset::ThisQuarter => t.period_this_quarter(),
            Preset::ThisYear => t.period_this_year(),
            Preset::LastYear => t.period_last_year(),
            Preset::All => t.period_all(),
        },
        chosen: preset == Some(each),
    });
    own.into_iter().chain(presets).collect()
}

fn groups(page: &Page, report: &Report, groupings: &[Grouping], usual: Option<Grouping>) -> Vec<Choice> {
    if groupings.is_empty() {
        return Vec::new();
    }
    let t = &page.t;
    let all = std::iter::once(None).chain(groupings.iter().copied().map(Some));
    all.map(|each| Choice {
        value: match each {
            usually if usually == usual => String::new(),
            Some(grouping) => grouping.key().to_owned(),
            None => "none".to_owned(),
        },
        name: each.map_or_else(|| t.group_none(), |each| labels::grouping(t, each)),
        chosen: each == report.lens.group,
    })
    .collect()
}

fn merges(page: &Page, report: &Report) -> Vec<Choice> {
    let t = &page.t;
    let choice = |each: Merge| Choice {
        value: if each == Merge::None { String::new() } else { each.key().to_owned() },
        name: labels::merge(t, each),
        chosen: each == report.lens.merge,
    };
    Merge::ALL.into_iter().map(choice).collect()
}
