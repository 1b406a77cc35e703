//! Writes down one customer's work in the words of a story: days are counted from today.

use super::Plan;
use crate::base::ids::{
    CustomerId, InvoiceId, InvoiceLineId, MilestoneId, PersonId, PhaseId, PrepaidId, ProjectId, RateId, StatusReportId,
    TaskId, TimeEntryId, TopUpId,
};
use crate::base::money::{Currency, Rate};
use crate::base::zone::Zone;
use crate::domain::demo::rows::{self, Entry, Invoice, Line, Milestone, Phase, Project, Report, Rows, Task};
use time::{Date, Duration, OffsetDateTime, Time, Weekday};

/// The days of the story.
#[derive(Clone)]
pub struct Days {
    pub now: OffsetDateTime,
    pub today: Date,
    pub zone: Zone,
}

impl Days {
    pub fn new(now: OffsetDateTime, zone: Zone) -> Self {
        Self { now, today: zone.date_of(now), zone }
    }

    /// So many days ago; ahead, if negative.
    pub fn ago(&self, days: i64) -> Date {
        self.today.saturating_sub(Duration::days(days))
    }

    /// That day of last month, 1 to 26, or the Monday after it.
    pub fn last_month(&self, day: u8) -> Date {
        let before = self.today.replace_day(1).map_or(self.today, |first| first.saturating_sub(Duration::DAY));
        let date = before.replace_day(day).unwrap_or(before);
        match date.weekday() {
            Weekday::Saturday => date.saturating_add(Duration::days(2)),
            Weekday::Sunday => date.saturating_add(Duration::DAY),
            _ => date,
        }
    }

    /// That hour of that day; at night in spring, when the clocks skip some, midnight.
    pub fn at(&self, day: Date, hour: u8, minute: u8) -> OffsetDateTime {
        let time = Time::from_hms(hour, minute, 0).unwrap_or(Time::MIDNIGHT);
        self.zone.instant(day, time).unwrap_or_else(|_| self.zone.start_of_day(day))
    }
}

/// What so many seconds cost, in minor units of a currency with two decimals, rounded half up.
pub fn cost(rate: Rate, seconds: i64) -> i64 {
    (rate.0 * seconds + 180_000) / 360_000
}

/// So many basis points of an amount, rounded half away from zero.
pub fn share(amount: i64, points: i32) -> i64 {
    (amount * i64::from(points) + 5_000 * amount.signum()) / 10_000
}

/// One customer, its currency and its rate.
pub struct Desk<'a> {
    pub customer: CustomerId,
    pub currency: Currency,
    pub rate: Rate,
    pub days: Days,
    pub rows: &'a mut Rows,
}

