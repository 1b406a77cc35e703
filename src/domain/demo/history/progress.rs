//! How the projects stand: budgets from what was worked, phases, milestones, and what customers were told.

use super::Story;
use super::clients::Kind;
use crate::base::ids::{MilestoneId, PhaseId, StatusReportId};
use crate::domain::demo::rows::{Milestone, Phase, Report};
use time::{Date, Duration};

/// How much of the time has passed when each phase ends, in percent.
const PHASE_ENDS: [i64; 5] = [10, 25, 70, 90, 100];

impl Story {
    pub(super) fn progress(&mut self) {
        let mut worked = vec![0_i64; self.jobs.len()];
        for (entry, job) in self.rows.entries.iter().zip(&self.about) {
            worked[*job] += i64::from(entry.seconds);
        }
        for (job, seconds) in worked.into_iter().enumerate() {
            // What the cast wrote stays as it is.
            if let Some(row) = self.jobs[job].row {
                self.budget(job, row, seconds);
                if self.jobs[job].kind != Kind::Agreement {
                    self.phases(job);
                    self.reports(job);
                }
            }
        }
    }

    /// Some fit, some are exceeded; money as a budget for every third project.
    fn budget(&mut self, number: usize, row: usize, seconds: i64) {
        let job = &self.jobs[number];
        let end = job.to.min(self.days.today);
        let (whole, passed) = ((job.to - job.from).whole_days().max(1), (end - job.from).whole_days().max(0));
        let hours = match job.kind {
            Kind::Agreement => seconds / 3_600 * 30 / passed.max(30),
            _ if passed < whole / 10 => 160,
            _ => seconds / 3_600 * whole / passed.max(1),
        };
        let hours = (hours * self.dice.between(84, 128) / 100 / 5 + 1) * 5;
        let project = &mut self.rows.projects[row];
        project.budget_seconds = i32::try_from(hours * 3_600).ok();
        if self.dice.percent(33) {
            // minor units, in round hundreds
            project.budget_amount = Some((hours * job.rate.0 / 1_000_000 + 1) * 10_000);
        }
    }

    fn phases(&mut self, number: usize) {
        let job = &self.jobs[number];
        let (house, today) = (&self.houses[job.house], self.days.today);
        let stopped = matches!(job.kind, Kind::Paused | Kind::Cancelled);
        let whole = (job.to - job.from).whole_days();
        let mut from = job.from;
        for (place, percent) in PHASE_ENDS.into_iter().enumerate() {
            let to = job.from.saturating_add(Duration::days(whole * percent / 100)).max(from);
            let done = if stopped { place < 2 } else { to < today };
            self.rows.phases.push(Phase {
                id: PhaseId::new(),
                customer: house.customer,
                project: job.project,
                name: house.words.phases[place].to_owned(),
                position: i32::try_from(place).unwrap_or(0),
                state: if done {
                    "done"
                } else if !stopped && from <= today {
                    "running"
                } else {
                    "planned"
                },
                starts_on: Some(from),
                ends_on: Some(to),
            });
            // A step that was due lately may still be open.
            let open = to >= self.days.ago(21) && self.dice.percent(40);
            let done_on = to.saturating_add(Duration::days(self.dice.between(-4, 3))).min(self.days.ago(1));
            self.rows.milestones.push(Milestone {
                id: MilestoneId::new(),
                customer: house.customer,
                project: job.project,
                name: house.words.milestones[place].to_owned(),
                due_on: Some(to),
                done_on: (done && !open).then_some(done_on),
            });
            from = to.saturating_add(Duration::DAY);
        }
    }

    /// Every four weeks one, and of some projects a draft of the next.
    fn reports(&mut self, number: usize) {
        let job = &self.jobs[number];
        let last = job.to.min(self.days.ago(1));
        let mut told: Vec<Date> = Vec::new();
        let mut day = job.from.saturating_add(Duration::days(self.dice.between(18, 28)));
        while day <= last {
            told.push(day);
            day = day.saturating_add(Duration::days(self.dice.between(26, 31)));
        }
        let draft = job.to > self.days.today && self.dice.percent(30);
        let finished = job.to <= last && matches!(job.kind, Kind::Project | Kind::Study);
        let all = told.len();
        for (place, day) in told.into_iter().enumerate() {
            let at = self.days.at(day, 10, 0) + Duration::minutes(self.dice.between(0, 300));
            let report = self.report(number, place, finished && place + 1 == all);
            self.rows.reports.push(Report { published_at: Some(at), ..report });
        }
        if draft {
            let report = self.report(number, all, false);
            self.rows.reports.push(report);
        }
    }

    /// The text of the project's report at that place; no two that follow each other are alike.
    fn report(&mut self, number: usize, place: usize, ended: bool) -> Report {
        let job = &self.jobs[number];
        let house = &self.houses[job.house];
        let turn = place + number;
        let (health, (title, body)) = match self.dice.below(100) {
            _ if ended => ("good", house.words.done),
            ..70 if place < 2 => ("good", house.words.good[place]),
            ..70 => ("good", house.words.good[2 + turn % 4]),
            70..92 => ("watch", house.words.watch[turn % 3]),
            _ => ("late", house.words.late[turn % 2]),
        };
        Report {
            id: StatusReportId::new(),
            customer: house.customer,
            project: job.project,
            health,
            title: title.to_owned(),
            body: body.to_owned(),
            author: job.team.first().copied(),
            published_at: None,
        }
    }
}
