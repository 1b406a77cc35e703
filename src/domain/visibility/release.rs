//! When an hour is released: from when on a customer may see it at all. The database holds to it (`app.released`), so that
//! no list, total, chart or budget counts what is not released yet.

use std::fmt;
use std::str::FromStr;
use time::{Date, Duration};

/// From open to strict, but for `After`, which only waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Release {
    /// As soon as it is there.
    #[default]
    Registered,
    Approved,
    /// With the invoice it is on, once that is sent.
    Invoiced,
    /// So many days after the day of the work.
    After(u16),
}

/// The longest wait, in days.
pub const MOST_DAYS: u16 = 999;

impl Release {
    /// The states an hour may be in, as PostgreSQL reads an array.
    pub(in crate::domain) fn states(self) -> &'static str {
        match self {
            Release::Registered | Release::After(_) => "{registered,approved,invoiced}",
            Release::Approved => "{approved,invoiced}",
            Release::Invoiced => "{invoiced}",
        }
    }

    /// The last day of work that may be seen on a day. `None`: there is none.
    pub fn until(self, today: Date) -> Option<Date> {
        match self {
            Release::After(days) => Some(today.saturating_sub(Duration::days(days.into()))),
            Release::Registered | Release::Approved | Release::Invoiced => None,
        }
    }
}

/// As it is stored: `approved`, `after-14`.
impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Release::Registered => f.write_str("registered"),
            Release::Approved => f.write_str("approved"),
            Release::Invoiced => f.write_str("invoiced"),
            Release::After(days) => write!(f, "after-{days}"),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a way to release hours")]
pub struct BadRelease;

impl FromStr for Release {
    type Err = BadRelease;

    fn from_str(text: &str) -> Result<Self, BadRelease> {
        match text {
            "registered" => Ok(Release::Registered),
            "approved" => Ok(Release::Approved),
            "invoiced" => Ok(Release::Invoiced),
            _ => {
                let days = text.strip_prefix("after-").and_then(|days| days.parse().ok()).ok_or(BadRelease)?;
                if (1..=MOST_DAYS).contains(&days) { Ok(Release::After(days)) } else { Err(BadRelease) }
            }
        }
    }
}

/// What is stored; what nobody knows releases as little as there is.
pub fn stored(text: &str) -> Release {
    text.parse().unwrap_or(Release::Invoiced)
}
