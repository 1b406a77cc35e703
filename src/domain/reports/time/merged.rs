//! Entries put together: what one employee did of one project on one day (K10, K17). Where people cannot be told apart, the
//! rows would: there it is what was done of one project on one day.

use super::entries::{Entry, Place, told};
use super::{Filter, allowed};
use crate::base::ids::{InvoiceId, PersonId, ProjectId, TaskId};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::Names;
use crate::error::Result;
use ::time::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many rows there are, by the group they are in.
pub(super) type Counts = BTreeMap<(Option<Date>, Option<Uuid>), i64>;

pub(super) async fn counts(scope: &mut PortalScope, filter: &Filter) -> Result<Counts> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (descriptions, activities) = filter.searched;
    let apart = scope.visibility.tells_people_apart();
    Ok(sqlx::query!(
        r#"select day, id, count(*) as "rows!" from (
               select distinct e.work_date, case when $11 then e.person_id end as person, e.project_id, g.day, g.id
               from time_entry e
               left join lateral (select id from invoice where account_id = $1 and id = e.invoice_id and $10 = 'invoice' limit 1) i on true
               left join lateral (select id from task where account_id = $1 and id = e.task_id and $10 = 'task' limit 1) t on true
               cross join lateral (select
                   case $10 when 'day' then e.work_date when 'week' then date_trunc('week', e.work_date::timestamp)::date
                            when 'month' then date_trunc('month', e.work_date::timestamp)::date end as day,
                   case $10 when 'employee' then e.person_id when 'project' then e.project_id when 'task' then t.id when 'invoice' then i.id end as id) g
               where e.account_id = $1 and e.customer_id = $2 and ($3::uuid[] is null or e.project_id = any($3)) and ($4::uuid is null or e.project_id = $4)
             and e.work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
             and ($7::text is null or ($8 and strpos(lower(e.description), lower($7)) > 0) or ($9 and strpos(lower(e.activity), lower($7)) > 0))) found
           group by day, id"#,
        account.0,
        customer.0,
        only.as_deref(),
        filter.project.map(|id| id.0),
        filter.period.from,
        filter.period.to,
        filter.search,
        descriptions,
        activities,
        filter.group_key(),
        apart,
    )
    .fetch_all(scope.conn())
    .await?
    .into_iter()
    .map(|row| ((row.day, row.id), row.rows))
    .collect())
}

/// The entries of one page of rows, each row's by their beginning. Grouping by task or invoice keeps those apart that differ in
/// it, so that each row is in one group.
pub(super) async fn page(scope: &mut PortalScope, filter: &Filter, (limit, offset): Place) -> Result<Vec<Entry>> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (descriptions, activities) = filter.searched;
    let (tasks, phases) = told(scope);
    let initials = scope.visibility.names() == Names::Initial;
    let apart = scope.visibility.tells_people_apart();
    Ok(sqlx::query_as!(
        Entry,
        r#"with matching as (
               select e.id, e.work_date, e.started_at, case when $19 then e.person_id end as person_id, e.project_id, e.seconds, e.invoiced_seconds,
                      e.rate, e.currency, e.amount, e.invoiced_amount, g.day, g.name, g.id as group_id,
                      case $14 when 'employee' then case when $13 then initials(n.name) else n.name end when 'project' then p.name
                               when 'task' then nullif(concat_ws(' – ', h.name, t.name), '') when 'activity' then e.activity
                               when 'description' then nullif(e.description, '') when 'invoice' then i.number
                               when 'billable' then e.billable::text end collate "und-x-icu" as word
               from time_entry e
               join project p on p.account_id = $1 and p.id = e.project_id
               left join person n on n.account_id = $1 and n.id = e.person_id and ($12 = 'employee' or $14 = 'employee')
               left join lateral (select id, number from invoice where account_id = $1 and id = e.invoice_id and ($12 = 'invoice' or $14 = 'invoice') limit 1) i on true
               left join lateral (select id, name, phase_id from task where account_id = $1 and id = e.task_id and $10 and ($12 = 'task' or $14 = 'task') limit 1) t on true
               left join lateral (select name from phase where account_id = $1 and id = t.phase_id and $11 limit 1) h on true
               cross join lateral (select
               case $12 when 'day' then e.work_date when 'week' then date_trunc('week', e.work_date::timestamp)::date
                        when 'month' then date_trunc('month', e.work_date::timestamp)::date end as day,
               case $12 when 'employee' then case when $13 then initials(n.name) else n.name end when 'project' then p.name
                        when 'task' then nullif(concat_ws(' – ', h.name, t.name), '') when 'invoice' then i.number end collate "und-x-icu" as name,
               case $12 when 'employee' then e.person_id when 'project' then e.project_id when 'task' then t.id when 'invoice' then i.id end as id) g
               where e.account_id = $1 and e.customer_id = $2 and ($3::uuid[] is null or e.project_id = any($3)) and ($4::uuid is null or e.project_id = $4)
             and e.work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
             and ($7::text is null or ($8 and strpos(lower(e.description), lower($7)) > 0) or ($9 and strpos(lower(e.activity), lower($7)) > 0))),
           merged as (
               select work_date, day, name, group_id, min(word) as low, max(word) as high,
                      case $14 when 'hours' then sum(seconds)::numeric when 'invoiced-hours' then sum(invoiced_seconds)::numeric when 'rate' then max(rate)
                               when 'value' then sum(amount)::numeric when 'invoiced-value' then sum(invoiced_amount)::numeric end as number,
                      case when $14 in ('rate', 'value', 'invoiced-value') then min(currency) end as currency, min(currency) = max(currency) as one,
                      (array_agg(id order by id desc))[1] as latest, array_agg(id order by started_at nulls last, id) as ids
               from matching group by work_date, person_id, project_id, day, name, group_id),
           placed as (
               select ids, row_number() over (order by case when not $16 then day end, case when $16 then day end desc,
                          group_id is null and $12 <> '', case when not $16 then name end, case when $16 then name end desc, group_id,
                          case when not $15 then low end, case when $15 then high end desc nulls last,
                          case when one then currency end, case when not $15 and (one or currency is null) then number end,
                          case when $15 and (one or currency is null) then number end desc nulls last,
                          case when $15 or $14 <> 'date' then work_date end desc, case when not $15 and $14 = 'date' then work_date end,
                          latest desc) as place
               from merged)
           select m.place as "place!", e.work_date as "work_date!", e.started_at, e.ended_at, e.person_id as "person_id: PersonId", n.name as "person?",
                  e.project_id as "project!: ProjectId", t.id as "task?: TaskId", t.name as "task_name?", h.name as "phase?", e.activity,
                  e.description as "description!", e.billable as "billable!", e.seconds as "seconds!", e.invoiced_seconds, e.currency,
                  (e.rate * 10000)::int8 as rate, e.amount, e.invoiced_amount, i.id as "invoice?: InvoiceId", i.number as "invoice_number?"
           from (select place, ids from placed order by place limit $17 offset $18) m
           cross join lateral unnest(m.ids) with ordinality as o (id, at)
           join time_entry e on e.account_id = $1 and e.id = o.id
           left join person n on n.account_id = $1 and n.id = e.person_id
           left join lateral (select id, number from invoice where account_id = $1 and id = e.invoice_id limit 1) i on true
           left join lateral (select id, name, phase_id from task where account_id = $1 and id = e.task_id and $10 limit 1) t on true
           left join lateral (select name from phase where account_id = $1 and id = t.phase_id and $11 limit 1) h on true
           order by m.place, o.at"#,
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
        apart,
    )
    .fetch_all(scope.conn())
    .await?)
}
