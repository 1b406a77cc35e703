//! Files people send: what may come in, and where it is kept. Which file somebody may read is decided by what it belongs to.
//!
//! The bytes are in the database (decision 0002). A file goes out as it came in, under a type of the list below, as a
//! download and never as a page (SEC-W8).

use crate::base::ids::{AccountId, CustomerId, FileId};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use sha2::{Digest, Sha256};
use sqlx::PgConnection;
use time::OffsetDateTime;

/// The most bytes of one file.
pub const FILE_BYTES: usize = 10 << 20;
/// The most files of one form, and their bytes.
pub const FORM_FILES: usize = 10;
pub const FORM_BYTES: usize = 25 << 20;
/// The most bytes an account keeps.
pub const ACCOUNT_BYTES: i64 = 5 << 30;
/// The longest a file's name may be, in characters.
const NAME: usize = 120;

/// By ending: what may come in, and the type it goes out with.
const KINDS: [(&str, &str); 15] = [
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("gif", "image/gif"),
    ("txt", "text/plain; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("zip", "application/zip"),
    ("heic", "image/heic"),
    ("heif", "image/heif"),
];

/// What a receipt may be: what shops send, and what phones make of paper.
const RECEIPTS: [&str; 7] = ["pdf", "jpg", "jpeg", "png", "webp", "heic", "heif"];

/// What a file is attached to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Ticket,
    Receipt,
}

impl Purpose {
    fn key(self) -> &'static str {
        match self {
            Purpose::Ticket => "ticket",
            Purpose::Receipt => "receipt",
        }
    }

    /// Whether files with this ending may come in for it.
    fn takes(self, ending: &str) -> bool {
        match self {
            Purpose::Ticket => !matches!(ending, "heic" | "heif"),
            Purpose::Receipt => RECEIPTS.contains(&ending),
        }
    }

    /// What a file's name has to end in, for a browser's file dialog.
    pub fn accept(self) -> String {
        let taken = KINDS.into_iter().filter(|(ending, _)| self.takes(ending));
        taken.map(|(ending, _)| format!(".{ending}")).collect::<Vec<_>>().join(",")
    }
}

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    TooLarge,
    /// Not one of the kinds, by its ending.
    Kind,
    /// Its bytes are not what its ending says.
    Content,
}

/// A file that may come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

impl Upload {
    /// Neither the browser's word for its type nor its path is believed.
    pub fn check(purpose: Purpose, name: &str, bytes: Vec<u8>) -> Result<Self, Refusal> {
        let name = clean(name);
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        let known = KINDS.into_iter().find(|(known, _)| *known == ending && purpose.takes(known));
        let (ending, media_type) = known.ok_or(Refusal::Kind)?;
        match bytes.len() {
            0 => return Err(Refusal::Empty),
            length if length > FILE_BYTES => return Err(Refusal::TooLarge),
            _ => {}
        }
        if holds(ending, &bytes) { Ok(Self { name, media_type, bytes }) } else { Err(Refusal::Content) }
    }
}

/// Whether the first bytes are what files of this ending begin with.
fn holds(ending: &str, bytes: &[u8]) -> bool {
    let found = infer::get(bytes).map(|kind| kind.extension());
    match ending {
        "txt" | "csv" => found.is_none() && is_text(bytes),
        "jpeg" => found == Some("jpg"),
        "heic" | "heif" => found == Some("heif"),
        // Office files are archives, and not always ones that can be told apart by their beginning.
        "zip" => bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06"),
        "docx" | "xlsx" | "odt" | "ods" => {
            bytes.starts_with(b"PK\x03\x04") && matches!(found, Some(kind) if kind == "zip" || kind == ending)
        }
        _ => found == Some(ending),
    }
}

/// UTF-16 says so at its beginning; any other text has no control characters but white space.
fn is_text(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || bytes.iter().all(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c))
}

/// The last part of what a browser calls a file, without what a disk, a header or a reader could take for something else.
fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let hidden = |c: &char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let plain: String = last.chars().filter(|c| !hidden(c)).collect();
    let plain: String = plain.chars().map(|c| if "<>:\"|?*".contains(c) { '_' } else { c }).collect();
    let plain = plain.trim_matches(|c: char| c == '.' || c.is_whitespace());
    match plain.rsplit_once('.') {
        Some((stem, ending)) => {
            let room = NAME.saturating_sub(ending.chars().count() + 1).max(1);
            format!("{}.{ending}", stem.chars().take(room).collect::<String>())
        }
        None => plain.chars().take(NAME).collect(),
    }
}

/// Whether the account has room for these files of its own people.
pub async fn fit(scope: &mut StaffScope, uploads: &[Upload]) -> Result<bool> {
    let account = scope.account;
    room(scope.conn(), account, uploads).await
}

/// Whether the account has room for so many bytes more.
pub(in crate::domain) async fn room(conn: &mut PgConnection, account: AccountId, uploads: &[Upload]) -> Result<bool> {
    let more: usize = uploads.iter().map(|upload| upload.bytes.len()).sum();
    let kept = sqlx::query_scalar!("select bytes from file_usage where account_id = $1", account.0)
        .fetch_optional(conn)
        .await?
        .unwrap_or(0);
    Ok(kept.saturating_add(i64::try_from(more).unwrap_or(i64::MAX)) <= ACCOUNT_BYTES)
}

/// Keeps a file, in the transaction of what it belongs to.
pub(in crate::domain) async fn keep(
    conn: &mut PgConnection,
    account: AccountId,
    customer: Option<CustomerId>,
    now: OffsetDateTime,
    purpose: Purpose,
    upload: &Upload,
) -> Result<FileId> {
    let id = FileId::new();
    sqlx::query!(
        "insert into file (account_id, id, kind, customer_id, name, media_type, size, sha256, content, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        account.0,
        id.0,
        purpose.key(),
        customer.map(|id| id.0),
        upload.name,
        upload.media_type,
        i32::try_from(upload.bytes.len()).unwrap_or(i32::MAX),
        &Sha256::digest(&upload.bytes)[..],
        upload.bytes,
        now,
    )
    .execute(conn)
    .await?;
    Ok(id)
}

/// A file on its way out.
pub struct Content {
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// The bytes. Whoever calls has found out that the reader may have them.
pub(in crate::domain) async fn read(conn: &mut PgConnection, account: AccountId, id: FileId) -> Result<Content> {
    sqlx::query_as!(
        Content,
        "select name, media_type, content as bytes from file where account_id = $1 and id = $2",
        account.0,
        id.0
    )
    .fetch_optional(conn)
    .await?
    .ok_or(Error::NotFound)
}
