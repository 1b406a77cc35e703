//! A customer's access form (T8 to T15): the sign-in shared by the customer, and the settings all its sign-ins start from.

use super::choices::{self, Check, Example, Group, ProjectCheck, Warning};
use crate::app::App;
use crate::base::ids::CustomerId;
use crate::base::name::Username;
use crate::base::password;
use crate::base::secret::Secret;
use crate::base::words::{Lang, Words};
use crate::domain::access::{self, Access};
use crate::domain::contacts;
use crate::domain::customers;
use crate::domain::logins::{self, Change, USERNAME_TAKEN};
use crate::domain::permissions::{EditCustomerAccess, ViewCustomerAccess};
use crate::domain::projects::{self, Listed};
use crate::domain::scope::StaffScope;
use crate::domain::visibility::{Column, Names, Narrowing, Report};
use crate::error::{Error, Result};
use crate::output::labels;
use crate::web::form::{Difference, Errors, Field, Form, Input, bad_text};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::signin::password::weak;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/access/{id}", edit).post("/access/{id}", update)
}

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
    /// What the form was filled from; empty: there was no access yet.
    pub version: String,
    pub login_version: String,
}

/// A sign-in of this customer, in the list beside the form.
pub struct User {
    pub href: String,
    pub name: String,
    pub username: String,
    pub state: String,
    pub class: &'static str,
    pub narrowed: bool,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/access/edit.html")]
struct EditView {
    page: Page,
    id: CustomerId,
    name: String,
    may_edit: bool,
    is_new: bool,
    form: AccessForm,
    fields: Vec<Field>,
    language: Field,
    names: Field,
    reports: Vec<Check>,
    projects: Vec<ProjectCheck>,
    groups: Vec<Group>,
    example: Vec<Example>,
    warnings: Vec<Warning>,
    summary: Vec<String>,
    users: Vec<User>,
    invitable: Vec<contacts::Listed>,
    address: String,
    changed: Option<String>,
    conflict: Vec<Difference>,
    errors: Errors,
}

impl EditView {
    fn all_projects(&self) -> bool {
        self.form.projects != "selected"
    }

