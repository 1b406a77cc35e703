//! What is done to an import: brought in, stopped, taken back; and the file of its failed rows.

use super::super::records::sheet;
use crate::base::ids::ImportId;
use crate::domain::imports::{self, Failed};
use crate::domain::permissions::Import;
use crate::error::{Error, Result};
use crate::output::csv::guarded;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};

pub fn routes() -> Routes {
    Routes::new()
        .post("/imports/{id}/run", run)
        .post("/imports/{id}/cancel", cancel)
        .post("/imports/{id}/undo", undo)
        .get("/imports/{id}/errors.csv", errors)
}

/// A button pressed twice, or on a page that is no longer true, leads to the page as it is now.
async fn then(staff: Staff<Import>, id: ImportId, done: Result<()>) -> Result<Response> {
    let home = staff.page.url(&format!("/imports/{id}"));
    match done {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => {}
        Err(Error::Busy) => return Ok(Redirect::to(&format!("{home}?done=busy")).into_response()),
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&home).into_response())
}

async fn run(mut staff: Staff<Import>, Id(id): Id<ImportId>) -> Result<Response> {
    imports::find(&mut staff.scope, id).await?;
    let done = imports::start(&mut staff.scope, id).await;
    then(staff, id, done).await
}

async fn cancel(mut staff: Staff<Import>, Id(id): Id<ImportId>) -> Result<Response> {
    imports::find(&mut staff.scope, id).await?;
    let done = imports::cancel(&mut staff.scope, id).await;
    then(staff, id, done).await
}

async fn undo(mut staff: Staff<Import>, Id(id): Id<ImportId>) -> Result<Response> {
    let done = imports::undo(&mut staff.scope, id).await;
    then(staff, id, done).await
}

const MOST: i64 = 100_000;

/// The rows that failed, each with its line and the reason, to mend and to upload again: the two columns before the others
/// are left out then.
async fn errors(mut staff: Staff<Import>, Id(id): Id<ImportId>) -> Result<Response> {
    let import = imports::find(&mut staff.scope, id).await?;
    let failed = imports::failed(&mut staff.scope, id, MOST).await?;
    let t = &staff.page.t;
    let mut head = vec![t.imports_line(), t.imports_reason()];
    head.extend(import.checked.iter().flat_map(|checked| checked.heads.iter().cloned().map(guarded)));
    let width = head.len();
    let rows = failed.into_iter().map(|Failed { line, reason, cells }| {
        let mut row = vec![line.to_string(), guarded(reason.told(t))];
        row.extend(cells.into_iter().map(guarded));
        row.resize(width, String::new());
        row
    });
    let bytes = sheet(t, head, rows)?;
    let kind = (header::CONTENT_TYPE, "text/csv; charset=utf-8");
    let name = (header::CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"");
    Ok(([kind, name], bytes).into_response())
}
