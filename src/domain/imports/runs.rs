//! Imports as staff see them: uploaded, settled, checked, brought in, taken back.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::apply::Sample;
use super::{Asked, Counts, Format, How, Made, Mapping, Notice, Reading, UNDO_DAYS};
use crate::base::ids::ImportId;
use crate::base::zone::Zone;
use crate::domain::audit::{self, Event};
use crate::domain::jobs::{self, Work};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Receiving,
    Open,
    Checking,
    Checked,
    Refused,
    Running,
    Done,
    Cancelled,
    Failed,
    Undoing,
    Undone,
}

impl State {
    pub const ALL: [(State, &'static str); 11] = [
        (State::Receiving, "receiving"),
        (State::Open, "open"),
        (State::Checking, "checking"),
        (State::Checked, "checked"),
        (State::Refused, "refused"),
        (State::Running, "running"),
        (State::Done, "done"),
        (State::Cancelled, "cancelled"),
        (State::Failed, "failed"),
        (State::Undoing, "undoing"),
        (State::Undone, "undone"),
    ];

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, key)| *key == text).map(|(state, _)| state)
    }

    pub fn key(self) -> &'static str {
        Self::ALL.into_iter().find(|(state, _)| *state == self).map_or("", |(_, key)| key)
    }

    /// Somebody can still say how the file is to be read.
    pub fn is_settled_yet(self) -> bool {
        !matches!(self, State::Open | State::Checked | State::Refused)
    }

    /// It can be stopped, or put away.
    pub fn is_cancellable(self) -> bool {
        !matches!(self, State::Done | State::Cancelled | State::Failed | State::Undoing | State::Undone)
    }

    /// The program is at work on it.
    pub fn is_busy(self) -> bool {
        matches!(self, State::Checking | State::Running | State::Undoing)
    }
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    pub counts: Counts,
    pub made: Made,
    pub notices: Vec<Notice>,
    pub samples: Vec<Sample>,
    /// The headers of the columns that are read, for the file of failed rows.
    pub heads: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct Import {
    pub id: ImportId,
    pub file_name: String,
    /// A format's key; empty until the file was checked.
    pub format: String,
    pub state: State,
    pub actor_name: String,
    pub bytes: i64,
    pub settings: Settings,
    pub checked: Option<Checked>,
    pub rows_total: Option<i64>,
    pub rows_read: i64,
    pub counts: Counts,
    pub made: Made,
    pub started_at: OffsetDateTime,
    pub run_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
    /// See [`Trouble`].
    pub problem: Option<String>,
    pub undoable: bool,
    /// How far an undo is that is under way, of how much.
    pub undone: (i64, i64),
}

/// How a file is to be read, as somebody settled it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    pub how: How,
    pub zone: Option<Zone>,
}

pub(super) fn asked(key: &str) -> Asked {
    key.parse().unwrap_or_default()
}

pub(super) fn asked_key(asked: Asked) -> &'static str {
    Asked::ALL.iter().find(|(_, known)| *known == asked).map_or("auto", |(key, _)| key)
}

pub async fn find(scope: &mut StaffScope, id: ImportId) -> Result<Import> {
    let account = scope.account.0;
    let row = sqlx::query!("select * from import where account_id = $1 and id = $2", account, id.0)
        .fetch_optional(scope.conn())
        .await?
        .ok_or(Error::NotFound)?;
    let count = |count: i32| u64::from(count.unsigned_abs());
    let reading = Reading {
        dates: row.dates.and_then(|key| key.parse().ok()),
        customer: row.without_customer,
        project: row.without_project,
    };
    let columns: Option<Mapping> = row.columns.and_then(|columns| serde_json::from_value(columns).ok());
    Ok(Import {
        id,
        file_name: row.file_name,
        format: row.format,
        state: State::parse(&row.state).ok_or_else(|| Error::Internal("an import in no state".into()))?,
        actor_name: row.actor_name,
        bytes: row.bytes,
        settings: Settings {
            how: How { asked: asked(&row.asked), columns, reading },
            zone: row.zone.and_then(|zone| zone.parse().ok()),
        },
        checked: row.checked.and_then(|checked| serde_json::from_value(checked).ok()),
        rows_total: row.rows_total,
        rows_read: row.rows_read,
        counts: Counts {
            new: count(row.rows_new),
            changed: count(row.rows_changed),
            same: count(row.rows_same),
            skipped: count(row.rows_skipped),
            failed: count(row.rows_failed),
        },
        made: Made {
            customers: count(row.made_customers),
            projects: count(row.made_projects),
            people: count(row.made_people),
        },
        started_at: row.started_at,
        run_at: row.run_at,
        ended_at: row.ended_at,
        problem: row.problem,
        undoable: row.undoable,
        undone: (row.undo_done, row.undo_total),
    })
}

