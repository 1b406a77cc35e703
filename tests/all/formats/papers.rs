//! PDF: every letter, every page, every row, and a structure for who hears it.

use super::sample::{FORMULAS, about, report, row, unknown, words};
use crate::support::paper::{Paper, solid};
use crate::support::sources;
use extranet::base::words::Lang;
use extranet::domain::reports::{Cell, Group, Report};
use extranet::output::about::About;
use extranet::output::{labels, pdf, text};
use std::collections::{BTreeMap, BTreeSet};

fn written(lang: Lang, report: &Report, about: &About) -> Paper {
    Paper::open(&pdf::write(&words(lang), report, about).expect("a PDF"))
}

#[test]
fn every_shipped_language_can_be_written() {
    let mut missing = BTreeSet::new();
    for source in sources::below("locales", "ftl") {
        missing.extend(source.text.chars().filter(|c| !c.is_whitespace() && !pdf::has(*c)));
    }
    assert!(missing.is_empty(), "{missing:?}");
    // What customers type beyond: Polish, Czech, Turkish, Hungarian, Baltic, Greek, Cyrillic, signs of currencies.
    for letter in "ąćęłńóśźżčďěňřšťůžğışőűāēģķļņŗūėįųαβγδεζηθλμξπρστφχψωΆΐабвгдежзийклмнопрстуфхцчшщъыьэюяієїґ€£¥₴₽₺kr–—…„“”«»•→°²³½×−".chars() {
        assert!(pdf::has(letter), "{letter}");
    }
    for lang in Lang::ALL {
        let t = words(lang);
        let paper = written(lang, &report(vec![row("Șț ăâî æøå äöü ß – жук – Ωμέγα")]), &about(&t.report_time()));
        assert!(paper.solid().contains(&solid("Șț ăâî æøå äöü ß – жук – Ωμέγα")), "{lang:?}: {}", paper.text());
        assert!(paper.says(&format!("/Lang ({})", lang.html())), "{lang:?}");
        assert!(paper.text().contains(&t.file_page(1, 1)), "{lang:?}: {}", paper.text());
        assert!(!paper.text().contains('□'));
    }
}

#[test]
fn letters_without_a_shape_are_boxes_that_read_as_themselves() {
    for odd in [
        "漢字",
        "한글",
        "مرحبا",
        "שלום",
        "🚢⚓",
        "a\u{0}b\u{7f}c",
        "\u{202e}abc",
        "e\u{301}",
        "\u{e000}\u{ffff}\u{10ffff}",
        "𝔘𝔫𝔦",
        "\u{feff}\u{fffe}",
        "",
    ] {
        let paper = written(Lang::En, &report(vec![row(odd)]), &about(odd));
        let kept: String =
            odd.chars().filter(|c| c.is_alphanumeric()).filter(|c| !('\u{e000}'..='\u{f8ff}').contains(c)).collect();
        assert!(paper.solid().contains(&kept), "{odd:?}: {}", paper.text());
        // Still one for everybody: nothing about it was let through.
        assert!(paper.words().contains("StructTreeRoot"), "{odd:?}");
    }
}

#[test]
fn a_long_report_has_its_head_and_number_on_every_page_and_loses_no_row() {
    for lang in [Lang::En, Lang::Da, Lang::De] {
        let t = words(lang);
        let rows: Vec<_> = (0..400).map(|n| row(&format!("Entry{n} {}", "of some length ".repeat(n % 9)))).collect();
        let report = report(rows);
        let about = about(&t.report_time());
        let paper = written(lang, &report, &about);
        let pages = paper.pages.len();
        assert!(pages > 10, "{pages}");
        for (number, page) in paper.pages.iter().enumerate() {
            let all = solid(&page.concat());
            for head in &report.heads {
                assert!(all.contains(&solid(&labels::heading(&t, "time", head.key))), "{} on page {number}", head.key);
            }
            assert!(page.contains(&t.file_page(number + 1, pages)), "{page:?}");
            assert!(page.contains(&about.company));
        }
        let all = paper.solid();
        let mut from = 0;
        for n in 0..400 {
            let mark = format!("Entry{n}");
            from += all[from..].find(&mark).unwrap_or_else(|| panic!("{mark} is missing"));
        }
        assert!(all.ends_with(&solid(&format!("{}{}", about.company, t.file_page(pages, pages)))));
        assert!(all.contains(&solid(&t.total_rows(400))) && all.contains(&solid(&t.partly_unknown())));
        // A table of as many rows and cells, with one head.
        assert_eq!(paper.parts("Table"), 1);
        assert_eq!(paper.parts("TR"), 402);
        assert_eq!(paper.parts("TH"), report.heads.len() + 1, "its head, and what the totals are called");
        assert_eq!(paper.parts("TD"), 400 * report.heads.len() + 5);
        assert_eq!(paper.parts("H1"), 1);
        assert!(paper.says("/Marked true") && paper.says("/DisplayDocTitle true"));
    }
}

