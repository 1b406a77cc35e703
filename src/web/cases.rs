//! Support cases as both sides' pages draw them.

use crate::base::words::Words;
use crate::domain::files::{Content, FILE_BYTES, FORM_BYTES, FORM_FILES, accept};
use crate::domain::tickets::{Attached, Entry, Kind, Side};
use crate::web::page::Page;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use std::fmt::Write;
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

pub struct FileView {
    pub href: String,
    pub name: String,
    pub size: String,
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

/// `840 kB`, `1.2 MB`
fn size(t: &Words, bytes: i32) -> String {
    match bytes {
        ..1_000 => t.size_bytes(bytes),
        1_000..1_000_000 => t.size_kilobytes(t.number(bytes / 1_000)),
        _ => t.size_megabytes(t.decimal(bytes / 100_000, 1)),
    }
}

/// The field for files, as the parts draw it.
pub struct FilesField {
    pub accept: String,
    pub hint: String,
    pub errors: Vec<String>,
}

impl FilesField {
    /// `lost`: files came with a form that has mistakes, and a browser does not send them twice by itself.
    pub fn new(t: &Words, errors: &crate::web::form::Errors, lost: bool) -> Self {
        let said = errors.all().iter().filter(|(field, _)| field == "files").map(|(_, message)| message.clone());
        let again = (lost && !errors.is_empty()).then(|| t.files_again());
        Self {
            accept: accept(),
            hint: t.files_hint(FORM_FILES, FILE_BYTES >> 20, FORM_BYTES >> 20),
            errors: said.chain(again).collect(),
        }
    }
}

/// A file as a download: never shown as a page of ours, whatever is in it (SEC-W8).
pub fn download(content: Content) -> Response {
    let kind = HeaderValue::from_str(&content.media_type)
        .unwrap_or_else(|_| HeaderValue::from_static("application/octet-stream"));
    let name =
        HeaderValue::from_str(&disposition(&content.name)).unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, name),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (headers, content.bytes).into_response()
}

/// RFC 6266: a plain name for old programs, the real one encoded.
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}
