//! Gathering the rows of invoices: those of one number are one invoice.

use std::collections::HashMap;

use crate::domain::imports::reason::Reason;
use crate::domain::imports::record::{InvoiceRow, LineRow, Rejected};

/// The invoices of a file, as far as they are read. Kept until the file ends: lines of one may stand anywhere.
#[derive(Debug, Default)]
pub struct Pending {
    invoices: Vec<Gathered>,
    places: HashMap<String, usize>,
    /// Rows that failed, by the number of their invoice.
    spoiled: HashMap<String, u64>,
}

#[derive(Debug)]
struct Gathered {
    line: u64,
    head: InvoiceRow,
    lines: Vec<LineRow>,
    /// The first row that contradicts an earlier one, and in what field; in none: it is another invoice of that number.
    clash: Option<(u64, Option<&'static str>)>,
}

/// An invoice of one or more rows.
#[derive(Debug)]
pub struct Invoice {
    pub head: InvoiceRow,
    pub lines: Vec<LineRow>,
}

/// Each with its first line, in the order of the file.
pub type Invoices = Box<dyn Iterator<Item = (u64, Result<Invoice, Rejected>)> + Send>;

impl Pending {
    pub fn add(&mut self, line: u64, mut row: InvoiceRow) {
        let row_line = row.line.take();
        let index = *self.places.entry(row.number.clone()).or_insert(self.invoices.len());
        match self.invoices.get_mut(index) {
            Some(invoice) => {
                // two entries with ids of their own are two invoices, and a number names only one
                let twice = row.id.is_some().then_some(None);
                if let Some(what) = twice.or(merge(&mut invoice.head, row).map(Some)) {
                    invoice.clash.get_or_insert((line, what));
                }
                invoice.lines.extend(row_line);
            }
            None => {
                self.invoices.push(Gathered { line, head: row, lines: row_line.into_iter().collect(), clash: None })
            }
        }
    }

    /// A row that cannot be read takes its invoice along.
    pub fn spoil(&mut self, number: Option<String>, line: u64) {
        if let Some(number) = number {
            self.spoiled.entry(number).or_insert(line);
        }
    }

    pub fn into_invoices(self) -> Invoices {
        let spoiled = self.spoiled;
        Box::new(self.invoices.into_iter().map(move |Gathered { line, head, lines, clash }| {
            let invoice = match (spoiled.get(&head.number), clash) {
                (Some(bad), _) => Err(Rejected::Failed(Reason::InvoiceSpoiled { line: *bad })),
                (None, Some((line, None))) => Err(Rejected::Failed(Reason::InvoiceTwice { line })),
                (None, Some((line, Some(field)))) => {
                    Err(Rejected::Failed(Reason::InvoiceClash { line, field: field.to_owned() }))
                }
                (None, None) => Ok(Invoice { head, lines }),
            };
            (line, invoice)
        }))
    }
}

/// Fills what the first row leaves open. Returns what contradicts it.
fn merge(head: &mut InvoiceRow, row: InvoiceRow) -> Option<&'static str> {
    fn fill<T: PartialEq>(head: &mut Option<T>, value: Option<T>) -> bool {
        match (&head, value) {
            (Some(old), Some(new)) => *old != new,
            (None, value) => {
                *head = value;
                false
            }
            (Some(_), None) => false,
        }
    }
    [
        (head.customer.name != row.customer.name || head.customer.number != row.customer.number, "customer"),
        (fill(&mut head.credit_note, row.credit_note), "kind"),
        (fill(&mut head.state, row.state), "state"),
        (fill(&mut head.issued_on, row.issued_on), "date"),
        (fill(&mut head.due_on, row.due_on), "due"),
        (fill(&mut head.paid_on, row.paid_on), "paid on"),
        (fill(&mut head.currency, row.currency), "currency"),
        (fill(&mut head.net, row.net), "net"),
        (fill(&mut head.vat, row.vat), "vat"),
        (fill(&mut head.gross, row.gross), "gross"),
        (fill(&mut head.paid, row.paid), "paid"),
        (fill(&mut head.reference, row.reference), "reference"),
        (fill(&mut head.note, row.note), "note"),
    ]
    .into_iter()
    .find_map(|(clash, what)| clash.then_some(what))
}
