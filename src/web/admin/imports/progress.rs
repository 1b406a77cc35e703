//! How far an import is, and what stands in its way, in words.

use super::labels;
use crate::base::words::Words;
use crate::domain::imports::{Import, State};
use crate::web::page::Page;

pub struct Step {
    pub label: String,
    /// `done`, `now`, `late` or nothing.
    pub class: &'static str,
    /// Said of it, for whoever does not see its colour.
    pub said: String,
}

/// Upload, reading, check, run, result.
pub fn steps(t: &Words, state: State) -> Vec<Step> {
    let (now, wrong) = match state {
        State::Receiving => (0, false),
        State::Open => (1, false),
        State::Refused => (1, true),
        State::Checking => (2, false),
        State::Checked => (3, false),
        State::Running => (3, false),
        State::Failed => (3, true),
        State::Cancelled => (3, true),
        State::Done | State::Undoing | State::Undone => (4, false),
    };
    let labels = [
        t.imports_step_upload(),
        t.imports_step_read(),
        t.imports_step_check(),
        t.imports_step_run(),
        t.imports_step_result(),
    ];
    let step = |(place, label): (usize, String)| {
        let (class, said) = match place.cmp(&now) {
            std::cmp::Ordering::Less => ("done", t.imports_step_done()),
            std::cmp::Ordering::Equal if wrong => ("late", t.imports_step_wrong()),
            std::cmp::Ordering::Equal if state == State::Done || state == State::Undone => {
                ("done", t.imports_step_done())
            }
            std::cmp::Ordering::Equal => ("now", t.imports_step_now()),
            std::cmp::Ordering::Greater => ("", t.imports_step_later()),
        };
        Step { label, class, said }
    };
    labels.into_iter().enumerate().map(step).collect()
}

pub struct Progress {
    pub label: String,
    /// None: nobody can say yet.
    pub rows: Option<(i64, i64)>,
    pub text: String,
}

pub fn of(page: &Page, import: &Import) -> Option<Progress> {
    let t = &page.t;
    let label = match import.state {
        State::Checking => t.imports_progress_check(),
        State::Running => t.imports_progress_run(),
        State::Undoing => t.imports_progress_undo(),
        _ => return None,
    };
    let (done, total) = match import.state {
        State::Undoing => import.undone,
        _ => (import.rows_read, import.rows_total.unwrap_or(0)),
    };
    if total <= 0 {
        return Some(Progress { label, rows: None, text: t.imports_progress_waiting() });
    }
    let done = done.min(total);
    let mut text = t.imports_progress_rows(t.number(done), t.number(total));
    let seconds =
        import.run_at.filter(|_| import.state == State::Running).map(|began| (page.now - began).whole_seconds());
    if let Some(seconds) = seconds.filter(|seconds| *seconds > 0 && done > 0) {
        let rate = (done / seconds).max(1);
        text.push_str(&t.imports_progress_rate(t.number(rate), labels::duration(t, (total - done) / rate)));
    }
    Some(Progress { label, rows: Some((done, total)), text })
}

/// What is wrong with it. A file's own faults are told in the words of whoever found them.
pub fn problem(t: &Words, import: &Import) -> Option<String> {
    let problem = import.problem.as_deref()?;
    let mut parts = problem.splitn(3, ':');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("dates"), ..) => None,
        (Some("internal"), None, _) => Some(t.imports_trouble()),
        (Some("undo"), Some("used"), Some(table)) => Some(t.imports_undo_used(table.replace('_', " "))),
        (Some("undo"), Some(kind), Some(count)) => {
            let count: i64 = count.parse().unwrap_or(0);
            Some(match kind {
                "time" => t.imports_undo_time(count),
                "customer" => t.imports_undo_customer(count),
                "project" => t.imports_undo_project(count),
                "person" => t.imports_undo_person(count),
                _ => t.imports_undo_invoice(count),
            })
        }
        _ => Some(problem.to_owned()),
    }
}
