//! What templates may hand over: they pass values and references alike.

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    /// Shown with the language's grouping, and deciding between "1 hour" and "2 hours".
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&&str> for Arg {
    fn from(text: &&str) -> Self {
        Self::Text((*text).to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

/// A whole number of any type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole(pub i64);

impl From<Whole> for Arg {
    fn from(number: Whole) -> Self {
        Self::Number(number.0)
    }
}

macro_rules! whole {
    ($($number:ty),+) => {$(
        impl From<$number> for Whole {
            fn from(number: $number) -> Self {
                Self(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
        impl From<&$number> for Whole {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        }
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Whole::from(number).into()
            }
        }
        impl From<&$number> for Arg {
            fn from(number: &$number) -> Self {
                Whole::from(*number).into()
            }
        }
    )+};
}

whole!(i16, i32, i64, u16, u32, u64, usize);
