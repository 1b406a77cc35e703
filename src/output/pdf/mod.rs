//! A report as PDF, for people who see it and people who hear it (PDF/UA-1): A4, upright or turned, the account's logo, what the
//! rows are, the table with its head on each page, totals, and which page of how many it is.

mod font;
mod front;
mod page;
mod pen;
mod table;

use super::about::About;
use crate::base::words::Words;
use crate::domain::reports::{Cell, Report};
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::metadata::{DateTime, Metadata};
use krilla::{Document, SerializeSettings};

/// More rows than these are no document: that is what tables and CSV are for.
pub const MOST_ROWS: usize = 5_000;
/// Nor are rows of more text than these letters: some 400 pages.
const MOST_TEXT: usize = 1_500_000;

/// Whether a report can be a PDF.
pub fn fits(report: &Report) -> bool {
    let text = |cell: &Cell| match cell {
        Cell::Text(text) | Cell::Link(text, _) => text.len(),
        _ => 0,
    };
    report.rows.len() <= MOST_ROWS && report.rows.iter().flatten().map(text).sum::<usize>() <= MOST_TEXT
}

/// Whether this letter can be written. One that can't is a box, which says that there is one.
pub fn has(letter: char) -> bool {
    font::REGULAR.has(letter) && font::SEMIBOLD.has(letter)
}

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadPaper(String);

pub fn write(words: &Words, report: &Report, about: &About) -> Result<Vec<u8>, BadPaper> {
    let sheet = page::Sheet::new(words, report, about);
    let strict = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let written = strict
        .map_err(|error| format!("{error:?}"))
        .and_then(|configuration| draw(words, about, &sheet, configuration).map_err(|error| format!("{error}")));
    written.or_else(|problem| {
        // Better a file that some reading aid stumbles over than none.
        tracing::warn!(problem, "a PDF is not PDF/UA");
        draw(words, about, &sheet, Configuration::default()).map_err(|error| BadPaper(error.to_string()))
    })
}

fn draw(
    words: &Words,
    about: &About,
    sheet: &page::Sheet,
    configuration: Configuration,
) -> Result<Vec<u8>, KrillaError> {
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let made = about.made;
    let date = DateTime::new(u16::try_from(made.year()).unwrap_or(0))
        .month(made.month().into())
        .day(made.day())
        .hour(made.hour())
        .minute(made.minute())
        .second(made.second())
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    document.set_metadata(
        Metadata::new()
            .title(font::clean(&about.title))
            .language(words.lang().html().to_owned())
            .creator("Extranet".to_owned())
            .creation_date(date),
    );
    sheet.draw(&mut document);
    document.finish()
}
