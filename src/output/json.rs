//! A report as JSON: exact values under the columns' keys. Seconds are whole, money is minor units with its currency.

use super::labels;
use crate::base::money::{Currency, Rate};
use crate::base::week::Week;
use crate::base::words::Words;
use crate::domain::reports::chart::{Bar, Chart, Place};
use crate::domain::reports::{Cell, Group, Merge, Report, Sum, Target};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use time::format_description::well_known::Rfc3339;

pub fn write(words: &Words, report: &Report) -> Value {
    let columns: Vec<Value> = report
        .heads
        .iter()
        .map(|head| json!({ "key": head.key, "label": labels::heading(words, report.key, head.key) }))
        .collect();
    let rows: Vec<Value> = report
        .rows
        .iter()
        .map(|row| {
            Value::Object(
                report.heads.iter().zip(row).map(|(head, cell)| (head.key.to_owned(), value(words, cell))).collect(),
            )
        })
        .collect();
    let totals = all_totals(&report.sums);
    let facts: Map<String, Value> =
        report.facts.iter().map(|(key, cell)| ((*key).to_owned(), value(words, cell))).collect();
    let mut answer =
        json!({ "report": report.key, "columns": columns, "rows": rows, "row_count": report.paging.total });
    if let Some(fields) = answer.as_object_mut() {
        if let Some(by) = report.lens.group {
            let each = |group: &Group| json!({ "key": value(words, &group.key), "rows": group.rows, "totals": all_totals(&group.sums) });
            fields.insert("group".into(), by.key().into());
            fields.insert("groups".into(), report.groups.iter().map(each).collect());
        }
        if !report.charts.is_empty() {
            fields.insert("charts".into(), report.charts.iter().map(chart).collect());
        }
        if report.lens.merge != Merge::None {
            fields.insert("merge".into(), report.lens.merge.key().into());
        }
        if !totals.is_empty() {
            fields.insert("totals".into(), Value::Object(totals));
        }
        if !facts.is_empty() {
            fields.insert("facts".into(), Value::Object(facts));
        }
        if let Some(period) = &report.lens.period {
            fields.insert("from".into(), period.from.map_or(Value::Null, |day| day.to_string().into()));
            fields.insert("to".into(), period.to.map_or(Value::Null, |day| day.to_string().into()));
        }
        if report.has_clock() {
            fields.insert("zone".into(), report.zone.to_string().into());
        }
    }
    answer
}

fn value(words: &Words, cell: &Cell) -> Value {
    match cell {
        Cell::Unknown => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Link(text, Target::Project(id)) => json!({ "id": id, "name": text }),
        Cell::Link(text, Target::Invoice(id)) => json!({ "id": id, "number": text }),
        Cell::Date(date) => json!(date.to_string()),
        Cell::Clock(instant) => json!(instant.format(&Rfc3339).unwrap_or_default()),
        Cell::Seconds(seconds) => json!(seconds),
        Cell::Money(minor, currency) => json!({ "minor": minor, "currency": currency }),
        Cell::Rate(rate, currency) => json!({ "per_hour": rate.0, "scale": 4, "currency": currency }),
        Cell::Quantity(scaled) => json!({ "value": scaled, "scale": 4 }),
        Cell::Percent(percent) => json!(percent),
        Cell::YesNo(yes) => json!(yes),
        Cell::State(key) => json!(key),
        Cell::Person(Some(name)) => json!(name),
        Cell::Person(None) => json!(words.generic_employee()),
        Cell::Rates(parts) => {
            let each = |(seconds, rate, currency): &(i64, Rate, Currency)| json!({ "seconds": seconds, "per_hour": rate.0, "scale": 4, "currency": currency });
            parts.iter().map(each).collect()
        }
        Cell::Sum(sum) => total(sum),
        Cell::Several(count) => json!({ "several": count }),
        Cell::Week(monday) => json!(Week::of(*monday).to_string()),
        Cell::Month(first) => json!(format!("{:04}-{:02}", first.year(), u8::from(first.month()))),
    }
}

/// Bars with what each is of.
fn chart(chart: &Chart) -> Value {
    let bar = |bar: &Bar| {
        let mut fields = match &bar.place {
            Place::Days(from, to) => {
                Map::from_iter([("from".to_owned(), json!(from.to_string())), ("to".to_owned(), json!(to.to_string()))])
            }
            Place::Project(id, name) => Map::from_iter([("project".to_owned(), json!({ "id": id, "name": name }))]),
            Place::Others(count) => Map::from_iter([("other_projects".to_owned(), json!(count))]),
        };
        fields.insert("totals".into(), Value::Object(all_totals(&bar.sums)));
        Value::Object(fields)
    };
    json!({ "by": chart.by.key(), "bars": chart.bars.iter().map(bar).collect::<Vec<_>>() })
}

fn all_totals(sums: &BTreeMap<&'static str, Sum>) -> Map<String, Value> {
    sums.iter().map(|(key, sum)| ((*key).to_owned(), total(sum))).collect()
}

fn total(sum: &Sum) -> Value {
    match sum.seconds {
        Some(seconds) => json!(seconds),
        None => json!({ "minor_by_currency": sum.money, "partly_unknown": sum.partly_unknown }),
    }
}
