//! "This case is yours now": to whoever a support case was handed to by somebody else.

use super::Message;
use crate::base::words::{Lang, Words};
use crate::domain::mails::{Kind, Rendered};

pub struct Handed<'a> {
    pub account: &'a str,
    /// Whose case it is.
    pub customer: &'a str,
    pub name: &'a str,
    pub email: &'a str,
    pub language: Lang,
    pub number: i32,
    pub subject: &'a str,
    /// Who handed it over. `None`: the company, no person.
    pub by: Option<&'a str>,
    /// What all mails about the case refer to.
    pub thread: String,
    pub address: String,
}

pub fn render(handed: &Handed<'_>) -> Result<Rendered, askama::Error> {
    let t = Words::of(handed.language);
    let message = Message {
        table: None,
        foot: None,
        kind: Kind::Case,
        account: handed.account.to_owned(),
        subject: t.mail_case_subject(handed.number.to_string(), handed.subject),
        greeting: t.mail_greeting(handed.name),
        paragraphs: vec![
            t.mail_case_handed(handed.by.unwrap_or(handed.account)),
            t.mail_case_handed_what(handed.subject, handed.customer),
        ],
        button: (t.mail_case_button(), handed.address.clone()),
        why: t.mail_case_why_assigned(),
    };
    Ok(Rendered { thread: Some(handed.thread.clone()), ..message.render_to(&t, handed.email)? })
}
