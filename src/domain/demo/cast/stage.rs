//! Puts people on the stage of one account: staff, customers and their readers, with sign-ins.

use super::desk::{Days, Desk};
use super::{Reader, Staff};
use crate::base::ids::{AccountId, ContactId, CustomerId, PersonId, ProjectId, TaskId, TimeEntryId};
use crate::base::money::{Currency, Rate};
use crate::base::words::Lang;
use crate::domain::actor::Actor;
use crate::domain::demo::rows::{self, Contact, Customer, Login, Person, Rows, Selected};
use crate::domain::scope::{Access, Database};
use crate::domain::visibility::{Column, Names, Report};
use crate::error::Result;
use std::collections::BTreeMap;

/// Who does the work at Fjord Consulting.
pub struct Team {
    pub alma: PersonId,
    pub bo: PersonId,
    pub vera: PersonId,
    pub rolf: PersonId,
}

pub struct Stage<'a> {
    pub days: Days,
    pub rows: Rows,
    hashes: &'a BTreeMap<String, String>,
    demo: bool,
}

impl<'a> Stage<'a> {
    pub fn new(hashes: &'a BTreeMap<String, String>, demo: bool, days: Days) -> Self {
        Self { days, rows: Rows::default(), hashes, demo }
    }

    pub fn person(&mut self, name: &str, role: Option<&'static str>, valid_until: Option<time::Date>) -> PersonId {
        let id = PersonId::new();
        let first = name.split(' ').next().unwrap_or(name).to_lowercase();
        self.rows.people.push(Person {
            id,
            name: name.to_owned(),
            email: Some(format!("{first}@company.example")),
            number: None,
            role,
            permissions: Vec::new(),
            valid_until,
            active: true,
        });
        id
    }

    /// A person with a sign-in.
    pub fn staff(&mut self, name: &str, username: &str, role: &'static str, valid_until: Option<time::Date>) -> Staff {
        let person = self.person(name, Some(role), valid_until);
        let login = self.login(Login::staff(person, username, None)).id;
        Staff { person, login }
    }

    pub fn customer(
        &mut self,
        number: &str,
        name: &str,
        language: Lang,
        country: &'static str,
        note: &str,
    ) -> CustomerId {
        let id = CustomerId::new();
        self.rows.customers.push(Customer {
            id,
            name: name.to_owned(),
            number: Some(number.to_owned()),
            email: None,
            phone: None,
            address: None,
            country: Some(country),
            vat_number: None,
            language: Some(language),
            zone: None,
            currency: Currency::EUR,
            manager: None,
            internal_note: note.to_owned(),
            active: true,
        });
        id
    }

    /// A contact with a sign-in that is not narrowed; the caller may.
    pub fn reader(&mut self, customer: CustomerId, name: &str, username: &str, note: &str) -> Reader {
        let contact = ContactId::new();
        self.rows.contacts.push(Contact {
            id: contact,
            customer,
            name: name.to_owned(),
            email: Some(format!("{username}@customer.example")),
            phone: None,
            title: None,
            internal_note: note.to_owned(),
            active: true,
        });
        let login = self.login(Login::portal(customer, Some(contact), username, None)).id;
        Reader { contact, login }
    }

    pub fn login(&mut self, login: Login) -> &mut Login {
        let password_hash = self.hashes.get(&login.username).cloned();
        self.rows.logins.push_mut(Login { password_hash, demo: self.demo, ..login })
    }

    /// The customer's settings. `projects`: the selected ones, `None` for all.
    pub fn access(
        &mut self,
        customer: CustomerId,
        by: PersonId,
        reports: &[Report],
        columns: &[Column],
        names: Names,
        projects: Option<&[ProjectId]>,
    ) {
        self.rows.accesses.push(rows::Access {
            customer,
            enabled: true,
            language: None,
            reports: reports.iter().map(|report| report.key()).collect(),
            all_projects: projects.is_none(),
            columns: columns.iter().map(|column| column.key()).collect(),
            names: names.key(),
            updated_at: self.days.now,
            updated_by: Some(by),
        });
        let chosen = projects.unwrap_or_default().iter();
        self.rows.selected.extend(chosen.map(|project| Selected { customer, project: *project }));
    }

    pub fn desk(&mut self, customer: CustomerId, currency: Currency, rate: Rate) -> Desk<'_> {
        if let Some(row) = self.rows.customers.iter_mut().find(|row| row.id == customer) {
            row.currency = currency;
        }
        Desk { customer, currency, rate, days: self.days.clone(), rows: &mut self.rows }
    }

    /// The entry was for that task.
    pub fn book(&mut self, entry: TimeEntryId, task: TaskId) {
        if let Some(row) = self.rows.entries.iter_mut().find(|row| row.id == entry) {
            row.task = Some(task);
        }
    }

    pub async fn store(&self, db: &Database, account: AccountId) -> Result<()> {
        let mut scope = db.staff(account, Actor::system("demo"), Access::Write).await?;
        self.rows.store(&mut scope).await?;
        scope.commit().await
    }
}

pub fn currency(code: &str) -> Currency {
    code.parse().unwrap_or(Currency::EUR)
}
