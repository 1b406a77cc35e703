//! The entries of a page, one by one.

use super::{Filter, allowed};
use crate::base::ids::{InvoiceId, PersonId, ProjectId, TaskId};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{Column, Names};
use crate::error::Result;
use ::time::{Date, OffsetDateTime};

#[derive(Clone)]
pub(super) struct Entry {
    /// Which row of the page it is in, counting from 1.
    pub place: i64,
    pub work_date: Date,
    pub started_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
    pub person_id: Option<PersonId>,
    pub person: Option<String>,
    pub project: ProjectId,
    pub task: Option<TaskId>,
    pub task_name: Option<String>,
    pub phase: Option<String>,
    pub activity: Option<String>,
    pub description: String,
    pub billable: bool,
    pub seconds: i32,
    pub invoiced_seconds: Option<i32>,
    pub currency: Option<String>,
    pub rate: Option<i64>,
    pub amount: Option<i64>,
    pub invoiced_amount: Option<i64>,
    pub invoice: Option<InvoiceId>,
    pub invoice_number: Option<String>,
}

/// (how many, after how many)
pub(super) type Place = (i64, i64);

/// Whether tasks are told, and the phases they belong to.
pub(super) fn told(scope: &PortalScope) -> (bool, bool) {
    (scope.visibility.column(Column::Task), scope.visibility.column(Column::Phases))
}

pub(super) async fn page(scope: &mut PortalScope, filter: &Filter, place: Place) -> Result<Vec<Entry>> {
    let mut found = match filter.project {
        None if filter.is_newest_first() => newest(scope, filter, place).await?,
        Some(project) if filter.is_newest_first() => newest_of_project(scope, filter, project, place).await?,
        _ => sorted(scope, filter, place).await?,
    };
    found.iter_mut().zip(1..).for_each(|(entry, place)| entry.place = place);
    Ok(found)
}

/// Reads along the index that has this order, as far as the page goes, and joins only what is on the page; the invoice is
/// looked up for each row, because most have none.
async fn newest(scope: &mut PortalScope, filter: &Filter, (limit, offset): Place) -> Result<Vec<Entry>> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (descriptions, activities) = filter.searched;
    let (tasks, phases) = told(scope);
    Ok(sqlx::query_as!(
        Entry,
        r#"with page as materialized (
               select id, work_date, started_at, ended_at, person_id, project_id, task_id, activity, description, billable, seconds,
                      invoiced_seconds, currency, rate, amount, invoiced_amount, invoice_id
               from time_entry
               where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3))
                 and work_date between coalesce($4::date, '-infinity') and coalesce($5::date, 'infinity')
                 and ($6::text is null or ($7 and strpos(lower(description), lower($6)) > 0) or ($8 and strpos(lower(activity), lower($6)) > 0))
               order by work_date desc, id desc limit $9 offset $10)
           select 0::int8 as "place!", e.work_date as "work_date!", e.started_at, e.ended_at, e.person_id as "person_id: PersonId", n.name as "person?",
                  e.project_id as "project!: ProjectId", t.id as "task?: TaskId", t.name as "task_name?", h.name as "phase?", e.activity,
                  e.description as "description!", e.billable as "billable!", e.seconds as "seconds!", e.invoiced_seconds, e.currency,
                  (e.rate * 10000)::int8 as rate, e.amount, e.invoiced_amount, i.id as "invoice?: InvoiceId", i.number as "invoice_number?"
           from page e
           left join person n on n.account_id = $1 and n.id = e.person_id
           left join lateral (select id, number from invoice where account_id = $1 and id = e.invoice_id limit 1) i on true
           left join lateral (select id, name, phase_id from task where account_id = $1 and id = e.task_id and $11 limit 1) t on true
           left join lateral (select name from phase where account_id = $1 and id = t.phase_id and $12 limit 1) h on true
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
        tasks,
        phases,
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
    let (descriptions, activities) = filter.searched;
    let (tasks, phases) = told(scope);
    Ok(sqlx::query_as!(
        Entry,
        r#"with page as materialized (
               select id, work_date, started_at, ended_at, person_id, project_id, task_id, activity, description, billable, seconds,
                      invoiced_seconds, currency, rate, amount, invoiced_amount, invoice_id
               from time_entry
               where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or project_id = any($3)) and project_id = $13
                 and work_date between coalesce($4::date, '-infinity') and coalesce($5::date, 'infinity')
                 and ($6::text is null or ($7 and strpos(lower(description), lower($6)) > 0) or ($8 and strpos(lower(activity), lower($6)) > 0))
               order by work_date desc, id desc limit $9 offset $10)
           select 0::int8 as "place!", e.work_date as "work_date!", e.started_at, e.ended_at, e.person_id as "person_id: PersonId", n.name as "person?",
                  e.project_id as "project!: ProjectId", t.id as "task?: TaskId", t.name as "task_name?", h.name as "phase?", e.activity,
                  e.description as "description!", e.billable as "billable!", e.seconds as "seconds!", e.invoiced_seconds, e.currency,
                  (e.rate * 10000)::int8 as rate, e.amount, e.invoiced_amount, i.id as "invoice?: InvoiceId", i.number as "invoice_number?"
           from page e
           left join person n on n.account_id = $1 and n.id = e.person_id
           left join lateral (select id, number from invoice where account_id = $1 and id = e.invoice_id limit 1) i on true
           left join lateral (select id, name, phase_id from task where account_id = $1 and id = e.task_id and $11 limit 1) t on true
           left join lateral (select name from phase where account_id = $1 and id = t.phase_id and $12 limit 1) h on true
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
        tasks,
        phases,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?)
}

