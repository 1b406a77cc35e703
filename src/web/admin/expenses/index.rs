//! The list of expenses: everybody's, or one's own.

use super::super::list::{Act, Asked, Cell, Column, Empty, Filter, List, ListRoutes, Picked, Row};
use super::super::time::{offers, sees};
use super::{kind, state, state_class};
use crate::base::ids::ExpenseId;
use crate::base::money::Currency;
use crate::base::period::{Period, Preset};
use crate::domain::expenses::{self, Kind, Listed, State};
use crate::domain::people;
use crate::domain::permissions::{ApproveTime, OwnTime, SignedIn};
use crate::domain::time::Reach;
use crate::domain::undo::{self, Step};
use crate::error::{Error, Result};
use crate::web::form::Form;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/expenses", index).post("/expenses/approve", approve)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("date", t.col_date()).tight().sorted(),
        Column::text("employee", t.col_employee()).sorted(),
        Column::text("customer", t.access_customer()).sorted(),
        Column::text("project", t.col_project()).sorted(),
        Column::text("kind", t.col_kind()).sorted(),
        Column::text("description", t.col_description()).sorted(),
        Column::number("amount", t.col_amount()).sorted(),
        Column::text("currency", t.col_currency()).extra(),
        Column::number("vat", t.expense_vat()).extra(),
        Column::text("billable", t.col_billable()),
        Column::text("receipt", t.receipt()),
        Column::text("state", t.col_state()).sorted(),
    ]
}

async fn index(mut staff: Staff<SignedIn>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let reach = sees(&staff)?;
    let page = staff.page.clone();
    let t = &page.t;
    let asked = Asked::of(&uri, format, columns(&page), "date", true)?;
    let given = |key: &str| Some(asked.links.get(key)).filter(|text| !text.is_empty());
    let period = Period::parse(given("period"), given("from"), given("to"), page.today(), Preset::All)
        .map_err(|_| Error::BadAddress("period"))?;
    let filter = expenses::Filter {
        reach,
        person: asked.filter("person", |id| id.parse().ok())?,
        customer: asked.filter("customer", |id| id.parse().ok())?,
        state: asked.filter("state", State::parse)?,
        from: period.from,
        to: period.to,
        search: asked.search(),
        receipt: asked.filter("receipt", with)?,
    };
    let (lines, totals) = expenses::list(&mut staff.scope, &filter, asked.slice()).await?;
    let filters = match format {
        Format::Html => filters(&mut staff, reach).await?,
        _ => Vec::new(),
    };
    let (own, approves) = (staff.may::<OwnTime>(), staff.may::<ApproveTime>());
    let new = || (page.url("/expenses/new"), t.expense_add());
    let list = List {
        path: "/expenses",
        title: t.expenses(),
        intro: if reach == Reach::All { t.expenses_intro() } else { t.expenses_intro_own() },
        action: own.then(new),
        search_hint: t.expenses_search(),
        filters,
        rows: lines.into_iter().map(|line| row(&page, line, format, approves)).collect(),
        total: totals.rows,
        count: t.expenses_count(totals.rows),
        totals: vec![("amount", totals.money.iter().map(|sum| t.money(sum.minor, sum.currency)).collect())],
        acts: if approves { vec![Act::new(page.url("/expenses/approve"), t.time_approve())] } else { Vec::new() },
        empty: Empty { title: t.expenses_none(), text: t.expenses_none_text(), action: own.then(new) },
        notice: match asked.links.get("done") {
            "approved" => Some(t.expenses_done_approved(asked.links.get("n").parse::<i64>().unwrap_or(0))),
            "removed" => Some(t.expense_removed()),
            _ => None,
        },
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

/// With a receipt, or without.
fn with(key: &str) -> Option<bool> {
    match key {
        "with" => Some(true),
        "without" => Some(false),
        _ => None,
    }
}

async fn filters(staff: &mut Staff<SignedIn>, reach: Reach) -> Result<Vec<Filter>> {
    let t = staff.page.t.clone();
    let presets = Preset::ALL.into_iter().filter(|known| *known != Preset::All);
    let presets = presets.map(|known| (known.key().to_owned(), offers::preset(&t, known))).collect();
    let states = State::ALL.map(|known| (known.key().to_owned(), state(&t, known))).to_vec();
    let receipts = vec![("with".to_owned(), t.receipts_with()), ("without".to_owned(), t.receipts_without())];
    let mut all = vec![
        Filter::select("period", t.period(), t.period_all(), presets),
        Filter::day("from", t.period_from()),
        Filter::day("to", t.period_to()),
        Filter::select("state", t.col_state(), t.projects_any_state(), states),
        Filter::select("receipt", t.receipt(), t.receipts_any(), receipts),
    ];
    if reach == Reach::All {
        let here = people::choices(&mut staff.scope).await?;
        let offered = here.into_iter().map(|known| (known.id.to_string(), known.name)).collect();
        all.push(Filter::select("person", t.col_employee(), t.time_any_person(), offered));
    }
    Ok(all)
}

fn row(page: &Page, line: Listed, format: Format, approves: bool) -> Row {
    let t = &page.t;
    let currency: Currency = line.currency.parse().unwrap_or(Currency::EUR);
    let known = State::parse(&line.state).unwrap_or(State::Invoiced);
    let project = match line.task_name {
        Some(task) => format!("{} · {task}", line.project_name),
        None => line.project_name,
    };
    let date = match format {
        Format::Html => Cell::link(t.date(line.spent_on), page.url(&format!("/expenses/{}", line.id))),
        _ => Cell::day(page, Some(line.spent_on)),
    };
    let cells = vec![
        date,
        Cell::Text(line.person_name),
        Cell::Text(line.customer_name),
        Cell::Text(project),
        Cell::text(kind(t, Kind::parse(&line.kind).unwrap_or(Kind::Other))),
        Cell::Text(line.description),
        Cell::money(page, line.amount, currency),
        Cell::Text(line.currency),
        line.vat_rate.map_or(Cell::Nil, |points| {
            Cell::number(super::show::percent(t, points), crate::output::csv::plain(t, points.into(), 2))
        }),
        Cell::text(if line.billable { t.yes() } else { t.no() }),
        if line.receipt { Cell::tag(t.yes(), "ok") } else { Cell::text(t.no()) },
        Cell::tag(state(t, known), state_class(known)),
    ];
    let id = if approves && known == State::Submitted { line.id.to_string() } else { String::new() };
    Row::new(id, cells)
}

/// All that are picked and handed in, with a way back.
async fn approve(mut staff: Staff<ApproveTime>, Form(picked): Form<Picked>) -> Result<Response> {
    let list = staff.page.url("/expenses");
    let ids = picked.ids::<ExpenseId>()?;
    if ids.is_empty() {
        return staff.done(&picked.back(&list, &[("done", "none-picked")])).await;
    }
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    let ids = expenses::approve_many(&mut staff.scope, &ids).await?;
    let n = ids.len().to_string();
    let undo = undo::offer(&mut staff.scope, &Step::Expenses { ids }).await?.to_string();
    staff.done(&picked.back(&list, &[("done", "approved"), ("n", &n), ("undo", &undo)])).await
}
