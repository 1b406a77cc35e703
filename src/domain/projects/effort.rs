//! What was put into a project: how far its budgets are used, and who worked on it.

use super::Project;
use super::budget::{Budget, Month};
use crate::base::ids::{PersonId, ProjectId};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use time::Date;

/// The budgets that a project has: of the whole of it, or of one month (K8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budgets {
    /// Seconds.
    pub hours: Option<Budget>,
    /// Minor units of the project's currency; hours in another currency, or without a known amount, are not in it.
    pub money: Option<Budget>,
    /// Whether there are hours that are not in `money`.
    pub partly: bool,
}

/// With a monthly budget, of this month.
pub async fn budgets(scope: &mut StaffScope, id: ProjectId, project: &Project, month: Month) -> Result<Budgets> {
    let account = scope.account;
    let month = project.budget_monthly.then(|| month.first());
    let used = sqlx::query!(
        r#"select coalesce(sum(seconds), 0)::int8 as "seconds!", coalesce(sum(amount) filter (where currency = $3), 0)::int8 as "amount!",
                  coalesce(bool_or(amount_entries < entries or currency is distinct from $3), false) as "partly!"
           from time_month where account_id = $1 and project_id = $2 and ($4::date is null or month = $4)"#,
        account.0,
        id.0,
        project.currency.to_string(),
        month,
    )
    .fetch_one(scope.conn())
    .await?;
    Ok(Budgets {
        hours: project.budget_seconds.map(|whole| Budget { used: used.seconds, whole: whole.into() }),
        money: project.budget_amount.map(|whole| Budget { used: used.amount, whole }),
        partly: used.partly,
    })
}

/// Somebody who booked hours on a project.
pub struct Member {
    pub id: PersonId,
    pub name: String,
    pub seconds: i64,
    pub last_on: Date,
}

/// Who booked hours, whoever did most first.
pub async fn team(scope: &mut StaffScope, project: ProjectId) -> Result<Vec<Member>> {
    let account = scope.account;
    Ok(sqlx::query_as!(
        Member,
        r#"select p.id as "id: PersonId", p.name, e.seconds as "seconds!", e.last_on as "last_on!"
           from (
               select person_id, sum(seconds) as seconds, max(work_date) as last_on from time_entry
               where account_id = $1 and project_id = $2 and person_id is not null group by person_id
           ) e join person p on p.account_id = $1 and p.id = e.person_id
           order by e.seconds desc, p.name collate "und-x-icu", p.id"#,
        account.0,
        project.0,
    )
    .fetch_all(scope.conn())
    .await?)
}
