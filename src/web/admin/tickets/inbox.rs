//! The inbox: the cases of all customers, by who must act.

use super::state;
use crate::base::ids::CustomerId;
use crate::domain::customers;
use crate::domain::permissions::{EditTickets, ViewTickets};
use crate::domain::tickets::State;
use crate::domain::tickets::inbox::{self, Filter, Listed, View};
use crate::error::Result;
use crate::web::admin::list::{self, Asked, Cell, Column, Empty, List, ListRoutes, Row, Tab};
use crate::web::format::Format;
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/tickets", index)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("subject", t.ticket_subject()).sorted(),
        Column::number("number", t.col_number()).sorted(),
        Column::text("customer", t.access_customer()).sorted(),
        Column::text("contact", t.ticket_of()),
        Column::text("project", t.col_project()).extra(),
        Column::text("state", t.col_state()),
        Column::text("assignee", t.ticket_assigned()).sorted(),
        Column::text("opened", t.ticket_opened_at()).sorted().extra(),
        Column::text("last", t.ticket_last()).sorted(),
    ]
}

async fn index(mut staff: Staff<ViewTickets>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let asked = Asked::of(&uri, format, columns(&staff.page), "last", true)?;
    let filter = Filter {
        view: asked.filter("view", View::parse)?.unwrap_or(View::Us),
        customer: asked.filter("customer", |id| id.parse().ok())?,
        search: asked.search(),
    };
    let counts = inbox::counts(&mut staff.scope).await?;
    let (cases, total) = inbox::list(&mut staff.scope, &filter, asked.slice()).await?;
    let customers = customers(&mut staff, filter.customer).await?;
    let may_edit = staff.may::<EditTickets>();
    let page = staff.page.clone();
    let t = &page.t;
    let new = may_edit.then(|| (page.url("/tickets/new"), t.ticket_new()));
    // The last count is of all there are.
    let empty = match counts.last() {
        Some(0) => Empty { title: t.tickets_inbox_none(), text: t.tickets_inbox_none_text(), action: None },
        _ => Empty { title: t.tickets_inbox_empty(), text: t.tickets_inbox_empty_text(), action: None },
    };
    let list = List {
        path: "/tickets",
        title: t.report_tickets(),
        intro: t.tickets_inbox_intro(),
        action: new,
        tabs: tabs(&page, &asked.links, filter.view, counts),
        search_hint: t.tickets_inbox_search(),
        filters: vec![list::Filter::select("customer", t.access_customer(), t.projects_any_customer(), customers)],
        rows: cases.into_iter().map(|case| row(&page, case)).collect(),
        total,
        count: format!("{} · {}", t.tickets_count(total), page.zone_note()),
        empty,
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

/// Every active customer, and the one that is looked at.
async fn customers(staff: &mut Staff<ViewTickets>, chosen: Option<CustomerId>) -> Result<Vec<(String, String)>> {
    let active = customers::choices(&mut staff.scope).await?;
    let mut offered: Vec<_> = active.into_iter().map(|customer| (customer.id.to_string(), customer.name)).collect();
    if let Some(id) = chosen
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), customers::find(&mut staff.scope, id).await?.customer.name));
    }
    Ok(offered)
}

fn tabs(page: &Page, links: &Links, current: View, counts: [i64; 6]) -> Vec<Tab> {
    let t = &page.t;
    let label = |view: View| match view {
        View::Us => t.ticket_waits_us(),
        View::Customer => t.ticket_waits_customer(),
        View::Mine => t.tickets_mine(),
        View::Unassigned => t.tickets_unassigned(),
        View::Closed => t.tickets_closed(),
        View::All => t.tickets_all(),
    };
    let tab = |(view, count): (View, i64)| Tab {
        href: links.with("view", view.key()),
        label: label(view),
        count: t.number(count),
        current: view == current,
    };
    View::ALL.into_iter().zip(counts).map(tab).collect()
}

fn row(page: &Page, case: Listed) -> Row {
    let (text, class) = state(&page.t, case.state);
    let cells = vec![
        Cell::link(case.subject, page.url(&format!("/tickets/{}", case.id))),
        Cell::number(format!("#{}", case.number), case.number.to_string()),
        Cell::text(case.customer_name),
        Cell::known(&case.contact),
        Cell::known(&case.project),
        Cell::tag(text, class),
        Cell::known(&case.assignee),
        Cell::instant(page, Some(case.created_at)),
        Cell::instant(page, Some(case.last_at)),
    ];
    Row::new(case.id, cells).quiet(case.state == State::Closed)
}
