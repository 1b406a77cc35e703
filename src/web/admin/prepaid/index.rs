//! All contracts, those of one customer beside each other.

use super::{Line, line};
use crate::domain::permissions::ViewTime;
use crate::domain::prepaid;
use crate::error::Result;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/prepaid", index)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/prepaid/index.html")]
struct IndexView {
    page: Page,
    running: Vec<Line>,
    others: Vec<Line>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    done: String,
}

async fn index(mut staff: Staff<ViewTime>, Query(asked): Query<Asked>) -> Result<IndexView> {
    let contracts = prepaid::list(&mut staff.scope, None, staff.page.today()).await?;
    let mut page = staff.page;
    page.notice = (asked.done == "removed").then(|| page.t.prepaid_removed());
    let (running, others): (Vec<_>, Vec<_>) = contracts.iter().partition(|prepaid| prepaid.runs());
    let lines = |some: Vec<&prepaid::Prepaid>| some.into_iter().map(|prepaid| line(&page, prepaid)).collect();
    Ok(IndexView { running: lines(running), others: lines(others), page })
}
