//! One mail: what became of it, and what it says, without what would let somebody in.

use super::super::records::{Done, Fact, lines};
use super::{kind, reads, reason, state};
use crate::base::ids::MailId;
use crate::base::secret::MASK;
use crate::domain::mails::Kind;
use crate::domain::mails::log::{self, Listed, Reads, Reason, State};
use crate::domain::permissions::EditSettings;
use crate::error::{Error, Result};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::path::Id;
use crate::web::routes::Routes;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/mails/{id}", show).post("/mails/{id}/again", again)
}

#[derive(Template, WebTemplate)]
#[template(path = "admin/outbox/show.html")]
struct ShowView {
    page: Page,
    here: String,
    subject: String,
    state: String,
    class: &'static str,
    facts: Vec<Fact>,
    /// Why it failed, and what the mail server said about it.
    why: Option<String>,
    said: Option<String>,
    failed: bool,
    /// Nobody knows whether it arrived.
    unknown: bool,
    /// `None`: it quotes what the viewer may not read.
    text: Option<Vec<String>>,
    /// For whom it is, where it is not shown.
    hidden: String,
    /// Whether something in the text is not shown.
    masked: bool,
}

async fn show(mut staff: Staff<EditSettings>, Id(id): Id<MailId>, Query(asked): Query<Done>) -> Result<ShowView> {
    let allowed = reads(&staff);
    let found = log::find(&mut staff.scope, id, allowed).await?;
    let mut page = staff.page;
    page.notice = (asked.done == "again").then(|| page.t.outbox_again_done(1));
    let t = &page.t;
    let (word, class) = state(t, found.listed.state);
    Ok(ShowView {
        here: page.url(&format!("/mails/{id}")),
        subject: found.listed.subject.clone().unwrap_or_else(|| t.outbox_case_hidden()),
        state: word,
        class,
        facts: facts(&page, &found.listed),
        why: found.listed.error.as_deref().map(|error| reason(t, Reason::of(error))),
        said: found.listed.error.as_deref().and_then(Reason::said),
        failed: found.listed.state == State::Failed,
        unknown: found.listed.state == State::Unknown,
        masked: found.text.as_deref().is_some_and(|text| text.contains(MASK)),
        hidden: match found.listed.kind.as_deref().and_then(Kind::parse) {
            Some(Kind::Report) => t.schedules_mail_hidden(),
            _ => t.outbox_case_hidden_text(),
        },
        text: found.text.as_deref().map(lines),
        page,
    })
}

fn facts(page: &Page, mail: &Listed) -> Vec<Fact> {
    let t = &page.t;
    let mut facts = vec![Fact::new(t.outbox_to(), mail.recipient.as_str())];
    facts.extend(mail.kind.as_deref().and_then(Kind::parse).map(|known| Fact::new(t.col_kind(), kind(t, known))));
    facts.push(Fact::new(t.outbox_written(), page.when(&mail.created_at)));
    facts.extend(mail.tries.map(|tries| Fact::new(t.outbox_tries(), t.number(i64::from(tries)))));
    facts.extend(mail.sent_at.map(|at| Fact::new(t.outbox_sent_at(), page.when(&at))));
    facts.extend(mail.next.map(|at| Fact::new(t.outbox_next(), page.when(&at))));
    facts
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct AgainForm {
    submit_id: String,
    /// The answer to the question whether it may arrive twice.
    sure: String,
}

/// A mail that was sent meanwhile, or of which nobody knows any more whether it arrived, is a conflict: whoever asked has not
/// seen that.
async fn again(mut staff: Staff<EditSettings>, Id(id): Id<MailId>, Form(form): Form<AgainForm>) -> Result<Response> {
    log::find(&mut staff.scope, id, Reads::default()).await?;
    if let Some(answer) = staff.again(&form.submit_id).await? {
        return Ok(answer);
    }
    if log::again(&mut staff.scope, &[id], form.sure == "yes").await? == 0 {
        return Err(Error::Conflict);
    }
    let to = staff.page.url(&format!("/mails/{id}?done=again"));
    staff.done(&to).await
}
