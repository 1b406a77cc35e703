//! The form of a draft as it is drawn: lines, terms, and what it all comes to.

use super::super::records::{self, NOTE};
use super::form::{self, DraftForm, TypedLine};
use super::typed;
use crate::base::ids::CustomerId;
use crate::base::money::Currency;
use crate::base::page::Slice;
use crate::domain::invoices::amounts::Totals;
use crate::domain::invoices::{self, Stored, settings};
use crate::domain::permissions::EditInvoices;
use crate::domain::{customers, projects};
use crate::error::Result;
use crate::web::form::{Difference, Errors, Field, Input};
use crate::web::page::Page;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// What a form is about, and what its selects offer.
pub(super) struct Subject {
    pub customer: CustomerId,
    customer_name: String,
    stored: Option<Stored>,
    pub projects: Vec<(String, String)>,
    /// The VAT a new line starts with, as typed.
    pub vat: Option<String>,
}

impl Subject {
    pub async fn load(staff: &mut Staff<EditInvoices>, customer: CustomerId, stored: Option<Stored>) -> Result<Self> {
        let found = customers::find(&mut staff.scope, customer).await?.customer;
        let filter = projects::Filter { customer: Some(customer), ..projects::Filter::default() };
        let (all, _) = projects::list(&mut staff.scope, &filter, Slice::first(1_000)).await?;
        let defaults = settings::defaults(&mut staff.scope, customer).await?;
        Ok(Self {
            customer,
            customer_name: found.name,
            stored,
            projects: all.into_iter().map(|project| (project.id.to_string(), project.name)).collect(),
            vat: defaults.vat_rate.map(|points| typed::shown(&staff.page.t, points.into(), 2, 0)),
        })
    }

    pub fn lines(&self) -> &[invoices::Line] {
        self.stored.as_ref().map_or(&[], |stored| &stored.lines)
    }
}

/// A line as the form shows it.
struct LineView {
    place: usize,
    typed: TypedLine,
    /// A line of hours: what of it cannot be typed, in words.
    fixed: Option<String>,
    fields: Vec<(Field, String)>,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/invoices/edit.html")]
pub(super) struct EditView {
    pub page: Page,
    title: String,
    back: String,
    customer: CustomerId,
    version: String,
    lines: Vec<LineView>,
    fields: Vec<Field>,
    totals: Option<(Totals, Currency)>,
    pub conflict: Vec<Difference>,
    errors: Errors,
}

impl EditView {
    fn percent(&self, points: &i32) -> String {
        typed::shown_percent(&self.page.t, *points)
    }

    pub fn answer(self) -> Response {
        let status = match (self.errors.is_empty(), self.conflict.is_empty()) {
            (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
            (true, false) => StatusCode::CONFLICT,
            (true, true) => StatusCode::OK,
        };
        (status, self).into_response()
    }
}

fn head(page: &Page, form: &DraftForm, fixed_currency: bool, errors: &Errors) -> Vec<Field> {
    let t = &page.t;
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let currency = field("currency", t.col_currency(), &form.currency);
    vec![
        if fixed_currency { currency.input(Input::Hidden) } else { currency },
        field("due_days", t.invoice_due_days(), &form.due_days).hint(t.invoice_due_days_hint()).optional(),
        field("reference", t.col_reference(), &form.reference).hint(t.invoice_reference_hint()).optional(),
        field("note", t.invoice_note(), &form.note).input(Input::Area).hint(t.invoice_note_hint()).optional(),
        records::note(t, &form.internal_note, errors),
    ]
}

fn line(page: &Page, subject: &Subject, place: usize, typed: TypedLine, errors: &Errors) -> LineView {
    let t = &page.t;
    let stored = subject.lines().iter().find(|old| old.entries > 0 && old.id.to_string() == typed.hours);
    let field = |name, label, value: &String| {
        let id = format!("{name}-{place}");
        let error = errors.of(&id).map(str::to_owned);
        (Field { error, ..Field::new(name, label, value.as_str()) }, id)
    };
    let mut fields = vec![field("text", t.col_description(), &typed.text)];
    let mut fixed = None;
    if let (Some(old), Some(invoice)) = (stored, &subject.stored) {
        fixed = Some(super::show::priced(t, old, invoice.currency));
    } else {
        let project = std::iter::once((String::new(), t.invoice_no_project())).chain(subject.projects.clone());
        let (choice, id) = field("project", t.col_project(), &typed.project);
        fields.extend([
            field("quantity", t.col_quantity(), &typed.quantity),
            field("unit", t.col_unit(), &typed.unit),
            field("price", t.col_unit_price(), &typed.price),
            field("discount", t.col_discount(), &typed.discount),
            (choice.input(Input::Select(project.collect())), id),
        ]);
    }
    fields.push(field("vat", t.invoice_vat_percent(), &typed.vat));
    LineView { place, typed, fixed, fields }
}

pub(super) fn view(page: Page, subject: &Subject, form: &DraftForm, errors: Errors) -> EditView {
    let t = page.t.clone();
    let parsed = form.parse(&t, &subject.projects, subject.lines()).ok();
    let totals = parsed.and_then(|draft| Some((form::totals(&draft, subject.lines())?, draft.currency)));
    let lines: Vec<LineView> = form
        .lines()
        .into_iter()
        .enumerate()
        .map(|(place, typed)| line(&page, subject, place, typed, &errors))
        .collect();
    let fixed_currency = lines.iter().any(|line| line.fixed.is_some());
    let (title, back) = match &subject.stored {
        Some(stored) => (super::title(&page, stored), page.url(&format!("/invoices/{}", stored.id))),
        None => (t.invoice_new_for(subject.customer_name.as_str()), page.url("/invoices")),
    };
    EditView {
        title,
        back,
        customer: subject.customer,
        version: form.version.clone(),
        lines,
        fields: head(&page, form, fixed_currency, &errors),
        totals,
        conflict: Vec::new(),
        errors,
        page,
    }
}

pub(super) fn differences(page: &Page, theirs: &DraftForm, typed: &DraftForm) -> Vec<Difference> {
    let none = Errors::default();
    let fields = head(page, theirs, false, &none).into_iter().zip(head(page, typed, false, &none));
    let mut found: Vec<Difference> =
        fields.filter_map(|(old, new)| Difference::of(new.label, clip(&old.value), clip(&new.value))).collect();
    let said = |form: &DraftForm, place: usize| {
        form.lines().get(place).map_or_else(String::new, |line| {
            let parts = [&line.text, &line.quantity, &line.unit, &line.price, &line.discount, &line.vat];
            parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
        })
    };
    for place in 0..theirs.lines().len().max(typed.lines().len()) {
        let label = page.t.invoice_line(place + 1);
        found.extend(Difference::of(label, said(theirs, place), said(typed, place)));
    }
    found
}

fn clip(text: &str) -> String {
    text.trim().chars().take(NOTE).collect::<String>().replace("\r\n", "\n")
}
