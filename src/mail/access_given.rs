//! "You can sign in now": to a contact who was given a sign-in. The password comes from the person who set it, not by mail.

use super::Message;
use crate::base::words::Words;
use crate::domain::mails::{self, Addressee, Rendered};

pub fn render(to: &Addressee, address: String) -> Result<Rendered, askama::Error> {
    let t = Words::of(to.language);
    let account = to.account_name.as_str();
    let message = Message {
        table: None,
        foot: None,
        kind: mails::Kind::AccessGiven,
        account: account.to_owned(),
        subject: t.mail_access_subject(account),
        greeting: t.mail_greeting(to.name.as_str()),
        paragraphs: vec![t.mail_access_text(account, to.username.as_str()), t.mail_access_password(account)],
        button: (t.mail_access_button(), address),
        why: t.mail_access_why(account),
    };
    message.render(&t, to)
}
