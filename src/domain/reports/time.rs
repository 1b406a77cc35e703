//! *Time spent* (T2, T23, K15): what was worked, entry by entry, with sums over the whole filter.

mod entries;

use super::query::RawQuery;
use super::{Extent, Head, Kind, Lens, Report, Sum, head, unsorted};
use crate::base::ids::ProjectId;
use crate::base::period::{Period, Preset};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{self, Column, Projects, Visibility};
use crate::error::{Error, Result};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The columns this viewer gets, in reading order.
pub fn heads(seen: &Visibility) -> Vec<Head> {
    let mut heads = vec![head("date", Kind::Date)];
    let mut add = |column: Column, shown: &[Head]| {
        if seen.column(column) {
            heads.extend_from_slice(shown);
        }
    };
    add(Column::TimeOfDay, &[unsorted("start", Kind::Clock), unsorted("end", Kind::Clock)]);
    add(Column::Employee, &[head("employee", Kind::Text)]);
    heads.push(head("project", Kind::Text));
    let mut add = |column: Column, shown: &[Head]| {
        if seen.column(column) {
            heads.extend_from_slice(shown);
        }
    };
    add(Column::Activity, &[head("activity", Kind::Text)]);
    add(Column::Description, &[head("description", Kind::Text)]);
    add(Column::Billable, &[head("billable", Kind::YesNo)]);
    add(Column::Hours, &[head("hours", Kind::Hours)]);
    add(Column::InvoicedHours, &[head("invoiced-hours", Kind::Hours)]);
    add(Column::Rate, &[head("rate", Kind::Rate)]);
    add(Column::Value, &[head("value", Kind::Money)]);
    add(Column::InvoicedValue, &[head("invoiced-value", Kind::Money)]);
    add(Column::InvoiceNumber, &[head("invoice", Kind::Text)]);
    heads
}

pub async fn report(scope: &mut PortalScope, raw: &RawQuery, extent: Extent) -> Result<Report> {
    if !scope.visibility.report(visibility::Report::Time) {
        return Err(Error::NotFound);
    }
    raw.refuse_grouping()?;
    let seen = scope.visibility.clone();
    let heads = heads(&seen);
    let (sort, descending) = raw.sort(&heads, ("date", true))?;
    let period = raw.period(seen.zone().date_of(scope.now), Preset::ThisYear)?;
    let searchable = seen.column(Column::Description) || seen.column(Column::Activity);
    let search = raw.search(searchable)?;
    let projects = project_names(scope).await?;
    let project = raw.project(&projects)?;
    let filter = Filter { period, project, search: search.clone(), sort, descending };
    let sums = sums(scope, &filter).await?;
    let paging = raw.paging(extent, sums.entries)?;
    let rows = entries::rows(scope, &filter, &heads, &projects, (i64::from(paging.size), paging.offset())).await?;
    Ok(Report {
        key: "time",
        sums: sums.of(&heads),
        heads,
        rows,
        groups: Vec::new(),
        facts: Vec::new(),
        paging,
        lens: Lens { period: Some(period), project, search, ..Lens::sorted(sort, descending) },
        zone: seen.zone().clone(),
        projects,
        searchable,
    })
}

struct Filter {
    period: Period,
    project: Option<ProjectId>,
    search: Option<String>,
    sort: &'static str,
    descending: bool,
}

/// `None`: all of the customer's.
pub(super) fn allowed(seen: &Visibility) -> Option<Vec<Uuid>> {
    match seen.projects() {
        Projects::All => None,
        Projects::Selected(ids) => Some(ids.iter().map(|id| id.0).collect()),
    }
}

/// The projects to choose from: the viewer's, by name.
async fn project_names(scope: &mut PortalScope) -> Result<Vec<(ProjectId, String)>> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    Ok(sqlx::query!(
        r#"select id as "id: ProjectId", name from project
           where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or id = any($3)) order by name collate "und-x-icu""#,
        account.0,
        customer.0,
        only.as_deref(),
    )
    .fetch_all(scope.conn())
    .await?
    .into_iter()
    .map(|row| (row.id, row.name))
    .collect())
}

#[derive(Default)]
struct Sums {
    entries: i64,
    seconds: i64,
    invoiced_seconds: i64,
    amounts: BTreeMap<String, i64>,
    invoiced_amounts: BTreeMap<String, i64>,
    amount_entries: i64,
}

impl Sums {
    /// Only of shown columns.
    fn of(&self, heads: &[Head]) -> BTreeMap<&'static str, Sum> {
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
}

/// Over whole months the kept monthly sums answer; else the entries are added up.
async fn sums(scope: &mut PortalScope, filter: &Filter) -> Result<Sums> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (from, to) = (filter.period.from, filter.period.to);
    let whole_months = filter.period.is_whole_months() || (from.is_none() && to.is_none());
    let mut sums = Sums::default();
    let project = filter.project.map(|id| id.0);
    if whole_months && filter.search.is_none() {
        let rows = sqlx::query!(
            r#"select currency, sum(entries)::int8 as "entries!", sum(seconds)::int8 as "seconds!", sum(invoiced_seconds)::int8 as "invoiced_seconds!",
                      sum(amount)::int8 as "amount!", sum(amount_entries)::int8 as "amount_entries!", sum(invoiced_amount)::int8 as "invoiced_amount!"
               from time_month
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
        .await?;
        for row in rows {
            sums.add(
                row.currency,
                row.entries,
                row.seconds,
                row.invoiced_seconds,
                row.amount,
                row.amount_entries,
                row.invoiced_amount,
            );
        }
    } else {
        let (descriptions, activities) =
            (scope.visibility.column(Column::Description), scope.visibility.column(Column::Activity));
        let rows = sqlx::query!(
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
        .await?;
        for row in rows {
            sums.add(
                row.currency,
                row.entries,
                row.seconds,
                row.invoiced_seconds,
                row.amount,
                row.amount_entries,
                row.invoiced_amount,
            );
        }
    }
    Ok(sums)
}

impl Sums {
    #[allow(clippy::too_many_arguments)]
    fn add(
        &mut self,
        currency: String,
        entries: i64,
        seconds: i64,
        invoiced_seconds: i64,
        amount: i64,
        amount_entries: i64,
        invoiced_amount: i64,
    ) {
        self.entries += entries;
        self.seconds += seconds;
        self.invoiced_seconds += invoiced_seconds;
        self.amount_entries += amount_entries;
        if !currency.is_empty() {
            *self.amounts.entry(currency.clone()).or_default() += amount;
            if invoiced_amount != 0 {
                *self.invoiced_amounts.entry(currency).or_default() += invoiced_amount;
            }
        }
    }
}

/// Seconds worked in the month of a day, for the overview; `None` with hours hidden.
pub async fn seconds_in_month(scope: &mut PortalScope, day: ::time::Date) -> Result<Option<i64>> {
    if !scope.visibility.report(visibility::Report::Time) || !scope.visibility.column(Column::Hours) {
        return Ok(None);
    }
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let month = day.replace_day(1).unwrap_or(day);
    let seconds = sqlx::query_scalar!(
        r#"select coalesce(sum(seconds), 0)::int8 as "seconds!" from time_month
           where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3)) and month = $4"#,
        account.0,
        customer.0,
        only.as_deref(),
        month,
    )
    .fetch_one(scope.conn())
    .await?;
    Ok(Some(seconds))
}
