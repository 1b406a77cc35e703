//! Secrets of others that must be read again, as another system's token: stored so that a copy of the database is no copy of them.
//!
//! XChaCha20-Poly1305 with a key from a file. What is sealed for one place (account, table, row, column) opens nowhere else,
//! and it names its key, so that keys can be changed one after the other.

use std::fmt;
use std::path::Path;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::secret::{Secret, hex};

const VERSION: u8 = 1;
const KEY_ID: usize = 8;
const NONCE: usize = 24;
/// A key file holds at least as many bytes.
pub const SHORTEST_KEY: usize = 32;

/// Where a sealed value stands. It opens there and nowhere else.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub account: Uuid,
    pub table: &'static str,
    pub row: Uuid,
    pub column: &'static str,
}

impl Place {
    fn bound(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64);
        bytes.extend_from_slice(self.account.as_bytes());
        bytes.extend_from_slice(self.row.as_bytes());
        // names hold no NUL, so no two places are written alike
        bytes.extend_from_slice(self.table.as_bytes());
        bytes.push(0);
        bytes.extend_from_slice(self.column.as_bytes());
        bytes
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    #[error("no key: SECRET_KEY_FILE is not set")]
    NoKey,
    /// Sealed with a key that is neither the present one nor among the old ones.
    #[error("sealed with a key that is not here")]
    OtherKey,
    /// Tampered with, or from another place.
    #[error("does not open")]
    Broken,
}

#[derive(Clone)]
struct Key {
    id: [u8; KEY_ID],
    cipher: XChaCha20Poly1305,
}

impl Key {
    fn of(material: &[u8]) -> Self {
        let part =
            |name: &[u8]| -> [u8; 32] { Sha256::new().chain_update(name).chain_update(material).finalize().into() };
        let mut id = [0; KEY_ID];
        id.copy_from_slice(&part(b"extranet key id\0")[..KEY_ID]);
        Self { id, cipher: XChaCha20Poly1305::new(&part(b"extranet sealing key\0").into()) }
    }
}

/// The keys there are. Without any, nothing can be kept that needs one, and the rest of the program runs.
#[derive(Clone, Default)]
pub struct Keyring {
    current: Option<Key>,
    old: Vec<Key>,
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keyring({})", self.id().unwrap_or_default())
    }
}

impl Keyring {
    /// Of what key files hold: the one to seal with, and those that may still open.
    pub fn of(current: &[u8], old: &[Vec<u8>]) -> Self {
        Self { current: Some(Key::of(current)), old: old.iter().map(|material| Key::of(material)).collect() }
    }

    /// The present key's id, as sealed values carry it. None: there is no key.
    pub fn id(&self) -> Option<String> {
        self.current.as_ref().map(|key| hex(&key.id))
    }

    /// Whether a value sealed under the key of this id can be opened.
    pub fn knows(&self, id: &str) -> bool {
        self.current.iter().chain(&self.old).any(|key| hex(&key.id) == id)
    }

    /// # Panics
    /// When the operating system has no randomness to give: going on would be worse.
    pub fn seal(&self, place: Place, secret: &Secret) -> Result<Vec<u8>, SealError> {
        let key = self.current.as_ref().ok_or(SealError::NoKey)?;
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).expect("the operating system gives randomness");
        let payload = Payload { msg: secret.expose().as_bytes(), aad: &place.bound() };
        let text = key.cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::Broken)?;
        Ok([&[VERSION][..], &key.id, &nonce, &text].concat())
    }

    /// The secret, and whether an old key had to open it: then it is to be sealed anew.
    pub fn open(&self, place: Place, sealed: &[u8]) -> Result<(Secret, bool), SealError> {
        if self.current.is_none() {
            return Err(SealError::NoKey);
        }
        let head = 1 + KEY_ID + NONCE;
        if sealed.len() < head || sealed[0] != VERSION {
            return Err(SealError::Broken);
        }
        let id = &sealed[1..=KEY_ID];
        let found = self.current.iter().map(|key| (key, false)).chain(self.old.iter().map(|key| (key, true)));
        let (key, old) = found.into_iter().find(|(key, _)| key.id == id).ok_or(SealError::OtherKey)?;
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&sealed[1 + KEY_ID..head]);
        let payload = Payload { msg: &sealed[head..], aad: &place.bound() };
        let bytes = key.cipher.decrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::Broken)?;
        let text = String::from_utf8(bytes).map_err(|_| SealError::Broken)?;
        Ok((Secret::new(text), old))
    }
}

/// What a key file holds, without line ends around it.
pub fn read_key(path: &Path) -> Result<Vec<u8>, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    let key = bytes.trim_ascii().to_vec();
    match key.len() {
        length if length < SHORTEST_KEY => {
            Err(format!("{} holds {length} bytes, and a key has at least {SHORTEST_KEY}", path.display()))
        }
        _ => Ok(key),
    }
}

/// The key in a file that is made, for its owner only, where there is none.
pub fn read_or_make_key(path: &Path) -> Result<Vec<u8>, String> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let made = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    match made {
        Ok(mut file) => {
            let (token, _) = super::secret::token("key");
            file.write_all(format!("{}\n", token.expose()).as_bytes())
                .and_then(|()| file.sync_all())
                .map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(format!("{} cannot be made: {error}", path.display())),
    }
    read_key(path)
}
