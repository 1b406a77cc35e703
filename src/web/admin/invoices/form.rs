//! A draft as it is typed: its head and its lines, read and shown again.

use super::super::records::{NOTE, Reader};
use super::typed;
use crate::base::ids::{InvoiceLineId, ProjectId};
use crate::base::money::{Currency, Rate};
use crate::base::words::Words;
use crate::domain::invoices::amounts::{self, Totals};
use crate::domain::invoices::{Draft, DraftLine, Line, Stored};
use crate::web::form::Errors;
use serde::Deserialize;

/// The longest text of a line.
const TEXT: usize = 500;
/// As many lines as a person types. Hours may make more.
pub(super) const MOST_LINES: usize = 500;

/// As typed. The lines are columns of the form: of each as many as there are lines.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub(super) struct DraftForm {
    pub customer: String,
    pub currency: String,
    pub due_days: String,
    pub reference: String,
    pub note: String,
    pub internal_note: String,
    pub version: String,
    pub submit_id: String,
    /// Which button: `save`, `add`, `count`, or `remove-` and a line's place.
    pub act: String,
    /// The stored line of hours that a line is, or nothing.
    pub hours: Vec<String>,
    pub text: Vec<String>,
    pub quantity: Vec<String>,
    pub unit: Vec<String>,
    pub price: Vec<String>,
    pub discount: Vec<String>,
    pub vat: Vec<String>,
    pub project: Vec<String>,
}

/// One line as typed.
#[derive(Clone, Default)]
pub(super) struct TypedLine {
    pub hours: String,
    pub text: String,
    pub quantity: String,
    pub unit: String,
    pub price: String,
    pub discount: String,
    pub vat: String,
    pub project: String,
}

impl TypedLine {
    /// Nobody has typed anything that would be lost.
    fn is_blank(&self) -> bool {
        self.hours.is_empty() && [&self.text, &self.quantity, &self.price].iter().all(|text| text.trim().is_empty())
    }
}

impl DraftForm {
    pub fn of(t: &Words, stored: &Stored) -> Self {
        let mut form = Self {
            currency: stored.currency.to_string(),
            due_days: stored.due_days.map(|days| days.to_string()).unwrap_or_default(),
            reference: stored.reference.clone().unwrap_or_default(),
            note: stored.note.clone(),
            internal_note: stored.internal_note.clone(),
            version: stored.version.to_string(),
            ..Self::default()
        };
        let percent = |points: Option<i32>| points.map_or_else(String::new, |p| typed::shown(t, p.into(), 2, 0));
        form.set_lines(stored.lines.iter().map(|line| {
            TypedLine {
                hours: if line.entries > 0 { line.id.to_string() } else { String::new() },
                text: line.description.clone(),
                quantity: line.quantity.map_or_else(String::new, |quantity| typed::shown(t, quantity, 4, 0)),
                unit: line.unit.clone().unwrap_or_default(),
                price: line
                    .unit_price
                    .map_or_else(String::new, |price| typed::shown(t, price.0, 4, stored.currency.exponent())),
                discount: percent(line.discount),
                vat: percent(line.vat_rate),
                project: line.project.map(|id| id.to_string()).unwrap_or_default(),
            }
        }));
        form
    }

    pub fn lines(&self) -> Vec<TypedLine> {
        let at = |column: &[String], place: usize| column.get(place).cloned().unwrap_or_default();
        let count = [&self.hours, &self.text, &self.quantity, &self.price].iter().map(|column| column.len()).max();
        (0..count.unwrap_or(0).min(MOST_LINES * 4))
            .map(|place| TypedLine {
                hours: at(&self.hours, place),
                text: at(&self.text, place),
                quantity: at(&self.quantity, place),
                unit: at(&self.unit, place),
                price: at(&self.price, place),
                discount: at(&self.discount, place),
                vat: at(&self.vat, place),
                project: at(&self.project, place),
            })
            .collect()
    }

    pub fn set_lines(&mut self, lines: impl IntoIterator<Item = TypedLine>) {
        let columns =
            [&mut self.hours, &mut self.text, &mut self.quantity, &mut self.unit, &mut self.price, &mut self.discount];
        columns.into_iter().chain([&mut self.vat, &mut self.project]).for_each(Vec::clear);
        for line in lines {
            self.hours.push(line.hours);
            self.text.push(line.text);
            self.quantity.push(line.quantity);
            self.unit.push(line.unit);
            self.price.push(line.price);
            self.discount.push(line.discount);
            self.vat.push(line.vat);
            self.project.push(line.project);
        }
    }

