//! A recognised file, read row by row.

use std::io::Read;

use super::cell::Cells;
use super::dates::Evidence;
use super::detect::Outcome;
use super::elements::Elements;
use super::header::Columns;
use super::reading::Reading;
use super::record::Parsed;
use super::rows::{Row, Rows};
use super::{Format, Refused, generic, generic_invoices, harvest, kimai_csv, kimai_json, trackers};
use crate::base::zone::Zone;

pub(super) enum Content<R> {
    Csv { rows: Rows<R>, columns: Columns, row: Row },
    Json(Elements<R>),
}

/// Ready to be read from its first row on.
pub struct File<R> {
    pub name: String,
    pub format: Format,
    /// How the format was told, as a sentence for people.
    pub why: String,
    /// Columns that are not read.
    pub unused: Vec<String>,
    pub(super) reading: Reading,
    pub(super) content: Content<R>,
}

/// Fields that hold days in one format or another.
const DATES: [&str; 6] = ["date", "end date", "start", "end", "due", "paid on"];

impl<R: Read> File<R> {
    /// SHA-256 of what was read so far; of the file, when it was read to its end.
    pub fn hash(&self) -> [u8; 32] {
        match &self.content {
            Content::Csv { rows, .. } => rows.hash(),
            Content::Json(elements) => elements.hash(),
        }
    }

    /// Whether the file says if hours are approved or invoiced.
    pub fn says_state(&self) -> bool {
        match &self.content {
            Content::Csv { columns, .. } => {
                ["state", "exported", "invoiced", "approved"].iter().any(|field| columns.has(field))
            }
            Content::Json(_) => true,
        }
    }

    /// Reads the file to its end and says what its dates tell about their order, and how many rows there are.
    pub fn evidence(mut self) -> Result<(Evidence, u64), Refused> {
        let (mut evidence, mut count) = (Evidence::default(), 0);
        match &mut self.content {
            Content::Csv { rows, columns, row } => {
                let places: Vec<usize> = DATES.iter().filter_map(|field| columns.place(field)).collect();
                while rows.read(row)? {
                    count += 1;
                    for place in places.iter().filter(|place| **place < row.len()) {
                        let text = row.cell(*place).trim();
                        evidence.look(row.line, text.split(['T', ' ']).next().unwrap_or_default());
                    }
                }
            }
            Content::Json(elements) => {
                while elements.read()?.is_some() {
                    count += 1;
                }
            }
        }
        Ok((evidence, count))
    }

    /// The next row. `zone` is that of wall-clock times in the file.
    pub fn next(&mut self, zone: &Zone) -> Result<Option<Parsed>, Refused> {
        match &mut self.content {
            Content::Csv { rows, columns, row } => {
                if !rows.read(row)? {
                    return Ok(None);
                }
                let cells = Cells { columns, row, reading: &self.reading };
                let read = cells.check().and_then(|()| read_csv(self.format, cells, zone));
                let invoice = match (&read, self.format) {
                    (Err(_), Format::Invoices) => generic_invoices::number(cells),
                    _ => None,
                };
                Ok(Some(Parsed { invoice, ..parsed(row.line, read) }))
            }
            Content::Json(elements) => {
                let Some((line, value)) = elements.read()? else { return Ok(None) };
                let Format::KimaiJson(kind) = self.format else { return Ok(None) };
                Ok(Some(parsed(line, kimai_json::read(kind, &value, zone))))
            }
        }
    }

    /// The cells of the row that was read last, under the columns that are used. Empty for JSON.
    pub fn cells(&self) -> Vec<String> {
        match &self.content {
            Content::Csv { columns, row, .. } => columns
                .used()
                .map(|place| if place < row.len() { row.cell(place).to_owned() } else { String::new() })
                .collect(),
            Content::Json(_) => Vec::new(),
        }
    }

    /// The headers of [`File::cells`].
    pub fn heads(&self) -> Vec<String> {
        match &self.content {
            Content::Csv { columns, .. } => columns.used().map(|place| columns.name(place).to_owned()).collect(),
            Content::Json(_) => Vec::new(),
        }
    }
}

fn read_csv(format: Format, cells: Cells<'_>, zone: &Zone) -> Outcome {
    match format {
        Format::KimaiCsv | Format::KimaiJson(_) => kimai_csv::read(cells, zone),
        Format::Toggl | Format::Clockify => trackers::read(cells, zone),
        Format::Harvest => harvest::read(cells),
        Format::Customers => generic::customer(cells),
        Format::Projects => generic::project(cells),
        Format::Time => generic::time(cells, zone),
        Format::Invoices => generic_invoices::invoice(cells),
    }
}

fn parsed(line: u64, outcome: Outcome) -> Parsed {
    match outcome {
        Ok((record, notice)) => Parsed { line, notice, record: Ok(record), invoice: None },
        Err(rejected) => Parsed { line, notice: None, record: Err(rejected), invoice: None },
    }
}
