//! Excel workbooks: figures are figures, texts are texts.

use super::sample::{FORMULAS, about, currency, report, row, unknown, words};
use crate::support::workbook::{Shown, Workbook};
use extranet::base::words::Lang;
use extranet::domain::reports::{Cell, Report};
use extranet::output::{csv, labels, xlsx};

fn written(lang: Lang, report: &Report) -> Workbook {
    Workbook::open(&xlsx::write(&words(lang), report, &about("Time spent")).expect("a workbook"))
}

fn number(value: f64, format: &str) -> Shown {
    Shown::Number(value, format.into())
}

fn text(text: &str) -> Shown {
    Shown::Text(text.into())
}

#[test]
fn every_kind_of_value_is_what_it_is_to_a_spreadsheet() {
    let book = written(Lang::En, &report(vec![row("Design"), unknown()]));
    let rows = book.rows(1);
    let heads: Vec<String> = rows[0].iter().map(Shown::plain).collect();
    let t = words(Lang::En);
    assert_eq!(heads[0], t.col_date());
    assert_eq!(heads[7..12], [t.col_rate(), t.col_currency(), t.col_value(), t.col_currency(), t.col_budget_used()]);
    let first = &rows[1];
    assert_eq!(first[0], number(46_346.0, "yyyy-mm-dd"));
    assert_eq!(first[0].plain(), "2026-11-20");
    assert_eq!(first[1].plain(), "09:05", "by the clocks of Copenhagen");
    assert_eq!(first[2..6], [text("Ida Berg"), text("Website"), text("Design"), text(&t.yes())]);
    assert_eq!(first[6], number(0.3125, "[h]:mm"));
    assert_eq!(first[7..9], [number(950.0, "#,##0.0000"), text("DKK")]);
    assert_eq!(first[9..11], [number(-1234.5, "#,##0.00"), text("DKK")]);
    assert_eq!(first[11..], [number(0.52, "0%"), number(1.5, "")]);
    // Unknown is nothing, not nought.
    let second = &rows[2];
    for at in [1, 6, 7, 8, 9, 10, 11] {
        assert_eq!(second[at], Shown::Nothing, "column {at}");
    }
    // One line of totals for each currency, each with its own decimals; then what is not known.
    assert_eq!(rows[3][0], text(&t.total_rows(2)));
    assert_eq!(rows[3][6], number(360_000.0 / 86_400.0, "[h]:mm"));
    assert_eq!(rows[3][9..11], [number(12_345.67, "#,##0.00"), text("DKK")]);
    assert_eq!(rows[4][9..11], [number(5_000.0, "#,##0"), text("JPY")]);
    assert_eq!(rows[4][6], Shown::Nothing, "hours are added once");
    assert_eq!(rows[5], [text(&format!("{}: {}", t.col_value(), t.partly_unknown()))]);
}

#[test]
fn the_sheet_is_ready_to_read() {
    for lang in Lang::ALL {
        let t = words(lang);
        let report = report(vec![row("Design"); 3]);
        let mut about = about(&t.report_time());
        about.title = format!("{} [1/2]: 'draft'?*", t.report_time());
        let book = Workbook::open(&xlsx::write(&t, &report, &about).expect("a workbook"));
        assert_eq!(book.names().len(), 2);
        assert!(book.names()[0].starts_with(&t.report_time()), "{:?}", book.names());
        assert_eq!(book.names()[1], t.file_about());
        let sheet = book.part("xl/worksheets/sheet1.xml");
        assert!(sheet.contains("state=\"frozen\"") && sheet.contains("ySplit=\"1\""), "{lang:?}");
        assert!(sheet.contains("<autoFilter ref=\"A1:M4\""), "without the totals: {lang:?}");
        assert!(sheet.contains("orientation=\"landscape\"") && sheet.contains("<cols>"));
        let heads: Vec<String> = book.rows(1)[0].iter().map(Shown::plain).collect();
        assert!(heads.contains(&labels::heading(&t, "time", "description")), "{lang:?} {heads:?}");
        let core = book.part("docProps/core.xml");
        assert!(core.contains("2026-11-22T12:00:00Z") && core.contains("<dc:title>"), "{core}");
        assert!(
            core.contains("<dc:creator></dc:creator>") || core.contains("<dc:creator/>"),
            "nobody is named: {core}"
        );
        assert!(book.part("docProps/app.xml").contains("<Company>Fjord Consulting</Company>"));
        let told = book.rows(2);
        assert!(told.iter().flatten().any(|cell| cell.plain() == "Hansen Shipping"), "{told:?}");
    }
}

#[test]
fn what_looks_like_a_formula_is_a_text_in_every_cell() {
    let rows: Vec<_> = FORMULAS.iter().map(|formula| row(formula)).collect();
    let report = report(rows);
    let book = written(Lang::De, &report);
    for (place, formula) in FORMULAS.iter().enumerate() {
        let cell = &book.rows(1)[place + 1][4];
        // Signs that XML cannot hold are coded, and a code that somebody typed is coded again.
        let coded = formula.replace("_x003D_", "_x005F_x003D_").replace('\r', "_x000D_").replace('\0', "_x0000_");
        assert_eq!(*cell, text(&coded), "{formula:?}");
    }
    assert!(!book.part("xl/worksheets/sheet1.xml").contains("<f"), "no formula, the totals neither");
    assert!(!book.part("xl/worksheets/sheet1.xml").contains("<hyperlink"), "no address becomes a link");
    // A CSV has no types: there they are guarded.
    let csv = String::from_utf8(csv::write(&words(Lang::De), &report).expect("a CSV")).expect("UTF-8");
    let mut reader =
        ::csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    for (line, formula) in reader.records().map(|line| line.expect("a line")).zip(FORMULAS) {
        let first = line[4].chars().next();
        let risky = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠');
        assert!(!first.is_some_and(risky), "{formula:?}: {line:?}");
    }
}

#[test]
fn long_texts_and_odd_days_do_not_stop_a_workbook() {
    let mut long = row(&"ø".repeat(40_000));
    long[0] = Cell::Date(time::macros::date!(1850 - 01 - 01));
    long[6] = Cell::Seconds(-90);
    long[8] = Cell::Money(i64::MAX, currency("DKK"));
    let book = written(Lang::Sv, &report(vec![long, row("𝔘".repeat(20_000).as_str())]));
    let rows = book.rows(1);
    assert_eq!(rows[1][0], text("1850-01-01"));
    assert_eq!(rows[1][4].plain().chars().count(), 32_767);
    assert_eq!(rows[1][6], text(&extranet::base::hours::clock(-90)), "spreadsheets show no duration below zero");
    assert_eq!(rows[2][4].plain().chars().count(), 16_383);
}

#[test]
fn a_report_without_rows_is_a_sheet_with_a_head() {
    let book = written(Lang::Ro, &report(Vec::new()));
    assert_eq!(book.rows(1).len(), 1);
    assert!(!book.part("xl/worksheets/sheet1.xml").contains("<autoFilter"));
}
