//! Hours bought beforehand.

use super::day;
use crate::base::ids::{CustomerId, PrepaidId, ProjectId, TopUpId};
use crate::base::money::Currency;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use serde::Serialize;
use sqlx::types::Json;
use time::Date;

#[derive(Serialize)]
pub struct Prepaid {
    pub id: PrepaidId,
    pub customer: CustomerId,
    pub project: Option<ProjectId>,
    pub name: String,
    #[serde(with = "day")]
    pub starts_on: Date,
    #[serde(with = "day::option")]
    pub ends_on: Option<Date>,
    pub period: &'static str,
    pub seconds: i32,
    pub rollover: bool,
    pub rollover_periods: Option<i32>,
    pub overage: &'static str,
    pub currency: Currency,
    pub internal_note: String,
}

#[derive(Serialize)]
pub struct TopUp {
    pub id: TopUpId,
    pub customer: CustomerId,
    pub contract: PrepaidId,
    #[serde(with = "day")]
    pub added_on: Date,
    pub seconds: i32,
    pub note: String,
}

pub async fn contracts(scope: &mut StaffScope, rows: &[Prepaid]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into prepaid_contract (account_id, id, customer_id, project_id, name, starts_on, ends_on, period, seconds, rollover,
                                       rollover_periods, overage, currency, internal_note, created_at)
         select $1, n.id, n.customer, n.project, n.name, n.starts_on, n.ends_on, n.period, n.seconds, n.rollover, n.rollover_periods,
                n.overage, n.currency, n.internal_note, $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, project uuid, name text, starts_on date, ends_on date, period text,
                                          seconds int, rollover bool, rollover_periods int, overage text, currency text, internal_note text)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}

pub async fn top_ups(scope: &mut StaffScope, rows: &[TopUp]) -> Result<()> {
    let (account, now) = (scope.account, scope.now);
    sqlx::query!(
        "insert into prepaid_top_up (account_id, id, customer_id, contract_id, added_on, seconds, note, created_at)
         select $1, n.id, n.customer, n.contract, n.added_on, n.seconds, n.note, $3
         from jsonb_to_recordset($2) as n(id uuid, customer uuid, contract uuid, added_on date, seconds int, note text)",
        account.0,
        Json(rows) as _,
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(())
}
