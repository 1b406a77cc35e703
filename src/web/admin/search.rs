//! Search over everything, as a page and as what the palette shows: the same handler, with or without the frame.

use super::settings;
use crate::domain::permissions::{
    EditCustomers, EditPeople, EditSettings, SignedIn, ViewCustomers, ViewInvoices, ViewPeople, ViewProjects,
    ViewTickets,
};
use crate::domain::search::{self, Hit, Kind, Sees};
use crate::error::{Error, Result};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use axum::extract::Query;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/search", index)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    q: String,
    /// `list`: only what was found, for the palette.
    part: String,
}

struct Item {
    href: String,
    title: String,
    about: String,
}

struct Group {
    label: String,
    items: Vec<Item>,
}

/// As a page, and its block `list` alone.
#[derive(Template)]
#[template(path = "admin/search/page.html", blocks = ["list"])]
struct SearchView {
    page: Page,
    q: String,
    groups: Vec<Group>,
}

/// Found of a kind; the page of each list finds the rest.
const EACH: i64 = 6;

async fn index(mut staff: Staff<SignedIn>, Query(asked): Query<Asked>) -> Result<Response> {
    let q: String = asked.q.trim().chars().take(100).collect();
    let sees = Sees {
        customers: staff.may::<ViewCustomers>(),
        projects: staff.may::<ViewProjects>(),
        invoices: staff.may::<ViewInvoices>(),
        cases: staff.may::<ViewTickets>(),
        people: staff.may::<ViewPeople>(),
    };
    let mut groups = if q.is_empty() {
        let recent = search::recent(&mut staff.scope, sees, 8).await?;
        let items: Vec<Item> = recent.into_iter().map(|hit| item(&staff, hit)).collect();
        vec![Group { label: staff.page.t.search_recent(), items }]
    } else {
        let found = search::find(&mut staff.scope, &q, sees, EACH).await?;
        grouped(&staff, found)
    };
    groups.extend(places(&staff, &q));
    groups.retain(|group| !group.items.is_empty());
    let view = SearchView { page: staff.page, q, groups };
    let html = if asked.part == "list" { view.as_list().render() } else { view.render() };
    Ok(Html(html.map_err(|error| Error::Internal(error.to_string()))?).into_response())
}

fn grouped(staff: &Staff<SignedIn>, found: Vec<Hit>) -> Vec<Group> {
    let t = &staff.page.t;
    let mut groups = [
        (Kind::Customer, t.nav_customers()),
        (Kind::Contact, t.nav_contacts()),
        (Kind::Project, t.nav_projects()),
        (Kind::Invoice, t.nav_invoices()),
        (Kind::Case, t.report_tickets()),
        (Kind::Person, t.nav_people()),
    ]
    .map(|(kind, label)| (kind, Group { label, items: Vec::new() }));
    for hit in found {
        if let Some((_, group)) = groups.iter_mut().find(|(kind, _)| *kind == hit.kind) {
            group.items.push(item(staff, hit));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn item(staff: &Staff<SignedIn>, hit: Hit) -> Item {
    let path = match hit.kind {
        Kind::Customer => format!("/customers/{}", hit.id),
        Kind::Contact => format!("/contacts/{}", hit.id),
        Kind::Project => format!("/projects/{}", hit.id),
        Kind::Invoice => format!("/invoices/{}", hit.id),
        Kind::Case => format!("/tickets/{}", hit.id),
        Kind::Person if staff.may::<EditPeople>() => format!("/people/{}/edit", hit.id),
        Kind::Person => {
            let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", &hit.title).finish();
            format!("/people?{query}")
        }
    };
    Item { href: staff.page.url(&path), title: hit.title, about: hit.about.unwrap_or_default() }
}

/// Pages and what can be done on them, by what they are called in the viewer's language.
fn places(staff: &Staff<SignedIn>, q: &str) -> Vec<Group> {
    let page = &staff.page;
    let t = &page.t;
    let wanted = q.to_lowercase();
    let fits = |title: &str| title.to_lowercase().contains(&wanted);
    let mut actions = Vec::new();
    if staff.may::<EditCustomers>() {
        actions.push(("/customers/new", t.customer_add()));
    }
    if staff.may::<EditPeople>() {
        actions.push(("/people/new", t.person_add()));
    }
    let mut pages: Vec<(String, String)> =
        page.places.iter().chain(&page.set_up).map(|place| (place.href.clone(), place.label.clone())).collect();
    pages.push((page.url("/profile"), t.nav_profile()));
    if staff.may::<EditSettings>() {
        // The first of them is among the places already, by the name of them all.
        pages.extend(settings::pages(t).into_iter().skip(1).map(|(path, label)| (page.url(path), label)));
    }
    let actions = actions.into_iter().map(|(path, label)| (page.url(path), label)).collect();
    [(t.search_actions(), actions), (t.search_pages(), pages)]
        .into_iter()
        .map(|(label, found): (String, Vec<(String, String)>)| Group {
            label,
            items: found
                .into_iter()
                .filter(|(_, title)| fits(title))
                .map(|(href, title)| Item { href, title, about: String::new() })
                .collect(),
        })
        .collect()
}
