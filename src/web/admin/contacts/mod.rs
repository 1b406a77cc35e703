//! Contacts, the people at the customers: the list, and one with their sign-in.

pub mod form;

use super::records::{Done, Fact, ROWS, filter, lines, search};
use crate::base::ids::{ContactId, CustomerId};
use crate::base::page::Paging;
use crate::domain::contacts::{self, Contact, Listed};
use crate::domain::permissions::{ViewCustomerAccess, ViewCustomers};
use crate::domain::{access, customers, logins};
use crate::error::{Error, Result};
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::{Rights, Staff};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/contacts", index).get("/contacts/{id}", show).merge(form::routes())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/contacts/index.html")]
struct IndexView {
    page: Page,
    lines: Vec<Listed>,
    paging: Paging,
    links: Links,
    /// Of one customer only.
    customer: Option<String>,
    rights: Rights,
    sees_access: bool,
    filtered: bool,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    q: String,
    customer: String,
    page: Option<String>,
}

async fn index(
    mut staff: Staff<ViewCustomers>,
    Query(asked): Query<Asked>,
    OriginalUri(uri): OriginalUri,
) -> Result<IndexView> {
    let page = Paging::parse(asked.page.as_deref(), ROWS).map_err(|_| Error::BadAddress("page"))?;
    let mut paging = Paging { page, size: ROWS, total: 0 };
    let search = search(&asked.q);
    let only: Option<CustomerId> = filter(&asked.customer, |id| id.parse().ok())?;
    let customer = match only {
        Some(id) => Some(customers::find(&mut staff.scope, id).await?.customer.name),
        None => None,
    };
    let (lines, total) =
        contacts::list(&mut staff.scope, only, search.as_deref(), ROWS.into(), paging.offset()).await?;
    paging.total = total;
    Ok(IndexView {
        filtered: search.is_some() || customer.is_some() || page > 1,
        lines,
        paging,
        links: Links::of(&uri),
        customer,
        rights: staff.rights(),
        sees_access: staff.may::<ViewCustomerAccess>(),
        page: staff.page,
    })
}

/// A contact's way in, and what may be done about it.
struct SignIn {
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
