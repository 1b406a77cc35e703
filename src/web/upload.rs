//! Forms that carry files. The texts come first in them, so that they are kept whatever is wrong with the files.

use crate::app::App;
use crate::domain::files::{FILE_BYTES, FORM_BYTES, FORM_FILES, Purpose, Refusal, Upload};
use crate::error::{Error, Result};
use crate::web::form::{Errors, Form};
use crate::web::held::Typed;
use crate::web::page::Page;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use std::time::Duration;

/// What was wrong with a file, or with all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    File(String, Refusal),
    TooMany,
    TooMuch,
}

/// A form as it was sent.
#[derive(Debug, Default)]
pub struct Sent {
    fields: Vec<(String, String)>,
    pub files: Vec<Upload>,
    problems: Vec<Problem>,
}

/// A form that comes back from a sign-in without the files it had says so in a field of this name.
pub const FILES_LOST: &str = "files_lost";

/// Longer texts and more parts than any form of ours has.
const TEXT_BYTES: usize = 200_000;
pub const MOST_PARTS: usize = 100;
/// Whoever needs longer to send a form is not sending one.
pub const LONGEST: Duration = Duration::from_secs(300);

impl Sent {
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Notes beside the field for files what was wrong with them, and if they have to be chosen once more. `room`: whether the
    /// account has room for them.
    pub fn complain(&self, page: &Page, room: bool, errors: &mut Errors) {
        let (t, field) = (&page.t, "files");
        if !self.get(FILES_LOST).is_empty() {
            errors.add(field, t.files_again());
        }
        for problem in &self.problems {
            let message = match problem {
                Problem::File(name, Refusal::Empty) => t.file_empty(name.as_str()),
                Problem::File(name, Refusal::TooLarge) => t.file_too_large(name.as_str(), FILE_BYTES >> 20),
                Problem::File(name, Refusal::Kind) => t.file_kind(name.as_str()),
                Problem::File(name, Refusal::Content) => t.file_content(name.as_str()),
                Problem::TooMany => t.files_too_many(FORM_FILES),
                Problem::TooMuch => t.files_too_much(FORM_BYTES >> 20),
            };
            errors.add(field, message);
        }
        if !room {
            errors.add(field, t.files_no_room(page.account.name.as_str()));
        }
    }
}

/// Reads a form, with files for `purpose` or without. Nothing of the database is held meanwhile: see `aside` of the doors.
pub async fn read(app: &App, purpose: Purpose, request: Request) -> Result<Sent> {
    let typed = request.extensions().get::<Typed>().cloned();
    let sent = tokio::time::timeout(LONGEST, parts(app, purpose, request));
    let sent = sent.await.map_err(|_| Error::BadAddress("form"))??;
    if let Some(typed) = typed {
        typed.keep(sent.fields.clone(), !sent.files.is_empty());
    }
    Ok(sent)
}

async fn parts(app: &App, purpose: Purpose, request: Request) -> Result<Sent> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("multipart/form-data") {
        let Form(fields) = Form::<Vec<(String, String)>>::from_request(request, app).await?;
        return Ok(Sent { fields, ..Sent::default() });
    }
    let mut form = Multipart::from_request(request, app).await.map_err(|_| Error::BadAddress("form"))?;
    let (mut sent, mut kept, mut count) = (Sent::default(), 0, 0);
    while let Some(field) = form.next_field().await.map_err(bad)? {
        count += 1;
        if count > MOST_PARTS {
            return Err(Error::TooLarge);
        }
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            None => sent.fields.push((name, text(field).await?)),
            Some(file) => file_part(&mut sent, purpose, &mut kept, &file, field).await?,
        }
    }
    Ok(sent)
}

async fn text(mut field: Field<'_>) -> Result<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(bad)? {
        if bytes.len() + chunk.len() > TEXT_BYTES {
            return Err(Error::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Error::BadAddress("form"))
}

/// What is too much is read and forgotten, so that the page can still say what was wrong. A field in which nothing was chosen
/// is sent as a file without a name.
async fn file_part(
    sent: &mut Sent,
    purpose: Purpose,
    kept: &mut usize,
    name: &str,
    mut field: Field<'_>,
) -> Result<()> {
    let (mut bytes, mut length) = (Vec::new(), 0_usize);
    let taken = sent.files.len() < FORM_FILES;
    while let Some(chunk) = field.chunk().await.map_err(bad)? {
        length += chunk.len();
        if taken && length <= FILE_BYTES && *kept + length <= FORM_BYTES {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    let problem = if name.is_empty() && length == 0 {
        return Ok(());
    } else if !taken {
        Problem::TooMany
    } else if length > FILE_BYTES {
        Problem::File(shown(name), Refusal::TooLarge)
    } else if *kept + length > FORM_BYTES {
        Problem::TooMuch
    } else {
        match Upload::check(purpose, name, bytes) {
            Ok(upload) => {
                *kept += length;
                sent.files.push(upload);
                return Ok(());
            }
            Err(refusal) => Problem::File(shown(name), refusal),
        }
    };
    if !sent.problems.contains(&problem) {
        sent.problems.push(problem);
    }
    Ok(())
}

/// A refused file's name, short enough to be read.
fn shown(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(80).collect()
}

/// Why a form with files could not be read to its end.
pub fn bad(error: MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge } else { Error::BadAddress("form") }
}
