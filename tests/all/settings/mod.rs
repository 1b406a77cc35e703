//! The account's settings: what they change, what they refuse, and that they are nobody else's.

mod company;
mod defaults;
mod logo;
