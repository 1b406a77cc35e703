//! The question before something of a project is removed: what it means, and the way back.

use super::crumbs;
use crate::domain::projects::Stored;
use crate::web::page::Page;
use askama::Template;
use askama_web::WebTemplate;

#[derive(Template, WebTemplate)]
#[template(path = "admin/projects/remove.html")]
pub struct Confirm {
    page: Page,
    title: String,
    crumbs: Vec<(String, String)>,
    here: String,
    means: Vec<String>,
    back: String,
}

pub fn confirm(page: Page, project: &Stored, title: String, means: Vec<String>) -> Confirm {
    let (crumbs, back) = crumbs(&page, project);
    Confirm { title, here: page.t.remove(), means, crumbs, back, page }
}
