//! One contact's sign-in: the customer's form again, showing what is inherited. It can only take away.

use super::choices::{self, Check, Group, ProjectCheck, Warning};
use super::depends::depends;
use super::sheet::all_projects;
use super::typed::{AccessForm, narrowed, narrowing, parse, sign_in};
use crate::app::App;
use crate::base::ids::{ContactId, CustomerId, LoginId};
use crate::domain::access::{self, Access};
use crate::domain::contacts;
use crate::domain::logins::{self, CONTACT_HAS_ONE, Change, USERNAME_TAKEN};
use crate::domain::permissions::EditCustomerAccess;
use crate::domain::scope::StaffScope;
use crate::domain::visibility::{Column, Names, Narrowing, Report};
use crate::error::{Error, Result};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Child;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeSet;

pub fn routes() -> Routes {
    Routes::new()
        .get("/access/{id}/new/{child}", new)
        .post("/access/{id}/new/{child}", create)
        .get("/access/{id}/{child}", edit)
        .post("/access/{id}/{child}", update)
        .post("/access/{id}/{child}/remove", remove)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/access/sign_in.html")]
struct SignInView {
    page: Page,
    customer: CustomerId,
    customer_name: String,
    contact_name: String,
    /// `None`: a new one.
    login: Option<LoginId>,
    form: AccessForm,
    fields: Vec<Field>,
    names: Field,
    reports: Vec<Check>,
    depends: Vec<Warning>,
    projects: Vec<ProjectCheck>,
    groups: Vec<Group>,
    errors: Errors,
}

impl SignInView {
    fn all_projects(&self) -> bool {
        self.form.projects != "selected"
    }

    fn selected(&self) -> usize {
        self.projects.iter().filter(|project| project.checked).count()
    }
}

/// Whose sign-in it is, and what the customer's settings allow at most.
struct Subject {
    customer: CustomerId,
    customer_name: String,
    contact: ContactId,
    contact_name: String,
    login: Option<LoginId>,
    access: Access,
}

impl Subject {
    async fn of_contact(scope: &mut StaffScope, customer: CustomerId, contact: ContactId) -> Result<Self> {
        let stored = contacts::find(scope, contact).await?;
        if stored.customer != customer {
            return Err(Error::NotFound);
        }
        let access = access::find(scope, customer).await?.ok_or(Error::NotFound)?.access;
        Ok(Self {
            customer,
            customer_name: stored.customer_name,
            contact,
            contact_name: stored.contact.name,
            login: None,
            access,
        })
    }

    async fn of_login(scope: &mut StaffScope, customer: CustomerId, id: LoginId) -> Result<(Self, logins::Stored)> {
        let stored = logins::find(scope, customer, id).await?;
        let contact = stored.contact.ok_or(Error::NotFound)?;
        let subject = Self::of_contact(scope, customer, contact).await?;
        Ok((Self { login: Some(id), ..subject }, stored))
    }
}

async fn view(
    scope: &mut StaffScope,
    page: Page,
    subject: Subject,
    form: AccessForm,
    errors: Errors,
) -> Result<SignInView> {
    let t = page.t.clone();
    let all = all_projects(scope, subject.customer).await?;
    let ticked: BTreeSet<Report> = form.reports.iter().filter_map(|key| Report::parse(key)).collect();
    let chosen: BTreeSet<Column> = form.columns.iter().filter_map(|key| Column::parse(key)).collect();
    let within = (!subject.access.all_projects)
        .then(|| subject.access.selected.iter().map(ToString::to_string).collect::<BTreeSet<_>>());
    let hint = if subject.login.is_some() { t.access_password_kept() } else { t.access_password_hint() };
    let fields = vec![
        Field::new("username", t.signin_username(), form.username.clone()).errors(&errors),
        Field::new("password", t.signin_password(), "")
            .input(Input::NewPassword)
            .hint(hint)
            .autocomplete("new-password")
            .errors(&errors),
    ];
    let mut names = vec![(String::new(), t.names_inherited())];
    // Only stricter ways than the customer's.
    names.extend(
        choices::names(&t)
            .into_iter()
            .filter(|(key, _)| Names::parse(key).is_some_and(|names| names > subject.access.names)),
    );
    Ok(SignInView {
        names: Field::new("names", t.names_label(), form.names.clone()).input(Input::Select(names)),
        reports: choices::reports(&t, &ticked, Some(&subject.access.reports)),
        depends: depends(&t, &(&ticked & &subject.access.reports), &(&chosen & &subject.access.columns)),
        projects: choices::projects(&t, &all, &form.project, within.as_ref()),
        groups: choices::columns(&t, &chosen, Some(&subject.access.columns)),
        customer: subject.customer,
        customer_name: subject.customer_name,
        contact_name: subject.contact_name,
        login: subject.login,
        page,
        form,
        fields,
        errors,
    })
}

async fn new(
    mut staff: Staff<EditCustomerAccess>,
    Child(customer, contact): Child<CustomerId, ContactId>,
) -> Result<SignInView> {
    let subject = Subject::of_contact(&mut staff.scope, customer, contact).await?;
    let email = contacts::find(&mut staff.scope, contact).await?.contact.email.unwrap_or_default();
    let form = AccessForm { username: email, ..narrowed(&subject.access, &Narrowing::default()) };
    view(&mut staff.scope, staff.page, subject, form, Errors::default()).await
}

async fn edit(
    mut staff: Staff<EditCustomerAccess>,
    Child(customer, id): Child<CustomerId, LoginId>,
) -> Result<SignInView> {
    let (subject, stored) = Subject::of_login(&mut staff.scope, customer, id).await?;
    let form = AccessForm {
        username: stored.username,
        enabled: if stored.enabled { "on".into() } else { String::new() },
        login_version: stored.version.to_string(),
        ..narrowed(&subject.access, &stored.narrowing)
    };
    view(&mut staff.scope, staff.page, subject, form, Errors::default()).await
}

async fn create(
    mut staff: Staff<EditCustomerAccess>,
    Child(customer, contact): Child<CustomerId, ContactId>,
    State(app): State<App>,
    Form(form): Form<AccessForm>,
) -> Result<Response> {
    let subject = Subject::of_contact(&mut staff.scope, customer, contact).await?;
    store(staff, app, subject, form).await
}

async fn update(
    mut staff: Staff<EditCustomerAccess>,
    Child(customer, id): Child<CustomerId, LoginId>,
    State(app): State<App>,
    Form(form): Form<AccessForm>,
) -> Result<Response> {
    let (subject, _) = Subject::of_login(&mut staff.scope, customer, id).await?;
    store(staff, app, subject, form).await
}

async fn store(mut staff: Staff<EditCustomerAccess>, app: App, subject: Subject, form: AccessForm) -> Result<Response> {
    let t = staff.page.t.clone();
    let mut errors = Errors::default();
    let inherits_names = form.names.is_empty();
    let whole = AccessForm {
        names: if inherits_names { Names::Hidden.key().into() } else { form.names.clone() },
        ..form.clone()
    };
    let wanted = parse(&whole, &mut errors, &t);
    let context = [
        form.username.as_str(),
        subject.customer_name.as_str(),
        subject.contact_name.as_str(),
        staff.page.account.name.as_str(),
    ];
    let login = sign_in(&app, &t, &mut errors, &form, &context, subject.login.is_none()).await?;
    if let (Some(wanted), Some((username, password_hash)), true) = (wanted, login, errors.is_empty()) {
        let change = Change {
            username,
            password_hash,
            enabled: !form.enabled.is_empty(),
            narrowing: narrowing(&subject.access, &wanted, inherits_names),
        };
        let saved = match subject.login {
            None => logins::create(&mut staff.scope, subject.customer, Some(subject.contact), &change).await.map(drop),
            Some(id) => {
                let version = form.login_version.parse().map_err(|_| Error::Conflict)?;
                logins::update(&mut staff.scope, subject.customer, id, version, &change).await
            }
        };
        match saved {
            Ok(()) => {
                staff.scope.commit().await?;
                let to = staff.page.url(&format!("/access/{}?done=sign-in", subject.customer));
                return Ok(Redirect::to(&to).into_response());
            }
            Err(error) if error.violates(USERNAME_TAKEN) => errors.add("username", t.username_taken()),
            // Sent twice, or somebody else was faster.
            Err(error) if error.violates(CONTACT_HAS_ONE) => return Err(Error::Conflict),
            Err(error) => return Err(error),
        }
        // The refused statement ended the transaction.
        staff.scope = app.web.staff(staff.scope.account, staff.me.actor(), crate::domain::scope::Access::Read).await?;
    }
    let view = view(&mut staff.scope, staff.page, subject, form, errors).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response())
}

async fn remove(
    mut staff: Staff<EditCustomerAccess>,
    Child(customer, id): Child<CustomerId, LoginId>,
) -> Result<Redirect> {
    logins::remove(&mut staff.scope, customer, id).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url(&format!("/access/{customer}?done=sign-in-removed"))))
}
