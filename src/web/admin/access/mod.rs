//! *Extranet administration*: the overview with its circles (T16, T17), *Add* (T6, T7) and *Remove* (T19).

pub(super) mod choices;
mod conflict;
pub(super) mod depends;
mod form;
pub(super) mod release;
mod sheet;
mod sign_in;
mod typed;

pub use sheet::all_projects;

use super::customers::and_own;
use crate::base::ids::CustomerId;
use crate::base::page::Paging;
use crate::base::words::{Lang, Words};
use crate::domain::access::overview::{self, Filter, Line, Sort};
use crate::domain::access::{self};
use crate::domain::customers::{self, Choice};
use crate::domain::permissions::{EditCustomerAccess, ViewCustomerAccess};
use crate::domain::visibility::Report;
use crate::error::{Error, Result};
use crate::output::{csv, labels};
use crate::web::format::{Format, file};
use crate::web::links::{Links, aria_sort};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use axum::response::{Redirect, Response};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/access", index)
        .get("/access.csv", export)
        .get("/access/add", add)
        .get("/access/{id}/remove", confirm)
        .post("/access/{id}/remove", remove)
        .merge(form::routes())
        .merge(sign_in::routes())
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/access/index.html")]
struct IndexView {
    page: Page,
    lines: Vec<Line>,
    choices: Vec<Choice>,
    paging: Paging,
    count: String,
    links: Links,
    sort: Sort,
    descending: bool,
    may_edit: bool,
    filtered: bool,
    reports: Vec<Report>,
    languages: Vec<Lang>,
}

impl IndexView {
    fn aria(&self, key: &str) -> &'static str {
        aria_sort(key, self.sort.key(), self.descending)
    }

    fn label(&self, report: &Report) -> String {
        labels::report(&self.page.t, *report)
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    q: String,
    enabled: String,
    report: String,
    language: String,
    never: String,
    sort: String,
    dir: String,
    page: Option<String>,
    done: String,
}

const ROWS: u32 = 50;

impl Asked {
    fn filter(&self, limit: i64, offset: i64) -> Result<Filter> {
        let bad = || Error::BadAddress("filter");
        let given = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        Ok(Filter {
            search: given(&self.q).filter(|text| text.len() <= 200 && !text.contains('\0')),
            enabled: match self.enabled.as_str() {
                "" => None,
                "yes" => Some(true),
                "no" => Some(false),
                _ => return Err(bad()),
            },
            report: given(&self.report).map(|key| Report::parse(&key).ok_or_else(bad)).transpose()?,
            language: given(&self.language).map(|tag| tag.parse().map_err(|_| bad())).transpose()?,
            never_signed_in: !self.never.is_empty(),
            sort: match given(&self.sort) {
                None => Sort::Customer,
                Some(key) => Sort::ALL.into_iter().find(|sort| sort.key() == key).ok_or(Error::BadAddress("sort"))?,
            },
            descending: self.dir == "desc",
            limit,
            offset,
        })
    }
}

async fn index(
    mut staff: Staff<ViewCustomerAccess>,
    Query(asked): Query<Asked>,
    OriginalUri(uri): OriginalUri,
) -> Result<IndexView> {
    let page_number = Paging::parse(asked.page.as_deref(), ROWS).map_err(|_| Error::BadAddress("page"))?;
    let mut paging = Paging { page: page_number, size: ROWS, total: 0 };
    let filter = asked.filter(i64::from(ROWS), paging.offset())?;
    let (lines, total) = overview::list(&mut staff.scope, &filter).await?;
    paging.total = total.lines;
    let choices = customers::choices(&mut staff.scope).await?;
    let mut page = staff.page.clone();
    page.notice = match asked.done.as_str() {
        "removed" => Some(page.t.access_removed()),
        _ => None,
    };
    let filtered = filter.search.is_some()
        || filter.enabled.is_some()
        || filter.report.is_some()
        || filter.language.is_some()
        || filter.never_signed_in;
    let count = and_own(&page.t, page.t.access_count(total.customers()), total);
    Ok(IndexView {
        count,
        page,
        lines,
        choices,
        paging,
        links: Links::of(&uri),
        sort: filter.sort,
        descending: filter.descending,
        may_edit: staff.may::<EditCustomerAccess>(),
        filtered,
        reports: Report::ALL.to_vec(),
        languages: Lang::ALL.to_vec(),
    })
}

