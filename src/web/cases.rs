//! Support cases as both sides' pages draw them.

use crate::base::words::Words;
use crate::domain::tickets::{Attached, Entry, Kind, Side};
use crate::web::files::{FileView, size};
use crate::web::page::Page;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The longest text of a case, in characters.
pub const TEXT: usize = 20_000;
/// The longest subject.
pub const SUBJECT: usize = 150;

/// An entry of a thread.
pub struct EntryView {
    /// `mine` for the reader's own side, `note` for what only staff read.
    pub class: &'static str,
    pub who: String,
    /// Whom they belong to; may be empty.
    pub company: String,
    pub at: OffsetDateTime,
    pub when: String,
    pub machine: String,
    /// "closed", "reopened": an entry without a text.
    pub mark: Option<String>,
    pub body: String,
    pub files: Vec<FileView>,
}

/// `base`: the address of the case. `companies`: what staff's and the customer's sides are called.
pub fn entry(page: &Page, base: &str, entry: Entry, reader: Side, companies: (&str, &str)) -> EntryView {
    let t = &page.t;
    let company = if entry.side == Side::Staff { companies.0 } else { companies.1 };
    let (who, company) = match entry.name {
        Some(name) => (name, company.to_owned()),
        None => (company.to_owned(), String::new()),
    };
    EntryView {
        class: if entry.side == reader { "mine" } else { "" },
        mark: match entry.kind {
            Kind::Message => None,
            Kind::Closed => Some(t.ticket_closed_by(who.as_str())),
            Kind::Reopened => Some(t.ticket_reopened_by(who.as_str())),
        },
        who,
        company,
        when: page.when(&entry.at),
        machine: machine(entry.at),
        at: entry.at,
        body: entry.body,
        files: entry.files.into_iter().map(|file| file_view(t, base, file)).collect(),
    }
}

/// For `<time datetime>`.
pub fn machine(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}

fn file_view(t: &Words, base: &str, file: Attached) -> FileView {
    FileView { href: format!("{base}/files/{}", file.id), size: size(t, file.size), name: file.name }
}
