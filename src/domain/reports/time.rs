//! *Time spent* (T2, T23, K15): what was worked, entry by entry, with sums over the whole filter.

use super::query::RawQuery;
use super::{Cell, Extent, Head, Kind, Lens, Report, Sum, Target, head, unsorted};
use crate::base::ids::{InvoiceId, ProjectId};
use crate::base::money::{Currency, Rate};
use crate::base::period::{Period, Preset};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{self, Column, Projects, Visibility};
use crate::error::{Error, Result};
use ::time::{Date, OffsetDateTime};
use std::collections::{BTreeMap, HashMap};
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
    let rows = rows(scope, &filter, &heads, &projects, (i64::from(paging.size), paging.offset())).await?;
    Ok(Report {
        key: "time",
        sums: sums.of(&heads),
        heads,
        rows,
        facts: Vec::new(),
        paging,
        lens: Lens { period: Some(period), project, search, sort, descending },
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
                 and ($5::date is null or month >= $5) and ($6::date is null or month <= $6)
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

async fn rows(
    scope: &mut PortalScope,
    filter: &Filter,
    heads: &[Head],
    projects: &[(ProjectId, String)],
    (limit, offset): (i64, i64),
) -> Result<Vec<Vec<Cell>>> {
    let found = entries(scope, filter, limit, offset).await?;
    let seen = scope.visibility.clone();
    let names: HashMap<ProjectId, &str> = projects.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let links_projects = seen.report(visibility::Report::Projects);
    let links_invoices = seen.report(visibility::Report::Invoices);
    Ok(found
        .into_iter()
        .map(|row| {
            let currency: Option<Currency> = row.currency.as_deref().and_then(|code| code.parse().ok());
            let money = |minor: Option<i64>| match (minor, currency) {
                (Some(minor), Some(currency)) => Cell::Money(minor, currency),
                _ => Cell::Unknown,
            };
            let project = names.get(&row.project).copied().unwrap_or_default();
            heads
                .iter()
                .map(|head| match head.key {
                    "date" => Cell::Date(row.work_date),
                    "start" => row.started_at.map_or(Cell::Unknown, Cell::Clock),
                    "end" => row.ended_at.map_or(Cell::Unknown, Cell::Clock),
                    "employee" if row.has_person => {
                        Cell::Person(row.person.as_deref().and_then(|name| seen.names().show(name)))
                    }
                    "project" if links_projects => Cell::Link(project.to_owned(), Target::Project(row.project)),
                    "project" => Cell::Text(project.to_owned()),
                    "activity" => row.activity.clone().map_or(Cell::Unknown, Cell::Text),
                    "description" => Cell::Text(row.description.clone()),
                    "billable" => Cell::YesNo(row.billable),
                    "hours" => Cell::Seconds(i64::from(row.seconds)),
                    "invoiced-hours" => {
                        row.invoiced_seconds.map_or(Cell::Unknown, |seconds| Cell::Seconds(i64::from(seconds)))
                    }
                    "rate" => match (row.rate, currency) {
                        (Some(rate), Some(currency)) => Cell::Rate(Rate(rate), currency),
                        _ => Cell::Unknown,
                    },
                    "value" => money(row.amount),
                    "invoiced-value" => money(row.invoiced_amount),
                    "invoice" => match (row.invoice, &row.invoice_number) {
                        (Some(id), Some(number)) if links_invoices => Cell::Link(number.clone(), Target::Invoice(id)),
                        (_, Some(number)) => Cell::Text(number.clone()),
                        _ => Cell::Unknown,
                    },
                    _ => Cell::Unknown,
                })
                .collect()
        })
        .collect())
}

struct Entry {
    work_date: Date,
    started_at: Option<OffsetDateTime>,
    ended_at: Option<OffsetDateTime>,
    has_person: bool,
    person: Option<String>,
    project: ProjectId,
    activity: Option<String>,
    description: String,
    billable: bool,
    seconds: i32,
    invoiced_seconds: Option<i32>,
    currency: Option<String>,
    rate: Option<i64>,
    amount: Option<i64>,
    invoiced_amount: Option<i64>,
    invoice: Option<InvoiceId>,
    invoice_number: Option<String>,
}

/// Entries with what they point at: what stands before the statement, where the entries come from, and what follows the joins.
/// The invoice is looked up for each row, because most have none.
macro_rules! entries {
    ($($with:literal),*; $from:literal; $rest:literal; $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Entry,
            "" $(+ $with)* + r#" select e.work_date as "work_date!", e.started_at, e.ended_at, e.person_id is not null as "has_person!",
                         n.name as "person?", e.project_id as "project!: ProjectId", e.activity, e.description as "description!",
                         e.billable as "billable!", e.seconds as "seconds!", e.invoiced_seconds, e.currency, (e.rate * 10000)::int8 as rate,
                         e.amount, e.invoiced_amount, i.id as "invoice?: InvoiceId", i.number as "invoice_number?"
                  from "# + $from + r#" e
                  left join person n on n.account_id = $1 and n.id = e.person_id
                  left join lateral (select id, number from invoice where account_id = $1 and id = e.invoice_id limit 1) i on true "# + $rest,
            $($argument),*
        )
    };
}

/// Newest first: reads along an index as far as the page goes, and joins only what is on it.
macro_rules! newest {
    ($project:literal; $($argument:expr),* $(,)?) => {
        entries!(
            r#"with page as materialized (
                   select id, work_date, started_at, ended_at, person_id, project_id, activity, description, billable, seconds,
                          invoiced_seconds, currency, rate, amount, invoiced_amount, invoice_id
                   from time_entry
                   where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3)) and "#,
            $project,
            r#" and work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
                     and ($7::text is null or ($8 and strpos(lower(description), lower($7)) > 0) or ($9 and strpos(lower(activity), lower($7)) > 0))
                   order by work_date desc, id desc limit $10 offset $11)"#;
            "page"; "order by e.work_date desc, e.id desc"; $($argument),*
        )
    };
}

