//! *Time spent* (T2, T23, K10, K15, K17): what was worked, entry by entry or put together by day, employee and project, in
//! groups with subtotals, with sums over the whole filter.

mod cells;
mod chart;
mod entries;
mod figures;
mod groups;
mod merged;
mod sums;

pub use chart::last_year;
pub use sums::last_month;

use super::query::RawQuery;
use super::{Extent, Grouping, Head, Kind, Lens, MOST_ROWS, Merge, Report, head, unsorted};
use crate::base::ids::ProjectId;
use crate::base::period::{Period, Preset};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{self, Column, Projects, Visibility};
use crate::error::{Error, Result};
use uuid::Uuid;

/// The columns this viewer gets, in reading order.
pub fn heads(seen: &Visibility) -> Vec<Head> {
    let mut heads = vec![head("date", Kind::Date)];
    let mut add = |column: Column, shown: &[Head]| {
        if seen.column(column) {
            heads.extend_from_slice(shown);
        }
    };
    add(Column::TimeOfDay, &[unsorted("start", Kind::Clock), unsorted("end", Kind::Clock)]);
    add(Column::Employee, &[head("employee", Kind::Text)]);
    heads.push(head("project", Kind::Text));
    let mut add = |column: Column, shown: &[Head]| {
        if seen.column(column) {
            heads.extend_from_slice(shown);
        }
    };
    add(Column::Task, &[head("task", Kind::Text)]);
    add(Column::Activity, &[head("activity", Kind::Text)]);
    add(Column::Description, &[head("description", Kind::Text)]);
    add(Column::Billable, &[head("billable", Kind::YesNo)]);
    add(Column::Hours, &[head("hours", Kind::Hours)]);
    add(Column::InvoicedHours, &[head("invoiced-hours", Kind::Hours)]);
    add(Column::Rate, &[head("rate", Kind::Rate)]);
    add(Column::Value, &[head("value", Kind::Money)]);
    add(Column::InvoicedValue, &[head("invoiced-value", Kind::Money)]);
    add(Column::InvoiceNumber, &[head("invoice", Kind::Text)]);
    heads
}

/// By what this viewer may have rows grouped: by what is shown. By employee only where people can be told apart anyway: the
/// groups would tell how many there are.
pub fn groupings(seen: &Visibility) -> Vec<Grouping> {
    let may = |grouping: &Grouping| match grouping {
        Grouping::Day | Grouping::Week | Grouping::Month | Grouping::Project => true,
        Grouping::Task => seen.column(Column::Task),
        Grouping::Employee => seen.tells_people_apart(),
        Grouping::Invoice => seen.column(Column::InvoiceNumber),
    };
    Grouping::ALL.into_iter().filter(may).collect()
}

/// How rows stand if the address does not say: those sorted by day under their days.
pub fn usual_grouping(sort: &str) -> Option<Grouping> {
    (sort == "date").then_some(Grouping::Day)
}

pub async fn report(scope: &mut PortalScope, raw: &RawQuery, extent: Extent) -> Result<Report> {
    read(scope, raw, extent, None).await
}

/// The latest entries and nothing else: no sums, no bars. `known`: the viewer's projects by name, where they were read already.
pub async fn latest(scope: &mut PortalScope, known: Option<Vec<(ProjectId, String)>>) -> Result<Report> {
    let (period, group) = (Some(Preset::All.key().to_owned()), Some("none".to_owned()));
    read(scope, &RawQuery { period, group, ..RawQuery::default() }, Extent::Page, Some(known)).await
}

