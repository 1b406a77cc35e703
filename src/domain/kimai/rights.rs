//! What the token may see. Kimai leaves out what its reader may not see, mostly without a word, so it is tried out; what
//! cannot be told is unknown, and never taken for nought.

use super::Problem;
use super::client::{Client, Nothing};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use time::OffsetDateTime;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    Customers,
    Projects,
    Activities,
    Users,
    /// Everybody's hours, and not only those of the token's owner.
    Hours,
    Rates,
    Budgets,
    Invoices,
}

impl Right {
    pub const ALL: [Right; 8] = [
        Right::Customers,
        Right::Projects,
        Right::Activities,
        Right::Hours,
        Right::Users,
        Right::Rates,
        Right::Budgets,
        Right::Invoices,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Right::Customers => "customers",
            Right::Projects => "projects",
            Right::Activities => "activities",
            Right::Users => "users",
            Right::Hours => "hours",
            Right::Rates => "rates",
            Right::Budgets => "budgets",
            Right::Invoices => "invoices",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Held {
    Yes,
    No,
    Unknown,
}

/// What a test found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    pub version: Option<String>,
    /// The zone of the token's owner, as Kimai has it.
    pub zone: Option<String>,
    /// The key of a [`Problem`].
    pub problem: Option<String>,
    pub rights: BTreeMap<Right, Held>,
}

impl Checked {
    pub fn failed(at: OffsetDateTime, problem: Problem) -> Self {
        Self { at, version: None, zone: None, problem: Some(problem.key().to_owned()), rights: BTreeMap::new() }
    }

    pub fn held(&self, right: Right) -> Held {
        self.rights.get(&right).copied().unwrap_or(Held::Unknown)
    }
}

/// Bearer tokens came with 2.14.
const OLDEST: u64 = 21_400;

pub async fn check(client: &Client, at: OffsetDateTime) -> Checked {
    let mut checked = Checked { at, version: None, zone: None, problem: None, rights: BTreeMap::new() };
    if let Err(problem) = look(client, &mut checked).await {
        checked.problem = Some(problem.key().to_owned());
    }
    checked
}

async fn look(client: &Client, checked: &mut Checked) -> Result<(), Problem> {
    checked.version = version(client).await?;
    let (customers, _) = listed(client, "/customers", &[("visible", "3")]).await?;
    checked.rights.insert(Right::Customers, customers);
    let (projects, found) = listed(client, "/projects", &[("visible", "3"), ("ignoreDates", "1")]).await?;
    checked.rights.insert(Right::Projects, projects);
    checked.rights.insert(Right::Budgets, shown(&found, &["budget", "timeBudget"]));
    let (activities, _) = listed(client, "/activities", &[("visible", "3")]).await?;
    checked.rights.insert(Right::Activities, activities);
    let (users, _) = listed(client, "/users", &[]).await?;
    checked.rights.insert(Right::Users, users);
    let (invoices, _) = listed(client, "/invoices", &[("size", "1")]).await?;
    checked.rights.insert(Right::Invoices, invoices);
    if let Ok(me) = client.get("/users/me", &[]).await {
        checked.zone = me.value.get("timezone").and_then(Value::as_str).map(str::to_owned);
    }
    let (hours, rates) = hours(client).await?;
    checked.rights.insert(Right::Hours, hours);
    checked.rights.insert(Right::Rates, rates);
    Ok(())
}

/// Also tells a Kimai from anything else.
async fn version(client: &Client) -> Result<Option<String>, Problem> {
    let said = match client.get("/version", &[]).await {
        Ok(said) => said,
        Err(Nothing::Problem(problem)) => return Err(problem),
        Err(Nothing::Forbidden) => return Err(Problem::Forbidden),
        Err(Nothing::Missing) => return Err(Problem::NotKimai),
    };
    let Some(id) = said.value.get("versionId").and_then(Value::as_u64) else { return Err(Problem::NotKimai) };
    if id < OLDEST {
        return Err(Problem::TooOld);
    }
    let version = said.value.get("version").and_then(Value::as_str);
    Ok(version.map(|text| text.chars().filter(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).take(20).collect()))
}

async fn listed(client: &Client, path: &str, query: &[(&str, &str)]) -> Result<(Held, Vec<Value>), Problem> {
    match client.list(path, query).await {
        Ok((list, _)) => Ok((Held::Yes, list)),
        Err(Nothing::Forbidden | Nothing::Missing) => Ok((Held::No, Vec::new())),
        Err(Nothing::Problem(problem)) => Err(problem),
    }
}

/// Fields that are left out where the reader lacks the right. Without a single object nothing can be told.
fn shown(list: &[Value], fields: &[&str]) -> Held {
    let has = |value: &Value| fields.iter().all(|field| value.get(field).is_some());
    match list {
        [] => Held::Unknown,
        list if list.iter().all(has) => Held::Yes,
        list if list.iter().any(has) => Held::Unknown,
        _ => Held::No,
    }
}

/// Without the right to see others' hours, Kimai answers with the reader's own and says nothing.
async fn hours(client: &Client) -> Result<(Held, Held), Problem> {
    let (all, found) = match client.list("/timesheets", &[("user", "all"), ("size", "50"), ("active", "0")]).await {
        Ok((found, said)) => (said.total, found),
        Err(Nothing::Forbidden | Nothing::Missing) => return Ok((Held::No, Held::Unknown)),
        Err(Nothing::Problem(problem)) => return Err(problem),
    };
    let own = match client.list("/timesheets", &[("size", "1"), ("active", "0")]).await {
        Ok((_, said)) => said.total,
        Err(Nothing::Problem(problem)) => return Err(problem),
        Err(_) => None,
    };
    let mut users: Vec<_> = found.iter().filter_map(|entry| entry.get("user").map(ToString::to_string)).collect();
    users.sort_unstable();
    users.dedup();
    let everybodys = users.len() > 1 || matches!((all, own), (Some(all), Some(own)) if all > own);
    let everybodys = if everybodys { Held::Yes } else { Held::Unknown };
    Ok((everybodys, shown(&found, &["rate"])))
}
