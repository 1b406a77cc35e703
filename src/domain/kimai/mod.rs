//! The live connection to a Kimai (docs/KIMAI.md): what changes there is read every few minutes and written through the same
//! door as files ([`imports`](crate::domain::imports)), so that the same records give the same rows.
//!
//! A run goes portion by portion: a portion is fetched while no connection to the database is held, then written together with
//! how far the run is, in one transaction. Whatever stops it, it goes on behind the last portion that was written.

/// Who works on a run.
mod claims;
/// Kimai's API over HTTP.
pub mod client;
/// What is stored about the connection.
pub mod connection;
/// What was deleted there.
mod missing;
/// Portion by portion through everything there is.
pub mod portions;
/// What can go wrong on the way.
mod problem;
/// What would happen, without writing anything.
mod rehearsal;
/// What the token may see.
pub mod rights;
/// The log of runs.
pub mod runs;
/// When the next run is due.
pub mod schedule;
/// Some seconds of a run.
mod step;
/// A portion through the door that files use.
pub mod write;

pub use problem::Problem;
pub use rehearsal::{Listed, Preview, SampleRow};
pub use step::{Means, step};
