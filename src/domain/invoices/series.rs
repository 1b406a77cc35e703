//! The numbers of invoices and credit notes: one after the other, without a gap, each once.
//!
//! A number is taken in the transaction that sends, under a lock that all who send in the account wait for: what is rolled back
//! gives its number back, and nobody takes the same one. A number that an invoice has already, from another system, is passed by.

use super::Kind;
use crate::domain::audit::{self, Event};
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use serde_json::json;
use std::collections::HashSet;
use time::Date;

/// `{YYYY}-{####}`: the year, with four digits or two (`{YY}`), and the number with as many digits at least as there are `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Year(usize),
    Number(usize),
}

/// Why a pattern is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPattern {
    /// There must be one place for the number.
    Number,
    /// Braces around something unknown, or not closed.
    Braces,
    TooLong,
}

impl Pattern {
    pub fn parse(text: &str) -> Result<Self, BadPattern> {
        if text.chars().count() > 40 {
            return Err(BadPattern::TooLong);
        }
        let (mut parts, mut rest) = (Vec::new(), text);
        while let Some((before, behind)) = rest.split_once('{') {
            let (inside, after) = behind.split_once('}').ok_or(BadPattern::Braces)?;
            parts.push(Part::Text(before.to_owned()));
            parts.push(match inside {
                "YYYY" => Part::Year(4),
                "YY" => Part::Year(2),
                marks if !marks.is_empty() && marks.len() <= 9 && marks.bytes().all(|b| b == b'#') => {
                    Part::Number(marks.len())
                }
                _ => return Err(BadPattern::Braces),
            });
            rest = after;
        }
        parts.push(Part::Text(rest.to_owned()));
        if parts.iter().any(|part| matches!(part, Part::Text(text) if text.contains('}'))) {
            return Err(BadPattern::Braces);
        }
        let numbers = parts.iter().filter(|part| matches!(part, Part::Number(_))).count();
        if numbers == 1 { Ok(Self(parts)) } else { Err(BadPattern::Number) }
    }

    /// Without a year, a number that starts again each year would come twice.
    pub fn has_year(&self) -> bool {
        self.0.iter().any(|part| matches!(part, Part::Year(_)))
    }

    pub fn number(&self, year: i32, number: i32) -> String {
        self.0
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Year(4) => format!("{year:04}"),
                Part::Year(_) => format!("{:02}", year.rem_euclid(100)),
                Part::Number(width) => format!("{number:0width$}"),
            })
            .collect()
    }

    /// What stands for the number in a text of this pattern and year.
    fn read(&self, year: i32, text: &str) -> Option<i32> {
        let at = self.0.iter().position(|part| matches!(part, Part::Number(_)))?;
        let written = |parts: &[Part]| Self(parts.to_vec()).number(year, 0);
        let digits = text.strip_prefix(&written(&self.0[..at]))?.strip_suffix(&written(&self.0[at + 1..]))?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub kind: Kind,
    pub pattern: String,
    pub next: i32,
    /// Each year starts at 1 again.
    pub restarts: bool,
    /// The year that `next` is of.
    pub year: i32,
}

impl Series {
    /// What the next one will be called, if it is sent in that year.
    pub fn preview(&self, year: i32) -> String {
        let next = if self.restarts && year != self.year { 1 } else { self.next };
        Pattern::parse(&self.pattern).map_or_else(|_| String::new(), |pattern| pattern.number(year, next))
    }
}

fn usual(kind: Kind) -> &'static str {
    match kind {
        Kind::Invoice => "{YYYY}-{####}",
        Kind::CreditNote => "C{YYYY}-{####}",
    }
}

