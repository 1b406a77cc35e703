//! One's own week as a table to type into, and that of others for those who may.

mod desk;
mod grid;
mod typed;

use super::called;
use crate::base::week::Week;
use crate::domain::permissions::OwnTime;
use crate::domain::time::{self as hours, Change, Work};
use crate::error::{Error, Result};
use crate::web::form::{Difference, Errors, Form};
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::{Desk, WeekView, address, subject};
pub(super) use grid::short;
use typed::Typed;

pub fn routes() -> Routes {
    Routes::new().get("/time/week", show).post("/time/week", save)
}

async fn show(mut staff: Staff<OwnTime>, OriginalUri(uri): OriginalUri) -> Result<WeekView> {
    let links = Links::of(&uri);
    let week = match links.get("week") {
        "" => Week::of(staff.page.today()),
        text => text.parse().map_err(|_| Error::BadAddress("week"))?,
    };
    let subject = subject(&mut staff, links.get("person")).await?;
    let rows: Vec<Work> = links.all("row").into_iter().take(100).filter_map(|text| text.parse().ok()).collect();
    let t = &staff.page.t;
    staff.page.notice = match links.get("done") {
        "saved" => Some(t.time_week_saved()),
        "copied" => Some(t.time_week_copied(links.get("n").parse::<i64>().unwrap_or(0))),
        _ => None,
    };
    let desk = Desk::load(&mut staff, week, subject).await?;
    desk.view(staff, &rows, None, Errors::default()).await
}

async fn save(mut staff: Staff<OwnTime>, Form(pairs): Form<Vec<(String, String)>>) -> Result<Response> {
    let typed = Typed::of(&pairs)?;
    let subject = subject(&mut staff, &typed.person).await?;
    if !subject.writes {
        return Err(Error::NotFound);
    }
    let t = staff.page.t.clone();
    let today = Week::of(staff.page.today());
    let week = typed.week.parse::<Week>();
    let desk = Desk::load(&mut staff, week.unwrap_or(today), subject).await?;
    let rows: Vec<Work> = typed.rows.iter().map(|row| row.work).collect();
    if !rows.iter().all(|work| desk.has(*work) || desk.offers(*work)) {
        return Err(Error::NotFound);
    }
    let (changes, mut errors) = typed.changes(&t, desk.week);
    if week.is_err() {
        errors.add("week", t.time_week_form());
    }
    let added = (typed.act == "add").then(|| typed.add.parse::<Work>().ok().filter(|work| desk.offers(*work)));
    if added == Some(None) {
        errors.add("add", t.time_choose_work_first());
    }
    if !errors.is_empty() {
        let view = desk.view(staff, &rows, Some((&typed, false)), errors).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    }
    if let Some(answer) = staff.again(&typed.submit_id).await? {
        return Ok(answer);
    }
    let person = desk.subject.person;
    let stale = hours::save(&mut staff.scope, person, &changes).await?;
    if !stale.is_empty() {
        let conflict = differences(&staff.page, &desk, &typed, &stale);
        let mut view = desk.view(staff, &rows, Some((&typed, true)), Errors::default()).await?;
        view.conflict = conflict;
        return Ok((StatusCode::CONFLICT, view).into_response());
    }
    let mut rows: Vec<Work> = rows.into_iter().chain(added.flatten()).collect();
    let mut say = vec![("done", "saved".to_owned())];
    match typed.act.as_str() {
        "copy-hours" => {
            let copied = hours::copy(&mut staff.scope, person, desk.week).await?;
            say = vec![("done", "copied".to_owned()), ("n", copied.to_string())];
        }
        "copy-rows" => {
            let before = hours::week(&mut staff.scope, person, desk.week.previous()).await?;
            rows.extend(before.into_iter().map(|line| line.target.work));
        }
        _ => {}
    }
    // Only what would be gone without it: a row with hours is there by itself.
    let full = hours::week(&mut staff.scope, person, desk.week).await?;
    rows.retain(|work| !full.iter().any(|line| line.target.work == *work));
    rows.sort_unstable();
    rows.dedup();
    let say: Vec<(&str, &str)> = say.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let to = address(&staff.page, desk.week, &desk.subject, &rows, &say);
    staff.done(&to).await
}

/// The cells that somebody else changed meanwhile, with both values.
fn differences(page: &Page, desk: &Desk, typed: &Typed, stale: &[Change]) -> Vec<Difference> {
    let t = &page.t;
    let day = |change: &Change| usize::from(change.day.weekday().number_days_from_monday());
    let shown = |seconds: i64| if seconds == 0 { "–".to_owned() } else { t.hours(seconds) };
    stale
        .iter()
        .filter_map(|change| {
            let line = desk.lines.iter().find(|line| line.target.work == change.work);
            let stored = line.map_or(0, |line| line.cells[day(change)].seconds);
            let name = match line {
                Some(line) => {
                    called(&line.target.customer_name, &line.target.project_name, line.target.task_name.as_deref())
                }
                None => desk.offered.iter().find(|(value, _)| *value == change.work.to_string())?.1.clone(),
            };
            let text = typed.row(change.work)?.cells[day(change)].text.clone().unwrap_or_default();
            let label = format!("{name}, {}", short(page, desk.week, day(change)));
            Some(Difference { label, stored: shown(stored), typed: text })
        })
        .collect()
}