#[test]
fn a_text_longer_than_a_page_goes_on_on_the_next() {
    let long: String = (0..2_000).map(|n| format!("word{n} ")).collect();
    let unbroken = "x".repeat(5_000);
    let paper = written(Lang::En, &report(vec![row(&long), row(&unbroken), row("last")]), &about("Time spent"));
    assert!(paper.pages.len() >= 4);
    let all = paper.solid();
    let mut from = 0;
    for n in 0..2_000 {
        let mark = format!("word{n}");
        from += all[from..].find(&mark).unwrap_or_else(|| panic!("{mark} is missing"));
    }
    assert!(all.matches('x').count() >= 5_000, "an unbroken word loses no letter");
    assert!(all.contains("last"));
}

#[test]
fn groups_stand_above_their_rows_with_their_sums() {
    let mut grouped = report((0..60).map(|n| row(&format!("Entry{n}."))).collect());
    let group = |key: Cell, rows: usize, all_rows: i64| Group {
        key,
        rows,
        all_rows,
        sums: grouped.sums.clone(),
        continued: false,
    };
    let groups = vec![
        group(Cell::Text("Harbour".into()), 20, 20),
        group(Cell::Week(time::macros::date!(2026 - 11 - 16)), 40, 45),
    ];
    grouped.groups = groups;
    let t = words(Lang::En);
    let all = written(Lang::En, &grouped, &about("Time spent")).solid();
    let week = text(&t, &grouped.zone, &Cell::Week(time::macros::date!(2026 - 11 - 16)));
    let order = [
        solid(&format!("Harbour · {}", t.rows_count(20))),
        "Entry0.".into(),
        "Entry19.".into(),
        solid(&format!("{week} · {}", t.rows_count(45))),
        "Entry20.".into(),
        "Entry59.".into(),
    ];
    let mut from = 0;
    for mark in order {
        from += all[from..].find(&mark).unwrap_or_else(|| panic!("{mark} is missing: {all}"));
    }
    assert_eq!(all.matches(&solid(&t.hours(360_000))).count(), 3, "of each group, and of the whole");
}

#[test]
fn what_is_no_document_any_more_is_known_beforehand() {
    assert!(pdf::fits(&report(vec![row("x"); pdf::MOST_ROWS])));
    assert!(!pdf::fits(&report(vec![row("x"); pdf::MOST_ROWS + 1])));
    assert!(!pdf::fits(&report(vec![row(&"x".repeat(10_000)); 200])), "some rows with very much to say");
}

#[test]
fn what_looks_like_a_formula_is_set_as_it_is() {
    let rows = FORMULAS.iter().map(|formula| row(formula)).collect();
    let all = written(Lang::En, &report(rows), &about("Time spent")).solid();
    for formula in FORMULAS {
        let kept: String = formula.chars().filter(|c| !c.is_control()).collect();
        assert!(all.contains(&solid(&kept)), "{formula:?}");
    }
}

#[test]
fn the_logo_stands_on_the_first_page_and_a_broken_one_nowhere() {
    let mut png = std::io::Cursor::new(Vec::new());
    let picture = image::RgbaImage::from_fn(300, 90, |x, y| image::Rgba([x as u8, y as u8, 90, 200]));
    picture.write_to(&mut png, image::ImageFormat::Png).expect("a picture");
    let one = report(vec![unknown()]);
    for (logo, pictures) in [(Some(png.into_inner()), true), (Some(b"no picture".to_vec()), false), (None, false)] {
        let paper = written(Lang::En, &one, &About { logo, ..about("Time spent") });
        assert_eq!(paper.pictures() > 0, pictures);
        assert_eq!(paper.parts("Figure"), usize::from(pictures));
    }
}

#[test]
fn whatever_the_columns_are_the_page_holds_them() {
    let full = report(vec![row(&"Longwordwithoutend".repeat(9)), unknown()]);
    for count in 1..=full.heads.len() {
        for long in [false, true] {
            let mut some = full.clone();
            some.heads.truncate(count);
            some.sums = BTreeMap::new();
            some.rows.iter_mut().for_each(|row| row.truncate(count));
            if long {
                some.rows[0]
                    .iter_mut()
                    .for_each(|cell| *cell = Cell::Text("Donaudampfschifffahrtsgesellschaft ".repeat(4)));
            }
            let paper = written(Lang::De, &some, &about("Zeit"));
            assert_eq!(paper.parts("TD"), 2 * count);
        }
    }
    let empty = written(Lang::De, &report(Vec::new()), &about("Zeit"));
    assert!(empty.text().contains(&words(Lang::De).no_rows()));
}
