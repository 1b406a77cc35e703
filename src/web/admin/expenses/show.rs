//! One expense: what it is, what can be done with it, what happened to it.

use super::super::records::{Done, Fact, NOTE, Reader, lines, version};
use super::super::time::{Past, called, edits, sees, told};
use super::receipts::listed;
use super::{kind, state, state_class};
use crate::base::ids::ExpenseId;
use crate::base::words::Words;
use crate::domain::audit;
use crate::domain::expenses::{self, State, Stored};
use crate::domain::files::Purpose;
use crate::domain::permissions::{ApproveTime, OwnTime, SignedIn};
use crate::error::{Error, Result};
use crate::web::files::{FileField, FileView};
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/expenses/{id}", show)
        .post("/expenses/{id}/hand-in", hand_in)
        .post("/expenses/{id}/take-back", take_back)
        .post("/expenses/{id}/remove", remove)
        .post("/expenses/{id}/approve", approve)
        .post("/expenses/{id}/reject", reject)
        .post("/expenses/{id}/withdraw", withdraw)
}

/// Basis points as `25 %`.
pub fn percent(t: &Words, points: i32) -> String {
    match points % 100 {
        0 => t.percent(i64::from(points / 100)),
        _ => format!("{} %", t.decimal(i64::from(points), 2)),
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/expenses/show.html")]
pub struct ShowView {
    page: Page,
    here: String,
    version: i32,
    title: String,
    state: String,
    class: &'static str,
    facts: Vec<Fact>,
    description: Vec<String>,
    receipts: Vec<FileView>,
    files: FileField,
    reason: String,
    /// One's own, and not handed in.
    open: bool,
    /// One's own, and handed in.
    waiting: bool,
    decides: bool,
    withdraws: bool,
    field: Field,
    past: Vec<Past>,
    errors: Errors,
}

/// What a button carries along.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct StepForm {
    version: String,
    reason: String,
    submit_id: String,
}

/// The page of an expense, with what is wrong with a reason or with files.
pub async fn view<P>(mut staff: Staff<P>, stored: Stored, reason: &str, errors: Errors) -> Result<ShowView> {
    let past = audit::of(&mut staff.scope, stored.id.0, 50).await?;
    let receipts = listed(&mut staff, stored.id).await?;
    let own = staff.may::<OwnTime>() && edits(&staff).covers(Some(stored.person));
    let decides = staff.may::<ApproveTime>();
    let page = staff.page;
    let t = &page.t;
    let known = stored.state;
    let field = Field::new("reason", t.expense_reason(), reason).hint(t.expense_reason_hint()).input(Input::Area);
    Ok(ShowView {
        here: page.url(&format!("/expenses/{}", stored.id)),
        version: stored.version,
        title: t.money(stored.expense.amount, stored.expense.currency),
        state: state(t, known),
        class: state_class(known),
        facts: facts(t, &stored),
        description: lines(&stored.expense.description),
        files: FileField::of(t, Purpose::Receipt, &errors, false),
        receipts,
        open: own && known.is_open(),
        waiting: own && known == State::Submitted,
        decides: decides && known == State::Submitted,
        withdraws: decides && known == State::Approved && stored.invoice.is_none(),
        reason: stored.reason,
        field: field.errors(&errors),
        past: past.into_iter().map(|step| told(&page, step)).collect(),
        errors,
        page,
    })
}

fn facts(t: &Words, stored: &Stored) -> Vec<Fact> {
    let expense = &stored.expense;
    let work = called(&stored.customer_name, &stored.project_name, stored.task_name.as_deref());
    let vat = expense.vat_rate.map_or_else(|| t.time_value_unknown(), |points| percent(t, points));
    let facts = [
        Some(Fact::new(t.col_employee(), stored.person_name.as_str())),
        Some(Fact::new(t.time_move_to(), work)),
        Some(Fact::new(t.col_date(), t.date_long(expense.spent_on))),
        Some(Fact::new(t.col_kind(), kind(t, expense.kind))),
        Some(Fact::new(t.expense_vat(), vat)),
        Some(Fact::new(t.col_billable(), if expense.billable { t.yes() } else { t.no() })),
        Fact::known(t.expense_decided_by(), &stored.decided_by),
    ];
    facts.into_iter().flatten().collect()
}

async fn show(mut staff: Staff<SignedIn>, Id(id): Id<ExpenseId>, Query(asked): Query<Done>) -> Result<ShowView> {
    let reach = sees(&staff)?;
    let stored = expenses::find(&mut staff.scope, id, reach).await?;
    let t = &staff.page.t;
    staff.page.notice = match asked.done.as_str() {
        "stepped" => Some(t.expense_stepped()),
        "receipts" => Some(t.receipts_added()),
        "receipt-removed" => Some(t.receipt_removed()),
        _ => asked.notice(t.expense_added(), t.expense_saved()),
    };
    view(staff, stored, "", Errors::default()).await
}

async fn stepped<P>(staff: Staff<P>, id: ExpenseId) -> Result<Response> {
    let to = staff.page.url(&format!("/expenses/{id}?done=stepped"));
    staff.done(&to).await
}

async fn hand_in(mut staff: Staff<OwnTime>, Id(id): Id<ExpenseId>, Form(form): Form<StepForm>) -> Result<Response> {
    let reach = edits(&staff);
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    expenses::hand_in(&mut staff.scope, id, version(&form.version), reach).await?;
    stepped(staff, id).await
}

async fn take_back(mut staff: Staff<OwnTime>, Id(id): Id<ExpenseId>, Form(form): Form<StepForm>) -> Result<Response> {
    let reach = edits(&staff);
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    expenses::take_back(&mut staff.scope, id, version(&form.version), reach, false).await?;
    stepped(staff, id).await
}

async fn remove(mut staff: Staff<OwnTime>, Id(id): Id<ExpenseId>, Form(form): Form<StepForm>) -> Result<Response> {
    let reach = edits(&staff);
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    expenses::remove(&mut staff.scope, id, version(&form.version), reach).await?;
    let to = staff.page.url("/expenses?done=removed");
    staff.done(&to).await
}

async fn approve(mut staff: Staff<ApproveTime>, Id(id): Id<ExpenseId>, Form(form): Form<StepForm>) -> Result<Response> {
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    expenses::approve(&mut staff.scope, id, version(&form.version)).await?;
    stepped(staff, id).await
}

async fn withdraw(
    mut staff: Staff<ApproveTime>,
    Id(id): Id<ExpenseId>,
    Form(form): Form<StepForm>,
) -> Result<Response> {
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    let reach = crate::domain::time::Reach::All;
    expenses::take_back(&mut staff.scope, id, version(&form.version), reach, true).await?;
    stepped(staff, id).await
}

async fn reject(mut staff: Staff<ApproveTime>, Id(id): Id<ExpenseId>, Form(form): Form<StepForm>) -> Result<Response> {
    let stored = expenses::find(&mut staff.scope, id, crate::domain::time::Reach::All).await?;
    let t = staff.page.t.clone();
    let mut read = Reader::new(&t);
    let reason = read.text("reason", &form.reason, NOTE).unwrap_or_default();
    if reason.is_empty() && read.errors.is_empty() {
        read.errors.add("reason", t.expense_reason_missing());
    }
    if !read.errors.is_empty() {
        if stored.state != State::Submitted {
            return Err(Error::Conflict);
        }
        let errors = read.errors;
        let view = view(staff, stored, &form.reason, errors).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
    }
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    expenses::reject(&mut staff.scope, id, version(&form.version), &reason).await?;
    stepped(staff, id).await
}
