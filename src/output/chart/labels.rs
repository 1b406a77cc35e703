//! What stands below bars, and what they are called.

use crate::base::period::{Period, Span};
use crate::base::week::Week;
use crate::base::words::Words;
use crate::domain::reports::chart::{By, Chart, Place};
use time::{Date, Month};

/// Below a bar. Empty: nothing.
#[derive(Clone, Debug, Default)]
pub struct Label {
    pub wide: String,
    /// The same where there is little room.
    pub slim: String,
    /// What is true of this bar and those after it: a year, a month.
    pub below: String,
}

/// What a bar is of, in full.
pub fn place(words: &Words, place: &Place) -> String {
    let (from, to) = match place {
        Place::Project(_, name) => return name.clone(),
        Place::Others(count) => return words.chart_others(*count as i64),
        Place::Days(from, to) => (*from, *to),
    };
    let span = Period { from: Some(from), to: Some(to), preset: None }.span();
    let week = Week::of(from);
    match span {
        Some((first, Span::Month)) => words.month(first),
        Some((first, Span::Year)) => first.year().to_string(),
        _ if from == to => words.date_short_weekday(from),
        _ if (week.monday(), week.sunday()) == (from, to) => {
            let (year, number, _) = from.to_iso_week_date();
            words.report_week(number.to_string(), year.to_string())
        }
        _ => format!("{} – {}", words.date(from), words.date(to)),
    }
}

pub fn labels(words: &Words, chart: &Chart) -> Vec<Label> {
    let firsts: Vec<Option<Date>> = chart
        .bars
        .iter()
        .map(|bar| match bar.place {
            Place::Days(from, _) => Some(from),
            Place::Project(..) | Place::Others(_) => None,
        })
        .collect();
    let many = firsts.len();
    let label = |(at, first): (usize, &Option<Date>)| first.map(|first| label(words, chart.by, (at, many), first));
    firsts.iter().enumerate().map(|each| label(each).unwrap_or_default()).collect()
}

/// Where a new year or month begins, and at the first bar, unless the next of these is too near.
fn begins(by: By, at: usize, first: Date) -> bool {
    let far = match by {
        By::Day => first.day() < 27,
        By::Month => first.month() < Month::November,
        _ => true,
    };
    (at == 0 && far) || first.day() == 1 && (by == By::Day || first.month() == Month::January)
}

/// One of so many bars, the place of which is counted from 0.
pub fn label(words: &Words, by: By, (at, many): (usize, usize), first: Date) -> Label {
    let when = |shown: bool, text: String| if shown { text } else { String::new() };
    let below = begins(by, at, first);
    match by {
        By::Day => {
            let day = first.day();
            Label {
                wide: when(many <= 31 || day % 2 == 1, day.to_string()),
                slim: when(day == 1 || day.is_multiple_of(5), day.to_string()),
                below: when(below, words.month_short(first)),
            }
        }
        By::Week => {
            let week = words.chart_week(first.iso_week().to_string());
            Label {
                wide: when(many <= 14 || at % 2 == 0, week.clone()),
                slim: when(many <= 7 || at % 4 == 0, week),
                below: String::new(),
            }
        }
        By::Month => {
            let short = words.month_short(first);
            let letter: String = short.chars().take(1).flat_map(char::to_uppercase).collect();
            Label {
                wide: if many <= 18 { short } else { letter.clone() },
                slim: letter,
                below: when(below, first.year().to_string()),
            }
        }
        By::Year => {
            let year = first.year();
            let text = year.to_string();
            Label {
                wide: when(many <= 20 || year % 5 == 0, text.clone()),
                slim: when(many <= 8 || year % 5 == 0, text),
                below: String::new(),
            }
        }
        By::Project => Label::default(),
    }
}
