//! Mails: one file per message, each with its subject and its text and HTML templates. They tell that something happened and
//! where to go; never a password, never a value that might be hidden from the reader.

pub mod access_given;
pub mod case_entry;
pub mod case_handed;
pub mod invited;
pub mod password_changed;
pub mod send;

use crate::base::words::Words;
use crate::domain::mails::{Addressee, Kind, Rendered};
use askama::Template;

/// One frame for every message: a greeting, paragraphs, one button, why it came.
#[derive(Template)]
#[template(path = "mail/message.html")]
struct Html<'a> {
    t: &'a Words,
    message: &'a Message,
}

#[derive(Template)]
#[template(path = "mail/message.txt")]
struct Plain<'a> {
    t: &'a Words,
    message: &'a Message,
}

pub struct Message {
    pub kind: Kind,
    pub account: String,
    pub subject: String,
    pub greeting: String,
    pub paragraphs: Vec<String>,
    /// (label, address)
    pub button: (String, String),
    pub why: String,
}

impl Message {
    fn render(&self, t: &Words, to: &Addressee) -> Result<Rendered, askama::Error> {
        self.render_to(t, &to.email)
    }

    fn render_to(&self, t: &Words, recipient: &str) -> Result<Rendered, askama::Error> {
        Ok(Rendered {
            kind: self.kind,
            recipient: recipient.to_owned(),
            subject: self.subject.clone(),
            text: Plain { t, message: self }.render()?,
            html: Html { t, message: self }.render()?,
            thread: None,
        })
    }
}
