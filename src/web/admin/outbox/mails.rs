//! The list of mails, and sending those again that failed.

use super::super::list::{Act, Asked, Cell, Column, Empty, Filter, List, ListRoutes, Picked, Row};
use super::{kind, reads, reason, state, tabs};
use crate::base::ids::MailId;
use crate::domain::given_up;
use crate::domain::mails::Kind;
use crate::domain::mails::log::{self, Listed, Reason, State};
use crate::domain::permissions::EditSettings;
use crate::error::Result;
use crate::web::form::Form;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/mails", index).post("/mails/again", again)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("subject", t.outbox_subject()).sorted(),
        Column::text("to", t.outbox_to()).sorted(),
        Column::text("kind", t.col_kind()),
        Column::text("when", t.home_when()).sorted(),
        Column::text("state", t.col_state()).sorted(),
        Column::number("tries", t.outbox_tries()).sorted(),
        Column::text("error", t.outbox_why()),
        Column::text("next", t.outbox_next()).extra(),
        Column::text("sent", t.outbox_sent_at()).extra(),
    ]
}

/// The states that an address may ask for, as they are stored; `trouble`: whatever did not go well.
fn asked_for(key: &str) -> Option<Vec<&'static str>> {
    Some(match key {
        "queued" => vec!["queued", "sending"],
        "trouble" => vec!["failed", "unknown"],
        _ => vec![State::ALL.into_iter().find(|state| state.key() == key)?.key()],
    })
}

async fn index(mut staff: Staff<EditSettings>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let page = staff.page.clone();
    let t = &page.t;
    let asked = Asked::of(&uri, format, columns(&page), "when", true)?;
    let filter = log::Filter {
        search: asked.search(),
        states: asked.filter("state", asked_for)?,
        kind: asked.filter("kind", Kind::parse)?,
        reads: reads(&staff),
    };
    let (lines, total) = log::list(&mut staff.scope, &filter, asked.slice()).await?;
    let waiting = given_up::count(&mut staff.scope).await?;
    let mut states: Vec<_> = State::ALL.map(|known| (known.key().to_owned(), state(t, known).0)).to_vec();
    states.push(("trouble".to_owned(), t.outbox_trouble()));
    let kinds = Kind::ALL.map(|known| (known.key().to_owned(), kind(t, known))).to_vec();
    let number = |key: &str| asked.links.get(key).parse::<i64>().unwrap_or(0);
    let list = List {
        path: "/mails",
        title: t.nav_mails(),
        intro: t.outbox_mails_intro(),
        tabs: tabs(&page, waiting),
        search_hint: t.outbox_mails_search(),
        filters: vec![
            Filter::select("state", t.col_state(), t.projects_any_state(), states),
            Filter::select("kind", t.col_kind(), t.outbox_any_kind(), kinds),
        ],
        rows: lines.into_iter().map(|line| row(&page, line)).collect(),
        total,
        count: t.outbox_mails_count(total),
        acts: vec![Act::new(page.url("/mails/again"), t.outbox_again())],
        empty: Empty { title: t.outbox_mails_none(), text: t.outbox_mails_none_text(), action: None },
        notice: match asked.links.get("done") {
            "again" if number("left") > 0 => Some(t.outbox_again_left(number("n"), number("left"))),
            "again" => Some(t.outbox_again_done(number("n"))),
            _ => None,
        },
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

fn row(page: &Page, line: Listed) -> Row {
    let t = &page.t;
    let (word, class) = state(t, line.state);
    let subject = line.subject.unwrap_or_else(|| t.outbox_case_hidden());
    let cells = vec![
        Cell::link(subject, page.url(&format!("/mails/{}", line.id))),
        Cell::Text(line.recipient),
        line.kind.as_deref().and_then(Kind::parse).map_or(Cell::Nil, |known| Cell::Text(kind(t, known))),
        Cell::instant(page, Some(line.created_at)),
        Cell::tag(word, class),
        line.tries.map_or(Cell::Nil, |tries| Cell::count(page, tries.into())),
        line.error.as_deref().map_or(Cell::Nil, |error| Cell::Text(reason(t, Reason::of(error)))),
        Cell::instant(page, line.next),
        Cell::instant(page, line.sent_at),
    ];
    let picked = matches!(line.state, State::Failed | State::Unknown);
    Row::new(if picked { line.id.to_string() } else { String::new() }, cells)
}

/// Those that failed; where nobody knows whether one arrived, its own page asks first.
async fn again(mut staff: Staff<EditSettings>, Form(picked): Form<Picked>) -> Result<Response> {
    let list = staff.page.url("/mails");
    let ids = picked.ids::<MailId>()?;
    if ids.is_empty() {
        return staff.done(&picked.back(&list, &[("done", "none-picked")])).await;
    }
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    let sent = log::again(&mut staff.scope, &ids, false).await?;
    let (n, left) = (sent.to_string(), (ids.len() - sent).to_string());
    staff.done(&picked.back(&list, &[("done", "again"), ("n", &n), ("left", &left)])).await
}
