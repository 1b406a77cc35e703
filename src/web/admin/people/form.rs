//! What one of the company's people may do, and how long.

use super::role;
use crate::base::ids::PersonId;
use crate::base::words::Words;
use crate::domain::people::{self, OWNER, Objection, Rights};
use crate::domain::permissions::EditPeople;
use crate::domain::rates::Filter;
use crate::error::{Error, Result};
use crate::web::admin::projects::typed;
use crate::web::admin::rates;
use crate::web::admin::records::{Fact, Reader, Section, differences, version};
use crate::web::form::{Difference, Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/edit", edit).post("/people/{id}/edit", update)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct PersonForm {
    role: String,
    grants: String,
    valid_until: String,
    active: String,
    version: String,
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
    /// Not for an owner before somebody who is none.
    may_save: bool,
    /// What the roles may do.
    roles: Vec<Fact>,
    /// `None` without the right to see rates.
    rates: Option<rates::Section>,
    conflict: Vec<Difference>,
    errors: Errors,
}

/// The roles to choose from. Only an owner makes owners, so nobody else is offered that.
struct Offered {
    roles: Vec<(String, String)>,
    may_save: bool,
    rates: Option<rates::Section>,
}

impl Offered {
    async fn load(staff: &mut Staff<EditPeople>, stored: &people::Stored) -> Result<Self> {
        let i_own = people::find(&mut staff.scope, staff.me.person).await?.rights.owns();
        let t = staff.page.t.clone();
        let mut offered = vec![(String::new(), t.role_none())];
        for known in people::roles(&mut staff.scope).await? {
            if i_own || known.key != OWNER || stored.rights.owns() {
                offered.push((known.key.clone(), role(&t, Some(&known.key))));
            }
        }
        let filter = Filter { person: Some(stored.id), ..Filter::default() };
        let rates = rates::section(staff, &filter, &format!("person={}", stored.id)).await?;
        Ok(Self { roles: offered, rates, may_save: i_own || !stored.rights.owns() })
    }
}

impl PersonForm {
    fn of(rights: &Rights) -> Self {
        let check = |on: bool| if on { "on".to_owned() } else { String::new() };
        Self {
            role: rights.role.clone().unwrap_or_default(),
            grants: check(rights.grants),
            valid_until: rights.valid_until.map(|day| day.to_string()).unwrap_or_default(),
            active: check(rights.active),
            version: String::new(),
        }
    }

    fn parse(&self, t: &Words, offered: &Offered) -> Result<Rights, Errors> {
        let mut read = Reader::new(t);
        // Refused by its own words, not as a choice that does not exist.
        let role = if self.role == OWNER { OWNER } else { read.choice("role", &self.role, &offered.roles) };
        let rights = Rights {
            role: (!role.is_empty()).then(|| role.to_owned()),
            grants: !self.grants.is_empty(),
            valid_until: typed::day(&mut read, "valid_until", &self.valid_until),
            active: !self.active.is_empty(),
        };
        read.finish(rights)
    }
}

fn sections(t: &Words, form: &PersonForm, offered: &Offered, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let fields = vec![
        field("role", t.person_role(), &form.role).input(Input::Select(offered.roles.clone())),
        field("grants", t.person_grants(), &form.grants).input(Input::Check).hint(t.person_grants_hint()),
        field("valid_until", t.person_until(), &form.valid_until).hint(t.person_until_hint()).optional(),
        field("active", t.record_active(), &form.active).input(Input::Check).hint(t.person_active_hint()),
    ];
    vec![Section { heading: t.person_rights(), fields }]
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
        may_save: offered.may_save,
        roles: roles(&t),
        rates: offered.rates.clone(),
        conflict: Vec::new(),
        errors,
        page,
    }
}

fn field_of(t: &Words, objection: Objection) -> (&'static str, String) {
    match objection {
        Objection::OwnOwner => ("role", t.person_own_owner()),
        Objection::OwnRights => ("role", t.person_own_rights()),
        Objection::OwnActive => ("active", t.person_own_active()),
        Objection::OwnEnd => ("valid_until", t.person_own_end()),
        Objection::MakeOwner => ("role", t.person_make_owner()),
        Objection::ChangeOwner => ("role", t.person_change_owner()),
        Objection::BeyondRole => ("role", t.person_beyond()),
        Objection::BeyondGrants => ("grants", t.person_beyond()),
    }
}

async fn edit(mut staff: Staff<EditPeople>, Id(id): Id<PersonId>) -> Result<EditView> {
    let stored = people::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, &stored).await?;
    let form = PersonForm { version: stored.version.to_string(), ..PersonForm::of(&stored.rights) };
    Ok(view(staff.page, &stored, &form, &offered, Errors::default()))
}

async fn update(mut staff: Staff<EditPeople>, Id(id): Id<PersonId>, Form(form): Form<PersonForm>) -> Result<Response> {
    let stored = people::find(&mut staff.scope, id).await?;
    let offered = Offered::load(&mut staff, &stored).await?;
    let new = match form.parse(&staff.page.t, &offered) {
        Ok(new) => new,
        Err(errors) => return Ok(refused(view(staff.page, &stored, &form, &offered, errors))),
    };
    let today = staff.page.today();
    let done = staff.page.url("/people?done=saved");
    let objections = match people::update(&mut staff.scope, id, version(&form.version), &new, today).await {
        Ok(objections) => objections,
        Err(Error::Conflict) => return conflict(staff, id, &new, done).await,
        Err(error) => return Err(error),
    };
    if objections.is_empty() {
        staff.scope.commit().await?;
        return Ok(Redirect::to(&done).into_response());
    }
    let mut errors = Errors::default();
    for (field, message) in objections.into_iter().map(|objection| field_of(&staff.page.t, objection)) {
        errors.add(field, message);
    }
    Ok(refused(view(staff.page, &stored, &form, &offered, errors)))
}

fn refused(view: EditView) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, view).into_response()
}

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(mut staff: Staff<EditPeople>, id: PersonId, new: &Rights, done: String) -> Result<Response> {
    let stored = people::find(&mut staff.scope, id).await?;
    if stored.rights == *new {
        return Ok(Redirect::to(&done).into_response());
    }
    let offered = Offered::load(&mut staff, &stored).await?;
    let form = PersonForm { version: stored.version.to_string(), ..PersonForm::of(new) };
    let theirs = sections(&staff.page.t, &PersonForm::of(&stored.rights), &offered, &Errors::default());
    let mut view = view(staff.page, &stored, &form, &offered, Errors::default());
    view.conflict = differences(&view.page.t, &theirs, &view.sections);
    Ok((StatusCode::CONFLICT, view).into_response())
}
