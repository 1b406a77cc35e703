//! *Time spent* as bars (K7): by days, weeks, months or years, whatever fits the period, and by project. Months and years come
//! from the kept monthly sums wherever the totals do.

use super::figures::{Found, entries, months};
use super::sums::{Part, Sums};
use super::{Filter, heads};
use crate::base::ids::ProjectId;
use crate::base::period::Period;
use crate::base::week::Week;
use crate::domain::reports::Head;
use crate::domain::reports::chart::{Bar, By, Chart, Place};
use crate::domain::scope::PortalScope;
use crate::domain::visibility::{self, Column, Visibility};
use crate::error::Result;
use ::time::{Date, Duration, Month};
use std::collections::BTreeMap;

/// The longest periods that are drawn by days, by weeks and by months.
const MOST_DAYS: i64 = 45;
const MOST_DAYS_OF_WEEKS: i64 = 186;
const MOST_MONTHS: i32 = 36;
/// Projects with a bar of their own.
const MOST_PROJECTS: usize = 10;

/// The bars of a report's rows, and what all of it comes to. No bars where this viewer sees nothing that could be drawn, and
/// where there is one bar only.
pub(super) async fn charts(
    scope: &mut PortalScope,
    filter: &Filter,
    heads: &[Head],
    projects: &[(ProjectId, String)],
) -> Result<(Vec<Chart>, Sums)> {
    let Period { from, to, .. } = filter.period;
    let (mut found, span) = match from.zip(to).map(|(from, to)| (by(from, to), from, to)) {
        Some((By::Day | By::Week, from, to)) => (entries(scope, filter, (from, to), "day").await?, Some((from, to))),
        Some((_, from, to)) => (months(scope, filter).await?, Some((from, to))),
        None => {
            let found = months(scope, filter).await?;
            let span = touched(filter, &found);
            (found, span)
        }
    };
    let mut whole = Sums::default();
    found.days.iter().for_each(|(_, part)| whole.add(part.clone()));
    let Some((from, to)) = span.filter(|_| has_figures(&scope.visibility)) else { return Ok((Vec::new(), whole)) };
    let by = by(from, to);
    if from_days(by) && (filter.period.from.is_none() || filter.period.to.is_none()) {
        found.days = entries(scope, filter, (from, to), "day").await?.days;
    }
    let mut charts = vec![by_days(by, (from, to), found.days, heads)];
    if filter.project.is_none() {
        charts.push(by_project(found.projects, projects, heads));
    }
    charts.retain(|chart| chart.bars.len() > 1);
    Ok((charts, whole))
}

/// The year that ends with a day's month, for the overview, by months. `None`: nothing to draw, or none of the viewer's business.
pub async fn last_year(scope: &mut PortalScope, day: Date) -> Result<Option<Chart>> {
    let seen = scope.visibility.clone();
    if !seen.report(visibility::Report::Time) || !has_figures(&seen) {
        return Ok(None);
    }
    let last = last_of_month(day);
    let year = first_of_month(day).replace_year(day.year() - 1).unwrap_or(day);
    let from = last_of_month(year).saturating_add(Duration::DAY);
    let filter = Filter {
        period: Period { from: Some(from), to: Some(last), preset: None },
        project: None,
        search: None,
        searched: (false, false),
        sort: "date",
        descending: true,
        group: None,
    };
    let found = months(scope, &filter).await?;
    Ok(Some(by_days(By::Month, (from, last), found.days, &heads(&seen))))
}

/// A column that can be added up.
fn has_figures(seen: &Visibility) -> bool {
    [Column::Hours, Column::InvoicedHours, Column::Value, Column::InvoicedValue]
        .into_iter()
        .any(|each| seen.column(each))
}

/// By what a period is drawn.
fn by(from: Date, to: Date) -> By {
    let months =
        (to.year() - from.year()) * 12 + i32::from(u8::from(to.month())) - i32::from(u8::from(from.month())) + 1;
    match (to - from).whole_days() + 1 {
        days if days <= MOST_DAYS => By::Day,
        days if days <= MOST_DAYS_OF_WEEKS => By::Week,
        _ if months <= MOST_MONTHS => By::Month,
        _ => By::Year,
    }
}

