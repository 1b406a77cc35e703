//! Handing a mail to the mail server. Without one configured it is kept, marked as sent, and can be read in the demo.

use crate::config::Config;
use crate::domain::mails::{Attached, Sending};
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

/// `Err` with a reason that names no secret. Addresses and subjects go through the library's own types: a line break in a
/// name cannot become a header.
pub async fn send(config: &Config, mail: &Sending, files: Vec<Attached>) -> Result<(), String> {
    let to: Mailbox = mail.recipient.parse().map_err(|_| "the address is none".to_owned())?;
    let from: Mailbox = config.mail_from.parse().map_err(|_| "MAIL_FROM is none".to_owned())?;
    let mut message =
        Message::builder().from(from).to(to).subject(mail.subject.clone()).message_id(Some(mail.message_id.clone()));
    if let Some(thread) = &mail.thread {
        message = message.in_reply_to(thread.clone()).references(thread.clone());
    }
    let mut body = MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone());
    if !files.is_empty() {
        body = MultiPart::mixed().multipart(body);
    }
    for file in files {
        let kind = ContentType::parse(&file.media_type).map_err(|error| error.to_string())?;
        body = body.singlepart(Attachment::new(file.name).body(file.content, kind));
    }
    let message = message.multipart(body).map_err(|error| error.to_string())?;
    let Some(url) = &config.smtp_url else { return Ok(()) };
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map_err(|_| "SMTP_URL is not understood".to_owned())?
        .timeout(Some(Duration::from_secs(30)))
        .build();
    transport.send(message).await.map(drop).map_err(|error| error.to_string())
}
