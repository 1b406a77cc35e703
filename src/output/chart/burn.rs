//! A budget as it was used: each month on top of those before it, against the line of the budget. What is above the line has a
//! colour of its own.

use super::labels::label;
use super::{Column, Drawing, Goal, Part, draw, value};
use crate::base::words::Words;
use crate::domain::reports::burn::{Burn, Used};
use crate::domain::reports::chart::By;

pub fn of(words: &Words, burn: &Burn) -> Drawing {
    let many = burn.months.len();
    let columns = burn.months.iter().enumerate().map(|(at, used)| Column {
        label: label(words, By::Month, (at, many), used.month),
        name: words.chart_bar(words.month(used.month), says(words, burn, used)),
        value: used.before.saturating_add(used.used),
        parts: parts(burn.whole, used),
    });
    let goal = Goal { at: burn.whole, label: words.chart_budget(value(words, &burn.measure, burn.whole)) };
    draw(words, columns.collect(), &burn.measure, Some(goal))
}

/// "12:30 of 40:00", "12:30, 52:30 of 120:00 in all"
fn says(words: &Words, burn: &Burn, used: &Used) -> String {
    let show = |each: i64| value(words, &burn.measure, each);
    if burn.monthly {
        return words.used_of(show(used.used), show(burn.whole));
    }
    words.chart_used(show(used.used), show(used.before.saturating_add(used.used)), show(burn.whole))
}

fn parts(whole: i64, used: &Used) -> Vec<Part> {
    let end = used.before.saturating_add(used.used);
    let cut = |class, from: i64, to: i64| Part { class, from: from.min(whole), to: to.min(whole) };
    vec![
        cut("b2", 0, used.before.min(end)),
        cut("b", used.before, end),
        // A month that gives back leaves as much above the line as there is in the end.
        Part { class: "over", from: whole, to: end.max(whole) },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn drawn(before: i64, used: i64) -> Vec<(&'static str, i64, i64)> {
        let used = Used { month: date!(2026 - 03 - 01), used, before };
        let parts = parts(100, &used).into_iter().filter(|part| part.from != part.to);
        parts.map(|part| (part.class, part.from, part.to)).collect()
    }

    #[test]
    fn what_is_above_the_line_is_drawn_above_it_once() {
        assert_eq!(drawn(0, 40), [("b", 0, 40)]);
        assert_eq!(drawn(40, 60), [("b2", 0, 40), ("b", 40, 100)]);
        assert_eq!(drawn(40, 80), [("b2", 0, 40), ("b", 40, 100), ("over", 100, 120)]);
        assert_eq!(drawn(120, 0), [("b2", 0, 100), ("over", 100, 120)]);
        assert_eq!(drawn(40, 0), [("b2", 0, 40)]);
    }
}
