//! Hours worked: as stored, as somebody enters them, and as others approve them.
//!
//! Who may change an entry: whoever it is of, and who holds `time.edit`. What may be changed:
//! - Registered hours of our own: everything.
//! - Approved ones: nothing, until the approval is withdrawn. Invoiced ones: nothing.
//! - Hours of another system: the task and the internal note, which no import touches, and the approval. All the rest is the
//!   source's, which would win at the next import; it is changed there.
//!
//! The day is the start's day by the customer's clocks, also when the work goes on past midnight; hours without clock times
//! have the day that was typed. Rate and amount are worked out when hours are saved, and stored.

mod approve;
mod bulk;
mod change;
mod list;
mod price;
mod redate;
mod week;
mod work;

pub use approve::{Sheet, approve_week, sheets};
pub(super) use bulk::back;
pub use bulk::{Changed, Undo, move_to, remove_many, set_billable, set_state};
pub use change::{create, remove, update};
pub use list::{Filter, Listed, Money, Totals, list};
pub use redate::redate;
pub use week::{Cell, Change, Known, Line, copy, save, week};
pub use work::{Choice, Target, Work, choices, target};

use super::scope::StaffScope;
use crate::base::ids::{CustomerId, InvoiceId, PersonId, TimeEntryId};
use crate::base::money::{Currency, Rate};
use crate::base::zone::Zone;
use crate::error::{Error, Result};
use ::time::{Date, OffsetDateTime};

/// The longest an entry may be, in seconds.
pub const DAY: i32 = 24 * 3600;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Registered,
    Approved,
    Invoiced,
}

impl State {
    pub const ALL: [State; 3] = [State::Registered, State::Approved, State::Invoiced];

    pub fn key(self) -> &'static str {
        match self {
            State::Registered => "registered",
            State::Approved => "approved",
            State::Invoiced => "invoiced",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// Whose hours somebody may change, besides which ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Only those of this person.
    Own(PersonId),
    All,
}

impl Reach {
    pub fn covers(self, person: Option<PersonId>) -> bool {
        match self {
            Reach::Own(me) => person == Some(me),
            Reach::All => true,
        }
    }

    /// `None`: everybody's.
    pub fn person(self) -> Option<PersonId> {
        match self {
            Reach::Own(me) => Some(me),
            Reach::All => None,
        }
    }
}

/// An entry as staff edit it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub work: Work,
    pub activity: Option<String>,
    pub work_date: Date,
    /// Both or neither.
    pub started_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
    pub seconds: i32,
    pub description: String,
    pub billable: bool,
    pub internal_note: String,
}

/// What stands in the way of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    Approved,
    Invoiced,
    /// Of another system: only task and note are ours.
    Source,
}

pub struct Stored {
    pub id: TimeEntryId,
    pub version: i32,
    pub customer: CustomerId,
    pub customer_name: String,
    pub project_name: String,
    pub task_name: Option<String>,
    pub person: Option<PersonId>,
    pub person_name: Option<String>,
    /// The customer's.
    pub zone: Zone,
    pub state: State,
    /// Empty: our own.
    pub source: String,
    pub currency: Option<Currency>,
    pub rate: Option<Rate>,
    pub amount: Option<i64>,
    pub invoice: Option<InvoiceId>,
    pub invoice_number: Option<String>,
    pub entry: Entry,
}

impl Stored {
    pub fn lock(&self) -> Option<Lock> {
        lock(self.state, self.invoice.is_some(), &self.source)
    }
}

/// Invoiced before approved before imported: the reason that is told is the one that lasts longest.
pub fn lock(state: State, on_invoice: bool, source: &str) -> Option<Lock> {
    match state {
        State::Invoiced => Some(Lock::Invoiced),
        _ if on_invoice => Some(Lock::Invoiced),
        State::Approved => Some(Lock::Approved),
        State::Registered if !source.is_empty() => Some(Lock::Source),
        State::Registered => None,
    }
}

/// `NotFound` for what is not within reach.
pub async fn find(scope: &mut StaffScope, id: TimeEntryId, reach: Reach) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select e.version, e.customer_id as "customer: CustomerId", c.name as customer_name, p.name as project_name, t.name as "task_name?",
                  e.person_id as "person: PersonId", w.name as "person_name?", coalesce(c.zone, a.zone) as "zone!", e.state, e.source, e.currency,
                  (e.rate * 10000)::int8 as rate, e.amount, e.invoice_id as "invoice: InvoiceId", i.number as "invoice_number?", e.project_id, e.task_id,
                  e.activity, e.work_date, e.started_at, e.ended_at, e.seconds, e.description, e.billable, e.internal_note
           from time_entry e
           join account a on a.id = e.account_id
           join customer c on c.account_id = e.account_id and c.id = e.customer_id
           join project p on p.account_id = e.account_id and p.id = e.project_id
           left join task t on t.account_id = e.account_id and t.id = e.task_id
           left join person w on w.account_id = e.account_id and w.id = e.person_id
           left join invoice i on i.account_id = e.account_id and i.id = e.invoice_id
           where e.account_id = $1 and e.id = $2 and ($3::uuid is null or e.person_id = $3)"#,
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
        zone: row.zone.parse().unwrap_or_else(|_| Zone::utc()),
        state: State::parse(&row.state).unwrap_or(State::Registered),
        source: row.source,
        currency: row.currency.and_then(|code| code.parse().ok()),
        rate: row.rate.map(Rate),
        amount: row.amount,
        invoice: row.invoice,
        invoice_number: row.invoice_number,
        entry: Entry {
            work: Work { project: row.project_id.into(), task: row.task_id.map(Into::into) },
            activity: row.activity,
            work_date: row.work_date,
            started_at: row.started_at,
            ended_at: row.ended_at,
            seconds: row.seconds,
            description: row.description,
            billable: row.billable,
            internal_note: row.internal_note,
        },
    })
}
