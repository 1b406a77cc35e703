//! What people write into their time sheets, status reports and invoices, in the customer's language.

mod da;
mod de;
mod en;
mod ro;
mod sv;

use crate::base::words::Lang;

pub struct Words {
    /// What a project is about; a note says which and what was done with it. The first seven suit who buys and sells.
    pub topics: [&'static str; 16],
    pub activities: [Activity; 6],
    /// One after the other, of every project that has an end.
    pub phases: [&'static str; 5],
    /// One at the end of each phase.
    pub milestones: [&'static str; 5],
    /// Titles and texts of status reports: the first two of `good` suit a beginning.
    pub good: [(&'static str, &'static str); 6],
    pub watch: [(&'static str, &'static str); 3],
    pub late: [(&'static str, &'static str); 2],
    /// The last one.
    pub done: (&'static str, &'static str),
    /// On invoices without VAT to another country.
    pub reverse_charge: &'static str,
    pub credit: &'static str,
}

pub struct Activity {
    pub name: &'static str,
    /// Of a hundred entries so many.
    pub share: u64,
    /// Whether the note begins with a topic.
    pub topic: bool,
    pub notes: [&'static str; 8],
}

pub fn of(language: Lang) -> &'static Words {
    match language {
        Lang::En => &en::WORDS,
        Lang::Da => &da::WORDS,
        Lang::Sv => &sv::WORDS,
        Lang::De => &de::WORDS,
        Lang::Ro => &ro::WORDS,
    }
}
