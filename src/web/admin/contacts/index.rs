//! The list of contacts over all customers.

use super::super::list::{Asked, Cell, Column, Empty, Filter, List, ListRoutes, Row};
use crate::domain::contacts::{self, Listed};
use crate::domain::customers;
use crate::domain::permissions::{ViewCustomerAccess, ViewCustomers};
use crate::error::Result;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/contacts", index)
}

fn columns(page: &Page, sees_access: bool) -> Vec<Column> {
    let t = &page.t;
    let mut columns = vec![
        Column::text("name", t.col_name()).sorted(),
        Column::text("customer", t.access_customer()).sorted(),
        Column::text("title", t.contact_title()),
        Column::text("email", t.record_email()).sorted(),
    ];
    if sees_access {
        columns.push(Column::text("username", t.contact_sign_in()));
        columns.push(Column::text("sign-in", t.access_last_sign_in()).sorted());
    }
    columns
}

async fn index(mut staff: Staff<ViewCustomers>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let sees_access = staff.may::<ViewCustomerAccess>();
    let asked = Asked::of(&uri, format, columns(&staff.page, sees_access), "name", false)?;
    let filter = contacts::Filter {
        customer: asked.filter("customer", |id| id.parse().ok())?,
        search: asked.search(),
        sign_in: if sees_access { asked.yes_no("sign-in")? } else { None },
    };
    let (lines, total) = contacts::list(&mut staff.scope, &filter, asked.slice()).await?;
    let mut known: Vec<(String, String)> = Vec::new();
    for customer in customers::choices(&mut staff.scope).await? {
        known.push((customer.id.to_string(), customer.name));
    }
    let page = staff.page.clone();
    let t = &page.t;
    let mut filters = vec![Filter::select("customer", t.access_customer(), t.projects_any_customer(), known)];
    if sees_access {
        let with = vec![("yes".to_owned(), t.contacts_with_sign_in()), ("no".to_owned(), t.contact_no_sign_in())];
        filters.push(Filter::select("sign-in", t.contact_sign_in(), t.contacts_any_sign_in(), with));
    }
    let count = t.contacts_count(total);
    let list = List {
        path: "/contacts",
        title: t.nav_contacts(),
        intro: t.contacts_intro(),
        search_hint: t.contacts_search(),
        filters,
        count: if sees_access { format!("{count} · {}", page.zone_note()) } else { count },
        total,
        empty: Empty {
            title: t.contacts_none(),
            text: t.contacts_none_text(),
            action: Some((page.url("/customers"), t.contacts_to_customers())),
        },
        rows: lines.into_iter().map(|line| row(&page, line, sees_access)).collect(),
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

fn row(page: &Page, line: Listed, sees_access: bool) -> Row {
    let t = &page.t;
    let name = Cell::link(line.name, page.url(&format!("/contacts/{}", line.id)));
    let email = line.email.map_or(Cell::Nil, |email| Cell::link(email.clone(), format!("mailto:{email}")));
    let mut cells = vec![
        if line.active { name } else { name.small(t.record_inactive()) },
        Cell::link(line.customer_name, page.url(&format!("/customers/{}", line.customer))),
        Cell::known(&line.title),
        email,
    ];
    if sees_access {
        cells.push(match (line.login, line.username) {
            (Some(login), Some(username)) => {
                Cell::link(username, page.url(&format!("/access/{}/{login}", line.customer)))
            }
            _ => Cell::text(t.contact_no_sign_in()),
        });
        cells.push(match (line.last_sign_in_at, line.login) {
            (None, Some(_)) => Cell::text(t.never()),
            (at, _) => Cell::instant(page, at),
        });
    }
    Row::new(line.id, cells).quiet(!line.active)
}
