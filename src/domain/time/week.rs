//! Somebody's week: a line for each project and task, a cell for each day. A cell that is one registered entry of our own, or
//! none, can be typed into; what several entries add up to, or others have approved, imported or invoiced, is changed one by one.

use super::{Entry, Reach, State, Target, Work, create, find, lock, remove, target, update};
use crate::base::ids::{CustomerId, PersonId, TimeEntryId};
use crate::base::week::Week;
use crate::base::zone::Zone;
use crate::domain::scope::StaffScope;
use crate::error::{Error, Result};
use ::time::Date;
use std::{fmt, str::FromStr};

/// An entry as a form saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: TimeEntryId,
    pub version: i32,
    pub seconds: i32,
}

/// `id.version.seconds`, as in forms.
impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.id, self.version, self.seconds)
    }
}

impl FromStr for Known {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let bad = || Error::BadAddress("cell");
        let mut parts = text.split('.');
        let mut next = || parts.next().ok_or_else(bad);
        let (id, version, seconds) = (next()?, next()?, next()?);
        Ok(Self {
            id: id.parse().map_err(|_| bad())?,
            version: version.parse().map_err(|_| bad())?,
            seconds: seconds.parse().map_err(|_| bad())?,
        })
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Of all its entries.
    pub seconds: i64,
    pub entries: usize,
    /// The only entry, if it can be changed here.
    pub known: Option<Known>,
}

impl Cell {
    /// Whether hours can be typed into it.
    pub fn is_open(&self) -> bool {
        self.entries == 0 || self.known.is_some()
    }
}

pub struct Line {
    pub target: Target,
    /// Monday first.
    pub cells: [Cell; 7],
}

/// What somebody has worked in a week, by customer, project and task.
pub async fn week(scope: &mut StaffScope, person: PersonId, week: Week) -> Result<Vec<Line>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select e.id as "id: TimeEntryId", e.version, e.project_id, e.task_id, e.work_date, e.seconds, e.state, e.source,
                  e.invoice_id is not null as "on_invoice!", p.customer_id as "customer: CustomerId", c.name as customer_name, p.name as project_name,
                  t.name as "task_name?", coalesce(c.zone, a.zone) as "zone!", coalesce(t.billable, true) as "billable!",
                  (c.active and p.state in ('planned', 'running') and coalesce(t.state, 'open') = 'open') as "open!"
           from time_entry e
           join account a on a.id = e.account_id
           join customer c on c.account_id = e.account_id and c.id = e.customer_id
           join project p on p.account_id = e.account_id and p.id = e.project_id
           left join task t on t.account_id = e.account_id and t.id = e.task_id
           where e.account_id = $1 and e.person_id = $2 and e.work_date between $3 and $4
           order by c.name collate "und-x-icu", c.id, p.name collate "und-x-icu", p.id, t.id is not null, t.position, t.id, e.work_date, e.id"#,
        account.0,
        person.0,
        week.monday(),
        week.sunday(),
    )
    .fetch_all(scope.conn())
    .await?;
    let mut lines: Vec<Line> = Vec::new();
    for row in rows {
        let work = Work { project: row.project_id.into(), task: row.task_id.map(Into::into) };
        if lines.last().is_none_or(|line| line.target.work != work) {
            let target = Target {
                work,
                customer: row.customer,
                customer_name: row.customer_name,
                project_name: row.project_name,
                task_name: row.task_name,
                zone: row.zone.parse().unwrap_or_else(|_| Zone::utc()),
                billable: row.billable,
                open: row.open,
            };
            lines.push(Line { target, cells: Default::default() });
        }
        let day = usize::from(row.work_date.weekday().number_days_from_monday());
        let Some(cell) = lines.last_mut().map(|line| &mut line.cells[day]) else { continue };
        cell.seconds += i64::from(row.seconds);
        cell.entries += 1;
        let state = State::parse(&row.state).unwrap_or(State::Invoiced);
        let alone = cell.entries == 1 && lock(state, row.on_invoice, &row.source).is_none();
        cell.known = alone.then_some(Known { id: row.id, version: row.version, seconds: row.seconds });
    }
    Ok(lines)
}

