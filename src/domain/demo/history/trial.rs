//! A smaller story for an account that is real: three customers, a dozen projects and a year and a half of hours and
//! invoices, told in the account's language. Nobody in it can sign in, and every name says that it is a demo.

mod clients;

use super::cases::Case;
use super::clients::{Client, Contact};
use super::dice::Dice;
use super::{House, Story, words};
use crate::base::ids::{ContactId, CustomerId, PersonId};
use crate::base::money::{Currency, Rate};
use crate::base::words::Lang;
use crate::base::zone::Zone;
use crate::domain::demo::cast::Days;
use crate::domain::demo::rows::{self, Customer, Invoice, Person, Rows};
use clients::TEAM;
use std::collections::{BTreeMap, BTreeSet};
use time::OffsetDateTime;

/// Its rows, none written yet. `now` and `zone` say which day is the last of the story.
pub fn rows(language: Lang, currency: Currency, now: OffsetDateTime, zone: Zone) -> Rows {
    let mut story = Story {
        rows: Rows::default(),
        dice: Dice::new(1_871),
        days: Days::new(now, zone),
        hashes: BTreeMap::new(),
        team: Vec::new(),
        houses: Vec::new(),
        jobs: Vec::new(),
        about: Vec::new(),
    };
    for name in TEAM {
        story.somebody(name);
    }
    for client in clients::of(language) {
        story.trial_client(client, currency);
    }
    story.hours(&BTreeSet::new());
    story.invoices();
    story.every_state();
    story.progress();
    story.plan();
    story.trial_cases();
    // What counts for the whole account is the account's own to say.
    story.rows.rates.retain(|rate| rate.customer.is_some());
    for invoice in &mut story.rows.invoices {
        invoice.number = format!("DEMO-{}", invoice.number);
    }
    // The account's own record tells of what its people did.
    story.rows.events.clear();
    story.rows
}

/// As it is called: nobody takes it for a real one, in whatever list it stands.
fn named(name: &str) -> String {
    format!("{name} (demo)")
}

impl Story {
    fn somebody(&mut self, name: &str) {
        let id = PersonId::new();
        self.rows.people.push(Person {
            id,
            name: named(name),
            email: None,
            number: None,
            role: None,
            permissions: Vec::new(),
            valid_until: None,
            active: true,
        });
        self.team.push(id);
    }

    fn trial_client(&mut self, client: &Client, account: Currency) {
        let id = CustomerId::new();
        let currency = match client.currency {
            // The account's, if the story can count in it.
            "" if account.exponent() == 2 => account,
            "" => Currency::EUR,
            other => other.parse().unwrap_or(Currency::EUR),
        };
        self.rows.customers.push(Customer {
            id,
            name: named(client.name),
            number: Some(client.number.to_owned()),
            email: None,
            phone: None,
            address: Some(client.address.to_owned()),
            country: Some(client.country),
            vat_number: None,
            language: Some(client.language),
            zone: None,
            currency,
            manager: client.projects.first().and_then(|plan| plan.team.first()).map(|place| self.team[*place]),
            internal_note: String::new(),
            active: true,
        });
        let vat = match (client.currency, client.language) {
            // Sold to another country without VAT.
            ("", Lang::Da | Lang::Sv) => 2_500,
            ("", Lang::De) => 1_900,
            ("", Lang::Ro) => 2_100,
            ("", Lang::En) => 2_000,
            _ => 0,
        };
        let words = words::of(client.language);
        let house =
            self.house(House { customer: id, number: client.number, words, currency, vat, trade: client.trade });
        let projects = self.plans(house, client.projects, Rate(rate(currency) * 10_000));
        for project in projects.iter().rev().take(client.projects.len()) {
            if let Some(row) = self.rows.projects.iter_mut().find(|row| row.id == *project) {
                row.number = row.number.as_ref().map(|number| format!("DEMO-{number}"));
            }
        }
        if let Some(setting) = &client.access {
            let chosen = setting.selected.unwrap_or_default().iter().filter_map(|place| projects.get(*place));
            self.rows.selected.extend(chosen.map(|project| rows::Selected { customer: id, project: *project }));
            self.rows.accesses.push(rows::Access {
                customer: id,
                enabled: setting.enabled,
                language: None,
                reports: setting.reports.iter().map(|report| report.key()).collect(),
                all_projects: setting.selected.is_none(),
                columns: setting.columns.iter().map(|column| column.key()).collect(),
                names: setting.names.key(),
                updated_at: self.days.at(self.days.ago(setting.changed), 10, 0),
                updated_by: self.team.first().copied(),
            });
        }
        for contact in client.people {
            self.trial_contact(id, contact);
        }
    }

