//! The one-time link of an account's first administrator. Opening it changes nothing; only the form uses it up.

use crate::base::name::Username;
use crate::base::secret::Secret;
use crate::domain::logins::welcome::{self, Invited};
use crate::domain::logins::{Audience, USERNAME_TAKEN};
use crate::domain::scope::Access;
use crate::error::{Error, Result};
use crate::web::doors::Guest;
use crate::web::form::{Errors, Field, Form, Input, bad_text};
use crate::web::page::Page;
use crate::web::path::Token;
use crate::web::routes::Routes;
use crate::web::session;
use crate::web::signin::enter::Entry;
use crate::web::signin::password::check;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/welcome/{token}", form).post("/welcome/{token}", accept)
}

#[derive(Template, WebTemplate)]
#[template(path = "signin/welcome.html")]
struct WelcomeView {
    page: Page,
    name: String,
    fields: Vec<Field>,
    errors: Errors,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct WelcomeForm {
    username: String,
    new: String,
    again: String,
}

fn view(page: Page, invited: &Invited, username: &str, errors: Errors) -> WelcomeView {
    let t = page.t.clone();
    let suggested = if username.is_empty() { invited.email.clone().unwrap_or_default() } else { username.to_owned() };
    let fields = vec![
        Field::new("username", t.signin_username(), suggested).autocomplete("username").errors(&errors),
        Field::new("new", t.password_new(), "")
            .input(Input::NewPassword)
            .hint(t.password_hint())
            .autocomplete("new-password")
            .errors(&errors),
        Field::new("again", t.password_again(), "")
            .input(Input::NewPassword)
            .autocomplete("new-password")
            .errors(&errors),
    ];
    WelcomeView { page, name: invited.name.clone(), fields, errors }
}

async fn form(guest: Guest, State(app): State<crate::app::App>, Token(token): Token) -> Result<Response> {
    let mut scope = app.web.root(Access::Read).await?;
    let invited = welcome::find(&mut scope, &guest.account.slug, &token).await?.ok_or(Error::NotFound)?;
    Ok(unreferred(view(guest.page, &invited, "", Errors::default()).into_response()))
}

async fn accept(guest: Guest, entry: Entry, Token(token): Token, Form(form): Form<WelcomeForm>) -> Result<Response> {
    let mut scope = entry.app.web.root(Access::Read).await?;
    let invited = welcome::find(&mut scope, &guest.account.slug, &token).await?.ok_or(Error::NotFound)?;
    drop(scope);
    let t = guest.page.t.clone();
    let mut errors = Errors::default();
    let username = errors.take("username", form.username.parse::<Username>(), |error| bad_text(&t, error));
    let context = [form.username.clone(), invited.name.clone(), guest.account.name.clone()];
    check(&t, &mut errors, &form.new, &form.again, &context);
    if let (Some(username), true) = (username, errors.is_empty()) {
        let hash = entry.app.passwords.hash(Secret::new(form.new)).await.map_err(|_| Error::Busy)?;
        let mut scope = entry.app.web.root(Access::Write).await?;
        match welcome::accept(&mut scope, &guest.account.slug, &token, &username, &hash).await {
            Ok(signed_in) => {
                scope.commit().await?;
                session::open(&entry.session, Audience::Staff, &signed_in, false, &entry.headers).await?;
                return Ok(Redirect::to(&guest.page.home).into_response());
            }
            Err(error) if error.violates(USERNAME_TAKEN) => errors.add("username", t.username_taken()),
            Err(error) => return Err(error),
        }
    }
    Ok(unreferred(
        (StatusCode::UNPROCESSABLE_ENTITY, view(guest.page, &invited, &form.username, errors)).into_response(),
    ))
}

/// The address holds a secret: no page it leads to hears of it.
fn unreferred(mut response: Response) -> Response {
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
