//! Which column is which.

use std::collections::BTreeMap;

use super::cell::single_line;
use super::reading::Mapping;
use super::rows::Row;

/// A field and the headers it goes by, folded (see [`fold`]); `(*)` at the end is any text in brackets.
pub type Known = (&'static str, &'static [&'static str]);

/// `User_Name ` and `user name` are one header.
pub fn fold(header: &str) -> String {
    let header = header.replace('_', " ").to_lowercase();
    header.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `amount (*)` stands for `amount (EUR)` in any currency.
fn is(header: &str, name: &str) -> bool {
    match name.strip_suffix("*)") {
        Some(start) => header.starts_with(start) && header.ends_with(')'),
        None => header == name,
    }
}

/// The header line of a file.
#[derive(Clone, Debug, Default)]
pub struct Header {
    /// As the file has them.
    pub names: Vec<String>,
    pub folded: Vec<String>,
}

impl Header {
    pub fn read(row: &Row) -> Self {
        let names: Vec<String> = row.cells().map(single_line).collect();
        let folded = names.iter().map(|name| fold(name)).collect();
        Self { names, folded }
    }

    pub fn has(&self, name: &str) -> bool {
        self.folded.iter().any(|folded| folded == name)
    }

    pub fn columns(&self, known: &[Known]) -> Columns {
        // Of several columns with one header the first counts: custom fields come last and may be called anything.
        let place =
            |names: &[&str]| names.iter().find_map(|name| self.folded.iter().position(|folded| is(folded, name)));
        self.with(known.iter().filter_map(|(field, names)| place(names).map(|index| (*field, index))).collect())
    }

    /// As somebody chose. Fields the format does not know and places the header does not have are left out.
    pub fn mapped(&self, known: &[Known], mapping: &Mapping) -> Columns {
        let place = |field: &str| mapping.get(field).copied().filter(|index| *index < self.names.len());
        self.with(known.iter().filter_map(|(field, _)| Some((*field, place(field)?))).collect())
    }

    fn with(&self, at: BTreeMap<&'static str, usize>) -> Columns {
        let unused = (0..self.names.len())
            .filter(|index| !self.names[*index].is_empty() && !at.values().any(|used| used == index))
            .map(|index| self.names[index].clone())
            .collect();
        Columns { at, names: self.names.clone(), unused }
    }
}

/// Where a format's fields are in a file.
#[derive(Clone, Debug)]
pub struct Columns {
    at: BTreeMap<&'static str, usize>,
    names: Vec<String>,
    /// Headers that mean nothing to the format.
    pub unused: Vec<String>,
}

impl Columns {
    /// Where each field is.
    pub fn mapping(&self) -> Mapping {
        self.at.iter().map(|(field, place)| ((*field).to_owned(), *place)).collect()
    }

    pub fn has(&self, field: &str) -> bool {
        self.at.contains_key(field)
    }

    /// How many of the format's fields the file has.
    pub fn count(&self) -> usize {
        self.at.len()
    }

    pub fn width(&self) -> usize {
        self.names.len()
    }

    pub fn place(&self, field: &str) -> Option<usize> {
        self.at.get(field).copied()
    }

    /// The places of the columns that are read, from left to right.
    pub fn used(&self) -> impl Iterator<Item = usize> {
        (0..self.names.len()).filter(|place| self.at.values().any(|used| used == place))
    }

    pub fn name(&self, place: usize) -> &str {
        &self.names[place]
    }

    /// What the file calls a field.
    pub fn label<'a>(&'a self, field: &'a str) -> &'a str {
        self.place(field).map_or(field, |index| &self.names[index])
    }
}
