//! Hourly rates with their history: the list, and the part of it that other pages show.

mod form;
mod index;
mod remove;
mod settle;
mod typed;

use crate::base::page::Slice;
use crate::base::words::Words;
use crate::domain::permissions::{EditRates, ViewRates};
use crate::domain::rates::{self, Filter, Listed, Stored};
use crate::error::Result;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;

pub fn routes() -> Routes {
    Routes::new().merge(index::routes()).merge(form::routes()).merge(remove::routes())
}

/// The rates on another's page; the rest is in the list.
const FEW: i64 = 25;

/// A rate as tables show it.
#[derive(Clone)]
pub struct Line {
    /// With the right to change it.
    pub may_edit: bool,
    pub href: String,
    pub what: String,
    pub person: String,
    pub from: String,
    pub until: String,
    pub rate: String,
    /// Whether it counts now, and the colour of that.
    pub when: (&'static str, String),
    pub current: bool,
}

/// The rates of one thing on its own page.
#[derive(Clone)]
pub struct Section {
    pub lines: Vec<Line>,
    pub total: i64,
    /// Where one is added; empty without the right to.
    pub add: String,
    /// The list of them.
    pub all: String,
}

/// `None` without the right to see rates. `about`: the query that both the list and the form for a new one understand.
pub async fn section<P>(staff: &mut Staff<P>, filter: &Filter, about: &str) -> Result<Option<Section>> {
    if !staff.may::<ViewRates>() {
        return Ok(None);
    }
    let may_edit = staff.may::<EditRates>();
    let (listed, total) = rates::list(&mut staff.scope, filter, Slice::first(FEW)).await?;
    let page = &staff.page;
    Ok(Some(Section {
        lines: listed.into_iter().map(|one| line(page, one, may_edit)).collect(),
        total,
        add: if may_edit { page.url(&format!("/rates/new?{about}")) } else { String::new() },
        all: page.url(&format!("/rates?{about}")),
    }))
}

pub fn line(page: &Page, listed: Listed, may_edit: bool) -> Line {
    let (t, today) = (&page.t, page.today());
    let (current, when) = (listed.current(today), when(page, &listed));
    let Listed { stored, until } = listed;
    let step = stored.step;
    Line {
        may_edit,
        href: page.url(&format!("/rates/{}", stored.id)),
        what: what(t, &stored),
        person: stored.person_name.unwrap_or_else(|| t.rate_anyone()),
        from: t.date(step.valid_from),
        until: until.map(|day| t.date(day)).unwrap_or_default(),
        rate: step.rate.map_or_else(|| t.rate_ends(), |rate| t.rate(rate, step.currency)),
        when,
        current,
    }
}

/// Whether a rate counts now: a colour and a word.
fn when(page: &Page, listed: &Listed) -> (&'static str, String) {
    let (t, today, step) = (&page.t, page.today(), listed.stored.step);
    match (listed.current(today), step.valid_from > today) {
        (true, _) if step.rate.is_none() => ("", t.rate_ended()),
        (true, _) => ("ok", t.rate_current()),
        (false, true) => ("", t.rate_later()),
        (false, false) => ("", t.rate_past()),
    }
}

/// "Hansen & Søn A/S › Website › Design", or everything.
pub fn what(t: &Words, stored: &Stored) -> String {
    let names = [&stored.customer_name, &stored.project_name, &stored.task_name];
    path(t, names.map(|name| name.as_deref()))
}

pub fn path(t: &Words, names: [Option<&str>; 3]) -> String {
    let names: Vec<&str> = names.into_iter().flatten().collect();
    if names.is_empty() { t.rate_everything() } else { names.join(" › ") }
}
