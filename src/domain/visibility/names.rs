//! How names are written for those outside.

/// How the names of staff appear (A9, A10), from open to strict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Names {
    Full,
    Initial,
    Generic,
    Hidden,
}

impl Names {
    pub const ALL: [Names; 4] = [Names::Full, Names::Initial, Names::Generic, Names::Hidden];

    pub fn key(self) -> &'static str {
        match self {
            Names::Full => "full",
            Names::Initial => "initial",
            Names::Generic => "generic",
            Names::Hidden => "hidden",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|names| names.key() == key)
    }

    /// The name as it may appear: `None` where only the generic word may stand. First name and last initial: "Bo K."
    pub fn show(self, full: &str) -> Option<String> {
        match self {
            Names::Full => Some(full.to_owned()),
            Names::Initial => Some(match full.split_once(char::is_whitespace) {
                Some((first, rest)) => match rest.split_whitespace().last().and_then(|last| last.chars().next()) {
                    Some(initial) => format!("{first} {initial}."),
                    None => first.to_owned(),
                },
                None => full.to_owned(),
            }),
            Names::Generic | Names::Hidden => None,
        }
    }
}
