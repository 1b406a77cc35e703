//! The list of projects over all customers.

use super::super::list::{Act, Asked, Cell, Column, Empty, Filter, List, ListRoutes, Picked, Row};
use crate::base::ids::{CustomerId, ProjectId};
use crate::domain::customers;
use crate::domain::permissions::{EditProjects, ViewCustomers, ViewProjects};
use crate::domain::projects::{self, Listed, State};
use crate::domain::undo::{self, Step};
use crate::error::{Error, Result};
use crate::output::labels;
use crate::web::form::Form;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/projects", index).post("/projects/state", set_state)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("name", t.col_name()).sorted(),
        Column::text("number", t.col_number()).tight(),
        Column::text("customer", t.access_customer()).sorted(),
        Column::text("state", t.col_state()).sorted(),
        Column::text("manager", t.col_manager()).sorted(),
        Column::text("starts", t.col_starts()).sorted().extra(),
        Column::text("ends", t.col_ends()).sorted(),
        Column::number("hours", t.project_spent()).sorted(),
        Column::number("budget", t.budget_hours()).sorted(),
    ]
}

async fn index(mut staff: Staff<ViewProjects>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let asked = Asked::of(&uri, format, columns(&staff.page), "customer", false)?;
    let filter = projects::Filter {
        customer: asked.filter("customer", |id| id.parse().ok())?,
        search: asked.search(),
        state: asked.filter("state", State::parse)?,
        over: asked.yes_no("over")? == Some(true),
    };
    let (lines, totals) = projects::list(&mut staff.scope, &filter, asked.slice()).await?;
    let customers = match format {
        Format::Html => customers(&mut staff, filter.customer).await?,
        _ => Vec::new(),
    };
    let (sees_customers, may_edit) = (staff.may::<ViewCustomers>(), staff.may::<EditProjects>());
    let page = staff.page.clone();
    let t = &page.t;
    let states = State::ALL.map(|state| (state.key().to_owned(), labels::state(t, state.key()))).to_vec();
    let over = vec![("yes".to_owned(), t.projects_over())];
    let act = |state: State| {
        Act::new(page.url("/projects/state"), t.projects_set_state(labels::state(t, state.key()))).value(state.key())
    };
    let hours_total = |seconds: i64| vec![t.hours(seconds)];
    let done = (asked.links.get("done") == "state").then(|| t.projects_changed(number(asked.links.get("n"))));
    let list = List {
        path: "/projects",
        title: t.nav_projects(),
        intro: t.projects_intro(),
        search_hint: t.projects_search(),
        filters: vec![
            Filter::select("customer", t.access_customer(), t.projects_any_customer(), customers),
            Filter::select("state", t.col_state(), t.projects_any_state(), states),
            Filter::select("over", t.project_budget(), t.projects_any_budget(), over),
        ],
        rows: lines.into_iter().map(|line| row(&page, line, sees_customers)).collect(),
        total: totals.rows,
        count: t.projects_count(totals.rows),
        totals: vec![("hours", hours_total(totals.seconds)), ("budget", hours_total(totals.budget_seconds))],
        acts: if may_edit { [State::Running, State::Paused, State::Done].map(act).to_vec() } else { Vec::new() },
        empty: Empty {
            title: t.projects_none(),
            text: t.projects_none_text(),
            action: sees_customers.then(|| (page.url("/customers"), t.contacts_to_customers())),
        },
        notice: done,
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

fn row(page: &Page, line: Listed, sees_customers: bool) -> Row {
    let t = &page.t;
    let customer = match sees_customers {
        true => Cell::link(line.customer_name, page.url(&format!("/customers/{}", line.customer))),
        false => Cell::Text(line.customer_name),
    };
    let state = line.state.key();
    let cells = vec![
        Cell::link(line.name, page.url(&format!("/projects/{}", line.id))),
        Cell::known(&line.number),
        customer,
        Cell::tag(labels::state(t, state), labels::tag_class(state)),
        Cell::known(&line.manager_name),
        Cell::day(page, line.starts_on),
        Cell::day(page, line.ends_on),
        Cell::hours(page, line.seconds),
        line.budget_seconds.map_or(Cell::Nil, |seconds| Cell::hours(page, seconds.into())),
    ];
    Row::new(line.id, cells).quiet(matches!(line.state, State::Done | State::Cancelled))
}

/// Every active customer, and the one that is looked at.
async fn customers(staff: &mut Staff<ViewProjects>, chosen: Option<CustomerId>) -> Result<Vec<(String, String)>> {
    let active = customers::choices(&mut staff.scope).await?;
    let mut offered: Vec<_> = active.into_iter().map(|customer| (customer.id.to_string(), customer.name)).collect();
    if let Some(id) = chosen
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), customers::find(&mut staff.scope, id).await?.customer.name));
    }
    Ok(offered)
}

/// A count that came back with the address.
fn number(text: &str) -> i64 {
    text.parse().unwrap_or(0)
}

/// One state for all that are picked, with a way back.
async fn set_state(mut staff: Staff<EditProjects>, Form(picked): Form<Picked>) -> Result<Response> {
    let list = staff.page.url("/projects");
    let ids = picked.ids::<ProjectId>()?;
    if ids.is_empty() {
        return staff.done(&picked.back(&list, &[("done", "none-picked")])).await;
    }
    let state = State::parse(&picked.act).ok_or(Error::BadAddress("act"))?;
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    let rows = projects::set_state(&mut staff.scope, &ids, state).await?;
    let count = rows.len().to_string();
    let undo = undo::offer(&mut staff.scope, &Step::Projects { rows }).await?.to_string();
    staff.done(&picked.back(&list, &[("done", "state"), ("n", &count), ("undo", &undo)])).await
}
