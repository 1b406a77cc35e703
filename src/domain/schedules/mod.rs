//! Reports that go out by mail at set times: what staff set up for a customer, and to whose sign-ins it goes. What each of
//! them gets is decided when it is made, by their own visibility.

pub mod deliver;
pub mod due;
pub mod list;
pub mod own;
pub mod runs;
mod save;
pub mod when;

pub use save::{create, pause, remove, rezone, update};

use super::reports::asked::Which;
use super::reports::query::RawQuery;
use super::reports::{Grouping, Merge};
use super::scope::StaffScope;
use crate::base::ids::{CustomerId, LoginId, ProjectId, ScheduleId};
use crate::base::zone::Zone;
use crate::error::{Error, Result};
use time::{Date, OffsetDateTime};
use when::{Days, Every, When};

/// How the rows come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In the mail itself.
    Table,
    Pdf,
    Xlsx,
}

impl Form {
    pub const ALL: [Form; 3] = [Form::Table, Form::Pdf, Form::Xlsx];

    pub fn key(self) -> &'static str {
        match self {
            Form::Table => "table",
            Form::Pdf => "pdf",
            Form::Xlsx => "xlsx",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }
}

/// What goes out when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub report: Which,
    /// `None`: a report without days.
    pub days: Option<Days>,
    /// `None`: all that a recipient may see.
    pub project: Option<ProjectId>,
    /// `None`: rows one by one.
    pub group: Option<Grouping>,
    pub merge: Merge,
    pub form: Form,
    pub when: When,
}

impl Schedule {
    /// What the address of the page would ask for, of the days from `from` to `to`.
    pub fn query(&self, from: Option<Date>, to: Option<Date>) -> RawQuery {
        let raw = RawQuery {
            period: self.days.map(|_| "all".to_owned()),
            from: from.map(|day| day.to_string()),
            to: to.map(|day| day.to_string()),
            ..RawQuery::default()
        };
        match self.report {
            Which::Projects => RawQuery::default(),
            Which::Invoices => raw,
            Which::Time => RawQuery {
                project: self.project.map(|id| id.to_string()),
                group: Some(self.group.map_or("none", Grouping::key).to_owned()),
                merge: Some(self.merge.key().to_owned()),
                ..raw
            },
        }
    }
}

#[derive(Clone, Debug)]
pub struct Stored {
    pub id: ScheduleId,
    pub customer: CustomerId,
    pub customer_name: String,
    pub project_name: Option<String>,
    pub schedule: Schedule,
    pub paused: bool,
    /// `None` while it is paused.
    pub next_at: Option<OffsetDateTime>,
    pub version: i32,
    pub recipients: Vec<Recipient>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// `None`: the sign-in is gone.
    pub login: Option<LoginId>,
    pub name: String,
    /// Turned off by themselves.
    pub stopped: bool,
}

pub async fn find(scope: &mut StaffScope, id: ScheduleId) -> Result<Stored> {
    let account = scope.account;
    let row = sqlx::query!(
        r#"select s.customer_id as "customer: CustomerId", c.name as customer_name, s.report, s.period, s.project_id as "project: ProjectId",
                  p.name as "project_name?", s.grouping, s.merge, s.format, s.every, s.weekday, s.month_day, s.minute, s.paused, s.next_at, s.version
           from schedule s
           join customer c on c.account_id = s.account_id and c.id = s.customer_id
           left join project p on p.account_id = s.account_id and p.id = s.project_id
           where s.account_id = $1 and s.id = $2"#,
        account.0,
        id.0,
    )
    .fetch_optional(scope.conn())
    .await?
    .ok_or(Error::NotFound)?;
    let recipients = sqlx::query!(
        r#"select r.login_id as "login: LoginId", coalesce(k.name, r.name) as "name!", r.stopped_at is not null as "stopped!"
           from schedule_recipient r
           left join login l on l.account_id = r.account_id and l.id = r.login_id
           left join contact k on k.account_id = l.account_id and k.id = l.contact_id
           where r.account_id = $1 and r.schedule_id = $2 order by coalesce(k.name, r.name) collate "und-x-icu", r.id"#,
        account.0,
        id.0,
    )
    .fetch_all(scope.conn())
    .await?;
    let when = When::stored(&row.every, row.weekday, row.month_day, row.minute);
    Ok(Stored {
        id,
        customer: row.customer,
        customer_name: row.customer_name,
        project_name: row.project_name,
        schedule: Schedule {
            report: Which::parse(&row.report).unwrap_or(Which::Time),
            days: row.period.as_deref().map(|key| Days::parse(key).unwrap_or(Days::Yesterday)),
            project: row.project,
            group: row.grouping.as_deref().and_then(Grouping::parse),
            merge: Merge::parse(&row.merge).unwrap_or_default(),
            form: Form::parse(&row.format).unwrap_or(Form::Table),
            when,
        },
        paused: row.paused,
        next_at: row.next_at,
        version: row.version,
        recipients: recipients
            .into_iter()
            .map(|row| Recipient { login: row.login, name: row.name, stopped: row.stopped })
            .collect(),
    })
}

/// The clocks that schedules go by.
pub(super) async fn zone(scope: &mut StaffScope) -> Result<Zone> {
    let account = scope.account;
    let zone = sqlx::query_scalar!("select zone from account where id = $1", account.0).fetch_one(scope.conn()).await?;
    Ok(zone.parse().unwrap_or_else(|_| Zone::utc()))
}

impl When {
    pub(super) fn stored(every: &str, weekday: i16, month_day: i16, minute: i16) -> Self {
        let small = |number: i16| u8::try_from(number).unwrap_or(1);
        let every = match every {
            "day" => Every::Day,
            "week" => Every::Week(small(weekday)),
            _ => Every::Month(small(month_day)),
        };
        When { every, minute: u16::try_from(minute).unwrap_or(0) }
    }
}
