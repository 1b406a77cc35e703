//! Signing in (T21): one way for everybody, which tells a stranger nothing and keeps nobody out for good.

mod next;
mod refusals;
mod temporary;
mod throttling;
mod welcome;

use crate::support::{Answer, TestApp};

/// Where readers sign in.
fn extranet(app: &TestApp) -> String {
    format!("/{}/extranet", app.fjord())
}

/// Where staff sign in.
fn admin(app: &TestApp) -> String {
    format!("/{}/admin", app.fjord())
}

fn status(answer: &Answer) -> u16 {
    answer.status.as_u16()
}

/// Judged strong enough by the rules for new passwords.
const OWN: &str = "marble orchard thunder 31";
