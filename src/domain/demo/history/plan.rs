//! What the work was planned as: a task for each topic of a project; and the rates that the hours were booked at.

use super::clients::{self, Kind};
use super::{LONG, Story};
use crate::base::ids::{RateId, TaskId};
use crate::base::money::{Currency, Rate};
use crate::domain::demo::rows::{self, Phase, Task};
use std::collections::BTreeMap;
use time::Date;

/// The phase that each topic's task is in, by place.
const IN_PHASE: [usize; 5] = [1, 2, 2, 2, 3];

impl Story {
    pub(super) fn plan(&mut self) {
        let mut worked: BTreeMap<TaskId, i64> = BTreeMap::new();
        for entry in &self.rows.entries {
            if let Some(task) = entry.task {
                *worked.entry(task).or_default() += i64::from(entry.seconds);
            }
        }
        for number in 0..self.jobs.len() {
            if self.jobs[number].kind == Kind::Project {
                self.tasks(number, &worked);
            }
            if self.jobs[number].row.is_some() {
                self.rates(number);
            }
        }
        // What counts where nothing else was agreed, and what it was the year before.
        for (days, rate) in [(LONG + 200, 9_000_000), (240, 9_500_000)] {
            let currency = "DKK".parse().unwrap_or(Currency::EUR);
            let valid_from = self.days.ago(days);
            self.rows.rates.push(rows::Rate {
                id: RateId::new(),
                customer: None,
                project: None,
                person: None,
                valid_from,
                currency,
                rate: Some(Rate(rate)),
            });
        }
    }

    fn tasks(&mut self, number: usize, worked: &BTreeMap<TaskId, i64>) {
        let job = &self.jobs[number];
        let house = &self.houses[job.house];
        let phases: Vec<&Phase> = self.rows.phases.iter().filter(|phase| phase.project == job.project).collect();
        for (place, (id, topic)) in job.tasks.iter().zip(job.topics).enumerate() {
            let phase = phases.get(IN_PHASE[place]);
            let done = phase.is_some_and(|phase| phase.state == "done");
            let seconds = worked.get(id).copied().unwrap_or_default();
            // In round hours; what is still open has some left, or is over already.
            let share = if done { self.dice.between(85, 120) } else { self.dice.between(95, 190) };
            let hours = (seconds / 3_600 * share / 100).max(8);
            self.rows.tasks.push(Task {
                id: *id,
                customer: house.customer,
                project: job.project,
                phase: phase.map(|phase| phase.id),
                name: topic.to_owned(),
                position: i32::try_from(place + 1).unwrap_or(1),
                state: if done { "done" } else { "open" },
                assignee: job.team.get(place % job.team.len().max(1)).copied(),
                budget_seconds: i32::try_from(hours * 3_600).ok(),
                budget_amount: None,
                fixed_price: false,
                due_on: phase.and_then(|phase| phase.ends_on),
            });
        }
    }

    /// The project's, and what is dearer of those who lead: see `hours`.
    fn rates(&mut self, number: usize) {
        let job = &self.jobs[number];
        let (house, from): (_, Date) = (&self.houses[job.house], job.from);
        let dear = [clients::ALMA, clients::ROLF, clients::FREJA].map(|place| self.team.get(place));
        let leads = job.team.iter().filter(|person| job.rate.0 % 10_000 == 0 && dear.contains(&Some(*person)));
        let dearer = leads.map(|person| (Some(*person), Rate(job.rate.0 * 115 / 100)));
        for (person, rate) in std::iter::once((None, job.rate)).chain(dearer) {
            self.rows.rates.push(rows::Rate {
                id: RateId::new(),
                customer: Some(house.customer),
                project: Some(job.project),
                person,
                valid_from: from,
                currency: house.currency,
                rate: Some(rate),
            });
        }
    }
}
