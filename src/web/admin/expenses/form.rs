//! An expense's form, for a new one and for changes.

use super::super::records::{Section, differences, status, version};
use super::super::time::{chosen, edits, offered};
use super::receipts::{check, listed};
use super::typed::{ExpenseForm, Options, sections};
use crate::app::App;
use crate::base::ids::ExpenseId;
use crate::domain::expenses::{self, Expense, Stored, receipts};
use crate::domain::files::Purpose;
use crate::domain::permissions::OwnTime;
use crate::domain::time::Reach;
use crate::error::{Error, Result};
use crate::web::files::{FileField, FileView};
use crate::web::form::{Difference, Errors};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use crate::web::upload::{self, Sent};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};

pub fn routes() -> Routes {
    Routes::new()
        .get("/expenses/new", new)
        .post("/expenses/new", create)
        .get("/expenses/{id}/edit", edit)
        .post("/expenses/{id}/edit", update)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/expenses/form.html")]
struct FormView {
    page: Page,
    title: String,
    /// What this page is called after its crumbs.
    here: String,
    crumbs: Vec<(String, String)>,
    sections: Vec<Section>,
    /// What the form was filled from; empty: it is a new one.
    version: String,
    back: String,
    /// Those it has already.
    receipts: Vec<FileView>,
    files: FileField,
    conflict: Vec<Difference>,
    errors: Errors,
}

impl FormView {
    fn answer(self) -> Response {
        (status(&self.errors, &self.conflict), self).into_response()
    }
}

/// What stands around the fields: the expense, if it is not a new one, and what can be chosen.
struct Frame<'a> {
    stored: Option<&'a Stored>,
    receipts: Vec<FileView>,
    offered: &'a Options,
    /// Files came with a form that has to be sent again.
    lost: bool,
}

fn view(page: Page, frame: Frame<'_>, form: &ExpenseForm, errors: Errors) -> FormView {
    let t = page.t.clone();
    let list = page.url("/expenses");
    let (title, here, back, mut crumbs) = match frame.stored {
        None => (t.expense_add(), t.expense_add(), list.clone(), Vec::new()),
        Some(stored) => {
            let back = page.url(&format!("/expenses/{}", stored.id));
            let title = stored.expense.description.lines().next().unwrap_or_default().to_owned();
            (title.clone(), t.edit(), back.clone(), vec![(back, title)])
        }
    };
    crumbs.insert(0, (list, t.expenses()));
    let (sections, version) = (sections(&t, form, frame.offered, &errors), form.version.clone());
    let (files, receipts) = (FileField::of(&t, Purpose::Receipt, &errors, frame.lost), frame.receipts);
    FormView { title, here, crumbs, sections, version, back, receipts, files, conflict: Vec::new(), errors, page }
}

async fn new(mut staff: Staff<OwnTime>) -> Result<Response> {
    let offered = offered(&mut staff, None).await?;
    let form = ExpenseForm {
        spent_on: staff.page.today().to_string(),
        currency: staff.page.account.currency.to_string(),
        billable: "on".into(),
        ..ExpenseForm::default()
    };
    let frame = Frame { stored: None, receipts: Vec::new(), offered: &offered, lost: false };
    Ok(view(staff.page, frame, &form, Errors::default()).answer())
}

/// What was typed, and what is wrong with it or with the files.
async fn read(
    staff: &mut Staff<OwnTime>,
    form: &ExpenseForm,
    sent: &Sent,
    offered: &Options,
) -> Result<std::result::Result<Expense, Errors>> {
    let target = chosen(staff, &form.work, offered).await?;
    let (read, mut errors) = match form.parse(&staff.page.t, target.as_ref()) {
        Ok(read) => (Some(read), Errors::default()),
        Err(errors) => (None, errors),
    };
    check(staff, sent, &mut errors).await?;
    Ok(match read {
        Some(read) if errors.is_empty() => Ok(read),
        _ => Err(errors),
    })
}

