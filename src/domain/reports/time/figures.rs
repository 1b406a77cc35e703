//! What was worked by day or month, and by project: the figures behind the bars.

use super::sums::Part;
use super::{Filter, allowed};
use crate::base::ids::ProjectId;
use crate::domain::scope::PortalScope;
use crate::error::Result;
use ::time::Date;

/// By the day, or by the first day of the month.
#[derive(Default)]
pub(super) struct Found {
    pub days: Vec<(Date, Part)>,
    pub projects: Vec<(ProjectId, Part)>,
}

/// By months: from what is kept, else from the entries.
pub(super) async fn months(scope: &mut PortalScope, filter: &Filter) -> Result<Found> {
    if !filter.is_kept() {
        let (from, to) = (filter.period.from.unwrap_or(Date::MIN), filter.period.to.unwrap_or(Date::MAX));
        return entries(scope, filter, (from, to), "month").await;
    }
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let rows = sqlx::query!(
        r#"select month as "day?", project_id as "project?: ProjectId", currency as "currency!", sum(entries)::int8 as "entries!",
                  sum(seconds)::int8 as "seconds!", sum(invoiced_seconds)::int8 as "invoiced_seconds!", sum(amount)::int8 as "amount!",
                  sum(amount_entries)::int8 as "amount_entries!", sum(invoiced_amount)::int8 as "invoiced_amount!"
           from released_month
           where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3)) and ($4::uuid is null or project_id = $4)
             and month between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
           group by grouping sets ((month, currency), (project_id, currency))"#,
        account.0,
        customer.0,
        only.as_deref(),
        filter.project.map(|id| id.0),
        filter.period.from,
        filter.period.to,
    )
    .fetch_all(scope.conn())
    .await?;
    let mut found = Found::default();
    for row in rows {
        let part = Part {
            currency: row.currency,
            entries: row.entries,
            seconds: row.seconds,
            invoiced_seconds: row.invoiced_seconds,
            amount: row.amount,
            amount_entries: row.amount_entries,
            invoiced_amount: row.invoiced_amount,
        };
        found.put(row.day, row.project, part);
    }
    Ok(found)
}

/// By `day` or `month`.
pub(super) async fn entries(
    scope: &mut PortalScope,
    filter: &Filter,
    (from, to): (Date, Date),
    by: &str,
) -> Result<Found> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (descriptions, activities) = filter.searched;
    let from = if from == Date::MIN { None } else { Some(from) };
    let to = if to == Date::MAX { None } else { Some(to) };
    let rows = sqlx::query!(
        r#"select g.day as "day?", e.project_id as "project?: ProjectId", g.currency as "currency!", count(*) as "entries!", sum(e.seconds)::int8 as "seconds!",
                  coalesce(sum(e.invoiced_seconds), 0)::int8 as "invoiced_seconds!", coalesce(sum(e.amount), 0)::int8 as "amount!",
                  count(e.amount) as "amount_entries!", coalesce(sum(e.invoiced_amount), 0)::int8 as "invoiced_amount!"
           from time_entry e
           cross join lateral (select date_trunc($10, e.work_date::timestamp)::date as day, coalesce(e.currency, '') as currency) g
           where e.account_id = $1 and e.customer_id = $2 and ($3::uuid[] is null or e.project_id = any($3)) and ($4::uuid is null or e.project_id = $4)
             and e.work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
             and ($7::text is null or ($8 and strpos(lower(e.description), lower($7)) > 0) or ($9 and strpos(lower(e.activity), lower($7)) > 0))
           group by grouping sets ((g.day, g.currency), (e.project_id, g.currency))"#,
        account.0,
        customer.0,
        only.as_deref(),
        filter.project.map(|id| id.0),
        from,
        to,
        filter.search,
        descriptions,
        activities,
        by,
    )
    .fetch_all(scope.conn())
    .await?;
    let mut found = Found::default();
    for row in rows {
        let part = Part {
            currency: row.currency,
            entries: row.entries,
            seconds: row.seconds,
            invoiced_seconds: row.invoiced_seconds,
            amount: row.amount,
            amount_entries: row.amount_entries,
            invoiced_amount: row.invoiced_amount,
        };
        found.put(row.day, row.project, part);
    }
    Ok(found)
}

impl Found {
    /// A row of one set of groups or of the other.
    fn put(&mut self, day: Option<Date>, project: Option<ProjectId>, part: Part) {
        match (day, project) {
            (Some(day), _) => self.days.push((day, part)),
            (None, Some(project)) => self.projects.push((project, part)),
            (None, None) => {}
        }
    }
}
