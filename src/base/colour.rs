//! A colour as people write it, and how well it can be read.

use crate::base::name::BadText;
use std::fmt;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Red, green and blue.
    pub fn parts(self) -> [u8; 3] {
        self.0
    }

    /// Its contrast with white text, in hundredths: 450 is 4.5 to 1 (WCAG 2.2, 1.4.3). Rounded down, so that nothing passes
    /// by rounding.
    pub fn contrast_with_white(self) -> u32 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        (1.05 / (luminance + 0.05) * 100.0).floor() as u32
    }
}

/// `#0f5f5c`, with or without its sign; `#abc` is `#aabbcc`.
impl FromStr for Colour {
    type Err = BadText;

    fn from_str(text: &str) -> Result<Self, BadText> {
        let digits = text.trim();
        let digits = digits.strip_prefix('#').unwrap_or(digits);
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(BadText::Form);
        }
        let whole = match digits.len() {
            6 => digits.to_owned(),
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            _ => return Err(BadText::Form),
        };
        let part = |at: usize| u8::from_str_radix(&whole[at..at + 2], 16).map_err(|_| BadText::Form);
        Ok(Self([part(0)?, part(2)?, part(4)?]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}