async fn taken(scope: &mut StaffScope) -> Result<HashSet<String>> {
    let account = scope.account;
    let numbers = sqlx::query_scalar!(
        r#"select number as "number!" from invoice where account_id = $1 and number is not null"#,
        account.0
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(numbers.into_iter().collect())
}

/// Both series with their versions; 0: nobody has set it up, and this is what would be used. Goes on after what is there.
pub async fn all(scope: &mut StaffScope, today: Date) -> Result<Vec<(Series, i32)>> {
    let account = scope.account;
    let rows = sqlx::query!(
        "select kind, pattern, next, restarts, year, version from invoice_series where account_id = $1",
        account.0
    )
    .fetch_all(scope.conn())
    .await?;
    let mut found = Vec::new();
    for kind in Kind::ALL {
        if let Some(row) = rows.iter().find(|row| row.kind == kind.key()) {
            let series =
                Series { kind, pattern: row.pattern.clone(), next: row.next, restarts: row.restarts, year: row.year };
            found.push((series, row.version));
            continue;
        }
        let year = today.year();
        let pattern = Pattern::parse(usual(kind)).map_err(|_| Error::Internal("the usual pattern".into()))?;
        let highest = taken(scope).await?.iter().filter_map(|number| pattern.read(year, number)).max();
        let next = highest.unwrap_or(0).saturating_add(1);
        found.push((Series { kind, pattern: usual(kind).to_owned(), next, restarts: true, year }, 0));
    }
    Ok(found)
}

/// Whoever comes second waits here until the first has ended. Makes the series that do not exist yet.
pub(super) async fn lock(scope: &mut StaffScope, today: Date) -> Result<Vec<(Series, i32)>> {
    let account = scope.account;
    for (series, version) in all(scope, today).await? {
        if version == 0 {
            sqlx::query!(
                "insert into invoice_series (account_id, kind, pattern, next, restarts, year) values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
                account.0,
                series.kind.key(),
                series.pattern,
                series.next,
                series.restarts,
                series.year,
            )
            .execute(scope.conn())
            .await?;
        }
    }
    sqlx::query!("select kind from invoice_series where account_id = $1 order by kind for update", account.0)
        .fetch_all(scope.conn())
        .await?;
    all(scope, today).await
}

/// The next number of a kind, which is used up with this transaction. A text no other invoice has.
pub(super) async fn take(scope: &mut StaffScope, kind: Kind, today: Date) -> Result<String> {
    let account = scope.account;
    let series = lock(scope, today).await?.into_iter().map(|(series, _)| series).find(|series| series.kind == kind);
    let series = series.ok_or_else(|| Error::Internal("no series".into()))?;
    let pattern = Pattern::parse(&series.pattern).map_err(|_| Error::Internal("a stored pattern".into()))?;
    let year = today.year();
    let taken = taken(scope).await?;
    let mut next = if series.restarts && series.year != year { 1 } else { series.next };
    let mut number = pattern.number(year, next);
    while taken.contains(&number) {
        next = next.checked_add(1).ok_or(Error::BadAddress("number"))?;
        number = pattern.number(year, next);
    }
    sqlx::query!(
        "update invoice_series set next = $3, year = $4 where account_id = $1 and kind = $2",
        account.0,
        kind.key(),
        next.checked_add(1).ok_or(Error::BadAddress("number"))?,
        year,
    )
    .execute(scope.conn())
    .await?;
    Ok(number)
}

/// Sets the series up, each over the version that was read. A number that somebody took meanwhile does not count as a change;
/// `Conflict` is another's settings, and nothing is changed.
pub async fn save(scope: &mut StaffScope, new: &[(Series, i32)], today: Date) -> Result<()> {
    let account = scope.account;
    let known = lock(scope, today).await?;
    let stored = |kind: Kind| known.iter().find(|(series, _)| series.kind == kind);
    // One that did not exist when it was looked at has just been made, with version 1.
    if !new.iter().all(|(series, version)| stored(series.kind).is_some_and(|(_, now)| *now == (*version).max(1))) {
        return Err(Error::Conflict);
    }
    for (series, _) in new {
        sqlx::query!(
            "update invoice_series set pattern = $3, next = $4, restarts = $5, year = $6, version = version + 1 where account_id = $1 and kind = $2",
            account.0,
            series.kind.key(),
            series.pattern,
            series.next,
            series.restarts,
            series.year,
        )
        .execute(scope.conn())
        .await?;
    }
    let said: Vec<_> =
        new.iter().map(|(s, _)| json!({ "kind": s.kind.key(), "pattern": s.pattern, "next": s.next })).collect();
    let detail = json!({ "series": said });
    audit::record(scope, Event { name: "invoice.series-updated", customer: None, subject: None, detail }).await
}
