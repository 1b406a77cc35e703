//! What a customer's page tells of invoices: what is open, and the latest.

use crate::base::ids::CustomerId;
use crate::base::page::Slice;
use crate::domain::invoices::{self, Listed};
use crate::domain::permissions::{EditInvoices, ViewInvoices};
use crate::error::Result;
use crate::output::labels;
use crate::web::page::Page;
use crate::web::staff::Staff;

/// For `templates/admin/invoices/of_customer.html`.
pub struct OfCustomer {
    /// By currency: open, and how much of it is overdue.
    pub balance: Vec<(String, Option<String>)>,
    pub rows: Vec<Row>,
    pub total: i64,
    pub may_edit: bool,
}

pub struct Row {
    pub href: String,
    pub name: String,
    pub kind: String,
    pub day: String,
    pub gross: String,
    pub open: String,
    pub state: (String, &'static str),
}

const FEW: i64 = 8;

/// `None` without the right to see invoices.
pub async fn load<P>(staff: &mut Staff<P>, customer: CustomerId) -> Result<Option<OfCustomer>> {
    if !staff.may::<ViewInvoices>() {
        return Ok(None);
    }
    let today = staff.page.today();
    let filter = invoices::Filter { customer: Some(customer), ..invoices::Filter::default() };
    let (listed, totals) = invoices::list(&mut staff.scope, &filter, today, Slice::first(FEW)).await?;
    let balance = invoices::balance(&mut staff.scope, customer, today).await?;
    let page = &staff.page;
    let balance = balance.into_iter().map(|balance| {
        let overdue = (balance.overdue > 0).then(|| page.t.money(balance.overdue, balance.currency));
        (page.t.money(balance.open, balance.currency), overdue)
    });
    Ok(Some(OfCustomer {
        balance: balance.collect(),
        rows: listed.into_iter().map(|line| row(page, line)).collect(),
        total: totals.rows,
        may_edit: staff.may::<EditInvoices>(),
    }))
}

fn row(page: &Page, line: Listed) -> Row {
    let t = &page.t;
    let is_draft = line.status == invoices::Status::Draft;
    let dash = || "–".to_owned();
    Row {
        href: page.url(&format!("/invoices/{}", line.id)),
        name: line.number.filter(|_| !is_draft).unwrap_or_else(|| labels::state(t, line.status.key())),
        kind: labels::state(t, line.kind.word()),
        day: if is_draft { dash() } else { t.date(line.issued_on) },
        gross: t.money(line.gross, line.currency),
        open: if is_draft { dash() } else { t.money(line.open, line.currency) },
        state: super::tag(page, line.status),
    }
}
