//! The lines of the overview: what waits, and what ends soon.

use crate::base::words::Words;
use crate::domain::today::{Ending, Waiting, What};
use crate::web::page::Page;

/// Something to look at, and where.
pub struct Line {
    /// Nowhere, where there is no page for it.
    pub href: String,
    pub text: String,
    pub about: String,
    /// A word and its colour.
    pub tag: (String, &'static str),
}

/// What somebody should do something about; nothing where there is nothing.
pub fn waits(page: &Page, found: &Waiting) -> Vec<Line> {
    let t = &page.t;
    let line = |count: Option<i64>, path: &str, text: fn(&Words, i64) -> String, class: &'static str| {
        let count = count.filter(|count| *count > 0)?;
        let tag = (if class == "bad" { t.today_failed() } else { String::new() }, class);
        Some(Line { href: page.url(path), text: text(t, count), about: String::new(), tag })
    };
    [
        line(found.cases, "/tickets", |t, n| t.today_cases(n), ""),
        line(found.hours, "/time/approve", |t, seconds| t.today_hours(t.hours(seconds)), ""),
        line(found.expenses, "/expenses?state=submitted", |t, n| t.today_expenses(n), ""),
        line(found.drafts, "/invoices?state=draft", |t, n| t.today_drafts(n), ""),
        line(found.unused, "/access?enabled=yes&never=on", |t, n| t.today_unused(n), ""),
        line(found.failed_mails, "/mails?state=trouble", |t, n| t.today_mails(n), "bad"),
        line(found.dead_jobs, "/mails/jobs", |t, n| t.today_jobs(n), "bad"),
        line(found.sync_failures, "/imports/kimai", |t, n| t.today_sync(n), "bad"),
        line(found.failed_rows, "/imports", |t, n| t.today_rows(n), "bad"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub fn ends(page: &Page, one: Ending, edits_people: bool) -> Line {
    let t = &page.t;
    let day = one.day.map(|day| t.date(day)).unwrap_or_default();
    let (href, tag) = match one.what {
        What::LastDay if edits_people => {
            (page.url(&format!("/people/{}/edit", one.id)), (t.today_last_day(day), "warn"))
        }
        What::LastDay => (String::new(), (t.today_last_day(day), "warn")),
        What::ProjectEnds => (page.url(&format!("/projects/{}", one.id)), (t.today_ends(day), "warn")),
        What::Budget => {
            let used = one.used.unwrap_or(0);
            let class = if used > 100 { "bad" } else { "warn" };
            (page.url(&format!("/projects/{}", one.id)), (t.today_budget(t.percent(used)), class))
        }
    };
    Line { href, text: one.name, about: one.about.unwrap_or_default(), tag }
}
