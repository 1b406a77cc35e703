//! The list of customers.

use super::super::list::{Act, Asked, Cell, Column, Empty, Filter, List, ListRoutes, Picked, Row};
use crate::base::ids::CustomerId;
use crate::base::words::Words;
use crate::domain::customers::{self, Listed, Matched};
use crate::domain::permissions::{EditCustomers, ViewCustomerAccess, ViewCustomers};
use crate::domain::undo::{self, Step};
use crate::error::{Error, Result};
use crate::web::form::Form;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::{Rights, Staff};
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/customers", index).post("/customers/active", set_active)
}

fn columns(page: &Page, sees_access: bool) -> Vec<Column> {
    let t = &page.t;
    let mut columns = vec![
        Column::text("name", t.col_name()).sorted(),
        Column::text("number", t.col_number()).tight().sorted(),
        Column::text("state", t.col_state()),
        Column::text("manager", t.customer_manager()).sorted().extra(),
        Column::number("contacts", t.nav_contacts()).sorted(),
        Column::number("projects", t.nav_projects()).sorted(),
    ];
    columns.extend(sees_access.then(|| Column::text("access", t.customer_access())));
    columns
}

async fn index(mut staff: Staff<ViewCustomers>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let sees_access = staff.may::<ViewCustomerAccess>();
    let asked = Asked::of(&uri, format, columns(&staff.page, sees_access), "name", false)?;
    let filter = customers::Filter {
        search: asked.search(),
        active: asked.yes_no("active")?,
        access: if sees_access { asked.yes_no("access")? } else { None },
    };
    let (lines, total) = customers::list(&mut staff.scope, &filter, asked.slice()).await?;
    let rights = staff.rights();
    let page = staff.page.clone();
    let t = &page.t;
    let yes_no = |yes: String, no: String| vec![("yes".to_owned(), yes), ("no".to_owned(), no)];
    let active = yes_no(t.record_active(), t.record_inactive());
    let mut filters = vec![Filter::select("active", t.record_active(), t.record_any_state(), active)];
    if sees_access {
        let with = yes_no(t.customers_with_access(), t.customers_without_access());
        filters.push(Filter::select("access", t.customer_access(), t.customers_any_access(), with));
    }
    let add = rights.edit_customers.then(|| (page.url("/customers/new"), t.customer_add()));
    let act = |label: String, value| Act::new(page.url("/customers/active"), label).value(value);
    let acts = vec![act(t.customers_set_active(), "yes"), act(t.customers_set_inactive(), "no")];
    let changed = || t.customers_changed(asked.links.get("n").parse::<i64>().unwrap_or(0));
    let list = List {
        path: "/customers",
        title: t.nav_customers(),
        intro: t.customers_intro(),
        action: add.clone(),
        search_hint: t.customers_search(),
        filters,
        count: and_own(t, t.customers_count(total.customers()), total),
        total: total.lines,
        acts: if rights.edit_customers { acts } else { Vec::new() },
        empty: Empty { title: t.customers_none(), text: t.customers_none_text(), action: add },
        notice: (asked.links.get("done") == "active").then(changed),
        rows: lines.into_iter().map(|line| row(&page, line, sees_access, &rights)).collect(),
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

fn row(page: &Page, line: Listed, sees_access: bool, rights: &Rights) -> Row {
    let t = &page.t;
    let state = if line.active { Cell::tag(t.record_active(), "ok") } else { Cell::tag(t.record_inactive(), "") };
    let mark = if line.own { t.own_company() } else { String::new() };
    let mut cells = vec![
        Cell::link(line.name, page.url(&format!("/customers/{}", line.id))).small(mark),
        Cell::known(&line.number),
        state,
        Cell::known(&line.manager_name),
        Cell::count(page, line.contacts),
        Cell::count(page, line.projects),
    ];
    if sees_access {
        let href = page.url(&format!("/access/{}", line.id));
        cells.push(match line.access {
            Some(true) => Cell::link(t.access_on(), href),
            Some(false) => Cell::link(t.access_off(), href),
            None if rights.edit_access && line.active => Cell::link(t.customer_give_access(), href),
            None => Cell::text(t.customer_no_access()),
        });
    }
    Row::new(line.id, cells).quiet(!line.active)
}

/// "12 customers", and that the own company is listed besides where it is.
pub fn and_own(t: &Words, count: String, matched: Matched) -> String {
    if matched.own { t.own_company_besides(count) } else { count }
}

/// Switches those picked on or off, with a way back.
async fn set_active(mut staff: Staff<EditCustomers>, Form(picked): Form<Picked>) -> Result<Response> {
    let list = staff.page.url("/customers");
    let ids = picked.ids::<CustomerId>()?;
    if ids.is_empty() {
        return staff.done(&picked.back(&list, &[("done", "none-picked")])).await;
    }
    let active = match picked.act.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::BadAddress("act")),
    };
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    let rows = customers::set_active(&mut staff.scope, &ids, active).await?;
    let count = rows.len().to_string();
    let undo = undo::offer(&mut staff.scope, &Step::Customers { rows }).await?.to_string();
    staff.done(&picked.back(&list, &[("done", "active"), ("n", &count), ("undo", &undo)])).await
}
