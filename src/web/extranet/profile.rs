//! The own profile.

use crate::app::App;
use crate::domain::logins::own;
use crate::error::Result;
use crate::web::form::{Field, Form};
use crate::web::page::Page;
use crate::web::profile::{Asked, EndForm, PreferencesForm, SessionLine, fields, notice, sessions};
use crate::web::routes::Routes;
use crate::web::viewer::{Everything, Kind, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::response::Redirect;

pub fn routes() -> Routes {
    Routes::new().get("/profile", show).post("/profile", save).post("/profile/sessions", end)
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/profile.html")]
struct ProfileView {
    page: Page,
    username: String,
    fields: Vec<Field>,
    sessions: Vec<SessionLine>,
}

async fn show(viewer: Viewer<Everything>, State(app): State<App>, Query(asked): Query<Asked>) -> Result<ProfileView> {
    let mut page = viewer.page.clone();
    page.notice = notice(&page.t, &asked.done);
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
    Ok(ProfileView { username: common.username.clone(), fields, sessions, page })
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
