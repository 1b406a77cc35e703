//! Projects as staff look through them, and a change of many at once.

use super::State;
use crate::base::ids::{CustomerId, ProjectId};
use crate::base::page::Slice;
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde_json::json;
use time::Date;

pub struct Listed {
    pub id: ProjectId,
    pub customer: CustomerId,
    pub customer_name: String,
    pub name: String,
    pub number: Option<String>,
    pub state: State,
    pub manager_name: Option<String>,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
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

#[derive(Default)]
pub struct Filter {
    pub customer: Option<CustomerId>,
    pub search: Option<String>,
    pub state: Option<State>,
    /// Only those with more hours than their budget.
    pub over: bool,
}

/// A part of the projects, by customer and name unless asked otherwise, and what all that match add up to.
pub async fn list(scope: &mut StaffScope, filter: &Filter, part: Slice) -> Result<(Vec<Listed>, Totals)> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"with line as (
               select p.id, p.customer_id, c.name as customer_name, p.name, p.number, p.state, m.name as manager_name,
                      p.starts_on, p.ends_on, p.budget_seconds,
                      coalesce((select sum(t.seconds) from time_month t where t.account_id = p.account_id
                                and t.customer_id = p.customer_id and t.project_id = p.id), 0)::int8 as seconds
               from project p
               join customer c on c.account_id = p.account_id and c.id = p.customer_id
               left join person m on m.account_id = p.account_id and m.id = p.manager_id
               where p.account_id = $1 and ($2::uuid is null or p.customer_id = $2)
                 and ($3::text is null or strpos(lower(p.name), lower($3)) > 0 or strpos(lower(c.name), lower($3)) > 0
                      or lower(p.number) = lower($3))
                 and ($4::text is null or p.state = $4))
           select id as "id!: ProjectId", customer_id as "customer!: CustomerId", customer_name as "customer_name!", name as "name!", number,
                  state as "state!", manager_name as "manager_name?", starts_on, ends_on, budget_seconds, seconds as "seconds!",
                  count(*) over () as "rows!", (sum(seconds) over ())::int8 as "all_seconds!",
                  coalesce(sum(budget_seconds) over (), 0)::int8 as "all_budget!"
           from line where not $5 or seconds > budget_seconds
           order by
               case when $6 = 'name' and not $7 then name end collate "und-x-icu", case when $6 = 'name' and $7 then name end collate "und-x-icu" desc,
               case when $6 = 'state' and not $7 then state end, case when $6 = 'state' and $7 then state end desc,
               case when $6 = 'manager' and not $7 then manager_name end collate "und-x-icu",
               case when $6 = 'manager' and $7 then manager_name end collate "und-x-icu" desc nulls last,
               case when $6 = 'starts' and not $7 then starts_on end, case when $6 = 'starts' and $7 then starts_on end desc nulls last,
               case when $6 = 'ends' and not $7 then ends_on end, case when $6 = 'ends' and $7 then ends_on end desc nulls last,
               case when $6 = 'hours' and not $7 then seconds end, case when $6 = 'hours' and $7 then seconds end desc,
               case when $6 = 'budget' and not $7 then budget_seconds end, case when $6 = 'budget' and $7 then budget_seconds end desc nulls last,
               case when $6 = 'customer' and $7 then customer_name end collate "und-x-icu" desc,
               customer_name collate "und-x-icu", name collate "und-x-icu", id
           limit $8 offset $9"#,
        account.0,
        filter.customer.map(|id| id.0),
        filter.search,
        filter.state.map(State::key),
        filter.over,
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
    let listed = rows
        .into_iter()
        .map(|row| Listed {
            id: row.id,
            customer: row.customer,
            customer_name: row.customer_name,
            name: row.name,
            number: row.number,
            state: State::parse(&row.state).unwrap_or(State::Running),
            manager_name: row.manager_name,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            seconds: row.seconds,
            budget_seconds: row.budget_seconds,
        })
        .collect();
    Ok((listed, totals))
}

/// Gives many projects one state; answers those it changed and what they were.
pub async fn set_state(scope: &mut StaffScope, ids: &[ProjectId], state: State) -> Result<Vec<(ProjectId, String)>> {
    let account = scope.account;
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    let changed = sqlx::query!(
        r#"with old as (select id, state from project where account_id = $1 and id = any ($2) and state <> $3 for update)
           update project p set state = $3, version = version + 1 from old where p.account_id = $1 and p.id = old.id
           returning p.id as "id: ProjectId", p.customer_id as "customer: CustomerId", old.state as "was!""#,
        account.0,
        &ids,
        state.key(),
    )
    .fetch_all(scope.conn())
    .await?;
    for row in &changed {
        let detail = json!({ "state": [row.was, state.key()] });
        let event = Event { name: "project.updated", customer: Some(row.customer), subject: Some(row.id.0), detail };
        audit::record(scope, event).await?;
    }
    Ok(changed.into_iter().map(|row| (row.id, row.was)).collect())
}

/// Takes [`set_state`] back.
pub(in crate::domain) async fn back(scope: &mut StaffScope, rows: &[(ProjectId, String)]) -> Result<()> {
    for state in State::ALL {
        let ids: Vec<ProjectId> = rows.iter().filter(|(_, was)| was == state.key()).map(|(id, _)| *id).collect();
        set_state(scope, &ids, state).await?;
    }
    Ok(())
}
