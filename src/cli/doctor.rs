//! `extranet doctor`: what is set up, and what is not, one line each.

use super::Ended;
use crate::config;
use crate::domain::scope::Database;
use std::process::ExitCode;

pub async fn run(db: &Database) -> Ended {
    let mut sound = true;
    let mut say = |what: &str, found: Result<String, String>| match found {
        Ok(text) => println!("ok    {what}: {text}"),
        Err(text) => {
            sound = false;
            println!("wrong {what}: {text}");
        }
    };
    let ready = db.ready().await;
    say(
        "database",
        if ready { Ok("answers, and has its tables".into()) } else { Err("does not answer, or has no tables".into()) },
    );
    if ready {
        let role = db.refuse_powerful_role().await;
        say("role", role.map(|()| "cannot bypass row-level security".into()).map_err(|error| error.to_string()));
    }
    match config::serve() {
        Ok(config) => {
            say("BASE_URL", Ok(config.base_url.as_str().to_owned()));
            let mail =
                if config.smtp_url.is_some() { "goes to SMTP_URL" } else { "is kept, not sent: SMTP_URL is not set" };
            say("mail", Ok(mail.into()));
        }
        Err(error) => say("configuration", Err(error.to_string())),
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
