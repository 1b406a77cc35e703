//! One's own day: what was worked, and a form for more.

use super::super::list::Tab;
use super::form::{EntryForm, sections};
use super::{called, offered, state, state_class, tabs};
use crate::base::page::Slice;
use crate::base::week::Week;
use crate::base::zone::Zone;
use crate::domain::permissions::OwnTime;
use crate::domain::time::{self as hours, Listed, Reach, State, Target, Work};
use crate::error::{Error, Result};
use crate::web::admin::records::Section;
use crate::web::form::{Errors, Form};
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use ::time::Date;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::OriginalUri;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

pub fn routes() -> Routes {
    Routes::new().get("/time/day", show).post("/time/day", add)
}

struct Line {
    href: String,
    what: String,
    description: String,
    clock: String,
    hours: String,
    state: String,
    class: &'static str,
    billable: bool,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/time/day.html")]
struct DayView {
    page: Page,
    tabs: Vec<Tab>,
    title: String,
    previous: String,
    next: String,
    today: String,
    week: String,
    lines: Vec<Line>,
    total: String,
    sections: Vec<Section>,
    errors: Errors,
}

/// What is chosen in a form, if it is one of the things offered.
pub async fn chosen<P>(staff: &mut Staff<P>, text: &str, offered: &[(String, String)]) -> Result<Option<Target>> {
    let known = !text.is_empty() && offered.iter().any(|(value, _)| value == text);
    match text.parse::<Work>().ok().filter(|_| known) {
        Some(work) => Ok(Some(hours::target(&mut staff.scope, work).await?)),
        None => Ok(None),
    }
}

pub fn parse_day(text: &str) -> Option<Date> {
    let form = ::time::macros::format_description!("[year]-[month]-[day]");
    Date::parse(text, form).ok().filter(|date| (1970..=2199).contains(&date.year()))
}

/// The day of the address; today where it names none.
fn day_of(staff: &Staff<OwnTime>, links: &Links) -> Result<Date> {
    match links.get("date") {
        "" => Ok(staff.page.today()),
        text => parse_day(text).ok_or(Error::BadAddress("date")),
    }
}

async fn show(mut staff: Staff<OwnTime>, OriginalUri(uri): OriginalUri) -> Result<DayView> {
    let links = Links::of(&uri);
    let day = day_of(&staff, &links)?;
    let t = &staff.page.t;
    staff.page.notice = match links.get("done") {
        "added" => Some(t.time_entry_added()),
        "stopped" => Some(t.time_timer_stopped()),
        "short" => Some(t.time_timer_short()),
        "discarded" => Some(t.time_timer_discarded()),
        "entry-removed" => Some(t.time_entry_removed()),
        _ => None,
    };
    let form = EntryForm { date: day.to_string(), ..EntryForm::default() };
    let offered = offered(&mut staff, None).await?;
    view(staff, day, &form, &offered, Errors::default()).await
}

async fn view(
    mut staff: Staff<OwnTime>,
    day: Date,
    form: &EntryForm,
    offered: &[(String, String)],
    errors: Errors,
) -> Result<DayView> {
    let filter = hours::Filter {
        reach: Reach::Own(staff.me.person),
        person: None,
        customer: None,
        project: None,
        from: Some(day),
        to: Some(day),
        state: None,
        billable: None,
        search: None,
    };
    let (lines, totals) = hours::list(&mut staff.scope, &filter, Slice::first(200)).await?;
    let (page, tabs) = (staff.page.clone(), tabs(&staff, "/time/day"));
    let t = &page.t;
    let link = |day: Option<Date>| page.url(&format!("/time/day?date={}", day.unwrap_or(Date::MIN)));
    Ok(DayView {
        tabs,
        title: t.date_long(day),
        previous: link(day.previous_day()),
        next: link(day.next_day()),
        today: page.url("/time/day"),
        week: page.url(&format!("/time/week?week={}", Week::of(day))),
        lines: lines.into_iter().map(|line| shown(&page, line)).collect(),
        total: t.hours(totals.seconds),
        sections: sections(t, form, offered, false, &errors),
        errors,
        page,
    })
}

fn shown(page: &Page, line: Listed) -> Line {
    let t = &page.t;
    let zone: Zone = line.zone.parse().unwrap_or_else(|_| Zone::utc());
    let clock = |at: Option<::time::OffsetDateTime>| at.map(|at| t.time(zone.local(at)));
    let known = State::parse(&line.state).unwrap_or(State::Registered);
    Line {
        href: page.url(&format!("/time/{}", line.id)),
        what: called(&line.customer_name, &line.project_name, line.task_name.as_deref()),
        description: line.description,
        clock: match (clock(line.started_at), clock(line.ended_at)) {
            (Some(start), Some(end)) => format!("{start}–{end}"),
            _ => String::new(),
        },
        hours: t.hours(i64::from(line.seconds)),
        state: state(t, known),
        class: state_class(known),
        billable: line.billable,
    }
}

async fn add(
    mut staff: Staff<OwnTime>,
    OriginalUri(uri): OriginalUri,
    Form(form): Form<EntryForm>,
) -> Result<Response> {
    let day = day_of(&staff, &Links::of(&uri))?;
    let offered = offered(&mut staff, None).await?;
    let target = chosen(&mut staff, &form.work, &offered).await?;
    let entry = match form.parse(&staff.page.t, target.as_ref()) {
        Ok(entry) => entry,
        Err(errors) => {
            let view = view(staff, day, &form, &offered, errors).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
        }
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let person = staff.me.person;
    hours::create(&mut staff.scope, person, &entry).await?;
    let to = staff.page.url(&format!("/time/day?date={}&done=added", entry.work_date));
    staff.done(&to).await
}
