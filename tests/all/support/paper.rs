//! A PDF as a program reads it: the texts of its pages, in the order in which they are set. Only what the PDFs of this program
//! need: objects in plain sight, fonts with a table from glyphs to letters.

use std::collections::BTreeMap;
use std::io::Read;

struct Object {
    dict: String,
    stream: Vec<u8>,
}

pub struct Paper {
    objects: BTreeMap<u32, Object>,
    /// Page by page: every text that was set in one piece.
    pub pages: Vec<Vec<String>>,
}

impl Paper {
    pub fn open(file: &[u8]) -> Self {
        assert!(file.starts_with(b"%PDF-1.7"), "a PDF");
        let mut paper = Self { objects: objects(file), pages: Vec::new() };
        let root = paper.objects.values().find(|object| named(&object.dict, "Type", "Catalog")).expect("a catalogue");
        let tree = &paper.objects[&reference(&root.dict, "Pages").expect("pages")];
        let kids = tree.dict.split("/Kids").nth(1).and_then(|rest| rest.split(']').next()).expect("kids");
        let kids: Vec<u32> = references(kids);
        paper.pages = kids.iter().map(|kid| paper.page(&paper.objects[kid].dict)).collect();
        paper
    }

    /// Everything that is set, one piece a line.
    pub fn text(&self) -> String {
        self.pages.iter().flatten().map(|piece| format!("{piece}\n")).collect()
    }

    /// The same without blanks: a text that was wrapped is whole again.
    pub fn solid(&self) -> String {
        solid(&self.text())
    }

    /// Every word in the file: what is set, its title, what is said of its parts.
    pub fn words(&self) -> String {
        let mut all = format!("{}\n{}\n", self.text(), self.solid());
        for object in self.objects.values() {
            // The moment it was made is another in every file.
            all.push_str(object.dict.split("(D:").next().unwrap_or_default());
            // Texts in dictionaries are in UTF-16 where they are not plain.
            for coded in object.dict.split("<FEFF").skip(1) {
                all.push_str(&utf16(coded.split('>').next().unwrap_or_default()));
                all.push('\n');
            }
            if named(&object.dict, "Subtype", "XML") {
                let text = String::from_utf8_lossy(&object.stream).into_owned();
                all.push_str(
                    text.split("<dc:title>").nth(1).and_then(|rest| rest.split("</dc:title>").next()).unwrap_or(""),
                );
            }
        }
        all
    }

    /// How many parts of the document are of this kind: `TH`, `H1`.
    pub fn parts(&self, kind: &str) -> usize {
        let of = |object: &&Object| named(&object.dict, "Type", "StructElem") && named(&object.dict, "S", kind);
        self.objects.values().filter(of).count()
    }

    /// Whether some object says this: `/Lang (de)`.
    pub fn says(&self, what: &str) -> bool {
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        self.objects.values().any(|object| bare(&object.dict).contains(&bare(what)))
    }

    pub fn pictures(&self) -> usize {
        self.objects.values().filter(|object| named(&object.dict, "Subtype", "Image")).count()
    }

    fn page(&self, dict: &str) -> Vec<String> {
        let resources = match reference(dict, "Resources") {
            Some(id) => self.objects[&id].dict.as_str(),
            None => dict,
        };
        let fonts = resources.split("/Font").nth(1).and_then(|rest| rest.split(">>").next()).unwrap_or_default();
        let fonts: BTreeMap<String, BTreeMap<u16, String>> = fonts
            .split('/')
            .skip(1)
            .filter_map(|part| {
                let (name, rest) = part.split_once(' ')?;
                let font = &self.objects.get(references(rest).first()?)?.dict;
                Some((name.to_owned(), letters(&self.objects[&reference(font, "ToUnicode")?].stream)))
            })
            .collect();
        let contents = reference(dict, "Contents").expect("contents");
        pieces(&self.objects[&contents].stream, &fonts)
    }
}

