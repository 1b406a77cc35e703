//! What is typed about a person, and what it means.

use super::role;
use crate::base::words::Words;
use crate::domain::people::{self, Details, OWNER, Objection, Rights};
use crate::domain::permissions::EditPeople;
use crate::domain::rates::Filter;
use crate::error::Result;
use crate::web::admin::projects::typed;
use crate::web::admin::rates;
use crate::web::admin::records::{Reader, Section};
use crate::web::form::{Errors, Field, Input};
use crate::web::staff::Staff;
use serde::Deserialize;

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

/// The roles to choose from. Only an owner makes owners, so nobody else is offered that.
pub(super) struct Offered {
    pub roles: Vec<(String, String)>,
    pub may_save: bool,
    /// Their rates, of somebody who is there already.
    pub rates: Option<rates::Section>,
}

impl Offered {
    /// `stored`: whose form it is; none: somebody new.
    pub async fn load(staff: &mut Staff<EditPeople>, stored: Option<&people::Stored>) -> Result<Self> {
        let owns = stored.is_some_and(|stored| stored.rights.owns());
        let i_own = people::find(&mut staff.scope, staff.me.person).await?.rights.owns();
        let t = staff.page.t.clone();
        let mut offered = vec![(String::new(), t.role_none())];
        for known in people::roles(&mut staff.scope).await? {
            if i_own || known.key != OWNER || owns {
                offered.push((known.key.clone(), role(&t, Some(&known.key))));
            }
        }
        let rates = match stored {
            Some(stored) => {
                let filter = Filter { person: Some(stored.id), ..Filter::default() };
                rates::section(staff, &filter, &format!("person={}", stored.id)).await?
            }
            None => None,
        };
        Ok(Self { roles: offered, rates, may_save: i_own || !owns })
    }
}

impl PersonForm {
    pub fn of(details: &Details, rights: &Rights) -> Self {
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
    pub fn kept(self, stored: &people::Stored) -> Self {
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
        Objection::BeyondEmail => ("email", t.person_beyond_email()),
    }
}

pub(super) fn errors_of(t: &Words, objections: Vec<Objection>) -> Errors {
    let mut errors = Errors::default();
    for (field, message) in objections.into_iter().map(|objection| field_of(t, objection)) {
        errors.add(field, message);
    }
    errors
}
