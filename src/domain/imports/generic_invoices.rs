//! Invoices of the documented CSV. A file with lines has one row per line, and what belongs to the whole invoice may be
//! given on its first row only.

use super::cell::{Cells, NAME, NUMBER, TEXT};
use super::detect::Outcome;
use super::generic::customer_of;
use super::header::Known;
use super::reason::{Fault, Need};
use super::record::{InvoiceRow, LineRow, ProjectRef, Record, Rejected};

pub const KNOWN: &[Known] = &[
    ("number", &["number", "invoice number", "invoice"]),
    ("customer", &["customer", "client"]),
    ("customer number", &["customer number"]),
    ("kind", &["kind"]),
    ("state", &["state"]),
    ("date", &["date", "issued on"]),
    ("due", &["due", "due date", "due on"]),
    ("paid on", &["paid on"]),
    ("currency", &["currency"]),
    ("net", &["net"]),
    ("vat", &["vat"]),
    ("gross", &["gross", "total"]),
    ("paid", &["paid"]),
    ("reference", &["reference"]),
    ("note", &["note"]),
    ("line", &["line", "line description"]),
    ("line project", &["line project"]),
    ("line quantity", &["line quantity"]),
    ("line unit", &["line unit"]),
    ("line price", &["line price"]),
    ("line net", &["line net"]),
    ("line vat rate", &["line vat rate"]),
];

const STATES: [(&str, &str); 5] =
    [("draft", "draft"), ("sent", "sent"), ("paid", "paid"), ("cancelled", "cancelled"), ("canceled", "cancelled")];

pub fn invoice(cells: Cells<'_>) -> Outcome {
    let Some(number) = cells.line("number", NUMBER)? else {
        return cells.missing("number", Need::InvoiceNumber);
    };
    let kind = cells
        .word("kind", &[("invoice", "invoice"), ("credit note", "credit_note"), ("credit_note", "credit_note")])?;
    let row = InvoiceRow {
        id: None,
        number,
        customer: customer_of(cells)?,
        credit_note: kind.map(|kind| kind == "credit_note"),
        state: cells.word("state", &STATES)?,
        issued_on: cells.date("date")?,
        due_on: cells.date("due")?,
        paid_on: cells.date("paid on")?,
        currency: cells.currency("currency")?,
        net: cells.figure("net")?,
        vat: cells.figure("vat")?,
        gross: cells.figure("gross")?,
        paid: cells.figure("paid")?,
        reference: cells.line("reference", NAME)?,
        note: Some(cells.text("note")?).filter(|text| !text.is_empty()),
        line: line(cells)?,
    };
    Ok((Record::Invoice(Box::new(row)), None))
}

/// The number in a row that cannot be read otherwise.
pub fn number(cells: Cells<'_>) -> Option<String> {
    let reaches = cells.columns.place("number").is_some_and(|place| place < cells.row.len());
    if reaches { cells.line("number", NUMBER).ok().flatten() } else { None }
}

fn line(cells: Cells<'_>) -> Result<Option<LineRow>, Rejected> {
    let Some(net) = cells.figure("line net")? else {
        return match cells.raw("line").is_empty() {
            true => Ok(None),
            false => cells.missing("line net", Need::LineAmount),
        };
    };
    let project = cells.line("line project", NAME)?;
    Ok(Some(LineRow {
        project: project.map(|name| ProjectRef { name: Some(name), ..ProjectRef::default() }),
        description: cells.line("line", TEXT)?.unwrap_or_default(),
        quantity: ten_thousandths(cells, "line quantity")?,
        unit: cells.line("line unit", NUMBER)?,
        unit_price: ten_thousandths(cells, "line price")?,
        net,
        vat_rate: vat_rate(cells)?,
    }))
}

fn ten_thousandths(cells: Cells<'_>, field: &str) -> Result<Option<i64>, Rejected> {
    match cells.plain_figure(field)? {
        None => Ok(None),
        Some(figure) => {
            figure.ten_thousandths().map_or_else(|| cells.fail(field, Fault::TooLarge), |value| Ok(Some(value)))
        }
    }
}

/// Percent in the file, basis points here.
fn vat_rate(cells: Cells<'_>) -> Result<Option<i32>, Rejected> {
    let Some(percent) = ten_thousandths(cells, "line vat rate")? else { return Ok(None) };
    match i32::try_from(percent / 100) {
        Ok(rate @ 0..=10_000) if percent % 100 == 0 => Ok(Some(rate)),
        _ => cells.fail("line vat rate", Fault::NotAPercentage),
    }
}
