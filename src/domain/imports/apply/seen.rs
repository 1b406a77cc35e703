//! What of a file came already: rows that say the same are told apart by which of them they are.

use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};

/// How often each fingerprint or id came in this file. Eight bytes of a SHA-256 keep a million rows in 19 MB; two different rows
/// of a million share them in one file of forty million, and then the later one counts as one more of the other, now as ever.
#[derive(Debug, Default)]
pub struct Seen {
    some: HashSet<u64>,
    /// Those that came again: how often.
    again: HashMap<u64, u32>,
}

impl Seen {
    /// How many came before it.
    pub fn add(&mut self, print: [u8; 16]) -> u32 {
        if self.some.insert(short(print)) {
            return 0;
        }
        let again = self.again.entry(short(print)).or_default();
        *again += 1;
        *again
    }

    pub fn has(&self, print: [u8; 16]) -> bool {
        self.some.contains(&short(print))
    }
}

fn short(print: [u8; 16]) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = print;
    u64::from_le_bytes([a, b, c, d, e, f, g, h])
}

/// Must stay as it is for ever: with another one, the next import of a file doubles what the last one stored.
pub fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a str>) -> [u8; 16] {
    let mut hash = Sha256::new();
    for part in parts {
        // with its length before it no part can pass for the end of another
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let mut print = [0; 16];
    print.copy_from_slice(&hash.finalize()[..16]);
    print
}
