//! Changing one entry.

use super::day::chosen;
use super::form::{EntryForm, sections};
use super::show::why;
use super::{called, edits, offered};
use crate::base::ids::TimeEntryId;
use crate::base::words::Words;
use crate::domain::permissions::OwnTime;
use crate::domain::time::{self as hours, Entry, Lock, Reach, Stored};
use crate::error::{Error, Result};
use crate::web::admin::records::{FormView, differences, version};
use crate::web::form::{Errors, Form};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};

pub fn routes() -> Routes {
    Routes::new().get("/time/{id}/edit", edit).post("/time/{id}/edit", update)
}

type Options = Vec<(String, String)>;

fn view(page: Page, stored: &Stored, form: &EntryForm, offered: &Options, errors: Errors) -> FormView {
    let t = page.t.clone();
    let back = page.url(&format!("/time/{}", stored.id));
    let text = why(&page, stored);
    let title = called(&stored.customer_name, &stored.project_name, stored.task_name.as_deref());
    FormView {
        title,
        text: if text.is_empty() { stored.person_name.clone().unwrap_or_default() } else { text },
        here: t.edit(),
        crumbs: vec![(page.url("/time"), t.nav_time()), (back.clone(), t.date(stored.entry.work_date))],
        sections: sections(&t, form, offered, stored.lock() == Some(Lock::Source), &errors),
        version: form.version.clone(),
        back,
        conflict: Vec::new(),
        errors,
        page,
    }
}

/// What can be chosen: of hours of another system only their own project and its tasks.
async fn options(staff: &mut Staff<OwnTime>, stored: &Stored) -> Result<Options> {
    let mut all = offered(staff, Some(stored.entry.work)).await?;
    if stored.lock() == Some(Lock::Source) {
        let project = stored.entry.work.project.to_string();
        all.retain(|(value, _)| value.starts_with(&project));
    }
    Ok(all)
}

/// Hours that are approved or invoiced have no form.
async fn open(staff: &mut Staff<OwnTime>, id: TimeEntryId, reach: Reach) -> Result<Stored> {
    let stored = hours::find(&mut staff.scope, id, reach).await?;
    match stored.lock() {
        Some(Lock::Approved | Lock::Invoiced) => Err(Error::Refused(why(&staff.page, &stored))),
        _ => Ok(stored),
    }
}

async fn edit(mut staff: Staff<OwnTime>, Id(id): Id<TimeEntryId>) -> Result<Response> {
    let reach = edits(&staff);
    let stored = open(&mut staff, id, reach).await?;
    let offered = options(&mut staff, &stored).await?;
    let form = EntryForm::of(&staff.page.t, &stored);
    Ok(view(staff.page, &stored, &form, &offered, Errors::default()).answer())
}

async fn update(mut staff: Staff<OwnTime>, Id(id): Id<TimeEntryId>, Form(form): Form<EntryForm>) -> Result<Response> {
    let reach = edits(&staff);
    let stored = open(&mut staff, id, reach).await?;
    let offered = options(&mut staff, &stored).await?;
    // Of hours of another system the form says no more than task and note.
    let form = match stored.lock() {
        Some(Lock::Source) => EntryForm {
            work: form.work,
            internal_note: form.internal_note,
            version: form.version,
            ..EntryForm::of(&staff.page.t, &stored)
        },
        _ => form,
    };
    let target = chosen(&mut staff, &form.work, &offered).await?;
    let new = match (form.parse(&staff.page.t, target.as_ref()), stored.lock()) {
        (Ok(new), _) => unrounded(&staff.page.t, &form, new, &stored),
        // Whatever the source says of times and days is not ours to find fault with.
        (Err(errors), Some(Lock::Source)) if errors.of("work").is_none() && errors.of("internal_note").is_none() => {
            let work = target.map_or(stored.entry.work, |target| target.work);
            Entry { work, internal_note: form.internal_note.trim().to_owned(), ..stored.entry.clone() }
        }
        (Err(errors), _) => return Ok(view(staff.page, &stored, &form, &offered, errors).answer()),
    };
    let done = staff.page.url(&format!("/time/{id}?done=saved"));
    match hours::update(&mut staff.scope, id, version(&form.version), &new, reach).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => return conflict(staff, id, &form, &new, done).await,
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

/// The form shows clocks to the minute: where none of what it shows was changed, the seconds stay what they are.
fn unrounded(t: &Words, form: &EntryForm, new: Entry, stored: &Stored) -> Entry {
    let shown = EntryForm::of(t, stored);
    let when = |form: &EntryForm| [&form.date, &form.start, &form.end, &form.duration].map(String::clone);
    let old = &stored.entry;
    if when(form) != when(&shown) || new.work.project != old.work.project {
        return new;
    }
    let (work_date, started_at, ended_at, seconds) = (old.work_date, old.started_at, old.ended_at, old.seconds);
    Entry { work_date, started_at, ended_at, seconds, ..new }
}

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(
    mut staff: Staff<OwnTime>,
    id: TimeEntryId,
    typed: &EntryForm,
    new: &Entry,
    done: String,
) -> Result<Response> {
    let reach = edits(&staff);
    let stored = open(&mut staff, id, reach).await?;
    if stored.entry == *new {
        return Ok(Redirect::to(&done).into_response());
    }
    let offered = options(&mut staff, &stored).await?;
    let t: Words = staff.page.t.clone();
    let locked = stored.lock() == Some(Lock::Source);
    let theirs = sections(&t, &EntryForm::of(&t, &stored), &offered, locked, &Errors::default());
    let form = EntryForm { version: stored.version.to_string(), ..typed.clone() };
    let mut view = view(staff.page, &stored, &form, &offered, Errors::default());
    view.conflict = differences(&t, &theirs, &view.sections);
    if view.conflict.is_empty() {
        // The same words; only the version is another: nothing is left to decide.
        return Ok(Redirect::to(&done).into_response());
    }
    Ok(view.answer())
}
