//! What goes out and what is done in the background: the mails, and the work that was given up.

mod jobs;
mod mails;
mod show;

use super::list::Tab;
use crate::base::words::Words;
use crate::domain::mails::Kind;
use crate::domain::mails::log::{Reads, Reason, State};
use crate::domain::permissions::{Permission, PreviewContact, ViewTickets};
use crate::web::page::Page;
use crate::web::routes::Routes;
use crate::web::staff::Staff;

pub fn routes() -> Routes {
    Routes::new().merge(jobs::routes()).merge(mails::routes()).merge(show::routes())
}

/// Both lists, with how much of the work nobody has seen to.
fn tabs(page: &Page, given_up: i64) -> Vec<Tab> {
    let t = &page.t;
    let tab = |path: &str, label: String, count: String| Tab {
        href: page.url(path),
        label,
        count,
        current: page.path.trim_end_matches(".csv") == page.url(path),
    };
    let waiting = if given_up > 0 { t.number(given_up) } else { String::new() };
    vec![tab("/mails", t.nav_mails(), String::new()), tab("/mails/jobs", t.outbox_jobs(), waiting)]
}

fn state(t: &Words, state: State) -> (String, &'static str) {
    match state {
        State::Queued => (t.outbox_queued(), ""),
        State::Sent => (t.outbox_sent(), "ok"),
        State::Failed => (t.outbox_failed(), "bad"),
        State::Unknown => (t.outbox_unknown(), "warn"),
    }
}

fn kind(t: &Words, kind: Kind) -> String {
    match kind {
        Kind::AccessGiven => t.outbox_kind_access(),
        Kind::PasswordChanged => t.outbox_kind_password(),
        Kind::Invited => t.outbox_kind_invited(),
        Kind::Case => t.outbox_kind_case(),
        Kind::Report => t.schedules_mail_kind(),
    }
}

/// Who may read what mails quote.
fn reads<P: Permission>(staff: &Staff<P>) -> Reads {
    Reads { cases: staff.may::<ViewTickets>(), reports: staff.may::<PreviewContact>() }
}

fn reason(t: &Words, reason: Reason) -> String {
    match reason {
        Reason::Address => t.outbox_why_address(),
        Reason::SetUp => t.outbox_why_set_up(),
        Reason::Unreachable => t.outbox_why_unreachable(),
        Reason::Later(code) => t.outbox_why_later(code.to_string()),
        Reason::Refused(code) => t.outbox_why_refused(code.to_string()),
        Reason::FilesGone => t.schedules_mail_files_gone(),
        Reason::Withheld => t.schedules_mail_withheld(),
        Reason::Other => t.outbox_why_other(),
    }
}
