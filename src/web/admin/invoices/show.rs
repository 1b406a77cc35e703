//! One invoice: its lines and sums, payments, how far it is and who did what. Printed, it is the invoice.

use super::super::home::event;
use super::super::records::{Fact, lines};
use super::typed;
use crate::base::ids::InvoiceId;
use crate::base::money::Currency;
use crate::base::words::Words;
use crate::domain::invoices::{self, Behind, Event, Kind, Line, Payment, Status, Stored};
use crate::domain::permissions::{EditInvoices, ViewCustomers, ViewInvoices, ViewTime};
use crate::error::Result;
use crate::output::labels;
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

/// A step of the way from draft to paid.
struct Step {
    class: &'static str,
    name: String,
    day: Option<time::Date>,
    who: String,
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
    steps: Vec<Step>,
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
        facts: facts(&page, &stored, sees_customers),
        sums: sums(&t, &stored, status),
        lines: stored.lines.iter().map(|l| line(&page, l, stored.currency)).collect(),
        discounts: stored.lines.iter().any(|line| line.discount.is_some()),
        steps: steps(&page, &stored, status, &history),
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

fn facts(page: &Page, stored: &Stored, sees_customers: bool) -> Vec<Fact> {
    let t = &page.t;
    let sent = stored.is_sent();
    let customer = Fact::new(t.access_customer(), stored.customer_name.as_str());
    let about = stored.credit_of.as_ref().map(|of| {
        let number = of.number.clone().unwrap_or_default();
        Fact::new(t.invoice_credits(), number).link(page.url(&format!("/invoices/{}", of.id)))
    });
    let day = |label, day: Option<time::Date>| day.map(|day| Fact::new(label, t.date(day)));
    let days = stored.due_days.filter(|_| !sent).map(|days| Fact::new(t.invoice_due_days(), days.to_string()));
    [
        Some(match sees_customers {
            true => customer.link(page.url(&format!("/customers/{}", stored.customer))),
            false => customer,
        }),
        about,
        day(t.col_date(), Some(stored.issued_on).filter(|_| sent)),
        day(t.col_due(), stored.due_on.filter(|_| sent)),
        days,
        Fact::known(t.col_reference(), &stored.reference),
    ]
    .into_iter()
    .flatten()
    .chain(stored.credits.iter().map(|credit| {
        let number = credit.number.clone().unwrap_or_default();
        Fact::new(t.kind_credit_note(), number).link(page.url(&format!("/invoices/{}", credit.id)))
    }))
    .collect()
}

/// Net, VAT by rate, gross, and of one that was sent what is paid and open.
fn sums(t: &Words, stored: &Stored, status: Status) -> Vec<(String, String)> {
    let money = |minor: i64| t.money(minor, stored.currency);
    let known = |minor: Option<i64>| minor.map_or_else(|| "–".to_owned(), money);
    let mut sums = vec![(t.col_net(), known(stored.net))];
    match stored.vat_rates() {
        Some(totals) if !totals.rates.is_empty() => sums.extend(
            totals
                .rates
                .iter()
                .map(|vat| (t.invoice_vat_of(typed::shown_percent(t, vat.rate), money(vat.net)), money(vat.vat))),
        ),
        _ => sums.push((t.col_vat(), known(stored.vat))),
    }
    sums.push((t.col_gross(), money(stored.gross)));
    if stored.is_sent() {
        sums.push((t.col_paid(), money(stored.paid)));
        let over = stored.gross > 0 && stored.paid > stored.gross;
        match over {
            true => sums.push((t.invoice_overpaid(), money(stored.paid - stored.gross))),
            false => sums.push((t.col_open(), money(status.open(stored.gross, stored.paid)))),
        }
    }
    sums
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

/// Draft, sent, due, paid: what is done, what is next, what is late.
fn steps(page: &Page, stored: &Stored, status: Status, history: &[Event]) -> Vec<Step> {
    let t = &page.t;
    let who =
        |name: &str| history.iter().find(|entry| entry.event == name).map(|e| e.actor_name.clone()).unwrap_or_default();
    let step = |class, key: &str, day, who| Step { class, name: labels::state(t, key), day, who };
    let begun = Some(page.zone.date_of(stored.created_at)).filter(|_| stored.own);
    let begun = step(if status == Status::Draft { "now" } else { "done" }, "draft", begun, who("invoice.created"));
    if stored.state == "cancelled" {
        return vec![begun, step("late", "cancelled", None, who("invoice.cancelled"))];
    }
    let sent = stored.is_sent();
    let paid = status == Status::Paid;
    let sender = who(if stored.kind == Kind::CreditNote { "credit-note.sent" } else { "invoice.sent" });
    let now = |done: bool| if done { "done" } else { "" };
    let mut steps = vec![begun];
    steps.push(step(
        if sent && !paid && status != Status::Overdue { "now" } else { now(sent) },
        "sent",
        Some(stored.issued_on).filter(|_| sent),
        sender,
    ));
    if stored.kind == Kind::Invoice && (stored.due_on.is_some() || !sent) {
        let class = if status == Status::Overdue { "late" } else { now(paid) };
        let name = if status == Status::Overdue { labels::state(t, "overdue") } else { t.col_due() };
        steps.push(Step { class, name, day: stored.due_on.filter(|_| sent), who: String::new() });
    }
    let day = stored.paid_on.filter(|_| paid);
    steps.push(step(now(paid), if status == Status::PartlyPaid { "partly-paid" } else { "paid" }, day, String::new()));
    steps
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
