//! Mails: one file per message, each with its subject and its text and HTML templates. They tell that something happened and
//! where to go; never a password, never a value that might be hidden from the reader: a report's rows were read as its reader.

pub mod access_given;
pub mod case_entry;
pub mod case_handed;
pub mod invited;
pub mod password_changed;
pub mod report;
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
    pub table: Option<Table>,
    /// (label, address)
    pub button: (String, String),
    pub why: String,
    /// (label, address) of where such mails are turned off.
    pub foot: Option<(String, String)>,
}

/// Rows of a report.
pub struct Table {
    /// (heading, whether numbers stand below it)
    pub heads: Vec<(String, bool)>,
    pub rows: Vec<TableRow>,
    /// That there are more than stand here.
    pub more: Option<String>,
}

pub struct TableRow {
    /// The head or the sums of what stands together.
    pub strong: bool,
    pub cells: Vec<String>,
}

impl Table {
    fn cells<'a>(&self, row: &'a TableRow) -> Vec<(&'a str, bool)> {
        row.cells.iter().map(String::as_str).zip(self.heads.iter().map(|(_, number)| *number)).collect()
    }

    /// "Date: 3 Nov 2026 | Hours: 2:00", for those who read mails as text.
    fn line(&self, row: &TableRow) -> String {
        let named = |((head, _), cell): (&(String, bool), &String)| match row.strong {
            true => cell.clone(),
            false => format!("{head}: {cell}"),
        };
        let cells = self.heads.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty());
        let line = cells.map(named).collect::<Vec<_>>().join(" | ");
        if row.strong { format!("= {line}") } else { line }
    }
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
            files: Vec::new(),
        })
    }
}
