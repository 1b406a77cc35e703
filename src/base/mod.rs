//! The base floor: what would be useful in any product. Nothing here knows of customers or reports.

/// The program's only clock.
pub mod clock;
/// A private PostgreSQL server that the program owns.
pub mod cluster;
/// Colours, and how well they can be read.
pub mod colour;
/// Durations: reading and showing hours.
pub mod hours;
/// One type per kind of id.
pub mod ids;
/// Exact money, rates and decimal numbers.
pub mod money;
/// Names, addresses and texts as people type them.
pub mod name;
/// Requests to addresses that people type in.
pub mod outgoing;
/// Page by page through long lists.
pub mod page;
/// Hashing, checking and judging passwords.
pub mod password;
/// Ranges of days: this month, last year, 3 to 9 March.
pub mod period;
/// Pictures people send, written anew.
pub mod picture;
/// Secrets of others that must be read again.
pub mod seal;
/// Values that must not be shown, and their fingerprints.
pub mod secret;
/// Heavy work a few at a time.
pub mod turns;
/// Weeks from Monday to Sunday, by their numbers.
pub mod week;
/// Texts, dates and numbers in the reader's language.
pub mod words;
/// Time zones.
pub mod zone;
