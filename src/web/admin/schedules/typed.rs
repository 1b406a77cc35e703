//! A schedule as it is typed.

use crate::base::ids::{CustomerId, LoginId};
use crate::base::words::Words;
use crate::domain::logins::reader;
use crate::domain::reports::asked::Which;
use crate::domain::reports::{Grouping, Merge};
use crate::domain::schedules::when::{Days, Every, When};
use crate::domain::schedules::{Form as How, Recipient, Schedule};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use crate::output::labels;
use crate::web::admin::access::all_projects;
use crate::web::admin::records::Reader;
use crate::web::admin::time::clock;
use crate::web::form::{Errors, Field, Input};
use serde::Deserialize;

/// What the form offers of a customer.
pub struct Offered {
    pub projects: Vec<(String, String)>,
    pub logins: Vec<Offer>,
}

pub struct Offer {
    pub id: LoginId,
    pub name: String,
    pub email: String,
}

impl Offered {
    /// Sign-ins that could be written to now.
    pub async fn load(scope: &mut StaffScope, t: &Words, customer: CustomerId, demo: bool) -> Result<Self> {
        let offers = reader::ready(scope, customer, demo).await?.into_iter().map(|reader| {
            let name = reader.bounds.actor.name().to_owned();
            let name =
                if reader.bounds.contact.is_some() { name } else { format!("{name} ({})", t.schedules_shared()) };
            Offer { id: reader.bounds.login, name, email: reader.email }
        });
        let offers = offers.collect();
        let mut projects = vec![(String::new(), t.schedules_project_any())];
        let all = all_projects(scope, customer).await?;
        projects.extend(all.into_iter().map(|project| (project.id.to_string(), project.name)));
        Ok(Self { projects, logins: offers })
    }
}

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct ScheduleForm {
    report: String,
    days: String,
    project: String,
    group: String,
    merge: String,
    format: String,
    every: String,
    weekday: String,
    month_day: String,
    clock: String,
    pub login: Vec<String>,
    pub version: String,
    pub submit_id: String,
}

impl ScheduleForm {
    pub fn blank() -> Self {
        Self {
            report: Which::Time.key().into(),
            days: Days::LastWeek.key().into(),
            group: Grouping::Day.key().into(),
            merge: Merge::None.key().into(),
            format: How::Table.key().into(),
            every: "week".into(),
            weekday: "1".into(),
            month_day: "1".into(),
            clock: "07:00".into(),
            ..Self::default()
        }
    }

    pub fn of(known: &Schedule, recipients: &[Recipient]) -> Self {
        let blank = Self::blank();
        let when = known.when;
        Self {
            report: known.report.key().into(),
            days: known.days.map_or(blank.days, |days| days.key().into()),
            project: known.project.map(|id| id.to_string()).unwrap_or_default(),
            group: known.group.map_or("none".to_owned(), |group| group.key().into()),
            merge: known.merge.key().into(),
            format: known.form.key().into(),
            every: when.every.key().into(),
            weekday: if let Every::Week(day) = when.every { day.to_string() } else { blank.weekday },
            month_day: if let Every::Month(day) = when.every { day.to_string() } else { blank.month_day },
            clock: format!("{:02}:{:02}", when.minute / 60, when.minute % 60),
            login: recipients.iter().filter_map(|one| one.login).map(|id| id.to_string()).collect(),
            ..Self::default()
        }
    }

    pub fn at(self, version: i32) -> Self {
        Self { version: version.to_string(), ..self }
    }

