//! A task as tables show it.

use crate::base::ids::TaskId;
use crate::base::money::Currency;
use crate::domain::projects::status::{Budget, Level};
use crate::domain::tasks::{Listed, State};
use crate::web::page::Page;

pub struct Line {
    pub id: TaskId,
    pub name: String,
    pub number: Option<String>,
    pub done: bool,
    pub assignee: Option<String>,
    pub due: Option<String>,
    pub overdue: bool,
    /// Hours spent, and of how many if there is a budget.
    pub hours: String,
    /// The colour of the hours' tag and what it says; `None` within the budget, or without one.
    pub level: Option<(&'static str, String)>,
    /// The budget in money, or the price; empty: none.
    pub price: String,
    pub fixed_price: bool,
    pub billable: bool,
}

/// `money`: amounts used are shown beside the budget in money.
pub fn line(page: &Page, task: Listed, currency: Currency, money: bool) -> Line {
    let t = &page.t;
    let hours = match task.budget_seconds {
        Some(whole) => t.used_of(t.hours(task.seconds), t.hours(whole)),
        None => t.hours(task.seconds),
    };
    let level = task.budget_seconds.map(|whole| Budget { used: task.seconds, whole: whole.into() }.level());
    let price = task.budget_amount.map(|minor| match money && !task.fixed_price {
        true => t.used_of(t.money(task.amount, currency), t.money(minor, currency)),
        false => t.money(minor, currency),
    });
    let done = task.state == State::Done;
    Line {
        id: task.id,
        done,
        assignee: task.assignee_name,
        due: task.due_on.map(|day| t.date(day)),
        overdue: !done && task.due_on.is_some_and(|day| day < page.today()),
        hours,
        level: match level {
            Some(Level::Over) => Some(("bad", t.budget_is_over())),
            Some(Level::Watch) => Some(("warn", t.budget_is_watch())),
            Some(Level::Fine) | None => None,
        },
        price: price.unwrap_or_default(),
        fixed_price: task.fixed_price,
        billable: task.billable,
        name: task.name,
        number: task.number,
    }
}
