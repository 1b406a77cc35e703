//! Who is meant: finding what a file names among what is stored.
//!
//! In this order: what the source's id was found to be before, the number (of a person: the e-mail address), the name
//! without regard to case. A name alone never joins two that differ by number or id: one customer would see the other's hours.

use std::collections::HashMap;

use uuid::Uuid;

/// How a file names something. `parent` is the customer of a project, and nil for the rest.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    pub parent: Uuid,
    pub id: Option<&'a str>,
    pub number: Option<&'a str>,
    pub name: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    One(Uuid),
    Nobody,
    /// As many go by that number or name.
    Several(usize),
}

#[derive(Debug, Default)]
struct Entry {
    parent: Uuid,
    name: String,
    number: Option<String>,
    /// The id this source knows it by.
    id: Option<String>,
}

/// All customers, projects or people of an account, and what one source calls them.
#[derive(Debug, Default)]
pub struct Directory {
    entries: HashMap<Uuid, Entry>,
    by_number: HashMap<(Uuid, String), Vec<Uuid>>,
    by_name: HashMap<(Uuid, String), Vec<Uuid>>,
    refs: HashMap<String, Uuid>,
    /// Learned in this run and not stored yet.
    pub learned: Vec<(String, Uuid)>,
}

pub fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

fn number_key(parent: Uuid, number: &str) -> String {
    if parent.is_nil() { format!("number:{}", fold(number)) } else { format!("number:{parent}:{}", fold(number)) }
}

fn name_key(parent: Uuid, name: &str) -> String {
    if parent.is_nil() { format!("name:{}", fold(name)) } else { format!("name:{parent}:{}", fold(name)) }
}

impl Directory {
    pub fn add(&mut self, target: Uuid, parent: Uuid, name: &str, number: Option<&str>) {
        self.by_name.entry((parent, fold(name))).or_default().push(target);
        if let Some(number) = number {
            self.by_number.entry((parent, fold(number))).or_default().push(target);
        }
        self.entries.insert(target, Entry { parent, name: name.to_owned(), number: number.map(fold), id: None });
    }

    /// What an earlier run learned. References to what has been deleted since are forgotten.
    pub fn add_ref(&mut self, key: String, target: Uuid) {
        let Some(entry) = self.entries.get_mut(&target) else { return };
        let named = key.starts_with("name:");
        match key.strip_prefix("number:") {
            Some(number) => {
                let number = number.strip_prefix(&format!("{}:", entry.parent)).unwrap_or(number);
                entry.number.get_or_insert_with(|| number.to_owned());
            }
            None if !named => entry.id = Some(key.clone()),
            None => {}
        }
        self.refs.insert(key, target);
    }

    pub fn parent(&self, target: Uuid) -> Option<Uuid> {
        self.entries.get(&target).map(|entry| entry.parent)
    }

    pub fn name(&self, target: Uuid) -> Option<String> {
        self.entries.get(&target).map(|entry| entry.name.clone()).filter(|name| !name.is_empty())
    }

    pub fn by_id(&self, id: &str) -> Option<Uuid> {
        self.refs.get(id).copied()
    }

    pub fn find(&self, wanted: Wanted<'_>) -> Found {
        if let Some(target) = wanted.id.and_then(|id| self.by_id(id)) {
            return Found::One(target);
        }
        match self.by_words(wanted) {
            (found, _) if found.is_empty() => Found::Nobody,
            (found, _) if found.len() == 1 => Found::One(found[0]),
            (found, _) => Found::Several(found.len()),
        }
    }

    /// By number, else by name; and whether it was the number.
    pub fn by_words(&self, wanted: Wanted<'_>) -> (Vec<Uuid>, bool) {
        let not_another = |target: &Uuid| {
            let id = self.entries.get(target).and_then(|entry| entry.id.as_deref());
            id.is_none() || wanted.id.is_none() || id == wanted.id
        };
        if let Some(number) = wanted.number {
            if let Some(target) = self.refs.get(&number_key(wanted.parent, number)) {
                return (vec![*target], true);
            }
            let found = self.by_number.get(&(wanted.parent, fold(number))).into_iter().flatten();
            let found: Vec<Uuid> = found.copied().filter(not_another).collect();
            if !found.is_empty() {
                return (found, true);
            }
        }
        let Some(name) = wanted.name else { return (Vec::new(), false) };
        let number = wanted.number.map(fold);
        let not_other_number = |target: &Uuid| {
            let own = self.entries.get(target).and_then(|entry| entry.number.as_ref());
            own.is_none() || number.is_none() || own == number.as_ref()
        };
        let found = self.by_name.get(&(wanted.parent, fold(name))).into_iter().flatten();
        let found = found.chain(self.refs.get(&name_key(wanted.parent, name)));
        let mut found: Vec<Uuid> = found.copied().filter(not_another).filter(not_other_number).collect();
        found.sort_unstable();
        found.dedup();
        (found, false)
    }

    /// From now on the source's words mean this one, even when it is renamed here.
    pub fn learn(&mut self, wanted: Wanted<'_>, target: Uuid) {
        let entry = self.entries.entry(target).or_default();
        if let Some(number) = wanted.number {
            entry.number.get_or_insert_with(|| fold(number));
        }
        let keys = match wanted.id {
            Some(id) => {
                entry.id = Some(id.to_owned());
                vec![id.to_owned()]
            }
            None => {
                let number = wanted.number.map(|number| number_key(wanted.parent, number));
                number.into_iter().chain(wanted.name.map(|name| name_key(wanted.parent, name))).collect()
            }
        };
        for key in keys {
            // a name that already means somebody keeps its meaning
            if key.starts_with("name:") && self.refs.contains_key(&key) || self.refs.get(&key) == Some(&target) {
                continue;
            }
            self.refs.insert(key.clone(), target);
            self.learned.push((key, target));
        }
    }
}
