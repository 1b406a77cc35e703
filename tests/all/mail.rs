//! Mails reach the mail server once, as they were stored, and carry no secret.

use crate::support::TestApp;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

/// A mail server that takes everything, or refuses for now, and remembers what it was given.
pub struct Sink {
    pub address: String,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Sink {
    pub async fn start(refusals: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("smtp://{}", listener.local_addr().expect("an address"));
        let taken: Arc<Mutex<Vec<String>>> = Arc::default();
        let kept = taken.clone();
        tokio::spawn(async move {
            let mut refusals = refusals;
            while let Ok((stream, _)) = listener.accept().await {
                let (read, mut write) = stream.into_split();
                let mut lines = BufReader::new(read).lines();
                let mut mail: Option<String> = None;
                let _ = write.write_all(b"220 sink\r\n").await;
                while let Ok(Some(line)) = lines.next_line().await {
                    let answer: &[u8] = match &mut mail {
                        Some(text) if line != "." => {
                            text.push_str(&line);
                            text.push('\n');
                            continue;
                        }
                        Some(text) => {
                            kept.lock().expect("the sink").push(std::mem::take(text));
                            mail = None;
                            b"250 taken\r\n"
                        }
                        None if line.starts_with("EHLO") => b"250 sink\r\n",
                        None if line.starts_with("MAIL") && refusals > 0 => {
                            refusals -= 1;
                            b"451 later\r\n"
                        }
                        None if line.starts_with("DATA") => {
                            mail = Some(String::new());
                            b"354 go on\r\n"
                        }
                        None if line.starts_with("QUIT") => b"221 bye\r\n",
                        None => b"250 ok\r\n",
                    };
                    if write.write_all(answer).await.is_err() {
                        break;
                    }
                }
            }
        });
        Self { address, taken }
    }

    pub fn mails(&self) -> Vec<String> {
        self.taken.lock().expect("the sink").clone()
    }
}

async fn change_claras_password(app: &TestApp) -> &'static str {
    let home = format!("/{}/extranet", app.fjord());
    let mut clara = app.sign_in("clara").await;
    let new = "seven grey herons over the harbour";
    let present = extranet::domain::demo::password("clara");
    let answer = clara.post(&format!("{home}/password"), &[("present", &present), ("new", new), ("again", new)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    new
}

#[tokio::test]
async fn a_changed_password_is_told_by_one_mail_without_the_password() {
    let sink = Sink::start(0).await;
    let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
    let new = change_claras_password(&app).await;
    app.work().await;
    app.work().await;
    let mails = sink.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(!mails[0].contains(new) && !mails[0].contains("herons"));
    assert!(mails[0].contains("Message-ID: <"), "{}", mails[0]);
    assert!(mails[0].contains("clara"), "{}", mails[0]);
}

#[tokio::test]
async fn a_mail_that_is_refused_for_now_is_sent_later_under_the_same_message_id() {
    let sink = Sink::start(1).await;
    let app = TestApp::with(|config| config.smtp_url = Some(sink.address.clone())).await;
    change_claras_password(&app).await;
    app.work().await;
    assert!(sink.mails().is_empty(), "refused, so not yet");
    app.app.work.clock.advance(time::Duration::minutes(2));
    app.work().await;
    assert_eq!(sink.mails().len(), 1, "taken the second time, once");
}
