//! The entries of one page.

use super::{Filter, allowed};
use crate::base::ids::{InvoiceId, ProjectId};
use crate::base::money::{Currency, Rate};
use crate::domain::reports::{Cell, Head, Target};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{Column, Names, Report};
use crate::error::Result;
use ::time::{Date, OffsetDateTime};
use std::collections::HashMap;

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

/// (how many, after how many)
pub(super) type Place = (i64, i64);

/// One page as it is shown.
pub(super) async fn rows(
    scope: &mut PortalScope,
    filter: &Filter,
    heads: &[Head],
    projects: &[(ProjectId, String)],
    place: Place,
) -> Result<Vec<Vec<Cell>>> {
    let found = page(scope, filter, place).await?;
    let seen = scope.visibility.clone();
    let names: HashMap<ProjectId, &str> = projects.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let links_projects = seen.report(Report::Projects);
    let links_invoices = seen.report(Report::Invoices);
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

async fn page(scope: &mut PortalScope, filter: &Filter, place: Place) -> Result<Vec<Entry>> {
    match (filter.sort, filter.descending, filter.project) {
        ("date", true, None) => newest(scope, filter, place).await,
        ("date", true, Some(project)) => newest_of_project(scope, filter, project, place).await,
        _ => sorted(scope, filter, place).await,
    }
}

/// Reads along the index that has this order, as far as the page goes, and joins only what is on the page; the invoice is
/// looked up for each row, because most have none.
async fn newest(scope: &mut PortalScope, filter: &Filter, (limit, offset): Place) -> Result<Vec<Entry>> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (descriptions, activities) = searched(scope);
    Ok(sqlx::query_as!(
        Entry,
        r#"with page as materialized (
               select id, work_date, started_at, ended_at, person_id, project_id, activity, description, billable, seconds,
                      invoiced_seconds, currency, rate, amount, invoiced_amount, invoice_id
               from time_entry
               where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3))
                 and work_date between coalesce($4::date, '-infinity') and coalesce($5::date, 'infinity')
                 and ($6::text is null or ($7 and strpos(lower(description), lower($6)) > 0) or ($8 and strpos(lower(activity), lower($6)) > 0))
               order by work_date desc, id desc limit $9 offset $10)
           select e.work_date as "work_date!", e.started_at, e.ended_at, e.person_id is not null as "has_person!", n.name as "person?",
                  e.project_id as "project!: ProjectId", e.activity, e.description as "description!", e.billable as "billable!",
                  e.seconds as "seconds!", e.invoiced_seconds, e.currency, (e.rate * 10000)::int8 as rate, e.amount, e.invoiced_amount,
                  i.id as "invoice?: InvoiceId", i.number as "invoice_number?"
           from page e
           left join person n on n.account_id = $1 and n.id = e.person_id
           left join lateral (select id, number from invoice where account_id = $1 and id = e.invoice_id limit 1) i on true
           order by e.work_date desc, e.id desc"#,
        account.0,
        customer.0,
        only.as_deref(),
        filter.period.from,
        filter.period.to,
        filter.search,
        descriptions,
        activities,
        limit,
        offset,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// The same along the index of the project.
