//! What an address asks of a report. A sort or filter by something that isn't shown is refused, not silently obeyed:
//! the order of rows would tell the values (SEC-V2).

use super::{Extent, Grouping, Head, Lens, MOST_ROWS, Merge, PAGE_ROWS};
use crate::base::ids::ProjectId;
use crate::base::page::Paging;
use crate::base::period::{Period, Preset};
use crate::error::{Error, Result};
use serde::Deserialize;
use time::Date;

/// As it stands in the address, unchecked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RawQuery {
    pub period: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub project: Option<String>,
    pub q: Option<String>,
    pub sort: Option<String>,
    pub dir: Option<String>,
    pub page: Option<String>,
    pub merge: Option<String>,
    pub group: Option<String>,
}

fn given(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

impl RawQuery {
    pub fn period(&self, today: Date, default: Preset) -> Result<Period> {
        Period::parse(self.period.as_deref(), self.from.as_deref(), self.to.as_deref(), today, default)
            .map_err(|_| Error::BadAddress("period"))
    }

    /// A project that is none of the viewer's is not found, whether it exists or not.
    pub fn project(&self, allowed: &[(ProjectId, String)]) -> Result<Option<ProjectId>> {
        let Some(text) = given(&self.project) else { return Ok(None) };
        let id: ProjectId = text.parse().map_err(|_| Error::NotFound)?;
        if allowed.iter().any(|(known, _)| *known == id) { Ok(Some(id)) } else { Err(Error::NotFound) }
    }

    pub fn search(&self, searchable: bool) -> Result<Option<String>> {
        match given(&self.q) {
            None => Ok(None),
            Some(_) if !searchable => Err(Error::BadAddress("q")),
            Some(text) if text.chars().count() > 200 || text.contains('\0') => Err(Error::BadAddress("q")),
            Some(text) => Ok(Some(text.to_owned())),
        }
    }

    /// One of the shown columns and a direction; else `default`, descending or not.
    pub fn sort(&self, heads: &[Head], default: (&'static str, bool)) -> Result<(&'static str, bool)> {
        let key = match given(&self.sort) {
            None => default.0,
            Some(wanted) => {
                heads.iter().find(|head| head.sortable && head.key == wanted).ok_or(Error::BadAddress("sort"))?.key
            }
        };
        let descending = match given(&self.dir) {
            None => given(&self.sort).is_none() && default.1,
            Some("asc") => false,
            Some("desc") => true,
            Some(_) => return Err(Error::BadAddress("dir")),
        };
        Ok((key, descending))
    }

    /// Charts are of the whole filter and stand on the first page.
    pub fn has_charts(&self) -> bool {
        given(&self.page).is_none_or(|page| page == "1")
    }

    pub fn paging(&self, extent: Extent, total: i64) -> Result<Paging> {
        match extent {
            Extent::Page => {
                let page = Paging::parse(self.page.as_deref(), PAGE_ROWS).map_err(|_| Error::BadAddress("page"))?;
                let paging = Paging { page, size: PAGE_ROWS, total };
                if page > paging.pages() { Err(Error::BadAddress("page")) } else { Ok(paging) }
            }
            Extent::Whole if total > MOST_ROWS => Err(Error::BadAddress("rows")),
            Extent::Whole => Ok(Paging { page: 1, size: MOST_ROWS as u32, total }),
        }
    }

    /// One of these; `none` is none; what is not said is `usual`.
    pub fn group(&self, allowed: &[Grouping], usual: Option<Grouping>) -> Result<Option<Grouping>> {
        match given(&self.group) {
            None => Ok(usual),
            Some("none") => Ok(None),
            Some(key) => match allowed.iter().find(|grouping| grouping.key() == key) {
                Some(grouping) => Ok(Some(*grouping)),
                None => Err(Error::BadAddress("group")),
            },
        }
    }

    pub fn merge(&self) -> Result<Merge> {
        let Some(key) = given(&self.merge) else { return Ok(Merge::None) };
        Merge::parse(key).ok_or(Error::BadAddress("merge"))
    }

    /// Ways of putting rows together that this report does not have.
    pub fn refuse_grouping(&self) -> Result<()> {
        match (given(&self.merge), given(&self.group)) {
            (None | Some("none"), None | Some("none")) => Ok(()),
            (_, None | Some("none")) => Err(Error::BadAddress("merge")),
            _ => Err(Error::BadAddress("group")),
        }
    }
}

impl Lens {
    pub fn looks_at(&self, project: &ProjectId) -> bool {
        self.project.as_ref() == Some(project)
    }

    /// What a report without period, project or search looks at.
    pub fn sorted(sort: &'static str, descending: bool) -> Self {
        Self { period: None, project: None, search: None, sort, descending, group: None, merge: Merge::None }
    }
}
