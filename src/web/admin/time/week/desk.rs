//! What a week's page is made of: whose it is, what is stored, what can be added.

use super::super::super::list::Tab;
use super::super::{offered, tabs};
use super::grid::{Frame, Grid, Over};
use super::typed::Typed;
use crate::base::ids::PersonId;
use crate::base::week::Week;
use crate::domain::people;
use crate::domain::permissions::{EditTime, OwnTime, ViewTime};
use crate::domain::time::{self as hours, Line, Target, Work};
use crate::error::{Error, Result};
use crate::web::form::{Difference, Errors};
use crate::web::page::Page;
use crate::web::staff::Staff;
use askama::Template;
use askama_web::WebTemplate;

#[derive(Template, WebTemplate)]
#[template(path = "admin/time/week.html")]
pub struct WeekView {
    page: Page,
    tabs: Vec<Tab>,
    week: Week,
    /// Empty: one's own.
    whose: String,
    /// Empty: one's own.
    person: String,
    people: Vec<(String, String)>,
    range: String,
    previous: String,
    next: String,
    today: String,
    grid: Grid,
    writes: bool,
    add: String,
    offered: Vec<(String, String)>,
    pub conflict: Vec<Difference>,
    errors: Errors,
}

/// Whose week, and whether the viewer may type into it.
pub struct Subject {
    pub person: PersonId,
    own: bool,
    name: String,
    pub writes: bool,
}

/// Somebody else's week is not there for those who may not look at it.
pub async fn subject(staff: &mut Staff<OwnTime>, text: &str) -> Result<Subject> {
    let me = staff.me.person;
    let person = if text.is_empty() { me } else { text.parse().map_err(|_| Error::NotFound)? };
    if person == me {
        return Ok(Subject { person, own: true, name: String::new(), writes: true });
    }
    if !staff.may::<ViewTime>() {
        return Err(Error::NotFound);
    }
    let name = people::find(&mut staff.scope, person).await?.name;
    Ok(Subject { person, own: false, name, writes: staff.may::<EditTime>() })
}

pub fn address(page: &Page, week: Week, subject: &Subject, rows: &[Work], say: &[(&str, &str)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("week", &week.to_string());
    if !subject.own {
        query.append_pair("person", &subject.person.to_string());
    }
    query.extend_pairs(rows.iter().map(|work| ("row", work.to_string())));
    query.extend_pairs(say);
    format!("{}?{}", page.url("/time/week"), query.finish())
}

/// What a week's page is made of, besides what is typed.
pub struct Desk {
    pub week: Week,
    pub subject: Subject,
    pub lines: Vec<Line>,
    pub offered: Vec<(String, String)>,
}

impl Desk {
    pub async fn load(staff: &mut Staff<OwnTime>, week: Week, subject: Subject) -> Result<Self> {
        let lines = hours::week(&mut staff.scope, subject.person, week).await?;
        let offered = offered(staff, None).await?;
        Ok(Self { week, subject, lines, offered })
    }

    pub fn has(&self, work: Work) -> bool {
        self.lines.iter().any(|line| line.target.work == work)
    }

    pub fn offers(&self, work: Work) -> bool {
        self.offered.iter().any(|(value, _)| *value == work.to_string())
    }

    /// Rows without hours, as far as one can still book on them.
    async fn extra(&self, staff: &mut Staff<OwnTime>, rows: &[Work]) -> Result<Vec<Target>> {
        let mut extra: Vec<Target> = Vec::new();
        for work in rows {
            if !self.has(*work) && self.offers(*work) && !extra.iter().any(|known| known.work == *work) {
                extra.push(hours::target(&mut staff.scope, *work).await?);
            }
        }
        Ok(extra)
    }

    pub async fn view(
        self,
        mut staff: Staff<OwnTime>,
        rows: &[Work],
        over: Option<(&Typed, bool)>,
        errors: Errors,
    ) -> Result<WeekView> {
        let extra = self.extra(&mut staff, rows).await?;
        let people = match staff.may::<ViewTime>() {
            true => people::choices(&mut staff.scope).await?.into_iter().map(|p| (p.id.to_string(), p.name)).collect(),
            false => Vec::new(),
        };
        let (page, tabs) = (staff.page.clone(), tabs(&staff, "/time/week"));
        let Subject { person, own, name, writes } = &self.subject;
        let day = |date: time::Date| match own {
            true => page.url(&format!("/time/day?date={date}")),
            false => page.url(&format!("/time?from={date}&to={date}&person={person}")),
        };
        let frame = Frame { page: &page, week: self.week, writes: *writes, day: &day };
        let over = over.map(|(typed, seen)| Over { typed, errors: &errors, seen });
        let grid = frame.grid(&self.lines, extra, over.as_ref());
        let link = |week: Week| address(&page, week, &self.subject, &[], &[]);
        Ok(WeekView {
            tabs,
            week: self.week,
            whose: name.clone(),
            person: if *own { String::new() } else { person.to_string() },
            people,
            range: format!("{} – {}", page.t.date(self.week.monday()), page.t.date(self.week.sunday())),
            previous: link(self.week.previous()),
            next: link(self.week.next()),
            today: link(Week::of(page.today())),
            grid,
            writes: *writes,
            add: over.as_ref().map(|over| over.typed.add.clone()).unwrap_or_default(),
            offered: self.offered,
            conflict: Vec::new(),
            errors,
            page,
        })
    }
}
