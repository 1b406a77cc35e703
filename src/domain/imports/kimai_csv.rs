//! Kimai's CSV export. Its headers are translated, and its columns can be chosen: they are known by name, not by place.
//!
//! Also the file Kimai's own importer takes, which has durations in seconds and a column *Exported*.

use time::OffsetDateTime;

use super::Refused;
use super::cell::{Cells, NAME, NUMBER};
use super::detect::Outcome;
use super::header::{Columns, Header, Known};
use super::reason::{Fault, Need, Reason};
use super::record::{Activity, CustomerRef, PersonRef, ProjectRef, Record, Rejected, State, TimeRow};
use super::when::{self, Span};
use crate::base::zone::Zone;

/// Every field there is, by its English headers. *exported* stands in the file of Kimai's importer only.
///
/// Internal and fixed prices are known by no name here on purpose: what they hold is not ours to keep.
pub const FIELDS: &[Known] = &[
    ("date", &["date"]),
    ("from", &["from"]),
    ("to", &["to"]),
    ("duration", &["duration"]),
    ("currency", &["currency"]),
    ("price", &["price"]),
    ("hourly price", &["hourly price"]),
    ("name", &["name"]),
    ("user", &["user"]),
    ("email", &["e-mail", "email"]),
    ("staff number", &["staff number"]),
    ("customer", &["customer"]),
    ("project", &["project"]),
    ("activity", &["activity"]),
    ("description", &["description"]),
    ("billable", &["billable"]),
    ("tags", &["tags"]),
    ("type", &["type"]),
    ("customer number", &["account", "customer number"]),
    ("project number", &["project number"]),
    ("vat number", &["vat-id", "vat id"]),
    ("exported", &["exported"]),
];

/// A custom field of an export may be called *Exported*, too.
const ENGLISH: &[Known] = match FIELDS.split_last() {
    Some((_, rest)) => rest,
    None => FIELDS,
};

const LANGUAGES: [(&str, &[Known]); 6] = [
    ("English", ENGLISH),
    (
        "German",
        &[
            ("date", &["datum"]),
            ("from", &["von"]),
            ("to", &["bis"]),
            ("duration", &["dauer"]),
            ("currency", &["währung"]),
            ("price", &["preis"]),
            ("hourly price", &["preis pro stunde", "stundenlohn"]),
            ("name", &["name"]),
            ("user", &["benutzer"]),
            ("email", &["e-mail", "email"]),
            ("staff number", &["personalnummer"]),
            ("customer", &["kunde"]),
            ("project", &["projekt"]),
            ("activity", &["tätigkeit"]),
            ("description", &["beschreibung"]),
            ("billable", &["abrechenbar"]),
            ("tags", &["schlagworte"]),
            ("type", &["typ"]),
            ("customer number", &["kundennummer"]),
            ("project number", &["projektnummer"]),
            ("vat number", &["umsatzsteuer-id"]),
        ],
    ),
    (
        "Danish",
        &[
            ("date", &["dato"]),
            ("from", &["fra"]),
            ("to", &["til"]),
            ("duration", &["varighed"]),
            ("currency", &["valuta"]),
            ("price", &["pris"]),
            ("hourly price", &["timesats", "timepris"]),
            ("name", &["navn"]),
            ("user", &["bruger", "brugernavn"]),
            ("email", &["e-mail", "email"]),
            ("staff number", &["medarbejdernummer"]),
            ("customer", &["kunde"]),
            ("project", &["projekt"]),
            ("activity", &["aktivitet"]),
            ("description", &["beskrivelse"]),
            ("billable", &["fakturerbar", "fakturerbart", "kan faktureres"]),
            ("tags", &["etiketter", "tags"]),
            ("type", &["type"]),
            ("customer number", &["konto", "kundenummer"]),
            ("project number", &["projektnummer"]),
            ("vat number", &["moms-id", "cvr-nummer", "momsnummer"]),
        ],
    ),
    (
        "Swedish",
        &[
            ("date", &["datum"]),
            ("from", &["från"]),
            ("to", &["till"]),
            ("duration", &["längd", "varaktighet"]),
            ("currency", &["valuta"]),
            ("price", &["pris"]),
            ("hourly price", &["timpris"]),
            ("name", &["namn"]),
            ("user", &["användare"]),
            ("email", &["e-post"]),
            ("staff number", &["anställningsnummer"]),
            ("customer", &["kund"]),
            ("project", &["projekt"]),
            ("activity", &["aktivitet"]),
            ("description", &["beskrivning"]),
            ("billable", &["fakturerbar", "fakturerbart", "debiterbar"]),
            ("tags", &["taggar"]),
            ("type", &["typ"]),
            ("customer number", &["konto", "kundnummer"]),
            ("project number", &["projektnummer"]),
            ("vat number", &["moms-id", "vat-id", "momsregistreringsnummer"]),
        ],
    ),
    (
        "Romanian",
        &[
            ("date", &["data"]),
            ("from", &["de la"]),
            ("to", &["până la"]),
            ("duration", &["durata", "durată"]),
            ("currency", &["moneda", "monedă"]),
            ("price", &["tarif"]),
            ("hourly price", &["tarif orar"]),
            ("name", &["nume"]),
            ("user", &["utilizator"]),
            ("email", &["e-mail", "email"]),
            ("staff number", &["număr personal", "număr angajat"]),
            ("customer", &["client"]),
            ("project", &["proiect"]),
            ("activity", &["activitate"]),
            ("description", &["descriere"]),
            ("billable", &["facturabil", "facturabilă"]),
            ("tags", &["etichete"]),
            ("type", &["tip"]),
            ("customer number", &["cont", "număr client"]),
            ("project number", &["număr proiect"]),
            ("vat number", &["id tva", "cod tva"]),
        ],
    ),
    (
        "Kimai's importer",
        &[
            ("date", &["date"]),
            ("from", &["from"]),
            ("to", &["to"]),
            ("duration", &["duration"]),
            ("price", &["rate"]),
            ("hourly price", &["hourly rate"]),
            ("user", &["user"]),
            ("customer", &["customer"]),
            ("project", &["project"]),
            ("activity", &["activity"]),
            ("description", &["description"]),
            ("exported", &["exported"]),
            ("tags", &["tags"]),
        ],
    ),
];

