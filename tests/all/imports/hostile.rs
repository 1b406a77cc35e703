//! Files that are broken, or built to break something: each ends in one clear sentence, at the right line.

use extranet::domain::imports::{self, Reason};
use time::macros::{date, datetime};

use super::{failures, hours, read, refused, rows};

const HEADER: &str = "Date,From,To,Duration,Currency,Price,Name,Customer,Project,Description\n";

fn kimai(row: &str) -> String {
    format!("{HEADER}{row}\n")
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once('\u{feff}').chain(text.chars()).collect::<String>().encode_utf16().flat_map(unit).collect()
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_header() {
    let row = kimai("2026-10-01,09:00,10:00,1:00,EUR,100,Åse,Ærø,Web,🚀");
    let expected = rows(&row);
    assert_eq!(failures(&expected), []);
    assert_eq!(rows(format!("\u{feff}{row}")), expected);
    assert_eq!(rows(utf16(&row, u16::to_le_bytes)), expected);
    assert_eq!(rows(utf16(&row, u16::to_be_bytes)), expected);
}

#[test]
fn characters_on_the_edge_of_a_block_stay_whole() {
    let row = "2026-10-01,09:00,10:00,1:00,EUR,100,Åse,A,B,ø\n";
    for spare in 0..12 {
        // files are read in blocks of 64 KB: the odd characters come to stand across the end of the first
        let rows_before = row.repeat((65_536 - 600) / row.len());
        let padding = "x".repeat(65_536 - 60 - spare - HEADER.len() - rows_before.len());
        let text =
            format!("{HEADER}{rows_before}2026-10-01,09:00,10:00,1:00,EUR,1,A,B,C,{padding}{}\n", "é🚀".repeat(20));
        let eight = rows(&text);
        assert!(hours(&eight).last().is_some_and(|row| row.description.ends_with("é🚀")));
        assert_eq!(eight, rows(utf16(&text, u16::to_le_bytes)));
    }
}

#[test]
fn other_encodings_are_refused_at_their_line() {
    let mut latin = kimai("2026-10-01,09:00,10:00,1:00,EUR,100,A,B,C,D").into_bytes();
    latin.extend_from_slice(b"2026-10-01,09:00,10:00,1:00,EUR,100,\xC5se,B,C,D\n");
    assert_eq!(refused(latin), "line 3: the text is not UTF-8: save the file as UTF-8");
    let bare: Vec<u8> = "Date,From".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(refused(bare).starts_with("line 1: the file holds a NUL"));
    assert!(refused([0xFF, 0xFE, 0x00, 0xD8, b'a', 0]).contains("broken UTF-16"));
    assert!(refused([0xFF, 0xFE, b'a']).contains("broken UTF-16"));
    assert!(refused(b"PK\x03\x04rest").contains("save the sheet as CSV"));
    assert_eq!(refused(b""), "the file is empty");
    assert_eq!(refused("\u{feff}"), "the file is empty");
    assert_eq!(refused("\n\n  \n"), "the file is empty");
    assert_eq!(refused("\u{feff}\n\n"), "the file is empty");
}

#[test]
fn a_nul_is_refused_at_its_line() {
    let text = format!("{}2026-10-02,\0", kimai("2026-10-01,09:00,10:00,1:00,EUR,1,A,B,C,D"));
    assert!(refused(text).starts_with("line 3: the file holds a NUL"));
}

#[test]
fn wrong_values_are_named_with_their_line_and_the_rest_is_read() {
    let text = format!(
        "{HEADER}\
         2026-10-01,09:00,10:00,1:00,EUR,100,A,B,C,\"quoted\nbreak\"\n\
         \n\
         31.02.2026,09:00,10:00,1:00,EUR,100,A,B,C,D\n\
         2026-02-31,09:00,10:00,1:00,EUR,100,A,B,C,D\r\n\
         2026-10-01,25:00,10:00,1:00,EUR,100,A,B,C,D\r\n\
         2026-10-01,09:00,10:00,soon,EUR,100,A,B,C,D\n\
         2026-10-01,09:00,10:00,1:00,EURO,100,A,B,C,D\n\
         2026-10-01,09:00,10:00,1:00,EUR,a lot,A,B,C,D\n\
         2026-10-01,09:00,10:00,1:00,EUR,99999999999999999999,A,B,C,D\n\
         2026-10-01,09:00,10:00,1:00,EUR,100,A,,C,D\n\
         2026-10-01,09:00,10:00,1:00,EUR,100,A,B,,D\n\
         2026-10-01,09:00,10:00,1:00,EUR,100,A,B,C\n\
         2026-10-01,09:00,10:00,1:00,EUR,100,A,B,C,D,E\n\
         ,,,,,,,,,\n\
         2026-10-01,09:00,10:00,1:00,EUR,100,A,B,C,last\n"
    );
    let parsed = rows(&text);
    let expected = [
        (5, "Date \"31.02.2026\" is not a date"),
        (6, "Date \"2026-02-31\" is not a date"),
        (7, "From \"25:00\" is not a time of day"),
        (8, "Duration \"soon\" is not a duration"),
        (9, "Currency \"EURO\" is not a currency like EUR"),
        (10, "Price \"a lot\" is not a number"),
        (11, "Price \"99999999999999999999\" is too large"),
        (12, "Customer is empty: every row must say for whom"),
        (13, "Project is empty: every row must say on which project"),
        (14, "This row has 9 columns and the header 10"),
        (15, "This row has 11 columns and the header 10"),
    ];
    assert_eq!(failures(&parsed), expected.map(|(line, message)| (line, message.to_owned())));
    assert_eq!(hours(&parsed).len(), 2);
    assert_eq!(parsed.last().map(|row| row.line), Some(17));
}

#[test]
fn long_cells_and_wide_rows_are_refused() {
    let long = kimai(&format!("2026-10-01,09:00,10:00,1:00,EUR,100,A,B,C,{}", "x".repeat(10 * 1024 * 1024)));
    assert_eq!(refused(long), "line 2: a cell of this row is longer than 1 MB: a closing quote may be missing");
    let wide = "a,".repeat(100_000);
    assert_eq!(refused(&wide), "line 1: the row has more than 1,000 columns");
    assert_eq!(refused(kimai(&wide)), "line 2: the row has more than 1,000 columns");
    let open = kimai("2026-10-01,09:00,10:00,1:00,EUR,100,A,B,C,\"never closed");
    assert_eq!(refused(open), "line 2: a quoted text in this row never ends: a quote is missing");
    let text = kimai(&format!("2026-10-01,09:00,10:00,1:00,EUR,100,A,B,{},D", "x".repeat(201)));
    assert!(failures(&rows(text))[0].1.ends_with("is longer than 200 characters"));
}

#[test]
fn a_line_that_never_ends_takes_no_memory() {
    struct Endless(u64);
    impl std::io::Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            assert!(self.0 < 16 * 1024 * 1024, "read on although the cell is too long");
            buffer.fill(b'x');
            self.0 += buffer.len() as u64;
            Ok(buffer.len())
        }
    }
    let error = imports::open("endless", Endless(0), imports::Asked::Auto).err().expect("a refusal");
    assert!(error.to_string().starts_with("line 1: a cell of this row is longer than 1 MB"));
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    for (cell, text) in [
        ("=1+1", "=1+1"),
        ("'=1+1", "=1+1"),
        ("'+49", "+49"),
        ("'-x", "-x"),
        ("'@x", "@x"),
        ("'quoted'", "'quoted'"),
        ("''=x", "''=x"),
    ] {
        let parsed = rows(kimai(&format!("2026-10-01,09:00,10:00,1:00,EUR,1,A,B,C,{cell}")));
        assert_eq!(hours(&parsed)[0].description, text);
    }
}

