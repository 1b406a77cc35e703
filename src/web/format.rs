//! What an address's ending asks for: a page, or the same as a file.

use crate::app::App;
use crate::base::turns::Turn;
use crate::base::words::Words;
use crate::domain::reports::Report;
use crate::error::{Error, Result};
use crate::output::about::About;
pub use crate::output::file::Format;
use crate::output::file::bytes;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use std::convert::Infallible;

impl FromRequestParts<App> for Format {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(Self::of(parts.uri.path()))
    }
}

/// The format an address asks for, with a place among those being written where writing it is heavy. Named after the door in a
/// handler's arguments, so that nobody waits for a place who may not come in.
pub struct Wanted {
    pub format: Format,
    pub app: App,
    turn: Option<Turn>,
}

impl FromRequestParts<App> for Wanted {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let format = Format::of(parts.uri.path());
        let turns = match format {
            Format::Xlsx => Some(&app.sheets),
            Format::Pdf => Some(&app.papers),
            _ => None,
        };
        let turn = match turns {
            Some(turns) => Some(turns.take().await.map_err(|_| Error::Busy)?),
            None => None,
        };
        Ok(Self { format, app: app.clone(), turn })
    }
}

impl Wanted {
    pub fn is_page(&self) -> bool {
        self.format == Format::Html
    }

    /// The report in this format, written on a thread of its own.
    pub async fn write(self, words: Words, report: Report, about: About) -> Result<Vec<u8>> {
        let Self { format, turn, .. } = self;
        let work = tokio::task::spawn_blocking(move || {
            let written = bytes(format, &words, &report, &about);
            drop(turn);
            written
        });
        work.await.map_err(|error| Error::Internal(format!("writing a file: {error}")))?
    }
}

/// Bytes to keep under a name.
pub fn file(format: Format, name: &str, body: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}{}\"", format.suffix());
    ([(header::CONTENT_TYPE, format.media_type()), (header::CONTENT_DISPOSITION, &disposition)], body).into_response()
}
