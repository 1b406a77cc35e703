//! Portion by portion through everything there is, in the order in which they need each other: users, customers, projects,
//! activities, hours, invoices. A [`Place`] says where to go on; it is stored with every portion that was written.

use super::Problem;
use super::client::{Client, Nothing};
use super::rights::Right;
use crate::base::secret::{hex, sha256};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;

/// The most that Kimai gives at once.
pub const SIZE: u64 = 500;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    #[default]
    Users,
    Customers,
    Projects,
    Activities,
    Hours,
    Invoices,
    /// Everything is read; what was not seen may be gone.
    Missing,
}

impl Stage {
    pub const ALL: [Stage; 7] = [
        Stage::Users,
        Stage::Customers,
        Stage::Projects,
        Stage::Activities,
        Stage::Hours,
        Stage::Invoices,
        Stage::Missing,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Stage::Users => "users",
            Stage::Customers => "customers",
            Stage::Projects => "projects",
            Stage::Activities => "activities",
            Stage::Hours => "hours",
            Stage::Invoices => "invoices",
            Stage::Missing => "missing",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Stage::Users => "/users",
            Stage::Customers => "/customers",
            Stage::Projects => "/projects",
            Stage::Activities => "/activities",
            Stage::Hours | Stage::Missing => "/timesheets",
            Stage::Invoices => "/invoices",
        }
    }

    fn next(self) -> Stage {
        let at = Stage::ALL.iter().position(|stage| *stage == self).unwrap_or(0);
        Stage::ALL.get(at + 1).copied().unwrap_or(Stage::Missing)
    }
}

/// How far a run is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    pub stage: Stage,
    /// The page to read next; 0 stands for the first, too.
    pub page: u32,
    /// How many there were in all when the page before was read.
    pub total: Option<u64>,
    /// Hours changed after this instant, in UTC, as Kimai takes it. None: all, a customer at a time.
    pub since: Option<String>,
    /// Whose hours are still to be read, the first being read now.
    pub customers: Vec<String>,
    /// What time it was there when the run began, in seconds since 1970.
    pub began: Option<i64>,
    /// What the token may not see.
    pub lacks: Vec<Right>,
    /// Whether a list could not be read to its end as it was expected: then nothing is missing for certain.
    pub torn: bool,
    /// How many were looked up one by one, to see if they are gone.
    pub looked_up: u32,
}

impl Place {
    /// From the beginning; with `since` only hours that changed after it.
    pub fn start(since: Option<OffsetDateTime>) -> Self {
        Self { since: since.map(stamp), ..Self::default() }
    }
}

/// `2026-10-01T09:00:00`, in UTC.
fn stamp(at: OffsetDateTime) -> String {
    let at = at.to_offset(time::UtcOffset::UTC);
    let (hour, minute, second) = at.to_hms();
    format!("{}T{hour:02}:{minute:02}:{second:02}", at.date())
}

/// One answer, ready to be written as a file of its kind.
pub struct Portion {
    pub stage: Stage,
    pub page: u32,
    pub list: Vec<Value>,
    /// How many there are in all, where Kimai says so.
    pub total: Option<u64>,
}

impl Portion {
    pub fn bytes(&self) -> Vec<u8> {
        // one element a line, so that a problem's line is its place in the list
        let lines: Vec<String> = self.list.iter().map(ToString::to_string).collect();
        format!("[{}]", lines.join(",\n")).into_bytes()
    }

    /// Ids as Kimai has them.
    pub fn ids(&self) -> Vec<String> {
        self.list.iter().filter_map(|value| value.get("id")).map(ToString::to_string).collect()
    }

    /// What the list is remembered by, where it is read whole every time.
    pub fn hash(&self) -> Option<(String, String)> {
        match self.stage {
            Stage::Hours | Stage::Missing => None,
            stage => Some((format!("{}/{}", stage.key(), self.page), hex(&sha256(&self.bytes())[..16]))),
        }
    }
}

