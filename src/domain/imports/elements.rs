//! Splitting a JSON list into its elements, so that one at a time is in memory and each is known by its line.

use std::io::Read;

use serde_json::Value;

use super::Refused;
use super::source::Source;

const LONGEST: usize = 4 * 1024 * 1024;

#[derive(PartialEq)]
enum State {
    Before,
    Inside,
    After,
}

pub struct Elements<R> {
    source: Source<R>,
    line: u64,
    state: State,
    /// Read ahead by [`Elements::peek`].
    next: Option<(u64, Value)>,
    element: Vec<u8>,
}

impl<R: Read> Elements<R> {
    pub fn new(source: Source<R>) -> Self {
        Self { source, line: 1, state: State::Before, next: None, element: Vec::new() }
    }

    pub fn hash(&self) -> [u8; 32] {
        self.source.hash()
    }

    /// The first element, which tells what the file is. None: the list is empty.
    pub fn peek(&mut self) -> Result<Option<&Value>, Refused> {
        if self.next.is_none() {
            self.next = self.read()?;
        }
        Ok(self.next.as_ref().map(|(_, value)| value))
    }

    /// The next element and the line it begins on.
    pub fn read(&mut self) -> Result<Option<(u64, Value)>, Refused> {
        if let Some(next) = self.next.take() {
            return Ok(Some(next));
        }
        if self.state == State::Before {
            match self.after_space()? {
                Some(b'[') => self.state = State::Inside,
                _ => return Err(Refused::at(self.line, "this JSON is not a list: it must begin with [")),
            }
            if self.peek_after_space()? == Some(b']') {
                self.source.consume(1);
                self.state = State::After;
            }
        }
        if self.state == State::After {
            return match self.after_space()? {
                None => Ok(None),
                Some(_) => Err(Refused::at(self.line, "something follows after the end of the list")),
            };
        }
        self.peek_after_space()?;
        let line = self.line;
        self.gather(line)?;
        match serde_json::from_slice(&self.element) {
            Ok(value) => Ok(Some((line, value))),
            Err(error) => {
                Err(Refused::at(line + error.line().saturating_sub(1) as u64, format!("this is not JSON: {error}")))
            }
        }
    }

    /// Everything up to the comma or bracket that ends the element.
    fn gather(&mut self, line: u64) -> Result<(), Refused> {
        let (mut depth, mut text, mut escaped) = (0_u32, false, false);
        self.element.clear();
        while let Some(byte) = self.source.next()? {
            self.line += u64::from(byte == b'\n');
            match byte {
                _ if escaped => escaped = false,
                b'\\' if text => escaped = true,
                b'"' => text = !text,
                _ if text => {}
                b'{' | b'[' => depth += 1,
                b',' if depth == 0 => return Ok(()),
                b']' if depth == 0 => {
                    self.state = State::After;
                    return Ok(());
                }
                b'}' | b']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.element.push(byte);
            if self.element.len() > LONGEST {
                return Err(Refused::at(line, "an entry of the list is longer than 4 MB"));
            }
        }
        Err(Refused::at(self.line, "the file ends in the middle of the list: it was not saved completely"))
    }

    fn peek_after_space(&mut self) -> Result<Option<u8>, Refused> {
        loop {
            match self.source.peek()?.first().copied() {
                Some(space @ (b' ' | b'\t' | b'\r' | b'\n')) => {
                    self.line += u64::from(space == b'\n');
                    self.source.consume(1);
                }
                other => return Ok(other),
            }
        }
    }

    fn after_space(&mut self) -> Result<Option<u8>, Refused> {
        let next = self.peek_after_space()?;
        self.source.consume(1);
        Ok(next)
    }
}
