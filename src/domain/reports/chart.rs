//! A report's rows drawn as bars: by days, weeks, months, years, or by project. Bars are of the rows that the report has, no
//! others, so they come to its totals.

use super::Sum;
use crate::base::ids::ProjectId;
use ::time::Date;
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Day,
    /// ISO 8601: from Monday to Sunday.
    Week,
    Month,
    Year,
    Project,
}

impl By {
    pub fn key(self) -> &'static str {
        match self {
            By::Day => "day",
            By::Week => "week",
            By::Month => "month",
            By::Year => "year",
            By::Project => "project",
        }
    }
}

/// What a bar is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// From the first to the last of its days, as far as the period of the report reaches.
    Days(Date, Date),
    Project(ProjectId, String),
    /// So many further projects together.
    Others(usize),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub place: Place,
    /// Of shown columns, as in the report's own totals.
    pub sums: BTreeMap<&'static str, Sum>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub by: By,
    /// Days, weeks, months and years without gaps; projects from the largest.
    pub bars: Vec<Bar>,
    /// What all bars come to.
    pub sums: BTreeMap<&'static str, Sum>,
}

/// What is drawn of the figures that bars have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Of the column.
    pub key: &'static str,
    /// `None`: seconds.
    pub currency: Option<String>,
}

impl Measure {
    /// Seconds or minor units.
    pub fn of(&self, sums: &BTreeMap<&'static str, Sum>) -> i64 {
        let found = sums.get(self.key);
        match &self.currency {
            None => found.and_then(|sum| sum.seconds).unwrap_or_default(),
            Some(code) => found.and_then(|sum| sum.money.get(code).copied()).unwrap_or_default(),
        }
    }
}

impl Chart {
    /// What to draw: hours where they are shown, else hours invoiced, else amounts, each currency for itself because two
    /// have no common height. Nothing where all of it is zero.
    pub fn measures(&self) -> Vec<Measure> {
        let hours = ["hours", "invoiced-hours"].map(|key| Measure { key, currency: None });
        if let Some(hours) = hours.into_iter().find(|measure| self.sums.contains_key(measure.key)) {
            return if self.is_flat(&hours) { Vec::new() } else { vec![hours] };
        }
        let Some(key) = ["value", "invoiced-value"].into_iter().find(|key| self.sums.contains_key(key)) else {
            return Vec::new();
        };
        let codes = self.sums.get(key).map(|sum| sum.money.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
        let all = codes.into_iter().map(|code| Measure { key, currency: Some(code) });
        all.filter(|measure| !self.is_flat(measure)).collect()
    }

    fn is_flat(&self, measure: &Measure) -> bool {
        self.bars.iter().all(|bar| measure.of(&bar.sums) == 0)
    }
}
