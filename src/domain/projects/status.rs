//! *Project status* (T1, T23): what a customer sees of a project. What they may not see is not in these types.

pub use super::budget::{Budget, Level, Month};
use crate::base::ids::ProjectId;
use crate::base::money::Currency;
use crate::domain::projects::State;
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{Column, Projects, Report};
use crate::error::{Error, Result};
use time::{Date, OffsetDateTime};

/// A project in the list.
pub struct Shown {
    pub id: ProjectId,
    pub name: String,
    pub number: Option<String>,
    pub state: State,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub manager: Option<String>,
    /// `None` with hours hidden.
    pub seconds: Option<i64>,
    pub budget_hours: Option<Budget>,
    pub budget_money: Option<(Budget, Currency)>,
    /// Amounts that are unknown, or in another currency, are not in `budget_money`.
    pub money_partly: bool,
    /// With monthly budgets, the first day of the month they are of.
    pub budget_month: Option<Date>,
    pub next: Option<NextStep>,
    pub health: Option<String>,
    /// Only read for a page of its own.
    description: String,
}

/// The next open milestone.
pub struct NextStep {
    pub name: String,
    pub due_on: Option<Date>,
}

pub struct Phase {
    pub name: String,
    pub state: String,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
}

pub struct Milestone {
    pub name: String,
    pub due_on: Option<Date>,
    pub done_on: Option<Date>,
}

pub struct StatusReport {
    pub title: String,
    pub body: String,
    pub health: String,
    pub published_at: OffsetDateTime,
    pub author: Option<String>,
}

/// Everything about one project that may be shown.
pub struct Page {
    pub project: Shown,
    pub description: String,
    pub phases: Vec<Phase>,
    pub milestones: Vec<Milestone>,
    pub reports: Vec<StatusReport>,
}

/// The projects this viewer may see, running ones first; monthly budgets of this month.
pub async fn list(scope: &mut PortalScope, month: Month) -> Result<Vec<Shown>> {
    select(scope, None, month).await
}

pub async fn find(scope: &mut PortalScope, id: ProjectId, month: Month) -> Result<Page> {
    if !scope.visibility.report(Report::Projects) {
        return Err(Error::NotFound);
    }
    let mut project = select(scope, Some(id), month).await?.pop().ok_or(Error::NotFound)?;
    let description = std::mem::take(&mut project.description);
    let (account, customer) = (scope.account, scope.customer);
    let phases = if scope.visibility.column(Column::Phases) {
        sqlx::query_as!(
            Phase,
            "select name, state, starts_on, ends_on from phase where account_id = $1 and customer_id = $2 and project_id = $3 order by position",
            account.0,
            customer.0,
            id.0
        )
        .fetch_all(scope.conn())
        .await?
    } else {
        Vec::new()
    };
    let milestones = sqlx::query_as!(
        Milestone,
        "select name, due_on, done_on from milestone where account_id = $1 and customer_id = $2 and project_id = $3 order by due_on nulls last, name",
        account.0,
        customer.0,
        id.0
    )
    .fetch_all(scope.conn())
    .await?;
    let names = scope.visibility.names();
    let shows_manager = scope.visibility.column(Column::Manager);
    let reports = sqlx::query!(
        r#"select s.title, s.body, s.health, s.published_at as "published_at!", a.name as "author?"
           from status_report s left join person a on a.account_id = s.account_id and a.id = s.author_id
           where s.account_id = $1 and s.customer_id = $2 and s.project_id = $3 and s.published_at is not null
           order by s.published_at desc limit 10"#,
        account.0,
        customer.0,
        id.0
    )
    .fetch_all(scope.conn())
    .await?
    .into_iter()
    .map(|row| StatusReport {
        title: row.title,
        body: row.body,
        health: row.health,
        published_at: row.published_at,
        author: row.author.filter(|_| shows_manager).and_then(|name| names.show(&name)),
    })
    .collect();
    Ok(Page { project, description, phases, milestones, reports })
}

