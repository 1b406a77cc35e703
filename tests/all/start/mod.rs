//! The first steps of an account, and what there is to try it with.

mod demo_data;
mod own_company;
mod steps;
