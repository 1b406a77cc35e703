//! Who worked on what: workdays only, one thing after the other, no more than eight hours a day.

use super::clients::{self, Kind};
use super::{LONG, Story, cost};
use crate::base::ids::{PersonId, TimeEntryId};
use crate::base::money::Rate;
use crate::domain::demo::rows::Entry;
use crate::domain::scope::StaffScope;
use crate::error::Result;
use std::collections::BTreeSet;
use time::{Date, Duration, Month, Weekday};

/// Of a hundred workdays so many, by place in the team.
const PRESENCE: [u64; 10] = [70, 60, 50, 55, 85, 85, 75, 90, 80, 70];

/// Rolls that fall on these, after the shares of development, testing and design.
const CONSULTING: u64 = 38 + 16 + 12;
const MEETING: u64 = CONSULTING + 14;

/// Days on which somebody already has hours.
pub async fn taken(scope: &mut StaffScope) -> Result<BTreeSet<(PersonId, Date)>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select distinct person_id as "person!: PersonId", work_date from time_entry where account_id = $1 and person_id is not null"#,
        account.0,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.person, row.work_date)).collect())
}

/// Hours of one day, as far as they are spent.
struct Day {
    date: Date,
    /// Minutes after eight.
    clock: i64,
    left: i64,
    lunch: bool,
}

impl Story {
    pub(super) fn hours(&mut self, taken: &BTreeSet<(PersonId, Date)>) {
        for ago in (1..=LONG).rev() {
            let date = self.days.ago(ago);
            if is_free(date) {
                continue;
            }
            for (place, presence) in PRESENCE.into_iter().enumerate().take(self.team.len()) {
                let person = self.team[place];
                // Half of July everybody is away.
                let presence = if date.month() == Month::July { presence / 2 } else { presence };
                if self.dice.percent(presence) && !taken.contains(&(person, date)) {
                    self.day(place, person, date);
                }
            }
        }
    }

    fn day(&mut self, place: usize, person: PersonId, date: Date) {
        let open: Vec<usize> =
            self.jobs.iter().enumerate().filter(|(_, job)| job.is_open(person, date)).map(|(i, _)| i).collect();
        let mut day =
            Day { date, clock: 15 * self.dice.between(0, 5), left: 15 * self.dice.between(16, 31), lunch: false };
        while day.left >= 30 {
            let Some(job) = self.dice.pick(&open).copied() else { return };
            let quarters =
                if self.jobs[job].kind == Kind::Agreement { self.dice.between(2, 5) } else { self.dice.between(6, 18) };
            let minutes = (15 * quarters).min(day.left);
            if !day.lunch && day.clock + minutes / 2 >= 210 {
                day.clock += 30;
                day.lunch = true;
            }
            self.entry(place, person, job, &day, minutes);
            day.clock += minutes;
            day.left -= minutes;
        }
    }

    fn entry(&mut self, place: usize, person: PersonId, number: usize, day: &Day, minutes: i64) {
        let job = &self.jobs[number];
        let house = &self.houses[job.house];
        let (activity, note, topic) = {
            let mut roll = self.dice.below(100);
            let activities = &house.words.activities;
            // Of words alone: consulting, at times a meeting.
            if job.kind == Kind::Study {
                roll = if roll < 80 { CONSULTING } else { MEETING };
            }
            let found = activities.iter().find(|activity| {
                let hit = roll < activity.share;
                roll = roll.saturating_sub(activity.share);
                hit
            });
            let activity = found.unwrap_or(&activities[0]);
            let note = self.dice.pick(&activity.notes).copied().unwrap_or_default();
            match self.dice.pick(&job.topics) {
                Some(topic) if activity.topic => (activity, format!("{topic}: {note}"), Some(*topic)),
                _ => (activity, note.to_owned(), None),
            }
        };
        let free = self.dice.percent(if activity.topic { 4 } else { 15 });
        let unknown = !free && self.dice.percent(1);
        // Who leads is dearer, except where one rate was agreed on.
        let dear = job.row.is_some()
            && job.rate.0 % 10_000 == 0
            && matches!(place, clients::ALMA | clients::ROLF | clients::FREJA);
        let rate = Rate(if dear { job.rate.0 * 115 / 100 } else { job.rate.0 });
        let started = self.days.at(day.date, 8, 0) + Duration::minutes(day.clock);
        let settled = day.date < self.days.ago(7);
        self.about.push(number);
        self.rows.entries.push(Entry {
            id: TimeEntryId::new(),
            customer: house.customer,
            project: job.project,
            person: Some(person),
            activity: Some(activity.name.to_owned()),
            work_date: day.date,
            started_at: Some(started),
            ended_at: Some(started + Duration::minutes(minutes)),
            seconds: i32::try_from(minutes * 60).unwrap_or(0),
            description: note,
            billable: !free,
            state: if settled { "approved" } else { "registered" },
            currency: (!unknown).then_some(house.currency),
            rate: (!free && !unknown).then_some(rate),
            amount: if free { Some(0) } else { (!unknown).then(|| cost(rate, minutes * 60)) },
            invoiced_seconds: None,
            invoiced_amount: None,
            invoice: None,
            task: topic.and_then(|topic| job.tasks.get(job.topics.iter().position(|one| *one == topic)?).copied()),
            internal_note: String::new(),
        });
    }
}

impl super::Job {
    fn is_open(&self, person: PersonId, date: Date) -> bool {
        self.from <= date && date <= self.to && self.team.contains(&person)
    }
}

/// Weekends, and the days around Christmas and New Year.
fn is_free(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
        || matches!(
            (date.month(), date.day()),
            (Month::December, 23..=31) | (Month::January, 1) | (Month::May, 1) | (Month::June, 5)
        )
}