    fn selected(&self) -> usize {
        self.projects.iter().filter(|project| project.checked).count()
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    done: String,
}

async fn edit(mut staff: Staff<ViewCustomerAccess>, Id(id): Id<CustomerId>, State(app): State<App>, Query(asked): Query<Asked>) -> Result<EditView> {
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

/// The access as the form would have it typed.
fn typed(access: &Access) -> AccessForm {
    AccessForm {
        enabled: if access.enabled { "on".into() } else { String::new() },
        language: access.language.map(|lang| lang.tag().to_owned()).unwrap_or_default(),
        reports: access.reports.iter().map(|report| report.key().to_owned()).collect(),
        projects: if access.all_projects { "all".into() } else { "selected".into() },
        project: access.selected.iter().map(ToString::to_string).collect(),
        columns: access.columns.iter().map(|column| column.key().to_owned()).collect(),
        names: access.names.key().to_owned(),
        ..AccessForm::default()
    }
}

async fn shared(scope: &mut StaffScope, id: CustomerId) -> Result<Option<logins::Stored>> {
    Ok(logins::of_customer(scope, id).await?.into_iter().find(|login| login.contact.is_none()))
}

/// Every project of a customer; the access form has no pages.
pub(super) async fn all_projects(scope: &mut StaffScope, id: CustomerId) -> Result<Vec<Listed>> {
    let filter = projects::Filter { customer: Some(id), limit: 10_000, ..projects::Filter::default() };
    Ok(projects::list(scope, &filter).await?.0)
}

#[allow(clippy::too_many_arguments)]
async fn view(
    scope: &mut StaffScope,
    page: Page,
    app: &App,
    id: CustomerId,
    form: AccessForm,
    errors: Errors,
    conflict: Vec<Difference>,
    may_edit: bool,
) -> Result<EditView> {
    let t = page.t.clone();
    let customer = customers::find(scope, id).await?;
    let stored = access::find(scope, id).await?;
    let all = all_projects(scope, id).await?;
    let logins = logins::of_customer(scope, id).await?;
    let shared = logins.iter().find(|login| login.contact.is_none());
    let (known, _) = contacts::list(scope, Some(id), None, 500, 0).await?;
    let chosen: std::collections::BTreeSet<Column> = form.columns.iter().filter_map(|key| Column::parse(key)).collect();
    let ticked = form.reports.iter().filter_map(|key| Report::parse(key)).collect();
    let names = Names::parse(&form.names).unwrap_or(Names::Hidden);
    let password_hint = if shared.is_some_and(|login| login.has_password) { t.access_password_kept() } else { t.access_password_hint() };
    let fields = vec![
        Field::new("username", t.signin_username(), form.username.clone()).hint(t.access_username_hint()).errors(&errors),
        Field::new("password", t.signin_password(), "").input(Input::NewPassword).hint(password_hint).autocomplete("new-password").errors(&errors),
    ];
    let mut languages = vec![(String::new(), t.access_language_default(customer.customer.language.unwrap_or(page.account.language).own_name()))];
    languages.extend(Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())));
    Ok(EditView {
        id,
        may_edit,
        is_new: stored.is_none(),
        fields,
        language: Field::new("language", t.language(), form.language.clone()).input(Input::Select(languages)),
        names: Field::new("names", t.names_label(), form.names.clone()).input(Input::Select(choices::names(&t))).hint(t.names_hint()),
        reports: choices::reports(&t, &ticked, None),
        projects: choices::projects(&t, &all, &form.project, None),
        groups: choices::columns(&t, &chosen, None),
        example: choices::example(&t, &chosen, names),
        warnings: choices::warnings(&t, &chosen),
        summary: summary(&t, &form, &customer.customer.name, all.len(), names),
        users: logins.iter().map(|login| user(&page, id, login)).collect(),
        invitable: known.into_iter().filter(|contact| contact.active && contact.login.is_none()).collect(),
        address: app.config.base_url.join(&format!("/{}/extranet", page.account.slug)),
        changed: stored.map(|stored| match stored.updated_by {
            Some(name) => t.changed_by(name, page.when(&stored.updated_at)),
            None => t.changed_at(page.when(&stored.updated_at)),
        }),
        name: customer.customer.name,
        page,
        form,
        conflict,
        errors,
    })
}

fn user(page: &Page, customer: CustomerId, login: &logins::Stored) -> User {
    let t = &page.t;
    let (state, class) = match (login.enabled, login.last_sign_in_at) {
        (false, _) => (t.user_off(), ""),
        (true, None) => (t.user_never(), "warn"),
        (true, Some(at)) => (t.user_last(page.when(&at)), "ok"),
    };
    User {
        href: match login.contact {
            Some(_) => page.url(&format!("/access/{customer}/{}", login.id)),
            None => String::new(),
        },
        name: login.contact_name.clone().unwrap_or_else(|| t.user_shared()),
        username: login.username.clone(),
        state,
        class,
        narrowed: login.narrowing.narrows(),
    }
}

/// The settings in plain words.
fn summary(t: &Words, form: &AccessForm, customer: &str, all: usize, names: Names) -> Vec<String> {
    if form.enabled.is_empty() {
        return vec![t.summary_off(customer)];
    }
    let reports: Vec<String> =
        form.reports.iter().filter_map(|key| Report::parse(key)).map(|report| labels::report(t, report)).collect();
    let mut lines = Vec::new();
    if !form.username.is_empty() {
        lines.push(t.summary_sign_in(customer, form.username.as_str()));
    }
    lines.push(match reports.as_slice() {
        [] => t.summary_nothing(customer),
        some => t.summary_reports(customer, choices::list(t, some)),
    });
    lines.push(match (form.projects.as_str(), form.project.len()) {
        ("selected", 0) => t.summary_no_projects(),
        ("selected", some) => t.summary_some_projects(some, all),
        _ => t.summary_all_projects(),
    });
    let shows = |column: Column| form.columns.iter().any(|key| key == column.key());
    lines.push(if shows(Column::Employee) && matches!(names, Names::Full | Names::Initial) { t.summary_names_shown() } else { t.summary_names_hidden() });
    let money = [Column::Rate, Column::Value, Column::InvoicedValue].into_iter().any(shows);
    lines.push(if money { t.summary_money_shown() } else { t.summary_money_hidden() });
    lines
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
    let reports = form.reports.iter().map(|key| Report::parse(key)).collect::<Option<_>>();
    let columns = form.columns.iter().map(|key| Column::parse(key)).collect::<Option<_>>();
    let selected = form.project.iter().map(|id| id.parse().ok()).collect::<Option<_>>();
    let names = Names::parse(&form.names);
    if reports.is_none() {
        bad(errors, "r-projects");
    }
    if columns.is_none() {
        bad(errors, "c-employee");
    }
    if selected.is_none() || !matches!(form.projects.as_str(), "all" | "selected") {
        bad(errors, "p-all");
    }
    if names.is_none() {
        bad(errors, "names");
    }
    Some(Access {
        enabled: !form.enabled.is_empty(),
        language,
        reports: reports?,
        all_projects: form.projects == "all",
        selected: selected?,
        columns: columns?,
        names: names?,
    })
}

/// A username and, where typed, a temporary password, checked and hashed.
pub(super) async fn sign_in(app: &App, t: &Words, errors: &mut Errors, form: &AccessForm, context: &[&str], needs_password: bool) -> Result<Option<(Username, Option<String>)>> {
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

async fn update(mut staff: Staff<EditCustomerAccess>, Id(id): Id<CustomerId>, State(app): State<App>, Form(form): Form<AccessForm>) -> Result<Response> {
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
            let mut scope = app.web.staff(staff.scope.account, staff.me.actor(), crate::domain::scope::Access::Read).await?;
            errors.add("username", t.username_taken());
            let view = view(&mut scope, staff.page, &app, id, form, errors, Vec::new(), true).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response())
        }
        Err(Error::Conflict) => conflict(staff, app, id, form, &new).await,
        Err(error) => Err(error),
    }
}

