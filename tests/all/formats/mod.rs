//! Reports as files: the same rows and columns in every format, whole, typed, and without surprises for who opens them.

mod limits;
mod papers;
mod same;
mod sample;
mod workbooks;
