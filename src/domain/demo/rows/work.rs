//! What is done for customers: projects, how they stand, and the hours.

use super::day;
use crate::base::ids::{
    CustomerId, InvoiceId, MilestoneId, PersonId, PhaseId, ProjectId, StatusReportId, TaskId, TimeEntryId,
};
use crate::base::money::{Currency, Rate};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use sqlx::types::Json;
use time::serde::rfc3339;
use time::{Date, OffsetDateTime};

#[derive(Serialize)]
pub struct Project {
    pub id: ProjectId,
    pub customer: CustomerId,
    pub name: String,
    pub number: Option<String>,
    pub state: &'static str,
    pub manager: Option<PersonId>,
    #[serde(with = "day::option")]
    pub starts_on: Option<Date>,
    #[serde(with = "day::option")]
    pub ends_on: Option<Date>,
    pub budget_seconds: Option<i32>,
    pub budget_amount: Option<i64>,
    pub budget_monthly: bool,
    pub currency: Currency,
    pub description: String,
    pub internal_note: String,
}

pub async fn projects(scope: &mut StaffScope, rows: &[Project]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into project (account_id, id, customer_id, name, number, state, manager_id, starts_on, ends_on, budget_seconds, budget_amount,
                              budget_monthly, currency, description, internal_note, created_at)
         select $1, n.id, n.customer, n.name, n.number, n.state, n.manager, n.starts_on, n.ends_on, n.budget_seconds, n.budget_amount,
                n.budget_monthly, n.currency, n.description, n.internal_note, $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, name text, number text, state text, manager uuid, starts_on date, ends_on date,
                                          budget_seconds int, budget_amount bigint, budget_monthly bool, currency text, description text,
                                          internal_note text)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

#[derive(Serialize)]
pub struct Phase {
    pub id: PhaseId,
    pub customer: CustomerId,
    pub project: ProjectId,
    pub name: String,
    pub position: i32,
    pub state: &'static str,
    #[serde(with = "day::option")]
    pub starts_on: Option<Date>,
    #[serde(with = "day::option")]
    pub ends_on: Option<Date>,
}

pub async fn phases(scope: &mut StaffScope, rows: &[Phase]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into phase (account_id, id, customer_id, project_id, name, position, state, starts_on, ends_on)
         select $1, n.id, n.customer, n.project, n.name, n.position, n.state, n.starts_on, n.ends_on
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, project uuid, name text, position int, state text, starts_on date, ends_on date)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

#[derive(Serialize)]
pub struct Milestone {
    pub id: MilestoneId,
    pub customer: CustomerId,
    pub project: ProjectId,
    pub name: String,
    #[serde(with = "day::option")]
    pub due_on: Option<Date>,
    #[serde(with = "day::option")]
    pub done_on: Option<Date>,
}

pub async fn milestones(scope: &mut StaffScope, rows: &[Milestone]) -> Result<()> {
    let account = scope.account;
    sqlx::query!(
        "insert into milestone (account_id, id, customer_id, project_id, name, due_on, done_on)
         select $1, n.id, n.customer, n.project, n.name, n.due_on, n.done_on
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, project uuid, name text, due_on date, done_on date)",
        account.0,
        Json(rows) as _,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

#[derive(Serialize)]
pub struct Report {
    pub id: StatusReportId,
    pub customer: CustomerId,
    pub project: ProjectId,
    pub health: &'static str,
    pub title: String,
    pub body: String,
    pub author: Option<PersonId>,
    /// None: a draft, which never leaves the company.
    #[serde(with = "rfc3339::option")]
    pub published_at: Option<OffsetDateTime>,
}

pub async fn reports(scope: &mut StaffScope, rows: &[Report]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into status_report (account_id, id, customer_id, project_id, health, title, body, author_id, published_at, created_at)
         select $1, n.id, n.customer, n.project, n.health, n.title, n.body, n.author, n.published_at, coalesce(n.published_at, $3)
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, project uuid, health text, title text, body text, author uuid,
                                          published_at timestamptz)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

#[derive(Serialize)]
pub struct Entry {
    pub id: TimeEntryId,
    pub customer: CustomerId,
    pub project: ProjectId,
    pub person: Option<PersonId>,
    pub activity: Option<String>,
    #[serde(with = "day")]
    pub work_date: Date,
    #[serde(with = "rfc3339::option")]
    pub started_at: Option<OffsetDateTime>,
    #[serde(with = "rfc3339::option")]
    pub ended_at: Option<OffsetDateTime>,
    pub seconds: i32,
    pub description: String,
    pub billable: bool,
    pub state: &'static str,
    pub currency: Option<Currency>,
    pub rate: Option<Rate>,
    /// Minor units of the currency.
    pub amount: Option<i64>,
    pub invoiced_seconds: Option<i32>,
    pub invoiced_amount: Option<i64>,
    pub invoice: Option<InvoiceId>,
    pub task: Option<TaskId>,
    pub internal_note: String,
}

impl Entry {
    /// All of it is on that invoice.
    pub fn bill(&mut self, invoice: InvoiceId) {
        self.state = "invoiced";
        self.invoice = Some(invoice);
        self.invoiced_seconds = Some(self.seconds);
        self.invoiced_amount = self.amount;
    }
}

pub async fn entries(scope: &mut StaffScope, rows: &[Entry]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into time_entry (account_id, id, customer_id, project_id, person_id, activity, work_date, started_at, ended_at, seconds, description,
                                 billable, state, currency, rate, amount, invoiced_seconds, invoiced_amount, invoice_id, task_id, internal_note, created_at)
         select $1, n.id, n.customer, n.project, n.person, n.activity, n.work_date, n.started_at, n.ended_at, n.seconds, n.description,
                n.billable, n.state, n.currency, n.rate::numeric / 10000, n.amount, n.invoiced_seconds, n.invoiced_amount, n.invoice,
                n.task, n.internal_note, $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, project uuid, person uuid, activity text, work_date date, started_at timestamptz,
                                          ended_at timestamptz, seconds int, description text, billable bool, state text, currency text,
                                          rate bigint, amount bigint, invoiced_seconds int, invoiced_amount bigint, invoice uuid,
                                          task uuid, internal_note text)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
