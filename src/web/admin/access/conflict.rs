//! Two editors of one access: both values, side by side.

use super::sheet::{all_projects, shared, view};
use super::typed::AccessForm;
use super::{choices, release};
use crate::app::App;
use crate::base::ids::CustomerId;
use crate::base::words::Words;
use crate::domain::access::{self, Access};
use crate::domain::permissions::EditCustomerAccess;
use crate::domain::projects::Listed;
use crate::error::Result;
use crate::output::labels;
use crate::web::form::{Difference, Errors};
use crate::web::staff::Staff;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Somebody else saved in between: both values are shown, and the next *Update* is over what is stored now.
pub(super) async fn conflict(
    staff: Staff<EditCustomerAccess>,
    app: App,
    id: CustomerId,
    mut form: AccessForm,
    new: &Access,
) -> Result<Response> {
    let t = staff.page.t.clone();
    let mut scope = app.web.staff(staff.scope.account, staff.me.actor(), crate::domain::scope::Access::Read).await?;
    let stored = access::find(&mut scope, id).await?;
    let shared = shared(&mut scope, id).await?;
    let names = all_projects(&mut scope, id).await?;
    let mut differences = Vec::new();
    if let Some(stored) = &stored {
        let (theirs, mine) = (describe(&t, &stored.access, &names), describe(&t, new, &names));
        differences = theirs
            .into_iter()
            .zip(mine)
            .filter_map(|((label, stored), (_, typed))| Difference::of(label, stored, typed))
            .collect();
    }
    form.version = stored.map(|stored| stored.version.to_string()).unwrap_or_default();
    if let Some(shared) = shared {
        differences.extend(Difference::of(t.signin_username(), shared.username, form.username.clone()));
        form.login_version = shared.version.to_string();
    }
    let view = view(&mut scope, staff.page, &app, id, form, Errors::default(), differences, true).await?;
    Ok((StatusCode::CONFLICT, view).into_response())
}

fn describe(t: &Words, access: &Access, projects: &[Listed]) -> Vec<(String, String)> {
    let yes = |on: bool| if on { t.yes() } else { t.no() };
    let selected: Vec<String> = projects
        .iter()
        .filter(|project| access.selected.contains(&project.id))
        .map(|project| project.name.clone())
        .collect();
    vec![
        (t.access_give(), yes(access.enabled)),
        (t.language(), access.language.map(|lang| lang.own_name().to_owned()).unwrap_or_default()),
        (t.access_reports(), choices::reports_told(t, &access.reports)),
        (t.access_project_access(), if access.all_projects { t.access_projects_all() } else { selected.join(", ") }),
        (t.access_columns(), choices::columns_told(t, &access.columns)),
        (t.names_label(), labels::names(t, access.names)),
        (t.release_label(), access.release.map(|release| release::words(t, release)).unwrap_or_default()),
    ]
}
