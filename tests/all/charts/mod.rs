//! Charts show the rows that the viewer sees, and nothing else.

mod burn;
mod calendar;
mod seen;
mod sums;

use crate::time_report::{add, money, seconds};
use serde_json::Value;
use std::collections::BTreeMap;

/// The chart of a report by days, weeks, months, years or projects.
pub fn chart<'a>(json: &'a Value, by: &str) -> Option<&'a Value> {
    json["charts"].as_array()?.iter().find(|chart| chart["by"] == by)
}

/// The one that is not by project.
pub fn by_period(json: &Value) -> Option<&Value> {
    json["charts"].as_array()?.iter().find(|chart| chart["by"] != "project")
}

pub fn bars(chart: &Value) -> &Vec<Value> {
    chart["bars"].as_array().expect("bars")
}

/// (first day, hours) of bars that have some.
pub fn worked(chart: &Value) -> Vec<(String, i64)> {
    bars(chart)
        .iter()
        .map(|bar| (bar["from"].as_str().unwrap_or_default().to_owned(), seconds(&bar["totals"]["hours"]) / 3_600))
        .filter(|(_, hours)| *hours != 0)
        .collect()
}

/// What totals come to, by column and currency, without zeros.
pub fn figures<'a>(totals: impl Iterator<Item = &'a Value>) -> BTreeMap<String, BTreeMap<String, i64>> {
    let mut sums: BTreeMap<String, BTreeMap<String, i64>> = BTreeMap::new();
    for (key, value) in totals.filter_map(|totals| totals.as_object()).flatten() {
        let of_key = sums.entry(key.clone()).or_default();
        match value.as_i64() {
            Some(seconds) => add(of_key, BTreeMap::from([("seconds".to_owned(), seconds)])),
            None => add(of_key, money(value)),
        }
    }
    sums
}

/// What stands between two texts, each time.
pub fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}