pub const NEEDED: [&str; 4] = ["date", "duration", "customer", "project"];

/// The columns by the language that explains most of them.
pub fn columns(header: &Header) -> Option<(Columns, String)> {
    let read = |known| header.columns(known);
    LANGUAGES
        .iter()
        // without its "Exported" the importer's file is an English export with few columns
        .filter(|(language, _)| *language != "Kimai's importer" || header.has("exported") && header.has("rate"))
        .map(|(language, known)| (*language, read(*known)))
        .filter(|(_, columns)| NEEDED.iter().all(|field| columns.has(field)))
        .max_by_key(|(_, columns)| columns.count())
        .map(|(language, columns)| {
            let what = if language == "Kimai's importer" {
                "Kimai's importer".to_owned()
            } else {
                format!("Kimai's export in {language}")
            };
            let how = format!("headers of {what} ({} of {} known)", columns.count(), columns.width());
            (columns, how)
        })
}

/// Other tools have days, durations and projects, too. Kimai's clock times and users beside them are hardly chance.
pub fn is_sure(columns: &Columns) -> bool {
    columns.has("from") && columns.has("to") && (columns.has("user") || columns.has("name") || columns.has("activity"))
}

pub fn lacks(header: &Header) -> Refused {
    Refused::at(
        1,
        format!(
            "a Kimai export has at least Date, Duration, Customer and Project, in one of its languages. Headers seen: {}",
            header.names.iter().take(40).cloned().collect::<Vec<_>>().join(", ")
        ),
    )
}

pub fn read(cells: Cells<'_>, zone: &Zone) -> Outcome {
    let kind = cells.raw("type");
    if !kind.is_empty() && kind != "timesheet" {
        return Err(Rejected::Skipped(Reason::NotTimeWorked { kind: super::cell::short(kind) }));
    }
    let Some(date) = cells.date("date")? else { return cells.missing("date", Need::Day) };
    let (from, to) = (cells.clock("from")?, cells.clock("to")?);
    if cells.columns.has("to") && to.is_none() {
        return Err(Rejected::Skipped(Reason::StillRunning));
    }
    let Some(project) = cells.line("project", NAME)? else { return cells.missing("project", Need::OnWhat) };
    let customer = customer(cells)?;
    let given = duration(cells)?;
    let span = when::span(zone, date, from, to, given);
    let Some(seconds) = given.or_else(|| elapsed(&span)) else {
        return cells.missing("duration", Need::Duration);
    };
    let amount = cells.plain_figure("price")?;
    let rate = match cells.plain_figure("hourly price")? {
        None => None,
        Some(figure) => match figure.rate() {
            None => return cells.fail("hourly price", Fault::TooLarge),
            rate => rate,
        },
    };
    let invoiced = cells.flag("exported")? == Some(true);
    let row = TimeRow {
        id: None,
        customer: Some(customer),
        project: ProjectRef { id: None, number: cells.line("project number", NUMBER)?, name: Some(project) },
        person: person(cells)?,
        activity: cells.line("activity", NAME)?.map_or(Activity::Unknown, Activity::Named),
        date: Some(date),
        starts_at: span.starts_at,
        ends_at: span.ends_at,
        stamp: when::stamp(Some(date), from),
        seconds,
        description: cells.text("description")?,
        billable: !cells.columns.has("billable") || cells.flag("billable")? == Some(true),
        state: cells.columns.has("exported").then_some(if invoiced { State::Invoiced } else { State::Registered }),
        tags: cells.tags("tags"),
        currency: cells.currency("currency")?,
        rate,
        amount,
        invoiced_seconds: invoiced.then_some(seconds),
        invoiced_amount: amount.filter(|_| invoiced),
    };
    Ok((Record::Time(Box::new(row)), span.notice))
}

fn customer(cells: Cells<'_>) -> Result<CustomerRef, Rejected> {
    let Some(name) = cells.line("customer", NAME)? else { return cells.missing("customer", Need::ForWhom) };
    Ok(CustomerRef {
        id: None,
        number: cells.line("customer number", NUMBER)?,
        name: Some(name),
        currency: cells.currency("currency")?,
        vat_number: cells.line("vat number", NUMBER)?,
    })
}

fn person(cells: Cells<'_>) -> Result<Option<PersonRef>, Rejected> {
    let name = cells.line("name", NAME)?.or(cells.line("user", NAME)?);
    let person = PersonRef { id: None, email: cells.email("email"), name, number: cells.line("staff number", NUMBER)? };
    Ok((person.name.is_some() || person.email.is_some()).then_some(person))
}

/// Kimai's importer has seconds, its export a clock or decimal hours.
fn duration(cells: Cells<'_>) -> Result<Option<i32>, Rejected> {
    match cells.columns.has("exported") && !cells.raw("duration").contains([':', '.', ',']) {
        true => cells.whole("duration"),
        false => cells.duration("duration"),
    }
}

fn elapsed(span: &Span) -> Option<i32> {
    let (starts, ends): (OffsetDateTime, _) = (span.starts_at?, span.ends_at?);
    i32::try_from((ends - starts).whole_seconds()).ok()
}
