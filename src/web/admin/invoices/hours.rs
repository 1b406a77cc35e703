//! Invoices from open hours: what would be billed and what is left out, then a draft for each currency.

use super::super::projects::typed::day;
use super::super::records::Reader;
use super::{choose, typed};
use crate::base::page::Slice;
use crate::base::words::Words;
use crate::domain::invoices::hours::{self, Grouping, Proposal, Reason, Taken, Wish};
use crate::domain::invoices::settings;
use crate::domain::permissions::EditInvoices;
use crate::domain::{customers, projects};
use crate::error::Result;
use crate::web::form::{Errors, Form};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::OriginalUri;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/invoices/hours", look).post("/invoices/hours", take)
}

/// As typed, in the address or in the form that makes the drafts.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct WishForm {
    customer: String,
    project: Vec<String>,
    from: String,
    to: String,
    registered: String,
    currency: String,
    group: String,
    vat: String,
    /// Which hours were looked at.
    mark: String,
    submit_id: String,
}

impl WishForm {
    fn of(uri: &axum::http::Uri) -> Self {
        let mut form = Self::default();
        for (key, value) in url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()) {
            let value = value.into_owned();
            match &*key {
                "customer" => form.customer = value,
                "project" => form.project.push(value),
                "from" => form.from = value,
                "to" => form.to = value,
                "registered" => form.registered = value,
                "currency" => form.currency = value,
                "group" => form.group = value,
                "vat" => form.vat = value,
                _ => {}
            }
        }
        form
    }
}

/// Who is billed, and what the form offers.
struct Subject {
    wish: Wish,
    customer_name: String,
    projects: Vec<(String, String)>,
    errors: Errors,
    vat_rate: Option<i32>,
}

/// A draft that would be made.
struct BundleView {
    heading: String,
    sums: String,
    /// Text, hours, price, net.
    lines: Vec<[String; 4]>,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/invoices/hours.html")]
struct HoursView {
    page: Page,
    customer_name: String,
    projects: Vec<(String, String)>,
    groups: Vec<(&'static str, String)>,
    bundles: Vec<BundleView>,
    left: Vec<(String, String, String)>,
    mark: String,
    /// The hours are not those that were looked at before.
    changed: bool,
    form: WishForm,
    errors: Errors,
}

impl HoursView {
    fn has(&self, project: &str) -> bool {
        self.form.project.iter().any(|id| id == project)
    }

