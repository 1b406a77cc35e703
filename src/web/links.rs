//! The address is the state: links that change one thing of it and keep the rest.

use crate::base::page::Paging;
use axum::http::Uri;

#[derive(Clone, Debug)]
pub struct Links {
    path: String,
    pairs: Vec<(String, String)>,
}

impl Links {
    pub fn of(uri: &Uri) -> Self {
        let pairs = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes())
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| (key.into_owned(), value.into_owned()))
            .collect();
        Self { path: uri.path().to_owned(), pairs }
    }

    /// As if the address had never said this.
    pub fn forgetting(mut self, key: &str) -> Self {
        self.pairs.retain(|(known, _)| known != key);
        self
    }

    pub fn get(&self, key: &str) -> &str {
        self.pairs.iter().find(|(known, _)| known == key).map_or("", |(_, value)| value)
    }

    /// Every value of what may be there more than once.
    pub fn all(&self, key: &str) -> Vec<&str> {
        self.pairs.iter().filter(|(known, _)| known == key).map(|(_, value)| value.as_str()).collect()
    }

    /// The rest of the query, for a form that must keep it.
    pub fn others(&self, keys: &[&str]) -> Vec<(&str, &str)> {
        let kept = self.pairs.iter().filter(|(key, _)| !keys.contains(&key.as_str()));
        kept.map(|(key, value)| (key.as_str(), value.as_str())).collect()
    }

    /// The query without these, encoded.
    pub fn query(&self, keys: &[&str]) -> String {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(self.others(keys)).finish()
    }

    /// With one thing changed; the page starts again at the first.
    pub fn with(&self, key: &str, value: &str) -> String {
        self.changed(&[(key, value), ("page", "")])
    }

    pub fn without(&self, key: &str) -> String {
        self.with(key, "")
    }

    fn page(&self, number: u32) -> String {
        self.changed(&[("page", &number.to_string())])
    }

    /// The pages to offer; an empty address is a gap.
    pub fn pages(&self, paging: &Paging) -> Vec<PageLink> {
        let link = |number: Option<u32>| PageLink {
            href: number.map(|number| self.page(number)).unwrap_or_default(),
            label: number.map_or_else(|| "…".to_owned(), |number| number.to_string()),
            current: number == Some(paging.page),
        };
        paging.window().into_iter().map(link).collect()
    }

    pub fn previous(&self, paging: &Paging) -> Option<String> {
        (paging.page > 1).then(|| self.page(paging.page - 1))
    }

    pub fn next(&self, paging: &Paging) -> Option<String> {
        (paging.page < paging.pages()).then(|| self.page(paging.page + 1))
    }

    /// A heading's link: by this column, or the other way round if it is sorted by it already.
    pub fn sort(&self, key: &str, current: &str, descending: &bool) -> String {
        let dir = if key == current && !descending { "desc" } else { "asc" };
        self.changed(&[("sort", key), ("dir", dir), ("page", "")])
    }

    /// The same as a file: the format stands before the query, and a file has no pages.
    pub fn file(&self, suffix: &str) -> String {
        let query = self.changed(&[("page", "")]);
        let query = query.strip_prefix(&self.path).unwrap_or_default();
        format!("{}{suffix}{query}", self.path)
    }

    /// With several things changed; nothing takes a thing out.
    pub fn changed(&self, changes: &[(&str, &str)]) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (key, value) in &self.pairs {
            if !changes.iter().any(|(changed, _)| changed == key) {
                query.append_pair(key, value);
            }
        }
        for (key, value) in changes.iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(key, value);
        }
        let query = query.finish();
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }
}

pub struct PageLink {
    pub href: String,
    pub label: String,
    pub current: bool,
}

/// What a heading says of its sort to assistive technology.
pub fn aria_sort(key: &str, current: &str, descending: bool) -> &'static str {
    match (key == current, descending) {
        (false, _) => "none",
        (true, false) => "ascending",
        (true, true) => "descending",
    }
}
