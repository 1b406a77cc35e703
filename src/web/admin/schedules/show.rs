//! One schedule: what it is, when it runs next, what became of its last runs.

use super::super::records::Fact;
use super::{format, rhythm};
use crate::base::ids::ScheduleId;
use crate::base::period::Period;
use crate::base::words::Words;
use crate::domain::logins::reader::Bar;
use crate::domain::mails::log::State;
use crate::domain::permissions::{EditCustomerAccess, EditSettings, ViewCustomerAccess};
use crate::domain::reports::Merge;
use crate::domain::reports::asked::Which;
use crate::domain::schedules::deliver::Why;
use crate::domain::schedules::runs::{self, Outcome, Run};
use crate::domain::schedules::{self, Stored};
use crate::error::Result;
use crate::output::labels;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/schedules/{id}", show)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    done: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/schedules/show.html")]
struct ShowView {
    page: Page,
    here: String,
    title: String,
    customer: String,
    paused: bool,
    facts: Vec<Fact>,
    /// (name, whether they have turned it off)
    recipients: Vec<(String, bool)>,
    runs: Vec<RunLine>,
    version: i32,
    may_edit: bool,
}

/// A recipient's part of a run.
struct RunLine {
    when: String,
    period: String,
    how: String,
    name: String,
    state: String,
    class: &'static str,
    text: String,
    /// Where the mail is, for those who may look at mails.
    mail: String,
}

async fn show(
    mut staff: Staff<ViewCustomerAccess>,
    Id(id): Id<ScheduleId>,
    Query(asked): Query<Asked>,
) -> Result<ShowView> {
    let stored = schedules::find(&mut staff.scope, id).await?;
    let runs = runs::last(&mut staff.scope, id).await?;
    let (may_edit, mails) = (staff.may::<EditCustomerAccess>(), staff.may::<EditSettings>());
    let mut page = staff.page;
    let t = page.t.clone();
    page.notice = match asked.done.as_str() {
        "added" => Some(t.schedules_added()),
        "saved" => Some(t.schedules_saved()),
        "paused" => Some(t.schedules_was_paused()),
        "resumed" => Some(t.schedules_was_resumed()),
        "sent" => Some(t.schedules_was_sent()),
        _ => None,
    };
    Ok(ShowView {
        here: page.url(&format!("/schedules/{id}")),
        title: labels::report(&t, stored.schedule.report.section()),
        customer: stored.customer_name.clone(),
        paused: stored.paused,
        facts: facts(&page, &stored),
        recipients: stored.recipients.iter().map(|one| (one.name.clone(), one.stopped)).collect(),
        runs: runs.iter().flat_map(|run| lines(&page, run, mails)).collect(),
        version: stored.version,
        may_edit,
        page,
    })
}

fn facts(page: &Page, stored: &Stored) -> Vec<Fact> {
    let (t, schedule) = (&page.t, &stored.schedule);
    let next = match stored.next_at {
        Some(at) => page.when(&at),
        None => t.schedules_paused(),
    };
    let hours = schedule.report == Which::Time;
    let facts = [
        Some(Fact::new(t.schedules_next(), next)),
        Some(Fact::new(t.schedules_when(), rhythm(t, schedule.when))),
        Some(
            Fact::new(t.access_customer(), stored.customer_name.as_str())
                .link(page.url(&format!("/access/{}", stored.customer))),
        ),
        schedule.days.map(|days| Fact::new(t.schedules_days(), labels::days(t, days))),
        hours.then(|| {
            Fact::new(t.schedules_project(), stored.project_name.clone().unwrap_or_else(|| t.schedules_project_any()))
        }),
        hours.then(|| {
            let group = schedule.group.map_or_else(|| t.group_none(), |group| labels::grouping(t, group));
            Fact::new(t.schedules_group(), group)
        }),
        (hours && schedule.merge != Merge::None)
            .then(|| Fact::new(t.schedules_merge(), labels::merge(t, schedule.merge))),
        Some(Fact::new(t.schedules_format(), format(t, schedule.form))),
    ];
    facts.into_iter().flatten().collect()
}

fn lines(page: &Page, run: &Run, mails: bool) -> Vec<RunLine> {
    let t = &page.t;
    let days = Period { from: run.from, to: run.to, preset: None };
    let (when, period) = (page.when(&run.due_at), run.from.map(|_| labels::period(t, &days)).unwrap_or_default());
    let how = match &run.asked_by {
        Some(name) => t.schedules_run_asked(name.as_str()),
        None => t.schedules_run_set(),
    };
    let line = |name: &str, (state, class, text): (String, &'static str, String), mail: String| RunLine {
        when: when.clone(),
        period: period.clone(),
        how: how.clone(),
        name: name.to_owned(),
        state,
        class,
        text,
        mail,
    };
    if run.deliveries.is_empty() {
        return vec![line("–", (t.schedules_withheld(), "warn", t.schedules_run_nobody()), String::new())];
    }
    let told = run.deliveries.iter().map(|delivery| {
        let (state, class, text) = outcome(t, delivery.outcome);
        let rows = delivery.rows.map(|rows| t.schedules_rows(rows)).unwrap_or_default();
        let mail = match delivery.mail {
            Some(mail) if mails => page.url(&format!("/mails/{mail}")),
            _ => String::new(),
        };
        line(&delivery.name, (state, class, if text.is_empty() { rows } else { text }), mail)
    });
    told.collect()
}

fn outcome(t: &Words, outcome: Outcome) -> (String, &'static str, String) {
    match outcome {
        Outcome::Waiting => (t.schedules_waiting(), "", String::new()),
        Outcome::Mail(State::Queued) => (t.outbox_queued(), "", String::new()),
        Outcome::Mail(State::Sent) => (t.outbox_sent(), "ok", String::new()),
        Outcome::Mail(State::Failed) => (t.outbox_failed(), "bad", String::new()),
        Outcome::Mail(State::Unknown) => (t.outbox_unknown(), "warn", String::new()),
        Outcome::Nothing(Why::Stopped) => (t.schedules_withheld(), "", t.schedules_why_stopped()),
        Outcome::Nothing(Why::Fault) => (t.outbox_failed(), "bad", t.schedules_why_fault()),
        Outcome::Nothing(why) => (t.schedules_withheld(), "warn", reason(t, why)),
    }
}

fn reason(t: &Words, why: Why) -> String {
    match why {
        Why::Stopped => t.schedules_why_stopped(),
        Why::Barred(Bar::Gone) => t.schedules_why_gone(),
        Why::Barred(Bar::AccessOff) => t.schedules_why_access_off(),
        Why::Barred(Bar::CustomerInactive) => t.schedules_why_customer_inactive(),
        Why::Barred(Bar::ContactInactive) => t.schedules_why_contact_inactive(),
        Why::Barred(Bar::SignInOff) => t.schedules_why_sign_in_off(),
        Why::Barred(Bar::NoPassword) => t.schedules_why_no_password(),
        Why::Barred(Bar::NoAddress) => t.schedules_why_no_address(),
        Why::NotAllowed => t.schedules_why_not_allowed(),
        Why::TooMany => t.schedules_why_too_many(),
        Why::TooLarge => t.schedules_why_too_large(),
        Why::Demo => t.schedules_why_demo(),
        Why::Changed => t.schedules_why_changed(),
        Why::Fault => t.schedules_why_fault(),
    }
}
