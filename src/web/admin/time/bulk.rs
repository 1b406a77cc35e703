//! Changes of many hours at once, each with a way back.

use super::super::list::Picked;
use super::{edits, offered};
use crate::base::ids::TimeEntryId;
use crate::base::words::Words;
use crate::domain::permissions::{ApproveTime, OwnTime};
use crate::domain::time::{self as hours, Undo, Work};
use crate::domain::undo::{self, Step};
use crate::error::{Error, Result};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .post("/time/state", set_state)
        .post("/time/billable", set_billable)
        .post("/time/move", move_to)
        .post("/time/remove", remove)
}

/// What the list says afterwards. `counts`: how many were changed, and how many had to stay, as in `3.1`.
pub fn notice(t: &Words, done: &str, counts: &str) -> Option<String> {
    let (changed, stayed) = counts.split_once('.').unwrap_or((counts, "0"));
    let (changed, stayed): (i64, i64) = (changed.parse().unwrap_or(0), stayed.parse().unwrap_or(0));
    let said = match done {
        "approved" => t.time_done_approved(changed),
        "withdrawn" => t.time_done_withdrawn(changed),
        "changed" => t.time_done_changed(changed),
        "moved" => t.time_done_moved(changed),
        "removed" => t.time_done_removed(changed),
        "entry-removed" => t.time_entry_removed(),
        _ => return None,
    };
    Some(if stayed > 0 { format!("{said} {}", t.time_stayed(stayed)) } else { said })
}

/// Back to the list, with what was done and how to take it back.
async fn done<P>(
    mut staff: Staff<P>,
    picked: &Picked,
    say: &str,
    counts: (usize, usize),
    change: Undo,
) -> Result<Response> {
    let list = staff.page.url("/time");
    let n = format!("{}.{}", counts.0, counts.1);
    if counts.0 == 0 {
        return staff.done(&picked.back(&list, &[("done", say), ("n", &n)])).await;
    }
    let undo = undo::offer(&mut staff.scope, &Step::Time { change }).await?.to_string();
    staff.done(&picked.back(&list, &[("done", say), ("n", &n), ("undo", &undo)])).await
}

async fn none<P>(staff: Staff<P>, picked: &Picked) -> Result<Response> {
    let list = staff.page.url("/time");
    staff.done(&picked.back(&list, &[("done", "none-picked")])).await
}

async fn set_state(mut staff: Staff<ApproveTime>, Form(picked): Form<Picked>) -> Result<Response> {
    let ids = picked.ids::<TimeEntryId>()?;
    if ids.is_empty() {
        return none(staff, &picked).await;
    }
    let (approved, say) = match picked.act.as_str() {
        "approve" => (true, "approved"),
        "withdraw" => (false, "withdrawn"),
        _ => return Err(Error::BadAddress("act")),
    };
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    let changed = hours::set_state(&mut staff.scope, &ids, approved).await?;
    let counts = (changed.len(), ids.len() - changed.len());
    done(staff, &picked, say, counts, Undo::State { ids: changed, approved }).await
}

async fn set_billable(mut staff: Staff<OwnTime>, Form(picked): Form<Picked>) -> Result<Response> {
    let ids = picked.ids::<TimeEntryId>()?;
    if ids.is_empty() {
        return none(staff, &picked).await;
    }
    let billable = match picked.act.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::BadAddress("act")),
    };
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    let reach = edits(&staff);
    let changed = hours::set_billable(&mut staff.scope, &ids, billable, reach).await?;
    let counts = (changed.before.len(), changed.stayed);
    done(staff, &picked, "changed", counts, Undo::Changed { rows: changed.before }).await
}

async fn remove(mut staff: Staff<OwnTime>, Form(picked): Form<Picked>) -> Result<Response> {
    let ids = picked.ids::<TimeEntryId>()?;
    if ids.is_empty() {
        return none(staff, &picked).await;
    }
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    let reach = edits(&staff);
    let rows = hours::remove_many(&mut staff.scope, &ids, reach).await?;
    let counts = (rows.len(), ids.len() - rows.len());
    done(staff, &picked, "removed", counts, Undo::Removed { rows }).await
}

/// The rows that were picked, and where they go once that is chosen too.
#[derive(Deserialize, Default)]
#[serde(default)]
struct MoveForm {
    id: Vec<String>,
    submit_id: String,
    back: String,
    /// Absent while nothing has been asked yet.
    work: Option<String>,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/time/move.html")]
struct MoveView {
    page: Page,
    ids: Vec<String>,
    back: String,
    field: Field,
    errors: Errors,
}

async fn move_to(mut staff: Staff<OwnTime>, Form(form): Form<MoveForm>) -> Result<Response> {
    let picked = Picked { id: form.id, submit_id: form.submit_id, back: form.back, ..Picked::default() };
    let ids = picked.ids::<TimeEntryId>()?;
    if ids.is_empty() {
        return none(staff, &picked).await;
    }
    let offered = offered(&mut staff, None).await?;
    let chosen: Option<Work> = form
        .work
        .as_deref()
        .filter(|text| offered.iter().any(|(value, _)| value == text))
        .and_then(|text| text.parse().ok());
    let Some(work) = chosen else {
        let t = staff.page.t.clone();
        let mut errors = Errors::default();
        if form.work.is_some() {
            errors.add("work", t.time_choose_work_first());
        }
        let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let field = Field::new("work", t.time_move_to(), "").input(Input::Select(offered)).errors(&errors);
        let view = MoveView { page: staff.page, ids: picked.id, back: picked.back, field, errors };
        return Ok((status, view).into_response());
    };
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    let reach = edits(&staff);
    let target = hours::target(&mut staff.scope, work).await?;
    let changed = hours::move_to(&mut staff.scope, &ids, &target, reach).await?;
    let counts = (changed.before.len(), changed.stayed);
    done(staff, &picked, "moved", counts, Undo::Changed { rows: changed.before }).await
}
