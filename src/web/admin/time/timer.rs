//! What one is at just now: starting, changing, stopping and discarding the timer.

use super::super::list::Tab;
use super::day::chosen;
use super::form::clock_field;
use super::{offered, tabs};
use crate::base::zone::Zone;
use crate::domain::permissions::OwnTime;
use crate::domain::time::Target;
use crate::domain::timer::{self, Running, Stopped, Timer};
use crate::error::{Error, Result};
use crate::web::admin::projects::typed::date;
use crate::web::admin::records::{NOTE, Reader, version};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use ::time::OffsetDateTime;
use askama::Template;
use askama_web::WebTemplate;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/time/timer", show)
        .post("/time/timer", save)
        .post("/time/timer/stop", stop)
        .post("/time/timer/discard", discard)
}

/// As typed. Day and clock are those of the viewer's own pages, and so say when they pressed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct TimerForm {
    work: String,
    description: String,
    start_date: String,
    start: String,
    end_date: String,
    end: String,
    version: String,
    submit_id: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/time/timer.html")]
struct TimerView {
    page: Page,
    tabs: Vec<Tab>,
    /// Since when and how long, if it runs.
    since: String,
    long: String,
    version: String,
    fields: Vec<Field>,
    /// Asked for when it has been running for more than a day.
    end: Vec<Field>,
    errors: Errors,
}

impl TimerForm {
    fn of(page: &Page, running: &Running) -> Self {
        let started = page.zone.local(running.timer.started_at);
        Self {
            work: running.timer.work.to_string(),
            description: running.timer.description.clone(),
            start_date: started.date().to_string(),
            start: page.t.time(started),
            version: running.version.to_string(),
            ..Self::default()
        }
    }
}

/// An instant typed as a day and a time. Both blank: `None`.
fn instant(read: &mut Reader, zone: &Zone, fields: [(&str, &str); 2]) -> Option<OffsetDateTime> {
    let [(day_field, day), (clock_name, clock)] = fields;
    if day.trim().is_empty() && clock.trim().is_empty() {
        return None;
    }
    let Some(day) = date(day) else { return read.refuse(day_field, read.t.record_date_form()) };
    let Some(time) = clock_field(read, clock_name, clock) else {
        return if read.errors.is_empty() { read.refuse(clock_name, read.t.time_clock_form()) } else { None };
    };
    zone.instant(day, time).ok().or_else(|| read.refuse(clock_name, read.t.time_clock_skipped(zone.to_string())))
}

fn view(
    staff: Staff<OwnTime>,
    running: Option<&Running>,
    form: &TimerForm,
    offered: Vec<(String, String)>,
    asks_end: bool,
    errors: Errors,
) -> TimerView {
    let (page, tabs) = (staff.page.clone(), tabs(&staff, "/time/timer"));
    let t = &page.t;
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(&errors);
    let mut fields = vec![
        field("work", t.time_move_to(), &form.work).input(Input::Select(offered)),
        field("description", t.col_description(), &form.description).optional(),
    ];
    if running.is_some() {
        fields.push(field("start_date", t.time_started_on(), &form.start_date).hint(t.record_date_hint()));
        fields.push(field("start", t.col_start(), &form.start).hint(t.time_timer_clock_hint()));
    }
    let end = match asks_end {
        true => vec![
            field("end_date", t.time_ended_on(), &form.end_date).hint(t.record_date_hint()),
            field("end", t.col_end(), &form.end),
        ],
        false => Vec::new(),
    };
    TimerView {
        since: running.map(|running| page.when(&running.timer.started_at)).unwrap_or_default(),
        long: running.map(|running| t.hours(running.seconds(page.now))).unwrap_or_default(),
        version: form.version.clone(),
        fields,
        end,
        tabs,
        errors,
        page,
    }
}

async fn load(staff: &mut Staff<OwnTime>) -> Result<Option<Running>> {
    let person = staff.me.person;
    timer::running(&mut staff.scope, person).await
}

async fn show(mut staff: Staff<OwnTime>) -> Result<TimerView> {
    let running = load(&mut staff).await?;
    let offered = offered(&mut staff, running.as_ref().map(|running| running.timer.work)).await?;
    let form = running.as_ref().map(|running| TimerForm::of(&staff.page, running)).unwrap_or_default();
    Ok(view(staff, running.as_ref(), &form, offered, false, Errors::default()))
}

