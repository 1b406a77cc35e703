//! Rows that stand together, with what each group comes to in all, whatever part of it is on the page.

use super::cells::Cells;
use super::entries::Entry;
use super::merged::Counts;
use super::sums::{Part, Sums};
use super::{Filter, allowed};
use crate::base::period::first_of_month;
use crate::base::week::Week;
use crate::domain::reports::{Cell, Group, Grouping};
use crate::domain::scope::PortalScope;
use crate::error::Result;
use ::time::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What rows of a group have in common: a day (of a week or month, its first), or an id.
type Key = (Option<Date>, Option<Uuid>);

fn key(by: Grouping, entry: &Entry) -> Key {
    match by {
        Grouping::Day => (Some(entry.work_date), None),
        Grouping::Week => (Some(Week::of(entry.work_date).monday()), None),
        Grouping::Month => (Some(first_of_month(entry.work_date)), None),
        Grouping::Project => (None, Some(entry.project.0)),
        Grouping::Task => (None, entry.task.map(|id| id.0)),
        Grouping::Employee => (None, entry.person_id.map(|id| id.0)),
        Grouping::Invoice => (None, entry.invoice.map(|id| id.0)),
    }
}

/// The last day of a group that begins on a day.
fn last(by: Grouping, first: Date) -> Date {
    match by {
        Grouping::Week => Week::of(first).sunday(),
        Grouping::Month => first.replace_day(first.month().length(first.year())).unwrap_or(first),
        _ => first,
    }
}

/// The groups of a page's rows, in their order. `earlier` is an entry of the row before them.
pub(super) async fn groups(
    scope: &mut PortalScope,
    filter: &Filter,
    by: Grouping,
    cells: &Cells<'_>,
    (earlier, rows): (Option<&Entry>, &[Vec<Entry>]),
    counts: Option<&Counts>,
) -> Result<Vec<Group>> {
    let mut found: Vec<(Key, Group)> = Vec::new();
    for entry in rows.iter().filter_map(|row| row.first()) {
        let key = key(by, entry);
        match found.last_mut() {
            Some((last, group)) if *last == key => group.rows += 1,
            _ => found.push((key, begun(cells.group(by, entry)))),
        }
    }
    if let (Some(earlier), Some((first, group))) = (earlier, found.first_mut()) {
        group.continued = key(by, earlier) == *first;
    }
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let days = found.iter().filter_map(|((day, _), _)| *day);
    let span = days.clone().min().zip(days.max()).map(|(first, end)| (first, last(by, end)));
    let sums = sums(scope, filter, span).await?;
    Ok(found
        .into_iter()
        .map(|(key, group)| {
            let of_group = sums.get(&key).cloned().unwrap_or_default();
            let all_rows = counts.map_or(of_group.entries, |counts| counts.get(&key).copied().unwrap_or_default());
            Group { all_rows, sums: of_group.of(cells.heads), ..group }
        })
        .collect())
}

fn begun(key: Cell) -> Group {
    Group { key, rows: 1, all_rows: 0, sums: BTreeMap::new(), continued: false }
}

/// What each group comes to; of groups of days, those within the span.
async fn sums(scope: &mut PortalScope, filter: &Filter, span: Option<(Date, Date)>) -> Result<BTreeMap<Key, Sums>> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    let (descriptions, activities) = filter.searched;
    let (mut from, mut to) = (filter.period.from, filter.period.to);
    if let Some((first, last)) = span {
        from = Some(from.map_or(first, |from| from.max(first)));
        to = Some(to.map_or(last, |to| to.min(last)));
    }
    let rows = sqlx::query!(
        r#"select g.day, g.id, coalesce(e.currency, '') as "currency!", count(*) as "entries!", sum(e.seconds)::int8 as "seconds!",
                  coalesce(sum(e.invoiced_seconds), 0)::int8 as "invoiced_seconds!", coalesce(sum(e.amount), 0)::int8 as "amount!",
                  count(e.amount) as "amount_entries!", coalesce(sum(e.invoiced_amount), 0)::int8 as "invoiced_amount!"
           from time_entry e
           left join lateral (select id from invoice where account_id = $1 and id = e.invoice_id and $10 = 'invoice' limit 1) i on true
           left join lateral (select id from task where account_id = $1 and id = e.task_id and $10 = 'task' limit 1) t on true
           cross join lateral (select
               case $10 when 'day' then e.work_date when 'week' then date_trunc('week', e.work_date::timestamp)::date
                        when 'month' then date_trunc('month', e.work_date::timestamp)::date end as day,
               case $10 when 'employee' then e.person_id when 'project' then e.project_id when 'task' then t.id when 'invoice' then i.id end as id) g
           where e.account_id = $1 and e.customer_id = $2 and ($3::uuid[] is null or e.project_id = any($3)) and ($4::uuid is null or e.project_id = $4)
             and e.work_date between coalesce($5::date, '-infinity') and coalesce($6::date, 'infinity')
             and ($7::text is null or ($8 and strpos(lower(e.description), lower($7)) > 0) or ($9 and strpos(lower(e.activity), lower($7)) > 0))
           group by 1, 2, 3"#,
        account.0,
        customer.0,
        only.as_deref(),
        filter.project.map(|id| id.0),
        from,
        to,
        filter.search,
        descriptions,
        activities,
        filter.group_key(),
    )
    .fetch_all(scope.conn())
    .await?;
    let mut sums: BTreeMap<Key, Sums> = BTreeMap::new();
    for row in rows {
        sums.entry((row.day, row.id)).or_default().add(Part {
            currency: row.currency,
            entries: row.entries,
            seconds: row.seconds,
            invoiced_seconds: row.invoiced_seconds,
            amount: row.amount,
            amount_entries: row.amount_entries,
            invoiced_amount: row.invoiced_amount,
        });
    }
    Ok(sums)
}
