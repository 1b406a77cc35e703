//! A report for somebody who is not there: read through the scope they would have if they signed in now, and written as the
//! pages write it.

use crate::app::App;
use crate::base::words::Words;
use crate::domain::accounts::Account;
use crate::domain::logins::reader::Reader;
use crate::domain::reports::asked::{self, Which};
use crate::domain::reports::query::RawQuery;
use crate::domain::reports::{Extent, Report};
use crate::domain::scope::Access;
use crate::domain::settings::logo;
use crate::error::{Error, Result};
use crate::output::about::About;
use crate::output::file::{Format, Frame, bytes};
use crate::output::labels;

/// All rows that the page would have on as many pages as it takes.
pub async fn read(app: &App, reader: &Reader, which: Which, raw: &RawQuery) -> Result<Report> {
    let mut theirs = app.work.portal(reader.bounds.clone(), Access::Read).await?;
    let report = asked::read(&mut theirs, which, raw, Extent::Whole).await?;
    theirs.commit().await?;
    Ok(report)
}

/// The report as a file in the reader's language, written on a thread of its own.
pub async fn write(app: &App, reader: &Reader, which: Which, report: Report, format: Format) -> Result<Vec<u8>> {
    let seen = &reader.bounds.visibility;
    let words = Words::of(seen.language());
    let title = labels::report(&words, which.section());
    let frame = Frame {
        words: &words,
        account: &reader.account,
        customer: &reader.customer,
        zone: seen.zone(),
        now: app.work.now(),
    };
    let about = About { logo: logo_for(app, &reader.account, format).await?, ..frame.about(&report, title) };
    let work = tokio::task::spawn_blocking(move || bytes(format, &words, &report, &about));
    work.await.map_err(|error| Error::Internal(format!("writing a file: {error}")))?
}

async fn logo_for(app: &App, account: &Account, format: Format) -> Result<Option<Vec<u8>>> {
    match (format, &account.logo) {
        (Format::Pdf, Some(hash)) => {
            let mut root = app.work.root(Access::Read).await?;
            logo::find(&mut root, &account.slug, hash).await
        }
        _ => Ok(None),
    }
}