async fn export(mut staff: Staff<ViewCustomerAccess>, Query(asked): Query<Asked>) -> Result<Response> {
    let filter = asked.filter(100_000, 0)?;
    let (lines, _) = overview::list(&mut staff.scope, &filter).await?;
    let body = table(&staff.page, &lines).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(file(Format::Csv, "extranet-access", body))
}

fn table(page: &Page, lines: &[Line]) -> std::result::Result<Vec<u8>, ::csv::Error> {
    let t = &page.t;
    let mut out = ::csv::WriterBuilder::new().delimiter(csv::separator(t.lang())).from_writer(vec![0xEF, 0xBB, 0xBF]);
    let mut head =
        vec![t.access_customer(), t.access_enabled(), t.signin_username(), t.language(), t.access_projects()];
    head.extend(Report::ALL.map(|report| labels::report(t, report)));
    head.extend([t.access_names(), t.access_money(), t.access_users(), t.access_last_sign_in()]);
    out.write_record(&head)?;
    let yes = |on: bool| if on { t.yes() } else { t.no() };
    for line in lines {
        let mut row = vec![
            csv::guarded(line.name.clone()),
            yes(line.enabled),
            csv::guarded(line.username.clone().unwrap_or_default()),
            line.language.map(|lang| lang.own_name().to_owned()).unwrap_or_default(),
            projects(t, line),
        ];
        row.extend(Report::ALL.map(|report| yes(line.reports.contains(&report))));
        row.extend([yes(line.shows_names()), yes(line.shows_money()), line.logins.to_string()]);
        row.push(line.last_sign_in_at.map(|at| page.when(&at)).unwrap_or_default());
        out.write_record(&row)?;
    }
    out.into_inner().map_err(|error| ::csv::Error::from(error.into_error()))
}

/// "All", or "3 of 12".
pub fn projects(t: &Words, line: &Line) -> String {
    if line.all_projects { t.access_projects_all() } else { t.access_projects_some(line.selected, line.projects) }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Add {
    customer: String,
}

/// *Add*: the customer's form. One who has access already opens for editing, with a notice (T7).
async fn add(mut staff: Staff<EditCustomerAccess>, Query(asked): Query<Add>) -> Result<Redirect> {
    let Ok(id) = asked.customer.parse::<CustomerId>() else {
        return Ok(Redirect::to(&staff.page.url("/access")));
    };
    customers::find(&mut staff.scope, id).await?;
    let known = access::find(&mut staff.scope, id).await?.is_some();
    let notice = if known { "?done=existing" } else { "" };
    Ok(Redirect::to(&staff.page.url(&format!("/access/{id}{notice}"))))
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/access/remove.html")]
struct RemoveView {
    page: Page,
    id: CustomerId,
    name: String,
    sign_ins: usize,
}

async fn confirm(mut staff: Staff<EditCustomerAccess>, Id(id): Id<CustomerId>) -> Result<RemoveView> {
    let customer = customers::find(&mut staff.scope, id).await?;
    access::find(&mut staff.scope, id).await?.ok_or(Error::NotFound)?;
    let sign_ins = crate::domain::logins::of_customer(&mut staff.scope, id).await?.len();
    Ok(RemoveView { page: staff.page, id, name: customer.customer.name, sign_ins })
}

async fn remove(mut staff: Staff<EditCustomerAccess>, Id(id): Id<CustomerId>) -> Result<Redirect> {
    access::remove(&mut staff.scope, id).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url("/access?done=removed")))
}
