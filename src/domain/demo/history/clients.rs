//! Whom Fjord Consulting has worked for: companies in five countries, their people and projects.

mod abroad;
mod nordic;

pub use abroad::ABROAD;
pub use nordic::{HANSEN, LUND, NORDIC};

use crate::base::words::Lang;
use crate::domain::visibility::{Column, Names, Report};

pub struct Client {
    pub number: &'static str,
    pub name: &'static str,
    pub language: Lang,
    pub country: &'static str,
    /// Where it is not the account's.
    pub zone: Option<&'static str>,
    pub currency: &'static str,
    pub address: &'static str,
    pub vat_number: &'static str,
    /// Buys and sells goods.
    pub trade: bool,
    /// Currency units per hour.
    pub rate: i64,
    pub people: &'static [Contact],
    pub projects: &'static [Plan],
    /// None: no access to the extranet yet.
    pub access: Option<Setting>,
}

pub struct Contact {
    pub name: &'static str,
    pub title: &'static str,
    pub sign_in: SignIn,
}

pub enum SignIn {
    None,
    /// Nobody has used it yet.
    New(&'static str),
    /// Used so many days ago.
    Used(&'static str, i64),
    /// Switched off.
    Off(&'static str),
    /// Used, and narrowed to projects alone.
    Narrow(&'static str, i64),
}

pub struct Plan {
    pub name: &'static str,
    pub about: &'static str,
    pub kind: Kind,
    /// Days before today; negative: ahead.
    pub from: i64,
    pub to: i64,
    /// Who manages it and who else works on it, by their place in the team.
    pub team: &'static [usize],
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// With an end, phases and a budget.
    Project,
    /// As a project, of words alone.
    Study,
    /// A monthly budget, and no phases.
    Agreement,
    Paused,
    Cancelled,
}

pub struct Setting {
    pub enabled: bool,
    pub reports: &'static [Report],
    pub columns: &'static [Column],
    pub names: Names,
    /// Which of the projects; None: all.
    pub selected: Option<&'static [usize]>,
    /// Last changed so many days ago.
    pub changed: i64,
}

pub const PLAIN: &[Column] = &[Column::Employee, Column::Activity, Column::Description, Column::Hours];
pub const WORK: &[Column] = &[
    Column::Employee,
    Column::Activity,
    Column::Description,
    Column::Hours,
    Column::Billable,
    Column::Manager,
    Column::Phases,
];
pub const MONEY: &[Column] = &[
    Column::Employee,
    Column::Task,
    Column::Activity,
    Column::Description,
    Column::Hours,
    Column::InvoicedHours,
    Column::Billable,
    Column::Rate,
    Column::Value,
    Column::InvoicedValue,
    Column::InvoiceNumber,
    Column::Manager,
    Column::Phases,
    Column::InvoiceLines,
];

// The team, by place.
pub const ALMA: usize = 0;
pub const BO: usize = 1;
pub const VERA: usize = 2;
pub const ROLF: usize = 3;
pub const FREJA: usize = 4;
pub const MADS: usize = 5;
pub const SIGNE: usize = 6;
pub const JONAS: usize = 7;
pub const LIV: usize = 8;
pub const EMIL: usize = 9;
