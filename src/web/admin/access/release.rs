//! The choice of when hours appear, as a customer's access and the account's settings show it.

use crate::base::words::Words;
use crate::domain::visibility::Release;
use crate::domain::visibility::release::MOST_DAYS;
use crate::web::form::{Errors, Field, Input};

/// As typed: one of the ways, and the days of the one that has days.
pub fn typed(release: Option<Release>) -> (String, String) {
    match release {
        None => (String::new(), String::new()),
        Some(Release::After(days)) => ("after".into(), days.to_string()),
        Some(other) => (other.to_string(), String::new()),
    }
}

/// `usual`: what the account releases, where a customer may leave it at that.
pub fn fields(t: &Words, usual: Option<Release>, release: &str, days: &str, errors: &Errors) -> (Field, Field) {
    let mut ways: Vec<(String, String)> =
        usual.into_iter().map(|usual| (String::new(), t.release_as_account(words(t, usual)))).collect();
    for way in [Release::Registered, Release::Approved, Release::Invoiced] {
        ways.push((way.to_string(), words(t, way)));
    }
    ways.push(("after".into(), t.release_after()));
    let hint = if usual.is_some() { t.release_hint() } else { t.release_hint_account() };
    (
        Field::new("release", t.release_label(), release).input(Input::Select(ways)).hint(hint).errors(errors),
        Field::new("release_days", t.release_days(), days).hint(t.release_days_hint()).errors(errors),
    )
}

/// `Some(None)`: as the account has it.
pub fn parse(release: &str, days: &str, errors: &mut Errors, t: &Words) -> Option<Option<Release>> {
    if release.is_empty() {
        return Some(None);
    }
    if release == "after" {
        let days: Option<u16> = days.trim().parse().ok();
        let days = days.filter(|days| (1..=MOST_DAYS).contains(days));
        if days.is_none() {
            errors.add("release_days", t.release_days_bad());
        }
        return days.map(|days| Some(Release::After(days)));
    }
    let found = release.parse().ok().filter(|release| !matches!(release, Release::After(_)));
    if found.is_none() {
        errors.add("release", t.field_choice());
    }
    found.map(Some)
}

pub fn words(t: &Words, release: Release) -> String {
    match release {
        Release::Registered => t.release_registered(),
        Release::Approved => t.release_approved(),
        Release::Invoiced => t.release_invoiced(),
        Release::After(days) => t.release_after_days(i64::from(days)),
    }
}
