//! All tests of the program but the browser's: one binary, one database server, started once.
//! Each test makes its own cast, so that they run side by side and prove on the way that accounts are kept apart.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)]

mod access_forms;
mod base;
mod billing;
mod budgets;
mod charts;
mod expenses;
mod extranet_time;
mod formats;
mod held;
mod held_files;
mod imports;
mod kimai;
mod layers;
mod lists;
mod locales;
mod migrations;
mod outbox;
mod people;
mod planning;
mod portal_views;
mod prepaid;
mod preview;
mod queries;
mod receipts;
mod release;
mod schedules;
mod search;
mod set_up;
mod settings;
mod sign_in;
mod start;
mod templates;
mod tickets;
mod time_report;
mod visibility;
mod web_rules;
mod worktime;

mod canary;
mod cancelled;
mod database;
mod evidence;
mod isolation;
mod sessions;

mod mail;
mod statements;
mod support;
