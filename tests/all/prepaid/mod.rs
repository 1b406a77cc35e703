//! Prepaid hours: an account that adds up, what customers see of it, and how staff keep it.

mod desk;
mod history;
mod seen;
