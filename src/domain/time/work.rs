//! What hours can be booked on: projects of active customers that are planned or running, and their open tasks. Of these only
//! the names are told, to everybody who works here (S14).

use crate::base::ids::{CustomerId, ProjectId, TaskId};
use crate::base::zone::Zone;
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use std::{fmt, str::FromStr};

/// A project, or one of its tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Work {
    pub project: ProjectId,
    pub task: Option<TaskId>,
}

/// `project` or `project.task`, as in forms.
impl fmt::Display for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.task {
            Some(task) => write!(f, "{}.{task}", self.project),
            None => self.project.fmt(f),
        }
    }
}

impl FromStr for Work {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, uuid::Error> {
        match text.split_once('.') {
            Some((project, task)) => Ok(Self { project: project.parse()?, task: Some(task.parse()?) }),
            None => Ok(Self { project: text.parse()?, task: None }),
        }
    }
}

pub struct Choice {
    pub work: Work,
    pub customer: CustomerId,
    pub customer_name: String,
    pub project_name: String,
    pub task_name: Option<String>,
}

/// By customer, project and the tasks' order; a project comes before its tasks.
pub async fn choices(scope: &mut StaffScope) -> Result<Vec<Choice>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select p.id as "project: ProjectId", t.id as "task?: TaskId", c.id as "customer: CustomerId", c.name as customer_name, p.name as project_name, t.name as "task_name?"
           from project p
           join customer c on c.account_id = p.account_id and c.id = p.customer_id and c.active
           left join lateral (
               select null::uuid as id, null::text as name, 0 as position
               union all
               select k.id, k.name, k.position from task k where k.account_id = p.account_id and k.project_id = p.id and k.state = 'open') t on true
           where p.account_id = $1 and p.state in ('planned', 'running')
           order by c.name collate "und-x-icu", c.id, p.name collate "und-x-icu", p.id, t.id is not null, t.position, t.id"#,
        account.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Choice {
            work: Work { project: row.project, task: row.task },
            customer: row.customer,
            customer_name: row.customer_name,
            project_name: row.project_name,
            task_name: row.task_name,
        })
        .collect())
}

/// What new hours need to know of what they are booked on.
#[derive(Clone, Debug)]
pub struct Target {
    pub work: Work,
    pub customer: CustomerId,
    pub customer_name: String,
    pub project_name: String,
    pub task_name: Option<String>,
    /// The customer's.
    pub zone: Zone,
    /// What new hours on it are marked as.
    pub billable: bool,
    /// Whether it is one of [`choices`].
    pub open: bool,
}

/// `NotFound` for what does not exist, or a task of another project.
pub async fn target(scope: &mut StaffScope, work: Work) -> Result<Target> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select p.customer_id as "customer: CustomerId", c.name as customer_name, p.name as project_name, t.name as "task_name?",
                  coalesce(c.zone, a.zone) as "zone!", coalesce(t.billable, true) as "billable!",
                  (c.active and p.state in ('planned', 'running') and coalesce(t.state, 'open') = 'open') as "open!"
           from project p
           join account a on a.id = p.account_id
           join customer c on c.account_id = p.account_id and c.id = p.customer_id
           left join task t on t.account_id = p.account_id and t.project_id = p.id and t.id = $3
           where p.account_id = $1 and p.id = $2 and ($3::uuid is null or t.id is not null)"#,
        account.0,
        work.project.0,
        work.task.map(|id| id.0),
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Target {
        work,
        customer: row.customer,
        customer_name: row.customer_name,
        project_name: row.project_name,
        task_name: row.task_name,
        zone: row.zone.parse().unwrap_or_else(|_| Zone::utc()),
        billable: row.billable,
        open: row.open,
    })
}
