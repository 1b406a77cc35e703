//! Every import there was, and the last one's way back.

use super::super::kimai;
use super::super::list::{Act, Asked, Cell, Column, Empty, Filter, List, ListRoutes, Picked, Row, Tab};
use super::labels;
use crate::base::ids::ImportId;
use crate::domain::imports::{self, Asked as Formats, Listed, State};
use crate::domain::permissions::Import;
use crate::error::{Error, Result};
use crate::web::form::Form;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::{IntoResponse, Redirect, Response};

pub fn routes() -> Routes {
    Routes::new().list("/imports", index).post("/imports/undo", undo)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("file", t.imports_file()).sorted(),
        Column::text("format", t.imports_format()).sorted(),
        Column::text("state", t.imports_state()).sorted(),
        Column::text("person", t.imports_who()).sorted(),
        Column::text("when", t.imports_when()).sorted(),
        Column::number("new", t.imports_new()).sorted(),
        Column::number("changed", t.imports_changed()).sorted(),
        Column::number("same", t.imports_same()),
        Column::number("skipped", t.imports_skipped()).extra(),
        Column::number("failed", t.imports_failed()).sorted(),
    ]
}

/// The formats as keys and names.
fn formats(page: &Page) -> Vec<(String, String)> {
    let all = Formats::ALL.into_iter().filter(|(_, asked)| *asked != Formats::Auto);
    all.map(|(key, _)| (key.to_owned(), labels::format(&page.t, key))).collect()
}

async fn index(mut staff: Staff<Import>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let asked = Asked::of(&uri, format, columns(&staff.page), "when", true)?;
    let people = imports::people(&mut staff.scope).await?;
    let known = |key: &str| Formats::ALL.into_iter().map(|(known, _)| known).find(|known| *known == key);
    let filter = imports::Filter {
        search: asked.search(),
        format: asked.filter("source", known)?,
        state: asked.filter("state", State::parse)?,
        person: asked.filter("person", |name| people.iter().find(|known| *known == name).cloned())?,
    };
    let (lines, totals) = imports::list(&mut staff.scope, &filter, asked.slice()).await?;
    let undoable = imports::last_undoable(&mut staff.scope).await?;
    let page = staff.page.clone();
    let t = &page.t;
    let shown = lines.iter().any(|line| Some(line.id) == undoable);
    let states = State::ALL.into_iter().filter(|(state, _)| *state != State::Receiving);
    let sum = |count: i64| vec![t.number(count)];
    let done = (asked.links.get("done") == "not-undone").then(|| t.imports_not_undone());
    let list = List {
        path: "/imports",
        title: t.imports_title(),
        intro: t.imports_intro(),
        action: Some((page.url("/imports/new"), t.imports_upload())),
        tabs: tabs(&page, "/imports"),
        search_hint: t.imports_search(),
        filters: vec![
            Filter::select("source", t.imports_format(), t.imports_any_format(), formats(&page)),
            Filter::select(
                "state",
                t.imports_state(),
                t.imports_any_state(),
                states.map(|(state, key)| (key.to_owned(), labels::state(t, state).label)).collect(),
            ),
            Filter::select(
                "person",
                t.imports_who(),
                t.imports_any_person(),
                people.into_iter().map(|name| (name.clone(), name)).collect(),
            ),
        ],
        rows: lines.into_iter().map(|line| row(&page, line, undoable)).collect(),
        total: totals.imports,
        count: format!("{} · {}", t.imports_count(totals.imports), page.zone_note()),
        totals: vec![
            ("new", sum(totals.new)),
            ("changed", sum(totals.changed)),
            ("same", sum(totals.same)),
            ("skipped", sum(totals.skipped)),
            ("failed", sum(totals.failed)),
        ],
        acts: if shown { vec![Act::new(page.url("/imports/undo"), t.imports_undo()).danger()] } else { Vec::new() },
        empty: Empty {
            title: t.imports_none(),
            text: t.imports_none_text(),
            action: Some((page.url("/imports/new"), t.imports_upload())),
        },
        notice: done,
    };
    list.answer(&mut staff, asked).await
}

/// Both ways in, beside each other.
pub fn tabs(page: &Page, here: &str) -> Vec<Tab> {
    let t = &page.t;
    [("/imports", t.imports_tab_files()), (kimai::HOME, t.kimai_title())]
        .into_iter()
        .map(|(path, label)| Tab::new(page.url(path), label, path == here))
        .collect()
}

/// Only what can be taken back can be picked.
fn row(page: &Page, line: Listed, undoable: Option<ImportId>) -> Row {
    let t = &page.t;
    let state = labels::state(t, line.state);
    let count = |count: u64| Cell::count(page, i64::try_from(count).unwrap_or(i64::MAX));
    let cells = vec![
        Cell::link(line.file_name, page.url(&format!("/imports/{}", line.id))),
        if line.format.is_empty() { Cell::Nil } else { Cell::text(labels::format(t, &line.format)) },
        Cell::tag(state.label, state.class),
        if line.actor_name.is_empty() { Cell::Nil } else { Cell::text(line.actor_name) },
        Cell::instant(page, Some(line.started_at)),
        count(line.counts.new),
        count(line.counts.changed),
        count(line.counts.same),
        count(line.counts.skipped),
        count(line.counts.failed),
    ];
    let id = if undoable == Some(line.id) { line.id.to_string() } else { String::new() };
    Row::new(id, cells).quiet(matches!(line.state, State::Undone | State::Cancelled))
}

/// Takes back the one that is picked; pressed where it no longer can be, it says so.
async fn undo(mut staff: Staff<Import>, Form(picked): Form<Picked>) -> Result<Response> {
    let list = staff.page.url("/imports");
    let ids = picked.ids::<ImportId>()?;
    let back = |done: &str| Redirect::to(&picked.back(&list, &[("done", done)])).into_response();
    let &[id] = ids.as_slice() else { return Ok(back("none-picked")) };
    match imports::undo(&mut staff.scope, id).await {
        Ok(()) => staff.scope.commit().await?,
        Err(Error::Conflict) => return Ok(back("not-undone")),
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&format!("{list}/{id}")).into_response())
}