#[test]
fn hidden_characters_make_no_second_customer() {
    let parsed = rows(kimai("2026-10-01,09:00,10:00,1:00,EUR,1,A,\u{202e}Ac\u{200b}me\u{7},C,one\ttwo\u{1b}[31m"));
    let row = hours(&parsed)[0];
    assert_eq!(row.customer.as_ref().and_then(|customer| customer.name.as_deref()), Some("Acme"));
    assert_eq!(row.description, "one\ttwo[31m");
}

#[test]
fn what_is_told_about_a_file_cannot_steer_a_terminal() {
    let told = refused("a\u{1b}[2J,b\r\n") + &refused("[{\"k\\u001b[2J\": 1}]");
    let row = kimai("\u{1b}[2J,09:00,10:00,1:00,EUR,1,A,B,C,D");
    let told = told + &failures(&rows(row))[0].1;
    assert!(told.contains("\"a [2J\"") && !told.contains('\u{1b}'), "{told:?}");
}

#[test]
fn broken_json_is_refused_at_its_line() {
    let whole = "[\n{\"id\":1,\"username\":\"anna\"},\n{\"id\":2,\"username\":\"bo\"}\n]\n";
    assert_eq!(rows(whole).iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3]);
    for end in 1..whole.trim_end().len() {
        let error = read(&whole[..end]).expect_err("a list without its end");
        assert!(error.line.is_some() || end < 3, "{error}");
    }
    assert_eq!(refused(&whole[..40]), "line 3: the file ends in the middle of the list: it was not saved completely");
    assert!(
        refused("[\n{\"id\":1,\"username\":\"anna\"},\n{\"id\":2,\"username\":bo}\n]")
            .starts_with("line 3: this is not JSON")
    );
    assert!(refused("[{\"id\":1,\"username\":\"anna\"}] more").contains("something follows"));
    assert!(refused("[{\"id\":1,\"username\":\"anna\"},]").contains("not JSON"));
    assert!(refused("{\"id\":1}").contains("must begin with ["));
    assert!(refused(format!("[{}", "[".repeat(100_000))).contains("middle of the list"));
    assert!(refused(format!("[{}{}]", "[".repeat(100_000), "]".repeat(100_000))).contains("not JSON"));
    assert_eq!(rows("[]"), []);
    let nul = rows("[{\"id\":1,\"username\":\"an\\u0000na\"}]");
    assert!(nul[0].record.is_ok(), "{nul:?}");
}

