//! Approving: everybody's week beside each other, each with one button.

use super::super::list::Tab;
use super::tabs;
use crate::base::ids::PersonId;
use crate::base::week::Week;
use crate::domain::permissions::ApproveTime;
use crate::domain::time::{self as hours, Sheet, Undo};
use crate::domain::undo::{self, Step};
use crate::error::{Error, Result};
use crate::web::form::{Errors, Form};
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::OriginalUri;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/time/approve", show).post("/time/approve", approve)
}

struct Line {
    person: PersonId,
    name: String,
    href: String,
    days: Vec<String>,
    registered: String,
    approved: String,
    invoiced: String,
    waiting: i64,
    stamp: i64,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/time/approve.html")]
struct ApproveView {
    page: Page,
    tabs: Vec<Tab>,
    week: Week,
    range: String,
    previous: String,
    next: String,
    today: String,
    days: Vec<String>,
    lines: Vec<Line>,
    undo: String,
    errors: Errors,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct ApproveForm {
    week: String,
    person: String,
    waiting: String,
    stamp: String,
    submit_id: String,
}

async fn view(mut staff: Staff<ApproveTime>, week: Week, undo: String, errors: Errors) -> Result<ApproveView> {
    let sheets = hours::sheets(&mut staff.scope, week).await?;
    let (page, tabs) = (staff.page.clone(), tabs(&staff, "/time/approve"));
    let t = &page.t;
    let link = |week: Week| page.url(&format!("/time/approve?week={week}"));
    let shown = |seconds: i64| if seconds == 0 { "–".to_owned() } else { t.hours(seconds) };
    let line = |sheet: Sheet| Line {
        person: sheet.person,
        href: page.url(&format!("/time?from={}&to={}&person={}", week.monday(), week.sunday(), sheet.person)),
        name: sheet.name,
        days: sheet.days.into_iter().map(shown).collect(),
        registered: shown(sheet.registered),
        approved: shown(sheet.approved),
        invoiced: shown(sheet.invoiced),
        waiting: sheet.waiting,
        stamp: sheet.stamp,
    };
    Ok(ApproveView {
        tabs,
        week,
        range: format!("{} – {}", t.date(week.monday()), t.date(week.sunday())),
        previous: link(week.previous()),
        next: link(week.next()),
        today: page.url("/time/approve"),
        days: (0..7).map(|at| super::week::short(&page, week, at)).collect(),
        lines: sheets.into_iter().map(line).collect(),
        undo,
        errors,
        page,
    })
}

async fn show(mut staff: Staff<ApproveTime>, OriginalUri(uri): OriginalUri) -> Result<ApproveView> {
    let links = Links::of(&uri);
    // What is over is what is approved: last week, unless asked for another.
    let week = match links.get("week") {
        "" => Week::of(staff.page.today()).previous(),
        text => text.parse().map_err(|_| Error::BadAddress("week"))?,
    };
    staff.page.notice = super::bulk::notice(&staff.page.t, links.get("done"), links.get("n"));
    let undo = links.get("undo").to_owned();
    view(staff, week, undo, Errors::default()).await
}

async fn approve(mut staff: Staff<ApproveTime>, Form(form): Form<ApproveForm>) -> Result<Response> {
    let t = staff.page.t.clone();
    let (Ok(week), Ok(person)) = (form.week.parse::<Week>(), form.person.parse::<PersonId>()) else {
        let mut errors = Errors::default();
        errors.add("week", t.time_week_form());
        let week = Week::of(staff.page.today());
        let view = view(staff, week, String::new(), errors).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let (waiting, stamp) = (form.waiting.parse().unwrap_or(-1), form.stamp.parse().unwrap_or(-1));
    match hours::approve_week(&mut staff.scope, person, week, waiting, stamp).await {
        Ok(ids) => {
            let n = ids.len();
            let step = Step::Time { change: Undo::State { ids, approved: true } };
            let undo = undo::offer(&mut staff.scope, &step).await?;
            let to = staff.page.url(&format!("/time/approve?week={week}&done=approved&n={n}&undo={undo}"));
            staff.done(&to).await
        }
        Err(Error::Conflict) => {
            let mut errors = Errors::default();
            errors.add(format!("p{person}"), t.time_approve_changed());
            let view = view(staff, week, String::new(), errors).await?;
            Ok((StatusCode::CONFLICT, view).into_response())
        }
        Err(error) => Err(error),
    }
}
