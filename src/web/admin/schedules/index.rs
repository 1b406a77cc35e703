//! The list of scheduled reports over all customers.

use super::super::list::{Asked, Cell, Column, Empty, Filter, List, ListRoutes, Row};
use super::{format, rhythm};
use crate::base::ids::CustomerId;
use crate::domain::customers;
use crate::domain::permissions::{EditCustomerAccess, ViewCustomerAccess};
use crate::domain::reports::asked::Which;
use crate::domain::schedules::list::{self, Listed};
use crate::error::Result;
use crate::output::labels;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/schedules", index)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("report", t.schedules_report()).sorted(),
        Column::text("customer", t.access_customer()).sorted(),
        Column::text("when", t.schedules_when()),
        Column::text("format", t.schedules_format()),
        Column::number("recipients", t.schedules_recipients()),
        Column::text("next", t.schedules_next()).sorted(),
        Column::text("last", t.schedules_last()).sorted(),
        Column::text("state", t.col_state()),
    ]
}

async fn index(
    mut staff: Staff<ViewCustomerAccess>,
    format: Format,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let asked = Asked::of(&uri, format, columns(&staff.page), "next", false)?;
    let filter = list::Filter {
        search: asked.search(),
        customer: asked.filter("customer", |id| id.parse().ok())?,
        report: asked.filter("report", Which::parse)?,
        paused: asked.filter("state", |key| match key {
            "paused" => Some(true),
            "active" => Some(false),
            _ => None,
        })?,
    };
    let (lines, total) = list::list(&mut staff.scope, &filter, asked.slice()).await?;
    let customers = match format {
        Format::Html => customers(&mut staff, filter.customer).await?,
        _ => Vec::new(),
    };
    let may_edit = staff.may::<EditCustomerAccess>();
    let page = staff.page.clone();
    let t = &page.t;
    let about = filter.customer.map(|id| format!("?customer={id}")).unwrap_or_default();
    let new = may_edit.then(|| (page.url(&format!("/schedules/new{about}")), t.schedules_new()));
    let reports = Which::ALL.map(|which| (which.key().to_owned(), labels::report(t, which.section()))).to_vec();
    let states = vec![("active".to_owned(), t.schedules_active()), ("paused".to_owned(), t.schedules_paused())];
    let list = List {
        path: "/schedules",
        title: t.schedules(),
        intro: t.schedules_intro(),
        action: new.clone(),
        search_hint: t.schedules_search(),
        filters: vec![
            Filter::select("customer", t.access_customer(), t.projects_any_customer(), customers),
            Filter::select("report", t.schedules_report(), t.schedules_any_report(), reports),
            Filter::select("state", t.col_state(), t.schedules_any_state(), states),
        ],
        rows: lines.into_iter().map(|line| row(&page, line)).collect(),
        total,
        count: t.schedules_count(total),
        empty: Empty { title: t.schedules_none(), text: t.schedules_none_text(), action: new },
        notice: (asked.links.get("done") == "removed").then(|| t.schedules_removed()),
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

fn row(page: &Page, line: Listed) -> Row {
    let t = &page.t;
    let state = match (line.paused, line.trouble) {
        (true, _) => Cell::tag(t.schedules_paused(), ""),
        (false, true) => Cell::tag(t.schedules_trouble(), "warn"),
        (false, false) => Cell::tag(t.schedules_active(), "ok"),
    };
    let cells = vec![
        Cell::link(labels::report(t, line.report.section()), page.url(&format!("/schedules/{}", line.id))),
        Cell::link(line.customer_name, page.url(&format!("/access/{}", line.customer))),
        Cell::text(rhythm(t, line.when)),
        Cell::text(format(t, line.form)),
        Cell::count(page, line.recipients),
        Cell::instant(page, line.next_at),
        Cell::instant(page, line.last_at),
        state,
    ];
    Row::new("", cells).quiet(line.paused)
}

/// Every active customer, and the one that is looked at.
async fn customers(staff: &mut Staff<ViewCustomerAccess>, chosen: Option<CustomerId>) -> Result<Vec<(String, String)>> {
    let active = customers::choices(&mut staff.scope).await?;
    let mut offered: Vec<_> = active.into_iter().map(|customer| (customer.id.to_string(), customer.name)).collect();
    if let Some(id) = chosen
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), customers::find(&mut staff.scope, id).await?.customer.name));
    }
    Ok(offered)
}
