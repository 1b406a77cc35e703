//! A report by its name: for whatever is made outside a page, in the manner of the page.

use super::query::RawQuery;
use super::{Extent, Grouping, Report, invoices, projects, time};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{self, Visibility};
use crate::error::Result;

/// A report that goes out as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    Time,
    Projects,
    Invoices,
}

impl Which {
    pub const ALL: [Which; 3] = [Which::Time, Which::Projects, Which::Invoices];

    /// As in addresses, in tables and in the names of files.
    pub fn key(self) -> &'static str {
        match self {
            Which::Time => "time",
            Which::Projects => "projects",
            Which::Invoices => "invoices",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|which| which.key() == key)
    }

    /// The section of the extranet it belongs to.
    pub fn section(self) -> visibility::Report {
        match self {
            Which::Time => visibility::Report::Time,
            Which::Projects => visibility::Report::Projects,
            Which::Invoices => visibility::Report::Invoices,
        }
    }
}

/// What the page of this address has, or all of it.
pub async fn read(scope: &mut PortalScope, which: Which, raw: &RawQuery, extent: Extent) -> Result<Report> {
    match which {
        Which::Time => time::report(scope, raw, extent).await,
        Which::Projects => Ok(projects::report(scope, raw, extent).await?.0),
        Which::Invoices => invoices::report(scope, raw, extent).await,
    }
}

/// Whether this viewer may have rows grouped like that: where people cannot be told apart, not by who worked.
pub fn may_group(seen: &Visibility, by: Grouping) -> bool {
    time::groupings(seen).contains(&by)
}
