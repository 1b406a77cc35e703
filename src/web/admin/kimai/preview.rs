//! What a rehearsal found, as the page shows it before anything is written.

use super::words;
use crate::base::money::Currency;
use crate::domain::kimai::SampleRow;
use crate::domain::kimai::runs::Run;
use crate::web::page::Page;

/// A list's line: a dash where the token may not see it.
pub struct ListLine {
    pub name: String,
    pub total: String,
    pub read: u64,
    pub new: u64,
    pub changed: u64,
    pub same: u64,
    pub skipped: u64,
    pub failed: u64,
    pub seen: bool,
}

pub struct SampleLine {
    pub date: String,
    pub customer: String,
    pub project: String,
    pub person: String,
    pub activity: String,
    pub description: String,
    pub hours: String,
    /// None: unknown.
    pub amount: Option<String>,
}

pub struct PreviewView {
    pub when: String,
    pub lists: Vec<ListLine>,
    pub samples: Vec<SampleLine>,
    pub told: Vec<String>,
}

pub fn view(page: &Page, run: &Run) -> Option<PreviewView> {
    let preview = run.preview.as_ref()?;
    let lists = preview.lists.iter().map(|list| ListLine {
        name: words::list(&page.t, &list.list),
        total: list
            .total
            .map_or_else(|| page.t.kimai_unknown(), |total| page.t.number(i64::try_from(total).unwrap_or(i64::MAX))),
        read: list.read,
        new: list.new,
        changed: list.changed,
        same: list.same,
        skipped: list.skipped,
        failed: list.failed,
        seen: list.total.is_some(),
    });
    Some(PreviewView {
        when: page.when(&run.started_at),
        lists: lists.collect(),
        samples: preview.samples.iter().map(|row| sample(page, row)).collect(),
        told: preview.told.clone(),
    })
}

fn sample(page: &Page, row: &SampleRow) -> SampleLine {
    let currency: Option<Currency> = row.currency.as_deref().and_then(|code| code.parse().ok());
    SampleLine {
        date: page.t.date(row.date),
        customer: row.customer.clone(),
        project: row.project.clone(),
        person: row.person.clone().unwrap_or_else(|| "–".to_owned()),
        activity: row.activity.clone().unwrap_or_else(|| "–".to_owned()),
        description: row.description.lines().next().unwrap_or_default().chars().take(80).collect(),
        hours: page.t.hours(row.seconds),
        amount: row.amount.zip(currency).map(|(minor, currency)| page.t.money(minor, currency)),
    }
}
