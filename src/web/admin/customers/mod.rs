//! Customers: the list, and one with all that belongs to it.

pub mod form;

use super::home::event;
use super::records::{Done, FILE_ROWS, Fact, ROWS, filter, lines, search, sheet};
use crate::base::ids::{CustomerId, PersonId};
use crate::base::page::Paging;
use crate::domain::contacts;
use crate::domain::customers::{self, Customer, Filter, Listed};
use crate::domain::people;
use crate::domain::permissions::{ViewCustomerAccess, ViewCustomers, ViewProjects};
use crate::domain::projects;
use crate::domain::{access, audit};
use crate::error::{Error, Result};
use crate::output::{csv, labels};
use crate::web::format::{Format, file};
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::{Rights, Staff};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use axum::response::Response;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/customers", index)
        .get("/customers.csv", export)
        .get("/customers/{id}", show)
        .merge(form::routes())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/customers/index.html")]
struct IndexView {
    page: Page,
    lines: Vec<Listed>,
    paging: Paging,
    links: Links,
    rights: Rights,
    sees_access: bool,
    filtered: bool,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    q: String,
    active: String,
    page: Option<String>,
}

impl Asked {
    fn filter(&self, limit: i64, offset: i64) -> Result<Filter> {
        let active = filter(&self.active, |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })?;
        Ok(Filter { search: search(&self.q), active, limit, offset })
    }
}

async fn index(
    mut staff: Staff<ViewCustomers>,
    Query(asked): Query<Asked>,
    OriginalUri(uri): OriginalUri,
) -> Result<IndexView> {
    let page = Paging::parse(asked.page.as_deref(), ROWS).map_err(|_| Error::BadAddress("page"))?;
    let mut paging = Paging { page, size: ROWS, total: 0 };
    let filter = asked.filter(ROWS.into(), paging.offset())?;
    let (lines, total) = customers::list(&mut staff.scope, &filter).await?;
    paging.total = total;
    Ok(IndexView {
        lines,
        paging,
        links: Links::of(&uri),
        rights: staff.rights(),
        sees_access: staff.may::<ViewCustomerAccess>(),
        filtered: filter.search.is_some() || filter.active.is_some() || page > 1,
        page: staff.page,
    })
}

async fn export(mut staff: Staff<ViewCustomers>, Query(asked): Query<Asked>) -> Result<Response> {
    let (lines, _) = customers::list(&mut staff.scope, &asked.filter(FILE_ROWS, 0)?).await?;
    let (t, sees_access) = (&staff.page.t, staff.may::<ViewCustomerAccess>());
    let mut head = vec![t.col_name(), t.col_number(), t.record_active(), t.nav_contacts(), t.nav_projects()];
    head.extend(sees_access.then(|| t.customer_access()));
    let rows = lines.into_iter().map(|line| {
        let active = if line.active { t.yes() } else { t.no() };
        let number = line.number.unwrap_or_default();
        let mut row = vec![
            csv::guarded(line.name),
            csv::guarded(number),
            active,
            line.contacts.to_string(),
            line.projects.to_string(),
        ];
        row.extend(sees_access.then(|| match line.access {
            Some(true) => t.access_on(),
            Some(false) => t.access_off(),
            None => t.customer_no_access(),
        }));
        row
    });
    Ok(file(Format::Csv, "customers", sheet(t, head, rows)?))
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
    changes: Vec<audit::Entry>,
    rights: Rights,
    sees_access: bool,
}

async fn related(staff: &mut Staff<ViewCustomers>, id: CustomerId, manager: Option<PersonId>) -> Result<Related> {
    let manager = match manager {
        Some(id) => Some(people::find(&mut staff.scope, id).await?.name),
        None => None,
    };
    let contacts = contacts::list(&mut staff.scope, Some(id), None, FEW, 0).await?;
    let mut projects = None;
    if staff.may::<ViewProjects>() {
        let few = projects::Filter { customer: Some(id), limit: FEW, ..projects::Filter::default() };
        projects = Some(projects::list(&mut staff.scope, &few).await?);
    }
    let sees_access = staff.may::<ViewCustomerAccess>();
    let (mut access, mut changes) = (None, Vec::new());
    if sees_access {
        access = access::find(&mut staff.scope, id).await?.map(|stored| stored.access.enabled);
        changes = audit::latest(&mut staff.scope, Some(id), 10).await?;
    }
    Ok(Related { manager, contacts, projects, access, changes, rights: staff.rights(), sees_access })
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
        changes: related.changes.into_iter().map(|entry| change(&page, entry)).collect(),
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