async fn save(scope: &mut StaffScope, id: CustomerId, version: Option<i32>, new: &Access, stored: Option<logins::Stored>, login: Option<(Username, Option<String>)>, form: &AccessForm) -> Result<()> {
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

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(staff: Staff<EditCustomerAccess>, app: App, id: CustomerId, mut form: AccessForm, new: &Access) -> Result<Response> {
    let t = staff.page.t.clone();
    let mut scope = app.web.staff(staff.scope.account, staff.me.actor(), crate::domain::scope::Access::Read).await?;
    let stored = access::find(&mut scope, id).await?;
    let shared = shared(&mut scope, id).await?;
    let names = all_projects(&mut scope, id).await?;
    let mut differences = Vec::new();
    if let Some(stored) = &stored {
        let (theirs, mine) = (describe(&t, &stored.access, &names), describe(&t, new, &names));
        differences = theirs.into_iter().zip(mine).filter_map(|((label, stored), (_, typed))| Difference::of(label, stored, typed)).collect();
    }
    form.version = stored.map(|stored| stored.version.to_string()).unwrap_or_default();
    if let Some(shared) = shared {
        differences.extend(Difference::of(t.signin_username(), shared.username, form.username.clone()));
        form.login_version = shared.version.to_string();
    }
    let view = view(&mut scope, staff.page, &app, id, form, Errors::default(), differences, true).await?;
    Ok((StatusCode::CONFLICT, view).into_response())
}

fn describe(t: &Words, access: &Access, projects: &[Listed]) -> Vec<(String, String)> {
    let yes = |on: bool| if on { t.yes() } else { t.no() };
    let reports: Vec<String> = access.reports.iter().map(|report| labels::report(t, *report)).collect();
    let columns: Vec<String> = access.columns.iter().map(|column| labels::column(t, *column)).collect();
    let selected: Vec<String> = projects.iter().filter(|project| access.selected.contains(&project.id)).map(|project| project.name.clone()).collect();
    vec![
        (t.access_give(), yes(access.enabled)),
        (t.language(), access.language.map(|lang| lang.own_name().to_owned()).unwrap_or_default()),
        (t.access_reports(), reports.join(", ")),
        (t.access_project_access(), if access.all_projects { t.access_projects_all() } else { selected.join(", ") }),
        (t.access_columns(), columns.join(", ")),
        (t.names_label(), labels::names(t, access.names)),
    ]
}
