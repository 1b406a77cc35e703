//! Mails about support cases. Each reader's is written from what that reader may see at that moment.

use crate::app::App;
use crate::base::ids::{LoginId, MessageId, PersonId, TicketId};
use crate::domain::accounts;
use crate::domain::logins::reader;
use crate::domain::mails::{self, Rendered};
use crate::domain::people;
use crate::domain::scope::{Access, StaffScope};
use crate::domain::tickets::told::{self, Reason, Told};
use crate::domain::tickets::{Entry, Side, desk, own};
use crate::error::{Error, Result};
use crate::mail::case_entry::{Told as Mail, render};
use crate::mail::case_handed::{self, Handed};

/// Nobody to write to any more is no failure.
pub async fn entry(app: &App, mut scope: StaffScope, message: MessageId) -> Result<()> {
    let Some(told) = told::find(&mut scope, message).await? else { return Ok(()) };
    let mut mails = Vec::new();
    match told.side {
        Side::Staff => {
            for login in told::customers(&mut scope, told.ticket).await? {
                mails.extend(for_customer(app, &mut scope, login, &told, message).await?);
            }
        }
        Side::Customer => mails = for_staff(app, &mut scope, &told, message).await?,
    }
    for mail in mails {
        mails::queue(&mut scope, &mail, &app.config.mail_domain()).await?;
    }
    scope.commit().await
}

/// To whom a case was handed, if it still is theirs and they can open it. `by`: who did.
pub async fn handed(
    app: &App,
    mut scope: StaffScope,
    ticket: TicketId,
    to: PersonId,
    by: Option<PersonId>,
) -> Result<()> {
    let account = accounts::own(&mut scope).await?;
    let case = match desk::find(&mut scope, ticket).await {
        Ok(case) => case,
        Err(Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    if case.assignee.as_ref().is_none_or(|(person, _)| *person != to) {
        return Ok(());
    }
    let today = account.zone.date_of(scope.now);
    let told = told::staff(&mut scope, ticket, today).await?;
    let Some(to) = told.into_iter().find(|one| one.reason == Reason::Assigned) else { return Ok(()) };
    let by = match by {
        Some(by) => Some(people::find(&mut scope, by).await?.name),
        None => None,
    };
    let path = format!("/{}/admin/tickets/{ticket}", account.slug);
    let mail = case_handed::render(&Handed {
        account: &account.name,
        customer: &case.customer_name,
        name: &to.name,
        email: &to.email,
        language: to.language,
        number: case.number,
        subject: &case.subject,
        by: by.as_deref(),
        thread: thread(app, ticket),
        address: app.config.base_url.join(&path),
    });
    let mail = mail.map_err(|error| Error::Internal(error.to_string()))?;
    mails::queue(&mut scope, &mail, &app.config.mail_domain()).await?;
    scope.commit().await
}

/// The Message-ID that the mails of a case refer to: no mail has it, but all that share it are shown together.
fn thread(app: &App, ticket: TicketId) -> String {
    format!("<case-{ticket}@{}>", app.config.mail_domain())
}

fn pick(entries: &[Entry], message: MessageId) -> Option<(&Entry, bool)> {
    let place = entries.iter().position(|entry| entry.id == message)?;
    Some((&entries[place], place == 0))
}

/// Nothing for somebody who could not read it if they signed in now.
async fn for_customer(
    app: &App,
    scope: &mut StaffScope,
    login: LoginId,
    told: &Told,
    message: MessageId,
) -> Result<Option<Rendered>> {
    let Some(to) = reader::find(scope, login, app.config.demo).await? else { return Ok(None) };
    let language = to.bounds.visibility.language();
    let mut theirs = app.work.portal(to.bounds, Access::Read).await?;
    let case = match own::find(&mut theirs, told.ticket).await {
        Ok(case) => case,
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some((entry, first)) = pick(&case.entries, message) else { return Ok(None) };
    let path = format!("/{}/extranet/tickets/{}", to.account.slug, told.ticket);
    let mail = render(&Mail {
        account: &to.account.name,
        customer: "",
        name: &to.name,
        email: &to.email,
        language,
        number: case.number,
        subject: &case.subject,
        first,
        entry,
        thread: thread(app, told.ticket),
        address: app.config.base_url.join(&path),
        reason: None,
    });
    mail.map(Some).map_err(|error| Error::Internal(error.to_string()))
}

async fn for_staff(app: &App, scope: &mut StaffScope, told: &Told, message: MessageId) -> Result<Vec<Rendered>> {
    let account = accounts::own(scope).await?;
    let today = account.zone.date_of(scope.now);
    let case = desk::find(scope, told.ticket).await?;
    let Some((entry, first)) = pick(&case.entries, message) else { return Ok(Vec::new()) };
    let path = format!("/{}/admin/tickets/{}", account.slug, told.ticket);
    let colleagues = told::staff(scope, told.ticket, today).await?;
    colleagues
        .iter()
        .map(|to| {
            render(&Mail {
                account: &account.name,
                customer: &case.customer_name,
                name: &to.name,
                email: &to.email,
                language: to.language,
                number: case.number,
                subject: &case.subject,
                first,
                entry,
                thread: thread(app, told.ticket),
                address: app.config.base_url.join(&path),
                reason: Some(to.reason),
            })
            .map_err(|error| Error::Internal(error.to_string()))
        })
        .collect()
}
