//! What stands in a row: an entry's values, or what the values of entries put together come to.

use super::entries::Entry;
use crate::base::ids::{InvoiceId, ProjectId};
use crate::base::money::{Currency, Rate};
use crate::base::period::first_of_month;
use crate::base::week::Week;
use crate::domain::reports::{Cell, Grouping, Head, Merge, Sum, Target};
use crate::domain::visibility::{Column, Report, Visibility};
use std::collections::HashMap;

/// How entries become cells, for one viewer.
pub(super) struct Cells<'a> {
    seen: &'a Visibility,
    pub heads: &'a [Head],
    projects: HashMap<ProjectId, &'a str>,
    merge: Merge,
    links_projects: bool,
    links_invoices: bool,
    shows_hours: bool,
}

/// The entries of each row of a page.
pub(super) fn by_row(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut rows: Vec<Vec<Entry>> = Vec::with_capacity(entries.len());
    for entry in entries {
        match rows.last_mut() {
            Some(row) if row[0].place == entry.place => row.push(entry),
            _ => rows.push(vec![entry]),
        }
    }
    rows
}

impl<'a> Cells<'a> {
    pub fn of(seen: &'a Visibility, heads: &'a [Head], projects: &'a [(ProjectId, String)], merge: Merge) -> Self {
        Self {
            seen,
            heads,
            projects: projects.iter().map(|(id, name)| (*id, name.as_str())).collect(),
            merge,
            links_projects: seen.report(Report::Projects),
            links_invoices: seen.report(Report::Invoices),
            shows_hours: seen.column(Column::Hours),
        }
    }

    pub fn row(&self, entries: Vec<Entry>) -> Vec<Cell> {
        match <[Entry; 1]>::try_from(entries) {
            Ok([mut entry]) => self.heads.iter().map(|head| self.single(head.key, &mut entry)).collect(),
            Err(entries) => self.heads.iter().map(|head| self.merged(head.key, &entries)).collect(),
        }
    }

    /// What the heading over a group says.
    pub fn group(&self, by: Grouping, entry: &Entry) -> Cell {
        let day = entry.work_date;
        match by {
            Grouping::Day => Cell::Date(day),
            Grouping::Week => Cell::Week(Week::of(day).monday()),
            Grouping::Month => Cell::Month(first_of_month(day)),
            Grouping::Project => self.project(entry.project),
            Grouping::Task => task(entry),
            Grouping::Employee => self.employee(entry),
            Grouping::Invoice => self.invoice(entry.invoice, entry.invoice_number.as_ref()),
        }
    }

    /// One entry's value; its texts are taken, as each stands in one column.
    fn single(&self, key: &str, entry: &mut Entry) -> Cell {
        match key {
            "date" => Cell::Date(entry.work_date),
            "start" => entry.started_at.map_or(Cell::Unknown, Cell::Clock),
            "end" => entry.ended_at.map_or(Cell::Unknown, Cell::Clock),
            "employee" => self.employee(entry),
            "project" => self.project(entry.project),
            "task" => task(entry),
            "activity" => entry.activity.take().map_or(Cell::Unknown, Cell::Text),
            "description" => Cell::Text(std::mem::take(&mut entry.description)),
            "billable" => Cell::YesNo(entry.billable),
            "hours" => Cell::Seconds(i64::from(entry.seconds)),
            "invoiced-hours" => entry.invoiced_seconds.map_or(Cell::Unknown, |found| Cell::Seconds(i64::from(found))),
            "rate" => rate(entry).map_or(Cell::Unknown, |(rate, currency)| Cell::Rate(rate, currency)),
            "value" => money(entry.amount, entry),
            "invoiced-value" => money(entry.invoiced_amount, entry),
            "invoice" => self.invoice(entry.invoice, entry.invoice_number.as_ref()),
            _ => Cell::Unknown,
        }
    }

    /// What entries of one day, by their beginning, come to.
    fn merged(&self, key: &str, entries: &[Entry]) -> Cell {
        let Some(first) = entries.first() else { return Cell::Unknown };
        match key {
            "date" => Cell::Date(first.work_date),
            "start" => entries.iter().filter_map(|entry| entry.started_at).min().map_or(Cell::Unknown, Cell::Clock),
            "end" => entries.iter().filter_map(|entry| entry.ended_at).max().map_or(Cell::Unknown, Cell::Clock),
            "employee" => self.employee(entries.iter().find(|entry| entry.person_id.is_some()).unwrap_or(first)),
            "project" => self.project(first.project),
            "task" => same(entries, |entry| entry.task, task(first)),
            "activity" => {
                same(entries, |entry| entry.activity.clone(), first.activity.clone().map_or(Cell::Unknown, Cell::Text))
            }
            "description" => Cell::Text(self.descriptions(entries)),
            "billable" => same(entries, |entry| entry.billable, Cell::YesNo(first.billable)),
            "hours" => Cell::Seconds(entries.iter().map(|entry| i64::from(entry.seconds)).sum()),
            "invoiced-hours" => {
                let known = entries.iter().filter_map(|entry| entry.invoiced_seconds).map(i64::from);
                known.reduce(|one, other| one + other).map_or(Cell::Unknown, Cell::Seconds)
            }
            "rate" => self.rates(entries),
            "value" => sum(entries, |entry| entry.amount, true),
            "invoiced-value" => sum(entries, |entry| entry.invoiced_amount, false),
            "invoice" => {
                let cell = self.invoice(first.invoice, first.invoice_number.as_ref());
                same(entries, |entry| entry.invoice, cell)
            }
            _ => Cell::Unknown,
        }
    }

