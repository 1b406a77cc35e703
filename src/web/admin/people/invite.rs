//! The link that gives a person a sign-in: shown once, or sent by mail.

use crate::app::App;
use crate::base::ids::PersonId;
use crate::domain::people;
use crate::domain::people::add::{self, NoLink};
use crate::domain::permissions::EditPeople;
use crate::error::Result;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().post("/people/{id}/invite", invite)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct InviteForm {
    mail: String,
    submit_id: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/people/invited.html")]
struct InvitedView {
    page: Page,
    id: PersonId,
    name: String,
    link: String,
}

async fn invite(
    mut staff: Staff<EditPeople>,
    State(app): State<App>,
    Id(id): Id<PersonId>,
    Form(form): Form<InviteForm>,
) -> Result<Response> {
    let person = people::find(&mut staff.scope, id).await?;
    let back = staff.page.url(&format!("/people/{id}/edit"));
    if let Err(why) = add::may_invite(&mut staff.scope, id).await? {
        return Ok(Redirect::to(&format!("{back}?done={}", key(why))).into_response());
    }
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    if !form.mail.is_empty() && person.email.is_some() {
        add::invite_by_mail(&mut staff.scope, id).await?;
        return staff.done(&format!("{back}?done=mailed")).await;
    }
    let secret = add::invite(&mut staff.scope, id).await?;
    let page = staff.page.clone();
    let link = app.config.base_url.join(&format!("/{}/admin/welcome/{}", page.account.slug, secret.expose()));
    // Posted again, the form leads to the person: the link is shown once.
    staff.done(&format!("{back}?done=invited")).await?;
    let mut response = InvitedView { page, id, name: person.name, link }.into_response();
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}

fn key(why: NoLink) -> &'static str {
    match why {
        NoLink::SignsIn => "signs-in",
        NoLink::Inactive => "inactive",
        NoLink::Demo => "demo",
        NoLink::Beyond => "beyond",
    }
}
