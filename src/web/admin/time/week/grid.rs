//! A week as its table: what is stored, with what was typed over it.

use super::super::called;
use super::super::typed::duration;
use super::typed::{Typed, cell, stamp};
use crate::base::week::Week;
use crate::domain::time::{Cell, Line, Target};
use crate::web::admin::projects::typed::shown_hours;
use crate::web::form::Errors;
use crate::web::page::Page;

pub struct Day {
    /// "Mon 16"
    pub short: String,
    pub long: String,
    pub href: String,
    pub total: String,
    pub today: bool,
}

pub struct GridCell {
    pub name: String,
    pub stamp_name: String,
    pub stamp: String,
    pub value: String,
    /// Else `value` is only shown.
    pub open: bool,
    /// Where several entries of one cell are changed.
    pub href: String,
    pub label: String,
    pub error: Option<String>,
}

pub struct GridRow {
    pub work: String,
    pub project: String,
    /// Customer and task.
    pub small: String,
    pub cells: Vec<GridCell>,
    pub total: String,
}

pub struct Grid {
    pub days: Vec<Day>,
    pub rows: Vec<GridRow>,
    pub total: String,
}

/// How a cell's texts came about.
pub struct Over<'a> {
    pub typed: &'a Typed,
    pub errors: &'a Errors,
    /// The next post is over what is stored now, because both were shown.
    pub seen: bool,
}

fn weekday(page: &Page, at: usize) -> String {
    let t = &page.t;
    [
        t.weekday_mon(),
        t.weekday_tue(),
        t.weekday_wed(),
        t.weekday_thu(),
        t.weekday_fri(),
        t.weekday_sat(),
        t.weekday_sun(),
    ][at]
        .clone()
}

/// "Mon 16"
pub fn short(page: &Page, week: Week, at: usize) -> String {
    format!("{} {}", weekday(page, at), week.days()[at].day())
}

pub struct Frame<'a> {
    pub page: &'a Page,
    pub week: Week,
    /// Whether anything can be typed at all.
    pub writes: bool,
    /// The address of a day, by its date.
    pub day: &'a dyn Fn(time::Date) -> String,
}

impl Frame<'_> {
    /// `extra`: rows that have no hours yet.
    pub fn grid(&self, lines: &[Line], extra: Vec<Target>, over: Option<&Over<'_>>) -> Grid {
        let empty: [Cell; 7] = Default::default();
        let known = lines.iter().map(|line| (&line.target, &line.cells));
        let all: Vec<(&Target, &[Cell; 7])> = known.chain(extra.iter().map(|target| (target, &empty))).collect();
        let mut sums = [0_i64; 7];
        let rows = all
            .iter()
            .enumerate()
            .map(|(at, (target, cells))| {
                let typed = over.and_then(|over| over.typed.rows.iter().position(|row| row.work == target.work));
                let mut total = 0;
                let cells = (0..7)
                    .map(|day| {
                        let (shown, seconds) = self.cell((at, day), target, &cells[day], over.zip(typed));
                        sums[day] += seconds;
                        total += seconds;
                        shown
                    })
                    .collect();
                let small = match &target.task_name {
                    Some(task) => called(&target.customer_name, task, None),
                    None => target.customer_name.clone(),
                };
                GridRow {
                    work: target.work.to_string(),
                    project: target.project_name.clone(),
                    small,
                    cells,
                    total: self.page.t.hours(total),
                }
            })
            .collect();
        let days = (0..7).map(|at| self.head(at, sums[at])).collect();
        Grid { days, rows, total: self.page.t.hours(sums.iter().sum::<i64>()) }
    }

    fn head(&self, at: usize, seconds: i64) -> Day {
        let date = self.week.days()[at];
        Day {
            short: short(self.page, self.week, at),
            long: self.page.t.date_long(date),
            href: (self.day)(date),
            total: self.page.t.hours(seconds),
            today: date == self.page.today(),
        }
    }

    /// The cell, and what it adds to the sums. `over`: the form and which of its rows this is.
    fn cell(
        &self,
        (row, day): (usize, usize),
        target: &Target,
        stored: &Cell,
        over: Option<(&Over<'_>, usize)>,
    ) -> (GridCell, i64) {
        let t = &self.page.t;
        let open = self.writes && stored.is_open() && (stored.known.is_some() || target.open);
        let mut shown = GridCell {
            name: cell(row, day),
            stamp_name: stamp(row, day),
            stamp: stored.known.map(|known| known.to_string()).unwrap_or_default(),
            value: match stored.entries {
                0 => String::new(),
                _ => shown_hours(i32::try_from(stored.seconds).unwrap_or(i32::MAX)),
            },
            open,
            href: (self.day)(self.week.days()[day]),
            label: format!("{}, {}", target.project_name, t.date_long(self.week.days()[day])),
            error: None,
        };
        let mut seconds = stored.seconds;
        if let Some((over, at)) = over.filter(|_| open) {
            let typed = &over.typed.rows[at].cells[day];
            if let Some(text) = typed.touched(t) {
                shown.value = text.to_owned();
                shown.error = over.errors.of(&cell(at, day)).map(str::to_owned);
                if !over.seen {
                    shown.stamp = typed.was.map(|was| was.to_string()).unwrap_or_default();
                }
                seconds = duration(t, text).ok().flatten().unwrap_or(0).into();
            }
        }
        (shown, seconds)
    }
}
