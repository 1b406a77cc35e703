//! What shown columns tell of hidden ones (SEC-V3): the access form warns of it.

use super::Column;
use std::collections::BTreeSet;

/// A hidden column whose value follows from shown ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivable {
    pub hidden: Column,
    pub from: &'static [Column],
}

/// Which hidden values can be worked out from these columns (an hourly rate from hours and value, and so on).
pub fn derivable(columns: &BTreeSet<Column>) -> Vec<Derivable> {
    DERIVATIONS
        .iter()
        .filter(|(hidden, from)| !columns.contains(hidden) && from.iter().all(|column| columns.contains(column)))
        .map(|(hidden, from)| Derivable { hidden: *hidden, from })
        .collect()
}

/// (what follows, from what)
pub const DERIVATIONS: [(Column, &[Column]); 8] = [
    (Column::Rate, &[Column::Hours, Column::Value]),
    (Column::Rate, &[Column::InvoicedHours, Column::InvoicedValue]),
    (Column::Rate, &[Column::InvoiceLines]),
    (Column::Value, &[Column::Hours, Column::Rate]),
    (Column::Hours, &[Column::Value, Column::Rate]),
    (Column::Hours, &[Column::TimeOfDay]),
    (Column::InvoicedValue, &[Column::InvoicedHours, Column::Rate]),
    (Column::InvoicedHours, &[Column::InvoicedValue, Column::Rate]),
];
