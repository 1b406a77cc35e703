//! Values that must not be shown or logged, and the fingerprints that are stored in their place.

use std::fmt;

use serde::Deserialize;
use sha2::{Digest, Sha256};

/// A password or token. Printing it for debugging shows `***`.
#[derive(Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value itself: search for this word to see everywhere a secret is used.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<&str> for Secret {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// What is stored of a token, and what it is found by. For tokens only: they are too random to be
/// guessed, passwords are not.
pub fn hash_of(token: &str) -> [u8; 32] {
    sha256(token.as_bytes())
}

/// A new token `prefix_…` carrying 256 random bits, and the hash to store.
///
/// # Panics
/// When the operating system has no randomness to give: going on would be worse.
pub fn token(prefix: &str) -> (Secret, [u8; 32]) {
    let mut random = [0; 32];
    getrandom::fill(&mut random).expect("the operating system gives randomness");
    let token = format!("{prefix}_{}", base64url(&random));
    let hash = hash_of(&token);
    (Secret(token), hash)
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Base64 with the letters that need no escaping in an address (RFC 4648 §5), without padding.
fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, i| bits << 8 | usize::from(three.get(i).copied().unwrap_or(0)));
        for letter in 0..=three.len() {
            text.push(char::from(LETTERS[bits >> (18 - 6 * letter) & 63]));
        }
    }
    text
}

/// Stands where a secret was.
pub const MASK: &str = "••••••••";

/// A text without the secrets in it, for whoever may read the text and nothing more: every run of letters that has the shape of
/// a [`token`], and every other one too long and too mixed to be a word. Rather one too many than one too few.
pub fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let is_token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    while !rest.is_empty() {
        let other = rest.find(is_token).unwrap_or(rest.len());
        out.push_str(&rest[..other]);
        let run = &rest[other..];
        let run = &run[..run.find(|c| !is_token(c)).unwrap_or(run.len())];
        out.push_str(if is_secret(run) { MASK } else { run });
        rest = &rest[other + run.len()..];
    }
    out
}

fn is_secret(run: &str) -> bool {
    let has = |what: fn(&u8) -> bool| run.bytes().any(|b| what(&b));
    let long = run.len() >= 40 && has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic);
    long || run.find('_').is_some_and(|at| run.len() - at > 32)
}

#[cfg(test)]
mod tests {
    use super::{MASK, masked, token};

    #[test]
    fn tokens_are_masked_wherever_they_stand_and_words_are_not() {
        for prefix in ["inv", "wlc", "ses", "a"] {
            let (secret, _) = token(prefix);
            for (before, after) in
                [("", ""), ("https://x.example/fjord/admin/welcome/", "\n"), ("(", ")."), ("?t=", "&x=1")]
            {
                let text = masked(&format!("{before}{}{after}", secret.expose()));
                assert_eq!(text, format!("{before}{MASK}{after}"));
            }
            assert!(!masked(&format!("-{}-é", secret.expose())).contains(secret.expose()));
        }
        let plain = "Hej Søren,\n\nhttps://x.example/fjord/extranet/tickets/0193b3c4-8f2e-7a51-9c1d-2b3c4d5e6f70\n\
                     ------------------------------------------------\nsome_name_of_a_file.pdf";
        assert_eq!(masked(plain), plain);
    }
}
