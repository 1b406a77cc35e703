//! Contacts, the people at the customers: the list, and one with their sign-in.

pub mod form;
mod index;

use super::records::{Done, Fact, lines};
use crate::base::ids::{ContactId, LoginId};
use crate::domain::contacts::{self, Contact};
use crate::domain::permissions::{ViewCustomerAccess, ViewCustomers};
use crate::domain::{access, logins};
use crate::error::Result;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;

pub fn routes() -> Routes {
    Routes::new().merge(index::routes()).get("/contacts/{id}", show).merge(form::routes())
}

/// A contact's way in, and what may be done about it.
struct SignIn {
    /// Through whose eyes to look. `None`: there is none.
    login: Option<LoginId>,
    username: Option<String>,
    state: String,
    class: &'static str,
    text: String,
    /// Label and address of the one action, where there is one.
    action: Option<(String, String)>,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/contacts/show.html")]
struct ShowView {
    page: Page,
    id: ContactId,
    name: String,
    active: bool,
    facts: Vec<Fact>,
    note: Vec<String>,
    /// `None` without the right to see accesses.
    sign_in: Option<SignIn>,
    may_edit: bool,
}

async fn show(mut staff: Staff<ViewCustomers>, Id(id): Id<ContactId>, Query(asked): Query<Done>) -> Result<ShowView> {
    let stored = contacts::find(&mut staff.scope, id).await?;
    let sign_in = match staff.may::<ViewCustomerAccess>() {
        true => Some(sign_in(&mut staff, &stored).await?),
        false => None,
    };
    let may_edit = staff.rights().edit_customers;
    let mut page = staff.page;
    page.notice = asked.notice(page.t.contact_added(), page.t.contact_saved());
    Ok(ShowView {
        id,
        facts: facts(&page, &stored),
        note: lines(&stored.contact.internal_note),
        name: stored.contact.name,
        active: stored.contact.active,
        sign_in,
        may_edit,
        page,
    })
}

fn facts(page: &Page, stored: &contacts::Stored) -> Vec<Fact> {
    let t = &page.t;
    let Contact { email, phone, title, .. } = &stored.contact;
    let customer = page.url(&format!("/customers/{}", stored.customer));
    let mail = email.as_ref().map(|email| Fact::new(t.record_email(), email.as_str()).link(format!("mailto:{email}")));
    [
        Some(Fact::new(t.access_customer(), stored.customer_name.as_str()).link(customer)),
        Fact::known(t.contact_title(), title),
        mail,
        Fact::known(t.record_phone(), phone),
    ]
    .into_iter()
    .flatten()
    .collect()
}

async fn sign_in(staff: &mut Staff<ViewCustomers>, stored: &contacts::Stored) -> Result<SignIn> {
    let (customer, may_edit) = (stored.customer, staff.rights().edit_access);
    let has_access = access::find(&mut staff.scope, customer).await?.is_some();
    let all = logins::of_customer(&mut staff.scope, customer).await?;
    let page = &staff.page;
    Ok(match all.into_iter().find(|login| login.contact == Some(stored.id)) {
        Some(login) => known(page, stored, login, may_edit),
        None => missing(page, stored, has_access, may_edit),
    })
}

fn known(page: &Page, stored: &contacts::Stored, login: logins::Stored, may_edit: bool) -> SignIn {
    let t = &page.t;
    let (state, class) = match (login.enabled, login.last_sign_in_at) {
        (false, _) => (t.user_off(), ""),
        (true, None) => (t.user_never(), "warn"),
        (true, Some(at)) => (t.user_last(page.when(&at)), "ok"),
    };
    let edit = page.url(&format!("/access/{}/{}", stored.customer, login.id));
    SignIn {
        login: Some(login.id),
        username: Some(login.username),
        state,
        class,
        text: if stored.contact.active { String::new() } else { t.contact_inactive_text() },
        action: may_edit.then(|| (t.contact_edit_sign_in(), edit)),
    }
}

fn missing(page: &Page, stored: &contacts::Stored, has_access: bool, may_edit: bool) -> SignIn {
    let (t, active) = (&page.t, stored.contact.active);
    let give = page.url(&format!("/access/{}/new/{}", stored.customer, stored.id));
    SignIn {
        login: None,
        username: None,
        state: t.contact_no_sign_in(),
        class: "",
        text: match (active, has_access) {
            (false, _) => t.contact_inactive_text(),
            (true, false) => t.contact_needs_access(stored.customer_name.as_str()),
            (true, true) => t.contact_no_sign_in_text(stored.contact.name.as_str()),
        },
        action: (may_edit && has_access && active).then(|| (t.access_give_contact(), give)),
    }
}
