//! The access form as it is drawn: the fields, the example, the summary in plain words, the customer's sign-ins beside it.

use super::choices::{self, Check, Example, Group, ProjectCheck, Warning};
use super::depends::depends;
use super::release;
use super::typed::AccessForm;
use crate::app::App;
use crate::base::ids::{CustomerId, LoginId};
use crate::base::page::Slice;
use crate::base::words::{Lang, Words};
use crate::domain::access;
use crate::domain::contacts;
use crate::domain::customers;
use crate::domain::logins;
use crate::domain::projects::{self, Listed};
use crate::domain::scope::StaffScope;
use crate::domain::visibility::{Column, Names, Report};
use crate::error::Result;
use crate::output::labels;
use crate::web::form::{Difference, Errors, Field, Input};
use crate::web::page::Page;
use askama::Template;
use askama_web::WebTemplate;

/// A sign-in of this customer, in the list beside the form.
pub struct User {
    pub id: LoginId,
    pub href: String,
    pub name: String,
    pub username: String,
    pub state: String,
    pub class: &'static str,
    pub narrowed: bool,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/access/edit.html")]
pub(super) struct EditView {
    page: Page,
    id: CustomerId,
    name: String,
    may_edit: bool,
    is_new: bool,
    form: AccessForm,
    fields: Vec<Field>,
    language: Field,
    names: Field,
    release: (Field, Field),
    reports: Vec<Check>,
    projects: Vec<ProjectCheck>,
    groups: Vec<Group>,
    example: Vec<Example>,
    depends: Vec<Warning>,
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

#[allow(clippy::too_many_arguments)]
pub(super) async fn view(
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
    let usual = access::usual_release(scope).await?;
    let all = all_projects(scope, id).await?;
    let logins = logins::of_customer(scope, id).await?;
    let shared = logins.iter().find(|login| login.contact.is_none());
    let of_customer = contacts::Filter { customer: Some(id), ..contacts::Filter::default() };
    let (known, _) = contacts::list(scope, &of_customer, Slice::first(500)).await?;
    let chosen: std::collections::BTreeSet<Column> = form.columns.iter().filter_map(|key| Column::parse(key)).collect();
    let ticked = form.reports.iter().filter_map(|key| Report::parse(key)).collect();
    let names = Names::parse(&form.names).unwrap_or(Names::Hidden);
    let password_hint = if shared.is_some_and(|login| login.has_password) {
        t.access_password_kept()
    } else {
        t.access_password_hint()
    };
    let fields = vec![
        Field::new("username", t.signin_username(), form.username.clone())
            .hint(t.access_username_hint())
            .errors(&errors),
        Field::new("password", t.signin_password(), "")
            .input(Input::NewPassword)
            .hint(password_hint)
            .autocomplete("new-password")
            .errors(&errors),
    ];
    let mut languages = vec![(
        String::new(),
        t.access_language_default(customer.customer.language.unwrap_or(page.account.language).own_name()),
    )];
    languages.extend(Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())));
    Ok(EditView {
        id,
        may_edit,
        is_new: stored.is_none(),
        fields,
        language: Field::new("language", t.language(), form.language.clone()).input(Input::Select(languages)),
        names: Field::new("names", t.names_label(), form.names.clone())
            .input(Input::Select(choices::names(&t)))
            .hint(t.names_hint()),
        release: release::fields(&t, Some(usual), &form.release, &form.release_days, &errors),
        reports: choices::reports(&t, &ticked, None),
        projects: choices::projects(&t, &all, &form.project, None),
        groups: choices::columns(&t, &chosen, None),
        example: choices::example(&t, &chosen, names),
        depends: depends(&t, &ticked, &chosen),
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
        id: login.id,
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
    lines.push(if shows(Column::Employee) && matches!(names, Names::Full | Names::Initial) {
        t.summary_names_shown()
    } else {
        t.summary_names_hidden()
    });
    let money = [Column::Rate, Column::Value, Column::InvoicedValue].into_iter().any(shows);
    lines.push(if money { t.summary_money_shown() } else { t.summary_money_hidden() });
    lines
}

/// The sign-in that all of a customer share, if there is one.
pub(super) async fn shared(scope: &mut StaffScope, id: CustomerId) -> Result<Option<logins::Stored>> {
    Ok(logins::of_customer(scope, id).await?.into_iter().find(|login| login.contact.is_none()))
}

/// Every project of a customer; the access form has no pages.
/// Every project of a customer.
pub async fn all_projects(scope: &mut StaffScope, id: CustomerId) -> Result<Vec<Listed>> {
    let filter = projects::Filter { customer: Some(id), ..projects::Filter::default() };
    Ok(projects::list(scope, &filter, Slice::first(10_000)).await?.0)
}
