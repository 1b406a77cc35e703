//! What it all comes to: over the whole filter, never only what is on a page.

use super::{Filter, allowed};
use crate::domain::reports::{Head, Sum};
use crate::domain::scope::PortalScope;
use crate::domain::visibility;
use crate::error::Result;
use std::collections::BTreeMap;

/// Sums of entries: of all that are looked at, or of a group of them.
#[derive(Clone, Default)]
pub(super) struct Sums {
    pub entries: i64,
    seconds: i64,
    invoiced_seconds: i64,
    amounts: BTreeMap<String, i64>,
    invoiced_amounts: BTreeMap<String, i64>,
    amount_entries: i64,
}

/// The entries of one currency; `''`: without one.
#[derive(Clone)]
pub(super) struct Part {
    pub currency: String,
    pub entries: i64,
    pub seconds: i64,
    pub invoiced_seconds: i64,
    pub amount: i64,
    pub amount_entries: i64,
    pub invoiced_amount: i64,
}

impl Sums {
    /// Only of shown columns.
    pub fn of(&self, heads: &[Head]) -> BTreeMap<&'static str, Sum> {
        let unknown = self.amount_entries < self.entries;
        heads
            .iter()
            .filter_map(|head| {
                let sum = match head.key {
                    "hours" => Sum { seconds: Some(self.seconds), ..Sum::default() },
                    "invoiced-hours" => Sum { seconds: Some(self.invoiced_seconds), ..Sum::default() },
                    "value" => Sum { seconds: None, money: self.amounts.clone(), partly_unknown: unknown },
                    "invoiced-value" => {
                        Sum { seconds: None, money: self.invoiced_amounts.clone(), partly_unknown: false }
                    }
                    _ => return None,
                };
                Some((head.key, sum))
            })
            .collect()
    }

    /// What one is larger or smaller by: of the first column that is shown, if it has one number.
    pub fn weight(&self, heads: &[Head]) -> i64 {
        let shown = |key: &str| heads.iter().any(|head| head.key == key);
        let amounts = if shown("value") { &self.amounts } else { &self.invoiced_amounts };
        match (shown("hours"), shown("invoiced-hours"), shown("value") || shown("invoiced-value")) {
            (true, ..) => self.seconds,
            (_, true, _) => self.invoiced_seconds,
            (.., true) if amounts.len() == 1 => amounts.values().sum(),
            _ => 0,
        }
    }

    pub fn join(&mut self, other: &Sums) {
        self.entries += other.entries;
        self.seconds += other.seconds;
        self.invoiced_seconds += other.invoiced_seconds;
        self.amount_entries += other.amount_entries;
        for (mine, theirs) in
            [(&mut self.amounts, &other.amounts), (&mut self.invoiced_amounts, &other.invoiced_amounts)]
        {
            for (code, minor) in theirs {
                *mine.entry(code.clone()).or_default() += minor;
            }
        }
    }

    pub fn add(&mut self, part: Part) {
        self.entries += part.entries;
        self.seconds += part.seconds;
        self.invoiced_seconds += part.invoiced_seconds;
        self.amount_entries += part.amount_entries;
        if !part.currency.is_empty() {
            *self.amounts.entry(part.currency.clone()).or_default() += part.amount;
            if part.invoiced_amount != 0 {
                *self.invoiced_amounts.entry(part.currency).or_default() += part.invoiced_amount;
            }
        }
    }
}

/// Over whole months the kept monthly sums answer; else the entries are added up.
pub(super) async fn sums(scope: &mut PortalScope, filter: &Filter) -> Result<Sums> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (from, to) = (filter.period.from, filter.period.to);
    let project = filter.project.map(|id| id.0);
    let parts = if filter.is_kept() {
        sqlx::query_as!(
            Part,
            r#"select currency as "currency!", sum(entries)::int8 as "entries!", sum(seconds)::int8 as "seconds!", sum(invoiced_seconds)::int8 as "invoiced_seconds!",
                      sum(amount)::int8 as "amount!", sum(amount_entries)::int8 as "amount_entries!", sum(invoiced_amount)::int8 as "invoiced_amount!"
               from released_month
               where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3)) and ($4::uuid is null or project_id = $4)
                 and month between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
               group by currency"#,
            account.0,
            customer.0,
            only.as_deref(),
            project,
            from,
            to,
        )
        .fetch_all(scope.conn())
        .await?
    } else {
        let (descriptions, activities) = filter.searched;
        sqlx::query_as!(
            Part,
            r#"select coalesce(currency, '') as "currency!", count(*) as "entries!", sum(seconds)::int8 as "seconds!",
                      coalesce(sum(invoiced_seconds), 0)::int8 as "invoiced_seconds!", coalesce(sum(amount), 0)::int8 as "amount!",
                      count(amount) as "amount_entries!", coalesce(sum(invoiced_amount), 0)::int8 as "invoiced_amount!"
               from time_entry
               where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3)) and ($4::uuid is null or project_id = $4)
                 and work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
                 and ($7::text is null or ($8 and strpos(lower(description), lower($7)) > 0) or ($9 and strpos(lower(activity), lower($7)) > 0))
               group by 1"#,
            account.0,
            customer.0,
            only.as_deref(),
            project,
            from,
            to,
            filter.search,
            descriptions,
            activities,
        )
        .fetch_all(scope.conn())
        .await?
    };
    let mut sums = Sums::default();
    parts.into_iter().for_each(|part| sums.add(part));
    Ok(sums)
}

/// The last month in which the viewer has hours to see, of a project or of all, by its first day.
pub async fn last_month(
    scope: &mut PortalScope,
    project: Option<crate::base::ids::ProjectId>,
) -> Result<Option<::time::Date>> {
    if !scope.visibility.report(visibility::Report::Time) {
        return Ok(None);
    }
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    Ok(sqlx::query_scalar!(
        r#"select max(month) as "month?" from released_month
           where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3)) and ($4::uuid is null or project_id = $4)
             and entries > 0"#,
        account.0,
        customer.0,
        only.as_deref(),
        project.map(|id| id.0),
    )
    .fetch_one(scope.conn())
    .await?)
}
