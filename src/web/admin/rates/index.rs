//! The list of rates, with what was before and what comes.

use super::{line, when};
use crate::base::page::Slice;
use crate::domain::permissions::{EditRates, ViewRates};
use crate::domain::rates::{self, Filter, Listed};
use crate::domain::scope::StaffScope;
use crate::domain::{customers, people, projects};
use crate::error::Result;
use crate::output::csv;
use crate::web::admin::list::{self, Asked, Cell, Column, Empty, List, ListRoutes, Row};
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/rates", index)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("for", t.rate_for()),
        Column::text("person", t.rate_person()),
        Column::text("from", t.rate_valid_from()),
        Column::text("until", t.rate_until()),
        Column::number("rate", t.rate_per_hour()),
        Column::text("currency", t.col_currency()).tight().extra(),
        Column::text("state", t.col_state()),
    ]
}

async fn index(mut staff: Staff<ViewRates>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let asked = Asked::of(&uri, format, columns(&staff.page), "for", false)?;
    let today = staff.page.today();
    let filter = Filter {
        search: asked.search(),
        customer: asked.filter("customer", |id| id.parse().ok())?,
        project: asked.filter("project", |id| id.parse().ok())?,
        person: asked.filter("person", |id| id.parse().ok())?,
        on: asked.filter("show", |text| (text == "now").then_some(today))?,
    };
    let (listed, total) = rates::list(&mut staff.scope, &filter, asked.slice()).await?;
    let filters = match format {
        Format::Html => filters(&mut staff.scope, &staff.page, &filter).await?,
        _ => Vec::new(),
    };
    let may_edit = staff.may::<EditRates>();
    let page = staff.page.clone();
    let t = &page.t;
    let list = List {
        path: "/rates",
        title: t.rates(),
        intro: t.rates_intro(),
        action: may_edit.then(|| (page.url("/rates/new"), t.rate_add())),
        search_hint: t.rates_search(),
        filters,
        rows: listed.into_iter().map(|one| row(&page, one, may_edit)).collect(),
        total,
        count: t.rates_count(total),
        empty: Empty { title: t.rates_none(), text: t.rates_none_text(), action: None },
        notice: match asked.links.get("done") {
            "rate-saved" => Some(t.rate_saved()),
            "rate-removed" => Some(t.rate_removed()),
            _ => None,
        },
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

fn row(page: &Page, listed: Listed, may_edit: bool) -> Row {
    let (class, word) = when(page, &listed);
    let (current, until, step) = (listed.current(page.today()), listed.until, listed.stored.step);
    let id = listed.stored.id;
    let line = line(page, listed, may_edit);
    let cells = vec![
        if may_edit { Cell::link(line.what, line.href) } else { Cell::Text(line.what) },
        Cell::Text(line.person),
        Cell::day(page, Some(step.valid_from)),
        Cell::day(page, until),
        match step.rate {
            Some(rate) => Cell::number(line.rate, csv::plain(&page.t, rate.0, 4)),
            None => Cell::Text(line.rate),
        },
        Cell::text(step.currency.to_string()),
        Cell::tag(word, class),
    ];
    Row::new(id, cells).quiet(!current)
}

/// What is looked at is always among the choices.
async fn filters(scope: &mut StaffScope, page: &Page, filter: &Filter) -> Result<Vec<list::Filter>> {
    let t = &page.t;
    let known = |offered: &[(String, String)], id: &str| offered.iter().any(|(value, _)| value == id);
    let active = customers::choices(scope).await?;
    let mut offered: Vec<_> = active.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
    if let Some(id) = filter.customer.filter(|id| !known(&offered, &id.to_string())) {
        offered.push((id.to_string(), customers::find(scope, id).await?.customer.name));
    }
    let mut people: Vec<_> =
        people::choices(scope).await?.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
    if let Some(id) = filter.person.filter(|id| !known(&people, &id.to_string())) {
        people.push((id.to_string(), people::find(scope, id).await?.name));
    }
    let running = projects::Filter {
        customer: filter.customer,
        state: Some(projects::State::Running),
        ..projects::Filter::default()
    };
    let (listed, _) = projects::list(scope, &running, Slice::first(1_000)).await?;
    let name = |one: projects::Listed| (one.id.to_string(), format!("{} › {}", one.customer_name, one.name));
    let mut projects: Vec<_> = listed.into_iter().map(name).collect();
    if let Some(id) = filter.project.filter(|id| !known(&projects, &id.to_string())) {
        projects.push((id.to_string(), projects::find(scope, id).await?.project.name));
    }
    Ok(vec![
        list::Filter::select("customer", t.access_customer(), t.projects_any_customer(), offered),
        list::Filter::select("project", t.col_project(), t.rates_any_project(), projects),
        list::Filter::select("person", t.rate_person(), t.rates_any_person(), people),
        list::Filter::select("show", t.col_state(), t.rates_history(), vec![("now".into(), t.rates_now())]),
    ])
}