    fn group_is(&self, key: &str) -> bool {
        self.form.group == key
    }
}

fn group(t: &Words, grouping: Grouping) -> String {
    match grouping {
        Grouping::Project => t.bill_group_project(),
        Grouping::Task => t.bill_group_task(),
        Grouping::Person => t.bill_group_person(),
        Grouping::Day => t.bill_group_day(),
        Grouping::Entry => t.bill_group_entry(),
    }
}

fn reason(t: &Words, reason: Reason) -> String {
    match reason {
        Reason::NotBillable => t.bill_left_not_billable(),
        Reason::NotApproved => t.bill_left_not_approved(),
        Reason::NoRate => t.bill_left_no_rate(),
        Reason::OtherCurrency => t.bill_left_other_currency(),
    }
}

/// Reads the wish of somebody whose customer is known. Nothing is billed while something is wrong with it.
async fn subject(staff: &mut Staff<EditInvoices>, form: &mut WishForm) -> Result<Option<Subject>> {
    let Some(customer) = choose::customer(&form.customer) else { return Ok(None) };
    let customer_name = customers::find(&mut staff.scope, customer).await?.customer.name;
    let filter = projects::Filter { customer: Some(customer), ..projects::Filter::default() };
    let (all, _) = projects::list(&mut staff.scope, &filter, Slice::first(1_000)).await?;
    let projects: Vec<(String, String)> =
        all.into_iter().map(|project| (project.id.to_string(), project.name)).collect();
    let t = staff.page.t.clone();
    let mut read = Reader::new(&t);
    let (from, to) = (day(&mut read, "from", &form.from), day(&mut read, "to", &form.to));
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        read.errors.add("to", t.project_ends_first());
    }
    if form.group.is_empty() {
        form.group = Grouping::Project.key().to_owned();
    }
    let grouping = Grouping::parse(&form.group);
    if grouping.is_none() {
        read.errors.add("group", t.field_choice());
    }
    let currency = match form.currency.trim().is_empty() {
        true => None,
        false => Some(read.currency("currency", &form.currency)),
    };
    let chosen = form.project.clone();
    for id in &chosen {
        read.choice("project", id, &projects);
    }
    if form.vat.is_empty() {
        let rate = settings::defaults(&mut staff.scope, customer).await?.vat_rate;
        form.vat = rate.map(|points| typed::shown(&t, points.into(), 2, 0)).unwrap_or_default();
    }
    let vat_rate = typed::percent(&mut read, "vat", &form.vat);
    let wish = Wish {
        customer,
        projects: chosen.iter().filter_map(|id| id.parse().ok()).collect(),
        from,
        to,
        registered: !form.registered.is_empty(),
        currency,
        grouping: grouping.unwrap_or(Grouping::Project),
    };
    Ok(Some(Subject { wish, customer_name, projects, errors: read.errors, vat_rate }))
}

fn view(page: Page, subject: Subject, form: WishForm, proposal: &Proposal, changed: bool) -> Response {
    let t = page.t.clone();
    let bundles = proposal.bundles.iter().map(|bundle| BundleView {
        heading: t.bill_hours_draft_in(bundle.currency.to_string()),
        sums: t.bill_hours_sums(bundle.entries, t.hours(bundle.seconds), t.money(bundle.net, bundle.currency)),
        lines: bundle
            .lines
            .iter()
            .map(|line| {
                let price = line.price.map_or_else(|| "–".to_owned(), |price| t.rate(price, bundle.currency));
                let quantity = typed::shown(&t, line.quantity(), 4, 0);
                [hours::text(&t, line), quantity, price, t.money(line.net, bundle.currency)]
            })
            .collect(),
    });
    let left = |left: &hours::Left| (reason(&t, left.reason), t.number(left.entries), t.hours(left.seconds));
    let status = match (subject.errors.is_empty(), changed) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, true) => StatusCode::CONFLICT,
        (true, false) => StatusCode::OK,
    };
    let view = HoursView {
        bundles: bundles.collect(),
        left: proposal.left.iter().map(left).collect(),
        mark: proposal.mark.clone(),
        changed,
        customer_name: subject.customer_name,
        projects: subject.projects,
        groups: Grouping::ALL.map(|grouping| (grouping.key(), group(&t, grouping))).into(),
        errors: subject.errors,
        form,
        page,
    };
    (status, view).into_response()
}

async fn look(mut staff: Staff<EditInvoices>, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let mut form = WishForm::of(&uri);
    let Some(subject) = subject(&mut staff, &mut form).await? else { return choose::ask(staff, false).await };
    let proposal = match subject.errors.is_empty() {
        true => hours::propose(&mut staff.scope, &subject.wish).await?,
        false => Proposal::default(),
    };
    Ok(view(staff.page, subject, form, &proposal, false))
}

async fn take(mut staff: Staff<EditInvoices>, Form(mut form): Form<WishForm>) -> Result<Response> {
    let Some(mut subject) = subject(&mut staff, &mut form).await? else { return choose::ask(staff, true).await };
    if subject.vat_rate.is_none() && subject.errors.of("vat").is_none() {
        subject.errors.add("vat", staff.page.t.field_required());
    }
    let (true, Some(vat_rate)) = (subject.errors.is_empty(), subject.vat_rate) else {
        let proposal = match subject.errors.all() {
            [(field, _)] if field == "vat" => hours::propose(&mut staff.scope, &subject.wish).await?,
            _ => Proposal::default(),
        };
        return Ok(view(staff.page, subject, form, &proposal, false));
    };
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    match hours::take(&mut staff.scope, &subject.wish, &form.mark, vat_rate).await? {
        Taken::Drafts(ids) => {
            let to = match ids.as_slice() {
                [id] => format!("/invoices/{id}?done=added"),
                _ => format!("/invoices?state=draft&customer={}", subject.wish.customer),
            };
            let to = staff.page.url(&to);
            staff.done(&to).await
        }
        Taken::Changed(proposal) => Ok(view(staff.page, subject, form, &proposal, true)),
    }
}
