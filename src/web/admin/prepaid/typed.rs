//! A contract as it is typed.

use super::super::projects::typed;
use super::super::records::{NOTE, Reader, Section, note};
use crate::base::ids::CustomerId;
use crate::base::money::Currency;
use crate::base::words::Words;
use crate::domain::permissions::EditCustomers;
use crate::domain::prepaid::Contract;
use crate::domain::prepaid::history::{Every, Overage, Rollover, Terms};
use crate::domain::projects;
use crate::error::Result;
use crate::web::form::{Errors, Field, Input};
use crate::web::staff::Staff;
use serde::Deserialize;
use time::Date;

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct ContractForm {
    pub name: String,
    pub project: String,
    pub starts_on: String,
    pub ends_on: String,
    pub period: String,
    pub hours: String,
    pub rollover: String,
    pub rollover_hours: String,
    pub rollover_periods: String,
    pub overage: String,
    pub overage_rate: String,
    pub internal_note: String,
    pub version: String,
    pub submit_id: String,
}

/// What the selects offer, and the customer's currency.
pub struct Offered {
    projects: Vec<(String, String)>,
    pub currency: Currency,
}

impl Offered {
    pub async fn load(staff: &mut Staff<EditCustomers>, customer: CustomerId, currency: Currency) -> Result<Self> {
        let mut offered = vec![(String::new(), staff.page.t.prepaid_every_project())];
        let filter = projects::Filter { customer: Some(customer), ..projects::Filter::default() };
        let (all, _) = projects::list(&mut staff.scope, &filter, crate::base::page::Slice::first(1_000)).await?;
        offered.extend(all.into_iter().map(|project| (project.id.to_string(), project.name)));
        Ok(Self { projects: offered, currency })
    }
}

impl ContractForm {
    pub fn blank(first: Date) -> Self {
        let (period, rollover, overage) = ("month".to_owned(), "no".to_owned(), "shown".to_owned());
        Self { starts_on: first.to_string(), period, rollover, overage, ..Self::default() }
    }

    pub fn of(t: &Words, contract: &Contract, note: &str) -> Self {
        let terms = &contract.terms;
        let hours = |seconds: i64| i32::try_from(seconds).map(typed::shown_hours).unwrap_or_default();
        let (rollover, most, periods) = match terms.rollover {
            Rollover::Expire => ("no", None, None),
            Rollover::Carry { most, periods } => ("yes", most, periods),
        };
        Self {
            name: contract.name.clone(),
            project: contract.project.map(|id| id.to_string()).unwrap_or_default(),
            starts_on: terms.starts_on.to_string(),
            ends_on: terms.ends_on.map(|day| day.to_string()).unwrap_or_default(),
            period: terms.every.key().to_owned(),
            hours: hours(terms.seconds),
            rollover: rollover.to_owned(),
            rollover_hours: most.map(hours).unwrap_or_default(),
            rollover_periods: periods.map(|periods| periods.to_string()).unwrap_or_default(),
            overage: if terms.overage == Overage::Next { "next" } else { "shown" }.to_owned(),
            overage_rate: contract.overage_rate.map(|rate| typed::shown_rate(t, rate)).unwrap_or_default(),
            internal_note: note.to_owned(),
            ..Self::default()
        }
    }

