//! A customer portal on top of the time tracker and the invoices a company already has.
//!
//! Floors, from the ground up: each uses only those above it in this list (`tests/all/layers.rs` sees to it).

/// What can go wrong.
pub mod error;

/// What knows nothing of the product: ids, money, time, text, formats.
pub mod base;

/// The only reader of the environment.
pub mod config;

/// What is true, and who may know it.
pub mod domain;

/// Reports as text and files.
pub mod output;

/// The mails' words.
pub mod mail;

/// What the program is made of.
pub mod app;

/// What happens later.
pub mod work;

/// The pages.
pub mod web;

/// The commands.
pub mod cli;
