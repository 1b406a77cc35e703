//! An expense's receipts: added, given out, removed after a question.

use super::super::records::Submitted;
use super::super::time::{edits, sees};
use super::show::view;
use crate::app::App;
use crate::base::ids::{ExpenseId, FileId};
use crate::domain::expenses::{self, Stored, receipts};
use crate::domain::files::{self, Purpose};
use crate::domain::permissions::{OwnTime, SignedIn};
use crate::error::{Error, Result};
use crate::web::files::{FileView, download, size};
use crate::web::form::{Errors, Form};
use crate::web::page::Page;
use crate::web::path::{Child, Id};
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use crate::web::upload::{self, Sent};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

pub fn routes() -> Routes {
    Routes::new()
        .post("/expenses/{id}/receipts", add)
        .get("/expenses/{id}/receipts/{child}", file)
        .get("/expenses/{id}/receipts/{child}/remove", ask)
        .post("/expenses/{id}/receipts/{child}/remove", remove)
}

/// Those an expense has. Whoever calls has found the expense.
pub async fn listed<P>(staff: &mut Staff<P>, id: ExpenseId) -> Result<Vec<FileView>> {
    let all = receipts::list(&mut staff.scope, id).await?;
    let (base, t) = (staff.page.url(&format!("/expenses/{id}/receipts")), &staff.page.t);
    let view = |one: receipts::Receipt| FileView {
        href: format!("{base}/{}", one.id),
        size: size(t, one.size),
        name: one.name,
    };
    Ok(all.into_iter().map(view).collect())
}

/// What is wrong with the files of a form.
pub async fn check<P>(staff: &mut Staff<P>, sent: &Sent, errors: &mut Errors) -> Result<()> {
    let room = files::fit(&mut staff.scope, &sent.files).await?;
    sent.complain(&staff.page, room, errors);
    Ok(())
}

/// An expense whose receipts the viewer may change now.
async fn open(staff: &mut Staff<OwnTime>, id: ExpenseId) -> Result<Stored> {
    let reach = edits(staff);
    let stored = expenses::find(&mut staff.scope, id, reach).await?;
    if stored.state.is_open() { Ok(stored) } else { Err(Error::Refused(staff.page.t.expense_locked())) }
}

async fn add(
    mut staff: Staff<OwnTime>,
    State(app): State<App>,
    Id(id): Id<ExpenseId>,
    request: Request,
) -> Result<Response> {
    open(&mut staff, id).await?;
    let (mut staff, sent) = staff.aside(&app, upload::read(&app, Purpose::Receipt, request)).await?;
    let stored = open(&mut staff, id).await?;
    let mut errors = Errors::default();
    check(&mut staff, &sent, &mut errors).await?;
    if sent.files.is_empty() && errors.is_empty() {
        errors.add("files", staff.page.t.receipts_choose());
    }
    if !errors.is_empty() {
        if !sent.files.is_empty() {
            errors.add("files", staff.page.t.files_again());
        }
        let view = view(staff, stored, "", errors).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    }
    if let Some(answer) = staff.again(sent.get("submit_id")).await? {
        return Ok(answer);
    }
    let reach = edits(&staff);
    receipts::attach(&mut staff.scope, id, &sent.files, reach).await?;
    let to = staff.page.url(&format!("/expenses/{id}?done=receipts"));
    staff.done(&to).await
}

async fn file(mut staff: Staff<SignedIn>, Child(id, child): Child<ExpenseId, FileId>) -> Result<Response> {
    let reach = sees(&staff)?;
    Ok(download(receipts::content(&mut staff.scope, id, child, reach).await?))
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/expenses/receipt_remove.html")]
struct RemoveView {
    page: Page,
    name: String,
    crumbs: Vec<(String, String)>,
    here: String,
    back: String,
}

async fn ask(mut staff: Staff<OwnTime>, Child(id, child): Child<ExpenseId, FileId>) -> Result<RemoveView> {
    let stored = open(&mut staff, id).await?;
    let reach = edits(&staff);
    let receipt = receipts::find(&mut staff.scope, id, child, reach).await?;
    let page = staff.page;
    let t = &page.t;
    let back = page.url(&format!("/expenses/{id}"));
    let title = t.money(stored.expense.amount, stored.expense.currency);
    let crumbs = vec![(page.url("/expenses"), t.expenses()), (back.clone(), title)];
    Ok(RemoveView { name: receipt.name, crumbs, here: t.remove(), back, page })
}

async fn remove(
    mut staff: Staff<OwnTime>,
    Child(id, child): Child<ExpenseId, FileId>,
    Form(form): Form<Submitted>,
) -> Result<Response> {
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let reach = edits(&staff);
    receipts::remove(&mut staff.scope, id, child, reach).await?;
    let to = staff.page.url(&format!("/expenses/{id}?done=receipt-removed"));
    staff.done(&to).await
}
