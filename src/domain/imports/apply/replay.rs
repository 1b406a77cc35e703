//! Going over rows again that an interrupted run has written already, so that the rest gets the keys it would have got.

use super::Run;
use super::who::Known;
use crate::domain::imports::record::{Parsed, Record, TimeRow};

impl Run<'_> {
    /// Writes nothing and counts nothing.
    pub fn replay(&mut self, parsed: Parsed) {
        match parsed.record {
            Err(_) => self.pending.spoil(parsed.invoice, parsed.line),
            Ok(Record::Time(row)) => self.see(&row),
            Ok(Record::Invoice(row)) => self.pending.add(parsed.line, *row),
            Ok(Record::Person(_) | Record::Customer(_) | Record::Project(_) | Record::Activity(_)) => {}
        }
    }

    /// Counts the row among those that say the same. One that failed then is nobody's now either.
    fn see(&mut self, row: &TimeRow) {
        let project = match &row.customer {
            Some(customer) => {
                let customer = self.known_customer(customer).ok();
                customer.and_then(|customer| self.known_project(customer, &row.project).ok())
            }
            None => self.of_project(&row.project).ok().map(|(_, project)| Known::Yes(project)),
        };
        let person = row.person.as_ref().map(|person| self.known_person(person).ok());
        let person = match person {
            None => Some(None),
            Some(Some(Known::Yes(id))) => Some(Some(id)),
            Some(_) => None,
        };
        if let (Some(Known::Yes(project)), Some(person)) = (project, person) {
            self.key(row, project, person);
        }
    }
}
