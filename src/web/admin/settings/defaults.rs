//! What new accesses start with, and which customers have it otherwise (A7).

use super::{Tab, tabs};
use crate::base::words::Words;
use crate::domain::permissions::{EditSettings, ViewCustomerAccess};
use crate::domain::settings::defaults::{self, Defaults, Differing};
use crate::domain::visibility::{Column, Report};
use crate::error::{Error, Result};
use crate::output::labels;
use crate::web::admin::access::choices::{self, Check, Group, Picked, Warning};
use crate::web::admin::access::depends::depends;
use crate::web::admin::access::release;
use crate::web::admin::records::{Done, version};
use crate::web::form::{Difference, Errors, Field, Form, Input};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use std::collections::BTreeSet;

pub fn routes() -> Routes {
    Routes::new().get("/settings/access", edit).post("/settings/access", update)
}

/// As typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct DefaultsForm {
    reports: Vec<String>,
    columns: Vec<String>,
    names: String,
    release: String,
    release_days: String,
    version: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/settings/defaults.html")]
struct DefaultsView {
    page: Page,
    tabs: Vec<Tab>,
    reports: Vec<Check>,
    depends: Vec<Warning>,
    groups: Vec<Group>,
    names: Field,
    release: (Field, Field),
    version: String,
    differing: Vec<Differing>,
    total: i64,
    sees_access: bool,
    conflict: Vec<Difference>,
    errors: Errors,
}

impl DefaultsView {
    /// "Reports, Staff names"
    fn what(&self, line: &Differing) -> String {
        let t = &self.page.t;
        let parts = [
            (line.reports, t.access_reports()),
            (line.columns, t.access_columns()),
            (line.names, t.names_label()),
            (line.release, t.release_heading()),
        ];
        parts.into_iter().filter(|(differs, _)| *differs).map(|(_, name)| name).collect::<Vec<_>>().join(", ")
    }
}

impl DefaultsForm {
    fn of(version: i32, defaults: &Defaults) -> Self {
        let (release, release_days) = release::typed(Some(defaults.release));
        Self {
            reports: defaults.reports.iter().map(|report| report.key().to_owned()).collect(),
            columns: defaults.columns.iter().map(|column| column.key().to_owned()).collect(),
            names: defaults.names.key().to_owned(),
            release,
            release_days,
            version: version.to_string(),
        }
    }

    fn parse(&self, t: &Words) -> Result<Defaults, Errors> {
        let mut errors = Errors::default();
        let Picked { reports, columns, names } =
            choices::parse(&self.reports, &self.columns, &self.names, &mut errors, t);
        if self.release.is_empty() {
            errors.add("release", t.field_choice());
        }
        let release = release::parse(&self.release, &self.release_days, &mut errors, t).flatten();
        match (reports, columns, names, release) {
            (Some(reports), Some(columns), Some(names), Some(release)) => {
                Ok(Defaults { reports, columns, names, release })
            }
            _ => Err(errors),
        }
    }
}

/// The most customers that are named.
const MOST: i64 = 50;

async fn view(staff: &mut Staff<EditSettings>, form: &DefaultsForm, errors: Errors) -> Result<DefaultsView> {
    let (differing, total) = defaults::differing(&mut staff.scope, MOST).await?;
    let page = staff.page.clone();
    let t = &page.t;
    let reports: BTreeSet<Report> = form.reports.iter().filter_map(|key| Report::parse(key)).collect();
    let columns: BTreeSet<Column> = form.columns.iter().filter_map(|key| Column::parse(key)).collect();
    Ok(DefaultsView {
        tabs: tabs(&page, "/settings/access"),
        reports: choices::reports(t, &reports, None),
        depends: depends(t, &reports, &columns),
        groups: choices::columns(t, &columns, None),
        names: Field::new("names", t.names_label(), form.names.clone())
            .input(Input::Select(choices::names(t)))
            .hint(t.names_hint())
            .errors(&errors),
        release: release::fields(t, None, &form.release, &form.release_days, &errors),
        version: form.version.clone(),
        differing,
        total,
        sees_access: staff.may::<ViewCustomerAccess>(),
        conflict: Vec::new(),
        errors,
        page,
    })
}

async fn edit(mut staff: Staff<EditSettings>, Query(asked): Query<Done>) -> Result<DefaultsView> {
    let (version, stored) = defaults::find(&mut staff.scope).await?;
    let t = &staff.page.t;
    staff.page.notice = asked.notice(t.settings_saved(), t.settings_saved());
    view(&mut staff, &DefaultsForm::of(version, &stored), Errors::default()).await
}

async fn update(mut staff: Staff<EditSettings>, Form(form): Form<DefaultsForm>) -> Result<Response> {
    let new = match form.parse(&staff.page.t) {
        Ok(new) => new,
        Err(errors) => {
            let view = view(&mut staff, &form, errors).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, view).into_response());
        }
    };
    let done = staff.page.url("/settings/access?done=saved");
    match defaults::update(&mut staff.scope, version(&form.version), &new).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => return conflict(staff, &new, done).await,
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&done).into_response())
}

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
async fn conflict(mut staff: Staff<EditSettings>, new: &Defaults, done: String) -> Result<Response> {
    let (version, stored) = defaults::find(&mut staff.scope).await?;
    if stored == *new {
        return Ok(Redirect::to(&done).into_response());
    }
    let mut view = view(&mut staff, &DefaultsForm::of(version, new), Errors::default()).await?;
    view.conflict = differences(&staff.page.t, &stored, new);
    Ok((StatusCode::CONFLICT, view).into_response())
}

fn differences(t: &Words, stored: &Defaults, typed: &Defaults) -> Vec<Difference> {
    let reports = |defaults: &Defaults| choices::reports_told(t, &defaults.reports);
    let columns = |defaults: &Defaults| choices::columns_told(t, &defaults.columns);
    [
        Difference::of(t.access_reports(), reports(stored), reports(typed)),
        Difference::of(t.access_columns(), columns(stored), columns(typed)),
        Difference::of(t.names_label(), labels::names(t, stored.names), labels::names(t, typed.names)),
        Difference::of(t.release_label(), release::words(t, stored.release), release::words(t, typed.release)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