async fn newest_of_project(
    scope: &mut PortalScope,
    filter: &Filter,
    project: ProjectId,
    (limit, offset): Place,
) -> Result<Vec<Entry>> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (descriptions, activities) = searched(scope);
    Ok(sqlx::query_as!(
        Entry,
        r#"with page as materialized (
               select id, work_date, started_at, ended_at, person_id, project_id, activity, description, billable, seconds,
                      invoiced_seconds, currency, rate, amount, invoiced_amount, invoice_id
               from time_entry
               where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3)) and project_id = $11
                 and work_date between coalesce($4::date, '-infinity') and coalesce($5::date, 'infinity')
                 and ($6::text is null or ($7 and strpos(lower(description), lower($6)) > 0) or ($8 and strpos(lower(activity), lower($6)) > 0))
               order by work_date desc, id desc limit $9 offset $10)
           select e.work_date as "work_date!", e.started_at, e.ended_at, e.person_id is not null as "has_person!", n.name as "person?",
                  e.project_id as "project!: ProjectId", e.activity, e.description as "description!", e.billable as "billable!",
                  e.seconds as "seconds!", e.invoiced_seconds, e.currency, (e.rate * 10000)::int8 as rate, e.amount, e.invoiced_amount,
                  i.id as "invoice?: InvoiceId", i.number as "invoice_number?"
           from page e
           left join person n on n.account_id = $1 and n.id = e.person_id
           left join lateral (select id, number from invoice where account_id = $1 and id = e.invoice_id limit 1) i on true
           order by e.work_date desc, e.id desc"#,
        account.0,
        customer.0,
        only.as_deref(),
        filter.period.from,
        filter.period.to,
        filter.search,
        descriptions,
        activities,
        limit,
        offset,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// Other orders look at all that match.
async fn sorted(scope: &mut PortalScope, filter: &Filter, (limit, offset): Place) -> Result<Vec<Entry>> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (descriptions, activities) = searched(scope);
    // By what is shown of a name: the order would tell the rest.
    let initials = scope.visibility.names() == Names::Initial;
    Ok(sqlx::query_as!(
        Entry,
        r#"select e.work_date as "work_date!", e.started_at, e.ended_at, e.person_id is not null as "has_person!", n.name as "person?",
                  e.project_id as "project!: ProjectId", e.activity, e.description as "description!", e.billable as "billable!",
                  e.seconds as "seconds!", e.invoiced_seconds, e.currency, (e.rate * 10000)::int8 as rate, e.amount, e.invoiced_amount,
                  i.id as "invoice?: InvoiceId", i.number as "invoice_number?"
           from time_entry e
           join project p on p.account_id = $1 and p.id = e.project_id
           left join person n on n.account_id = $1 and n.id = e.person_id
           left join lateral (select id, number from invoice where account_id = $1 and id = e.invoice_id limit 1) i on true
           cross join lateral (select
               case $12 when 'employee' then case when $14 then regexp_replace(n.name, '^(\S+)\s(.*\s)?(\S)\S*$', '\1 \3.') else n.name end
                        when 'project' then p.name when 'activity' then e.activity when 'description' then e.description
                        when 'invoice' then i.number when 'billable' then e.billable::text end collate "und-x-icu" as word,
               case $12 when 'hours' then e.seconds::numeric when 'invoiced-hours' then e.invoiced_seconds::numeric when 'rate' then e.rate
                        when 'value' then e.amount::numeric when 'invoiced-value' then e.invoiced_amount::numeric end as number) k
           where e.account_id = $1 and e.customer_id = $2 and ($3::uuid[] is null or e.project_id = any($3)) and ($4::uuid is null or e.project_id = $4)
             and e.work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
             and ($7::text is null or ($8 and strpos(lower(e.description), lower($7)) > 0) or ($9 and strpos(lower(e.activity), lower($7)) > 0))
           order by case when not $13 then k.word end, case when $13 then k.word end desc nulls last,
                    case when not $13 then k.number end, case when $13 then k.number end desc nulls last,
                    case when $13 or $12 <> 'date' then e.work_date end desc, case when not $13 and $12 = 'date' then e.work_date end, e.id desc
           limit $10 offset $11"#,
        account.0,
        customer.0,
        only.as_deref(),
        filter.project.map(|id| id.0),
        filter.period.from,
        filter.period.to,
        filter.search,
        descriptions,
        activities,
        limit,
        offset,
        filter.sort,
        filter.descending,
        initials,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// Whether a search looks into descriptions and activities: only into what is shown.
fn searched(scope: &PortalScope) -> (bool, bool) {
    (scope.visibility.column(Column::Description), scope.visibility.column(Column::Activity))
}
