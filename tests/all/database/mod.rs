//! What the database itself keeps apart, whatever a query forgets.

mod lint;
mod rows;
mod told;
mod turns;
