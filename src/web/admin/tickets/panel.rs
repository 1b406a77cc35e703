//! Who must act and who looks after a case.

use super::state;
use super::thread::{Typed, assignees, view};
use crate::base::ids::{PersonId, TicketId};
use crate::domain::permissions::EditTickets;
use crate::domain::tickets::State;
use crate::domain::tickets::desk::{self, changes};
use crate::error::{Error, Result};
use crate::web::admin::records::version;
use crate::web::form::{Difference, Errors, Form};
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().post("/tickets/{id}/edit", update)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct PanelForm {
    state: String,
    assignee: String,
    version: String,
}

async fn update(mut staff: Staff<EditTickets>, Id(id): Id<TicketId>, Form(form): Form<PanelForm>) -> Result<Response> {
    let stored = desk::find(&mut staff.scope, id).await?;
    let offered = assignees(&mut staff, stored.assignee.as_ref()).await?;
    let t = staff.page.t.clone();
    let mut errors = Errors::default();
    let turn = State::parse(&form.state);
    if turn.is_none() {
        errors.add("state", t.field_choice());
    }
    let chosen = offered.iter().find(|(value, _)| *value == form.assignee);
    if chosen.is_none() {
        errors.add("assignee", t.field_choice());
    }
    let panel = Some((form.state.clone(), form.assignee.clone()));
    let (Some(turn), Some((value, name))) = (turn, chosen) else {
        return Ok(view(staff, id, Typed { panel, errors, ..Typed::default() }).await?.answer());
    };
    let assignee: Option<PersonId> = value.parse().ok();
    match changes::update(&mut staff.scope, id, version(&form.version), turn, assignee).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => {
            let theirs = stored.assignee.as_ref().map_or_else(|| t.ticket_assigned_nobody(), |(_, name)| name.clone());
            let conflict: Vec<Difference> = [
                Difference::of(t.col_state(), state(&t, stored.state).0, state(&t, turn).0),
                Difference::of(t.ticket_assigned(), theirs, name.as_str()),
            ]
            .into_iter()
            .flatten()
            .collect();
            // Both want the same: then it is done.
            if !conflict.is_empty() {
                return Ok(view(staff, id, Typed { panel, conflict, ..Typed::default() }).await?.answer());
            }
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&staff.page.url(&format!("/tickets/{id}?done=saved"))).into_response())
}
