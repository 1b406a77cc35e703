//! Names, addresses and texts as people type them: checked once, at the door, and then carried in a
//! type of their own.

use std::{fmt, str::FromStr};

use serde::Serialize;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadText {
    #[error("there is nothing here")]
    Empty,
    /// Carries the most characters allowed.
    #[error("this is longer than {0} characters")]
    TooLong(usize),
    #[error("there are characters that do not belong here")]
    Characters,
    #[error("this does not have the right form")]
    Form,
}

macro_rules! text {
    ($($name:ident),+) => {$(
        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    )+};
}

text!(Slug, Username, Email, Line, Text);

/// A company's or customer's part of an address: 3 to 40 of a–z, 0–9 and hyphens, beginning and
/// ending with a letter or digit. Two letters are left to languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Slug(String);

/// Words the product's own addresses begin with. The language codes among its reserved words have
/// two letters, which no slug has.
const RESERVED: [&str; 7] = ["api", "demo", "healthz", "metrics", "readyz", "share", "static"];

impl FromStr for Slug {
    type Err = BadText;

    fn from_str(text: &str) -> Result<Self, BadText> {
        let text = within(text.trim(), 40)?;
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !text.chars().all(allowed) {
            return Err(BadText::Characters);
        }
        if text.len() < 3 || text.starts_with('-') || text.ends_with('-') || RESERVED.contains(&text) {
            return Err(BadText::Form);
        }
        Ok(Self(text.to_owned()))
    }
}

/// What someone types to sign in: 1 to 100 characters without spaces. Shown as typed, compared by
/// its [`key`](Username::key).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Username(String);

impl Username {
    /// The same for `Anna` and `anna`.
    pub fn key(&self) -> String {
        self.0.chars().flat_map(char::to_lowercase).collect()
    }
}

impl FromStr for Username {
    type Err = BadText;

    fn from_str(text: &str) -> Result<Self, BadText> {
        let text = within(text.trim(), 100)?;
        if text.chars().any(|c| c.is_whitespace() || is_hidden(c)) {
            return Err(BadText::Characters);
        }
        Ok(Self(text.to_owned()))
    }
}

/// An e-mail address that could be one; whether it works, only a message can tell.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Email(String);

impl FromStr for Email {
    type Err = BadText;

    fn from_str(text: &str) -> Result<Self, BadText> {
        let text = within(text.trim_matches(' '), 254)?;
        // a line break would add a header of the sender's choosing to the message
        if text.chars().any(|c| c.is_whitespace() || is_hidden(c) || "<>,;:\"()[]\\".contains(c)) {
            return Err(BadText::Characters);
        }
        let (user, domain) = text.split_once('@').ok_or(BadText::Form)?;
        let labels = domain.split('.').all(|label| !label.is_empty());
        if user.is_empty() || domain.contains('@') || !domain.contains('.') || !labels {
            return Err(BadText::Form);
        }
        Ok(Self(text.to_owned()))
    }
}

/// A single line: a name, a title, a subject.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Line(String);

impl Line {
    /// What most lines may have.
    pub const USUAL: usize = 200;

    /// Trimmed, 1 to `max` characters.
    pub fn parse(text: &str, max: usize) -> Result<Self, BadText> {
        let text = within(text.trim(), max)?;
        if text.chars().any(is_hidden) { Err(BadText::Characters) } else { Ok(Self(text.to_owned())) }
    }

    /// A field that may be left blank.
    pub fn optional(text: &str, max: usize) -> Result<Option<Self>, BadText> {
        if text.trim().is_empty() { Ok(None) } else { Self::parse(text, max).map(Some) }
    }
}

/// Several lines: a note, a description. Line ends are `\n`, whatever the browser sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// Trimmed, 1 to `max` characters.
    pub fn parse(text: &str, max: usize) -> Result<Self, BadText> {
        let text = text.replace("\r\n", "\n");
        let text = within(text.trim(), max)?;
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            return Err(BadText::Characters);
        }
        Ok(Self(text.to_owned()))
    }

    /// A field that may be left blank.
    pub fn optional(text: &str, max: usize) -> Result<Option<Self>, BadText> {
        if text.trim().is_empty() { Ok(None) } else { Self::parse(text, max).map(Some) }
    }
}

fn within(text: &str, max: usize) -> Result<&str, BadText> {
    match text.chars().count() {
        0 => Err(BadText::Empty),
        count if count > max => Err(BadText::TooLong(max)),
        _ => Ok(text),
    }
}

/// Control characters, other line breaks, and marks that turn the direction of writing: with those,
/// a name can look like another one.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
