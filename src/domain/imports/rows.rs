//! Splitting CSV into rows and cells.
//!
//! An own splitter, because three things are needed together: the exact line on which a row begins (quoted line breaks,
//! blank lines and every kind of line end counted), limits that hold while a cell is being read, and flat memory.

use std::io::Read;

use super::Refused;
use super::source::Source;

const LONGEST_CELL: usize = 1024 * 1024;
const MOST_COLUMNS: usize = 1_000;

/// One row. Kept and filled again, so that a million rows need no million allocations.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The line on which it begins; the first is 1.
    pub line: u64,
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Row {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn cell(&self, index: usize) -> &str {
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        // the source lets only UTF-8 through, and a cell ends at an ASCII character
        std::str::from_utf8(&self.text[start..self.ends[index]]).unwrap_or_default()
    }

    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.cell(index))
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Begins,
    Plain,
    Quoted,
    /// After a quote inside a quoted cell: the cell's end, or one half of a doubled quote.
    Quote,
}

pub struct Rows<R> {
    source: Source<R>,
    delimiter: u8,
    line: u64,
    /// The last row ended with a carriage return: a line feed now belongs to it.
    returned: bool,
}

impl<R: Read> Rows<R> {
    /// The delimiter is told from the header line: whichever of `,` `;` and tab it has most of.
    pub fn new(mut source: Source<R>) -> Result<Self, Refused> {
        let mut quoted = false;
        let mut counts = [0; 3];
        for byte in source.peek()? {
            match byte {
                b'"' => quoted = !quoted,
                b'\n' | b'\r' if !quoted => break,
                b';' if !quoted => counts[1] += 1,
                b'\t' if !quoted => counts[2] += 1,
                b',' if !quoted => counts[0] += 1,
                _ => {}
            }
        }
        let most = counts.into_iter().max().unwrap_or(0);
        let delimiter = [b',', b';', b'\t'][counts.iter().position(|count| *count == most).unwrap_or(0)];
        Ok(Self { source, delimiter, line: 1, returned: false })
    }

    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    pub fn hash(&self) -> [u8; 32] {
        self.source.hash()
    }

    /// The next row that is not blank; false at the end of the file.
    pub fn read(&mut self, row: &mut Row) -> Result<bool, Refused> {
        loop {
            row.clear();
            row.line = self.line;
            if !self.split(row)? {
                return Ok(false);
            }
            if row.cells().any(|cell| !cell.trim().is_empty()) {
                return Ok(true);
            }
        }
    }

    fn split(&mut self, row: &mut Row) -> Result<bool, Refused> {
        let (mut state, mut start, mut any) = (State::Begins, 0, false);
        loop {
            let (delimiter, block) = (self.delimiter, self.source.peek()?);
            if block.is_empty() {
                return match state {
                    State::Quoted => {
                        Err(Refused::at(row.line, "a quoted text in this row never ends: a quote is missing"))
                    }
                    _ if !any => Ok(false),
                    _ => end_cell(row).map(|()| true),
                };
            }
            let mut used = 0;
            for &byte in block {
                used += 1;
                if std::mem::take(&mut self.returned) && byte == b'\n' {
                    continue;
                }
                any = true;
                match (state, byte) {
                    (State::Begins, b'"') => state = State::Quoted,
                    (State::Quoted, b'"') => state = State::Quote,
                    (State::Quote, b'"') => {
                        row.text.push(b'"');
                        state = State::Quoted;
                    }
                    (State::Quoted, _) => {
                        self.line += u64::from(byte == b'\n');
                        row.text.push(byte);
                    }
                    (_, b'\n' | b'\r') => {
                        self.line += 1;
                        self.returned = byte == b'\r';
                        self.source.consume(used);
                        return end_cell(row).map(|()| true);
                    }
                    (_, byte) if byte == delimiter => {
                        end_cell(row)?;
                        (state, start) = (State::Begins, row.text.len());
                    }
                    (_, byte) => {
                        row.text.push(byte);
                        state = State::Plain;
                    }
                }
                if row.text.len() - start > LONGEST_CELL {
                    return Err(Refused::at(
                        row.line,
                        "a cell of this row is longer than 1 MB: a closing quote may be missing",
                    ));
                }
            }
            self.source.consume(used);
        }
    }
}

fn end_cell(row: &mut Row) -> Result<(), Refused> {
    row.ends.push(row.text.len());
    match row.ends.len() > MOST_COLUMNS {
        true => Err(Refused::at(row.line, "the row has more than 1,000 columns")),
        false => Ok(()),
    }
}
