//! A rate as it is typed.

use super::path;
use crate::base::ids::PersonId;
use crate::base::money::{Currency, Rate};
use crate::base::words::Words;
use crate::domain::people;
use crate::domain::rates::{self, Place, Step, Target};
use crate::domain::scope::StaffScope;
use crate::error::Result;
use crate::web::admin::projects::typed;
use crate::web::admin::records::{Reader, Section};
use crate::web::form::{Errors, Field, Input};
use serde::Deserialize;
use time::Date;

/// What the selects offer. The value of a place is the id of the last thing named, which is of one kind only.
pub struct Offered {
    places: Vec<Place>,
    people: Vec<(String, String)>,
}

fn key(target: &Target) -> String {
    let ids = [
        target.task.map(|id| id.to_string()),
        target.project.map(|id| id.to_string()),
        target.customer.map(|id| id.to_string()),
    ];
    ids.into_iter().flatten().next().unwrap_or_default()
}

impl Offered {
    pub async fn load(scope: &mut StaffScope, t: &Words, within: &Target) -> Result<Self> {
        let places = rates::places(scope, within).await?;
        let mut people = vec![(String::new(), t.rate_anyone())];
        people.extend(people::choices(scope).await?.into_iter().map(|person| (person.id.to_string(), person.name)));
        if let Some(id) = within.person
            && !people.iter().any(|(value, _)| *value == id.to_string())
        {
            people.push((id.to_string(), people::find(scope, id).await?.name));
        }
        Ok(Self { places, people })
    }

    fn places(&self, t: &Words) -> Vec<(String, String)> {
        let name = |place: &Place| {
            path(t, [Some(&place.customer_name), place.project_name.as_deref(), place.task_name.as_deref()])
        };
        let known = self.places.iter().map(|place| (key(&place.target), name(place)));
        std::iter::once((String::new(), t.rate_everything())).chain(known).collect()
    }

    fn place(&self, value: &str) -> Option<&Place> {
        self.places.iter().find(|place| key(&place.target) == value)
    }

    /// What hours there are in.
    pub fn currency(&self, target: &Target) -> Option<Currency> {
        self.place(&key(target)).map(|place| place.currency)
    }
}

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct RateForm {
    target: String,
    person: String,
    currency: String,
    valid_from: String,
    rate: String,
    none: String,
    /// How many open entries the question was about that this answers.
    pub open: String,
    pub reprice: String,
    pub version: String,
    pub submit_id: String,
}

impl RateForm {
    pub fn of(t: &Words, step: &Step) -> Self {
        Self {
            target: key(&step.target),
            person: step.target.person.map(|id| id.to_string()).unwrap_or_default(),
            currency: step.currency.to_string(),
            valid_from: step.valid_from.to_string(),
            rate: step.rate.map(|rate| typed::shown_rate(t, rate)).unwrap_or_default(),
            none: if step.rate.is_none() { "on".to_owned() } else { String::new() },
            ..Self::default()
        }
    }

    /// The same, filled from that version.
    pub fn at(self, version: i32) -> Self {
        Self { version: version.to_string(), ..self }
    }

    /// A new one with nothing typed yet.
    pub fn blank(target: &Target, currency: Currency, today: Date) -> Self {
        Self {
            target: key(target),
            person: target.person.map(|id| id.to_string()).unwrap_or_default(),
            currency: currency.to_string(),
            valid_from: today.to_string(),
            ..Self::default()
        }
    }

    pub fn parse(&self, t: &Words, offered: &Offered) -> Result<Step, Errors> {
        let mut read = Reader::new(t);
        let chosen = read.choice("target", &self.target, &offered.places(t)).to_owned();
        let person: Option<PersonId> = read.choice("person", &self.person, &offered.people).parse().ok();
        let place = offered.place(&chosen);
        let (valid_from, rate) = self.when(&mut read);
        let currency = read.currency("currency", &self.currency);
        // Only the currency of a project counts for its hours: another would never be asked for.
        if let Some(place) = place.filter(|place| place.target.project.is_some())
            && place.currency != currency
            && read.errors.of("currency").is_none()
        {
            read.errors.add("currency", t.rate_currency_of_project(place.currency.to_string()));
        }
        let target = Target { person, ..place.map(|place| place.target).unwrap_or_default() };
        read.finish(Step { target, valid_from, currency, rate })
    }

    /// The day and the rate alone: what can be changed later.
    pub fn parse_change(&self, t: &Words) -> Result<(Date, Option<Rate>), Errors> {
        let mut read = Reader::new(t);
        let change = self.when(&mut read);
        read.finish(change)
    }

    fn when(&self, read: &mut Reader) -> (Date, Option<Rate>) {
        let day = typed::day(read, "valid_from", &self.valid_from);
        if self.valid_from.trim().is_empty() {
            read.errors.add("valid_from", read.t.field_required());
        }
        let rate = typed::rate(read, "rate", &self.rate);
        match (self.none.is_empty(), self.rate.trim().is_empty()) {
            (true, true) => read.errors.add("rate", read.t.rate_missing()),
            (false, false) => read.errors.add("none", read.t.rate_either()),
            _ => {}
        }
        (day.unwrap_or(Date::MIN), rate)
    }

    /// Where it counts, for a new one.
    pub fn place(&self, t: &Words, offered: &Offered, errors: &Errors) -> Section {
        let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
        let fields = vec![
            field("target", t.rate_for(), &self.target).input(Input::Select(offered.places(t))).hint(t.rate_for_hint()),
            field("person", t.rate_person(), &self.person)
                .input(Input::Select(offered.people.clone()))
                .hint(t.rate_person_hint()),
            field("currency", t.col_currency(), &self.currency).hint(t.rate_currency_hint()),
        ];
        Section { heading: t.rate_place(), fields }
    }

    pub fn price(&self, t: &Words, errors: &Errors) -> Section {
        let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
        let fields = vec![
            field("valid_from", t.rate_valid_from(), &self.valid_from).hint(t.rate_valid_from_hint()),
            field("rate", t.col_rate(), &self.rate).hint(t.rate_hint()).optional(),
            field("none", t.rate_none(), &self.none).input(Input::Check).hint(t.rate_none_hint()),
        ];
        Section { heading: t.rate_heading(), fields }
    }
}
