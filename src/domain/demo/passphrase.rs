//! Passwords that everybody may know: of sign-ins that only a process started as `demo` accepts.

use crate::base::password::Passwords;
use crate::base::secret::Secret;
use crate::error::{Error, Result};
use std::collections::BTreeMap;
use tokio::sync::Mutex;

/// The lasting password of a demo's sign-in: a passphrase of the username.
pub fn password(username: &str) -> String {
    format!("{username} opens the fjord window 2026")
}

/// Hashing is slow on purpose, so each passphrase is hashed once per process, however many casts there are.
static HASHES: Mutex<BTreeMap<String, String>> = Mutex::const_new(BTreeMap::new());

pub(super) async fn hashes(passwords: &Passwords, usernames: &[&str]) -> Result<BTreeMap<String, String>> {
    let mut known = HASHES.lock().await;
    for username in usernames {
        if !known.contains_key(*username) {
            let hash = passwords.hash(Secret::new(password(username))).await.map_err(|_| Error::Busy)?;
            known.insert((*username).to_owned(), hash);
        }
    }
    Ok(known.clone())
}
