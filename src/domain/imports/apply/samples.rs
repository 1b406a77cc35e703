//! The first rows of a file as they would be stored, for whoever has to say whether that is right.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

use super::Run;
use super::memory::Mode;
use super::who::Known;
use crate::base::money::Currency;
use crate::domain::imports::record::{CustomerRow, Figure, InvoiceRow, PersonRow, ProjectRow, TimeRow};

const MOST: usize = 20;

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    New,
    Changed,
    Same,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    Unknown,
    Text(String),
    /// A customer, project or person that nobody has entered yet.
    Made(String),
    Date(Date),
    Times(OffsetDateTime, Option<OffsetDateTime>),
    Seconds(i64),
    /// Minor units.
    Money(i64, Currency),
    /// Ten-thousandths.
    Rate(i64, Currency),
    Flag(bool),
    State(String),
}

impl Value {
    fn text(text: &Option<String>) -> Self {
        text.clone().map_or(Self::Unknown, Self::Text)
    }

    fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Unknown, Self::Date)
    }

    fn money(figure: Option<Figure>, currency: Currency) -> Self {
        figure.map_or(Self::Unknown, |figure| Self::Money(figure.minor(currency), currency))
    }

    fn named(known: Known, name: Option<String>) -> Self {
        match (known, name) {
            (_, None) => Self::Unknown,
            (Known::Yes(_), Some(name)) => Self::Text(name),
            (Known::No, Some(name)) => Self::Made(name),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    pub line: u64,
    pub fate: Option<Fate>,
    /// By the fields' names.
    pub values: Vec<(String, Value)>,
}

#[derive(Debug, Default)]
pub struct Samples {
    pub rows: Vec<Sample>,
    /// The line of the row that is at work.
    pub line: u64,
}

impl Samples {
    /// The fate of rows that are staged comes later, in their order.
    pub fn settle(&mut self, fates: impl Iterator<Item = Fate>) {
        for (sample, fate) in self.rows.iter_mut().filter(|sample| sample.fate.is_none()).zip(fates) {
            sample.fate = Some(fate);
        }
    }
}

/// Whom a row of hours means, before anybody is made for it.
pub struct Meant {
    pub customer: Known,
    pub project: Known,
    pub person: Option<Known>,
}

impl Run<'_> {
    pub(super) fn wants_sample(&self) -> bool {
        self.mode == Mode::Check && self.samples.rows.len() < MOST
    }

    fn sample(&mut self, fate: Option<Fate>, values: Vec<(&str, Value)>) {
        if self.wants_sample() {
            let (line, values) = (self.samples.line, values.into_iter().map(|(key, value)| (key.to_owned(), value)));
            let sample = Sample { line, fate, values: values.collect() };
            self.samples.rows.push(sample);
        }
    }

    pub(super) fn sample_time(
        &mut self,
        row: &TimeRow,
        meant: &Meant,
        date: Date,
        activity: &Option<String>,
        currency: Currency,
    ) {
        let name = |known: Known, given: Option<String>, names: &super::directory::Directory| match known {
            Known::Yes(id) => names.name(id).or(given),
            Known::No => given,
        };
        let customer = name(meant.customer, row.customer.as_ref().and_then(|r| r.name.clone()), &self.customers);
        let project = name(meant.project, row.project.name.clone(), &self.projects);
        let person = row.person.as_ref().and_then(|r| {
            let known = meant.person?;
            Some(Value::named(known, name(known, r.name.clone().or(r.email.clone()), &self.people)))
        });
        let values = vec![
            ("date", Value::Date(date)),
            ("times", row.starts_at.map_or(Value::Unknown, |start| Value::Times(start, row.ends_at))),
            ("customer", Value::named(meant.customer, customer)),
            ("project", Value::named(meant.project, project)),
            ("person", person.unwrap_or(Value::Unknown)),
            ("activity", Value::text(activity)),
            ("description", Value::text(&Some(row.description.clone()).filter(|text| !text.is_empty()))),
            ("duration", Value::Seconds(row.seconds.into())),
            ("billable", Value::Flag(row.billable)),
            ("state", Value::State(row.state.map_or("registered", |state| state.key()).to_owned())),
            ("rate", row.rate.map_or(Value::Unknown, |rate| Value::Rate(rate.0, currency))),
            ("amount", Value::money(row.amount, currency)),
        ];
        self.sample(None, values);
    }

    pub(super) fn sample_customer(&mut self, row: &CustomerRow, fate: Fate) {
        let values = vec![
            ("name", Value::Text(row.name.clone())),
            ("number", Value::text(&row.number)),
            ("email", Value::text(&row.email)),
            ("country", Value::text(&row.country)),
            ("vat number", Value::text(&row.vat_number)),
            ("zone", row.zone.as_ref().map_or(Value::Unknown, |zone| Value::Text(zone.to_string()))),
            ("currency", row.currency.map_or(Value::Unknown, |currency| Value::Text(currency.to_string()))),
        ];
        self.sample(Some(fate), values);
    }

    pub(super) fn sample_project(&mut self, row: &ProjectRow, customer: Known, fate: Fate) {
        let currency = row.currency.unwrap_or(self.defaults.currency);
        let values = vec![
            ("customer", Value::named(customer, row.customer.name.clone())),
            ("name", Value::Text(row.name.clone())),
            ("number", Value::text(&row.number)),
            ("state", row.state.map_or(Value::Unknown, |state| Value::State(state.to_owned()))),
            ("start", Value::date(row.starts_on)),
            ("end", Value::date(row.ends_on)),
            ("budget hours", row.budget_seconds.map_or(Value::Unknown, |seconds| Value::Seconds(seconds.into()))),
            ("budget amount", Value::money(row.budget_amount, currency)),
        ];
        self.sample(Some(fate), values);
    }

    pub(super) fn sample_person(&mut self, row: &PersonRow, fate: Fate) {
        let values = vec![
            ("name", Value::Text(row.name.clone())),
            ("email", Value::text(&row.email)),
            ("number", Value::text(&row.number)),
        ];
        self.sample(Some(fate), values);
    }

    pub(super) fn sample_activity(&mut self, name: &str, fate: Fate) {
        self.sample(Some(fate), vec![("activity", Value::Text(name.to_owned()))]);
    }

    pub(super) fn sample_invoice(
        &mut self,
        line: u64,
        row: &InvoiceRow,
        customer: Known,
        currency: Currency,
        fate: Fate,
    ) {
        self.samples.line = line;
        let values = vec![
            ("number", Value::Text(row.number.clone())),
            ("customer", Value::named(customer, row.customer.name.clone())),
            ("date", Value::date(row.issued_on)),
            ("due", Value::date(row.due_on)),
            ("state", row.state.map_or(Value::Unknown, |state| Value::State(state.to_owned()))),
            ("net", Value::money(row.net, currency)),
            ("vat", Value::money(row.vat, currency)),
            ("gross", Value::money(row.gross, currency)),
        ];
        self.sample(Some(fate), values);
    }
}

impl Fate {
    pub fn of(new: bool, changed: bool) -> Self {
        match (new, changed) {
            (true, _) => Fate::New,
            (false, true) => Fate::Changed,
            (false, false) => Fate::Same,
        }
    }
}
