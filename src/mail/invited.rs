//! "You can make your sign-in": to a colleague, with the one-time link.

use super::Message;
use crate::base::words::{Lang, Words};
use crate::domain::mails::{self, Rendered};

/// `link`: the whole address, which works once.
pub fn render(
    account: &str,
    language: Lang,
    name: &str,
    email: &str,
    by: &str,
    link: String,
) -> Result<Rendered, askama::Error> {
    let t = Words::of(language);
    let message = Message {
        table: None,
        foot: None,
        kind: mails::Kind::Invited,
        account: account.to_owned(),
        subject: t.mail_invited_subject(account),
        greeting: t.mail_greeting(name),
        paragraphs: vec![t.mail_invited_text(by, account), t.mail_invited_once()],
        button: (t.mail_invited_button(), link),
        why: t.mail_invited_why(by, account),
    };
    message.render_to(&t, email)
}
