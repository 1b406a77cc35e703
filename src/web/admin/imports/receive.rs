//! A file on its way in, stored as it comes.

use crate::base::ids::{AccountId, ImportId};
use crate::domain::actor::Actor;
use crate::domain::imports::Upload;
use crate::domain::scope::{Access, Database};
use crate::error::{Error, Result};
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;

/// Why an upload brought nothing.
pub enum Nothing {
    NoFile,
    TooLarge,
    Broken,
}

impl From<MultipartError> for Nothing {
    fn from(error: MultipartError) -> Self {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Nothing::TooLarge } else { Nothing::Broken }
    }
}

/// The import of the first file of the form. The form names it beforehand: sent twice, it is one import.
pub async fn file(
    db: &Database,
    account: AccountId,
    actor: Actor,
    mut form: Multipart,
) -> Result<std::result::Result<ImportId, Nothing>> {
    let mut import = ImportId::new();
    loop {
        let mut field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Ok(Err(Nothing::NoFile)),
            Err(error) => return Ok(Err(error.into())),
        };
        match field.name() {
            Some("import") => match field.text().await {
                Ok(text) => import = text.parse().map_err(|_| Error::BadAddress("form"))?,
                Err(error) => return Ok(Err(error.into())),
            },
            Some("file") => {
                let name = name(field.file_name().unwrap_or_default());
                let scope = db.staff(account, actor, Access::Write).await?;
                let Some(upload) = Upload::begin(db, scope, import, &name).await? else { return Ok(Ok(import)) };
                return store(upload, &mut field).await;
            }
            _ => {}
        }
    }
}

async fn store(mut upload: Upload, field: &mut Field<'_>) -> Result<std::result::Result<ImportId, Nothing>> {
    let nothing = loop {
        match field.chunk().await {
            Ok(Some(bytes)) => match upload.write(&bytes).await {
                Ok(()) => {}
                Err(Error::TooLarge) => break Nothing::TooLarge,
                Err(error) => return Err(error),
            },
            Ok(None) if upload.is_empty() => break Nothing::NoFile,
            Ok(None) => {
                let (scope, import) = upload.end().await?;
                scope.commit().await?;
                return Ok(Ok(import));
            }
            Err(error) => break error.into(),
        }
    };
    upload.give_up().await?;
    Ok(Err(nothing))
}

/// A file's own name, without folders and without what could not be shown.
fn name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    if shown.trim().is_empty() { "file".to_owned() } else { shown.trim().to_owned() }
}
