//! A report as a file: the same columns and rows as its page, all of them, with what the page says around them.

use crate::domain::reports::{Extent, Report};
use crate::domain::scope::Access;
use crate::domain::settings::logo;
use crate::error::{Error, Result};
use crate::output::about::About;
use crate::output::file::Frame;
use crate::output::pdf;
use crate::web::format::{Format, Wanted, file};
use crate::web::viewer::{Section, Viewer};
use axum::response::Response;

/// A page shows a page of rows; a file holds them all.
pub fn extent(wanted: &Wanted) -> Extent {
    if wanted.is_page() { Extent::Page } else { Extent::Whole }
}

/// `name`: what the file is called. Lets the connection go before the file is written.
pub async fn as_file<S: Section>(
    viewer: Viewer<S>,
    wanted: Wanted,
    report: Report,
    name: &str,
    title: String,
) -> Result<Response> {
    let Viewer { scope, page, .. } = viewer;
    scope.commit().await?;
    if wanted.format == Format::Pdf && !pdf::fits(&report) {
        return Err(Error::Refused(page.t.file_too_much_for_pdf(pdf::MOST_ROWS)));
    }
    let logo = match (wanted.format, &page.account.logo) {
        (Format::Pdf, Some(hash)) => {
            let mut root = wanted.app.web.root(Access::Read).await?;
            logo::find(&mut root, &page.account.slug, hash).await?
        }
        _ => None,
    };
    let frame =
        Frame { words: &page.t, account: &page.account, customer: &page.company, zone: &page.zone, now: page.now };
    let about = About { logo, ..frame.about(&report, title) };
    let format = wanted.format;
    Ok(file(format, name, wanted.write(page.t, report, about).await?))
}
