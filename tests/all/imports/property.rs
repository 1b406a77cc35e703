//! What is written and read back is the same, whatever it holds.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{failures, hours, rows, sums};

const CODES: [&str; 4] = ["EUR", "DKK", "JPY", "KWD"];

#[derive(Clone, Debug)]
struct Entry {
    day: u8,
    minutes: u32,
    code: usize,
    /// Minor units.
    amount: Option<i64>,
    description: String,
    person: String,
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let text = "[ -~\\n\"',;=+@äøßПж🚀]{0,20}";
    let entry = (
        1..=28_u8,
        0..6_000_u32,
        0..CODES.len(),
        prop::option::of(-1_000_000_000..1_000_000_000_i64),
        text,
        "[a-zA-ZæøåÄÖ]{1,9}",
    );
    let entry = entry.prop_map(|(day, minutes, code, amount, description, person)| {
        let description = description.trim().trim_start_matches('\'').trim().to_owned();
        Entry { day, minutes, code, amount, description, person }
    });
    prop::collection::vec(entry, 1..30)
}

fn exponent(code: usize) -> u32 {
    [2, 2, 0, 3][code]
}

/// Minor units with as many decimals as the currency has, one more, so that nothing can be read two ways.
fn decimal(minor: i64, code: usize) -> String {
    let unit = 10_u64.pow(exponent(code));
    let sign = if minor < 0 { "-" } else { "" };
    let (whole, rest) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    match exponent(code) {
        0 => format!("{sign}{whole}"),
        digits => format!("{sign}{whole}.{rest:0width$}0", width = digits as usize),
    }
}

fn cell(text: &str) -> String {
    let guarded = if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text.to_owned() };
    format!("\"{}\"", guarded.replace('"', "\"\""))
}

fn kimai(entries: &[Entry], separator: &str) -> String {
    let mut lines = vec![
        ["Date", "From", "To", "Duration", "Currency", "Price", "Name", "Customer", "Project", "Description"]
            .join(separator),
    ];
    for entry in entries {
        let row = [
            format!("2026-02-{:02}", entry.day),
            "09:00".into(),
            "09:00".into(),
            format!("{}:{:02}", entry.minutes / 60, entry.minutes % 60),
            CODES[entry.code].into(),
            entry.amount.map(|amount| decimal(amount, entry.code)).unwrap_or_default(),
            cell(&entry.person),
            "Acme".into(),
            "Web".into(),
            cell(&entry.description),
        ];
        lines.push(row.join(separator));
    }
    lines.join("\r\n")
}

fn generic(entries: &[Entry]) -> String {
    let mut lines = vec!["date,duration,customer,project,person,description,currency,amount".to_owned()];
    for entry in entries {
        let row = [
            format!("2026-02-{:02}", entry.day),
            format!("{}:{:02}", entry.minutes / 60, entry.minutes % 60),
            "Acme".into(),
            "Web".into(),
            cell(&entry.person),
            cell(&entry.description),
            CODES[entry.code].into(),
            entry.amount.map(|amount| decimal(amount, entry.code)).unwrap_or_default(),
        ];
        lines.push(row.join(","));
    }
    lines.join("\n")
}

fn expected(entries: &[Entry]) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for entry in entries {
        if let Some(amount) = entry.amount {
            *sums.entry(CODES[entry.code].to_owned()).or_default() += amount;
        }
    }
    sums
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_sum_survives(entries in entries(), which in 0..4) {
        let text = match which {
            0 => kimai(&entries, ","),
            1 => kimai(&entries, ";"),
            2 => kimai(&entries, "\t"),
            _ => generic(&entries),
        };
        let parsed = rows(&text);
        prop_assert_eq!(failures(&parsed), []);
        let hours = hours(&parsed);
        prop_assert_eq!(sums(&hours), expected(&entries));
        prop_assert_eq!(
            hours.iter().map(|row| row.seconds).collect::<Vec<_>>(),
            entries.iter().map(|entry| entry.minutes as i32 * 60).collect::<Vec<_>>()
        );
        for (row, entry) in hours.iter().zip(&entries) {
            prop_assert_eq!(&row.description, &entry.description);
        }
        // the lines named are those an editor shows
        let mut line = 2;
        for (row, entry) in parsed.iter().zip(&entries) {
            prop_assert_eq!(row.line, line);
            line += 1 + entry.description.matches('\n').count() as u64;
        }
    }

    #[test]
    fn no_bytes_at_all_bring_it_down(bytes in prop::collection::vec(any::<u8>(), 0..400), start in 0..4_usize) {
        let starts: [&[u8]; 4] = [b"", b"Date,From,To,Duration,Customer,Project,User\n", b"[{\"id\":1,\"username\":\"a\"},", b"number,customer,gross,line,line net\n"];
        let _ = super::read([starts[start], &bytes].concat());
    }

    #[test]
    fn cells_are_split_as_everybody_splits_them(rows in prop::collection::vec(prop::collection::vec("[a\",\n x]{0,6}", 3), 1..8)) {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        writer.write_record(["name", "number", "internal note"]).expect("a header");
        for row in &rows {
            writer.write_record([format!("n{}", row[0]), row[1].clone(), row[2].clone()]).expect("a row");
        }
        let bytes = writer.into_inner().expect("the bytes");
        let read = super::rows(&bytes);
        prop_assert_eq!(read.len(), rows.len());
        for (parsed, row) in read.iter().zip(&rows) {
            let Ok(extranet::domain::imports::record::Record::Customer(customer)) = &parsed.record else { panic!("{parsed:?}") };
            prop_assert_eq!(customer.note.clone().unwrap_or_default(), row[2].trim());
        }
    }
}
