//! The languages the product speaks.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    En,
    Da,
    Sv,
    De,
    Ro,
}

/// Not one of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such language here")]
pub struct NoSuchLang;

impl Lang {
    pub const ALL: [Self; 5] = [Self::En, Self::Da, Self::Sv, Self::De, Self::Ro];

    /// As in addresses, the database and `locales/`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Da => "da",
            Self::Sv => "sv",
            Self::De => "de",
            Self::Ro => "ro",
        }
    }

    /// As its speakers call it: a list of languages is for people who cannot read the page.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Da => "Dansk",
            Self::Sv => "Svenska",
            Self::De => "Deutsch",
            Self::Ro => "Română",
        }
    }

    /// For `<html lang>` and for formats: English is Europe's, with the day before the month.
    pub fn html(self) -> &'static str {
        match self {
            Self::En => "en-GB",
            other => other.tag(),
        }
    }

    /// The first of ours a browser asks for, by its weights, then in its order.
    /// A weight of 0 means "not this one".
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for wish in header.split(',').take(50) {
            let (tag, parameters) = wish.split_once(';').unwrap_or((wish, ""));
            let weight = match parameters.trim().strip_prefix("q=") {
                Some(q) => q.trim().parse().unwrap_or(0.0),
                None => 1.0,
            };
            let language = tag.split('-').next().unwrap_or_default().parse();
            if let Ok(language) = language
                && weight > best.map_or(0.0, |(_, most)| most)
            {
                best = Some((language, weight));
            }
        }
        best.map(|(language, _)| language)
    }
}

impl FromStr for Lang {
    type Err = NoSuchLang;

    fn from_str(text: &str) -> Result<Self, NoSuchLang> {
        let text = text.trim();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(text)).ok_or(NoSuchLang)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