async fn create(staff: Staff<OwnTime>, State(app): State<App>, request: Request) -> Result<Response> {
    let (mut staff, sent) = staff.aside(&app, upload::read(&app, Purpose::Receipt, request)).await?;
    let form = ExpenseForm { version: String::new(), ..ExpenseForm::sent(&sent) };
    let offered = offered(&mut staff, None).await?;
    let new = match read(&mut staff, &form, &sent, &offered).await? {
        Ok(new) => new,
        Err(errors) => {
            let lost = !sent.files.is_empty();
            let frame = Frame { stored: None, receipts: Vec::new(), offered: &offered, lost };
            return Ok(view(staff.page, frame, &form, errors).answer());
        }
    };
    if let Some(answer) = staff.again(sent.get("submit_id")).await? {
        return Ok(answer);
    }
    let person = staff.me.person;
    let id = expenses::create(&mut staff.scope, person, &new).await?;
    receipts::attach(&mut staff.scope, id, &sent.files, Reach::Own(person)).await?;
    let to = staff.page.url(&format!("/expenses/{id}?done=added"));
    staff.done(&to).await
}

/// What is handed in or decided has no form.
async fn open(staff: &mut Staff<OwnTime>, id: ExpenseId) -> Result<Stored> {
    let reach = edits(staff);
    let stored = expenses::find(&mut staff.scope, id, reach).await?;
    if stored.state.is_open() { Ok(stored) } else { Err(Error::Refused(staff.page.t.expense_locked())) }
}

async fn edit(mut staff: Staff<OwnTime>, Id(id): Id<ExpenseId>) -> Result<Response> {
    let stored = open(&mut staff, id).await?;
    let offered = offered(&mut staff, Some(stored.expense.work)).await?;
    let receipts = listed(&mut staff, id).await?;
    let form = ExpenseForm::of(&staff.page.t, &stored);
    let frame = Frame { stored: Some(&stored), receipts, offered: &offered, lost: false };
    Ok(view(staff.page, frame, &form, Errors::default()).answer())
}

async fn update(
    mut staff: Staff<OwnTime>,
    State(app): State<App>,
    Id(id): Id<ExpenseId>,
    request: Request,
) -> Result<Response> {
    open(&mut staff, id).await?;
    let (mut staff, sent) = staff.aside(&app, upload::read(&app, Purpose::Receipt, request)).await?;
    let done = staff.page.url(&format!("/expenses/{id}?done=saved"));
    let stored = open(&mut staff, id).await?;
    let form = ExpenseForm::sent(&sent);
    let offered = offered(&mut staff, Some(stored.expense.work)).await?;
    let (receipts, lost) = (listed(&mut staff, id).await?, !sent.files.is_empty());
    let frame = Frame { stored: Some(&stored), receipts, offered: &offered, lost };
    let new = match read(&mut staff, &form, &sent, &offered).await? {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, frame, &form, errors).answer()),
    };
    if let Some(answer) = staff.again(sent.get("submit_id")).await? {
        return Ok(answer);
    }
    let reach = edits(&staff);
    match expenses::update(&mut staff.scope, id, version(&form.version), &new, reach).await {
        Ok(()) => {}
        Err(Error::Conflict) if stored.expense != new => {
            let t = staff.page.t.clone();
            let theirs = sections(&t, &ExpenseForm::of(&t, &stored), &offered, &Errors::default());
            let form = ExpenseForm { version: stored.version.to_string(), ..form };
            let mut view = view(staff.page, frame, &form, Errors::default());
            view.conflict = differences(&t, &theirs, &view.sections);
            if lost {
                view.files.errors.push(t.files_again());
            }
            return Ok(view.answer());
        }
        // Both want the same: then it is done.
        Err(Error::Conflict) => {}
        Err(error) => return Err(error),
    }
    receipts::attach(&mut staff.scope, id, &sent.files, reach).await?;
    staff.done(&done).await
}
