//! The list of hours: everybody's, or one's own.

use super::super::list::{Act, Asked, Cell, Column, Empty, List, ListRoutes, Row};
use super::{edits, offers, sees};
use crate::base::money::{Currency, Rate};
use crate::base::period::{Period, Preset};
use crate::base::zone::Zone;
use crate::domain::permissions::{ApproveTime, OwnTime, SignedIn, ViewInvoices, ViewRates};
use crate::domain::time::{self as hours, Listed, Reach, State, Totals};
use crate::error::{Error, Result};
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/time", index)
}

/// What the viewer may do and see in the list.
struct Rights {
    rates: bool,
    approve: bool,
    own: bool,
    invoices: bool,
    edits: Reach,
}

fn columns(page: &Page, everybody: bool, rates: bool) -> Vec<Column> {
    let t = &page.t;
    let person = || Column::text("employee", t.col_employee()).sorted();
    let columns = vec![
        Some(Column::text("date", t.col_date()).tight().sorted()),
        Some(Column::text("start", t.col_start()).tight().extra()),
        Some(Column::text("end", t.col_end()).tight().extra()),
        Some(if everybody { person() } else { person().extra() }),
        Some(Column::text("customer", t.access_customer()).sorted()),
        Some(Column::text("project", t.col_project()).sorted()),
        Some(Column::text("task", t.time_task()).sorted().extra()),
        Some(Column::text("activity", t.col_activity()).sorted().extra()),
        Some(Column::text("description", t.col_description()).sorted()),
        Some(Column::number("hours", t.col_hours()).sorted()),
        Some(Column::text("billable", t.col_billable()).sorted().extra()),
        Some(Column::text("state", t.col_state()).sorted()),
        rates.then(|| Column::number("rate", t.col_rate()).sorted().extra()),
        rates.then(|| Column::number("value", t.col_value()).sorted()),
        Some(Column::text("invoice", t.col_invoice()).tight().sorted().extra()),
    ];
    columns.into_iter().flatten().collect()
}

/// The period asked for; this month until one is.
fn period(asked: &Asked, page: &Page) -> Result<Period> {
    let given = |key: &str| Some(asked.links.get(key)).filter(|text| !text.is_empty());
    Period::parse(given("period"), given("from"), given("to"), page.today(), Preset::ThisMonth)
        .map_err(|_| Error::BadAddress("period"))
}

