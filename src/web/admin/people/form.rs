//! What one of the company's people may do, and how long.

use super::typed::{Offered, PersonForm, errors_of, sections};
use crate::base::ids::PersonId;
use crate::base::words::Words;
use crate::domain::people::{self, Details, Rights};
use crate::domain::permissions::EditPeople;
use crate::error::{Error, Result};
use crate::web::admin::rates;
use crate::web::admin::records::{Done, Fact, Section, differences, version};
use crate::web::form::{Difference, Errors, Form};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/edit", edit).post("/people/{id}/edit", update)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/people/edit.html")]
struct EditView {
    page: Page,
    title: String,
    text: String,
    here: String,
    crumbs: Vec<(String, String)>,
    sections: Vec<Section>,
    version: String,
    back: String,
    /// Whether a link to a sign-in can be made, and sent by mail.
    invite: bool,
    has_email: bool,
    id: PersonId,
    /// Not for an owner before somebody who is none.
    may_save: bool,
    /// What the roles may do.
    roles: Vec<Fact>,
    rates: Option<rates::Section>,
    conflict: Vec<Difference>,
    errors: Errors,
}

fn roles(t: &Words) -> Vec<Fact> {
    vec![
        Fact::new(t.role_owner(), t.role_owner_text()),
        Fact::new(t.role_admin(), t.role_admin_text()),
        Fact::new(t.role_manager(), t.role_manager_text()),
        Fact::new(t.role_member(), t.role_member_text()),
        Fact::new(t.role_read_only(), t.role_read_only_text()),
        Fact::new(t.role_no_rights(), t.role_no_rights_text()),
        Fact::new(t.role_none(), t.role_none_text()),
    ]
}

fn view(page: Page, stored: &people::Stored, form: &PersonForm, offered: &Offered, errors: Errors) -> EditView {
    let t = page.t.clone();
    let back = page.url("/people");
    EditView {
        title: stored.name.clone(),
        text: [&stored.username, &stored.email].into_iter().flatten().cloned().collect::<Vec<_>>().join(" · "),
        here: stored.name.clone(),
        crumbs: vec![(back.clone(), t.nav_people())],
        sections: sections(&t, form, offered, &errors),
        version: form.version.clone(),
        back,
        id: stored.id,
        invite: offered.may_save && stored.username.is_none() && stored.rights.active && !stored.demo,
        has_email: stored.email.is_some(),
        may_save: offered.may_save,
        roles: roles(&t),
        rates: offered.rates.clone(),
        conflict: Vec::new(),
        errors,
        page,
    }
}

fn details(stored: &people::Stored) -> Details {
    Details { name: stored.name.clone(), email: stored.email.clone() }
}

async fn edit(mut staff: Staff<EditPeople>, Id(id): Id<PersonId>, Query(asked): Query<Done>) -> Result<EditView> {
    let stored = people::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, Some(&stored)).await?;
    let form = PersonForm { version: stored.version.to_string(), ..PersonForm::of(&details(&stored), &stored.rights) };
    let mut page = staff.page;
    page.notice = match asked.done.as_str() {
        "added" => Some(page.t.person_added()),
        "invited" => Some(page.t.person_link_made()),
        "mailed" => Some(page.t.person_link_mailed()),
        "signs-in" => Some(page.t.person_link_signs_in()),
        "inactive" => Some(page.t.person_link_inactive()),
        "demo" => Some(page.t.person_link_demo()),
        "beyond" => Some(page.t.person_link_beyond()),
        _ => None,
    };
    Ok(view(page, &stored, &form, &offered, Errors::default()))
}

async fn update(mut staff: Staff<EditPeople>, Id(id): Id<PersonId>, Form(form): Form<PersonForm>) -> Result<Response> {
    let stored = people::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, Some(&stored)).await?;
    let form = form.kept(&stored);
    let (details, new) = match form.parse(&staff.page.t, &offered) {
        Ok(read) => read,
        Err(errors) => return Ok(refused(view(staff.page, &stored, &form, &offered, errors))),
    };
    let today = staff.page.today();
    let done = staff.page.url("/people?done=saved");
    let version = version(&form.version);
    let objections = match people::update(&mut staff.scope, id, version, &details, &new, today).await {
        Ok(objections) => objections,
        Err(Error::Conflict) => return conflict(staff, id, &details, &new, done).await,
        Err(error) => return Err(error),
    };
    if objections.is_empty() {
        staff.scope.commit().await?;
        return Ok(Redirect::to(&done).into_response());
    }
    let errors = errors_of(&staff.page.t, objections);
    Ok(refused(view(staff.page, &stored, &form, &offered, errors)))
}

fn refused(view: EditView) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, view).into_response()
}

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(
    mut staff: Staff<EditPeople>,
    id: PersonId,
    typed: &Details,
    new: &Rights,
    done: String,
) -> Result<Response> {
    let stored = people::find(&mut staff.scope, id).await?;
    let now = details(&stored);
    if stored.rights == *new && now == *typed {
        return Ok(Redirect::to(&done).into_response());
    }
    let offered = Offered::load(&mut staff, Some(&stored)).await?;
    let form = PersonForm { version: stored.version.to_string(), ..PersonForm::of(typed, new) };
    let theirs = sections(&staff.page.t, &PersonForm::of(&now, &stored.rights), &offered, &Errors::default());
    let mut view = view(staff.page, &stored, &form, &offered, Errors::default());
    view.conflict = differences(&view.page.t, &theirs, &view.sections);
    Ok((StatusCode::CONFLICT, view).into_response())
}
