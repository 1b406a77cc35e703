//! Hours that customers with an agreement have bought: one is nearly used up, one is over, one carries over.

use super::Story;
use super::clients::Kind;
use crate::base::ids::PrepaidId;
use crate::domain::demo::rows;
use time::Date;

impl Story {
    pub(super) fn prepaid(&mut self) {
        let first = |day: Date| day.replace_day(1).unwrap_or(day);
        let this_month = first(self.days.today);
        let mut made = 0;
        for (number, job) in self.jobs.iter().enumerate() {
            if job.kind != Kind::Agreement || job.row.is_none() {
                continue;
            }
            let entries = self.rows.entries.iter().zip(&self.about).filter(|(_, about)| **about == number);
            let worked: i64 = entries
                .filter(|(entry, _)| entry.billable && entry.work_date >= this_month)
                .map(|(entry, _)| i64::from(entry.seconds))
                .sum();
            // Early in a month there is little to tell by.
            let hours = (worked / 3_600).max(8);
            let (hours, rollover, overage) = match made % 3 {
                0 => (hours + 1 + hours / 20, false, "shown"),
                1 => (hours * 85 / 100, false, "next"),
                _ => (hours * 13 / 10, true, "shown"),
            };
            made += 1;
            let house = &self.houses[job.house];
            self.rows.prepaid.push(rows::Prepaid {
                id: PrepaidId::new(),
                customer: house.customer,
                project: Some(job.project),
                name: job.name.to_owned(),
                starts_on: first(self.days.ago(150)),
                ends_on: None,
                period: "month",
                seconds: i32::try_from(hours * 3_600).unwrap_or(36_000),
                rollover,
                rollover_periods: rollover.then_some(2),
                overage,
                currency: house.currency,
                internal_note: String::new(),
            });
        }
    }
}