async fn select(scope: &mut PortalScope, only: Option<ProjectId>, month: Month) -> Result<Vec<Shown>> {
    let (account, customer, seen) = (scope.account, scope.customer, scope.visibility.clone());
    let allowed: Option<Vec<uuid::Uuid>> = match seen.projects() {
        Projects::All => None,
        Projects::Selected(ids) => Some(ids.iter().map(|id| id.0).collect()),
    };
    let rows = sqlx::query!(
        r#"select p.id as "id: ProjectId", p.name, p.number, p.state, p.starts_on, p.ends_on, p.budget_seconds, p.budget_amount, p.budget_monthly,
                  p.currency, m.name as "manager?",
                  coalesce(used.seconds, 0)::int8 as "seconds!", coalesce(used.month_seconds, 0)::int8 as "month_seconds!",
                  coalesce(used.amount, 0)::int8 as "amount!", coalesce(used.month_amount, 0)::int8 as "month_amount!",
                  coalesce(used.partly, false) as "partly!",
                  next.name as "next_name?", next.due_on as "next_due?", health.health as "health?",
                  case when $4::uuid is null then '' else p.description end as "description!"
           from project p
           left join person m on m.account_id = p.account_id and m.id = p.manager_id
           left join lateral (
               select sum(t.seconds) as seconds, sum(t.seconds) filter (where t.month = $5) as month_seconds,
                      sum(t.amount) filter (where t.currency = p.currency) as amount,
                      sum(t.amount) filter (where t.currency = p.currency and t.month = $5) as month_amount,
                      bool_or((t.amount_entries < t.entries or t.currency is distinct from p.currency) and (not p.budget_monthly or t.month = $5)) as partly
               from released_month t where t.account_id = p.account_id and t.customer_id = p.customer_id and t.project_id = p.id) used on true
           left join lateral (
               select name, due_on from milestone s
               where s.account_id = p.account_id and s.customer_id = p.customer_id and s.project_id = p.id and s.done_on is null
               order by due_on nulls last, name limit 1) next on true
           left join lateral (
               select s.health from status_report s
               where s.account_id = p.account_id and s.customer_id = p.customer_id and s.project_id = p.id and s.published_at is not null
               order by s.published_at desc limit 1) health on true
           where p.account_id = $1 and p.customer_id = $2 and ($3::uuid[] is null or p.id = any($3)) and ($4::uuid is null or p.id = $4)
           order by array_position(array['running', 'paused', 'planned', 'done', 'cancelled'], p.state), p.name collate "und-x-icu", p.id"#,
        account.0,
        customer.0,
        allowed.as_deref(),
        only.map(|id| id.0),
        month.first(),
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let (seconds, amount) =
                if row.budget_monthly { (row.month_seconds, row.month_amount) } else { (row.seconds, row.amount) };
            let hours = row.budget_seconds.filter(|_| seen.budget_hours());
            let money = row.budget_amount.filter(|_| seen.budget_money());
            Shown {
                id: row.id,
                name: row.name,
                number: row.number,
                state: State::parse(&row.state).unwrap_or(State::Running),
                starts_on: row.starts_on,
                ends_on: row.ends_on,
                manager: row.manager.filter(|_| seen.column(Column::Manager)).and_then(|name| seen.names().show(&name)),
                seconds: seen.column(Column::Hours).then_some(row.seconds),
                budget_hours: hours.map(|whole| Budget { used: seconds, whole: i64::from(whole) }),
                budget_money: money
                    .zip(row.currency.parse().ok())
                    .map(|(whole, currency)| (Budget { used: amount, whole }, currency)),
                money_partly: money.is_some() && row.partly,
                budget_month: row.budget_monthly.then_some(month.first()),
                next: row.next_name.map(|name| NextStep { name, due_on: row.next_due }),
                health: row.health,
                description: row.description,
            }
        })
        .collect())
}