    /// Forgets lines of hours that are no longer on the draft: their hours are somebody else's by now.
    pub fn forget_gone(&mut self, stored: &[Line]) {
        let mut lines = self.lines();
        let known = |id: &str| stored.iter().any(|old| old.entries > 0 && old.id.to_string() == id);
        lines.retain(|line| line.hours.is_empty() || known(&line.hours));
        self.set_lines(lines);
    }

    /// What the buttons inside the form do: true if one of them was pressed, and the form is shown again.
    pub fn rearranged(&mut self, vat: Option<String>) -> bool {
        let mut lines = self.lines();
        match self.act.split_once('-') {
            Some(("remove", place)) => {
                if let Some(place) = place.parse::<usize>().ok().filter(|place| *place < lines.len()) {
                    lines.remove(place);
                }
            }
            _ if self.act == "add" && lines.len() < MOST_LINES => {
                let vat = lines.last().map(|line| line.vat.clone()).or(vat).unwrap_or_default();
                lines.push(TypedLine { vat, ..TypedLine::default() });
            }
            _ => return matches!(self.act.as_str(), "add" | "count"),
        }
        self.set_lines(lines);
        true
    }

    /// What was typed. Blank lines are none. `projects` may be chosen.
    pub fn parse(&self, t: &Words, projects: &[(String, String)], stored: &[Line]) -> Result<Draft, Errors> {
        let mut read = Reader::new(t);
        let currency = read.currency("currency", &self.currency);
        let due_days = typed::days(&mut read, "due_days", &self.due_days);
        let reference = read.optional("reference", &self.reference, 200);
        let note = read.text("note", &self.note, NOTE).unwrap_or_default();
        let internal_note = read.text("internal_note", &self.internal_note, NOTE).unwrap_or_default();
        let mut lines = Vec::new();
        for (place, line) in self.lines().iter().enumerate().filter(|(_, line)| !line.is_blank()) {
            lines.extend(parse_line(&mut read, place, line, currency, projects, stored));
        }
        let draft = Draft { currency, due_days, reference, note, internal_note, lines };
        read.finish(draft)
    }
}

fn parse_line(
    read: &mut Reader,
    place: usize,
    line: &TypedLine,
    currency: Currency,
    projects: &[(String, String)],
    stored: &[Line],
) -> Option<DraftLine> {
    let field = |name: &str| format!("{name}-{place}");
    let before = read.errors.all().len();
    let description = match read.optional(&field("text"), &line.text, TEXT) {
        Some(text) => text,
        None if read.errors.all().len() > before => String::new(),
        None => read.refuse::<String>(&field("text"), read.t.field_required()).unwrap_or_default(),
    };
    let vat_rate = match line.vat.trim().is_empty() {
        true => read.refuse(&field("vat"), read.t.field_required()),
        false => typed::percent(read, &field("vat"), &line.vat),
    };
    let hours: Option<InvoiceLineId> = line.hours.parse().ok();
    if hours.is_some_and(|id| stored.iter().any(|old| old.id == id && old.entries > 0)) {
        let (quantity, price) = (0, Rate(0));
        let line = DraftLine {
            hours,
            project: None,
            description,
            quantity,
            unit: None,
            price,
            discount: None,
            vat_rate: vat_rate?,
        };
        return Some(line).filter(|_| read.errors.all().len() == before);
    }
    let quantity = typed::required(read, &field("quantity"), &line.quantity, 4);
    let unit = read.optional(&field("unit"), &line.unit, 40);
    let price = typed::required(read, &field("price"), &line.price, 4);
    let discount = typed::percent(read, &field("discount"), &line.discount).filter(|points| *points > 0);
    let project: Option<ProjectId> = match line.project.as_str() {
        "" => None,
        id => read.choice(&field("project"), id, projects).parse().ok(),
    };
    let (quantity, price) = (quantity?, Rate(price?));
    if amounts::line_net(quantity, price, discount, currency).is_none() {
        read.errors.add(field("price"), read.t.record_too_large());
    }
    let line = DraftLine { hours: None, project, description, quantity, unit, price, discount, vat_rate: vat_rate? };
    Some(line).filter(|_| read.errors.all().len() == before)
}

/// What the lines come to, as they stand.
pub(super) fn totals(draft: &Draft, stored: &[Line]) -> Option<Totals> {
    let net = |line: &DraftLine| match line.hours {
        Some(id) => stored.iter().find(|old| old.id == id).map(|old| old.net),
        None => amounts::line_net(line.quantity, line.price, line.discount, draft.currency),
    };
    let lines: Option<Vec<(i64, i32)>> = draft.lines.iter().map(|line| Some((net(line)?, line.vat_rate))).collect();
    amounts::totals(lines?)
}