async fn read(
    scope: &mut PortalScope,
    raw: &RawQuery,
    extent: Extent,
    glance: Option<Option<Vec<(ProjectId, String)>>>,
) -> Result<Report> {
    if !scope.visibility.report(visibility::Report::Time) {
        return Err(Error::NotFound);
    }
    let seen = scope.visibility.clone();
    let heads = heads(&seen);
    let (sort, descending) = raw.sort(&heads, ("date", true))?;
    let (group, merge) = (raw.group(&groupings(&seen), usual_grouping(sort))?, raw.merge()?);
    let period = raw.period(seen.zone().date_of(scope.now), Preset::ThisYear)?;
    let searched = (seen.column(Column::Description), seen.column(Column::Activity));
    let searchable = searched.0 || searched.1;
    let search = raw.search(searchable)?;
    let is_glance = glance.is_some();
    let projects = match glance.flatten() {
        Some(known) => known,
        None => project_names(scope).await?,
    };
    let project = raw.project(&projects)?;
    let filter = Filter { period, project, search: search.clone(), searched, sort, descending, group };
    // Bars are of the whole filter: the first page has them, and a file. They come to the sums, which need no asking then.
    let (charts, sums) = match raw.has_charts() {
        _ if is_glance => Default::default(),
        true => chart::charts(scope, &filter, &heads, &projects).await?,
        false => (Vec::new(), sums::sums(scope, &filter).await?),
    };
    let counts = if merge == Merge::None { None } else { Some(merged::counts(scope, &filter).await?) };
    if extent == Extent::Whole && sums.entries > MOST_ROWS {
        // Put together they may be few, and are read one by one all the same.
        return Err(Error::BadAddress("rows"));
    }
    let total = counts.as_ref().map_or(sums.entries, |counts| counts.values().sum());
    let paging = raw.paging(extent, total)?;
    // One row more than the page has, if there is one before it: the group that it is in goes on.
    let before = group.is_some() && paging.offset() > 0;
    let (limit, offset) = (i64::from(paging.size) + i64::from(before), paging.offset() - i64::from(before));
    let mut found = match merge {
        Merge::None => entries::page(scope, &filter, (limit, offset)).await?,
        _ => merged::page(scope, &filter, (limit, offset)).await?,
    };
    let cells = cells::Cells::of(&seen, &heads, &projects, merge);
    let first = if before { found.first().map(|entry| entry.place) } else { None };
    let start = found.iter().position(|entry| Some(entry.place) != first).unwrap_or(found.len());
    let earlier = found[..start].first().cloned();
    found.drain(..start);
    let rows = cells::by_row(found);
    let groups = match group {
        Some(by) => groups::groups(scope, &filter, by, &cells, (earlier.as_ref(), &rows), counts.as_ref()).await?,
        None => Vec::new(),
    };
    Ok(Report {
        key: "time",
        sums: sums.of(&heads),
        rows: rows.into_iter().map(|row| cells.row(row)).collect(),
        groups,
        charts,
        heads,
        facts: Vec::new(),
        paging,
        lens: Lens { period: Some(period), project, search, group, merge, ..Lens::sorted(sort, descending) },
        zone: seen.zone().clone(),
        projects,
        searchable,
    })
}

struct Filter {
    period: Period,
    project: Option<ProjectId>,
    search: Option<String>,
    /// Whether a search looks into descriptions and activities: only into what is shown.
    searched: (bool, bool),
    sort: &'static str,
    descending: bool,
    group: Option<Grouping>,
}

impl Filter {
    /// True where the kept monthly sums answer.
    fn is_kept(&self) -> bool {
        let Period { from, to, .. } = self.period;
        self.search.is_none() && (self.period.is_whole_months() || (from.is_none() && to.is_none()))
    }

    fn group_key(&self) -> &'static str {
        self.group.map_or("", Grouping::key)
    }

    /// Groups follow the direction of the rows where they are of the same column; else days from the last, words from the first.
    fn groups_descend(&self) -> bool {
        match self.group {
            Some(Grouping::Day | Grouping::Week | Grouping::Month) => self.sort != "date" || self.descending,
            Some(group) => group.key() == self.sort && self.descending,
            None => false,
        }
    }

    /// True where the order of the index is the order of the page.
    fn is_newest_first(&self) -> bool {
        self.sort == "date"
            && self.descending
            && matches!(self.group, None | Some(Grouping::Day | Grouping::Week | Grouping::Month))
    }
}

/// `None`: all of the customer's.
pub(super) fn allowed(seen: &Visibility) -> Option<Vec<Uuid>> {
    match seen.projects() {
        Projects::All => None,
        Projects::Selected(ids) => Some(ids.iter().map(|id| id.0).collect()),
    }
}

/// The projects to choose from: the viewer's, by name.
async fn project_names(scope: &mut PortalScope) -> Result<Vec<(ProjectId, String)>> {
    let (account, customer, only) = (scope.account, scope.customer, allowed(&scope.visibility));
    Ok(sqlx::query!(
        r#"select id as "id: ProjectId", name from project
           where account_id = $1 and customer_id = $2 and ($3::uuid[] is null or id = any($3)) order by name collate "und-x-icu""#,
        account.0,
        customer.0,
        only.as_deref(),
    )
    .fetch_all(scope.conn())
    .await?
    .into_iter()
    .map(|row| (row.id, row.name))
    .collect())
}