fn from_days(by: By) -> bool {
    matches!(by, By::Day | By::Week)
}

/// Where a period without a beginning or an end has hours, in whole months as far as it reaches.
fn touched(filter: &Filter, found: &Found) -> Option<(Date, Date)> {
    let worked = found.days.iter().filter(|(_, part)| part.entries > 0).map(|(day, _)| *day);
    let (first, last) = worked.clone().min().zip(worked.max())?;
    let from = filter.period.from.unwrap_or_else(|| first_of_month(first));
    let to = filter.period.to.unwrap_or_else(|| last_of_month(last));
    Some((from, to))
}

/// The days on which bars begin.
fn beginnings(by: By, (from, to): (Date, Date)) -> Vec<Date> {
    let next = |day: &Date| {
        let next = match by {
            By::Day | By::Project => day.next_day()?,
            By::Week => Week::of(*day).next().monday(),
            By::Month => last_of_month(*day).next_day()?,
            By::Year => Date::from_calendar_date(day.year() + 1, Month::January, 1).ok()?,
        };
        (next <= to).then_some(next)
    };
    std::iter::successors(Some(from), next).collect()
}

fn by_days(by: By, (from, to): (Date, Date), found: Vec<(Date, Part)>, heads: &[Head]) -> Chart {
    let firsts = beginnings(by, (from, to));
    let mut sums = vec![Sums::default(); firsts.len()];
    for (day, part) in found {
        // A month that the period begins in the middle of begins before it.
        let place = firsts.partition_point(|first| *first <= day.max(from));
        if let Some(sums) = place.checked_sub(1).and_then(|place| sums.get_mut(place)) {
            sums.add(part);
        }
    }
    let ends = firsts.iter().skip(1).map(|first| first.previous_day().unwrap_or(*first)).chain([to]);
    let places = firsts.iter().zip(ends).map(|(first, last)| Place::Days(*first, last));
    chart(by, places.zip(sums).collect(), heads)
}

fn by_project(found: Vec<(ProjectId, Part)>, names: &[(ProjectId, String)], heads: &[Head]) -> Chart {
    let mut all: BTreeMap<ProjectId, Sums> = BTreeMap::new();
    found.into_iter().for_each(|(id, part)| all.entry(id).or_default().add(part));
    // In the order of their names where they are alike.
    let place = |id: ProjectId| names.iter().position(|(known, _)| *known == id).unwrap_or(names.len());
    let mut bars: Vec<(ProjectId, Sums)> = all.into_iter().filter(|(_, sums)| sums.entries > 0).collect();
    bars.sort_by_key(|(id, sums)| (std::cmp::Reverse(sums.weight(heads)), place(*id)));
    let mut others = Sums::default();
    let cut = if bars.len() > MOST_PROJECTS + 1 { MOST_PROJECTS } else { bars.len() };
    let rest = bars.split_off(cut);
    rest.iter().for_each(|(_, sums)| others.join(sums));
    let name = |id: ProjectId| names.get(place(id)).map(|(_, name)| name.clone()).unwrap_or_default();
    let mut bars: Vec<(Place, Sums)> =
        bars.into_iter().map(|(id, sums)| (Place::Project(id, name(id)), sums)).collect();
    if !rest.is_empty() {
        bars.push((Place::Others(rest.len()), others));
    }
    chart(By::Project, bars, heads)
}

fn chart(by: By, bars: Vec<(Place, Sums)>, heads: &[Head]) -> Chart {
    let mut whole = Sums::default();
    bars.iter().for_each(|(_, sums)| whole.join(sums));
    let bars = bars.into_iter().map(|(place, sums)| Bar { place, sums: sums.of(heads) }).collect();
    Chart { by, bars, sums: whole.of(heads) }
}

fn first_of_month(day: Date) -> Date {
    day.replace_day(1).unwrap_or(day)
}

fn last_of_month(day: Date) -> Date {
    day.replace_day(day.month().length(day.year())).unwrap_or(day)
}
