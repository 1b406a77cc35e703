//! One entry with what happened to it, and its removal.

use super::{called, edits, sees, state, state_class};
use crate::base::ids::TimeEntryId;
use crate::domain::audit::{self, Step};
use crate::domain::permissions::{OwnTime, SignedIn, ViewRates};
use crate::domain::time::{self as hours, Lock, Stored};
use crate::error::Result;
use crate::web::admin::home;
use crate::web::admin::records::{Done, Fact, lines};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;
use serde_json::Value;

pub fn routes() -> Routes {
    Routes::new().get("/time/{id}", show).post("/time/{id}/remove", remove)
}

pub struct Past {
    pub when: String,
    pub who: String,
    pub what: String,
    pub detail: Vec<String>,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/time/show.html")]
struct ShowView {
    page: Page,
    id: TimeEntryId,
    version: i32,
    title: String,
    date: String,
    state: String,
    class: &'static str,
    facts: Vec<Fact>,
    description: Vec<String>,
    note: Vec<String>,
    /// Why it cannot be changed, or not all of it.
    lock: String,
    may_edit: bool,
    may_remove: bool,
    past: Vec<Past>,
}

/// Why hours cannot be changed.
pub fn why(page: &Page, stored: &Stored) -> String {
    let t = &page.t;
    match stored.lock() {
        None => String::new(),
        Some(Lock::Approved) => t.time_locked_approved(),
        Some(Lock::Invoiced) => t.time_locked_invoiced(),
        Some(Lock::Source) => t.time_locked_source(stored.source.as_str()),
    }
}

async fn show(mut staff: Staff<SignedIn>, Id(id): Id<TimeEntryId>, Query(asked): Query<Done>) -> Result<ShowView> {
    let reach = sees(&staff)?;
    let stored = hours::find(&mut staff.scope, id, reach).await?;
    let past = audit::of(&mut staff.scope, id.0, 50).await?;
    let mine = staff.may::<OwnTime>() && edits(&staff).covers(stored.person);
    let rates = staff.may::<ViewRates>();
    let mut page = staff.page;
    page.notice = asked.notice(page.t.time_entry_added(), page.t.time_entry_saved());
    let lock = stored.lock();
    Ok(ShowView {
        id,
        version: stored.version,
        title: called(&stored.customer_name, &stored.project_name, stored.task_name.as_deref()),
        date: page.t.date(stored.entry.work_date),
        state: state(&page.t, stored.state),
        class: state_class(stored.state),
        facts: facts(&page, &stored, rates),
        description: lines(&stored.entry.description),
        note: lines(&stored.entry.internal_note),
        lock: why(&page, &stored),
        may_edit: mine && matches!(lock, None | Some(Lock::Source)),
        may_remove: mine && lock.is_none(),
        past: past.into_iter().map(|step| told(&page, step)).collect(),
        page,
    })
}

fn facts(page: &Page, stored: &Stored, rates: bool) -> Vec<Fact> {
    let (t, entry) = (&page.t, &stored.entry);
    let clock = |at: ::time::OffsetDateTime| t.datetime(stored.zone.local(at));
    let money = |minor: i64| stored.currency.map(|currency| t.money(minor, currency));
    let unknown = || t.time_value_unknown();
    let mut facts: Vec<Fact> = [
        stored.person_name.as_ref().map(|name| Fact::new(t.col_employee(), name.as_str())),
        Some(Fact::new(t.col_date(), t.date_long(entry.work_date))),
        entry.started_at.map(|at| Fact::new(t.col_start(), clock(at))),
        entry.ended_at.map(|at| Fact::new(t.col_end(), clock(at))),
        Some(Fact::new(t.col_hours(), t.hours(i64::from(entry.seconds)))),
        Fact::known(t.col_activity(), &entry.activity),
        Some(Fact::new(t.col_billable(), if entry.billable { t.yes() } else { t.no() })),
    ]
    .into_iter()
    .flatten()
    .collect();
    if rates {
        let rate = stored.rate.zip(stored.currency).map(|(rate, currency)| t.rate(rate, currency));
        facts.push(Fact::new(t.col_rate(), rate.unwrap_or_else(unknown)));
        facts.push(Fact::new(t.col_value(), stored.amount.and_then(money).unwrap_or_else(unknown)));
        facts.extend(Fact::known(t.col_invoice(), &stored.invoice_number));
    }
    facts
}

/// A line of the record in words; what changed, from and to.
pub fn told(page: &Page, step: Step) -> Past {
    let t = &page.t;
    let value = |key: &str, value: &Value| match (key, value) {
        (_, Value::Null) => "–".to_owned(),
        ("seconds", Value::Number(seconds)) => t.hours(seconds.as_i64().unwrap_or(0)),
        ("date", Value::String(day)) => super::day::parse_day(day).map_or_else(|| day.clone(), |day| t.date(day)),
        (_, Value::Bool(yes)) => {
            if *yes {
                t.yes()
            } else {
                t.no()
            }
        }
        (_, Value::String(text)) if text.is_empty() => "–".to_owned(),
        (_, Value::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    };
    let label = |key: &str| match key {
        "project" => Some(t.col_project()),
        "task" => Some(t.time_task()),
        "date" => Some(t.col_date()),
        "seconds" => Some(t.col_hours()),
        "activity" => Some(t.col_activity()),
        "description" => Some(t.col_description()),
        "billable" => Some(t.col_billable()),
        "reason" => Some(t.expense_reason()),
        _ => None,
    };
    let changes = step.detail.as_object().into_iter().flatten().filter_map(|(key, change)| {
        let label = label(key)?;
        match change.as_array().map(Vec::as_slice) {
            Some([from, to]) => Some(format!("{label}: {} → {}", value(key, from), value(key, to))),
            _ => Some(format!("{label}: {}", value(key, change))),
        }
    });
    Past {
        when: page.when(&step.at),
        who: step.actor_name,
        what: home::event(t, &step.event),
        detail: changes.collect(),
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct RemoveForm {
    version: String,
}

async fn remove(mut staff: Staff<OwnTime>, Id(id): Id<TimeEntryId>, Form(form): Form<RemoveForm>) -> Result<Response> {
    let reach = edits(&staff);
    let stored = hours::find(&mut staff.scope, id, reach).await?;
    let version = crate::web::admin::records::version(&form.version);
    hours::remove(&mut staff.scope, id, version, reach).await?;
    let own = stored.person == Some(staff.me.person);
    let to = match own {
        true => staff.page.url(&format!("/time/day?date={}&done=entry-removed", stored.entry.work_date)),
        false => staff.page.url("/time?done=entry-removed"),
    };
    staff.done(&to).await
}
