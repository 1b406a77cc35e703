//! The own profile, with the reports that come by mail.

use crate::app::App;
use crate::base::ids::ScheduleId;
use crate::domain::logins::own;
use crate::domain::schedules::own::{self as schedules, Mine};
use crate::error::Result;
use crate::output::labels;
use crate::web::form::{Field, Form};
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::profile::{Asked, EndForm, PreferencesForm, SessionLine, fields, notice, sessions};
use crate::web::routes::Routes;
use crate::web::viewer::{Everything, Kind, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::response::Redirect;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/profile", show)
        .post("/profile", save)
        .post("/profile/sessions", end)
        .post("/profile/schedules/{id}", mail)
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/profile.html")]
struct ProfileView {
    page: Page,
    username: String,
    fields: Vec<Field>,
    sessions: Vec<SessionLine>,
    reports: Vec<ReportLine>,
}

/// A report that comes by mail.
struct ReportLine {
    href: String,
    name: String,
    rhythm: String,
    stopped: bool,
}

fn report(page: &Page, mine: Mine) -> ReportLine {
    ReportLine {
        href: page.url(&format!("/profile/schedules/{}", mine.id)),
        name: labels::report(&page.t, mine.report.section()),
        rhythm: labels::rhythm(&page.t, mine.when),
        stopped: mine.stopped,
    }
}

async fn show(
    mut viewer: Viewer<Everything>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Result<ProfileView> {
    let mut page = viewer.page.clone();
    page.notice = match asked.done.as_str() {
        "report-off" => Some(page.t.schedules_mine_stopped()),
        "report-on" => Some(page.t.schedules_mine_started()),
        done => notice(&page.t, done),
    };
    let reports = schedules::list(&mut viewer.scope).await?.into_iter().map(|mine| report(&page, mine)).collect();
    let (account, kind, common) = (viewer.scope.account, viewer.kind, &viewer.me.common);
    // Not held while the list is read on another connection.
    let scope = viewer.scope;
    drop(scope);
    // Which devices somebody uses is for their own eyes.
    let sessions = match kind {
        Kind::Session(id) => sessions(&app, &page, account, common.login, &id).await?,
        Kind::Preview => Vec::new(),
    };
    let fields = fields(&page, common.language, viewer.me.inherited_language());
    Ok(ProfileView { username: common.username.clone(), fields, sessions, reports, page })
}

async fn save(mut viewer: Viewer<Everything>, Form(form): Form<PreferencesForm>) -> Result<Redirect> {
    own::save_portal(&mut viewer.scope, &form.parse()).await?;
    viewer.scope.commit().await?;
    Ok(Redirect::to(&viewer.page.url("/profile?done=saved")))
}

async fn end(viewer: Viewer<Everything>, State(app): State<App>, Form(form): Form<EndForm>) -> Result<Redirect> {
    let (account, session) = (viewer.scope.account, viewer.session()?);
    let scope = viewer.scope;
    drop(scope);
    let only = (!form.handle.is_empty()).then_some(form.handle.as_str());
    own::end_sessions(&app.web, account, viewer.me.common.login, &session, only).await?;
    Ok(Redirect::to(&viewer.page.url("/profile?done=ended")))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct MailForm {
    stop: String,
}

/// For the viewer alone: others get it as before.
async fn mail(mut viewer: Viewer<Everything>, Id(id): Id<ScheduleId>, Form(form): Form<MailForm>) -> Result<Redirect> {
    viewer.session()?;
    let stop = form.stop == "yes";
    schedules::stop(&mut viewer.scope, id, stop).await?;
    viewer.scope.commit().await?;
    let done = if stop { "report-off" } else { "report-on" };
    Ok(Redirect::to(&viewer.page.url(&format!("/profile?done={done}"))))
}
