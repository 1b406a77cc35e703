//! How a file is to be read, as far as it does not say so itself.

use std::collections::BTreeMap;

use super::{Asked, Order};

/// Which column holds which field, by its place in the header (the first is 0).
pub type Mapping = BTreeMap<String, usize>;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct How {
    pub asked: Asked,
    /// Instead of what the headers say.
    pub columns: Option<Mapping>,
    pub reading: Reading,
}

impl From<Asked> for How {
    fn from(asked: Asked) -> Self {
        Self { asked, ..Self::default() }
    }
}

/// What was decided about a file's cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// None: a date that could be two days fails.
    pub dates: Option<Order>,
    /// For rows that name no customer. None: they fail.
    pub customer: Option<String>,
    /// For rows that name no project. None: they fail.
    pub project: Option<String>,
}
