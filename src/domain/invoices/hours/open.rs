//! Open hours: those nobody has billed, apart by currency, and what of them is left out and why.

use super::group::{self, GroupLine, Hour};
use super::{Grouping, Wish};
use crate::base::ids::{PersonId, ProjectId, TaskId, TimeEntryId};
use crate::base::money::{Currency, Rate};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use std::collections::BTreeMap;

/// Why hours are not billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    NotBillable,
    NotApproved,
    /// Nobody knows what they cost.
    NoRate,
    OtherCurrency,
}

impl Reason {
    pub fn key(self) -> &'static str {
        match self {
            Reason::NotBillable => "not-billable",
            Reason::NotApproved => "not-approved",
            Reason::NoRate => "no-rate",
            Reason::OtherCurrency => "other-currency",
        }
    }
}

/// Hours left out for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    pub reason: Reason,
    pub entries: i64,
    pub seconds: i64,
}

/// What becomes one draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    pub currency: Currency,
    pub lines: Vec<GroupLine>,
    pub entries: i64,
    pub seconds: i64,
    pub net: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// By currency.
    pub bundles: Vec<Bundle>,
    pub left: Vec<Left>,
    /// Tells two proposals apart: which hours, how much. Of the same hours it is the same.
    pub mark: String,
}

impl Proposal {
    pub fn lines(&self) -> usize {
        self.bundles.iter().map(|bundle| bundle.lines.len()).sum()
    }
}

/// What would be billed now. Changes nothing.
pub async fn propose(scope: &mut StaffScope, wish: &Wish) -> Result<Proposal> {
    let account = scope.account;
    let projects: Vec<uuid::Uuid> = wish.projects.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select e.id as "id: TimeEntryId", e.project_id as "project: ProjectId", p.name as project_name, t.id as "task?: TaskId",
                  t.name as "task_name?", w.id as "person?: PersonId", w.name as "person_name?", e.work_date, e.description, e.seconds,
                  (e.rate * 10000)::int8 as rate, e.amount, e.currency, e.billable, e.state
           from time_entry e
           join project p on p.account_id = e.account_id and p.id = e.project_id
           left join task t on t.account_id = e.account_id and t.id = e.task_id
           left join person w on w.account_id = e.account_id and w.id = e.person_id
           where e.account_id = $1 and e.customer_id = $2 and e.invoice_id is null and e.state <> 'invoiced'
             and (cardinality($3::uuid[]) = 0 or e.project_id = any ($3)) and ($4::date is null or e.work_date >= $4)
             and ($5::date is null or e.work_date <= $5)
           order by e.work_date, e.id"#,
        account.0,
        wish.customer.0,
        &projects,
        wish.from,
        wish.to,
    )
    .fetch_all(scope.conn())
    .await?;
    let (mut hours, mut left): (Vec<Hour>, BTreeMap<Reason, (i64, i64)>) = (Vec::new(), BTreeMap::new());
    for row in rows {
        let currency: Option<Currency> = row.currency.and_then(|code| code.parse().ok());
        let seconds = i64::from(row.seconds);
        let reason = match (row.billable, row.amount, currency) {
            (false, ..) => Some(Reason::NotBillable),
            _ if row.state != "approved" && !wish.registered => Some(Reason::NotApproved),
            (_, None, _) | (_, _, None) => Some(Reason::NoRate),
            (.., Some(currency)) if wish.currency.is_some_and(|only| only != currency) => Some(Reason::OtherCurrency),
            _ => None,
        };
        if let Some(reason) = reason {
            let sum = left.entry(reason).or_default();
            *sum = (sum.0 + 1, sum.1 + seconds);
            continue;
        }
        let (Some(amount), Some(currency)) = (row.amount, currency) else { continue };
        hours.push(Hour {
            id: row.id,
            project: (row.project, row.project_name),
            task: row.task.zip(row.task_name),
            person: row.person.zip(row.person_name),
            work_date: row.work_date,
            description: row.description,
            seconds,
            rate: row.rate.map(Rate),
            amount,
            currency,
        });
    }
    let left = left.into_iter().map(|(reason, (entries, seconds))| Left { reason, entries, seconds }).collect();
    Ok(Proposal { mark: mark(&hours), bundles: bundles(hours, wish.grouping)?, left })
}

fn bundles(hours: Vec<Hour>, grouping: Grouping) -> Result<Vec<Bundle>> {
    let mut by_currency: BTreeMap<Currency, Vec<Hour>> = BTreeMap::new();
    for hour in hours {
        by_currency.entry(hour.currency).or_default().push(hour);
    }
    let bundle = |(currency, hours): (Currency, Vec<Hour>)| {
        let lines = group::lines(&hours, grouping).ok_or(Error::BadAddress("amount"))?;
        Ok(Bundle {
            currency,
            entries: i64::try_from(hours.len()).unwrap_or(i64::MAX),
            seconds: lines.iter().map(|line| line.seconds).sum(),
            net: lines.iter().map(|line| line.net).sum(),
            lines,
        })
    };
    by_currency.into_iter().map(bundle).collect()
}

fn mark(hours: &[Hour]) -> String {
    let (mut ids, mut seconds, mut amounts) = (0_u128, 0_i128, 0_i128);
    for hour in hours {
        ids ^= hour.id.0.as_u128();
        seconds += i128::from(hour.seconds);
        amounts += i128::from(hour.amount);
    }
    format!("{}-{seconds}-{amounts}-{ids:x}", hours.len())
}