/// Whose words the file uses.
pub(super) async fn source(scope: &mut StaffScope, id: ImportId) -> Result<&'static str> {
    let import = find(scope, id).await?;
    let known = Format::ALL.into_iter().find(|format| format.key() == import.format);
    Ok(known.map_or("csv", Format::source))
}

/// Saves how the file is to be read, for it and for the next one like it, and asks for a check of it.
pub async fn settle(scope: &mut StaffScope, id: ImportId, settings: &Settings) -> Result<()> {
    let account = scope.account.0;
    let How { asked, columns, reading } = &settings.how;
    let done = sqlx::query!(
        "update import set state = 'checking', asked = $3, columns = $4, dates = $5, without_customer = $6, without_project = $7,
             zone = $8, problem = null, checked = null, rows_total = null, rows_read = 0
         where account_id = $1 and id = $2 and state in ('open', 'checked', 'refused')",
        account,
        id.0,
        asked_key(*asked),
        columns.as_ref().and_then(|columns| serde_json::to_value(columns).ok()),
        reading.dates.map(|order| order.key()),
        reading.customer,
        reading.project,
        settings.zone.as_ref().map(Zone::name),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    jobs::enqueue(scope, &Work::CheckImport { import: id.0 }).await?;
    Ok(())
}

/// Asks for what was checked to be brought in. `Busy` while another import is.
pub async fn start(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let (account, now) = (scope.account.0, scope.now);
    if busy(scope).await? {
        return Err(Error::Busy);
    }
    let done = sqlx::query!(
        "update import set state = 'running', run_at = $3, rows_read = 0, problem = null, undoable = true
         where account_id = $1 and id = $2 and state = 'checked'",
        account,
        id.0,
        now,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    sqlx::query!("delete from import_problem where account_id = $1 and import_id = $2", account, id.0)
        .execute(scope.conn())
        .await?;
    jobs::enqueue(scope, &Work::RunImport { import: id.0 }).await?;
    let event = Event { name: "import.started", customer: None, subject: Some(id.0), detail: serde_json::json!({}) };
    audit::record(scope, event).await
}

/// Whether an import is being brought in or taken back.
pub async fn busy(scope: &mut StaffScope) -> Result<bool> {
    let account = scope.account.0;
    Ok(sqlx::query_scalar!(
        r#"select exists (select from import where account_id = $1 and state in ('running', 'undoing')) as "busy!""#,
        account,
    )
    .fetch_one(scope.conn())
    .await?)
}

/// Stops it where it is: whole chunks that were written stay.
pub async fn cancel(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let (account, now) = (scope.account.0, scope.now);
    let done = sqlx::query!(
        "update import set state = 'cancelled', ended_at = $3
         where account_id = $1 and id = $2 and state in ('receiving', 'open', 'checking', 'checked', 'refused', 'running')",
        account,
        id.0,
        now,
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    let event = Event { name: "import.cancelled", customer: None, subject: Some(id.0), detail: serde_json::json!({}) };
    audit::record(scope, event).await
}

/// Whether this is the last run, and all that is needed to take it back is there.
pub async fn may_undo(scope: &mut StaffScope, import: &Import) -> Result<bool> {
    let (account, since) = (scope.account.0, scope.now - time::Duration::days(UNDO_DAYS));
    let over = matches!(import.state, State::Done | State::Cancelled | State::Failed);
    if !over || !import.undoable || import.run_at.is_none() || import.ended_at.is_none_or(|end| end < since) {
        return Ok(false);
    }
    Ok(sqlx::query_scalar!(
        r#"select not exists (select from import where account_id = $1 and id <> $2 and run_at >= $3
                              and state in ('done', 'cancelled', 'failed', 'running', 'undoing')) as "last!""#,
        account,
        import.id.0,
        import.run_at,
    )
    .fetch_one(scope.conn())
    .await?)
}

/// Asks for the last run to be taken back.
pub async fn undo(scope: &mut StaffScope, id: ImportId) -> Result<()> {
    let import = find(scope, id).await?;
    if !may_undo(scope, &import).await? {
        return Err(Error::Conflict);
    }
    let account = scope.account.0;
    let done = sqlx::query!(
        "update import set state = 'undoing', undo_from = state, problem = null, undo_done = 0, undo_total = 0 where account_id = $1 and id = $2 and state = $3",
        account,
        id.0,
        import.state.key(),
    )
    .execute(scope.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::Conflict);
    }
    jobs::enqueue(scope, &Work::UndoImport { import: id.0 }).await?;
    let detail = serde_json::json!({ "from": import.state.key() });
    audit::record(scope, Event { name: "import.undo-started", customer: None, subject: Some(id.0), detail }).await
}
