//! Nobody sees what they may not: every route, asked by every kind of visitor for what is theirs and for what is not.

mod addresses;
mod forms;
mod matrix;
mod refusals;
