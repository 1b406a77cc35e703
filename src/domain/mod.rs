//! What is true, and who may know it: the rules and their SQL. In dependency order: a module uses only those above it.

/// What a viewer may see.
pub mod visibility;

/// Who did it.
pub mod actor;

/// The ways into the database.
pub mod scope;

/// The record of changes.
pub mod audit;

/// One effect per form.
pub mod submissions;

/// Lists as people like to look at them.
pub mod saved_views;

/// Files people send.
pub mod files;

/// Work for later.
pub mod jobs;

/// What staff can be allowed to do.
pub mod permissions;

/// The tenants.
pub mod accounts;

/// The company's own people.
pub mod people;

/// The companies that staff work for.
pub mod customers;

/// The people there.
pub mod contacts;

/// The work done for a customer.
pub mod projects;

/// The work packages of a project.
pub mod tasks;

/// What an hour costs, and since when.
pub mod rates;

/// What each customer may see.
pub mod access;

/// What an account says of itself, and what new accesses start with.
pub mod settings;

/// Ways to sign in, and open sessions.
pub mod logins;

/// Hours worked, as stored, entered and approved.
pub mod time;

/// What somebody is at just now.
pub mod timer;

/// What staff have paid for a customer.
pub mod expenses;

/// Hours that customers have bought beforehand.
pub mod prepaid;

/// The one pipe every report goes through.
pub mod reports;

/// Support cases.
pub mod tickets;

/// What a customer's page of a project leads to.
pub mod around;

/// What staff bill, and what was paid of it.
pub mod invoices;

/// Mails on their way out.
pub mod mails;

/// Reports that go out by mail at set times.
pub mod schedules;

/// Work that was given up, as staff see to it.
pub mod given_up;

/// Files from other systems.
pub mod imports;

/// The way back from a change of many rows.
pub mod undo;

/// What waits, what changed, what ends soon.
pub mod today;

/// One field that finds what staff look for.
pub mod search;

/// The first steps of an account.
pub mod first_run;
/// The live connection to a Kimai.
pub mod kimai;

/// The account's own company as a customer.
pub mod own_company;

/// The demo's cast and history.
pub mod demo;
