//! Taking back what was just done to many rows at once. Only who did it, only for a while, only once.

use super::audit::{self, Event};
use super::scope::StaffScope;
use super::{customers, expenses, projects, time};
use crate::base::ids::{CustomerId, ExpenseId, ProjectId, UndoId};
use crate::error::{Error, Result};
use ::time::Duration;
use serde::{Deserialize, Serialize};

/// What was before. Each kind is taken back by the module it is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Step {
    /// Customers that were switched on or off.
    Customers { rows: Vec<(CustomerId, bool)> },
    /// Projects whose state was changed, by the state's key.
    Projects { rows: Vec<(ProjectId, String)> },
    /// Hours, as their module remembers them.
    Time { change: time::Undo },
    /// Expenses that were approved.
    Expenses { ids: Vec<ExpenseId> },
}

impl Step {
    /// The list it happened in, below the staff's home.
    pub fn list(&self) -> &'static str {
        match self {
            Step::Customers { .. } => "/customers",
            Step::Projects { .. } => "/projects",
            Step::Time { .. } => "/time",
            Step::Expenses { .. } => "/expenses",
        }
    }
}

const OPEN: Duration = Duration::minutes(30);

/// Keeps the way back. To be shown with the notice that tells what was done.
pub async fn offer(scope: &mut StaffScope, step: &Step) -> Result<UndoId> {
    let (account, now, id) = (scope.account, scope.now, UndoId::new());
    let login = scope.actor.login().ok_or(Error::SignedOut)?;
    sqlx::query!(
        "insert into undo (account_id, id, login_id, step, at) values ($1, $2, $3, $4, $5)",
        account.0,
        id.0,
        login.0,
        serde_json::to_value(step).unwrap_or_default(),
        now,
    )
    .execute(scope.conn())
    .await?;
    Ok(id)
}

/// Takes it back. `NotFound`: there is nothing (any more) that this person could take back.
pub async fn take(scope: &mut StaffScope, id: UndoId) -> Result<Step> {
    let (account, now) = (scope.account, scope.now);
    let login = scope.actor.login().ok_or(Error::SignedOut)?;
    let step = sqlx::query_scalar!(
        "update undo set used_at = $4 where account_id = $1 and id = $2 and login_id = $3 and used_at is null and at > $5 returning step",
        account.0,
        id.0,
        login.0,
        now,
        now - OPEN,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let step: Step = serde_json::from_value(step).map_err(|error| Error::Internal(format!("undo: {error}")))?;
    match &step {
        Step::Customers { rows } => customers::back(scope, rows).await?,
        Step::Projects { rows } => projects::back(scope, rows).await?,
        Step::Time { change } => time::back(scope, change).await?,
        Step::Expenses { ids } => expenses::back(scope, ids).await?,
    }
    let detail = serde_json::json!({ "list": step.list() });
    audit::record(scope, Event { name: "change.undone", customer: None, subject: Some(id.0), detail }).await?;
    Ok(step)
}
