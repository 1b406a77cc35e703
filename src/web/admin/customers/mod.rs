//! Customers: the list, and one with all that belongs to it.

pub mod form;
mod index;

pub(super) use index::and_own;

use super::home::event;
use super::invoices::of_customer::{self, OfCustomer};
use super::prepaid;
use super::rates;
use super::records::{Done, Fact, lines};
use crate::base::ids::{CustomerId, PersonId};
use crate::base::page::Slice;
use crate::domain::contacts;
use crate::domain::customers::{self, Customer};
use crate::domain::people;
use crate::domain::permissions::{ViewCustomerAccess, ViewCustomers, ViewProjects};
use crate::domain::projects;
use crate::domain::rates::Filter;
use crate::domain::{access, audit};
use crate::error::Result;
use crate::output::labels;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::{Rights, Staff};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;

pub fn routes() -> Routes {
    Routes::new().merge(index::routes()).get("/customers/{id}", show).merge(form::routes())
}

struct Change {
    what: String,
    who: String,
    when: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/customers/show.html")]
struct ShowView {
    page: Page,
    id: CustomerId,
    name: String,
    active: bool,
    facts: Vec<Fact>,
    settings: Vec<Fact>,
    note: Vec<String>,
    /// The first few, and how many there are.
    contacts: (Vec<contacts::Listed>, i64),
    /// The same; `None` without the right to see projects.
    projects: Option<(Vec<projects::Listed>, i64)>,
    rights: Rights,
    /// Without the right to see accesses, neither the access nor the changes are shown.
    sees_access: bool,
    /// `None`: no access; else whether it is switched on.
    access: Option<bool>,
    changes: Vec<Change>,
    /// `None` without the right to see rates.
    rates: Option<rates::Section>,
    /// `None` without the right to see everybody's hours.
    prepaid: Option<prepaid::Section>,
    /// `None` without the right to see invoices.
    invoices: Option<OfCustomer>,
}

impl ShowView {
    fn state(&self, project: &projects::Listed) -> String {
        labels::state(&self.page.t, project.state.key())
    }
}

/// The rows of a customer's page; the rest is in the lists.
const FEW: i64 = 25;

/// What belongs to a customer, as far as the viewer may see it.
struct Related {
    manager: Option<String>,
    contacts: (Vec<contacts::Listed>, i64),
    projects: Option<(Vec<projects::Listed>, i64)>,
    access: Option<bool>,
    invoices: Option<OfCustomer>,
    prepaid: Option<prepaid::Section>,
    changes: Vec<audit::Entry>,
    rates: Option<rates::Section>,
    rights: Rights,
    sees_access: bool,
}

async fn related(staff: &mut Staff<ViewCustomers>, id: CustomerId, manager: Option<PersonId>) -> Result<Related> {
    let manager = match manager {
        Some(id) => Some(people::find(&mut staff.scope, id).await?.name),
        None => None,
    };
    let contacts = {
        let filter = contacts::Filter { customer: Some(id), ..contacts::Filter::default() };
        contacts::list(&mut staff.scope, &filter, Slice::first(FEW)).await?
    };
    let mut projects = None;
    if staff.may::<ViewProjects>() {
        let filter = projects::Filter { customer: Some(id), ..projects::Filter::default() };
        let (few, totals) = projects::list(&mut staff.scope, &filter, Slice::first(FEW)).await?;
        projects = Some((few, totals.rows));
    }
    let invoices = of_customer::load(staff, id).await?;
    let prepaid = prepaid::section(staff, id).await?;
    let sees_access = staff.may::<ViewCustomerAccess>();
    let (mut access, mut changes) = (None, Vec::new());
    if sees_access {
        access = access::find(&mut staff.scope, id).await?.map(|stored| stored.access.enabled);
        changes = audit::latest(&mut staff.scope, Some(id), 10).await?;
    }
    let filter = Filter { customer: Some(id), ..Filter::default() };
    let rates = rates::section(staff, &filter, &format!("customer={id}")).await?;
    let rights = staff.rights();
    Ok(Related { manager, contacts, projects, access, invoices, prepaid, changes, rates, rights, sees_access })
}

async fn show(mut staff: Staff<ViewCustomers>, Id(id): Id<CustomerId>, Query(asked): Query<Done>) -> Result<ShowView> {
    let customer = customers::find(&mut staff.scope, id).await?.customer;
    let related = related(&mut staff, id, customer.manager).await?;
    let mut page = staff.page;
    page.notice = asked.notice(page.t.customer_added(), page.t.customer_saved());
    Ok(assemble(page, id, customer, related))
}

fn assemble(page: Page, id: CustomerId, customer: Customer, related: Related) -> ShowView {
    ShowView {
        facts: facts(&page, &customer),
        settings: settings(&page, &customer, related.manager),
        note: lines(&customer.internal_note),
        id,
        name: customer.name,
        active: customer.active,
        contacts: related.contacts,
        projects: related.projects,
        access: related.access,
        invoices: related.invoices,
        prepaid: related.prepaid,
        changes: related.changes.into_iter().map(|entry| change(&page, entry)).collect(),
        rates: related.rates,
        rights: related.rights,
        sees_access: related.sees_access,
        page,
    }
}

fn change(page: &Page, entry: audit::Entry) -> Change {
    Change { what: event(&page.t, &entry.event), who: entry.actor_name, when: page.when(&entry.at) }
}

fn facts(page: &Page, customer: &Customer) -> Vec<Fact> {
    let t = &page.t;
    let mail = customer
        .email
        .as_ref()
        .map(|email| Fact::new(t.record_email(), email.as_str()).link(format!("mailto:{email}")));
    let address = customer.address.as_ref().map(|address| Fact::new(t.customer_address(), lines(address).join(", ")));
    [
        Fact::known(t.col_number(), &customer.number),
        mail,
        Fact::known(t.record_phone(), &customer.phone),
        address,
        Fact::known(t.customer_country(), &customer.country),
        Fact::known(t.customer_vat_number(), &customer.vat_number),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is not set is the account's, and said to be.
fn settings(page: &Page, customer: &Customer, manager: Option<String>) -> Vec<Fact> {
    let t = &page.t;
    let language = match customer.language {
        Some(lang) => lang.own_name().to_owned(),
        None => t.access_language_default(page.account.language.own_name()),
    };
    let zone = match &customer.zone {
        Some(zone) => zone.to_string(),
        None => t.customer_zone_default(page.account.zone.to_string()),
    };
    vec![
        Fact::new(t.language(), language),
        // A long name may break where it has parts.
        Fact::new(t.customer_zone(), zone.replace('/', "/\u{200b}")),
        Fact::new(t.col_currency(), customer.currency.to_string()),
        Fact::new(t.customer_manager(), manager.unwrap_or_else(|| t.record_nobody())),
    ]
}
