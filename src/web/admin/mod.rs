//! The company's own people at work.

pub mod access;
pub mod billing;
pub mod contacts;
pub mod customers;
pub mod expenses;
pub mod first_run;
pub mod home;
pub mod imports;
pub mod invoices;
pub mod kimai;
pub mod list;
pub mod outbox;
pub mod people;
pub mod prepaid;
pub mod profile;
pub mod projects;
pub mod rates;
pub mod records;
pub mod schedules;
pub mod search;
pub mod settings;
pub mod tasks;
pub mod tickets;
pub mod time;
pub mod today;

use super::routes::Routes;
use super::staff::Staff;
use crate::domain::permissions::SignedIn;
use crate::error::Error;

pub fn routes() -> Routes {
    Routes::new()
        .merge(home::routes())
        .merge(list::routes())
        .merge(access::routes())
        .merge(schedules::routes())
        .merge(customers::routes())
        .merge(contacts::routes())
        .merge(projects::routes())
        .merge(tickets::routes())
        .merge(tasks::routes())
        .merge(rates::routes())
        .merge(prepaid::routes())
        .merge(time::routes())
        .merge(expenses::routes())
        .merge(invoices::routes())
        .merge(billing::routes())
        .merge(outbox::routes())
        .merge(people::routes())
        .merge(kimai::routes())
        .merge(imports::routes())
        .merge(search::routes())
        .merge(settings::routes())
        .merge(first_run::routes())
        .merge(profile::routes())
        .merge(super::signin::staff_routes())
        .get("/{*rest}", missing)
}

/// An address below `/admin` that leads nowhere: to the sign-in for strangers, not found for staff.
async fn missing(_: Staff<SignedIn>) -> Error {
    Error::NotFound
}
