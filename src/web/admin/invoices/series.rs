//! How invoices and credit notes are numbered. For those who set up the account: numbers are a matter of the books.

use super::super::records::{FormView, Reader, Section, differences};
use super::typed;
use crate::base::words::Words;
use crate::domain::invoices::Kind;
use crate::domain::invoices::series::{self, BadPattern, Pattern, Series};
use crate::domain::permissions::EditSettings;
use crate::error::{Error, Result};
use crate::output::labels;
use crate::web::form::{Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/invoices/series", show).post("/invoices/series", save)
}

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct SeriesForm {
    invoice_pattern: String,
    invoice_next: String,
    invoice_restarts: String,
    credit_pattern: String,
    credit_next: String,
    credit_restarts: String,
    /// Of both, as in `1-2`.
    version: String,
}

/// The names of a kind's fields.
struct Names {
    pattern: &'static str,
    next: &'static str,
    restarts: &'static str,
}

fn names(kind: Kind) -> Names {
    match kind {
        Kind::Invoice => Names { pattern: "invoice_pattern", next: "invoice_next", restarts: "invoice_restarts" },
        Kind::CreditNote => Names { pattern: "credit_pattern", next: "credit_next", restarts: "credit_restarts" },
    }
}

impl SeriesForm {
    fn of(stored: &[(Series, i32)], year: i32) -> Self {
        let mut form = Self::default();
        let versions: Vec<String> = stored.iter().map(|(_, version)| version.to_string()).collect();
        form.version = versions.join("-");
        for (series, _) in stored {
            let next = if series.restarts && series.year != year { 1 } else { series.next };
            let restarts = if series.restarts { "on".to_owned() } else { String::new() };
            let (pattern, next) = (series.pattern.clone(), next.to_string());
            match series.kind {
                Kind::Invoice => {
                    (form.invoice_pattern, form.invoice_next, form.invoice_restarts) = (pattern, next, restarts)
                }
                Kind::CreditNote => {
                    (form.credit_pattern, form.credit_next, form.credit_restarts) = (pattern, next, restarts)
                }
            }
        }
        form
    }

    fn of_kind(&self, kind: Kind) -> (&String, &String, &String) {
        match kind {
            Kind::Invoice => (&self.invoice_pattern, &self.invoice_next, &self.invoice_restarts),
            Kind::CreditNote => (&self.credit_pattern, &self.credit_next, &self.credit_restarts),
        }
    }

    fn parse(&self, t: &Words, year: i32) -> Result<Vec<Series>, Errors> {
        let mut read = Reader::new(t);
        let mut all = Vec::new();
        for kind in Kind::ALL {
            let (pattern, next, restarts) = self.of_kind(kind);
            let names = names(kind);
            let text = read.line(names.pattern, pattern);
            match Pattern::parse(&text) {
                _ if text.is_empty() => {}
                Ok(parsed) if !restarts.is_empty() && !parsed.has_year() => {
                    read.errors.add(names.pattern, t.series_needs_year());
                }
                Ok(_) => {}
                Err(BadPattern::Number) => read.errors.add(names.pattern, t.series_needs_number()),
                Err(BadPattern::Braces) => read.errors.add(names.pattern, t.series_braces()),
                Err(BadPattern::TooLong) => read.errors.add(names.pattern, t.field_too_long(40)),
            }
            let next = typed::required(&mut read, names.next, next, 0);
            let next = match next.map(i32::try_from) {
                Some(Ok(next @ 1..=99_999_999)) => next,
                Some(_) => read.refuse(names.next, t.series_next_range()).unwrap_or(1),
                None => 1,
            };
            all.push(Series { kind, pattern: text, next, restarts: !restarts.is_empty(), year });
        }
        read.finish(all)
    }
}

fn sections(t: &Words, form: &SeriesForm, year: i32, errors: &Errors) -> Vec<Section> {
    let section = |kind: Kind| {
        let names = names(kind);
        let (pattern, next, restarts) = form.of_kind(kind);
        let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
        let sample = Pattern::parse(pattern).map(|read| read.number(year, next.trim().parse().unwrap_or(1)));
        let hint = match sample {
            Ok(sample) => t.series_pattern_now(sample),
            Err(_) => t.series_pattern_hint(),
        };
        Section {
            heading: labels::state(t, kind.word()),
            fields: vec![
                field(names.pattern, t.series_pattern(), pattern).hint(hint),
                field(names.next, t.series_next(), next).hint(t.series_next_hint()),
                field(names.restarts, t.series_restarts(), restarts).input(Input::Check),
            ],
        }
    };
    Kind::ALL.map(section).into()
}

fn view(page: Page, form: &SeriesForm, errors: Errors) -> FormView {
    let (t, year) = (page.t.clone(), page.today().year());
    FormView {
        title: t.series_title(),
        text: t.series_text("{YYYY}", "{YY}", "{####}"),
        here: t.series_title(),
        crumbs: vec![(page.url("/invoices"), t.nav_invoices())],
        sections: sections(&t, form, year, &errors),
        version: form.version.clone(),
        back: page.url("/invoices"),
        conflict: Vec::new(),
        errors,
        page,
    }
}

async fn show(mut staff: Staff<EditSettings>, uri: axum::extract::OriginalUri) -> Result<Response> {
    let today = staff.page.today();
    let stored = series::all(&mut staff.scope, today).await?;
    let mut page = staff.page;
    page.notice = uri.query().is_some_and(|query| query == "done=saved").then(|| page.t.series_saved());
    Ok(view(page, &SeriesForm::of(&stored, today.year()), Errors::default()).answer())
}

async fn save(mut staff: Staff<EditSettings>, Form(form): Form<SeriesForm>) -> Result<Response> {
    let year = staff.page.today().year();
    let new = match form.parse(&staff.page.t, year) {
        Ok(new) => new,
        Err(errors) => return Ok(view(staff.page, &form, errors).answer()),
    };
    // A version that is none is nobody's.
    let versions = form.version.split('-').map(|part| part.parse().unwrap_or(i32::MAX)).chain([i32::MAX; 2]);
    let new: Vec<(Series, i32)> = new.into_iter().zip(versions).collect();
    let today = staff.page.today();
    match series::save(&mut staff.scope, &new, today).await {
        Ok(()) => {}
        Err(Error::Conflict) => return conflict(staff, form).await,
        Err(error) => return Err(error),
    }
    let to = staff.page.url("/invoices/series?done=saved");
    staff.scope.commit().await?;
    Ok(Redirect::to(&to).into_response())
}

/// Somebody else saved in between: both are shown.
async fn conflict(mut staff: Staff<EditSettings>, form: SeriesForm) -> Result<Response> {
    let today = staff.page.today();
    let stored = SeriesForm::of(&series::all(&mut staff.scope, today).await?, today.year());
    let t = staff.page.t.clone();
    let none = Errors::default();
    let theirs = sections(&t, &stored, today.year(), &none);
    let typed = SeriesForm { version: stored.version.clone(), ..form };
    let mut view = view(staff.page, &typed, none);
    view.conflict = differences(&t, &theirs, &view.sections);
    Ok(view.answer())
}