/// One page of entries. Other orders than newest first look at all that match.
async fn entries(scope: &mut PortalScope, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<Entry>> {
    let (account, customer, only) = (scope.account.0, scope.customer.0, allowed(&scope.visibility));
    let only = only.as_deref();
    let (descriptions, activities) =
        (scope.visibility.column(Column::Description), scope.visibility.column(Column::Activity));
    let (from, to, project) = (filter.period.from, filter.period.to, filter.project.map(|id| id.0));
    let search = filter.search.as_deref();
    let initials = scope.visibility.names() == visibility::Names::Initial;
    let found = if filter.sort == "date" && filter.descending {
        match project {
            None => {
                newest!("($4::uuid is null)"; account, customer, only, project, from, to, search, descriptions, activities, limit, offset)
                    .fetch_all(scope.conn())
                    .await?
            }
            Some(project) => {
                newest!("project_id = $4"; account, customer, only, project, from, to, search, descriptions, activities, limit, offset)
                    .fetch_all(scope.conn())
                    .await?
            }
        }
    } else {
        entries!(
            ; "time_entry";
            r#"join project p on p.account_id = e.account_id and p.id = e.project_id
               cross join lateral (select
                   case $12 when 'employee' then case when $14 then regexp_replace(n.name, '^(\S+)\s(.*\s)?(\S)\S*$', '\1 \3.') else n.name end when 'project' then p.name when 'activity' then e.activity when 'description' then e.description
                            when 'invoice' then i.number when 'billable' then e.billable::text end collate "und-x-icu" as word,
                   case $12 when 'hours' then e.seconds::numeric when 'invoiced-hours' then e.invoiced_seconds::numeric when 'rate' then e.rate
                            when 'value' then e.amount::numeric when 'invoiced-value' then e.invoiced_amount::numeric end as number) k
               where e.account_id = $1 and e.customer_id = $2 and ($3::uuid[] is null or e.project_id = any($3)) and ($4::uuid is null or e.project_id = $4)
                 and e.work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
                 and ($7::text is null or ($8 and strpos(lower(e.description), lower($7)) > 0) or ($9 and strpos(lower(e.activity), lower($7)) > 0))
               order by case when not $13 then k.word end, case when $13 then k.word end desc nulls last,
                        case when not $13 then k.number end, case when $13 then k.number end desc nulls last,
                        case when $13 or $12 <> 'date' then e.work_date end desc, case when not $13 and $12 = 'date' then e.work_date end, e.id desc
               limit $10 offset $11"#;
            account,
            customer,
            only,
            project,
            from,
            to,
            search,
            descriptions,
            activities,
            limit,
            offset,
            filter.sort,
            filter.descending,
            // By what is shown of a name: the order would tell the rest.
            initials,
        )
        .fetch_all(scope.conn())
        .await?
    };
    Ok(found)
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
