//! Open tasks over all projects, as staff look through them.

use crate::base::ids::{PersonId, ProjectId, TaskId};
use crate::base::page::Slice;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use time::Date;

/// Whose tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Of(PersonId),
    Nobodys,
}

#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub search: Option<String>,
    pub whose: Option<Whose>,
    pub project: Option<ProjectId>,
    /// Only those due before that day.
    pub due_before: Option<Date>,
}

pub struct Open {
    pub id: TaskId,
    pub name: String,
    pub number: Option<String>,
    pub project: ProjectId,
    pub project_name: String,
    pub customer_name: String,
    pub phase_name: Option<String>,
    pub assignee_name: Option<String>,
    pub due_on: Option<Date>,
    pub seconds: i64,
    pub budget_seconds: Option<i32>,
}

/// Over all rows of the filter, not only the page's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub rows: i64,
    pub seconds: i64,
    /// Of those that have one.
    pub budget_seconds: i64,
}

/// Of projects that are planned, running or paused; the most urgent first unless asked otherwise.
pub async fn open(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Open>, Totals)> {
    let account = scope.account;
    let person = match filter.whose {
        Some(Whose::Of(id)) => Some(id.0),
        _ => None,
    };
    let rows = sqlx::query!(
        r#"with line as (
               select t.id, t.name, t.number, p.id as project, p.name as project_name, c.name as customer_name, f.name as phase_name,
                      a.name as assignee_name, t.due_on, t.budget_seconds,
                      coalesce((select sum(e.seconds) from time_entry e where e.account_id = t.account_id and e.task_id = t.id), 0)::int8 as seconds
               from task t
               join project p on p.account_id = t.account_id and p.id = t.project_id
               join customer c on c.account_id = p.account_id and c.id = p.customer_id
               left join phase f on f.account_id = t.account_id and f.id = t.phase_id
               left join person a on a.account_id = t.account_id and a.id = t.assignee_id
               where t.account_id = $1 and t.state = 'open' and p.state in ('planned', 'running', 'paused')
                 and ($2::text is null or strpos(lower(t.name), lower($2)) > 0 or strpos(lower(p.name), lower($2)) > 0
                      or strpos(lower(c.name), lower($2)) > 0 or lower(t.number) = lower($2))
                 and ($3::uuid is null or t.assignee_id = $3) and (not $4 or t.assignee_id is null)
                 and ($5::uuid is null or t.project_id = $5) and ($6::date is null or t.due_on < $6))
           select id as "id!: TaskId", name as "name!", number, project as "project!: ProjectId", project_name as "project_name!",
                  customer_name as "customer_name!", phase_name as "phase_name?", assignee_name as "assignee_name?", due_on, budget_seconds,
                  seconds as "seconds!", count(*) over () as "rows!", (sum(seconds) over ())::int8 as "all_seconds!",
                  coalesce(sum(budget_seconds) over (), 0)::int8 as "all_budget!"
           from line
           order by
               case when $7 = 'name' and not $8 then name end collate "und-x-icu", case when $7 = 'name' and $8 then name end collate "und-x-icu" desc,
               case when $7 = 'project' and not $8 then project_name end collate "und-x-icu",
               case when $7 = 'project' and $8 then project_name end collate "und-x-icu" desc,
               case when $7 = 'customer' and not $8 then customer_name end collate "und-x-icu",
               case when $7 = 'customer' and $8 then customer_name end collate "und-x-icu" desc,
               case when $7 = 'assignee' and not $8 then assignee_name end collate "und-x-icu",
               case when $7 = 'assignee' and $8 then assignee_name end collate "und-x-icu" desc nulls last,
               case when $7 = 'hours' and not $8 then seconds end, case when $7 = 'hours' and $8 then seconds end desc,
               case when $7 = 'budget' and not $8 then budget_seconds end, case when $7 = 'budget' and $8 then budget_seconds end desc nulls last,
               case when $7 = 'due' and $8 then due_on end desc nulls last,
               due_on nulls last, customer_name collate "und-x-icu", project_name collate "und-x-icu", name collate "und-x-icu", id
           limit $9 offset $10"#,
        account.0,
        filter.search,
        person,
        filter.whose == Some(Whose::Nobodys),
        filter.project.map(|id| id.0),
        filter.due_before,
        part.sort,
        part.descending,
        part.limit,
        part.offset,
    )
    .fetch_all(scope.conn())
    .await?;
    let totals = rows.first().map_or_else(Totals::default, |row| Totals {
        rows: row.rows,
        seconds: row.all_seconds,
        budget_seconds: row.all_budget,
    });
    let open = rows.into_iter().map(|row| Open {
        id: row.id,
        name: row.name,
        number: row.number,
        project: row.project,
        project_name: row.project_name,
        customer_name: row.customer_name,
        phase_name: row.phase_name,
        assignee_name: row.assignee_name,
        due_on: row.due_on,
        seconds: row.seconds,
        budget_seconds: row.budget_seconds,
    });
    Ok((open.collect(), totals))
}
