//! A report as a file: the same columns and rows as its page, all of them, with what the page says around them.

use super::filters::{grouping, merge, words};
use crate::base::colour::Colour;
use crate::domain::reports::{Extent, Merge, Report};
use crate::domain::scope::Access;
use crate::domain::settings::logo;
use crate::error::{Error, Result};
use crate::output::about::About;
use crate::output::pdf;
use crate::web::format::{Format, Wanted, file};
use crate::web::page::Page;
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
    let about = About { logo, ..about(&page, &report, title) };
    let format = wanted.format;
    Ok(file(format, name, wanted.write(page.t, report, about).await?))
}

fn about(page: &Page, report: &Report, title: String) -> About {
    About {
        title,
        company: page.account.name.clone(),
        customer: page.company.clone(),
        filters: filters(page, report),
        zone: report.has_clock().then(|| page.zone_note()),
        made: page.now,
        made_words: page.when(&page.now),
        brand: page.account.brand.as_deref().and_then(|text| text.parse::<Colour>().ok()).map(Colour::parts),
        logo: None,
    }
}

/// What the rows were chosen by, in words.
fn filters(page: &Page, report: &Report) -> Vec<String> {
    let (t, lens) = (&page.t, &report.lens);
    let mut all = Vec::new();
    if let Some(period) = &lens.period {
        all.push(format!("{}: {}", t.period(), words(page, period)));
    }
    if let Some((_, name)) = lens.project.and_then(|id| report.projects.iter().find(|(known, _)| *known == id)) {
        all.push(format!("{}: {name}", t.col_project()));
    }
    if let Some(text) = &lens.search {
        all.push(format!("{}: {text}", t.search()));
    }
    all.extend(lens.group.map(|by| grouping(t, by)));
    if lens.merge != Merge::None {
        all.push(merge(t, lens.merge));
    }
    all
}
