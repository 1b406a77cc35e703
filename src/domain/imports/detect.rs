//! Which format a file has, and how one can tell: CSV by the set of its headers, JSON by the keys of its first entry.

use std::io::Read;

use super::cell::Cells;
use super::elements::Elements;
use super::header::{Columns, Header};
use super::record::{Parsed, Record, Rejected};
use super::rows::{Row, Rows};
use super::source::Source;
use super::{Asked, Format, Kind, Refused, generic, generic_invoices, kimai_csv, kimai_json};
use crate::base::zone::Zone;

enum Content<R> {
    Csv { rows: Rows<R>, columns: Columns, row: Row },
    Json(Elements<R>),
}

/// A recognised file, ready to be read from its first row on.
pub struct File<R> {
    pub name: String,
    pub format: Format,
    /// How the format was told, as a sentence for people.
    pub why: String,
    /// Columns that are not read.
    pub unused: Vec<String>,
    content: Content<R>,
}

/// Looks at the beginning of a file and finds out what it is. `name` is for the record only.
pub fn open<R: Read>(name: &str, reader: R, asked: Asked) -> Result<File<R>, Refused> {
    let mut source = Source::open(reader)?;
    let first = source.peek()?.iter().find(|byte| !byte.is_ascii_whitespace()).copied();
    match first {
        None if source.peek()?.is_empty() => Err(Refused::whole("the file is empty")),
        Some(b'[' | b'{') => open_json(name, source, asked),
        _ => open_csv(name, source, asked),
    }
}

fn open_json<R: Read>(name: &str, source: Source<R>, asked: Asked) -> Result<File<R>, Refused> {
    if !matches!(asked, Asked::Auto | Asked::KimaiJson) {
        return Err(Refused::whole("this file is JSON, and that format is CSV"));
    }
    let mut elements = Elements::new(source);
    let (kind, why) = match elements.peek()? {
        None => (Kind::Nothing, "an empty list".to_owned()),
        Some(value) => kimai_json::detect(value).map_err(Refused::whole)?,
    };
    let content = Content::Json(elements);
    Ok(File { name: name.to_owned(), format: Format::KimaiJson(kind), why, unused: Vec::new(), content })
}

fn open_csv<R: Read>(name: &str, source: Source<R>, asked: Asked) -> Result<File<R>, Refused> {
    let (mut rows, mut row) = (Rows::new(source)?, Row::default());
    if !rows.read(&mut row)? {
        return Err(Refused::whole("the file is empty"));
    }
    let header = Header::read(&row);
    let (format, how, columns) = match asked {
        Asked::Auto => recognise(&header).ok_or_else(|| unknown(&header))?,
        Asked::KimaiCsv => {
            let (columns, how) = kimai_csv::columns(&header).ok_or_else(|| kimai_csv::lacks(&header))?;
            (Format::KimaiCsv, how, columns)
        }
        Asked::KimaiJson => return Err(Refused::whole("this file is not JSON: it must begin with [")),
        Asked::Customers => forced(&header, Format::Customers)?,
        Asked::Projects => forced(&header, Format::Projects)?,
        Asked::Time => forced(&header, Format::Time)?,
        Asked::Invoices => forced(&header, Format::Invoices)?,
    };
    let delimiter = match rows.delimiter() {
        b';' => "semicolon",
        b'\t' => "tab",
        _ => "comma",
    };
    let why = format!("{how}, separated by {delimiter}");
    let unused = columns.unused.clone();
    Ok(File { name: name.to_owned(), format, why, unused, content: Content::Csv { rows, columns, row } })
}

fn recognise(header: &Header) -> Option<(Format, String, Columns)> {
    if foreign(header).is_some() {
        return None;
    }
    if let Some((columns, how)) = kimai_csv::columns(header).filter(|(columns, _)| kimai_csv::is_sure(columns)) {
        return Some((Format::KimaiCsv, how, columns));
    }
    [Format::Invoices, Format::Time, Format::Projects, Format::Customers].into_iter().find_map(|format| {
        let columns = header.columns(generic::known(format));
        // somebody else's report may well have a column "customer", too
        let sure = columns.count() > 1 && columns.count() * 2 >= columns.width();
        let sure = sure && generic::lacks(format, &columns).is_none();
        sure.then(|| (format, described(format, &columns), columns))
    })
}

fn forced(header: &Header, format: Format) -> Result<(Format, String, Columns), Refused> {
    let columns = header.columns(generic::known(format));
    match generic::lacks(format, &columns) {
        Some(lack) => Err(Refused::at(1, format!("the format {} needs {lack}; {}", format.key(), seen(header)))),
        None => Ok((format, described(format, &columns), columns)),
    }
}

fn described(format: Format, columns: &Columns) -> String {
    format!("headers of the documented format \"{}\" ({} of {} known)", format.key(), columns.count(), columns.width())
}

/// Exports of tools that cannot be read yet. Some share enough headers with ours to be misread.
fn foreign(header: &Header) -> Option<&'static str> {
    let has = |names: &[&str]| names.iter().all(|name| header.has(name));
    if has(&["start date", "start time", "duration (h)"]) {
        Some("Clockify")
    } else if has(&["start date", "start time", "duration"]) {
        Some("Toggl Track")
    } else if has(&["billable?", "hours"]) || has(&["first name", "last name", "hours"]) {
        Some("Harvest")
    } else {
        None
    }
}

fn unknown(header: &Header) -> Refused {
    let what = match foreign(header) {
        Some(tool) => {
            format!("this is an export of {tool}, which cannot be read yet: rename its columns to the documented ones")
        }
        None => "the format is not known".to_owned(),
    };
    Refused::at(
        1,
        format!(
            "{what}. Known are: Kimai's CSV export (en, de, da, sv, ro), Kimai's API answers as JSON, and the documented CSV \
             for customers, projects, time and invoices (docs/IMPORT.md). {}",
            seen(header)
        ),
    )
}

fn seen(header: &Header) -> String {
    let mut names: Vec<String> = header.names.iter().take(40).map(|name| super::cell::quoted(name)).collect();
    if header.names.len() > names.len() {
        names.push(format!("and {} more", header.names.len() - names.len()));
    }
    format!("Headers seen: {}", names.join(", "))
}

impl<R: Read> File<R> {
    /// SHA-256 of what was read so far; of the file, when it was read to its end.
    pub fn hash(&self) -> [u8; 32] {
        match &self.content {
            Content::Csv { rows, .. } => rows.hash(),
            Content::Json(elements) => elements.hash(),
        }
    }

    /// Whether the file says if hours are approved or invoiced.
    pub(super) fn says_state(&self) -> bool {
        match &self.content {
            Content::Csv { columns, .. } => columns.has("state") || columns.has("exported"),
            Content::Json(_) => true,
        }
    }

    /// The next row. `zone` is that of wall-clock times in the file.
    pub fn next(&mut self, zone: &Zone) -> Result<Option<Parsed>, Refused> {
        match &mut self.content {
            Content::Csv { rows, columns, row } => {
                if !rows.read(row)? {
                    return Ok(None);
                }
                let cells = Cells { columns, row };
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
}

/// A record and what is to be said about it.
pub(super) type Outcome = Result<(Record, Option<String>), Rejected>;

fn read_csv(format: Format, cells: Cells<'_>, zone: &Zone) -> Outcome {
    match format {
        Format::KimaiCsv | Format::KimaiJson(_) => kimai_csv::read(cells, zone),
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