    pub fn parse(&self, t: &Words, offered: &Offered) -> Result<(Schedule, Vec<LoginId>), Errors> {
        let mut read = Reader::new(t);
        let report = Which::parse(read.choice("report", &self.report, &reports(t))).unwrap_or(Which::Time);
        let hours = report == Which::Time;
        let days = (report != Which::Projects)
            .then(|| Days::parse(read.choice("days", &self.days, &days(t))).unwrap_or(Days::LastWeek));
        let project = if hours { read.choice("project", &self.project, &offered.projects).parse().ok() } else { None };
        let group = if hours { Grouping::parse(read.choice("group", &self.group, &groups(t))) } else { None };
        let merge = if hours { Merge::parse(read.choice("merge", &self.merge, &merges(t))) } else { None };
        let form = How::parse(read.choice("format", &self.format, &formats(t))).unwrap_or(How::Table);
        let every = match read.choice("every", &self.every, &everies(t)) {
            "day" => Every::Day,
            "week" => Every::Week(read.choice("weekday", &self.weekday, &weekdays(t)).parse().unwrap_or(1)),
            _ => Every::Month(read.choice("month_day", &self.month_day, &month_days(t)).parse().unwrap_or(1)),
        };
        let time = clock(&self.clock).or_else(|| read.refuse("clock", t.schedules_clock_bad()));
        let minute = time.map_or(0, |time| u16::from(time.hour()) * 60 + u16::from(time.minute()));
        let mut recipients: Vec<LoginId> = Vec::new();
        for offer in &offered.logins {
            if self.login.iter().any(|id| *id == offer.id.to_string()) {
                recipients.push(offer.id);
            }
        }
        if recipients.is_empty() {
            read.errors.add("login", t.schedules_to_missing());
        }
        let when = When { every, minute };
        let merge = merge.unwrap_or_default();
        read.finish((Schedule { report, days, project, group, merge, form, when }, recipients))
    }

    pub fn chosen(&self, id: &LoginId) -> bool {
        self.login.iter().any(|chosen| *chosen == id.to_string())
    }

    pub fn what(&self, t: &Words, offered: &Offered, errors: &Errors) -> Vec<(&'static str, Field)> {
        let select = |name, label, value: &String, options| {
            Field::new(name, label, value.as_str()).input(Input::Select(options)).errors(errors)
        };
        vec![
            ("", select("report", t.schedules_report(), &self.report, reports(t))),
            ("", select("days", t.schedules_days(), &self.days, days(t)).hint(t.schedules_days_hint())),
            ("report=time", select("project", t.schedules_project(), &self.project, offered.projects.clone())),
            ("report=time", select("group", t.schedules_group(), &self.group, groups(t))),
            ("report=time", select("merge", t.schedules_merge(), &self.merge, merges(t))),
            ("", select("format", t.schedules_format(), &self.format, formats(t)).hint(t.schedules_form_table_hint())),
        ]
    }

    pub fn when(&self, t: &Words, zone: &str, errors: &Errors) -> Vec<(&'static str, Field)> {
        let select = |name, label, value: &String, options| {
            Field::new(name, label, value.as_str()).input(Input::Select(options)).errors(errors)
        };
        let month_day = select("month_day", t.schedules_month_day(), &self.month_day, month_days(t));
        vec![
            ("", select("every", t.schedules_every(), &self.every, everies(t))),
            ("every=week", select("weekday", t.schedules_weekday(), &self.weekday, weekdays(t))),
            ("every=month", month_day.hint(t.schedules_month_day_hint())),
            (
                "",
                Field::new("clock", t.schedules_clock(), self.clock.as_str())
                    .hint(t.schedules_clock_hint(zone))
                    .errors(errors),
            ),
        ]
    }
}

fn reports(t: &Words) -> Vec<(String, String)> {
    Which::ALL.map(|which| (which.key().to_owned(), labels::report(t, which.section()))).to_vec()
}

fn days(t: &Words) -> Vec<(String, String)> {
    Days::ALL.map(|days| (days.key().to_owned(), labels::days(t, days))).to_vec()
}

fn groups(t: &Words) -> Vec<(String, String)> {
    let known = Grouping::ALL.map(|group| (group.key().to_owned(), labels::grouping(t, group)));
    std::iter::once(("none".to_owned(), t.group_none())).chain(known).collect()
}

fn merges(t: &Words) -> Vec<(String, String)> {
    Merge::ALL.map(|merge| (merge.key().to_owned(), labels::merge(t, merge))).to_vec()
}

fn formats(t: &Words) -> Vec<(String, String)> {
    How::ALL.map(|form| (form.key().to_owned(), super::format(t, form))).to_vec()
}

fn everies(t: &Words) -> Vec<(String, String)> {
    vec![
        ("day".to_owned(), t.schedules_every_day()),
        ("week".to_owned(), t.schedules_every_week()),
        ("month".to_owned(), t.schedules_every_month()),
    ]
}

fn weekdays(t: &Words) -> Vec<(String, String)> {
    (1..=7).map(|day| (day.to_string(), labels::weekday(t, day))).collect()
}

fn month_days(t: &Words) -> Vec<(String, String)> {
    let numbered = (1..=30).map(|day| (day.to_string(), day.to_string()));
    numbered.chain([("31".to_owned(), t.schedules_month_day_last())]).collect()
}
