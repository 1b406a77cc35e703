//! Scheduled reports: what is due is queued, each recipient's mail is written from what they may see at that moment.

use super::reports;
use crate::app::App;
use crate::base::ids::{AccountId, DeliveryId, MailId};
use crate::domain::actor::Actor;
use crate::domain::jobs::Claimed;
use crate::domain::logins::reader::{Bar, Reader, Standing, standing};
use crate::domain::mails::{self, Attached, Rendered};
use crate::domain::reports::Report;
use crate::domain::reports::asked::may_group;
use crate::domain::reports::query::RawQuery;
use crate::domain::schedules::deliver::{self, Open, Why};
use crate::domain::schedules::{Form, due};
use crate::domain::scope::{Access, StaffScope};
use crate::error::{Error, Result};
use crate::mail::report::{self as mail, Told};
use crate::output::file::Format;
use crate::output::pdf;
use time::OffsetDateTime;

/// The largest file that goes out by mail, in bytes.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// One that failed so often is no passing trouble.
const MOST_ATTEMPTS: i32 = 5;

/// Queues what is due. `only`: of this account.
pub async fn queue_due(app: &App, only: Option<AccountId>) -> Result<usize> {
    let mut scope = app.work.root(Access::Write).await?;
    let queued = due::queue_due(&mut scope, only).await?;
    scope.commit().await?;
    Ok(queued)
}

pub async fn due(mut scope: StaffScope, schedule: uuid::Uuid, due: i64) -> Result<()> {
    let due_at = OffsetDateTime::from_unix_timestamp(due).map_err(|error| Error::Internal(error.to_string()))?;
    due::begin(&mut scope, schedule.into(), due_at).await?;
    scope.commit().await
}

pub async fn deliver(app: &App, job: &Claimed, id: DeliveryId) -> Result<()> {
    let scope = app.work.staff(job.account, Actor::system("work"), Access::Write).await?;
    match attempt(app, scope, id).await {
        Err(error) if job.attempts >= MOST_ATTEMPTS => {
            tracing::error!(delivery = %id, %error, "scheduled report given up");
            let mut scope = app.work.staff(job.account, Actor::system("work"), Access::Write).await?;
            deliver::withheld(&mut scope, id, Why::Fault).await?;
            scope.commit().await
        }
        done => done,
    }
}

/// The row of the delivery is held to the end: whoever takes the job over meanwhile waits, and finds it settled.
async fn attempt(app: &App, mut scope: StaffScope, id: DeliveryId) -> Result<()> {
    let Some(open) = deliver::open(&mut scope, id).await? else { return Ok(()) };
    match made(app, &mut scope, &open).await? {
        Err(why) => deliver::withheld(&mut scope, id, why).await?,
        Ok((reader, mail, rows)) => match mails::queue(&mut scope, &mail, &app.config.mail_domain()).await? {
            Some(mail) => {
                let seen = reader.bounds.visibility.kept();
                deliver::mailed(&mut scope, id, mail, rows, &seen).await?;
            }
            None => deliver::withheld(&mut scope, id, Why::Demo).await?,
        },
    }
    scope.commit().await
}

type Made = std::result::Result<(Box<Reader>, Rendered, i64), Why>;

async fn made(app: &App, scope: &mut StaffScope, open: &Open) -> Result<Made> {
    let Some(login) = open.login else { return Ok(Err(Why::Barred(Bar::Gone))) };
    if open.stopped {
        return Ok(Err(Why::Stopped));
    }
    let reader = match standing(scope, login, app.config.demo).await? {
        Standing::Ready(reader) => reader,
        Standing::Barred(bar) => return Ok(Err(Why::Barred(bar))),
    };
    let schedule = &open.stored.schedule;
    if !reader.bounds.visibility.report(schedule.report.section()) {
        return Ok(Err(Why::NotAllowed));
    }
    let raw = asked(open, &reader);
    let report = match reports::read(app, &reader, schedule.report, &raw).await {
        Ok(report) => report,
        // A project that is none of theirs.
        Err(Error::NotFound) => return Ok(Err(Why::NotAllowed)),
        Err(Error::BadAddress("rows")) => return Ok(Err(Why::TooMany)),
        Err(error) => return Err(error),
    };
    let rows = report.paging.total;
    let format = match schedule.form {
        Form::Table => None,
        Form::Pdf if !pdf::fits(&report) => return Ok(Err(Why::TooMany)),
        Form::Pdf => Some(Format::Pdf),
        Form::Xlsx => Some(Format::Xlsx),
    };
    let mut mail = write(app, open, &reader, &report, &raw)?;
    if let Some(format) = format {
        let content = reports::write(app, &reader, schedule.report, report, format).await?;
        if content.len() > LARGEST {
            return Ok(Err(Why::TooLarge));
        }
        let name = file_name(open, format);
        mail.files = vec![Attached { name, media_type: format.media_type().to_owned(), content }];
    }
    Ok(Ok((reader, mail, rows)))
}

/// As the page would be asked by this reader. Groups that would tell them more than they may know are left out.
fn asked(open: &Open, reader: &Reader) -> RawQuery {
    let schedule = &open.stored.schedule;
    let raw = schedule.query(open.from, open.to);
    match schedule.group {
        Some(by) if !may_group(&reader.bounds.visibility, by) => RawQuery { group: None, ..raw },
        _ => raw,
    }
}

fn file_name(open: &Open, format: Format) -> String {
    let key = open.stored.schedule.report.key();
    match (open.from, open.to) {
        (Some(from), Some(to)) if from == to => format!("{key}-{from}{}", format.suffix()),
        (Some(from), Some(to)) => format!("{key}-{from}-{to}{}", format.suffix()),
        _ => format!("{key}{}", format.suffix()),
    }
}

fn write(app: &App, open: &Open, reader: &Reader, report: &Report, raw: &RawQuery) -> Result<Rendered> {
    let home = format!("/{}/extranet", reader.account.slug);
    let schedule = &open.stored.schedule;
    let told = Told {
        account: &reader.account.name,
        name: &reader.name,
        email: &reader.email,
        language: reader.bounds.visibility.language(),
        which: schedule.report,
        when: schedule.when,
        report,
        in_mail: schedule.form == Form::Table,
        address: app.config.base_url.join(&format!("{home}/{}{}", schedule.report.key(), query(raw))),
        profile: app.config.base_url.join(&format!("{home}/profile#reports")),
    };
    mail::render(&told).map_err(|error| Error::Internal(error.to_string()))
}

/// The rest of the page's address. None of its parts needs escaping: they are days, ids and words of ours.
fn query(raw: &RawQuery) -> String {
    let parts = [
        ("period", if raw.from.is_none() && raw.to.is_none() { &raw.period } else { &None }),
        ("from", &raw.from),
        ("to", &raw.to),
        ("project", &raw.project),
        ("group", &raw.group),
        ("merge", &raw.merge),
    ];
    let given: Vec<String> =
        parts.into_iter().filter_map(|(key, value)| Some(format!("{key}={}", value.as_ref()?))).collect();
    if given.is_empty() { String::new() } else { format!("?{}", given.join("&")) }
}

/// Whether a mail with rows of a report may still be handed on: asked each time it is about to be.
pub async fn may_send(app: &App, scope: &mut StaffScope, mail: MailId) -> Result<bool> {
    Ok(deliver::stopped_mail(scope, mail, app.config.demo).await?.is_none())
}
