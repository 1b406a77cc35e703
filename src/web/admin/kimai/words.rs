//! What the connection's keys are called.

use crate::base::words::Words;
use crate::domain::kimai::Problem;
use crate::domain::kimai::portions::Stage;
use crate::domain::kimai::rights::{Held, Right};
use crate::domain::kimai::runs::Kind;

pub fn problem(t: &Words, problem: Problem) -> String {
    match problem {
        Problem::Private => t.kimai_problem_private(),
        Problem::Unreachable => t.kimai_problem_unreachable(),
        Problem::Tls => t.kimai_problem_tls(),
        Problem::TooSlow => t.kimai_problem_too_slow(),
        Problem::TooLarge => t.kimai_problem_too_large(),
        Problem::Redirect => t.kimai_problem_redirect(),
        Problem::NotKimai => t.kimai_problem_not_kimai(),
        Problem::TooOld => t.kimai_problem_too_old(),
        Problem::Unauthorised => t.kimai_problem_unauthorised(),
        Problem::Forbidden => t.kimai_problem_forbidden(),
        Problem::Busy(_) => t.kimai_problem_busy(),
        Problem::Server => t.kimai_problem_server(),
        Problem::Broken => t.kimai_problem_broken(),
        Problem::NoKey => t.kimai_problem_no_key(),
        Problem::NoToken => t.kimai_problem_no_token(),
        Problem::Locked => t.kimai_problem_locked(),
        Problem::Paused => t.kimai_problem_paused(),
        Problem::Internal => t.kimai_problem_internal(),
    }
}

pub fn right(t: &Words, right: Right) -> String {
    match right {
        Right::Customers => t.kimai_list_customers(),
        Right::Projects => t.kimai_list_projects(),
        Right::Activities => t.kimai_list_activities(),
        Right::Users => t.kimai_list_users(),
        Right::Hours => t.kimai_right_hours(),
        Right::Rates => t.kimai_right_rates(),
        Right::Budgets => t.kimai_right_budgets(),
        Right::Invoices => t.kimai_list_invoices(),
    }
}

/// What it means for what is shown here.
pub fn follows(t: &Words, right: Right, held: Held) -> String {
    match (right, held) {
        (_, Held::Yes) => t.kimai_follows_read(),
        (Right::Customers | Right::Projects, Held::No) => t.kimai_follows_needed(),
        (Right::Hours, _) => t.kimai_follows_hours(),
        (Right::Activities, Held::No) => t.kimai_follows_activities(),
        (Right::Users, Held::No) => t.kimai_follows_users(),
        (Right::Rates, Held::No) => t.kimai_follows_rates(),
        (Right::Budgets, Held::No) => t.kimai_follows_budgets(),
        (Right::Invoices, Held::No) => t.kimai_follows_invoices(),
        (_, Held::Unknown) => t.kimai_follows_unknown(),
    }
}

/// By the key of a [`Stage`].
pub fn list(t: &Words, key: &str) -> String {
    match Stage::ALL.into_iter().find(|stage| stage.key() == key) {
        Some(Stage::Users) => t.kimai_list_users(),
        Some(Stage::Customers) => t.kimai_list_customers(),
        Some(Stage::Projects) => t.kimai_list_projects(),
        Some(Stage::Activities) => t.kimai_list_activities(),
        Some(Stage::Hours) => t.kimai_list_hours(),
        Some(Stage::Invoices) => t.kimai_list_invoices(),
        Some(Stage::Missing) => t.kimai_list_missing(),
        None => String::new(),
    }
}

pub fn kind(t: &Words, kind: Kind) -> String {
    match kind {
        Kind::Rehearsal => t.kimai_kind_rehearsal(),
        Kind::Full => t.kimai_kind_full(),
        Kind::Changes => t.kimai_kind_changes(),
    }
}

/// A run's state and the class that colours it.
pub fn state(t: &Words, key: &str) -> (String, &'static str) {
    match key {
        "running" => (t.kimai_state_running(), ""),
        "done" => (t.kimai_state_done(), "ok"),
        "partly" => (t.kimai_state_partly(), "warn"),
        "stopped" => (t.kimai_state_stopped(), "warn"),
        _ => (t.kimai_state_failed(), "bad"),
    }
}

pub fn every(t: &Words, minutes: i32) -> String {
    match minutes {
        1440 => t.kimai_every_day(),
        minutes if minutes % 60 == 0 => t.kimai_every_hours(minutes / 60),
        minutes => t.kimai_every_minutes(minutes),
    }
}

/// What was just done, by the word in the address.
pub fn done(t: &Words, key: &str) -> Option<String> {
    Some(match key {
        "connected" => t.kimai_done_connected(),
        "saved" => t.kimai_done_saved(),
        "tested" => t.kimai_done_tested(),
        "looking" => t.kimai_done_looking(),
        "started" => t.kimai_done_started(),
        "syncing" => t.kimai_done_syncing(),
        "busy" => t.kimai_done_busy(),
        "paused" => t.kimai_done_paused(),
        "resumed" => t.kimai_done_resumed(),
        "removed" => t.kimai_done_removed(),
        _ => return None,
    })
}
