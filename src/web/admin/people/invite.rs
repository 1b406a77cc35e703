//! The link that gives a person a sign-in: shown once, and sent by mail if asked.

use crate::app::App;
use crate::base::ids::PersonId;
use crate::domain::mails;
use crate::domain::people;
use crate::domain::people::add::{self, NoLink};
use crate::domain::permissions::EditPeople;
use crate::error::{Error, Result};
use crate::mail::invited;
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
    /// The address it was sent to; empty: to none.
    sent: String,
}

async fn invite(
    mut staff: Staff<EditPeople>,
    State(app): State<App>,
    Id(id): Id<PersonId>,
    Form(form): Form<InviteForm>,
) -> Result<Response> {
    let person = people::find(&mut staff.scope, id).await?;
    let back = staff.page.url(&format!("/people/{id}/edit"));
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let secret = match add::invite(&mut staff.scope, id).await? {
        Ok(secret) => secret,
        Err(why) => return Ok(Redirect::to(&format!("{back}?done={}", key(why))).into_response()),
    };
    let account = staff.page.account.clone();
    let link = app.config.base_url.join(&format!("/{}/admin/welcome/{}", account.slug, secret.expose()));
    let mut sent = String::new();
    if let (false, Some(email)) = (form.mail.is_empty(), person.email) {
        let mail = invited::render(&account.name, account.language, &person.name, &email, &staff.me.name, link.clone())
            .map_err(|error| Error::Internal(error.to_string()))?;
        if mails::queue(&mut staff.scope, &mail, &app.config.mail_domain()).await?.is_some() {
            sent = email;
        }
    }
    let page = staff.page.clone();
    // Posted again, the form leads to the person: the link is shown once.
    staff.done(&format!("{back}?done=invited")).await?;
    let mut response = InvitedView { page, id, name: person.name, link, sent }.into_response();
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
