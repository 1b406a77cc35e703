//! Rendering and sending mails.

use crate::app::App;
use crate::base::ids::{LoginId, MailId, PersonId};
use crate::domain::accounts;
use crate::domain::actor::Actor;
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

/// No connection is held while the mail server is talked to.
pub async fn send(app: &App, mut scope: StaffScope, id: MailId) -> Result<()> {
    let account = scope.account;
    let mail = mails::begin(&mut scope, id).await?;
    scope.commit().await?;
    let Some(mail) = mail else { return Ok(()) };
    let sent = transport::send(&app.config, &mail).await;
    let mut scope = app.work.staff(account, Actor::system("work"), Access::Write).await?;
    mails::ended(&mut scope, id, sent.as_ref().err().map(String::as_str)).await?;
    scope.commit().await?;
    sent.map_err(Error::Internal)
}
