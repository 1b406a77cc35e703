//! What one of the company's people may do, and how long.

use super::role;
use crate::base::ids::PersonId;
use crate::base::words::Words;
use crate::domain::people::{self, Details, OWNER, Objection, Rights};
use crate::domain::permissions::EditPeople;
use crate::error::{Error, Result};
use crate::web::admin::projects::typed;
use crate::web::admin::records::{Done, Fact, Reader, Section, differences, version};
use crate::web::form::{Difference, Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/edit", edit).post("/people/{id}/edit", update)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub(super) struct PersonForm {
    /// Not sent: as it is.
    pub name: Option<String>,
    pub email: Option<String>,
    pub role: String,
    pub grants: String,
    pub valid_until: String,
    pub active: String,
    pub version: String,
    pub submit_id: String,
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
    conflict: Vec<Difference>,
    errors: Errors,
}

/// The roles to choose from. Only an owner makes owners, so nobody else is offered that.
pub(super) struct Offered {
    roles: Vec<(String, String)>,
    may_save: bool,
}

impl Offered {
    /// `stored`: whose form it is; none: somebody new.
    pub async fn load(staff: &mut Staff<EditPeople>, stored: Option<&people::Stored>) -> Result<Self> {
        let owns = stored.is_some_and(|stored| stored.rights.owns());
        let i_own = people::find(&mut staff.scope, staff.me.person).await?.rights.owns();
        let t = &staff.page.t;
        let mut offered = vec![(String::new(), t.role_none())];
        for known in people::roles(&mut staff.scope).await? {
            if i_own || known.key != OWNER || owns {
                offered.push((known.key.clone(), role(t, Some(&known.key))));
            }
        }
        Ok(Self { roles: offered, may_save: i_own || !owns })
    }
}

impl PersonForm {
    fn of(details: &Details, rights: &Rights) -> Self {
        let check = |on: bool| if on { "on".to_owned() } else { String::new() };
        Self {
            name: Some(details.name.clone()),
            email: Some(details.email.clone().unwrap_or_default()),
            role: rights.role.clone().unwrap_or_default(),
            grants: check(rights.grants),
            valid_until: rights.valid_until.map(|day| day.to_string()).unwrap_or_default(),
            active: check(rights.active),
            version: String::new(),
            submit_id: String::new(),
        }
    }

    /// What was not sent stays as `stored` has it.
    fn kept(self, stored: &people::Stored) -> Self {
        let email = self.email.or_else(|| Some(stored.email.clone().unwrap_or_default()));
        Self { name: self.name.or_else(|| Some(stored.name.clone())), email, ..self }
    }

    pub fn parse(&self, t: &Words, offered: &Offered) -> Result<(Details, Rights), Errors> {
        let mut read = Reader::new(t);
        let details = Details {
            name: read.line("name", self.name.as_deref().unwrap_or_default()),
            email: read.email("email", self.email.as_deref().unwrap_or_default()),
        };
        // Refused by its own words, not as a choice that does not exist.
        let role = if self.role == OWNER { OWNER } else { read.choice("role", &self.role, &offered.roles) };
        let rights = Rights {
            role: (!role.is_empty()).then(|| role.to_owned()),
            grants: !self.grants.is_empty(),
            valid_until: typed::day(&mut read, "valid_until", &self.valid_until),
            active: !self.active.is_empty(),
        };
        read.finish((details, rights))
    }
}

pub(super) fn sections(t: &Words, form: &PersonForm, offered: &Offered, errors: &Errors) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let who = vec![
        Field::new("name", t.col_name(), text(&form.name)).errors(errors),
        Field::new("email", t.record_email(), text(&form.email))
            .input(Input::Email)
            .hint(t.person_email_hint())
            .optional()
            .errors(errors),
    ];
    let fields = vec![
        field("role", t.person_role(), &form.role).input(Input::Select(offered.roles.clone())),
        field("grants", t.person_grants(), &form.grants).input(Input::Check).hint(t.person_grants_hint()),
        field("valid_until", t.person_until(), &form.valid_until).hint(t.person_until_hint()).optional(),
        field("active", t.record_active(), &form.active).input(Input::Check).hint(t.person_active_hint()),
    ];
    vec![Section { heading: t.record_details(), fields: who }, Section { heading: t.person_rights(), fields }]
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

pub(super) fn errors_of(t: &Words, objections: Vec<Objection>) -> Errors {
    let mut errors = Errors::default();
    for (field, message) in objections.into_iter().map(|objection| field_of(t, objection)) {
        errors.add(field, message);
    }
    errors
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
