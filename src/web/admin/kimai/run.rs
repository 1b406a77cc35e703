//! Runs: a line of the log each, and a page with what it left out.

use super::super::records::Fact;
use super::HOME;
use super::words;
use crate::base::ids::SyncId;
use crate::domain::kimai::Problem;
use crate::domain::kimai::runs::{self, Run};
use crate::domain::permissions::Import;
use crate::error::Result;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;

pub fn routes() -> Routes {
    Routes::new().get("/imports/kimai/runs/{id}", show)
}

pub struct RunLine {
    pub id: SyncId,
    pub when: String,
    pub kind: String,
    pub state: String,
    pub class: &'static str,
    pub took: String,
    pub new: String,
    pub changed: String,
    pub same: String,
    pub deleted: String,
    pub failed: String,
    pub problem: Option<String>,
}

pub fn line(page: &Page, run: &Run) -> RunLine {
    let (state, class) = words::state(&page.t, &run.state);
    let count = |count| page.t.number(int(count));
    RunLine {
        id: run.id,
        when: page.when(&run.started_at),
        kind: words::kind(&page.t, run.kind),
        state,
        class,
        took: took(page, run),
        new: count(run.counts.new),
        changed: count(run.counts.changed),
        same: count(run.counts.same),
        deleted: page.t.number(run.deleted),
        failed: count(run.counts.failed),
        problem: run.problem.map(|problem| sentence(page, run, problem)),
    }
}

fn took(page: &Page, run: &Run) -> String {
    match run.ended_at {
        None => "–".to_owned(),
        Some(ended) => {
            let seconds = (ended - run.started_at).whole_seconds().max(0);
            if seconds < 120 { page.t.kimai_seconds(seconds) } else { page.t.kimai_minutes(seconds / 60) }
        }
    }
}

/// What went wrong, where, and when it is tried again.
pub fn sentence(page: &Page, run: &Run, problem: Problem) -> String {
    let mut text = words::problem(&page.t, problem);
    let at = run.problem_at.as_deref().map(|key| words::list(&page.t, key)).unwrap_or_default();
    if !at.is_empty() {
        text = page.t.kimai_problem_at(at, text);
    }
    if run.ended_at.is_none() {
        text = format!("{text} {}", page.t.kimai_again_at(page.when(&run.resume_at)));
    }
    text
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/kimai/run.html")]
struct RunView {
    page: Page,
    line: RunLine,
    facts: Vec<Fact>,
    told: Vec<String>,
}

async fn show(mut staff: Staff<Import>, Id(id): Id<SyncId>) -> Result<RunView> {
    let run = runs::find(&mut staff.scope, id).await?;
    let (page, t) = (staff.page.clone(), staff.page.t.clone());
    let lacks: Vec<String> = run.place.lacks.iter().map(|right| words::right(&t, *right)).collect();
    let mut facts = vec![
        Fact::new(t.home_who(), run.started_by.as_str()),
        Fact::new(t.kimai_took(), took(&page, &run)),
        Fact::new(t.kimai_new(), t.number(int(run.counts.new))),
        Fact::new(t.kimai_changed(), t.number(int(run.counts.changed))),
        Fact::new(t.kimai_same(), t.number(int(run.counts.same))),
        Fact::new(t.kimai_skipped(), t.number(int(run.counts.skipped))),
        Fact::new(t.kimai_failed(), t.number(int(run.counts.failed))),
        Fact::new(t.kimai_deleted(), t.number(run.deleted)),
        Fact::new(t.kimai_kept(), t.number(run.kept)),
        Fact::new(t.kimai_requests(), t.number(run.requests)),
        Fact::new(t.kimai_retries(), t.number(run.retries)),
    ];
    if !lacks.is_empty() {
        facts.push(Fact::new(t.kimai_not_visible(), lacks.join(", ")));
    }
    Ok(RunView { line: line(&page, &run), facts, told: run.told, page })
}

fn int(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl RunView {
    fn home(&self) -> String {
        self.page.url(HOME)
    }
}
