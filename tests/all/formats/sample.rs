//! A report that no database knows, with one of everything that a cell can hold.

use extranet::base::money::{Currency, Rate};
use extranet::base::page::Paging;
use extranet::base::words::{Lang, Words};
use extranet::base::zone::Zone;
use extranet::domain::reports::{Cell, Head, Kind, Lens, Report, Sum};
use extranet::output::about::About;
use std::collections::BTreeMap;
use time::macros::{date, datetime};

pub fn currency(code: &str) -> Currency {
    code.parse().expect("a currency")
}

fn head(key: &'static str, kind: Kind) -> Head {
    Head { key, kind, sortable: true }
}

/// One row with this description.
pub fn row(description: &str) -> Vec<Cell> {
    vec![
        Cell::Date(date!(2026 - 11 - 20)),
        Cell::Clock(datetime!(2026-11-20 08:05 UTC)),
        Cell::Person(Some("Ida Berg".into())),
        Cell::Text("Website".into()),
        Cell::Text(description.into()),
        Cell::YesNo(true),
        Cell::Seconds(27_000),
        Cell::Rate(Rate(9_500_000), currency("DKK")),
        Cell::Money(-123_450, currency("DKK")),
        Cell::Percent(52),
        Cell::Quantity(15_000),
    ]
}

/// The same without anything that is not known.
pub fn unknown() -> Vec<Cell> {
    let mut row = row("");
    for at in [1, 6, 7, 8, 9] {
        row[at] = Cell::Unknown;
    }
    row
}

pub fn report(rows: Vec<Vec<Cell>>) -> Report {
    let money = BTreeMap::from([("DKK".to_owned(), 1_234_567), ("JPY".to_owned(), 5_000)]);
    let sums = BTreeMap::from([
        ("hours", Sum { seconds: Some(360_000), ..Sum::default() }),
        ("value", Sum { seconds: None, money, partly_unknown: true }),
    ]);
    Report {
        key: "time",
        heads: vec![
            head("date", Kind::Date),
            head("start", Kind::Clock),
            head("employee", Kind::Text),
            head("project", Kind::Text),
            head("description", Kind::Text),
            head("billable", Kind::YesNo),
            head("hours", Kind::Hours),
            head("rate", Kind::Rate),
            head("value", Kind::Money),
            head("budget-used", Kind::Percent),
            head("quantity", Kind::Quantity),
        ],
        paging: Paging { page: 1, size: 100_000, total: rows.len() as i64 },
        rows,
        groups: Vec::new(),
        charts: Vec::new(),
        sums,
        facts: Vec::new(),
        lens: Lens::sorted("date", true),
        zone: "Europe/Copenhagen".parse::<Zone>().expect("a zone"),
        projects: Vec::new(),
        searchable: true,
    }
}

pub fn about(title: &str) -> About {
    About {
        title: title.into(),
        company: "Fjord Consulting".into(),
        customer: "Hansen Shipping".into(),
        filters: vec!["Period: 2026".into()],
        zone: Some("Times in Europe/Copenhagen (CET)".into()),
        made: datetime!(2026-11-22 12:00 UTC),
        made_words: "22 Nov 2026, 13:00".into(),
        brand: None,
        logo: None,
    }
}

pub fn words(lang: Lang) -> Words {
    Words::of(lang)
}

/// What a spreadsheet might run.
pub const FORMULAS: &[&str] = &[
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "=HYPERLINK(\"https://evil.example\";\"x\")",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "\"=1+1",
    "'=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(A1)",
    "{=1+1}",
    "=1+1\u{0}",
    "_x003D_1+1",
    "https://evil.example",
];
