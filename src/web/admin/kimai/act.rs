//! The buttons: test, look, start, sync now, pause, resume, remove.

use super::HOME;
use crate::app::App;
use crate::domain::kimai::Problem;
use crate::domain::kimai::client::Client;
use crate::domain::kimai::connection;
use crate::domain::kimai::rights::{self, Checked};
use crate::domain::kimai::runs::{self, Kind};
use crate::domain::permissions::Import;
use crate::domain::scope::Access;
use crate::error::{Error, Result};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::response::Redirect;
use std::time::Duration;

pub fn routes() -> Routes {
    Routes::new()
        .post("/imports/kimai/test", test)
        .post("/imports/kimai/look", look)
        .post("/imports/kimai/start", start)
        .post("/imports/kimai/sync", sync)
        .post("/imports/kimai/pause", pause)
        .post("/imports/kimai/resume", resume)
        .get("/imports/kimai/remove", removing)
        .post("/imports/kimai/remove", remove)
}

fn done(page: &Page, what: &str) -> Redirect {
    Redirect::to(&page.url(&format!("{HOME}?done={what}")))
}

/// Somebody waits for the page: all questions together may take as long.
const PATIENCE: Duration = Duration::from_secs(25);

/// No connection to the database is held while Kimai is asked.
async fn test(mut staff: Staff<Import>, State(app): State<App>) -> Result<Redirect> {
    let connection = connection::get(&mut staff.scope).await?;
    let unlocked = connection::unlock(&mut staff.scope, &app.config.keys, &connection).await?;
    let (account, actor, now) = (staff.scope.account, staff.scope.actor.clone(), staff.scope.now);
    staff.scope.commit().await?;
    let client = unlocked.and_then(|(address, token)| Client::new(address, token, &app.config.outgoing));
    let checked = match client {
        Ok(client) => tokio::time::timeout(PATIENCE, rights::check(&client, now))
            .await
            .unwrap_or_else(|_| Checked::failed(now, Problem::TooSlow)),
        Err(problem) => Checked::failed(now, problem),
    };
    let mut scope = app.web.staff(account, actor, Access::Write).await?;
    connection::store_check(&mut scope, connection.id, &checked).await?;
    scope.commit().await?;
    Ok(done(&staff.page, "tested"))
}

async fn begin(mut staff: Staff<Import>, kind: Kind, what: &str) -> Result<Redirect> {
    let connection = connection::get(&mut staff.scope).await?;
    let begun = runs::begin(&mut staff.scope, &connection, kind).await?;
    staff.scope.commit().await?;
    Ok(done(&staff.page, if begun.is_some() { what } else { "busy" }))
}

async fn look(staff: Staff<Import>) -> Result<Redirect> {
    begin(staff, Kind::Rehearsal, "looking").await
}

/// The first sync, after a look at what will come.
async fn start(mut staff: Staff<Import>) -> Result<Redirect> {
    let connection = connection::get(&mut staff.scope).await?;
    match connection::confirm(&mut staff.scope, connection.id).await {
        Ok(()) => begin(staff, Kind::Full, "started").await,
        // pressed twice, or another address was entered meanwhile: the page shows which
        Err(Error::Conflict) => Ok(done(&staff.page, "")),
        Err(error) => Err(error),
    }
}

/// Before the first sync was allowed there is nothing to do.
async fn sync(mut staff: Staff<Import>) -> Result<Redirect> {
    let connection = connection::get(&mut staff.scope).await?;
    if connection.confirmed_at.is_none() || connection.paused {
        return Ok(done(&staff.page, ""));
    }
    begin(staff, Kind::Changes, "syncing").await
}

async fn pause(mut staff: Staff<Import>) -> Result<Redirect> {
    connection::pause(&mut staff.scope, true).await?;
    staff.scope.commit().await?;
    Ok(done(&staff.page, "paused"))
}

async fn resume(mut staff: Staff<Import>) -> Result<Redirect> {
    connection::pause(&mut staff.scope, false).await?;
    staff.scope.commit().await?;
    Ok(done(&staff.page, "resumed"))
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/kimai/remove.html")]
struct RemoveView {
    page: Page,
    address: String,
}

async fn removing(mut staff: Staff<Import>) -> Result<RemoveView> {
    let address = connection::get(&mut staff.scope).await?.settings.address;
    Ok(RemoveView { page: staff.page, address })
}

async fn remove(mut staff: Staff<Import>) -> Result<Redirect> {
    connection::remove(&mut staff.scope).await?;
    staff.scope.commit().await?;
    Ok(done(&staff.page, "removed"))
}
