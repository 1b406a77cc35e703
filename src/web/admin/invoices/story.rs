//! What an invoice's page tells beside its lines: the facts, the sums, and how far it is.

use super::super::records::Fact;
use super::typed;
use crate::base::words::Words;
use crate::domain::invoices::{Event, Kind, Status, Stored};
use crate::output::labels;
use crate::web::page::Page;

/// A step of the way from draft to paid.
pub(super) struct Step {
    pub class: &'static str,
    pub name: String,
    pub day: Option<time::Date>,
    pub who: String,
}

pub(super) fn facts(page: &Page, stored: &Stored, sees_customers: bool) -> Vec<Fact> {
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
pub(super) fn sums(t: &Words, stored: &Stored, status: Status) -> Vec<(String, String)> {
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

/// Draft, sent, due, paid: what is done, what is next, what is late.
pub(super) fn steps(page: &Page, stored: &Stored, status: Status, history: &[Event]) -> Vec<Step> {
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
