//! What is hidden is nowhere: every value that can be hidden is one that stands nowhere else, and every address a customer
//! can reach is searched for it, in every format and language.

mod columns;
mod crawl;
mod names;
mod preview;
mod rows;
mod world;
