//! "Somebody answered your case": to a customer's people, and to those of the company who look after it. What it quotes was
//! read as whoever it is for.

use super::Message;
use crate::base::words::{Lang, Words};
use crate::domain::mails::{self, Rendered};
use crate::domain::tickets::told::Reason;
use crate::domain::tickets::{Entry, Kind};

/// An entry of a case, and who reads it.
pub struct Told<'a> {
    pub account: &'a str,
    /// Whose case it is.
    pub customer: &'a str,
    pub name: &'a str,
    pub email: &'a str,
    pub language: Lang,
    pub number: i32,
    pub subject: &'a str,
    /// The first entry of its case.
    pub first: bool,
    pub entry: &'a Entry,
    /// What all mails about the case refer to.
    pub thread: String,
    pub address: String,
    /// `None`: to the customer.
    pub reason: Option<Reason>,
}

pub fn render(told: &Told<'_>) -> Result<Rendered, askama::Error> {
    let t = Words::of(told.language);
    let staff = told.reason.is_some();
    let who = match (&told.entry.name, staff) {
        (Some(name), true) => t.mail_case_person(name.as_str(), told.customer),
        (Some(name), false) => t.mail_case_person(name.as_str(), told.account),
        (None, true) => told.customer.to_owned(),
        (None, false) => told.account.to_owned(),
    };
    let number = told.number.to_string();
    let happened = match told.entry.kind {
        Kind::Message if told.first => t.mail_case_opened(who),
        Kind::Message => t.mail_case_answered(who),
        Kind::Closed => t.mail_case_closed(who),
        Kind::Reopened => t.mail_case_reopened(who),
    };
    let mut paragraphs = vec![happened];
    paragraphs.extend(told.entry.body.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    if !told.entry.files.is_empty() {
        paragraphs.push(t.mail_case_files(told.entry.files.len()));
    }
    let message = Message {
        table: None,
        foot: None,
        kind: mails::Kind::Case,
        account: told.account.to_owned(),
        subject: t.mail_case_subject(number, told.subject),
        greeting: t.mail_greeting(told.name),
        paragraphs,
        button: (t.mail_case_button(), told.address.clone()),
        why: match told.reason {
            None => t.mail_case_why(told.account),
            Some(Reason::Assigned) => t.mail_case_why_assigned(),
            Some(Reason::Manager) => t.mail_case_why_manager(told.customer),
            Some(Reason::Owner) => t.mail_case_why_owner(told.account),
        },
    };
    Ok(Rendered { thread: Some(told.thread.clone()), ..message.render_to(&t, told.email)? })
}
