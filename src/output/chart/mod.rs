//! A report's bars as a drawing: heights in pixels, widths in per cent, so that a narrow window narrows bars and not letters.

pub mod burn;
pub mod labels;

use crate::base::money::Currency;
use crate::base::words::Words;
use crate::domain::reports::chart::{Chart, Measure};
use labels::Label;

/// Of the whole drawing, in pixels.
pub const HEIGHT: u32 = 224;
/// Where the highest and the lowest line are.
const TOP: f64 = 20.0;
const BOTTOM: f64 = 184.0;
/// Fewer bars than these are not made wider.
const FEWEST: usize = 8;
const MOST_LINES: i64 = 5;
/// More bars than these have no figures above them.
const MOST_WITH_FIGURES: usize = 12;
/// Of the place for a bar, in per cent.
const FILLED: f64 = 66.0;

/// A part of a bar, in the measure of the whole drawing.
pub struct Part {
    pub class: &'static str,
    pub from: i64,
    pub to: i64,
}

/// A bar before it is drawn.
pub struct Column {
    pub label: Label,
    /// What it says to whoever cannot see it: "March 2026: 42:30".
    pub name: String,
    pub value: i64,
    pub parts: Vec<Part>,
}

/// A line that bars are held against.
pub struct Goal {
    pub at: i64,
    pub label: String,
}

/// A line across, and what it stands for.
pub struct Line {
    pub y: String,
    pub label: String,
}

pub struct Rect {
    pub class: &'static str,
    pub y: String,
    pub height: String,
}

/// A bar as it is drawn. `place` and `room` are of all that belongs to it, `x` and `width` of what is filled, in per cent.
pub struct Shape {
    pub name: String,
    pub label: Label,
    pub place: String,
    pub room: String,
    pub middle: String,
    pub x: String,
    pub width: String,
    pub rects: Vec<Rect>,
    /// Empty: there is no room for it.
    pub figure: String,
    pub figure_y: String,
}

pub struct Drawing {
    pub lines: Vec<Line>,
    /// Where nothing is.
    pub base: String,
    pub goal: Option<Line>,
    pub shapes: Vec<Shape>,
}

/// What a measure is called: "Hours", "Value (EUR)".
pub fn name(words: &Words, measure: &Measure) -> String {
    let name = super::labels::heading(words, "time", measure.key);
    measure.currency.as_ref().map_or_else(|| name.clone(), |code| format!("{name} ({code})"))
}

/// Seconds or minor units as people read them.
pub fn value(words: &Words, measure: &Measure, value: i64) -> String {
    match currency(measure) {
        Some(currency) => words.money(value, currency),
        None => words.hours(value),
    }
}

fn currency(measure: &Measure) -> Option<Currency> {
    measure.currency.as_ref().and_then(|code| code.parse().ok())
}

/// A chart of one measure.
pub fn of(words: &Words, chart: &Chart, measure: &Measure) -> Drawing {
    let labels = labels::labels(words, chart);
    let columns = chart.bars.iter().zip(labels).map(|(bar, label)| {
        let found = measure.of(&bar.sums);
        let unknown = bar.sums.get(measure.key).is_some_and(|sum| sum.partly_unknown);
        let mut name = words.chart_bar(labels::place(words, &bar.place), value(words, measure, found));
        if unknown {
            name = format!("{name} ({})", words.partly_unknown());
        }
        Column { label, name, value: found, parts: vec![Part { class: "b", from: 0, to: found }] }
    });
    draw(words, columns.collect(), measure, None)
}

pub fn draw(words: &Words, columns: Vec<Column>, measure: &Measure, goal: Option<Goal>) -> Drawing {
    let ends = columns.iter().flat_map(|column| column.parts.iter().flat_map(|part| [part.from, part.to]));
    let ends = ends.chain(goal.iter().map(|goal| goal.at));
    let (low, high) = ends.fold((0, 0), |(low, high): (i64, i64), each| (low.min(each), high.max(each)));
    let step = step(measure, high.saturating_sub(low));
    let (low, high) = (low.div_euclid(step), high.div_euclid(step) + i64::from(high.rem_euclid(step) > 0));
    let span = ((high - low).max(1) as f64) * step as f64;
    let y = |value: i64| TOP + (BOTTOM - TOP) * ((high * step - value) as f64) / span;
    let room = 100.0 / columns.len().max(FEWEST) as f64;
    let has_figures = columns.len() <= MOST_WITH_FIGURES && measure.currency.is_none();
    let shapes: Vec<Shape> = columns
        .into_iter()
        .enumerate()
        .map(|(at, column)| {
            let place = room * at as f64;
            let top = column.parts.iter().filter(drawn).map(|part| y(part.from.max(part.to))).fold(BOTTOM, f64::min);
            // A line through it would make it unreadable.
            let crossed = goal.as_ref().is_some_and(|goal| (top - 20.0..top - 2.0).contains(&y(goal.at)));
            let has_figure = has_figures && column.value != 0 && !crossed;
            Shape {
                place: number(place),
                room: number(room),
                middle: number(place + room / 2.0),
                x: number(place + room * (100.0 - FILLED) / 200.0),
                width: number(room * FILLED / 100.0),
                figure: if has_figure { value(words, measure, column.value) } else { String::new() },
                figure_y: number(top - 6.0),
                rects: column.parts.iter().filter(drawn).map(|part| rect(part, &y)).collect(),
                name: column.name,
                label: column.label,
            }
        })
        .collect();
    Drawing {
        shapes,
        lines: (low..=high)
            .map(|at| Line { y: number(y(at * step)), label: line(words, measure, at * step, step) })
            .collect(),
        base: number(y(0)),
        goal: goal.map(|goal| Line { y: number(y(goal.at)), label: goal.label }),
    }
}

fn drawn(part: &&Part) -> bool {
    part.from != part.to
}

/// At least one pixel: a minute is not nothing.
fn rect(part: &Part, y: &impl Fn(i64) -> f64) -> Rect {
    let (top, bottom) = (y(part.from.max(part.to)), y(part.from.min(part.to)));
    let height = (bottom - top).max(1.0);
    Rect { class: part.class, y: number(bottom - height), height: number(height) }
}

/// From one line to the next: a quarter of an hour, half an hour, an hour, or a round number of hours or of money.
fn step(measure: &Measure, span: i64) -> i64 {
    let enough = |step: &i64| span <= step.saturating_mul(MOST_LINES);
    let round = |unit: i64| {
        let tens = std::iter::successors(Some(unit), |unit| unit.checked_mul(10));
        tens.flat_map(|unit| [1, 2, 5].map(|times| unit.saturating_mul(times)))
    };
    let found = match measure.currency {
        None => [900, 1_800].into_iter().chain(round(3_600)).find(enough),
        Some(_) => round(1).find(enough),
    };
    found.unwrap_or(i64::MAX / 8)
}

fn line(words: &Words, measure: &Measure, at: i64, step: i64) -> String {
    let Some(currency) = currency(measure) else { return words.hours(at) };
    let unit = 10_i64.pow(currency.exponent());
    if step % unit == 0 { words.number(at / unit) } else { words.decimal(at, currency.exponent()) }
}

fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
