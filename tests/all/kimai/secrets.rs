//! Tokens at rest: sealed for one place, under a key that can be changed, and in no other place at all.

use super::{Stage, TOKEN};
use crate::support::rows::{row, rows};
use extranet::base::seal::{Keyring, Place, SealError, read_key, read_or_make_key};
use extranet::base::secret::Secret;
use extranet::domain::kimai::runs::Kind;
use std::os::unix::fs::PermissionsExt;
use uuid::Uuid;

const OLD: &[u8] = b"the first key, thirty-two bytes or more of it";
const NEW: &[u8] = b"the second key, thirty-two bytes or more too";

fn place() -> Place {
    Place { account: Uuid::from_u128(1), table: "kimai_connection", row: Uuid::from_u128(2), column: "token" }
}

#[test]
fn what_is_sealed_opens_in_its_place_only() {
    let keys = Keyring::of(NEW, &[]);
    let sealed = keys.seal(place(), &Secret::new(TOKEN)).expect("sealed");
    assert!(!String::from_utf8_lossy(&sealed).contains("ZIMTSTERN"));
    assert_eq!(keys.open(place(), &sealed).expect("opened").0.expose(), TOKEN);
    assert_ne!(sealed, keys.seal(place(), &Secret::new(TOKEN)).expect("sealed"), "never twice the same");
    for other in [
        Place { account: Uuid::from_u128(9), ..place() },
        Place { row: Uuid::from_u128(9), ..place() },
        Place { table: "kimai_run", ..place() },
        Place { column: "address", ..place() },
    ] {
        assert_eq!(keys.open(other, &sealed).expect_err("elsewhere"), SealError::Broken);
    }
    for at in 0..sealed.len() {
        let mut bent = sealed.clone();
        bent[at] ^= 1;
        assert!(keys.open(place(), &bent).is_err(), "byte {at}");
    }
    for length in 0..sealed.len() {
        assert!(keys.open(place(), &sealed[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn keys_can_be_changed_one_after_the_other() {
    let before = Keyring::of(OLD, &[]).seal(place(), &Secret::new(TOKEN)).expect("sealed");
    let (token, old) = Keyring::of(NEW, &[OLD.to_vec()]).open(place(), &before).expect("the old key still opens");
    assert_eq!((token.expose(), old), (TOKEN, true));
    assert_eq!(Keyring::of(NEW, &[]).open(place(), &before).expect_err("gone"), SealError::OtherKey);
    let none = Keyring::default();
    assert_eq!(none.open(place(), &before).expect_err("no key"), SealError::NoKey);
    assert_eq!(none.seal(place(), &token).expect_err("no key"), SealError::NoKey);
    assert!(!format!("{:?}", Keyring::of(NEW, &[])).contains("second"));
}

#[test]
fn key_files_are_long_enough_and_made_for_their_owner_alone() {
    let dir = std::env::temp_dir().join(format!("extranet-key-{}", Uuid::now_v7()));
    std::fs::create_dir(&dir).expect("a folder");
    let (made, short) = (dir.join("key"), dir.join("short"));
    let first = read_or_make_key(&made).expect("made");
    assert_eq!(std::fs::metadata(&made).expect("there").permissions().mode() & 0o777, 0o600);
    assert_eq!(read_or_make_key(&made).expect("read"), first, "made once");
    std::fs::write(&short, "only thirty-one bytes, one less\n").expect("written");
    assert!(read_key(&short).expect_err("too short").contains("31 bytes"));
    assert!(read_key(&dir.join("none")).is_err());
    std::fs::remove_dir_all(&dir).expect("removed");
}

#[tokio::test]
async fn the_token_is_nowhere_in_the_database() {
    let stage = Stage::synced().await;
    stage.kimai.fault("projects", crate::support::kimai::Fault::Status(500), 1);
    stage.kimai.change().token = "other".into();
    stage.run(Kind::Changes).await;
    let account = stage.app.account().0;
    for table in ["kimai_connection", "kimai_run", "job", "audit", "mail", "external_ref", "import"] {
        let sql = format!("select 1 from {table} t where account_id = $1 and to_jsonb(t)::text like '%ZIMTSTERN%'");
        assert_eq!(rows(&sql, &[account]).await.len(), 0, "{table}");
    }
    let hex = extranet::base::secret::hex(TOKEN.as_bytes());
    let sealed = row("select token::text as token from kimai_connection where account_id = $1", &[account]).await;
    assert!(!sealed["token"].as_str().expect("bytes").contains(&hex));
    assert!(!format!("{:?}", Secret::new(TOKEN)).contains("ZIMT"));
}

#[tokio::test]
async fn an_old_key_is_left_behind_when_the_token_is_next_used() {
    let mut stage = Stage::synced().await;
    let key = async |stage: &Stage| {
        row("select token_key from kimai_connection where account_id = $1", &[stage.app.account().0]).await["token_key"]
            .clone()
    };
    let before = key(&stage).await;
    let mut config = (*stage.app.app.config).clone();
    config.keys = Keyring::of(NEW, &[b"a key of the tests, as long as a key must be".to_vec()]);
    stage.app.app.config = std::sync::Arc::new(config);
    assert_eq!(stage.run(Kind::Changes).await.state, "done");
    assert_ne!(key(&stage).await, before);
    // now the old one is not needed any more; and with no fitting key the run says so
    let mut config = (*stage.app.app.config).clone();
    config.keys = Keyring::of(NEW, &[]);
    stage.app.app.config = std::sync::Arc::new(config.clone());
    assert_eq!(stage.run(Kind::Changes).await.state, "done");
    for (keys, problem) in [(Keyring::of(OLD, &[]), "no-token"), (Keyring::default(), "no-key")] {
        config.keys = keys;
        stage.app.app.config = std::sync::Arc::new(config.clone());
        let run = stage.run(Kind::Changes).await;
        assert_eq!((run.state.as_str(), run.problem.map(|problem| problem.key())), ("failed", Some(problem)));
    }
}

/// Where the log of a test goes.
#[derive(Clone, Default)]
struct Lines(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody panicked").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_token_is_nowhere_in_the_log_however_much_is_logged() {
    let lines = Lines::default();
    let writer = lines.clone();
    let log =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone()).finish();
    // With only one listener, other tests' threads decide for it what is worth telling: a second one keeps them from it.
    let second = tracing::Dispatch::new(tracing_subscriber::registry());
    let kept = tracing::subscriber::set_default(log);
    let stage = Stage::synced().await;
    for fault in [crate::support::kimai::Fault::Status(500), crate::support::kimai::Fault::Broken] {
        stage.kimai.fault("projects", fault, 1);
        stage.run(Kind::Changes).await;
        stage.pass(time::Duration::minutes(2));
        stage.app.work().await;
    }
    drop((kept, second));
    let text = String::from_utf8_lossy(&lines.0.lock().expect("nobody panicked")).into_owned();
    assert!(text.len() > 1_000, "something was logged: {text}");
    assert!(!text.contains("ZIMTSTERN"), "the token, or what the other side sent");
}