    pub fn parse(&self, t: &Words, offered: &Offered) -> std::result::Result<(Contract, String), Errors> {
        let mut read = Reader::new(t);
        let name = read.line("name", &self.name);
        let project = read.choice("project", &self.project, &offered.projects).parse().ok();
        let starts_on = typed::day(&mut read, "starts_on", &self.starts_on);
        if starts_on.is_none() && read.errors.of("starts_on").is_none() {
            read.errors.add("starts_on", t.field_required());
        }
        let ends_on = typed::day(&mut read, "ends_on", &self.ends_on);
        if ends_on.zip(starts_on).is_some_and(|(last, first)| last < first) {
            read.errors.add("ends_on", t.project_ends_first());
        }
        let every = Every::parse(read.choice("period", &self.period, &periods(t))).unwrap_or(Every::Once);
        let seconds = typed::hours(&mut read, "hours", &self.hours);
        if seconds.is_none() && read.errors.of("hours").is_none() {
            read.errors.add("hours", t.field_required());
        }
        let carries = read.choice("rollover", &self.rollover, &rollovers(t)) == "yes";
        let most = typed::hours(&mut read, "rollover_hours", &self.rollover_hours).map(i64::from);
        let count = match self.rollover_periods.trim() {
            "" => None,
            text => match text.parse().ok().filter(|count| (1..=120).contains(count)) {
                Some(count) => Some(count),
                None => read.refuse("rollover_periods", t.prepaid_periods_form()),
            },
        };
        let next = read.choice("overage", &self.overage, &overages(t)) == "next";
        let overage_rate = typed::rate(&mut read, "overage_rate", &self.overage_rate);
        let note = read.text("internal_note", &self.internal_note, NOTE).unwrap_or_default();
        let terms = Terms {
            starts_on: starts_on.unwrap_or(Date::MIN),
            ends_on,
            every,
            seconds: seconds.unwrap_or_default().into(),
            rollover: if carries { Rollover::Carry { most, periods: count } } else { Rollover::Expire },
            overage: if next { Overage::Next } else { Overage::Shown },
        };
        let contract = Contract { name, project, terms, overage_rate, currency: offered.currency };
        read.finish((contract, note))
    }

    pub fn sections(&self, t: &Words, offered: &Offered, errors: &Errors) -> Vec<Section> {
        let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
        let select = |name, label, value, options| field(name, label, value).input(Input::Select(options));
        let what = vec![
            field("name", t.col_name(), &self.name).hint(t.prepaid_name_hint()),
            select("project", t.prepaid_work(), &self.project, offered.projects.clone()).hint(t.prepaid_work_hint()),
            field("starts_on", t.col_starts(), &self.starts_on).hint(t.prepaid_starts_hint()),
            field("ends_on", t.col_ends(), &self.ends_on).hint(t.prepaid_ends_hint()).optional(),
        ];
        let hours = vec![
            select("period", t.prepaid_period(), &self.period, periods(t)),
            field("hours", t.prepaid_hours(), &self.hours).hint(t.project_budget_hours_hint()),
            select("rollover", t.prepaid_unused(), &self.rollover, rollovers(t)),
            field("rollover_hours", t.prepaid_carry_most(), &self.rollover_hours)
                .hint(t.prepaid_carry_most_hint())
                .optional(),
            field("rollover_periods", t.prepaid_carry_periods(), &self.rollover_periods)
                .hint(t.prepaid_carry_periods_hint())
                .optional(),
            select("overage", t.prepaid_overage(), &self.overage, overages(t)),
            field("overage_rate", t.prepaid_overage_rate(offered.currency.to_string()), &self.overage_rate)
                .hint(t.prepaid_overage_rate_hint())
                .optional(),
        ];
        vec![
            Section { heading: t.prepaid_contract(), fields: what },
            Section { heading: t.col_hours(), fields: hours },
            Section { heading: t.record_note(), fields: vec![note(t, &self.internal_note, errors)] },
        ]
    }
}

fn periods(t: &Words) -> Vec<(String, String)> {
    let name = |every| match every {
        Every::Once => t.prepaid_period_once(),
        Every::Month => t.prepaid_period_month(),
        Every::Quarter => t.prepaid_period_quarter(),
        Every::Year => t.prepaid_period_year(),
    };
    Every::ALL.map(|every| (every.key().to_owned(), name(every))).to_vec()
}

fn rollovers(t: &Words) -> Vec<(String, String)> {
    vec![("no".to_owned(), t.prepaid_rule_expire()), ("yes".to_owned(), t.prepaid_rule_carry())]
}

fn overages(t: &Words) -> Vec<(String, String)> {
    vec![("shown".to_owned(), t.prepaid_rule_shown()), ("next".to_owned(), t.prepaid_rule_next())]
}
