//! The form of a week as it was posted: a row for each project or task, with a text and what it was filled from for each day.

use super::super::typed::duration;
use crate::base::week::Week;
use crate::base::words::Words;
use crate::domain::time::{Change, Known, Work};
use crate::error::{Error, Result};
use crate::web::form::Errors;

/// More rows than anybody works on in a week.
const MOST_ROWS: usize = 100;

#[derive(Clone, Debug, Default)]
pub struct TypedCell {
    /// `None`: it could not be typed into.
    pub text: Option<String>,
    pub was: Option<Known>,
}

#[derive(Clone, Debug)]
pub struct TypedRow {
    pub work: Work,
    pub cells: [TypedCell; 7],
}

#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub week: String,
    pub person: String,
    pub act: String,
    /// What a new row is for.
    pub add: String,
    pub submit_id: String,
    pub rows: Vec<TypedRow>,
}

/// The field of a cell.
pub fn cell(row: usize, day: usize) -> String {
    format!("c{row}-{day}")
}

/// The hidden field beside it.
pub fn stamp(row: usize, day: usize) -> String {
    format!("s{row}-{day}")
}

impl Typed {
    pub fn of(pairs: &[(String, String)]) -> Result<Self> {
        let get = |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        let text = |name: &str| get(name).unwrap_or_default();
        let works: Vec<&str> =
            pairs.iter().filter(|(name, _)| name == "row").map(|(_, value)| value.as_str()).collect();
        if works.len() > MOST_ROWS {
            return Err(Error::BadAddress("rows"));
        }
        let mut rows: Vec<TypedRow> = Vec::new();
        for (at, work) in works.into_iter().enumerate() {
            let work: Work = work.parse().map_err(|_| Error::NotFound)?;
            if rows.iter().any(|known| known.work == work) {
                return Err(Error::BadAddress("rows"));
            }
            let mut cells: [TypedCell; 7] = Default::default();
            for (day, typed) in cells.iter_mut().enumerate() {
                typed.text = get(&cell(at, day));
                let was = text(&stamp(at, day));
                typed.was = if was.is_empty() { None } else { Some(was.parse()?) };
            }
            rows.push(TypedRow { work, cells });
        }
        Ok(Self {
            week: text("week"),
            person: text("person"),
            act: text("act"),
            add: text("add"),
            submit_id: text("submit_id"),
            rows,
        })
    }

    pub fn row(&self, work: Work) -> Option<&TypedRow> {
        self.rows.iter().find(|row| row.work == work)
    }

    /// The cells that say something else than they were filled with, and what is wrong with others.
    pub fn changes(&self, t: &Words, week: Week) -> (Vec<Change>, Errors) {
        let (mut changes, mut errors) = (Vec::new(), Errors::default());
        for (at, row) in self.rows.iter().enumerate() {
            for (day, typed) in row.cells.iter().enumerate() {
                let Some(text) = &typed.text else { continue };
                match duration(t, text) {
                    Err(message) => errors.add(cell(at, day), message),
                    Ok(seconds) => {
                        let seconds = seconds.unwrap_or(0);
                        if seconds != typed.was.map_or(0, |was| was.seconds) {
                            let day = week.days()[day];
                            changes.push(Change { work: row.work, day, seconds, was: typed.was });
                        }
                    }
                }
            }
        }
        (changes, errors)
    }
}

impl TypedCell {
    /// The text, if it says something else than what the cell was filled with.
    pub fn touched(&self, t: &Words) -> Option<&str> {
        let text = self.text.as_deref()?;
        let same = duration(t, text).is_ok_and(|seconds| seconds.unwrap_or(0) == self.was.map_or(0, |was| was.seconds));
        (!same).then_some(text)
    }
}
