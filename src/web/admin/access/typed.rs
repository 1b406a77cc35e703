//! What was typed into an access form, and what it means.

use super::choices::{self, Picked};
use super::release;
use crate::app::App;
use crate::base::name::Username;
use crate::base::password;
use crate::base::secret::Secret;
use crate::base::words::Words;
use crate::domain::access::Access;
use crate::domain::visibility::Narrowing;
use crate::error::{Error, Result};
use crate::web::form::{Errors, bad_text};
use crate::web::signin::password::weak;
use serde::Deserialize;

/// As typed. What is not there is not ticked.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub(super) struct AccessForm {
    pub username: String,
    pub password: String,
    pub enabled: String,
    pub language: String,
    pub reports: Vec<String>,
    pub projects: String,
    pub project: Vec<String>,
    pub columns: Vec<String>,
    pub names: String,
    pub release: String,
    pub release_days: String,
    /// What the form was filled from; empty: there was no access yet.
    pub version: String,
    pub login_version: String,
}

/// The access as the form would have it typed.
pub(super) fn typed(access: &Access) -> AccessForm {
    let (release, release_days) = release::typed(access.release);
    AccessForm {
        enabled: if access.enabled { "on".into() } else { String::new() },
        language: access.language.map(|lang| lang.tag().to_owned()).unwrap_or_default(),
        reports: access.reports.iter().map(|report| report.key().to_owned()).collect(),
        projects: if access.all_projects { "all".into() } else { "selected".into() },
        release,
        release_days,
        project: access.selected.iter().map(ToString::to_string).collect(),
        columns: access.columns.iter().map(|column| column.key().to_owned()).collect(),
        names: access.names.key().to_owned(),
        ..AccessForm::default()
    }
}

/// What was typed, checked.
pub(super) fn parse(form: &AccessForm, errors: &mut Errors, t: &Words) -> Option<Access> {
    let bad = |errors: &mut Errors, field: &str| errors.add(field, t.field_choice());
    let language = match form.language.as_str() {
        "" => None,
        tag => match tag.parse() {
            Ok(lang) => Some(lang),
            Err(_) => {
                bad(errors, "language");
                None
            }
        },
    };
    let Picked { reports, columns, names } = choices::parse(&form.reports, &form.columns, &form.names, errors, t);
    let selected = form.project.iter().map(|id| id.parse().ok()).collect::<Option<_>>();
    if selected.is_none() || !matches!(form.projects.as_str(), "all" | "selected") {
        bad(errors, "p-all");
    }
    let release = release::parse(&form.release, &form.release_days, errors, t);
    Some(Access {
        enabled: !form.enabled.is_empty(),
        language,
        reports: reports?,
        all_projects: form.projects == "all",
        selected: selected?,
        columns: columns?,
        names: names?,
        release: release?,
    })
}

/// A username and, where typed, a temporary password, checked and hashed.
pub(super) async fn sign_in(
    app: &App,
    t: &Words,
    errors: &mut Errors,
    form: &AccessForm,
    context: &[&str],
    needs_password: bool,
) -> Result<Option<(Username, Option<String>)>> {
    let username = errors.take("username", form.username.parse::<Username>(), |error| bad_text(t, error));
    if form.password.is_empty() {
        if needs_password {
            errors.add("password", t.access_password_needed());
        }
        return Ok(username.map(|username| (username, None)));
    }
    if let Err(weakness) = password::policy(&form.password, context) {
        errors.add("password", weak(t, &weakness));
        return Ok(None);
    }
    let hash = app.passwords.hash(Secret::new(form.password.clone())).await.map_err(|_| Error::Busy)?;
    Ok(username.map(|username| (username, Some(hash))))
}

/// The form of a sign-in that sees `narrowing` of `access`.
pub(super) fn narrowed(access: &Access, narrowing: &Narrowing) -> AccessForm {
    let reports = narrowing.reports.as_ref().unwrap_or(&access.reports);
    let columns = narrowing.columns.as_ref().unwrap_or(&access.columns);
    AccessForm {
        enabled: "on".into(),
        reports: reports.iter().map(|report| report.key().to_owned()).collect(),
        columns: columns.iter().map(|column| column.key().to_owned()).collect(),
        projects: if narrowing.projects.is_some() { "selected".into() } else { "all".into() },
        project: narrowing.projects.iter().flatten().map(ToString::to_string).collect(),
        names: narrowing.names.map(|names| names.key().to_owned()).unwrap_or_default(),
        ..AccessForm::default()
    }
}

/// Ticking all that is allowed is not narrowing: what is allowed later comes with it.
pub(super) fn narrowing(access: &Access, wanted: &Access, inherits_names: bool) -> Narrowing {
    Narrowing {
        reports: (!access.reports.is_subset(&wanted.reports)).then(|| &wanted.reports & &access.reports),
        columns: (!access.columns.is_subset(&wanted.columns)).then(|| &wanted.columns & &access.columns),
        projects: (!wanted.all_projects).then(|| wanted.selected.clone()),
        names: (!inherits_names).then_some(wanted.names),
        language: None,
        zone: None,
    }
}
