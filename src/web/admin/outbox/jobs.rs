//! Work in the background that was given up: trying it again, or putting it aside.

use super::super::list::{Act, Asked, Cell, Column, Empty, Filter, List, ListRoutes, Picked, Row};
use super::{reason, tabs};
use crate::base::ids::JobId;
use crate::base::words::Words;
use crate::domain::given_up::{self, Listed, Why};
use crate::domain::permissions::EditSettings;
use crate::error::{Error, Result};
use crate::web::form::Form;
use crate::web::format::Format;
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use axum::extract::OriginalUri;
use axum::response::Response;

pub fn routes() -> Routes {
    Routes::new().list("/mails/jobs", index).post("/mails/jobs/change", change)
}

fn columns(page: &Page) -> Vec<Column> {
    let t = &page.t;
    vec![
        Column::text("what", t.outbox_what()).sorted(),
        Column::text("about", t.outbox_about()).sorted(),
        Column::text("error", t.outbox_why()),
        Column::number("tries", t.outbox_tries()),
        Column::text("asked", t.outbox_asked()).extra(),
        Column::text("when", t.outbox_given_up()).sorted(),
    ]
}

async fn index(mut staff: Staff<EditSettings>, format: Format, OriginalUri(uri): OriginalUri) -> Result<Response> {
    let page = staff.page.clone();
    let t = &page.t;
    let asked = Asked::of(&uri, format, columns(&page), "when", true)?;
    let dismissed = asked.filter("state", |key| (key == "dismissed").then_some(true))? == Some(true);
    let filter = given_up::Filter { search: asked.search(), dismissed };
    let (lines, total) = given_up::list(&mut staff.scope, &filter, asked.slice()).await?;
    let waiting = given_up::count(&mut staff.scope).await?;
    let number = || asked.links.get("n").parse::<i64>().unwrap_or(0);
    let act = |label: String, value| Act::new(page.url("/mails/jobs/change"), label).value(value);
    let mut acts = vec![act(t.outbox_retry(), "retry")];
    acts.extend((!dismissed).then(|| act(t.outbox_dismiss(), "dismiss")));
    let list = List {
        path: "/mails/jobs",
        title: t.outbox_jobs(),
        intro: t.outbox_jobs_intro(),
        tabs: tabs(&page, waiting),
        search_hint: t.outbox_jobs_search(),
        filters: vec![Filter::select(
            "state",
            t.col_state(),
            t.outbox_open(),
            vec![("dismissed".to_owned(), t.outbox_dismissed())],
        )],
        rows: lines.into_iter().map(|line| row(&page, line)).collect(),
        total,
        count: t.outbox_jobs_count(total),
        acts,
        empty: Empty { title: t.outbox_jobs_none(), text: t.outbox_jobs_none_text(), action: None },
        notice: match asked.links.get("done") {
            "retry" => Some(t.outbox_retried(number())),
            "dismiss" => Some(t.outbox_dismissed_done(number())),
            _ => None,
        },
        ..List::default()
    };
    list.answer(&mut staff, asked).await
}

fn what(t: &Words, kind: &str) -> String {
    match kind {
        "send_mail" => t.outbox_job_mail(),
        "access_given" => t.outbox_job_access(),
        "password_changed" => t.outbox_job_password(),
        "invited" => t.outbox_job_invited(),
        "redate_entries" => t.outbox_job_redate(),
        "kimai_due" | "kimai_step" => t.outbox_job_kimai(),
        "case_entry" | "case_handed" => t.outbox_job_case(),
        "schedule_due" => t.schedules_job_due(),
        "schedule_deliver" => t.schedules_job_deliver(),
        "check_import" => t.outbox_job_check(),
        "run_import" => t.outbox_job_import(),
        "undo_import" => t.outbox_job_undo(),
        _ => t.outbox_job_other(),
    }
}

fn why(t: &Words, why: Why) -> String {
    match why {
        Why::Gone => t.outbox_why_gone(),
        Why::Busy => t.outbox_why_busy(),
        Why::NotUnderstood => t.outbox_why_version(),
        Why::Mail(known) => reason(t, known),
        Why::Fault => t.outbox_why_fault(),
    }
}

fn row(page: &Page, line: Listed) -> Row {
    let t = &page.t;
    let about = match (line.about, line.mail) {
        (Some(to), Some(mail)) => Cell::link(to, page.url(&format!("/mails/{mail}"))),
        (about, _) => Cell::known(&about),
    };
    let cells = vec![
        Cell::text(what(t, &line.kind)),
        about,
        Cell::text(why(t, line.why)),
        Cell::count(page, line.attempts.into()),
        Cell::instant(page, Some(line.created_at)),
        Cell::instant(page, Some(line.dead_at)),
    ];
    Row::new(line.id, cells).quiet(line.dismissed)
}

async fn change(mut staff: Staff<EditSettings>, Form(picked): Form<Picked>) -> Result<Response> {
    let list = staff.page.url("/mails/jobs");
    let ids = picked.ids::<JobId>()?;
    if ids.is_empty() {
        return staff.done(&picked.back(&list, &[("done", "none-picked")])).await;
    }
    let retry = match picked.act.as_str() {
        "retry" => true,
        "dismiss" => false,
        _ => return Err(Error::BadAddress("act")),
    };
    if let Some(answer) = staff.again(&picked.submit_id).await? {
        return Ok(answer);
    }
    let changed = match retry {
        true => given_up::retry(&mut staff.scope, &ids).await?,
        false => given_up::dismiss(&mut staff.scope, &ids).await?,
    };
    let n = changed.to_string();
    staff.done(&picked.back(&list, &[("done", &picked.act), ("n", &n)])).await
}
