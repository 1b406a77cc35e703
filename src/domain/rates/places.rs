//! What a rate can be for.

use super::Target;
use crate::base::ids::{CustomerId, ProjectId, TaskId};
use crate::base::money::Currency;
use crate::domain::scope::StaffScope;
use crate::error::Result;

/// A customer, a project or a task, with the names that lead to it and the currency its hours are in.
pub struct Place {
    pub target: Target,
    pub customer_name: String,
    pub project_name: Option<String>,
    pub task_name: Option<String>,
    pub currency: Currency,
}

/// Active customers, each followed by its projects that are not over, and these by their tasks where `within` is the project
/// or the task looked at; and what `within` names, active or not.
pub async fn places(scope: &mut StaffScope, within: &Target) -> Result<Vec<Place>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select c.id as "customer: CustomerId", p.id as "project?: ProjectId", t.id as "task?: TaskId", c.name as customer_name,
                  p.name as "project_name?", t.name as "task_name?", coalesce(p.currency, c.currency) as "currency!"
           from customer c
           left join lateral (
               select null::uuid as id, null::text as name, null::text as currency
               union all
               select p.id, p.name, p.currency from project p
               where p.account_id = c.account_id and p.customer_id = c.id and (p.state in ('planned', 'running', 'paused') or p.id = $3)
           ) p on true
           left join lateral (
               select null::uuid as id, null::text as name, 0 as position
               union all
               select t.id, t.name, t.position from task t
               where t.account_id = c.account_id and t.project_id = p.id and p.id = $3
           ) t on true
           where c.account_id = $1 and (c.active or c.id = $2)
           order by c.name collate "und-x-icu", c.id, p.name collate "und-x-icu" nulls first, p.id, t.position, t.id"#,
        account.0,
        within.customer.map(|id| id.0),
        within.project.map(|id| id.0),
    )
    .fetch_all(scope.conn())
    .await?;
    let places = rows.into_iter().map(|row| Place {
        target: Target { customer: Some(row.customer), project: row.project, task: row.task, person: None },
        customer_name: row.customer_name,
        project_name: row.project_name,
        task_name: row.task_name,
        currency: row.currency.parse().unwrap_or(Currency::EUR),
    });
    Ok(places.collect())
}
