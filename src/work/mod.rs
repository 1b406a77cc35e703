//! What happens later. A job is claimed as nobody, committed, and then done in the scope its row names.

mod cases;
mod imports;
pub mod kimai;
mod mails;
mod redate;
mod reports;
pub mod schedules;

use crate::app::App;
use crate::base::ids::AccountId;
use crate::domain::actor::Actor;
use crate::domain::imports::sweep as sweep_imports;
use crate::domain::jobs::{self, Claimed, Slot, Work};
use crate::domain::logins::{session, throttle};
use crate::domain::mails::files::sweep as sweep_files;
use crate::domain::saved_views;
use crate::domain::scope::Access;
use crate::error::Result;
use std::time::Duration;

/// Works until the program stops: jobs as they come, what is due looked for every few seconds, a clean-up every hour. Long jobs
/// run beside the others, one at a time.
pub async fn run(app: App) {
    let long = tokio::spawn(keep_up(app.clone(), Slot::Long));
    keep_up(app, Slot::Short).await;
    let _ = long.await;
}

async fn keep_up(app: App, slot: Slot) {
    let mut swept = tokio::time::Instant::now();
    let mut looked: Option<tokio::time::Instant> = None;
    while !app.stopping() {
        if slot == Slot::Short && looked.is_none_or(|looked| looked.elapsed() > kimai::LOOK) {
            looked = Some(tokio::time::Instant::now());
            if let Err(error) = kimai::queue_due(&app, None).await {
                tracing::error!(%error, "looking for what is due");
            }
            if let Err(error) = schedules::queue_due(&app, None).await {
                tracing::error!(%error, "looking for scheduled reports");
            }
        }
        match next(&app, slot, None).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(%error, "work"),
        }
        if slot == Slot::Short && swept.elapsed() > Duration::from_secs(3600) {
            swept = tokio::time::Instant::now();
            if let Err(error) = sweep(&app).await {
                tracing::error!(%error, "clean-up");
            }
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

/// Does one due job, if there is one. `only`: of this account.
pub async fn once(app: &App, only: Option<AccountId>) -> Result<bool> {
    next(app, Slot::Any, only).await
}

/// What became of a job that did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    Whole,
    /// The program stops, or something stands in its way: the rest comes later.
    Later,
}

async fn next(app: &App, slot: Slot, only: Option<AccountId>) -> Result<bool> {
    let mut scope = app.work.root(Access::Write).await?;
    let claimed = jobs::claim(&mut scope, slot, only).await?;
    scope.commit().await?;
    let Some(job) = claimed else { return Ok(false) };
    let Some(done) = held(app, &job).await else {
        tracing::warn!(job = %job.id, "job lost to another worker");
        return Ok(true);
    };
    let mut scope = app.work.root(Access::Write).await?;
    match done {
        Ok(Done::Whole) => jobs::done(&mut scope, &job).await?,
        Ok(Done::Later) => jobs::later(&mut scope, &job).await?,
        Err(error) => {
            tracing::warn!(job = %job.id, %error, "job failed");
            jobs::failed(&mut scope, &job, &error.to_string()).await?;
        }
    }
    scope.commit().await?;
    Ok(true)
}

/// Performs a job and keeps its lease meanwhile. None: somebody else has it now, and what was under way is given up.
async fn held(app: &App, job: &Claimed) -> Option<Result<Done>> {
    let mut work = std::pin::pin!(perform(app, job));
    loop {
        tokio::select! {
            done = &mut work => return Some(done),
            () = tokio::time::sleep(jobs::BEAT) => {}
        }
        let renewed = async {
            let mut scope = app.work.root(Access::Write).await?;
            let mine = jobs::renew(&mut scope, job).await?;
            scope.commit().await.map(|()| mine)
        };
        // The work goes on meanwhile: it may hold what the renewal waits for.
        tokio::select! {
            done = &mut work => return Some(done),
            mine = renewed => match mine {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => tracing::warn!(job = %job.id, %error, "lease not renewed"),
            },
        }
    }
}

async fn perform(app: &App, job: &Claimed) -> Result<Done> {
    match &job.work {
        Work::CheckImport { import } => return imports::check(app, job, (*import).into()).await,
        Work::RunImport { import } => return imports::run(app, job, (*import).into()).await,
        Work::UndoImport { import } => return imports::undo(app, job, (*import).into()).await,
        Work::ScheduleDeliver { delivery } => {
            return schedules::deliver(app, job, (*delivery).into()).await.map(|()| Done::Whole);
        }
        _ => {}
    }
    let scope = app.work.staff(job.account, Actor::system("work"), Access::Write).await?;
    match &job.work {
        Work::SendMail { mail } => mails::send(app, scope, (*mail).into()).await?,
        Work::AccessGiven { login } => mails::access_given(app, scope, (*login).into()).await?,
        Work::PasswordChanged { login } => mails::password_changed(app, scope, (*login).into()).await?,
        Work::CaseEntry { message } => cases::entry(app, scope, (*message).into()).await?,
        Work::CaseHanded { ticket, to, by } => {
            cases::handed(app, scope, (*ticket).into(), (*to).into(), by.map(Into::into)).await?
        }
        Work::Invited { person, by } => mails::invited(app, scope, (*person).into(), (*by).into()).await?,
        Work::RedateEntries { customer } => redate::entries(scope, (*customer).into()).await?,
        Work::KimaiDue { connection } => kimai::due(scope, *connection).await?,
        Work::KimaiStep { run } => kimai::step(app, scope, *run).await?,
        Work::ScheduleDue { schedule, due } => schedules::due(scope, *schedule, *due).await?,
        Work::CheckImport { .. } | Work::RunImport { .. } | Work::UndoImport { .. } | Work::ScheduleDeliver { .. } => {}
    }
    Ok(Done::Whole)
}

async fn sweep(app: &App) -> Result<()> {
    let mut scope = app.work.root(Access::Write).await?;
    session::sweep(&mut scope).await?;
    throttle::sweep(&mut scope).await?;
    jobs::sweep(&mut scope).await?;
    sweep_imports(&mut scope).await?;
    sweep_files(&mut scope).await?;
    saved_views::sweep(&mut scope).await?;
    scope.commit().await
}
