//! Imports that somebody asked for in the browser.

use super::Done;
use crate::app::App;
use crate::base::ids::ImportId;
use crate::domain::imports::{self, Left};
use crate::domain::jobs::Claimed;
use crate::error::Result;

/// A run that failed so often without the file being to blame is given up: another one must be able to begin.
const MOST_ATTEMPTS: i32 = 5;

pub async fn check(app: &App, job: &Claimed, import: ImportId) -> Result<Done> {
    let checked = imports::check(&app.work, job.account, import).await;
    match checked {
        Err(error) if job.attempts >= MOST_ATTEMPTS => {
            tracing::error!(%import, %error, "check of an import given up");
            imports::give_up_check(&app.work, job.account, import).await.map(|()| Done::Whole)
        }
        checked => checked.map(|()| Done::Whole),
    }
}

pub async fn run(app: &App, job: &Claimed, import: ImportId) -> Result<Done> {
    let stopping = app.clone();
    match imports::advance(&app.work, job.account, import, &move || stopping.stopping()).await {
        Ok(Left::Whole) => Ok(Done::Whole),
        Ok(Left::More) => Ok(Done::Later),
        Err(error) if job.attempts >= MOST_ATTEMPTS => {
            tracing::error!(%import, %error, "import given up");
            imports::fail(&app.work, job.account, import, "internal").await.map(|()| Done::Whole)
        }
        Err(error) => Err(error),
    }
}

pub async fn undo(app: &App, job: &Claimed, import: ImportId) -> Result<Done> {
    match imports::take_back(&app.work, job.account, import).await {
        Ok(true) => Ok(Done::Whole),
        Ok(false) => Ok(Done::Later),
        Err(error) if job.attempts >= MOST_ATTEMPTS => {
            tracing::error!(%import, %error, "undo of an import given up");
            imports::give_up_undo(&app.work, job.account, import).await.map(|()| Done::Whole)
        }
        Err(error) => Err(error),
    }
}
