//! The form of one entry, for a new one of a day and for changes.

use super::super::projects::typed::{date, shown_hours};
use super::super::records::{NOTE, Reader, Section};
use super::typed::{clock, duration};
use crate::base::words::Words;
use crate::base::zone::Zone;
use crate::domain::time::{DAY, Entry, Stored, Target};
use crate::web::form::{Errors, Field, Input};
use ::time::{Date, Duration, OffsetDateTime, Time};
use serde::Deserialize;

/// As typed. Clock times are the customer's.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct EntryForm {
    pub work: String,
    pub date: String,
    pub start: String,
    pub end: String,
    pub duration: String,
    pub activity: String,
    pub description: String,
    /// `yes`, `no`, or as the task says.
    pub billable: String,
    pub internal_note: String,
    pub version: String,
    pub submit_id: String,
}

/// When work was done, as read.
struct Span {
    date: Date,
    started_at: Option<OffsetDateTime>,
    ended_at: Option<OffsetDateTime>,
    seconds: i32,
}

impl EntryForm {
    pub fn of(t: &Words, stored: &Stored) -> Self {
        let entry = &stored.entry;
        let clock = |at: Option<OffsetDateTime>| at.map(|at| t.time(stored.zone.local(at))).unwrap_or_default();
        // From start to end says the hours already, unless there was a break.
        let whole = match (entry.started_at, entry.ended_at) {
            (Some(start), Some(end)) => (end - start).whole_seconds() == i64::from(entry.seconds),
            _ => false,
        };
        Self {
            work: entry.work.to_string(),
            date: entry.work_date.to_string(),
            start: clock(entry.started_at),
            end: clock(entry.ended_at),
            duration: if whole { String::new() } else { shown_hours(entry.seconds) },
            activity: entry.activity.clone().unwrap_or_default(),
            description: entry.description.clone(),
            billable: if entry.billable { "yes".into() } else { "no".into() },
            internal_note: entry.internal_note.clone(),
            version: stored.version.to_string(),
            submit_id: String::new(),
        }
    }

    /// `target`: what was chosen, once that is known to be something.
    pub fn parse(&self, t: &Words, target: Option<&Target>) -> Result<Entry, Errors> {
        let mut read = Reader::new(t);
        if target.is_none() {
            read.errors.add("work", t.time_choose_work_first());
        }
        let zone = target.map_or_else(Zone::utc, |target| target.zone.clone());
        let span = self.span(&mut read, &zone);
        let activity = read.optional("activity", &self.activity, 200);
        let description = read.text("description", &self.description, NOTE).unwrap_or_default();
        let billable = match self.billable.as_str() {
            "yes" => true,
            "no" => false,
            _ => target.is_none_or(|target| target.billable),
        };
        let internal_note = read.text("internal_note", &self.internal_note, NOTE).unwrap_or_default();
        match (target, span) {
            (Some(target), Some(span)) if read.errors.is_empty() => Ok(Entry {
                work: target.work,
                activity,
                work_date: span.date,
                started_at: span.started_at,
                ended_at: span.ended_at,
                seconds: span.seconds,
                description,
                billable,
                internal_note,
            }),
            _ => Err(read.errors),
        }
    }

    /// From start to end, less a break if a shorter duration is given; from the start for a duration; or a duration alone.
    /// An end that is not after the start is on the next day.
    fn span(&self, read: &mut Reader, zone: &Zone) -> Option<Span> {
        let t = read.t;
        let date = match date(&self.date) {
            Some(date) => Some(date),
            None => read.refuse("date", t.record_date_form()),
        };
        let start = clock_field(read, "start", &self.start);
        let end = clock_field(read, "end", &self.end);
        let length = match duration(t, &self.duration) {
            Ok(Some(0)) => read.refuse("duration", t.time_duration_some()),
            Ok(length) => length,
            Err(message) => read.refuse("duration", message),
        };
        let (date, true) = (date?, read.errors.is_empty()) else { return None };
        let instant = |read: &mut Reader, field: &str, date: Date, time: Time| match zone.instant(date, time) {
            Ok(instant) => Some(instant),
            Err(_) => read.refuse(field, t.time_clock_skipped(zone.to_string())),
        };
        match (start, end, length) {
            (None, None, Some(seconds)) => Some(Span { date, started_at: None, ended_at: None, seconds }),
            (None, None, None) => read.refuse("duration", t.time_span_missing()),
            (None, Some(_), _) => read.refuse("start", t.time_start_missing()),
            (Some(_), None, None) => read.refuse("end", t.time_end_missing()),
            (Some(start), None, Some(seconds)) => {
                let start = instant(read, "start", date, start)?;
                let ended_at = Some(start + Duration::seconds(seconds.into()));
                Some(Span { date, started_at: Some(start), ended_at, seconds })
            }
            (Some(start), Some(end), length) => {
                let last = if end > start { date } else { date.next_day()? };
                let (start, end) = (instant(read, "start", date, start)?, instant(read, "end", last, end)?);
                let whole = i32::try_from((end - start).whole_seconds()).unwrap_or(i32::MAX);
                if whole <= 0 || whole > DAY {
                    return read.refuse("end", t.time_duration_day());
                }
                let seconds = length.unwrap_or(whole);
                if seconds > whole {
                    return read.refuse("duration", t.time_duration_beyond(t.hours(i64::from(whole))));
                }
                Some(Span { date, started_at: Some(start), ended_at: Some(end), seconds })
            }
        }
    }
}

pub fn clock_field(read: &mut Reader, field: &str, text: &str) -> Option<Time> {
    if text.trim().is_empty() {
        return None;
    }
    clock(text).or_else(|| read.refuse(field, read.t.time_clock_form()))
}

/// `locked`: hours of another system, of which only the task and the note are ours.
pub fn sections(
    t: &Words,
    form: &EntryForm,
    offered: &[(String, String)],
    locked: bool,
    errors: &Errors,
) -> Vec<Section> {
    let field = |name, label, value: &String| Field::new(name, label, value.as_str()).errors(errors);
    let work = field("work", t.time_move_to(), &form.work).input(Input::Select(offered.to_vec()));
    let note = super::super::records::note(t, &form.internal_note, errors);
    if locked {
        return vec![Section { heading: t.time_entry(), fields: vec![work, note] }];
    }
    let billable = vec![
        (String::new(), t.time_billable_by_task()),
        ("yes".to_owned(), t.time_is_billable()),
        ("no".to_owned(), t.time_not_billable()),
    ];
    let when = vec![
        field("date", t.col_date(), &form.date).hint(t.record_date_hint()),
        field("duration", t.col_hours(), &form.duration).hint(t.time_duration_hint()).optional(),
        field("start", t.col_start(), &form.start).hint(t.time_clock_hint()).optional(),
        field("end", t.col_end(), &form.end).hint(t.time_end_hint()).optional(),
    ];
    let what = vec![
        work,
        field("description", t.col_description(), &form.description)
            .input(Input::Area)
            .hint(t.time_description_hint())
            .optional(),
        field("activity", t.col_activity(), &form.activity).optional(),
        field("billable", t.col_billable(), &form.billable).input(Input::Select(billable)),
        note,
    ];
    vec![Section { heading: t.time_what(), fields: what }, Section { heading: t.time_when(), fields: when }]
}