    fn project(&self, id: ProjectId) -> Cell {
        let name = self.projects.get(&id).copied().unwrap_or_default().to_owned();
        if self.links_projects { Cell::Link(name, Target::Project(id)) } else { Cell::Text(name) }
    }

    fn employee(&self, entry: &Entry) -> Cell {
        match entry.person_id {
            Some(_) => Cell::Person(entry.person.as_deref().and_then(|name| self.seen.names().show(name))),
            None => Cell::Unknown,
        }
    }

    fn invoice(&self, id: Option<InvoiceId>, number: Option<&String>) -> Cell {
        match (id, number) {
            (Some(id), Some(number)) if self.links_invoices => Cell::Link(number.clone(), Target::Invoice(id)),
            (_, Some(number)) => Cell::Text(number.clone()),
            _ => Cell::Unknown,
        }
    }

    /// Empty ones do not count. All: each different one once.
    fn descriptions(&self, entries: &[Entry]) -> String {
        let mut texts = entries.iter().map(|entry| entry.description.trim()).filter(|text| !text.is_empty());
        match self.merge {
            Merge::Last => texts.next_back().unwrap_or_default().to_owned(),
            Merge::First | Merge::None => texts.next().unwrap_or_default().to_owned(),
            Merge::All => {
                let mut all: Vec<&str> = Vec::new();
                for text in texts {
                    if !all.contains(&text) {
                        all.push(text);
                    }
                }
                all.join("; ")
            }
        }
    }

    /// One rate, or how long was worked at which. With hours hidden, only how many rates there are: the pairs would tell the hours.
    fn rates(&self, entries: &[Entry]) -> Cell {
        let mut parts: Vec<(Option<(Rate, Currency)>, i64)> = Vec::new();
        for entry in entries {
            let (found, seconds) = (rate(entry), i64::from(entry.seconds));
            match parts.iter_mut().find(|(known, _)| *known == found) {
                Some((_, sum)) => *sum += seconds,
                None => parts.push((found, seconds)),
            }
        }
        match parts.as_slice() {
            [(None, _)] => Cell::Unknown,
            [(Some((rate, currency)), _)] => Cell::Rate(*rate, *currency),
            many if !self.shows_hours => Cell::Several(u32::try_from(many.len()).unwrap_or(u32::MAX)),
            many => Cell::Rates(
                many.iter().filter_map(|(found, sum)| found.map(|(rate, currency)| (*sum, rate, currency))).collect(),
            ),
        }
    }
}

fn task(entry: &Entry) -> Cell {
    match (&entry.phase, &entry.task_name) {
        (Some(phase), Some(task)) => Cell::Text(format!("{phase} – {task}")),
        (None, Some(task)) => Cell::Text(task.clone()),
        _ => Cell::Unknown,
    }
}

fn currency(entry: &Entry) -> Option<Currency> {
    entry.currency.as_deref().and_then(|code| code.parse().ok())
}

fn rate(entry: &Entry) -> Option<(Rate, Currency)> {
    entry.rate.map(Rate).zip(currency(entry))
}

fn money(minor: Option<i64>, entry: &Entry) -> Cell {
    minor.zip(currency(entry)).map_or(Cell::Unknown, |(minor, currency)| Cell::Money(minor, currency))
}

/// The value if they have one in common, else how many different ones there are; nothing is one of them.
fn same<T: PartialEq>(entries: &[Entry], of: impl Fn(&Entry) -> T, cell: Cell) -> Cell {
    let mut found: Vec<T> = Vec::new();
    for value in entries.iter().map(of) {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    match found.len() {
        0 | 1 => cell,
        many => Cell::Several(u32::try_from(many).unwrap_or(u32::MAX)),
    }
}

/// An amount, if they have one; else all amounts by currency. An amount that is missing makes it `partly` unknown, where it
/// does not just mean that nothing came to it yet.
fn sum(entries: &[Entry], of: impl Fn(&Entry) -> Option<i64>, partly: bool) -> Cell {
    let mut found = Sum::default();
    let mut last = None;
    for entry in entries {
        match of(entry).zip(currency(entry)) {
            Some((minor, currency)) => {
                *found.money.entry(currency.to_string()).or_default() += minor;
                last = Some(currency);
            }
            None => found.partly_unknown |= partly,
        }
    }
    match (last, found.money.len()) {
        (None, _) => Cell::Unknown,
        (Some(currency), 1) if !found.partly_unknown => Cell::Money(found.money.values().copied().sum(), currency),
        _ => Cell::Sum(found),
    }
}
