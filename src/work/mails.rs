//! Rendering and sending mails.

use super::schedules;
use crate::app::App;
use crate::base::ids::{LoginId, MailId, PersonId};
use crate::domain::accounts;
use crate::domain::actor::Actor;
use crate::domain::mails::log::{FILES_GONE, WITHHELD};
use crate::domain::mails::{self, Addressee, Rendered};
use crate::domain::people::{self, add};
use crate::domain::scope::{Access, StaffScope};
use crate::error::{Error, Result};
use crate::mail::{access_given as given, invited as invitation, password_changed as changed, send as transport};

pub async fn access_given(app: &App, scope: StaffScope, login: LoginId) -> Result<()> {
    render(app, scope, login, given::render).await
}

pub async fn password_changed(app: &App, scope: StaffScope, login: LoginId) -> Result<()> {
    render(app, scope, login, changed::render).await
}

/// The link is made here, so that it stands in nothing but the mail. Where one of the two is gone by now, nobody is written to.
pub async fn invited(app: &App, mut scope: StaffScope, person: PersonId, by: PersonId) -> Result<()> {
    let account = accounts::own(&mut scope).await?;
    let (Some(to), Some(by)) = (somebody(&mut scope, person).await?, somebody(&mut scope, by).await?) else {
        return Ok(());
    };
    let Some(secret) = add::mailed(&mut scope, &by, &to).await? else { return Ok(()) };
    let Some(email) = to.email else { return Ok(()) };
    let link = app.config.base_url.join(&format!("/{}/admin/welcome/{}", account.slug, secret.expose()));
    let mail = invitation::render(&account.name, account.language, &to.name, &email, &by.name, link)
        .map_err(|error| Error::Internal(error.to_string()))?;
    mails::queue(&mut scope, &mail, &app.config.mail_domain()).await?;
    scope.commit().await
}

async fn somebody(scope: &mut StaffScope, id: PersonId) -> Result<Option<people::Stored>> {
    match people::find(scope, id).await {
        Ok(person) => Ok(Some(person)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Nobody to write to any more is no failure.
async fn render(
    app: &App,
    mut scope: StaffScope,
    login: LoginId,
    message: fn(&Addressee, String) -> std::result::Result<Rendered, askama::Error>,
) -> Result<()> {
    let Some(to) = mails::addressee(&mut scope, login).await? else { return Ok(()) };
    let address = app.config.base_url.join(&format!("/{}/{}", to.account_slug, to.audience));
    let mail = message(&to, address).map_err(|error| Error::Internal(error.to_string()))?;
    mails::queue(&mut scope, &mail, &app.config.mail_domain()).await?;
    scope.commit().await
}

/// No connection is held while the mail server is talked to. One with a report's rows goes only to whoever may read them now.
pub async fn send(app: &App, mut scope: StaffScope, id: MailId) -> Result<()> {
    let account = scope.account;
    let mail = mails::begin(&mut scope, id).await?;
    let Some(mail) = mail else { return scope.commit().await };
    let refused = if mail.kind.as_deref() == Some(mails::Kind::Report.key())
        && !schedules::may_send(app, &mut scope, id).await?
    {
        Some(WITHHELD)
    } else {
        None
    };
    let files = if refused.is_none() && mail.files > 0 { mails::files::of(&mut scope, id).await? } else { Vec::new() };
    let refused = refused.or((files.len() < usize::try_from(mail.files).unwrap_or(0)).then_some(FILES_GONE));
    if let Some(why) = refused {
        // Trying again would not change it.
        mails::ended(&mut scope, id, Some(why)).await?;
        return scope.commit().await;
    }
    scope.commit().await?;
    let sent = transport::send(&app.config, &mail, files).await;
    let mut scope = app.work.staff(account, Actor::system("work"), Access::Write).await?;
    mails::ended(&mut scope, id, sent.as_ref().err().map(String::as_str)).await?;
    scope.commit().await?;
    sent.map_err(Error::Internal)
}
