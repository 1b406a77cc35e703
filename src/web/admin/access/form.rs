//! A customer's access form (T8 to T15): the sign-in shared by the customer, and the settings all its sign-ins start from.

use super::conflict::conflict;
use super::sheet::{EditView, shared, view};
use super::typed::{AccessForm, parse, sign_in, typed};
use crate::app::App;
use crate::base::ids::CustomerId;
use crate::base::name::Username;
use crate::domain::access::{self, Access};
use crate::domain::customers;
use crate::domain::logins::{self, Change, USERNAME_TAKEN};
use crate::domain::permissions::{EditCustomerAccess, ViewCustomerAccess};
use crate::domain::scope::StaffScope;
use crate::domain::visibility::Narrowing;
use crate::error::{Error, Result};
use crate::web::form::{Errors, Form};
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/access/{id}", edit).post("/access/{id}", update)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    done: String,
}

async fn edit(
    mut staff: Staff<ViewCustomerAccess>,
    Id(id): Id<CustomerId>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Result<EditView> {
    let may_edit = staff.may::<EditCustomerAccess>();
    let stored = access::find(&mut staff.scope, id).await?;
    if stored.is_none() && !may_edit {
        return Err(Error::NotFound);
    }
    let access = match &stored {
        Some(stored) => stored.access.clone(),
        None => access::defaults(&mut staff.scope).await?,
    };
    let shared = shared(&mut staff.scope, id).await?;
    let form = AccessForm {
        username: shared.as_ref().map(|login| login.username.clone()).unwrap_or_default(),
        login_version: shared.as_ref().map(|login| login.version.to_string()).unwrap_or_default(),
        version: stored.as_ref().map(|stored| stored.version.to_string()).unwrap_or_default(),
        ..typed(&access)
    };
    let mut page = staff.page.clone();
    page.notice = match asked.done.as_str() {
        "existing" => Some(page.t.access_existing()),
        "updated" => Some(page.t.access_updated()),
        "sign-in" => Some(page.t.sign_in_saved()),
        "sign-in-removed" => Some(page.t.sign_in_removed()),
        _ => None,
    };
    view(&mut staff.scope, page, &app, id, form, Errors::default(), Vec::new(), may_edit).await
}

async fn update(
    mut staff: Staff<EditCustomerAccess>,
    Id(id): Id<CustomerId>,
    State(app): State<App>,
    Form(form): Form<AccessForm>,
) -> Result<Response> {
    let t = staff.page.t.clone();
    let customer = customers::find(&mut staff.scope, id).await?;
    let stored_login = shared(&mut staff.scope, id).await?;
    let mut errors = Errors::default();
    let parsed = parse(&form, &mut errors, &t);
    let mut login = None;
    if !form.username.trim().is_empty() {
        let context = [form.username.as_str(), customer.customer.name.as_str(), staff.page.account.name.as_str()];
        login = sign_in(&app, &t, &mut errors, &form, &context, stored_login.is_none()).await?;
    } else if !form.password.is_empty() {
        errors.add("username", t.field_required());
    }
    let version: Option<i32> = form.version.parse().ok();
    let Some(new) = parsed.filter(|_| errors.is_empty()) else {
        let view = view(&mut staff.scope, staff.page, &app, id, form, errors, Vec::new(), true).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    };
    let saved = save(&mut staff.scope, id, version, &new, stored_login, login, &form).await;
    match saved {
        Ok(()) => {
            staff.scope.commit().await?;
            Ok(Redirect::to(&staff.page.url(&format!("/access/{id}?done=updated"))).into_response())
        }
        Err(error) if error.violates(USERNAME_TAKEN) => {
            // The transaction is spent; the page reads from a new one.
            let mut scope =
                app.web.staff(staff.scope.account, staff.me.actor(), crate::domain::scope::Access::Read).await?;
            errors.add("username", t.username_taken());
            let view = view(&mut scope, staff.page, &app, id, form, errors, Vec::new(), true).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response())
        }
        Err(Error::Conflict) => conflict(staff, app, id, form, &new).await,
        Err(error) => Err(error),
    }
}

async fn save(
    scope: &mut StaffScope,
    id: CustomerId,
    version: Option<i32>,
    new: &Access,
    stored: Option<logins::Stored>,
    login: Option<(Username, Option<String>)>,
    form: &AccessForm,
) -> Result<()> {
    access::save(scope, id, version, new).await?;
    match (stored, login) {
        (None, None) => Ok(()),
        (Some(stored), None) => logins::remove(scope, id, stored.id).await,
        (stored, Some((username, password_hash))) => {
            let change = Change { username, password_hash, enabled: true, narrowing: Narrowing::default() };
            match stored {
                None => logins::create(scope, id, None, &change).await.map(drop),
                Some(stored) if stored.username == change.username.as_str() && change.password_hash.is_none() => Ok(()),
                Some(stored) => {
                    let version = form.login_version.parse().map_err(|_| Error::Conflict)?;
                    let change = Change { narrowing: stored.narrowing, enabled: stored.enabled, ..change };
                    logins::update(scope, id, stored.id, version, &change).await
                }
            }
        }
    }
}
