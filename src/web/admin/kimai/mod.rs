//! The live connection to a Kimai: how it stands, what it may see, what it did.

mod act;
mod form;
mod preview;
mod run;
mod words;

use self::preview::PreviewView;
use self::run::RunLine;
use super::imports;
use super::list::Tab;
use super::records::Fact;
use crate::app::App;
use crate::domain::kimai::Problem;
use crate::domain::kimai::connection::{self, Connection};
use crate::domain::kimai::rights::{Held, Right};
use crate::domain::kimai::runs::{self, Kind, Run};
use crate::domain::permissions::Import;
use crate::error::Result;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use serde::Deserialize;

pub const HOME: &str = "/imports/kimai";

pub fn routes() -> Routes {
    Routes::new().get(HOME, show).merge(form::routes()).merge(act::routes()).merge(run::routes())
}

/// How the connection stands, in one word and its colour.
struct Standing {
    word: String,
    class: &'static str,
}

/// A line of the table of rights.
struct RightLine {
    name: String,
    held: String,
    class: &'static str,
    follows: String,
}

/// What the last test found.
struct Test {
    when: String,
    version: Option<String>,
    problem: Option<String>,
    rights: Vec<RightLine>,
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/kimai/show.html")]
struct ShowView {
    page: Page,
    tabs: Vec<Tab>,
    has_key: bool,
    connected: bool,
    standing: Standing,
    facts: Vec<Fact>,
    test: Option<Test>,
    /// The first sync has been allowed.
    confirmed: bool,
    paused: bool,
    /// A run is going on.
    running: bool,
    looking: bool,
    preview: Option<PreviewView>,
    /// What is wrong right now, as a sentence.
    problem: Option<String>,
    runs: Vec<RunLine>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    done: String,
}

/// As many runs as the page shows.
const RUNS: i64 = 20;

async fn show(mut staff: Staff<Import>, State(app): State<App>, Query(asked): Query<Asked>) -> Result<ShowView> {
    let connection = connection::find(&mut staff.scope).await?;
    let log = runs::latest(&mut staff.scope, RUNS).await?;
    let mut page = staff.page;
    page.notice = words::done(&page.t, &asked.done);
    let has_key = app.config.keys.id().is_some();
    let running = log.first().filter(|run| run.ended_at.is_none());
    let rehearsal = log.iter().find(|run| run.kind == Kind::Rehearsal);
    let view = ShowView {
        tabs: imports::tabs(&page, HOME),
        has_key,
        connected: connection.is_some(),
        standing: standing(&page, connection.as_ref(), &log),
        facts: connection.as_ref().map(|connection| facts(&page, connection, &log)).unwrap_or_default(),
        test: connection.as_ref().and_then(|connection| test(&page, connection)),
        confirmed: connection.as_ref().is_some_and(|connection| connection.confirmed_at.is_some()),
        paused: connection.as_ref().is_some_and(|connection| connection.paused),
        running: running.is_some(),
        looking: running.is_some_and(|run| run.kind == Kind::Rehearsal),
        preview: rehearsal.and_then(|run| preview::view(&page, run)),
        problem: connection.as_ref().and_then(|connection| problem(&page, connection, &log)),
        runs: log.iter().map(|run| run::line(&page, run)).collect(),
        page,
    };
    Ok(view)
}

fn standing(page: &Page, connection: Option<&Connection>, log: &[Run]) -> Standing {
    let t = &page.t;
    let (word, class) = match connection {
        None => (t.kimai_standing_none(), ""),
        Some(connection) if connection.confirmed_at.is_none() => (t.kimai_standing_waiting(), "warn"),
        Some(connection) if connection.paused => (t.kimai_standing_paused(), "warn"),
        Some(connection) if connection.failures > 0 => (t.kimai_standing_failing(), "bad"),
        Some(_) if log.first().is_some_and(|run| run.ended_at.is_none()) => (t.kimai_standing_running(), "ok"),
        Some(_) => (t.kimai_standing_on(), "ok"),
    };
    Standing { word, class }
}

fn facts(page: &Page, connection: &Connection, log: &[Run]) -> Vec<Fact> {
    let t = &page.t;
    let or_never = |at: Option<time::OffsetDateTime>| at.map_or_else(|| t.never(), |at| page.when(&at));
    let last = log.iter().find(|run| run.kind != Kind::Rehearsal && matches!(run.state.as_str(), "done" | "partly"));
    let mut facts = vec![
        Fact::new(t.kimai_address(), connection.settings.address.as_str()),
        Fact::new(t.kimai_token(), if connection.has_token { t.kimai_token_stored() } else { t.kimai_token_none() }),
        Fact::new(t.kimai_zone(), connection.settings.zone.name()),
        Fact::new(t.kimai_every(), words::every(t, connection.settings.every_minutes)),
        Fact::new(t.kimai_last_sync(), or_never(last.and_then(|run| run.ended_at))),
        Fact::new(t.kimai_full_at(), or_never(connection.full_at)),
    ];
    if let Some(next) = connection.next_at.filter(|_| !connection.paused) {
        facts.push(Fact::new(t.kimai_next_sync(), page.when(&next)));
    }
    facts
}

fn test(page: &Page, connection: &Connection) -> Option<Test> {
    let checked = connection.checked.as_ref()?;
    let t = &page.t;
    let line = |right: Right| {
        let held = checked.held(right);
        let (word, class) = match held {
            Held::Yes => (t.yes(), "ok"),
            Held::No => (t.no(), "bad"),
            Held::Unknown => (t.kimai_unknown(), "warn"),
        };
        RightLine { name: words::right(t, right), held: word, class, follows: words::follows(t, right, held) }
    };
    let problem = checked.problem.as_deref().and_then(Problem::parse);
    Some(Test {
        when: page.when(&checked.at),
        version: checked.version.clone(),
        rights: if checked.rights.is_empty() { Vec::new() } else { Right::ALL.into_iter().map(line).collect() },
        problem: problem.map(|problem| words::problem(t, problem)),
    })
}

/// What the newest run that has a say ran into.
fn problem(page: &Page, connection: &Connection, log: &[Run]) -> Option<String> {
    if !connection.has_token {
        return Some(words::problem(&page.t, Problem::NoToken));
    }
    let run = log.first()?;
    let problem = run.problem.filter(|_| matches!(run.state.as_str(), "failed" | "running"))?;
    Some(run::sentence(page, run, problem))
}
