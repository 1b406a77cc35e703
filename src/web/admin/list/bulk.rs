//! Changes of many rows at once.

use crate::error::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

/// What may be done with the rows that are picked: a button below the list that posts their ids to `action`.
#[derive(Clone, Debug)]
pub struct Act {
    /// The whole address.
    pub action: String,
    pub label: String,
    /// `name=value` of the button, where one address does several things. Empty: none.
    pub value: &'static str,
    pub danger: bool,
}

impl Act {
    pub fn new(action: String, label: String) -> Self {
        Self { action, label, value: "", danger: false }
    }

    pub fn value(self, value: &'static str) -> Self {
        Self { value, ..self }
    }

    pub fn danger(self) -> Self {
        Self { danger: true, ..self }
    }
}

/// The form of a list: ids that were picked, which button was pressed, and where to go back to.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Picked {
    pub id: Vec<String>,
    pub act: String,
    pub submit_id: String,
    /// The query of the list as it was looked at.
    pub back: String,
}

impl Picked {
    /// At most a page of them; one that is no id is nobody's.
    pub fn ids<T: From<Uuid>>(&self) -> Result<Vec<T>> {
        if self.id.len() > 100 {
            return Err(Error::BadAddress("rows"));
        }
        self.id.iter().map(|id| Uuid::parse_str(id).map(T::from).map_err(|_| Error::NotFound)).collect()
    }

    /// The list as it was looked at, with one more thing to say. `list` is the whole address without a query.
    pub fn back(&self, list: &str, say: &[(&str, &str)]) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let before = url::form_urlencoded::parse(self.back.as_bytes())
            .filter(|(key, _)| !matches!(&**key, "done" | "n" | "left" | "undo"));
        query.extend_pairs(before);
        query.extend_pairs(say);
        format!("{list}?{}", query.finish())
    }
}