/// Starts one, or changes the one that runs.
async fn save(mut staff: Staff<OwnTime>, Form(form): Form<TimerForm>) -> Result<Response> {
    let running = load(&mut staff).await?;
    let offered = offered(&mut staff, running.as_ref().map(|running| running.timer.work)).await?;
    let target = chosen(&mut staff, &form.work, &offered).await?;
    let (t, zone, now) = (staff.page.t.clone(), staff.page.zone.clone(), staff.scope.now);
    let mut read = Reader::new(&t);
    if target.is_none() {
        read.errors.add("work", t.time_choose_work_first());
    }
    let description = read.text("description", &form.description, NOTE).unwrap_or_default();
    let typed = instant(&mut read, &zone, [("start_date", &form.start_date), ("start", &form.start)]);
    // The seconds are not typed: what says the same minute changes nothing.
    let kept = running.as_ref().map(|running| running.timer.started_at);
    let started_at = match (typed, kept) {
        (Some(typed), Some(kept)) if typed.unix_timestamp() / 60 == kept.unix_timestamp() / 60 => kept,
        (Some(typed), _) => typed,
        (None, kept) => kept.unwrap_or(now),
    };
    if started_at > now {
        read.errors.add("start", t.time_start_ahead());
    }
    let (Some(target), true) = (target, read.errors.is_empty()) else {
        let errors = read.errors;
        let view = view(staff, running.as_ref(), &form, offered, false, errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let timer = Timer { work: target.work, description, started_at };
    put(&mut staff, &target, &timer, &form.version).await?;
    let to = staff.page.url("/time/timer");
    staff.done(&to).await
}

/// A form without a version starts one: where one is running already, it goes on.
async fn put(staff: &mut Staff<OwnTime>, target: &Target, timer: &Timer, known: &str) -> Result<()> {
    let person = staff.me.person;
    match known {
        "" => timer::start(&mut staff.scope, person, target, timer).await.map(drop),
        known => timer::change(&mut staff.scope, person, version(known), target, timer).await,
    }
}

async fn stop(mut staff: Staff<OwnTime>, Form(form): Form<TimerForm>) -> Result<Response> {
    let (t, zone, now) = (staff.page.t.clone(), staff.page.zone.clone(), staff.scope.now);
    let mut read = Reader::new(&t);
    let typed = instant(&mut read, &zone, [("end_date", &form.end_date), ("end", &form.end)]);
    let mut errors = read.errors;
    let running = load(&mut staff).await?;
    let day = staff.page.url("/time/day");
    let Some(running) = running else { return staff.done(&day).await };
    if typed.is_some_and(|end| end > now || end <= running.timer.started_at) {
        errors.add("end", t.time_end_outside());
    }
    if errors.is_empty() {
        if let Some(answer) = staff.again(&form.submit_id).await? {
            return Ok(answer);
        }
        let person = staff.me.person;
        match timer::stop(&mut staff.scope, person, typed.unwrap_or(now)).await {
            Ok(Stopped::Entry(id)) => {
                let stored = crate::domain::time::find(&mut staff.scope, id, super::Reach::Own(person)).await?;
                let to = format!("{day}?date={}&done=stopped", stored.entry.work_date);
                return staff.done(&to).await;
            }
            Ok(Stopped::TooShort) => return staff.done(&format!("{day}?done=short")).await,
            // Stopped a moment ago, in another window.
            Err(Error::NotFound) => return staff.done(&day).await,
            Ok(Stopped::TooLong) => errors.add("end", t.time_timer_long()),
            Err(error) => return Err(error),
        }
    }
    let offered = offered(&mut staff, Some(running.timer.work)).await?;
    let shown = TimerForm { end_date: form.end_date, end: form.end, ..TimerForm::of(&staff.page, &running) };
    let view = view(staff, Some(&running), &shown, offered, true, errors);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response())
}

async fn discard(mut staff: Staff<OwnTime>) -> Result<Response> {
    let person = staff.me.person;
    timer::discard(&mut staff.scope, person).await?;
    let to = staff.page.url("/time/day?done=discarded");
    staff.done(&to).await
}
