//! One invoice: its lines and sums, payments, how far it is and who did what. Printed, it is the invoice.

use super::super::home::event;
use super::super::records::{Fact, lines};
use super::{story, typed};
use crate::base::ids::InvoiceId;
use crate::base::money::Currency;
use crate::base::words::Words;
use crate::domain::invoices::{self, Behind, Event, Line, Payment, Stored};
use crate::domain::permissions::{EditInvoices, ViewCustomers, ViewInvoices, ViewTime};
use crate::error::Result;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/invoices/{id}", show)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Done {
    done: String,
    n: i64,
}

/// A line as it is read.
struct LineView {
    description: String,
    project: Option<(String, String)>,
    quantity: String,
    price: String,
    discount: String,
    vat: String,
    net: String,
    credited: bool,
}

struct Change {
    when: String,
    who: String,
    what: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/invoices/show.html")]
struct ShowView {
    page: Page,
    id: InvoiceId,
    title: String,
    state: (String, &'static str),
    facts: Vec<Fact>,
    sums: Vec<(String, String)>,
    lines: Vec<LineView>,
    discounts: bool,
    stored: Stored,
    payments: Vec<Payment>,
    steps: Vec<story::Step>,
    changes: Vec<Change>,
    /// `None` without the right to see hours.
    behind: Option<(Vec<Behind>, i64)>,
    may_edit: bool,
    note: Vec<String>,
}

impl ShowView {
    fn money(&self, minor: &i64) -> String {
        self.page.t.money(*minor, self.stored.currency)
    }
}

/// The rows of hours on the page.
const HOURS: i64 = 50;

async fn show(mut staff: Staff<ViewInvoices>, Id(id): Id<InvoiceId>, Query(asked): Query<Done>) -> Result<ShowView> {
    let stored = invoices::find(&mut staff.scope, id).await?;
    let payments = invoices::payments(&mut staff.scope, id).await?;
    let history = invoices::history(&mut staff.scope, id).await?;
    let behind = match staff.may::<ViewTime>() {
        true => Some(invoices::hours_behind(&mut staff.scope, id, HOURS).await?),
        false => None,
    };
    let (may_edit, sees_customers) = (staff.may::<EditInvoices>(), staff.may::<ViewCustomers>());
    let mut page = staff.page;
    page.notice = notice(&page.t, &asked);
    let t = page.t.clone();
    let status = stored.status(page.today());
    Ok(ShowView {
        id,
        title: super::title(&page, &stored),
        state: super::tag(&page, status),
        facts: story::facts(&page, &stored, sees_customers),
        sums: story::sums(&t, &stored, status),
        lines: stored.lines.iter().map(|l| line(&page, l, stored.currency)).collect(),
        discounts: stored.lines.iter().any(|line| line.discount.is_some()),
        steps: story::steps(&page, &stored, status, &history),
        changes: history.into_iter().map(|entry| change(&page, entry)).collect(),
        note: lines(&stored.internal_note),
        stored,
        payments,
        behind,
        may_edit,
        page,
    })
}

fn notice(t: &Words, asked: &Done) -> Option<String> {
    match asked.done.as_str() {
        "added" => Some(t.invoice_added()),
        "saved" => Some(t.invoice_saved()),
        "sent" => Some(t.invoice_sent()),
        "cancelled" => Some(t.invoice_cancelled(asked.n)),
        "paid" => Some(t.payment_added()),
        "unpaid" => Some(t.payment_removed()),
        "credited" => Some(t.invoice_credited()),
        "fixed" => Some(t.invoice_is_fixed()),
        "empty" => Some(t.invoice_is_empty()),
        "hours-changed" => Some(t.invoice_hours_changed()),
        _ => None,
    }
}

/// `12.5 hours × DKK 900.00 = DKK 11,250.00`
pub(super) fn priced(t: &Words, line: &Line, currency: Currency) -> String {
    let unit = line.unit.clone().unwrap_or_default();
    let quantity = line.quantity.map(|quantity| format!("{} {unit}", typed::shown(t, quantity, 4, 0)));
    let price = line.unit_price.map(|price| t.rate(price, currency));
    let parts: Vec<String> = [quantity, price].into_iter().flatten().collect();
    format!("{} = {}", parts.join(" × "), t.money(line.net, currency))
}

fn line(page: &Page, line: &Line, currency: Currency) -> LineView {
    let t = &page.t;
    let unit = line.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let nothing = || "–".to_owned();
    LineView {
        description: line.description.clone(),
        project: line
            .project
            .zip(line.project_name.clone())
            .map(|(id, name)| (name, page.url(&format!("/projects/{id}")))),
        quantity: line.quantity.map_or_else(nothing, |q| format!("{}{unit}", typed::shown(t, q, 4, 0))),
        price: line.unit_price.map_or_else(nothing, |price| t.rate(price, currency)),
        discount: line.discount.map_or_else(nothing, |points| typed::shown_percent(t, points)),
        vat: line.vat_rate.map_or_else(nothing, |points| typed::shown_percent(t, points)),
        net: t.money(line.net, currency),
        credited: line.credited,
    }
}

fn change(page: &Page, entry: Event) -> Change {
    let amount = || {
        let currency: Currency = entry.detail.get("currency")?.as_str()?.parse().ok()?;
        Some(page.t.money(entry.detail.get("amount")?.as_i64()?, currency))
    };
    let what = event(&page.t, &entry.event);
    Change {
        when: page.when(&entry.at),
        what: amount().map_or_else(|| what.clone(), |amount| format!("{what}: {amount}")),
        who: entry.actor_name,
    }
}