pub fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn objects(file: &[u8]) -> BTreeMap<u32, Object> {
    let mut found = BTreeMap::new();
    let mut at = 0;
    while let Some(next) = find(&file[at..], b" 0 obj") {
        let mark = at + next;
        let start = file[..mark].iter().rposition(|byte| !byte.is_ascii_digit()).map_or(0, |at| at + 1);
        let id = std::str::from_utf8(&file[start..mark]).ok().and_then(|digits| digits.parse().ok());
        let begin = mark + 6;
        let end = begin + find(&file[begin..], b"endobj").expect("an end");
        let stream = find(&file[begin..end], b"stream\n").map(|at| begin + at);
        let dict = String::from_utf8_lossy(&file[begin..stream.unwrap_or(end)]).into_owned();
        at = end;
        let mut bytes = Vec::new();
        if let Some(stream) = stream {
            let length = number(&dict, "Length").expect("a length");
            let raw = &file[stream + 7..stream + 7 + length];
            at = stream + 7 + length;
            if dict.contains("FlateDecode") {
                flate2::read::ZlibDecoder::new(raw).read_to_end(&mut bytes).expect("a stream");
            } else {
                bytes = raw.to_vec();
            }
        }
        if let Some(id) = id {
            found.insert(id, Object { dict, stream: bytes });
        }
    }
    found
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn named(dict: &str, key: &str, name: &str) -> bool {
    let mark = format!("/{key}");
    dict.match_indices(&mark).any(|(at, _)| {
        let rest = dict[at + mark.len()..].trim_start();
        rest.strip_prefix('/')
            .and_then(|rest| rest.strip_prefix(name))
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    })
}

fn number(dict: &str, key: &str) -> Option<usize> {
    let rest = dict.split(&format!("/{key} ")).nth(1)?;
    rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}

fn reference(dict: &str, key: &str) -> Option<u32> {
    let rest = dict.split(&format!("/{key} ")).nth(1)?;
    let (id, rest) = rest.split_once(' ')?;
    rest.starts_with("0 R").then(|| id.parse().ok()).flatten()
}

fn references(text: &str) -> Vec<u32> {
    let ends = text.split(" 0 R");
    ends.filter_map(|part| part.rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()).collect()
}

/// The table of a font: which glyph is which letter.
fn letters(stream: &[u8]) -> BTreeMap<u16, String> {
    let text = String::from_utf8_lossy(stream);
    let lines = text.lines().filter_map(|line| line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <"));
    lines.filter_map(|(glyph, letters)| Some((u16::from_str_radix(glyph, 16).ok()?, utf16(letters)))).collect()
}

fn utf16(hex: &str) -> String {
    let units: Vec<u16> = hex
        .as_bytes()
        .chunks(4)
        .filter_map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok())
        .collect();
    String::from_utf16_lossy(&units)
}

/// Reads what is set on a page. Where letters stand for others, what they stand for is what is read.
fn pieces(stream: &[u8], fonts: &BTreeMap<String, BTreeMap<u16, String>>) -> Vec<String> {
    let (mut at, mut pieces, mut piece) = (0, Vec::new(), String::new());
    let (mut font, mut names, mut strings) = (None, Vec::<String>::new(), Vec::<Vec<u8>>::new());
    // Marked content that is open: what it says its text is, if it does.
    let mut open: Vec<Option<String>> = Vec::new();
    let mut word = Vec::new();
    while at <= stream.len() {
        let byte = stream.get(at).copied().unwrap_or(b' ');
        match byte {
            b'(' => strings.push(literal(stream, &mut at)),
            b'<' if stream.get(at + 1) != Some(&b'<') => {
                let end = at + find(&stream[at..], b">").expect("an end");
                let hex = stream[at + 1..end].chunks(2);
                strings
                    .push(hex.filter_map(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok()).collect());
                at = end;
            }
            b'<' => at += 1,
            // A name ends the word before it.
            b'/' if !word.is_empty() => at -= 1,
            byte if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'*' | b'.' | b'-' | b'\'') => {
                word.push(byte);
                at += 1;
                continue;
            }
            _ => {}
        }
        let token = String::from_utf8_lossy(&word).into_owned();
        word.clear();
        match token.as_str() {
            "Tf" => font = names.iter().rev().find_map(|name| fonts.get(name.trim_start_matches('/'))),
            "TJ" | "Tj" => {
                let hidden = open.iter().any(Option::is_some);
                let glyphs = strings.drain(..).flat_map(|string| {
                    string.chunks(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect::<Vec<_>>()
                });
                let read: String =
                    glyphs.map(|glyph| font.and_then(|font| font.get(&glyph)).map_or("?", String::as_str)).collect();
                if !hidden {
                    piece.push_str(&read);
                }
            }
            "BDC" | "BMC" => {
                let stands = names.iter().any(|name| name == "/ActualText");
                let text = strings.last().filter(|_| stands).map(|bytes| text_string(bytes));
                piece.push_str(text.as_deref().unwrap_or_default());
                open.push(text);
            }
            "EMC" => drop(open.pop()),
            "ET" => pieces.push(std::mem::take(&mut piece)),
            "" => {}
            name if name.starts_with('/') => names.push(token.clone()),
            name if name.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.') => {}
            _ => {}
        }
        if matches!(token.as_str(), "Tf" | "TJ" | "Tj" | "BDC" | "BMC" | "EMC" | "ET" | "BT") {
            names.clear();
            strings.clear();
        }
        at += 1;
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn text_string(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => {
            let units: Vec<u16> = wide.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// A string between brackets; leaves `at` at its last one.
fn literal(stream: &[u8], at: &mut usize) -> Vec<u8> {
    let (mut bytes, mut depth) = (Vec::new(), 0);
    while *at < stream.len() {
        match stream[*at] {
            b'\\' => {
                *at += 1;
                match stream[*at] {
                    b'n' => bytes.push(b'\n'),
                    b'r' => bytes.push(b'\r'),
                    b't' => bytes.push(b'\t'),
                    b'b' => bytes.push(8),
                    b'f' => bytes.push(12),
                    digit if digit.is_ascii_digit() => {
                        let digits = &stream[*at..*at + 3];
                        bytes.push(u8::from_str_radix(&String::from_utf8_lossy(digits), 8).expect("three digits"));
                        *at += 2;
                    }
                    other => bytes.push(other),
                }
            }
            b'(' => {
                depth += 1;
                if depth > 1 {
                    bytes.push(b'(');
                }
            }
            b')' => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
                bytes.push(b')');
            }
            other => bytes.push(other),
        }
        *at += 1;
    }
    bytes
}