/// Reads what the place names. The place behind it, in return: its stage is [`Stage::Missing`] when there is nothing more.
pub async fn next(client: &Client, place: &Place) -> Result<(Portion, Place), Problem> {
    let (stage, page) = (place.stage, place.page.max(1));
    let mut after = Place { page: 1, total: None, ..place.clone() };
    if stage == Stage::Hours && place.since.is_none() && place.customers.is_empty() {
        after.stage = Stage::Invoices;
        return Ok((Portion { stage, page, list: Vec::new(), total: None }, after));
    }
    let (list, said) = match ask(client, place, page).await {
        Ok(answer) => answer,
        Err(Nothing::Problem(problem)) => return Err(problem),
        Err(nothing) => {
            over(place, page, nothing, &mut after)?;
            return Ok((Portion { stage, page, list: Vec::new(), total: None }, after));
        }
    };
    if after.began.is_none() {
        after.began = said.now.map(OffsetDateTime::unix_timestamp);
    }
    let portion = Portion { stage, page, list, total: said.total };
    match stage {
        Stage::Customers => after.customers = portion.ids(),
        Stage::Hours | Stage::Invoices => {
            // something was deleted there meanwhile: what stood behind it has moved to pages read already
            let lost = place.total.zip(said.total).map_or(0, |(before, now)| before.saturating_sub(now));
            let more = match said.pages {
                Some(pages) => page < pages,
                None => portion.list.len() as u64 >= SIZE,
            };
            if lost > 0 && page > 1 {
                let back = u32::try_from(lost.div_ceil(SIZE)).unwrap_or(u32::MAX);
                after.page = page.saturating_sub(back).max(1);
                after.total = said.total;
                return Ok((portion, after));
            }
            if more {
                after.page = page + 1;
                after.total = said.total;
                return Ok((portion, after));
            }
        }
        _ => {}
    }
    leave(place, &mut after);
    Ok((portion, after))
}

async fn ask(client: &Client, place: &Place, page: u32) -> Result<(Vec<Value>, super::client::Said), Nothing> {
    let (size, page) = (SIZE.to_string(), page.to_string());
    let path = place.stage.path();
    match place.stage {
        Stage::Users => client.list(path, &[("visible", "3")]).await,
        Stage::Customers => match client.list(path, &[("visible", "3"), ("full", "1")]).await {
            // addresses are for those who may see them
            Err(Nothing::Forbidden) => client.list(path, &[("visible", "3")]).await,
            answer => answer,
        },
        Stage::Projects => client.list(path, &[("visible", "3"), ("ignoreDates", "1")]).await,
        Stage::Activities => client.list(path, &[("visible", "3")]).await,
        Stage::Invoices => client.list(path, &[("size", &size), ("page", &page)]).await,
        Stage::Hours | Stage::Missing => {
            let mut query =
                vec![("user", "all"), ("size", &size), ("page", &page), ("orderBy", "id"), ("order", "ASC")];
            match (&place.since, place.customers.first()) {
                (Some(since), _) => query.push(("modified_after", since)),
                (None, Some(customer)) => query.push(("customers[]", customer)),
                (None, None) => {}
            }
            client.list(path, &query).await
        }
    }
}

/// Nothing, or nothing more: the end of a list, or something the token may not see.
fn over(place: &Place, page: u32, nothing: Nothing, after: &mut Place) -> Result<(), Problem> {
    match (place.stage, nothing) {
        // the list has become shorter: a page behind its end
        (Stage::Hours | Stage::Invoices, Nothing::Missing) if page > 1 => {}
        (Stage::Users, _) => after.lacks.push(Right::Users),
        (Stage::Activities, _) => after.lacks.push(Right::Activities),
        (Stage::Invoices, _) => after.lacks.push(Right::Invoices),
        (Stage::Hours, Nothing::Missing) => after.torn = true,
        (_, Nothing::Forbidden) => return Err(Problem::Forbidden),
        _ => return Err(Problem::NotKimai),
    }
    leave(place, after);
    Ok(())
}

/// To the next customer, or the next stage.
fn leave(place: &Place, after: &mut Place) {
    if place.stage == Stage::Hours && place.since.is_none() && after.customers.len() > 1 {
        after.customers.remove(0);
    } else {
        if place.stage == Stage::Hours {
            after.customers.clear();
        }
        after.stage = place.stage.next();
    }
}
