//! The letters of a PDF: two weights of one font that the program carries, measured and set letter by letter. What is written is
//! what was measured, so numbers stand exactly below each other; their digits are of equal width.

use krilla::Data;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::collections::HashMap;
use std::sync::LazyLock;

pub struct Face {
    pub font: Font,
    /// By letter: its drawing, and how far it goes, in units of the size.
    letters: HashMap<char, (u32, f32)>,
    /// Drawn for letters that the font does not have, so that it shows that there is one.
    missing: (u32, f32),
}

pub static REGULAR: LazyLock<Face> = LazyLock::new(|| Face::load(include_bytes!("fonts/inter.otf")));
pub static SEMIBOLD: LazyLock<Face> = LazyLock::new(|| Face::load(include_bytes!("fonts/inter-600.otf")));

const MISSING: char = '□';
const CARRIED: &str = "a font that is compiled in";

impl Face {
    fn load(file: &'static [u8]) -> Self {
        let read = FontRef::new(file).expect(CARRIED);
        let metrics = read.glyph_metrics(Size::new(1.0), LocationRef::default());
        let letters: HashMap<char, (u32, f32)> = read
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| {
                Some((char::from_u32(code)?, (glyph.to_u32(), metrics.advance_width(glyph).unwrap_or(0.0))))
            })
            .collect();
        let missing = letters[&MISSING];
        Self { font: Font::new(Data::from(file.to_vec()), 0).expect(CARRIED), letters, missing }
    }

    fn letter(&self, letter: char) -> (u32, f32) {
        self.letters.get(&letter).copied().unwrap_or(self.missing)
    }

    pub fn has(&self, letter: char) -> bool {
        self.letters.contains_key(&letter)
    }

    /// In points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.letter(letter).1).sum::<f32>() * size
    }

    pub fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        text.char_indices()
            .map(|(at, letter)| {
                let (glyph, advance) = self.letter(letter);
                KrillaGlyph::new(GlyphId::new(glyph), advance, 0.0, 0.0, 0.0, at..at + letter.len_utf8(), None)
            })
            .collect()
    }
}

/// A text as it can be set: line ends stay, other signs without a shape become blanks or nothing.
pub fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| {
            !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
                | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e000}'..='\u{f8ff}'
                | '\u{e0000}'..='\u{10ffff}')
        })
        .map(|c| match c {
            '\n' | '\u{2028}' | '\u{2029}' => '\n',
            // Blanks that do not break, of any width.
            '\u{202f}' | '\u{2007}' => '\u{a0}',
            c if c.is_control() || c.is_whitespace() && c != '\u{a0}' => ' ',
            c => c,
        })
        .collect()
}

/// The lines that a text of this size takes in this width. A word that is wider breaks where it must. A line that a blank ended
/// keeps it: who copies the text gets the words apart.
pub fn wrap(face: &Face, size: f32, width: f32, text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.trim_end().split('\n') {
        let mut line = String::new();
        let mut used = 0.0;
        for word in paragraph.split_inclusive(' ') {
            let needs = face.width(word.trim_end_matches(' '), size);
            if used + needs <= width {
                line.push_str(word);
                used += face.width(word, size);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if needs <= width {
                line.push_str(word);
                used = face.width(word, size);
                continue;
            }
            for letter in word.chars() {
                let needs = face.letter(letter).1 * size;
                if used + needs > width && !line.is_empty() && letter != ' ' {
                    let rest = after_mark(&line);
                    let rest = line.split_off(rest);
                    lines.push(std::mem::replace(&mut line, rest));
                    used = face.width(&line, size);
                }
                line.push(letter);
                used += needs;
            }
        }
        lines.push(line);
    }
    lines
}

/// Where a long word breaks best: behind the last sign that parts it, if not too far back.
fn after_mark(line: &str) -> usize {
    let mark = line.rfind(['-', '/', '.', '_', '?', '&', '=', ',', ':', '@']);
    mark.map(|at| at + 1).filter(|at| at * 2 > line.len() && *at < line.len()).unwrap_or(line.len())
}

/// The width of the longest part of a text that should not be broken.
pub fn longest_word(face: &Face, size: f32, text: &str) -> f32 {
    text.split([' ', '\n']).map(|word| face.width(word, size)).fold(0.0, f32::max)
}

/// The width of its longest line, unwrapped.
pub fn longest_line(face: &Face, size: f32, text: &str) -> f32 {
    text.split('\n').map(|line| face.width(line.trim_end(), size)).fold(0.0, f32::max)
}
