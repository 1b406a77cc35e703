//! An Excel workbook as a spreadsheet reads it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// What a cell shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    Nothing,
    Text(String),
    /// The figure, and the code of its format.
    Number(f64, String),
}

impl Shown {
    /// As a CSV would hold it: days and times of day in digits, durations as hours and minutes, percent without their sign.
    pub fn plain(&self) -> String {
        match self {
            Shown::Nothing => String::new(),
            Shown::Text(text) => text.clone(),
            Shown::Number(number, format) => match format.as_str() {
                "[h]:mm" => extranet::base::hours::clock((number * 86_400.0).round() as i64),
                "hh:mm" => {
                    let minutes = (number * 1_440.0).round() as i64;
                    format!("{:02}:{:02}", minutes / 60, minutes % 60)
                }
                "yyyy-mm-dd" | "dd.mm.yyyy" => {
                    let first = time::macros::date!(1899 - 12 - 30);
                    (first + time::Duration::days(*number as i64)).to_string()
                }
                "0%" => format!("{}", (number * 100.0).round()),
                _ => number.to_string(),
            },
        }
    }
}

pub struct Workbook {
    parts: BTreeMap<String, String>,
}

impl Workbook {
    pub fn open(file: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("a workbook is an archive");
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut text = String::new();
            part.read_to_string(&mut text).expect("XML");
            parts.insert(name, text);
        }
        Self { parts }
    }

    pub fn part(&self, name: &str) -> &str {
        self.parts.get(name).unwrap_or_else(|| panic!("{name} in {:?}", self.parts.keys())).as_str()
    }

    /// Every word in the file, of every part, and every figure as it is shown; without the moment it was made.
    pub fn words(&self) -> String {
        let mut all = String::new();
        for (name, text) in self.parts.iter().filter(|(name, _)| *name != "docProps/core.xml") {
            all.push_str(&format!("{name}\n{}\n", unescaped(text)));
        }
        let core = self.part("docProps/core.xml");
        all.push_str(core.split("<dcterms").next().unwrap_or(core));
        for sheet in 1..=self.names().len() {
            for row in self.rows(sheet) {
                all.push_str(&row.iter().map(Shown::plain).collect::<Vec<_>>().join("\t"));
                all.push('\n');
            }
        }
        all
    }

    pub fn names(&self) -> Vec<String> {
        let found = self.part("xl/workbook.xml").split("<sheet ").skip(1);
        found.map(|part| unescaped(attribute(part, "name"))).collect()
    }

    pub fn rows(&self, sheet: usize) -> Vec<Vec<Shown>> {
        let formats = self.formats();
        let text = self.part(&format!("xl/worksheets/sheet{sheet}.xml"));
        let shared = self.shared();
        let mut rows = Vec::new();
        for row in text.split("<row ").skip(1) {
            let at: usize = attribute(row, "r").parse().expect("a row's number");
            let mut cells = Vec::new();
            for cell in row.split("</row>").next().unwrap_or_default().split("<c ").skip(1) {
                let letters = attribute(cell, "r").chars().take_while(char::is_ascii_uppercase);
                let column = letters.fold(0, |sum, letter| sum * 26 + (letter as usize - 'A' as usize + 1)) - 1;
                cells.resize(column.max(cells.len()), Shown::Nothing);
                cells.push(shown(cell, &formats, &shared));
            }
            rows.resize(at - 1, Vec::new());
            rows.push(cells);
        }
        rows
    }

    /// By a cell's style: the code of its number format.
    fn formats(&self) -> Vec<String> {
        let styles = self.part("xl/styles.xml");
        let codes: BTreeMap<&str, String> = styles
            .split("<numFmt ")
            .skip(1)
            .map(|part| (attribute(part, "numFmtId"), unescaped(attribute(part, "formatCode"))))
            .collect();
        let cells = styles.split("<cellXfs").nth(1).and_then(|rest| rest.split("</cellXfs>").next()).expect("styles");
        let own = |id: &str| match id {
            "3" => "#,##0".to_owned(),
            "4" => "#,##0.00".to_owned(),
            "9" => "0%".to_owned(),
            other => codes.get(other).cloned().unwrap_or_default(),
        };
        cells.split("<xf ").skip(1).map(|part| own(attribute(part, "numFmtId"))).collect()
    }

    fn shared(&self) -> Vec<String> {
        let text = self.parts.get("xl/sharedStrings.xml").map_or("", String::as_str);
        text.split("<si>").skip(1).map(inner).collect()
    }
}

fn shown(cell: &str, formats: &[String], shared: &[String]) -> Shown {
    assert!(!cell.contains("<f>") && !cell.contains("<f "), "a formula: {cell}");
    let value = cell.split("<v>").nth(1).and_then(|rest| rest.split("</v>").next());
    let style: usize = attribute(cell.split('>').next().unwrap_or_default(), "s").parse().unwrap_or(0);
    match (attribute(cell.split('>').next().unwrap_or_default(), "t"), value) {
        ("inlineStr", _) => Shown::Text(inner(cell)),
        ("s", Some(at)) => Shown::Text(shared[at.parse::<usize>().expect("a place")].clone()),
        ("", Some(number)) => Shown::Number(number.parse().expect("a number"), formats[style].clone()),
        ("", None) => Shown::Nothing,
        (kind, _) => panic!("a cell of type {kind}: {cell}"),
    }
}

/// The text of an item, without its tags.
fn inner(item: &str) -> String {
    let text = item.split("<t").nth(1).and_then(|rest| rest.split_once('>')).map_or("", |(_, rest)| rest);
    unescaped(text.split("</t>").next().unwrap_or_default())
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let mark = format!("{name}=\"");
    let found = if tag.starts_with(&mark) { Some(0) } else { tag.find(&format!(" {mark}")).map(|at| at + 1) };
    found.map_or("", |at| tag[at + mark.len()..].split('"').next().unwrap_or_default())
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#34;", "\"").replace("&amp;", "&")
}
