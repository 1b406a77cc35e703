//! The mails a demo would have sent, to read in the browser. Not part of `serve`.

use crate::app::App;
use crate::base::words::{Lang, Words};
use crate::domain::mails::{self, Kept};
use crate::error::Result;
use crate::web::assets::CSS_APP_CSS;
use crate::web::doors::Anyone;
use crate::web::routes::Routes;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;

pub fn routes() -> Routes {
    Routes::new().get("/demo/mail", index)
}

#[derive(Template, WebTemplate)]
#[template(path = "ops/mails.html")]
struct MailsView {
    t: Words,
    css: &'static str,
    mails: Vec<Kept>,
}

async fn index(_: Anyone, State(app): State<App>) -> Result<MailsView> {
    let mails = mails::kept_in_demo(&app.web).await?;
    Ok(MailsView { t: Words::of(Lang::En), css: CSS_APP_CSS, mails })
}