async fn index(mut staff: Staff<SignedIn>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let reach = sees(&staff)?;
    let rights = Rights {
        rates: staff.may::<ViewRates>(),
        approve: staff.may::<ApproveTime>(),
        own: staff.may::<OwnTime>(),
        invoices: staff.may::<ViewInvoices>(),
        edits: edits(&staff),
    };
    let page = staff.page.clone();
    let t = &page.t;
    let asked = Asked::of(&uri, format, columns(&page, reach == Reach::All, rights.rates), "date", true)?;
    let period = period(&asked, &page)?;
    let filter = hours::Filter {
        reach,
        person: asked.filter("person", |id| id.parse().ok())?,
        customer: asked.filter("customer", |id| id.parse().ok())?,
        project: asked.filter("project", |id| id.parse().ok())?,
        from: period.from,
        to: period.to,
        state: asked.filter("state", State::parse)?,
        billable: asked.yes_no("billable")?,
        search: asked.search(),
    };
    let (lines, totals) = hours::list(&mut staff.scope, &filter, asked.slice()).await?;
    let filters = match format {
        Format::Html => offers::filters(&mut staff, &filter).await?,
        _ => Vec::new(),
    };
    let list = List {
        path: "/time",
        title: t.nav_time(),
        intro: if reach == Reach::All { t.time_intro() } else { t.time_intro_own() },
        action: rights.own.then(|| (page.url("/time/week"), t.time_week())),
        search_hint: t.time_search(),
        filters,
        rows: lines.into_iter().map(|line| row(&page, line, &rights, format)).collect(),
        total: totals.rows,
        count: t.time_count(totals.rows),
        totals: sums(&page, &totals, rights.rates),
        acts: acts(&page, &rights),
        empty: Empty {
            title: t.time_none(),
            text: t.time_none_text(),
            action: rights.own.then(|| (page.url("/time/week"), t.time_week())),
        },
        notice: super::bulk::notice(t, asked.links.get("done"), asked.links.get("n")),
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

fn sums(page: &Page, totals: &Totals, rates: bool) -> Vec<(&'static str, Vec<String>)> {
    let t = &page.t;
    let mut sums = vec![("hours", vec![t.hours(totals.seconds)])];
    if rates {
        let mut lines: Vec<String> = totals.money.iter().map(|sum| t.money(sum.minor, sum.currency)).collect();
        if totals.unknown > 0 {
            lines.push(t.time_unknown(totals.unknown));
        }
        sums.push(("value", lines));
    }
    sums
}

fn acts(page: &Page, rights: &Rights) -> Vec<Act> {
    let t = &page.t;
    let act = |path: &str, label: String| Act::new(page.url(path), label);
    let mut acts = Vec::new();
    if rights.approve {
        acts.push(act("/time/state", t.time_approve()).value("approve"));
        acts.push(act("/time/state", t.time_withdraw()).value("withdraw"));
    }
    if rights.own {
        acts.push(act("/time/billable", t.time_set_billable()).value("yes"));
        acts.push(act("/time/billable", t.time_set_not_billable()).value("no"));
        acts.push(act("/time/move", t.time_move()));
        acts.push(act("/time/remove", t.remove()).danger());
    }
    acts
}

fn row(page: &Page, line: Listed, rights: &Rights, format: Format) -> Row {
    let t = &page.t;
    let zone: Zone = line.zone.parse().unwrap_or_else(|_| Zone::utc());
    let clock = |at: Option<::time::OffsetDateTime>| {
        at.map_or(Cell::Nil, |at| {
            let shown = t.time(zone.local(at));
            Cell::When { plain: shown.clone(), shown }
        })
    };
    let currency: Option<Currency> = line.currency.as_deref().and_then(|code| code.parse().ok());
    let state = State::parse(&line.state).unwrap_or(State::Registered);
    let date = match format {
        Format::Html => Cell::link(t.date(line.work_date), page.url(&format!("/time/{}", line.id))),
        _ => Cell::day(page, Some(line.work_date)),
    };
    let invoice = match (&line.invoice_number, line.invoice) {
        (Some(number), Some(_)) if rights.invoices => Cell::text(number.clone()),
        (Some(_), _) => Cell::text(t.yes()),
        _ => Cell::Nil,
    };
    let mut cells = vec![
        date,
        clock(line.started_at),
        clock(line.ended_at),
        Cell::known(&line.person_name),
        Cell::Text(line.customer_name),
        Cell::Text(line.project_name),
        Cell::known(&line.task_name),
        Cell::known(&line.activity),
        Cell::Text(line.description),
        Cell::hours(page, line.seconds.into()),
        Cell::text(if line.billable { t.yes() } else { t.no() }),
        Cell::tag(super::state(t, state), super::state_class(state)),
    ];
    if rights.rates {
        cells.push(match (line.rate, currency) {
            (Some(rate), Some(currency)) => {
                Cell::number(t.rate(Rate(rate), currency), crate::output::csv::plain(t, rate, 4))
            }
            _ => Cell::Nil,
        });
        cells.push(match (line.amount, currency) {
            (Some(minor), Some(currency)) => Cell::money(page, minor, currency),
            _ => Cell::Nil,
        });
    }
    cells.push(invoice);
    let changes = state != State::Invoiced
        && line.invoice.is_none()
        && (rights.approve || rights.own && rights.edits.covers(line.person));
    let id = if changes { line.id.to_string() } else { String::new() };
    Row::new(id, cells)
}
