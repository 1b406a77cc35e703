//! The first steps of an account, and what there is to try it with.

mod currencies;
mod demo_data;
mod overview;
mod own_company;
mod removing;
mod steps;
