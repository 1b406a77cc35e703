//! What can be done with a schedule: pause it, send it at once, remove it.

use crate::base::ids::ScheduleId;
use crate::domain::permissions::EditCustomerAccess;
use crate::domain::schedules::{self, Stored, due};
use crate::error::Result;
use crate::output::labels;
use crate::web::admin::records::version;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::response::Response;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .post("/schedules/{id}/pause", pause)
        .post("/schedules/{id}/resume", resume)
        .get("/schedules/{id}/send", ask_send)
        .post("/schedules/{id}/send", send)
        .get("/schedules/{id}/remove", ask_remove)
        .post("/schedules/{id}/remove", remove)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/schedules/ask.html")]
struct AskView {
    page: Page,
    /// (address, name)
    back: (String, String),
    here: String,
    title: String,
    text: String,
    /// What follows from it.
    points: Vec<String>,
    button: String,
    danger: bool,
    version: i32,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Answer {
    version: String,
    submit_id: String,
}

fn back(page: &Page, stored: &Stored) -> (String, String) {
    let report = labels::report(&page.t, stored.schedule.report.section());
    (page.url(&format!("/schedules/{}", stored.id)), format!("{report} · {}", stored.customer_name))
}

async fn ask_send(mut staff: Staff<EditCustomerAccess>, Id(id): Id<ScheduleId>) -> Result<AskView> {
    let stored = schedules::find(&mut staff.scope, id).await?;
    let t = staff.page.t.clone();
    let points: Vec<String> = stored.recipients.iter().filter(|one| !one.stopped).map(|one| one.name.clone()).collect();
    Ok(AskView {
        back: back(&staff.page, &stored),
        here: t.schedules_send(),
        title: t.schedules_send_title(),
        text: if points.is_empty() { t.schedules_send_nobody() } else { t.schedules_send_text() },
        button: if points.is_empty() { String::new() } else { t.schedules_send() },
        points,
        danger: false,
        version: stored.version,
        page: staff.page,
    })
}

/// To the recipients that were asked about: whoever has changed them meanwhile is a conflict.
async fn send(
    mut staff: Staff<EditCustomerAccess>,
    Id(id): Id<ScheduleId>,
    Form(form): Form<Answer>,
) -> Result<Response> {
    let stored = schedules::find(&mut staff.scope, id).await?;
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    if stored.version != version(&form.version) {
        return Err(crate::error::Error::Conflict);
    }
    due::now(&mut staff.scope, id).await?;
    let to = staff.page.url(&format!("/schedules/{id}?done=sent"));
    staff.done(&to).await
}

async fn ask_remove(mut staff: Staff<EditCustomerAccess>, Id(id): Id<ScheduleId>) -> Result<AskView> {
    let stored = schedules::find(&mut staff.scope, id).await?;
    let t = staff.page.t.clone();
    Ok(AskView {
        back: back(&staff.page, &stored),
        here: t.remove(),
        title: t.schedules_remove_title(),
        text: String::new(),
        points: vec![t.schedules_remove_mails(), t.schedules_remove_runs()],
        button: t.remove(),
        danger: true,
        version: stored.version,
        page: staff.page,
    })
}

async fn remove(
    mut staff: Staff<EditCustomerAccess>,
    Id(id): Id<ScheduleId>,
    Form(form): Form<Answer>,
) -> Result<Response> {
    schedules::remove(&mut staff.scope, id, version(&form.version)).await?;
    let to = staff.page.url("/schedules?done=removed");
    staff.done(&to).await
}

async fn turn(mut staff: Staff<EditCustomerAccess>, id: ScheduleId, form: Answer, paused: bool) -> Result<Response> {
    schedules::pause(&mut staff.scope, id, version(&form.version), paused).await?;
    let word = if paused { "paused" } else { "resumed" };
    let to = staff.page.url(&format!("/schedules/{id}?done={word}"));
    staff.done(&to).await
}

async fn pause(staff: Staff<EditCustomerAccess>, Id(id): Id<ScheduleId>, Form(form): Form<Answer>) -> Result<Response> {
    turn(staff, id, form, true).await
}

async fn resume(
    staff: Staff<EditCustomerAccess>,
    Id(id): Id<ScheduleId>,
    Form(form): Form<Answer>,
) -> Result<Response> {
    turn(staff, id, form, false).await
}
