//! Kimai's API over HTTP: one question, one answer, and what is wrong with it.

use super::Problem;
use crate::base::outgoing::{Answer, Fetcher, Outgoing};
use crate::base::secret::Secret;
use serde_json::Value;
use std::time::Duration;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;
use url::Url;

/// Where a Kimai is: scheme, host, perhaps a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(Url);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAddress {
    /// Not like https://time.example
    Form,
    /// Neither http nor https.
    Scheme,
}

impl Address {
    /// As people copy it: with or without scheme, with `/api` or a slash at the end.
    pub fn parse(text: &str) -> Result<Self, BadAddress> {
        let text = text.trim();
        let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let mut url = Url::parse(&whole).map_err(|_| BadAddress::Form)?;
        if !matches!(url.scheme(), "https" | "http") {
            return Err(BadAddress::Scheme);
        }
        let clean =
            url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none();
        if !clean || url.host_str().unwrap_or_default().is_empty() || text.len() > 300 {
            return Err(BadAddress::Form);
        }
        let path = url.path().trim_end_matches('/');
        let path = path.strip_suffix("/api").unwrap_or(path).trim_end_matches('/').to_owned();
        url.set_path(&path);
        Ok(Self(url))
    }

    /// True for what must stay within allowed networks.
    pub fn is_plain(&self) -> bool {
        self.0.scheme() == "http"
    }

    fn api(&self, path: &str) -> Url {
        let mut url = self.0.clone();
        url.set_path(&format!("{}/api{path}", self.0.path().trim_end_matches('/')));
        url
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

pub struct Client {
    address: Address,
    token: Secret,
    fetcher: Fetcher,
}

/// Why there is nothing to read: a problem, or that the token may not, or that there is no such thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    Problem(Problem),
    Forbidden,
    Missing,
}

impl From<Problem> for Nothing {
    fn from(problem: Problem) -> Self {
        Nothing::Problem(problem)
    }
}

/// What the API answered.
pub struct Said {
    pub value: Value,
    /// `X-Total-Count`, `X-Total-Pages`
    pub total: Option<u64>,
    pub pages: Option<u32>,
    /// What time it is there.
    pub now: Option<OffsetDateTime>,
}

impl Client {
    pub fn new(address: Address, token: Secret, outgoing: &Outgoing) -> Result<Self, Problem> {
        let fetcher = outgoing.fetcher(&address.0)?;
        Ok(Self { address, token, fetcher })
    }

    /// `get("/customers", &[("visible", "3")])`
    pub async fn get(&self, path: &str, query: &[(&str, &str)]) -> Result<Said, Nothing> {
        let mut url = self.address.api(path);
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let answer = self.fetcher.get(url, self.token.expose()).await.map_err(Problem::from)?;
        match answer.status {
            200 => said(&answer),
            300..=399 => Err(Problem::Redirect.into()),
            401 => Err(Problem::Unauthorised.into()),
            403 if is_json(&answer) => Err(Nothing::Forbidden),
            // a page of a web server in between says nothing about what Kimai has
            404 if is_json(&answer) => Err(Nothing::Missing),
            429 | 503 => Err(Problem::Busy(retry_after(&answer)).into()),
            500..=599 => Err(Problem::Server.into()),
            _ => Err(Problem::NotKimai.into()),
        }
    }

    /// A list; anything else is no answer of Kimai's.
    pub async fn list(&self, path: &str, query: &[(&str, &str)]) -> Result<(Vec<Value>, Said), Nothing> {
        let mut said = self.get(path, query).await?;
        match said.value.take() {
            Value::Array(list) => Ok((list, said)),
            _ => Err(Problem::NotKimai.into()),
        }
    }
}

fn is_json(answer: &Answer) -> bool {
    matches!(serde_json::from_slice(&answer.body), Ok(Value::Object(_)))
}

fn said(answer: &Answer) -> Result<Said, Nothing> {
    let first = answer.body.iter().find(|byte| !byte.is_ascii_whitespace());
    let html = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    if html || first == Some(&b'<') {
        return Err(Problem::NotKimai.into());
    }
    let value = serde_json::from_slice(&answer.body).map_err(|_| Problem::Broken)?;
    let number = |name| answer.header(name).and_then(|text| text.trim().parse::<u64>().ok());
    Ok(Said {
        value,
        total: number("x-total-count"),
        pages: number("x-total-pages").and_then(|pages| u32::try_from(pages).ok()),
        now: answer.header("date").and_then(|date| OffsetDateTime::parse(date, &Rfc2822).ok()),
    })
}

/// Seconds, at most a day. A date in its place is taken for no time given.
fn retry_after(answer: &Answer) -> Option<Duration> {
    let seconds: u64 = answer.header("retry-after")?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds.min(86_400)))
}
