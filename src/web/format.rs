//! What an address's ending asks for: a page, or the same as a file.

use crate::app::App;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use std::convert::Infallible;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Html,
    Csv,
    Json,
}

impl Format {
    pub const FILES: [Format; 2] = [Format::Csv, Format::Json];

    pub fn suffix(self) -> &'static str {
        match self {
            Format::Html => "",
            Format::Csv => ".csv",
            Format::Json => ".json",
        }
    }

    pub fn of(path: &str) -> Self {
        Self::FILES.into_iter().find(|format| path.ends_with(format.suffix())).unwrap_or(Format::Html)
    }
}

impl FromRequestParts<App> for Format {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(Self::of(parts.uri.path()))
    }
}

/// Bytes to keep under a name.
pub fn file(format: Format, name: &str, body: Vec<u8>) -> Response {
    let kind = match format {
        Format::Json => "application/json",
        _ => "text/csv; charset=utf-8",
    };
    let disposition = format!("attachment; filename=\"{name}{}\"", format.suffix());
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], body).into_response()
}
