//! What became of a schedule's last runs, as staff look at it.

use super::deliver::Why;
use super::due::REMEMBERED;
use crate::base::ids::{MailId, RunId, ScheduleId};
use crate::domain::mails::log::State;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use time::{Date, OffsetDateTime};

pub struct Run {
    pub id: RunId,
    pub due_at: OffsetDateTime,
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// Who asked for it out of turn.
    pub asked_by: Option<String>,
    pub deliveries: Vec<Delivery>,
}

pub struct Delivery {
    pub name: String,
    pub outcome: Outcome,
    pub rows: Option<i64>,
    pub mail: Option<MailId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Waiting,
    Mail(State),
    Nothing(Why),
}

/// The latest first.
pub async fn last(scope: &mut StaffScope, id: ScheduleId) -> Result<Vec<Run>> {
    let account = scope.account;
    let found = sqlx::query!(
        r#"with last as (
               select account_id, id, due_at, from_on, to_on, asked_by from schedule_run
               where account_id = $1 and schedule_id = $2 order by due_at desc, id desc limit $3)
           select r.id as "run!: RunId", r.due_at as "due_at!", r.from_on, r.to_on, r.asked_by, d.name as "name?", d.state as "state?", d.reason,
                  d.row_count, d.mail_id as "mail: MailId", m.state as "mail_state?"
           from last r
           left join schedule_delivery d on d.account_id = $1 and d.run_id = r.id
           left join mail m on m.account_id = $1 and m.id = d.mail_id
           order by r.due_at desc, r.id desc, d.name collate "und-x-icu", d.id"#,
        account.0,
        id.0,
        REMEMBERED,
    )
    .fetch_all(scope.conn())
    .await?;
    let mut runs: Vec<Run> = Vec::new();
    for row in found {
        if runs.last().is_none_or(|run| run.id != row.run) {
            runs.push(Run {
                id: row.run,
                due_at: row.due_at,
                from: row.from_on,
                to: row.to_on,
                asked_by: row.asked_by,
                deliveries: Vec::new(),
            });
        }
        let (Some(run), Some(name), Some(state)) = (runs.last_mut(), row.name, row.state) else { continue };
        let outcome = match state.as_str() {
            "waiting" => Outcome::Waiting,
            "mailed" => Outcome::Mail(row.mail_state.map_or(State::Unknown, State::from)),
            _ => Outcome::Nothing(row.reason.as_deref().and_then(Why::parse).unwrap_or(Why::Fault)),
        };
        run.deliveries.push(Delivery { name, outcome, rows: row.row_count, mail: row.mail });
    }
    Ok(runs)
}
