//! The own profile.

use crate::app::App;
use crate::domain::logins::own;
use crate::domain::permissions::SignedIn;
use crate::error::Result;
use crate::web::form::{Field, Form, Input};
use crate::web::page::Page;
use crate::web::profile::{Asked, EndForm, PreferencesForm, SessionLine, fields, notice, sessions};
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::response::Redirect;

pub fn routes() -> Routes {
    Routes::new().get("/profile", show).post("/profile", save).post("/profile/sessions", end)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/profile.html")]
struct ProfileView {
    page: Page,
    username: String,
    fields: Vec<Field>,
    sessions: Vec<SessionLine>,
}

async fn show(staff: Staff<SignedIn>, State(app): State<App>, Query(asked): Query<Asked>) -> Result<ProfileView> {
    let mut page = staff.page.clone();
    page.notice = notice(&page.t, &asked.done);
    let (account, common) = (staff.scope.account, &staff.me.common);
    // Not held while the list is read on another connection.
    let scope = staff.scope;
    drop(scope);
    let sessions = sessions(&app, &page, account, common.login, &staff.session).await?;
    let mut fields = fields(&page, common.language, common.account.language);
    let keys = Field::new("single_keys", page.t.keys_single(), if staff.me.single_keys { "on" } else { "" });
    fields.push(keys.input(Input::Check).hint(page.t.keys_single_hint()));
    Ok(ProfileView { username: common.username.clone(), fields, sessions, page })
}

async fn save(mut staff: Staff<SignedIn>, Form(form): Form<PreferencesForm>) -> Result<Redirect> {
    let login = staff.me.common.login;
    own::save_staff(&mut staff.scope, login, &form.parse(), !form.single_keys.is_empty()).await?;
    staff.scope.commit().await?;
    Ok(Redirect::to(&staff.page.url("/profile?done=saved")))
}

async fn end(staff: Staff<SignedIn>, State(app): State<App>, Form(form): Form<EndForm>) -> Result<Redirect> {
    let account = staff.scope.account;
    let scope = staff.scope;
    drop(scope);
    let only = (!form.handle.is_empty()).then_some(form.handle.as_str());
    own::end_sessions(&app.web, account, staff.me.common.login, &staff.session, only).await?;
    Ok(Redirect::to(&staff.page.url("/profile?done=ended")))
}