/// A cell that somebody typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub work: Work,
    pub day: Date,
    /// 0: nothing was worked.
    pub seconds: i32,
    /// What the form was filled from. `None`: an empty cell.
    pub was: Option<Known>,
}

/// Saves the cells that were typed into, all or none; answers those that somebody changed meanwhile, when nothing is saved.
/// `NotFound` for new hours on what nobody can book on.
pub async fn save(scope: &mut StaffScope, person: PersonId, changes: &[Change]) -> Result<Vec<Change>> {
    hold(scope, person).await?;
    let mut stale = Vec::new();
    for change in changes {
        let now = entries(scope, person, change).await?;
        let same = match change.was {
            Some(was) => now == [(was.id, was.version)],
            None => now.is_empty(),
        };
        if !same {
            stale.push(*change);
        }
    }
    if !stale.is_empty() {
        return Ok(stale);
    }
    for change in changes {
        put(scope, person, change).await?;
    }
    Ok(Vec::new())
}

/// One at a time for one person: two forms that fill the same empty cell must see each other.
async fn hold(scope: &mut StaffScope, person: PersonId) -> Result<()> {
    let account = scope.account;
    sqlx::query_scalar!("select id from person where account_id = $1 and id = $2 for update", account.0, person.0)
        .fetch_optional(scope.conn())
        .await?
        .ok_or(Error::NotFound)?;
    Ok(())
}

/// The entries of a cell as they are now.
async fn entries(scope: &mut StaffScope, person: PersonId, at: &Change) -> Result<Vec<(TimeEntryId, i32)>> {
    let account = scope.account;
    let rows = sqlx::query!(
        r#"select id as "id: TimeEntryId", version from time_entry
           where account_id = $1 and person_id = $2 and project_id = $3 and task_id is not distinct from $4 and work_date = $5 for update"#,
        account.0,
        person.0,
        at.work.project.0,
        at.work.task.map(|id| id.0),
        at.day,
    )
    .fetch_all(scope.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.version)).collect())
}

async fn put(scope: &mut StaffScope, person: PersonId, change: &Change) -> Result<()> {
    let reach = Reach::Own(person);
    match change.was {
        None if change.seconds == 0 => Ok(()),
        None => {
            let target = target(scope, change.work).await?;
            if !target.open {
                return Err(Error::NotFound);
            }
            create(scope, person, &blank(&target, change.day, change.seconds)).await.map(drop)
        }
        Some(was) if change.seconds == 0 => remove(scope, was.id, was.version, reach).await,
        Some(was) => {
            let old = find(scope, was.id, reach).await?.entry;
            // The end goes with the hours; the day is the start's, and stays.
            let ended_at = old.started_at.map(|start| start + ::time::Duration::seconds(change.seconds.into()));
            update(scope, was.id, was.version, &Entry { seconds: change.seconds, ended_at, ..old }, reach).await
        }
    }
}

fn blank(target: &Target, day: Date, seconds: i32) -> Entry {
    Entry {
        work: target.work,
        activity: None,
        work_date: day,
        started_at: None,
        ended_at: None,
        seconds,
        description: String::new(),
        billable: target.billable,
        internal_note: String::new(),
    }
}

/// Writes the hours of the week before into this one, into empty cells alone and only on what can still be booked on;
/// answers how many cells.
pub async fn copy(scope: &mut StaffScope, person: PersonId, into: Week) -> Result<usize> {
    hold(scope, person).await?;
    let mut copied = 0;
    let here = week(scope, person, into).await?;
    for line in week(scope, person, into.previous()).await? {
        if !line.target.open {
            continue;
        }
        let taken = here.iter().find(|known| known.target.work == line.target.work);
        for (at, cell) in line.cells.iter().enumerate() {
            let free = taken.is_none_or(|line| line.cells[at].entries == 0);
            let seconds = i32::try_from(cell.seconds).unwrap_or(super::DAY).min(super::DAY);
            if free && seconds > 0 {
                create(scope, person, &blank(&line.target, into.days()[at], seconds)).await?;
                copied += 1;
            }
        }
    }
    Ok(copied)
}
