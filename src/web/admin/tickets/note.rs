//! An internal note: what only staff read.

use super::thread::{Typed, view};
use crate::base::ids::TicketId;
use crate::base::name::Text;
use crate::domain::permissions::EditTickets;
use crate::domain::tickets::notes;
use crate::error::Result;
use crate::web::cases::TEXT;
use crate::web::form::{Errors, Form, bad_text};
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::Response;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().post("/tickets/{id}/note", note)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct NoteForm {
    note: String,
    submit_id: String,
}

async fn note(mut staff: Staff<EditTickets>, Id(id): Id<TicketId>, Form(form): Form<NoteForm>) -> Result<Response> {
    let t = staff.page.t.clone();
    let mut errors = Errors::default();
    let body = errors.take("note", Text::parse(&form.note, TEXT), |error| bad_text(&t, error));
    let Some(body) = body else {
        return Ok(view(staff, id, Typed { note: form.note, errors, ..Typed::default() }).await?.answer());
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    notes::add(&mut staff.scope, id, body.as_str()).await?;
    let to = staff.page.url(&format!("/tickets/{id}?done=noted"));
    staff.done(&to).await
}