    fn trial_cases(&mut self) {
        let mut number = rows::BEYOND;
        for turn in 0..self.houses.len() {
            let customer = self.houses[turn].customer;
            let contact = self.rows.contacts.iter().find(|contact| contact.customer == customer).map(|row| row.id);
            let language = self.rows.customers.iter().find(|row| row.id == customer).and_then(|row| row.language);
            let job = self.jobs.iter().find(|job| job.house == turn);
            let helper = job.and_then(|job| job.team.first().copied());
            if let (Some(contact), Some(language), Some(helper)) = (contact, language, helper) {
                let project = job.map(|job| job.project);
                let with = Case { customer, contact, language, project, helper, turn };
                number = self.ask(&with, number, false);
            }
        }
    }

    /// What chance left out: a draft, one that is overdue, one that is open, one that was cancelled.
    fn every_state(&mut self) {
        let today = self.days.today;
        let due = |row: &Invoice| row.due_on.unwrap_or(row.issued_on);
        self.rows.invoices.sort_by_key(|row| row.issued_on);
        let plain = |row: &Invoice| row.kind == "invoice" && matches!(row.state, "sent" | "paid");
        let is = |rows: &[Invoice], what: &dyn Fn(&Invoice) -> bool| rows.iter().any(what);
        let mut unbilled = Vec::new();
        let rows = &mut self.rows.invoices;
        if !is(rows, &|row| row.state == "cancelled")
            && let Some(row) = rows.iter_mut().find(|row| plain(row))
        {
            (row.state, row.paid_on, row.paid) = ("cancelled", None, 0);
            unbilled.push(row.id);
        }
        if !is(rows, &|row| row.state == "draft")
            && let Some(row) = rows.iter_mut().rev().find(|row| plain(row))
        {
            (row.state, row.paid_on, row.paid) = ("draft", None, 0);
            unbilled.push(row.id);
        }
        for late in [true, false] {
            let fits = |row: &Invoice| row.kind == "invoice" && (due(row) < today) == late;
            if !is(rows, &|row| row.state == "sent" && fits(row))
                && let Some(row) = rows.iter_mut().rev().find(|row| plain(row) && fits(row))
            {
                (row.state, row.paid_on, row.paid) = ("sent", None, 0);
            }
        }
        for entry in &mut self.rows.entries {
            if entry.invoice.is_some_and(|id| unbilled.contains(&id)) {
                entry.state = "approved";
                (entry.invoice, entry.invoiced_seconds, entry.invoiced_amount) = (None, None, None);
            }
        }
    }

    fn trial_contact(&mut self, customer: CustomerId, contact: &Contact) {
        self.rows.contacts.push(rows::Contact {
            id: ContactId::new(),
            customer,
            name: contact.name.to_owned(),
            email: None,
            phone: None,
            title: Some(contact.title.to_owned()),
            internal_note: String::new(),
            active: true,
        });
    }
}

/// Of an hour, in whole units: what a consultant costs where that currency is spent.
fn rate(currency: Currency) -> i64 {
    match currency.to_string().as_str() {
        "DKK" | "NOK" | "SEK" => 1_150,
        "RON" | "PLN" => 450,
        "CZK" => 2_400,
        _ => 120,
    }
}
