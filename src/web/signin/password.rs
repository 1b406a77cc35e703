//! Choosing an own password: after a temporary one it is the only page there is.

use crate::app::App;
use crate::base::ids::{AccountId, CustomerId, LoginId};
use crate::base::password::{self, Weakness};
use crate::base::secret::Secret;
use crate::base::words::Words;
use crate::domain::actor::Actor;
use crate::domain::logins::own::{self, Own};
use crate::domain::logins::session::IdHash;
use crate::domain::permissions::SignedIn;
use crate::error::Result;
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use crate::web::viewer::{Everything, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn staff_routes() -> Routes {
    Routes::new().get("/password", staff_form).post("/password", staff_change)
}

pub fn portal_routes() -> Routes {
    Routes::new().get("/password", portal_form).post("/password", portal_change)
}

#[derive(Template, WebTemplate)]
#[template(path = "signin/password.html")]
struct PasswordView {
    page: Page,
    /// The present one was set by somebody else.
    temporary: bool,
    fields: Vec<Field>,
    errors: Errors,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct PasswordForm {
    present: String,
    new: String,
    again: String,
}

fn view(page: Page, temporary: bool, errors: Errors) -> PasswordView {
    let t = page.t.clone();
    let fields = vec![
        Field::new("present", t.password_present(), "")
            .input(Input::Password)
            .autocomplete("current-password")
            .errors(&errors),
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
    PasswordView { page, temporary, fields, errors }
}

async fn staff_form(staff: Staff<SignedIn>) -> PasswordView {
    view(staff.page, staff.me.common.password_first, Errors::default())
}

async fn portal_form(viewer: Viewer<Everything>) -> PasswordView {
    view(viewer.page, viewer.me.common.password_first, Errors::default())
}

/// Whose password, without the transaction of the door, which is not needed and would be held while hashing.
struct Whose {
    account: AccountId,
    customer: Option<CustomerId>,
    login: LoginId,
    actor: Actor,
    session: IdHash,
    context: Vec<String>,
    temporary: bool,
}

async fn staff_change(
    staff: Staff<SignedIn>,
    State(app): State<App>,
    Form(form): Form<PasswordForm>,
) -> Result<Response> {
    let whose = Whose {
        account: staff.scope.account,
        customer: None,
        login: staff.me.common.login,
        actor: staff.me.actor(),
        session: staff.session,
        context: vec![staff.me.common.username.clone(), staff.me.name.clone(), staff.me.common.account.name.clone()],
        temporary: staff.me.common.password_first,
    };
    drop(staff.scope);
    change(app, staff.page, whose, form).await
}

async fn portal_change(
    viewer: Viewer<Everything>,
    State(app): State<App>,
    Form(form): Form<PasswordForm>,
) -> Result<Response> {
    let whose = Whose {
        account: viewer.scope.account,
        customer: Some(viewer.scope.customer),
        login: viewer.scope.login,
        actor: viewer.scope.actor.clone(),
        session: viewer.session()?,
        context: vec![
            viewer.me.common.username.clone(),
            viewer.me.name().to_owned(),
            viewer.me.customer_name.clone(),
            viewer.me.common.account.name.clone(),
        ],
        temporary: viewer.me.common.password_first,
    };
    drop(viewer.scope);
    change(app, viewer.page, whose, form).await
}

async fn change(app: App, page: Page, whose: Whose, form: PasswordForm) -> Result<Response> {
    let t = page.t.clone();
    let mut errors = Errors::default();
    check(&t, &mut errors, &form.new, &form.again, &whose.context);
    if whose.temporary && !form.new.is_empty() && form.new == form.present {
        errors.add("new", t.password_same());
    }
    if errors.is_empty() {
        let own = Own {
            account: whose.account,
            customer: whose.customer,
            login: whose.login,
            actor: &whose.actor,
            session: &whose.session,
        };
        if own::change_password(&app.web, &app.passwords, own, Secret::new(form.present), Secret::new(form.new)).await?
        {
            let to = if whose.temporary { page.home.clone() } else { page.url("/profile?done=password") };
            return Ok(Redirect::to(&to).into_response());
        }
        errors.add("present", t.password_present_wrong());
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, view(page, whose.temporary, errors)).into_response())
}

/// The rules of a lasting password, in words, beside the fields `new` and `again`.
pub(super) fn check(t: &Words, errors: &mut Errors, new: &str, again: &str, context: &[String]) {
    let context: Vec<&str> = context.iter().map(String::as_str).collect();
    if let Err(weakness) = password::policy(new, &context) {
        errors.add("new", weak(t, &weakness));
    } else if new != again {
        errors.add("again", t.password_differs());
    }
}

pub fn weak(t: &Words, weakness: &Weakness) -> String {
    match weakness {
        Weakness::TooShort => t.password_too_short(),
        Weakness::TooLong => t.password_too_long(),
        Weakness::Guessable => t.password_guessable(),
    }
}