impl Desk<'_> {
    /// A running project without a budget. The caller says more about it.
    pub fn project(&mut self, number: &str, name: &str, manager: PersonId, description: &str) -> &mut Project {
        let project = Project {
            id: ProjectId::new(),
            customer: self.customer,
            name: name.to_owned(),
            number: Some(number.to_owned()),
            state: "running",
            manager: Some(manager),
            starts_on: Some(self.days.ago(120)),
            ends_on: Some(self.days.ago(-90)),
            budget_seconds: None,
            budget_amount: None,
            budget_monthly: false,
            currency: self.currency,
            description: description.to_owned(),
            internal_note: String::new(),
        };
        self.rows.projects.push_mut(project)
    }

    /// One after the other, each a month long, from 60 days ago.
    pub fn phases(&mut self, project: ProjectId, phases: &[(&str, &'static str)]) {
        let mut from = 60;
        for (position, (name, state)) in (0..).zip(phases) {
            self.rows.phases.push(Phase {
                id: PhaseId::new(),
                customer: self.customer,
                project,
                name: (*name).to_owned(),
                position,
                state,
                starts_on: Some(self.days.ago(from)),
                ends_on: Some(self.days.ago(from - 29)),
            });
            from -= 30;
        }
    }

    /// Name, due so many days ago, done so many days ago.
    pub fn milestones(&mut self, project: ProjectId, milestones: &[(&str, i64, Option<i64>)]) {
        for (name, due, done) in milestones {
            self.rows.milestones.push(Milestone {
                id: MilestoneId::new(),
                customer: self.customer,
                project,
                name: (*name).to_owned(),
                due_on: Some(self.days.ago(*due)),
                done_on: done.map(|done| self.days.ago(done)),
            });
        }
    }

    /// An open task in the running phase of a project, due in so many days. The caller says more about it.
    pub fn task(&mut self, project: ProjectId, name: &str, assignee: PersonId, due: i64) -> &mut Task {
        let phases = self.rows.phases.iter();
        let phase = phases.filter(|phase| phase.project == project).find(|phase| phase.state == "running");
        let before = self.rows.tasks.iter().filter(|task| task.project == project).count();
        let task = Task {
            id: TaskId::new(),
            customer: self.customer,
            project,
            phase: phase.map(|phase| phase.id),
            name: name.to_owned(),
            position: i32::try_from(before + 1).unwrap_or(1),
            state: "open",
            assignee: Some(assignee),
            budget_seconds: None,
            budget_amount: None,
            fixed_price: false,
            due_on: Some(self.days.ago(-due)),
        };
        self.rows.tasks.push_mut(task)
    }

    /// The customer's rate since long ago, and a lower one before.
    pub fn rates(&mut self) -> RateId {
        let id = RateId::new();
        for (id, days, rate) in [(RateId::new(), 900, Rate(self.rate.0 - 400_000)), (id, 400, self.rate)] {
            self.rows.rates.push(rows::Rate {
                id,
                customer: Some(self.customer),
                project: None,
                person: None,
                valid_from: self.days.ago(days),
                currency: self.currency,
                rate: Some(rate),
            });
        }
        id
    }

    /// Twenty hours a month on a project since 75 days, unused ones carried over for three months, and four that were added.
    fn prepaid(&mut self, project: ProjectId) -> (PrepaidId, TopUpId) {
        let (id, top_up) = (PrepaidId::new(), TopUpId::new());
        self.rows.prepaid.push(rows::Prepaid {
            id,
            customer: self.customer,
            project: Some(project),
            name: "Support and care".into(),
            starts_on: self.days.ago(75),
            ends_on: None,
            period: "month",
            seconds: 20 * 3_600,
            rollover: true,
            rollover_periods: Some(3),
            overage: "shown",
            currency: self.currency,
            internal_note: "CANARY-NOTE-PREPAID: they never use it up".into(),
        });
        self.rows.top_ups.push(rows::TopUp {
            id: top_up,
            customer: self.customer,
            contract: id,
            added_on: self.days.ago(10),
            seconds: 4 * 3_600,
            note: "For the busy weeks".into(),
        });
        (id, top_up)
    }

    /// The first of each kind of thing that is planned for a project, and the rates.
    pub fn plan(&mut self, project: ProjectId, task: TaskId) -> Plan {
        let phase = self.rows.phases.iter().find(|row| row.project == project).map(|row| row.id);
        let milestone = self.rows.milestones.iter().find(|row| row.project == project).map(|row| row.id);
        let report = self.rows.reports.iter().find(|row| row.project == project).map(|row| row.id);
        let (prepaid, top_up) = self.prepaid(project);
        Plan {
            prepaid,
            top_up,
            phase: phase.unwrap_or_else(PhaseId::new),
            milestone: milestone.unwrap_or_else(MilestoneId::new),
            report: report.unwrap_or_else(StatusReportId::new),
            task,
            rate: self.rates(),
        }
    }

    /// Published so many days ago; a draft if never.
    pub fn report(&mut self, project: ProjectId, author: PersonId, title: &str, body: &str, published: Option<i64>) {
        self.rows.reports.push(Report {
            id: StatusReportId::new(),
            customer: self.customer,
            project,
            health: "good",
            title: title.to_owned(),
            body: body.to_owned(),
            author: Some(author),
            published_at: published.map(|days| self.days.now - Duration::days(days)),
        });
    }

    /// Work at the customer's rate, not invoiced. The caller says otherwise.
    pub fn entry(
        &mut self,
        project: ProjectId,
        person: PersonId,
        day: Date,
        minutes: i32,
        what: (&str, &str),
    ) -> &mut Entry {
        let entry = Entry {
            id: TimeEntryId::new(),
            customer: self.customer,
            project,
            person: Some(person),
            activity: Some(what.0.to_owned()),
            work_date: day,
            started_at: None,
            ended_at: None,
            seconds: minutes * 60,
            description: what.1.to_owned(),
            billable: true,
            state: "registered",
            currency: Some(self.currency),
            rate: Some(self.rate),
            amount: Some(cost(self.rate, i64::from(minutes) * 60)),
            invoiced_seconds: None,
            invoiced_amount: None,
            invoice: None,
            task: None,
            internal_note: String::new(),
        };
        self.rows.entries.push_mut(entry)
    }

    /// Lines: project, text, minutes at the customer's rate (negative for a credit note), 25 % VAT on all. Sent, due after 30 days.
    pub fn invoice(&mut self, number: &str, issued: Date, lines: &[(ProjectId, &str, i64)]) -> &mut Invoice {
        let id = InvoiceId::new();
        let mut net = 0;
        for (position, (project, text, minutes)) in (1..).zip(lines) {
            let line = Line {
                id: InvoiceLineId::new(),
                customer: self.customer,
                invoice: id,
                project: Some(*project),
                position,
                description: (*text).to_owned(),
                quantity: Some(minutes * 10_000 / 60),
                unit: Some("h"),
                unit_price: Some(self.rate),
                net: minutes.signum() * cost(self.rate, minutes.abs() * 60),
                vat_rate: Some(2_500),
            };
            net += line.net;
            self.rows.lines.push(line);
        }
        let vat = share(net, 2_500);
        let invoice = Invoice {
            id,
            customer: self.customer,
            number: number.to_owned(),
            kind: if net < 0 { "credit_note" } else { "invoice" },
            state: "sent",
            issued_on: issued,
            due_on: Some(issued.saturating_add(Duration::days(30))),
            paid_on: None,
            currency: self.currency,
            net: Some(net),
            vat: Some(vat),
            gross: net + vat,
            paid: 0,
            reference: None,
            note: String::new(),
            internal_note: String::new(),
        };
        self.rows.invoices.push_mut(invoice)
    }
}