#[test]
fn json_of_wrong_types_fails_row_by_row() {
    let parsed = rows(
        r#"[{"id":1,"begin":"2026-10-01T09:00:00+0200","end":"2026-10-01T10:00:00+0200","duration":3600,"project":1,"activity":1},
            {"id":2,"begin":"yesterday","end":null,"project":1,"activity":1},
            {"id":3,"begin":"2026-10-01T09:00:00+0200","end":"2026-10-01T10:00:00+0200","duration":"long","project":1,"activity":1},
            {"id":4,"begin":"2026-10-01T09:00:00+0200","end":"2026-10-01T10:00:00+0200","duration":99999999999,"project":1,"activity":1},
            {"id":5,"begin":"2026-10-01T09:00:00+0200","end":"2026-10-01T10:00:00+0200","duration":60,"project":null,"activity":1},
            7]"#,
    );
    let expected = [
        (2, "begin \"yesterday\" is not a day and time like 2026-10-31T09:00:00Z"),
        (3, "duration \"long\" is not a whole number"),
        (4, "duration \"99999999999\" is too large"),
        (5, "project is missing"),
        (6, "An entry of the list is not an object"),
    ];
    assert_eq!(failures(&parsed), expected.map(|(line, message)| (line, message.to_owned())));
    assert_eq!(hours(&parsed).len(), 1);
}

#[test]
fn a_time_that_the_clocks_skip_loses_its_clock_and_nothing_else() {
    let parsed = rows(kimai("2026-03-29,02:30,04:00,0:30,EUR,50,A,B,C,D"));
    let row = hours(&parsed)[0];
    assert_eq!((row.date, row.seconds), (Some(date!(2026 - 03 - 29)), 1_800));
    assert_eq!((row.starts_at, row.ends_at), (None, None));
    assert!(matches!(parsed[0].notice, Some(Reason::ClocksSkip { .. })), "{:?}", parsed[0].notice);
    let autumn = rows(kimai("2026-10-25,02:30,03:30,2:00,EUR,50,A,B,C,D"));
    assert_eq!(hours(&autumn)[0].starts_at, Some(datetime!(2026-10-25 00:30 UTC)), "of two such times the first");
    assert_eq!(hours(&autumn)[0].seconds, 7_200);
}

#[test]
fn amounts_that_mean_two_numbers_are_not_guessed_at() {
    let with = |amount: &str| {
        rows(format!("customer,project,date,duration,currency,amount\nAcme,Web,2026-10-01,1:00,EUR,\"{amount}\"\n"))
    };
    for (text, minor) in
        [("1.234,56", 123_456), ("1,234.56", 123_456), ("1234", 123_400), ("-12,5", -1_250), ("0.125", 13)]
    {
        assert_eq!(super::euros(hours(&with(text))[0].amount), Some(minor), "{text}");
    }
    for text in ["1.234", "1,234", "-12,345"] {
        assert!(failures(&with(text))[0].1.contains("can be read as two numbers"), "{text}");
    }
}