/// Other orders look at all that match.
async fn sorted(scope: &mut PortalScope, filter: &Filter, (limit, offset): Place) -> Result<Vec<Entry>> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (descriptions, activities) = filter.searched;
    let (tasks, phases) = told(scope);
    // By what is shown of a name: the order would tell the rest.
    let initials = scope.visibility.names() == Names::Initial;
    Ok(sqlx::query_as!(
        Entry,
        r#"select 0::int8 as "place!", e.work_date as "work_date!", e.started_at, e.ended_at, e.person_id as "person_id: PersonId", n.name as "person?",
                  e.project_id as "project!: ProjectId", t.id as "task?: TaskId", t.name as "task_name?", h.name as "phase?", e.activity,
                  e.description as "description!", e.billable as "billable!", e.seconds as "seconds!", e.invoiced_seconds, e.currency,
                  (e.rate * 10000)::int8 as rate, e.amount, e.invoiced_amount, i.id as "invoice?: InvoiceId", i.number as "invoice_number?"
           from time_entry e
           join project p on p.account_id = $1 and p.id = e.project_id
           left join person n on n.account_id = $1 and n.id = e.person_id
           left join lateral (select id, number from invoice where account_id = $1 and id = e.invoice_id limit 1) i on true
           left join lateral (select id, name, phase_id from task where account_id = $1 and id = e.task_id and $10 limit 1) t on true
           left join lateral (select name from phase where account_id = $1 and id = t.phase_id and $11 limit 1) h on true
           cross join lateral (select
               case $12 when 'day' then e.work_date when 'week' then date_trunc('week', e.work_date::timestamp)::date
                        when 'month' then date_trunc('month', e.work_date::timestamp)::date end as day,
               case $12 when 'employee' then case when $13 then initials(n.name) else n.name end when 'project' then p.name
                        when 'task' then nullif(concat_ws(' – ', h.name, t.name), '') when 'invoice' then i.number end collate "und-x-icu" as name,
               case $12 when 'employee' then e.person_id when 'project' then e.project_id when 'task' then t.id when 'invoice' then i.id end as id) g
           cross join lateral (select
               case $14 when 'employee' then case when $13 then initials(n.name) else n.name end when 'project' then p.name
                        when 'task' then nullif(concat_ws(' – ', h.name, t.name), '') when 'activity' then e.activity when 'description' then nullif(e.description, '')
                        when 'invoice' then i.number when 'billable' then e.billable::text end collate "und-x-icu" as word,
               case $14 when 'hours' then e.seconds::numeric when 'invoiced-hours' then e.invoiced_seconds::numeric when 'rate' then e.rate
                        when 'value' then e.amount::numeric when 'invoiced-value' then e.invoiced_amount::numeric end as number,
               case when $14 in ('rate', 'value', 'invoiced-value') then e.currency end as currency) k
           where e.account_id = $1 and e.customer_id = $2 and ($3::uuid[] is null or e.project_id = any($3)) and ($4::uuid is null or e.project_id = $4)
             and e.work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
             and ($7::text is null or ($8 and strpos(lower(e.description), lower($7)) > 0) or ($9 and strpos(lower(e.activity), lower($7)) > 0))
           order by case when not $16 then g.day end, case when $16 then g.day end desc,
                    g.id is null and $12 <> '', case when not $16 then g.name end, case when $16 then g.name end desc, g.id,
                    case when not $15 then k.word end, case when $15 then k.word end desc nulls last,
                    k.currency, case when not $15 then k.number end, case when $15 then k.number end desc nulls last,
                    case when $15 or $14 <> 'date' then e.work_date end desc, case when not $15 and $14 = 'date' then e.work_date end, e.id desc
           limit $17 offset $18"#,
        account.0,
        customer.0,
        only.as_deref(),
        filter.project.map(|id| id.0),
        filter.period.from,
        filter.period.to,
        filter.search,
        descriptions,
        activities,
        tasks,
        phases,
        filter.group_key(),
        initials,
        filter.sort,
        filter.descending,
        filter.groups_descend(),
        limit,
        offset,
    )
    .fetch_all(scope.conn())
    .await?)
}
