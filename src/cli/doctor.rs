//! `extranet doctor`: what is set up, and what is not, one line each.

use super::Ended;
use crate::base::seal::Keyring;
use crate::config;
use crate::domain::kimai::connection;
use crate::domain::scope::{Access, Database};
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
            if ready {
                say("SECRET_KEY_FILE", keys(db, &config.keys).await);
            }
        }
        Err(error) => say("configuration", Err(error.to_string())),
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether every token that is kept can be opened.
async fn keys(db: &Database, keys: &Keyring) -> Result<String, String> {
    let mut scope = db.root(Access::Read).await.map_err(|error| error.to_string())?;
    let used = connection::keys_in_use(&mut scope).await.map_err(|error| error.to_string())?;
    let count = |open: bool| used.iter().filter(|(id, _)| keys.knows(id) == open).map(|(_, count)| count).sum::<i64>();
    let old = used.iter().filter(|(id, _)| keys.knows(id) && keys.id().as_ref() != Some(id)).count();
    match (keys.id(), count(true), count(false)) {
        (_, _, lost) if lost > 0 => Err(format!("{lost} tokens are sealed with a key that is not here")),
        (None, ..) => Ok("not set: no connection to another system can be kept".into()),
        (Some(id), kept, _) if old > 0 => {
            Ok(format!("key {id}; {kept} tokens kept, some still under an old key until they are next used"))
        }
        (Some(id), kept, _) => Ok(format!("key {id}; {kept} tokens kept")),
    }
}
