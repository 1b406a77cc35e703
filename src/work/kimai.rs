//! Reading from a Kimai: what is due is queued, and a run goes on a few seconds at a time.

use crate::app::App;
use crate::base::ids::{AccountId, SyncId};
use crate::domain::kimai::{self, Means, schedule};
use crate::domain::scope::{Access, StaffScope};
use crate::error::Result;
use std::time::Duration;

/// With the longest request behind it, a step ends before its job's lease does.
const TURN: Duration = Duration::from_secs(10);

/// How often connections are looked at.
pub const LOOK: Duration = Duration::from_secs(20);

/// Queues what is due. `only`: of this account.
pub async fn queue_due(app: &App, only: Option<AccountId>) -> Result<()> {
    let mut scope = app.work.root(Access::Write).await?;
    schedule::queue_due(&mut scope, only).await?;
    scope.commit().await
}

pub async fn due(mut scope: StaffScope, connection: uuid::Uuid) -> Result<()> {
    schedule::begin_due(&mut scope, connection.into()).await?;
    scope.commit().await
}

pub async fn step(app: &App, scope: StaffScope, run: uuid::Uuid) -> Result<()> {
    let account = scope.account;
    scope.commit().await?;
    let means = Means { db: &app.work, keys: &app.config.keys, outgoing: &app.config.outgoing, turn: TURN };
    kimai::step(means, account, SyncId(run)).await
}
