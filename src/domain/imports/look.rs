//! A look at the beginning of a file, for whoever has to say how it is to be read.

use sha2::{Digest, Sha256};

use super::dates::Evidence;
use super::detect;
use super::fields;
use super::header::Header;
use super::rows::{Row, Rows};
use super::source::Source;
use super::{Asked, Format, How, Mapping, Reading, Refused, Verdict, kimai_csv, upload};
use crate::base::ids::ImportId;
use crate::domain::scope::StaffScope;
use crate::error::Result;

/// Rows shown beside their headers.
const ROWS: usize = 3;
/// Rows looked at for what has to be asked.
const LOOKED_AT: usize = 200;

#[derive(Clone, Debug, Default)]
pub struct Look {
    /// None: not told, and nobody has said.
    pub format: Option<Format>,
    /// Headers as the file has them. Empty for JSON.
    pub names: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// What files with the same headers have in common.
    pub header: Vec<u8>,
    pub mapping: Mapping,
    /// A date among the first rows that could be two days.
    pub two: Option<String>,
    /// Nothing at all can be done with it.
    pub refused: Option<Refused>,
}

/// The fields of a CSV format, in the order of its description.
pub fn targets(format: Format) -> Vec<&'static str> {
    match format {
        Format::KimaiJson(_) => Vec::new(),
        format => fields::known(format).iter().map(|(field, _)| *field).collect(),
    }
}

/// Fields a format cannot do without and that have no column.
pub fn missing(format: Format, columns: &Mapping, reading: &Reading) -> Vec<&'static str> {
    let has = |field: &str| columns.contains_key(field);
    let mut missing = Vec::new();
    let mut need = |field: &'static str, there: bool| {
        if !there {
            missing.push(field);
        }
    };
    match format {
        Format::KimaiJson(_) => return missing,
        Format::Customers => need("name", has("name")),
        Format::Projects => {
            need("customer", has("customer"));
            need("name", has("name"));
        }
        Format::Invoices => {
            need("number", has("number"));
            need("customer", has("customer"));
            need("date", has("date"));
            need("gross", has("gross") || has("net") && has("vat"));
        }
        Format::KimaiCsv | Format::Toggl | Format::Clockify | Format::Harvest | Format::Time => {
            need("date", has("date") || format == Format::Time && has("start"));
            need("duration", has("duration") || format == Format::Time && has("start") && has("end"));
            need("customer", has("customer") || format != Format::KimaiCsv && reading.customer.is_some());
            need("project", has("project") || format != Format::KimaiCsv && reading.project.is_some());
        }
    }
    missing
}

/// Whether a file of this format has clock times that mean nothing without a zone.
pub fn has_clocks(format: Format, columns: &Mapping) -> bool {
    match format {
        Format::KimaiCsv => columns.contains_key("from"),
        Format::Time | Format::Toggl | Format::Clockify => columns.contains_key("start"),
        _ => false,
    }
}

/// Looks at an upload, read as `how` says as far as it says something.
pub async fn look(scope: &mut StaffScope, import: ImportId, how: &How) -> Result<Look> {
    let piece = upload::piece(scope, import, 0).await?.unwrap_or_default();
    Ok(at(&piece, how).unwrap_or_else(|refused| Look { refused: Some(refused), ..Look::default() }))
}

fn at(piece: &[u8], how: &How) -> std::result::Result<Look, Refused> {
    let mut source = Source::open(piece)?;
    let first = source.peek()?.iter().find(|byte| !byte.is_ascii_whitespace()).copied();
    if matches!(first, Some(b'[' | b'{')) {
        let file = detect::open("", piece, Asked::Auto)?;
        return Ok(Look { format: Some(file.format), ..Look::default() });
    }
    let (mut rows, mut row) = (Rows::new(source)?, Row::default());
    if !rows.read(&mut row)? {
        return Err(Refused::whole("the file is empty"));
    }
    let header = Header::read(&row);
    let (format, mapping) = told(&header, how);
    let mut look = Look { format, mapping, names: header.names.clone(), header: hash(&header), ..Look::default() };
    let mut evidence = Evidence::default();
    // The piece may end within a row: whatever is wrong from here on is found when the file is read whole.
    for _ in 0..LOOKED_AT {
        if !rows.read(&mut row).unwrap_or(false) {
            break;
        }
        if look.rows.len() < ROWS {
            look.rows.push(row.cells().map(str::to_owned).collect());
        }
        for cell in row.cells() {
            evidence.look(row.line, cell.trim().split(['T', ' ']).next().unwrap_or_default());
        }
    }
    if let Verdict::Ask(_, text) = evidence.verdict() {
        look.two = Some(text);
    }
    Ok(look)
}

fn told(header: &Header, how: &How) -> (Option<Format>, Mapping) {
    let format = match how.asked {
        Asked::Auto => None,
        asked => asked.format(),
    };
    let mapping = |format: Format| match (&how.columns, format) {
        (Some(columns), _) => columns.clone(),
        (None, Format::KimaiCsv) => kimai_csv::columns(header)
            .map_or_else(|| header.columns(fields::known(format)).mapping(), |(columns, _)| columns.mapping()),
        (None, _) => header.columns(fields::known(format)).mapping(),
    };
    match format {
        Some(format) => (Some(format), mapping(format)),
        None => match detect::recognise(header, &how.reading) {
            Some((format, _, columns)) => (Some(format), columns.mapping()),
            None => (None, Mapping::new()),
        },
    }
}

fn hash(header: &Header) -> Vec<u8> {
    let mut hash = Sha256::new();
    for name in &header.folded {
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name);
    }
    hash.finalize().to_vec()
}
