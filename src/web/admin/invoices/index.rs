//! The list of invoices over all customers, and sending many drafts at once.

use super::super::list::{Act, Asked, Cell, Column, Empty, Filter, List, ListRoutes, Picked, Row};
use crate::base::ids::{CustomerId, InvoiceId};
use crate::base::money::Currency;
use crate::domain::customers;
use crate::domain::invoices::{self, Kind, Listed, Sent, Status, Totals};
use crate::domain::permissions::{EditInvoices, ViewCustomers, ViewInvoices};
use crate::error::Result;
use crate::output::labels;
use crate::web::form::Form;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;
use std::collections::BTreeMap;

pub fn routes() -> Routes {
    Routes::new().list("/invoices", index).post("/invoices/send", send_picked)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("number", t.col_number()).sorted(),
        Column::text("kind", t.col_kind()).extra(),
        Column::text("customer", t.access_customer()).sorted(),
        Column::text("issued", t.col_date()).sorted(),
        Column::text("due", t.col_due()).sorted(),
        Column::text("currency", t.col_currency()).extra(),
        Column::number("net", t.col_net()).sorted().extra(),
        Column::number("vat", t.col_vat()).extra(),
        Column::number("gross", t.col_gross()).sorted(),
        Column::number("paid", t.col_paid()).extra(),
        Column::number("open", t.col_open()).sorted(),
        Column::text("state", t.col_state()).sorted(),
    ]
}

