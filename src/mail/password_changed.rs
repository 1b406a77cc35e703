//! "Your password was changed": to whoever it belongs to, in case it wasn't them.

use super::Message;
use crate::base::words::Words;
use crate::domain::mails::{self, Addressee, Rendered};

pub fn render(to: &Addressee, address: String) -> Result<Rendered, askama::Error> {
    let t = Words::of(to.language);
    let account = to.account_name.as_str();
    let message = Message {
        table: None,
        foot: None,
        kind: mails::Kind::PasswordChanged,
        account: account.to_owned(),
        subject: t.mail_password_subject(account),
        greeting: t.mail_greeting(to.name.as_str()),
        paragraphs: vec![t.mail_password_text(to.username.as_str()), t.mail_password_not_you(account)],
        button: (t.mail_access_button(), address),
        why: t.mail_password_why(account),
    };
    message.render(&t, to)
}
