//! Prepaid hours as both halves of an account draw them: the terms in words, the period that runs as a bar.

use crate::domain::prepaid::Prepaid;
use crate::domain::prepaid::history::{Every, Line, Overage, Rollover, Terms};
use crate::domain::projects::budget::Budget;
use crate::web::bars::{Bar, bar};
use crate::web::page::Page;

/// A contract as a card.
pub struct Card {
    pub name: String,
    /// What work it is for.
    pub project: String,
    /// Whether it runs.
    pub state: String,
    pub class: &'static str,
    /// "20:00 a month, from 1 Jan 2026"
    pub terms: String,
    /// What becomes of hours that are left, and of hours over.
    pub rules: Vec<String>,
    /// `None`: it has not begun.
    pub bar: Option<Bar>,
    pub runs: bool,
    /// (day, hours, note)
    pub top_ups: Vec<(String, String, String)>,
}

pub fn card(page: &Page, prepaid: &Prepaid) -> Card {
    let (t, contract) = (&page.t, &prepaid.contract);
    let (state, class) = state(page, prepaid);
    Card {
        name: contract.name.clone(),
        project: prepaid.project_name.clone().unwrap_or_else(|| t.prepaid_every_project()),
        state,
        class,
        terms: terms(page, &contract.terms),
        rules: rules(page, prepaid),
        bar: prepaid.now().map(|line| drawn(page, line)),
        runs: prepaid.runs(),
        top_ups: prepaid
            .top_ups
            .iter()
            .map(|top_up| (t.date(top_up.added_on), t.hours(top_up.seconds), top_up.note.clone()))
            .collect(),
    }
}

pub fn state(page: &Page, prepaid: &Prepaid) -> (String, &'static str) {
    let t = &page.t;
    match prepaid.now() {
        None => (t.prepaid_starts_later(t.date(prepaid.contract.terms.starts_on)), ""),
        Some(line) if line.running => (t.prepaid_runs(), "ok"),
        Some(_) => (t.prepaid_ended(), ""),
    }
}

/// "18:25 of 20:00, 1:35 left", of the last period that has begun.
pub fn drawn(page: &Page, line: &Line) -> Bar {
    let (t, rest) = (&page.t, line.rest());
    // A period that begins with less than nothing has nothing to use.
    let budget = Budget { used: line.used, whole: line.whole().max(0) };
    let show = |seconds: i64| t.hours(seconds);
    let left = match (rest >= 0, line.running) {
        (true, true) => t.budget_left(show(rest)),
        (true, false) => t.prepaid_expired(show(line.expired)),
        (false, _) => t.budget_over(show(-rest)),
    };
    let bar = bar(page, budget, None, days(page, line), show);
    let (class, width) = if rest < 0 { ("fill over", 100) } else { (bar.class, bar.width) };
    // There is no part of nothing: what was over before is said instead.
    let percent = if line.whole() < 0 { t.prepaid_owed(show(-line.whole())) } else { bar.percent };
    Bar { left, class, width, percent, ..bar }
}

/// "1 Nov 2026 – 30 Nov 2026"
pub fn days(page: &Page, line: &Line) -> String {
    let t = &page.t;
    match line.to {
        Some(to) => format!("{} – {}", t.date(line.from), t.date(to)),
        None => t.from_date(t.date(line.from)),
    }
}

fn terms(page: &Page, terms: &Terms) -> String {
    let t = &page.t;
    let hours = t.hours(terms.seconds);
    let much = match terms.every {
        Every::Once => t.prepaid_once(hours),
        Every::Month => t.prepaid_a_month(hours),
        Every::Quarter => t.prepaid_a_quarter(hours),
        Every::Year => t.prepaid_a_year(hours),
    };
    let from = t.date(terms.starts_on);
    match terms.ends_on {
        Some(to) => format!("{much}, {from} – {}", t.date(to)),
        None => format!("{much}, {}", t.from_date(from)),
    }
}

fn rules(page: &Page, prepaid: &Prepaid) -> Vec<String> {
    let (t, terms) = (&page.t, &prepaid.contract.terms);
    let mut all = Vec::new();
    if terms.every != Every::Once {
        all.push(match terms.rollover {
            Rollover::Expire => t.prepaid_rule_expire(),
            Rollover::Carry { most: None, periods: None } => t.prepaid_rule_carry(),
            Rollover::Carry { most: Some(most), periods: None } => t.prepaid_rule_carry_most(t.hours(most)),
            Rollover::Carry { most: None, periods: Some(periods) } => t.prepaid_rule_carry_periods(i64::from(periods)),
            Rollover::Carry { most: Some(most), periods: Some(periods) } => {
                t.prepaid_rule_carry_both(t.hours(most), i64::from(periods))
            }
        });
        if terms.overage == Overage::Next {
            all.push(t.prepaid_rule_next());
        }
    }
    if terms.overage == Overage::Shown || terms.every == Every::Once {
        all.push(match prepaid.contract.overage_rate {
            Some(rate) => t.prepaid_rule_rate(t.rate(rate, prepaid.contract.currency)),
            None => t.prepaid_rule_shown(),
        });
    }
    all
}
