//! Which format a file has, and how one can tell: CSV by the set of its headers, JSON by the keys of its first entry.

use std::io::Read;

use super::elements::Elements;
use super::fields;
use super::file::{Content, File};
use super::header::{Columns, Header};
use super::reading::{How, Mapping, Reading};
use super::reason::Reason;
use super::record::{Record, Rejected};
use super::rows::{Row, Rows};
use super::source::Source;
use super::{Asked, Format, Kind, Refused, harvest, kimai_csv, kimai_json};

/// A record and what is to be said about it.
pub(super) type Outcome = Result<(Record, Option<Reason>), Rejected>;

/// Looks at the beginning of a file and finds out what it is. `name` is for the record only.
pub fn open<R: Read>(name: &str, reader: R, how: impl Into<How>) -> Result<File<R>, Refused> {
    let how = how.into();
    let mut source = Source::open(reader)?;
    let first = source.peek()?.iter().find(|byte| !byte.is_ascii_whitespace()).copied();
    match first {
        None if source.peek()?.is_empty() => Err(Refused::whole("the file is empty")),
        Some(b'[' | b'{') => open_json(name, source, how),
        _ => open_csv(name, source, how),
    }
}

fn open_json<R: Read>(name: &str, source: Source<R>, how: How) -> Result<File<R>, Refused> {
    if !matches!(how.asked, Asked::Auto | Asked::KimaiJson) {
        return Err(Refused::whole("this file is JSON, and that format is CSV"));
    }
    let mut elements = Elements::new(source);
    let (kind, why) = match elements.peek()? {
        None => (Kind::Nothing, "an empty list".to_owned()),
        Some(value) => kimai_json::detect(value).map_err(Refused::whole)?,
    };
    let content = Content::Json(elements);
    let (name, format) = (name.to_owned(), Format::KimaiJson(kind));
    Ok(File { name, format, why, unused: Vec::new(), reading: how.reading, content })
}

fn open_csv<R: Read>(name: &str, source: Source<R>, how: How) -> Result<File<R>, Refused> {
    let (mut rows, mut row) = (Rows::new(source)?, Row::default());
    if !rows.read(&mut row)? {
        return Err(Refused::whole("the file is empty"));
    }
    let header = Header::read(&row);
    let (format, how_told, columns) = told(&header, &how)?;
    let delimiter = match rows.delimiter() {
        b';' => "semicolon",
        b'\t' => "tab",
        _ => "comma",
    };
    let why = format!("{how_told}, separated by {delimiter}");
    let unused = columns.unused.clone();
    let content = Content::Csv { rows, columns, row };
    Ok(File { name: name.to_owned(), format, why, unused, reading: how.reading, content })
}

type Told = (Format, String, Columns);

fn told(header: &Header, how: &How) -> Result<Told, Refused> {
    let format = match how.asked {
        Asked::Auto => return recognise(header, &how.reading).ok_or_else(|| unknown(header)),
        Asked::KimaiJson => return Err(Refused::whole("this file is not JSON: it must begin with [")),
        Asked::KimaiCsv if how.columns.is_none() => {
            let (columns, how) = kimai_csv::columns(header).ok_or_else(|| kimai_csv::lacks(header))?;
            return Ok((Format::KimaiCsv, how, columns));
        }
        Asked::KimaiCsv => Format::KimaiCsv,
        Asked::Toggl => Format::Toggl,
        Asked::Clockify => Format::Clockify,
        Asked::Harvest => Format::Harvest,
        Asked::Customers => Format::Customers,
        Asked::Projects => Format::Projects,
        Asked::Time => Format::Time,
        Asked::Invoices => Format::Invoices,
    };
    forced(header, format, how.columns.as_ref(), &how.reading)
}

/// The format of a header, how one can tell, and where its fields are.
pub(super) fn recognise(header: &Header, reading: &Reading) -> Option<Told> {
    let as_format = |format: Format| {
        let columns = header.columns(fields::known(format));
        fields::lacks(format, &columns, reading).is_none().then(|| (format, described(format, &columns), columns))
    };
    if let Some(tracker) = tracker(header) {
        // Some share enough headers with ours to be misread: one that lacks something is none of ours.
        return as_format(tracker);
    }
    if let Some((columns, how)) = kimai_csv::columns(header).filter(|(columns, _)| kimai_csv::is_sure(columns)) {
        return Some((Format::KimaiCsv, how, columns));
    }
    [Format::Invoices, Format::Time, Format::Projects, Format::Customers].into_iter().find_map(|format| {
        // somebody else's report may well have a column "customer", too
        as_format(format).filter(|(_, _, columns)| columns.count() > 1 && columns.count() * 2 >= columns.width())
    })
}

fn forced(header: &Header, format: Format, mapping: Option<&Mapping>, reading: &Reading) -> Result<Told, Refused> {
    let known = fields::known(format);
    let columns = mapping.map_or_else(|| header.columns(known), |mapping| header.mapped(known, mapping));
    match fields::lacks(format, &columns, reading) {
        Some(lack) => Err(Refused::at(1, format!("the format {} needs {lack}; {}", format.key(), seen(header)))),
        None if mapping.is_some() => Ok((format, format!("columns chosen for \"{}\"", format.key()), columns)),
        None => Ok((format, described(format, &columns), columns)),
    }
}

fn described(format: Format, columns: &Columns) -> String {
    let known = format!("({} of {} known)", columns.count(), columns.width());
    match format {
        Format::Toggl => format!("headers of Toggl Track's detailed report {known}"),
        Format::Clockify => format!("headers of Clockify's detailed report {known}"),
        Format::Harvest => format!("headers of Harvest's detailed time report {known}"),
        _ => format!("headers of the documented format \"{}\" {known}", format.key()),
    }
}

/// A tracker by the headers only it has.
fn tracker(header: &Header) -> Option<Format> {
    let has = |names: &[&str]| names.iter().all(|name| header.has(name));
    if has(&["start date", "start time", "duration (h)"]) || has(&["start date", "start time", "duration (decimal)"]) {
        Some(Format::Clockify)
    } else if has(&["start date", "start time", "duration"]) {
        Some(Format::Toggl)
    } else if harvest::is(header) {
        Some(Format::Harvest)
    } else {
        None
    }
}

fn unknown(header: &Header) -> Refused {
    let what = match tracker(header) {
        Some(format) => {
            let lack = fields::lacks(format, &header.columns(fields::known(format)), &Reading::default());
            format!("this looks like the format {}, which needs {}", format.key(), lack.unwrap_or_default())
        }
        None => "the format is not known".to_owned(),
    };
    Refused::at(
        1,
        format!(
            "{what}. Known are: the CSV exports of Kimai (en, de, da, sv, ro), Toggl Track, Clockify and Harvest, Kimai's API \
             answers as JSON, and the documented CSV for customers, projects, time and invoices (docs/IMPORT.md). {}",
            seen(header)
        ),
    )
}

fn seen(header: &Header) -> String {
    let mut names: Vec<String> =
        header.names.iter().take(40).map(|name| format!("\"{}\"", super::cell::short(name))).collect();
    if header.names.len() > names.len() {
        names.push(format!("and {} more", header.names.len() - names.len()));
    }
    format!("Headers seen: {}", names.join(", "))
}
