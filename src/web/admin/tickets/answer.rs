//! A public answer: what the customer reads.

use super::thread::{Typed, view};
use crate::app::App;
use crate::base::ids::TicketId;
use crate::base::name::Text;
use crate::domain::files::{self, Purpose};
use crate::domain::permissions::EditTickets;
use crate::domain::tickets::desk::{self, changes};
use crate::domain::tickets::{State as Turn, Written};
use crate::error::Result;
use crate::web::cases::TEXT;
use crate::web::form::{Errors, bad_text};
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use crate::web::upload;
use axum::extract::{Request, State};
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().post("/tickets/{id}/answer", answer)
}

async fn answer(
    mut staff: Staff<EditTickets>,
    State(app): State<App>,
    Id(id): Id<TicketId>,
    request: Request,
) -> Result<Response> {
    desk::find(&mut staff.scope, id).await?;
    let (mut staff, sent) = staff.aside(&app, upload::read(&app, Purpose::Ticket, request)).await?;
    let t = staff.page.t.clone();
    let mut errors = Errors::default();
    let body = errors.take("answer", Text::parse(sent.get("answer"), TEXT), |error| bad_text(&t, error));
    let then = Turn::parse(sent.get("then"));
    if then.is_none() {
        errors.add("then", t.field_choice());
    }
    let room = files::fit(&mut staff.scope, &sent.files).await?;
    sent.complain(&staff.page, room, &mut errors);
    let (Some(body), Some(then), true) = (body, then, errors.is_empty()) else {
        let (answer, then) = (sent.get("answer").to_owned(), sent.get("then").to_owned());
        let typed = Typed { answer, then, errors, lost: !sent.files.is_empty(), ..Typed::default() };
        return Ok(view(staff, id, typed).await?.answer());
    };
    if let Some(answer) = staff.again(sent.get("submit_id")).await? {
        return Ok(answer);
    }
    changes::answer(&mut staff.scope, id, &Written { body: body.into(), files: sent.files }, then).await?;
    let to = staff.page.url(&format!("/tickets/{id}?done=answered"));
    staff.done(&to).await
}
