//! What an hour costs. A rate is for everything, a customer, a project or a task, for whoever works or for one person, and
//! holds from a day on, until the next one for the same thing.
//!
//! Which rate counts for an hour on a day, in the project's currency only:
//! 1. the most specific: the task's, then the project's, then the customer's, then the account's;
//! 2. of these, one that names the person before one that names nobody;
//! 3. of these, the one with the latest first day that is not after the day of the hour.
//!
//! A line of rates can end: from that day on the next one of the order counts. Where none is left, the rate is unknown and so
//! is the amount. A rate of 0 is a rate: the work is free.

mod change;
mod list;
mod places;
mod reprice;

pub use change::{ONE_A_DAY, create, remove, update};
pub use list::{Filter, Listed, find, list};
pub use places::{Place, places};
pub use reprice::{Outdated, outdated, reprice};

use super::scope::StaffScope;
use crate::base::ids::{CustomerId, PersonId, ProjectId, RateId, TaskId};
use crate::base::money::{Currency, Money, Rate};
use crate::error::{Error, Result};
use time::Date;

/// What a rate is for, as far as it is said; a project is always with its customer, a task with both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Target {
    pub customer: Option<CustomerId>,
    pub project: Option<ProjectId>,
    pub task: Option<TaskId>,
    /// `None`: whoever works.
    pub person: Option<PersonId>,
}

/// How specific a rate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Account,
    Customer,
    Project,
    Task,
}

impl Target {
    pub fn level(&self) -> Level {
        match (self.task, self.project, self.customer) {
            (Some(_), ..) => Level::Task,
            (_, Some(_), _) => Level::Project,
            (.., Some(_)) => Level::Customer,
            _ => Level::Account,
        }
    }
}

/// Where a line of rates goes on from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub target: Target,
    pub valid_from: Date,
    pub currency: Currency,
    /// `None`: the line ends here.
    pub rate: Option<Rate>,
}

pub struct Stored {
    pub id: RateId,
    pub version: i32,
    pub step: Step,
    pub customer_name: Option<String>,
    pub project_name: Option<String>,
    pub task_name: Option<String>,
    pub person_name: Option<String>,
}

/// What an hour costs, and which row says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hourly {
    pub id: RateId,
    pub rate: Rate,
    /// The project's.
    pub currency: Currency,
}

impl Hourly {
    /// See [`Rate::amount`].
    pub fn amount(&self, seconds: i64) -> Option<Money> {
        self.rate.amount(seconds, self.currency)
    }
}

/// What an hour of that person on that day on the project costs. `None`: unknown, as is the amount.
/// Whether it is billed at all is the entry's `billable`, not asked here. A task of another project counts as none.
pub async fn of(
    scope: &mut StaffScope,
    project: ProjectId,
    task: Option<TaskId>,
    person: Option<PersonId>,
    day: Date,
) -> Result<Option<Hourly>> {
    let account = scope.account;
    // Same rule in `reprice.rs`, for many entries at once.
    let row = sqlx::query!(
        r#"select line.id as "id: RateId", (line.rate * 10000)::int8 as "rate!", line.currency
           from (
               select distinct on (r.task_id is null, r.project_id is null, r.customer_id is null, r.person_id is null)
                      r.id, r.rate, r.currency, r.task_id, r.project_id, r.customer_id, r.person_id
               from project p join rate r on r.account_id = p.account_id and r.currency = p.currency and r.valid_from <= $5
                   and (r.customer_id is null or r.customer_id = p.customer_id)
                   and (r.project_id is null or r.project_id = p.id)
                   and (r.task_id is null or r.task_id = $3) and (r.person_id is null or r.person_id = $4)
               where p.account_id = $1 and p.id = $2
               order by r.task_id is null, r.project_id is null, r.customer_id is null, r.person_id is null, r.valid_from desc
           ) line
           where line.rate is not null
           order by line.task_id is null, line.project_id is null, line.customer_id is null, line.person_id is null limit 1"#,
        account.0,
        project.0,
        task.map(|id| id.0),
        person.map(|id| id.0),
        day,
    )
    .fetch_optional(scope.conn())
    .await?;
    row.map(|row| {
        let currency = row.currency.parse().map_err(|_| Error::Internal("a rate's currency".to_owned()))?;
        Ok(Hourly { id: row.id, rate: Rate(row.rate), currency })
    })
    .transpose()
}
