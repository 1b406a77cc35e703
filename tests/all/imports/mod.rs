//! Importing files: each format is read exactly, bad files and rows end in one clear sentence, and what is stored is what
//! the file says, once.

mod desk;
mod history;
mod hostile;
mod invoices;
mod killed;
mod pages;
mod property;
mod reasons;
mod samples;
mod scale;
mod stored;
mod strangers;
mod trackers;
mod who;

use extranet::base::money::Currency;
use extranet::base::zone::Zone;
use extranet::domain::imports::record::{Figure, InvoiceRow, Parsed, Record, Rejected, TimeRow};
use extranet::domain::imports::{self, Asked, How, Refused};
use std::collections::BTreeMap;

fn zone(name: &str) -> Zone {
    name.parse().expect("a zone")
}

fn currency(code: &str) -> Currency {
    code.parse().expect("a currency")
}

fn sample(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Everything a file holds, with clock times in Berlin.
fn read_as(bytes: &[u8], how: impl Into<How>) -> Result<Vec<Parsed>, Refused> {
    let mut file = imports::open("file", bytes, how)?;
    let mut rows = Vec::new();
    while let Some(parsed) = file.next(&zone("Europe/Berlin"))? {
        rows.push(parsed);
    }
    Ok(rows)
}

fn read(bytes: impl AsRef<[u8]>) -> Result<Vec<Parsed>, Refused> {
    read_as(bytes.as_ref(), Asked::Auto)
}

fn rows(bytes: impl AsRef<[u8]>) -> Vec<Parsed> {
    read(bytes).expect("a readable file")
}

fn refused(bytes: impl AsRef<[u8]>) -> String {
    read(bytes).expect_err("a refusal").to_string()
}

/// Its hours; what was skipped or failed is left out.
fn hours(parsed: &[Parsed]) -> Vec<&TimeRow> {
    let records = parsed.iter().filter_map(|parsed| parsed.record.as_ref().ok());
    records.filter_map(|record| if let Record::Time(row) = record { Some(&**row) } else { None }).collect()
}

fn bills(parsed: &[Parsed]) -> Vec<&InvoiceRow> {
    let records = parsed.iter().filter_map(|parsed| parsed.record.as_ref().ok());
    records.filter_map(|record| if let Record::Invoice(row) = record { Some(&**row) } else { None }).collect()
}

/// `(line, why)` of each row that failed.
fn failures(parsed: &[Parsed]) -> Vec<(u64, String)> {
    let failed = |parsed: &Parsed| match &parsed.record {
        Err(Rejected::Failed(reason)) => Some((parsed.line, reason.to_string())),
        _ => None,
    };
    parsed.iter().filter_map(failed).collect()
}

/// Minor units by currency, of what each row says it is worth.
fn sums(rows: &[&TimeRow]) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for row in rows {
        if let (Some(currency), Some(amount)) = (row.currency, row.amount) {
            *sums.entry(currency.to_string()).or_default() += amount.minor(currency);
        }
    }
    sums
}

fn euros(figure: Option<Figure>) -> Option<i64> {
    figure.map(|figure| figure.minor(currency("EUR")))
}
