//! Invoices from open hours: which hours, how they become lines, and drafts that take them.
//!
//! Entries keep their own amounts, so the lines add up to exactly what was registered. There is one invoice per currency.

mod group;
mod open;
mod take;

pub use group::{GroupLine, Grouping, Hour, lines};
pub use open::{Bundle, Left, Proposal, Reason, propose};
pub use take::{Taken, take, text};

use crate::base::ids::{CustomerId, ProjectId};
use crate::base::money::Currency;
use time::Date;

/// Which hours are to be billed, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub customer: CustomerId,
    /// None: all of the customer's.
    pub projects: Vec<ProjectId>,
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// Also hours that nobody has approved yet.
    pub registered: bool,
    /// Only this one. `None`: a draft for each.
    pub currency: Option<Currency>,
    pub grouping: Grouping,
}