async fn index(mut staff: Staff<ViewInvoices>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let asked = Asked::of(&uri, format, columns(&staff.page), "issued", true)?;
    let filter = invoices::Filter {
        customer: asked.filter("customer", |id| id.parse().ok())?,
        search: asked.search(),
        status: asked.filter("state", Status::parse)?,
        kind: asked.filter("kind", Kind::parse)?,
        from: asked.day("from")?,
        to: asked.day("to")?,
    };
    let today = staff.page.today();
    let (lines, totals) = invoices::list(&mut staff.scope, &filter, today, asked.slice()).await?;
    let customers = match format {
        Format::Html => customers(&mut staff, filter.customer).await?,
        _ => Vec::new(),
    };
    let (sees_customers, may_edit) = (staff.may::<ViewCustomers>(), staff.may::<EditInvoices>());
    let page = staff.page.clone();
    let t = &page.t;
    let states = Status::ALL.map(|status| (status.key().to_owned(), labels::state(t, status.key()))).to_vec();
    let kinds = Kind::ALL.map(|kind| (kind.key().to_owned(), labels::state(t, kind.word()))).to_vec();
    let new = may_edit.then(|| (page.url("/invoices/new"), t.invoice_new()));
    let n = |name: &str| asked.links.get(name).parse::<i64>().unwrap_or(0);
    let notice = match asked.links.get("done") {
        "sent" if n("left") > 0 => Some(t.invoices_sent_some(n("n"), n("left"))),
        "sent" => Some(t.invoices_sent(n("n"))),
        _ => None,
    };
    let list = List {
        path: "/invoices",
        title: t.nav_invoices(),
        intro: t.invoices_intro(),
        action: new.clone(),
        search_hint: t.invoices_search(),
        filters: vec![
            Filter::select("customer", t.access_customer(), t.projects_any_customer(), customers),
            Filter::select("state", t.col_state(), t.projects_any_state(), states),
            Filter::select("kind", t.col_kind(), t.invoices_any_kind(), kinds),
            Filter::day("from", t.period_from()),
            Filter::day("to", t.period_to()),
        ],
        rows: lines.into_iter().map(|line| row(&page, line, sees_customers, may_edit)).collect(),
        total: totals.rows,
        count: t.invoices_count(totals.rows),
        totals: sums(&page, &totals),
        acts: if may_edit { vec![Act::new(page.url("/invoices/send"), t.invoices_send_picked())] } else { Vec::new() },
        empty: Empty { title: t.invoices_none(), text: t.invoices_none_text(), action: new },
        notice,
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

/// A line for each currency.
fn sums(page: &Page, totals: &Totals) -> Vec<(&'static str, Vec<String>)> {
    let lines = |sums: &BTreeMap<String, i64>| {
        sums.iter()
            .filter_map(|(code, minor)| Some(page.t.money(*minor, code.parse::<Currency>().ok()?)))
            .collect::<Vec<_>>()
    };
    vec![
        ("net", lines(&totals.net)),
        ("vat", lines(&totals.vat)),
        ("gross", lines(&totals.gross)),
        ("paid", lines(&totals.paid)),
        ("open", lines(&totals.open)),
    ]
}

fn row(page: &Page, line: Listed, sees_customers: bool, may_edit: bool) -> Row {
    let t = &page.t;
    let is_draft = line.status == Status::Draft;
    let name = line.number.filter(|_| !is_draft).unwrap_or_else(|| labels::state(t, line.status.key()));
    let link = Cell::link(name, page.url(&format!("/invoices/{}", line.id)));
    let (state, class) = super::tag(page, line.status);
    let customer = match sees_customers {
        true => Cell::link(line.customer_name, page.url(&format!("/customers/{}", line.customer))),
        false => Cell::text(line.customer_name),
    };
    let money = |minor: Option<i64>| minor.map_or(Cell::Nil, |minor| Cell::money(page, minor, line.currency));
    let cells = vec![
        if line.kind == Kind::CreditNote { link.small(labels::state(t, line.kind.word())) } else { link },
        Cell::text(labels::state(t, line.kind.word())),
        customer,
        Cell::day(page, Some(line.issued_on).filter(|_| !is_draft)),
        Cell::day(page, line.due_on.filter(|_| !is_draft)),
        Cell::text(line.currency.to_string()),
        money(line.net),
        money(line.vat),
        money(Some(line.gross)),
        money(Some(line.paid).filter(|_| !is_draft)),
        money(Some(line.open).filter(|_| !is_draft)),
        Cell::tag(state, class),
    ];
    let id = if may_edit && is_draft { line.id.to_string() } else { String::new() };
    Row::new(id, cells).quiet(line.status == Status::Cancelled)
}

/// Every active customer, and the one that is looked at.
async fn customers(staff: &mut Staff<ViewInvoices>, chosen: Option<CustomerId>) -> Result<Vec<(String, String)>> {
    let active = customers::choices(&mut staff.scope).await?;
    let mut offered: Vec<_> = active.into_iter().map(|customer| (customer.id.to_string(), customer.name)).collect();
    if let Some(id) = chosen
        && !offered.iter().any(|(value, _)| *value == id.to_string())
    {
        offered.push((id.to_string(), customers::find(&mut staff.scope, id).await?.customer.name));
    }
    Ok(offered)
}

/// Sends the drafts among those that are picked, as they are now. What cannot be sent stays and is counted.
async fn send_picked(mut staff: Staff<EditInvoices>, Form(picked): Form<Picked>) -> Result<Response> {
    let list = staff.page.url("/invoices");
    let mut ids = picked.ids::<InvoiceId>()?;
    if ids.is_empty() {
        return staff.done(&picked.back(&list, &[("done", "none-picked")])).await;
    }
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    // In the order they were begun, which is the order of their numbers.
    ids.sort_unstable();
    ids.dedup();
    let today = staff.page.today();
    let (mut sent, mut left) = (0, 0);
    for id in ids {
        let draft = invoices::find(&mut staff.scope, id).await?;
        let done = draft.is_draft()
            && matches!(invoices::send(&mut staff.scope, id, draft.version, today).await?, Sent::Number(_));
        if done { sent += 1 } else { left += 1 }
    }
    let (sent, left) = (sent.to_string(), left.to_string());
    staff.done(&picked.back(&list, &[("done", "sent"), ("n", &sent), ("left", &left)])).await
}
