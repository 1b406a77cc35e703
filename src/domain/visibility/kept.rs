//! What somebody could see when something was made for them, kept beside it: whoever may see less by now does not get it.

use super::{Column, Names, Projects, Release, Report, Visibility, release};
use crate::base::ids::ProjectId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    reports: BTreeSet<String>,
    columns: BTreeSet<String>,
    names: String,
    release: String,
    /// `None`: all.
    projects: Option<BTreeSet<ProjectId>>,
}

impl Visibility {
    pub fn kept(&self) -> Kept {
        Kept {
            reports: self.reports.iter().map(|report| report.key().to_owned()).collect(),
            columns: self.columns.iter().map(|column| column.key().to_owned()).collect(),
            names: self.names.key().to_owned(),
            release: self.release.to_string(),
            projects: match &self.projects {
                Projects::All => None,
                Projects::Selected(ids) => Some(ids.clone()),
            },
        }
    }

    /// True when all that could be seen then may be seen now. What is not understood may not.
    pub fn still_covers(&self, kept: &Kept) -> bool {
        let (reports, columns) = (parsed(&kept.reports, Report::parse), parsed(&kept.columns, Column::parse));
        let (Some(reports), Some(columns), Some(names)) = (reports, columns, Names::parse(&kept.names)) else {
            return false;
        };
        let release: Release = release::stored(&kept.release);
        let projects = kept.projects.clone().map_or(Projects::All, Projects::Selected);
        Visibility { reports, columns, names, release, projects, ..self.clone() }.within(self)
    }
}

fn parsed<T: Ord>(keys: &BTreeSet<String>, parse: fn(&str) -> Option<T>) -> Option<BTreeSet<T>> {
    keys.iter().map(|key| parse(key)).collect()
}
