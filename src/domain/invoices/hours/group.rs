//! Entries of time as lines of an invoice. Pure: what comes in comes out, once, to the cent.

use super::super::amounts;
use crate::base::ids::{PersonId, ProjectId, TaskId, TimeEntryId};
use crate::base::money::{Currency, Rate};
use std::collections::BTreeMap;
use time::Date;

/// What becomes one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    Project,
    Task,
    Person,
    Day,
    Entry,
}

impl Grouping {
    pub const ALL: [Grouping; 5] =
        [Grouping::Project, Grouping::Task, Grouping::Person, Grouping::Day, Grouping::Entry];

    pub fn key(self) -> &'static str {
        match self {
            Grouping::Project => "project",
            Grouping::Task => "task",
            Grouping::Person => "person",
            Grouping::Day => "day",
            Grouping::Entry => "entry",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.key() == key)
    }
}

/// An entry that can be billed: its amount is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hour {
    pub id: TimeEntryId,
    pub project: (ProjectId, String),
    pub task: Option<(TaskId, String)>,
    pub person: Option<(PersonId, String)>,
    pub work_date: Date,
    pub description: String,
    pub seconds: i64,
    /// Per hour, as stored. `None`: only the amount is known.
    pub rate: Option<Rate>,
    /// Minor units.
    pub amount: i64,
    pub currency: Currency,
}

impl Hour {
    /// The price that is true of it: its amount is its time at this price. What another system priced otherwise has none.
    fn price(&self) -> Option<Rate> {
        self.rate
            .filter(|rate| rate.amount(self.seconds, self.currency).is_some_and(|money| money.minor == self.amount))
    }
}

/// Hours of one price that make a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupLine {
    pub project: (ProjectId, String),
    /// A task's or a person's name, a day, or what an entry says; nothing for a whole project.
    pub what: What,
    pub first: Date,
    pub last: Date,
    pub seconds: i64,
    /// `None`: hours whose amounts no price tells.
    pub price: Option<Rate>,
    /// The sum of its entries' amounts.
    pub net: i64,
    pub entries: Vec<TimeEntryId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Nothing,
    Name(String),
    Day,
    Entry(String),
}

impl GroupLine {
    /// Hours in ten-thousandths.
    pub fn quantity(&self) -> i64 {
        amounts::hours(self.seconds)
    }
}

/// How lines are told apart and put in order: project, then the group, then the price.
type Key = (String, ProjectId, Option<Date>, String, Option<uuid::Uuid>, Option<Rate>);

/// The lines of one currency, by project. `None`: the amounts are more than money holds.
pub fn lines(hours: &[Hour], grouping: Grouping) -> Option<Vec<GroupLine>> {
    let mut groups: BTreeMap<Key, GroupLine> = BTreeMap::new();
    for hour in hours {
        let name = |named: Option<(uuid::Uuid, &String)>| match named {
            Some((id, name)) => (None, name.clone(), Some(id), What::Name(name.clone())),
            None => (None, String::new(), None, What::Nothing),
        };
        let (day, text, id, what) = match grouping {
            Grouping::Project => name(None),
            Grouping::Task => name(hour.task.as_ref().map(|(id, name)| (id.0, name))),
            Grouping::Person => name(hour.person.as_ref().map(|(id, name)| (id.0, name))),
            Grouping::Day => (Some(hour.work_date), String::new(), None, What::Day),
            Grouping::Entry => {
                (Some(hour.work_date), String::new(), Some(hour.id.0), What::Entry(hour.description.clone()))
            }
        };
        let (project, project_name) = &hour.project;
        let price = hour.price();
        let line = groups.entry((project_name.clone(), *project, day, text, id, price)).or_insert_with(|| GroupLine {
            project: hour.project.clone(),
            what,
            first: hour.work_date,
            last: hour.work_date,
            seconds: 0,
            price,
            net: 0,
            entries: Vec::new(),
        });
        line.first = line.first.min(hour.work_date);
        line.last = line.last.max(hour.work_date);
        line.seconds = line.seconds.checked_add(hour.seconds)?;
        line.net = line.net.checked_add(hour.amount)?;
        line.entries.push(hour.id);
    }
    Some(groups.into_values().collect())
}
