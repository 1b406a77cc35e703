//! A budget as both halves of an account draw it: how much of it is used, as a bar and in words (T25).

use crate::domain::projects::budget::{Budget, Level};
use crate::web::page::Page;
use time::Date;

/// A bar of at most 100 wide, and what it says.
pub struct Bar {
    pub label: String,
    pub text: String,
    pub percent: String,
    pub left: String,
    /// Some of what was used is not known.
    pub partly: bool,
    pub class: &'static str,
    pub width: i64,
}

/// `month`: the label names it. `show`: seconds or minor units as people read them.
pub fn bar(page: &Page, budget: Budget, month: Option<Date>, label: String, show: impl Fn(i64) -> String) -> Bar {
    let t = &page.t;
    let percent = t.percent(budget.percent());
    let (class, percent) = match budget.level() {
        Level::Fine => ("fill", t.budget_fine(percent)),
        Level::Watch => ("fill warn", t.budget_watch(percent)),
        Level::Over => ("fill over", t.budget_exceeded(percent)),
    };
    Bar {
        label: match month {
            Some(month) => t.budget_in_month(label, t.month(month)),
            None => label,
        },
        text: t.used_of(show(budget.used), show(budget.whole)),
        percent,
        left: if budget.left() >= 0 { t.budget_left(show(budget.left())) } else { t.budget_over(show(-budget.left())) },
        partly: false,
        class,
        width: budget.percent().clamp(0, 100),
    }
}
