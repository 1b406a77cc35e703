//! A report as a file, wherever it is made: for a page, or for a mail at night. What a file says around its rows is worked out
//! here, so that both say the same.

use super::about::About;
use super::{csv, json, labels, pdf, xlsx};
use crate::base::colour::Colour;
use crate::base::words::Words;
use crate::base::zone::Zone;
use crate::domain::accounts::Account;
use crate::domain::reports::{Merge, Report};
use crate::error::{Error, Result};
use time::OffsetDateTime;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Html,
    Csv,
    Json,
    Xlsx,
    Pdf,
}

impl Format {
    pub const FILES: [Format; 4] = [Format::Csv, Format::Json, Format::Xlsx, Format::Pdf];

    pub fn suffix(self) -> &'static str {
        match self {
            Format::Html => "",
            Format::Csv => ".csv",
            Format::Json => ".json",
            Format::Xlsx => ".xlsx",
            Format::Pdf => ".pdf",
        }
    }

    /// By an address's ending.
    pub fn of(path: &str) -> Self {
        Self::FILES.into_iter().find(|format| path.ends_with(format.suffix())).unwrap_or(Format::Html)
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Format::Json => "application/json",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Pdf => "application/pdf",
            Format::Html | Format::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// Takes its time for long reports: not on a thread that others wait for.
pub fn bytes(format: Format, words: &Words, report: &Report, about: &About) -> Result<Vec<u8>> {
    let internal = |error: &dyn std::fmt::Display| Error::Internal(format!("{}: {error}", format.suffix()));
    match format {
        Format::Csv => csv::write(words, report).map_err(|error| internal(&error)),
        Format::Xlsx => xlsx::write(words, report, about).map_err(|error| internal(&error)),
        Format::Pdf => pdf::write(words, report, about).map_err(|error| internal(&error)),
        Format::Html | Format::Json => {
            serde_json::to_vec_pretty(&json::write(words, report)).map_err(|error| internal(&error))
        }
    }
}

/// For whom a file is made, and when.
pub struct Frame<'a> {
    pub words: &'a Words,
    pub account: &'a Account,
    /// Whose rows they are.
    pub customer: &'a str,
    /// The reader's.
    pub zone: &'a Zone,
    pub now: OffsetDateTime,
}

impl Frame<'_> {
    /// Without the logo, which is read where there is a database.
    pub fn about(&self, report: &Report, title: String) -> About {
        let (t, zone) = (self.words, self.zone);
        About {
            title,
            company: self.account.name.clone(),
            customer: self.customer.to_owned(),
            filters: filters(t, report),
            zone: report.has_clock().then(|| t.times_in_zone(zone.to_string(), zone.abbreviation(self.now))),
            made: self.now,
            made_words: t.datetime(zone.local(self.now)),
            brand: self.account.brand.as_deref().and_then(|text| text.parse::<Colour>().ok()).map(Colour::parts),
            logo: None,
        }
    }
}

/// What the rows were chosen by, in words.
pub fn filters(t: &Words, report: &Report) -> Vec<String> {
    let lens = &report.lens;
    let mut all = Vec::new();
    if let Some(period) = &lens.period {
        all.push(format!("{}: {}", t.period(), labels::period(t, period)));
    }
    if let Some((_, name)) = lens.project.and_then(|id| report.projects.iter().find(|(known, _)| *known == id)) {
        all.push(format!("{}: {name}", t.col_project()));
    }
    if let Some(text) = &lens.search {
        all.push(format!("{}: {text}", t.search()));
    }
    all.extend(lens.group.map(|by| labels::grouping(t, by)));
    if lens.merge != Merge::None {
        all.push(labels::merge(t, lens.merge));
    }
    all
}
