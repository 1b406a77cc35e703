//! A file's bytes as checked UTF-8, block by block: memory stays flat however long the file is.

use std::io::Read;

use sha2::{Digest, Sha256};

use super::Refused;

const BLOCK: usize = 64 * 1024;
/// Longer files are refused.
const MOST: u64 = 2 * 1024 * 1024 * 1024;

#[derive(Clone, Copy)]
enum Encoding {
    Utf8,
    Utf16(fn([u8; 2]) -> u16),
}

/// Text from any reader: without byte order mark, without NUL, whole characters only.
pub struct Source<R> {
    inner: R,
    encoding: Encoding,
    /// Read and not decoded yet: at most one incomplete character between blocks.
    raw: Vec<u8>,
    /// Decoded; what comes before `at` is used up.
    text: Vec<u8>,
    at: usize,
    /// The line on which `text` ends.
    line: u64,
    read: u64,
    hash: Sha256,
    ended: bool,
}

impl<R: Read> Source<R> {
    /// Reads the first block, which tells the encoding.
    pub fn open(inner: R) -> Result<Self, Refused> {
        let mut source = Self {
            inner,
            encoding: Encoding::Utf8,
            raw: Vec::with_capacity(BLOCK + 4),
            text: Vec::new(),
            at: 0,
            line: 1,
            read: 0,
            hash: Sha256::new(),
            ended: false,
        };
        while source.raw.len() < 4 && !source.ended {
            source.read_block()?;
        }
        let mark = match source.raw.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => 3,
            [0xFF, 0xFE, ..] => 2,
            [0xFE, 0xFF, ..] => 2,
            [b'P', b'K', 3, 4, ..] => {
                return Err(Refused::whole("this is a spreadsheet or a zip file: save the sheet as CSV (UTF-8) first"));
            }
            _ => 0,
        };
        source.encoding = match (mark, source.raw.first()) {
            (2, Some(0xFF)) => Encoding::Utf16(u16::from_le_bytes),
            (2, _) => Encoding::Utf16(u16::from_be_bytes),
            _ => Encoding::Utf8,
        };
        source.raw.drain(..mark);
        source.decode()?;
        Ok(source)
    }

    /// What comes next; empty at the end of the file.
    pub fn peek(&mut self) -> Result<&[u8], Refused> {
        while self.at == self.text.len() && !self.ended {
            self.read_block()?;
            self.decode()?;
        }
        Ok(&self.text[self.at..])
    }

    /// The first `count` bytes of what [`Source::peek`] showed are used up.
    pub fn consume(&mut self, count: usize) {
        self.at = (self.at + count).min(self.text.len());
    }

    pub fn next(&mut self) -> Result<Option<u8>, Refused> {
        let next = self.peek()?.first().copied();
        self.consume(1);
        Ok(next)
    }

    /// SHA-256 of everything read, as it stood in the file.
    pub fn hash(&self) -> [u8; 32] {
        self.hash.clone().finalize().into()
    }

    fn read_block(&mut self) -> Result<(), Refused> {
        let start = self.raw.len();
        self.raw.resize(start + BLOCK, 0);
        let count = loop {
            match self.inner.read(&mut self.raw[start..]) {
                Ok(count) => break count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Refused::whole(format!("the file cannot be read: {error}"))),
            }
        };
        self.raw.truncate(start + count);
        self.hash.update(&self.raw[start..]);
        self.read += count as u64;
        self.ended = count == 0;
        match self.read > MOST {
            true => Err(Refused::at(self.line, "the file is longer than 2 GB: split it")),
            false => Ok(()),
        }
    }

    fn decode(&mut self) -> Result<(), Refused> {
        self.text.clear();
        self.at = 0;
        match self.encoding {
            Encoding::Utf8 => self.decode_utf8()?,
            Encoding::Utf16(unit) => self.decode_utf16(unit)?,
        }
        if let Some(nul) = self.text.iter().position(|byte| *byte == 0) {
            let line = self.line + newlines(&self.text[..nul]);
            return Err(Refused::at(line, "the file holds a NUL, so it is not text (UTF-16 needs a byte order mark)"));
        }
        self.line += newlines(&self.text);
        Ok(())
    }

    fn decode_utf8(&mut self) -> Result<(), Refused> {
        let valid = match std::str::from_utf8(&self.raw) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() && !self.ended => error.valid_up_to(),
            Err(error) => {
                let line = self.line + newlines(&self.raw[..error.valid_up_to()]);
                return Err(Refused::at(line, "the text is not UTF-8: save the file as UTF-8"));
            }
        };
        self.text.extend(self.raw.drain(..valid));
        Ok(())
    }

    fn decode_utf16(&mut self, unit: fn([u8; 2]) -> u16) -> Result<(), Refused> {
        let mut units: Vec<u16> = self.raw.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        // the first half of a character beyond the 16 bits waits for its second
        if units.last().is_some_and(|last| (0xD800..0xDC00).contains(last)) && !self.ended {
            units.pop();
        }
        self.raw.drain(..units.len() * 2);
        let mut broken = self.ended && !self.raw.is_empty();
        for character in char::decode_utf16(units) {
            let Ok(character) = character else {
                broken = true;
                break;
            };
            self.text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        }
        match broken {
            true => {
                Err(Refused::at(self.line + newlines(&self.text), "the text is broken UTF-16: save the file as UTF-8"))
            }
            false => Ok(()),
        }
    }
}

fn newlines(text: &[u8]) -> u64 {
    text.iter().filter(|byte| **byte == b'\n').count() as u64
}
