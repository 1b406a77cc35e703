//! The months that arrows lead to, where something is looked at by months.

use crate::base::period::Period;
use crate::base::words::Words;
use crate::domain::projects::budget::Month;
use crate::web::links::Links;
use time::Date;

/// A month beside the shown one.
pub struct Neighbour {
    pub href: String,
    /// "Previous: October 2026"
    pub label: String,
}

pub struct Turn {
    pub shown: String,
    pub previous: Option<Neighbour>,
    pub next: Option<Neighbour>,
}

pub fn turn(t: &Words, links: &Links, month: Month) -> Turn {
    let name = |day: Date| format!("{:04}-{:02}", day.year(), u8::from(day.month()));
    let own =
        Period::parse(Some(&name(month.first())), None, None, month.first(), crate::base::period::Preset::All).ok();
    let neighbour = |found: Option<Period>, label: fn(&Words, &str) -> String| {
        let first = found?.from?;
        Some(Neighbour {
            href: links.changed(&[("period", &name(first)), ("from", ""), ("to", ""), ("page", ""), ("done", "")]),
            label: label(t, &t.month(first)),
        })
    };
    Turn {
        shown: t.month(month.first()),
        previous: neighbour(own.and_then(|own| own.previous()), |t, name| t.period_previous(name)),
        next: neighbour(own.and_then(|own| own.next()), |t, name| t.period_next(name)),
    }
}
