//! What staff have paid for a customer. Everybody enters their own, with other rights or without (S14), as a draft until it is
//! handed in; who may approve hours approves or rejects it, and says why. Customers see none of it.

mod change;
mod list;
pub mod receipts;

pub use change::{approve, create, hand_in, reject, remove, take_back, update};
pub(super) use list::back;
pub use list::{Filter, Listed, Totals, approve_many, list};

use super::scope::StaffScope;
use super::time::{Reach, Work};
use crate::base::ids::{CustomerId, ExpenseId, InvoiceId, PersonId};
use crate::base::money::Currency;
use crate::error::{Error, Result};
use time::{Date, OffsetDateTime};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Draft,
    Submitted,
    Approved,
    Rejected,
    Invoiced,
}

impl State {
    pub const ALL: [State; 5] = [State::Draft, State::Submitted, State::Approved, State::Rejected, State::Invoiced];

    pub fn key(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Submitted => "submitted",
            State::Approved => "approved",
            State::Rejected => "rejected",
            State::Invoiced => "invoiced",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Whether whoever it is of may change, remove and hand it in.
    pub fn is_open(self) -> bool {
        matches!(self, State::Draft | State::Rejected)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Travel,
    Mileage,
    Meals,
    Lodging,
    Materials,
    Software,
    Other,
}

impl Kind {
    pub const ALL: [Kind; 7] =
        [Kind::Travel, Kind::Mileage, Kind::Meals, Kind::Lodging, Kind::Materials, Kind::Software, Kind::Other];

    pub fn key(self) -> &'static str {
        match self {
            Kind::Travel => "travel",
            Kind::Mileage => "mileage",
            Kind::Meals => "meals",
            Kind::Lodging => "lodging",
            Kind::Materials => "materials",
            Kind::Software => "software",
            Kind::Other => "other",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// An expense as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expense {
    pub work: Work,
    pub spent_on: Date,
    pub kind: Kind,
    pub description: String,
    pub currency: Currency,
    /// Minor units, with VAT, as on the receipt.
    pub amount: i64,
    /// Basis points of the VAT within the amount. `None`: unknown.
    pub vat_rate: Option<i32>,
    pub billable: bool,
}

pub struct Stored {
    pub id: ExpenseId,
    pub version: i32,
    pub customer: CustomerId,
    pub customer_name: String,
    pub project_name: String,
    pub task_name: Option<String>,
    pub person: PersonId,
    pub person_name: String,
    pub state: State,
    /// Why it was rejected; empty if it was not.
    pub reason: String,
    pub decided_by: Option<String>,
    pub decided_at: Option<OffsetDateTime>,
    pub invoice: Option<InvoiceId>,
    pub expense: Expense,
}

/// `NotFound` for what is not within reach.
pub async fn find(scope: &mut StaffScope, id: ExpenseId, reach: Reach) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select x.version, x.customer_id as "customer: CustomerId", c.name as customer_name, p.name as project_name, t.name as "task_name?",
                  x.person_id as "person: PersonId", w.name as person_name, x.state, x.reason, d.name as "decided_by?", x.decided_at,
                  x.invoice_id as "invoice: InvoiceId", x.project_id, x.task_id, x.spent_on, x.kind, x.description, x.currency, x.amount,
                  x.vat_rate, x.billable
           from expense x
           join customer c on c.account_id = x.account_id and c.id = x.customer_id
           join project p on p.account_id = x.account_id and p.id = x.project_id
           join person w on w.account_id = x.account_id and w.id = x.person_id
           left join task t on t.account_id = x.account_id and t.id = x.task_id
           left join person d on d.account_id = x.account_id and d.id = x.decided_by
           where x.account_id = $1 and x.id = $2 and ($3::uuid is null or x.person_id = $3)"#,
        account.0,
        id.0,
        reach.person().map(|id| id.0),
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Stored {
        id,
        version: row.version,
        customer: row.customer,
        customer_name: row.customer_name,
        project_name: row.project_name,
        task_name: row.task_name,
        person: row.person,
        person_name: row.person_name,
        state: State::parse(&row.state).unwrap_or(State::Invoiced),
        reason: row.reason,
        decided_by: row.decided_by,
        decided_at: row.decided_at,
        invoice: row.invoice,
        expense: Expense {
            work: Work { project: row.project_id.into(), task: row.task_id.map(Into::into) },
            spent_on: row.spent_on,
            kind: Kind::parse(&row.kind).unwrap_or(Kind::Other),
            description: row.description,
            currency: row.currency.parse().unwrap_or(Currency::EUR),
            amount: row.amount,
            vat_rate: row.vat_rate,
            billable: row.billable,
        },
    })
}
