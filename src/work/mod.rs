//! What happens later. A job is claimed as nobody, committed, and then done in the scope its row names.

mod cases;
pub mod kimai;
mod mails;
mod redate;

use crate::app::App;
use crate::base::ids::AccountId;
use crate::domain::actor::Actor;
use crate::domain::jobs::{self, Claimed, Work};
use crate::domain::logins::{session, throttle};
use crate::domain::scope::Access;
use crate::error::Result;
use std::time::Duration;

/// Works until the program stops: jobs as they come, what is due looked for every few seconds, a clean-up every hour.
pub async fn run(app: App) {
    let mut swept = tokio::time::Instant::now();
    let mut looked: Option<tokio::time::Instant> = None;
    while !app.stopping() {
        if looked.is_none_or(|looked| looked.elapsed() > kimai::LOOK) {
            looked = Some(tokio::time::Instant::now());
            if let Err(error) = kimai::queue_due(&app, None).await {
                tracing::error!(%error, "looking for what is due");
            }
        }
        match once(&app, None).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(%error, "work"),
        }
        if swept.elapsed() > Duration::from_secs(3600) {
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
    let mut scope = app.work.root(Access::Write).await?;
    let claimed = jobs::claim(&mut scope, only).await?;
    scope.commit().await?;
    let Some(job) = claimed else { return Ok(false) };
    let done = perform(app, &job).await;
    let mut scope = app.work.root(Access::Write).await?;
    match done {
        Ok(()) => jobs::done(&mut scope, &job).await?,
        Err(error) => {
            tracing::warn!(job = %job.id, %error, "job failed");
            jobs::failed(&mut scope, &job, &error.to_string()).await?;
        }
    }
    scope.commit().await?;
    Ok(true)
}

async fn perform(app: &App, job: &Claimed) -> Result<()> {
    let scope = app.work.staff(job.account, Actor::system("work"), Access::Write).await?;
    match &job.work {
        Work::SendMail { mail } => mails::send(app, scope, (*mail).into()).await,
        Work::AccessGiven { login } => mails::access_given(app, scope, (*login).into()).await,
        Work::PasswordChanged { login } => mails::password_changed(app, scope, (*login).into()).await,
        Work::CaseEntry { message } => cases::entry(app, scope, (*message).into()).await,
        Work::RedateEntries { customer } => redate::entries(scope, (*customer).into()).await,
        Work::KimaiDue { connection } => kimai::due(scope, *connection).await,
        Work::KimaiStep { run } => kimai::step(app, scope, *run).await,
    }
}

async fn sweep(app: &App) -> Result<()> {
    let mut scope = app.work.root(Access::Write).await?;
    session::sweep(&mut scope).await?;
    throttle::sweep(&mut scope).await?;
    jobs::sweep(&mut scope).await?;
    scope.commit().await
}
