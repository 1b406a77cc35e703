//! *Support cases*: what this customer asked, and what was answered.

mod form;
mod thread;

use crate::base::page::Paging;
use crate::domain::tickets::State;
use crate::domain::tickets::own::{self, Filter, Listed};
use crate::error::{Error, Result};
use crate::web::links::Links;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::viewer::{SupportCases, Viewer};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{OriginalUri, Query};
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/tickets", index).merge(form::routes()).merge(thread::routes())
}

/// Who must act, in the customer's words, and the class of its tag.
pub fn state(page: &Page, state: State) -> (String, &'static str) {
    match state {
        State::Us => (page.t.ticket_waits_account(page.account.name.as_str()), ""),
        State::Customer => (page.t.ticket_waits_you(), "warn"),
        State::Closed => (page.t.ticket_closed(), "ok"),
    }
}

/// A case in a list.
pub struct Line {
    pub href: String,
    pub number: i32,
    pub subject: String,
    pub state: String,
    pub state_class: &'static str,
    pub project: Option<String>,
    pub contact: Option<String>,
    pub last: String,
}

pub fn line(page: &Page, case: Listed) -> Line {
    let (state, state_class) = state(page, case.state);
    Line {
        href: page.url(&format!("/tickets/{}", case.id)),
        number: case.number,
        subject: case.subject,
        state,
        state_class,
        project: case.project,
        contact: case.contact,
        last: page.when(&case.last_at),
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "extranet/tickets/index.html")]
struct IndexView {
    page: Page,
    lines: Vec<Line>,
    /// (key, name, chosen)
    states: Vec<(&'static str, String, bool)>,
    /// Any case names a project.
    projects: bool,
    filtered: bool,
    paging: Paging,
    links: Links,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    q: String,
    state: String,
    page: Option<String>,
}

pub const ROWS: u32 = 50;

async fn index(
    mut viewer: Viewer<SupportCases>,
    Query(asked): Query<Asked>,
    OriginalUri(uri): OriginalUri,
) -> Result<IndexView> {
    let number = Paging::parse(asked.page.as_deref(), ROWS).map_err(|_| Error::BadAddress("page"))?;
    let mut paging = Paging { page: number, size: ROWS, total: 0 };
    let open = match asked.state.as_str() {
        "" | "open" => Some(true),
        "closed" => Some(false),
        "all" => None,
        _ => return Err(Error::BadAddress("filter")),
    };
    let search = asked.q.trim();
    if search.len() > 200 {
        return Err(Error::BadAddress("q"));
    }
    let search = (!search.is_empty()).then(|| search.to_owned());
    let filtered = search.is_some() || open != Some(true);
    let filter = Filter { search, open, project: None, limit: ROWS.into(), offset: paging.offset() };
    let (cases, total) = own::list(&mut viewer.scope, &filter).await?;
    paging.total = total;
    let page = viewer.page;
    let t = &page.t;
    let states = [("open", t.tickets_open()), ("closed", t.tickets_closed()), ("all", t.tickets_all())]
        .map(|(key, name)| (key, name, asked.state == key || asked.state.is_empty() && key == "open"))
        .into();
    let lines: Vec<Line> = cases.into_iter().map(|case| line(&page, case)).collect();
    Ok(IndexView {
        projects: lines.iter().any(|line| line.project.is_some()),
        lines,
        states,
        filtered,
        paging,
        links: Links::of(&uri),
        page,
    })
}
