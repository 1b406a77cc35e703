//! Files on pages: the field they are chosen in, their lists, and how one goes out.

use crate::base::words::Words;
use crate::domain::files::{Content, FILE_BYTES, FORM_BYTES, FORM_FILES, Purpose};
use crate::web::form::Errors;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use std::fmt::Write;

/// A file as a list names it.
pub struct FileView {
    pub href: String,
    pub name: String,
    pub size: String,
}

/// `840 kB`, `1.2 MB`
pub fn size(t: &Words, bytes: i32) -> String {
    match bytes {
        ..1_000 => t.size_bytes(bytes),
        1_000..1_000_000 => t.size_kilobytes(t.number(bytes / 1_000)),
        _ => t.size_megabytes(t.decimal(bytes / 100_000, 1)),
    }
}

/// A field for files, as `parts/file_field.html` draws it.
pub struct FileField {
    pub id: &'static str,
    pub label: String,
    pub accept: String,
    pub hint: String,
    pub errors: Vec<String>,
    /// Any number of files, and none as well.
    pub several: bool,
}

impl FileField {
    /// One file, without which the form is nothing.
    pub fn one(id: &'static str, label: String, accept: &str, hint: String, errors: &Errors) -> Self {
        Self { id, label, hint, accept: accept.to_owned(), errors: said(id, errors), several: false }
    }

    /// Those of `purpose`. `lost`: files came with a form that has mistakes, and a browser does not send them twice by itself.
    pub fn of(t: &Words, purpose: Purpose, errors: &Errors, lost: bool) -> Self {
        let again = (lost && !errors.is_empty()).then(|| t.files_again());
        let (label, hint) = match purpose {
            Purpose::Ticket => (t.files_label(), t.files_hint(FORM_FILES, FILE_BYTES >> 20, FORM_BYTES >> 20)),
            Purpose::Receipt => (t.receipts(), t.receipts_hint(FORM_FILES, FILE_BYTES >> 20, FORM_BYTES >> 20)),
        };
        let errors = said("files", errors).into_iter().chain(again).collect();
        Self { id: "files", label, hint, accept: purpose.accept(), errors, several: true }
    }
}

fn said(id: &str, errors: &Errors) -> Vec<String> {
    errors.all().iter().filter(|(field, _)| field == id).map(|(_, message)| message.clone()).collect()
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
